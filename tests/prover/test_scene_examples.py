"""Groups too large to list: labels of the table or of a set, parities, kernels as subgroups, what is not seen."""

from __future__ import annotations

import pytest

import plrep
from plrep.prover.exists import ExistsPL
from plrep.prover.verdict import Proved, Refuted, Undecided
from tests.prover.judged import judged

# The six quarter turns of Rubik's cube on its 48 facelets, numbered as in the manual of GAP.
RUBIK = ",".join(
    [
        "(1,3,8,6)(2,5,7,4)(9,33,25,17)(10,34,26,18)(11,35,27,19)",
        "(9,11,16,14)(10,13,15,12)(1,17,41,40)(4,20,44,37)(6,22,46,35)",
        "(17,19,24,22)(18,21,23,20)(6,25,43,16)(7,28,42,13)(8,30,41,11)",
        "(25,27,32,30)(26,29,31,28)(3,38,43,19)(5,36,45,21)(8,33,48,24)",
        "(33,35,40,38)(34,37,39,36)(3,9,46,32)(2,12,47,29)(1,14,48,27)",
        "(41,43,48,46)(42,45,47,44)(14,22,30,38)(15,23,31,39)(16,24,32,40)",
    ]
)


def cube():
    return plrep.group(f"<{RUBIK}>", name="Rubik")


def test_all_maps_between_the_simples_of_the_cube_are_settled_as_orders_of_kernels_say():
    # A1: permutations of the 8 corners, A2: of the 12 edges, A3: flips of edges, A4: twists of corners
    G = cube()
    V = plrep.Fun(G.natural())
    below = {
        "A0": {"A0"},
        "A1": {"A0", "A1"},
        "A2": {"A0", "A2"},
        "A3": {"A0", "A2", "A3"},
        "A4": {"A0", "A1", "A4"},
    }
    assert [piece.label for piece in V.simples] == list(below)
    for L in V.simples:
        for K in V.simples:
            verdict = judged(ExistsPL(L.simple, K.simple))
            assert isinstance(verdict, Proved) == (K.label in below[L.label])
            assert len(verdict.certificate.text) < 2_500


def test_parities_of_maps_of_the_cube():
    # flipping all edges is -1 on A3 and +1 on A2, and no element is -1 on the twists of corners
    V = plrep.Fun(cube().natural())
    L2, L3, L4 = (V.constituent(name).simple for name in ("A2", "A3", "A4"))
    assert isinstance(judged(ExistsPL(L3, L2, shape="even")), Proved)
    assert isinstance(judged(ExistsPL(L3, L2, shape="odd")), Refuted)
    assert isinstance(judged(ExistsPL(L3, L3, shape="even", nonlinear=True)), Refuted)
    assert isinstance(judged(ExistsPL(L3, L3, shape="odd", nonlinear=True)), Proved)
    assert isinstance(judged(ExistsPL(L4, L4, shape="even")), Proved)
    assert isinstance(judged(ExistsPL(L4, L4, shape="odd")), Proved)


def test_kernels_of_the_cube_as_subgroups():
    G = cube()
    faithful = judged(plrep.claims.KernelOf(G, "()", ["A1", "A2", "A3", "A4"]))
    assert isinstance(faithful, Proved)
    twists_alone = judged(plrep.claims.KernelOf(G, "()", ["A4"]))
    assert isinstance(twists_alone, Refuted)
    # what keeps the corners: even permutations of 12 edges, and flips of an even number of them
    assert "has order 490497638400" in twists_alone.why
    assert 490497638400 == 479001600 // 2 * 2**11


LARGE = [
    ("M24: pl L1 -> L0", Proved),
    ("M24: no pl L0 -> L1", Proved),
    ("M24: kernel of A0 in kernel of A1", Refuted),
    ("M24 on subsets:2: nonlinear odd A2 -> A1", Proved),
    ("HS: even A1 -> A2", Proved),
    ("HS: <()> is not the kernel of A2", Refuted),
    ("S30 on subsets:2: pl A1 -> A2", Proved),
    ("S30 on subsets:2: pl A0 -> A2", Refuted),
    ("S12: <()> is the kernel of A1", Proved),
    ("S10: <(1,2,3),(2,3,4,5,6,7,8,9,10)> is the kernel of L1", Proved),
    ("S10: pl L2 -> L1", Proved),
    ("S10: pl L1 -> L2", Refuted),
    ("W(E7): odd L1 -> L1", Proved),
    ("W(E7): even L3 -> L1", Refuted),
    ("W(E7): nonlinear conic L1 -> L1", Refuted),
]


@pytest.mark.parametrize(("claim", "expected"), LARGE)
def test_claims_on_groups_of_more_than_a_million_elements(claim, expected):
    verdict = judged(claim)
    assert type(verdict) is expected
    assert len(verdict.certificate.text) < 10_000


@pytest.mark.slow
@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("S100 on subsets:2: pl A1 -> A2", Proved),
        ("S100 on subsets:2: pl A0 -> A1", Refuted),
        ("S100: <()> is the kernel of A1", Proved),
        ("S40 on subsets:2: <()> is the kernel of A2", Proved),
    ],
)
def test_claims_on_symmetric_groups_of_many_points(claim, expected):
    assert type(judged(claim)) is expected


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("S10: pl L20 -> L1", "L20 and L1 are not seen on the natural points"),
        ("S100: pl L1 -> L0", "are called A0, A1 as they are found without it: write 'S100 on natural: ...'"),
    ],
)
def test_what_is_not_seen_is_undecided_and_says_what_to_name(claim, words):
    verdict = plrep.prove(claim)
    assert isinstance(verdict, Undecided)
    assert words in verdict.why


def test_labels_of_the_table_and_of_the_set_tell_the_same():
    by_table, by_set = judged("HS on natural: pl L2 -> L1"), judged("HS on natural: pl A2 -> A1")
    assert list(by_table.certificate.document["simples"]) == ["L0", "L1", "L2"]
    assert by_table.why == by_set.why.replace("A", "L")
