"""Sets made in any way on the command line: after --on, and in claims."""

import json

import pytest
from click.testing import CliRunner

from plrep.cli.main import cli


def run(*words):
    return CliRunner().invoke(cli, list(words))


@pytest.mark.parametrize(
    ("group", "text", "spelled", "points", "rank"),
    [
        ("S4", "tuples:2", "tuples:2", 16, 15),
        ("S4", "natural * natural", "natural*natural", 16, 15),
        ("S5", "arrangements:2", "arrangements:2", 20, 7),
        ("D6", "natural/{4,1}", "natural/{1,4}", 3, 2),
        ("D5", "edges:{1,2}", "edges:{1,2}", 5, 3),
        ("Grid:4,p4m", "natural", "natural", 16, 6),
        ("S4", "2*natural", "natural+natural", 8, 8),
        ("S100", "tuples:2", "tuples:2", 10000, 15),
    ],
)
def test_a_set_is_decomposed_under_its_one_spelling(group, text, spelled, points, rank):
    ran = run("decompose", group, "--on", text, "--format", "json")
    assert ran.exit_code == 0
    told = json.loads(ran.stdout)
    assert (told["gset"]["name"], told["gset"]["points"], told["gset"]["rank"]) == (spelled, points, rank)
    assert sum(one["dimension"] * one["multiplicity"] for one in told["simples"]) == points


def test_a_claim_on_a_product_is_proved_and_checked(tmp_path):
    path = tmp_path / "proof.json"
    assert run("prove", "C4 on natural*natural, relu: edge L1 -> L0", "-o", str(path)).exit_code == 0
    assert run("check", str(path)).exit_code == 0


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("natural^2", 2, "products are written with *"),
        ("tuples", 2, "write tuples:2"),
        ("natural/{1,9}", 2, "points 1 to 4 of natural"),
        ("tuples:30", 3, "tuples:30: there are more than 1000000"),
    ],
)
def test_a_near_miss_says_what_to_write(text, code, words):
    ran = run("decompose", "S4", "--on", text)
    assert ran.exit_code == code
    assert words in ran.stderr
