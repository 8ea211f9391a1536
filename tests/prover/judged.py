"""A verdict whose certificate was read by the checker, and where the group is small by the second reader as well."""

from __future__ import annotations

import plrep
from plrep import checker
from plrep.prover.verdict import Proved, Refuted
from tests.naive.certificate_reader import read

LISTED = 40


def judged(claim, *, twice=True):
    """Prove a claim, given as text or value; its certificate proves what the verdict says."""
    verdict = plrep.prove(claim)
    result = checker.check_text(verdict.certificate.text.encode())
    assert (result.code, result.reason) == (0, ""), str(verdict.claim)
    document = verdict.certificate.document
    assert document["claim"]["kind"] == plrep.claims.form_of(verdict.claim).kind
    if twice and verdict.claim.group.order <= LISTED:
        assert read(document) == (True, True), str(verdict.claim)
    if "holds" in document["claim"]:
        assert document["claim"]["holds"] == (verdict.claim.holds == isinstance(verdict, Proved))
    else:
        assert isinstance(verdict, Proved)
    return verdict


def says(text):
    """Whether a claim is true, by a verdict whose certificate was judged."""
    verdict = judged(text)
    assert isinstance(verdict, Proved | Refuted)
    return isinstance(verdict, Proved)
