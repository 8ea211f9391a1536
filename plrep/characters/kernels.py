"""Kernels and centres of characters, as sets of classes.

Proof: proofs/normal-subgroups.md.
Source: Isaacs, Character Theory of Finite Groups, lemmas 2.19 and 2.27: ker chi = {g : chi(g) = chi(1)} and
Z(chi) = {g : |chi(g)| = chi(1)}; the elements of Z(chi) act as scalars.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from plrep.exact.cyclotomic import Cyclotomic

if TYPE_CHECKING:
    from plrep.groups.group import Group


def kernel(values: Sequence[Cyclotomic]) -> tuple[int, ...]:
    """Return the indices of the classes on which a character takes its degree.

    Notes
    -----
    The theorem and its proof: proofs/normal-subgroups.md.

    Examples
    --------
    >>> import plrep
    >>> kernel(plrep.group("S4").character_table.characters[2].values)
    (0, 1)
    """
    return tuple(c for c, value in enumerate(values) if value == values[0])


def minus(values: Sequence[Cyclotomic]) -> tuple[int, ...]:
    """Return the indices of the classes that act as -1: those on which a character takes minus its degree.

    Notes
    -----
    The theorem and its proof: proofs/normal-subgroups.md.

    Examples
    --------
    >>> import plrep
    >>> minus(plrep.group("Q8").character_table.characters[4].values)
    (1,)
    """
    opposite = -values[0]
    return tuple(c for c, value in enumerate(values) if value == opposite)


def centre(values: Sequence[Cyclotomic]) -> tuple[int, ...]:
    """Return the indices of the classes that act as scalars.

    Examples
    --------
    >>> import plrep
    >>> centre(plrep.group("D4").character_table.characters[4].values)
    (0, 1)
    """
    square = values[0] * values[0]
    return tuple(c for c, value in enumerate(values) if value * value.conjugate() == square)


def order_of(group: Group, classes: Iterable[int]) -> int:
    """Return the number of elements in a union of classes.

    Examples
    --------
    >>> import plrep
    >>> order_of(plrep.group("S4"), (0, 1, 3))
    12
    """
    return sum(group.classes[c].size for c in classes)
