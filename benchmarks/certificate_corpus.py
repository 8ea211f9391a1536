"""The claims of ``python -m benchmarks.certificates``, and what is asked of their certificates and of the checker."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.module_corpus import TURNS

ALL_OF = (("S4", 10.0), ("A5", 10.0), ("SL(2,3)", 10.0), ("S4xC2", 30.0))
"""Groups of which everything is proved, and the seconds that the checker may take for all files of the group."""

ARCHIVE_SECONDS = 180.0
"""What the checker may take for the archive, on two cores."""


@dataclass(frozen=True)
class Place:
    """A G-set, by name and as claims spell it, with statements on it.

    Attributes
    ----------
    name, heading : str
    interaction, plain : tuple of str
        Statements on relu, and on simples.
    kilobytes : float or None
        The size that is asked of each certificate, if one is.
    """

    name: str
    heading: str
    interaction: tuple[str, ...]
    plain: tuple[str, ...] = ()
    kilobytes: float | None = None

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims, one line each."""
        over = tuple(f"{self.heading}, relu: {statement}" for statement in self.interaction)
        return over + tuple(f"{self.heading}: {statement}" for statement in self.plain)


EDGES = ("graph", "edge A1 -> A0", "no edge A0 -> A1", "same graph as gelu", "not same graph as identity")
MAPS = (
    "nonlinear pl A1 -> A0",
    "nonlinear odd A1 -> A1",
    "no pl A0 -> A1",
    "kernel of A1 in kernel of A0",
    "kernel of A0 not in kernel of A1",
    "projector A1",
)
FAITHFUL = "<()> is the kernel of A1"
FLIPS = (
    "nonlinear even A3 -> A2",
    "no odd A3 -> A2",
    "no pl A2 -> A3",
    "kernel of A4 in kernel of A1",
    "kernel of A1 not in kernel of A4",
    "projector A4",
    "<()> is the kernel of A3, A4",
)
"""On the cube A1 and A2 are the places of corners and edges, A3 is the flip of edges, A4 the twist of corners."""

PLACES = (
    Place("S_5, regular set", "S5 on regular", ("graph",), kilobytes=1000),
    Place("S_30 on pairs", "S30 on subsets:2", ("graph",), kilobytes=200),
    Place("S_100 on pairs", "S100 on subsets:2", EDGES, MAPS),
    Place("S_100 on points", "S100 on natural", ("graph",), (FAITHFUL,)),
    Place("M24 on 24 points", "M24 on natural", EDGES, (*MAPS, FAITHFUL)),
    Place("HS on 100 points", "HS on natural", EDGES, (*MAPS, FAITHFUL)),
    Place("GL(5,2) on 31 points", "GL(5,2) on natural", EDGES, (*MAPS, FAITHFUL)),
    Place("Rubik's cube on 48 facelets", f"<{TURNS}> on natural", EDGES, (*MAPS, *FLIPS)),
)
