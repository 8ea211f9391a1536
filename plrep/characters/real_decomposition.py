"""Decomposition of characters into real simples: what a character says of representations over the real numbers.

Proof: proofs/real-simples.md.
Source: Serre, Linear Representations of Finite Groups, 13.2. The complexification of a real simple L is chi (type R),
chi + conj(chi) (type C) or 2 chi (type H). So a character f is that of a real representation iff it is real and the
irreducibles of indicator -1 occur an even number of times; then L occurs <f, chi>/m times, m the Schur index at
infinity.
"""

from __future__ import annotations

from plrep.characters.class_function import ClassFunction
from plrep.characters.decomposition import decompose
from plrep.characters.real_simples import RealSimple
from plrep.errors import NotDefined


def is_realisable_over_reals(f: ClassFunction) -> bool:
    """Return whether a class function is the character of a real representation.

    Raises
    ------
    BeyondReach
        If the character table is out of reach.

    Examples
    --------
    >>> import plrep
    >>> X = plrep.group("Q8").character_table["X5"]
    >>> is_realisable_over_reals(X), is_realisable_over_reals(X * 2)
    (False, True)
    """
    parts = decompose(f)
    if not parts.is_character:
        return False
    multiplicities = parts.multiplicities
    return all(_count(multiplicities, L) is not None for L in f.group.simples)


def real_decomposition(f: ClassFunction) -> tuple[tuple[RealSimple, int], ...]:
    """Return the real simples in the real representation with a given character, with their multiplicities.

    Returns
    -------
    tuple of (RealSimple, int)
        Those that occur, in the order of labels; a multiplicity counts copies of the real simple.

    Raises
    ------
    NotDefined
        If no real representation has this character.
    BeyondReach
        If the character table is out of reach.

    Examples
    --------
    >>> import plrep
    >>> from plrep.characters.permutation_characters import regular_character
    >>> real_decomposition(regular_character(plrep.group("Q8")))
    ((L0, 1), (L1, 1), (L2, 1), (L3, 1), (L4, 1))
    """
    parts = decompose(f)
    if not parts.is_character:
        raise NotDefined(f"{parts} on {f.group.name} is no character; f.is_character tells")
    multiplicities = parts.multiplicities
    found = []
    for L in f.group.simples:
        count = _count(multiplicities, L)
        if count is None:
            names = ", ".join(str(f.group.character_table.characters[i].label) for i in L.constituents)
            reason = (
                f"{names} has the Schur index 2 at infinity and occurs an odd number of times"
                if L.type == "H"
                else f"the conjugates {names} occur differently often"
            )
            raise NotDefined(
                f"no real representation of {f.group.name} has the character {parts}: {reason}; f + f.conjugate() is "
                f"the character of one"
            )
        if count:
            found.append((L, count))
    return tuple(found)


def _count(multiplicities: tuple[int, ...], L: RealSimple) -> int | None:
    """Return how often a real simple occurs, or None if its part belongs to no real representation."""
    counts = {multiplicities[i] for i in L.constituents}
    count = counts.pop()
    return None if counts or count % L.schur_index else count // L.schur_index
