"""Edges: one edge of an interaction graph, or its absence.

The decision is plrep.piecewise.interaction; the certificate holds X and the projectors of all its simples,
from which the checker recomputes the blocks B+ and B- and the sums alpha and beta
(proofs/projector-column.md).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from plrep.piecewise.interaction_graph import interaction_graph
from plrep.prover.form import ARROW, Form, in_words, place
from plrep.prover.form import source as read_source
from plrep.prover.form import target as read_target
from plrep.prover.interaction_evidence import interaction_certificate
from plrep.prover.stated import certified_name, gset_data
from plrep.prover.verdict import Proved, Refuted

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.gsets.gset import GSet
    from plrep.piecewise.activation import Activation
    from plrep.prover.form import Data, Heading


@attrs.frozen
class Edge:
    """The interaction graph of a G-set and an activation has the edge L -> K, or lacks it.

    Attributes
    ----------
    gset : GSet
    activation : Activation
    source, target : str
        Labels of simples of Fun(X); real simples are accepted and named by their labels.
    holds : bool
        False for the statement that the edge is absent.

    Examples
    --------
    >>> from plrep.prover.claims import parse_claim
    >>> print(parse_claim("C8 on regular, relu: no edge L0 -> L1"))
    C8 on regular, relu: no edge L0 -> L1
    """

    gset: GSet
    activation: Activation
    source: str = attrs.field(converter=read_source)
    target: str = attrs.field(converter=read_target)
    holds: bool = attrs.field(default=True, kw_only=True)

    @property
    def group(self) -> Group:
        """The group that acts."""
        return self.gset.group

    @property
    def negated(self) -> Edge:
        """The statement that is true exactly if this one is false."""
        return attrs.evolve(self, holds=not self.holds)

    def data(self) -> Data:
        """Return the claim as certificates state it (proofs/FORMAT.md)."""
        return {
            "kind": "edge",
            "gset": gset_data(self.gset),
            "activation": certified_name(self.activation),
            "source": self.source,
            "target": self.target,
            "holds": self.holds,
        }

    def __str__(self) -> str:
        no = "" if self.holds else "no "
        return f"{place(self.gset, self.activation)}: {no}edge {self.source} -> {self.target}"


def prove_edge(claim: Edge) -> Proved | Refuted:
    """Decide an edge and certify the answer.

    Raises
    ------
    BadInput
        If source or target do not occur in Fun(X).
    BeyondReach
        If the group or the set is too large.

    Examples
    --------
    >>> from plrep.prover.claims import parse_claim
    >>> print(prove_edge(parse_claim("C8 on regular, relu: edge L4 -> L2")))
    Refuted: C8 on regular, relu: edge L4 -> L2
    S±(L4), of order 8, fixes no nonzero vector of L2; the odd part of relu is linear and L2 is not L4
    """
    finding = interaction_graph(claim.gset, claim.activation).why(claim.source, claim.target)
    true = claim if claim.holds == finding.holds else claim.negated
    certificate = interaction_certificate(true, claim.gset, [claim.activation])
    if true is claim:
        return Proved(claim, finding.why, certificate)
    return Refuted(claim, finding.why, certificate)


def _words(claim: Data) -> str:
    where = in_words(claim["activation"], claim["gset"])
    has = "has the" if claim["holds"] else "has no"
    return f"The interaction graph {where} {has} edge `{claim['source']} -> {claim['target']}`."


def _read(before: Heading, found: re.Match[str]) -> Edge:
    gset, activation = before.place()
    return Edge(gset, activation, found["source"], found["target"], holds=found["no"] is None)


FORM = Form(
    kind="edge",
    claim=Edge,
    examples=("C8 on regular, relu: edge L1 -> L0", "C8 on regular, relu: no edge L0 -> L1"),
    pattern=re.compile(rf"(?P<no>no\s+)?edge\s+{ARROW}"),
    words=_words,
    read=_read,
    prove=prove_edge,
)
