"""Claims: one spelling, read back as the same value; what a certificate states of them."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import plrep
from plrep.piecewise.activation import activation
from plrep.prover.claims import Edge, ExistsPL, GraphClaim, parse_claim

EXISTENCE = [
    "C8: pl L1 -> L0",
    "C8: no nonlinear conic L4 -> L4",
    "C8: nonlinear even L1 -> L2",
    "C8: no odd L4 -> L1",
    "C2xS3: pl L1 -> L2",
    "S3wrC2: pl L1 -> L2",
    "C2^3: pl L1 -> L0",
    "<(1,2,3),(1,2)>: no pl L0 -> L1",
    "<(1,2)(3,4),(1,3)(2,4)>: nonlinear odd L1 -> L1",
    "<()>: pl L0 -> L0",
    "PSL(2,7): pl L1 -> L0",
    "S4 on natural: pl L3 -> L0",
    "S100 on subsets:2: nonlinear pl A1 -> A2",
    "S4 on cosets:(1,2),(3,4): no odd L1 -> L0",
    "C8: kernel of L1 in kernel of L4",
    "C8: kernel of L4 not in kernel of L1",
    "HS on natural: kernel of A1 in kernel of A0",
    "S4: <(1,2)(3,4),(1,3)(2,4)> is the kernel of L2",
    "<(1,2,3),(1,2)>: <()> is not the kernel of L1, L2",
    "S4 on cosets:(1,2): <(1,2)(3,4),(1,3)(2,4)> is the kernel of L2",
    "S4: character [3,-1,1,0,-1]",
    "C3: no character [1,E(3),E(3)^2]",
    "S4 on natural+regular: projector L3",
    "S4 on natural+cosets:(1,2,3,4),(1,3): projector [1/4,1/4;1/3,1/3]",
    "S4 on natural: no projector [3/4,1/4]",
]
OTHER = ["S4: table", "C1: table", "<(1,2,3),(1,2)>: table"]
PLACES = [
    "C8 on regular, relu",
    "C8 on natural+regular, abs+bias",
    "S4 on cosets:(1,2),(3,4), relu",
    "S4 on cosets:(1,2)(3,4),(1,3)(2,4)+subsets:2, tanh",
    "S4 on cosets:trivial, leaky_relu:1/10",
    "C4 on natural, pl:-1,0;0,1/2,1@0=7/10",
    "C4 on regular, pl:;1@0=1/2",
    "<(1,2,3),(1,2)> on subsets:2, hard_tanh",
]
INTERACTION = [
    f"{place}: {statement}"
    for place in PLACES
    for statement in (
        "graph",
        "edge L1 -> L0",
        "no edge L0 -> L1",
        "same graph as pl:-1,0;0,1/2,1@0=7/10",
        "not same graph as on natural+natural, pl:;1@0=1/2",
        "same graph as on subsets:2+natural, abs+bias",
    )
]


@pytest.mark.parametrize("text", EXISTENCE + INTERACTION + OTHER)
def test_printing_and_reading_are_inverse(text):
    claim = parse_claim(text)
    assert str(claim) == text
    assert parse_claim(str(claim)) == claim


@pytest.mark.parametrize(
    ("free", "canonical"),
    [
        ("C8:kernel  of L1  in kernel of L4", "C8: kernel of L1 in kernel of L4"),
        ("PSL:2,7: table", "PSL(2,7): table"),
        ("S4: character table", "S4: table"),
        ("S4: irreducible character [3, -1, 1, 0, -1]", "S4: character [3,-1,1,0,-1]"),
        ("C3: character [1,E(3),E(3)^2]", "C3: character [1,E(3),E(3)^2]"),
        ("C4 on regular, relu: same graph as on regular, abs", "C4 on regular, relu: same graph as abs"),
        (
            "C4 on regular, relu: not  same  graph  as leaky_relu",
            "C4 on regular, relu: not same graph as leaky_relu:1/100",
        ),
        (
            "S4:<(3,4)(1,2),(1,3)(2,4),()>is the kernel of L2 , L1",
            "S4: <(1,2)(3,4),(1,3)(2,4)> is the kernel of L1, L2",
        ),
        ("S3 on natural: projector[ 2/3 , -1/3 ]", "S3 on natural: projector [2/3,-1/3]"),
        ("  C8:pl L1->L0 ", "C8: pl L1 -> L0"),
        ("C8 :  no   nonlinear homogeneous L4  ->  L4", "C8: no nonlinear conic L4 -> L4"),
        ("C8 on regular,relu:edge L1->L0", "C8 on regular, relu: edge L1 -> L0"),
        (
            "S4 on cosets:(1,2), (3,4), leaky_relu : graph",
            "S4 on cosets:(1,2),(3,4), leaky_relu:1/100: graph",
        ),
        ("C4 on natural, pl:0;0,1: graph", "C4 on natural, pl:0;0,1@0=0: graph"),
        ("C4 on natural, pl:-1,0;0,1/2,1@0=7/10: graph", "C4 on natural, pl:-1,0;0,1/2,1@0=7/10: graph"),
    ],
)
def test_free_spellings_have_one_canonical_form(free, canonical):
    assert str(parse_claim(free)) == canonical


def test_a_claim_from_simples_is_the_claim_from_labels():
    G = plrep.group("C8")
    assert ExistsPL(G.simple("L1"), G.simple("L0")) == ExistsPL(G, "L1", "L0") == ExistsPL("C8", "L1", "L0")
    assert ExistsPL(G.simple("L1"), G.simple("L0")) == parse_claim("C8: pl L1 -> L0")


def test_an_edge_takes_simples_or_labels():
    G = plrep.group("C8")
    X = G.regular()
    by_value = Edge(X, activation("relu"), G.simple("L1"), G.simple("L0"))
    assert by_value == Edge(X, activation("relu"), "L1", "L0")


@pytest.mark.parametrize("text", EXISTENCE + [text for text in INTERACTION if not text.endswith(": graph")])
def test_negating_twice_gives_the_claim_back(text):
    claim = parse_claim(text)
    assert claim.negated != claim
    assert claim.negated.negated == claim


def test_claims_are_frozen_and_hashable():
    claim = parse_claim("C8: pl L1 -> L0")
    assert len({claim, parse_claim("C8: pl L1 -> L0"), claim.negated}) == 2
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        claim.holds = False


def test_existence_is_stated_in_certificates_key_by_key():
    assert parse_claim("C8: no nonlinear conic L4 -> L4").data() == {
        "kind": "exists",
        "shape": "conic",
        "nonlinear": True,
        "source": "L4",
        "target": "L4",
        "holds": False,
    }


def test_parts_of_a_set_are_stated_with_one_based_permutations():
    text = "S4 on natural+regular+cosets:(1,2,3)+subsets:2+cosets:trivial, relu: edge L1 -> L0"
    assert parse_claim(text).data()["gset"] == [
        {"kind": "natural"},
        {"kind": "regular"},
        {"kind": "cosets", "subgroup": [[2, 3, 1, 4]]},
        {"kind": "subsets", "size": 2},
        {"kind": "cosets", "subgroup": []},
    ]


def test_a_graph_claim_states_its_edges():
    claim = GraphClaim(plrep.group("C1").regular(), activation("identity"), (("L0", "L0", "linear"),))
    assert claim.data() == {
        "kind": "graph",
        "gset": [{"kind": "regular"}],
        "activation": "identity",
        "edges": [{"source": "L0", "target": "L0", "reason": "linear"}],
    }


GROUPS = ["C8", "S4", "PSL(2,7)", "C2xS3", "<(1,2,3),(1,2)>", "SL(2,3)", "M24"]
SETS = [
    "natural",
    "regular",
    "subsets:2",
    "cosets:(1,2),(3,4)",
    "cosets:trivial",
    "natural+cosets:(1,2)(3,4)",
]
labels = st.builds("{}{}".format, st.sampled_from("LA"), st.integers(0, 40))
rationals = st.fractions(-3, 3, max_denominator=5).map(str)
acts = st.one_of(
    st.sampled_from(["relu", "abs", "tanh+bias", "leaky_relu:1/3", "hard_tanh", "gelu"]),
    st.builds("pl:{0[0]},{0[1]};{1},7,{2}@0={3}".format, st.just((-1, 2)), rationals, rationals, rationals),
)
headings = st.one_of(st.sampled_from(GROUPS), st.builds("S4 on {}".format, st.sampled_from(SETS)))
places = st.builds("S4 on {}, {}".format, st.sampled_from(SETS), acts)
others = st.one_of(acts, st.builds("on {}, {}".format, st.sampled_from(SETS), acts))
no = st.sampled_from(["", "no "])
negation = st.sampled_from(["", "not "])
texts = st.one_of(
    st.builds(
        "{}: {}{}{} {} -> {}".format,
        headings,
        no,
        st.sampled_from(["", "nonlinear "]),
        st.sampled_from(["pl", "conic", "even", "odd"]),
        labels,
        labels,
    ),
    st.builds("{}: kernel of {} {}in kernel of {}".format, headings, labels, negation, labels),
    st.builds(
        "{}: <{}> is {}the kernel of {}".format,
        headings,
        st.sampled_from(["()", "(1,2)", "(1,2)(3,4),(1,3)", "(1,3,2)"]),
        negation,
        st.lists(labels, min_size=1, max_size=3).map(", ".join),
    ),
    st.builds("{}: {}edge {} -> {}".format, places, no, labels, labels),
    st.builds("{}: graph".format, places),
    st.builds("{}: {}same graph as {}".format, places, negation, others),
    st.builds("S4 on {}: {}projector {}".format, st.sampled_from(SETS), no, labels),
    st.builds("S4 on natural: {}projector [{},{}]".format, no, rationals, rationals),
    st.builds("C3: {}character [{},{}*E(3),{}+E(4)]".format, no, *[st.integers(-9, 9) for _ in range(3)]),
    st.builds("{}: table".format, st.sampled_from(GROUPS)),
)


@given(texts)
def test_what_is_printed_is_read_as_the_same_claim(text):
    claim = parse_claim(text)
    assert parse_claim(str(claim)) == claim
    assert str(parse_claim(str(claim))) == str(claim)
    if hasattr(claim, "negated"):
        assert parse_claim(str(claim.negated)) == claim.negated
        assert claim.negated.negated == claim


def test_every_form_has_examples_of_its_own_kind():
    for form in plrep.claims.FORMS:
        for example in form.examples:
            claim = parse_claim(example)
            assert isinstance(claim, form.claim)
            assert str(claim) == example
            assert plrep.claims.form_of(claim) is form
    assert len({form.kind for form in plrep.claims.FORMS}) == len(plrep.claims.FORMS)


def test_kernels_and_tables_are_stated_key_by_key():
    assert parse_claim("S4: <(1,2)(3,4)> is not the kernel of L2, L1").data() == {
        "kind": "normal-subgroup",
        "subgroup": [[2, 1, 4, 3]],
        "simples": ["L1", "L2"],
        "holds": False,
    }
    assert parse_claim("C8: kernel of L1 in kernel of L4").data() == {
        "kind": "kernel",
        "source": "L1",
        "target": "L4",
        "holds": True,
    }
    assert parse_claim("C2: table").data() == {
        "kind": "table",
        "field": 1,
        "classes": [
            {"representative": [1, 2], "size": 1, "powers": {"2": 1}},
            {"representative": [2, 1], "size": 1, "powers": {"2": 1}},
        ],
        "numbers": [[1], [-1]],
        "characters": [{"indicator": 1, "values": [1, 1]}, {"indicator": 1, "values": [1, 2]}],
    }
    assert parse_claim("C3: no character [2,E(3),0]").data() == {
        "kind": "character",
        "field": 3,
        "classes": [
            {"representative": [1, 2, 3], "value": [2]},
            {"representative": [2, 3, 1], "value": [0, 1]},
            {"representative": [3, 1, 2], "value": []},
        ],
        "holds": False,
    }


@pytest.mark.parametrize("form", plrep.claims.FORMS, ids=lambda form: form.kind)
def test_claims_of_every_kind_are_frozen_and_hashable(form):
    claim, again = parse_claim(form.examples[0]), parse_claim(form.examples[0])
    assert len({claim, again}) == 1
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        claim.group = None
