"""Evidence on interaction: X, and the projectors of all simples of Fun(X).

From them the checker recomputes the blocks B+ and B-, the sums alpha and beta, and hence all edges
(proofs/projector-column.md, proofs/interaction.md).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from plrep.errors import BeyondReach
from plrep.prover.certificate import Certificate
from plrep.prover.setting import Setting, group_data
from plrep.prover.stated import SPELLED, stated

if TYPE_CHECKING:
    from plrep.gsets.gset import GSet
    from plrep.prover.edge import Edge
    from plrep.prover.form import Data
    from plrep.prover.graph import GraphClaim


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
