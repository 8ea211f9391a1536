"""The interaction graph of a G-set and an activation, as a value that shows and explains itself."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from plrep.display.document import Column, Diagram, Edge, Kind, Node, Style, Table
from plrep.display.expression import label
from plrep.display.viewable import Viewable
from plrep.errors import BadInput
from plrep.modules.permutation_module import Fun, PermutationModule
from plrep.piecewise.activation import Activation, activation
from plrep.piecewise.copies import power_reaches, require_copies
from plrep.piecewise.finding import Finding
from plrep.piecewise.interaction import RULES, OrbitMeeting, interaction
from plrep.piecewise.levels import levels
from plrep.piecewise.meetings import Meetings, meetings

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple
    from plrep.gsets.gset import GSet
    from plrep.modules.orbital_parts import OrbitalSimple

    Simple: TypeAlias = RealSimple | OrbitalSimple

NODE_LABELS: tuple[str, ...] = ("label", "dimension", "order")
_STYLES: dict[str, Style] = {
    "even": "solid",
    "odd": "dashed",
    "mixed": "bold",
    "power": "bold",
    "linear": "dotted",
    "constant": "grey",
}


@attrs.frozen(slots=True)
class Interaction:
    """An edge of an interaction graph, with the rule that gives it."""

    source: str
    target: str
    reason: str


@attrs.frozen(slots=True, repr=False)
class InteractionGraph(Viewable):
    """Which simples of Fun(X) reach which through an activation.

    Parameters
    ----------
    module : PermutationModule
        Fun(X).
    activation : Activation
        s.

    Examples
    --------
    >>> import plrep
    >>> graph = plrep.interaction_graph(plrep.group("C8").regular(), "relu")
    >>> [(edge.source, edge.target) for edge in graph.edges if edge.source == "L1"]
    [('L1', 'L0'), ('L1', 'L1'), ('L1', 'L2'), ('L1', 'L4')]
    >>> graph.levels
    {'L0': 3, 'L1': 0, 'L2': 1, 'L3': 0, 'L4': 2}
    """

    module: PermutationModule
    activation: Activation

    @property
    def gset(self) -> GSet:
        """The set X."""
        return self.module.gset

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the simples that occur, in label order."""
        return tuple(c.label for c in self.module.simples)

    @cached_property
    def findings(self) -> dict[tuple[str, str], Finding]:
        """The finding of every ordered pair of labels."""
        found = {}
        simples = self.module.simples
        for i, source in enumerate(simples):
            for j, target in enumerate(simples):
                reached = partial(power_reaches, self.module, source.label, target.label)
                found[source.label, target.label] = interaction(
                    self.activation, source.simple, target.simple, self._met(i, j), reached
                )
        return found

    @cached_property
    def _meetings(self) -> tuple[tuple[Meetings, ...], ...]:
        return meetings(self.module)

    def _met(self, source: int, target: int) -> list[OrbitMeeting]:
        """What the orbits that hold both say of a pair."""
        held = self.module.simples[target].by_orbit
        return [
            OrbitMeeting(one.orbit, one.stabiliser, one.fixed[target])
            for one in self._meetings[source]
            if held[one.orbit]
        ]

    def from_copies(self, L: str | Simple, K: str | Simple, copies: int = 1) -> Finding:
        """Return the decision on L -> K from so many copies of L alone, not its whole isotypic part.

        It differs from ``why`` only if a part of the activation is a polynomial and an orbit holds more copies.

        Parameters
        ----------
        L, K : str or simple
        copies : int
            How many copies of L the input holds: i is a map from their sum into Fun(X).

        Raises
        ------
        BadInput
            When L or K does not occur in Fun(X), or copies is no whole number from 1 on.
        BeyondReach
            When an orbit holds L more often, and no single copy is found; see copies.py.

        Notes
        -----
        The theorem and its proof: proofs/polynomial-activations.md.

        Examples
        --------
        >>> import plrep
        >>> graph = plrep.interaction_graph(plrep.group("D4").regular(), "poly:0,0,1")
        >>> graph.has_edge("L4", "L3"), graph.from_copies("L4", "L3", 2).holds
        (True, True)
        >>> print(graph.from_copies("L4", "L3"))
        no: no power of degree 2 of vectors of one copy of L4 meets L3; the odd part of poly:0,0,1 is linear
        """
        require_copies(copies)
        source, target = self.module.constituent(L), self.module.constituent(K)
        if copies >= max(source.by_orbit):
            return self.findings[source.label, target.label]
        return interaction(
            self.activation,
            source.simple,
            target.simple,
            self._met(self.labels.index(source.label), self.labels.index(target.label)),
            partial(power_reaches, self.module, source.label, target.label, copies=copies),
            copies,
        )

    @cached_property
    def edges(self) -> tuple[Interaction, ...]:
        """The edges in label order of source, then target."""
        return tuple(Interaction(*pair, f.rule) for pair, f in self.findings.items() if f.holds)

    @property
    def absent(self) -> tuple[tuple[str, str], ...]:
        """The ordered pairs that are no edges."""
        return tuple(pair for pair, f in self.findings.items() if not f.holds)

    def has_edge(self, L: str | Simple, K: str | Simple) -> bool:
        """Decide whether L -> K is an edge."""
        return self.why(L, K).holds

    def why(self, L: str | Simple, K: str | Simple) -> Finding:
        """Return the decision on L -> K with its reason.

        Raises
        ------
        BadInput
            When L or K does not occur in Fun(X).

        Notes
        -----
        The theorem and its proof: proofs/interaction.md.

        Examples
        --------
        >>> import plrep
        >>> print(plrep.interaction_graph(plrep.group("C8").regular(), "relu").why("L4", "L2"))
        no: S±(L4), of order 8, fixes no nonzero vector of L2; the odd part of relu is linear and L2 is not L4
        """
        source, target = self.module.constituent(L), self.module.constituent(K)
        return self.findings[source.label, target.label]

    @cached_property
    def levels(self) -> dict[str, int]:
        """The level of each simple: 0 for low resonance, on top."""
        return levels(self.labels, [(edge.source, edge.target) for edge in self.edges])

    @property
    def is_transitive(self) -> bool:
        """Whether L -> K and K -> M always give L -> M: then one layer reaches what many single steps do.

        Examples
        --------
        >>> import plrep
        >>> G = plrep.group("S4")
        >>> X = G.cosets(G.subgroup("(1,3)(2,4)"))
        >>> plrep.interaction_graph(X).is_transitive, plrep.interaction_graph(G.regular()).is_transitive
        (False, True)
        """
        after: dict[str, set[str]] = {name: set() for name in self.labels}
        for edge in self.edges:
            after[edge.source].add(edge.target)
        return all(after[middle] <= targets for targets in after.values() for middle in targets)

    def to_networkx(self) -> Any:
        """Return a networkx.DiGraph with ``reason`` on edges, ``level`` and ``dimension`` on nodes.

        Examples
        --------
        >>> import plrep
        >>> plrep.interaction_graph(plrep.group("C8").regular(), "relu").to_networkx().number_of_edges()
        14
        """
        import networkx as nx

        graph = nx.DiGraph(name=self.title)
        for c in self.module.simples:
            graph.add_node(
                c.label,
                level=self.levels[c.label],
                dimension=c.simple.dimension,
                multiplicity=c.multiplicity,
                type=c.simple.type,
            )
        for edge in self.edges:
            graph.add_edge(edge.source, edge.target, reason=edge.reason)
        return graph

    @property
    def title(self) -> str:
        """The line above every picture of the graph."""
        return f"Interaction graph of {self.module.group.title} on {self.gset.name}, {self.activation.name}"

    def view(self, *, nodes: str = "label", absent: bool = False) -> Diagram:
        """Return the layered picture.

        Parameters
        ----------
        nodes : {"label", "dimension", "order"}
            What stands in a node: the simple, its dimension, or the order of its image G/ker L.
        absent : bool
            Add a table of the pairs that are no edges, with the reason.

        Raises
        ------
        BadInput
            When ``nodes`` is none of these.
        """
        if nodes not in NODE_LABELS:
            raise BadInput(f'nodes are shown by "label", "dimension" or "order", given {nodes!r}')
        used = {edge.reason for edge in self.edges}
        tables = [self._absent_table()] if absent else []
        return Diagram(
            self.title,
            [self._node(c.simple, nodes) for c in self.module.simples],
            [Edge(e.source, e.target, e.reason, self.findings[e.source, e.target].why) for e in self.edges],
            [Kind(rule, words, _STYLES[rule]) for rule, words in RULES.items() if rule in used],
            tables=tables,
            data=self.data(absent=absent),
        )

    def _node(self, simple: Simple, nodes: str) -> Node:
        image = self.module.group.order // simple.kernel_order
        shown = {"label": label(simple.label), "dimension": simple.dimension, "order": image}[nodes]
        words = f"{simple.label}: dimension {simple.dimension}, type {simple.type}, image of order {image}"
        return Node(simple.label, shown, self.levels[simple.label], words)

    def _absent_table(self) -> Table:
        return Table(
            "Absent edges",
            (Column("source", "left"), Column("target", "left"), Column("reason", "left")),
            [(label(a), label(b), self.findings[a, b].why) for a, b in self.absent],
        )

    def data(self, *, absent: bool = False) -> dict[str, Any]:
        """Return what JSON prints; with ``absent`` also the pairs that are no edges, and why."""
        shown = self.module.data() | {
            "activation": self.activation.name,
            "edges": [{"source": e.source, "target": e.target, "reason": e.reason} for e in self.edges],
        }
        if absent:
            shown["absent"] = [
                {"source": a, "target": b, "reason": self.findings[a, b].why} for a, b in self.absent
            ]
        return shown


def interaction_graph(
    X: GSet, activation_name: str | Activation = "relu", *, engine: str | None = None
) -> InteractionGraph:
    """Return the interaction graph of a G-set and an activation.

    Parameters
    ----------
    X : GSet
        Transitive or not.
    activation_name : str or Activation
        See :func:`plrep.piecewise.activation.activation`.
    engine : {"table", "orbitals"}, optional
        What decomposes Fun(X); see :func:`plrep.modules.permutation_module.Fun`.

    Raises
    ------
    BadInput
        When X is no G-set or the activation cannot be read.
    BeyondReach
        When the engine does not reach so far.

    Notes
    -----
    The theorem and its proof: proofs/interaction.md.

    Examples
    --------
    >>> import plrep
    >>> len(plrep.interaction_graph(plrep.group("S4").natural(), "abs").edges)
    3
    """
    return InteractionGraph(Fun(X, engine=engine), activation(activation_name))
