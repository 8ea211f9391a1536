"""All subgroups of a group up to conjugacy as one value: their order by inclusion, marks, maximal ones.

H <= K for classes means that a conjugate of H lies in K. The mark of K at H is the number of points of G/K that H
fixes, which are the cosets gK with H inside gKg^-1; a transitive G-set is known by its marks.

Proof: proofs/subgroups.md.
Source: Burnside, Theory of Groups of Finite Order (1911), XII; Pfeiffer, Experiment. Math. 6 (1997) for marks.
Cost: maximal subgroups need the self-normalising classes only. Marks: for each class one operation on as many
bits as there are subgroups.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np
import numpy.typing as npt

from plrep.display.document import Column, Diagram, Edge, Node, Table
from plrep.display.expression import label
from plrep.display.viewable import Viewable
from plrep.errors import BadInput, BeyondReach
from plrep.exact.integers import is_prime
from plrep.groups.cyclic_extension import all_subgroups
from plrep.groups.element_sets import ElementSets
from plrep.groups.subgroup import SubgroupClass
from plrep.progress import step

if TYPE_CHECKING:
    from plrep.groups.group import Group

LARGEST_TABLE = 2000


@attrs.frozen(slots=True, eq=False, repr=False)
class SubgroupLattice(Viewable):
    """The conjugacy classes of subgroups of a group.

    Parameters
    ----------
    group : Group
        The group G.
    members : tuple of SubgroupClass
        By order, then by the sorted elements of the representative. The label of the class at place k is Hk.

    Examples
    --------
    >>> import plrep
    >>> lattice = plrep.group("S4").subgroup_lattice
    >>> len(lattice), [lattice[place].order for place in lattice.maximal]
    (11, [6, 8, 12])
    """

    group: Group
    members: tuple[SubgroupClass, ...]
    _sets: ElementSets
    _subsets: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.members)

    def __iter__(self) -> Iterator[SubgroupClass]:
        return iter(self.members)

    def __getitem__(self, key: int | str) -> SubgroupClass:
        """Return the class with this label or place.

        Raises
        ------
        BadInput
            If there is none.
        """
        place = int(key[1:]) if isinstance(key, str) and key[:1] == "H" and key[1:].isdecimal() else key
        if isinstance(place, int) and -len(self.members) <= place < len(self.members):
            return self.members[place]
        raise BadInput(
            f"{key!r} is no class of subgroups of {self.group.name}; write one of H0 to H{len(self.members) - 1}"
        )

    def label(self, place: int) -> str:
        """Return the label of the class at a place.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("S3").subgroup_lattice.label(2)
        'H2'
        """
        return f"H{place}"

    def conjugates(self, place: int) -> list[int]:
        """Return the subgroups of a class as sets of elements (see element_sets.py), the representative first.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> len(group("S3").subgroup_lattice.conjugates(1))
        3
        """
        subset = self._subsets[place]
        if self.members[place].is_normal:
            return [subset]
        normaliser = self._sets.normaliser(self._sets.truths(subset), self._sets.generators_of(subset))
        return self._sets.conjugates(self._sets.members(subset), normaliser)

    @cached_property
    def maximal(self) -> tuple[int, ...]:
        """The places of the classes of maximal subgroups.

        A proper subgroup that is neither normal nor its own normaliser is not maximal; a normal one is if its
        index is a prime; any other is if no conjugate of a greater maximal subgroup contains it.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("A4").subgroup_lattice.maximal
        (2, 3)
        """
        found: list[int] = []
        above: list[tuple[int, list[int]]] = []
        for place in range(len(self.members) - 2, -1, -1):
            one = self.members[place]
            if one.is_normal:
                is_maximal = is_prime(one.index)
            else:
                subset = self._subsets[place]
                is_maximal = one.conjugates == one.index and not any(
                    order % one.order == 0 and any(subset & larger == subset for larger in conjugates)
                    for order, conjugates in above
                )
            if is_maximal:
                found.append(place)
                above.append((one.order, self.conjugates(place)))
        return tuple(reversed(found))

    @cached_property
    def marks(self) -> npt.NDArray[np.int64]:
        """The table of marks: row i, column j holds the number of points of G/Hi that Hj fixes.

        Returns
        -------
        ndarray of int64, classes x classes
            Lower triangular; the diagonal has the indices of the subgroups in their normalisers.

        Raises
        ------
        BeyondReach
            If there are more than 2,000 classes.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("S3").subgroup_lattice.marks.tolist()
        [[6, 0, 0, 0], [3, 1, 0, 0], [2, 0, 2, 0], [1, 1, 1, 1]]
        """
        if len(self) > LARGEST_TABLE:
            raise BeyondReach(
                f"{self.group.title} has {len(self)} classes of subgroups, the limit of the table of marks is "
                f"{LARGEST_TABLE}; the classes themselves are in G.subgroup_classes"
            )
        subsets = [subset for place in range(len(self)) for subset in self.conjugates(place)]
        starts = np.cumsum([0] + [one.conjugates for one in self.members[:-1]])
        generators = [self._sets.generators_of(subset) for subset in self._subsets]
        used = sorted({x for some in generators for x in some})
        row = {x: place for place, x in enumerate(used)}
        # for each element the subgroups that contain it, 8 to a byte
        holders = np.packbits([self._sets.truths(subset)[used] for subset in subsets], axis=0).T
        marks = np.empty((len(self), len(self)), dtype=np.int64)
        for place, some in enumerate(generators):
            common = np.bitwise_and.reduce(holders[[row[x] for x in some]], axis=0)
            inside = np.unpackbits(common, count=len(subsets))
            marks[:, place] = np.add.reduceat(inside, starts, dtype=np.int64)
        fixed = [self.group.order // (one.order * one.conjugates) for one in self.members]
        marks *= np.array(fixed)[:, None]
        return marks

    @cached_property
    def covers(self) -> tuple[tuple[int, ...], ...]:
        """For each class the places of the classes that are maximal below it.

        Raises
        ------
        BeyondReach
            If there are more than 2,000 classes.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("A4").subgroup_lattice.covers
        ((), (0,), (0,), (1,), (2, 3))
        """
        covers: list[tuple[int, ...]] = []
        below: list[int] = []
        for place, row in enumerate(self.marks):
            chosen, covered = [], 0
            for lower in reversed(np.flatnonzero(row[:place]).tolist()):
                if not covered >> lower & 1:
                    chosen.append(lower)
                    covered |= below[lower] | 1 << lower
            covers.append(tuple(reversed(chosen)))
            below.append(covered)
        return tuple(covers)

    def view(self) -> Table:
        """Return the classes as a table, each with generators of its representative."""
        return subgroup_table(self._title, self.group, self.data()["subgroups"])

    @property
    def _title(self) -> str:
        return f"Subgroups of {self.group.title} up to conjugacy"

    def data(self) -> dict[str, Any]:
        """Return the JSON form of ``plrep subgroups``."""
        maximal = set(self.maximal)
        rows = []
        with step("structure of subgroups", len(self)) as advance:
            for place, one in enumerate(self.members):
                rows.append(subgroup_data(self.label(place), one, place in maximal))
                advance()
        return {"group": self.group.data(), "subgroups": rows}

    def diagram(self) -> Diagram:
        """Return a drawing of the order of the classes, the greatest subgroups on top.

        Raises
        ------
        BeyondReach
            If there are more than 2,000 classes.
        """
        edges = [
            Edge(self.label(place), self.label(below))
            for place, lower in enumerate(self.covers)
            for below in lower
        ]
        orders = sorted({one.order for one in self.members}, reverse=True)
        data = self.data()
        nodes = []
        for one in data["subgroups"]:
            lines = [label(one["label"]), one["structure"]]
            if not one["normal"]:
                lines.append(f"{one['conjugates']} conjugates")
            words = f"{one['label']} has order {one['order']} and index {one['index']}"
            nodes.append(Node(one["label"], lines, orders.index(one["order"]), words))
        return Diagram(
            self._title,
            nodes,
            edges,
            directed=False,
            notes=(
                "A line says that a subgroup of the lower class lies in one of the upper, and no class is between.",
            ),
            tables=(subgroup_table(self._title, self.group, data["subgroups"]),),
            data=data,
        )


def subgroup_data(name: str, one: SubgroupClass, maximal: bool) -> dict[str, Any]:
    """Return what JSON says of a class of subgroups.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> subgroup_data("H1", group("S3").subgroup_classes[1], True)["generators"]
    ['(2,3)']
    """
    return {
        "label": name,
        "order": one.order,
        "index": one.index,
        "conjugates": one.conjugates,
        "normal": one.is_normal,
        "maximal": maximal,
        "structure": one.representative.structure,
        "generators": [str(g) for g in one.representative.generators],
    }


def subgroup_table(title: str, group: Group, subgroups: list[dict[str, Any]]) -> Table:
    """Return classes of subgroups, given by their data, as a table."""
    columns = (
        Column("class", "left"),
        "order",
        "index",
        "conjugates",
        Column("normal", "left"),
        Column("maximal", "left"),
        Column("structure", "left"),
        Column("generators", "left"),
    )
    rows = [
        (
            label(one["label"]),
            one["order"],
            one["index"],
            one["conjugates"],
            "yes" if one["normal"] else "",
            "yes" if one["maximal"] else "",
            one["structure"],
            ", ".join(one["generators"]),
        )
        for one in subgroups
    ]
    return Table(title, columns, rows, data={"group": group.data(), "subgroups": subgroups})


def subgroup_lattice(group: Group) -> SubgroupLattice:
    """Find all subgroups of a group of order at most 2,000 up to conjugacy; ``G.subgroup_lattice`` keeps them.

    Raises
    ------
    BeyondReach
        If the order exceeds 2,000, or if there are more than 500,000 subgroups.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> len(subgroup_lattice(group("S5")))
    19
    """
    sets = ElementSets(group)
    found = all_subgroups(sets)
    members = tuple(
        SubgroupClass(group, subset.bit_count(), conjugates, sets, subset)
        for subset, conjugates in found.items()
    )
    return SubgroupLattice(group, members, sets, tuple(found))
