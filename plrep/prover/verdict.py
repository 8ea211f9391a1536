"""Verdicts: a claim is proved, refuted or undecided, and none of the three is a truth value.

``bool(verdict)`` raises, because "undecided" must never read as "no": ask ``isinstance(verdict, Proved)``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import attrs

if TYPE_CHECKING:
    from plrep.prover.certificate import Certificate
    from plrep.prover.form import Claim


@attrs.frozen
class Proved:
    """The claim is true, and the certificate proves it.

    Attributes
    ----------
    claim : Claim
    why : str
        The reason in words.
    certificate : Certificate
    """

    claim: Claim
    why: str
    certificate: Certificate = attrs.field(repr=False)

    def __bool__(self) -> NoReturn:
        _no_truth_value("Proved")

    def __str__(self) -> str:
        return f"Proved: {self.claim}\n{self.why}"


@attrs.frozen
class Refuted:
    """The claim is false, and the certificate proves its negation.

    Attributes
    ----------
    claim : Claim
        The claim that was asked, not its negation.
    why : str
        The reason in words.
    certificate : Certificate
        A proof of the negation; for a graph, of the graph as it is.
    """

    claim: Claim
    why: str
    certificate: Certificate = attrs.field(repr=False)

    def __bool__(self) -> NoReturn:
        _no_truth_value("Refuted")

    def __str__(self) -> str:
        return f"Refuted: {self.claim}\n{self.why}"


@attrs.frozen
class Undecided:
    """The claim was neither proved nor refuted; this says nothing about its truth.

    Attributes
    ----------
    claim : Claim
    why : str
        What stood in the way, and what would help.
    certificate : None
    """

    claim: Claim
    why: str
    certificate: None = attrs.field(default=None, init=False, repr=False)

    def __bool__(self) -> NoReturn:
        _no_truth_value("Undecided")

    def __str__(self) -> str:
        return f"Undecided: {self.claim}\n{self.why}"


Verdict = Proved | Refuted | Undecided


def _no_truth_value(name: str) -> NoReturn:
    raise TypeError(
        f"a verdict ({name}) has no truth value, so that 'undecided' never reads as 'no'; "
        "ask isinstance(verdict, Proved)"
    )
