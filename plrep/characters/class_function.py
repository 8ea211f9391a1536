"""Class functions: functions on the conjugacy classes of a group, with values in cyclotomic fields."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from plrep.display.document import Column, Table
from plrep.display.expression import label as label_expression
from plrep.display.viewable import Viewable
from plrep.errors import BadInput
from plrep.exact.cyclotomic import ZERO, Cyclotomic, cyclotomic

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.groups.permutation import Permutation


@attrs.frozen(repr=False)
class ClassFunction(Viewable):
    """A class function on G: one cyclotomic value for each conjugacy class.

    Parameters
    ----------
    group : Group
        The group G.
    values : tuple of Cyclotomic
        The value on each class, in the order of ``group.classes``.
    label : str or None
        How tables name it (``X3``); no part of equality.

    Examples
    --------
    >>> import plrep
    >>> plane = plrep.group("S3").character_table.characters[2]
    >>> plane.values
    (2, 0, -1)
    >>> (plane * plane).inner(plane)
    1
    """

    group: Group
    values: tuple[Cyclotomic, ...]
    label: str | None = attrs.field(default=None, eq=False, kw_only=True)

    @classmethod
    def of(
        cls, group: Group, values: tuple[object, ...] | list[object], *, label: str | None = None
    ) -> ClassFunction:
        """Return the class function with the given values, each an int, Fraction, Cyclotomic or text such as "E(3)".

        Raises
        ------
        BadInput
            If there is not exactly one value for each class, or one of them is no cyclotomic number.

        Examples
        --------
        >>> import plrep
        >>> ClassFunction.of(plrep.group("S3"), [3, 1, 0]).degree
        3
        """
        if len(values) != len(group.classes):
            raise BadInput(
                f"values = {tuple(values)!r} has {len(values)} entries; a class function takes one for each of the "
                f"{len(group.classes)} classes {', '.join(c.label for c in group.classes)}"
            )
        return cls(group, tuple(cyclotomic(value) for value in values), label=label)

    @property
    def degree(self) -> int:
        """The value at the identity, an integer for every character.

        Raises
        ------
        NotDefined
            If that value is no integer.
        """
        return self.values[0].as_int()

    @property
    def is_real(self) -> bool:
        """Whether every value is real."""
        return all(value.is_real for value in self.values)

    @property
    def is_rational(self) -> bool:
        """Whether every value is rational."""
        return all(value.is_rational for value in self.values)

    @property
    def is_linear(self) -> bool:
        """Whether the value at the identity is 1."""
        return self.values[0] == 1

    def __len__(self) -> int:
        return len(self.values)

    def __getitem__(self, index: int) -> Cyclotomic:
        """Return the value on the class with this index."""
        return self.values[index]

    def __call__(self, element: Permutation) -> Cyclotomic:
        """Return the value at an element of the group.

        Raises
        ------
        BadInput
            If the element is not in the group.

        Examples
        --------
        >>> import plrep
        >>> from plrep.groups.permutation import parse_cycles
        >>> G = plrep.group("S4")
        >>> G.character_table.characters[3](parse_cycles("(1,2)", 4)[0])
        1
        """
        return self.values[self.group.class_of(element)]

    def __add__(self, other: ClassFunction) -> ClassFunction:
        self._same_group(other)
        return ClassFunction(self.group, tuple(a + b for a, b in zip(self.values, other.values, strict=True)))

    def __sub__(self, other: ClassFunction) -> ClassFunction:
        self._same_group(other)
        return ClassFunction(self.group, tuple(a - b for a, b in zip(self.values, other.values, strict=True)))

    def __neg__(self) -> ClassFunction:
        return ClassFunction(self.group, tuple(-a for a in self.values))

    def __mul__(self, other: ClassFunction | Cyclotomic | int | Fraction) -> ClassFunction:
        if isinstance(other, ClassFunction):
            self._same_group(other)
            return ClassFunction(
                self.group, tuple(a * b for a, b in zip(self.values, other.values, strict=True))
            )
        return ClassFunction(self.group, tuple(a * other for a in self.values))

    __rmul__ = __mul__

    def conjugate(self) -> ClassFunction:
        """Return the complex conjugate."""
        return ClassFunction(self.group, tuple(value.conjugate() for value in self.values))

    def galois(self, k: int) -> ClassFunction:
        """Return the image under the Galois automorphism that raises roots of unity to the power k.

        Raises
        ------
        BadInput
            If k is not prime to the conductor of the values.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("C3").character_table.characters
        >>> X[1].galois(2) == X[2]
        True
        """
        return ClassFunction(self.group, tuple(value.galois(k) for value in self.values))

    def inner(self, other: ClassFunction) -> Cyclotomic:
        """Return the inner product (1/|G|) sum over g of self(g) times the conjugate of other(g), exactly.

        Raises
        ------
        BadInput
            If the two belong to different groups.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("A4").character_table.characters
        >>> X[3].inner(X[3]), X[1].inner(X[2])
        (1, 0)
        """
        self._same_group(other)
        total = ZERO
        for one, a, b in zip(self.group.classes, self.values, other.values, strict=True):
            total = total + a * b.conjugate() * one.size
        return total * Fraction(1, self.group.order)

    def view(self) -> Table:
        """Return a table of one row: the value on each class."""
        return Table(
            f"Class function on {self.group.name}",
            (Column("", "left"), *(one.label for one in self.group.classes)),
            (
                (
                    label_expression(self.label) if self.label else "",
                    *(value.expression() for value in self.values),
                ),
            ),
        )

    def _same_group(self, other: ClassFunction) -> None:
        if not isinstance(other, ClassFunction) or self.group != other.group:
            raise BadInput(
                f"{other!r} is no class function on the same group; take both from one group's classes"
            )
