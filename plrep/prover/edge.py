"""Certificates of edges: one edge of an interaction graph, or its absence.

The decision is plrep.piecewise.interaction; the certificate holds X and the projectors of all its simples,
from which the checker recomputes the blocks B+ and B- and the sums alpha and beta
(proofs/projector-column.md).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from plrep.errors import BeyondReach
from plrep.piecewise.interaction_graph import interaction_graph
from plrep.prover.certificate import Certificate
from plrep.prover.setting import Setting, group_data
from plrep.prover.stated import SPELLED, stated
from plrep.prover.verdict import Proved, Refuted

if TYPE_CHECKING:
    from plrep.gsets.gset import GSet
    from plrep.prover.claims import Data, Edge, GraphClaim


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
    certificate = interaction_certificate(true)
    if true is claim:
        return Proved(claim, finding.why, certificate)
    return Refuted(claim, finding.why, certificate)


def interaction_certificate(claim: Edge | GraphClaim) -> Certificate:
    """Put together the certificate of a true claim on interaction.

    Examples
    --------
    >>> from plrep.prover.claims import parse_claim
    >>> sorted(interaction_certificate(parse_claim("C4 on natural, abs: edge L1 -> L0")).document["evidence"])
    ['field', 'rule']
    """
    _require_certifiable(claim)
    X = stated(claim.gset)
    setting = _setting(X, X.parts)
    evidence: Data = {"rule": "interaction", "field": setting.field} | setting.interaction_data
    return Certificate.make(
        group=group_data(claim.group),
        claim=claim.data(),
        simples=setting.simples_data(setting.field),
        evidence=evidence,
    )


def _require_certifiable(claim: Edge | GraphClaim) -> None:
    name = claim.activation.name.removesuffix("+bias")
    if (
        claim.activation.function is None
        and name not in SPELLED
        and not name.startswith(("pl:", "leaky_relu:"))
    ):
        raise BeyondReach(
            f"certificates know the activations {', '.join(SPELLED)}, leaky_relu:A and pl:..., not {name}; "
            "plrep graph decides it without a certificate"
        )


@lru_cache(maxsize=8)
def _setting(gset: GSet, parts: tuple[tuple[object, ...], ...]) -> Setting:
    """Keep the last settings; sets with equal actions and different parts are different here."""
    return Setting(gset)
