"""Tables of direct products from those of the factors, beside Dixon-Schneider's and by themselves."""

from collections import Counter
from math import prod

import pytest

import plrep
from plrep.characters.dixon_schneider import dixon_schneider
from plrep.characters.products import ProductRoute, products
from plrep.characters.table import table_by

SMALL = [
    "S4xS4",
    "A5xS4",
    "Q8xQ8xQ8",
    "D4xD4xC3",
    "PSL(2,7)xC2",
    "SL(2,3)xS3xC2",
    "A4xA4xC3",
    "S3xD8",
    "Dic3xC9",
]
TANGLED = [
    "C2xS3",
    "S3xS3",
    "<(1,2,3)(4,5),(1,2)>",
    "<(2,4,6),(2,4),(1,3,5,7),(1,3)>",
    "<(2,3,4),(3,4),(7,8,9)>",
]


@pytest.mark.parametrize("name", SMALL)
def test_products_of_characters_are_the_table_of_dixon_and_schneider(name):
    G = plrep.group(name)
    table, other = G.character_table, table_by(G, dixon_schneider)
    assert isinstance(table.route, ProductRoute)
    assert table == other
    assert table.indicators == other.indicators


@pytest.mark.parametrize("name", TANGLED)
def test_products_need_no_route_to_the_classes_of_their_own(name):
    G = plrep.group(name)
    assert table_by(G, products) == table_by(G, dixon_schneider)


@pytest.mark.parametrize("name", ["S10xS4", "M12xS5", "S12xQ8", "SL(2,5)xS9"])
def test_degrees_and_indicators_of_large_products_are_products(name):
    G = plrep.group(name)
    table = G.character_table
    expected = Counter([(1, 1)])
    for factor in G.direct_factors:
        part = factor.group.character_table
        kinds = list(zip(part.degrees, part.indicators, strict=True))
        expected = Counter(
            {
                key: sum(n for (d, s), n in expected.items() for e, t in kinds if (d * e, s * t) == key)
                for key in {(d * e, s * t) for d, s in expected for e, t in kinds}
            }
        )
    assert Counter(zip(table.degrees, table.indicators, strict=True)) == expected
    assert len(table) == prod(len(factor.group.classes) for factor in G.direct_factors)


def test_a_group_with_fixed_points_has_the_table_of_the_group_without_them():
    G, H = plrep.group("S12").stabiliser(7), plrep.group("S11")
    one, other = G.character_table, H.character_table
    assert [X.values for X in one.characters] == [X.values for X in other.characters]
    assert one.explain().splitlines()[2:4] == [
        "Route: products of the characters of the group on the points that it moves.",
        "Of order 39916800: the group consists of all permutations of its 11 points; rule of Murnaghan and Nakayama.",
    ]


def test_each_different_factor_is_told_once():
    words = plrep.group("Q8xD4xQ8").character_table.explain()
    assert "products of the characters of 3 direct factors on disjoint points" in words
    assert words.count("Of order 8: ") == 2


def test_extraspecial_times_symmetric():
    G = plrep.group("2^(1+6)+xS4")
    table = G.character_table
    assert len(table) == 65 * 5 and max(table.degrees) == 24
    assert [word in table.explain() for word in ("chief series", "Murnaghan")] == [True, True]
