"""Class functions: functions on the conjugacy classes of a group, with values in cyclotomic fields.

Past 400 lines: one value with all its operations, each with its example; the algorithms are in the files beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from plrep.characters import kernels
from plrep.display.document import Column, Table
from plrep.display.expression import label as label_expression
from plrep.display.viewable import Viewable
from plrep.errors import BadInput
from plrep.exact.cyclotomic import ZERO, Cyclotomic, cyclotomic

if TYPE_CHECKING:
    from plrep.characters.decomposition import Decomposition
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

    def __pow__(self, k: int) -> ClassFunction:
        """Return the k-th tensor power, k at least 0.

        Raises
        ------
        BadInput
            If k is negative or no integer.
        """
        if isinstance(k, bool) or not isinstance(k, int) or k < 0:
            raise BadInput(
                f"the exponent {k!r} of a tensor power has to be an integer, at least 0; write f**2"
            )
        return ClassFunction(self.group, tuple(value**k for value in self.values))

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
        sizes = [one.size for one in self.group.classes]
        left, right = _integers(self.values), _integers(other.values)
        if left and right:
            whole = sum(size * a * b for size, a, b in zip(sizes, left, right, strict=True))
            return cyclotomic(Fraction(whole, self.group.order))
        weights: dict[tuple[Cyclotomic, Cyclotomic], int] = {}
        for size, pair in zip(sizes, zip(self.values, other.values, strict=True), strict=True):
            weights[pair] = weights.get(pair, 0) + size
        total = sum((a * b.conjugate() * size for (a, b), size in weights.items()), ZERO)
        return total * Fraction(1, self.group.order)

    # The calculus: each is a function of the same name in a file of this room.

    @property
    def norm(self) -> Cyclotomic:
        """The inner product with itself; a real number, 1 for an irreducible character.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("A4").character_table.characters
        >>> (X[1] + X[3] * 2).norm
        5
        """
        return self.inner(self)

    def decompose(self) -> Decomposition:
        """Return the function as a combination of irreducible characters.

        Raises
        ------
        BeyondReach
            If the character table is out of reach.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("A4").character_table.characters
        >>> (X[3] * X[3]).decompose()
        X1+X2+X3+2*X4
        """
        from plrep.characters.decomposition import decompose

        return decompose(self)

    @property
    def constituents(self) -> tuple[ClassFunction, ...]:
        """The irreducible characters that occur, each once."""
        return self.decompose().constituents

    @property
    def is_irreducible(self) -> bool:
        """Whether the function is an irreducible character.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("A4").character_table.characters
        >>> (X[1] * X[3]).is_irreducible, (X[0] + X[1]).is_irreducible
        (True, False)
        """
        from plrep.characters.decomposition import is_irreducible

        return is_irreducible(self)

    @property
    def is_character(self) -> bool:
        """Whether the function is the character of a representation.

        Examples
        --------
        >>> import plrep
        >>> X = plrep.group("A4").character_table.characters
        >>> (X[3] - X[0]).is_character, (X[3] * X[3] - X[0]).is_character
        (False, True)
        """
        return self.decompose().is_character

    @property
    def is_generalised_character(self) -> bool:
        """Whether the function is a difference of characters."""
        return self.decompose().is_generalised_character

    @property
    def kernel(self) -> tuple[int, ...]:
        """The places of the classes on which a character takes its degree: those that act as 1."""
        return kernels.kernel(self.values)

    @property
    def centre(self) -> tuple[int, ...]:
        """The places of the classes that act as scalars, for a character."""
        return kernels.centre(self.values)

    @property
    def is_faithful(self) -> bool:
        """Whether only the identity acts as 1, for a character."""
        return len(self.kernel) == 1

    def restrict(self, subgroup: Group) -> ClassFunction:
        """Return the restriction to a subgroup.

        Raises
        ------
        BadInput
            If it is no subgroup on the same points.

        Examples
        --------
        >>> import plrep
        >>> S4 = plrep.group("S4")
        >>> S4.character_table["X5"].restrict(S4.stabiliser(3)).decompose()
        X2+X3
        """
        from plrep.characters.restriction import restrict

        return restrict(self, subgroup)

    def induce(self, group: Group) -> ClassFunction:
        """Return the induced class function on a group that contains this one.

        Raises
        ------
        BadInput
            If the function is not on a subgroup of the group, on the same points.

        Examples
        --------
        >>> import plrep
        >>> S4 = plrep.group("S4")
        >>> S4.stabiliser(3).character_table["X2"].induce(S4).decompose()
        X2+X5
        """
        from plrep.characters.induction import induce

        return induce(self, group)

    def adams(self, k: int) -> ClassFunction:
        """Return the Adams operation psi^k, the class function with the value f(g^k) at g; k is any integer.

        Examples
        --------
        >>> import plrep
        >>> plrep.group("S4").character_table["X4"].adams(2).decompose()
        X1+X3+X4-X5
        """
        from plrep.characters.powers import adams

        return adams(self, k)

    def symmetric_power(self, k: int) -> ClassFunction:
        """Return the k-th symmetric power.

        Raises
        ------
        BadInput
            If k is negative or no integer.

        Examples
        --------
        >>> import plrep
        >>> plrep.group("S4").character_table["X4"].symmetric_power(2).decompose()
        X1+X3+X4
        """
        from plrep.characters.powers import symmetric_power

        return symmetric_power(self, k)

    def exterior_power(self, k: int) -> ClassFunction:
        """Return the k-th exterior power.

        Raises
        ------
        BadInput
            If k is negative or no integer.

        Examples
        --------
        >>> import plrep
        >>> plrep.group("S4").character_table["X4"].exterior_power(2).decompose()
        X5
        """
        from plrep.characters.powers import exterior_power

        return exterior_power(self, k)

    def symmetrised(self, partition: Sequence[int]) -> ClassFunction:
        """Return the part of the symmetry of a partition in a tensor power, its Schur functor.

        Raises
        ------
        BadInput
            If the parts are no positive integers or not descending.

        Examples
        --------
        >>> import plrep
        >>> plrep.group("S4").character_table["X4"].symmetrised((2, 1)).decompose()
        X3+X4+X5
        """
        from plrep.characters.powers import symmetrised

        return symmetrised(self, partition)

    def determinant(self) -> ClassFunction:
        """Return the determinant of a character, a linear character.

        Raises
        ------
        NotDefined
            If the function is no difference of characters on the cyclic subgroups.

        Examples
        --------
        >>> import plrep
        >>> plrep.group("S4").character_table["X3"].determinant().decompose()
        X2
        """
        from plrep.characters.eigenvalues import determinant

        return determinant(self)

    def indicator(self, k: int = 2) -> Cyclotomic:
        """Return the k-th Frobenius-Schur indicator, the mean of f(g^k) over the group.

        Examples
        --------
        >>> import plrep
        >>> plrep.group("Q8").character_table["X5"].indicator()
        -1
        """
        from plrep.characters.schur_index import indicator

        return indicator(self, k)

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


def _integers(values: tuple[Cyclotomic, ...]) -> list[int]:
    """Return the values as integers, or nothing if some are none."""
    if any(value.conductor > 1 or value.denominator > 1 for value in values):
        return []
    return [sum(value.numerators) for value in values]
