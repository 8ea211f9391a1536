"""Permutations as rows of an array, many at a time: the hot loops of chains, enumerations and classes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.integer[Any]]
Places = npt.NDArray[np.intp]
Entry = TypeVar("Entry", bound=np.integer[Any])


def inverses(rows: Integers) -> Integers:
    """Return the inverses of the permutations in the rows of an array.

    Examples
    --------
    >>> inverses(np.array([[1, 2, 0], [0, 1, 2]])).tolist()
    [[2, 0, 1], [0, 1, 2]]
    """
    result = np.empty_like(rows)
    count, degree = rows.shape
    result[np.arange(count)[:, None], rows] = np.arange(degree)
    return result


def composites(table: Integers, which: Places, rows: Integers) -> Integers:
    """Return ``table[which[i]] * rows[i]`` in row i: first rows[i], then the row of the table.

    Examples
    --------
    >>> composites(np.array([[0, 1, 2], [1, 2, 0]]), np.array([1]), np.array([[1, 0, 2]])).tolist()
    [[2, 1, 0]]
    """
    result: Integers = table.ravel().take(which[:, None] * table.shape[1] + rows)
    return result


def conjugates(movers: Integers, rows: Integers) -> Integers:
    """Return m a m^-1 for the permutations m and a in the rows of two arrays; one of them may have a single row.

    Examples
    --------
    >>> conjugates(np.array([[1, 2, 0]]), np.array([[1, 0, 2], [0, 1, 2]])).tolist()
    [[0, 2, 1], [0, 1, 2]]
    """
    count, degree = len(rows) if len(movers) == 1 else len(movers), rows.shape[1]
    starts = np.arange(count)[:, None] * degree
    images = movers.ravel().take(rows if len(movers) == 1 else starts + rows)
    result = np.empty((count, degree), dtype=movers.dtype)
    result.ravel()[starts + movers] = images
    return result


def powers(rows: Integers, exponent: int) -> Integers:
    """Return the powers, with exponent at least 0, of the permutations in the rows of an array.

    Examples
    --------
    >>> powers(np.array([[1, 2, 0], [1, 0, 2]]), 2).tolist()
    [[2, 0, 1], [0, 1, 2]]
    """
    start = np.arange(len(rows))[:, None] * rows.shape[1]
    result: Integers | None = None
    while exponent:
        if exponent & 1:
            result = rows if result is None else rows.ravel().take(start + result)
        exponent >>= 1
        if exponent:
            rows = rows.ravel().take(start + rows)
    return np.broadcast_to(np.arange(rows.shape[1]), rows.shape) if result is None else result


def images_under_powers(rows: Integers, points: Sequence[int], exponent: int) -> list[Integers]:
    """Return for each point its images under the powers, with exponent at least 0, of the permutations in the rows.

    A small exponent is walked step by step, without the other points.

    Examples
    --------
    >>> [column.tolist() for column in images_under_powers(np.array([[1, 2, 0], [1, 0, 2]]), [0, 2], 2)]
    [[2, 0], [1, 2]]
    """
    if exponent * len(points) > rows.shape[1] * exponent.bit_length():
        found = powers(rows, exponent)
        return [found[:, point] for point in points]
    which = np.arange(len(rows)) * rows.shape[1]
    columns = []
    for point in points:
        images: Integers = np.full(len(rows), point, dtype=np.intp)
        for _ in range(exponent):
            images = rows.ravel().take(which + images)
        columns.append(images)
    return columns


def distinct(values: npt.NDArray[Entry]) -> npt.NDArray[Entry]:
    """Return the different entries of an array, ascending; ``np.unique`` without options loads masked arrays first.

    Examples
    --------
    >>> distinct(np.array([[3, 1], [1, 2]])).tolist()
    [1, 2, 3]
    """
    ordered = np.sort(values, axis=None)
    first = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    result: npt.NDArray[Entry] = ordered[first]
    return result


def components(count: int, maps: Sequence[Integers]) -> Places:
    """Return for each of 0, ..., count-1 the least member of its orbit under some permutations.

    Parameters
    ----------
    count : int
    maps : sequence of ndarray, each of length count

    Examples
    --------
    >>> components(5, [np.array([0, 2, 1, 4, 3])]).tolist()
    [0, 1, 1, 3, 3]
    """
    labels = np.arange(count)
    while True:
        before = labels
        for images in maps:
            least = np.minimum(labels, labels[images])
            hooked = labels.copy()
            np.minimum.at(hooked, labels, least)
            np.minimum.at(hooked, labels[images], least)
            labels = hooked
        while True:
            jumped = labels[labels]
            if np.array_equal(jumped, labels):
                break
            labels = jumped
        if labels is before or np.array_equal(labels, before):
            return labels
