"""The Galois group on the irreducibles: sigma_k raises roots of unity to the power k, and sigma_k chi(g) =
chi(g^k)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from plrep.characters.grid import ValueGrid
from plrep.exact.integers import unit_generators
from plrep.groups.power_maps import power_map
from plrep.groups.rows import components, distinct

if TYPE_CHECKING:
    from plrep.groups.group import Group


def moved_rows(group: Group, grid: ValueGrid, k: int) -> tuple[int, ...]:
    """Return for each row of a verified table the place of its image under sigma_k, k prime to the exponent.

    Only the classes move: the row of sigma_k chi is the row of chi read along the power map of k.
    """
    place = {row.tobytes(): i for i, row in enumerate(grid.places)}
    moved = np.take(grid.places, list(power_map(group, k)), axis=1)
    return tuple(place[row.tobytes()] for row in moved)


def representatives_of_rows(group: Group, grid: ValueGrid) -> tuple[int, ...]:
    """Return the least row of each Galois orbit, or every row if the Galois group does not permute the rows.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("C5")
    >>> representatives_of_rows(G, G.character_table.grid)
    (0, 1)
    """
    everything = range(len(grid.index))
    place = {row.tobytes(): i for i, row in enumerate(grid.places)}
    maps = []
    for k in unit_generators(group.exponent):
        moved = np.take(grid.places, list(power_map(group, k)), axis=1)
        maps.append(np.array([place.get(row.tobytes(), -1) for row in moved]))
        if not np.array_equal(np.sort(maps[-1]), everything):
            return tuple(everything)
    return tuple(distinct(components(len(grid.index), maps)).tolist())


def conjugates(group: Group, grid: ValueGrid) -> tuple[int, ...]:
    """Return for each row of a verified table the place of its complex conjugate.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("C3")
    >>> conjugates(G, G.character_table.grid)
    (0, 2, 1)
    """
    return moved_rows(group, grid, -1)


def orbits_of_rows(group: Group, grid: ValueGrid) -> tuple[tuple[int, ...], ...]:
    """Return the Galois orbits of the rows of a verified table, each ascending, ordered by least place.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("A5")
    >>> orbits_of_rows(G, G.character_table.grid)
    ((0,), (1, 2), (3,), (4,))
    """
    maps = [np.array(moved_rows(group, grid, k)) for k in unit_generators(group.exponent)]
    orbits: dict[int, list[int]] = {}
    for i, least in enumerate(components(len(grid.index), maps).tolist()):
        orbits.setdefault(least, []).append(i)
    return tuple(tuple(orbits[least]) for least in sorted(orbits))
