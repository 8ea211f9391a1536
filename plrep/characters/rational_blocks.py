"""Blocks of irreducible characters over the rational numbers, and how they split over the real ones.

Proof: proofs/real-simples.md.
Source: Serre, Linear Representations of Finite Groups, 12.2 and 13.2; Isaacs, Character Theory of Finite Groups,
9.21 and 10.2. The simple components of the rational group algebra Q[G] belong to the Galois orbits of the complex
irreducibles. The one of chi is a matrix algebra over a skew field with the centre Q(chi), of dimension chi(1)^2 over
it; the character of its irreducible representation is m chi, summed over the orbit, m the Schur index over Q. Over
the real numbers the component splits into those of the real simples in the orbit: matrices over R; over C, if Q(chi)
is not real; or over the quaternions, if the indicator is -1. The real simples themselves: real_simples.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from plrep.characters.character_fields import field_conductor, galois_sum
from plrep.characters.class_function import ClassFunction
from plrep.display.expression import Expression, Sum, label
from plrep.display.viewable import Viewable
from plrep.errors import BadInput

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple
    from plrep.groups.group import Group


@attrs.frozen(repr=False)
class RationalBlock(Viewable):
    """A simple component of the rational group algebra: a Galois orbit of complex irreducibles.

    Parameters
    ----------
    group : Group
        The group G.
    constituents : tuple of int
        The positions of the irreducibles in the orbit, ascending.
    character : ClassFunction
        Their sum, with values in Q; integers, as they are algebraic integers too.
    indicator : int
        Their common Frobenius-Schur indicator.

    Examples
    --------
    >>> import plrep
    >>> blocks = rational_blocks(plrep.group("Dic5"))
    >>> [(B, B.centre_degree, B.schur_index_at_infinity) for B in blocks]
    [(X1, 1, 1), (X2, 1, 1), (X3+X4, 2, 1), (X5+X6, 2, 1), (X7+X8, 2, 2)]
    """

    group: Group
    constituents: tuple[int, ...]
    character: ClassFunction
    indicator: int

    @property
    def centre_degree(self) -> int:
        """The degree over Q of the centre Q(chi): the number of irreducibles in the orbit."""
        return len(self.constituents)

    @property
    def conductor(self) -> int:
        """The least n with the centre Q(chi) in Q(zeta_n)."""
        return field_conductor(self._first)

    @property
    def dimension(self) -> int:
        """The dimension of the component over Q: the sum of the squares of the degrees in the orbit."""
        return self.centre_degree * self._first.degree**2

    @property
    def is_real(self) -> bool:
        """Whether the centre is a real field: then it is totally real, otherwise totally complex."""
        return self.indicator != 0

    @property
    def schur_index_at_infinity(self) -> int:
        """The Schur index over the real numbers: 2 if the component splits into matrices over the quaternions."""
        return 2 if self.indicator == -1 else 1

    @property
    def real_simples(self) -> tuple[RealSimple, ...]:
        """The real simples into which the component splits.

        Examples
        --------
        >>> import plrep
        >>> [B.real_simples for B in rational_blocks(plrep.group("C5"))]
        [(L0,), (L1, L2)]
        """
        orbit = set(self.constituents)
        return tuple(L for L in self.group.simples if L.constituents[0] in orbit)

    @property
    def _first(self) -> ClassFunction:
        return self.group.character_table.characters[self.constituents[0]]

    def view(self) -> Expression:
        """Return the sum of the irreducibles."""
        characters = self.group.character_table.characters
        names = tuple(label(str(characters[i].label)) for i in self.constituents)
        return Sum(names) if len(names) > 1 else names[0]


def rational_blocks(group: Group) -> tuple[RationalBlock, ...]:
    """Return the simple components of the rational group algebra, ordered by their first irreducibles.

    Their number is that of the classes of cyclic subgroups.

    Raises
    ------
    BeyondReach
        If the character table is out of reach.

    Examples
    --------
    >>> import plrep
    >>> rational_blocks(plrep.group("A5"))
    (X1, X2+X3, X4, X5)
    """
    table = group.character_table
    return tuple(
        RationalBlock(group, orbit, galois_sum(table.characters[orbit[0]]), table.indicators[orbit[0]])
        for orbit in table.galois_orbits
    )


def rational_block_of(f: ClassFunction) -> RationalBlock:
    """Return the simple component of the rational group algebra to which an irreducible character belongs.

    Raises
    ------
    BadInput
        If f is no irreducible character.
    BeyondReach
        If the character table is out of reach.

    Examples
    --------
    >>> import plrep
    >>> rational_block_of(plrep.group("A5").character_table["X3"])
    X2+X3
    """
    position = _position(f)
    return next(block for block in rational_blocks(f.group) if position in block.constituents)


def real_simple_of(f: ClassFunction) -> RealSimple:
    """Return the real simple whose complexification contains an irreducible character.

    Raises
    ------
    BadInput
        If f is no irreducible character.
    BeyondReach
        If the character table is out of reach.

    Examples
    --------
    >>> import plrep
    >>> real_simple_of(plrep.group("Q8").character_table["X5"])
    L4
    """
    position = _position(f)
    return next(L for L in f.group.simples if position in L.constituents)


def _position(f: ClassFunction) -> int:
    characters = f.group.character_table.characters
    if f not in characters:
        raise BadInput(
            f"{f.label or 'the class function'} on {f.group.name} is no irreducible character, and only these "
            f"belong to one block; f.decompose() shows its constituents"
        )
    return characters.index(f)
