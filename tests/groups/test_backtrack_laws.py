"""Centralisers and conjugating elements by backtrack, against lists of elements."""

from collections import Counter
from random import Random

import numpy as np
import pytest

from plrep.groups import backtrack, centralisers
from plrep.groups.backtrack import Reading, centraliser_rows, follow
from plrep.groups.classes import EnumeratedClasses
from plrep.groups.group import Group, group
from plrep.groups.orbit_tree import OrbitTree
from plrep.groups.permutation import Permutation
from tests.groups.test_chain_laws import listed

SMALL = ["C1", "C6", "C2^3", "D6", "Q8", "S4", "A5", "S3wrC2", "W(B3)", "<(2,3),(5,6,7)>", "2^(1+4)+"]
MEDIUM = ["S7", "M11", "M12", "PSL(2,31)", "PSU(3,3)", "J1", "W(F4)", "W(E6)", "S5wrC2"]
LARGE = ["M23", "M24", "HS", "W(E7)"]


def elements_of(G):
    return {Permutation(images) for images in listed(G.generators, G.degree)}


def some_elements(G, count, seed):
    tree = G.orbit_tree
    rows = tree.random_rows(tree.root, count, random=Random(seed))
    return [Permutation(row) for row in rows.tolist()]


@pytest.mark.parametrize("name", SMALL)
def test_centralisers_are_all_elements_that_commute(name):
    G = group(name)
    elements = elements_of(G)
    choice = Random(1)
    outside = [Permutation(choice.sample(range(G.degree), G.degree)) for _ in range(10)]
    for x in [*sorted(elements)[:40], *outside]:
        order, rows = centraliser_rows(G.orbit_tree, np.array(x.images))
        found = elements_of(Group(G.degree, [Permutation(row) for row in rows.tolist()]))
        assert found == {g for g in elements if g * x == x * g}
        assert order == len(found)


@pytest.mark.parametrize("name", SMALL)
def test_a_conjugating_element_is_found_iff_there_is_one(name):
    G = group(name)
    elements = sorted(elements_of(G))
    choice = Random(2)
    some = [
        *choice.sample(elements, min(8, len(elements))),
        Permutation(choice.sample(range(G.degree), G.degree)),
    ]
    for x in some:
        conjugates = {g * x * g.inverse for g in elements}
        for y in [*elements[:30], *sorted(conjugates)[:10]]:
            g = G.conjugating_element(x, y)
            assert (g is not None) == (y in conjugates) == G.is_conjugate(x, y)
            assert g is None or (g in G and g * x * g.inverse == y)


@pytest.mark.parametrize("name", MEDIUM)
def test_centralisers_have_the_orders_that_the_list_of_all_elements_tells(name):
    G = group(name)
    for one in EnumeratedClasses(G.enumeration).classes:
        C = centralisers._searched(G, (one.representative,))
        assert C.order == one.centralizer_order
        assert C.is_subgroup_of(G) and all(
            g * one.representative == one.representative * g for g in C.generators
        )


@pytest.mark.parametrize("name", ["S7", "W(F4)", "PSU(3,3)", "S3wrC2"])
def test_centralisers_by_list_and_by_backtrack_agree(name):
    G = group(name)
    for x in some_elements(G, 8, 3):
        assert centralisers._listed(G, (x,)).same_elements(centralisers._searched(G, (x,)))
        H = G.subgroup([x, x**2, G.generators[0]])
        assert centralisers._listed(G, H.generators).same_elements(centralisers._searched(G, H.generators))


@pytest.mark.parametrize("name", LARGE)
def test_elements_of_large_groups_have_centralisers_and_witnesses(name):
    G = group(name)
    for x, g in zip(some_elements(G, 10, 4), some_elements(G, 10, 5), strict=True):
        y = g * x * g.inverse
        witness = G.conjugating_element(x, y)
        assert witness in G and witness * x * witness.inverse == y
        C = G.centraliser(x)
        assert x in C and C.is_subgroup_of(G) and all(h * x == x * h for h in C.generators)
        assert Group(G.degree, C.generators).order == C.order
        assert C.order % x.order == 0 and G.order % C.order == 0


def test_algebraically_conjugate_elements_are_told_apart():
    M24 = group("M24")
    x = next(x for x in some_elements(M24, 200, 6) if x.order == 23)
    squares = {k * k % 23 for k in range(1, 23)}
    assert [k for k in range(1, 23) if M24.is_conjugate(x, x**k)] == sorted(squares)


def test_permutations_of_different_cycle_types_are_not_conjugate():
    assert group("S4").conjugating_element(Permutation([1, 0, 2, 3]), Permutation([1, 2, 0, 3])) is None
    assert group("C3").conjugating_element(Permutation([1, 0, 2]), Permutation([0, 2, 1])) in group("C3")
    assert not group("C3").is_conjugate(Permutation([1, 2, 0]), Permutation([2, 0, 1]))


@pytest.mark.parametrize("name", ["M11", "M12", "W(F4)", "S5wrC2", "D6"])
def test_each_form_is_met_as_often_as_the_centraliser_has_elements(name):
    G = group(name)
    tree = G.orbit_tree
    for one in EnumeratedClasses(G.enumeration).classes:
        row = np.array(one.representative.images)
        reading = Reading(tree, row)
        forms = follow(tree, row[None, :], reading.ranks[None, :], limit=3000).forms
        assert set(Counter(forms.tolist()).values()) <= {one.centralizer_order}
        if len(forms):
            assert follow(tree, row[None, :], reading.ranks[None, :]).forms[0] in forms


@pytest.mark.parametrize("chunk", [1, 3, 10**6])
def test_the_size_of_chunks_does_not_matter(chunk, monkeypatch):
    G = group("W(F4)")
    expected = [G.centraliser(x).order for x in some_elements(G, 12, 7)]
    monkeypatch.setattr(backtrack, "_CHUNK", chunk)
    tree = OrbitTree(G)
    found = [centraliser_rows(tree, np.array(x.images)).order for x in some_elements(G, 12, 7)]
    assert found == expected


def test_answers_do_not_depend_on_what_was_asked_before():
    fresh, used = group("M12"), group("M12")
    x, g = some_elements(fresh, 2, 8)
    for y in some_elements(used, 6, 9):
        used.centraliser(y)
    y = g * x * g.inverse
    assert fresh.conjugating_element(x, y) == used.conjugating_element(x, y)
    assert fresh.centraliser(x).generators == used.centraliser(x).generators
