"""Kernels as subgroups: each intersection of kernels is proved, each other subgroup refuted."""

from __future__ import annotations

from itertools import combinations

import pytest

import plrep
from plrep.errors import BadInput
from plrep.prover.claims import KernelOf, parse_claim
from plrep.prover.verdict import Proved, Refuted
from tests.prover.judged import judged


@pytest.mark.parametrize("name", ["S4", "C2xC4", "SL(2,3)", "D6"])
def test_every_subgroup_is_compared_with_every_kernel(name):
    G = plrep.group(name)
    elements = [plrep.Permutation(row) for row in G.enumeration.images.tolist()]
    kernels = {L.label: {g for g in elements if L.character[G.class_of(g)] == L.dimension} for L in G.simples}
    subgroups = [one.representative for one in G.subgroup_classes]
    for label, kernel in kernels.items():
        for H in subgroups:
            verdict = judged(KernelOf(G, H, [label]))
            assert isinstance(verdict, Proved) == ({g for g in elements if g in H} == kernel)


def test_intersections_of_kernels():
    G = plrep.group("C2xC4")
    elements = [plrep.Permutation(row) for row in G.enumeration.images.tolist()]
    for L, K in combinations(G.simples, 2):
        common = [g for g in elements if all(M.character[G.class_of(g)] == M.dimension for M in (L, K))]
        assert isinstance(judged(KernelOf(G, common, [L, K])), Proved)
        assert isinstance(judged(KernelOf(G, [*common, *G.generators], [L, K])), Proved) == (
            len(common) == G.order
        )


def test_many_simples_are_seen_on_one_set():
    G = plrep.group("A5")
    verdict = judged(KernelOf(G, [], list(G.simples)))
    assert isinstance(verdict, Proved)
    assert verdict.certificate.document["claim"]["simples"] == ["L0", "L1", "L2", "L3", "L4"]


def test_a_subgroup_of_the_right_order_that_is_another_one_is_refuted_by_an_element():
    verdicts = [judged(f"C2^2: <{h}> is the kernel of L1") for h in ("(1,2)", "(3,4)", "(1,2)(3,4)")]
    refuted = [verdict for verdict in verdicts if isinstance(verdict, Refuted)]
    assert len(refuted) == 2
    assert all("lies outside the subgroup, which has the same order 2" in verdict.why for verdict in refuted)


def test_permutations_outside_the_group_are_only_wrong():
    assert isinstance(judged("A4: <(1,2)> is the kernel of L2"), Refuted)
    assert isinstance(judged("C4: <(1,2),(1,2,3,4)> is the kernel of L0"), Refuted)


def test_spellings_of_one_claim():
    G = plrep.group("S4")
    claim = KernelOf(G, "(1,2)(3,4),(1,3)(2,4)", ["L2", "L1"])
    assert claim == KernelOf(G, ["(1,2)(3,4)", "(1,3)(2,4)", "()"], [G.simple("L1"), "L2", "L1"])
    assert claim == KernelOf("S4", G.subgroup("(1,2)(3,4),(1,3)(2,4)"), ("L1", "L2"))
    assert str(claim) == "S4: <(1,2)(3,4),(1,3)(2,4)> is the kernel of L1, L2"
    assert parse_claim("S4 : <(1,2)(3,4), (1,3)(2,4)>  is the kernel of L2,L1") == claim
    assert str(KernelOf("S4", "()", "L3")) == "S4: <()> is the kernel of L3"


@pytest.mark.parametrize(
    ("subgroup", "simples", "words"),
    [
        ("(1,2)", [], "at least one simple"),
        ("(4,5)", ["L1"], "moves points beyond the 4 points of S4"),
        ("(1,2)", ["M"], "no label of a simple"),
        ("(1,2", ["L1"], "(1,2"),
    ],
)
def test_what_is_no_claim_is_refused(subgroup, simples, words):
    with pytest.raises(BadInput) as caught:
        KernelOf("S4", subgroup, simples)
    assert words in str(caught.value)


def test_a_simple_of_another_group_is_refused():
    with pytest.raises(BadInput, match="is a simple of C8, not of S4"):
        KernelOf("S4", "()", [plrep.group("C8").simple("L1")])
