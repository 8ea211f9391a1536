"""The permutations that commute with a permutation group, orbit by orbit.

On an orbit such a permutation takes a point b to a point c that the stabiliser of b fixes, and c determines it: it
takes gb to gc. They form a group, regular on the points c. Points c that some random elements of the stabiliser fix
are candidates, and a map is believed when it commutes with the generators of the group.

Source: Seress, Permutation Group Algorithms (2003), 6.1.
Cost: a tree for each orbit, and one walk along it for each generator of the commuting group.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import numpy as np

from plrep.groups.level import Edge, Level
from plrep.groups.random_walk import random_walk
from plrep.groups.rows import Integers, Places, components, inverses

_ELEMENTS = 12  # so many random elements of a stabiliser fix no more points than all, almost always


def commuting_orbits(rows: Integers) -> Iterator[CommutingOrbit]:
    """Yield the orbits of more than one point of the group that some permutations generate.

    Parameters
    ----------
    rows : ndarray of int32, generators x degree

    Examples
    --------
    >>> rows = np.array([[1, 2, 3, 0], [0, 3, 2, 1]])
    >>> [orbit.candidates for orbit in commuting_orbits(rows)]
    [[0, 2]]
    """
    points = np.arange(rows.shape[1])
    rows = rows[(rows != points).any(axis=1)]
    back = inverses(rows)
    orbit_of = components(rows.shape[1], list(rows))
    elements: Integers | None = None
    for point in np.flatnonzero(np.bincount(orbit_of) > 1).tolist():
        if elements is None:
            elements = np.array(list(islice(random_walk(list(rows)), _ELEMENTS)))
        orbit = np.flatnonzero(orbit_of == point)
        moving = (rows[:, orbit] != orbit).any(axis=1)
        yield CommutingOrbit(point, list(zip(rows[moving], back[moving], strict=True)), elements)


def points_that_tell(rows: Integers) -> Places:
    """Return points such that an element of the group that fixes all of them is the identity.

    They are one point of each orbit of the commuting permutations, among the points that the group moves.

    Examples
    --------
    >>> points_that_tell(np.array([[1, 2, 3, 0], [0, 3, 2, 1]])).tolist()
    [0, 1]
    """
    found = []
    for orbit in commuting_orbits(rows):
        maps = [row for _, row in orbit.generate(orbit.candidates)]
        least = components(rows.shape[1], maps)
        points = orbit.level.orbit
        found.append(points[least[points] == points])
    return np.sort(np.concatenate(found)) if found else np.zeros(0, dtype=np.intp)


class CommutingOrbit:
    """An orbit of a group, and the permutations of its points that commute with the group.

    Attributes
    ----------
    level : Level
        The orbit of its least point.
    candidates : list of int
        Points that include all images of the least point under commuting permutations.
    """

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

    def generate(self, images: list[int]) -> list[tuple[int, Integers]]:
        """Return commuting permutations that generate all those that take the point to one of some images.

        Each comes after the image of the point. The images include those under products of such permutations.
        """
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
