"""Exact polyhedra {x : a x + b >= 0} by the double description method, and signs of real cyclotomic values.

A polyhedron is the part s = 1 of the cone {(x, s) : a x + b s >= 0, s >= 0}. Inequalities are put in one at a time; a
ray of the new cone is an old one, or lies on the face of two adjacent old ones. Source: Fukuda, Prodon, Double
description method revisited (1996). Two rays are adjacent iff no third is tight wherever both are.
Cost: for the cells of arrangements, a few rays, each evaluated at each inequality. Why not linear programs: vertices,
facets with a point inside each, and dimensions come out together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import TypeAlias

import attrs

from plrep.errors import BeyondReach, Inconsistent
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic
from plrep.exact.sign import turns

Vector = tuple[Cyclotomic, ...]
Inequality = Vector
"""(a1, ..., an, b): the points x with a x + b >= 0."""

MOST_RAYS = 2000


@lru_cache(maxsize=32)
def _cosines(n: int) -> list[int]:
    cosines: list[int] = turns(n, n)[0].tolist()
    return cosines


def sign(value: Cyclotomic) -> int:
    """Return the sign of a real value; integers around cosines decide it if they can, else balls.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import E
    >>> sign(E(5) + E(5) ** 4), sign(E(8) + E(8) ** 7 - 2), sign(ZERO)
    (1, -1, 0)
    """
    if value.conductor == 1:
        total = sum(value.numerators)
        return (total > 0) - (total < 0)
    cosines = _cosines(value.conductor)
    total = bound = 0
    for e, c in zip(value.exponents, value.numerators, strict=True):
        total += c * cosines[e]
        bound += abs(c)
    if abs(total) > bound:
        return 1 if total > 0 else -1
    return value.sign()


def dot(a: Sequence[Cyclotomic], x: Sequence[Cyclotomic]) -> Cyclotomic:
    """Return the sum of the products of the entries.

    Examples
    --------
    >>> dot((ONE, ONE), (ONE, -ONE))
    0
    """
    total = ZERO
    for c, d in zip(a, x, strict=True):
        if c.numerators and d.numerators:
            total = total + c * d
    return total


def height(row: Inequality, x: Vector) -> Cyclotomic:
    """Return a x + b.

    Examples
    --------
    >>> height((ONE, -ONE), (ONE + 1,))
    1
    """
    return dot(row[:-1], x) + row[-1]


def scaled(row: Vector) -> Vector:
    """Return the positive multiple whose first nonzero entry is 1 or -1; 0 stays 0.

    Examples
    --------
    >>> scaled((ZERO, -ONE * 2, ONE))
    (0, -1, 1/2)
    """
    for c in row:
        if c.numerators:
            size = c if sign(c) > 0 else -c
            if size == ONE:
                return row
            inverse = size.inverse()
            return tuple(entry * inverse for entry in row)
    return row


def _combination(p: Vector, c: Cyclotomic, q: Vector, d: Cyclotomic) -> Vector:
    return tuple(c * a + d * b for a, b in zip(p, q, strict=True))


Description: TypeAlias = tuple[tuple[Vector, ...], tuple[tuple[Vector, int], ...]]


def _halfspace(width: int) -> Description:
    """Return the lines and the ray of {(x, s) : s >= 0}."""
    return tuple(_unit(width, i) for i in range(width - 1)), ((_unit(width, width - 1), 0),)


def _unit(n: int, i: int) -> Vector:
    return tuple(ONE if i == j else ZERO for j in range(n))


@attrs.frozen(slots=True)
class Polyhedron:
    """The points x of R^n with a x + b >= 0 for all given inequalities.

    Parameters
    ----------
    dimension : int
        n.
    inequalities : tuple of (a1, ..., an, b)

    Examples
    --------
    >>> triangle = Polyhedron(2, ((ONE, ZERO, ZERO), (ZERO, ONE, ZERO), (-ONE, -ONE, ONE)))
    >>> triangle.vertices, triangle.rays, triangle.interior_point
    (((0, 0), (1, 0), (0, 1)), (), (1/3, 1/3))
    """

    dimension: int
    inequalities: tuple[Inequality, ...]
    _begun: tuple[Description, int] | None = attrs.field(default=None, eq=False, repr=False)

    @cached_property
    def _description(self) -> Description:
        """Lines, and rays each with a bit for each tight inequality; bit 0 stands for s >= 0."""
        known, done = self._begun or (_halfspace(self.dimension + 1), 0)
        lines, rays = list(known[0]), list(known[1])
        for i in range(done, len(self.inequalities)):
            row, bit = self.inequalities[i], 1 << (i + 1)
            on_lines = [dot(row, line) for line in lines]
            pivot = next((k for k, value in enumerate(on_lines) if value), None)
            if pivot is None:
                rays = _cut(rays, row, bit)
                if len(rays) > MOST_RAYS:
                    raise BeyondReach(
                        f"a polyhedron in dimension {self.dimension} has more than {MOST_RAYS} vertices and rays; "
                        "maps with fewer kinks or in lower dimension are within reach"
                    )
                continue
            first, value = lines.pop(pivot), on_lines.pop(pivot)
            inverse = value.inverse()
            lines = [
                _combination(line, ONE, first, -c * inverse) if c else line
                for line, c in zip(lines, on_lines, strict=True)
            ]
            moved = []
            for ray, mask in rays:
                c = dot(row, ray)
                moved.append((_combination(ray, ONE, first, -c * inverse) if c else ray, mask | bit))
            forward = first if sign(value) > 0 else tuple(-c for c in first)
            rays = [*moved, (forward, bit - 1)]
        return tuple(lines), tuple((_normal(ray), mask) for ray, mask in rays)

    @cached_property
    def vertices(self) -> tuple[Vector, ...]:
        """The vertices; if there are lines, one point of each least face."""
        return tuple(ray[:-1] for ray, _ in self._description[1] if ray[-1])

    @cached_property
    def rays(self) -> tuple[Vector, ...]:
        """The directions of the unbounded edges, up to lines."""
        return tuple(ray[:-1] for ray, _ in self._description[1] if not ray[-1])

    @cached_property
    def lines(self) -> tuple[Vector, ...]:
        """A basis of the directions in which the polyhedron is unbounded both ways."""
        return tuple(line[:-1] for line in self._description[0])

    @property
    def is_empty(self) -> bool:
        """Whether no point satisfies all inequalities."""
        return not self.vertices

    @cached_property
    def equations(self) -> tuple[int, ...]:
        """Which inequalities are equalities everywhere; trivial ones are left out."""
        common = -1
        for _, mask in self._description[1]:
            common &= mask
        return tuple(i for i, row in enumerate(self.inequalities) if common >> (i + 1) & 1 and any(row))

    @property
    def is_full(self) -> bool:
        """Whether there are inner points.

        Examples
        --------
        >>> Polyhedron(1, ((ONE, ZERO), (-ONE, ZERO))).is_full
        False
        """
        return not self.is_empty and not self.equations

    def inner_points(self) -> Iterator[Vector]:
        """Yield points that are inner relative to the affine hull; all but finitely many of them are generic."""
        vertices, rays = self.vertices, self.rays
        if not vertices:
            return
        for t in range(1, 10**6):
            weights = [ONE * (1 + (t - 1) * i) for i in range(len(vertices))]
            total = sum(weights, ZERO).inverse()
            point = [ZERO] * self.dimension
            for vertex, weight in zip(vertices, weights, strict=True):
                point = [a + weight * total * b for a, b in zip(point, vertex, strict=True)]
            for i, ray in enumerate(rays):
                point = [a + b * (1 + (t - 1) * (i + 1)) for a, b in zip(point, ray, strict=True)]
            for i, line in enumerate(self.lines):
                point = [a + b * ((t - 1) * (i + 2) ** 2) for a, b in zip(point, line, strict=True)]
            yield tuple(point)

    @property
    def interior_point(self) -> Vector:
        """One point that is inner relative to the affine hull.

        Raises
        ------
        Inconsistent
            If the polyhedron is empty.
        """
        for point in self.inner_points():
            return point
        raise Inconsistent("an empty polyhedron was asked for a point; please report what was computed")

    @cached_property
    def facets(self) -> tuple[int, ...]:
        """The inequalities that are tight on a facet, the first of several that say the same; of a full polyhedron.

        Examples
        --------
        >>> Polyhedron(1, ((ONE, ZERO), (ONE, ONE))).facets
        (0,)
        """
        rays = self._description[1]
        tight = [
            sum(1 << k for k, (_, mask) in enumerate(rays) if mask >> i & 1)
            for i in range(len(self.inequalities) + 1)
        ]
        everything = (1 << len(rays)) - 1
        proper = {face for face in tight if face != everything}
        maximal = {
            face for face in proper if not any(face != other and face & ~other == 0 for other in proper)
        }
        maximal.discard(tight[0])
        found: dict[int, int] = {}
        for i, face in enumerate(tight[1:]):
            if face in maximal:
                found.setdefault(face, i)
        return tuple(sorted(found.values()))

    def facet(self, i: int) -> Polyhedron:
        """Return the points where an inequality is tight, as a polyhedron."""
        lines, rays = self._description
        bit = 1 << (len(self.inequalities) + 1)
        tight = tuple((ray, mask | bit) for ray, mask in rays if mask >> (i + 1) & 1)
        rows = (*self.inequalities, tuple(-c for c in self.inequalities[i]))
        return Polyhedron(self.dimension, rows, ((lines, tight), len(rows)))

    def cut(self, rows: Sequence[Inequality]) -> Polyhedron:
        """Return the part that satisfies further inequalities."""
        return Polyhedron(
            self.dimension, (*self.inequalities, *rows), (self._description, len(self.inequalities))
        )

    def satisfies(self, row: Inequality) -> bool:
        """Return whether an inequality holds on the whole polyhedron."""
        lines, rays = self._description
        return not any(dot(row, line) for line in lines) and all(sign(dot(row, ray)) >= 0 for ray, _ in rays)

    def contains(self, x: Vector) -> bool:
        """Return whether a point satisfies all inequalities."""
        return all(sign(height(row, x)) >= 0 for row in self.inequalities)


def _normal(ray: Vector) -> Vector:
    if not ray[-1]:
        return scaled(ray)
    inverse = ray[-1].inverse()
    return tuple(c * inverse for c in ray)


def _cut(rays: list[tuple[Vector, int]], row: Vector, bit: int) -> list[tuple[Vector, int]]:
    """Return the rays of the part of a cone where a row is not negative."""
    above, on, below = [], [], []
    for ray, mask in rays:
        value = dot(row, ray)
        side = sign(value)
        if side > 0:
            above.append((ray, mask, value))
        elif side < 0:
            below.append((ray, mask, value))
        else:
            on.append((ray, mask | bit))
    kept = [(ray, mask) for ray, mask, _ in above] + on
    for p, mask_p, value_p in above:
        for q, mask_q, value_q in below:
            common = mask_p & mask_q
            holders = sum(1 for _, mask in rays if common & ~mask == 0)
            if holders == 2:
                kept.append((_normal(_combination(p, -value_q, q, value_p)), common | bit))
    return kept
