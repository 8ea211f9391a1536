"""The families are the groups that their names promise, on the points that the conventions promise."""

from itertools import pairwise

import pytest

from plrep.groups import catalogue
from plrep.groups.catalogue import NamedGroup
from plrep.groups.group import Group, group
from plrep.groups.permutation import Permutation


def _group(named):
    return Group(named.degree, named.generators)


def _orbit_lengths(named):
    return sorted(len(orbit) for orbit in _group(named).natural().orbits)


FAMILIES = [
    (catalogue.cyclic, range(1, 13)),
    (catalogue.dihedral, range(1, 13)),
    (catalogue.symmetric, range(1, 9)),
    (catalogue.alternating, range(1, 9)),
    (catalogue.quaternion, [8]),
    (catalogue.dicyclic, range(1, 9)),
]


@pytest.mark.parametrize(("family", "sizes"), FAMILIES)
def test_the_order_by_the_formula_is_the_order_of_the_group(family, sizes):
    for n in sizes:
        named = family(n)
        assert _group(named).order == named.order
        assert all(g.degree == named.degree for g in named.generators)


@pytest.mark.parametrize(("family", "sizes"), FAMILIES)
def test_no_generator_is_the_identity(family, sizes):
    assert not any(g.is_identity for n in sizes for g in family(n).generators)


@pytest.mark.parametrize("n", range(2, 20))
def test_a_cyclic_group_is_given_by_one_generator_that_turns_the_points(n):
    (rotation,) = catalogue.cyclic(n).generators
    assert rotation.images == (*range(1, n), 0)


@pytest.mark.parametrize("n", range(3, 20))
def test_a_dihedral_group_keeps_the_edges_of_the_n_gon(n):
    edges = {frozenset((i, (i + 1) % n)) for i in range(n)}
    for g in catalogue.dihedral(n).generators:
        assert {frozenset(map(g, edge)) for edge in edges} == edges


def test_the_two_smallest_dihedral_groups_act_on_two_and_four_points():
    assert catalogue.dihedral(1) == NamedGroup("D1", 2, 2, (Permutation([1, 0]),))
    assert [str(g) for g in catalogue.dihedral(2).generators] == ["(1,2)(3,4)", "(1,3)(2,4)"]


@pytest.mark.parametrize("n", range(1, 10))
def test_alternating_groups_consist_of_even_permutations(n):
    assert all(g.sign == 1 for g in catalogue.alternating(n).generators)


@pytest.mark.parametrize("n", range(2, 12))
def test_dicyclic_groups_satisfy_their_relations_and_act_regularly(n):
    named = catalogue.dicyclic(n)
    a, x = named.generators
    assert a.order == 2 * n
    assert x**2 == a**n
    assert x * a == a.inverse * x
    assert _orbit_lengths(named) == [4 * n]


def test_dic1_is_the_cyclic_group_of_order_4_by_one_generator():
    assert catalogue.dicyclic(1).generators == catalogue.cyclic(4).generators


def test_q8_has_one_involution_and_six_elements_of_order_4():
    orders = sorted(g.order for g in group("Q8").enumeration.elements(range(8)))
    assert orders == [1, 2, 4, 4, 4, 4, 4, 4]
    assert group("Q8") == group("Dic2")


@pytest.mark.parametrize(
    ("name", "points"), [("C1", 1), ("S1", 1), ("A1", 1), ("A2", 2), ("C1^3", 3), ("C1wrA2", 2)]
)
def test_trivial_groups_have_no_generators_on_their_points(name, points):
    G = group(name)
    assert (G.order, G.degree, G.generators) == (1, points, ())


@pytest.mark.parametrize(
    ("name", "lengths"),
    [("C2xS3", [2, 3]), ("Q8xD4", [4, 8]), ("C3^3", [3, 3, 3]), ("S3wrC2", [6]), ("C2wr(C2xC3)", [4, 6])],
)
def test_products_act_on_the_disjoint_union_and_wreath_products_on_all_blocks(name, lengths):
    assert sorted(map(len, group(name).natural().orbits)) == lengths


@pytest.mark.parametrize("name", ["C2xS3", "Q8xC3", "C4xC2xC3"])
def test_factors_of_a_product_commute(name):
    parts = [set(g.support) for g in group(name).generators]
    for before, after in pairwise(parts):
        assert before & after in (set(), before, after)
    generators = group(name).generators
    for g in generators:
        for h in generators:
            assert set(g.support) & set(h.support) or g * h == h * g


@pytest.mark.parametrize(
    ("name", "size"), [("S3wrC2", 3), ("C2wrS4", 2), ("C2^2wrC3", 4), ("D4wr(C2xC2)", 4)]
)
def test_wreath_products_keep_their_blocks(name, size):
    G = group(name)
    for g in G.generators:
        for start in range(0, G.degree, size):
            assert len({g(x) // size for x in range(start, start + size)}) == 1


@pytest.mark.parametrize(
    ("name", "order"),
    [("C2wr(C2xC3)", 2**5 * 6), ("S3wrA2", 36), ("C1wrS4", 24), ("C2wrS1", 2), ("(C2xC3)wrC2", 72)],
)
def test_wreath_products_over_intransitive_and_trivial_groups_have_the_right_order(name, order):
    assert group(name).order == order
