"""Suborbits and orbitals: the orbits of a group on pairs of points, by stabilisers of single points.

Each orbit of G on X x Y meets {x0} x Y, with x0 the least point of an orbit of X, in one orbit of the
stabiliser of x0. So |X| x |Y| pairs are never listed, unless the matrix is asked for.
Source: Higman, Intersection matrices for finite permutation groups, J. Algebra 6 (1967). Cost: for each
orbit of X a few images of stabiliser elements on Y.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.errors import BadInput, BeyondReach
from plrep.groups.rows import components
from plrep.gsets.orbits import Places

if TYPE_CHECKING:
    from plrep.gsets.gset import GSet

MATRIX_LIMIT = 1 << 26
"""Most entries of a matrix of orbitals."""
COLUMN_LIMIT = 1 << 25
"""Most entries of the columns that are kept."""


@attrs.frozen(slots=True, eq=False, repr=False)
class Suborbits:
    """The orbits, on one orbit of X, of the stabiliser of its least point x0; ordered by least point.

    Attributes
    ----------
    gset : GSet
        X.
    orbit : int
        Place of the orbit in ``X.orbits``.
    ids : ndarray of int, |orbit|
        For each point of the orbit, ascending, the place of its suborbit; {x0} is suborbit 0.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> own = group("D5").natural().suborbits()
    >>> own.ids.tolist(), own.representatives, own.sizes, own.paired
    ([0, 1, 2, 2, 1], (0, 1, 2), (1, 2, 2), (0, 1, 2))
    """

    gset: GSet
    orbit: int
    ids: Places

    def __len__(self) -> int:
        return len(self.sizes)

    @property
    def points(self) -> tuple[int, ...]:
        """The points of the orbit, ascending."""
        return self.gset.orbits[self.orbit]

    @cached_property
    def representatives(self) -> tuple[int, ...]:
        """The least point of each suborbit."""
        firsts = np.unique(self.ids, return_index=True)[1]
        return tuple(self.points[first] for first in firsts.tolist())

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        """The number of points of each suborbit (the subdegrees)."""
        return tuple(np.bincount(self.ids).tolist())

    @cached_property
    def paired(self) -> tuple[int, ...]:
        """For each suborbit, of (x0, x), the suborbit of the pairs turned round, (x, x0).

        If u carries x0 to x, then (x, x0) lies in the orbital of (x0, u^-1 x0).

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("C4").natural().suborbits().paired
        (0, 3, 2, 1)
        """
        forest = self.gset.forest
        above = np.array(self.representatives)
        turned = np.full(len(above), self.points[0])
        climbing = np.flatnonzero(forest.parent[above] >= 0)
        while len(climbing):
            here = above[climbing]
            turned[climbing] = forest.inverses[forest.generator[here], turned[climbing]]
            above[climbing] = forest.parent[here]
            climbing = climbing[forest.parent[above[climbing]] >= 0]
        return tuple(self.ids[np.searchsorted(self.points, turned)].tolist())


def suborbits(X: GSet, orbit: int) -> Suborbits:
    """Return the suborbits of an orbit of X.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> suborbits(group("S4").natural(), 0).sizes
    (1, 3)
    """
    labels = _stabiliser_orbits(X, orbit, X)[list(X.orbits[orbit])]
    return Suborbits(X, orbit, np.unique(labels, return_inverse=True)[1])


def _stabiliser_orbits(X: GSet, orbit: int, Y: GSet) -> Places:
    """Give for each point of Y the least of its orbit under the stabiliser of the first point of an orbit."""
    H = X.stabiliser(X.orbits[orbit][0])
    return components(Y.points, [Y.image_array(h) for h in H.generators])


class OrbitalColumns:
    """For points y of X and all points x, the suborbit of u^-1 x, where u carries the least point of the orbit to y.

    The column of y is that of its parent in the tree, moved by one generator; columns are kept while there
    is room.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> OrbitalColumns(group("C4").natural()).at(1).tolist()
    [3, 0, 1, 2]
    """

    __slots__ = ("_gset", "_kept")

    def __init__(self, gset: GSet) -> None:
        self._gset = gset
        self._kept: dict[int, Places] = {}

    def at(self, y: int) -> Places:
        """Return the column of y, -1 outside its orbit."""
        X, forest = self._gset, self._gset.forest
        path = []
        while y not in self._kept and forest.parent[y] >= 0:
            path.append(y)
            y = int(forest.parent[y])
        if y not in self._kept:
            self._keep(y, self._first(X.suborbits(int(forest.orbit_of[y]))))
        column = self._kept[y]
        for y in reversed(path):
            column = column[forest.inverses[forest.generator[y]]]
            self._keep(y, column)
        return column

    def _first(self, own: Suborbits) -> Places:
        column = np.full(self._gset.points, -1, dtype=np.intp)
        column[list(own.points)] = own.ids
        return column

    def _keep(self, y: int, column: Places) -> None:
        if len(self._kept) * len(column) > COLUMN_LIMIT:
            self._kept.clear()
        self._kept[y] = column


@attrs.frozen(slots=True, eq=False, repr=False)
class Orbitals:
    """The orbits of G on X x Y, ordered by the orbit of x, then by the least y at its least point.

    Attributes
    ----------
    source, target : GSet
        X and Y, sets of one group.
    representatives : tuple of pairs of int
        Points x of X, the least of an orbit, and y of Y.
    sizes : tuple of int
        The number of pairs in each.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> G = group("S4")
    >>> pairs = orbitals(G.natural(), G.on_subsets(2))
    >>> pairs.representatives, pairs.sizes
    (((0, 0), (0, 3)), (12, 12))
    """

    source: GSet
    target: GSet
    representatives: tuple[tuple[int, int], ...]
    sizes: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.sizes)

    def matrix(self) -> Places:
        """Return the place of the orbital of each pair.

        Returns
        -------
        ndarray of int, |X| x |Y|

        Raises
        ------
        BeyondReach
            If it has more than 2^26 entries.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> X = group("C3").natural()
        >>> orbitals(X, X).matrix().tolist()
        [[0, 1, 2], [2, 0, 1], [1, 2, 0]]
        """
        X, Y = self.source, self.target
        if X.points * Y.points > MATRIX_LIMIT:
            raise BeyondReach(
                f"the orbitals of {X.name} and {Y.name} as a matrix: {X.points} x {Y.points} entries exceed "
                f"the limit, {MATRIX_LIMIT}; representatives and sizes need no matrix"
            )
        ids = np.empty((X.points, Y.points), dtype=np.intp)
        before = 0
        for place, orbit in enumerate(X.orbits):
            own = np.unique(_stabiliser_orbits(X, place, Y), return_inverse=True)[1]
            ids[orbit[0]] = before + own
            before += int(own.max()) + 1
        for layer in X.forest.layers[1:]:
            for x in layer.tolist():
                ids[x] = ids[X.forest.parent[x]][Y.forest.inverses[X.forest.generator[x]]]
        return ids


def orbitals(X: GSet, Y: GSet) -> Orbitals:
    """Return the orbits of the group on X x Y: a basis of the equivariant linear maps Fun(X) -> Fun(Y).

    Parameters
    ----------
    X, Y : GSet
        Sets of one group.

    Raises
    ------
    BadInput
        If the groups differ.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> X = group("S6").on_subsets(3)
    >>> len(orbitals(X, X))
    4
    """
    if X.group != Y.group:
        raise BadInput(
            f"{X.name} and {Y.name} are sets of different groups, {X.group.name} and {Y.group.name}; "
            f"make both from one group G, as in G.natural() and G.regular()"
        )
    representatives: list[tuple[int, int]] = []
    sizes: list[int] = []
    for place, orbit in enumerate(X.orbits):
        least, counts = np.unique(_stabiliser_orbits(X, place, Y), return_counts=True)
        representatives += [(orbit[0], y) for y in least.tolist()]
        sizes += [len(orbit) * count for count in counts.tolist()]
    return Orbitals(X, Y, tuple(representatives), tuple(sizes))
