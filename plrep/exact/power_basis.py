"""Q(zeta_n) as Q[x]/Phi_n on flint's dense polynomials: what long products, inverses and coordinates need."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import Any

from flint import fmpq, fmpq_mat, fmpq_poly, fmpz_poly

_X = fmpz_poly([0, 1])


@cache
def cyclotomic_polynomial(n: int) -> Any:
    """Return Phi_n as a flint fmpz_poly (shared: not to be changed)."""
    return fmpz_poly.cyclotomic(n)


@cache
def cyclotomic_polynomial_over_q(n: int) -> Any:
    """Return Phi_n as a flint fmpq_poly (shared: not to be changed)."""
    return fmpq_poly(fmpz_poly.cyclotomic(n))


def polynomial(n: int, terms: dict[int, int]) -> Any:
    """Return the sum of c x^e, of degree below n, as a flint fmpz_poly."""
    coefficients = [0] * n
    for e, c in terms.items():
        coefficients[e] = c
    return fmpz_poly(coefficients)


def coordinates(n: int, terms: dict[int, int]) -> list[int]:
    """Return the integer coordinates of the sum of c zeta_n^e with respect to 1, x, ..., x^(phi(n) - 1).

    Examples
    --------
    >>> coordinates(5, {4: 1})
    [-1, -1, -1, -1]
    """
    phi = cyclotomic_polynomial(n)
    reduced = [int(c) for c in (polynomial(n, terms) % phi).coeffs()]
    return reduced + [0] * (phi.degree() - len(reduced))


def multiply(n: int, a: dict[int, int], b: dict[int, int]) -> dict[int, int]:
    """Return the product of two sums of n-th roots of unity, exponents modulo n.

    Examples
    --------
    >>> multiply(4, {1: 2}, {3: 5, 1: 1})
    {2: 2, 0: 10}
    """
    terms: dict[int, int] = {}
    for e, c in enumerate((polynomial(n, a) * polynomial(n, b)).coeffs()):
        if c:
            terms[e % n] = terms.get(e % n, 0) + int(c)
    return terms


def inverse(n: int, terms: dict[int, int]) -> tuple[dict[int, int], int]:
    """Return the inverse of a nonzero sum of c zeta_n^e as integer terms over a positive denominator.

    Examples
    --------
    >>> inverse(4, {0: 1, 1: 1})
    ({0: 1, 1: -1}, 2)
    """
    poly = fmpq_poly(polynomial(n, terms) % cyclotomic_polynomial(n))
    _, cofactor, _ = poly.xgcd(cyclotomic_polynomial_over_q(n))
    return {e: int(c) for e, c in enumerate(cofactor.numer().coeffs()) if c}, int(cofactor.denom())


def multiplication(n: int, terms: dict[int, int], denominator: int) -> list[list[fmpq]]:
    """Return the columns of the multiplication by the sum of c zeta_n^e / denominator on 1, x, ..., x^(phi(n) - 1).

    Examples
    --------
    >>> multiplication(4, {1: 1}, 2)
    [[0, 1/2], [-1/2, 0]]
    """
    phi = cyclotomic_polynomial(n)
    image, degree, columns = polynomial(n, terms) % phi, phi.degree(), []
    for _ in range(degree):
        column = image.coeffs()
        columns.append([fmpq(c, denominator) for c in column] + [fmpq(0)] * (degree - len(column)))
        image = _X * image % phi
    return columns


def minimal_polynomial(n: int, terms: dict[int, int], denominator: int) -> tuple[Fraction, ...]:
    """Return the monic minimal polynomial over Q of the sum of c zeta_n^e / denominator, x^i at i.

    Examples
    --------
    >>> [int(c) for c in minimal_polynomial(5, {1: 1, 4: 1}, 1)]
    [-1, 1, 1]
    """
    polynomial = fmpq_mat(multiplication(n, terms, denominator)).minpoly()
    return tuple(Fraction(int(c.p), int(c.q)) for c in polynomial.coeffs())


@cache
def height(n: int) -> int:
    """Return the largest coefficient in size of the x^e mod Phi_n, 0 <= e < n.

    Examples
    --------
    >>> height(12), height(105)
    (1, 2)
    """
    phi = cyclotomic_polynomial(n)
    power, largest = fmpz_poly([1]), 1
    for _ in range(n):
        largest = max(largest, *(abs(int(c)) for c in power.coeffs()))
        power = _X * power % phi
    return largest
