"""Conjugacy classes by search, against the classes by listing all elements."""

import subprocess
import sys
from itertools import combinations
from random import Random

import numpy as np
import pytest

from plrep.groups import class_partition as class_partition_module
from plrep.groups import orbit_tree as orbit_tree_module
from plrep.groups import searched_classes as searched_classes_module
from plrep.groups.class_partition import class_partition
from plrep.groups.classes import EnumeratedClasses
from plrep.groups.group import Group, group
from plrep.groups.permutation import Permutation
from plrep.groups.searched_classes import SearchedClasses

NAMES = [
    "C1", "C2", "C6", "C2^4", "C4xC2^2", "D6", "Q8", "S4", "A5", "S7", "A8", "S3wrS3", "S4wrC2", "C3wrS4", "GL(2,3)",
    "SL(2,5)", "PSL(2,11)", "PSL(2,31)", "PGL(2,17)", "PSL(3,3)", "PSL(3,4)", "PSU(3,3)", "M11", "M12", "M22", "J1",
    "W(B5)", "W(F4)", "W(E6)", "W(H4)", "AGL(1,8)", "AGL(2,3)", "2^(1+4)+", "Q8xQ8", "<(2,3),(5,6,7)>",
]  # fmt: skip


def on_pairs(G):
    pairs = list(combinations(range(G.degree), 2))
    place = {pair: number for number, pair in enumerate(pairs)}
    rows = [[place[min(g(x), g(y)), max(g(x), g(y))] for x, y in pairs] for g in G.generators]
    return Group(len(pairs), [Permutation(row) for row in rows])


def random_rows(G, count):
    return G.orbit_tree.random_rows(G.orbit_tree.root, count, random=Random(1))


@pytest.mark.parametrize("name", NAMES)
def test_search_and_list_give_the_same_classes(name):
    G = group(name)
    searched, listed = SearchedClasses(G), EnumeratedClasses(G.enumeration)
    assert searched.classes == listed.classes
    assert [one.powers for one in searched.classes] == [one.powers for one in listed.classes]
    assert np.array_equal(searched.representatives, listed.representatives)
    rows = random_rows(G, 300)
    assert np.array_equal(searched.places(rows), listed.places(rows))
    assert searched.exponent == listed.exponent
    assert all(searched.power_map(k) == listed.power_map(k) for k in (-1, 2, 5))


@pytest.mark.parametrize("name", ["A6", "M11", "S6"])
def test_other_points_have_classes_of_the_same_sizes(name):
    G, H = group(name), on_pairs(group(name))
    assert [(one.order, one.size) for one in SearchedClasses(H).classes] == [
        (one.order, one.size) for one in EnumeratedClasses(H.enumeration).classes
    ]
    assert sorted((one.order, one.size) for one in H.classes) == sorted(
        (one.order, one.size) for one in G.classes
    )


@pytest.mark.parametrize("name", ["M23", "M24", "HS", "W(E7)", "McL"])
def test_classes_of_large_groups_obey_the_laws(name):
    G = group(name)
    partition = G.class_partition
    assert isinstance(partition, SearchedClasses)
    assert sum(one.size for one in G.classes) == G.order
    assert all(one.size * one.centralizer_order == G.order for one in G.classes)
    rows, movers = random_rows(G, 200), random_rows(G, 200)[::-1]
    places = partition.places(rows)
    conjugates = [
        Permutation(g) * Permutation(x) * Permutation(g).inverse for g, x in zip(movers, rows, strict=True)
    ]
    assert [partition.place(x) for x in conjugates] == places.tolist()
    assert all(Permutation(x).order == G.classes[c].order for x, c in zip(rows, places, strict=True))
    assert [G.class_of(one.representative) for one in G.classes] == list(range(len(G.classes)))
    for one in G.classes:
        assert all(G.class_of(one.representative**p) == place for p, place in one.powers.items())


def test_the_classes_depend_on_the_group_not_on_its_generators():
    M24 = group("M24")
    choice = [Permutation(row) for row in random_rows(M24, 4).tolist()]
    other = M24.subgroup([*choice, *M24.generators])
    assert other.class_partition.classes == M24.class_partition.classes


def test_every_process_finds_the_same_classes():
    program = (
        "import plrep\nG = plrep.group('M23')\n"
        "print([(c.label, c.size, c.representative.images, sorted(c.powers.items())) for c in G.classes])\n"
        "print(G.sylow(2).generators, G.centraliser(G.classes[1].representative).generators)"
    )
    answers = [
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]
    assert answers[0] == answers[1] and len(answers[0]) > 1000


def test_the_words_say_how_the_classes_were_found():
    assert group("M23").class_partition.words() == (
        "random elements (1000), their powers and centralisers met all of them; each centraliser was found by "
        "backtrack, and the sizes of the classes add up to the order of the group"
    )


def test_forms_that_are_not_tabulated_are_decided_by_search(monkeypatch):
    monkeypatch.setattr(searched_classes_module, "_TABLE", 1)
    for name in ("M11", "M12", "PSL(3,4)", "GL(2,3)", "S4wrC2"):
        G = group(name)
        searched, listed = SearchedClasses(G), EnumeratedClasses(G.enumeration)
        assert searched.classes == listed.classes
        rows = random_rows(G, 200)
        assert np.array_equal(searched.places(rows), listed.places(rows))


def test_small_samples_find_all_classes_in_the_end(monkeypatch):
    monkeypatch.setattr(searched_classes_module, "_SAMPLE", 1)
    for name in ("M12", "W(F4)", "2^(1+4)+", "S4wrC2", "C6"):
        G = group(name)
        assert SearchedClasses(G).classes == EnumeratedClasses(G.enumeration).classes


def test_batches_and_keys_without_colours_change_nothing(monkeypatch):
    G = group("W(F4)")
    rows = random_rows(G, 50)
    expected = SearchedClasses(G).places(rows)
    monkeypatch.setattr(searched_classes_module, "_AT_ONCE", 3 * G.degree)
    monkeypatch.setattr(orbit_tree_module, "_COLOURED", 1)
    again = SearchedClasses(group("W(F4)"))
    assert np.array_equal(again.places(rows), expected) and len(again.places(rows[:0])) == 0


def test_few_classes_of_many_elements_are_searched_and_many_classes_listed(monkeypatch):
    assert isinstance(group("M22").class_partition, SearchedClasses)
    assert isinstance(group("J1").class_partition, EnumeratedClasses)
    monkeypatch.setattr(class_partition_module, "_SEARCHED_ABOVE", 1000)
    assert isinstance(class_partition(group("M11")), SearchedClasses)
    monkeypatch.setattr(class_partition_module, "_FEW_CLASSES", 9)
    assert isinstance(class_partition(group("M11")), EnumeratedClasses)
