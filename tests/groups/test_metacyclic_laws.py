"""Frobenius, metacyclic and semidihedral groups satisfy their relations, on the points that the conventions promise."""

from math import gcd

import pytest

from plrep.exact.finite_field import prime_power
from plrep.groups.group import Group, group
from plrep.groups.metacyclic import frobenius, metacyclic, semidihedral

FROBENIUS = [
    (q, m) for q in range(3, 33) if prime_power(q) for m in range(2, q) if (q - 1) % m == 0
]  # fmt: skip
METACYCLIC = [
    (m, n, r) for m in range(1, 13) for n in range(1, 7) for r in range(m) if pow(r, n, m) == 1 % m
]  # fmt: skip


@pytest.mark.parametrize(("q", "m"), FROBENIUS)
def test_a_frobenius_group_moves_all_points_or_all_but_one_by_every_element(q, m):
    named = frobenius(q, m)
    G = Group(named.degree, named.generators)
    assert G.order == named.order == q * m
    assert G.natural().is_transitive
    moved = [len(g.support) for g in G.enumeration.elements(range(G.order))]
    assert sorted(moved) == [0] + [q - 1] * (q * (m - 1)) + [q] * (q - 1)


@pytest.mark.parametrize(("q", "m"), [(7, 3), (8, 7), (9, 4), (16, 3), (16, 5), (25, 3), (27, 13)])
def test_frobenius_groups_lie_in_the_affine_group(q, m):
    assert group(f"Frobenius({q},{m})").is_subgroup_of(group(f"AGL(1,{q})"))


@pytest.mark.parametrize("q", [4, 5, 8, 9, 27])
def test_the_largest_frobenius_group_is_the_affine_group(q):
    assert group(f"Frobenius({q},{q - 1})").same_elements(group(f"AGL(1,{q})"))


@pytest.mark.parametrize("p", [3, 5, 7, 11])
def test_for_complements_of_order_2_they_are_dihedral(p):
    assert group(f"Frobenius({p},2)").same_elements(group(f"D{p}"))


@pytest.mark.parametrize(("m", "n", "r"), METACYCLIC)
def test_metacyclic_groups_satisfy_their_relations_and_have_the_order_of_their_name(m, n, r):
    named = metacyclic(m, n, r)
    G = Group(named.degree, named.generators)
    assert G.order == named.order == m * n
    assert named.degree in (m, m + n)
    a = next((g for g in named.generators if g.order == m), G.identity) if m > 1 else G.identity
    b = named.generators[-1] if n > 1 else G.identity
    assert (a.order, b.order) == (m, n)
    assert b * a * b.inverse == a**r


@pytest.mark.parametrize(("m", "n", "r"), METACYCLIC)
def test_metacyclic_groups_take_no_more_points_than_m_if_the_twist_is_faithful(m, n, r):
    faithful = all(pow(r, d, m) != 1 % m for d in range(1, n))
    assert metacyclic(m, n, r).degree == (m if faithful else m + n)


def test_the_twist_is_taken_modulo_m():
    assert metacyclic(8, 2, 11) == metacyclic(8, 2, 3)
    assert group("Metacyclic(8,2,11)").name == "Metacyclic(8,2,3)"


@pytest.mark.parametrize(
    ("name", "other"),
    [("Metacyclic(7,3,2)", "Frobenius(7,3)"), ("Metacyclic(8,2,7)", "D8"), ("Metacyclic(5,1,1)", "C5"),
     ("Metacyclic(4,2,1)", "C4xC2"), ("SD32", "Metacyclic(16,2,7)")],
)  # fmt: skip
def test_some_metacyclic_groups_have_other_names_on_the_same_points(name, other):
    assert group(name).same_elements(group(other))


@pytest.mark.parametrize("order", [16, 32, 64, 128])
def test_semidihedral_groups_have_the_involutions_and_classes_of_their_definition(order):
    """Of the order/2 elements outside <a> half are involutions, half of order 4."""
    named = semidihedral(order)
    G = group(named.name)
    assert (named.degree, G.order) == (order // 2, order)
    assert len(G.classes) == order // 4 + 3
    assert sum(c.size for c in G.classes if c.order == 2) == order // 4 + 1
    assert sum(c.size for c in G.classes if c.order == 4) == order // 4 + 2


def test_the_order_of_the_twist_divides_n_only_for_units():
    for m, _, r in METACYCLIC:
        assert gcd(r, m) == 1
