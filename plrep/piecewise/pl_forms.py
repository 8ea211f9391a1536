"""Piecewise linear functions R^n -> R^m as formulas: affine on closed polyhedra, exact at every point.

A form answers two questions: its value at x, and a closed polyhedron around x on which it is affine. The second is
what the cells are found from (cells.py). Sums intersect polyhedra, composites pull them back: if x is an inner point
of a polyhedron of the inner map, and its image is not, every inequality that vanishes there either vanishes on all
of the polyhedron and says nothing, or x was not generic, which the caller sees: an inequality is tight at x.
"""

from __future__ import annotations

from typing import Protocol

import attrs

from plrep.exact.cyclotomic import ZERO
from plrep.piecewise.polyhedra import Inequality, Vector, dot

Rows = tuple[Vector, ...]


@attrs.frozen(slots=True)
class AffineMap:
    """x -> M x + c.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import ONE
    >>> f = AffineMap(((ONE, ONE),), (ONE,))
    >>> f((ONE, ONE))
    (3,)
    """

    matrix: Rows
    constant: Vector

    def __call__(self, x: Vector) -> Vector:
        """Return the value at x."""
        return tuple(dot(row, x) + c for row, c in zip(self.matrix, self.constant, strict=True))

    def __add__(self, other: AffineMap) -> AffineMap:
        """Return the sum."""
        rows = zip(self.matrix, other.matrix, strict=True)
        return AffineMap(
            tuple(tuple(a + b for a, b in zip(p, q, strict=True)) for p, q in rows),
            tuple(a + b for a, b in zip(self.constant, other.constant, strict=True)),
        )

    def pulled_back(self, row: Inequality) -> Inequality:
        """Return the inequality for x that says that f(x) satisfies a given one.

        Examples
        --------
        >>> from plrep.exact.cyclotomic import ONE
        >>> AffineMap(((ONE, ONE),), (ONE,)).pulled_back((ONE, -ONE))
        (1, 1, 0)
        """
        functional, b = row[:-1], row[-1]
        columns = zip(*self.matrix, strict=True)
        return (*(dot(functional, column) for column in columns), dot(functional, self.constant) + b)

    def after(self, inner: AffineMap) -> AffineMap:
        """Return the composite: the inner map first."""
        columns = tuple(zip(*inner.matrix, strict=True))
        return AffineMap(
            tuple(tuple(dot(row, column) for column in columns) for row in self.matrix), self(inner.constant)
        )

    @property
    def is_zero(self) -> bool:
        """Whether all values are 0."""
        return not any(self.constant) and not any(map(any, self.matrix))


def linear_map(matrix: Rows) -> AffineMap:
    """Return x -> M x.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import ONE
    >>> linear_map(((ONE,),)).constant
    (0,)
    """
    return AffineMap(matrix, (ZERO,) * len(matrix))


Patch = tuple[tuple[Inequality, ...], AffineMap]
"""A closed polyhedron and the affine map that the form is on it."""


class Form(Protocol):
    """A continuous piecewise linear function R^n -> R^m."""

    @property
    def arity(self) -> int:
        """n."""

    def __call__(self, x: Vector) -> Vector:
        """Return the value at x."""

    def patch(self, x: Vector) -> Patch:
        """Return a closed polyhedron that contains x, and the affine map on it.

        Raises
        ------
        NowhereGiven
            If x lies in no piece that was given.
        """


class NowhereGiven(Exception):
    """A point that lies in no given piece."""

    def __init__(self, point: Vector) -> None:
        super().__init__(str(point))
        self.point = point


@attrs.frozen(slots=True)
class SumForm:
    """The sum of forms."""

    terms: tuple[Form, ...]

    @property
    def arity(self) -> int:
        """n."""
        return self.terms[0].arity

    def __call__(self, x: Vector) -> Vector:
        """Return the value at x."""
        values = [term(x) for term in self.terms]
        return tuple(sum(entries, ZERO) for entries in zip(*values, strict=True))

    def patch(self, x: Vector) -> Patch:
        """Return the intersection of the polyhedra of the terms, and the sum of their maps."""
        rows, total = self.terms[0].patch(x)
        for term in self.terms[1:]:
            more, extra = term.patch(x)
            rows, total = rows + more, total + extra
        return rows, total


@attrs.frozen(slots=True)
class CompositeForm:
    """The composite of two forms, the inner one first."""

    outer: Form
    inner: Form

    @property
    def arity(self) -> int:
        """n."""
        return self.inner.arity

    def __call__(self, x: Vector) -> Vector:
        """Return the value at x."""
        return self.outer(self.inner(x))

    def patch(self, x: Vector) -> Patch:
        """Return the polyhedron of the inner form cut by the preimage of that of the outer one."""
        rows, first = self.inner.patch(x)
        outer_rows, second = self.outer.patch(first(x))
        return rows + tuple(first.pulled_back(row) for row in outer_rows), second.after(first)
