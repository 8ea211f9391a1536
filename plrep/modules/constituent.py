"""A real simple with its place in Fun(X), and what finds these: the engines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import attrs

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple
    from plrep.modules.orbital_parts import OrbitalSimple
    from plrep.modules.projector import Projector


@attrs.frozen(slots=True)
class Constituent:
    """A real simple that occurs in Fun(X), with its multiplicity in all and orbit by orbit."""

    simple: RealSimple | OrbitalSimple
    multiplicity: int
    by_orbit: tuple[int, ...]

    @property
    def label(self) -> str:
        """The label of the simple."""
        return self.simple.label


class Engine(Protocol):
    """A way to decompose Fun(X)."""

    def constituents(self) -> tuple[Constituent, ...]:
        """Return the real simples that occur, in their order."""

    def projector(self, constituent: Constituent) -> Projector:
        """Return the isotypic projector of one of them."""

    def words(self) -> str:
        """Say how the parts were found."""
