"""The Zumbroich basis: its size, its independence, and the conductor read off it."""

from __future__ import annotations

import pytest
from flint import fmpz_mat, fmpz_poly

from plrep.exact.integers import divisors, euler_phi
from plrep.exact.zumbroich import forbidden, lower, reduce

CONDUCTORS = [n for n in range(1, 61) if n % 4 != 2] + [72, 84, 105, 120]


def basis(n: int) -> list[int]:
    return [e for e in range(n) if not any(bad[e] for _, _, bad in forbidden(n))]


@pytest.mark.parametrize("n", CONDUCTORS)
def test_the_basis_is_a_basis_of_the_integers_of_the_field(n):
    phi = fmpz_poly.cyclotomic(n)
    rows = []
    for e in basis(n):
        coefficients = list((fmpz_poly([0] * e + [1]) % phi).coeffs())
        rows.append(coefficients + [0] * (euler_phi(n) - len(coefficients)))
    assert len(rows) == euler_phi(n)
    assert abs(int(fmpz_mat(rows).det())) == 1


@pytest.mark.parametrize("n", CONDUCTORS)
def test_reduction_keeps_the_value_and_ends_in_the_basis(n):
    phi, allowed = fmpz_poly.cyclotomic(n), set(basis(n))
    for e in range(n):
        terms = reduce(n, {e: 1})
        assert set(terms) <= allowed
        coefficients = [0] * n
        for f, c in terms.items():
            coefficients[f] = c
        assert (fmpz_poly(coefficients) - fmpz_poly([0] * e + [1])) % phi == 0


@pytest.mark.parametrize("n", CONDUCTORS)
def test_a_root_of_unity_comes_down_to_its_conductor(n):
    for m in divisors(n):
        conductor = m // 2 if m % 4 == 2 else m
        assert lower(n, reduce(n, {n // m % n: 1}))[0] == conductor


def test_zero_has_conductor_one():
    assert lower(12, {}) == (1, {})
