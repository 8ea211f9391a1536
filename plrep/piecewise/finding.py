"""A finding: one decision of the theory, with its words and its witness.

A theorem is decided once, here in ``piecewise``; the yes or no, the words and the certificate are three ways
to tell the same finding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import attrs

if TYPE_CHECKING:
    from plrep.groups.permutation import Permutation


@attrs.frozen(slots=True)
class Finding:
    """What was decided, by which rule, why, and an element of the group that shows it.

    Parameters
    ----------
    holds : bool
        The answer.
    rule : str
        The rule that decided, in the words of proofs/FORMAT.md.
    why : str
        The reason, a sentence for people.
    page : str
        The page of the theorem in proofs/.
    witness : Permutation or None
        For a "no" of the correspondence: an element that fixes (or negates) L and does not do so on K.
        For "even" and "odd" with "yes": an element that acts as -1 on L, where there is one.

    Notes
    -----
    A finding is neither true nor false by itself: ask ``.holds``.

    Examples
    --------
    >>> finding = Finding(True, "inclusion", "ker L lies in ker K", "proofs/schur-lemma.md")
    >>> finding.holds
    True
    >>> bool(finding)
    Traceback (most recent call last):
        ...
    TypeError: a finding is not a truth value; ask .holds
    """

    holds: bool
    rule: str
    why: str
    page: str
    witness: Permutation | None = None

    def __bool__(self) -> NoReturn:
        raise TypeError("a finding is not a truth value; ask .holds")

    def __str__(self) -> str:
        return f"{'yes' if self.holds else 'no'}: {self.why}"
