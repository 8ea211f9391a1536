"""Irreducible characters of the alternating groups on all their points, by restriction from the symmetric groups.

Proof: proofs/character-tables.md.
Source: James, Kerber, The Representation Theory of the Symmetric Group (1981), 2.5.7 and 2.5.13. A partition and its
transpose have the same restriction, which is irreducible if they differ. If a partition is its own transpose, with the
hooks q_1 > ... > q_d on its diagonal, the restriction has two constituents. They take half its values, but on the
two classes whose cycles have the lengths q_1, ..., q_d: there they take (e + s)/2 and (e - s)/2, one on each, with
e = (-1)^((n-d)/2) the value of the restriction and s^2 = e q_1 ... q_d. Which half of the class takes which value does
not matter: the other choice exchanges the two characters, which agree elsewhere.

Cost: that of the symmetric group, and a square root for each type that splits.
Figures: values of A8 and A9 2 ms, A20 (324 classes) 70 ms; with classes and verification A9 8 ms, A20 0.55 s.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.characters.grid import ValueGrid, grid_at
from plrep.characters.symmetric import places_of_types, values_of_symmetric
from plrep.exact.cyclotomic import cyclotomic
from plrep.exact.roots import square_root

if TYPE_CHECKING:
    from plrep.groups.group import Group


@attrs.frozen
class AlternatingRoute:
    """How the rows of the table of an alternating group were found.

    Parameters
    ----------
    split : int
        The number of partitions that are their own transposes.
    """

    split: int

    def words(self, group: Group) -> str:
        """Say which route was taken.

        Examples
        --------
        >>> import plrep
        >>> print(AlternatingRoute(1).words(plrep.group("A4")))  # doctest: +ELLIPSIS
        Route: the group consists of all even permutations of its 4 points; the characters of the symmetric group, ...
        """
        own = "1 partition that is its own transpose"
        if self.split != 1:
            own = f"{self.split} partitions that are their own transposes"
        return (
            f"Route: the group consists of all even permutations of its {group.degree} points; the characters of the "
            f"symmetric group, by the rule of Murnaghan and Nakayama, were restricted; those of {own} split in two."
        )


def alternating(group: Group) -> tuple[ValueGrid, AlternatingRoute]:
    """Compute the irreducible characters of the group of all even permutations of some points, in no particular order.

    Parameters
    ----------
    group : Group
        With n!/2 elements, n > 1 its degree.

    Returns
    -------
    grid : ValueGrid
        The values on ``group.classes``, not yet verified.
    route : AlternatingRoute

    Examples
    --------
    >>> import plrep
    >>> grid, route = alternating(plrep.group("A4"))
    >>> sorted({str(value) for value in grid.distinct}), route.split
    (['-1', '0', '1', '3', 'E(3)', 'E(3)^2'], 1)
    """
    n = group.degree
    beads, table = values_of_symmetric(n)
    values = table[:, places_of_types(group)]
    bits = beads[:, None] >> np.arange(2 * n) & 1
    transposes = np.searchsorted(beads, (1 - bits[:, ::-1]) @ (1 << np.arange(2 * n)))
    rows = np.arange(len(beads))
    whole, own = values[rows < transposes], np.flatnonzero(rows == transposes)
    hooks = [_diagonal_hooks(row) for row in bits[own].tolist()]
    types = [one.representative.cycle_type for one in group.classes]
    split = [[c for c, lengths in enumerate(types) if lengths == some] for some in hooks]
    halves = values[own] // 2
    for place, columns in enumerate(split):
        halves[place, columns] = 0
    distinct, index = np.unique(np.concatenate([whole, np.repeat(halves, 2, axis=0)]), return_inverse=True)
    index = index.reshape(-1, len(types))
    numbers = {cyclotomic(value): number for number, value in enumerate(distinct.tolist())}
    for place, (some, columns) in enumerate(zip(hooks, split, strict=True)):
        e = (-1) ** ((n - len(some)) // 2)
        root = square_root(e * prod(some))
        values_there = [numbers.setdefault(value, len(numbers)) for value in ((e + root) / 2, (e - root) / 2)]
        first = len(whole) + 2 * place
        index[first, columns] = values_there
        index[first + 1, columns] = values_there[::-1]
    return grid_at(tuple(numbers), index), AlternatingRoute(len(own))


def _diagonal_hooks(bits: list[int]) -> tuple[int, ...]:
    """Return the hooks on the diagonal of a partition that is its own transpose, descending, from its beads.

    Half of the places hold beads; those of the upper half are the arms, counted from there.
    """
    half = len(bits) // 2
    return tuple(2 * arm + 1 for arm in range(half - 1, -1, -1) if bits[half + arm])
