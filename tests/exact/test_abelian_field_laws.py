"""Roots of polynomials with abelian groups as cyclotomic numbers: they are roots, all of them, and conjugate."""

from fractions import Fraction

import pytest

from plrep.errors import NotDefined
from plrep.exact.abelian_field import abelian_roots
from plrep.exact.cyclotomic import E, cyclotomic

PRIMES = [2, 3, 5, 7, 11, 13, 17, 31, 61]


def value(polynomial, root):
    total = cyclotomic(0)
    for c in reversed(polynomial):
        total = total * root + c
    return total


@pytest.mark.parametrize("n", [5, 7, 8, 9, 11, 12, 13, 15, 16, 20, 21, 31, 60, 61])
def test_twice_a_cosine_is_found_with_all_its_conjugates(n):
    real = E(n) + E(n, -1)
    polynomial = real.minimal_polynomial()
    roots = abelian_roots(polynomial, PRIMES)
    assert len(set(roots)) == len(roots) == len(polynomial) - 1
    assert real in roots
    assert all(value(polynomial, root) == 0 for root in roots)


@pytest.mark.parametrize("d", [2, 3, 5, 6, 7, 10, 14, 15, 21, 30])
def test_quadratic_roots_square_to_the_number(d):
    one, other = abelian_roots([-d, 0, 1], PRIMES)
    assert one * one == d
    assert other == -one


def test_roots_with_denominators_and_large_coefficients_are_found():
    shifted = (E(7) + E(7, -1)) * Fraction(10**12, 3) + Fraction(1, 7)
    polynomial = shifted.minimal_polynomial()
    assert shifted in abelian_roots(polynomial, PRIMES)


def test_a_rational_root_is_itself():
    assert abelian_roots([Fraction(-2, 3), 1], []) == (Fraction(2, 3),)


@pytest.mark.parametrize("polynomial", [[-2, 0, 0, 1], [1, -1, 0, 1], [-1, -1, 0, 0, 1]])
def test_fields_that_are_not_abelian_are_refused(polynomial):
    with pytest.raises(NotDefined, match="not abelian"):
        abelian_roots(polynomial, [2, 3, 23, 283])


def test_a_ramified_prime_that_is_left_out_is_noticed():
    with pytest.raises(NotDefined):
        abelian_roots([-15, 0, 1], [5])
    with pytest.raises(NotDefined):
        abelian_roots([-6, 0, 1], [2])
