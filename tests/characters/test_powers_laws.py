"""Powers of class functions: traces of explicit matrices, and the laws of the lambda-ring."""

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import plrep
from plrep.characters.class_function import ClassFunction
from plrep.characters.permutation_characters import natural_character, trivial_character
from plrep.characters.powers import (
    adams,
    exterior_power,
    exterior_powers,
    symmetric_power,
    symmetric_powers,
    symmetrised,
)
from plrep.exact.cyclotomic import E
from tests.characters.tables import partitions, symmetric
from tests.naive import characters as naive

QUICK = settings(derandomize=True, deadline=None, max_examples=40)
GROUPS = {
    name: plrep.group(name) for name in ("C1", "C5", "C12", "S4", "A5", "Q8", "Dic3", "S3wrC2", "SL(2,3)")
}
SMALL = ["C4", "S4", "A4", "D4", "C2xC2", "S3"]


@st.composite
def generalised_characters(draw, count=1):
    """Some integral combinations of the irreducibles of one group."""
    G = GROUPS[draw(st.sampled_from(sorted(GROUPS)))]
    found = []
    for _ in range(count):
        total = G.character_table.characters[0] * 0
        for X in G.character_table.characters:
            total = total + X * draw(st.integers(-2, 2))
        found.append(total)
    return found


@pytest.mark.parametrize("name", SMALL)
def test_powers_of_the_natural_character_are_traces_of_matrices(name):
    G = plrep.group(name)
    f = natural_character(G)
    for c, one in enumerate(G.classes):
        a = naive.permutation_matrix(one.representative.images)
        assert f.values[c] == naive.trace(a)
        assert f.determinant().values[c] == naive.determinant(a)
        for k in range(4):
            assert f.symmetric_power(k).values[c] == naive.symmetric_trace(a, k)
            assert f.exterior_power(k).values[c] == naive.exterior_trace(a, k)


@pytest.mark.parametrize("name", ["C4", "S3", "D4", "A4"])
@pytest.mark.parametrize("k", [1, 2, 3, 4])
def test_symmetrised_powers_are_traces_on_tensors_of_that_symmetry(name, k):
    G = plrep.group(name)
    f = natural_character(G)
    for shape in partitions(k):
        schur = symmetrised(f, shape)
        for c, one in enumerate(G.classes):
            a = naive.permutation_matrix(one.representative.images)
            if k < 4 or c < 2:
                assert schur.values[c] == naive.tensor_symmetry_trace(
                    a, k, lambda w, shape=shape: symmetric(shape, naive.cycle_type(w))
                )


@pytest.mark.parametrize("k", range(6))
def test_a_tensor_power_is_the_sum_of_its_symmetries(k):
    for name in ("Q8", "A5", "C12"):
        f = GROUPS[name].character_table.characters[-1] + GROUPS[name].character_table.characters[1]
        total = f * 0
        for shape in partitions(k):
            total = total + symmetrised(f, shape) * symmetric(shape, (1,) * k)
        assert total == f**k


@QUICK
@given(generalised_characters(), st.integers(0, 5))
def test_a_row_is_a_symmetric_and_a_column_an_exterior_power(functions, k):
    (f,) = functions
    assert symmetrised(f, (k,) if k else ()) == symmetric_power(f, k)
    assert symmetrised(f, (1,) * k) == exterior_power(f, k)


@QUICK
@given(generalised_characters(2), st.integers(-20, 20), st.integers(-20, 20))
def test_adams_operations_are_ring_homomorphisms_that_compose(functions, j, k):
    f, g = functions
    assert adams(f + g, k) == adams(f, k) + adams(g, k)
    assert adams(f * g, k) == adams(f, k) * adams(g, k)
    assert adams(adams(f, j), k) == adams(f, j * k)
    assert adams(f, 1) == f == f.adams(1)
    assert adams(f, -1) == f.conjugate()
    assert adams(f, 0) == trivial_character(f.group) * f.values[0]


@QUICK
@given(generalised_characters(), st.integers(-10, 10))
def test_adams_operations_give_generalised_characters(functions, k):
    assert adams(functions[0], k).is_generalised_character


@QUICK
@given(generalised_characters(), st.integers(2, 30))
def test_adams_operations_prime_to_the_order_are_galois_maps(functions, k):
    (f,) = functions
    if all(k % p for p in f.group.classes[0].powers):
        assert adams(f, k) == f.galois(k)


@QUICK
@given(generalised_characters(2), st.integers(0, 4))
def test_powers_of_a_sum_are_sums_of_products_of_powers(functions, k):
    f, g = functions
    for powers in (symmetric_powers, exterior_powers):
        a, b = powers(f, k), powers(g, k)
        total = f * 0
        for i in range(k + 1):
            total = total + a[i] * b[k - i]
        assert powers(f + g, k)[k] == total


@QUICK
@given(generalised_characters(), st.integers(1, 5))
def test_symmetric_and_exterior_powers_are_inverse_to_each_other(functions, k):
    (f,) = functions
    a, b = symmetric_powers(f, k), exterior_powers(f, k)
    total = f * 0
    for i in range(k + 1):
        total = total + a[k - i] * b[i] * (-1) ** i
    assert total == f * 0
    assert all(symmetric_power(-f, i) == b[i] * (-1) ** i for i in range(k + 1))


@QUICK
@given(generalised_characters(), st.integers(0, 5))
def test_powers_of_generalised_characters_are_such(functions, k):
    (f,) = functions
    assert symmetric_power(f, k).is_generalised_character
    assert exterior_power(f, k).is_generalised_character


@QUICK
@given(generalised_characters())
def test_the_square_is_its_symmetric_and_exterior_part(functions):
    (f,) = functions
    half = Fraction(1, 2)
    assert symmetric_power(f, 2) == (f * f + adams(f, 2)) * half
    assert exterior_power(f, 2) == (f * f - adams(f, 2)) * half


@pytest.mark.parametrize("name", sorted(GROUPS))
def test_powers_of_characters_are_characters_of_the_right_degree(name):
    for X in GROUPS[name].character_table.characters:
        d = X.degree
        for k, (S, L) in enumerate(zip(symmetric_powers(X, 6), exterior_powers(X, 6), strict=True)):
            assert S.degree == comb(d + k - 1, k)
            assert L.degree == comb(d, k)
            assert S.is_character
            assert L.is_character == (k <= d)
        assert exterior_power(X, d) == X.determinant()
        assert exterior_power(X, d + 1) == X * 0


def test_exterior_powers_of_the_reflection_representation_are_irreducible():
    """Steinberg's theorem, for the symmetric and the hyperoctahedral groups."""
    for name, degree in (("S6", 5), ("W(B4)", 4)):
        G = plrep.group(name)
        V = next(X for X in G.character_table.characters if X.degree == degree and _has_reflections(X))
        assert all(exterior_power(V, k).is_irreducible for k in range(degree + 1))


def test_invariants_of_a_reflection_group_have_the_degrees_of_its_basic_ones():
    G = plrep.group("S4")
    powers = symmetric_powers(G.character_table["X4"], 12)
    one = trivial_character(G)
    counted = [power.inner(one) for power in powers]
    assert counted == [
        sum(2 * a + 3 * b + 4 * c == k for a in range(9) for b in range(9) for c in range(9))
        for k in range(13)
    ]


def test_powers_make_sense_for_every_class_function():
    G = plrep.group("S3")
    f = ClassFunction.of(G, [Fraction(1, 2), E(5), "E(3)"])
    assert symmetric_power(f, 2) == (f * f + adams(f, 2)) * Fraction(1, 2)
    assert f**0 == symmetric_power(f, 0) == exterior_power(f, 0) == trivial_character(G)


def _has_reflections(X):
    """Whether some involution has the eigenvalue -1 once, the others 1."""
    return any(
        one.order == 2 and value == X.degree - 2 for one, value in zip(X.group.classes, X.values, strict=True)
    )
