"""Claims on groups too large to list, certified: small files that the checker accepts, and whose changes it refuses.

What is known: M24, GL(5,2) and S_100 act twice transitively on 24, 31 and 100 points, so the nonconstant functions are
one simple, and faithfully. HS on 100 points has rank 3 and degrees 1, 22, 77 (ATLAS, 1985, page 80), and is simple.
Rubik's cube group has the normal subgroups of edge flips, of order 2^11, and of corner twists, of order 3^7; its
quotient by both is the group of the pairs in S_8 x S_12 with equal signs.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path

import pytest

import plrep
from plrep import checker
from plrep.prover.certificate import Certificate
from plrep.prover.verdict import Proved, Refuted

CHECKER = Path(checker.__file__)
# The turns of the six faces on the 48 facelets: top, left, front, right, back, bottom.
CUBE = (
    "<(1,3,8,6)(2,5,7,4)(9,33,25,17)(10,34,26,18)(11,35,27,19),"
    "(9,11,16,14)(10,13,15,12)(1,17,41,40)(4,20,44,37)(6,22,46,35),"
    "(17,19,24,22)(18,21,23,20)(6,25,43,16)(7,28,42,13)(8,30,41,11),"
    "(25,27,32,30)(26,29,31,28)(3,38,43,19)(5,36,45,21)(8,33,48,24),"
    "(33,35,40,38)(34,37,39,36)(3,9,46,32)(2,12,47,29)(1,14,48,27),"
    "(41,43,48,46)(42,45,47,44)(14,22,30,38)(15,23,31,39)(16,24,32,40)>"
)
EDGES = (
    *("(2,34)", "(5,26)", "(7,18)", "(4,10)", "(12,37)", "(13,20)"),
    *("(15,44)", "(21,28)", "(23,42)", "(29,36)", "(31,45)", "(39,47)"),
)
# one corner against another one: the first turns one way, the second the other way
CORNERS = (
    *("(1,9,35)", "(3,27,33)", "(6,11,17)", "(8,19,25)"),
    *("(14,40,46)", "(16,41,22)", "(24,43,30)", "(32,48,38)"),
)
FLIPS, TWISTS = (
    "<" + ",".join(cubies[0] + cubie for cubie in cubies[1:]) + ">" for cubies in (EDGES, CORNERS)
)

# A0 is the trivial simple, A1 another one, no line.
GRAPHS = (
    "graph",
    "edge A1 -> A0",
    "no edge A0 -> A1",
    "same graph as abs+bias",
    "not same graph as identity",
)
MAPS = (
    "nonlinear pl A1 -> A0",
    "nonlinear conic A1 -> A1",
    "nonlinear odd A1 -> A1",
    "nonlinear even A1 -> A0",
    "no pl A0 -> A1",
    "kernel of A1 in kernel of A0",
    "kernel of A0 not in kernel of A1",
    "projector A1",
)
# On the cube A1 and A2 are the places of corners and of edges, A3 is the flip of edges and A4 the twist of corners.
CUBE_ALONE = (
    "nonlinear even A3 -> A2",
    "no odd A3 -> A2",
    "no pl A2 -> A3",
    "kernel of A4 in kernel of A1",
    "kernel of A1 not in kernel of A4",
    "projector A4",
    f"{FLIPS} is the kernel of A1, A2, A4",
    f"{TWISTS} is the kernel of A1, A2, A3",
    f"{FLIPS} is not the kernel of A1, A2",
    "<()> is the kernel of A3, A4",
)
FAITHFUL = ("<()> is the kernel of A1",)
STATEMENTS = {
    "M24 on natural": MAPS + FAITHFUL,
    "HS on natural": (*MAPS, *FAITHFUL, "nonlinear even A1 -> A2", "no pl A0 -> A2"),
    "GL(5,2) on natural": MAPS + FAITHFUL,
    f"{CUBE} on natural": (*MAPS, *CUBE_ALONE),
}
SMALL = [
    *(f"{place}, relu: {statement}" for place in STATEMENTS for statement in GRAPHS),
    *(f"{place}: {statement}" for place, statements in STATEMENTS.items() for statement in statements),
]
PAIRS = [
    *(f"S100 on subsets:2, relu: {statement}" for statement in GRAPHS),
    *(f"S100 on subsets:2: {statement}" for statement in MAPS),
]


def proof(claim):
    verdict = plrep.prove(claim)
    assert isinstance(verdict, Proved), verdict
    return verdict.certificate


def changed(certificate, **claim):
    """The certificate with another claim, sealed."""
    document = certificate.document
    document["claim"] |= claim
    body = {key: document[key] for key in ("group", "claim", "simples", "evidence")}
    return Certificate.make(**body)


def checked(certificate):
    return checker.check_text(certificate.text.encode())


@pytest.mark.parametrize("claim", SMALL, ids=lambda claim: claim.replace(CUBE, "cube"))
def test_true_claims_have_small_certificates_that_are_accepted(claim):
    certificate = proof(claim)
    assert len(certificate.text) < 5_000
    assert (checked(certificate).verdict, checked(certificate).reason) == ("accepted", "")


@pytest.mark.parametrize("place", STATEMENTS, ids=lambda place: place.replace(CUBE, "cube"))
def test_false_claims_are_refuted_by_a_certificate_and_no_certificate_proves_them(place):
    for statement in (
        "edge A0 -> A1",
        "pl A0 -> A1",
        "kernel of A0 in kernel of A1",
        "<()> is the kernel of A0",
    ):
        over = ", relu" if statement.startswith("edge") else ""
        verdict = plrep.prove(f"{place}{over}: {statement}")
        assert isinstance(verdict, Refuted)
        assert checked(verdict.certificate).verdict == "accepted"
        assert checked(changed(verdict.certificate, holds=True)).verdict == "rejected"


def test_the_checker_alone_accepts_the_files(tmp_path):
    for number, claim in enumerate(SMALL[::4]):
        proof(claim).write(tmp_path / f"{number}.json")
    files = sorted(tmp_path.glob("*.json"))
    run = subprocess.run([sys.executable, "-I", "-S", CHECKER, *files], capture_output=True, text=True)
    assert run.stdout.splitlines() == [f"{file}: accepted" for file in files]
    assert run.returncode == 0


def test_an_edge_left_out_is_refused():
    certificate = proof("M24 on natural, abs: graph")
    result = checked(changed(certificate, edges=certificate.document["claim"]["edges"][:-1]))
    assert (result.verdict, result.key) == ("rejected", "edges")


@pytest.mark.parametrize(
    ("simples", "index"),
    [
        ("A1", math.factorial(8)),
        ("A2", math.factorial(12)),
        ("A1, A2", math.factorial(8) * math.factorial(12) // 2),
        ("A1, A2, A3", 2**11 * math.factorial(8) * math.factorial(12) // 2),
        ("A1, A2, A4", 3**7 * math.factorial(8) * math.factorial(12) // 2),
        ("A4", 3**7 * math.factorial(8)),
        ("A3", 2**11 * math.factorial(12)),
    ],
)
def test_the_checker_finds_the_orders_of_the_kernels_of_the_cube_group(simples, index):
    order = 43_252_003_274_489_856_000
    result = checked(proof(f"{CUBE}: <()> is not the kernel of {simples}"))
    assert result.verdict == "accepted"
    details = dict(result.steps)["kernel"]
    assert (details["subgroup_order"], details["kernel_order"]) == (1, order // index)


def test_the_graph_of_pairs_of_thirty_points_takes_less_than_200_kB():
    certificate = proof("S30 on subsets:2, relu: graph")
    assert len(certificate.text) < 200_000
    assert checked(certificate).verdict == "accepted"


def test_the_graph_of_the_regular_set_of_a_group_of_order_120_takes_less_than_1_MB():
    certificate = proof("S5 on regular, relu: graph")
    assert len(certificate.text) < 1_000_000
    assert checked(certificate).verdict == "accepted"


@pytest.mark.parametrize("degree", [30, pytest.param(60, marks=pytest.mark.slow)])
def test_the_points_of_a_symmetric_group_show_that_it_is_faithful(degree):
    certificate = proof(f"S{degree}: <()> is the kernel of A1")
    assert len(certificate.text) < 10_000
    result = checked(certificate)
    assert result.verdict == "accepted"
    assert dict(result.steps)["kernel"]["kernel_order"] == 1


@pytest.mark.slow
@pytest.mark.parametrize("claim", PAIRS)
def test_true_claims_on_the_pairs_of_a_hundred_points_are_accepted(claim):
    certificate = proof(claim)
    assert len(certificate.text) < 10_000
    assert json.loads(certificate.text)["group"]["degree"] == 100
    assert checked(certificate).verdict == "accepted"
