"""Cycle lengths and keys of many permutations at once: numbers that conjugate elements of a group share.

The key of g adds up, over all points x, a mixed number made of the orbitals of (x, gx), (x, g^2 x), ..., up to
the length of the cycle of x. If the group is transitive on pairs, these tell the cycle type and no more.
Different keys prove that elements are not conjugate; equal keys prove nothing, chance hits included.

Cost: one gather for each point and each step along its cycle.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from plrep.groups.rows import Integers, Places

Keys = npt.NDArray[np.uint64]

_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_AT_ONCE = 1 << 20  # points of one batch of rows


def cycle_lengths(rows: Integers) -> Places:
    """Return for each row and each point the length of its cycle.

    Examples
    --------
    >>> cycle_lengths(np.array([[1, 0, 2], [1, 2, 0]])).tolist()
    [[2, 2, 1], [3, 3, 3]]
    """
    return _walked(rows, None)[0]


def element_keys(rows: Integers, orbitals: Places) -> tuple[Keys, Places]:
    """Return the keys of some elements of a group, and the lengths of the cycles of their points.

    Parameters
    ----------
    rows : ndarray of int, m x degree
        The images of the elements.
    orbitals : ndarray of int, degree x degree
        The orbit of each pair of points under the group.

    Examples
    --------
    >>> keys, lengths = element_keys(np.array([[1, 0, 2], [2, 1, 0], [1, 2, 0]]), np.eye(3, dtype=np.intp))
    >>> keys[0] == keys[1], keys[0] == keys[2], lengths[1].tolist()
    (np.True_, np.False_, [2, 1, 2])
    """
    count, degree = rows.shape
    keys = np.empty(count, dtype=np.uint64)
    lengths = np.empty((count, degree), dtype=np.intp)
    at_once = max(1, _AT_ONCE // degree)
    colours = None if len(np.unique(orbitals)) == 2 else orbitals.astype(np.uint64).ravel()
    for start in range(0, count, at_once):
        some = slice(start, start + at_once)
        lengths[some], traces = _walked(rows[some], colours)
        mixed = traces + lengths[some].astype(np.uint64)
        for shift in (30, 27, 31):
            mixed ^= mixed >> np.uint64(shift)
            mixed *= _FACTOR
        keys[some] = mixed.sum(axis=1, dtype=np.uint64)
    return keys, lengths


def _walked(rows: Integers, colours: Keys | None) -> tuple[Places, Keys]:
    count, degree = rows.shape
    flat = rows.ravel()
    first = np.tile(np.arange(degree), count)
    base = np.repeat(np.arange(count) * degree, degree)
    places = base + first
    lengths = np.zeros(count * degree, dtype=np.intp)
    traces = np.zeros(count * degree, dtype=np.uint64)
    point, length = first, 0
    trace = traces
    while len(places):
        length += 1
        point = flat.take(base + point)
        if colours is not None:
            trace = trace * _FACTOR + colours.take(first * degree + point)
        open_ = point != first
        closed = np.flatnonzero(~open_)
        if len(closed):
            lengths[places[closed]] = length
            if colours is not None:
                traces[places[closed]] = trace[closed]
                trace = trace[open_]
            places, base, first, point = places[open_], base[open_], first[open_], point[open_]
    return lengths.reshape(count, degree), traces.reshape(count, degree)
