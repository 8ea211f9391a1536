"""Class counts: how many elements of each conjugacy class carry the base point of an orbit to a given point.

Everything that characters say about Fun(G/H) is a sum over these integers: multiplicities, projectors and the
sums over the blocks B+ and B- of THEORY 4.

Source: P_L(x, x0) = (dim L/dim End L)/|G| * sum of chi_L over {g : g x0 = x} (proofs/projector-column.md).
Cost: one pass over the |G| elements as arrays.  The counts are equal along a suborbit, and many suborbits share
theirs (on G itself there are as many rows as classes), so a row is kept once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.exact.cyclotomic import ZERO, Cyclotomic

if TYPE_CHECKING:
    from plrep.gsets.gset import GSet
    from plrep.gsets.orbitals import Suborbits

Row = tuple[tuple[int, int], ...]


@attrs.frozen(slots=True, eq=False)
class ClassCounts:
    """The class counts of one orbit.

    Parameters
    ----------
    suborbits : Suborbits
        Of the orbit; x0 is its least point.
    rows : tuple of rows
        The distinct rows; a row is a tuple of pairs (class index, number of elements), classes ascending.
    row_of : tuple of int
        For each suborbit, which row counts the g with g x0 = x, for any one point x of the suborbit.
    """

    suborbits: Suborbits
    rows: tuple[Row, ...]
    row_of: tuple[int, ...]

    @property
    def stabiliser_order(self) -> int:
        """The order of the stabiliser of x0."""
        return sum(count for _, count in self.rows[self.row_of[0]])

    def sum_over(self, row: Row, values: tuple[Cyclotomic, ...]) -> Cyclotomic:
        """Return the sum of a class function over the elements that a row counts."""
        total = ZERO
        for index, count in row:
            total = total + values[index] * count
        return total

    def merged(self, suborbits: tuple[int, ...]) -> Row:
        """Return the row that counts the g with g x0 in a union of suborbits."""
        totals: dict[int, int] = {}
        for suborbit in suborbits:
            size = int(self.suborbits.sizes[suborbit])
            for index, count in self.rows[self.row_of[suborbit]]:
                totals[index] = totals.get(index, 0) + size * count
        return tuple(sorted(totals.items()))


def class_counts(X: GSet, orbit: int) -> ClassCounts:
    """Count, for an orbit of X, the elements of each class that carry x0 to each point.

    Parameters
    ----------
    X : GSet
        A set on which a group of order at most 10^6 acts.
    orbit : int
        Index into ``X.orbits``.

    Raises
    ------
    BeyondReach
        When the group is too large to list its elements.

    Examples
    --------
    >>> import plrep
    >>> counts = class_counts(plrep.group("S3").natural(), 0)
    >>> counts.rows, counts.row_of
    ((((0, 1), (1, 1)), ((1, 1), (2, 1))), (0, 1))
    """
    suborbits = X.suborbits(orbit)
    enumeration = X.group.enumeration
    classes = len(X.group.classes)
    place = np.full(X.points, -1, dtype=np.int64)
    points = np.asarray(X.orbits[orbit], dtype=np.int64)
    place[points] = np.asarray(suborbits.ids, dtype=np.int64)
    images = place[X.orbit_map(int(points[0]))]
    keys, totals = np.unique(images * classes + enumeration.class_ids, return_counts=True)
    sizes = np.asarray(suborbits.sizes, dtype=np.int64)
    lists: list[list[tuple[int, int]]] = [[] for _ in range(len(sizes))]
    per_point = totals // sizes[keys // classes]
    for suborbit, index, count in zip(
        (keys // classes).tolist(), (keys % classes).tolist(), per_point.tolist(), strict=True
    ):
        lists[suborbit].append((index, count))
    rows: dict[Row, int] = {}
    row_of = tuple(rows.setdefault(tuple(entries), len(rows)) for entries in lists)
    return ClassCounts(suborbits, tuple(rows), row_of)
