"""``prove``: from a claim, in words or as a value, to a verdict with a certificate."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plrep.errors import BeyondReach
from plrep.piecewise.correspondence import SHAPES, exists_pl
from plrep.prover.claims import ExistsPL, form_of, parse_claim
from plrep.prover.verdict import Undecided

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.prover.form import Claim
    from plrep.prover.verdict import Verdict


def prove(claim: Claim | str) -> Verdict:
    """Prove or refute a claim, with a certificate.

    Parameters
    ----------
    claim : Claim or str
        One of the classes of plrep.claims; a string is read by :func:`plrep.prover.claims.parse_claim`.

    Returns
    -------
    Proved, Refuted or Undecided
        None of them is a truth value: ask ``isinstance``.

    Raises
    ------
    BadInput
        If the claim cannot be read, or names a simple that does not occur.

    Examples
    --------
    >>> verdict = prove("C8: nonlinear pl L1 -> L4")
    >>> print(verdict)
    Proved: C8: nonlinear pl L1 -> L4
    the kernel of L1 (order 1) lies in the kernel of L4 (order 4)
    >>> verdict.certificate.document["evidence"]["rule"]
    'inclusion'
    """
    if isinstance(claim, str):
        claim = parse_claim(claim)
    form = form_of(claim)
    try:
        return form.prove(claim)
    except BeyondReach as limit:
        return Undecided(claim, str(limit))


def prove_all(group: Group) -> Iterator[Verdict]:
    """Prove, for each ordered pair of simples, shape, and nonlinear or not, that the map exists or that it
    does not.

    Yields
    ------
    Proved or Undecided
        Claims are made to be true: ``verdict.claim.holds`` says what was found.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> verdicts = list(prove_all(group("C2")))
    >>> len(verdicts), str(verdicts[0].claim)
    (32, 'C2: pl L0 -> L0')
    """
    for L in group.simples:
        for K in group.simples:
            for shape in SHAPES:
                for nonlinear in (False, True):
                    holds = exists_pl(L, K, shape=shape, nonlinear=nonlinear)
                    yield prove(ExistsPL(L, K, shape=shape, nonlinear=nonlinear, holds=holds))
