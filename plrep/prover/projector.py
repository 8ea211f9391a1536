"""Projectors: these values on orbitals are the isotypic projector of a real simple of Fun(X), or they are not.

With it go the dimension, the multiplicity and the type of the simple, which the checker reads off the projector
(proofs/isotypic-components.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import attrs

from plrep.errors import BadInput
from plrep.exact.cyclotomic import cyclotomic
from plrep.prover.certificate import Certificate
from plrep.prover.form import Form, label, set_in_words
from plrep.prover.interaction_evidence import setting_of
from plrep.prover.setting import common_field, coordinates, group_data
from plrep.prover.stated import gset_data
from plrep.prover.values import LIST, from_coordinates, read_values, written
from plrep.prover.verdict import Proved, Refuted

if TYPE_CHECKING:
    from plrep.exact.cyclotomic import Cyclotomic
    from plrep.groups.group import Group
    from plrep.gsets.gset import GSet
    from plrep.modules.constituent import Constituent
    from plrep.prover.form import Data, Heading
    from plrep.prover.verdict import Verdict

Values = tuple[tuple["Cyclotomic", ...], ...]


@attrs.frozen(init=False)
class ProjectorClaim:
    """Some values are the isotypic projector of a real simple of Fun(X), or they are not.

    Made as ``ProjectorClaim(X, "L1", holds=True)`` for the projector that plrep finds, or with values:
    ``ProjectorClaim(X, [[1/2, -1/2]])`` has a list for each orbit of X, in it a value for each suborbit; a
    :class:`plrep.modules.projector.Projector` is taken as its values.

    Attributes
    ----------
    gset : GSet
    simple : str or None
        The label whose projector is meant; None if values are given.
    values : tuple of tuples of Cyclotomic, or None
        One for each orbit of X; None if a label is given.
    holds : bool
        False for the statement that the values are no such projector.

    Raises
    ------
    BadInput
        If the values do not fit the orbits and suborbits of X, or are no numbers.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> print(ProjectorClaim(group("S3").natural(), [["2/3", "-1/3"]]))
    S3 on natural: projector [2/3,-1/3]
    >>> print(ProjectorClaim(group("S3").natural(), "L2").negated)
    S3 on natural: no projector L2
    """

    gset: GSet
    simple: str | None
    values: Values | None
    holds: bool

    def __init__(self, gset: GSet, projector: object, *, holds: bool = True) -> None:
        from plrep.modules.projector import Projector

        if isinstance(projector, Projector):
            projector = projector.values
        if isinstance(projector, str) or hasattr(projector, "label"):
            self.__attrs_init__(gset, label(projector, "simple"), None, holds)
        else:
            self.__attrs_init__(gset, None, _fitting(gset, projector), holds)

    @property
    def group(self) -> Group:
        """The group that acts."""
        return self.gset.group

    @property
    def negated(self) -> ProjectorClaim:
        """The statement that is true exactly if this one is false."""
        return ProjectorClaim(
            self.gset, self.values if self.simple is None else self.simple, holds=not self.holds
        )

    @property
    def projector(self) -> Values:
        """The values that are meant.

        Raises
        ------
        BadInput
            If no simple of Fun(X) has the label.
        """
        return setting_of(self.gset).projector(self.simple).values if self.simple else self.values or ()

    @property
    def constituent(self) -> Constituent | None:
        """The simple of Fun(X) that has this projector, None if none has."""
        setting = setting_of(self.gset)
        values = self.projector
        found = [piece for piece in setting.module.simples if setting.projector(piece.label).values == values]
        return found[0] if found else None

    @property
    def field(self) -> int:
        """The field in which the certificate writes all projectors."""
        setting = setting_of(self.gset)
        return common_field([*setting.entries, *(value for orbit in self.projector for value in orbit)])

    def data(self) -> Data:
        """Return the claim as certificates state it (proofs/FORMAT.md).

        Raises
        ------
        BadInput
            If the claim says "projector" of what is none.
        """
        denominator, values = coordinates([list(orbit) for orbit in self.projector], self.field)
        data: Data = {
            "kind": "projector",
            "gset": gset_data(self.gset),
            "field": self.field,
            "projector": {"denominator": denominator, "values": values},
            "holds": self.holds,
        }
        if self.holds:
            piece = self.constituent
            if piece is None:
                raise BadInput(
                    f"{self} is false, so no certificate states it; prove it to get that of its negation"
                )
            data |= {
                "dimension": piece.simple.dimension,
                "multiplicity": piece.multiplicity,
                "type": piece.simple.type,
            }
        return data

    def __str__(self) -> str:
        meant = self.simple or written(self.values or ())
        return f"{self.group.name} on {self.gset.name}: {'' if self.holds else 'no '}projector {meant}"


def _fitting(gset: GSet, given: object) -> Values:
    ranks = [len(gset.suborbits(i).sizes) for i in range(len(gset.orbits))]
    rows = [
        list(row) if isinstance(row, Iterable) and not isinstance(row, str) else None for row in _list(given)
    ]
    if any(row is None for row in rows) or [len(row or ()) for row in rows] != ranks:
        raise BadInput(
            f"the values {given!r} do not fit Fun({gset.name}): a projector has a list for each orbit, with a value "
            f"for each suborbit, here {' + '.join(map(str, ranks))} values"
        )
    return tuple(tuple(cyclotomic(value) for value in row or ()) for row in rows)


def _list(given: object) -> Sequence[object]:
    return list(given) if isinstance(given, Iterable) else []


def prove_projector(claim: ProjectorClaim) -> Verdict:
    """Decide whether values are the projector of a real simple, and certify the answer.

    Raises
    ------
    BadInput
        If no simple of Fun(X) has the label that is given.
    BeyondReach
        If the group or the set is too large.

    Examples
    --------
    >>> from plrep.prover.claims import parse_claim
    >>> print(prove_projector(parse_claim("S4 on natural: projector L3")))
    Proved: S4 on natural: projector L3
    it is the projector of L3, of dimension 3, multiplicity 1 and type R
    >>> print(prove_projector(parse_claim("S4 on natural: projector [1,0]")))
    Refuted: S4 on natural: projector [1,0]
    it is the projector of none of L0, L3, the simples of Fun(natural)
    """
    piece = claim.constituent
    true = claim if claim.holds == (piece is not None) else claim.negated
    setting = setting_of(claim.gset)
    if piece is None:
        why = f"it is the projector of none of {', '.join(setting.labels)}, the simples of Fun({claim.gset.name})"
    else:
        why = (
            f"it is the projector of {piece.label}, of dimension {piece.simple.dimension}, multiplicity "
            f"{piece.multiplicity} and type {piece.simple.type}"
        )
    evidence: Data = {"rule": "projectors", "field": claim.field} | setting.interaction_data
    certificate = Certificate.make(
        group=group_data(claim.group),
        claim=true.data(),
        simples=setting.simples_data(claim.field),
        evidence=evidence,
    )
    return Proved(claim, why, certificate) if true is claim else Refuted(claim, why, certificate)


def _words(claim: Data) -> str:
    where = f"`Fun(X)`, `X` = {set_in_words(claim['gset'])}"
    stated = claim["projector"]
    listed = "; ".join(
        ", ".join(f"`{from_coordinates(value, claim['field'], stated['denominator'])}`" for value in orbit)
        for orbit in stated["values"]
    )
    matrix = (
        f"The matrix that commutes with `G` and has the values {listed} on the suborbits of the orbits of `X`"
    )
    if not claim["holds"]:
        return f"{matrix} is not the isotypic projector of a simple of {where}."
    return (
        f"{matrix} is the isotypic projector of a simple of {where}. This simple has dimension {claim['dimension']}, "
        f"multiplicity {claim['multiplicity']} and type {claim['type']}."
    )


def _read(before: Heading, found: re.Match[str]) -> ProjectorClaim:
    meant = found["label"] or read_values(found["values"])
    return ProjectorClaim(before.gset(), meant, holds=found["no"] is None)


FORM = Form(
    kind="projector",
    claim=ProjectorClaim,
    examples=("C8 on regular: projector L1",),
    pattern=re.compile(rf"(?P<no>no\s+)?projector\s*(?:(?P<values>{LIST})|\s(?P<label>[^\s\[\],]+))"),
    words=_words,
    read=_read,
    prove=prove_projector,
)
