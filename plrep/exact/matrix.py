"""Matrices with exact entries: values of Q or of cyclotomic fields.

The arithmetic is flint's throughout and is done elsewhere: rank, kernel, solutions and inverses after restriction of
scalars to Q (plrep.exact.restriction), products and determinants through primes that split
(plrep.exact.cyclotomic_field). A matrix is a value: its rows are tuples, equal matrices have equal hashes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from plrep.display.expression import Expression, Grid
from plrep.display.viewable import Viewable
from plrep.errors import BadInput, NotDefined
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic, cyclotomic

if TYPE_CHECKING:
    import numpy.typing as npt
    import sympy

Scalar: TypeAlias = Cyclotomic | int | Fraction
Vector: TypeAlias = tuple[Cyclotomic, ...]
Rows: TypeAlias = tuple[Vector, ...]


def _rows(given: Iterable[Iterable[Any]]) -> Rows:
    rows = tuple(
        tuple(entry if isinstance(entry, Cyclotomic) else cyclotomic(entry) for entry in row) for row in given
    )
    if len({len(row) for row in rows}) > 1:
        lengths = ", ".join(str(len(row)) for row in rows)
        raise BadInput(
            f"the rows of a matrix have one length, given {lengths}; write for example [[1, 2], [3, 4]]"
        )
    return rows


@attrs.frozen(slots=True, repr=False)
class Matrix(Viewable):
    """An exact matrix.

    Parameters
    ----------
    rows : iterable of rows
        Each an iterable of what :func:`plrep.exact.cyclotomic.cyclotomic` takes: integers, fractions, cyclotomic
        values, texts, sympy numbers. All rows have one length.

    Raises
    ------
    BadInput
        If the rows differ in length or an entry is no exact number.

    Examples
    --------
    >>> M = Matrix([[1, 2], [3, 4]])
    >>> M * M.inverse() == Matrix.identity(2), M.determinant()
    (True, -2)
    >>> Matrix([["E(3)", 0], [0, 1]])
    [ E(3)  0 ]
    [    0  1 ]
    """

    rows: Rows = attrs.field(converter=_rows)

    @classmethod
    def identity(cls, n: int) -> Matrix:
        """Return the n x n identity.

        Examples
        --------
        >>> Matrix.identity(2).rows
        ((1, 0), (0, 1))
        """
        return cls(tuple(tuple(ONE if i == j else ZERO for j in range(n)) for i in range(n)))

    @property
    def shape(self) -> tuple[int, int]:
        """The number of rows and of columns; no rows have no columns."""
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def is_zero(self) -> bool:
        """Whether all entries are 0."""
        return not any(entry.numerators for row in self.rows for entry in row)

    @property
    def is_rational(self) -> bool:
        """Whether all entries are rational."""
        return all(entry.conductor == 1 for row in self.rows for entry in row)

    def __getitem__(self, place: tuple[int, int]) -> Cyclotomic:
        return self.rows[place[0]][place[1]]

    # ------------------------------------------------------------- arithmetic

    def _map(self, change: Callable[[Cyclotomic], Cyclotomic]) -> Matrix:
        return Matrix(tuple(tuple(change(entry) for entry in row) for row in self.rows))

    def transpose(self) -> Matrix:
        """Return the transpose.

        Examples
        --------
        >>> Matrix([[1, 2]]).transpose().rows
        ((1,), (2,))
        """
        return Matrix(tuple(zip(*self.rows, strict=True)))

    def conjugate(self) -> Matrix:
        """Return the matrix of the complex conjugates.

        Examples
        --------
        >>> Matrix([["E(3)"]]).conjugate().rows
        ((E(3)^2,),)
        """
        return self._map(Cyclotomic.conjugate)

    def __add__(self, other: Matrix) -> Matrix:
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape != other.shape:
            raise BadInput(f"matrices of shapes {self.shape} and {other.shape} have no sum")
        pairs = zip(self.rows, other.rows, strict=True)
        return Matrix(tuple(tuple(a + b for a, b in zip(p, q, strict=True)) for p, q in pairs))

    def __neg__(self) -> Matrix:
        return self._map(Cyclotomic.__neg__)

    def __sub__(self, other: Matrix) -> Matrix:
        return self + -other if isinstance(other, Matrix) else NotImplemented

    def __mul__(self, other: Matrix | Scalar) -> Matrix:
        """Return the product with a matrix or a number."""
        if isinstance(other, Cyclotomic | int | Fraction):
            return self._map(lambda entry: entry * other)
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape[1] != other.shape[0]:
            raise BadInput(
                f"matrices of shapes {self.shape} and {other.shape} have no product: "
                f"the second needs {self.shape[1]} rows"
            )
        from plrep.exact.cyclotomic_field import sums_of_products

        columns = tuple(zip(*other.rows, strict=True))
        return Matrix(sums_of_products(self.rows, columns, [1] * self.shape[1], conjugate=False))

    def __rmul__(self, scalar: Scalar) -> Matrix:
        return self * scalar if isinstance(scalar, Cyclotomic | int | Fraction) else NotImplemented

    def apply(self, vector: Sequence[Scalar]) -> Vector:
        """Return the product with a column vector, as a tuple.

        Raises
        ------
        BadInput
            If the length is not the number of columns.

        Examples
        --------
        >>> Matrix([[1, 2], [3, 4]]).apply((1, -1))
        (-1, -1)
        """
        if len(vector) != self.shape[1]:
            raise BadInput(
                f"a {self.shape[0]} x {self.shape[1]} matrix takes {self.shape[1]} entries, given {len(vector)}"
            )
        return tuple(row[0] for row in (self * Matrix([[entry] for entry in vector])).rows)

    def trace(self) -> Cyclotomic:
        """Return the trace of a square matrix.

        Raises
        ------
        NotDefined
            If the matrix is not square.

        Examples
        --------
        >>> Matrix([[1, 2], [3, 4]]).trace()
        5
        """
        self._square("trace")
        return sum((row[i] for i, row in enumerate(self.rows)), ZERO)

    def _square(self, what: str) -> None:
        if self.shape[0] != self.shape[1]:
            raise NotDefined(
                f"a {self.shape[0]} x {self.shape[1]} matrix has no {what}: it must have as many rows as columns"
            )

    # --------------------------------------------------------- linear equations

    @cached_property
    def _echelon(self) -> tuple[Rows, tuple[int, ...]]:
        from plrep.exact.restriction import echelon

        return echelon(self.rows)

    def rank(self) -> int:
        """Return the rank.

        Examples
        --------
        >>> Matrix([["E(3)", 1], [1, "E(3)^2"]]).rank()
        1
        """
        from plrep.exact.restriction import rank

        return rank(self.rows)

    def kernel(self) -> tuple[Vector, ...]:
        """Return the basis of {x : M x = 0} with one vector for each column without a pivot, 1 at that column.

        Examples
        --------
        >>> Matrix([[1, 2, 3]]).kernel()
        ((-2, 1, 0), (-3, 0, 1))
        """
        rows, pivots = self._echelon
        n = self.shape[1]
        basis = []
        for free in sorted(set(range(n)) - set(pivots)):
            vector = [ZERO] * n
            vector[free] = ONE
            for row, pivot in zip(rows, pivots, strict=True):
                vector[pivot] = -row[free]
            basis.append(tuple(vector))
        return tuple(basis)

    def solve(self, b: Sequence[Scalar]) -> Vector:
        """Return one solution x of M x = b, with 0 in the columns without a pivot.

        Raises
        ------
        BadInput
            If b has not one entry for each row.
        NotDefined
            If there is no solution.

        Examples
        --------
        >>> Matrix([[1, 1], [1, -1]]).solve((3, 1))
        (2, 1)
        """
        if len(b) != self.shape[0]:
            raise BadInput(
                f"the right side of {self.shape[0]} equations has {self.shape[0]} entries, given {len(b)}"
            )
        n = self.shape[1]
        rows, pivots = Matrix([(*row, entry) for row, entry in zip(self.rows, b, strict=True)])._echelon
        if n in pivots:
            raise NotDefined("the equations have no solution")
        solution = [ZERO] * n
        for row, pivot in zip(rows, pivots, strict=True):
            solution[pivot] = row[n]
        return tuple(solution)

    def inverse(self) -> Matrix:
        """Return the inverse.

        Raises
        ------
        NotDefined
            If the matrix is not square, or is singular.

        Examples
        --------
        >>> Matrix([[0, "E(4)"], [1, 0]]).inverse().rows
        ((0, 1), (-E(4), 0))
        """
        from plrep.exact.restriction import solve

        self._square("inverse")
        return Matrix(solve(self.rows, Matrix.identity(len(self.rows)).rows))

    def determinant(self) -> Cyclotomic:
        """Return the determinant.

        Raises
        ------
        NotDefined
            If the matrix is not square.

        Examples
        --------
        >>> Matrix([[1, "E(4)"], ["E(4)", 1]]).determinant()
        2
        """
        from plrep.exact.cyclotomic_field import determinant

        self._square("determinant")
        return determinant(self.rows)

    # ------------------------------------------------------------- other forms

    def to_sympy(self) -> sympy.ImmutableMatrix:
        """Return an immutable sympy matrix with the same exact entries."""
        from plrep.exact.sympy_bridge import matrix_to_sympy

        return matrix_to_sympy(self.rows)

    def to_numpy(self, *, dtype: type = object) -> npt.NDArray[Any]:
        """Return a numpy array of the entries.

        Parameters
        ----------
        dtype : type
            ``object`` for the exact values, ``float`` or ``complex`` for approximations to the last place.

        Raises
        ------
        NotDefined
            If an entry is not real and the type is ``float``.

        Examples
        --------
        >>> Matrix([["1/2", 0]]).to_numpy(dtype=float)
        array([[0.5, 0. ]])
        """
        import numpy as np

        array: npt.NDArray[Any] = np.empty(self.shape, dtype=dtype)
        for i, row in enumerate(self.rows):
            array[i] = row if dtype is object else [dtype(entry) for entry in row]
        return array

    def view(self) -> Expression:
        """Return the matrix as an expression."""
        return Grid(tuple(tuple(entry.expression() for entry in row) for row in self.rows))
