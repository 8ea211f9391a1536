"""Orbits of a group given by permutations, with a breadth-first tree in each, found on arrays.

Source: orbits and Schreier trees, Seress, Permutation Group Algorithms (2003), 2.1. The orbits are the
components of the action; then all trees grow together from the least points, one layer at a time.
Cost: points times generators, and one pass for each layer; a walk up the tree reads one word.
"""

from __future__ import annotations

from functools import cached_property

import attrs
import numpy as np
import numpy.typing as npt

from plrep.groups.rows import components

Places = npt.NDArray[np.intp]


@attrs.frozen(slots=True, eq=False, repr=False)
class OrbitForest:
    """The orbits of some permutations of 0, ..., points-1.

    Parameters
    ----------
    points : int
    generators : ndarray of int, number of generators x points
        Images under each generator.

    Examples
    --------
    >>> forest = OrbitForest(5, np.array([[1, 2, 0, 4, 3]]))
    >>> forest.orbits, forest.orbit_of.tolist()
    (((0, 1, 2), (3, 4)), [0, 0, 0, 1, 1])
    >>> forest.word(2)
    (0, 0)
    """

    points: int
    generators: Places

    @cached_property
    def least(self) -> Places:
        """For each point the least point of its orbit."""
        return components(self.points, list(self.generators))

    @cached_property
    def orbits(self) -> tuple[tuple[int, ...], ...]:
        """The orbits, each ascending, ordered by least point."""
        by_orbit = np.argsort(self.least, kind="stable")
        starts = np.flatnonzero(np.diff(self.least[by_orbit], prepend=-1))
        return tuple(tuple(part.tolist()) for part in np.split(by_orbit, starts[1:]))

    @cached_property
    def orbit_of(self) -> Places:
        """For each point the place of its orbit."""
        return np.asarray(np.unique(self.least, return_inverse=True)[1], dtype=np.intp)

    @cached_property
    def _tree(self) -> tuple[Places, Places, tuple[Places, ...]]:
        parent = np.full(self.points, -1, dtype=np.intp)
        generator = np.full(self.points, -1, dtype=np.intp)
        layer = np.flatnonzero(self.least == np.arange(self.points))
        met = np.zeros(self.points, dtype=bool)
        met[layer] = True
        layers = []
        while len(layer):
            layers.append(layer)
            found = [layer[:0]]
            for place, images in enumerate(self.generators):
                fresh = layer[~met[images[layer]]]
                points = images[fresh]
                met[points] = True
                parent[points] = fresh
                generator[points] = place
                found.append(points)
            layer = np.concatenate(found)
        return parent, generator, tuple(layers)

    @property
    def parent(self) -> Places:
        """For each point the one before it in its tree, -1 at the least point of an orbit."""
        return self._tree[0]

    @property
    def generator(self) -> Places:
        """For each point the place of the generator that takes its parent to it, -1 at the least point."""
        return self._tree[1]

    @property
    def layers(self) -> tuple[Places, ...]:
        """The points by their depth in the trees, the least points of the orbits first."""
        return self._tree[2]

    @cached_property
    def inverses(self) -> Places:
        """The images under the inverses of the generators, shaped like ``generators``."""
        inverses = np.empty_like(self.generators)
        for images, inverse in zip(self.generators, inverses, strict=True):
            inverse[images] = np.arange(self.points)
        return inverses

    def word(self, point: int) -> tuple[int, ...]:
        """Return generators, the last acts first, that take the least point of the orbit to a point."""
        word = []
        while self.parent[point] >= 0:
            word.append(int(self.generator[point]))
            point = int(self.parent[point])
        return tuple(word)
