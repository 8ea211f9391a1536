"""The symmetries of periodic images: translations of the n x n grid, with rotations (p4), with reflections too (p4m).

The pixel in row i and column j of the torus (Z/n)^2 is the point i n + j. Translations move rows and columns by one;
the rotation takes (i, j) to (-j, i), the reflection takes it to (i, -j); those about other centres and axes are
products of these. The linear parts are the symmetries of the square, 4 or 8 of them for n >= 3; modulo 2 there are
two, modulo 1 one. Source: the wallpaper groups p1, p4 and p4m modulo n translations; Cohen and Welling, Group
equivariant convolutional networks (2016), 4.
"""

from __future__ import annotations

import math

import numpy as np

from plrep.errors import BadInput
from plrep.groups.catalogue import NamedGroup, nontrivial, require_sizes

SYMMETRIES = ("translations", "p4", "p4m")


def grid_group(n: int, symmetry: str = "translations") -> NamedGroup:
    """Return a group of symmetries of the n x n grid with periodic boundary, on its pixels.

    Parameters
    ----------
    n : int
    symmetry : {"translations", "p4", "p4m"}

    Raises
    ------
    BadInput
        If n is not positive, or the symmetry is none of these.
    BeyondReach
        If there are more than 20,000 pixels.

    Examples
    --------
    >>> print(*grid_group(2).generators)
    (1,3)(2,4) (1,2)(3,4)
    >>> [(G.name, G.order) for G in map(lambda s: grid_group(10, s), SYMMETRIES)]
    [('Grid(10)', 100), ('Grid(10,p4)', 400), ('Grid(10,p4m)', 800)]
    """
    if symmetry not in SYMMETRIES:
        raise BadInput(f'symmetry {symmetry!r} of a grid must be "translations", "p4" or "p4m"')
    name = f"Grid({n})" if symmetry == "translations" else f"Grid({n},{symmetry})"
    require_sizes(name, n, degree=n * n, generators=4, digits=2 * math.log10(max(n, 1)) + 1)
    i, j = np.divmod(np.arange(n * n), n)
    maps = [(i + 1, j), (i, j + 1)]
    maps += [(-j, i)] if symmetry != "translations" else []
    maps += [(i, -j)] if symmetry == "p4m" else []
    generators = nontrivial(*(tuple((a % n * n + b % n).tolist()) for a, b in maps))
    linear = (
        {"translations": 1, "p4": 4, "p4m": 8}[symmetry]
        if n > 2
        else 1 + (n == 2 and symmetry != SYMMETRIES[0])
    )
    return NamedGroup(name, n * n, n * n * linear, generators)
