"""Permutation modules Fun(X) and their decomposition into real simples, by either of two engines.

The table engine (table_engine.py) reads everything off the character table and one pass over the elements of G. The
orbital engine (orbital_engine.py) needs generators of G on X alone, so G may be of any order. Both hand out the same
values; one suite of laws runs over both.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from plrep.display.document import Column, Table
from plrep.display.expression import label
from plrep.display.viewable import Viewable
from plrep.errors import BadInput, Inconsistent

if TYPE_CHECKING:
    from plrep.characters.class_function import ClassFunction
    from plrep.characters.real_simples import RealSimple
    from plrep.groups.group import Group
    from plrep.gsets.gset import GSet
    from plrep.modules.class_counts import ClassCounts
    from plrep.modules.constituent import Constituent, Engine
    from plrep.modules.image_on_blocks import ImageOnBlocks
    from plrep.modules.orbital_parts import OrbitalSimple
    from plrep.modules.projector import Projector

ENGINES = ("table", "orbitals")


@attrs.frozen(slots=True, repr=False)
class PermutationModule(Viewable):
    """Fun(X) = Fun(X, R), the real permutation module of a G-set.

    Parameters
    ----------
    gset : GSet
        X.
    engine_name : {"table", "orbitals"}
        What decomposes it.

    Examples
    --------
    >>> import plrep
    >>> V = plrep.Fun(plrep.group("S4").natural())
    >>> [(c.label, c.multiplicity) for c in V.simples]
    [('L0', 1), ('L3', 1)]
    """

    gset: GSet
    engine_name: str = "table"

    @cached_property
    def engine(self) -> Engine:
        """What decomposes Fun(X)."""
        if self.engine_name == "table":
            from plrep.modules.table_engine import TableEngine

            return TableEngine(self.gset)
        from plrep.modules.orbital_engine import OrbitalEngine

        return OrbitalEngine(self.gset)

    def explain(self) -> str:
        """Say in words which engine decomposes Fun(X), and how.

        Examples
        --------
        >>> import plrep
        >>> print(plrep.Fun(plrep.group("S4").natural()).explain())
        Fun(natural) of S4: the table engine; multiplicities and projectors are sums of characters over the 24 elements.
        Proof: proofs/projector-column.md.
        """
        return f"Fun({self.gset.name}) of {self.group.name}: {self.engine.words()}"

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

    @property
    def counts(self) -> tuple[ClassCounts, ...]:
        """The class counts of each orbit: what the table engine reads.

        Raises
        ------
        BadInput
            If another engine runs.
        """
        from plrep.modules.table_engine import TableEngine

        if not isinstance(self.engine, TableEngine):
            raise BadInput(
                f'class counts belong to the table engine: write Fun(X, engine="table"), not {self.engine_name!r}'
            )
        return self.engine.counts

    @cached_property
    def simples(self) -> tuple[Constituent, ...]:
        """The real simples that occur, in label order.

        The multiplicity counts copies of the real simple: dim L^H divided by the dimension of End L.
        """
        found = self.engine.constituents()
        if sum(c.simple.dimension * c.multiplicity for c in found) != self.dimension:
            raise Inconsistent(
                f"the parts of Fun({self.gset.name}) do not add up to {self.dimension}; "
                "please report the group and the set"
            )
        return found

    @cached_property
    def names(self) -> dict[str, str]:
        """For each simple that occurs its label in the table of the group.

        Raises
        ------
        BeyondReach
            If the table is out of reach.

        Examples
        --------
        >>> import plrep
        >>> plrep.Fun(plrep.group("HS").natural()).names
        {'A0': 'L0', 'A1': 'L1', 'A2': 'L2'}
        """
        from plrep.modules.orbital_engine import OrbitalEngine

        if isinstance(self.engine, OrbitalEngine):
            from plrep.modules.naming import names

            return names(self.engine)
        return {c.label: c.label for c in self.simples}

    @cached_property
    def _by_label(self) -> dict[str, Constituent]:
        return {constituent.label: constituent for constituent in self.simples}

    def _own_label(self, which: str | RealSimple | OrbitalSimple) -> str:
        """Return the label here of a simple; one of the table is found by its character if another engine runs."""
        from plrep.characters.real_simples import RealSimple
        from plrep.modules.orbital_parts import OrbitalSimple

        if isinstance(which, str):
            return which
        if not isinstance(which, RealSimple | OrbitalSimple):
            raise BadInput(
                f"{which!r} of type {type(which).__name__} is no simple of Fun({self.gset.name}); give a label, one of "
                f"{', '.join(self._by_label)}, or the simple itself"
            )
        if isinstance(which, OrbitalSimple):
            if self.engine_name == "table" or which.family.algebra.gset != self.gset:
                raise BadInput(
                    f"{which.label} was found in Fun({which.family.algebra.gset.name}) without a table, which is not "
                    f"this module, Fun({self.gset.name}) by the {self.engine_name} engine; name a simple of this one"
                )
            return which.label
        if which.group != self.group:
            raise BadInput(
                f"{which.label} is a simple of {which.group.name}, and {self.group.name} acts on {self.gset.name}"
            )
        if self.engine_name == "table":
            return which.label
        return next((here for here, name in self.names.items() if name == which.label), which.label)

    def constituent(self, which: str | RealSimple | OrbitalSimple) -> Constituent:
        """Return the part of a simple, by label or by the simple itself.

        Raises
        ------
        BadInput
            When the simple does not occur, or comes from another group or set; the message lists those that do.

        Examples
        --------
        >>> import plrep
        >>> G = plrep.group("S4")
        >>> plrep.Fun(G.natural(), engine="orbitals").constituent(G.simple("L3")).label
        'A1'
        """
        name = self._own_label(which)
        if name not in self._by_label:
            raise BadInput(
                f"{name!r} does not occur in Fun({self.gset.name}); what occurs: {', '.join(self._by_label)}"
            )
        return self._by_label[name]

    def multiplicity(self, which: str | RealSimple | OrbitalSimple) -> int:
        """Return how many copies of a simple Fun(X) holds; 0 when it does not occur.

        Raises
        ------
        BadInput
            When there is no such simple: a label that the group lacks, or, if simples are found without a table, one
            that Fun(X) lacks.

        Examples
        --------
        >>> import plrep
        >>> G = plrep.group("S4")
        >>> V = plrep.Fun(G.natural(), engine="orbitals")
        >>> V.multiplicity("A1"), V.multiplicity(G.simple("L3")), V.multiplicity(G.simple("L1"))
        (1, 1, 0)
        """
        name = self._own_label(which)
        if name in self._by_label:
            return self._by_label[name].multiplicity
        if self.engine_name == "table":
            self.group.simple(name)
        elif isinstance(which, str):
            raise BadInput(
                f"{which!r} is no label of Fun({self.gset.name}) as it is found without a table; these are "
                f"{', '.join(self._by_label)}; a simple of the table is given itself, as in G.simple('L1')"
            )
        return 0

    @cached_property
    def _projectors(self) -> dict[str, Projector]:
        return {}

    def projector(self, which: str | RealSimple | OrbitalSimple) -> Projector:
        """Return the isotypic projector of a simple, exactly.

        Parameters
        ----------
        which : str, RealSimple or OrbitalSimple
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
            known[constituent.label] = self.engine.projector(constituent)
        return known[constituent.label]

    def faithful_quotient(self, which: str | RealSimple | OrbitalSimple) -> ImageOnBlocks:
        """Return G/ker L as a group of permutations of blocks, with the homomorphism and its kernel.

        Parameters
        ----------
        which : str, RealSimple or OrbitalSimple
            The simple L, or its label; G may have any order.

        Raises
        ------
        BadInput
            When the simple does not occur in Fun(X).

        Notes
        -----
        The theorem and its proof: proofs/kernels-as-block-actions.md.

        Examples
        --------
        >>> import plrep
        >>> V = plrep.Fun(plrep.group("M24").on_subsets(2))
        >>> [V.faithful_quotient(c.label).group.order for c in V.simples]
        [1, 244823040, 244823040]
        """
        from plrep.modules.image_on_blocks import image_on_blocks

        return image_on_blocks(self.projector(which))

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


def Fun(X: GSet, *, engine: str | None = None) -> PermutationModule:
    """Return the permutation module of a G-set.

    Parameters
    ----------
    X : GSet
        Of a group of any order.
    engine : {"table", "orbitals"}, optional
        What decomposes it. "table" calls the simples by the labels L0, L1, ... of the group and takes up to 10^6
        elements; "orbitals" works on X alone and calls them A0, A1, ... By default the first where it reaches.

    Raises
    ------
    BadInput
        When X is no G-set or the engine is none of these.

    Notes
    -----
    The theorem and its proof: proofs/isotypic-components.md.

    Examples
    --------
    >>> import plrep
    >>> Fun(plrep.group("C3").natural()).dimension
    3
    >>> [(c.label, c.simple.dimension) for c in Fun(plrep.group("S100").on_subsets(2)).simples]
    [('A0', 1), ('A1', 99), ('A2', 4850)]
    """
    from plrep.groups.numbering import LARGEST
    from plrep.gsets.gset import GSet

    if not isinstance(X, GSet):
        raise BadInput(f'Fun takes a G-set, given {X!r}; write for example Fun(plrep.group("C8").regular())')
    if engine is None:
        engine = "table" if X.group.order <= LARGEST else "orbitals"
    if engine not in ENGINES:
        raise BadInput(f"engine = {engine!r} must be one of {', '.join(map(repr, ENGINES))}")
    return PermutationModule(X, engine)
