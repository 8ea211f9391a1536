"""Lattices given by exact Gram matrices: reduced bases, also from vectors that depend on each other.

Source: Lenstra, Lenstra, Lovasz, Factoring polynomials with rational coefficients, Math. Ann. 261 (1982); Cohen, A
Course in Computational Algebraic Number Theory (1993), 2.6.

The first independent vectors are reduced by LLL (flint, on the Gram matrix). All vectors have rational coordinates on
the reduced ones, with a common denominator d; if d > 1, echelon forms of the coordinates modulo the factors of d give
a basis of the lattice, which is reduced again. flint's LLL ends the process on a Gram matrix that is not positive
definite, so this is decided before: with W near the inverse of a Cholesky factor, rounded to integers, W G W' is
computed exactly and has to be dominated by its diagonal; if the rounding does not suffice, an elimination without
fractions decides.

Cost for m vectors of rank n: O(m n^2) operations on integers besides LLL, whose vectors are few and short here.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import gcd, lcm, prod
from typing import Any, TypeAlias

import attrs
import numpy as np
import numpy.typing as npt
from flint import fmpz_mat, nmod_mat

from plrep.errors import BadInput, NotDefined
from plrep.exact.integers import factor, is_prime

Integers: TypeAlias = npt.NDArray[Any]
GramLike: TypeAlias = Integers | Sequence[Sequence[int]]
_PRIMES = ((1 << 61) - 1, (1 << 62) - 57, (1 << 63) - 25)  # one whose rank is too small gives way to the next
_ROUNDED = 1 << 20
_SMALL = tuple(p for p in range(2, 1000) if is_prime(p))


@attrs.frozen(eq=False)
class LatticeBasis:
    """A reduced basis of the lattice that some vectors generate.

    Parameters
    ----------
    coefficients : ndarray of int objects, n x m
        Row i over ``denominator`` is a combination of the m vectors that is the i-th basis vector. It uses the first
        vectors that are independent.
    denominator : int
        At least 1.
    gram : ndarray of int objects, n x n
        The inner products of the basis.
    """

    coefficients: Integers
    denominator: int
    gram: Integers


def reduced_basis(gram: GramLike) -> LatticeBasis:
    """Return an LLL-reduced basis of the lattice of integral combinations of some vectors.

    Parameters
    ----------
    gram : array of int, m x m
        The inner products of the vectors; they may depend on each other, repeat or be 0.

    Returns
    -------
    LatticeBasis
        Of n vectors, n the rank.

    Raises
    ------
    BadInput
        If the matrix is not square and symmetric.
    NotDefined
        If it is not positive semidefinite: no vectors have these inner products.

    Examples
    --------
    >>> basis = reduced_basis([[4, 6, 2], [6, 9, 3], [2, 3, 2]])
    >>> basis.gram.tolist(), basis.coefficients.tolist(), basis.denominator
    ([[1, 0], [0, 1]], [[1, 0, 0], [1, 0, -2]], 2)
    """
    given = _matrix(gram)
    m = given.nrows()
    table = given.table()
    components = _components(table)
    parts = [_reduced_part([[table[i][j] for j in some] for i in some]) for some in components]
    n = sum(len(part.gram) for part in parts)
    denominator = lcm(*(part.denominator for part in parts))
    coefficients, inner = np.zeros((n, m), dtype=object), np.zeros((n, n), dtype=object)
    start = 0
    for some, part in zip(components, parts, strict=True):
        rows = np.arange(start, start + len(part.gram))
        coefficients[np.ix_(rows, some)] = part.coefficients * (denominator // part.denominator)
        inner[np.ix_(rows, rows)] = part.gram
        start += len(rows)
    return LatticeBasis(coefficients, denominator, inner)


def _components(table: Sequence[Sequence[Any]]) -> list[npt.NDArray[np.intp]]:
    """Return the places of vectors that are not 0, joined where inner products are not 0."""
    met = np.array([[bool(x) for x in row] for row in table], dtype=bool).reshape(len(table), len(table))
    left = met.any(axis=1)
    found = []
    while left.any():
        reached = np.zeros(len(table), dtype=bool)
        layer = reached.copy()
        layer[np.flatnonzero(left)[0]] = True
        while layer.any():
            reached |= layer
            layer = met[layer].any(axis=0) & ~reached
        left &= ~reached
        found.append(np.flatnonzero(reached))
    return found


def _reduced_part(table: list[list[Any]]) -> LatticeBasis:
    given, m = fmpz_mat(table), len(table)
    for prime in _PRIMES:
        pivots = _pivots(given, prime)
        independent = fmpz_mat([[table[i][j] for j in pivots] for i in pivots])
        if not pivots or not _is_positive_definite(independent):
            break
        reduced, change = _lll(independent)
        columns = fmpz_mat([table[i] for i in pivots])
        coordinates, denominator = reduced.solve(change * columns).transpose().numer_denom()
        if coordinates * reduced * coordinates.transpose() == denominator * denominator * given:
            d = int(denominator)
            if d > 1:
                reduced, better = _extended(reduced, coordinates, d)
                change = better * change
            coefficients = np.zeros((len(pivots), m), dtype=object)
            coefficients[:, pivots] = _array(change)
            return LatticeBasis(coefficients, d, _array(reduced))
    raise NotDefined(f"no {m} vectors have the inner products given: the matrix is not positive semidefinite")


def forced_overlattice(gram: GramLike) -> LatticeBasis:
    """Return a reduced basis of a lattice that lies in every unimodular lattice above one with a given basis.

    Let D be the quotient of the dual lattice by the lattice. A unimodular lattice above is a subgroup of D that is
    its own orthogonal complement H. Where the p-part of D is cyclic of order p^(2a), the subgroup of order p^a is the
    only choice. Where the 2-part has exponent 2, norms modulo 1 are a homomorphism x -> <x, c> to {0, 1/2}; all of H
    is orthogonal to c, so c lies in H.

    Parameters
    ----------
    gram : array of int, n x n
        The inner products of a basis; the determinant is a square.

    Returns
    -------
    LatticeBasis
        Of the lattice extended by these subgroups; the denominator is 1 if there are none.

    Raises
    ------
    BadInput
        If the matrix is not square and symmetric.
    NotDefined
        If it is not positive definite.

    Examples
    --------
    The root lattice D3 lies in one unimodular lattice, D4 in three.

    >>> forced_overlattice([[2, -1, -1], [-1, 2, 0], [-1, 0, 2]]).gram.tolist()
    [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    >>> forced_overlattice([[2, -1, -1, -1], [-1, 2, 0, 0], [-1, 0, 2, 0], [-1, 0, 0, 2]]).denominator
    1
    """
    given = _matrix(gram)
    n = given.nrows()
    if not _is_positive_definite(given):
        raise NotDefined(
            f"the {n} x {n} matrix is not positive definite, so it belongs to no basis of a lattice"
        )
    change, total = fmpz_mat([[int(i == j) for j in range(n)] for i in range(n)]), 1
    while n:
        rows, d = _forced(given)
        if d == 1:
            break
        given, better = _extended(given, rows, d)
        change, total = better * change, total * d
    return LatticeBasis(_array(change), total, _array(given))


def _forced(gram: Any) -> tuple[Any, int]:
    """Return coordinates over d of vectors that lie in every unimodular lattice above; d = 1 if there are none."""
    n = gram.nrows()
    dual, exponent = gram.inv().numer_denom()
    s = int(exponent)
    cyclic = [p ** (power // 2) for p, power in factor(s).items() if int(nmod_mat(gram, p).rank()) == n - 1]
    if cyclic:
        return dual, prod(cyclic)
    odd = [int(dual[i, i]) % 2 for i in range(n)]
    if s % 4 == 2 and any(odd):
        # the vectors x_i with the coordinates dual_i/2 span the 2-part, and <x_i, x_j> = s/4 dual_ij modulo 1
        echelon, _ = nmod_mat(
            [[*(int(x) for x in row), y] for row, y in zip(dual.table(), odd, strict=True)], 2
        ).rref()
        solution = [0] * n
        for row in echelon.table():
            pivot = next((j for j, x in enumerate(row) if int(x)), n)
            if pivot < n:
                solution[pivot] = int(row[n])
        return fmpz_mat([solution]) * dual, 2
    return dual, 1


def determinant(gram: GramLike) -> int:
    """Return the determinant of a matrix of integers; that of a Gram matrix is the square of the covolume.

    Examples
    --------
    >>> determinant([[2, 1], [1, 2]]), determinant([])
    (3, 1)
    """
    matrix = _matrix(gram)
    return int(matrix.det()) if matrix.nrows() else 1


def _matrix(gram: GramLike) -> Any:
    rows = [[int(x) for x in row] for row in gram]
    if any(len(row) != len(rows) for row in rows) or any(
        rows[i][j] != rows[j][i] for i in range(len(rows)) for j in range(i)
    ):
        raise BadInput(
            f"a Gram matrix is square and symmetric, not {rows!r:.60}; write for example [[2, 1], [1, 2]]"
        )
    return fmpz_mat(rows) if rows else fmpz_mat(0, 0)


def _array(matrix: Any) -> Integers:
    entries = np.array([int(x) for x in matrix.entries()], dtype=object)
    return entries.reshape(matrix.nrows(), matrix.ncols())


def _pivots(gram: Any, prime: int) -> list[int]:
    """Return places of vectors that are independent: the first that are modulo the prime."""
    echelon, rank = nmod_mat(gram, prime).rref()
    pivots: list[int] = []
    for i in range(rank):
        place = pivots[-1] + 1 if pivots else 0
        while not int(echelon[i, place]):
            place += 1
        pivots.append(place)
    return pivots


def _is_positive_definite(gram: Any) -> bool:
    n = gram.nrows()
    entries = [int(x) for x in gram.entries()]
    shift = max(0, max((x.bit_length() for x in entries), default=0) - 1000)  # floats end at 2^1024
    near = _inverse_factor(np.array([float(x >> shift) for x in entries]).reshape(n, n))
    if near is not None:
        rounded = fmpz_mat([[round(x * _ROUNDED) for x in row] for row in near.tolist()])
        exact = _array(rounded * gram * rounded.transpose())
        if (2 * exact.diagonal() > np.abs(exact).sum(axis=1)).all():
            return True
    swapped, _, _, minors = gram.fflu()  # without rows swapped, the leading minors are on the diagonal
    return swapped.is_one() and all(int(minors[i, i]) > 0 for i in range(n))


def _inverse_factor(floats: npt.NDArray[np.float64]) -> npt.NDArray[np.float64] | None:
    """Return about the inverse of the Cholesky factor, rows scaled to largest entries 1; None if pivots are too small.

    Elimination row by row: LAPACK's threads cost more than they save at this size.
    """
    n = len(floats)
    both = np.hstack([floats, np.identity(n)])
    for k in range(n):
        if not both[k, k] > 0:
            return None
        both[k] /= np.sqrt(both[k, k])
        both[k + 1 :] -= both[k + 1 :, k : k + 1] / both[k, k] * both[k]
    near = both[:, n:]
    scale = np.abs(near).max(axis=1, keepdims=True, initial=0)
    return near / scale if np.isfinite(scale).all() and (scale > 0).all() else None


def _lll(gram: Any) -> tuple[Any, Any]:
    """Return the Gram matrix of a reduced basis and the basis, for a positive definite matrix."""
    reduced, change = gram.lll(transform=True, rep="gram")
    return reduced, change


def _extended(gram: Any, coordinates: Any, d: int) -> tuple[Any, Any]:
    """Return a reduced basis, times d, of a lattice extended by vectors with some coordinates over d."""
    basis = _joined([[int(x) % d for x in row] for row in coordinates.table()], d)
    reduced, better = _lll(_divided(basis * gram * basis.transpose(), d * d))
    return reduced, better * basis


def _joined(rows: list[list[int]], d: int) -> Any:
    """Return d times a basis of the lattice that the integral vectors and some rows over d generate.

    One factor q of d after the other: modulo q the rows span W, in echelon form. Then W/q and the unit vectors
    without a pivot are a basis of the integral vectors extended by the rows times d/q over d; on it the rows have
    coordinates over d/q. A factor q without small primes is taken for a prime until a pivot shows a divisor.
    """
    n = len(rows[0])
    basis = fmpz_mat([[int(i == j) for j in range(n)] for i in range(n)])
    while d > 1:
        rows = [list(row) for row in dict.fromkeys(map(tuple, rows)) if any(row)]
        if not rows:
            return d * basis
        q = next((p for p in _SMALL if d % p == 0), d)
        echelon, pivots, q = _echelon([[x % q for x in row] for row in rows], q)
        step = [[q if i == j else 0 for j in range(n)] for i in range(n)]
        for row, pivot in zip(echelon, pivots, strict=True):
            step[pivot] = row
        basis, d = fmpz_mat(step) * basis, d // q
        at = set(pivots)
        parts = fmpz_mat([[row[j] for j in pivots] or [0] for row in rows]) * fmpz_mat(echelon or [[0] * n])
        rows = [
            [(x if j in at else (x - int(part[j])) // q) % d for j, x in enumerate(row)]
            for row, part in zip(rows, parts.table(), strict=True)
        ]
    return basis


def _echelon(rows: list[list[int]], q: int) -> tuple[list[list[int]], list[int], int]:
    """Return the reduced echelon form of rows modulo q, its pivots, and q or a divisor of it that took its place."""
    if q <= _SMALL[-1]:
        matrix, rank = nmod_mat(rows, q).rref()
        echelon = [[int(x) for x in row] for row in matrix.table()[:rank]]
        return echelon, [next(j for j, x in enumerate(row) if x) for row in echelon], q
    left = np.array(rows, dtype=object)
    found: list[Integers] = []
    pivots: list[int] = []
    for j in range(left.shape[1]):
        for row in left[np.flatnonzero(left[:, j])]:
            common = gcd(row[j], q)
            if common > 1:
                return _echelon([[x % common for x in row] for row in rows], common)
            pivot = row * pow(row[j], -1, q) % q
            left = (left - left[:, j : j + 1] * pivot) % q
            found = [(other - other[j] * pivot) % q for other in found] + [pivot]
            pivots.append(j)
            break
    return [row.tolist() for row in found], pivots, q


def _divided(matrix: Any, divisor: int) -> Any:
    return fmpz_mat([[int(x) // divisor for x in row] for row in matrix.table()])
