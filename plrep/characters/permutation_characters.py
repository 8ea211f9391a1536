"""Permutation characters: how many points each element fixes.

Proof: proofs/character-calculus.md.
Source: Isaacs, Character Theory of Finite Groups, 5.14: the permutation character of the cosets of H is the trivial
character of H, induced. So the coset action is never made: the classes of H, with their fusion, say all, in groups
far too large for a list of the cosets. On natural points the representatives of the classes are looked at.
The permutation character of any G-set: modules/permutation_character.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from plrep.characters.class_function import ClassFunction
from plrep.characters.induction import induce
from plrep.exact.cyclotomic import ONE, cyclotomic

if TYPE_CHECKING:
    from plrep.groups.group import Group


def natural_character(group: Group) -> ClassFunction:
    """Return the character of the natural points: the number of points that each element fixes.

    Raises
    ------
    BeyondReach
        If the group is too large for its classes.

    Examples
    --------
    >>> import plrep
    >>> natural_character(plrep.group("S4")).values
    (4, 0, 2, 1, 0)
    """
    rows = group.class_partition.representatives
    fixed = (rows == np.arange(group.degree)).sum(axis=1).tolist()
    return ClassFunction(group, tuple(map(cyclotomic, fixed)))


def trivial_character(group: Group) -> ClassFunction:
    """Return the character with the value 1 everywhere.

    Examples
    --------
    >>> import plrep
    >>> trivial_character(plrep.group("S3")).values
    (1, 1, 1)
    """
    return ClassFunction(group, (ONE,) * len(group.classes))


def regular_character(group: Group) -> ClassFunction:
    """Return the character of the group on itself: |G| at the identity and 0 elsewhere.

    Examples
    --------
    >>> import plrep
    >>> regular_character(plrep.group("S3")).values
    (6, 0, 0)
    """
    zeros = [0] * (len(group.classes) - 1)
    return ClassFunction(group, tuple(map(cyclotomic, [group.order, *zeros])))


def coset_character(group: Group, subgroup: Group) -> ClassFunction:
    """Return the permutation character of the cosets of a subgroup.

    Parameters
    ----------
    group : Group
    subgroup : Group
        On the same points; both within reach of a route to their classes.

    Raises
    ------
    BadInput
        If it is no subgroup.
    BeyondReach
        If one of them is too large for its classes.

    Notes
    -----
    The theorem and its proof: proofs/character-calculus.md.

    Examples
    --------
    >>> import plrep
    >>> S4 = plrep.group("S4")
    >>> coset_character(S4, S4.subgroup("(1,2),(3,4)")).values
    (6, 2, 2, 0, 0)
    """
    return induce(trivial_character(subgroup), group)
