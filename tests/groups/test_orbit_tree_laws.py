"""Trees of orbits on tuples, against lists of elements."""

from random import Random

import numpy as np
import pytest

from plrep.groups import orbit_tree
from plrep.groups.group import group
from plrep.groups.orbit_tree import OrbitTree
from tests.groups.test_chain_laws import listed

NAMES = ["C1", "C6", "C2^3", "D6", "Q8", "S5", "A5", "S3wrC2", "W(B3)", "<(2,3),(5,6,7)>", "2^(1+4)+"]


def nodes_of(tree):
    """All nodes along points that are moved, down to trivial stabilisers, each with its tuple."""
    waiting = [(tree.root, ())]
    for node, points in waiting:
        yield node, points
        if node.order > 1:
            waiting += [
                (tree.child(node, x), (*points, x)) for x in sorted(set(node.least[~node.fixed].tolist()))
            ]


@pytest.mark.parametrize("name", NAMES)
def test_a_node_knows_the_stabiliser_of_its_tuple(name):
    G = group(name)
    elements = listed(G.generators, G.degree)
    for node, points in nodes_of(OrbitTree(G)):
        stabiliser = {g for g in elements if all(g[x] == x for x in points)}
        assert node.points == points and node.order == len(stabiliser)
        assert node.least.tolist() == [min(g[x] for g in stabiliser) for x in range(G.degree)]
        assert node.fixed.tolist() == [all(g[x] == x for g in stabiliser) for x in range(G.degree)]
        for x, row in enumerate(node.to_least.tolist()):
            assert tuple(row) in stabiliser and row[x] == node.least[x]


def test_a_fixed_point_changes_the_tuple_only():
    tree = OrbitTree(group("<(2,3),(5,6,7)>"))
    below = tree.child(tree.root, 3)
    assert below.points == (3,) and below.order == 6 and below.to_least is tree.root.to_least
    assert tree.child(below, 1).order == 3 and tree.child(tree.root, 3) is below


def test_random_elements_of_a_node_are_all_of_its_stabiliser():
    tree = OrbitTree(group("S5"))
    node = tree.child(tree.root, 0)
    rows = tree.random_rows(node, 400, random=Random(5))
    assert len({tuple(row) for row in rows.tolist()}) == 24 and (rows[:, 0] == 0).all()


@pytest.mark.parametrize("name", [*NAMES, "M11", "W(E6)", "<(1,2),(3,4,5)>"])
def test_colours_are_the_orbits_of_pairs(name):
    G = group(name)
    n = G.degree
    colours = OrbitTree(G).colours
    orbit = {}
    for pair in ((x, y) for x in range(n) for y in range(n)):
        if pair not in orbit:
            waiting = [pair]
            for x, y in waiting:
                if (x, y) not in orbit:
                    orbit[x, y] = pair
                    waiting += [(g.images[x], g.images[y]) for g in G.generators]
    if colours is None:
        assert len(set(orbit.values())) <= 2
    else:
        pairs = {(orbit[x, y], int(colours[x, y])) for x in range(n) for y in range(n)}
        assert len(pairs) == len(set(orbit.values())) == len(np.unique(colours))


def test_colours_of_too_many_pairs_are_not_kept(monkeypatch):
    monkeypatch.setattr(orbit_tree, "_COLOURED", 23)
    assert OrbitTree(group("W(F4)")).colours is None


def test_nodes_do_not_depend_on_what_was_met_before():
    first, second = OrbitTree(group("W(F4)")), OrbitTree(group("W(F4)"))
    for point in (5, 3):
        first.child(first.root, int(first.root.least[point]))
    path = []
    for tree in (first, second):
        node = tree.root
        while node.order > 1:
            node = tree.child(node, int(node.least[np.flatnonzero(~node.fixed)[-1]]))
            path.append(node.to_least.tolist())
    assert path[: len(path) // 2] == path[len(path) // 2 :]


def test_few_random_elements_are_not_trusted(monkeypatch):
    monkeypatch.setattr(orbit_tree, "_ELEMENTS", 1)
    for name in NAMES:
        G = group(name)
        for node, points in nodes_of(OrbitTree(G)):
            assert node.order == G.stabiliser(*points).order
