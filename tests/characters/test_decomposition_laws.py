"""Inner products of many functions at once, decompositions, and what they decide."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import plrep
from plrep.characters.class_function import ClassFunction
from plrep.characters.decomposition import Decomposition, decompose, decompositions
from plrep.characters.inner_products import Lines, inner_products, is_tame
from plrep.characters.permutation_characters import natural_character, regular_character
from plrep.characters.restriction import branching_matrix
from plrep.exact.cyclotomic import ZERO, E, cyclotomic

QUICK = settings(derandomize=True, deadline=None, max_examples=60)
GROUPS = {
    name: plrep.group(name)
    for name in ("C1", "C2", "C3", "C12", "S4", "A5", "Q8", "Dic3", "S3wrC2", "SL(2,3)", "D15")
}
RATIONALS = st.fractions(-5, 5, max_denominator=6)


@st.composite
def cyclotomics(draw):
    n = draw(st.sampled_from([1, 3, 4, 5, 7, 8, 12, 15]))
    return E(n, draw(st.integers(0, n - 1))) * draw(RATIONALS) + draw(RATIONALS)


@st.composite
def combinations(draw, coefficients):
    """A group and some coefficients, one for each irreducible."""
    G = GROUPS[draw(st.sampled_from(sorted(GROUPS)))]
    return G, [cyclotomic(draw(coefficients)) for _ in G.classes]


def _sum(G, coefficients):
    total = G.character_table.characters[0] * 0
    for X, coefficient in zip(G.character_table.characters, coefficients, strict=True):
        total = total + X * coefficient
    return total


def _by_definition(f, g):
    total = ZERO
    for one, a, b in zip(f.group.classes, f.values, g.values, strict=True):
        total = total + a * b.conjugate() * one.size
    return total / f.group.order


@QUICK
@given(combinations(st.one_of(st.integers(-3, 3), RATIONALS, cyclotomics())))
def test_decomposition_finds_the_coefficients(drawn):
    G, coefficients = drawn
    parts = decompose(_sum(G, coefficients))
    assert parts.coefficients == tuple(coefficients)
    assert parts.class_function() == _sum(G, coefficients)
    assert parts.norm == _sum(G, coefficients).norm
    assert [X for X, _ in parts] == list(parts.constituents)
    assert [X.label for X in parts.constituents] == [f"X{i + 1}" for i, c in enumerate(coefficients) if c]
    assert [parts[f"X{i + 1}"] for i in range(len(coefficients))] == [parts[i] for i in range(len(parts))]


@QUICK
@given(combinations(RATIONALS), combinations(cyclotomics()))
def test_the_tame_functions_are_the_rational_combinations(rational, any_):
    for G, coefficients in (rational, any_):
        tame = is_tame(G, Lines.of([_sum(G, coefficients).values]))
        assert tame == all(one.is_rational for one in coefficients)


@QUICK
@given(combinations(st.one_of(st.integers(-(10**30), 10**30), RATIONALS)), combinations(cyclotomics()))
def test_inner_products_of_many_are_those_of_two(first, second):
    for G, coefficients in (first, second):
        X = G.character_table.characters
        left = [_sum(G, coefficients), X[-1] * X[-1]]
        right = [X[0], _sum(G, coefficients), X[-1] * Fraction(1, 3)]
        expected = tuple(tuple(_by_definition(f, g) for g in right) for f in left)
        assert inner_products(left, right) == expected
        assert tuple(tuple(f.inner(g) for g in right) for f in left) == expected


@QUICK
@given(combinations(st.integers(-2, 3)))
def test_characters_have_no_negative_multiplicity(drawn):
    G, coefficients = drawn
    parts = _sum(G, coefficients).decompose()
    integers = [one.as_int() for one in coefficients]
    assert parts.multiplicities == tuple(integers)
    assert parts.is_generalised_character
    assert parts.is_character == (min(integers) >= 0 and max(integers) > 0)
    assert parts.is_multiplicity_free == (set(integers) <= {0, 1})
    f = _sum(G, coefficients)
    assert f.is_character == parts.is_character
    assert f.is_generalised_character
    assert f.is_irreducible == (sorted(integers) == [0] * (len(integers) - 1) + [1])


@pytest.mark.parametrize("name", sorted(GROUPS))
def test_many_functions_decompose_as_one_by_one(name):
    G = GROUPS[name]
    squares = [a * b for a in G.character_table.characters for b in G.character_table.characters]
    assert decompositions(squares) == tuple(decompose(f) for f in squares)
    assert decompositions([]) == ()


@pytest.mark.parametrize("name", sorted(GROUPS))
def test_the_regular_character_holds_each_irreducible_as_often_as_its_degree(name):
    G = GROUPS[name]
    assert regular_character(G).decompose().multiplicities == G.character_table.degrees
    assert regular_character(G).norm == G.order


def test_half_an_irreducible_is_no_generalised_character():
    X = GROUPS["S4"].character_table["X4"]
    half = X * Fraction(1, 2)
    assert not half.is_generalised_character
    assert not half.is_character
    assert not half.is_irreducible
    assert not (-X).is_irreducible
    assert (-X).norm == 1


def test_values_outside_the_field_of_the_exponent_are_not_tame():
    for name in ("C1", "C2"):
        G = GROUPS[name]
        f = G.character_table.characters[0] * E(3)
        assert not is_tame(G, Lines.of([f.values]))
        assert f.decompose().coefficients[0] == E(3)


def test_no_functions_have_no_inner_products():
    X = GROUPS["S4"].character_table.characters
    assert inner_products([], X) == ()
    assert inner_products(X[:2], []) == ((), ())


def test_decompositions_print_as_sums():
    X = GROUPS["S4"].character_table.characters
    shown = [
        X[0] + X[2] * 2 + X[4],
        X[3],
        -X[1] - X[3] * 3,
        X[0] * 0,
        X[0] * Fraction(1, 2) + X[1] * (1 + E(4)),
    ]
    assert [str(f.decompose()) for f in shown] == [
        "X1+2*X3+X5",
        "X4",
        "-X2-3*X4",
        "0",
        "1/2*X1+(1+E(4))*X2",
    ]
    assert (X[0] + X[2] * 2).decompose()._repr_latex_() == "$X_1+2X_3$"


def test_decompositions_are_values():
    X = GROUPS["S4"].character_table.characters
    f = X[0] + X[1]
    assert f.decompose() == f.decompose() == Decomposition(f.group, f.decompose().coefficients)
    assert hash(f.decompose()) == hash(f.decompose())
    assert len(f.decompose()) == 5
    assert f.constituents == (X[0], X[1])


def test_functions_on_groups_of_many_elements_decompose_exactly():
    G = plrep.group("S14")
    f = natural_character(G)
    assert str(f.decompose()) == "X1+X3"
    assert f.symmetric_power(2).decompose().multiplicities[:4] == (2, 0, 2, 0)
    assert regular_character(G).decompose().multiplicities == G.character_table.degrees


def test_the_mathieu_group_of_degree_24_acts_irreducibly_on_exterior_powers_of_its_least_representation():
    """253 and 1771 are the exterior square and cube of 23; the fourth power, of degree 8855, is none of the degrees."""
    G = plrep.group("M24")
    H = G.stabiliser(23)
    V = natural_character(G) - G.character_table["X1"]
    assert V.decompose().constituents == (G.character_table["X2"],)
    assert [V.exterior_power(k).is_irreducible for k in range(5)] == [True, True, True, True, False]
    matrix = branching_matrix(G, H)
    assert [
        sum(m * d for m, d in zip(row, H.character_table.degrees, strict=True)) for row in matrix
    ] == list(G.character_table.degrees)
    assert str(V.restrict(H).decompose()) == "X1+X2"


def test_a_product_with_a_function_of_other_groups_is_refused_everywhere():
    a, b = (plrep.group(name).character_table.characters[0] for name in ("S3", "S4"))
    for question in (lambda: inner_products([a], [b]), lambda: decompositions([a, b]), lambda: a.inner(b)):
        with pytest.raises(plrep.BadInput):
            question()


def test_sums_have_facts_of_kernels_and_centres():
    G = plrep.group("D4")
    X = G.character_table.characters
    assert [one.is_faithful for one in X] == [False, False, False, False, True]
    assert X[4].centre == (0, 1)
    assert X[0].kernel == X[0].centre == tuple(range(5))
    assert (X[4] + X[0]).is_faithful
    assert (X[4] + X[0]).centre == (0,)
    assert ClassFunction.of(G, [2, 2, 0, 0, 0]).kernel == (0, 1)
