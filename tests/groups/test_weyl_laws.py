"""Reflection groups act on roots as their diagrams say."""

from itertools import combinations

import pytest

from plrep.groups.group import Group, group
from plrep.groups.weyl import cartan_matrix, weyl_group

# Orders and numbers of roots: Humphreys, Reflection Groups and Coxeter Groups (1990), tables 2.1 and 2.2 of 2.11, 2.13.
PUBLISHED = {
    "A1": (2, 2), "A2": (6, 6), "A3": (24, 12), "A4": (120, 20), "A7": (40320, 56),
    "B2": (8, 8), "B3": (48, 18), "B4": (384, 32), "C2": (8, 8), "C3": (48, 18), "C5": (3840, 50),
    "D2": (4, 4), "D3": (24, 12), "D4": (192, 24), "D5": (1920, 40), "D6": (23040, 60),
    "E6": (51840, 72), "E7": (2903040, 126), "E8": (696729600, 240),
    "F4": (1152, 48), "G2": (12, 12), "H3": (120, 30), "H4": (14400, 120),
}  # fmt: skip
# Orders of the products of two simple reflections, for the numbering of Bourbaki; those not listed commute.
BONDS = {
    "A3": {(0, 1): 3, (1, 2): 3}, "B3": {(0, 1): 3, (1, 2): 4}, "C3": {(0, 1): 3, (1, 2): 4},
    "D4": {(0, 1): 3, (1, 2): 3, (1, 3): 3}, "D3": {(0, 1): 3, (0, 2): 3}, "D2": {},
    "E6": {(0, 2): 3, (1, 3): 3, (2, 3): 3, (3, 4): 3, (4, 5): 3},
    "E8": {(0, 2): 3, (1, 3): 3, (2, 3): 3, (3, 4): 3, (4, 5): 3, (5, 6): 3, (6, 7): 3},
    "F4": {(0, 1): 3, (1, 2): 4, (2, 3): 3}, "G2": {(0, 1): 6}, "H3": {(0, 1): 5, (1, 2): 3},
    "H4": {(0, 1): 5, (1, 2): 3, (2, 3): 3},
}  # fmt: skip
COXETER_NUMBERS = {
    "A4": 5, "B4": 8, "C4": 8, "D5": 8, "E6": 12, "E7": 18, "E8": 30, "F4": 12, "G2": 6, "H3": 10, "H4": 30,
}  # fmt: skip


@pytest.mark.parametrize("system", PUBLISHED)
def test_orders_and_numbers_of_roots_are_the_published_ones(system):
    named = weyl_group(system[0], int(system[1:]))
    assert (named.order, named.degree) == PUBLISHED[system]
    assert Group(named.degree, named.generators).order == named.order


@pytest.mark.parametrize("system", BONDS)
def test_products_of_two_simple_reflections_have_the_orders_of_the_diagram(system):
    reflections = group(f"W({system})").generators
    assert all(s.order == 2 for s in reflections)
    found = {
        (i, j): (reflections[i] * reflections[j]).order for i, j in combinations(range(len(reflections)), 2)
    }
    assert {pair: order for pair, order in found.items() if order != 2} == BONDS[system]


@pytest.mark.parametrize("system", COXETER_NUMBERS)
def test_the_product_of_all_simple_reflections_has_the_coxeter_number_as_its_order(system):
    reflections = group(f"W({system})").generators
    product = reflections[0]
    for s in reflections[1:]:
        product = product * s
    assert product.order == COXETER_NUMBERS[system]
    assert product.degree == len(reflections) * COXETER_NUMBERS[system]


@pytest.mark.parametrize("system", ["A3", "B3", "D4", "E6", "F4", "H3"])
def test_the_first_points_are_the_simple_roots_and_each_reflection_moves_its_root_to_the_opposite(system):
    G = group(f"W({system})")
    opposite = {i: s(i) for i, s in enumerate(G.generators)}
    for i, s in enumerate(G.generators):
        assert s(opposite[i]) == i
        assert opposite[i] >= len(G.generators)


@pytest.mark.parametrize(
    ("system", "orbits"),
    [("A3", [12]), ("B3", [6, 12]), ("C3", [6, 12]), ("G2", [6, 6]), ("F4", [24, 24]), ("H4", [120])],
)
def test_roots_of_one_length_are_one_orbit(system, orbits):
    assert sorted(map(len, group(f"W({system})").natural().orbits)) == orbits


def test_the_cartan_matrices_of_b_and_c_are_transposed():
    b, c = cartan_matrix("B", 4), cartan_matrix("C", 4)
    assert b == [list(row) for row in zip(*c, strict=True)]


def test_a_weyl_group_of_type_a_is_the_symmetric_group():
    assert [c.size for c in group("W(A3)").classes] == [1, 3, 6, 8, 6]
    assert len(group("W(A4)").classes) == len(group("S5").classes)
