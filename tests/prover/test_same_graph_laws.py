"""Equality of graphs: as the two graphs say, with certificates that both readers accept."""

from __future__ import annotations

import itertools

import pytest

import plrep
from plrep.errors import BadInput
from plrep.piecewise.activation import activation
from plrep.prover.verdict import Proved, Refuted
from tests.prover.judged import judged, says

ACTIVATIONS = ["relu", "abs", "gelu", "tanh", "sigmoid", "hard_tanh+bias", "pl:;1@0=1"]


def simples_and_edges(place, s):
    graph = plrep.interaction_graph(place, s)
    return set(graph.labels), {(edge.source, edge.target) for edge in graph.edges}


@pytest.mark.parametrize("name", ["C8", "S3", "Q8"])
def test_graphs_on_one_set_are_the_same_iff_their_edges_are(name):
    X = plrep.group(name).regular()
    for s, t in itertools.product(ACTIVATIONS, repeat=2):
        same = simples_and_edges(X, s) == simples_and_edges(X, t)
        assert says(f"{name} on regular, {s}: same graph as {t}") == same
        assert says(f"{name} on regular, {s}: not same graph as {t}") == (not same)


@pytest.mark.parametrize("first", ["natural", "regular", "subsets:2", "cosets:(1,2),(3,4)"])
@pytest.mark.parametrize("second", ["natural", "cosets:(1,2,3,4)", "natural+cosets:(1,2)(3,4)"])
def test_graphs_on_two_sets_of_s4_are_the_same_iff_simples_and_edges_are(first, second):
    G = plrep.group("S4")
    X, Y = (plrep.claims.parse_claim(f"S4 on {name}, relu: graph").gset for name in (first, second))
    assert X.group == G
    same = simples_and_edges(X, "relu") == simples_and_edges(Y, "abs")
    assert says(f"S4 on {first}, relu: same graph as on {second}, abs") == same


def test_reasons_take_no_part():
    # tanh and hard_tanh + bias on the trivial group of order one: both have the one edge, for different reasons
    assert says("C1 on regular, relu: same graph as identity")


def test_what_differs_is_said():
    assert judged("S4 on natural, relu: same graph as on regular, relu").why == (
        "L1 occurs in the second set and not in the first"
    )
    assert judged("S4 on regular, relu: same graph as on natural, relu").why == (
        "L1 occurs in the first set and not in the second"
    )
    assert judged("C8 on regular, relu: same graph as tanh").why == (
        "the first graph has the edge L1 -> L0 (even), the second has not"
    )
    assert judged("C8 on regular, abs: same graph as relu").why == (
        "the second graph has the edge L1 -> L1 (linear), the first has not"
    )


def test_sets_that_certificates_state_alike_are_one_set():
    claim = plrep.claims.parse_claim("S3 on tuples:2, relu: same graph as on tuples:2, abs")
    assert claim.is_about_one_set
    points = len(judged(claim).certificate.document["evidence"]["action"][0])
    assert points == 9


def test_graphs_of_a_group_without_a_table_are_compared_in_the_union():
    assert says("M24 on natural, relu: same graph as abs+bias")
    verdict = judged("M24 on natural, relu: same graph as on subsets:2, relu")
    assert isinstance(verdict, Refuted)
    assert list(verdict.certificate.document["simples"]) == ["A0", "A1", "A2"]


def test_sets_of_two_groups_are_not_compared():
    with pytest.raises(BadInput, match="sets of different groups"):
        plrep.claims.SameGraph(
            plrep.group("C4").regular(), activation("relu"), plrep.group("C5").regular(), activation("relu")
        )


def test_a_claim_and_its_negation_share_a_certificate():
    claim = plrep.claims.parse_claim("D4 on natural, relu: same graph as softplus")
    assert isinstance(judged(claim), Proved)
    assert judged(claim).certificate == judged(claim.negated).certificate
