"""Induction: class functions of a subgroup carried up to the group.

Proof: proofs/character-calculus.md.
Source: Isaacs, Character Theory of Finite Groups, chapter 5. With x_1, x_2, ... representatives of the classes of H
that lie in the class of g,
    ind f (g) = |C_G(g)| * sum of f(x_i)/|C_H(x_i)|,
and |C_G(g)|/|C_H(x_i)| is an integer, the index of a conjugate of C_H(x_i).

Cost: the fusion once, then one product of a value and an integer for each class of H. Cosets are never made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plrep.characters.class_function import ClassFunction
from plrep.exact.cyclotomic import ZERO, Cyclotomic
from plrep.groups.fusion import fusion

if TYPE_CHECKING:
    from plrep.groups.group import Group


def induce(f: ClassFunction, group: Group) -> ClassFunction:
    """Return the class function that f, on a subgroup, induces on a group.

    Parameters
    ----------
    f : ClassFunction
        On a subgroup of the group, on the same points.
    group : Group
        Within reach of a route to its classes.

    Returns
    -------
    ClassFunction
        (1/|H|) times the sum over x in G of f(x^-1 g x), f being 0 outside H.

    Raises
    ------
    BadInput
        If f is not on a subgroup of the group.
    BeyondReach
        If the group is too large for its classes.

    Notes
    -----
    The theorem and its proof: proofs/character-calculus.md.

    Examples
    --------
    >>> import plrep
    >>> S4 = plrep.group("S4")
    >>> C4 = S4.subgroup("(1,2,3,4)")
    >>> induce(C4.character_table["X2"], S4).values
    (6, 2, 0, 0, -2)
    """
    weights = _weights(f.group, group)
    totals: list[dict[Cyclotomic, int]] = [{} for _ in group.classes]
    for place, weight, value in zip(fusion(f.group, group), weights, f.values, strict=True):
        totals[place][value] = totals[place].get(value, 0) + weight
    values = tuple(sum((value * weight for value, weight in one.items()), ZERO) for one in totals)
    return ClassFunction(group, values)


def _weights(subgroup: Group, group: Group) -> list[int]:
    return [
        group.classes[place].centralizer_order // one.centralizer_order
        for one, place in zip(subgroup.classes, fusion(subgroup, group), strict=True)
    ]
