"""Inclusions of kernels: decided as by listing elements, with certificates that both readers accept."""

from __future__ import annotations

import pytest

import plrep
from plrep.prover.verdict import Proved, Refuted
from tests.prover.judged import judged, says


@pytest.mark.parametrize("name", ["C8", "S4", "SL(2,3)", "C2xC4", "D6"])
def test_kernels_are_compared_as_sets_of_elements(name):
    G = plrep.group(name)
    elements = [plrep.Permutation(row) for row in G.enumeration.images.tolist()]
    kernels = {L.label: {g for g in elements if L.character[G.class_of(g)] == L.dimension} for L in G.simples}
    for L, inner in kernels.items():
        for K, outer in kernels.items():
            assert says(f"{name}: kernel of {L} in kernel of {K}") == (inner <= outer)


def test_the_claim_and_its_negation_have_opposite_verdicts():
    claim = plrep.claims.KernelInclusion("S4", "L3", "L2")
    assert isinstance(judged(claim), Proved)
    assert isinstance(judged(claim.negated), Refuted)
    assert judged(claim).certificate == judged(claim.negated).certificate


def test_a_claim_takes_simples_or_labels_or_a_set():
    G = plrep.group("C8")
    by_labels = plrep.claims.KernelInclusion(G, "L1", "L4")
    assert plrep.claims.KernelInclusion(G.simple("L1"), G.simple("L4")) == by_labels
    on_set = plrep.claims.KernelInclusion(G.natural(), "L1", "L4")
    assert on_set != by_labels
    assert str(on_set) == "C8 on natural: kernel of L1 in kernel of L4"


def test_the_set_that_is_named_is_the_one_of_the_certificate():
    verdict = judged("S4 on cosets:(1,2): kernel of L3 in kernel of L2")
    assert len(verdict.certificate.document["evidence"]["action"][0]) == 12


def test_the_certificate_carries_no_map():
    assert "map" not in judged("C8: kernel of L1 in kernel of L2").certificate.document["evidence"]


def test_an_element_outside_is_named():
    verdict = judged("S4: kernel of L2 in kernel of L3")
    assert isinstance(verdict, Refuted)
    assert verdict.why == "(1,2)(3,4) acts as +1 on L2 but not on L3"
