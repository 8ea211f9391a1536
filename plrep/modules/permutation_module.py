"""Permutation modules Fun(X) and their decomposition into real simples.

The table engine: multiplicities and projectors are read off the character table through class counts.
Cost: one pass over the elements of G for each orbit, then (simples) x (distinct rows) exact sums.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from plrep.display.document import Column, Table
from plrep.display.expression import label
from plrep.display.viewable import Viewable
from plrep.errors import BadInput, Inconsistent
from plrep.exact.cyclotomic import ZERO
from plrep.modules.class_counts import ClassCounts, class_counts
from plrep.modules.projector import Projector

if TYPE_CHECKING:
    from plrep.characters.class_function import ClassFunction
    from plrep.characters.real_simples import RealSimple
    from plrep.groups.group import Group
    from plrep.gsets.gset import GSet


@attrs.frozen(slots=True)
class Constituent:
    """A real simple that occurs in Fun(X), with its multiplicity in all and orbit by orbit."""

    simple: RealSimple
    multiplicity: int
    by_orbit: tuple[int, ...]

    @property
    def label(self) -> str:
        """The label of the simple."""
        return self.simple.label


@attrs.frozen(slots=True, repr=False)
class PermutationModule(Viewable):
    """Fun(X) = Fun(X, R), the real permutation module of a G-set.

    Examples
    --------
    >>> import plrep
    >>> V = plrep.Fun(plrep.group("S4").natural())
    >>> [(c.label, c.multiplicity) for c in V.simples]
    [('L0', 1), ('L3', 1)]
    """

    gset: GSet

    @property
    def group(self) -> Group:
        """The group that acts."""
        return self.gset.group

    @property
    def dimension(self) -> int:
        """The number of points of X."""
        return self.gset.points

    @cached_property
    def character(self) -> ClassFunction:
        """The permutation character: the number of points that the elements of each class fix.

        Examples
        --------
        >>> import plrep
        >>> plrep.Fun(plrep.group("S4").natural()).character.values
        (4, 0, 2, 1, 0)
        """
        from plrep.modules.permutation_character import permutation_character

        return permutation_character(self.gset)

    @cached_property
    def counts(self) -> tuple[ClassCounts, ...]:
        """The class counts of each orbit."""
        return tuple(class_counts(self.gset, orbit) for orbit in range(len(self.gset.orbits)))

    @cached_property
    def simples(self) -> tuple[Constituent, ...]:
        """The real simples that occur, in label order.

        The multiplicity counts copies of the real simple: dim L^H divided by the dimension of End L.
        """
        found = []
        for simple in self.group.simples:
            by_orbit = tuple(self._multiplicity(simple, counts) for counts in self.counts)
            if any(by_orbit):
                found.append(Constituent(simple, sum(by_orbit), by_orbit))
        if sum(c.simple.dimension * c.multiplicity for c in found) != self.dimension:
            raise Inconsistent(
                f"the parts of Fun({self.gset.name}) do not add up to {self.dimension}; "
                "please report the group and the set"
            )
        return tuple(found)

    def _multiplicity(self, simple: RealSimple, counts: ClassCounts) -> int:
        row = counts.rows[counts.row_of[0]]
        fixed = counts.sum_over(row, simple.character) / counts.stabiliser_order
        return (fixed / simple.endomorphism_dimension).as_int()

    @cached_property
    def _by_label(self) -> dict[str, Constituent]:
        return {constituent.label: constituent for constituent in self.simples}

    def constituent(self, which: str | RealSimple) -> Constituent:
        """Return the part of a simple, by label or by the simple itself.

        Raises
        ------
        BadInput
            When the simple does not occur; the message lists those that do.
        """
        name = which if isinstance(which, str) else which.label
        if name not in self._by_label:
            raise BadInput(
                f"{name!r} does not occur in Fun({self.gset.name}); what occurs: {', '.join(self._by_label)}"
            )
        return self._by_label[name]

    def multiplicity(self, which: str | RealSimple) -> int:
        """Return how many copies of a simple Fun(X) holds; 0 when it does not occur.

        Raises
        ------
        BadInput
            When the group has no such simple.
        """
        name = which if isinstance(which, str) else which.label
        own = self._by_label.get(self.group.simple(name).label)
        return own.multiplicity if own else 0

    @cached_property
    def _projectors(self) -> dict[str, Projector]:
        return {}

    def projector(self, which: str | RealSimple) -> Projector:
        """Return the isotypic projector of a simple, exactly.

        Parameters
        ----------
        which : str or RealSimple
            The simple, or its label.

        Returns
        -------
        Projector
            Real cyclotomic coefficients on orbitals.

        Raises
        ------
        BadInput
            When the simple does not occur in Fun(X).

        Notes
        -----
        The formula and its proof: proofs/projector-column.md.

        Examples
        --------
        >>> import plrep
        >>> plrep.Fun(plrep.group("C5").regular()).projector("L1").values
        ((2/5, 1/5*E(5)+1/5*E(5)^4, 1/5*E(5)^2+1/5*E(5)^3, 1/5*E(5)^2+1/5*E(5)^3, 1/5*E(5)+1/5*E(5)^4),)
        """
        constituent = self.constituent(which)
        known = self._projectors
        if constituent.label not in known:
            known[constituent.label] = self._make_projector(constituent)
        return known[constituent.label]

    def _make_projector(self, constituent: Constituent) -> Projector:
        simple = constituent.simple
        scale = Fraction(simple.dimension, simple.endomorphism_dimension * self.group.order)
        values = []
        for counts, copies in zip(self.counts, constituent.by_orbit, strict=True):
            if copies:
                by_row = [counts.sum_over(row, simple.character) * scale for row in counts.rows]
                values.append(tuple(by_row[row] for row in counts.row_of))
            else:
                values.append((ZERO,) * len(counts.row_of))
        return Projector(self.gset, simple, tuple(values), constituent.multiplicity)

    def view(self) -> Table:
        rows = [
            (
                label(c.label),
                c.simple.dimension,
                c.multiplicity,
                c.simple.type,
                c.simple.kernel_order,
            )
            for c in self.simples
        ]
        return Table(
            f"Fun({self.gset.name}) for {self.group.title}: {self.gset.points} points, rank {self.gset.rank}",
            ("simple", "dimension", "multiplicity", Column("type", "center"), "kernel order"),
            rows,
            notes=("multiplicity: copies of the real simple; type: its endomorphism algebra R, C or H",),
            data=self.data(),
        )

    def data(self) -> dict[str, Any]:
        """Return what JSON prints: the group, the set, and the simples that occur."""
        return {
            "group": self.group.data(),
            "gset": self.gset.data(),
            "simples": [
                {
                    "label": c.label,
                    "dimension": c.simple.dimension,
                    "type": c.simple.type,
                    "multiplicity": c.multiplicity,
                    "kernel_order": c.simple.kernel_order,
                }
                for c in self.simples
            ],
        }


def Fun(X: GSet) -> PermutationModule:
    """Return the permutation module of a G-set.

    Raises
    ------
    BadInput
        When X is no G-set.

    Examples
    --------
    >>> import plrep
    >>> Fun(plrep.group("C3").natural()).dimension
    3
    """
    from plrep.gsets.gset import GSet

    if not isinstance(X, GSet):
        raise BadInput(f'Fun takes a G-set, given {X!r}; write for example Fun(plrep.group("C8").regular())')
    return PermutationModule(X)
