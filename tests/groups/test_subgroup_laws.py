"""Laws of subgroups, of their order by inclusion, of marks and of maximal subgroups."""

from math import gcd

import numpy as np
import pytest

from plrep.exact.integers import divisors, factor
from plrep.groups.chief_series import chief_series
from plrep.groups.complements import complements
from plrep.groups.element_sets import ElementSets
from plrep.groups.group import Group, group
from tests.groups.test_chain_laws import listed

GROUPS = ["C1", "C12", "S3", "D4", "Q8", "A4", "S4", "A5", "S5", "GL(2,3)", "S3wrC2", "C2^3", "C3xS3", "A6"]
SOLVABLE = [
    "C1",
    "C2",
    "C8",
    "D6",
    "D9",
    "Q8",
    "S4",
    "GL(2,3)",
    "AGL(1,8)",
    "S4xS3",
    "C3^3",
    "2^(1+4)+",
    "W(B4)",
]


@pytest.mark.parametrize("name", GROUPS)
def test_subgroups_of_prime_power_order_are_one_modulo_the_prime_in_number(name):
    G = group(name)
    for p, most in factor(G.order).items():
        for exponent in range(most + 1):
            count = sum(one.conjugates for one in G.subgroup_classes if one.order == p**exponent)
            assert count % p == 1


@pytest.mark.parametrize("name", GROUPS)
def test_sylow_subgroups_are_one_class(name):
    G = group(name)
    for p, most in factor(G.order).items():
        (sylow,) = [one for one in G.subgroup_classes if one.order == p**most]
        assert sylow.conjugates % p == 1 and G.order % (sylow.conjugates * sylow.order) == 0


@pytest.mark.parametrize("name", ["C2000", "C1024", "C720", "C1999"])
def test_a_cyclic_group_has_one_subgroup_for_each_divisor(name):
    G = group(name)
    assert [(one.order, one.conjugates) for one in G.subgroup_classes] == [(d, 1) for d in divisors(G.order)]
    assert [one.index for one in G.maximal_subgroups] == sorted(factor(G.order), reverse=True)


@pytest.mark.parametrize("n", [15, 30, 64, 1000])
def test_a_dihedral_group_has_a_cyclic_class_and_one_or_two_dihedral_ones_for_each_divisor(n):
    found = group(f"D{n}").subgroup_classes
    assert len(found) == sum(2 if d % 2 else 3 for d in divisors(n))
    assert sum(one.conjugates for one in found) == len(divisors(n)) + sum(divisors(n))


@pytest.mark.parametrize("name", ["S4", "A5", "GL(2,3)"])
def test_the_list_depends_on_the_elements_not_on_the_generators(name):
    G = group(name)
    H = Group(G.degree, [c.representative for c in reversed(G.classes)])
    H = Group(G.degree, [*H.generators, *reversed(G.generators)])
    for one, other in zip(G.subgroup_classes, H.subgroup_classes, strict=True):
        assert (one.order, one.conjugates) == (other.order, other.conjugates)
        if one.order < G.order:
            assert one.representative == other.representative


@pytest.mark.parametrize("name", ["S3", "D4", "A4", "S4", "C3xS3"])
def test_marks_count_fixed_cosets(name):
    lattice = group(name).subgroup_lattice
    elements = sorted(listed(lattice.group.generators, lattice.group.degree))
    subgroups = [
        frozenset(listed(one.representative.generators, lattice.group.degree)) for one in lattice.members
    ]
    for i, H in enumerate(subgroups):
        cosets = {frozenset(_product(g, h) for h in H) for g in elements}
        for j, K in enumerate(subgroups):
            fixed = [one for one in cosets if all(frozenset(_product(k, x) for x in one) == one for k in K)]
            assert lattice.marks[i, j] == len(fixed)


def _product(g, h):
    return tuple(g[point] for point in h)


@pytest.mark.parametrize("name", GROUPS)
def test_marks_are_triangular_with_indices_first_and_normalisers_on_the_diagonal(name):
    lattice = group(name).subgroup_lattice
    assert np.array_equal(lattice.marks, np.tril(lattice.marks))
    assert lattice.marks[:, 0].tolist() == [one.index for one in lattice]
    assert np.diag(lattice.marks).tolist() == [one.index // one.conjugates for one in lattice]
    assert lattice.marks[-1].tolist() == [1] * len(lattice)


@pytest.mark.parametrize("name", GROUPS)
def test_covers_generate_the_order_and_those_of_the_group_are_the_maximal_ones(name):
    lattice = group(name).subgroup_lattice
    below = []
    for place, covers in enumerate(lattice.covers):
        assert list(covers) == sorted(covers)
        reached = set(covers).union(*(below[lower] for lower in covers))
        assert reached == set(np.flatnonzero(lattice.marks[place, :place]).tolist())
        assert not any(lower in below[other] for lower in covers for other in covers)
        below.append(reached)
    assert lattice.covers[-1] == lattice.maximal


@pytest.mark.parametrize("name", SOLVABLE)
def test_complements_of_chief_factors_are_the_maximal_subgroups_of_the_lattice(name):
    G = group(name)
    lattice = G.subgroup_lattice
    expected = [lattice[place] for place in lattice.maximal]
    found = G.maximal_subgroups
    assert [(one.order, one.conjugates) for one in found] == [(one.order, one.conjugates) for one in expected]
    for one, other in zip(found, expected, strict=True):
        assert one.representative == other.representative


@pytest.mark.parametrize("name", ["S4wrS3", "D4wrD4", "GL(2,3)wrC3"])
def test_maximal_subgroups_of_large_solvable_groups_have_prime_power_index(name):
    G = group(name)
    for one in G.maximal_subgroups:
        H = one.representative
        assert H.is_subgroup_of(G) and H.order == one.order
        assert len(factor(one.index)) == 1 and one.conjugates in (1, one.index)


@pytest.mark.parametrize("name", SOLVABLE)
def test_chief_factors_multiply_to_the_order_and_are_irreducible_modules(name):
    series = chief_series(group(name))
    order = 1
    for (first, end), length in zip(series.factors, series.lengths, strict=True):
        p = series.generators.primes[first]
        assert end - first == length and set(series.generators.primes[first:end]) == {p}
        order *= p**length
        for vector in np.ndindex(*[p] * length):
            if any(vector):
                assert _span(vector, series.generators.action(first, end), p) == p**length
    assert order == group(name).order


def _span(vector, matrices, p):
    """The number of elements of the least submodule, by closing under sums and images."""
    found = {(0,) * len(vector)}
    new = [vector]
    while new:
        one = new.pop()
        if one not in found:
            multiples = [tuple(k * x % p for x in one) for k in range(p)]
            found = {tuple((a + b) % p for a, b in zip(x, y, strict=True)) for x in found for y in multiples}
            new.extend(tuple((np.array(one) @ matrix % p).tolist()) for matrix in matrices)
    return len(found)


def test_every_element_is_a_product_of_powers_of_polycyclic_generators():
    generators = chief_series(group("GL(2,3)")).generators
    rows = generators.group.enumeration.images
    exponents = generators.exponents(rows)
    assert len({tuple(row) for row in exponents.tolist()}) == 48
    assert (exponents < np.array(generators.primes)).all()
    for row, images in zip(exponents.tolist(), rows.tolist(), strict=True):
        element = generators.group.identity
        for x, exponent in zip(generators.elements, row, strict=True):
            element = element * x**exponent
        assert list(element.images) == images


def test_frattini_factor_groups_of_prime_power_order_are_elementary():
    for name in ("Q8", "D4", "2^(1+4)+", "C3wrC3", "D4wrD4", "C4xC8"):
        G = group(name)
        F = G.frattini_subgroup
        p = next(iter(factor(G.order)))
        assert all(g**p in F for g in G.generators)
        rank = factor(G.order // F.order).get(p, 0)
        assert len(G.maximal_subgroups) == (p**rank - 1) // (p - 1)


def test_the_frattini_subgroup_of_the_trivial_group_is_trivial():
    assert group("C1").frattini_subgroup.order == 1 and group("C1").maximal_subgroups == ()
    assert complements(chief_series(group("C1"))) == []


@pytest.mark.parametrize("name", ["C1", "S3", "Q8", "GL(2,3)", "D4xC3"])
def test_the_table_of_products_and_the_cyclic_subgroups_are_those_of_the_elements(name):
    sets = ElementSets(group(name))
    elements = sorted(listed(sets.group.generators, sets.group.degree))
    place = {element: number for number, element in enumerate(elements)}
    for x, g in enumerate(elements):
        assert sets.table[x].tolist() == [place[_product(g, h)] for h in elements]
        assert sets.table[x, sets.inverse[x]] == 0
    for z, power, p in zip(sets.cyclic.generators, sets.cyclic.powers, sets.cyclic.primes, strict=True):
        order = int(sets.orders[z])
        assert factor(order).keys() == {int(p)}
        powers = [0]
        for _ in range(order):
            powers.append(int(sets.table[powers[-1], z]))
        assert powers[order] == 0 and 0 not in powers[1:order] and powers[int(p)] == power
        assert z == min(powers[k] for k in range(order) if gcd(k, order) == 1)
