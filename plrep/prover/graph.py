"""Certificates of graphs: the whole interaction graph of a G-set and an activation is one claim.

One list of projectors serves all edges, so the certificate of a graph is hardly longer than that of an edge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from plrep.errors import BadInput
from plrep.piecewise.interaction_graph import interaction_graph
from plrep.prover.edge import interaction_certificate
from plrep.prover.verdict import Proved, Refuted

if TYPE_CHECKING:
    from plrep.prover.claims import GraphClaim


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
    certificate = interaction_certificate(true)
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
