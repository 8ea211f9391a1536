"""Edges: proved or refuted as the interaction graph says, with certificates that the checker accepts."""

from __future__ import annotations

import itertools

import pytest

import plrep
from plrep import checker
from plrep.prover.verdict import Proved, Refuted

PLACES = [
    ("C8", "regular", "relu"),
    ("C6", "natural+regular", "hard_tanh"),
    ("S4", "cosets:(1,3)(2,4)", "abs"),
    ("S4", "natural+subsets:2", "sigmoid"),
    ("D4", "cosets:trivial", "relu+bias"),
    ("A4", "cosets:(1,2)(3,4)+natural", "softplus"),
    ("S3", "subsets:2", "pl:-1,0;0,1/2,1@0=7/10"),
]


@pytest.mark.parametrize("place", PLACES)
def test_each_pair_is_settled_as_the_graph_says_and_accepted(place):
    name, on, activation = place
    X = plrep.gsets.actions.parse_gset(plrep.group(name), on)
    graph = plrep.interaction_graph(X, activation)
    edges = {(edge.source, edge.target) for edge in graph.edges}
    memo = checker.Memo()
    for source, target in itertools.product(graph.labels, graph.labels):
        verdict = plrep.prove(f"{name} on {on}, {activation}: edge {source} -> {target}")
        assert isinstance(verdict, Proved if (source, target) in edges else Refuted)
        assert verdict.why == graph.why(source, target).why
        result = checker.check_text(verdict.certificate.text.encode(), memo)
        assert (result.code, result.reason) == (0, ""), str(verdict.claim)
        assert verdict.certificate.document["claim"]["holds"] == ((source, target) in edges)


def test_action_and_chain_are_given_only_where_no_rule_computes_the_set():
    by_rule = plrep.prove("S4 on natural+subsets:2, relu: edge L3 -> L0").certificate.document["evidence"]
    assert sorted(by_rule) == ["field", "rule"]
    regular = plrep.prove("S4 on regular, relu: edge L3 -> L0").certificate.document["evidence"]
    assert sorted(regular) == ["action", "action_chain", "field", "rule"]
    cosets = plrep.prove("S4 on cosets:(1,2), relu: edge L3 -> L0").certificate.document["evidence"]
    assert sorted(cosets) == ["action", "action_chain", "field", "rule", "subgroup_chains"]


def test_sets_with_one_action_and_two_names_have_two_certificates():
    natural = plrep.prove("C4 on natural, relu: edge L1 -> L0").certificate.document
    regular = plrep.prove("C4 on regular, relu: edge L1 -> L0").certificate.document
    assert natural["claim"]["gset"] == [{"kind": "natural"}] and "action" not in natural["evidence"]
    assert regular["claim"]["gset"] == [{"kind": "regular"}] and "action" in regular["evidence"]


def test_all_edges_of_a_graph_share_their_simples():
    one = plrep.prove("C8 on regular, relu: edge L1 -> L0").certificate.document
    two = plrep.prove("C8 on regular, relu: edge L2 -> L1").certificate.document
    assert one["simples"] == two["simples"] and one["evidence"] == two["evidence"]
