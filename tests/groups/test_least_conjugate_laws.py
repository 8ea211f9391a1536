"""The least elements of conjugacy classes, against all conjugates."""

from random import Random

import numpy as np
import pytest

from plrep.groups import least_conjugate as least_conjugate_module
from plrep.groups.classes import EnumeratedClasses
from plrep.groups.group import group
from plrep.groups.least_conjugate import least_conjugate
from plrep.groups.rows import conjugates
from tests.groups.test_chain_laws import listed


@pytest.mark.parametrize("name", ["C1", "C6", "D6", "Q8", "S5", "A5", "S3wrC2", "<(2,3),(5,6,7)>"])
def test_no_conjugate_has_a_smaller_list_of_images(name):
    G = group(name)
    elements = listed(G.generators, G.degree)
    turned = [tuple(sorted(range(G.degree), key=g.__getitem__)) for g in elements]
    for a in elements:
        least = min(tuple(g[a[x]] for x in inverse) for g, inverse in zip(elements, turned, strict=True))
        assert tuple(least_conjugate(G.orbit_tree, np.array(a)).tolist()) == least


@pytest.mark.parametrize("name", ["M11", "M12", "W(F4)", "PSU(3,3)", "S5wrC2", "2^(1+6)+", "J1"])
def test_they_are_the_representatives_of_the_listed_classes(name):
    G = group(name)
    rows = EnumeratedClasses(G.enumeration).representatives
    movers = G.orbit_tree.random_rows(G.orbit_tree.root, len(rows), random=Random(1))
    found = [least_conjugate(G.orbit_tree, row) for row in conjugates(movers, rows)]
    assert np.array_equal(found, rows)


def test_batches_change_nothing(monkeypatch):
    G = group("W(F4)")
    rows = EnumeratedClasses(G.enumeration).representatives
    monkeypatch.setattr(least_conjugate_module, "_AT_ONCE", 1)
    assert np.array_equal([least_conjugate(G.orbit_tree, row) for row in rows], rows)


def test_conjugates_in_large_groups_have_one_least_element():
    G = group("HS")
    tree = G.orbit_tree
    rows = tree.random_rows(tree.root, 10, random=Random(2))
    movers = tree.random_rows(tree.root, 10, random=Random(3))
    for row, conjugate in zip(rows, conjugates(movers, rows), strict=True):
        assert np.array_equal(least_conjugate(tree, row), least_conjugate(tree, conjugate))
