"""The interaction graph of a signed permutation module and an odd activation.

An odd activation s, applied to each coordinate, commutes with signed permutations, and no other does unless no sign is
negative. On Fun(X±) it preserves the functions with f(zx) = -f(x), which are R^n = Ind_H^G e; so the interaction
theorem for the group G x C2 on X± decides, with L^{H,e} for L^H, and h in H with e(h) = -1 in S-. The sign z is -1 on
every simple in question: it lies in S-, and only the rules odd, power and linear remain (proofs/signed-modules.md).
Cost: that of the graph of X±.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from plrep.display.document import Diagram, Edge, Kind, Node, Style
from plrep.display.expression import label
from plrep.display.viewable import Viewable
from plrep.errors import BadInput
from plrep.modules.signed_module import SignedModule, signed_module
from plrep.piecewise.activation import Activation, activation
from plrep.piecewise.finding import Finding
from plrep.piecewise.interaction import RULES
from plrep.piecewise.interaction_graph import Interaction, InteractionGraph
from plrep.piecewise.levels import levels

if TYPE_CHECKING:
    from plrep.gsets.signed_sets import SignedGSet

_PAGE = "proofs/signed-modules.md"
_STYLES: dict[str, Style] = {"odd": "solid", "power": "bold", "linear": "dotted"}


@attrs.frozen(slots=True, repr=False)
class SignedInteractionGraph(Viewable):
    """Which simples of a signed permutation module reach which through an odd activation.

    Parameters
    ----------
    module : SignedModule
    activation : Activation
        Odd.

    Examples
    --------
    >>> import plrep
    >>> from plrep.gsets.signed_sets import signed_cosets
    >>> graph = signed_interaction_graph(signed_cosets(plrep.group("S4"), "(1,2,3),-(1,2)"), "tanh")
    >>> [(edge.source, edge.target, edge.reason) for edge in graph.edges]
    [('L1', 'L1', 'odd'), ('L4', 'L1', 'odd'), ('L4', 'L4', 'odd')]
    """

    module: SignedModule
    activation: Activation

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the simples that occur, in label order."""
        return tuple(c.label for c in self.module.simples)

    @cached_property
    def findings(self) -> dict[tuple[str, str], Finding]:
        """The finding of every ordered pair of labels."""
        doubled, names = self._doubled.findings, self.module.doubled
        return {
            (L, K): self._told(L, K, doubled[names[L], names[K]]) for L in self.labels for K in self.labels
        }

    @cached_property
    def _doubled(self) -> InteractionGraph:
        """The graph of the signed points for G x C2."""
        return InteractionGraph(self.module.double, self.activation)

    def _told(self, L: str, K: str, found: Finding) -> Finding:
        """The finding for G x C2 in words for G."""
        if found.holds:
            why = f"{RULES[found.rule]} ({L} and {K}, signs included)"
        elif self.activation.odd is None:
            why = f"no nonzero vector of {K} is fixed by S+({L}) and negated by S-({L}), signs included"
        else:
            why = f"{self.activation.name} is a polynomial, and no product of its powers of {L} meets {K}"
        return attrs.evolve(found, why=why, page=_PAGE)

    @cached_property
    def edges(self) -> tuple[Interaction, ...]:
        """The edges in label order of source, then target."""
        return tuple(Interaction(*pair, f.rule) for pair, f in self.findings.items() if f.holds)

    @property
    def absent(self) -> tuple[tuple[str, str], ...]:
        """The ordered pairs that are no edges."""
        return tuple(pair for pair, f in self.findings.items() if not f.holds)

    def has_edge(self, L: str, K: str) -> bool:
        """Decide whether L -> K is an edge."""
        return self.why(L, K).holds

    def why(self, L: str, K: str) -> Finding:
        """Return the decision on L -> K with its reason.

        Raises
        ------
        BadInput
            If L or K does not occur.

        Examples
        --------
        >>> import plrep
        >>> from plrep.gsets.signed_sets import signed_cosets
        >>> graph = signed_interaction_graph(signed_cosets(plrep.group("S4"), "(1,2,3),-(1,2)"), "tanh")
        >>> print(graph.why("L1", "L4"))
        no: no nonzero vector of L4 is fixed by S+(L1) and negated by S-(L1), signs included
        """
        self.module.require(L)
        self.module.require(K)
        return self.findings[L, K]

    def from_copies(self, L: str, K: str, copies: int = 1) -> Finding:
        """Return the decision on L -> K from so many copies of L alone, as for :class:`InteractionGraph`.

        Raises
        ------
        BadInput
            If L or K does not occur, or copies is no whole number from 1 on.
        BeyondReach
            If an orbit holds L more often, and no single copy is found.

        Notes
        -----
        The theorem and its proof: proofs/polynomial-activations.md.

        Examples
        --------
        >>> import plrep
        >>> from plrep.gsets.signed_sets import signed_cosets
        >>> graph = signed_interaction_graph(signed_cosets(plrep.group("A4"), "trivial"), "poly:0,0,0,1")
        >>> graph.has_edge("L2", "L1"), graph.from_copies("L2", "L1", 2).holds
        (True, True)
        >>> print(graph.from_copies("L2", "L1"))
        no: poly:0,0,0,1 is a polynomial, and no product of its powers of L2 meets L1 (copies of L2: 1)
        """
        told = self._told(
            L, K, self._doubled.from_copies(self.module.require(L), self.module.require(K), copies)
        )
        return attrs.evolve(told, why=f"{told.why} (copies of {L}: {copies})")

    @cached_property
    def levels(self) -> dict[str, int]:
        """The level of each simple: 0 for low resonance, on top."""
        return levels(self.labels, [(edge.source, edge.target) for edge in self.edges])

    def view(self) -> Diagram:
        """Return the layered picture."""
        title = f"Interaction graph of {self.module.group.title} on {self.module.gset.name}, {self.activation.name}"
        nodes = [
            Node(
                c.label,
                label(c.label),
                self.levels[c.label],
                f"{c.label}: dimension {c.simple.dimension}, type {c.simple.type}",
            )
            for c in self.module.simples
        ]
        edges = [
            Edge(e.source, e.target, e.reason, self.findings[e.source, e.target].why) for e in self.edges
        ]
        used = {edge.reason for edge in self.edges}
        kinds = [Kind(rule, RULES[rule], style) for rule, style in _STYLES.items() if rule in used]
        return Diagram(title, nodes, edges, kinds, tables=[], data=self.data())

    def data(self) -> dict[str, Any]:
        """Return what JSON prints."""
        return self.module.data() | {
            "activation": self.activation.name,
            "edges": [{"source": e.source, "target": e.target, "reason": e.reason} for e in self.edges],
        }


def signed_interaction_graph(
    X: SignedGSet, activation_name: str | Activation, *, engine: str | None = None
) -> SignedInteractionGraph:
    """Return the interaction graph of a signed set and an odd activation.

    Parameters
    ----------
    X : SignedGSet
    activation_name : str or Activation
        Odd, such as tanh or hard_tanh; see :func:`plrep.piecewise.activation.activation`.
    engine : {"table", "orbitals"}, optional
        As for ``Fun``.

    Raises
    ------
    BadInput
        If X is no signed set, or the activation is not odd: then it does not commute with signs.

    Notes
    -----
    The theorem and its proof: proofs/signed-modules.md.

    Examples
    --------
    >>> import plrep
    >>> from plrep.gsets.signed_sets import signed_cosets
    >>> X = signed_cosets(plrep.group("C4"), "-(1,3)(2,4)")
    >>> signed_interaction_graph(X, "relu")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    plrep.errors.BadInput: relu is not odd: its even part is no polynomial, so relu(-x) is not -relu(x) and ...
    """
    s = activation(activation_name)
    module = signed_module(X, engine=engine)
    if s.even != () or not s.vanishes_at_zero:
        if s.even is None:
            problem = "its even part is no polynomial"
        elif s.even:
            problem = f"x^{s.even[0]} occurs in it"
        else:
            problem = "it is not 0 at 0"
        raise BadInput(
            f"{s.name} is not odd: {problem}, so {s.name}(-x) is not -{s.name}(x) and it does not commute with signed "
            "permutations; take an odd activation, such as tanh or hard_tanh"
        )
    return SignedInteractionGraph(module, s)
