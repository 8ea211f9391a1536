"""Decomposition of class functions into irreducible characters.

Proof: proofs/character-calculus.md.
Source: Isaacs, Character Theory of Finite Groups, 2.8 and 2.14: the irreducibles are an orthonormal basis of the class
functions, so the coefficients are inner products; f is a generalised character iff they are integers, a character iff
none of these is negative and not all are 0.

Cost: one product of matrices modulo a prime or few for many functions at once, see inner_products.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from plrep.characters.class_function import ClassFunction
from plrep.characters.inner_products import Lines, inner_products_of_rows
from plrep.display.expression import Expression, Integer, Product, Sum, label
from plrep.display.viewable import Viewable
from plrep.errors import BadInput, NotDefined
from plrep.exact.cyclotomic import ZERO, Cyclotomic

if TYPE_CHECKING:
    from plrep.groups.group import Group


@attrs.frozen(repr=False)
class Decomposition(Viewable):
    """A class function as a combination of irreducible characters.

    Parameters
    ----------
    group : Group
        The group G.
    coefficients : tuple of Cyclotomic
        One for each irreducible X1, X2, ...

    Examples
    --------
    >>> import plrep
    >>> X = plrep.group("S4").character_table.characters
    >>> parts = (X[3] * X[3] * X[3]).decompose()
    >>> parts
    X1+X2+2*X3+4*X4+3*X5
    >>> parts["X4"], parts.multiplicities, parts.is_character
    (4, (1, 1, 2, 4, 3), True)
    """

    group: Group
    coefficients: tuple[Cyclotomic, ...]

    def __len__(self) -> int:
        return len(self.coefficients)

    def __getitem__(self, key: int | str) -> Cyclotomic:
        """Return the coefficient of the irreducible with this label or position.

        Raises
        ------
        BadInput
            If there is none.
        """
        table = self.group.character_table
        wanted = table[key]
        return self.coefficients[table.characters.index(wanted)]

    def __iter__(self) -> Iterator[tuple[ClassFunction, Cyclotomic]]:
        """Yield the irreducibles that occur, each with its coefficient."""
        characters = self.group.character_table.characters
        return (
            (X, coefficient)
            for X, coefficient in zip(characters, self.coefficients, strict=True)
            if coefficient
        )

    @property
    def multiplicities(self) -> tuple[int, ...]:
        """How often each irreducible occurs, negative ones included.

        Raises
        ------
        NotDefined
            If some coefficient is no integer.
        """
        if not self.is_generalised_character:
            raise NotDefined(
                f"{self} is no generalised character: its coefficients are no integers; see coefficients"
            )
        return tuple(coefficient.as_int() for coefficient in self.coefficients)

    @property
    def constituents(self) -> tuple[ClassFunction, ...]:
        """The irreducibles that occur, each once."""
        return tuple(X for X, _ in self)

    @property
    def is_generalised_character(self) -> bool:
        """Whether all coefficients are integers: a difference of characters."""
        return all(one.is_rational and one.is_integral for one in self.coefficients)

    @property
    def is_character(self) -> bool:
        """Whether all coefficients are integers, none negative and not all 0."""
        return self.is_generalised_character and any(self.coefficients) and min(self.multiplicities) >= 0

    @property
    def is_multiplicity_free(self) -> bool:
        """Whether every coefficient is 0 or 1."""
        return all(one in (0, 1) for one in self.coefficients)

    @property
    def norm(self) -> Cyclotomic:
        """The inner product with itself: the sum of the squares of the absolute values of the coefficients."""
        return sum((one * one.conjugate() for one in self.coefficients), ZERO)

    def class_function(self) -> ClassFunction:
        """Return the sum: the class function that was decomposed.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("S3").character_table.characters
        >>> (X[2] * X[2]).decompose().class_function() == X[2] * X[2]
        True
        """
        characters = self.group.character_table.characters
        total = characters[0] * ZERO
        for X, coefficient in self:
            total = total + X * coefficient
        return total

    def view(self) -> Expression:
        """Return the sum of the irreducibles with their coefficients."""
        terms: list[Expression] = []
        for X, coefficient in self:
            name = label(X.label or "")
            terms.append(name if coefficient == 1 else Product((coefficient.expression(), name)))
        return Sum(tuple(terms)) if len(terms) > 1 else terms[0] if terms else Integer(0)


def decompose(f: ClassFunction) -> Decomposition:
    """Return a class function as a combination of irreducible characters.

    Raises
    ------
    BeyondReach
        If the character table is out of reach.

    Notes
    -----
    The theorem and its proof: proofs/character-calculus.md.

    Examples
    --------
    >>> import plrep
    >>> S5 = plrep.group("S5")
    >>> decompose(plrep.characters.permutation_characters.natural_character(S5))
    X1+X3
    """
    return decompositions([f])[0]


def decompositions(functions: Sequence[ClassFunction]) -> tuple[Decomposition, ...]:
    """Decompose many class functions on one group at once.

    Raises
    ------
    BadInput
        If they belong to different groups.
    BeyondReach
        If the character table is out of reach.

    Examples
    --------
    >>> import plrep
    >>> X = plrep.group("A5").character_table.characters
    >>> decompositions([X[1] * one for one in X])
    (X2, X1+X2+X5, X4+X5, X3+X4+X5, X2+X3+X4+X5)
    """
    if not functions:
        return ()
    group = functions[0].group
    if wrong := [f for f in functions if f.group != group]:
        raise BadInput(
            f"class functions on {group.name} and on {wrong[0].group.name} are decomposed apart; "
            f"give those of one group"
        )
    table = Lines.of_grid(group.character_table.grid)
    rows = inner_products_of_rows(group, Lines.of([f.values for f in functions]), table)
    return tuple(Decomposition(group, row) for row in rows)


def is_irreducible(f: ClassFunction) -> bool:
    """Return whether a class function is an irreducible character.

    The norm has to be 1; only then the character table is asked for.

    Raises
    ------
    BeyondReach
        If the norm is 1 and the character table is out of reach.

    Notes
    -----
    The theorem and its proof: proofs/character-calculus.md.

    Examples
    --------
    >>> import plrep
    >>> X = plrep.group("S4").character_table.characters
    >>> is_irreducible(X[1] * X[3]), is_irreducible(-X[3]), is_irreducible(X[3] * X[3])
    (True, False, False)
    """
    return f.norm == 1 and f in f.group.character_table.characters
