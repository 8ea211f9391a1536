"""Ridge sums f(x) = A x + c + sum over hyperplanes H of |u_H(x)| w_H: the maps of one hidden layer, in normal form.

Each hyperplane H = {u_H = 0} occurs once, u_H = a x + b with the first nonzero entry of a equal to 1, and no w_H is 0.
Kinks on distinct hyperplanes are independent modulo affine functions, so the normal form is unique: equal functions
are equal values, the function is affine iff there is no hyperplane, and the cells of the arrangement of the H are
exactly the maximal regions on which f is affine (proofs/pl-maps.md). relu(u) = (u + |u|)/2.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import count

import attrs

from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic
from plrep.piecewise.pl_forms import AffineMap, Patch, linear_map
from plrep.piecewise.polyhedra import Inequality, Vector, dot, height, sign

_HALF = ONE / 2
Unit = tuple[Inequality, Vector]
"""(u, w): the function relu(u(x)) w, u = (a1, ..., an, b)."""


@attrs.frozen(slots=True)
class RidgeSum:
    """A map R^n -> R^m of one hidden layer; made by :meth:`of_units`.

    Parameters
    ----------
    affine : AffineMap
        A and c.
    kinks : tuple of (hyperplane, weight)
        Sorted nowhere, compared as a set: hyperplanes (a1, ..., an, b) in normal form with weights that are not 0.

    Examples
    --------
    >>> relu = RidgeSum.of_units(AffineMap(((ZERO,),), (ZERO,)), [((ONE, ZERO), (ONE,))])
    >>> relu((-ONE,)), relu((ONE * 3,)), relu.kinks
    ((0,), (3,), (((1, 0), (1/2,)),))
    """

    affine: AffineMap
    kinks: tuple[tuple[Inequality, Vector], ...] = attrs.field(eq=False)
    _kink_set: frozenset[tuple[Inequality, Vector]] = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_kink_set", frozenset(self.kinks))

    @classmethod
    def of_units(cls, affine: AffineMap, units: Iterable[Unit]) -> RidgeSum:
        """Return the affine map plus the sum of relu(u) w over units."""
        terms: list[tuple[Inequality, Vector]] = []
        total = affine
        for u, w in units:
            half = tuple(c * _HALF for c in w)
            terms.append((u, half))
            total = total + _rank_one(u, half)
        return cls.of_kinks(total, terms)

    @classmethod
    def of_kinks(cls, affine: AffineMap, terms: Iterable[tuple[Inequality, Vector]]) -> RidgeSum:
        """Return the affine map plus the sum of |u| w over terms, in normal form."""
        found: dict[Inequality, list[Cyclotomic]] = {}
        constant = list(affine.constant)
        for u, w in terms:
            lead = next((c for c in u[:-1] if c), None)
            if lead is None:
                size = u[-1] if sign(u[-1]) >= 0 else -u[-1]
                constant = [c + size * d for c, d in zip(constant, w, strict=True)]
                continue
            size = lead if sign(lead) > 0 else -lead
            plane = u if lead == ONE else tuple(c / lead for c in u)
            weight = list(w) if size == ONE else [d * size for d in w]
            known = found.get(plane)
            found[plane] = weight if known is None else [a + b for a, b in zip(known, weight, strict=True)]
        kept = tuple((plane, tuple(weight)) for plane, weight in found.items() if any(weight))
        return cls(AffineMap(affine.matrix, tuple(constant)), kept)

    @property
    def arity(self) -> int:
        """n."""
        plane = self.kinks[0][0] if self.kinks else None
        return len(self.affine.matrix[0]) if plane is None else len(plane) - 1

    @property
    def is_affine(self) -> bool:
        """Whether there is no kink."""
        return not self.kinks

    def __call__(self, x: Vector) -> Vector:
        """Return the value at x."""
        total = list(self.affine(x))
        for plane, weight in self.kinks:
            value = height(plane, x)
            if value:
                size = value if sign(value) > 0 else -value
                total = [c + size * d if d else c for c, d in zip(total, weight, strict=True)]
        return tuple(total)

    @cached_property
    def _slopes(self) -> tuple[AffineMap, ...]:
        return tuple(_rank_one(plane, weight) for plane, weight in self.kinks)

    def patch(self, x: Vector) -> Patch:
        """Return the cell of the arrangement around x; on a hyperplane the side where its function is positive."""
        rows: list[Inequality] = []
        matrix = [list(row) for row in self.affine.matrix]
        constant = list(self.affine.constant)
        for (plane, _), slope in zip(self.kinks, self._slopes, strict=True):
            if sign(height(plane, x)) >= 0:
                rows.append(plane)
                for row, change in zip(matrix, slope.matrix, strict=True):
                    for j, c in enumerate(change):
                        if c:
                            row[j] = row[j] + c
                constant = [a + b for a, b in zip(constant, slope.constant, strict=True)]
            else:
                rows.append(tuple(-c for c in plane))
                for row, change in zip(matrix, slope.matrix, strict=True):
                    for j, c in enumerate(change):
                        if c:
                            row[j] = row[j] - c
                constant = [a - b for a, b in zip(constant, slope.constant, strict=True)]
        return tuple(rows), AffineMap(tuple(map(tuple, matrix)), tuple(constant))

    def behind(self, cell: Patch, i: int) -> Patch:
        """Return what lies behind a facet of a cell: one hyperplane, given by its place, changes its side.

        Examples
        --------
        >>> size = RidgeSum.of_kinks(AffineMap(((ZERO,),), (ZERO,)), [((ONE, ZERO), (ONE,))])
        >>> rows, affine = size.behind(size.patch((ONE,)), 0)
        >>> rows, affine.matrix
        (((-1, 0),), ((-1,),))
        """
        rows, affine = cell
        factor = -2 if rows[i] == self.kinks[i][0] else 2
        slope = self._slopes[i]
        change = AffineMap(
            tuple(tuple(c * factor for c in row) for row in slope.matrix),
            tuple(c * factor for c in slope.constant),
        )
        opposite = tuple(-c for c in rows[i])
        return (*rows[:i], opposite, *rows[i + 1 :]), affine + change

    def plus(self, other: RidgeSum) -> RidgeSum:
        """Return the sum."""
        return RidgeSum.of_kinks(self.affine + other.affine, (*self.kinks, *other.kinks))

    def followed_by(self, outer: AffineMap) -> RidgeSum:
        """Return the composite with an affine map that acts last."""
        linear = linear_map(outer.matrix)
        return RidgeSum.of_kinks(outer.after(self.affine), [(u, linear(w)) for u, w in self.kinks])

    def preceded_by(self, inner: AffineMap) -> RidgeSum:
        """Return the composite with an affine map that acts first."""
        return RidgeSum.of_kinks(self.affine.after(inner), [(inner.pulled_back(u), w) for u, w in self.kinks])

    def kink_witness(self) -> tuple[Vector, Vector]:
        """Return x, y with f(x) + f(y) != 2 f((x + y)/2), on both sides of the first hyperplane and of no other.

        Examples
        --------
        >>> relu = RidgeSum.of_units(AffineMap(((ZERO,),), (ZERO,)), [((ONE, -ONE), (ONE,))])
        >>> relu.kink_witness()
        ((2,), (0,))
        """
        plane, _ = self.kinks[0]
        others = [other for other, _ in self.kinks[1:]]
        middle = next(p for p in _points_of(plane) if all(height(other, p) for other in others))
        normal = plane[:-1]
        step = Fraction(1)
        while any(
            sign(height(other, middle)) * sign(height(other, _moved(middle, normal, step * side))) <= 0
            for other in others
            for side in (1, -1)
        ):
            step /= 2
        return _moved(middle, normal, step), _moved(middle, normal, -step)


def _rank_one(u: Inequality, w: Vector) -> AffineMap:
    return AffineMap(
        tuple(tuple(d * c if c and d else ZERO for c in u[:-1]) for d in w), tuple(d * u[-1] for d in w)
    )


def _moved(p: Vector, direction: Sequence[Cyclotomic], step: Fraction) -> Vector:
    return tuple(a + b * step for a, b in zip(p, direction, strict=True))


def _points_of(plane: Inequality) -> Iterable[Vector]:
    """Yield points of a hyperplane; all but finitely many of this curve avoid any other hyperplane."""
    normal = plane[:-1]
    lead = next(j for j, c in enumerate(normal) if c)
    for t in count(0):
        free = [ONE * (t ** (k + 1)) for k in range(len(normal))]
        free[lead] = ZERO
        free[lead] = -(dot(normal, free) + plane[-1]) / normal[lead]
        yield tuple(free)
