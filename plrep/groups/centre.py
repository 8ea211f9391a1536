"""The centre of a permutation group of any order.

On each orbit the centre acts as permutations that commute with the group there. Such a permutation takes a point b
to a point c that the stabiliser of b fixes, and c determines it: it takes gb to gc. They form a group C, regular
on the points c; the centre of the group on this orbit lies in the centre of C, since C commutes with both. Points
c that some random elements of the stabiliser fix are candidates, and a map is believed when it commutes with the
generators of the group.

Let P be the product of these centres over the orbits, with generators p_1, ..., p_r. It is abelian and commutes
with G, and the centre of G is the intersection of P and G. Let m be the least number with p_i^m in
<G, p_1, ..., p_(i-1)>; then p_i^m is p_1^a ... p_j^b with j < i times an element of G, and this element is
central. All these generate the centre (an echelon form of the relations between the p_i modulo G).

Source: Seress, Permutation Group Algorithms (2003), 6.1, for one orbit.
Cost: a tree for each orbit; one chain, of known order, for each p_i with m > 1. Milliseconds: S_20 0.6,
W(E8) 3, GL(3,11) on 1,330 points 4, SL(2,61) on 3,720 points 17, Q8^120 130.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from plrep.exact.integers import prime_divisors
from plrep.groups.chain import StabiliserChain
from plrep.groups.level import Edge, Level
from plrep.groups.normal_closures import generator_rows
from plrep.groups.permutation import Permutation
from plrep.groups.random_walk import random_walk
from plrep.groups.rows import Integers, components, inverses

if TYPE_CHECKING:
    from plrep.groups.group import Group

_ELEMENTS = 12  # so many random elements of a stabiliser fix no more points than all, almost always


def centre(group: Group) -> Group:
    """Return the elements that commute with all elements, for groups of any order.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> centre(group("D4"))
    <(1,3)(2,4)>: order 2, degree 4
    """
    if group.is_abelian:
        return group
    around: list[Permutation] = []
    rows = generator_rows(group)
    rows = rows[(rows != np.arange(group.degree)).any(axis=1)]
    back = inverses(rows)
    elements = np.array(list(islice(random_walk(list(rows)), _ELEMENTS)))
    orbit_of = components(group.degree, list(rows))
    lengths = np.bincount(orbit_of)
    for point in np.flatnonzero(lengths > 1).tolist():
        points = np.flatnonzero(orbit_of == point)
        moving = (rows[:, points] != points).any(axis=1)
        edges = list(zip(rows[moving], back[moving], strict=True))
        around += _Orbit(point, edges, elements).centre()
    return _intersection(group, around)


class _Orbit:
    """An orbit of a group, and the permutations of its points that commute with the group."""

    def __init__(self, point: int, edges: list[Edge], elements: Integers) -> None:
        self.degree = elements.shape[1]
        self.level = Level(point, self.degree)
        self.level.add(edges)
        self.generators = [edge[0] for edge in edges]
        fixed = (self.level.divide(elements) == np.arange(self.degree)).all(axis=0)
        orbit = self.level.orbit
        self.candidates: list[int] = np.sort(orbit[fixed[orbit]]).tolist()

    def commuting(self, image: int) -> Integers | None:
        """Return the permutation that commutes with the group on the orbit, fixes all other points, and takes
        the point to this image; None if there is none.
        """
        orbit = self.level.orbit
        row = np.arange(self.degree, dtype=np.int32)
        row[orbit] = self.level.commuting_images(image)
        commutes = all((row[g[orbit]] == g[row[orbit]]).all() for g in self.generators)
        return row if commutes else None

    def centre(self) -> list[Permutation]:
        """Return generators of the centre of the group of all these permutations."""
        left = np.array(self.candidates)
        for image, row in self._generate(self.candidates):
            turned = self.level.elements(self.level.position[[image]])[0]
            left = left[turned[left] == row[left]]
        return [Permutation.trusted(tuple(row.tolist())) for _, row in self._generate(left.tolist())]

    def _generate(self, images: list[int]) -> list[tuple[int, Integers]]:
        """Return commuting permutations that generate all those that take the point to one of some images."""
        reached = {self.level.point: None}
        found: list[tuple[int, Integers]] = []
        for image in images:
            row = None if image in reached else self.commuting(image)
            if row is None:
                continue
            found.append((image, row))
            layer = list(reached)
            while layer:
                layer = [y for x in layer for _, one in found if (y := int(one[x])) not in reached]
                reached |= dict.fromkeys(layer)
        return found


def _intersection(group: Group, around: list[Permutation]) -> Group:
    """Return the elements of a group among those that some permutations generate, which commute with it and with
    each other.
    """
    chains = [group.chain]
    generators = []
    for place, p in enumerate(around):
        chain = chains[-1]
        m = p.order
        for q in prime_divisors(m):
            while m % q == 0 and chain.contains(p ** (m // q)):
                m //= q
        element = p**m
        for earlier in range(place - 1, -1, -1):
            while chains[earlier] is not chains[earlier + 1] and not chains[earlier].contains(element):
                element = element * around[earlier]
        if not element.is_identity:
            generators.append(element)
        if m > 1:
            chain = StabiliserChain.of(
                [*group.generators, *around[: place + 1]], group.degree, order=chain.order * m
            )
        chains.append(chain)
    return type(group)(group.degree, generators)
