"""Permutation characters of G-sets: fixed points, orbits, rank, and the real simples of Fun(X)."""

import pytest

import plrep
from plrep.characters.permutation_characters import (
    coset_character,
    natural_character,
    regular_character,
    trivial_character,
)
from plrep.modules.permutation_character import permutation_character

S4, D6, Q8, A5 = (plrep.group(name) for name in ("S4", "D6", "Q8", "A5"))
SETS = [
    S4.natural(),
    S4.regular(),
    S4.on_subsets(2) + S4.natural(),
    S4.cosets(S4.subgroup("(1,2,3,4)")),
    D6.regular() + D6.natural() + D6.cosets(D6.subgroup("()")),
    Q8.regular(),
    A5.cosets(A5.subgroup("(1,2)(3,4),(1,3)(2,4)")),
    A5.on_subsets(3),
]


@pytest.mark.parametrize("X", SETS)
def test_values_count_fixed_points(X):
    f = permutation_character(X)
    for g in X.group.enumeration.elements(range(0, X.group.order, 5)):
        assert f(g) == sum(image == x for x, image in enumerate(X.image(g)))


@pytest.mark.parametrize("X", SETS)
def test_the_mean_counts_orbits_and_the_norm_orbits_on_pairs(X):
    f = permutation_character(X)
    assert f.inner(trivial_character(X.group)) == len(X.orbits)
    assert f.norm == X.rank
    assert f.degree == X.points
    assert f.is_character


@pytest.mark.parametrize("X", SETS)
def test_it_is_the_sum_over_orbits_of_induced_trivial_characters(X):
    total = trivial_character(X.group) * 0
    for orbit in X.orbits:
        total = total + coset_character(X.group, X.stabiliser(orbit[0]))
    assert permutation_character(X) == total


@pytest.mark.parametrize("X", SETS)
def test_it_is_the_character_of_the_module(X):
    V = plrep.Fun(X)
    total = trivial_character(X.group) * 0
    for piece in V.simples:
        total = total + piece.simple.class_function() * piece.multiplicity
    assert V.character == total == permutation_character(X)


def test_natural_and_regular_sets_have_the_natural_and_regular_characters():
    for G in (S4, D6, Q8, A5):
        assert permutation_character(G.natural()) == natural_character(G)
        assert permutation_character(G.regular()) == regular_character(G)


def test_unions_add():
    a, b = S4.natural(), S4.on_subsets(2)
    assert permutation_character(a + b) == permutation_character(a) + permutation_character(b)


def test_a_group_is_no_set():
    with pytest.raises(plrep.BadInput, match=r"belongs to a G-set, given .*; write for example"):
        permutation_character(S4)
