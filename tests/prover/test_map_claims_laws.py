"""Claims on explicit maps: the verdict is what values at many points say, and two readers accept the certificate."""

from fractions import Fraction
from itertools import product

import pytest

import plrep
from plrep import checker
from plrep.errors import BadInput, BeyondReach, Inconsistent, NotDefined
from plrep.prover import stated_map
from plrep.prover.claims import MapClaim, parse_claim
from plrep.prover.explain import explain
from plrep.prover.verdict import Proved, Refuted, Undecided
from tests.prover.judged import judged, says

PLACES = [
    ("C8 on regular", ["relu", "hard_tanh"]),
    ("C5 on regular", ["pl:-1/3,1/7;1,0,2@0=1/5"]),
    ("S3 on regular", ["leaky_relu:1/3"]),
    ("S4 on natural+subsets:2", ["relu"]),
    ("Q8 on regular", ["abs"]),
    ("D5 on natural", ["relu"]),
]


def points(n):
    grid = list(product((-3, 0, 1), repeat=n)) if n < 4 else list(product((-1, 2), repeat=n))
    return [tuple(map(plrep.cyclotomic, x)) for x in grid] + [
        tuple(plrep.cyclotomic(c) + Fraction(i + 1, 9) for i, c in enumerate(x)) for x in grid
    ]


def plus(x, y):
    return tuple(a + b for a, b in zip(x, y, strict=True))


@pytest.mark.parametrize(("place", "activations"), PLACES, ids=[place for place, _ in PLACES])
def test_layers_are_equivariant_and_bend_where_values_say_so(place, activations):
    X = parse_claim(f"{place}, relu: graph").gset
    simples = [piece.simple for piece in plrep.Fun(X).simples]
    for s in activations:
        for L in simples:
            for K in simples[-2:]:
                claim = MapClaim(X, L, K, s, "nonlinear")
                f = claim.map
                near = points(L.dimension)
                sample = [*near, *(tuple(20 * c for c in x) for x in near)]
                flat = all(
                    plus(f(plus(x, middle)), f(plus(tuple(-c for c in x), middle)))
                    == tuple(2 * c for c in f(middle))
                    for x in sample
                    for middle in sample[:3]
                )
                verdict = judged(claim)
                assert isinstance(verdict, Refuted if flat else Proved)
                assert isinstance(judged(MapClaim(X, L, K, s, "equivariant")), Proved)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("C8 on regular, relu: map L1 -> L0 is nonlinear", True),
        ("C8 on regular, relu: map L1 -> L1 is nonlinear", False),
        ("C8 on regular, relu: map L1 -> L1 is not nonlinear", True),
        ("C8 on regular, relu: map L1 -> L1 equals pl:;1/2", True),
        ("C8 on regular, relu: map L1 -> L0 equals pl:0;-1/2,1/2", True),
        ("C8 on regular, relu: map L1 -> L0 equals abs", False),
        ("C8 on regular, relu: map L1 -> L0 does not equal abs", True),
        ("C4 on regular, abs: map L1 -> L0 equals by [0,2;0;1]", True),
        ("C4 on regular, abs: map L1 -> L0 equals by [0,2;0;1] + constant [1/1000000007]", False),
        ("C4 on regular: map L1 -> L0 by [0,2;0;1] is equivariant", True),
        ("C4 on regular: map L1 -> L0 by listed [0,2;0;1] is equivariant", False),
        (
            "C4 on regular: map L1 -> L0 by listed [0,2;0;1] + [0,-2;0;1] + [2,0;0;1] + [-2,0;0;1] is equivariant",
            True,
        ),
        ("C4 on regular: map L1 -> L1 by linear [0,-1;1,0] is equivariant", True),
        ("C4 on regular: map L1 -> L1 by linear [1,0;0,-1] is equivariant", False),
        ("C4 on regular: map L1 -> L2 by constant [1] is equivariant", False),
        ("C4 on regular: map L1 -> L2 by constant [1] is nonlinear", False),
        ("C4 on regular: map L1 -> L2 by constant [0] equals by constant [0]", True),
        ("C8 on regular: map L1 -> L1 by listed [1,0;1;1,1] is equivariant", False),
        ("C5 on regular: map L1 -> L1 by listed [1,0;0;1,1] + [-1,0;0;-1,-1] is nonlinear", False),
        ("S3 on natural: map L2 -> L0 by [1,0;1/2;1] + [0,1;1;2] is nonlinear", True),
    ],
)
def test_claims_in_words_are_decided(text, holds):
    assert says(text) == holds


def test_the_spelling_of_a_claim_reads_back():
    for place, activations in PLACES[1:4]:
        X = parse_claim(f"{place}, relu: graph").gset
        L, K = (piece.simple for piece in plrep.Fun(X).simples[-2:])
        f = plrep.pl_map(L, K, activations[0], on=X)
        lopsided = plrep.PLMap.of_terms(
            f.source, f.target, [((1,) + (0,) * (L.dimension - 1), 1, (2,) * K.dimension)], symmetrised=False
        )
        for claim in (
            MapClaim(X, L, K, activations[0], "nonlinear", holds=False),
            MapClaim(X, L, K, f, "equivariant"),
            MapClaim(X, L, K, lopsided, "equivariant"),
            MapClaim(X, L, K, lopsided + f, "equal", activations[-1]),
            MapClaim(X, L, K, activations[-1], "equal", f),
            MapClaim(X, L, K, f, "equal", lopsided),
        ):
            again = parse_claim(str(claim))
            assert str(again) == str(claim) and again.data() == claim.data()
            assert again.negated.negated == again


def test_a_linear_part_is_spelled_where_the_map_is_equivariant():
    X = plrep.group("S3").natural()
    L = X.group.simple("L2")
    f = plrep.pl_map(L, L, "pl:1/3;1/2,2", on=X)
    claim = MapClaim(X, L, L, f, "equal", "pl:1/3;1/2,2")
    assert " + linear [" in str(claim) and "listed" not in str(claim)
    assert parse_claim(str(claim)) == claim and isinstance(judged(claim), Proved)


def test_terms_that_do_not_add_up_are_our_bug(monkeypatch):
    f = plrep.pl_map(
        plrep.group("S3").simple("L2"), plrep.group("S3").simple("L0"), on=plrep.group("S3").natural()
    )
    monkeypatch.setattr(stated_map, "_seed", lambda f, orbit, weights: ((1, 0), 5, (1,)))
    with pytest.raises(Inconsistent, match="do not add up"):
        stated_map.stated_map(f)


def test_a_map_by_terms_is_judged_like_its_layer():
    X = plrep.group("S3").regular()
    G = X.group
    for label in ("L0", "L1", "L2"):
        f = plrep.pl_map(G.simple("L2"), G.simple(label), "relu", on=X)
        verdict = judged(MapClaim(X, "L2", label, f, "equal", "relu"))
        assert isinstance(verdict, Proved)
        near = f + plrep.PLMap.of_terms(
            f.source, f.target, [((1, 3), 5, (Fraction(1, 10**6),) * f.target.dimension)]
        )
        assert isinstance(judged(MapClaim(X, "L2", label, near, "equal", "relu")), Refuted)


def test_refutations_name_a_point_that_shows_it():
    verdict = plrep.prove("C4 on regular, relu: map L1 -> L0 equals abs")
    assert "at x = (1, 0) the values are (1/2) and (1)" in verdict.why
    verdict = plrep.prove("C4 on regular: map L1 -> L0 by listed [0,2;0;1] is equivariant")
    assert "f(gx) is not g f(x) for g = (1,2,3,4) and x = (" in verdict.why


def test_certificates_of_maps_are_explained():
    for text in (
        "C4 on regular, relu: map L1 -> L0 is nonlinear",
        "C4 on regular, relu: map L1 -> L0 does not equal abs",
    ):
        certificate = plrep.prove(text).certificate
        told = explain(certificate.document, checker.check_text(certificate.text.encode()).steps)
        assert "The map `L1 -> L0` between simples of `Fun(X)`" in told.statement


def test_what_no_certificate_can_say_is_undecided(monkeypatch):
    verdict = plrep.prove("S3 on tuples:2, relu: map L2 -> L0 is nonlinear")
    assert isinstance(verdict, Undecided) and "take its orbits as cosets" in verdict.why
    monkeypatch.setattr(stated_map, "MOST_TERMS", 5)
    verdict = plrep.prove("S3 on natural, relu: map L2 -> L0 is nonlinear")
    assert isinstance(verdict, Undecided) and "more than 5 terms" in verdict.why
    monkeypatch.setattr(stated_map, "MOST_TERMS", 2)
    verdict = plrep.prove("S3 on natural, relu: map L2 -> L0 is nonlinear")
    assert isinstance(verdict, Undecided) and "more than 2 images" in verdict.why


def test_claims_on_maps_refuse_what_they_are_not_about():
    X = plrep.group("S3").natural()
    plane, line = (piece.simple for piece in reversed(plrep.Fun(X).simples))
    size = plrep.pl_map(plane, plane, "abs", on=X)
    for arguments, words in [
        ((X, "L2", "L0", "relu", "linear"), "predicate = 'linear' must be one of"),
        ((X, "L2", "L0", "relu", "equal"), "given iff the predicate is 'equal'; given None"),
        ((X, "L2", "L0", "relu", "nonlinear", "abs"), "given iff the predicate is 'equal'; given 'abs'"),
        ((X, "L2", "L0", None, "nonlinear"), "none was given"),
        ((X, "L2", "L2", size @ size, "nonlinear"), "maps of one hidden layer"),
        ((X, "L2", "L0", size, "nonlinear"), "does not go between the copies of L2 and L0"),
        ((X, "L2", "L0", plrep.pl_map(plane, line, "abs"), "nonlinear"), "does not go between the copies"),
        ((X, "L2", "l0", "relu", "nonlinear"), "the target 'l0' is no label"),
    ]:
        with pytest.raises(BadInput, match=words):
            MapClaim(*arguments)
    with pytest.raises(BadInput, match="'L1' does not occur"):
        plrep.prove("S3 on natural, relu: map L1 -> L0 is nonlinear")
    with pytest.raises(BadInput, match="it needs 'GROUP on GSET, ACTIVATION:' in front"):
        plrep.prove("S3 on natural: map L2 -> L0 is nonlinear")
    with pytest.raises(NotDefined, match="tanh is no PL function"):
        plrep.prove("S3 on natural, tanh: map L2 -> L0 is nonlinear")
    with pytest.raises(BeyondReach, match="one hidden layer"):
        stated_map.stated_map(size @ size)


def test_explicit_maps_of_groups_without_a_table_are_undecided():
    verdict = plrep.prove("S100 on natural, relu: map A1 -> A0 is nonlinear")
    assert isinstance(verdict, Undecided) and "out of reach for S100" in verdict.why
