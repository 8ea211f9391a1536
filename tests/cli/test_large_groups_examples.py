"""Commands on groups whose elements are not listed: what needs only classes and characters works, the rest says so."""

import json

import pytest
from click.testing import CliRunner

from plrep.cli.main import cli


def run(*words):
    result = CliRunner().invoke(cli, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def data(*words):
    code, out, err = run(*words, "--format", "json")
    assert code == 0 and err == ""
    return json.loads(out)


def test_info_counts_the_classes_and_simples_of_large_groups():
    found = data("info", "S20")
    assert found["group"]["order"] == 2432902008176640000
    assert (found["classes"], found["simples"]) == (627, 627)
    assert data("info", "A25")["classes"] == 997


def test_the_table_of_s10_has_its_42_rows():
    table = data("table", "S10")
    assert len(table["characters"]) == len(table["classes"]) == 42
    assert sum(one["degree"] ** 2 for one in table["characters"]) == 3628800
    assert table["classes"][1] == {
        "label": "2a",
        "order": 2,
        "size": 45,
        "centralizer_order": 80640,
        "representative": "(9,10)",
        "powers": {"2": "1a", "3": "2a", "5": "2a", "7": "2a"},
    }


def test_kernels_and_simples_of_large_groups():
    assert [N["order"] for N in data("kernels", "S10")["normal_subgroups"]] == [1, 1814400, 3628800]
    simples = data("simples", "S10xQ8")["simples"]
    assert len(simples) == 42 * 5 and {one["type"] for one in simples} == {"R", "H"}


@pytest.mark.parametrize(
    ("source", "target", "code"), [("L0", "L1", 1), ("L1", "L0", 0), ("L3", "L4", 0), ("L1", "L3", 1)]
)
def test_existence_of_maps_between_simples_of_s10(source, target, code):
    assert run("exists", "S10", source, target, "--shape", "pl")[0] == code


@pytest.mark.parametrize(
    "words", [("graph", "S10"), ("decompose", "S10", "--on", "regular"), ("table", "S26"), ("info", "S30")]
)
def test_what_is_beyond_reach_says_so(words):
    code, out, err = run(*words)
    assert code == 3 and out == "" and err.startswith("plrep: ") and "Traceback" not in err
