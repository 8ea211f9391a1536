"""Irreducible characters from modules, against the tables of textbooks (Conway et al., Atlas; James and Liebeck)."""

import pytest

from tests.naive.complex_characters import listed, real_simples
from tests.naive.cyclotomic import cyclotomic_field, cyclotomic_polynomial

C3 = ((1, 2, 0),)
Q8 = ((1, 2, 3, 0, 5, 6, 7, 4), (4, 7, 6, 5, 2, 1, 0, 3))
A4 = ((1, 2, 0, 3), (1, 0, 3, 2))
FROBENIUS = ((1, 2, 3, 4, 5, 6, 0), (0, 2, 4, 6, 1, 3, 5))
A5 = ((1, 2, 3, 4, 0), (1, 2, 0, 3, 4))


def root(k, n):
    return [int(c) for c in cyclotomic_field(n).sum_of_powers([0] * (k % n) + [1]).coeffs()]


def total(*vectors):
    length = max(map(len, vectors))
    return [sum(v[i] if i < len(v) else 0 for v in vectors) for i in range(length)]


def found(generators, n, value):
    """The real simples whose characters the values of a function of permutations are."""
    group = listed(generators, len(generators[0]))
    values = [value(group.elements[members[0]]) for members in group.classes]
    return [s for s in real_simples(generators, group.degree) if s.is_character(values, n)]


def power_of_seven(g):
    """A translation x -> x + k of the seven points gives k, everything else None."""
    return g[0] if all(g[x] == (x + g[0]) % 7 for x in range(7)) else None


def seven(sign):
    def value(g):
        if g == tuple(range(7)):
            return [3]
        k = power_of_seven(g)
        return [] if k is None else total(*(root(sign * k * j, 7) for j in (1, 2, 4)))

    return value


def test_cyclotomic_polynomials_are_the_known_ones():
    assert [int(c) for c in cyclotomic_polynomial(12).coeffs()] == [1, 0, -1, 0, 1]
    assert cyclotomic_polynomial(105)[7] == -2


@pytest.mark.parametrize(
    ("generators", "types"),
    [
        (C3, [(1, 1), (2, 0)]),
        (Q8, [(1, 1)] * 4 + [(4, -1)]),
        (A4, [(1, 1), (2, 0), (3, 1)]),
        (FROBENIUS, [(1, 1), (2, 0), (6, 0)]),
        (A5, [(1, 1), (3, 1), (3, 1), (4, 1), (5, 1)]),
    ],
)
def test_real_simples_have_the_dimensions_and_types_of_the_tables(generators, types):
    simples = real_simples(generators, len(generators[0]))
    assert sorted((s.simple.dimension, s.indicator) for s in simples) == sorted(types)


def test_characters_of_the_group_of_order_21():
    """(z + z^2 + z^4, ...) and its conjugate: both of one real simple of dimension 6 and type C."""
    first, second = (found(FROBENIUS, 7, seven(sign)) for sign in (1, -1))
    assert [s.simple.dimension for s in first] == [6]
    assert first == second


def test_a_character_with_two_conjugate_values_exchanged_in_part_is_none():
    def mixed(g):
        """z + z^2 + z^4 on both classes of elements of order 7."""
        return seven(1)(g) if power_of_seven(g) in (None, 0, 1, 2, 4) else seven(-1)(g)

    assert found(FROBENIUS, 7, mixed) == []
    assert found(C3, 3, lambda g: root(g[0] and 1, 3)) == []
    assert found(C3, 3, lambda g: root(2 * g[0], 3)) != []


def test_characters_of_degree_3_of_the_icosahedral_group():
    """(1 + sqrt 5)/2 on one class of 5-cycles; exchanged on both it is the other character, on one it is none."""
    golden = total([-v for v in root(2, 5)], [-v for v in root(3, 5)])
    other = total([-v for v in root(1, 5)], [-v for v in root(4, 5)])
    group = listed(A5, 5)
    one = next(members for members in group.classes if group.number[A5[0]] in members)

    def degree_three(near, far):
        def value(g):
            fixed = sum(g[x] == x for x in range(5))
            in_class = group.number[g] in one
            return {5: [3], 2: [], 1: [-1], 0: near if in_class else far}[fixed]

        return value

    assert len(found(A5, 5, degree_three(golden, other))) == 1
    assert len(found(A5, 5, degree_three(other, golden))) == 1
    assert found(A5, 5, degree_three(golden, golden)) == []


def test_sums_and_multiples_of_characters_are_none():
    def of_q8(g):
        return {0: [2], 2: [-2]}.get(g[0], [])

    assert len(found(Q8, 1, of_q8)) == 1
    assert found(Q8, 1, lambda g: [2 * c for c in of_q8(g)]) == []
    assert found(Q8, 1, lambda g: {0: [2], 2: [2]}.get(g[0], [])) == []
    assert found(A4, 1, lambda g: [sum(g[x] == x for x in range(4))]) == []
    assert len(found(A4, 1, lambda g: [sum(g[x] == x for x in range(4)) - 1])) == 1
