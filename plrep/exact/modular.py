"""Linear algebra and roots modulo a prime, on numpy arrays: thin wrappers of flint's nmod_mat and nmod_poly.

Matrices go in as two-dimensional int64 arrays or lists of rows, entries any integers; they come out as int64 arrays
with entries in range(p). The prime is below 2^31, so that products of two residues fit in int64. Every call copies
its matrices to flint and back, about 0.1 microseconds an entry; rref, solve and charpoly cost O(n^3) operations mod p.
The product of small matrices stays in numpy: the left factor is cut into halves of 16 bits, so that sums cannot
overflow. From 300 x 300 on flint is faster: 1.0 s for 1,000 x 1,000 where numpy takes 2.1.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from flint import nmod_mat, nmod_poly

from plrep.errors import BadInput, NotDefined
from plrep.exact.integers import is_prime

IntArray: TypeAlias = npt.NDArray[np.int64]
MatrixLike: TypeAlias = IntArray | Sequence[Sequence[int]]
_PRIME_LIMIT = 1 << 31
_INNER_LIMIT = 1 << 15
_FLINT_ABOVE = 300**3


@lru_cache(maxsize=256)
def _prime(p: int) -> int:
    if not 1 < p < _PRIME_LIMIT or not is_prime(p):
        raise BadInput(f"arithmetic mod p needs a prime p below 2^31, not {p}; write for example 101")
    return int(p)


def _reduced(matrix: MatrixLike, p: int) -> IntArray:
    array = np.asarray(matrix)
    if array.ndim != 2 or (array.dtype.kind not in "iuO" and array.size):
        raise BadInput(
            f"a matrix mod {p} is a two-dimensional array of integers, not one of shape {array.shape} "
            f"and type {array.dtype}; write for example [[1, 2], [3, 4]]"
        )
    if array.dtype == np.int64 and array.size and array.min() >= 0 and array.max() < p:
        return array
    return (array % p).astype(np.int64)


def _to_flint(matrix: MatrixLike, p: int) -> Any:
    array = _reduced(matrix, _prime(p))
    return nmod_mat(array.shape[0], array.shape[1], array.ravel().tolist(), p)


def _from_flint(matrix: Any) -> IntArray:
    entries = [int(x) for x in matrix.entries()]
    return np.array(entries, dtype=np.int64).reshape(matrix.nrows(), matrix.ncols())


def product(a: MatrixLike, b: MatrixLike, p: int) -> IntArray:
    """Return a b mod p.

    Parameters
    ----------
    a : array of shape (l, m)
    b : array of shape (m, n)
    p : int
        A prime below 2^31.

    Raises
    ------
    BadInput
        If the shapes do not fit, m exceeds 2^15, or p is no such prime.

    Examples
    --------
    >>> product([[1, 2], [3, 4]], [[1], [3]], 5)
    array([[2],
           [0]])
    """
    left, right = _reduced(a, _prime(p)), _reduced(b, p)
    if left.shape[1] != right.shape[0] or left.shape[1] > _INNER_LIMIT:
        raise BadInput(
            f"shapes {left.shape} and {right.shape} have no product mod {p} (inner length up to 2^15)"
        )
    if left.size * right.shape[1] > _FLINT_ABOVE:
        return _from_flint(_to_flint(left, p) * _to_flint(right, p))
    if left.shape[1] * (p - 1) ** 2 < 1 << 63:
        single: IntArray = left @ right % p
        return single
    high, low = left >> 16, left & 0xFFFF
    result: IntArray = (((high @ right % p) << 16) + low @ right) % p
    return result


def charpoly(matrix: MatrixLike, p: int) -> tuple[int, ...]:
    """Return the coefficients of det(x - matrix) mod p, the constant term first, the leading 1 last.

    Raises
    ------
    BadInput
        If the matrix is not square.

    Examples
    --------
    >>> charpoly([[1, 2], [3, 4]], 7)
    (5, 2, 1)
    """
    square = _to_flint(matrix, p)
    if square.nrows() != square.ncols():
        raise BadInput(
            f"a characteristic polynomial needs a square matrix, not {square.nrows()} x {square.ncols()}"
        )
    return tuple(int(c) for c in square.charpoly().coeffs())


def root_multiplicities(coefficients: Sequence[int], p: int) -> dict[int, int]:
    """Return the roots in GF(p) of a nonzero polynomial with their multiplicities, roots ascending.

    Parameters
    ----------
    coefficients : sequence of int
        The constant term first.
    p : int
        A prime below 2^31.

    Raises
    ------
    NotDefined
        If the polynomial is 0 mod p.

    Examples
    --------
    >>> root_multiplicities([0, 0, 5, 1], 7)
    {0: 2, 2: 1}
    """
    polynomial = nmod_poly([int(c) for c in coefficients], _prime(p))
    if polynomial.degree() < 0:
        raise NotDefined(f"every element of GF({p}) is a root of the zero polynomial")
    if polynomial.degree() == 0:
        return {}
    return dict(sorted((int(root), int(multiplicity)) for root, multiplicity in polynomial.roots()))


def roots(coefficients: Sequence[int], p: int) -> tuple[int, ...]:
    """Return the distinct roots in GF(p) of a nonzero polynomial, ascending; see :func:`root_multiplicities`.

    Examples
    --------
    >>> roots([-1, 0, 0, 1], 7)
    (1, 2, 4)
    """
    return tuple(root_multiplicities(coefficients, p))


def irreducible_factors(coefficients: Sequence[int], p: int) -> tuple[tuple[int, ...], ...]:
    """Return the monic irreducible factors of a nonzero polynomial, each once, by degree and then by coefficients.

    Parameters
    ----------
    coefficients : sequence of int
        The constant term first; so are those of the factors.
    p : int
        A prime below 2^31.

    Raises
    ------
    NotDefined
        If the polynomial is 0 mod p.

    Examples
    --------
    >>> irreducible_factors([1, 1, 0, 1, 1], 2)
    ((1, 1), (1, 1, 1))
    """
    polynomial = nmod_poly([int(c) for c in coefficients], _prime(p))
    if polynomial.degree() < 0:
        raise NotDefined(f"the zero polynomial over GF({p}) has no factors")
    found = [tuple(int(c) for c in factor.coeffs()) for factor, _ in polynomial.factor()[1]]
    return tuple(sorted(found, key=lambda one: (len(one), one)))


def rref(matrix: MatrixLike, p: int) -> tuple[IntArray, tuple[int, ...]]:
    """Return the reduced row echelon form, without its zero rows, and the columns of its pivots.

    Examples
    --------
    >>> rref([[0, 2, 4], [0, 1, 2]], 5)
    (array([[0, 1, 2]]), (1,))
    """
    echelon, rank = _to_flint(matrix, p).rref()
    rows = _from_flint(echelon)[: int(rank)]
    return rows, tuple(int(np.flatnonzero(row)[0]) for row in rows)


def image(matrix: MatrixLike, p: int) -> IntArray:
    """Return the reduced basis of the row space, one vector a row.

    Examples
    --------
    >>> image([[1, 2], [2, 4]], 5)
    array([[1, 2]])
    """
    return rref(matrix, p)[0]


def nullspace(matrix: MatrixLike, p: int) -> IntArray:
    """Return a basis of {v : matrix v = 0}, one vector a row, each with a 1 at its own free column.

    Returns
    -------
    array of shape (n - rank, n)

    Examples
    --------
    >>> nullspace([[1, 2, 3]], 5)
    array([[3, 1, 0],
           [2, 0, 1]])
    """
    echelon, pivots = rref(matrix, p)
    n = echelon.shape[1]
    free = [j for j in range(n) if j not in set(pivots)]
    basis = np.zeros((len(free), n), dtype=np.int64)
    basis[range(len(free)), free] = 1
    if pivots:
        basis[:, pivots] = -echelon[:, free].T % p
    return basis


def solve(matrix: MatrixLike, right: MatrixLike, p: int) -> IntArray:
    """Return the x with matrix x = right mod p, for an invertible matrix.

    Raises
    ------
    BadInput
        If the shapes do not fit.
    NotDefined
        If the matrix is singular mod p.

    Examples
    --------
    >>> solve([[1, 2], [3, 4]], [[1], [0]], 5)
    array([[3],
           [4]])
    """
    left, columns = _to_flint(matrix, p), _to_flint(right, p)
    if left.nrows() != left.ncols() or left.nrows() != columns.nrows():
        raise BadInput(
            f"solve takes a square matrix and as many rows on the right, not shapes "
            f"{(left.nrows(), left.ncols())} and {(columns.nrows(), columns.ncols())}"
        )
    try:
        return _from_flint(left.solve(columns))
    except ZeroDivisionError:
        raise NotDefined(
            f"the matrix is singular mod {p}; rref and nullspace describe its solutions"
        ) from None
