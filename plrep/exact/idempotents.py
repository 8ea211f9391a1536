"""The primitive idempotents of a commutative algebra over Q that one element generates.

The algebra is Q[x]/(f), f the minimal polynomial of a generator a. If f is a product of different irreducible
polynomials f_j, there is one primitive idempotent for each: h_j(a), where h_j is 1 modulo f_j and 0 modulo f/f_j
(the Chinese remainder theorem).
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from plrep.exact.rational import characteristic_polynomial, combinations, factors, idempotent

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
    polynomial = characteristic_polynomial(times)
    found = factors(polynomial)
    if any(multiplicity > 1 for _, multiplicity in found):
        return None
    powers = [[Fraction(x) for x in one]]
    for _ in range(len(times) - 1):
        powers += combinations([powers[-1]], times)
    weights = [idempotent(polynomial, factor) for factor, _ in found]
    filled = [[*row, *[Fraction(0)] * (len(times) - len(row))] for row in weights]
    return tuple(map(tuple, combinations(filled, powers)))
