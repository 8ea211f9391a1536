"""Character tables: the whole table of a group is one claim.

The certificate lists classes and characters; the checker lists the elements, multiplies one combination b of few class
sums with all class sums, and finds each row an eigenvector with an eigenvalue of its own
(proofs/character-tables.md).
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from plrep.exact.integers import prime_divisors
from plrep.prover.class_sums import table_certificate
from plrep.prover.enumerated import require_enumerable
from plrep.prover.form import Form
from plrep.prover.verdict import Proved

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.prover.certificate import Certificate
    from plrep.prover.form import Data, Heading
    from plrep.prover.verdict import Verdict


def _group(given: Group | str) -> Group:
    from plrep.groups.group import group

    return group(given)


@attrs.frozen
class TableClaim:
    """The character table of a group is the one that plrep finds; the certificate lists it.

    There is nothing to refute: a table of somebody else is compared by ``plrep check --table``.

    Attributes
    ----------
    group : Group
        A name is read as :func:`plrep.group` does.

    Examples
    --------
    >>> print(TableClaim("S4"))
    S4: table
    """

    group: Group = attrs.field(converter=_group)

    @cached_property
    def certificate(self) -> Certificate:
        """The certificate of the table that plrep finds."""
        table = self.group.character_table
        powers = {p: self.group.power_map(p) for p in prime_divisors(self.group.order)}
        return table_certificate(
            self.group,
            [one.representative for one in table.classes],
            [one.size for one in table.classes],
            [{p: images[place] for p, images in powers.items()} for place in range(len(table.classes))],
            [row.values for row in table.characters],
            table.indicators,
        )

    def data(self) -> Data:
        """Return the claim as certificates state it (proofs/FORMAT.md)."""
        claim: Data = self.certificate.document["claim"]
        return claim

    def __str__(self) -> str:
        return f"{self.group.name}: table"


def prove_table(claim: TableClaim) -> Verdict:
    """Find the character table of a group and certify it.

    Raises
    ------
    BeyondReach
        If the group has 5,000 elements or more, which the checker would have to list.

    Examples
    --------
    >>> verdict = prove_table(TableClaim("Q8"))
    >>> print(verdict)
    Proved: Q8: table
    the 5 irreducible characters have degrees 1, 1, 1, 1, 2 and indicators 1, 1, 1, 1, -1
    >>> verdict.certificate.document["evidence"]
    {'field': 1, 'rule': 'class-sums', 'weights': [[3, 1], [4, 2]]}
    """
    require_enumerable(claim.group)
    table = claim.group.character_table
    degrees, indicators = (", ".join(map(str, row)) for row in (table.degrees, table.indicators))
    rows = len(table.degrees)
    why = f"the {rows} irreducible characters have degrees {degrees} and indicators {indicators}"
    if rows == 1:
        why = f"the only irreducible character has degree {degrees} and indicator {indicators}"
    return Proved(claim, why, claim.certificate)


def _words(claim: Data) -> str:
    identity = _identity(claim)
    rows = [str(claim["numbers"][row["values"][identity] - 1][0]) for row in claim["characters"]]
    return (
        f"The character table of `G` is the listed one: {len(rows)} conjugacy classes, irreducible characters of "
        f"degree {', '.join(rows)}."
    )


def _identity(claim: Data) -> int:
    """Return the place of the class of the identity, on which characters take their degrees."""
    return next(
        place
        for place, one in enumerate(claim["classes"])
        if one["representative"] == sorted(one["representative"])
    )


def _read(before: Heading, found: re.Match[str]) -> TableClaim:
    return TableClaim(before.group())


FORM = Form(
    kind="table",
    claim=TableClaim,
    examples=("S4: table",),
    pattern=re.compile(r"(?:character\s+)?table"),
    words=_words,
    read=_read,
    prove=prove_table,
)
