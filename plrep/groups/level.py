"""One level of a stabiliser chain: a point, its orbit, and elements that lead back to the point."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from plrep.errors import BeyondReach
from plrep.groups.rows import Integers, Places, composites, inverses

MEMORY = 1 << 29
"""Most entries of the transversals of one chain; an entry takes four bytes."""
ENTRIES = 1 << 21
"""Most entries of one array while rows are sifted."""


def require_memory(entries: int, degree: int) -> None:
    """Refuse transversals of too many entries.

    Examples
    --------
    >>> require_memory(100, 10)
    """
    if entries > MEMORY:
        raise BeyondReach(
            f"a stabiliser chain on {degree} points needs transversals of more than {MEMORY} entries; "
            f"give the group by an action on fewer points"
        )


class Level:
    """One level of a chain: a point, generators of the stabiliser of the points before it, the orbit.

    Attributes
    ----------
    point : int
        The base point.
    generators, inverse_generators : list of ndarray
        Images of generators of the stabiliser of the earlier base points, and of their inverses.
    orbit : ndarray
        The orbit of the point, the point first, in breadth-first order.
    position : ndarray, degree
        The place of each point in the orbit, -1 outside.
    to_point : ndarray, |orbit| x degree
        Row i is an element of the stabiliser that takes ``orbit[i]`` to the point.

    Examples
    --------
    >>> from plrep.groups.permutation import parse_cycles
    >>> from plrep.groups.chain import StabiliserChain
    >>> level = StabiliserChain.of(parse_cycles("(1,2,3)"), 3).levels[0]
    >>> level.orbit.tolist(), level.to_point.tolist()
    ([0, 1, 2], [[0, 1, 2], [2, 0, 1], [1, 2, 0]])
    """

    __slots__ = ("generators", "inverse_generators", "orbit", "point", "position", "to_point")

    def __init__(self, point: int, degree: int) -> None:
        self.point = point
        self.generators: list[Integers] = []
        self.inverse_generators: list[Integers] = []
        self.orbit: Places = np.array([point], dtype=np.intp)
        self.position: Places = np.full(degree, -1, dtype=np.intp)
        self.position[point] = 0
        self.to_point: Integers = np.arange(degree, dtype=np.int32)[None, :]

    def add(self, generators: Sequence[Integers]) -> None:
        """Add generators, and close the orbit under all of them if one of these leaves it."""
        self.generators += generators
        self.inverse_generators += [inverses(generator[None, :])[0] for generator in generators]
        if any((self.position[generator[self.orbit]] < 0).any() for generator in generators):
            self._close()

    def _close(self) -> None:
        orbits, tables = [self.orbit], [self.to_point]
        size, degree = len(self.orbit), len(self.position)
        layer, elements = self.orbit, self.to_point
        pairs = list(zip(self.generators, self.inverse_generators, strict=True))
        while True:
            points, rows = [], []
            for generator, inverse in pairs:
                images = generator[layer]
                fresh = np.flatnonzero(self.position[images] < 0)
                if len(fresh):
                    points.append(images[fresh])
                    self.position[points[-1]] = np.arange(size, size + len(fresh))
                    size += len(fresh)
                    require_memory(size * degree, degree)
                    rows.append(elements[fresh].take(inverse, axis=1))
            if not points:
                break
            layer, elements = np.concatenate(points).astype(np.intp), np.concatenate(rows)
            orbits.append(layer)
            tables.append(elements)
        self.orbit, self.to_point = np.concatenate(orbits), np.concatenate(tables)

    def divide(self, rows: Integers) -> Integers:
        """Multiply each row from the left so that it fixes the point; rows that leave the orbit stay."""
        position = self.position[rows[:, self.point]]
        if len(rows) == 1:
            return rows if position[0] < 0 else self.to_point[position[0]][rows]
        inside = position >= 0
        if inside.all():
            return composites(self.to_point, position, rows)
        divided = rows.copy()
        divided[inside] = composites(self.to_point, position[inside], rows[inside])
        return divided

    def schreier_generators(self, generators: Sequence[Integers]) -> Iterator[Integers]:
        """Yield arrays of Schreier generators: they generate the stabiliser of the point."""
        degree = len(self.position)
        at_once = max(1, ENTRIES // degree)
        for start in range(0, len(self.orbit), at_once):
            elements = inverses(self.to_point[start : start + at_once])
            for generator in generators:
                images = generator[elements]
                yield composites(self.to_point, self.position[images[:, self.point]], images)
