"""The primitive idempotents of a commutative algebra over Q that one element generates.

The algebra is Q[x]/(f), f the minimal polynomial of a generator a. If f is a product of different irreducible
polynomials f_j, there is one primitive idempotent for each: h_j(a), where h_j is 1 modulo f_j and 0 modulo f/f_j
(the Chinese remainder theorem). flint factors f.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from flint import fmpq_poly, fmpz_mat

Rationals = tuple[Fraction, ...]


def primitive_idempotents(times: Sequence[Sequence[int]], one: Sequence[int]) -> tuple[Rationals, ...] | None:
    """Return the primitive idempotents, or None if the minimal polynomial of the element shows too few of them.

    Parameters
    ----------
    times : s x s integers
        Row j holds the coordinates of a b_j, where b_1, ..., b_s is a basis of the algebra.
    one : s integers
        The coordinates of 1.

    Returns
    -------
    tuple of rows of s Fractions, or None
        The coordinates of the idempotents, ordered by the factors of the characteristic polynomial of the element:
        by degree, then by coefficients. None if that polynomial has a repeated factor.

    Examples
    --------
    The group algebra of the group of order 2 on the basis 1, g: the element g generates it, 1 does not.

    >>> [[str(x) for x in row] for row in primitive_idempotents([[0, 1], [1, 0]], [1, 0])]
    [['1/2', '1/2'], ['1/2', '-1/2']]
    >>> primitive_idempotents([[1, 0], [0, 1]], [1, 0]) is None
    True
    """
    matrix = fmpz_mat([[int(x) for x in row] for row in times])
    polynomial = matrix.charpoly()
    factors = [factor for factor, power in polynomial.factor()[1] if power == 1]
    if sum(factor.degree() for factor in factors) < matrix.nrows():
        return None
    # coordinates of 1, a, a^2, ...; a polynomial of lower degree has fewer terms
    powers = [fmpz_mat([[int(x) for x in one]])]
    for _ in range(matrix.nrows() - 1):
        powers.append(powers[-1] * matrix)
    found = []
    for factor in sorted(factors, key=lambda f: (f.degree(), [int(c) for c in f.coeffs()])):
        others = fmpq_poly(polynomial) / fmpq_poly(factor)
        inverse = fmpq_poly(factor).xgcd(others)[2]
        weights = (others * inverse % fmpq_poly(polynomial)).coeffs()
        terms = [(Fraction(int(w.p), int(w.q)), power) for w, power in zip(weights, powers, strict=False)]
        found.append(
            tuple(sum((w * int(v[0, i]) for w, v in terms), Fraction(0)) for i in range(matrix.nrows()))
        )
    return tuple(found)
