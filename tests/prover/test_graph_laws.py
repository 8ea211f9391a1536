"""Whole graphs as one claim: accepted as they are, refused with one edge more, fewer, or named otherwise."""

from __future__ import annotations

import attrs
import pytest

import plrep
from plrep import checker
from plrep.errors import BadInput
from plrep.prover.certificate import Certificate
from plrep.prover.verdict import Proved, Refuted

ACTIVATIONS = [
    "relu",
    "abs",
    "identity",
    "hard_tanh",
    "leaky_relu",
    "tanh",
    "sigmoid",
    "gelu",
    "softplus",
] + [
    "relu+bias",
    "identity+bias",
    "pl:-1,0;0,1/2,1@0=7/10",
    "pl:1;0,1",
    "pl:;0@0=1",
]
PLACES = ["C8 on regular", "C2xS3 on natural", "Q8 on natural", "D5 on natural+regular", "S1 on natural"]


def checked(document):
    made = Certificate.make(**{key: document[key] for key in ("group", "claim", "simples", "evidence")})
    return checker.check_text(made.text.encode())


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("place", PLACES)
def test_graphs_are_accepted(place, activation):
    verdict = plrep.prove(f"{place}, {activation}: graph")
    assert isinstance(verdict, Proved)
    result = checker.check_text(verdict.certificate.text.encode())
    assert (result.code, result.reason) == (0, "")
    graph = plrep.interaction_graph(verdict.claim.gset, activation)
    assert verdict.claim.edges == tuple((edge.source, edge.target, edge.reason) for edge in graph.edges)


def test_a_graph_with_other_edges_is_refused_by_the_checker_and_by_the_prover():
    verdict = plrep.prove("C8 on regular, relu: graph")
    document = verdict.certificate.document
    edges = document["claim"]["edges"]
    for wrong in (
        edges[1:],
        edges[:-1],
        [*edges, {"source": "L4", "target": "L3", "reason": "even"}],
        [edges[0] | {"reason": "odd"}, *edges[1:]],
        [edges[1], edges[0], *edges[2:]],
        [],
    ):
        assert checked(document | {"claim": document["claim"] | {"edges": wrong}}).code == 1
        claimed = tuple((edge["source"], edge["target"], edge["reason"]) for edge in wrong)
        if set(claimed) != set(verdict.claim.edges):
            assert isinstance(plrep.prove(attrs.evolve(verdict.claim, edges=claimed)), Refuted)


def test_edges_in_another_order_are_the_same_graph():
    verdict = plrep.prove("C4 on regular, relu: graph")
    backwards = attrs.evolve(verdict.claim, edges=verdict.claim.edges[::-1])
    assert plrep.prove(backwards) == verdict


def test_an_edge_between_simples_that_do_not_occur_is_no_claim():
    claim = plrep.claims.parse_claim("S4 on natural, relu: graph")
    with pytest.raises(BadInput, match="does not occur"):
        plrep.prove(attrs.evolve(claim, edges=(("L1", "L0", "even"),)))


def test_a_graph_without_edges_says_so():
    verdict = plrep.prove("C2 on regular, pl:;0@0=0: graph")
    assert verdict.claim.edges == ()
    assert verdict.why == "there are no edges"
