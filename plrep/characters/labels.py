"""The order and the names of simples: the only place that decides either.

Complex irreducibles: trivial first, then by degree, then by rows compared class by class, real part before
imaginary part, the larger value first: X1, X2, ... Real simples: trivial first, then by dimension, then the
larger kernel first, then real characters compared class by class, the larger value first: L0, L1, ... For a
cyclic group that is given by one generator the name is the frequency instead: Lk turns the generator by 2 pi
k/n, 0 <= k <= n/2.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cmp_to_key

import numpy as np

from plrep.characters.grid import IntArray, ValueGrid, grid_of, powers_of_root
from plrep.errors import Inconsistent
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic, E
from plrep.exact.sign import turns

_FIXED = 1 << 22  # with larger coefficients the fixed-point numbers exceed 63 bits


def ranks(grid: ValueGrid) -> IntArray:
    """Return the place of each distinct value: by real part, then by imaginary part, the largest first.

    Cost: integers around each part, all from one product of matrices for each conductor; parts that they do not
    tell apart are compared exactly.

    Parameters
    ----------
    grid : ValueGrid
        Of algebraic integers.

    Returns
    -------
    ndarray of int, one for each entry of ``grid.distinct``

    Examples
    --------
    >>> from plrep.exact.cyclotomic import cyclotomic
    >>> ranks(grid_of([[cyclotomic(-1), E(4), cyclotomic(1), E(4, 3)]])).tolist()
    [3, 1, 0, 2]
    """
    order = np.lexsort((_places(grid, imaginary=True), _places(grid, imaginary=False)))
    found = np.empty(len(order), dtype=np.int64)
    found[order] = np.arange(len(order))
    return found


def _places(grid: ValueGrid, *, imaginary: bool) -> IntArray:
    """Return the place of one part of each distinct value, the largest first; equal parts have equal places."""
    number: dict[tuple[int, bytes], int] = {}
    which = np.empty(len(grid.distinct), dtype=np.int64)
    around: list[tuple[int, int]] = []
    example: list[int] = []
    for m, (places, vectors) in grid.blocks.items():
        conjugates = vectors @ powers_of_root(m)[-np.arange(vectors.shape[1]) % m]
        doubled = vectors - conjugates if imaginary else vectors + conjugates
        table = turns(m, vectors.shape[1])[imaginary]
        exact = vectors if int(grid.sizes[places].max()) < _FIXED else vectors.astype(object)
        middles = (exact @ table.astype(exact.dtype)).tolist()
        slacks = (grid.sizes[places] if m > 1 else np.zeros_like(places)).tolist()
        zero = [not nonzero for nonzero in np.any(doubled, axis=1).tolist()]
        data, width = np.ascontiguousarray(doubled).tobytes(), doubled.shape[1] * doubled.itemsize
        numbers = []
        for i, (place, middle) in enumerate(zip(places.tolist(), middles, strict=True)):
            key = (1, b"") if zero[i] else (m, data[i * width : (i + 1) * width])
            one = number.setdefault(key, len(around))
            if one == len(around):
                around.append((0, 0) if zero[i] else (middle - slacks[i], middle + slacks[i]))
                example.append(place)
            numbers.append(one)
        which[places] = numbers
    position = np.empty(len(around), dtype=np.int64)
    groups: list[list[int]] = []
    least = 0
    for one in sorted(range(len(around)), key=around.__getitem__, reverse=True):
        low, high = around[one]
        if not groups or high < least:
            groups.append([])
            least = low
        groups[-1].append(one)
        least = min(least, low)
    start = 0
    for group in groups:
        parts = [_part(grid.distinct[example[one]], imaginary) for one in group] if len(group) > 1 else [ZERO]
        inside = _descending(parts)
        position[group] = [start + inside[part] for part in parts]
        start += len(inside)
    return position[which]


def _part(value: Cyclotomic, imaginary: bool) -> Cyclotomic:
    return value.imag_part() if imaginary else value.real_part()


def _descending(reals: Iterable[Cyclotomic]) -> dict[Cyclotomic, int]:
    def compare(a: Cyclotomic, b: Cyclotomic) -> int:
        return (b - a).sign()

    return {real: place for place, real in enumerate(sorted(dict.fromkeys(reals), key=cmp_to_key(compare)))}


def order_of_characters(grid: ValueGrid) -> tuple[int, ...]:
    """Return the indices of the rows in the order X1, X2, ...

    Parameters
    ----------
    grid : ValueGrid
        The values, a row for each character.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import cyclotomic
    >>> order_of_characters(grid_of([[cyclotomic(1), cyclotomic(-1)], [cyclotomic(1), cyclotomic(1)]]))
    (1, 0)
    """
    place = ranks(grid)
    codes = place[grid.index]
    degrees = [grid.distinct[first].as_int() for first in grid.index[:, 0].tolist()]
    one = next((place[i] for i, value in enumerate(grid.distinct) if value == ONE), -1)
    nontrivial = (codes != one).any(axis=1).tolist()
    rows = np.ascontiguousarray(codes.astype(">i8"))  # so bytes compare as the numbers do
    keys = [row.tobytes() for row in rows]
    return tuple(sorted(range(len(keys)), key=lambda i: (nontrivial[i], degrees[i], keys[i])))


def character_label(position: int) -> str:
    """Return the name of the complex irreducible at a position, counted from 0.

    Examples
    --------
    >>> character_label(0)
    'X1'
    """
    return f"X{position + 1}"


def order_of_simples(
    characters: Sequence[Sequence[Cyclotomic]], dimensions: Sequence[int], kernel_orders: Sequence[int]
) -> tuple[int, ...]:
    """Return the indices of the real simples in the order L0, L1, ... of a group that is not given as cyclic.

    Parameters
    ----------
    characters : sequence of rows
        The real characters on the classes.
    dimensions, kernel_orders : sequences of int
        Of the same length.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import cyclotomic
    >>> signs, trivial = [cyclotomic(1), cyclotomic(-1)], [cyclotomic(1), cyclotomic(1)]
    >>> order_of_simples([signs, trivial], [1, 1], [1, 2])
    (1, 0)
    """
    grid = grid_of(characters)
    codes = ranks(grid)[grid.index].tolist()

    def key(i: int) -> tuple[bool, int, int, list[int]]:
        trivial = all(value == 1 for value in characters[i])
        return not trivial, dimensions[i], -kernel_orders[i], codes[i]

    return tuple(sorted(range(len(characters)), key=key))


def order_by_frequency(at_generator: Sequence[Cyclotomic], order: int) -> tuple[int, ...]:
    """Return the indices of the real simples of a cyclic group by frequency.

    Parameters
    ----------
    at_generator : sequence of Cyclotomic
        For each real simple the value of one complex constituent at the generator.
    order : int
        The order n of the group.

    Raises
    ------
    Inconsistent
        If the values are not one from each pair of conjugate n-th roots of unity.

    Examples
    --------
    >>> order_by_frequency([E(4, 2), E(4), E(4, 0)], 4)
    (2, 1, 0)
    """
    frequency = {E(order, k): min(k, order - k) for k in range(order)}
    found = {frequency.get(value, -1): i for i, value in enumerate(at_generator)}
    if sorted(found) != list(range(order // 2 + 1)):
        raise Inconsistent(
            f"the real simples of a cyclic group of order {order} should have the frequencies 0 to {order // 2}, "
            f"but the generator takes the values {', '.join(map(str, at_generator))}; report it and this line"
        )
    return tuple(found[k] for k in sorted(found))


def simple_label(position: int) -> str:
    """Return the name of the real simple at a position, counted from 0.

    Examples
    --------
    >>> simple_label(2)
    'L2'
    """
    return f"L{position}"
