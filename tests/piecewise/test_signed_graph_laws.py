"""Graphs of signed modules: composites are exactly zero off the edges, and an exact vector shows each edge."""

from fractions import Fraction

import pytest

import plrep
from plrep.errors import BadInput
from plrep.exact.matrix import Matrix
from plrep.gsets.signed_sets import signed_cosets
from plrep.piecewise.activation import Activation, activation
from plrep.piecewise.signed_graph import signed_interaction_graph

CASES = [
    ("C2", "-(1,2)"), ("C4", "-(1,3)(2,4)"), ("S3", "-(1,2)"), ("S3", "(1,2)"), ("S4", "(1,2,3),-(1,2)"),
    ("S4", "-(1,2,3,4)"), ("D4", "-(1,3)"), ("D4", "(1,3),-(2,4)"), ("D4", "trivial"), ("S4", "-(1,2)(3,4),(1,2)"),
    ("A4", "-(1,2)(3,4),(1,3)(2,4)"), ("D6", "-(1,4)(2,5)(3,6)"), ("Q8", "trivial"), ("C6", "-(1,4)(2,5)(3,6)"),
]  # fmt: skip


def graph(name, text, s):
    return signed_interaction_graph(signed_cosets(plrep.group(name), text), s)


def hard(value):
    """hard_tanh at an exact real number."""
    if value > 1:
        return 1
    return -1 if value < -1 else value


def vectors(n):
    """Some rational vectors."""
    for seed in range(6):
        yield [Fraction((7 * seed + 3) ** (i + 1) % 23 - 11, 2 + (i * seed) % 3) for i in range(n)]


@pytest.mark.parametrize(("name", "text"), CASES)
def test_edges_of_hard_tanh_are_those_of_exact_composites(name, text):
    drawn = graph(name, text, "hard_tanh")
    n = drawn.module.dimension
    projectors = {L: drawn.module.projector(L) for L in drawn.labels}
    for L in drawn.labels:
        reached = set()
        for v in vectors(n):
            image = projectors[L] * Matrix([[x] for x in v])
            moved = Matrix([[hard(image[i, 0])] for i in range(n)])
            for K in drawn.labels:
                through = projectors[K] * moved
                if any(through[i, 0] for i in range(n)):
                    reached.add(K)
        assert reached == {edge.target for edge in drawn.edges if edge.source == L}


@pytest.mark.parametrize("s", ["tanh", "hard_tanh", "poly:0,1,0,1", "identity"])
@pytest.mark.parametrize(
    ("name", "text"), [("S4", "(1,2)"), ("D4", "trivial"), ("C6", "trivial"), ("A5", "(1,2,3)")]
)
def test_without_negative_signs_it_is_the_graph_of_the_permutation_module(name, text, s):
    G = plrep.group(name)
    H = G.subgroup(()) if text == "trivial" else G.subgroup(text)
    plain = plrep.interaction_graph(G.cosets(H), s)
    drawn = graph(name, text, s)
    assert drawn.labels == plain.labels
    assert {(e.source, e.target) for e in drawn.edges} == {(e.source, e.target) for e in plain.edges}


@pytest.mark.parametrize(("name", "text"), CASES)
def test_only_three_rules_remain(name, text):
    for s in ("tanh", "identity", "poly:0,0,0,1"):
        assert {edge.reason for edge in graph(name, text, s).edges} <= {"odd", "power", "linear"}
    identity = graph(name, text, "identity")
    assert [(e.source, e.target) for e in identity.edges] == [(L, L) for L in identity.labels]


def test_a_signed_line_reaches_itself_only():
    drawn = graph("C2", "-(1,2)", "tanh")
    assert [(e.source, e.target, e.reason) for e in drawn.edges] == [("L1", "L1", "odd")]


def test_the_orbital_engine_draws_the_same_graph_for_large_groups():
    X = signed_cosets(plrep.group("S20"), "-(1,2),(3,4),(3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20)")
    drawn = signed_interaction_graph(X, "tanh")
    assert (X.points, [c.simple.dimension for c in drawn.module.simples]) == (190, [19, 171])
    small = graph("S6", "-(1,2),(3,4),(3,4,5,6)", "tanh")
    alike = dict(zip(small.labels, drawn.labels, strict=True))
    assert [(e.source, e.target) for e in drawn.edges] == [
        (alike[e.source], alike[e.target]) for e in small.edges
    ]


def test_a_graph_shows_and_explains_itself():
    drawn = graph("S4", "(1,2,3),-(1,2)", "tanh")
    assert drawn.absent == (("L1", "L4"),)
    assert drawn.has_edge("L4", "L1")
    assert drawn.levels == {"L1": 1, "L4": 0}
    assert "Interaction graph of S4 (order 24) on signed:(1,2,3),-(1,2), tanh" in str(drawn)
    assert drawn.data()["edges"][0] == {"source": "L1", "target": "L1", "reason": "odd"}
    assert "is a polynomial" in str(graph("S4", "(1,2,3),-(1,2)", "identity").why("L1", "L4"))
    with pytest.raises(BadInput, match="'L0' does not occur"):
        drawn.why("L0", "L1")


@pytest.mark.parametrize(
    ("s", "message"),
    [
        ("relu", r"relu is not odd: its even part is no polynomial, so relu\(-x\) is not -relu\(x\)"),
        ("abs", "abs is not odd"),
        ("tanh+bias", "is not odd: its even part is no polynomial"),
        ("sigmoid", "sigmoid is not odd: it is not 0 at 0"),
        ("poly:0,1,1", "is not odd: x.2 occurs in it, .* take an odd activation, such as tanh or hard_tanh"),
    ],
)
def test_activations_that_are_not_odd_are_refused(s, message):
    with pytest.raises(BadInput, match=message):
        graph("S4", "-(1,2)", s)


def test_an_activation_may_be_stated_to_be_odd():
    s = Activation.stated("arsinh", even=[], odd="not polynomial", vanishes_at_zero=True)
    assert [e.reason for e in graph("C2", "-(1,2)", s).edges] == ["odd"]
    assert activation("hard_tanh").even == ()


@pytest.mark.parametrize("name", ["S3", "D4", "A4"])
def test_without_negative_signs_few_copies_reach_what_they_do_in_the_permutation_module(name):
    G = plrep.group(name)
    signed = signed_interaction_graph(signed_cosets(G, "trivial"), "poly:0,0,0,1")
    plain = plrep.interaction_graph(G.regular(), "poly:0,0,0,1")
    for L in plain.labels:
        for K in plain.labels:
            for copies in (1, 2):
                assert signed.from_copies(L, K, copies).holds == plain.from_copies(L, K, copies).holds


def test_copies_of_signed_modules_are_refused_as_those_of_others():
    drawn = signed_interaction_graph(signed_cosets(plrep.group("S3"), "trivial"), "tanh")
    with pytest.raises(BadInput, match="copies"):
        drawn.from_copies("L2", "L0", 0)
    with pytest.raises(BadInput, match="does not occur"):
        drawn.from_copies("L9", "L0")
