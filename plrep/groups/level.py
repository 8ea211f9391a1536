"""One level of a stabiliser chain: a point, its orbit, and elements that lead back to the point.

The elements are held as a tree of steps: each point of the orbit but the first one is the image of an earlier
point under an edge, a generator or a shortcut. A small level unfolds the tree into a table of all images, which
sifts with one gather; a large one climbs the tree, and is given elements of random points as shortcuts until the
tree is as shallow as a binary one (Seress, Permutation Group Algorithms (2003), 4.4; Cooperman, Finkelstein, Sarawagi,
ISSAC 1990). So memory is that of the generators, and the table of a large level is made only where it is asked
for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

import numpy as np

from plrep.errors import BeyondReach
from plrep.groups.rows import Integers, Places, composites, inverses

MEMORY = 1 << 28
"""Most entries of the table of one level; an entry takes four bytes."""
ENTRIES = 1 << 21
"""Most entries of one array while rows are sifted."""
_FAST = 1 << 16  # entries of arrays that stay in the fast memory of a processor
_MOST_SHORTCUTS = 64

Edge = tuple[Integers, Integers]  # a permutation and its inverse, by their images


class Level:
    """One level of a chain: a point, generators of the stabiliser of the points before it, the orbit.

    Attributes
    ----------
    point : int
        The base point.
    generators : list of ndarray
        Images of generators of the stabiliser of the earlier base points.
    orbit : ndarray
        The orbit of the point, the point first, in breadth-first order.
    position : ndarray, degree
        The place of each point in the orbit, -1 outside.

    Examples
    --------
    >>> from plrep.groups.permutation import parse_cycles
    >>> from plrep.groups.chain import StabiliserChain
    >>> level = StabiliserChain.of(parse_cycles("(1,2,3)"), 3).levels[0]
    >>> level.orbit.tolist(), level.to_point.tolist()
    ([0, 1, 2], [[0, 1, 2], [2, 0, 1], [1, 2, 0]])
    """

    __slots__ = (
        "_edges",
        "_links",
        "_shortcuts",
        "_steps",
        "_table",
        "_unfolded",
        "generators",
        "orbit",
        "point",
        "position",
    )

    table = 1 << 18
    """Most entries of a table that is made unasked."""

    def __init__(self, point: int, degree: int) -> None:
        self.point = point
        self.generators: list[Integers] = []
        self.orbit: Places = np.array([point], dtype=np.intp)
        self.position: Places = np.full(degree, -1, dtype=np.intp)
        self.position[point] = 0
        self._edges: list[Edge] = []
        self._shortcuts = 0
        self._steps: list[
            tuple[Places, Places, int]
        ] = []  # places, those of their parents, number of the edge
        self._links: tuple[Places, Places] | None = None
        self._table: Integers = np.arange(degree, dtype=np.int32)[None, :]
        self._unfolded = 0

    def add(self, edges: Sequence[Edge]) -> None:
        """Add generators with their inverses, and close the orbit under all of them if one of these leaves it."""
        self._edges += edges
        self.generators += [generator for generator, _ in edges]
        if any((self.position[generator[self.orbit]] < 0).any() for generator, _ in edges):
            self._close()

    def _close(self) -> None:
        orbits, size = [self.orbit], len(self.orbit)
        layer, start = self.orbit, 0
        while len(layer):
            found: list[Places] = []
            next_start = size
            for number, (edge, _) in enumerate(self._edges):
                images = edge[layer]
                size = self._step(
                    found, images, (self.position[images] < 0).nonzero()[0], start, number, size
                )
            layer, start = np.concatenate(found) if found else layer[:0], next_start
            orbits.append(layer)
        self.orbit = np.concatenate(orbits)
        self._links = None
        if not self._is_small:
            self._flatten()

    @property
    def _is_small(self) -> bool:
        return len(self.orbit) * len(self.position) <= self.table

    def _flatten(self) -> None:
        """Give shortcuts to a tree that is deep, until it is as shallow as a binary one."""
        most = len(self.orbit).bit_length()
        if self._depth() <= most:
            return
        choice = Random(len(self.orbit))
        while self._shortcuts < _MOST_SHORTCUTS:
            rows = self.elements(np.array([choice.randrange(len(self.orbit)) for _ in range(2)]))
            self._edges += zip(rows, inverses(rows), strict=True)
            self._shortcuts += len(rows)
            self._grow_anew()
            if self._depth() <= most:
                return

    def _grow_anew(self) -> None:
        """Make the tree again, over the same orbit, breadth first by all edges."""
        met = np.zeros(len(self.orbit), dtype=bool)
        met[0] = True
        layer = np.zeros(1, dtype=np.intp)
        self._steps, self._links, self._unfolded = [], None, 0
        self._table = self._table[:1].copy()
        while len(layer):
            found = []
            for number, (edge, _) in enumerate(self._edges):
                places = self.position[edge[self.orbit[layer]]]
                fresh = np.flatnonzero(~met[places])
                if len(fresh):
                    found.append(places[fresh])
                    met[found[-1]] = True
                    self._steps.append((found[-1], layer[fresh], number))
            layer = np.concatenate(found) if found else layer[:0]

    def _step(
        self, found: list[Places], images: Integers, fresh: Places, start: int, number: int, size: int
    ) -> int:
        """Add the fresh ones among the images of consecutive points under an edge to the orbit that is found;
        return its size after that.
        """
        if len(fresh):
            places = np.arange(size, size + len(fresh))
            found.append(images[fresh].astype(np.intp))
            self.position[found[-1]] = places
            self._steps.append((places, fresh + start, number))
        return size + len(fresh)

    def _depth(self) -> int:
        depth = np.zeros(len(self.orbit), dtype=np.intp)
        for places, parents, _ in self._steps:
            depth[places] = depth[parents] + 1
        return int(depth.max())

    @property
    def to_point(self) -> Integers:
        """For each point of the orbit an element of the stabiliser that takes it to the base point.

        Returns
        -------
        ndarray of int32, |orbit| x degree

        Raises
        ------
        BeyondReach
            If it does not fit into the memory.
        """
        if self._unfolded < len(self._steps):
            size, degree = len(self.orbit), len(self.position)
            if size * degree > MEMORY:
                raise BeyondReach(
                    f"an orbit of {size} among {degree} points needs a transversal of more than {MEMORY} entries; "
                    f"give the group by an action on fewer points"
                )
            table = np.empty((size, degree), dtype=np.int32)
            table[: len(self._table)] = self._table
            for places, parents, number in self._steps[self._unfolded :]:
                table[places] = table[parents].take(self._edges[number][1], axis=1)
            self._table, self._unfolded = table, len(self._steps)
        return self._table

    @property
    def _by_table(self) -> bool:
        return self._is_small or self._unfolded == len(self._steps)

    def _climb(self) -> tuple[Places, Places]:
        """Return for each place the place of its parent and the number of the edge from there."""
        if self._links is None:
            parent, edge = np.zeros((2, len(self.orbit)), dtype=np.intp)
            for places, parents, number in self._steps:
                parent[places] = parents
                edge[places] = number
            self._links = parent, edge
        return self._links

    def bring(self, place: int, row: Integers) -> Integers:
        """Multiply a row of images from the left by the element that takes ``orbit[place]`` to the point.

        Examples
        --------
        >>> level = Level(0, 3)
        >>> level.add([(np.array([1, 2, 0]), np.array([2, 0, 1]))])
        >>> level.bring(1, np.array([1, 0, 2])).tolist()
        [0, 2, 1]
        """
        if self._by_table:
            brought: Integers = self.to_point[place][row]
            return brought
        parent, edge = self._climb()
        while place:
            row = self._edges[edge[place]][1][row]
            place = int(parent[place])
        return row

    def divide(self, rows: Integers, column: int | None = None) -> Integers:
        """Multiply each row from the left so that it fixes the point; rows that leave the orbit stay.

        If rows hold the images of some points only, the column of the point is given.
        """
        position = self.position[rows[:, self.point if column is None else column]]
        if len(rows) == 1:
            place = int(position[0])
            return rows if place <= 0 else self.bring(place, rows[0])[None, :]
        moved = (position > 0).nonzero()[0]
        if len(moved) == len(rows):
            return self._bring_all(position, rows)
        if len(moved) == 0:
            return rows
        divided = rows.copy()
        divided[moved] = self._bring_all(position[moved], rows[moved])
        return divided

    def _bring_all(self, places: Places, rows: Integers) -> Integers:
        if self._by_table:
            return composites(self.to_point, places, rows)
        brought = rows.copy()
        parent, edge = self._climb()
        which = np.arange(len(rows))
        which, places = which[places > 0], places[places > 0]
        while len(which):
            numbers = edge[places]
            for number in np.flatnonzero(np.bincount(numbers)):
                chosen = which[numbers == number]
                brought[chosen] = self._edges[number][1][brought[chosen]]
            places = parent[places]
            which, places = which[places > 0], places[places > 0]
        return brought

    def elements(self, places: Places) -> Integers:
        """Return elements of the stabiliser that take the point to ``orbit[places]``, one a row.

        Examples
        --------
        >>> level = Level(0, 3)
        >>> level.add([(np.array([1, 2, 0]), np.array([2, 0, 1]))])
        >>> level.elements(np.array([2, 0])).tolist()
        [[2, 0, 1], [0, 1, 2]]
        """
        if self._by_table:
            if len(places) < len(self.orbit):
                return inverses(self.to_point[places])
            found: Integers = inverses(self.to_point)[places]
            return found
        identity = np.arange(len(self.position), dtype=np.int32)
        return inverses(self._bring_all(places, np.broadcast_to(identity, (len(places), len(identity)))))

    def images(self, points: Integers) -> Integers:
        """Return the images of some points under elements that take the point to each point of the orbit.

        Examples
        --------
        >>> level = Level(0, 3)
        >>> level.add([(np.array([1, 2, 0]), np.array([2, 0, 1]))])
        >>> level.images(np.array([0, 1])).tolist()
        [[0, 1], [1, 2], [2, 0]]
        """
        images = np.empty((len(self.orbit), len(points)), dtype=np.int32)
        images[0] = points
        for places, parents, number in self._steps:
            images[places] = self._edges[number][0][images[parents]]
        return images

    def commuting_images(self, image: int) -> Places:
        """Return the images of the orbit under the map that commutes with the generators and takes the point to
        this image, if there is one.

        Examples
        --------
        >>> level = Level(0, 3)
        >>> level.add([(np.array([1, 2, 0]), np.array([2, 0, 1]))])
        >>> level.commuting_images(2).tolist()
        [2, 0, 1]
        """
        images = np.full(len(self.orbit), image, dtype=np.intp)
        for places, parents, number in self._steps:
            images[places] = self._edges[number][0][images[parents]]
        return images

    def schreier_generators(self, generators: Sequence[Integers]) -> Iterator[Integers]:
        """Yield arrays of Schreier generators: they generate the stabiliser of the point."""
        rows: Integers = np.array(generators, dtype=np.int32).reshape(-1, len(self.position))
        at_once = max(1, _FAST // max(1, rows.size))
        for start in range(0, len(self.orbit), at_once):
            elements = self.elements(np.arange(start, min(start + at_once, len(self.orbit))))
            yield self.divide(rows[:, elements].reshape(-1, len(self.position)))
