"""Linear algebra and polynomials over Q on plain integers and fractions; the arithmetic is flint's.

Why beside plrep.exact.matrix: the entries are not wrapped one by one, so matrices of some hundred rows are cheap.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import gcd

from flint import fmpq, fmpq_mat, fmpq_poly, fmpz_mat

Row = Sequence[int | Fraction]


def _fmpq(value: int | Fraction) -> fmpq:
    return fmpq(value.numerator, value.denominator)


def _fraction(value: fmpq) -> Fraction:
    return Fraction(int(value.p), int(value.q))


def nullspace(matrix: Sequence[Sequence[int]]) -> tuple[list[list[int]], list[int]]:
    """Return a basis of {v : matrix v = 0}, one primitive integer vector for each free column, and these columns.

    At its own free column a vector is positive, at the others it is 0.

    Parameters
    ----------
    matrix : rows of int, at least one

    Examples
    --------
    >>> nullspace([[1, 2, 3]])
    ([[-2, 1, 0], [-3, 0, 1]], [1, 2])
    """
    columns = len(matrix[0])
    echelon, denominator, rank = fmpz_mat(
        len(matrix), columns, [int(x) for row in matrix for x in row]
    ).rref()
    rows = [[int(echelon[i, j]) for j in range(columns)] for i in range(rank)]
    pivots = [next(j for j, x in enumerate(row) if x) for row in rows]
    scale = int(denominator)
    basis = []
    columns_left = sorted(set(range(columns)) - set(pivots))
    for free in columns_left:
        vector = [0] * columns
        vector[free] = scale
        for pivot, row in zip(pivots, rows, strict=True):
            vector[pivot] = -row[free]
        content = gcd(*vector) * (1 if scale > 0 else -1)
        basis.append([x // content for x in vector])
    return basis, columns_left


def characteristic_polynomial(matrix: Sequence[Row]) -> tuple[Fraction, ...]:
    """Return the coefficients of det(x - matrix), the constant term first.

    Examples
    --------
    >>> characteristic_polynomial([[0, 1], [1, 0]])
    (Fraction(-1, 1), Fraction(0, 1), Fraction(1, 1))
    """
    size = len(matrix)
    polynomial = fmpq_mat(size, size, [_fmpq(x) for row in matrix for x in row]).charpoly()
    return tuple(_fraction(polynomial[k]) for k in range(size + 1))


def factors(polynomial: Row) -> list[tuple[tuple[Fraction, ...], int]]:
    """Return the monic irreducible factors over Q with their multiplicities, by degree, then by coefficients.

    Examples
    --------
    >>> factors([-2, 0, 1, 0]), factors([0, 0, 1])
    ([((Fraction(-2, 1), Fraction(0, 1), Fraction(1, 1)), 1)], [((Fraction(0, 1), Fraction(1, 1)), 2)])
    """
    _, found = fmpq_poly([_fmpq(c) for c in polynomial]).factor()
    monic = []
    for factor, multiplicity in found:
        leading = factor[factor.degree()]
        monic.append((tuple(_fraction(fmpq(c) / leading) for c in factor.coeffs()), int(multiplicity)))
    return sorted(monic, key=lambda pair: (len(pair[0]), pair[0]))


def combinations(weights: Sequence[Row], vectors: Sequence[Row]) -> list[list[Fraction]]:
    """Return the product of two matrices: combinations of vectors.

    Examples
    --------
    >>> combinations([[1, Fraction(1, 2)]], [[2, 0], [0, 2]])
    [[Fraction(2, 1), Fraction(1, 1)]]
    """
    left = fmpq_mat(len(weights), len(vectors), [_fmpq(x) for row in weights for x in row])
    width = len(vectors[0])
    right = fmpq_mat(len(vectors), width, [_fmpq(x) for row in vectors for x in row])
    product = left * right
    return [[_fraction(product[i, j]) for j in range(width)] for i in range(len(weights))]


def powers_applied(vector: Row, matrix: Sequence[Row], count: int) -> list[list[Fraction]]:
    """Return v, vM, vM^2, ..., so many rows.

    Examples
    --------
    >>> powers_applied([1, 0], [[0, 1], [2, 0]], 3)
    [[Fraction(1, 1), Fraction(0, 1)], [Fraction(0, 1), Fraction(1, 1)], [Fraction(2, 1), Fraction(0, 1)]]
    """
    width = len(vector)
    M = fmpq_mat(width, width, [_fmpq(x) for row in matrix for x in row])
    rows = [fmpq_mat(1, width, [_fmpq(x) for x in vector])]
    while len(rows) < count:
        rows.append(rows[-1] * M)
    return [[_fraction(row[0, j]) for j in range(width)] for row in rows]


def quotient(polynomial: Row, factor: Row) -> tuple[Fraction, ...]:
    """Return the quotient of a polynomial by one of its factors.

    Examples
    --------
    >>> quotient([-1, 0, 1], [1, 1])
    (Fraction(-1, 1), Fraction(1, 1))
    """
    found = fmpq_poly([_fmpq(c) for c in polynomial]) // fmpq_poly([_fmpq(c) for c in factor])
    return tuple(map(_fraction, found.coeffs()))


def idempotent(polynomial: Row, factor: Row) -> tuple[Fraction, ...]:
    """Return the polynomial that is 1 modulo a factor and 0 modulo the cofactor, which is prime to it.

    Examples
    --------
    >>> idempotent([-1, 0, 1], [-1, 1])
    (Fraction(1, 2), Fraction(1, 2))
    """
    f = fmpq_poly([_fmpq(c) for c in factor])
    cofactor = fmpq_poly([_fmpq(c) for c in polynomial]) // f
    _, _, inverse = f.xgcd(cofactor)
    return tuple(map(_fraction, (cofactor * inverse).coeffs()))


def projector_at_root(polynomial: Row, factor: Row) -> list[list[Fraction]]:
    """Return f(x)/(x - t)/f'(t) for a root t of an irreducible factor of f, f separable.

    Returns
    -------
    rows of Fraction, deg factor x deg f
        Entry (k, l) is the coefficient of t^k x^l.

    Examples
    --------
    >>> projector_at_root([-2, 0, 1], [-2, 0, 1])
    [[Fraction(1, 2), Fraction(0, 1)], [Fraction(0, 1), Fraction(1, 4)]]
    """
    f, h = fmpq_poly([_fmpq(c) for c in polynomial]), fmpq_poly([_fmpq(c) for c in factor])
    t = fmpq_poly([0, 1])
    _, inverse, _ = f.derivative().xgcd(h)
    terms, current = [], fmpq_poly([1])
    for exponent in range(f.degree() - 1, -1, -1):
        terms.append(current * inverse % h)
        current = (current * t + f[exponent]) % h
    terms.reverse()
    return [[_fraction(term[k]) for term in terms] for k in range(h.degree())]
