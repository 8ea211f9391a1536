"""Named families through the whole house: tables, simples, graphs, and certificates that the lone checker accepts."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import plrep
from plrep.cli.main import cli


def run(*words):
    ran = CliRunner().invoke(cli, list(words))
    assert ran.exit_code == 0, ran.output
    return ran.stdout


def checked_alone(*files):
    checker = Path(plrep.__file__).with_name("checker.py")
    ran = subprocess.run([sys.executable, "-I", "-S", checker, *files], capture_output=True, text=True, check=True)
    return [line.rpartition(": ")[2] for line in ran.stdout.splitlines()]


# Degrees: ATLAS of Finite Groups (1985) for the simple groups; James, Liebeck, Representations and Characters of
# Groups (2001) for SL(2,3); the Mackey method for the affine group: 7 linear characters and one of degree 7.
@pytest.mark.parametrize(
    ("name", "degrees"),
    [
        ("SL(2,3)", [1, 1, 1, 2, 2, 2, 3]),
        ("PSL:2,7", [1, 3, 3, 6, 7, 8]),
        ("PSL(2,8)", [1, 7, 7, 7, 7, 8, 9, 9, 9]),
        ("AGL(1,8)", [1, 1, 1, 1, 1, 1, 1, 7]),
        ("PSU(3,3)", [1, 6, 7, 7, 7, 14, 21, 21, 21, 27, 28, 28, 32, 32]),
        ("M11", [1, 10, 10, 10, 11, 16, 16, 44, 45, 55]),
        ("2^(1+4)-", [1] * 16 + [4]),
        ("W(G2)", [1, 1, 1, 1, 2, 2]),
    ],
)
def test_character_degrees_are_the_published_ones(name, degrees):
    table = json.loads(run("table", name, "--format", "json"))
    assert sorted(one["degree"] for one in table["characters"]) == degrees


def test_all_certificates_of_a_quaternionic_group_are_accepted(tmp_path):
    run("prove", "SL(2,3)", "--all", "-o", str(tmp_path / "proofs"))
    files = sorted((tmp_path / "proofs").iterdir())
    assert len(files) == 5 * 5 * 4 * 2
    assert checked_alone(*files) == ["accepted"] * len(files)


@pytest.mark.parametrize(
    "claim",
    [
        "PSL:2,7: pl L1 -> L0",
        "PSL(2,7) on natural, relu: graph",
        "2^(1+4)+: no pl L0 -> L1",
        "W:A2: nonlinear pl L1 -> L1",
    ],
)
def test_claims_take_names_with_brackets_or_colons(claim, tmp_path):
    file = tmp_path / "proof.json"
    run("prove", claim, "-o", str(file))
    assert checked_alone(file) == ["accepted"]


def test_the_projective_line_is_a_two_transitive_set():
    decomposed = json.loads(run("decompose", "PSL(2,7)", "--on", "natural", "--format", "json"))
    assert [(one["dimension"], one["multiplicity"]) for one in decomposed["simples"]] == [(1, 1), (7, 1)]
