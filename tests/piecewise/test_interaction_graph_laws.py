"""Interaction graphs as values: levels, reasons, exports, and what the theorem implies for all of them."""

import pytest

import plrep
from plrep.gsets.actions import parse_gset
from plrep.piecewise.activation import NAMES

CASES = [
    ("C1", "natural"),
    ("C8", "regular"),
    ("D4", "regular"),
    ("Q8", "regular"),
    ("S4", "cosets:(1,3)(2,4)"),
    ("S4", "subsets:2+natural"),
    ("A5", "cosets:(1,2)(3,4)"),
    ("C2xC3", "natural"),
    ("D6", "natural+natural"),
]


def graph(name, gset, activation):
    return plrep.interaction_graph(parse_gset(plrep.group(name), gset), activation)


def pairs(graph):
    return {(edge.source, edge.target) for edge in graph.edges}


def test_the_graph_of_the_paper():
    """arXiv:2408.00949: C8 with relu, low resonance on top."""
    C8 = graph("C8", "regular", "relu")
    assert pairs(C8) == {
        *(("L1", k) for k in ("L0", "L1", "L2", "L4")),
        *(("L3", k) for k in ("L0", "L2", "L3", "L4")),
        *(("L2", k) for k in ("L0", "L2", "L4")),
        ("L4", "L0"),
        ("L4", "L4"),
        ("L0", "L0"),
    }
    assert C8.levels == {"L1": 0, "L3": 0, "L2": 1, "L4": 2, "L0": 3}


@pytest.mark.parametrize(("name", "gset"), CASES)
def test_relu_is_abs_with_all_loops(name, gset):
    relu, absolute = graph(name, gset, "relu"), graph(name, gset, "abs")
    loops = {(label, label) for label in relu.labels}
    assert pairs(relu) == pairs(absolute) | loops


@pytest.mark.parametrize(("name", "gset"), CASES)
def test_activations_with_one_parity_have_one_graph(name, gset):
    for one, other in [("relu", "gelu"), ("relu", "silu"), ("relu", "leaky_relu"), ("tanh", "hard_tanh")]:
        assert pairs(graph(name, gset, one)) == pairs(graph(name, gset, other))
    to_trivial = {(label, "L0") for label in graph(name, gset, "tanh").labels}
    assert pairs(graph(name, gset, "sigmoid")) == pairs(graph(name, gset, "tanh")) | to_trivial


@pytest.mark.parametrize(("name", "gset"), CASES)
def test_linear_maps_have_loops_alone_and_a_bias_adds_the_constant(name, gset):
    identity = graph(name, gset, "identity")
    loops = {(label, label) for label in identity.labels}
    assert pairs(identity) == loops
    to_trivial = {(label, "L0") for label in identity.labels}
    assert pairs(graph(name, gset, "identity+bias")) == loops | to_trivial
    assert pairs(graph(name, gset, "pl:;0")) == set()
    assert pairs(graph(name, gset, "pl:;0@0=3")) == to_trivial


@pytest.mark.parametrize(("name", "gset"), CASES)
def test_a_bias_only_adds_edges_and_all_activations_then_agree(name, gset):
    biased = [pairs(graph(name, gset, f"{s}+bias")) for s in ("relu", "abs", "tanh", "pl:1;0,1")]
    assert all(other == biased[0] for other in biased)
    for s in ("relu", "abs", "tanh", "sigmoid"):
        assert pairs(graph(name, gset, s)) <= biased[0]


@pytest.mark.parametrize(("name", "gset"), CASES)
def test_every_pair_is_an_edge_or_absent_with_words(name, gset):
    for activation in NAMES:
        g = graph(name, gset, activation)
        assert len(g.edges) + len(g.absent) == len(g.labels) ** 2
        for L in g.labels:
            for K in g.labels:
                finding = g.why(L, K)
                assert finding.why
                assert finding.holds == g.has_edge(L, K) == ((L, K) in pairs(g))


@pytest.mark.parametrize(("name", "gset"), CASES)
def test_edges_go_down_or_stay_within_a_strong_component(name, gset):
    g = graph(name, gset, "relu")
    for edge in g.edges:
        assert g.levels[edge.source] <= g.levels[edge.target]


@pytest.mark.parametrize(("name", "gset"), CASES)
def test_edges_respect_kernels(name, gset):
    """A nonlinear edge is a nonzero equivariant PL map, so ker L lies in ker K (THEORY 2)."""
    g = graph(name, gset, "relu+bias")
    G = g.module.group
    for edge in g.edges:
        assert plrep.exists_pl(G.simple(edge.source), G.simple(edge.target))


def test_networkx_keeps_nodes_edges_and_reasons():
    g = graph("S4", "subsets:2+natural", "relu")
    exported = g.to_networkx()
    assert sorted(exported.nodes) == sorted(g.labels)
    assert {(a, b, d["reason"]) for a, b, d in exported.edges(data=True)} == {
        (e.source, e.target, e.reason) for e in g.edges
    }
    assert {n: d["level"] for n, d in exported.nodes(data=True)} == g.levels


def test_the_graph_of_one_layer_need_not_be_transitive():
    """THEORY 3: S4 on the cosets of <(1,3)(2,4)>."""
    reached = pairs(graph("S4", "cosets:(1,3)(2,4)", "relu"))
    composed = {(a, d) for a, b in reached for c, d in reached if b == c}
    assert not composed <= reached


def test_a_notebook_shows_text_html_latex_and_a_picture():
    g = graph("C8", "regular", "relu")
    assert g._repr_svg_().startswith("<svg")
    assert "<table" in g._repr_html_()
    assert "\\toprule" in g._repr_latex_()
    assert "L1" in str(g)


def test_data_follow_the_contract():
    data = graph("C8", "regular", "relu").data(absent=True)
    assert set(data) == {"group", "gset", "simples", "activation", "edges", "absent"}
    assert data["edges"][0] == {"source": "L0", "target": "L0", "reason": "even"}
    assert len(data["absent"]) == 25 - 14
    assert data["gset"] == {"name": "regular", "points": 8, "rank": 8, "orbits": 1}
