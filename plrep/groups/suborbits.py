"""The proof that a level of a stabiliser chain is complete, by the orbits of the stabiliser on the orbit.

Let G = <H, T>, H a group that fixes b and has a complete chain, D the orbit of b under G. Is H the stabiliser of
b in G? It is iff there is a map f from D to the cosets of H with f(b) = H and f(sd) = s f(d) for the generators s.
Elements u_d that take b to d are chosen for one point of each orbit of H on D, and u_hd = h u_d along a tree of
steps by generators of H. Then f(d) = u_d H is well defined and agrees with H iff

(A) u_c^-1 k u_c lies in H for each chosen point c and generators k of its stabiliser in H.

For t in T let c = t^-1 b be one of the chosen points, with u_c = t^-1; this is so after t is multiplied by an
element of H, and a t that takes c to where H and the t kept before do is left out, once it is found in the group
that these generate. By (A) t K t^-1 lies in H, where K is the stabiliser of c in H. So f(td) = t f(d) holds at kd
if it holds at d, for k in K, and f agrees with t iff

(B) u_td^-1 t u_d lies in H for one point d of each orbit of K on D.

An element of G that fixes one point of each orbit of the permutations that commute with G is the identity
(commuting.py). So elements are sifted by their images of such points and of the base alone; in a regular group
these are one point, for matrices on vectors one for each line.

Source: the idea is Sims' (Seress, Permutation Group Algorithms (2003), 8.1), arranged for trees on arrays.
Cost: one element to sift for each orbit of H on D and generator of a stabiliser in H, and for each orbit of K on
D; instead of one for each point of D and generator of G. For W(B30) on its 1,800 roots there are 728 elements
instead of 71,048. Where H is trivial it is one for each point and t, as ever.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from math import prod

import numpy as np

from plrep.groups.level import ENTRIES, Level
from plrep.groups.random_walk import random_walk
from plrep.groups.rows import Integers, Places, components, inverses

_LONG = 32  # orbits of H of more points are reached by random elements of H as well

Stabilisers = Callable[[Sequence[Integers], int, int], Sequence[Integers]]


def missing_element(
    level: Level, below: Sequence[Level], telling: Places, stabiliser: Stabilisers
) -> Integers | None:
    """Return an element that shows that a level is not complete, or None if it is.

    Parameters
    ----------
    level : Level
        The level in question, its orbit closed; each of its generators that fixes its point is one of the first
        level below.
    below : sequence of Level
        The levels after it, a complete chain of the group H that the generators of the first one generate.
    telling : ndarray of int
        Points such that only the identity of the group of the level fixes all of them.
    stabiliser : callable
        Takes generators of H, a point and the order of H; returns generators of the stabiliser of the point in H.

    Returns
    -------
    ndarray of int or None
        The images of an element of the group of the level that fixes its point and lies outside of H, sifted
        through the levels below.
    """
    return _Proof(level, below, telling).missing(stabiliser)


class _Tree(Level):
    """The orbit of a point in orbits of a group H that fixes it.

    A step by an edge outside of H leads to the first point of a new orbit of H, a chosen one; the others of this
    orbit are reached from it by generators of H. Edges outside may be more than are needed.
    """

    __slots__ = ("_inside", "_suborbit", "chosen")

    table = 1 << 24

    def __init__(self, point: int, inside: Sequence[Integers], suborbit: Places) -> None:
        super().__init__(point, len(suborbit))
        longest = int(np.bincount(suborbit).max())
        walk = random_walk(inside) if longest > _LONG else iter(())
        rows = [*inside, *islice(walk, longest.bit_length())]
        self.add([(row, inverses(row[None, :])[0]) for row in rows])
        self._inside, self._suborbit = len(rows), suborbit
        self.chosen: list[int] = [0]

    def keep(self, outside: Sequence[Integers]) -> list[Integers]:
        """Add those elements that take the point to where H and the ones kept before do not; return them."""
        kept = []
        for row in outside:
            if self.position[row[self.point]] < 0:
                kept.append(row)
                self.generators.append(row)
                self._edges.append((row, inverses(row[None, :])[0]))
                self._grow()
        if not self._is_small:
            self._flatten()
        return kept

    def _grow_anew(self) -> None:
        self.orbit = self.orbit[:1]
        self.position = np.full(len(self.position), -1, dtype=np.intp)
        self.position[self.point] = 0
        self._steps, self._unfolded, self.chosen = [], 0, [0]
        self._grow()

    def _grow(self) -> None:
        orbits, size = [self.orbit], len(self.orbit)
        layer, start = self.orbit, 0
        while len(layer):
            found: list[Places] = []
            next_start = size
            for number in range(self._inside, len(self._edges)):
                images = self._edges[number][0][layer]
                fresh = (self.position[images] < 0).nonzero()[0]
                fresh = np.sort(fresh[np.unique(self._suborbit[images[fresh]], return_index=True)[1]])
                first = size
                size = self._step(found, images, fresh, start, number, size)
                self.chosen += range(first, size)
                if size > first:
                    size = self._spread(found, first, size)
            layer, start = np.concatenate(found) if found else layer[:0], next_start
            orbits.append(layer)
        self.orbit = np.concatenate(orbits)
        self._links = None

    def _spread(self, found: list[Places], start: int, size: int) -> int:
        """Add the orbits under H of the points found last, which stand from ``start`` on."""
        layer = found[-1]
        while len(layer):
            before, next_start = len(found), size
            for number in range(self._inside):
                images = self._edges[number][0][layer]
                size = self._step(
                    found, images, (self.position[images] < 0).nonzero()[0], start, number, size
                )
            layer, start = np.concatenate([layer[:0], *found[before:]]), next_start
        return size


class _Proof:
    """The tree of one level that agrees with the group H of the levels below.

    Elements are sifted by their images of some columns of points alone: those that tell elements apart, and the
    base points.
    """

    def __init__(self, level: Level, below: Sequence[Level], telling: Places) -> None:
        self.level, self.below = level, below
        self.degree = len(level.position)
        needed = np.zeros(self.degree, dtype=bool)
        needed[[level.point, *(one.point for one in below)]] = True
        needed[telling] = True
        self.columns = np.flatnonzero(needed).astype(np.int32)
        self.at = np.cumsum(needed) - 1
        self.table: Integers | None = None
        self.inside = list(below[0].generators) if below else []
        self.order = prod(len(one.orbit) for one in below)
        self.orbit_of = components(self.degree, self.inside)
        self.sizes = np.bincount(self.orbit_of, minlength=self.degree)

    def turned(self) -> list[Integers]:
        """Return for each generator t of the level outside of H the inverse of th, so that the next base point
        is the image of the point wherever H allows it.
        """
        point, turned = self.level.point, []
        for generator in self.level.generators:
            if generator[point] != point:
                row = inverses(generator[None, :])[0]
                if self.below:
                    place = int(self.below[0].position[row[point]])
                    row = self.below[0].bring(place, row) if place > 0 else row
                turned.append(row)
        return turned

    def missing(self, stabiliser: Stabilisers) -> Integers | None:
        turned = self.turned()
        tree = _Tree(self.level.point, self.inside, self.orbit_of)
        kept = tree.keep(turned)
        for row in turned:
            found = self._sifted(tree.divide(row[None, :]))
            if found is not None:
                return found

        chosen = tree.orbit[tree.chosen[1:]].tolist()
        groups: dict[int, Sequence[Integers]] = {}
        for point in chosen:
            size = int(self.sizes[self.orbit_of[point]])
            if size == self.order:
                groups[point] = ()
            elif size == 1:
                groups[point] = self.inside
            elif self.below and self.below[0].point == point:
                groups[point] = self.below[1].generators if len(self.below) > 1 else ()
            else:
                groups[point] = stabiliser(self.inside, point, self.order)
        if len(tree.orbit) * len(self.columns) <= tree.table:
            self.table = tree.images(self.columns)
        questions = chain(self._conjugates(tree, groups), self._translates(tree, groups, kept))
        at_once = max(1, ENTRIES // len(self.columns))
        for generator, places in questions:
            for start in range(0, len(places), at_once):
                part = places[start : start + at_once]
                left = self._left(tree, generator, part)
                if len(left):
                    return self._sifted(tree.divide(generator[tree.elements(part[left[:1]])]))
        return None

    def _sifted(self, rows: Integers) -> Integers | None:
        """Sift one row through the levels below; None if it is the identity."""
        for one in self.below:
            rows = one.divide(rows)
        row: Integers = rows[0]
        return row if (row != np.arange(self.degree)).any() else None

    def _left(self, tree: Level, generator: Integers, places: Places) -> Places:
        """Return the numbers of the places d, among some, for which u_sd^-1 s u_d is not in H, s the generator."""
        elements = tree.elements(places)[:, self.columns] if self.table is None else self.table[places]
        rows = tree.divide(generator[elements], int(self.at[tree.point]))
        # One that equals s fixes the point as it does: then s lies in H.
        differ = np.flatnonzero((rows != generator[self.columns]).any(axis=1))
        rows = rows[differ]
        for one in self.below:
            rows = one.divide(rows, int(self.at[one.point]))
        left: Places = differ[(rows != self.columns).any(axis=1)]
        return left

    def _conjugates(
        self, tree: Level, groups: dict[int, Sequence[Integers]]
    ) -> Iterator[tuple[Integers, Places]]:
        """Yield the elements of (A): generators and the places of chosen points."""
        fixed = [point for point, group in groups.items() if group is self.inside]
        alone = [point for point, group in groups.items() if group is not self.inside]
        for points, group in [(fixed, self.inside), *(([point], groups[point]) for point in alone)]:
            for generator in group:
                yield generator, tree.position[points]

    def _translates(
        self, tree: Level, groups: dict[int, Sequence[Integers]], kept: Sequence[Integers]
    ) -> Iterator[tuple[Integers, Places]]:
        """Yield the elements of (B): generators and the places of one point of each orbit of K."""
        for row in kept:
            least = components(self.degree, list(groups[int(row[tree.point])]))
            yield inverses(row[None, :])[0], np.flatnonzero(least[tree.orbit] == tree.orbit)
