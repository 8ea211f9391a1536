"""Permutation characters of G-sets: how many points of X the elements of each class fix.

The character of Fun(X). One representative of each class moves all points at once; the elements of the group are not
listed, unless the points are made of them. Where the points are natural ones, or the cosets of a subgroup, the same
is told without any action by plrep.characters.permutation_characters.

Proof: proofs/character-calculus.md.
Cost: the number of classes times that of the points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from plrep.characters.class_function import ClassFunction
from plrep.errors import BadInput
from plrep.exact.cyclotomic import cyclotomic
from plrep.progress import step

if TYPE_CHECKING:
    from plrep.gsets.gset import GSet


def permutation_character(X: GSet) -> ClassFunction:
    """Return the permutation character of a G-set: the number of fixed points, on each class.

    Parameters
    ----------
    X : GSet
        Of a group within reach of a route to its classes.

    Raises
    ------
    BadInput
        If X is no G-set.
    BeyondReach
        If the group is too large for its classes.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("S4")
    >>> permutation_character(G.on_subsets(2) + G.natural()).values
    (10, 2, 4, 1, 0)
    >>> permutation_character(G.on_subsets(2)).decompose()
    X1+X3+X4
    """
    from plrep.gsets.gset import GSet

    if not isinstance(X, GSet):
        raise BadInput(
            f'a permutation character belongs to a G-set, given {X!r}; write for example plrep.group("S4").natural()'
        )
    points = np.arange(X.points)
    classes = X.group.classes
    fixed = []
    with step("fixed points", len(classes)) as advance:
        for one in classes:
            fixed.append(cyclotomic(int((X.image_array(one.representative) == points).sum())))
            advance()
    return ClassFunction(X.group, tuple(fixed))
