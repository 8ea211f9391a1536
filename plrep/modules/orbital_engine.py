"""The orbital engine: Fun(X) by the orbital algebra, from generators of G on X alone.

Proof: proofs/isotypic-components.md.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from plrep.modules.constituent import Constituent
from plrep.modules.orbital_algebra import OrbitalAlgebra
from plrep.modules.orbital_parts import OrbitalPart, orbital_parts
from plrep.modules.projector import Projector

if TYPE_CHECKING:
    from plrep.gsets.gset import GSet


@attrs.frozen(slots=True, eq=False)
class OrbitalEngine:
    """The decomposition of Fun(X) by central idempotents of the orbital algebra.

    Parameters
    ----------
    gset : GSet
        X, of a group of any order.

    Examples
    --------
    >>> import plrep
    >>> [c.label for c in OrbitalEngine(plrep.group("S4").natural()).constituents()]
    ['A0', 'A1']
    """

    gset: GSet

    @cached_property
    def parts(self) -> tuple[OrbitalPart, ...]:
        """The real simples that occur, with their projectors on orbitals."""
        return orbital_parts(self.gset)

    @property
    def algebra(self) -> OrbitalAlgebra:
        """The orbital algebra."""
        return self.parts[0].family.algebra

    def constituents(self) -> tuple[Constituent, ...]:
        """Return the real simples that occur, in the order A0, A1, ..."""
        return tuple(Constituent(p.simple, p.family.multiplicity, p.family.by_orbit) for p in self.parts)

    def projector(self, constituent: Constituent) -> Projector:
        """Return the isotypic projector of a constituent."""
        part = self.parts[constituent.simple.index]
        values: list[list[object]] = [[] for _ in self.gset.orbits]
        for k in self.algebra.inside.tolist():
            values[int(self.algebra.base_of[k])].append(part.values[k])
        return Projector(self.gset, part.simple, tuple(map(tuple, values)), constituent.multiplicity)  # type: ignore[arg-type]

    def words(self) -> str:
        """Say how the parts were found."""
        algebra, parts = self.algebra, self.parts
        families = len({p.simple.rational_class for p in parts})
        return (
            f"the orbital engine; {algebra.rank} orbitals on {self.gset.points} points, a centre with "
            f"{len(parts)} real simples in {families} classes of conjugates over Q; no element of the group was "
            "listed.\nProof: proofs/isotypic-components.md."
        )
