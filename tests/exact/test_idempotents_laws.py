"""Primitive idempotents of commutative algebras over the rationals, on group algebras of cyclic groups."""

from fractions import Fraction

import pytest

from plrep.exact.idempotents import primitive_idempotents
from plrep.exact.integers import divisors, euler_phi


def _times_generator(n):
    """Multiplication by the generator g on the basis 1, g, ..., g^(n-1)."""
    return [[int(j == (i + 1) % n) for j in range(n)] for i in range(n)]


def _product(a, b):
    n = len(a)
    return tuple(sum((a[i] * b[(k - i) % n] for i in range(n)), Fraction(0)) for k in range(n))


def _idempotents(n):
    return primitive_idempotents(_times_generator(n), [1] + [0] * (n - 1))


@pytest.mark.parametrize("n", [1, 2, 3, 5, 8, 12, 30])
def test_idempotents_are_orthogonal_and_sum_to_one(n):
    found = _idempotents(n)
    zero = (Fraction(0),) * n
    for i, e in enumerate(found):
        for j, f in enumerate(found):
            assert _product(e, f) == (e if i == j else zero)
    assert tuple(map(sum, zip(*found, strict=True))) == (1, *[0] * (n - 1))


@pytest.mark.parametrize("n", [1, 2, 3, 5, 8, 12, 30])
def test_a_cyclic_group_has_one_for_each_divisor(n):
    found = _idempotents(n)
    # n times the coefficient at 1 is the dimension of the ideal
    assert sorted(n * e[0] for e in found) == sorted(euler_phi(d) for d in divisors(n))


def test_an_element_that_does_not_generate_gives_none():
    squares = [[int(j == (i + 2) % 4) for j in range(4)] for i in range(4)]
    assert primitive_idempotents(squares, [1, 0, 0, 0]) is None


def test_a_nilpotent_element_gives_none():
    assert primitive_idempotents([[0, 1], [0, 0]], [1, 0]) is None
