"""Classes of Sym(n) and Alt(n) from cycle types: beside the list of all elements, and where no list reaches."""

from collections import Counter
from itertools import permutations
from math import factorial, gcd
from random import Random

import numpy as np
import pytest

from plrep.errors import BeyondReach
from plrep.groups.classes import EnumeratedClasses
from plrep.groups.group import group
from plrep.groups.permutation import Permutation
from plrep.groups.symmetric_classes import (
    SymmetricClasses,
    count_partitions,
    is_alternating,
    is_symmetric,
    partitions,
)

SMALL = [*(f"S{n}" for n in range(1, 9)), *(f"A{n}" for n in range(2, 10))]
LARGE = [("S12", 77), ("A12", 43), ("S20", 627), ("A20", 324), ("S25", 1958), ("A25", 997)]


@pytest.mark.parametrize("name", SMALL)
def test_they_are_the_classes_of_the_list_of_all_elements(name):
    G = group(name)
    one, other = G.class_partition, EnumeratedClasses(G.enumeration)
    assert isinstance(one, SymmetricClasses)
    assert one.classes == other.classes
    assert [c.powers for c in one.classes] == [c.powers for c in other.classes]
    assert np.array_equal(one.representatives, other.representatives)
    assert np.array_equal(one.places(G.enumeration.images), other.class_ids)
    assert all(one.power_map(k) == other.power_map(k) for k in (-1, 2, 3, 5, 7, 11))


@pytest.mark.slow
def test_they_are_the_classes_of_all_elements_of_s9():
    G = group("S9")
    assert G.class_partition.classes == EnumeratedClasses(G.enumeration).classes


@pytest.mark.parametrize("n", range(1, 8))
def test_representatives_are_least_in_their_classes(n):
    least = {}
    for images in permutations(range(n)):
        least.setdefault(Permutation(images).cycle_type, images)
    assert {c.representative.cycle_type: c.representative.images for c in group(f"S{n}").classes} == least


@pytest.mark.parametrize(("name", "count"), LARGE)
def test_sizes_sum_to_the_order_and_centralisers_to_the_number_of_commuting_pairs(name, count):
    G = group(name)
    assert len(G.classes) == count
    assert sum(one.size for one in G.classes) == G.order
    assert sum(one.size * one.centralizer_order for one in G.classes) == count * G.order
    assert [c.label for c in G.classes[:2]] == ["1a", "2a"]


@pytest.mark.parametrize(("name", "count"), LARGE)
def test_the_class_of_a_conjugate_is_the_class(name, count):
    G = group(name)
    draw = Random(name)
    chosen = draw.sample(range(count), 40)
    moved = []
    for place in chosen:
        points = draw.sample(range(G.degree), G.degree)
        h = Permutation(points)
        if name.startswith("A") and h.sign < 0:
            h = h * Permutation([1, 0, *range(2, G.degree)])
        moved.append((h * G.classes[place].representative * h.inverse).images)
    assert G.class_partition.places(np.array(moved)).tolist() == chosen


@pytest.mark.parametrize("n", [5, 8, 9, 16, 20])
def test_odd_permutations_exchange_the_halves_of_a_split_class(n):
    G = group(f"A{n}")
    odd = Permutation([1, 0, *range(2, n)])
    split = 0
    for one in G.classes:
        place = G.class_of(odd * one.representative * odd.inverse)
        lengths = one.representative.cycle_type
        splits = len(set(lengths)) == len(lengths) and all(k % 2 for k in lengths)
        assert (place != one.index) == splits
        split += splits
        if splits:
            assert G.classes[place].size == one.size and G.classes[place].representative.cycle_type == lengths
    assert split % 2 == 0 and split > 0


@pytest.mark.parametrize("k", [2, 3, 5, 6, 19, -1])
def test_powers_have_the_cycle_types_of_powers(k):
    G = group("S20")
    for one, image in zip(G.classes, G.class_partition.power_map(k), strict=True):
        lengths = Counter()
        for length in one.representative.cycle_type:
            lengths[length // gcd(length, k)] += gcd(length, k)
        assert Counter(G.classes[image].representative.cycle_type) == lengths


@pytest.mark.parametrize(
    "generators", ["(1,2),(2,3),(3,4),(4,5)", "(1,5),(2,5),(3,5),(4,5)", "(1,2,3,4),(4,5)"]
)
def test_a_group_is_known_by_its_elements_whatever_its_generators(generators):
    G = group(f"<{generators}>")
    assert is_symmetric(G) and not is_alternating(G)
    assert G.classes == group("S5").classes
    H = G.subgroup("(1,2,3),(3,4,5)")
    assert is_alternating(H) and not is_symmetric(H)
    assert H.classes == group("A5").classes


@pytest.mark.parametrize("name", ["PSL(2,5)", "AGL(1,5)", "S3xC2", "M12", "C2", "D3"])
def test_other_groups_are_neither_unless_they_have_all_elements(name):
    G = group(name)
    assert is_symmetric(G) == (G.order == factorial(G.degree))
    assert not is_alternating(G)


def test_partitions_are_counted_by_eulers_recurrence():
    assert [count_partitions(n) for n in range(30)] == [len(list(partitions(n))) for n in range(30)]
    assert count_partitions(100) == 190569292


@pytest.mark.parametrize("name", ["S30", "A30"])
def test_too_many_cycle_types_are_beyond_reach(name):
    with pytest.raises(BeyondReach, match=r"30 points.*5604 cycle types; .* up to 29 points"):
        group(name).classes  # noqa: B018
