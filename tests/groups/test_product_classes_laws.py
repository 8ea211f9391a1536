"""Direct factors on disjoint points, and the classes of products beside the list of all elements."""

from math import prod
from random import Random

import numpy as np
import pytest

from plrep.errors import BeyondReach
from plrep.groups.classes import EnumeratedClasses
from plrep.groups.direct_factors import direct_factors
from plrep.groups.group import group
from plrep.groups.permutation import Permutation
from plrep.groups.product_classes import ProductClasses, is_product

PRODUCTS = {
    "C2xS3": [2, 6],
    "S4xS4": [24, 24],
    "A5xS4": [60, 24],
    "Q8xQ8xQ8": [8, 8, 8],
    "D4xD4xC3": [8, 8, 3],
    "C2^4": [2, 2, 2, 2],
    "PSL(2,7)xC2": [168, 2],
    "<(1,2,3)(4,5),(1,2)>": [6, 2],
    "<(1,3,5),(1,3),(2,4),(2,4,6)>": [6, 6],
    "<(1,2,3)(4,5,6,7),(1,2)(4,5)(8,9),(8,9)>": [6, 24, 2],
    "<(2,3,4),(6,7)>": [3, 2],
    "<(1,2)(3,4),(3,4)(5,6),(7,8,9)(1,2)(3,4),(7,8)>": [4, 6],
    "<(1,2)(3,4)(5,6,7),(3,4)(5,6)>": [12],
}
WHOLE = ["<(1,2,3),(1,2)(4,5)>", "<(1,2)(3,4),(3,4)(5,6)>", "S4wrC2", "Q8", "M11", "<(1,2,3)(4,5,6)>"]


@pytest.mark.parametrize(("name", "orders"), PRODUCTS.items())
def test_the_finest_factors_are_found(name, orders):
    G = group(name)
    factors = direct_factors(G)
    assert [factor.group.order for factor in factors] == orders
    assert prod(orders) == G.order
    points = [point for factor in factors for point in factor.points]
    assert len(set(points)) == len(points)
    assert [factor.points[0] for factor in factors] == sorted(factor.points[0] for factor in factors)


@pytest.mark.parametrize("name", WHOLE)
def test_groups_that_are_no_product_on_disjoint_points_are_one_factor(name):
    assert len(direct_factors(group(name))) == 1


def test_the_trivial_group_has_no_factors():
    assert direct_factors(group("C1")) == direct_factors(group("<()>")) == ()


def test_equal_factors_are_one_object():
    first, second, third = direct_factors(group("Q8xD4xQ8"))
    assert first.group is third.group and first.group is not second.group


def test_orbits_that_are_joined_without_need_come_apart():
    G = group("<(1,2,3)(4,5),(1,2)(6,7),(8,9)(1,2),(8,9)>")
    assert [factor.points for factor in direct_factors(G)] == [(0, 1, 2), (3, 4), (5, 6), (7, 8)]


def test_more_than_eight_joined_orbits_are_left_together():
    swaps = "".join(f"({2 * i + 1},{2 * i + 2})" for i in range(9))
    G = group(f"<{swaps},(1,2)>")
    assert G.order == 4 and len(direct_factors(G)) == 1
    assert [c.size for c in G.classes] == [1] * 4


@pytest.mark.parametrize("name", [name for name in PRODUCTS if name != "C2^4"])
def test_products_of_classes_are_the_classes_of_the_list_of_all_elements(name):
    G = group(name)
    one, other = ProductClasses(G.degree, G.direct_factors), EnumeratedClasses(G.enumeration)
    assert one.classes == other.classes
    assert [c.powers for c in one.classes] == [c.powers for c in other.classes]
    assert np.array_equal(one.representatives, other.representatives)
    assert np.array_equal(one.places(G.enumeration.images), other.class_ids)
    assert all(one.power_map(k) == other.power_map(k) for k in (-1, 2, 3, 4, 5))


@pytest.mark.parametrize("name", ["S10xS4", "M12xS5", "S12xQ8", "A9xA9"])
def test_classes_of_products_beyond_the_list_of_all_elements(name):
    G = group(name)
    assert is_product(G)
    assert len(G.classes) == prod(len(factor.group.classes) for factor in G.direct_factors)
    assert sum(one.size for one in G.classes) == G.order
    draw = Random(name)
    place = draw.randrange(len(G.classes))
    h = G.identity
    for _ in range(30):
        h = h * draw.choice(G.generators)
    assert G.class_of(h * G.classes[place].representative * h.inverse) == place


def test_points_that_are_fixed_are_left_out_of_large_groups():
    G = group("S12").stabiliser(3)
    assert is_product(G) and [factor.points for factor in G.direct_factors] == [(0, 1, 2, *range(4, 12))]
    assert [(c.label, c.size) for c in G.classes] == [(c.label, c.size) for c in group("S11").classes]
    assert "on the 11 points that are moved, the 56 cycle types" in G.class_partition.words()
    assert G.class_of(Permutation([1, 0, *range(2, 12)])) == 1


def test_small_and_abelian_groups_are_not_taken_apart():
    assert [is_product(group(name)) for name in ("C2xS3", "C2^7", "C60", "S4xS4", "S3xD8")] == [
        False,
        False,
        False,
        True,
        True,
    ]


def test_a_product_of_too_many_classes_is_beyond_reach():
    with pytest.raises(
        BeyondReach, match="3 groups with 42 x 42 x 5 = 8820 conjugacy classes; the limit is 5000"
    ):
        group("S10xS10xS4").classes  # noqa: B018


@pytest.mark.parametrize("name", ["C2^20", "C1000xC1001"])
def test_large_abelian_groups_are_beyond_reach_at_once(name):
    with pytest.raises(BeyondReach, match=r"is abelian: each of its \d+ elements is a conjugacy class"):
        group(name).classes  # noqa: B018


def test_a_product_of_too_many_classes_is_listed_where_the_list_reaches():
    G = group("C2^9xS3xD4")
    assert not is_product(G)
    assert len(G.classes) == 512 * 3 * 5
