"""Cycle lengths and keys of many elements."""

from random import Random

import numpy as np
import pytest

from plrep.groups import element_keys as element_keys_module
from plrep.groups.element_keys import cycle_lengths, element_keys
from plrep.groups.group import group
from plrep.groups.permutation import Permutation
from plrep.groups.rows import conjugates


def random_rows(degree, count):
    choice = Random(degree)
    return np.array([choice.sample(range(degree), degree) for _ in range(count)])


@pytest.mark.parametrize("degree", [1, 2, 3, 7, 12, 50])
def test_cycle_lengths_are_those_of_the_cycles(degree):
    rows = np.concatenate(
        [random_rows(degree, 20), np.arange(degree)[None, :], np.roll(np.arange(degree), 1)[None, :]]
    )
    for row, lengths in zip(rows.tolist(), cycle_lengths(rows).tolist(), strict=True):
        g = Permutation(row)
        for x in range(degree):
            y, count = g.images[x], 1
            while y != x:
                y, count = g.images[y], count + 1
            assert lengths[x] == count


@pytest.mark.parametrize("name", ["S6", "W(F4)", "J1", "<(2,3),(5,6,7)>", "S4wrC2"])
def test_conjugate_elements_have_equal_keys(name):
    tree = group(name).orbit_tree
    rows = tree.random_rows(tree.root, 50, random=Random(1))
    movers = tree.random_rows(tree.root, 50, random=Random(2))
    keys, lengths = element_keys(rows, tree.colours)
    conjugate_keys, conjugate_lengths = element_keys(conjugates(movers, rows), tree.colours)
    assert np.array_equal(keys, conjugate_keys)
    assert np.array_equal(lengths, np.take_along_axis(conjugate_lengths, movers.astype(np.intp), axis=1))


def test_batches_change_nothing(monkeypatch):
    tree = group("W(F4)").orbit_tree
    rows = tree.random_rows(tree.root, 50, random=Random(1))
    whole = element_keys(rows, tree.colours)
    monkeypatch.setattr(element_keys_module, "_AT_ONCE", 7 * tree.degree)
    parts = element_keys(rows, tree.colours)
    assert np.array_equal(whole[0], parts[0]) and np.array_equal(whole[1], parts[1])
    assert len(element_keys(rows[:0], tree.colours)[0]) == 0


def test_orbits_of_pairs_tell_more_than_cycles():
    D4 = group("D4")
    side, diagonal = np.array([[1, 0, 3, 2], [2, 3, 0, 1]])
    keys, lengths = element_keys(np.array([side, diagonal]), D4.orbit_tree.colours)
    assert lengths[0].tolist() == lengths[1].tolist() and keys[0] != keys[1]
