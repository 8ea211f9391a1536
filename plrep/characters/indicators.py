"""Frobenius-Schur indicators.

Source: Frobenius, Schur, Ueber die reellen Darstellungen der endlichen Gruppen (1906); Isaacs, Character
Theory of Finite Groups, chapter 4. For every h the number of g with g^2 = h is the sum of indicator(chi)
chi(h) over the irreducibles chi.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from plrep.characters.grid import ValueGrid
from plrep.errors import Inconsistent

if TYPE_CHECKING:
    from plrep.groups.classes import ConjugacyClass


def frobenius_schur(grid: ValueGrid, sizes: Sequence[int], squares: Sequence[int]) -> tuple[int, ...]:
    """Return the indicator (1/|G|) sum of |C| chi(C^2) of each row: 1 real, -1 quaternionic, 0 not real.

    Parameters
    ----------
    grid : ValueGrid
        The values.
    sizes : sequence of int
        The sizes of the classes.
    squares : sequence of int
        The class of the squares of each class.

    Raises
    ------
    Inconsistent
        If an indicator is none of 1, 0, -1.

    Examples
    --------
    >>> import plrep
    >>> from plrep.groups.power_maps import power_map
    >>> G = plrep.group("Q8")
    >>> frobenius_schur(G.character_table.grid, [one.size for one in G.classes], power_map(G, 2))
    (1, 1, 1, 1, -1)
    """
    order = sum(sizes)
    at_square = np.zeros(len(sizes), dtype=np.int64)
    np.add.at(at_square, np.asarray(squares), np.asarray(sizes))
    indicators = []
    for position, row in enumerate(grid.index):
        total = at_square @ grid.vectors[row]
        if total[1:].any() or total[0] not in (-order, 0, order):
            raise Inconsistent(
                f"step 'indicators': the indicator of row {position} (counted from 0) is "
                f"({' '.join(map(str, total))})/{order} on powers of E({grid.conductor}), where 1, 0 or -1 was "
                "expected; report the generators of the group and this line"
            )
        indicators.append(int(total[0]) // order)
    return tuple(indicators)


def square_roots(classes: Sequence[ConjugacyClass], squares: Sequence[int]) -> tuple[int, ...]:
    """Return for each class the number of square roots in the group of one of its elements.

    Examples
    --------
    >>> import plrep
    >>> from plrep.groups.power_maps import power_map
    >>> G = plrep.group("Q8")
    >>> square_roots(G.classes, power_map(G, 2))
    (2, 6, 0, 0, 0)
    """
    roots = [0] * len(classes)
    for one, square in zip(classes, squares, strict=True):
        roots[square] += one.size
    return tuple(count // one.size for count, one in zip(roots, classes, strict=True))
