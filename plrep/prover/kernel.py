"""Kernels: ker L lies in ker K, or it does not.

It is the condition for a nonzero piecewise linear map L -> K (proofs/schur-lemma.md), and its evidence is the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from plrep.prover.ends import Ends, heading
from plrep.prover.existence_evidence import existence_certificate
from plrep.prover.form import LABEL, Form
from plrep.prover.scene import scene
from plrep.prover.verdict import Proved, Refuted

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.gsets.gset import GSet
    from plrep.prover.form import Data, Heading


@attrs.frozen(init=False)
class KernelInclusion:
    """The kernel of L lies in the kernel of K, or it does not.

    Made as ``KernelInclusion(L, K, holds=True)`` from two real simples of one group, as ``KernelInclusion(G, "L1",
    "L4")`` from a group and two labels, or as ``KernelInclusion(X, "A1", "A0")`` from a set and two labels.

    Attributes
    ----------
    group : Group
    source, target : str
        The labels of L and K.
    holds : bool
        False for the statement that some element acts trivially on L and not on K.
    gset : GSet or None
        The set in which the simples are seen, where it is given.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> print(KernelInclusion(group("C8"), "L1", "L4"))
    C8: kernel of L1 in kernel of L4
    >>> print(KernelInclusion(group("C8"), "L1", "L4").negated)
    C8: kernel of L1 not in kernel of L4
    """

    group: Group
    source: str
    target: str
    holds: bool
    gset: GSet | None

    def __init__(self, *ends: object, holds: bool = True) -> None:
        read = Ends.of("KernelInclusion", ends)
        self.__attrs_init__(read.group, read.source, read.target, holds, read.gset)

    @property
    def negated(self) -> KernelInclusion:
        """The statement that is true exactly if this one is false."""
        place = self.group if self.gset is None else self.gset
        return KernelInclusion(place, self.source, self.target, holds=not self.holds)

    def data(self) -> Data:
        """Return the claim as certificates state it (proofs/FORMAT.md)."""
        return {"kind": "kernel", "source": self.source, "target": self.target, "holds": self.holds}

    def __str__(self) -> str:
        lies = "in" if self.holds else "not in"
        return f"{heading(self.group, self.gset)}: kernel of {self.source} {lies} kernel of {self.target}"


def prove_kernel(claim: KernelInclusion) -> Proved | Refuted:
    """Decide whether one kernel lies in another, and certify the answer.

    Raises
    ------
    BadInput
        If the group has no simples of these labels.
    BeyondReach
        If no set was found on whose few points both simples are seen.

    Examples
    --------
    >>> from plrep.prover.claims import parse_claim
    >>> print(prove_kernel(parse_claim("C8: kernel of L4 in kernel of L1")))
    Refuted: C8: kernel of L4 in kernel of L1
    (1,5)(2,6)(3,7)(4,8) acts as +1 on L4 but not on L1
    """
    seen = scene(claim.group, (claim.source, claim.target), claim.gset)
    finding = seen.existence(claim.source, claim.target, shape="pl", nonlinear=False)
    true = claim if claim.holds == finding.holds else claim.negated
    why = finding.why
    if finding.witness is not None:
        why = f"{finding.witness} acts as +1 on {claim.source} but not on {claim.target}"
    certificate = existence_certificate(true, seen, finding, shape="pl", with_map=False)
    return Proved(claim, why, certificate) if true is claim else Refuted(claim, why, certificate)


def _words(claim: Data) -> str:
    lies = "lies" if claim["holds"] else "does not lie"
    return f"The kernel of `{claim['source']}` {lies} in the kernel of `{claim['target']}`."


def _read(before: Heading, found: re.Match[str]) -> KernelInclusion:
    holds = found["no"] is None
    return KernelInclusion(before.group_or_set(), found["source"], found["target"], holds=holds)


FORM = Form(
    kind="kernel",
    claim=KernelInclusion,
    examples=("C8: kernel of L1 in kernel of L4", "C8: kernel of L4 not in kernel of L1"),
    pattern=re.compile(
        rf"kernel\s+of\s+(?P<source>{LABEL})\s+(?P<no>not\s+)?in\s+kernel\s+of\s+(?P<target>{LABEL})"
    ),
    words=_words,
    read=_read,
    prove=prove_kernel,
)
