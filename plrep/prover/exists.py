"""Existence: a nonzero or nonlinear equivariant PL map L -> K of some shape, or none.

The decision is plrep.piecewise.correspondence; the evidence is plrep.prover.existence_evidence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, overload

import attrs

from plrep.errors import BadInput
from plrep.piecewise.correspondence import existence
from plrep.prover.existence_evidence import existence_certificate
from plrep.prover.form import ARROW, Form, label
from plrep.prover.verdict import Proved, Refuted

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple
    from plrep.groups.group import Group
    from plrep.prover.form import Data, Heading


@attrs.frozen(init=False)
class ExistsPL:
    """A nonzero equivariant map L -> K of a shape exists, or none does.

    Made as ``ExistsPL(L, K, shape="pl", nonlinear=False, holds=True)`` from two real simples of one group,
    or as ``ExistsPL(G, "L1", "L0", ...)`` from a group and two labels.

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

    @overload
    def __init__(
        self,
        group: RealSimple,
        source: RealSimple,
        /,
        *,
        shape: str = "pl",
        nonlinear: bool = False,
        holds: bool = True,
    ) -> None: ...

    @overload
    def __init__(
        self,
        group: Group | str,
        source: RealSimple | str,
        target: RealSimple | str,
        /,
        *,
        shape: str = "pl",
        nonlinear: bool = False,
        holds: bool = True,
    ) -> None: ...

    def __init__(
        self,
        group: RealSimple | Group | str,
        source: RealSimple | str,
        target: RealSimple | str | None = None,
        /,
        *,
        shape: str = "pl",
        nonlinear: bool = False,
        holds: bool = True,
    ) -> None:
        from plrep.characters.real_simples import RealSimple
        from plrep.groups.group import group as make_group
        from plrep.piecewise.correspondence import shape_name

        if isinstance(group, RealSimple):
            acting = group.group
            ends: tuple[RealSimple | str, RealSimple | str] = (group, source)
        elif target is None:
            raise BadInput("ExistsPL takes two real simples, or a group and two labels")
        else:
            acting = make_group(group)
            ends = (source, target)
        for simple in ends:
            if isinstance(simple, RealSimple) and simple.group != acting:
                raise BadInput(
                    f"{simple.label} is a simple of {simple.group.name}, not of {acting.name}; "
                    "take both simples from one group"
                )
        self.__attrs_init__(
            acting, label(ends[0], "source"), label(ends[1], "target"), shape_name(shape), nonlinear, holds
        )

    @property
    def negated(self) -> ExistsPL:
        """The statement that is true exactly if this one is false."""
        return ExistsPL(
            self.group,
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
        return f"{self.group.name}: {' '.join([*words, self.shape])} {self.source} -> {self.target}"


def prove_exists(claim: ExistsPL) -> Proved | Refuted:
    """Decide the existence of a map and certify the answer.

    Raises
    ------
    BadInput
        If the group has no simples of these labels.
    BeyondReach
        If the group is too large, or has no action with both simples on few points.

    Examples
    --------
    >>> from plrep.prover.claims import parse_claim
    >>> print(prove_exists(parse_claim("C8: pl L4 -> L2")))
    Refuted: C8: pl L4 -> L2
    (1,3,5,7)(2,4,6,8) acts as +1 on L4 but not on L2, so f(x) = f(nx) = n f(x), and every such f is 0
    """
    L, K = claim.group.simple(claim.source), claim.group.simple(claim.target)
    finding = existence(L, K, shape=claim.shape, nonlinear=claim.nonlinear)
    true = claim if claim.holds == finding.holds else claim.negated
    certificate = existence_certificate(true, L, K, finding)
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


def _read(heading: Heading, found: re.Match[str]) -> ExistsPL:
    return ExistsPL(
        heading.group(),
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
