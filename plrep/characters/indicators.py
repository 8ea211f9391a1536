"""Frobenius-Schur indicators.

Proof: proofs/real-simples.md.
Source: Frobenius, Schur, Ueber die reellen Darstellungen der endlichen Gruppen (1906); Isaacs, Character
Theory of Finite Groups, chapter 4. For every h the number of g with g^2 = h is the sum of indicator(chi)
chi(h) over the irreducibles chi.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from plrep.characters.grid import ValueGrid
from plrep.characters.orthogonality import parts_of, split_primes
from plrep.errors import Inconsistent
from plrep.exact import modular

if TYPE_CHECKING:
    from plrep.groups.classes import ConjugacyClass

_UNKNOWN = 2


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

    Notes
    -----
    The values must obey the Galois action. Then the sum is fixed by it, hence an integer, and an integer that is 0
    modulo primes whose product exceeds its size is 0.
    The theorem and its proof: proofs/real-simples.md.

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
    at_square = [0] * len(sizes)
    for size, square in zip(sizes, squares, strict=True):
        at_square[square] += size
    found = np.empty(len(grid.index), dtype=np.int64)
    for places, part, index in parts_of(grid, grid.index):
        indicators = np.full(len(index), _UNKNOWN, dtype=np.int64)
        for p, z in split_primes(part, order * (int(part.sizes.max()) + 1)):
            weights = np.array([[weight % p] for weight in at_square], dtype=np.int64)
            totals = modular.product(part.modulo(p, z)[index], weights, p)[:, 0]
            signs = np.select([totals == order % p, totals == -order % p, totals == 0], [1, -1, 0], _UNKNOWN)
            known = indicators != _UNKNOWN
            wrong = np.flatnonzero((signs == _UNKNOWN) | known & (signs != indicators))
            if len(wrong):
                raise Inconsistent(
                    f"step 'indicators': the indicator of row {places[wrong[0]]} (counted from 0) is "
                    f"{totals[wrong[0]]}/{order} modulo {p}, where 1, 0 or -1 was expected; report the generators of "
                    "the group and this line"
                )
            indicators = signs
        found[places] = indicators
    return tuple(found.tolist())


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
