"""Invariant partitions of a G-set: the finest ones that join some points, by union-find on arrays.

A partition is held as an array: for each point the least point of its block. G preserves it iff x ~ y implies gx ~ gy
for the generators g; what is missing is added until nothing changes.
Source: Atkinson, An algorithm for finding the blocks of a permutation group, Math. Comp. 29 (1975). Cost: a few passes
over the points for each generator; the passes of all classes are made together, so their number is small where
Atkinson's queue is long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from plrep.groups.rows import components
from plrep.gsets.orbits import Places

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plrep.gsets.gset import GSet

Partition = npt.NDArray[np.integer[Any]]
_SPREAD = 8  # so many pairs are carried to all points at once, others from generator to generator


def finest_partition(X: GSet, joined: Iterable[Iterable[int]]) -> Places:
    """Return the finest invariant partition in which the members of each of some sets lie in one block.

    Returns
    -------
    ndarray of int, |X|
        For each point the least point of its block.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> finest_partition(group("C6").natural(), [{0, 2}]).tolist()
    [0, 1, 0, 1, 0, 1]
    """
    pairs = [(members[0], x) for members in map(tuple, joined) for x in members[1:] if x != members[0]]
    left, right = np.array(pairs, dtype=np.intp).reshape(-1, 2).T
    labels = np.arange(X.points)
    while True:
        least = np.minimum(labels[left], labels[right])
        start = np.arange(X.points)
        np.minimum.at(start, labels[left], least)
        np.minimum.at(start, labels[right], least)
        joint = components(X.points, [labels, start])
        if np.array_equal(joint, labels):
            break
        labels = joint
    return closed(X, components(X.points, [labels, *(_translates(X, a, b) for a, b in pairs[:_SPREAD])]))


def translates(X: GSet, x: int) -> Partition:
    """Return for each point y = g r of X the point gx, g the element along the tree from the least point r to y.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> translates(group("C5").natural(), 2).tolist()
    [2, 3, 4, 0, 1]
    """
    forest = X.forest
    moved = np.empty(X.points, dtype=np.int32)
    moved[forest.layers[0]] = x
    for layer in forest.layers[1:]:
        moved[layer] = forest.generators[forest.generator[layer], moved[forest.parent[layer]]]
    return moved


def _translates(X: GSet, a: int, b: int) -> Places:
    """For the points of the orbit of a, y = ga, the point gb; other points stay."""
    forest, own = X.forest, X.forest.orbit_of == X.forest.orbit_of[a]
    for place in forest.word(a):
        b = int(forest.inverses[place, b])
    return np.where(own, translates(X, b), np.arange(X.points))


def closed(X: GSet, start: Partition) -> Places:
    """Return the finest invariant partition in which each x lies in the block of start[x].

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> import numpy as np
    >>> closed(group("D4").natural(), np.array([2, 1, 2, 3])).tolist()
    [0, 1, 0, 1]
    """
    found: Places = closures(X.forest.generators, X.forest.inverses, start[None, :])[0]
    return found


def closures(generators: Places, inverses: Places, starts: Partition) -> Places:
    """Return for each row the finest invariant partition in which each x lies in the block of its entry.

    Parameters
    ----------
    generators, inverses : ndarray of int, number of generators x n
        Images under the generators of a group, and under their inverses.
    starts : ndarray of int, m x n

    Returns
    -------
    ndarray of int, m x n

    Examples
    --------
    >>> import numpy as np
    >>> turn = np.array([[1, 2, 3, 0]])
    >>> closures(turn, turn[:, [2, 1, 0, 3]], np.array([[2, 1, 2, 3], [1, 1, 2, 3]])).tolist()
    [[0, 1, 0, 1], [0, 0, 0, 0]]
    """
    count, points = starts.shape
    offsets = points * np.arange(count)[:, None]
    labels = components(count * points, [(starts + offsets).ravel()])
    while True:
        own: Places = labels.reshape(count, points) - offsets
        if not own.any():
            return own
        moved = [(g[own[:, back]] + offsets).ravel() for g, back in zip(generators, inverses, strict=True)]
        coarser = components(count * points, [labels, *moved])
        if np.array_equal(coarser, labels):
            return own
        labels = coarser


def generating_sets(X: GSet, labels: Partition) -> tuple[tuple[int, ...], ...]:
    """Return small sets of points, each in one block, that the finest partition of finest_partition needs.

    The first blocks come first. Each set begins with the least point of its block, and goes on with the least one that
    is not joined yet.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> import numpy as np
    >>> generating_sets(group("C8").natural(), np.array([0, 1, 0, 1, 0, 1, 0, 1]))
    ((0, 2),)
    """
    found: dict[int, list[int]] = {}
    reached: Places = np.arange(X.points)
    while True:
        missing = np.flatnonzero(reached != labels)
        if not len(missing):
            return tuple(map(tuple, found.values()))
        x = int(missing[np.argmin(labels[missing])])
        found.setdefault(int(labels[x]), [int(labels[x])]).append(x)
        reached = finest_partition(X, found.values())
