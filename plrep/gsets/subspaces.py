"""The subspaces of a vector space and its flags, as sets on which a group of semilinear maps acts.

A subspace is held as the set of its points, numbered as the group numbers them, so its images are found from those of
the points. It is known again by its reduced basis: of the points in ascending order these are the first, the one after
the points of the subspace that it spans, and so on, at places that depend on the dimension only. Subspaces are ordered
by these bases, the last vectors compared first; that is the lexicographic order of the sets of points, and the images
are looked up in it. A flag is held as the places of its subspaces.

Cost: number of subspaces times points of each, on arrays: the 9765 complete flags of GF(2)^5 take 0.01 s.
"""

from __future__ import annotations

import math
from functools import cached_property
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np
import numpy.typing as npt

from plrep.errors import BadInput, BeyondReach
from plrep.exact.finite_field import IntegerArray
from plrep.groups.vector_points import VectorPoints, codes_of
from plrep.gsets.geometry import Geometry
from plrep.gsets.point_sets import orbit_part, written
from plrep.gsets.summands import ALL, ENTRY_LIMIT, POINT_LIMIT, Places

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.groups.permutation import Permutation

Integers = npt.NDArray[np.integer[Any]]
Keys = npt.NDArray[np.bytes_]
_WORDS = {2: "lines", 3: "planes"}


@attrs.frozen(slots=True)
class Subspaces:
    """The k-dimensional subspaces of the space on whose points G acts, ordered as sets of points.

    Parameters
    ----------
    group : Group
    dimension : int
        k, 0 < k < n.
    geometry : Geometry
        The space GF(q)^n, as ``geometry(group)`` finds it.
    field : str, optional
        What the name says of the field, such as ``"GF(2)"``.

    Raises
    ------
    BadInput
        If the dimension is out of range.
    BeyondReach
        If there are more than 1,000,000, or their points do not fit.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> from plrep.gsets.geometry import geometry
    >>> G = group("PSL(3,2)")
    >>> X = Subspaces(G, 2, geometry(G))
    >>> X.points, X.images(G.generators[0]).tolist(), X.label_of(0)
    (7, [2, 1, 0, 3, 6, 5, 4], '{1,2,3}')
    """

    group: Group
    dimension: int
    geometry: Geometry
    field: str = ""

    def __attrs_post_init__(self) -> None:
        _require_dimension(self.dimension, self.group, self.geometry)
        _require_size(self.name, self.points, self.geometry.size(self.dimension))

    @property
    def name(self) -> str:
        word = _WORDS.get(self.dimension, f"subspaces:{self.dimension}")
        return _named(word, self.field)

    @property
    def points(self) -> int:
        return self.geometry.count(self.dimension)

    @cached_property
    def part(self) -> tuple[Any, ...]:
        return orbit_part(self.group, self)

    @cached_property
    def _reduced(self) -> IntegerArray:
        """The reduced bases of all subspaces, an array of number of subspaces x k x n."""
        n, k, q = self.geometry.dimension, self.dimension, self.geometry.order
        found = []
        for pivots in combinations(range(n), k):
            free = [(i, j) for i, p in enumerate(pivots) for j in range(p + 1, n) if j not in pivots]
            bases = np.zeros((q ** len(free), k, n), dtype=np.int64)
            bases[:, range(k), pivots] = 1
            for place, (i, j) in enumerate(free):
                bases[:, i, j] = np.arange(len(bases)) // q**place % q
            found.append(bases)
        bases = np.concatenate(found)
        # the last key of lexsort is compared first
        return bases[np.lexsort([codes_of(bases[:, i].T, q) for i in range(k)])]

    @cached_property
    def bases(self) -> Integers:
        """The places of the points of the reduced bases, ascending: an array of number of subspaces x k."""
        found = [self._space.places(self._reduced[:, i].T) for i in reversed(range(self.dimension))]
        return np.column_stack(found)

    @cached_property
    def members(self) -> Integers:
        """The places of the points of each subspace, in the order of their coordinates with respect to its basis."""
        vectors: IntegerArray = (
            self._reduced @ self._space.field.order ** np.arange(self.geometry.dimension)[::-1]
        )
        members = np.empty((self.points, self.geometry.size(self.dimension)), dtype=np.int32)
        for block in _blocks(*members.shape):
            members[block] = np.searchsorted(self._space.codes, self._spanned(vectors[block]))
        return members

    def _spanned(self, bases: IntegerArray) -> IntegerArray:
        """The codes of the points of the spans of some bases, given as codes in rows."""
        space, full, points = self._space, np.zeros((len(bases), 1), dtype=np.int64), []
        for place in reversed(range(self.dimension)):
            multiples = space.multiples(bases[:, place])
            if space.projective:
                points.append(space.sums(multiples[:, [1]], full))
                if place == 0:
                    return np.column_stack(points)
            full = space.sums(multiples[:, :, None], full[:, None, :]).reshape(len(bases), -1)
        return full[:, 1:]

    @cached_property
    def _space(self) -> VectorPoints:
        return self.geometry.points(self.geometry.dimension)

    @cached_property
    def _keys(self) -> Keys:
        return _lexicographic(self.bases)

    def places(self, bases: Integers) -> Places:
        """Return the places of subspaces, given the places of the points of their reduced bases, ascending."""
        return np.searchsorted(self._keys, _lexicographic(bases))

    def images(self, element: Permutation, points: slice | Places = ALL) -> Places:
        g = np.array(element.images, dtype=np.int32)
        members = self.members[points]
        firsts = [self.geometry.size(j) for j in range(self.dimension)]
        bases = np.empty((len(members), self.dimension), dtype=np.int32)
        for block in _blocks(*members.shape):
            bases[block] = np.sort(g[members[block]], axis=1)[:, firsts]
        return self.places(bases)

    def label_of(self, point: int) -> str:
        return written((tuple(sorted(self.members[point].tolist())),))


@attrs.frozen(slots=True)
class Flags:
    """The chains of subspaces of some dimensions, each in the next, ordered by the subspaces, the smaller ones first.

    Parameters
    ----------
    group : Group
    dimensions : tuple of int
        Ascending, from 1 to n - 1.
    geometry : Geometry
        The space GF(q)^n, as ``geometry(group)`` finds it.
    field : str, optional
        What the name says of the field, such as ``"GF(2)"``.

    Raises
    ------
    BadInput
        If the dimensions are out of range, or do not ascend.
    BeyondReach
        If there are more than 1,000,000, or their points do not fit.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> from plrep.gsets.geometry import geometry
    >>> G = group("PSL(3,2)")
    >>> X = Flags(G, (1, 2), geometry(G))
    >>> X.points, X.images(G.generators[0])[:5].tolist(), X.label_of(0)
    (21, [2, 1, 0, 15, 16], '{1}{1,2,3}')
    """

    group: Group
    dimensions: tuple[int, ...]
    geometry: Geometry
    field: str = ""

    def __attrs_post_init__(self) -> None:
        for k in self.dimensions:
            _require_dimension(k, self.group, self.geometry)
        if not self.dimensions or any(a >= b for a, b in pairwise(self.dimensions)):
            shown = ",".join(map(str, self.dimensions))
            raise BadInput(f"flags:{shown}: the dimensions must ascend, as in flags:1,2")
        _require_size(self.name, self.points, self.geometry.size(self.dimensions[-1]))

    @property
    def name(self) -> str:
        complete = self.dimensions == tuple(range(1, self.geometry.dimension))
        return _named("flags" if complete else f"flags:{','.join(map(str, self.dimensions))}", self.field)

    @property
    def points(self) -> int:
        inside = math.prod(self.geometry.count(a, b) for a, b in pairwise(self.dimensions))
        return self.geometry.count(self.dimensions[-1]) * inside

    @cached_property
    def part(self) -> tuple[Any, ...]:
        return orbit_part(self.group, self)

    @cached_property
    def _levels(self) -> tuple[Subspaces, ...]:
        return tuple(Subspaces(self.group, k, self.geometry) for k in self.dimensions)

    @cached_property
    def members(self) -> Integers:
        """The places of the subspaces of each flag, an array of number of flags x number of dimensions."""
        flags = np.arange(self._levels[-1].points)[:, None]
        for small, large in reversed(list(pairwise(self._levels))):
            inside = self._inside(small, large)[flags[:, 0]]
            flags = np.column_stack([inside.ravel(), np.repeat(flags, inside.shape[1], axis=0)])
        return flags[np.lexsort(flags.T[::-1])].astype(np.int32)

    def _inside(self, small: Subspaces, large: Subspaces) -> Places:
        """For each larger subspace the places of the smaller ones in it.

        The product of a reduced basis of coordinates and the reduced basis of the larger subspace is reduced.
        """
        whole = attrs.evolve(self.geometry, dimension=large.dimension)
        coordinates = Subspaces(self.group, small.dimension, whole).bases
        bases = large.members[:, coordinates]
        return small.places(bases.reshape(-1, small.dimension)).reshape(len(bases), -1)

    @cached_property
    def _keys(self) -> Keys:
        return _lexicographic(self.members)

    def images(self, element: Permutation, points: slice | Places = ALL) -> Places:
        flags = self.members[points].astype(np.intp)
        moved = []
        for level, places in zip(self._levels, flags.T, strict=True):
            few = len(places) < level.points
            moved.append(level.images(element, places) if few else level.images(element)[places])
        return np.searchsorted(self._keys, _lexicographic(np.column_stack(moved)))

    def label_of(self, point: int) -> str:
        return "".join(
            level.label_of(place)
            for level, place in zip(self._levels, self.members[point].tolist(), strict=True)
        )


def _blocks(rows: int, columns: int) -> list[slice]:
    """Blocks of rows of about a million entries."""
    step = max(1, (1 << 20) // columns)
    return [slice(start, start + step) for start in range(0, rows, step)]


def _lexicographic(rows: Integers) -> Keys:
    """Rows of numbers below 2^32 as bytes that are ordered as the rows are."""
    return np.ascontiguousarray(rows, dtype=">u4").view(f"S{4 * rows.shape[1]}").ravel()


def _named(word: str, field: str) -> str:
    return f"{word}{',' if ':' in word else ':'}{field}" if field else word


def _require_dimension(k: int, group: Group, space: Geometry) -> None:
    if isinstance(k, bool) or not isinstance(k, int) or not 0 < k < space.dimension:
        raise BadInput(
            f"subspaces: the dimension {k!r} must be a whole number from 1 to {space.dimension - 1}, for "
            f"{group.name} acts on the {space}; lines have dimension 2, planes 3"
        )


def _require_size(name: str, points: int, size: int) -> None:
    if points > POINT_LIMIT:
        raise BeyondReach(f"{name}: there are {points}, the limit is {POINT_LIMIT}")
    if points * size > ENTRY_LIMIT:
        raise BeyondReach(f"{name}: {points} of {size} points each exceed the limit of {ENTRY_LIMIT} entries")
