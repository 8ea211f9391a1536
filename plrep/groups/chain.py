"""Stabiliser chains by Schreier-Sims: a base, its basic orbits and their transversals, on arrays.

Source: Seress, Permutation Group Algorithms (2003), chapter 4; Holt, Eick, O'Brien, Handbook of Computational
Group Theory (2005), 4.4 to 4.6. Random elements (product replacement, seeded from the generators) find the
strong generators; then the chain is proved complete: its order equals an upper bound for the order (the
product of the symmetric groups of the orbits, each halved if the generators are even on it), or every
Schreier generator of every level sifts to the identity, many at a time as rows of one array. The random walk
decides the time, never the answer.

Points are taken in the order of the base prefix, then ascending, and a level stands at each point that the
stabiliser of the points before it moves. So the base depends on the group alone, and without a prefix the
images of the base points order the elements as their lists of images do.

Cost: |orbit| times degree entries of four bytes for each level. Milliseconds: S4 0.6, M24 on 24 points 4,
S_20 5, D_200 5, S_30 12, S_5 wr S_5 20, S_100 100.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from math import factorial, prod

import attrs
import numpy as np
import numpy.typing as npt

from plrep.errors import BadInput, Inconsistent
from plrep.groups.level import ENTRIES, Edge, Level
from plrep.groups.permutation import Permutation
from plrep.groups.random_walk import random_walk
from plrep.groups.rows import Integers, Places, inverses

_QUIET = 8  # so many random elements in turn must sift to the identity before the proof is tried
_LOUD = 256  # the same where the order is known and not reached


class _Growing:
    """A chain while it grows: levels in the order of their points, and all strong generators."""

    def __init__(self, degree: int, prefix: Sequence[int]) -> None:
        first = set(prefix)
        self.degree = degree
        self.points = np.array([*prefix, *(x for x in range(degree) if x not in first)], dtype=np.intp)
        self.rank = np.empty(degree, dtype=np.intp)
        self.rank[self.points] = np.arange(degree)
        self.levels = [Level(point, degree) for point in prefix]
        self.strong: list[tuple[int, Edge]] = []

    @property
    def order(self) -> int:
        return prod(len(level.orbit) for level in self.levels)

    def insert(self, row: Integers) -> int:
        """Add a strong generator; return the place of the level of the first point that it moves."""
        first = int((row[self.points] != self.points).argmax())
        edge = row, inverses(row[None, :])[0]
        self.strong.append((first, edge))
        place = 0
        while place < len(self.levels) and self.rank[self.levels[place].point] <= first:
            self.levels[place].add([edge])
            place += 1
        if place == 0 or self.rank[self.levels[place - 1].point] < first:
            level = Level(int(self.points[first]), self.degree)
            level.add([edge for rank, edge in self.strong if rank >= first])
            self.levels.insert(place, level)
            place += 1
        return place - 1

    def residue(self, row: Integers) -> Integers | None:
        """Sift a row through all levels; return the residue if it is not the identity."""
        for level in self.levels:
            place = level.position[row[level.point]]
            if place < 0:
                return row
            if place:
                row = level.bring(int(place), row)
        return row if (row != np.arange(self.degree)).any() else None

    def residues(self, rows: Integers, start: int = 0) -> Integers:
        """Sift rows through the levels from ``start`` on; return the residues that are not the identity."""
        for level in self.levels[start:]:
            rows = level.divide(rows)
        moved: Places = np.flatnonzero((rows != np.arange(self.degree)).any(axis=1))
        return rows[moved]

    def complete(self, generators: Sequence[Integers], bound: int, most_quiet: int) -> None:
        """Sift random elements until the bound is reached, or so many in turn tell nothing that a proof is due."""
        quiet = 0
        elements = random_walk(generators)
        while quiet < most_quiet and self.order < bound:
            quiet += 1
            residue = self.residue(next(elements))
            if residue is not None:
                self.insert(residue)
                quiet = 0
        if self.order < bound:
            self.prove(generators)

    def prove(self, generators: Sequence[Integers]) -> None:
        """Sift the Schreier generators of every level, deepest first, and mend the chain until all are
        trivial.

        The generators of the whole group suffice at the first level.
        """
        place = len(self.levels) - 1
        while place >= 0:
            level = self.levels[place]
            place -= 1
            for rows in level.schreier_generators(generators if place < 0 else list(level.generators)):
                residues = self.residues(rows, place + 2)
                if len(residues):
                    place = self.insert(residues[0])
                    break


def _orbits(generators: Sequence[Permutation], degree: int) -> tuple[list[list[int]], list[int]]:
    """Return the orbits of more than one point, and for each point the place of its orbit, -1 for none."""
    images = [generator.images for generator in generators]
    place_of = [-1] * degree
    orbits: list[list[int]] = []
    for point in range(degree):
        if place_of[point] >= 0 or all(image[point] == point for image in images):
            continue
        orbit = [point]
        place_of[point] = len(orbits)
        for x in orbit:
            for image in images:
                if place_of[image[x]] < 0:
                    place_of[image[x]] = len(orbits)
                    orbit.append(image[x])
        orbits.append(orbit)
    return orbits, place_of


def _bound(generators: Sequence[Permutation], degree: int) -> int:
    """Return an upper bound for the order: the symmetric or alternating groups of the orbits, or the order of
    the only generator.
    """
    if len(generators) == 1:
        return generators[0].order
    orbits, place_of = _orbits(generators, degree)
    even = [True] * len(orbits)
    for generator in generators:
        odd = [0] * len(orbits)
        for cycle in generator.cycles:
            odd[place_of[cycle[0]]] += len(cycle) - 1
        even = [before and number % 2 == 0 for before, number in zip(even, odd, strict=True)]
    return prod(factorial(len(o)) // (2 if is_even else 1) for o, is_even in zip(orbits, even, strict=True))


@attrs.frozen(slots=True, eq=False, repr=False)
class StabiliserChain:
    """A base and strong generating set of a permutation group, proved complete.

    Attributes
    ----------
    degree : int
        The number of points.
    levels : tuple of Level
        One for each base point; read only.

    Examples
    --------
    >>> from plrep.groups.permutation import parse_cycles
    >>> chain = StabiliserChain.of(parse_cycles("(1,2,3,4),(1,2)"), 4)
    >>> chain.base, chain.order
    ((0, 1, 2), 24)
    """

    degree: int
    levels: tuple[Level, ...]

    @classmethod
    def of(
        cls,
        generators: Sequence[Permutation],
        degree: int,
        *,
        base: Sequence[int] = (),
        at_most: int | None = None,
        order: int | None = None,
    ) -> StabiliserChain:
        """Make the chain of the group that permutations generate.

        Parameters
        ----------
        generators : sequence of Permutation
            All of the given degree; none for the trivial group.
        degree : int
            The number of points.
        base : sequence of int
            The first points of the base, in this order, even where an orbit is a single point; least moved
            points follow.
        at_most : int, optional
            An upper bound for the order that is known for a reason; a chain that reaches it needs no other
            proof.
        order : int, optional
            The order, known for a reason: the chain is complete as soon as it reaches it.

        Raises
        ------
        BadInput
            If a generator has another degree or the base repeats or exceeds the points.
        Inconsistent
            If the group has another order than the known one.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> chain = StabiliserChain.of(parse_cycles("(1,2,3,4),(1,3)"), 4, base=[3])
        >>> chain.base, [level.orbit.tolist() for level in chain.levels]
        ((3, 0), [[3, 0, 1, 2], [0, 2]])
        """
        if len(set(base)) != len(base) or not all(0 <= point < degree for point in base):
            raise BadInput(f"base = {list(base)} must be distinct points of 0, ..., {degree - 1}")
        for generator in generators:
            if generator.degree != degree:
                raise BadInput(f"the generator {generator} has {generator.degree} points, not {degree}")
        moving = [generator for generator in dict.fromkeys(generators) if not generator.is_identity]
        rows = [np.array(generator.images, dtype=np.int32) for generator in moving]
        chain = _Growing(degree, base)
        for row in rows:
            chain.insert(row)
        if rows:
            bound = _bound(moving, degree) if order is None else order
            chain.complete(
                rows, bound if at_most is None else min(bound, at_most), _QUIET if order is None else _LOUD
            )
        if order is not None and chain.order != order:
            raise Inconsistent(
                f"a group that should have order {order} has a stabiliser chain of order {chain.order}; report its "
                f"name and its generators"
            )
        return cls(degree, tuple(chain.levels))

    @cached_property
    def base(self) -> tuple[int, ...]:
        """The base points: only the identity fixes all of them.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> StabiliserChain.of(parse_cycles("(2,3)"), 3).base
        (1,)
        """
        return tuple(level.point for level in self.levels)

    @cached_property
    def order(self) -> int:
        """The order of the group: the product of the lengths of the basic orbits.

        Examples
        --------
        >>> StabiliserChain.of([], 3).order
        1
        """
        return prod(len(level.orbit) for level in self.levels)

    @property
    def orbits(self) -> tuple[tuple[int, ...], ...]:
        """The basic orbits: of each base point under the stabiliser of those before it, the point first.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> StabiliserChain.of(parse_cycles("(1,2),(3,4)"), 4).orbits
        ((0, 1), (2, 3))
        """
        return tuple(tuple(level.orbit.tolist()) for level in self.levels)

    @property
    def strong_generators(self) -> tuple[Permutation, ...]:
        """Generators of the group among which those that fix the first i base points generate their
        stabiliser.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> StabiliserChain.of(parse_cycles("(1,2),(3,4)"), 4).strong_generators
        ((1,2), (3,4))
        """
        return self.stabiliser_generators(0)

    def stabiliser_generators(self, length: int) -> tuple[Permutation, ...]:
        """Return generators of the pointwise stabiliser of the first ``length`` base points.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> StabiliserChain.of(parse_cycles("(1,2,3),(1,2)"), 3, base=[2]).stabiliser_generators(1)
        ((1,2),)
        """
        if not 0 <= length <= len(self.levels):
            raise BadInput(
                f"length = {length} must be one of 0, ..., {len(self.levels)}, the length of the base"
            )
        if length == len(self.levels):
            return ()
        return tuple(Permutation.trusted(tuple(row.tolist())) for row in self.levels[length].generators)

    def sift(self, permutation: Permutation) -> tuple[Permutation, int]:
        """Divide a permutation by transversal elements, level by level.

        Returns
        -------
        (Permutation, int)
            The residue and the level where it left the orbit (the length of the base if it passed all). The
            permutation lies in the group iff the residue is the identity.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> StabiliserChain.of(parse_cycles("(1,2,3,4)"), 4).sift(parse_cycles("(1,2)", 4)[0])
        ((2,4,3), 1)
        """
        if permutation.degree != self.degree:
            raise BadInput(f"{permutation} has {permutation.degree} points, the group acts on {self.degree}")
        row = np.array(permutation.images, dtype=np.int32)
        for place, level in enumerate(self.levels):
            position = level.position[row[level.point]]
            if position < 0:
                return Permutation.trusted(tuple(row.tolist())), place
            row = level.bring(int(position), row)
        return Permutation.trusted(tuple(row.tolist())), len(self.levels)

    def contains(self, permutation: Permutation) -> bool:
        """Return whether a permutation of the same points lies in the group.

        Examples
        --------
        >>> from plrep.groups.permutation import parse_cycles
        >>> StabiliserChain.of(parse_cycles("(1,2,3)"), 3).contains(parse_cycles("(1,3,2)")[0])
        True
        """
        return permutation.degree == self.degree and self.sift(permutation)[0].is_identity

    def contains_rows(self, rows: Integers) -> npt.NDArray[np.bool_]:
        """Return for each row of images whether it lies in the group.

        Parameters
        ----------
        rows : ndarray of int, m x degree

        Returns
        -------
        ndarray of bool, m

        Examples
        --------
        >>> StabiliserChain.of([Permutation([1, 2, 0])], 3).contains_rows(np.array([[2, 0, 1], [1, 0, 2]]))
        array([ True, False])
        """
        at_once = max(1, ENTRIES // self.degree)
        answers = [np.zeros(0, dtype=bool)]
        for start in range(0, len(rows), at_once):
            some: Integers = rows[start : start + at_once].astype(np.int32)
            for level in self.levels:
                some = level.divide(some)
            answers.append((some == np.arange(self.degree)).all(axis=1))
        return np.concatenate(answers)
