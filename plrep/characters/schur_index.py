"""Frobenius-Schur indicators of class functions and Schur indices at infinity.

Proof: proofs/real-simples.md.
Source: Isaacs, Character Theory of Finite Groups, chapter 4 (indicators) and chapter 10 (Schur indices); Serre,
Linear Representations of Finite Groups, 13.2. The k-th indicator nu_k(chi), (1/|G|) times the sum of chi(g^k), tells
how numbers of k-th roots expand in irreducibles: the number of g with g^k = h is the sum of nu_k(chi) chi(h). For an
irreducible chi, nu_2 is 1, 0 or -1: chi is the character of a real representation, is not real, or is real and not the
character of a real representation.

The Schur index at infinity is the least m for which m chi is the character of a representation over the field that
the real numbers and the values of chi generate: 2 if nu_2 = -1, otherwise 1. It divides the Schur index over Q, for
which the indices at the primes count too; those are not decided here.
"""

from __future__ import annotations

from plrep.characters.class_function import ClassFunction
from plrep.characters.decomposition import is_irreducible
from plrep.characters.powers import adams
from plrep.errors import BadInput
from plrep.exact.cyclotomic import ZERO, Cyclotomic


def indicator(f: ClassFunction, k: int = 2) -> Cyclotomic:
    """Return the k-th Frobenius-Schur indicator: the mean of f(g^k) over the group.

    Parameters
    ----------
    f : ClassFunction
    k : int
        Any integer.

    Returns
    -------
    Cyclotomic
        An integer for every difference of characters; 1, 0 or -1 for an irreducible character and k = 2.

    Raises
    ------
    BadInput
        If k is no integer.

    Examples
    --------
    >>> import plrep
    >>> [indicator(X) for X in plrep.group("Q8").character_table.characters]
    [1, 1, 1, 1, -1]
    >>> indicator(plrep.group("Q8").character_table["X5"], 4)
    2
    """
    total = ZERO
    for value, one in zip(adams(f, k).values, f.group.classes, strict=True):
        total = total + value * one.size
    return total / f.group.order


def schur_index_at_infinity(f: ClassFunction) -> int:
    """Return the Schur index of an irreducible character over the real numbers.

    Returns
    -------
    int
        2 if f is real and no real representation has it, otherwise 1.

    Raises
    ------
    BadInput
        If f is no irreducible character.
    BeyondReach
        If the character table is out of reach.

    Notes
    -----
    The theorem and its proof: proofs/real-simples.md.

    Examples
    --------
    >>> import plrep
    >>> [schur_index_at_infinity(X) for X in plrep.group("SL(2,3)").character_table.characters]
    [1, 1, 1, 1, 1, 2, 1]
    """
    if not is_irreducible(f):
        raise BadInput(
            f"{f.label or 'the class function'} on {f.group.name} is no irreducible character, and only these have a "
            f"Schur index; f.decompose() shows its constituents"
        )
    return 2 if indicator(f) == -1 else 1
