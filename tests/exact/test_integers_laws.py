"""Integers against their definitions."""

from __future__ import annotations

from itertools import islice
from math import gcd, prod

import pytest

from plrep.errors import BadInput
from plrep.exact import integers

LARGE_PRIME = 2**61 - 1


def test_factors_are_primes_and_multiply_to_the_number():
    for n in (
        *range(1, 2000),
        2**31 - 1,
        10**12 + 39,
        LARGE_PRIME,
        LARGE_PRIME * (2**31 - 1),
        3**40 * 100_003**2,
    ):
        factors = integers.factor(n)
        assert prod(p**e for p, e in factors.items()) == n
        assert list(factors) == sorted(factors)
        assert all(integers.is_prime(p) and e > 0 for p, e in factors.items())


def test_two_large_primes_are_told_apart():
    assert integers.factor((10**12 + 39) * (10**12 + 61)) == {10**12 + 39: 1, 10**12 + 61: 1}


def test_primes_are_the_numbers_without_a_proper_divisor():
    for n in range(-3, 3000):
        assert integers.is_prime(n) == (n > 1 and all(n % d for d in range(2, int(n**0.5) + 1)))


@pytest.mark.parametrize("n", [561, 41041, 825265, 3215031751, 3825123056546413051, 318665857834031151167461])
def test_pseudoprimes_are_no_primes(n):
    assert not integers.is_prime(n)


def test_large_primes_are_recognised():
    assert integers.is_prime(LARGE_PRIME)
    assert integers.is_prime(2**127 - 1)
    assert not integers.is_prime(2**127 + 1)


def test_divisors_units_and_phi_are_counted():
    for n in range(1, 200):
        assert integers.divisors(n) == tuple(d for d in range(1, n + 1) if n % d == 0)
        assert integers.units(n) == tuple(k for k in range(n) if gcd(k, n) == 1)
        assert integers.euler_phi(n) == len(integers.units(n))
        assert integers.prime_divisors(n) == tuple(d for d in integers.divisors(n) if integers.is_prime(d))


def test_primes_in_a_progression_are_all_of_them():
    for e, above in ((1, 1), (2, 1), (8, 20), (12, 13), (60, 1000)):
        found = list(islice(integers.primes_congruent_to_one(e, above), 10))
        expected = [p for p in range(above + 1, found[-1] + 1) if integers.is_prime(p) and (p - 1) % e == 0]
        assert found == expected


def test_a_primitive_root_generates_the_units():
    for p in (2, 3, 5, 7, 41, 71, 191):
        g = integers.primitive_root(p)
        assert {pow(g, k, p) for k in range(p - 1)} == set(range(1, p))
        assert all(len({pow(h, k, p) for k in range(p - 1)}) < p - 1 for h in range(1, g))


def test_the_square_free_part_leaves_a_square():
    for n in range(-500, 500):
        s, r = integers.squarefree_part(n)
        assert s * r * r == n
        assert r > 0
        assert n == 0 or all(e == 1 for e in integers.factor(abs(s)).values())


@pytest.mark.parametrize("wrong", [0, -5, 2.0, True, "12"])
def test_a_number_that_is_not_a_positive_integer_is_refused(wrong):
    with pytest.raises(BadInput, match="positive integer"):
        integers.factor(wrong)


def test_a_primitive_root_needs_a_prime():
    with pytest.raises(BadInput, match="not one"):
        integers.primitive_root(12)


@pytest.mark.parametrize(
    "n", [*range(1, 120), 10_080, 2**14, 3**9, 4 * 3**8, 8 * 7**4, 2 * 5**6, 2**5 * 11**3]
)
def test_generators_of_the_units_reach_all_units(n):
    reached = layer = {1 % n}
    while layer:
        layer = {a * k % n for a in layer for k in integers.unit_generators(n)} - reached
        reached = reached | layer
    assert len(reached) == integers.euler_phi(n)


def test_generators_of_the_units_need_no_list_of_them():
    n = prod(range(2, 41))
    assert all(gcd(k, n) == 1 for k in integers.unit_generators(n))
    assert len(integers.unit_generators(n)) == 13
