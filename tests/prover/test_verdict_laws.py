"""Verdicts: three kinds, none a truth value; a refuted claim carries the proof of its negation."""

from __future__ import annotations

import pytest

import plrep
from plrep.errors import BeyondReach
from plrep.prover import scene
from plrep.prover.verdict import Proved, Refuted, Undecided

TRUE = [
    "C8: pl L1 -> L0",
    "C8: no pl L0 -> L1",
    "C8 on regular, relu: edge L1 -> L0",
    "C4 on natural, abs: graph",
]
FALSE = ["C8: no pl L1 -> L0", "C8: pl L0 -> L1", "C8 on regular, relu: no edge L1 -> L0"]


@pytest.mark.parametrize("text", TRUE + FALSE)
def test_a_verdict_has_no_truth_value(text):
    with pytest.raises(TypeError, match="no truth value"):
        bool(plrep.prove(text))


def test_undecided_has_no_truth_value_and_no_certificate():
    verdict = Undecided(plrep.claims.parse_claim(TRUE[0]), "out of reach")
    assert verdict.certificate is None
    with pytest.raises(TypeError):
        bool(verdict)
    with pytest.raises(TypeError):
        assert not verdict


@pytest.mark.parametrize("text", TRUE)
def test_true_claims_are_proved(text):
    verdict = plrep.prove(text)
    assert isinstance(verdict, Proved)
    assert verdict.certificate.document["claim"] == verdict.claim.data()


@pytest.mark.parametrize("text", FALSE)
def test_false_claims_are_refuted_by_a_proof_of_the_negation(text):
    verdict = plrep.prove(text)
    assert isinstance(verdict, Refuted)
    assert str(verdict.claim) == text
    assert verdict.certificate.document["claim"] == verdict.claim.negated.data()
    assert isinstance(plrep.prove(verdict.claim.negated), Proved)


def test_a_graph_with_an_edge_too_few_is_refuted_by_the_graph_as_it_is():
    proved = plrep.prove("C4 on natural, relu: graph")
    claim = plrep.claims.GraphClaim(proved.claim.gset, proved.claim.activation, proved.claim.edges[1:])
    verdict = plrep.prove(claim)
    assert isinstance(verdict, Refuted)
    assert verdict.certificate == proved.certificate


def test_what_is_beyond_reach_is_undecided(monkeypatch):
    def out_of_reach(*_):
        raise BeyondReach("too large")

    monkeypatch.setattr(scene.AuxiliarySets, "setting", out_of_reach)
    verdict = plrep.prove("C8: pl L1 -> L0")
    assert isinstance(verdict, Undecided)
    assert verdict.why == "too large"


def test_verdicts_print_the_claim_and_the_reason():
    assert str(plrep.prove("C8: pl L1 -> L4")).splitlines() == [
        "Proved: C8: pl L1 -> L4",
        "the kernel of L1 (order 1) lies in the kernel of L4 (order 4)",
    ]
