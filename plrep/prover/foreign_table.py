"""A table that somebody claims, decided: the judge is the checker of certificates, and plrep says what is wrong.

From the file comes a certificate of the claim that this is the character table; what the file does not say (sizes,
power maps, indicators) is added. If the checker accepts it, the table is certified. What the certificate does not
speak of (order, centralisers, degrees, labels) is compared with what plrep finds.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from plrep.characters.claimed_table import Unreadable, read_table
from plrep.errors import BadInput, BeyondReach, Inconsistent
from plrep.exact.cyclotomic import ZERO
from plrep.prover.claim_words import claim_words
from plrep.prover.class_sums import table_certificate
from plrep.prover.table_faults import Columns, class_fault, group_fault, row_fault, value_fault

if TYPE_CHECKING:
    from plrep.characters.claimed_table import ClaimedTable
    from plrep.checker import Step
    from plrep.exact.cyclotomic import Cyclotomic
    from plrep.groups.group import Group
    from plrep.prover.certificate import Certificate

Verdict: TypeAlias = Literal["accepted", "rejected", "undecided", "unreadable"]
LARGEST_FILE = 200_000_000
_LIMITS = ("work", "store", "size", "values", "points", "digits", "range", "order")


@attrs.frozen
class Decision:
    """What was found about a claimed table.

    Attributes
    ----------
    verdict : str
        accepted, rejected, undecided or unreadable.
    reason : str
        Why, if it is not accepted.
    claim : str
        The claim in words, if it is accepted.
    steps : tuple
        What the checker verified, if it is accepted; see :mod:`plrep.prover.explain`.
    certificate : Certificate or None
        What the checker accepted, if it did.
    """

    verdict: Verdict
    reason: str = ""
    claim: str = ""
    steps: tuple[Step, ...] = ()
    certificate: Certificate | None = attrs.field(default=None, repr=False)

    @property
    def code(self) -> int:
        """The exit code."""
        return {"accepted": 0, "rejected": 1, "unreadable": 2, "undecided": 3}[self.verdict]


def decide_table(text: str) -> Decision:
    """Decide whether a text states the character table of the group that its generators generate.

    Parameters
    ----------
    text : str
        The JSON of ``plrep table``, or a record of GAP (docs/interchange.md).

    Raises
    ------
    Inconsistent
        If the checker refuses the table that plrep itself finds: a bug.

    Examples
    --------
    >>> import json, plrep
    >>> text = json.dumps(plrep.group("S3").character_table.data())
    >>> decide_table(text).verdict
    'accepted'
    >>> decide_table(text.replace('"size": 3', '"size": 2'))
    Decision(verdict='rejected', reason='class 2 (2a): its size is 3, not 2', claim='', steps=())
    """
    from plrep.groups.group import Group

    try:
        table = read_table(text)
        group = Group(table.degree, table.generators, table.name or "")
        columns = group_fault(table, group) or class_fault(table, group)
        fault = columns if isinstance(columns, str) else value_fault(table, group, columns)
        if fault or isinstance(columns, str):
            return Decision("rejected", fault)
        return _decide_rows(table, group, columns)
    except Unreadable as error:
        return Decision("unreadable", str(error))
    except BadInput as error:
        return Decision("rejected", str(error))
    except BeyondReach as error:
        return Decision("undecided", str(error))


def decide_file(path: str | os.PathLike[str]) -> Decision:
    """Decide about the table in a file; a file that is absent, too large or no text is unreadable.

    Examples
    --------
    >>> decide_file("absent.json")
    Decision(verdict='unreadable', reason='cannot read absent.json: No such file or directory', claim='', steps=())
    """
    try:
        with open(path, "rb") as file:
            content = file.read(LARGEST_FILE + 1)
        if len(content) > LARGEST_FILE:
            return Decision("unreadable", f"the file has more than {LARGEST_FILE} bytes")
        return decide_table(content.decode())
    except OSError as error:
        return Decision("unreadable", f"cannot read {os.fspath(path)}: {error.strerror}")
    except UnicodeDecodeError:
        return Decision("unreadable", "the file is no text in UTF-8")


def _decide_rows(table: ClaimedTable, group: Group, columns: Columns) -> Decision:
    from plrep.checker import MAX_ORDER, check_text

    certificate = None
    limit = (
        f"it lists the elements of groups of order below {MAX_ORDER}, and this one has order {group.order}"
    )
    if group.order < MAX_ORDER:
        certificate = _certificate(table, group, columns)
        result = check_text(certificate.text.encode())
        if result.code == 0:
            return Decision("accepted", "", claim_words(certificate.document), result.steps, certificate)
        limit = result.reason
    refused = certificate is not None and result.key not in _LIMITS
    try:
        fault = row_fault(table, group, columns)
    except BeyondReach:
        if not refused:
            raise
        fault = limit
    if fault:
        return Decision("rejected", fault)
    if refused:
        raise Inconsistent(f"the checker refuses the table of {group.title}: {limit}; please report the file")
    return Decision(
        "undecided",
        "it is the table that plrep finds and verifies, but a certificate of it is beyond the limits of the "
        f"checker: {limit}",
    )


def _certificate(table: ClaimedTable, group: Group, columns: Columns) -> Certificate:
    column = {place: k for k, place in enumerate(columns.places)}
    squares = group.power_map(2)
    square = [column[squares[place]] for place in columns.places]
    return table_certificate(
        group,
        [one.representative for one in table.classes],
        columns.sizes,
        columns.powers,
        [row.values for row in table.characters],
        [
            _indicator(row.values, columns.sizes, square) if row.indicator is None else row.indicator
            for row in table.characters
        ],
    )


def _indicator(row: Sequence[Cyclotomic], sizes: Sequence[int], square: Sequence[int]) -> int:
    """Return the mean of chi(x^2), or 0 if it is no integer: then the row is no character."""
    total = sum((row[image] * size for image, size in zip(square, sizes, strict=True)), ZERO)
    mean = total / sum(sizes)
    return mean.as_int() if mean.is_rational and mean.is_integral else 0
