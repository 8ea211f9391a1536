"""A table's values in two arrays: which distinct value stands where, and the distinct values as integer vectors.

Character values are algebraic integers, so each is an integer vector on 1, z, ..., z^(phi(n)-1), z the
primitive n-th root of unity and n the least common conductor; Z[z] is the ring of integers, hence
divisibility there is divisibility of vectors. All laws that are linear over Z (Galois action, congruences,
weighted sums) become integer arithmetic on few vectors.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import lcm

import attrs
import numpy as np
import numpy.typing as npt

from plrep.errors import Inconsistent
from plrep.exact.cyclotomic import Cyclotomic, E

IntArray = npt.NDArray[np.int64]
_LARGEST = 1 << 40  # so that sums of products with powers of zeta_n stay inside 64 bits


@attrs.frozen(eq=False)
class ValueGrid:
    """The values of a table as indices into its distinct values.

    Parameters
    ----------
    distinct : tuple of Cyclotomic
        The different values in the order in which rows meet them.
    index : ndarray, characters x classes
        ``distinct[index[i, c]]`` is the value of the i-th row on the c-th class.
    conductor : int
        The least n with all values in Q(zeta_n).
    vectors : ndarray, distinct values x phi(conductor)
        The values on the power basis of Z[zeta_n].
    powers : ndarray, conductor x phi(conductor)
        The powers of zeta_n on the same basis.
    """

    distinct: tuple[Cyclotomic, ...]
    index: IntArray
    conductor: int
    vectors: IntArray
    powers: IntArray

    def line(self, places: IntArray) -> tuple[Cyclotomic, ...]:
        """Return the values of a row or a column of ``index``."""
        return tuple(self.distinct[place] for place in places)

    def with_rows(self, order: Sequence[int]) -> ValueGrid:
        """Return the grid with its rows in another order."""
        return attrs.evolve(self, index=self.index[list(order)])

    def substituted(self, k: int) -> IntArray:
        """Return the vectors with zeta_n replaced by its k-th power: the Galois action if k is prime to n."""
        width = self.vectors.shape[1]
        return self.vectors @ self.powers[(np.arange(width) * k) % self.conductor]

    def first_difference(self, images: Sequence[int], k: int, *, modulo: int = 0) -> tuple[int, int] | None:
        """Return the first (row, class) whose value on the image of the class is not its value with zeta -> zeta^k.

        Parameters
        ----------
        images : sequence of int
            For each class another class.
        k : int
            The exponent.
        modulo : int
            Compare modulo this number; 0 compares exactly.
        """
        count = len(self.distinct)
        pairs, where = np.unique(self.index[:, list(images)] * count + self.index, return_inverse=True)
        difference = self.vectors[pairs // count] - self.substituted(k)[pairs % count]
        if modulo:
            difference %= modulo
        wrong = np.argwhere(difference.any(axis=1)[where].reshape(self.index.shape))
        return (int(wrong[0][0]), int(wrong[0][1])) if len(wrong) else None


def grid_of(rows: Sequence[Sequence[Cyclotomic]]) -> ValueGrid:
    """Return the grid of a table.

    Raises
    ------
    Inconsistent
        If a value is no algebraic integer.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import cyclotomic
    >>> grid = grid_of([[cyclotomic(1), cyclotomic(1)], [cyclotomic(1), cyclotomic(-1)]])
    >>> grid.index.tolist(), grid.vectors.tolist()
    ([[0, 0], [0, 1]], [[1], [-1]])
    """
    seen: dict[Cyclotomic, int] = {}
    index = np.array([[seen.setdefault(value, len(seen)) for value in row] for row in rows], dtype=np.int64)
    distinct = tuple(seen)
    n = lcm(*(value.conductor for value in distinct))
    vectors = np.array([integer_vector(value, n) for value in distinct], dtype=np.int64)
    return ValueGrid(distinct, index, n, vectors, powers_of_root(n, vectors.shape[1]))


def integer_vector(value: Cyclotomic, n: int) -> tuple[int, ...]:
    """Return an algebraic integer of Q(zeta_n) on the power basis."""
    coefficients = value.coefficients(n)
    if any(c.denominator != 1 or abs(c) > _LARGEST for c in coefficients):
        raise Inconsistent(
            f"the table was given the value {value}, while every value of a character is an algebraic integer, a sum "
            "of as many roots of unity as its degree says; report the generators of the group and this line"
        )
    return tuple(int(c) for c in coefficients)


def powers_of_root(n: int, width: int) -> IntArray:
    """Return zeta_n^0, ..., zeta_n^(n-1) on the power basis, one a row."""
    powers = np.zeros((n, width), dtype=np.int64)
    powers[:width] = np.eye(width, dtype=np.int64)[: min(n, width)]
    if n > width:
        top = np.array([int(c) for c in E(n, width).coefficients(n)], dtype=np.int64)
        for j in range(width, n):
            powers[j, 1:] = powers[j - 1, :-1]
            powers[j] += powers[j - 1, -1] * top
    return powers
