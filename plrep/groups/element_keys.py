"""Cycle lengths and keys of many permutations at once: numbers that conjugate elements of a group share.

The key of g adds up, over all points x, a mixed number made of the length of the cycle of x and of the orbits of
the pairs (x, gx) and (x, g^2 x) under the group. If the group is transitive on pairs of points,
the lengths are all there is to know. Different keys prove that elements are not conjugate; equal keys prove
nothing, chance hits included.

Why two: they tell apart all classes of W(E7) and W(E8) on their roots; further steps told no more there, nor in HS.
Cost: two gathers for each point and doubling of a cycle, two for each step. Milliseconds for 3000 elements: M24 7, HS
15, W(E8) on 240 points 18.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from plrep.groups.rows import Integers, Places

Keys = npt.NDArray[np.uint64]

_STEPS = 2
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_AT_ONCE = 1 << 17  # points of one batch of rows: its arrays stay in the fast memory of a processor


def cycle_lengths(rows: Integers) -> Places:
    """Return for each row and each point the length of its cycle.

    The least point of a cycle is found by doubling: of x and gx, of these two and their images under g^2, ...

    Examples
    --------
    >>> cycle_lengths(np.array([[1, 0, 2], [1, 2, 0]])).tolist()
    [[2, 2, 1], [3, 3, 3]]
    """
    count, degree = rows.shape
    base = np.repeat(np.arange(count) * degree, degree)
    images = step = base + rows.ravel()
    least = np.minimum(np.arange(count * degree), images)
    while not np.array_equal(least.take(images), least):
        step = step.take(step)
        least = np.minimum(least, least.take(step))
    return np.bincount(least, minlength=count * degree)[least].reshape(count, degree)


def element_keys(rows: Integers, colours: Keys | None) -> tuple[Keys, Places]:
    """Return the keys of some elements of a group, and the lengths of the cycles of their points.

    Parameters
    ----------
    rows : ndarray of int, m x degree
        The images of the elements.
    colours : ndarray of uint64, degree x degree, optional
        A number for the orbit of each pair of points; None if the group is transitive on pairs of points.

    Returns
    -------
    (ndarray of uint64, m; ndarray of int, m x degree)

    Examples
    --------
    >>> keys, lengths = element_keys(np.array([[1, 0, 2], [2, 1, 0], [1, 2, 0]]), None)
    >>> keys[0] == keys[1], keys[0] == keys[2], lengths[1].tolist()
    (np.True_, np.False_, [2, 1, 2])
    """
    count, degree = rows.shape
    keys = np.empty(count, dtype=np.uint64)
    lengths = np.empty((count, degree), dtype=np.intp)
    at_once = max(1, _AT_ONCE // degree)
    for start in range(0, count, at_once):
        some = slice(start, start + at_once)
        lengths[some] = cycle_lengths(rows[some])
        traces = lengths[some].astype(np.uint64)
        if colours is not None:
            _add_colours(traces, rows[some], colours)
        for shift in (30, 27, 31):
            traces ^= traces >> np.uint64(shift)
            traces *= _FACTOR
        keys[some] = traces.sum(axis=1, dtype=np.uint64)
    return keys, lengths


def _add_colours(traces: Keys, rows: Integers, colours: Keys) -> None:
    count, degree = rows.shape
    flat, table = rows.ravel(), colours.ravel()
    base = (np.arange(count) * degree)[:, None]
    pairs = (np.arange(degree) * degree)[None, :]
    points = rows
    for step in range(_STEPS):
        if step:
            points = flat.take(base + points)
        traces *= _FACTOR
        traces += table.take(pairs + points)
