"""Irreducible characters of the symmetric groups on all their points, by the rule of Murnaghan and Nakayama.

Proof: proofs/character-tables.md.
Source: James, Kerber, The Representation Theory of the Symmetric Group (1981), 2.4.7: the value of the character of a
partition on an element with a k-cycle is the sum over its rim hooks of length k, with the sign of the leg, of the value
of what remains on the other cycles. A partition of m is a set of n beads, the numbers part + n - i, here the bits
of one integer; to remove a hook is to move a bead from b to b - k, and the sign counts the beads jumped over.

The tables of Sym(0), ..., Sym(n) are built in turn: the columns of Sym(m) whose least cycle has length k come from the
columns of Sym(m - k) without shorter cycles, by one sparse product. So cycle types that share cycles share the work.
Every partial sum is at most the degree of the row, because the restriction to Sym(m - k) contains what remains of each
hook; a degree is at most sqrt(n!), below 2^52 for n = 29, the largest that classes are written down for.

Cost: for each m and k as many additions of rows as there are rim hooks, r values a row; all on arrays.
Why this one: the formula needs no group; Dixon-Schneider lists n! elements.
Figures: values of S10 1.5 ms, S12 2.5 ms, S20 (627 classes) 55 ms; with classes and verification S10 10 ms, S20 1.0 s.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.characters.grid import IntArray, ValueGrid, grid_at
from plrep.exact.cyclotomic import cyclotomic
from plrep.groups.rows import distinct
from plrep.groups.symmetric_classes import partitions
from plrep.progress import step

if TYPE_CHECKING:
    from plrep.groups.group import Group

_ENTRIES = 1 << 22


@attrs.frozen
class SymmetricRoute:
    """How the rows of the table of a symmetric group were found."""

    def words(self, group: Group) -> str:
        """Say which route was taken.

        Examples
        --------
        >>> import plrep
        >>> print(SymmetricRoute().words(plrep.group("S4")))
        Route: the group consists of all permutations of its 4 points; rule of Murnaghan and Nakayama.
        """
        return (
            f"Route: the group consists of all permutations of its {group.degree} points; "
            "rule of Murnaghan and Nakayama."
        )


def symmetric(group: Group) -> tuple[ValueGrid, SymmetricRoute]:
    """Compute the irreducible characters of the group of all permutations of some points, in no particular order.

    Parameters
    ----------
    group : Group
        With n! elements, n its degree.

    Returns
    -------
    grid : ValueGrid
        The values on ``group.classes``, not yet verified.
    route : SymmetricRoute

    Examples
    --------
    >>> import plrep
    >>> grid, route = symmetric(plrep.group("S3"))
    >>> sorted(grid.line(row) for row in grid.index)
    [(1, -1, 1), (1, 1, 1), (2, 0, -1)]
    """
    columns = places_of_types(group)
    values = values_of_symmetric(group.degree)[1]
    distinct, index = np.unique(values[:, columns], return_inverse=True)
    return grid_at(tuple(map(cyclotomic, distinct.tolist())), index.reshape(values.shape)), SymmetricRoute()


def places_of_types(group: Group) -> list[int]:
    """Return for each class the place of its cycle type among the partitions in lexicographic order.

    Examples
    --------
    >>> import plrep
    >>> places_of_types(plrep.group("S4"))
    [0, 3, 1, 2, 4]
    """
    place = {one: number for number, one in enumerate(partitions(group.degree))}
    return [place[one.representative.cycle_type[::-1]] for one in group.classes]


def values_of_symmetric(n: int) -> tuple[IntArray, IntArray]:
    """Return the table of Sym(n): its characters as sets of n beads, and their values.

    Parameters
    ----------
    n : int
        At most 29.

    Returns
    -------
    beads : ndarray of int64, r
        The partition (a_1 >= ... >= a_n) has the bits a_i + n - i; ascending.
    values : ndarray of int64, r x r
        A row for each partition in this order, a column for each cycle type, parts ascending, in lexicographic order.

    Examples
    --------
    >>> beads, values = values_of_symmetric(3)
    >>> [bin(one) for one in beads.tolist()], values.tolist()
    (['0b1110', '0b10101', '0b100011'], [[1, -1, 1], [2, 0, -1], [1, 1, 1]])
    """
    beads = [np.array([(1 << n) - 1], dtype=np.int64)]
    # of each Sym(m): for each length of the least cycle its columns; the identity of Sym(0) has no cycle
    tables = [{n + 1: np.ones((1, 1), dtype=np.int64)}]
    with step("characters of symmetric groups", n) as advance:
        for m in range(1, n + 1):
            bits = beads[-1][:, None] >> np.arange(n + m) & 1
            row, place = np.nonzero(bits[:, :-1] > bits[:, 1:])
            beads.append(distinct(beads[-1][row] + (1 << place)))
            bits = beads[-1][:, None] >> np.arange(n + m) & 1
            below = np.cumsum(bits, axis=1)
            columns = {}
            for k in (*range(1, m // 2 + 1), m):  # what remains is nothing or has a cycle of length k or more
                row, place = np.nonzero(bits[:, k:] > bits[:, :-k])
                smaller = np.searchsorted(beads[m - k], beads[m][row] - (1 << place + k) + (1 << place))
                signs = 1 - 2 * ((below[row, place + k - 1] - below[row, place]) & 1)
                rest = [block for least, block in tables[m - k].items() if least >= k]
                columns[k] = _summed(np.concatenate(rest, axis=1), smaller, signs, row, len(bits))
            for k in range(1, m):
                tables[m - k].pop(k, None)  # the next table takes only what has no cycle below k + 1
            tables.append(columns)
            advance()
    return beads[n], np.concatenate(list(tables[n].values()), axis=1)


def _summed(table: IntArray, which: IntArray, signs: IntArray, row: IntArray, count: int) -> IntArray:
    """Return in each of ``count`` rows the sum of the signed rows of a table that belong there, ``row`` ascending."""
    found = np.zeros((count, table.shape[1]), dtype=np.int64)
    if not len(row):
        return found
    starts = np.flatnonzero(np.diff(row, prepend=-1))
    at_once = max(1, _ENTRIES // len(row))
    for first in range(0, table.shape[1], at_once):
        part = slice(first, first + at_once)
        found[row[starts], part] = np.add.reduceat(table[which, part] * signs[:, None], starts, axis=0)
    return found
