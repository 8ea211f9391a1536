"""Random Schreier-Sims: a stabiliser chain while it grows, and the proof that it is complete.

Proof: proofs/stabiliser-chains.md.
Source: Seress, Permutation Group Algorithms (2003), 4.2 to 4.5. Random elements find the strong generators. Then
the order equals an upper bound for it, and nothing is left to prove; or each level is shown to be complete: a
small one by sifting all its Schreier generators, many at a time as rows of one array, a large one by the orbits
of the stabiliser (suborbits.py). What is missing is added, and the proof goes on from there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import factorial, prod

import numpy as np

from plrep.groups.commuting import points_that_tell
from plrep.groups.level import Edge, Level
from plrep.groups.permutation import Permutation
from plrep.groups.random_walk import random_walk
from plrep.groups.rows import Integers, Places, inverses
from plrep.groups.suborbits import missing_element

QUIET = 8
"""So many random elements in turn sift to the identity before the proof is tried."""
LOUD = 256
"""The same where the order is known and not reached."""
_SCHREIER = 1 << 20  # most entries of the Schreier generators of one level that are sifted one by one


class GrowingChain:
    """A chain while it grows: levels in the order of their points, and all strong generators."""

    def __init__(self, degree: int, prefix: Sequence[int]) -> None:
        first = set(prefix)
        self.degree = degree
        self.points = np.array([*prefix, *(x for x in range(degree) if x not in first)], dtype=np.intp)
        self.rank = np.empty(degree, dtype=np.intp)
        self.rank[self.points] = np.arange(degree)
        self.levels = [Level(point, degree) for point in prefix]
        self.strong: list[tuple[int, Edge]] = []
        self._telling: Places | None = None

    @property
    def order(self) -> int:
        return prod(len(level.orbit) for level in self.levels)

    @property
    def cost(self) -> int:
        """The entries of all Schreier generators."""
        return sum(len(level.orbit) * len(level.generators) for level in self.levels) * self.degree

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

    def seek(self, elements: Iterator[Integers], bound: int, quiet: int) -> None:
        """Sift random elements until the order reaches the bound, or so many in turn tell nothing."""
        left = quiet
        while left and self.order < bound:
            residue = self.residue(next(elements))
            left -= 1
            if residue is not None:
                self.insert(residue)
                left = quiet

    def prove(self, generators: Sequence[Integers]) -> None:
        """Prove every level complete, deepest first, and mend the chain where one is not.

        The generators of the whole group suffice at the first level.
        """
        self._telling = None
        place = len(self.levels) - 1
        while place >= 0:
            missing = self._missing(place, generators if place == 0 else self.levels[place].generators)
            place -= 1
            if missing is not None:
                place = self.insert(missing)

    def _missing(self, place: int, generators: Sequence[Integers]) -> Integers | None:
        level = self.levels[place]
        if len(level.orbit) * len(generators) * self.degree > _SCHREIER:
            if self._telling is None:
                self._telling = points_that_tell(np.array(self.levels[0].generators))
            return missing_element(level, self.levels[place + 1 :], self._telling, self._stabiliser)
        for rows in level.schreier_generators(list(generators)):
            residues = self.residues(rows, place + 1)
            if len(residues):
                found: Integers = residues[0]
                return found
        return None

    def _stabiliser(self, generators: Sequence[Integers], point: int, order: int) -> Sequence[Integers]:
        """Return generators of the stabiliser of a point in the group of known order that others generate."""
        chain = GrowingChain(self.degree, [point])
        for row in generators:
            chain.insert(row)
        chain.seek(random_walk(generators), order, LOUD)
        return chain.levels[1].generators if len(chain.levels) > 1 else ()


def grown_chain(
    generators: Sequence[Permutation],
    degree: int,
    base: Sequence[int] = (),
    at_most: int | None = None,
    order: int | None = None,
) -> GrowingChain:
    """Return the complete chain of the group that some permutations generate; see ``StabiliserChain.of``.

    If the order is given, and wrong, the order of the chain differs from it: too large always, too small
    almost always.
    """
    moving = [generator for generator in dict.fromkeys(generators) if not generator.is_identity]
    rows = [np.array(generator.images, dtype=np.int32) for generator in moving]
    chain = GrowingChain(degree, base)
    for row in rows:
        chain.insert(row)
    if not rows:
        return chain
    if order is None:
        complete(chain, moving, at_most)
        return chain
    walk = random_walk(rows)
    chain.seek(walk, order, LOUD)
    if chain.order < order:
        chain.prove(rows)
    else:
        chain.seek(walk, order + 1, QUIET)  # an order that is too small is noticed, but for one time in 2^8
    return chain


def complete(chain: GrowingChain, generators: Sequence[Permutation], at_most: int | None = None) -> None:
    """Complete a chain of the group that some permutations generate, all of them but the identity, and prove it.

    The levels hold elements of this group, and sift its generators.
    """
    rows = [np.array(generator.images, dtype=np.int32) for generator in generators]
    orbits = _Orbits(generators, chain.degree)
    bound = orbits.bound()
    if at_most is not None:
        bound = min(bound, at_most)
    chain.seek(random_walk(rows), bound, QUIET)
    if chain.order < bound and orbits.are_small and chain.cost > _SCHREIER:
        bound = min(bound, orbits.bound_by_constituents())
    if chain.order < bound:
        chain.prove(rows)


class _Orbits:
    """The orbits of more than one point of some permutations, and what they say of the order of the group."""

    def __init__(self, generators: Sequence[Permutation], degree: int) -> None:
        self.generators = generators
        self.place_of = [-1] * degree
        self.orbits: list[list[int]] = []
        images = [generator.images for generator in generators]
        for point in range(degree):
            if self.place_of[point] >= 0 or all(image[point] == point for image in images):
                continue
            orbit = [point]
            self.place_of[point] = len(self.orbits)
            for x in orbit:
                for image in images:
                    if self.place_of[image[x]] < 0:
                        self.place_of[image[x]] = len(self.orbits)
                        orbit.append(image[x])
            self.orbits.append(orbit)

    def bound(self) -> int:
        """Return the product of the symmetric or alternating groups of the orbits, or the order of the only
        generator.
        """
        if len(self.generators) == 1:
            return self.generators[0].order
        even = [True] * len(self.orbits)
        for generator in self.generators:
            odd = [0] * len(self.orbits)
            for cycle in generator.cycles:
                odd[self.place_of[cycle[0]]] += len(cycle) - 1
            even = [before and number % 2 == 0 for before, number in zip(even, odd, strict=True)]
        return prod(factorial(len(o)) // (1 + is_even) for o, is_even in zip(self.orbits, even, strict=True))

    @property
    def are_small(self) -> bool:
        """Whether chains on the orbits cost less than one on all points."""
        return 2 * sum(len(orbit) ** 2 for orbit in self.orbits) <= len(self.place_of) ** 2

    def bound_by_constituents(self) -> int:
        """Return the product of the orders of the groups induced on the orbits."""
        bound = 1
        for orbit in self.orbits:
            place = {point: new for new, point in enumerate(sorted(orbit))}
            induced = [
                Permutation.trusted(tuple(place[generator.images[point]] for point in place))
                for generator in self.generators
            ]
            bound *= grown_chain(induced, len(orbit)).order
        return bound
