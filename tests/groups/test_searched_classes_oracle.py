"""Classes of large groups against GAP's library of character tables, where they are found by other means."""

from collections import Counter

import pytest

from plrep.groups.group import group
from plrep.groups.searched_classes import SearchedClasses
from tests.gap import ask_gap
from tests.groups.test_searched_classes_laws import on_pairs

# plrep's name, or the group on pairs of points: the name in GAP's library (package ctbllib)
LIBRARY = {
    "M22": "M22", "M23": "M23", "M24": "M24", "HS": "HS", "J2": "J2", "McL": "McL", "Suz(8)": "Sz(8)",
    "Co3": "Co3", "PSL(5,2)": "L5(2)", "PSp(6,2)": "S6(2)", "W(E6)": "W(E6)", "W(E7)": "W(E7)", "W(E8)": "W(E8)",
}  # fmt: skip
PAIRS = {"S10": "S10", "M12": "M12", "M23": "M23"}


def refined(orders, centralisers, powers):
    """Count the classes by orders, centralisers and, repeatedly, what is known of their powers."""
    kinds = list(zip(orders, centralisers, strict=True))
    for _ in range(4):
        numbers = {kind: place for place, kind in enumerate(sorted(set(kinds)))}
        kinds = [
            (orders[c], centralisers[c], *(numbers[kinds[powers[p][c]]] for p in sorted(powers)))
            for c in range(len(orders))
        ]
    return Counter(kinds)


def in_library(name):
    answer = ask_gap(
        f't := CharacterTable("{name}");;\n'
        'Print(OrdersClassRepresentatives(t), "\\n", SizesCentralizers(t), "\\n");\n'
        'for p in PrimeDivisors(Size(t)) do Print(p, PowerMap(t, p), "\\n"); od;\n'
    )
    orders, centralisers = (list(map(int, line.strip("[]").split(","))) for line in answer[:2])
    powers = {}
    for line in answer[2:]:
        p, places = line.strip("]").split("[")
        powers[int(p)] = [int(place) - 1 for place in places.split(",")]
    return refined(orders, centralisers, powers)


def searched(G):
    classes = SearchedClasses(G).classes
    powers = {p: [one.powers[p] for one in classes] for p in classes[0].powers}
    return refined([one.order for one in classes], [one.centralizer_order for one in classes], powers)


@pytest.mark.parametrize("name", LIBRARY)
def test_classes_and_power_maps_are_those_of_the_library(name):
    assert searched(group(name)) == in_library(LIBRARY[name])


@pytest.mark.parametrize("name", PAIRS)
def test_classes_on_pairs_of_points_are_those_of_the_library(name):
    assert searched(on_pairs(group(name))) == in_library(PAIRS[name])


def test_the_numbers_of_classes_are_the_published_ones():
    # Conway, Curtis, Norton, Parker, Wilson, ATLAS of Finite Groups (1985); Carter, Conjugacy classes in the Weyl
    # group, Compositio Math. 25 (1972)
    published = {"M22": 12, "M23": 17, "M24": 26, "HS": 24, "J2": 21, "McL": 24, "W(E7)": 60}
    assert {name: len(group(name).classes) for name in published} == published
