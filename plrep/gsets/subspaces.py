"""The subspaces of a vector space and its flags, as sets on which a group of semilinear maps acts.

A subspace is held as the set of its points, numbered as the group numbers them, so its images are found from those of
the points. It is known again by its frame: the points of its reduced basis, or for an affine subspace its least point
and the sums of this with the vectors of the basis. In ascending order of the points these are the first one, then each
time the first one outside the subspace that those before span, so their places among the points depend on the dimension
only. Subspaces are ordered by their frames, which is the lexicographic order of the sets of points, and images are
looked up in it. A flag is held as the places of its subspaces.

Cost: number of subspaces times points of each, on arrays: the 9765 complete flags of GF(2)^5 take 0.05 s.
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
from plrep.groups.vector_points import VectorPoints
from plrep.gsets.geometry import Geometry
from plrep.gsets.point_sets import orbit_part, written
from plrep.gsets.summands import ALL, ENTRY_LIMIT, POINT_LIMIT, Places

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.groups.permutation import Permutation

Integers = npt.NDArray[np.integer[Any]]
Keys = npt.NDArray[np.bytes_]
_WORDS = {0: "lines", 1: "planes"}


@attrs.frozen(slots=True)
class Subspaces:
    """The k-dimensional subspaces of the space on whose points G acts, ordered as sets of points.

    Parameters
    ----------
    group : Group
    dimension : int
        One of ``geometry.dimensions``.
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
        word = _WORDS.get(self.dimension - self.geometry.line, f"subspaces:{self.dimension}")
        return _named(word, self.field)

    @property
    def points(self) -> int:
        return self.geometry.count(self.dimension)

    @cached_property
    def part(self) -> tuple[Any, ...]:
        return orbit_part(self.group, self)

    @cached_property
    def _vectors(self) -> IntegerArray:
        """The codes of the reduced bases, a row for each subspace, before them in affine geometry the least point."""
        n, k, q, shifts = (
            self.geometry.dimension,
            self.dimension,
            self.geometry.order,
            int(self.geometry.affine),
        )
        weights = q ** np.arange(n)[::-1]
        found = []
        for pivots in combinations(range(n), k):
            other = [j for j in range(n) if j not in pivots]
            free = [(shifts + i, j) for i, p in enumerate(pivots) for j in other if j > p]
            free += [(0, j) for j in other] * shifts
            rows = np.zeros((q ** len(free), shifts + k, n), dtype=np.int64)
            rows[:, range(shifts, shifts + k), pivots] = 1
            for place, (i, j) in enumerate(free):
                rows[:, i, j] = np.arange(len(rows)) // q**place % q
            found.append(rows @ weights)
        vectors = np.concatenate(found)
        # the last key of lexsort is compared first
        return vectors[np.lexsort(self._framed(vectors).T[::-1])]

    def _framed(self, vectors: IntegerArray) -> IntegerArray:
        """The codes of the frames, ascending."""
        if not self.geometry.affine:
            return vectors[:, ::-1]
        least = vectors[:, :1]
        return np.column_stack([least, self._space.sums(least, vectors[:, :0:-1])])

    @cached_property
    def frames(self) -> Integers:
        """The places of the points of the frames, ascending, a row for each subspace."""
        return np.searchsorted(self._space.codes, self._framed(self._vectors))

    @cached_property
    def members(self) -> Integers:
        """The places of the points of each subspace, in the order of their coordinates with respect to its basis."""
        members = np.empty((self.points, self.geometry.size(self.dimension)), dtype=np.int32)
        for block in _blocks(*members.shape):
            members[block] = np.searchsorted(self._space.codes, self._spanned(self._vectors[block]))
        return members

    def _spanned(self, vectors: IntegerArray) -> IntegerArray:
        """The codes of the points of some subspaces, given by rows of ``_vectors``."""
        space, full = self._space, np.zeros((len(vectors), 1), dtype=np.int64)
        points = []
        for place in reversed(range(int(self.geometry.affine), vectors.shape[1])):
            if space.projective:
                points.append(space.sums(vectors[:, [place]], full))
                if place == 0:
                    return np.column_stack(points)
            multiples = space.multiples(vectors[:, place])
            full = space.sums(multiples[:, :, None], full[:, None, :]).reshape(len(vectors), -1)
        return space.sums(vectors[:, :1], full) if self.geometry.affine else full[:, 1:]

    @cached_property
    def _space(self) -> VectorPoints:
        return self.geometry.points(self.geometry.dimension)

    @cached_property
    def _keys(self) -> Keys:
        return _lexicographic(self.frames)

    def places(self, frames: Integers) -> Places:
        """Return the places of subspaces, given the places of the points of their frames, ascending."""
        return np.searchsorted(self._keys, _lexicographic(frames))

    def images(self, element: Permutation, points: slice | Places = ALL) -> Places:
        g = np.array(element.images, dtype=np.int32)
        members = self.members[points]
        firsts = [0] * self.geometry.affine + [self.geometry.size(j) for j in range(self.dimension)]
        frames = np.empty((len(members), len(firsts)), dtype=np.int32)
        for block in _blocks(*members.shape):
            frames[block] = np.sort(g[members[block]], axis=1)[:, firsts]
        return self.places(frames)

    def label_of(self, point: int) -> str:
        return written((tuple(sorted(self.members[point].tolist())),))


@attrs.frozen(slots=True)
class Flags:
    """The chains of subspaces of some dimensions, each in the next, ordered by the subspaces, the smaller ones first.

    Parameters
    ----------
    group : Group
    dimensions : tuple of int
        Some of ``geometry.dimensions``, ascending.
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
        complete = self.dimensions == tuple(self.geometry.dimensions)
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
        coordinates = Subspaces(self.group, small.dimension, whole).frames
        frames = large.members[:, coordinates]
        return small.places(frames.reshape(-1, coordinates.shape[1])).reshape(len(frames), -1)

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
    if isinstance(k, bool) or not isinstance(k, int) or k not in space.dimensions:
        raise BadInput(
            f"subspaces: the dimension {k!r} must be a whole number from {space.dimensions[0]} to "
            f"{space.dimensions[-1]}, for {group.name} acts on the {space}, where lines have dimension {space.line}"
        )


def _require_size(name: str, points: int, size: int) -> None:
    if points > POINT_LIMIT:
        raise BeyondReach(f"{name}: there are {points}, the limit is {POINT_LIMIT}")
    if points * size > ENTRY_LIMIT:
        raise BeyondReach(f"{name}: {points} of {size} points each exceed the limit of {ENTRY_LIMIT} entries")
