"""Fields of values, Galois conjugates, blocks over the rational and the real numbers, indicators and Schur indices."""

from math import gcd

import pytest

import plrep
from plrep.characters.character_fields import field_conductor, field_degree, galois_conjugates, galois_sum
from plrep.characters.class_function import ClassFunction
from plrep.characters.rational_blocks import rational_block_of, rational_blocks, real_simple_of
from plrep.characters.schur_index import indicator, schur_index_at_infinity
from plrep.exact.cyclotomic import E
from plrep.groups.power_maps import galois_orbits, real_classes

NAMES = [
    "C1",
    "C2",
    "C5",
    "C8",
    "C12",
    "C15",
    "S4",
    "A5",
    "Q8",
    "Dic3",
    "Dic5",
    "SL(2,3)",
    "D15",
    "PSL(2,7)",
    "Q8xC3",
    "2^(1+4)-",
]
GROUPS = {name: plrep.group(name) for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_conjugates_are_all_the_images_under_galois_maps(name):
    G = GROUPS[name]
    units = [k for k in range(1, G.exponent + 1) if gcd(k, G.exponent) == 1]
    for X in G.character_table.characters:
        images = galois_conjugates(X)
        assert images[0] == X
        assert len(set(images)) == len(images) == field_degree(X)
        assert set(images) == {X.galois(k) for k in units}


@pytest.mark.parametrize("name", NAMES)
def test_the_sum_of_the_conjugates_is_rational(name):
    for X in GROUPS[name].character_table.characters:
        total = galois_sum(X)
        assert total == sum(galois_conjugates(X), X * 0)
        assert total.is_rational
        assert total.norm == field_degree(X)


@pytest.mark.parametrize("name", NAMES)
def test_the_conductor_of_the_field_divides_the_exponent(name):
    G = GROUPS[name]
    for X in G.character_table.characters:
        n = field_conductor(X)
        assert G.exponent % n == 0
        assert (n == 1) == X.is_rational == (field_degree(X) == 1)


def test_fields_of_functions_that_are_no_characters():
    f = ClassFunction.of(plrep.group("S3"), [E(5), "1/2", E(7) + E(7, 2) + E(7, 4)])
    assert field_conductor(f) == 35
    assert field_degree(f) == 8
    assert galois_sum(f) == sum(galois_conjugates(f), f * 0)


@pytest.mark.parametrize("name", NAMES)
def test_rational_blocks_are_the_galois_orbits_and_fill_the_group_algebra(name):
    G = GROUPS[name]
    blocks = rational_blocks(G)
    assert len(blocks) == len(galois_orbits(G))
    assert sorted(i for B in blocks for i in B.constituents) == list(range(len(G.classes)))
    assert sum(B.dimension for B in blocks) == G.order
    for B in blocks:
        X = [G.character_table.characters[i] for i in B.constituents]
        assert set(galois_conjugates(X[0])) == set(X)
        assert B.character == sum(X, X[0] * 0)
        assert B.character.is_rational
        assert B.centre_degree == field_degree(X[0])
        assert B.conductor == field_conductor(X[0])
        assert B.is_real == X[0].is_real
        assert all(indicator(one) == B.indicator for one in X)
        assert all(rational_block_of(one) == B for one in X)


@pytest.mark.parametrize("name", NAMES)
def test_rational_blocks_split_into_the_real_simples(name):
    G = GROUPS[name]
    found = []
    for B in rational_blocks(G):
        found += [L.index for L in B.real_simples]
        total = sum((L.class_function() for L in B.real_simples), B.character * 0)
        assert total == B.character * B.schur_index_at_infinity
        assert len(B.real_simples) == B.centre_degree // (1 if B.is_real else 2)
        assert {L.schur_index for L in B.real_simples} == {B.schur_index_at_infinity}
        assert len({L.rational_class for L in B.real_simples}) == 1
    assert sorted(found) == list(range(len(G.simples)))


@pytest.mark.parametrize("name", NAMES)
def test_schur_indices_at_infinity_are_those_of_the_real_simples(name):
    G = GROUPS[name]
    for X in G.character_table.characters:
        L = real_simple_of(X)
        assert schur_index_at_infinity(X) == L.schur_index == (2 if L.type == "H" else 1)
        assert L.class_function().inner(X) == L.schur_index


@pytest.mark.parametrize("name", NAMES)
def test_indicators_are_those_of_the_table_and_count_roots(name):
    G = GROUPS[name]
    X = G.character_table.characters
    assert tuple(indicator(one) for one in X) == G.character_table.indicators
    for k in (-2, -1, 0, 1, 2, 3, 4, 6):
        roots = [0] * len(G.classes)
        for one, image in zip(G.classes, G.class_partition.power_map(k), strict=True):
            roots[image] += one.size
        counted = [count // one.size for count, one in zip(roots, G.classes, strict=True)]
        total = sum((one * one.indicator(k) for one in X), X[0] * 0)
        assert total == ClassFunction.of(G, counted)
        assert all(one.indicator(k).is_rational and one.indicator(k).is_integral for one in X)


@pytest.mark.parametrize("name", NAMES)
def test_real_irreducibles_are_as_many_as_real_classes(name):
    G = GROUPS[name]
    assert sum(X.is_real for X in G.character_table.characters) == len(real_classes(G))


@pytest.mark.parametrize("name", NAMES)
def test_the_indicator_of_a_sum_tells_the_forms_on_symmetric_and_exterior_squares(name):
    G = GROUPS[name]
    one = G.character_table.characters[0]
    for X in G.character_table.characters:
        assert X.indicator() == X.symmetric_power(2).inner(one) - X.exterior_power(2).inner(one)


def test_blocks_print_as_the_sum_of_their_irreducibles():
    assert [str(B) for B in rational_blocks(plrep.group("C5"))] == ["X1", "X2+X3+X4+X5"]
