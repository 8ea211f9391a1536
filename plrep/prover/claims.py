"""Statements that plrep can prove or refute, as values; read and printed in one spelling.

============================================  ==========================================================
``C8: pl L1 -> L0``                           a nonzero piecewise linear equivariant map L1 -> L0 exists
``C8: no nonlinear conic L4 -> L4``           every conic equivariant map L4 -> L4 is linear
``C8 on regular, relu: edge L1 -> L0``        the interaction graph has this edge
``C8 on regular, relu: no edge L0 -> L1``     the interaction graph lacks this edge
``C8 on regular, relu: graph``                the interaction graph is the one that the certificate lists
============================================  ==========================================================

Names of groups, G-sets and activations may hold brackets, commas and colons (``PSL:2,7``,
``cosets:(1,2),(3,4)``, ``pl:-1,0;0,1/2,1``). A claim is therefore split from its end: the statement stands
after the last colon, the activation after the last comma outside brackets that a letter follows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, overload

import attrs

from plrep.errors import BadInput
from plrep.prover.stated import certified_name, gset_data

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple
    from plrep.groups.group import Group
    from plrep.gsets.gset import GSet
    from plrep.piecewise.activation import Activation

_FORMS = (
    "write for example 'C8: pl L1 -> L0', 'C8: no nonlinear conic L4 -> L4', "
    "'C8 on regular, relu: edge L1 -> L0', 'C8 on regular, relu: no edge L0 -> L1' "
    "or 'C8 on regular, relu: graph'"
)
_ARROW = r"(?P<source>\S+?)\s*->\s*(?P<target>\S+)"
_EXISTS = re.compile(rf"(?P<no>no\s+)?(?P<nonlinear>nonlinear\s+)?(?P<shape>[a-z]+)\s+{_ARROW}")
_EDGE = re.compile(rf"(?P<no>no\s+)?edge\s+{_ARROW}")
_LABEL = re.compile(r"[A-Z](0|[1-9][0-9]*)")

Data = dict[str, Any]


def _source(simple: RealSimple | str) -> str:
    return _label(simple, "source")


def _target(simple: RealSimple | str) -> str:
    return _label(simple, "target")


def _label(simple: RealSimple | str, role: str) -> str:
    label = simple if isinstance(simple, str) else simple.label
    if not _LABEL.fullmatch(label):
        raise BadInput(f"the {role} {label!r} is no label of a simple; write a label such as L0 or L12")
    return label


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
        self.__attrs_init__(acting, _source(ends[0]), _target(ends[1]), shape_name(shape), nonlinear, holds)

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


@attrs.frozen
class Edge:
    """The interaction graph of a G-set and an activation has the edge L -> K, or lacks it.

    Attributes
    ----------
    gset : GSet
    activation : Activation
    source, target : str
        Labels of simples of Fun(X); real simples are accepted and named by their labels.
    holds : bool
        False for the statement that the edge is absent.

    Examples
    --------
    >>> print(parse_claim("C8 on regular, relu: no edge L0 -> L1"))
    C8 on regular, relu: no edge L0 -> L1
    """

    gset: GSet
    activation: Activation
    source: str = attrs.field(converter=_source)
    target: str = attrs.field(converter=_target)
    holds: bool = attrs.field(default=True, kw_only=True)

    @property
    def group(self) -> Group:
        """The group that acts."""
        return self.gset.group

    @property
    def negated(self) -> Edge:
        """The statement that is true exactly if this one is false."""
        return attrs.evolve(self, holds=not self.holds)

    def data(self) -> Data:
        """Return the claim as certificates state it (proofs/FORMAT.md)."""
        return {
            "kind": "edge",
            "gset": gset_data(self.gset),
            "activation": certified_name(self.activation),
            "source": self.source,
            "target": self.target,
            "holds": self.holds,
        }

    def __str__(self) -> str:
        no = "" if self.holds else "no "
        return f"{_place(self.gset, self.activation)}: {no}edge {self.source} -> {self.target}"


@attrs.frozen
class GraphClaim:
    """The interaction graph of a G-set and an activation is this one.

    Attributes
    ----------
    gset : GSet
    activation : Activation
    edges : tuple of (source, target, reason), or None
        All edges with the first rule that gives each (even, odd, mixed, linear, constant). None leaves them
        to the prover; then there is nothing to refute.

    Examples
    --------
    >>> print(parse_claim("C8 on regular, relu: graph"))
    C8 on regular, relu: graph
    """

    gset: GSet
    activation: Activation
    edges: tuple[tuple[str, str, str], ...] | None = None

    @property
    def group(self) -> Group:
        """The group that acts."""
        return self.gset.group

    def data(self) -> Data:
        """Return the claim as certificates state it (proofs/FORMAT.md).

        Raises
        ------
        BadInput
            If the edges are not known yet.
        """
        if self.edges is None:
            raise BadInput("the edges of this graph are not known yet; prove the claim, then ask its verdict")
        return {
            "kind": "graph",
            "gset": gset_data(self.gset),
            "activation": certified_name(self.activation),
            "edges": [
                {"source": source, "target": target, "reason": reason}
                for source, target, reason in self.edges
            ],
        }

    def __str__(self) -> str:
        return f"{_place(self.gset, self.activation)}: graph"


Claim = ExistsPL | Edge | GraphClaim


def _place(gset: GSet, activation: Activation) -> str:
    return f"{gset.group.name} on {gset.name}, {activation.name}"


def parse_claim(text: str) -> Claim:
    """Read a claim.

    Parameters
    ----------
    text : str
        ``GROUP: [no] [nonlinear] SHAPE L -> K``, ``GROUP on GSET, ACTIVATION: [no] edge L -> K`` or
        ``GROUP on GSET, ACTIVATION: graph``.

    Raises
    ------
    BadInput
        If the text is no claim, or names an unknown group, G-set, activation or shape.

    Examples
    --------
    >>> print(parse_claim("C8 : nonlinear   homogeneous L1->L0"))
    C8: nonlinear conic L1 -> L0
    >>> parse_claim("C8: pl L1")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    plrep.errors.BadInput: claim 'C8: pl L1': what stands after the last colon, 'pl L1', is no statement; ...
    """
    from plrep.groups.group import group

    where, colon, statement = text.rpartition(":")
    where, statement = where.strip(), statement.strip()
    if not colon or not where:
        raise BadInput(f"claim {text!r} names no group before a colon; {_FORMS}")
    edge = _EDGE.fullmatch(statement)
    if edge or statement == "graph":
        gset, activation = _parse_place(text, where)
        if edge is None:
            return GraphClaim(gset, activation)
        return Edge(gset, activation, edge["source"], edge["target"], holds=edge["no"] is None)
    exists = _EXISTS.fullmatch(statement)
    if exists is None:
        raise BadInput(
            f"claim {text!r}: what stands after the last colon, {statement!r}, is no statement; {_FORMS}"
        )
    return ExistsPL(
        group(where),
        exists["source"],
        exists["target"],
        shape=exists["shape"],
        nonlinear=exists["nonlinear"] is not None,
        holds=exists["no"] is None,
    )


def _parse_place(text: str, where: str) -> tuple[GSet, Activation]:
    from plrep.groups.group import group
    from plrep.gsets.actions import parse_gset
    from plrep.piecewise.activation import activation

    name, on, rest = where.partition(" on ")
    comma = _last_comma(rest)
    if not on or comma is None:
        raise BadInput(f"claim {text!r} is about a graph, so it needs 'GROUP on GSET, ACTIVATION:'; {_FORMS}")
    acting = group(name.strip())
    return parse_gset(acting, rest[:comma].strip()), activation(rest[comma + 1 :].strip())


def _last_comma(text: str) -> int | None:
    """Return the place of the last comma outside brackets that a letter follows."""
    depth, found = 0, None
    for place, letter in enumerate(text):
        depth += (letter in "(<[") - (letter in ")>]")
        if letter == "," and depth == 0 and text[place + 1 :].lstrip()[:1].isalpha():
            found = place
    return found
