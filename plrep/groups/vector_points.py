"""The vectors and projective points of GF(q)^n, numbered, and how semilinear maps move them.

Points are column vectors in lexicographic order, the elements of GF(q) by their integers (exact/finite_field.py). A
projective point is its vector whose first nonzero entry is 1. Read as a number in base q a vector is its *code*, so the
codes of the points ascend. All points are moved at once, on arrays: 10,000 of them in a few milliseconds.

Whether a permutation is a semilinear map is decided by the fundamental theorem of projective geometry: the matrix is
read off the images of a basis, of the sums of its first vector with the others, and of one sum that shows the
automorphism of the field; then every point is compared.
"""

from __future__ import annotations

from functools import cached_property

import attrs
import numpy as np
import numpy.typing as npt

from plrep.exact.finite_field import FiniteField, IntegerArray

Matrix = list[list[int]]
NONZERO, ALL, PROJECTIVE = "nonzero vectors", "all vectors", "projective points"


@attrs.frozen
class SemilinearMap:
    """The map x -> M x^(p^f) + b of columns, the power taken of all entries; without b if the shift is empty."""

    matrix: Matrix
    frobenius: int = 0
    shift: tuple[int, ...] = ()


@attrs.frozen(slots=True, eq=False, repr=False)
class VectorPoints:
    """Some vectors or projective points of GF(q)^n; ``VectorPoints.of`` takes all.

    Attributes
    ----------
    field : FiniteField
        GF(q).
    points : ndarray of shape (n, number of points)
        The points as columns, in lexicographic order.
    projective : bool
        Whether multiples of a vector are the same point.

    Examples
    --------
    >>> from plrep.exact.finite_field import finite_field
    >>> X = VectorPoints.of(PROJECTIVE, finite_field(3), 2)
    >>> X.points.T.tolist(), X.codes.tolist()
    ([[0, 1], [1, 0], [1, 1], [1, 2]], [1, 3, 4, 5])
    >>> X.images(SemilinearMap([[1, 1], [0, 1]])).tolist()
    [2, 1, 3, 0]
    """

    field: FiniteField
    points: IntegerArray
    projective: bool

    @classmethod
    def of(cls, kind: str, field: FiniteField, n: int) -> VectorPoints:
        """Return the nonzero vectors, all vectors or the projective points of GF(q)^n.

        Examples
        --------
        >>> from plrep.exact.finite_field import finite_field
        >>> VectorPoints.of(NONZERO, finite_field(2), 2).points.tolist()
        [[0, 1, 1], [1, 0, 1]]
        """
        q = field.order
        if kind == PROJECTIVE:
            codes = np.concatenate([np.arange(q**m, 2 * q**m) for m in range(n)])
        else:
            codes = np.arange(1 if kind == NONZERO else 0, q**n)
        return cls(field, codes // q ** np.arange(n - 1, -1, -1)[:, None] % q, kind == PROJECTIVE)

    @property
    def dimension(self) -> int:
        """The number n of coordinates."""
        return len(self.points)

    @cached_property
    def codes(self) -> IntegerArray:
        """The points as numbers in base q, ascending."""
        return codes_of(self.points, self.field.order)

    def places(self, vectors: IntegerArray) -> IntegerArray:
        """Return the places of points that are given as columns, projective ones by any multiple."""
        found: IntegerArray = np.searchsorted(self.codes, codes_of(self._normal(vectors), self.field.order))
        return found

    def images(self, one: SemilinearMap) -> IntegerArray:
        """Return the places of the images of all points under an invertible map."""
        return self.places(self._moved(one))

    def multiples(self, codes: IntegerArray) -> IntegerArray:
        """Return the codes of all multiples of some vectors, given by their codes: a row for each, 0 first.

        Examples
        --------
        >>> from plrep.exact.finite_field import finite_field
        >>> VectorPoints.of(NONZERO, finite_field(3), 2).multiples(np.array([1, 4])).tolist()
        [[0, 1, 2], [0, 4, 8]]
        """
        q, scalars = self.field.order, np.arange(self.field.order)
        total = np.zeros((len(codes), q), dtype=np.int64)
        for place in range(self.dimension):
            total += self.field.multiply(codes[:, None] // q**place % q, scalars) * q**place
        return total

    def sums(self, left: IntegerArray, right: IntegerArray) -> IntegerArray:
        """Return the codes of the sums of vectors, entry by entry: their digits in base p, added without carry.

        Examples
        --------
        >>> from plrep.exact.finite_field import finite_field
        >>> VectorPoints.of(NONZERO, finite_field(3), 2).sums(np.array([4]), np.array([1, 2, 8])).tolist()
        [5, 3, 0]
        """
        p = self.field.characteristic
        if p == 2:
            return left ^ right
        total = np.zeros(np.broadcast_shapes(left.shape, right.shape), dtype=np.int64)
        for place in range(self.dimension * self.field.degree):
            total += (left // p**place + right // p**place) % p * p**place
        return total

    def semilinear(self, images: IntegerArray) -> SemilinearMap | None:
        """Return the semilinear map that moves the points so, or None if there is none.

        It has a shift only on all vectors, where 0 is a point.

        Parameters
        ----------
        images : ndarray of int
            The places of the images of all points, under a permutation.

        Examples
        --------
        >>> from plrep.exact.finite_field import finite_field
        >>> X = VectorPoints.of(PROJECTIVE, finite_field(3), 2)
        >>> X.semilinear(np.array([2, 1, 3, 0]))
        SemilinearMap(matrix=[[1, 1], [0, 1]], frobenius=0, shift=())
        >>> VectorPoints.of(NONZERO, finite_field(3), 2).semilinear(np.array([1, 0, 2, 3, 4, 5, 6, 7])) is None
        True
        >>> VectorPoints.of(ALL, finite_field(2), 2).semilinear(np.array([1, 0, 2, 3]))
        SemilinearMap(matrix=[[1, 0], [1, 1]], frobenius=0, shift=(0, 1))
        """
        shift: tuple[int, ...] = ()
        if not self.codes[0]:
            zero = self.points[:, images[[0]]]
            shift = tuple(zero[:, 0].tolist())
            images = self.sums(images, codes_of(self.field.negative(zero), self.field.order))
        basis = np.eye(self.dimension, dtype=np.int64)
        columns = self.points[:, images[self.places(basis)]]
        if self.projective:
            for i in range(1, self.dimension):
                column = self._scaled(columns, i, images)
                if column is None:
                    return None
                columns[:, i] = column
        for f in range(self.field.degree):
            moved = self._moved(SemilinearMap(columns.tolist(), f))
            defined = not self.projective or moved.any(axis=0).all()
            if defined and np.array_equal(self._normal(moved), self.points[:, images]):
                return SemilinearMap(columns.tolist(), f, shift)
        return None

    def _scaled(self, columns: IntegerArray, i: int, images: IntegerArray) -> IntegerArray | None:
        """The multiple of column i whose sum with column 0 is the image of the sum of these basis vectors."""
        total = np.zeros((self.dimension, 1), dtype=np.int64)
        total[[0, i]] = 1
        multiples = self.field.multiply(columns[:, [i]], np.arange(1, self.field.order))
        sums = self.field.add(columns[:, [0]], multiples)
        found = np.flatnonzero(self.places(sums) == images[self.places(total)])
        return multiples[:, found[0]] if len(found) else None

    def _moved(self, one: SemilinearMap) -> IntegerArray:
        power = self.field.characteristic**one.frobenius
        vectors = self.field.product(
            one.matrix, self.field.power(self.points, power) if power > 1 else self.points
        )
        return self.field.add(vectors, np.array(one.shift)[:, None]) if one.shift else vectors

    def _normal(self, vectors: IntegerArray) -> IntegerArray:
        if not self.projective:
            return vectors
        first = vectors[(vectors != 0).argmax(axis=0), np.arange(vectors.shape[1])]
        return self.field.multiply(vectors, self.field.inverse(first))


def codes_of(vectors: npt.NDArray[np.int64], q: int) -> IntegerArray:
    """Return columns over GF(q) as numbers in base q, the first entry the highest digit.

    Examples
    --------
    >>> codes_of(np.array([[0, 1], [2, 1]]), 3).tolist()
    [2, 4]
    """
    codes: IntegerArray = q ** np.arange(len(vectors) - 1, -1, -1) @ vectors
    return codes
