"""Claims: one spelling, read back as the same value; what a certificate states of them."""

from __future__ import annotations

import attrs
import pytest

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
]
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
    for statement in ("graph", "edge L1 -> L0", "no edge L0 -> L1")
]


@pytest.mark.parametrize("text", EXISTENCE + INTERACTION)
def test_printing_and_reading_are_inverse(text):
    claim = parse_claim(text)
    assert str(claim) == text
    assert parse_claim(str(claim)) == claim


@pytest.mark.parametrize(
    ("free", "canonical"),
    [
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


@pytest.mark.parametrize("text", EXISTENCE + [text for text in INTERACTION if "edge" in text])
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
