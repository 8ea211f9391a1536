"""Roots of polynomials that lie in cyclotomic fields and are found without a search: rational and quadratic ones.

Every quadratic number field is cyclotomic: the square root of a prime is a Gauss sum
(Ireland and Rosen, A Classical Introduction to Modern Number Theory, 6.4).  Factorisation over Q is flint's.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from plrep.errors import NotDefined
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic, E
from plrep.exact.integers import factor, squarefree_part


def square_root(value: Fraction | int) -> Cyclotomic:
    """Return the square root of a rational number, positive or with positive imaginary part.

    Examples
    --------
    >>> square_root(5)
    E(5)-E(5)^2-E(5)^3+E(5)^4
    >>> square_root(Fraction(1, 2)) ** 2
    1/2
    >>> square_root(-4)
    2*E(4)
    """
    q = Fraction(value)
    if q == 0:
        return ZERO
    square_free, outer = 1, 1
    for prime, exponent in factor(abs(q.numerator * q.denominator)).items():
        outer *= prime ** (exponent // 2)
        square_free *= prime ** (exponent % 2)
    root = ONE
    for prime in factor(square_free):
        root = root * _root_of_prime(prime)
    if root.sign() < 0:
        root = -root
    if q < 0:
        root = root * E(4)
    return root * Fraction(outer, q.denominator)


def _root_of_prime(p: int) -> Cyclotomic:
    if p == 2:
        return E(8) - E(8) ** 3
    squares = {k * k % p for k in range(1, p)}
    gauss = Cyclotomic.from_powers(p, [0] + [1 if k in squares else -1 for k in range(1, p)])
    return gauss if p % 4 == 1 else -(gauss * E(4))


def as_quadratic(value: Cyclotomic) -> tuple[Fraction, Fraction, int] | None:
    """Return (a, b, d) with value = a + b sqrt(d), d a square-free integer other than 0 and 1; None if not of degree 2.

    Examples
    --------
    >>> as_quadratic(E(5) + E(5, 4))
    (Fraction(-1, 2), Fraction(1, 2), 5)
    >>> as_quadratic(E(5)) is None
    True
    """
    polynomial = value.minimal_polynomial()
    if len(polynomial) != 3:
        return None
    a = -polynomial[1] / 2
    square = a * a - polynomial[0]
    d, root = squarefree_part(square.numerator * square.denominator)
    b = Fraction(root, square.denominator)
    return a, b if value - a == square_root(d) * b else -b, d


def quadratic_roots(polynomial: Sequence[Cyclotomic]) -> tuple[Cyclotomic, ...]:
    """Return those roots of a monic polynomial that are rational over its field or quadratic over Q.

    Parameters
    ----------
    polynomial : sequence of Cyclotomic
        Coefficients, the constant term first, the leading one 1.

    Returns
    -------
    tuple of Cyclotomic
        Some of the roots, perhaps none: all of degree at most 2 over Q when the coefficients are rational; the
        root of a linear polynomial; those of a quadratic one with a rational discriminant.

    Examples
    --------
    >>> quadratic_roots((-ONE * 2, ONE * 0, ONE))
    (-E(8)+E(8)^3, E(8)-E(8)^3)
    """
    if polynomial[-1] != 1:
        raise NotDefined("the polynomial must be monic, its last coefficient 1")
    if len(polynomial) == 2:
        return (-polynomial[0],)
    if all(c.is_rational for c in polynomial):
        return _over_rationals([c.as_fraction() for c in polynomial])
    if len(polynomial) == 3:
        c, b, _ = polynomial
        discriminant = b * b - c * 4
        if discriminant.is_rational:
            root = square_root(discriminant.as_fraction())
            return ((-b - root) / 2, (-b + root) / 2)
    return ()


def _over_rationals(coefficients: list[Fraction]) -> tuple[Cyclotomic, ...]:
    from flint import fmpq, fmpq_poly

    polynomial = fmpq_poly([fmpq(c.numerator, c.denominator) for c in coefficients])
    found: list[Cyclotomic] = []
    for factor_, _ in polynomial.factor()[1]:
        own = [Fraction(int(c.p), int(c.q)) for c in factor_.coeffs()]
        if len(own) == 2:
            found.append(ONE * (-own[0] / own[1]))
        elif len(own) == 3:
            half = -own[1] / (2 * own[2])
            root = square_root(half * half - own[0] / own[2])
            found.extend((half - root, half + root))
    return tuple(found)
