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
    ran = subprocess.run(
        [sys.executable, "-I", "-S", checker, *files], capture_output=True, text=True, check=True
    )
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
        ("3^(1+2)+", [1] * 9 + [3, 3]),
        ("Frobenius(7,3)", [1, 1, 1, 3, 3]),
        ("SD16", [1, 1, 1, 1, 2, 2, 2]),
        ("2.A5", [1, 2, 2, 3, 3, 4, 4, 5, 6]),
        ("Suz:8", [1, 14, 14, 35, 35, 35, 64, 65, 65, 65, 91]),
        (
            "J2",
            [1, 14, 14, 21, 21, 36, 63, 70, 70, 90, 126, 160, 175, 189, 189, 224, 224, 225, 288, 300, 336],
        ),
        ("W(G2)", [1, 1, 1, 1, 2, 2]),
    ],
)
def test_character_degrees_are_the_published_ones(name, degrees):
    table = json.loads(run("table", name, "--format", "json"))
    assert sorted(one["degree"] for one in table["characters"]) == degrees


# Numbers of classes: ATLAS of Finite Groups (1985) for the simple groups and their covers.
@pytest.mark.parametrize(
    ("name", "order", "degree", "classes"),
    [
        ("SD32", 32, 16, 11),
        ("Frobenius:16,5", 80, 16, 8),
        ("Metacyclic:3,4,2", 12, 7, 6),
        ("5^(1+2)-", 125, 25, 29),
        ("2.A7", 5040, 240, 16),
        ("2.S7+", 10080, 480, 23),
        ("Sz:8", 29120, 65, 11),
        ("J2", 604800, 100, 21),
    ],
)
def test_info_tells_what_a_named_group_is(name, order, degree, classes):
    told = json.loads(run("info", name, "--format", "json"))
    assert (told["group"]["order"], told["group"]["degree"], told["classes"]) == (order, degree, classes)


@pytest.mark.slow
def test_mcl_has_the_24_classes_of_the_atlas():
    assert json.loads(run("info", "McL", "--format", "json"))["classes"] == 24


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
        "2.S4+: conic L1 -> L0",
        "Suz:2 on natural, abs: graph",
        "Metacyclic:8,2,3 on natural, relu: edge L1 -> L0",
        "3^(1+2)- on natural, relu: graph",
        "PSL(3,2) on lines, relu: graph",
        "GL(2,4) on subspaces:1+natural, relu: edge L0 -> L0",
        "PSL(3,2) on flags, relu: edge L1 -> L0",
        "S4 on orbit:{1,2}{3,4}, relu: graph",
    ],
)
def test_claims_take_names_with_brackets_or_colons(claim, tmp_path):
    file = tmp_path / "proof.json"
    run("prove", claim, "-o", str(file))
    assert checked_alone(file) == ["accepted"]


def test_points_and_lines_of_the_plane_of_order_2_are_the_same_sum_of_simples():
    points, lines, flags = (
        json.loads(run("decompose", "PSL(3,2)", "--on", X, "--format", "json"))["simples"]
        for X in ("natural", "lines", "flags")
    )
    assert points == lines
    assert [(one["dimension"], one["multiplicity"]) for one in flags] == [(1, 1), (6, 2), (8, 1)]


def test_the_projective_line_is_a_two_transitive_set():
    decomposed = json.loads(run("decompose", "PSL(2,7)", "--on", "natural", "--format", "json"))
    assert [(one["dimension"], one["multiplicity"]) for one in decomposed["simples"]] == [(1, 1), (7, 1)]
