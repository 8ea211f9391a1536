"""Projectors as claims: those of plrep are proved, and everything near them is refuted."""

from __future__ import annotations

import pytest

import plrep
from plrep.errors import BadInput
from plrep.prover.claims import ProjectorClaim, parse_claim
from plrep.prover.verdict import Proved, Refuted
from tests.prover.judged import judged

PLACES = [
    "C8 on regular",
    "S4 on natural+subsets:2",
    "Q8 on regular",
    "SL(2,3) on cosets:trivial",
    "D5 on natural",
]


@pytest.mark.parametrize("place", PLACES)
def test_each_projector_is_proved_with_dimension_multiplicity_and_type(place):
    V = plrep.Fun(parse_claim(f"{place}, relu: graph").gset)
    for piece in V.simples:
        verdict = judged(f"{place}: projector {piece.label}")
        assert isinstance(verdict, Proved)
        stated = verdict.certificate.document["claim"]
        assert (stated["dimension"], stated["multiplicity"], stated["type"]) == (
            piece.simple.dimension,
            piece.multiplicity,
            piece.simple.type,
        )


@pytest.mark.parametrize("place", PLACES)
def test_values_are_proved_like_the_label_that_has_them(place):
    X = parse_claim(f"{place}, relu: graph").gset
    for piece in plrep.Fun(X).simples:
        P = plrep.Fun(X).projector(piece.label)
        by_values = ProjectorClaim(X, P)
        assert by_values == ProjectorClaim(X, P.values)
        assert judged(by_values).certificate == judged(ProjectorClaim(X, piece.label)).certificate
        assert parse_claim(str(by_values)) == by_values


def test_other_values_are_refuted_and_their_negation_proved():
    X = plrep.group("S4").natural()
    for values in ([["1", "0"]], [["3/4", "1/4"]], [["E(5)+E(5)^4", "0"]], [[0, 0]]):
        claim = ProjectorClaim(X, values)
        assert isinstance(judged(claim), Refuted)
        assert isinstance(judged(claim.negated), Proved)


def test_the_sum_of_two_projectors_is_none():
    X = plrep.group("C6").regular()
    V = plrep.Fun(X)
    first, second = V.projector("L1").values[0], V.projector("L2").values[0]
    both = [[a + b for a, b in zip(first, second, strict=True)]]
    assert isinstance(judged(ProjectorClaim(X, both)), Refuted)


def test_the_negation_of_a_label_is_refuted():
    assert isinstance(judged("S4 on natural: no projector L3"), Refuted)


def test_a_large_group_has_projectors_too():
    verdict = judged("M24 on subsets:2: projector A2")
    assert verdict.why == "it is the projector of A2, of dimension 252, multiplicity 1 and type R"


@pytest.mark.parametrize(
    "values", [[["1"]], [["1", "0", "0"]], [["1", "0"], ["1"]], "[1,0]", 7, [7], [["1", "x"]], []]
)
def test_values_that_do_not_fit_are_refused(values):
    with pytest.raises(BadInput):
        ProjectorClaim(plrep.group("S4").natural(), values)


def test_a_label_that_does_not_occur_is_refused():
    with pytest.raises(BadInput, match="'L1' does not occur"):
        plrep.prove("S4 on natural: projector L1")


def test_no_certificate_states_what_is_false():
    with pytest.raises(BadInput, match="is false, so no certificate states it"):
        ProjectorClaim(plrep.group("S4").natural(), [[1, 0]]).data()


def test_the_set_is_asked_for():
    with pytest.raises(BadInput, match="needs 'GROUP on GSET:' in front"):
        parse_claim("S4: projector L1")
