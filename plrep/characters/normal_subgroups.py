"""All normal subgroups, as intersections of kernels of irreducible characters, and their lattice.

Proof: proofs/normal-subgroups.md.
Source: Isaacs, Character Theory of Finite Groups, lemma 2.21: every normal subgroup is an intersection of
kernels of irreducibles. Sets of classes are integers, one bit a class. Cost: one bit operation for each pair
of a normal subgroup and a kernel; a maximal normal subgroup below N is N intersected with one kernel, which
gives the covers at the same price.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs

from plrep.characters import kernels
from plrep.display.document import Column, Diagram, Edge, Node, Table
from plrep.display.expression import label, labels
from plrep.display.viewable import Viewable
from plrep.errors import BadInput, BeyondReach

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple
    from plrep.groups.group import Group


_MOST = 50_000


@attrs.frozen(repr=False)
class NormalSubgroup(Viewable):
    """A normal subgroup, given by its classes.

    Parameters
    ----------
    group : Group
        The whole group G.
    classes : tuple of int
        The indices of the classes of G whose union it is.
    label : str
        ``N0``, ``N1``, ... by order ascending, then by class indices; N0 is trivial. No part of equality.
    """

    group: Group
    classes: tuple[int, ...]
    label: str = attrs.field(eq=False)

    @property
    def order(self) -> int:
        """The order."""
        return kernels.order_of(self.group, self.classes)

    @property
    def index(self) -> int:
        """The index in G."""
        return self.group.order // self.order

    def __le__(self, other: NormalSubgroup) -> bool:
        """Whether it lies in another normal subgroup of the same group."""
        return set(self.classes) <= set(other.classes)

    def view(self) -> Table:
        """Return its classes."""
        chosen = [self.group.classes[c] for c in self.classes]
        return Table(
            f"Normal subgroup {self.label} of {self.group.name}: order {self.order}, index {self.index}",
            (Column("class", "left"), "size", Column("representative", "left")),
            [(one.label, one.size, str(one.representative)) for one in chosen],
        )


@attrs.frozen(repr=False)
class NormalSubgroups(Viewable):
    """The lattice of normal subgroups of G with the real simples at its nodes.

    The labels N0, N1, ... go by order ascending, then by class indices. By the Galois-style correspondence (THEORY 2) N
    stands for the family of the simples of G/N: those whose kernel contains N. Larger subgroups have smaller families.

    Parameters
    ----------
    group : Group
        The group G.
    members : tuple of NormalSubgroup
        All normal subgroups, in the order of labels.
    covers : tuple of tuples of int
        For each one the positions of the maximal normal subgroups below it.

    Examples
    --------
    >>> import plrep
    >>> lattice = plrep.group("S4").normal_subgroups
    >>> [N.order for N in lattice], lattice.covers
    ([1, 4, 12, 24], ((), (0,), (1,), (2,)))
    >>> lattice.simples_with_kernel(lattice["N1"]), lattice.simples_of_quotient(lattice["N1"])
    ((L2,), (L0, L1, L2))
    """

    group: Group
    members: tuple[NormalSubgroup, ...]
    covers: tuple[tuple[int, ...], ...]

    def __len__(self) -> int:
        return len(self.members)

    def __iter__(self) -> Iterator[NormalSubgroup]:
        return iter(self.members)

    def __getitem__(self, key: int | str) -> NormalSubgroup:
        """Return the normal subgroup with this label or position.

        Raises
        ------
        BadInput
            If there is none.
        """
        if isinstance(key, str):
            for N in self.members:
                if N.label == key:
                    return N
        elif -len(self.members) <= key < len(self.members):
            return self.members[key]
        raise BadInput(
            f"{key!r} is no normal subgroup of {self.group.name}; write one of N0 to {self.members[-1].label}"
        )

    def kernel_of(self, L: RealSimple) -> NormalSubgroup:
        """Return the kernel of a real simple as a member of the lattice."""
        return next(N for N in self.members if N.classes == L.kernel)

    def simples_with_kernel(self, N: NormalSubgroup) -> tuple[RealSimple, ...]:
        """Return the real simples whose kernel is N: the faithful ones of G/N."""
        return tuple(L for L in self.group.simples if L.kernel == N.classes)

    def simples_of_quotient(self, N: NormalSubgroup) -> tuple[RealSimple, ...]:
        """Return the real simples whose kernel contains N: all simples of G/N, a jointly PL-closed family."""
        return tuple(L for L in self.group.simples if set(N.classes) <= set(L.kernel))

    def view(self) -> Diagram:
        """Return the lattice, the whole group on top, each node with the simples whose kernel it is."""
        depth = [0] * len(self.members)
        for position in reversed(range(len(self.members))):
            for below in self.covers[position]:
                depth[below] = max(depth[below], depth[position] + 1)
        nodes = []
        rows = []
        for N, rank in zip(self.members, depth, strict=True):
            here = [L.label for L in self.simples_with_kernel(N)]
            family = [L.label for L in self.simples_of_quotient(N)]
            lines = [label(N.label), f"order {N.order}"] + ([labels(here)] if here else [])
            nodes.append(Node(N.label, lines, rank, f"{N.label} has order {N.order} and index {N.index}"))
            rows.append((label(N.label), N.order, N.index, labels(here), labels(family)))
        edges = [
            Edge(N.label, self.members[below].label)
            for N, lower in zip(self.members, self.covers, strict=True)
            for below in lower
        ]
        correspondence = Table(
            "Normal subgroups and families of simples",
            (
                Column("", "left"),
                "order",
                "index",
                Column("simples with this kernel", "left"),
                Column("simples of the quotient", "left"),
            ),
            rows,
        )
        return Diagram(
            f"Normal subgroups of {self.group.title}",
            nodes,
            edges,
            directed=False,
            notes=(
                "A node N lists the real simples whose kernel it is; the simples of G/N are those at N and above.",
            ),
            tables=(correspondence,),
            data=self.data(),
        )

    def data(self) -> dict[str, Any]:
        """Return the JSON form of ``plrep kernels``."""
        return {
            "group": self.group.data(),
            "normal_subgroups": [
                {
                    "label": N.label,
                    "order": N.order,
                    "index": N.index,
                    "covers": [self.members[below].label for below in lower],
                    "simples": [L.label for L in self.simples_with_kernel(N)],
                }
                for N, lower in zip(self.members, self.covers, strict=True)
            ],
        }


def normal_subgroups(group: Group) -> NormalSubgroups:
    """Return all normal subgroups of a group with their lattice.

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
    The theorem and its proof: proofs/normal-subgroups.md.

    Examples
    --------
    >>> import plrep
    >>> [N.order for N in normal_subgroups(plrep.group("D4"))]
    [1, 2, 4, 4, 4, 8]
    """
    sizes = [one.size for one in group.classes]
    irreducible = dict.fromkeys(_bits(kernels.kernel(X.values)) for X in group.character_table.characters)
    found = {_bits(range(len(sizes)))}
    for kernel in irreducible:
        found |= {kernel & other for other in found}
        if len(found) > _MOST:
            raise BeyondReach(
                f"{group.name} has more than {_MOST} normal subgroups, the limit of their lattice; kernels of single "
                "simples work beyond: plrep simples"
            )
    orders = {bits: sum(size for c, size in enumerate(sizes) if bits >> c & 1) for bits in found}
    ordered = sorted(found, key=lambda bits: (orders[bits], _classes(bits)))
    place = {bits: position for position, bits in enumerate(ordered)}
    members = tuple(
        NormalSubgroup(group, _classes(bits), f"N{position}") for position, bits in enumerate(ordered)
    )
    covers = tuple(
        tuple(sorted(place[below] for below in _maximal_below(bits, list(irreducible), orders)))
        for bits in ordered
    )
    return NormalSubgroups(group, members, covers)


def _maximal_below(bits: int, irreducible: list[int], orders: dict[int, int]) -> list[int]:
    candidates = dict.fromkeys(bits & kernel for kernel in irreducible if bits & kernel != bits)
    kept: list[int] = []
    for candidate in sorted(candidates, key=lambda one: -orders[one]):
        if all(candidate & larger != candidate for larger in kept):
            kept.append(candidate)
    return kept


def _bits(classes: tuple[int, ...] | range) -> int:
    return sum(1 << c for c in classes)


def _classes(bits: int) -> tuple[int, ...]:
    return tuple(c for c in range(bits.bit_length()) if bits >> c & 1)
