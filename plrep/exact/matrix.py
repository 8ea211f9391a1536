"""Matrices over Q and over cyclotomic fields: exact values.

A rational matrix goes to flint (fmpq_mat, fraction-free and multimodular: its cost is that of integers of the
size of the answer); any other is eliminated row by row over its field, n^3 operations of plrep.exact.cyclotomic.
Which of the two is used is decided by the entries and cannot be seen in the answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from plrep.display.expression import Expression, Grid
from plrep.display.viewable import Viewable
from plrep.errors import BadInput, NotDefined
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic, cyclotomic

if TYPE_CHECKING:
    from flint import fmpq_mat

Scalar = Cyclotomic | int | Fraction
Vector = tuple[Cyclotomic, ...]
Rows = tuple[Vector, ...]


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
        Each an iterable of integers, fractions, cyclotomic values or their texts; all of one length.

    Raises
    ------
    BadInput
        When the rows differ in length or an entry is no exact number.

    Examples
    --------
    >>> M = Matrix([[1, 2], [3, 4]])
    >>> M * M.inverse() == Matrix.identity(2), M.determinant()
    (True, -2)
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
        return not any(entry for row in self.rows for entry in row)

    @cached_property
    def is_rational(self) -> bool:
        """Whether all entries are rational."""
        return all(entry.conductor == 1 for row in self.rows for entry in row)

    def __getitem__(self, place: tuple[int, int]) -> Cyclotomic:
        return self.rows[place[0]][place[1]]

    def transpose(self) -> Matrix:
        """Return the transpose."""
        return Matrix(tuple(zip(*self.rows, strict=True)))

    def conjugate(self) -> Matrix:
        """Return the matrix of complex conjugates."""
        return Matrix(tuple(tuple(entry.conjugate() for entry in row) for row in self.rows))

    def __add__(self, other: Matrix) -> Matrix:
        self._same_shape(other)
        return Matrix(
            tuple(
                tuple(a + b for a, b in zip(p, q, strict=True))
                for p, q in zip(self.rows, other.rows, strict=True)
            )
        )

    def __neg__(self) -> Matrix:
        return self * -1

    def __sub__(self, other: Matrix) -> Matrix:
        return self + -other

    def _same_shape(self, other: Matrix) -> None:
        if self.shape != other.shape:
            raise BadInput(f"matrices of shapes {self.shape} and {other.shape} cannot be added")

    def __mul__(self, other: Matrix | Scalar) -> Matrix:
        """Return the product with a matrix or a number."""
        if not isinstance(other, Matrix):
            return Matrix(tuple(tuple(entry * other for entry in row) for row in self.rows))
        if self.shape[1] != other.shape[0]:
            raise BadInput(f"matrices of shapes {self.shape} and {other.shape} cannot be multiplied")
        if self.is_rational and other.is_rational and self.shape[1]:
            return _from_flint(_to_flint(self) * _to_flint(other))
        columns = tuple(zip(*other.rows, strict=True))
        return Matrix(tuple(tuple(_dot(row, column) for column in columns) for row in self.rows))

    def __rmul__(self, scalar: Scalar) -> Matrix:
        return self * scalar

    def apply(self, vector: Sequence[Scalar]) -> Vector:
        """Return the product with a column vector.

        Raises
        ------
        BadInput
            When the length is not the number of columns.

        Examples
        --------
        >>> Matrix([[1, 2], [3, 4]]).apply((1, -1))
        (-1, -1)
        """
        if len(vector) != self.shape[1]:
            raise BadInput(
                f"a {self.shape[0]} x {self.shape[1]} matrix takes {self.shape[1]} entries, given {len(vector)}"
            )
        exact = tuple(cyclotomic(entry) for entry in vector)
        return tuple(_dot(row, exact) for row in self.rows)

    def trace(self) -> Cyclotomic:
        """Return the trace of a square matrix.

        Raises
        ------
        NotDefined
            When the matrix is not square.
        """
        self._square("trace")
        total = ZERO
        for i, row in enumerate(self.rows):
            total = total + row[i]
        return total

    def _square(self, what: str) -> None:
        if self.shape[0] != self.shape[1]:
            raise NotDefined(f"the {what} of a {self.shape[0]} x {self.shape[1]} matrix is not defined")

    @cached_property
    def _echelon(self) -> tuple[Rows, tuple[int, ...]]:
        """The reduced row echelon form without zero rows, and its pivot columns."""
        if self.is_rational and self.shape[1]:
            reduced, rank = _to_flint(self).rref()
            rows = _from_flint(reduced).rows[:rank]
        else:
            rows = _eliminate(self.rows)
        return rows, tuple(next(j for j, entry in enumerate(row) if entry) for row in rows)

    def rank(self) -> int:
        """Return the rank.

        Examples
        --------
        >>> Matrix([["E(3)", 1], [1, "E(3)^2"]]).rank()
        1
        """
        return len(self._echelon[1])

    def kernel(self) -> tuple[Vector, ...]:
        """Return a basis of the vectors x with M x = 0, reduced: one for each column without a pivot.

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
            When b has not one entry for each row.
        NotDefined
            When there is no solution.

        Examples
        --------
        >>> Matrix([[1, 1], [1, -1]]).solve((3, 1))
        (2, 1)
        """
        if len(b) != self.shape[0]:
            raise BadInput(f"a right-hand side has {self.shape[0]} entries, given {len(b)}")
        n = self.shape[1]
        augmented = Matrix(tuple((*row, cyclotomic(entry)) for row, entry in zip(self.rows, b, strict=True)))
        rows, pivots = augmented._echelon
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
            When the matrix is not square or is singular.

        Examples
        --------
        >>> Matrix([[0, "E(4)"], [1, 0]]).inverse().rows
        ((0, 1), (-E(4), 0))
        """
        self._square("inverse")
        n = self.shape[0]
        one = Matrix.identity(n).rows
        rows, pivots = Matrix(tuple(row + unit for row, unit in zip(self.rows, one, strict=True)))._echelon
        if pivots[:n] != tuple(range(n)):
            raise NotDefined("a singular matrix has no inverse")
        return Matrix(tuple(row[n:] for row in rows))

    def determinant(self) -> Cyclotomic:
        """Return the determinant.

        Raises
        ------
        NotDefined
            When the matrix is not square.

        Examples
        --------
        >>> Matrix([[1, "E(4)"], ["E(4)", 1]]).determinant()
        2
        """
        self._square("determinant")
        if self.is_rational and self.shape[0]:
            value = _to_flint(self).det()
            return cyclotomic(Fraction(int(value.p), int(value.q)))
        return _determinant([list(row) for row in self.rows])

    def to_sympy(self) -> Any:
        """Return a sympy Matrix with the same exact entries."""
        from plrep.exact.sympy_bridge import matrix_to_sympy

        return matrix_to_sympy(self.rows)

    def to_numpy(self, *, dtype: type = object) -> Any:
        """Return a numpy array of the entries, or of their floats with ``dtype=float`` or ``complex``."""
        import numpy as np

        if dtype is object:
            array = np.empty(self.shape, dtype=object)
            for i, row in enumerate(self.rows):
                array[i, :] = row
            return array
        return np.array([[dtype(entry) for entry in row] for row in self.rows], dtype=dtype)

    def view(self) -> Expression:
        return Grid(tuple(tuple(entry.expression() for entry in row) for row in self.rows))


def _dot(a: Sequence[Cyclotomic], b: Sequence[Cyclotomic]) -> Cyclotomic:
    total = ZERO
    for x, y in zip(a, b, strict=True):
        if x and y:
            total = total + x * y
    return total


def _eliminate(given: Rows) -> Rows:
    rows = [list(row) for row in given]
    done = 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((i for i in range(done, len(rows)) if rows[i][column]), None)
        if pivot is None:
            continue
        rows[done], rows[pivot] = rows[pivot], rows[done]
        scale = rows[done][column].inverse()
        rows[done] = [entry * scale if entry else entry for entry in rows[done]]
        top = rows[done]
        for i, row in enumerate(rows):
            factor = row[column]
            if i != done and factor:
                rows[i] = [a - factor * b if b else a for a, b in zip(row, top, strict=True)]
        done += 1
    return tuple(tuple(row) for row in rows[:done])


def _determinant(rows: list[list[Cyclotomic]]) -> Cyclotomic:
    value = ONE
    for column in range(len(rows)):
        pivot = next((i for i in range(column, len(rows)) if rows[i][column]), None)
        if pivot is None:
            return ZERO
        if pivot != column:
            rows[column], rows[pivot] = rows[pivot], rows[column]
            value = -value
        value = value * rows[column][column]
        scale = rows[column][column].inverse()
        for i in range(column + 1, len(rows)):
            factor = rows[i][column] * scale
            if factor:
                rows[i] = [a - factor * b for a, b in zip(rows[i], rows[column], strict=True)]
    return value


def _to_flint(M: Matrix) -> fmpq_mat:
    from flint import fmpq, fmpq_mat

    entries = [fmpq(e.numerators[0], e.denominator) if e else fmpq(0) for row in M.rows for e in row]
    return fmpq_mat(*M.shape, entries)


def _from_flint(M: fmpq_mat) -> Matrix:
    cache: dict[tuple[int, int], Cyclotomic] = {}
    rows = []
    for row in M.tolist():
        values = []
        for entry in row:
            key = (int(entry.p), int(entry.q))
            if key not in cache:
                cache[key] = cyclotomic(Fraction(*key))
            values.append(cache[key])
        rows.append(tuple(values))
    return Matrix(tuple(rows))
