"""Graphs: the whole interaction graph of a G-set and an activation is one claim.

One list of projectors serves all edges, so the certificate of a graph is hardly longer than that of an edge.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from plrep.errors import BadInput
from plrep.piecewise.interaction_graph import interaction_graph
from plrep.prover.form import Form, in_words, place
from plrep.prover.interaction_evidence import interaction_certificate
from plrep.prover.stated import certified_name, gset_data
from plrep.prover.verdict import Proved, Refuted

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.gsets.gset import GSet
    from plrep.piecewise.activation import Activation
    from plrep.prover.form import Data, Heading


@attrs.frozen
class GraphClaim:
    """The interaction graph of a G-set and an activation is this one.

    Attributes
    ----------
    gset : GSet
    activation : Activation
    edges : tuple of (source, target, reason), or None
        All edges with the first rule that gives each (even, odd, mixed, linear, constant). None leaves them
        to the prover; then there is nothing to refute.

    Examples
    --------
    >>> from plrep.prover.claims import parse_claim
    >>> print(parse_claim("C8 on regular, relu: graph"))
    C8 on regular, relu: graph
    """

    gset: GSet
    activation: Activation
    edges: tuple[tuple[str, str, str], ...] | None = None

    @property
    def group(self) -> Group:
        """The group that acts."""
        return self.gset.group

    def data(self) -> Data:
        """Return the claim as certificates state it (proofs/FORMAT.md).

        Raises
        ------
        BadInput
            If the edges are not known yet.
        """
        if self.edges is None:
            raise BadInput("the edges of this graph are not known yet; prove the claim, then ask its verdict")
        return {
            "kind": "graph",
            "gset": gset_data(self.gset),
            "activation": certified_name(self.activation),
            "edges": [
                {"source": source, "target": target, "reason": reason}
                for source, target, reason in self.edges
            ],
        }

    def __str__(self) -> str:
        return f"{place(self.gset, self.activation)}: graph"


def prove_graph(claim: GraphClaim) -> Proved | Refuted:
    """Compute an interaction graph and certify it; refute a claim that lists other edges.

    Raises
    ------
    BeyondReach
        If the group or the set is too large.

    Examples
    --------
    >>> from plrep.prover.claims import parse_claim
    >>> verdict = prove_graph(parse_claim("C4 on regular, relu: graph"))
    >>> print(verdict)
    Proved: C4 on regular, relu: graph
    the edges are L0 -> L0 (even), L1 -> L0 (even), L1 -> L1 (linear), L1 -> L2 (even), L2 -> L0 (even),
    L2 -> L2 (linear)
    """
    graph = interaction_graph(claim.gset, claim.activation)
    edges = tuple((edge.source, edge.target, edge.reason) for edge in graph.edges)
    true = attrs.evolve(claim, edges=edges)
    certificate = interaction_certificate(true, claim.gset, [claim.activation])
    listed = ", ".join(f"{source} -> {target} ({reason})" for source, target, reason in edges)
    why = f"the edges are {listed}" if edges else "there are no edges"
    if claim.edges is None or set(claim.edges) == set(edges):
        return Proved(true, why, certificate)
    known = {constituent.label for constituent in graph.module.simples}
    for source, target, _ in claim.edges:
        if not {source, target} <= known:
            raise BadInput(
                f"the edge {source} -> {target} names a simple that does not occur in {claim.gset.name}"
            )
    return Refuted(claim, why, certificate)


def _words(claim: Data) -> str:
    where = in_words(claim["activation"], claim["gset"])
    listed = ", ".join(f"`{e['source']} -> {e['target']}` ({e['reason']})" for e in claim["edges"])
    return f"The interaction graph {where} has exactly these edges: {listed or 'none'}."


def _read(before: Heading, found: re.Match[str]) -> GraphClaim:
    return GraphClaim(*before.place())


FORM = Form(
    kind="graph",
    claim=GraphClaim,
    examples=("C8 on regular, relu: graph",),
    pattern=re.compile("graph"),
    words=_words,
    read=_read,
    prove=prove_graph,
)
