"""Existence: a nonzero or nonlinear equivariant PL map L -> K of some shape, or none.

The decision is plrep.piecewise.correspondence; the evidence is plrep.prover.existence_evidence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from plrep.prover.ends import Ends, heading
from plrep.prover.existence_evidence import existence_certificate
from plrep.prover.form import ARROW, Form
from plrep.prover.scene import scene
from plrep.prover.verdict import Proved, Refuted

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.gsets.gset import GSet
    from plrep.prover.form import Data, Heading


@attrs.frozen(init=False)
class ExistsPL:
    """A nonzero equivariant map L -> K of a shape exists, or none does.

    Made as ``ExistsPL(L, K, shape="pl", nonlinear=False, holds=True)`` from two real simples of one group,
    as ``ExistsPL(G, "L1", "L0", ...)`` from a group and two labels, or as ``ExistsPL(X, "A1", "A0", ...)`` from
    a set and two labels of simples of Fun(X).

    Attributes
    ----------
    group : Group
    source, target : str
        Labels of real simples of the group.
    shape : str
        "pl" (continuous piecewise linear), "conic" (positively homogeneous), "even" or "odd".
    nonlinear : bool
        Whether the map is asked to be not affine, instead of only nonzero.
    holds : bool
        False for the statement that there is no such map.
    gset : GSet or None
        The set in which the simples are seen, where it is given.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> claim = ExistsPL(group("C8"), "L4", "L4", shape="conic", nonlinear=True, holds=False)
    >>> print(claim)
    C8: no nonlinear conic L4 -> L4
    >>> print(claim.negated)
    C8: nonlinear conic L4 -> L4
    """

    group: Group
    source: str
    target: str
    shape: str
    nonlinear: bool
    holds: bool
    gset: GSet | None

    def __init__(self, *ends: object, shape: str = "pl", nonlinear: bool = False, holds: bool = True) -> None:
        from plrep.piecewise.correspondence import shape_name

        read = Ends.of("ExistsPL", ends)
        self.__attrs_init__(
            read.group, read.source, read.target, shape_name(shape), nonlinear, holds, read.gset
        )

    @property
    def negated(self) -> ExistsPL:
        """The statement that is true exactly if this one is false."""
        place = self.group if self.gset is None else self.gset
        return ExistsPL(
            place,
            self.source,
            self.target,
            shape=self.shape,
            nonlinear=self.nonlinear,
            holds=not self.holds,
        )

    def data(self) -> Data:
        """Return the claim as certificates state it (proofs/FORMAT.md)."""
        return {
            "kind": "exists",
            "shape": self.shape,
            "nonlinear": self.nonlinear,
            "source": self.source,
            "target": self.target,
            "holds": self.holds,
        }

    def __str__(self) -> str:
        words = [] if self.holds else ["no"]
        words += ["nonlinear"] if self.nonlinear else []
        return f"{heading(self.group, self.gset)}: {' '.join([*words, self.shape])} {self.source} -> {self.target}"


def prove_exists(claim: ExistsPL) -> Proved | Refuted:
    """Decide the existence of a map and certify the answer.

    Raises
    ------
    BadInput
        If the group has no simples of these labels.
    BeyondReach
        If no set was found on whose few points both simples are seen.

    Examples
    --------
    >>> from plrep.prover.claims import parse_claim
    >>> print(prove_exists(parse_claim("C8: pl L4 -> L2")))
    Refuted: C8: pl L4 -> L2
    (1,3,5,7)(2,4,6,8) acts as +1 on L4 but not on L2, so f(x) = f(nx) = n f(x), and every such f is 0
    """
    seen = scene(claim.group, (claim.source, claim.target), claim.gset)
    finding = seen.existence(claim.source, claim.target, shape=claim.shape, nonlinear=claim.nonlinear)
    true = claim if claim.holds == finding.holds else claim.negated
    with_map = claim.shape != "conic"
    certificate = existence_certificate(true, seen, finding, shape=claim.shape, with_map=with_map)
    if true is claim:
        return Proved(claim, finding.why, certificate)
    return Refuted(claim, finding.why, certificate)


_SHAPES = {
    "pl": "continuous piecewise linear",
    "conic": "continuous, piecewise linear, positively homogeneous",
    "even": "even continuous piecewise linear",
    "odd": "odd continuous piecewise linear",
}


def _words(claim: Data) -> str:
    number = "a" if claim["holds"] else "no"
    shape = ("" if claim["nonlinear"] else "nonzero ") + _SHAPES[claim["shape"]]
    if claim["holds"] and shape[0] in "eo":
        number = "an"
    ending = " that is not affine" if claim["nonlinear"] else ""
    ends = f"`{claim['source']} -> {claim['target']}`"
    return f"There is {number} {shape} `G`-equivariant map {ends}{ending}."


def _read(before: Heading, found: re.Match[str]) -> ExistsPL:
    return ExistsPL(
        before.group_or_set(),
        found["source"],
        found["target"],
        shape=found["shape"],
        nonlinear=found["nonlinear"] is not None,
        holds=found["no"] is None,
    )


FORM = Form(
    kind="exists",
    claim=ExistsPL,
    examples=("C8: pl L1 -> L0", "C8: no nonlinear conic L4 -> L4"),
    pattern=re.compile(rf"(?P<no>no\s+)?(?P<nonlinear>nonlinear\s+)?(?P<shape>[a-z]+)\s+{ARROW}"),
    words=_words,
    read=_read,
    prove=prove_exists,
)
