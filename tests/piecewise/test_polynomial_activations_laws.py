"""Polynomial activations: edges agree with powers of exact functions, whatever engine decomposes Fun(X)."""

from fractions import Fraction
from random import Random

import pytest

import plrep
from plrep.gsets.actions import parse_gset

CASES = [
    ("C6", "regular"),
    ("C8", "natural"),
    ("S3", "regular"),
    ("D4", "regular"),
    ("D5", "natural"),
    ("Q8", "regular"),
    ("A4", "natural+regular"),
    ("S4", "cosets:(1,3)(2,4)"),
    ("S4", "subsets:2"),
]


def reached(V, source, n, bits):
    """The simples in which the n-th power of some function of an isotypic part has a component."""
    P = V.projector(source).to_matrix()
    found = set()
    for _ in range(4):
        f = [Fraction(bits.randrange(-9, 10)) for _ in range(V.dimension)]
        projected = P * plrep.Matrix([[x] for x in f])
        power = plrep.Matrix([[row[0] ** n] for row in projected.rows])
        found |= {c.label for c in V.simples if not (V.projector(c.label).to_matrix() * power).is_zero}
    return found


@pytest.mark.parametrize("n", [2, 3, 4])
@pytest.mark.parametrize(("name", "gset"), CASES)
def test_powers_reach_what_the_graph_says(name, gset, n):
    X = parse_gset(plrep.group(name), gset)
    graph = plrep.interaction_graph(X, "poly:" + "0," * n + "1")
    bits = Random(n)
    for c in graph.module.simples:
        targets = {edge.target for edge in graph.edges if edge.source == c.label}
        assert reached(graph.module, c.label, n, bits) == targets


@pytest.mark.parametrize(("name", "gset"), CASES[:6])
def test_engines_agree_on_powers(name, gset):
    X = parse_gset(plrep.group(name), gset)
    counts = [
        sorted(len([e for e in graph.edges if e.source == c.label]) for c in graph.module.simples)
        for engine in ("table", "orbitals")
        for graph in [plrep.interaction_graph(X, "poly:1,0,2,-1", engine=engine)]
    ]
    assert counts[0] == counts[1]


def test_a_sum_of_powers_has_the_edges_of_each():
    X = plrep.group("D6").regular()

    def edges(text):
        return {(e.source, e.target) for e in plrep.interaction_graph(X, text).edges}

    assert edges("poly:0,1,1,1") == edges("poly:0,1") | edges("poly:0,0,1") | edges("poly:0,0,0,1")


def test_a_linear_polynomial_is_the_identity_and_a_constant_reaches_the_trivial_simple():
    X = plrep.group("S4").natural()
    identity = plrep.interaction_graph(X, "identity").edges
    assert [(e.source, e.target) for e in plrep.interaction_graph(X, "poly:0,3").edges] == [
        (e.source, e.target) for e in identity
    ]
    assert {(e.source, e.target, e.reason) for e in plrep.interaction_graph(X, "poly:2").edges} == {
        ("L0", "L0", "constant"),
        ("L3", "L0", "constant"),
    }


def test_a_generic_bias_gives_a_polynomial_all_lower_powers():
    biased, full = plrep.activation("poly:0,0,0,1+bias"), plrep.activation("poly:1,1,1,1")
    assert (biased.even, biased.odd) == (full.even, full.odd) == ((2,), (1, 3))


def test_elu_and_exp_have_no_parity_and_connect_as_a_biased_relu_does():
    X = plrep.group("C12").regular()

    def edges(text):
        return {(e.source, e.target) for e in plrep.interaction_graph(X, text).edges}

    assert edges("elu") == edges("selu") == edges("mish") == edges("relu+bias")
    assert edges("exp") == edges("relu+bias") | {(f"L{k}", "L0") for k in range(7)}


def test_a_stated_activation_decides_by_its_parity():
    X = plrep.group("C8").regular()
    stated = plrep.piecewise.activation.Activation.stated(
        "bent identity", even="not polynomial", odd=[1], vanishes_at_zero=True
    )
    one, other = plrep.interaction_graph(X, stated), plrep.interaction_graph(X, "relu")
    assert [(e.source, e.target, e.reason) for e in one.edges] == [
        (e.source, e.target, e.reason) for e in other.edges
    ]


@pytest.mark.parametrize("format", ["text", "json", "latex", "html", "svg", "dot"])
def test_graphs_of_polynomials_are_drawn(format):
    from plrep.display.write import render

    drawn = render(plrep.interaction_graph(plrep.group("S4").on_subsets(2), "poly:0,0,1").view(), format)
    assert "power" in drawn
