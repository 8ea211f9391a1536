"""The setting of a certificate: a G-set X, the real simples of Fun(X) by their projectors, and rows of
projectors.

The rows of the projector P_L show how G acts on L: an element n is +1 on L iff row(nx) = row(x) for all x,
and -1 iff row(nx) = -row(x) (proofs/projector-column.md). Rows are compared by codes: equal integers for
equal values.
"""

from __future__ import annotations

from functools import cached_property
from math import gcd, lcm
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np
from numpy.typing import NDArray

from plrep.modules.permutation_module import Fun, PermutationModule
from plrep.prover.stated import gset_data
from plrep.prover.word_chain import BaseProgram, base_program

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plrep.exact.cyclotomic import Cyclotomic
    from plrep.groups.group import Group
    from plrep.groups.permutation import Permutation
    from plrep.gsets.gset import GSet
    from plrep.modules.projector import Projector

Data = dict[str, Any]
Codes = NDArray[np.int64]
_BY_RULE = ("natural", "subsets")


def image_list(permutation: Permutation) -> list[int]:
    """Return a permutation as certificates state it: the images of 1, 2, ...

    Examples
    --------
    >>> from plrep.groups.permutation import Permutation
    >>> image_list(Permutation((1, 2, 0)))
    [2, 3, 1]
    """
    return [x + 1 for x in permutation.images]


def group_data(group: Group) -> Data:
    """Return a group as certificates state it.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> group_data(group("C3"))
    {'degree': 3, 'generators': [[2, 3, 1]]}
    """
    return {"degree": group.degree, "generators": [image_list(g) for g in group.generators]}


def common_field(values: Iterable[Cyclotomic]) -> int:
    """Return the least N with all values in Q(zeta_N), N not 2 mod 4.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import E
    >>> common_field([E(3), E(4)])
    12
    """
    return lcm(1, *{value.conductor for value in values})


def coordinates(rows: list[list[Cyclotomic]], field: int) -> tuple[int, list[list[list[int]]]]:
    """Return the least common denominator, and each value as integer coordinates in powers of exp(2 pi
    i/field).

    Examples
    --------
    >>> from plrep.exact.cyclotomic import E, cyclotomic
    >>> coordinates([[cyclotomic(0), E(5) / 2]], 5)
    (2, [[[], [0, 1]]])
    """
    known = {value: value.coefficients(field) for row in rows for value in row}
    denominator = lcm(1, *(c.denominator for vector in known.values() for c in vector))
    scaled: dict[Cyclotomic, list[int]] = {}
    for value, vector in known.items():
        numbers = [int(c * denominator) for c in vector]
        while numbers and not numbers[-1]:
            numbers.pop()
        scaled[value] = numbers
    content = gcd(denominator, *(c for numbers in scaled.values() for c in numbers))
    return denominator // content, [[[c // content for c in scaled[value]] for value in row] for row in rows]


def projector_data(projector: Projector, field: int) -> Data:
    """Return a projector as certificates state it (COEFFS of proofs/FORMAT.md)."""
    denominator, values = coordinates([list(orbit) for orbit in projector.values], field)
    return {"denominator": denominator, "values": values}


@attrs.frozen(eq=False)
class Setting:
    """A G-set with everything about it that a certificate states.

    Attributes
    ----------
    gset : GSet
    names : dict of str to str
        What the certificate calls simples, where it is another label than that of Fun(X).
    engine : str or None
        What decomposes Fun(X): "table", "orbitals", or whichever is usual.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> setting = Setting(group("C4").natural())
    >>> setting.labels, setting.field
    (('L0', 'L1', 'L2'), 1)
    >>> setting.rows("L2").classes.tolist()
    [0, 1, 0, 1]
    """

    gset: GSet
    names: dict[str, str] = attrs.field(factory=dict)
    engine: str | None = None

    @property
    def group(self) -> Group:
        """The group that acts."""
        return self.gset.group

    @cached_property
    def module(self) -> PermutationModule:
        """Fun(X)."""
        return Fun(self.gset, engine=self.engine)

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """What the certificate calls the simples of Fun(X), in the order of Fun(X)."""
        return tuple(self._own)

    @cached_property
    def _own(self) -> dict[str, str]:
        """For each label of the certificate that of Fun(X)."""
        return {self.names.get(piece.label, piece.label): piece.label for piece in self.module.simples}

    def projector(self, label: str) -> Projector:
        """Return the projector of a simple, by the label of the certificate.

        Raises
        ------
        BadInput
            If no simple of Fun(X) is called so.
        """
        return self.module.projector(self._own.get(label, label))

    @cached_property
    def entries(self) -> frozenset[Cyclotomic]:
        """All entries of all projectors."""
        projectors = [self.projector(label) for label in self.labels]
        return frozenset(value for projector in projectors for orbit in projector.values for value in orbit)

    @cached_property
    def field(self) -> int:
        """The least N such that all projectors have their entries in Q(zeta_N)."""
        return common_field(self.entries)

    @cached_property
    def _simples(self) -> dict[int, Data]:
        return {}

    def simples_data(self, field: int) -> Data:
        """Return all simples of Fun(X) with their projectors, written in Q(zeta_field)."""
        if field not in self._simples:
            self._simples[field] = {
                label: {"projector": projector_data(self.projector(label), field)} for label in self.labels
            }
        return self._simples[field]

    @cached_property
    def action(self) -> tuple[Codes, ...]:
        """The images of the points of X under each generator."""
        return tuple(np.array(images, dtype=np.int64) for images in self.gset.action)

    @property
    def computed_by_rule(self) -> bool:
        """Whether the action follows from the kind of X: natural points and subsets."""
        return all(part[0] in _BY_RULE for part in self.gset.parts)

    @cached_property
    def action_data(self) -> Data:
        """The action on X with a chain that proves it an action of the group; {} if none is needed."""
        if self.computed_by_rule:
            return {}
        n, m = self.group.degree, self.gset.points
        both = [
            np.concatenate([np.array(g.images, dtype=np.int64), n + images])
            for g, images in zip(self.group.generators, self.action, strict=True)
        ]
        chain = base_program(both, n + m, self.group.order, range(n))
        return {
            "action": [(images + 1).tolist() for images in self.action],
            "action_chain": chain.data(),
        }

    @cached_property
    def interaction_data(self) -> Data:
        """The keys by which evidence on interaction describes X, beside the parts in the claim."""
        subgroups = [part[1] for part in self.gset.parts if part[0] == "cosets"]
        chains = {"subgroup_chains": [_own_chain(H).data() for H in subgroups]} if subgroups else {}
        return self.action_data | chains

    @cached_property
    def existence_data(self) -> Data:
        """The keys by which evidence on existence describes X."""
        return {"gset": gset_data(self.gset)} if self.computed_by_rule else self.action_data

    @cached_property
    def _rows(self) -> dict[str, Rows]:
        return {}

    def rows(self, label: str) -> Rows:
        """Return the rows of the projector of a simple."""
        if label not in self._rows:
            self._rows[label] = self._find_rows(self.projector(label))
        return self._rows[label]

    def _find_rows(self, projector: Projector) -> Rows:
        """Move the blocks B+ and B- of each orbit by the generators: each translate holds the points of one row."""
        classes = np.full(self.gset.points, -1, dtype=np.int64)
        opposite = np.full(self.gset.points, -1, dtype=np.int64)
        for orbit, (points, values) in enumerate(zip(self.gset.orbits, projector.values, strict=True)):
            top = values[0]
            if not top:
                continue
            signs = np.array([1 if value == top else -1 if value == -top else 0 for value in values])
            column = signs[np.asarray(self.gset.suborbits(orbit).ids)]
            where = np.array(points)
            start = (where[column == 1], where[column == -1])
            classes[start[0]] = start[0].min()
            queue = [start]
            for plus, minus in queue:
                opposite[plus] = minus.min(initial=self.gset.points)
                for images in self.action:
                    moved = images[plus]
                    if classes[moved[0]] < 0:
                        classes[moved] = moved.min()
                        queue.append((moved, images[minus]))
        opposite[opposite == self.gset.points] = -1
        return Rows(classes, opposite)


@attrs.frozen(eq=False)
class Rows:
    """Which rows of a projector P_L are equal or opposite.

    Attributes
    ----------
    classes : ndarray of shape (points,)
        The least point with the same row; -1 if the row is 0.
    opposite : ndarray of shape (points,)
        The least point with the opposite row; -1 if there is none or the row is 0.
    """

    classes: Codes
    opposite: Codes

    def refines(self, other: Rows) -> bool:
        """Whether points with equal rows here have equal rows there."""
        pairs = {(int(a), int(b)) for a, b in zip(self.classes, other.classes, strict=True)}
        return len(pairs) == len({a for a, _ in pairs})

    def are_fixed_by(self, images: Codes) -> bool:
        """Whether an element of the group, by its images of points, fixes each row."""
        return bool((self.classes[images] == self.classes).all())

    @property
    def can_all_be_negated(self) -> bool:
        """Whether the opposite of each nonzero row is a row."""
        return bool(((self.opposite >= 0) | (self.classes < 0)).all())


def _own_chain(H: Group) -> BaseProgram:
    generators = [np.array(h.images, dtype=np.int64) for h in H.generators]
    return base_program(generators, H.degree, H.order, range(H.degree))
