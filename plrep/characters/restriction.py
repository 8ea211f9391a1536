"""Restriction to a subgroup, and the branching matrix of two groups.

Proof: proofs/character-calculus.md.
Source: Isaacs, Character Theory of Finite Groups, chapter 5. The value at an element of H is that at its class in G, so
restriction reads the values along the fusion. By Frobenius reciprocity the multiplicities of the irreducibles of H in
those of G, restricted, are those of the irreducibles of G in those of H, induced: one matrix tells both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plrep.characters.class_function import ClassFunction
from plrep.characters.inner_products import Lines, inner_products_of_rows
from plrep.groups.fusion import fusion

if TYPE_CHECKING:
    from plrep.groups.group import Group


def restrict(f: ClassFunction, subgroup: Group) -> ClassFunction:
    """Return a class function restricted to a subgroup.

    Parameters
    ----------
    f : ClassFunction
    subgroup : Group
        A subgroup of ``f.group``, on the same points, within reach of a route to its classes.

    Raises
    ------
    BadInput
        If it is no subgroup.
    BeyondReach
        If it is too large for its classes.

    Examples
    --------
    >>> import plrep
    >>> S4 = plrep.group("S4")
    >>> restrict(S4.character_table["X4"], S4.subgroup("(1,2,3)")).values
    (3, 0, 0)
    """
    return ClassFunction(subgroup, tuple(f.values[place] for place in fusion(subgroup, f.group)))


def branching_matrix(group: Group, subgroup: Group) -> tuple[tuple[int, ...], ...]:
    """Return how often each irreducible of a subgroup occurs in each irreducible of the group.

    Parameters
    ----------
    group, subgroup : Group
        Both within reach of a character table.

    Returns
    -------
    tuple of tuple of int, irreducibles of the group x irreducibles of the subgroup
        A row tells how an irreducible of the group restricts, a column how one of the subgroup induces.

    Raises
    ------
    BadInput
        If it is no subgroup.
    BeyondReach
        If a character table is out of reach.

    Notes
    -----
    The theorem and its proof: proofs/character-calculus.md.

    Examples
    --------
    >>> import plrep
    >>> S4 = plrep.group("S4")
    >>> branching_matrix(S4, S4.stabiliser(3))
    ((1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 0, 1), (0, 1, 1))
    """
    above, places = group.character_table.grid, list(fusion(subgroup, group))
    restricted = Lines(above.distinct, above.index[:, places], verified=True)
    below = Lines.of_grid(subgroup.character_table.grid)
    found = inner_products_of_rows(subgroup, restricted, below)
    return tuple(tuple(multiplicity.as_int() for multiplicity in row) for row in found)
