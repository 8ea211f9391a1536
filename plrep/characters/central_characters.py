"""Central characters: by which scalar the sum of a class acts on an irreducible representation.

Proof: proofs/character-tables.md.
Proof: proofs/character-calculus.md.
Source: Isaacs, Character Theory of Finite Groups, chapter 3: omega_chi(C) = |C| chi(g)/chi(1), an algebraic integer,
and omega_chi is a homomorphism from the centre of the group ring, omega(C_i) omega(C_j) = sum of a_ijk omega(C_k).
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from plrep.characters.class_function import ClassFunction
from plrep.errors import BadInput, NotDefined
from plrep.exact.cyclotomic import ZERO

if TYPE_CHECKING:
    from plrep.groups.group import Group


def central_character(f: ClassFunction) -> ClassFunction:
    """Return the central character of an irreducible character: |C| f(g)/f(1) on the class C of g.

    Parameters
    ----------
    f : ClassFunction
        Irreducible, for the values to have that meaning; only f(1) != 0 is asked.

    Raises
    ------
    NotDefined
        If f(1) = 0.

    Examples
    --------
    >>> import plrep
    >>> central_character(plrep.group("S4").character_table["X4"]).values
    (1, -1, 2, 0, -2)
    """
    if f.values[0].is_zero:
        raise NotDefined("a class function with the value 0 at the identity has no central character")
    scale = f.values[0].inverse()
    sizes = [one.size for one in f.group.classes]
    return ClassFunction(
        f.group, tuple(value * scale * size for value, size in zip(f.values, sizes, strict=True))
    )


def structure_constant(group: Group, i: int, j: int, k: int) -> int:
    """Return how often an element of the class k is x y with x in the class i and y in the class j.

    Source: Frobenius; Isaacs, problem 3.9: |C_i| |C_j|/|G| times the sum of chi(i) chi(j) conj(chi(k))/chi(1).

    Raises
    ------
    BadInput
        If there is no such class.
    BeyondReach
        If the character table is out of reach.

    Notes
    -----
    The theorem and its proof: proofs/character-calculus.md.

    Examples
    --------
    >>> import plrep
    >>> structure_constant(plrep.group("S4"), 2, 2, 3)
    3
    """
    classes = group.classes
    for place in (i, j, k):
        if isinstance(place, bool) or not isinstance(place, int) or not 0 <= place < len(classes):
            raise BadInput(
                f"{place!r} is the place of no class of {group.name}: classes are numbered 0 to {len(classes) - 1}"
            )
    total = ZERO
    for X in group.character_table.characters:
        total = total + X.values[i] * X.values[j] * X.values[k].conjugate() / X.degree
    return (total * Fraction(classes[i].size * classes[j].size, group.order)).as_int()
