"""Real simples: the irreducible representations over the reals, from the complex irreducibles and their
indicators.

Proof: proofs/real-simples.md.
Source: Serre, Linear Representations of Finite Groups, 13.2. An irreducible chi of indicator 1 is the
character of a real simple (type R); chi of indicator 0 and its conjugate make one with character chi +
conj(chi) (type C); chi of indicator -1 makes one with character 2 chi (type H). The type is the endomorphism
algebra over R.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

import attrs

from plrep.characters import kernels, labels
from plrep.characters.class_function import ClassFunction
from plrep.characters.galois import conjugates
from plrep.display.document import Cell, Column, Table
from plrep.display.expression import Expression, Integer, Product, Sum, label
from plrep.display.viewable import Viewable
from plrep.errors import BadInput, Inconsistent
from plrep.exact.cyclotomic import Cyclotomic

if TYPE_CHECKING:
    from plrep.characters.table import CharacterTable
    from plrep.groups.group import Group

Type = Literal["R", "C", "H"]
_TYPES: dict[int, Type] = {1: "R", 0: "C", -1: "H"}
_ENDOMORPHISMS: dict[Type, int] = {"R": 1, "C": 2, "H": 4}


@attrs.frozen(repr=False)
class RealSimple(Viewable):
    """An irreducible real representation of G, up to isomorphism.

    Parameters
    ----------
    group : Group
        The group G.
    index : int
        Its position among the real simples of G.
    dimension : int
        The dimension over R: chi(1) for type R, 2 chi(1) for types C and H.
    type : {"R", "C", "H"}
        The endomorphism algebra over R.
    constituents : tuple of int
        The positions of the complex irreducibles in its complexification (each once, see ``schur_index``).
    character : tuple of Cyclotomic
        The real character on ``group.classes``.
    kernel, minus : tuple of int
        The classes that act as +1 and as -1.
    rational_class : int
        The number of its Galois orbit, counted from 0 in the order of labels: conjugate simples share it.
    label : str
        Its name; no part of equality.

    Examples
    --------
    >>> import plrep
    >>> H = plrep.group("Q8").simples["L4"]
    >>> H.dimension, H.type, H.schur_index, H.endomorphism_dimension
    (4, 'H', 2, 4)
    >>> H.kernel, H.minus
    ((0,), (1,))
    """

    group: Group
    index: int
    dimension: int
    type: Type
    constituents: tuple[int, ...]
    character: tuple[Cyclotomic, ...]
    kernel: tuple[int, ...]
    minus: tuple[int, ...]
    rational_class: int
    label: str = attrs.field(eq=False)

    @property
    def pm_kernel(self) -> tuple[int, ...]:
        """The classes that act as +1 or as -1."""
        return tuple(sorted(self.kernel + self.minus))

    @property
    def kernel_order(self) -> int:
        """The order of the kernel in G."""
        return kernels.order_of(self.group, self.kernel)

    @property
    def pm_kernel_order(self) -> int:
        """The order of the group of elements that act as +1 or as -1."""
        return kernels.order_of(self.group, self.pm_kernel)

    @property
    def is_trivial(self) -> bool:
        """Whether G acts trivially."""
        return self.dimension == 1 and len(self.kernel) == len(self.character)

    @property
    def is_faithful(self) -> bool:
        """Whether only the identity acts as +1."""
        return self.kernel == (0,)

    @property
    def endomorphism_dimension(self) -> int:
        """The dimension of the endomorphism algebra over R: 1, 2 or 4."""
        return _ENDOMORPHISMS[self.type]

    @property
    def schur_index(self) -> int:
        """How often each complex constituent occurs in the complexification: 2 for type H, otherwise 1."""
        return 2 if self.type == "H" else 1

    def class_function(self) -> ClassFunction:
        """Return the real character as a class function."""
        return ClassFunction(self.group, self.character, label=self.label)

    def view(self) -> Expression:
        """Return the label."""
        return label(self.label)


@attrs.frozen(repr=False)
class RealSimples(Viewable):
    """All real simples of a group in the order of their labels; a sequence, indexed by position or label.

    Examples
    --------
    >>> import plrep
    >>> simples = plrep.group("C8").simples
    >>> [L.label for L in simples], simples["L2"].kernel_order
    (['L0', 'L1', 'L2', 'L3', 'L4'], 2)
    """

    group: Group
    members: tuple[RealSimple, ...]

    def __len__(self) -> int:
        return len(self.members)

    def __iter__(self) -> Iterator[RealSimple]:
        return iter(self.members)

    def __getitem__(self, key: int | str) -> RealSimple:
        """Return the real simple with this label or position.

        Raises
        ------
        BadInput
            If there is none.
        """
        if isinstance(key, str):
            if key in self._places:
                return self.members[self._places[key]]
        elif -len(self.members) <= key < len(self.members):
            return self.members[key]
        last = self.members[-1].label
        known = "the only one is L0" if len(self.members) == 1 else f"write one of L0 to {last}"
        raise BadInput(f"{key!r} is no real simple of {self.group.name}; {known}")

    @cached_property
    def _places(self) -> dict[str, int]:
        return {L.label: L.index for L in self.members}

    def view(self) -> Table:
        """Return the list with dimension, type, orders of kernel and ±-kernel, complex constituents and character."""
        characters = self.group.character_table.characters
        rows: list[tuple[Cell, ...]] = [
            (
                label(L.label),
                L.dimension,
                L.type,
                L.kernel_order,
                L.pm_kernel_order,
                _complexification([str(characters[i].label) for i in L.constituents], L.schur_index),
                *(value.expression() for value in L.character),
            )
            for L in self.members
        ]
        columns: tuple[Column | Cell, ...] = (
            Column("", "left"),
            "dimension",
            Column("type", "center"),
            "kernel",
            "±-kernel",
            Column("complex", "left"),
            *(one.label for one in self.group.classes),
        )
        return Table(
            f"Real simples of {self.group.title}",
            columns,
            rows,
            notes=(
                "kernel: order of the elements that act as +1; ±-kernel: as +1 or -1; "
                "type: the endomorphism algebra",
            ),
            data=self.data(),
        )

    def data(self) -> dict[str, Any]:
        """Return the JSON form of ``plrep simples``."""
        characters = self.group.character_table.characters
        return {
            "group": self.group.data(),
            "simples": [
                {
                    "label": L.label,
                    "dimension": L.dimension,
                    "type": L.type,
                    "kernel_order": L.kernel_order,
                    "pm_kernel_order": L.pm_kernel_order,
                    "characters": [characters[i].label for i in L.constituents],
                }
                for L in self.members
            ],
        }


def _complexification(constituents: list[str], schur_index: int) -> Expression:
    if schur_index > 1:
        return Product((Integer(schur_index), label(constituents[0])))
    return Sum(tuple(label(one) for one in constituents)) if len(constituents) > 1 else label(constituents[0])


@attrs.frozen
class _Block:
    """A real simple that has no place and no name yet."""

    type: Type
    constituents: tuple[int, ...]
    character: tuple[Cyclotomic, ...]

    @property
    def dimension(self) -> int:
        return self.character[0].as_int()


def real_simples(group: Group) -> RealSimples:
    """Return all real simples of a group, in the order of labels.

    Parameters
    ----------
    group : Group
        Within reach of a character table.

    Raises
    ------
    BeyondReach
        If the character table is out of reach.

    Notes
    -----
    The theorem and its proof: proofs/real-simples.md.

    Examples
    --------
    >>> import plrep
    >>> [(L.label, L.dimension, L.type) for L in real_simples(plrep.group("C4"))]
    [('L0', 1, 'R'), ('L1', 2, 'C'), ('L2', 1, 'R')]
    """
    table = group.character_table
    blocks = _blocks(table)
    kernel_of = [kernels.kernel(block.character) for block in blocks]
    if group.is_cyclic_by_one_generator:
        (generator,) = group.generators
        at = group.class_of(generator)
        order = labels.order_by_frequency(
            [table.characters[block.constituents[0]][at] for block in blocks], group.order
        )
    else:
        order = labels.order_of_simples(
            [block.character for block in blocks],
            [block.dimension for block in blocks],
            [kernels.order_of(group, one) for one in kernel_of],
        )
    orbit_of = {i: number for number, orbit in enumerate(table.galois_orbits) for i in orbit}
    classes: dict[int, int] = {}
    members = []
    for position, i in enumerate(order):
        block = blocks[i]
        rational = classes.setdefault(orbit_of[block.constituents[0]], len(classes))
        members.append(
            RealSimple(
                group,
                position,
                block.dimension,
                block.type,
                block.constituents,
                block.character,
                kernel_of[i],
                kernels.minus(block.character),
                rational,
                labels.simple_label(position),
            )
        )
    return RealSimples(group, tuple(members))


def _blocks(table: CharacterTable) -> list[_Block]:
    conjugate_of = conjugates(table.group, table.grid)
    twice = {value: value * 2 for value in table.grid.distinct}
    with_conjugate = {value: value + value.conjugate() for value in table.grid.distinct}
    blocks = []
    for i, (X, indicator) in enumerate(zip(table.characters, table.indicators, strict=True)):
        type_ = _TYPES[indicator]
        j = conjugate_of[i]
        if (i == j) != (type_ != "C"):
            raise Inconsistent(
                f"{X.label} of {table.group.name} has indicator {indicator}, and its conjugate is X{j + 1}; "
                f"report the generators {', '.join(map(str, table.group.generators))} and this line"
            )
        if type_ == "R":
            blocks.append(_Block(type_, (i,), X.values))
        elif type_ == "H":
            blocks.append(_Block(type_, (i,), tuple(twice[value] for value in X.values)))
        elif i < j:
            blocks.append(_Block(type_, (i, j), tuple(with_conjugate[value] for value in X.values)))
    return blocks
