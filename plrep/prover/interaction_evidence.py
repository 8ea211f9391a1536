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
    from collections.abc import Sequence

    from plrep.gsets.gset import GSet
    from plrep.piecewise.activation import Activation
    from plrep.prover.form import Claim, Data


def interaction_certificate(claim: Claim, gset: GSet, activations: Sequence[Activation]) -> Certificate:
    """Put together the certificate of a true claim on interaction.

    Parameters
    ----------
    claim : Claim
        With its data.
    gset : GSet
        The set of the certificate; it is stated as ``stated`` says.
    activations : sequence of Activation
        Those of the claim.

    Raises
    ------
    BeyondReach
        If certificates do not know an activation, or cannot state the set.

    Examples
    --------
    >>> from plrep.prover.claims import parse_claim
    >>> claim = parse_claim("C4 on natural, abs: edge L1 -> L0")
    >>> sorted(interaction_certificate(claim, claim.gset, [claim.activation]).document["evidence"])
    ['field', 'rule']
    """
    for activation in activations:
        _require_certifiable(activation)
    setting = setting_of(gset)
    evidence: Data = {"rule": "interaction", "field": setting.field} | setting.interaction_data
    return Certificate.make(
        group=group_data(claim.group),
        claim=claim.data(),
        simples=setting.simples_data(setting.field),
        evidence=evidence,
    )


def setting_of(gset: GSet) -> Setting:
    """Return the setting of a set as certificates state it; the last ones are kept.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> setting_of(group("C4").regular()).labels
    ('L0', 'L1', 'L2')
    """
    X = stated(gset)
    return _setting(X, X.parts)


def _require_certifiable(activation: Activation) -> None:
    name = activation.name.removesuffix("+bias")
    if activation.function is None and name not in SPELLED and not name.startswith(("pl:", "leaky_relu:")):
        raise BeyondReach(
            f"certificates know the activations {', '.join(SPELLED)}, leaky_relu:A and pl:..., not {name}; "
            "plrep graph decides it without a certificate"
        )


@lru_cache(maxsize=8)
def _setting(gset: GSet, parts: tuple[tuple[object, ...], ...]) -> Setting:
    """Keep the last settings; sets with equal actions and different parts are different here."""
    return Setting(gset)
