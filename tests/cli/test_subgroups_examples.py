"""``plrep subgroups``: the JSON of the contract, every form, the limits."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from plrep.cli.main import cli


def run(*words):
    result = CliRunner().invoke(cli, ["subgroups", *map(str, words)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def data(*words):
    code, out, err = run(*words, "--format", "json")
    assert code == 0 and err == ""
    return json.loads(out)


KEYS = ["label", "order", "index", "conjugates", "normal", "maximal", "structure", "generators"]


def test_json_has_the_keys_of_the_contract_and_one_entry_for_each_class():
    found = data("S3")
    assert list(found) == ["group", "subgroups"]
    assert list(found["group"]) == ["name", "order", "degree", "generators"]
    rows = [
        ("H0", 1, 6, 1, True, False, "C1", []),
        ("H1", 2, 3, 3, False, True, "C2", ["(2,3)"]),
        ("H2", 3, 2, 1, True, True, "C3", ["(1,2,3)"]),
        ("H3", 6, 1, 1, True, False, "S3", found["group"]["generators"]),
    ]
    assert found["subgroups"] == [dict(zip(KEYS, row, strict=True)) for row in rows]


def test_maximal_lists_the_classes_that_the_full_list_calls_maximal():
    full = [one | {"label": ""} for one in data("S5")["subgroups"] if one["maximal"]]
    only = data("S5", "--maximal")["subgroups"]
    assert [one["label"] for one in only] == ["M0", "M1", "M2", "M3"]
    assert [one | {"label": ""} for one in only] == full


def test_generators_stand_for_a_group():
    assert len(data("--generators", "(1,2,3,4),(1,2)")["subgroups"]) == 11


@pytest.mark.parametrize("format", ["text", "latex", "html", "svg", "dot"])
def test_every_form_names_the_group_with_its_order(format):
    code, out, err = run("D4", "--format", format)
    assert (code, err) == (0, "")
    assert "D4" in out and "order 8" in out


def test_csv_has_one_record_for_each_class():
    _, out, _ = run("S4", "--format", "csv")
    records = list(csv.DictReader(io.StringIO(out)))
    assert [(one["class"], one["order"]) for one in records][-2:] == [("H9", "12"), ("H10", "24")]
    assert records[9]["normal"] == records[9]["maximal"] == records[7]["maximal"] == "yes"
    assert records[7]["normal"] == "" and records[7]["structure"] == "S3"
    assert records[5]["generators"] == "(1,2)(3,4), (1,3)(2,4)"


def test_the_drawing_has_a_node_for_each_class_and_a_line_for_each_cover():
    _, out, _ = run("A4", "--format", "svg")
    svg = "{http://www.w3.org/2000/svg}"
    kinds = [g.get("class") for g in ElementTree.fromstring(out).iter(svg + "g")]
    assert kinds.count("node") == 5
    _, out, _ = run("A4", "--format", "dot")
    lines = {line.strip() for line in out.splitlines() if " -- " in line and "invis" not in line}
    pairs = [("H4", "H3"), ("H4", "H2"), ("H3", "H1"), ("H2", "H0"), ("H1", "H0")]
    assert {f'"{upper}" -- "{lower}";' for upper, lower in pairs} == lines


@pytest.mark.parametrize("name", ["C1", "S1", "D1", "D2"])
@pytest.mark.parametrize("format", ["text", "json", "svg"])
def test_the_smallest_groups_work(name, format):
    code, out, err = run(name, "--format", format)
    assert (code, err) == (0, "") and name in out


def test_the_trivial_group_has_no_maximal_subgroups():
    assert data("C1", "--maximal")["subgroups"] == []


def test_what_is_too_large_ends_with_the_code_of_the_contract():
    code, out, err = run("S9")
    assert (code, out) == (3, "")
    assert "all subgroups are listed up to order 2000" in err and err.count("\n") == 1
    code, out, err = run("S4xD4", "--format", "svg")
    assert (code, out) == (3, "")
    assert "up to 100 are drawn as svg; Graphviz draws more from --format dot" in err
    assert run("S4xD4", "--format", "dot")[0] == 0


def test_maximal_subgroups_are_not_drawn():
    code, out, err = run("S4", "--maximal", "--format", "dot")
    assert (code, out) == (2, "") and "this command has no dot form" in err
