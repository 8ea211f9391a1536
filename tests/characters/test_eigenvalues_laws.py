"""Eigenvalues from characters, determinants, central characters."""

from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import plrep
from plrep.characters.central_characters import central_character, structure_constant
from plrep.characters.eigenvalues import all_eigenvalues, determinant, determinantal_order, eigenvalues
from plrep.characters.permutation_characters import natural_character, regular_character
from plrep.exact.cyclotomic import ZERO, E
from tests.naive.groups import ListedGroup

NAMES = [
    "C1",
    "C5",
    "C12",
    "S4",
    "A5",
    "Q8",
    "Dic3",
    "S3wrC2",
    "SL(2,3)",
    "D15",
    "GL(2,3)",
    "<(1,2,3,4,5,6,7),(2,4,3,7,5,6)>",
]
GROUPS = {name: plrep.group(name) for name in NAMES}
QUICK = settings(derandomize=True, deadline=None, max_examples=40)


@pytest.mark.parametrize("name", NAMES)
def test_eigenvalues_sum_to_the_values_at_all_powers(name):
    G = GROUPS[name]
    for X in G.character_table.characters:
        for place, counts in enumerate(all_eigenvalues(X)):
            n = G.classes[place].order
            assert len(counts) == n
            assert min(counts) >= 0
            assert sum(counts) == X.degree
            for k in range(n):
                total = ZERO
                for j, m in enumerate(counts):
                    total = total + E(n, j * k) * m
                assert total == X.values[G.class_partition.power_map(k)[place]]


@pytest.mark.parametrize("name", NAMES)
def test_eigenvalues_of_permutations_are_those_of_their_cycles(name):
    G = GROUPS[name]
    for place, one in enumerate(G.classes):
        counts = [0] * one.order
        for length in one.representative.cycle_type:
            for j in range(length):
                counts[j * (one.order // length)] += 1
        assert eigenvalues(natural_character(G), place) == tuple(counts)


@pytest.mark.parametrize("name", NAMES)
def test_determinants_are_the_top_exterior_powers(name):
    for X in GROUPS[name].character_table.characters:
        assert determinant(X) == X.exterior_power(X.degree)
        assert determinant(X).is_linear
        assert determinant(X).is_irreducible


@QUICK
@given(st.sampled_from(NAMES), st.data())
def test_determinants_turn_sums_into_products(name, data):
    X = GROUPS[name].character_table.characters
    f, g = (
        sum((one * data.draw(st.integers(-2, 2)) for one in X), X[0] * 0),
        X[data.draw(st.integers(0, len(X) - 1))],
    )
    assert determinant(f + g) == determinant(f) * determinant(g)
    assert determinant(f * g) == determinant(f) ** g.degree * _power(determinant(g), f.degree)


@pytest.mark.parametrize("name", NAMES)
def test_the_determinantal_order_is_the_least_trivial_power(name):
    for X in GROUPS[name].character_table.characters:
        order = determinantal_order(X)
        powers = [all(value == 1 for value in (determinant(X) ** k).values) for k in range(1, order + 1)]
        assert powers == [False] * (order - 1) + [True]


def test_the_determinant_of_the_regular_character_is_the_sign_of_left_multiplication():
    for G in GROUPS.values():
        signs = [(-1) ** ((one.order - 1) * (G.order // one.order)) for one in G.classes]
        assert determinant(regular_character(G)).values == tuple(signs)


@pytest.mark.parametrize("name", ["S4", "Q8", "A5", "SL(2,3)", "D15"])
def test_structure_constants_count_products(name):
    G = GROUPS[name]
    listed = ListedGroup([g.images for g in G.generators], degree=G.degree)
    places = [G.class_of(plrep.Permutation(images)) for images in listed.elements]
    first = {place: number for number, place in reversed(list(enumerate(places)))}
    r = len(G.classes)
    counted = {}
    for k, z in first.items():
        for x in range(listed.order):
            y = listed.product[listed.inverse[x]][z]
            counted[places[x], places[y], k] = counted.get((places[x], places[y], k), 0) + 1
    asked = [(i, j, k) for i in range(r) for j in range(r) for k in range(r) if (i + 2 * j + k) % 3 == 0]
    assert all(structure_constant(G, *at) == counted.get(at, 0) for at in asked)


@pytest.mark.parametrize("name", ["S4", "Q8", "C5", "SL(2,3)", "D15"])
def test_central_characters_are_homomorphisms_with_integral_values(name):
    G = GROUPS[name]
    r = len(G.classes)
    constants = {
        (i, j): [structure_constant(G, i, j, k) for k in range(r)] for i in range(r) for j in range(i + 1)
    }
    for X in G.character_table.characters:
        omega = central_character(X).values
        assert all(value.is_integral for value in omega)
        for (i, j), row in constants.items():
            total = ZERO
            for a, value in zip(row, omega, strict=True):
                total = total + value * a
            assert omega[i] * omega[j] == total


def test_the_sum_of_all_central_characters_times_squared_degrees_is_supported_at_the_identity():
    for G in GROUPS.values():
        X = G.character_table.characters
        total = sum((central_character(one) * one.degree**2 for one in X), X[0] * 0)
        assert total == regular_character(G)
        assert prod(one.degree for one in X) > 0


def _power(linear, k):
    return linear**k if k >= 0 else linear.conjugate() ** -k
