"""Equality of graphs: the same simples occur in two sets, and their interaction graphs have the same edges.

Edges are equal if source and target are; their reasons may differ. Where two sets are compared, both graphs are read
off the disjoint union of the sets: the edges of each use its own orbits only. So nothing but one list of projectors
is needed, and simples have one name in both (proofs/interaction.md).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from plrep.errors import BadInput, Inconsistent
from plrep.modules.permutation_module import Fun
from plrep.piecewise.interaction import OrbitMeeting, interaction
from plrep.piecewise.meetings import Meetings, meetings
from plrep.prover.form import Form, in_words, place, read_place, set_in_words
from plrep.prover.interaction_evidence import interaction_certificate
from plrep.prover.stated import certified_name, gset_data, stated
from plrep.prover.verdict import Proved, Refuted

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.gsets.gset import GSet
    from plrep.modules.permutation_module import PermutationModule
    from plrep.piecewise.activation import Activation
    from plrep.prover.form import Data, Heading
    from plrep.prover.verdict import Verdict


@attrs.frozen
class SameGraph:
    """The interaction graphs of two sets and two activations are the same, or they are not.

    Attributes
    ----------
    gset : GSet
    activation : Activation
    other_gset : GSet
        Of the same group.
    other_activation : Activation
    holds : bool
        False for the statement that a simple occurs in one set alone, or one graph has an edge that the other lacks.

    Raises
    ------
    BadInput
        If the sets belong to different groups.

    Examples
    --------
    >>> from plrep.prover.claims import parse_claim
    >>> print(parse_claim("C8 on regular, relu: same graph as gelu").negated)
    C8 on regular, relu: not same graph as gelu
    """

    gset: GSet
    activation: Activation
    other_gset: GSet
    other_activation: Activation
    holds: bool = attrs.field(default=True, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.gset.group != self.other_gset.group:
            raise BadInput(
                f"{self.gset.name} and {self.other_gset.name} are sets of different groups, {self.gset.group.name} and "
                f"{self.other_gset.group.name}; graphs are compared for one group"
            )

    @property
    def group(self) -> Group:
        """The group that acts."""
        return self.gset.group

    @property
    def negated(self) -> SameGraph:
        """The statement that is true exactly if this one is false."""
        return attrs.evolve(self, holds=not self.holds)

    @property
    def is_about_one_set(self) -> bool:
        """Whether certificates state both sets in the same way."""
        return gset_data(self.gset) == gset_data(self.other_gset)

    def data(self) -> Data:
        """Return the claim as certificates state it (proofs/FORMAT.md)."""
        return {
            "kind": "same-graph",
            "gset": gset_data(self.gset),
            "activation": certified_name(self.activation),
            "other": {
                "gset": gset_data(self.other_gset),
                "activation": certified_name(self.other_activation),
            },
            "holds": self.holds,
        }

    def __str__(self) -> str:
        other = self.other_activation.name
        if self.gset != self.other_gset or self.gset.name != self.other_gset.name:
            other = f"on {self.other_gset.name}, {other}"
        return f"{place(self.gset, self.activation)}: {'' if self.holds else 'not '}same graph as {other}"


Edges = dict[tuple[str, str], str]


def prove_same_graph(claim: SameGraph) -> Verdict:
    """Compare two interaction graphs, and certify the answer.

    Raises
    ------
    BeyondReach
        If the group or a set is too large.

    Examples
    --------
    >>> from plrep.prover.claims import parse_claim
    >>> print(prove_same_graph(parse_claim("C8 on regular, relu: same graph as tanh")))
    Refuted: C8 on regular, relu: same graph as tanh
    the first graph has the edge L1 -> L0 (even), the second has not
    """
    first, second = stated(claim.gset), stated(claim.other_gset)
    one_set = claim.is_about_one_set
    union = first if one_set else first + second
    module = Fun(union)
    own = [place for place, orbit in enumerate(union.orbits) if orbit[0] < first.points]
    others = [place for place, orbit in enumerate(union.orbits) if one_set or orbit[0] >= first.points]
    here = _graph(module, claim.activation, own)
    there = _graph(module, claim.other_activation, others)
    difference = _difference(*here, *there)
    true = claim if claim.holds == (difference is None) else claim.negated
    why = difference or f"both graphs have these edges: {_listed(here[1])}"
    certificate = interaction_certificate(true, union, (claim.activation, claim.other_activation))
    return Proved(claim, why, certificate) if true is claim else Refuted(claim, why, certificate)


def _graph(
    module: PermutationModule, activation: Activation, orbits: list[int]
) -> tuple[tuple[str, ...], Edges]:
    """Return the simples that occur on some orbits, and the edges there with their reasons."""
    met = _meetings(module)
    occurring = [
        (place, piece)
        for place, piece in enumerate(module.simples)
        if any(piece.by_orbit[orbit] for orbit in orbits)
    ]
    edges: Edges = {}
    for i, source in occurring:
        for j, target in occurring:
            finding = interaction(
                activation,
                source.simple,
                target.simple,
                [
                    OrbitMeeting(one.orbit, one.stabiliser, one.fixed[j])
                    for one in met[i]
                    if one.orbit in orbits and target.by_orbit[one.orbit]
                ],
                _no_powers,
            )
            if finding.holds:
                edges[source.label, target.label] = finding.rule
    return tuple(piece.label for _, piece in occurring), edges


@lru_cache(maxsize=4)
def _meetings(module: PermutationModule) -> tuple[tuple[Meetings, ...], ...]:
    return meetings(module)


def _no_powers(n: int) -> bool:
    raise Inconsistent(f"an activation that certificates can state has no power x^{n}; please report it")


def _difference(
    simples: tuple[str, ...], edges: Edges, other_simples: tuple[str, ...], other_edges: Edges
) -> str | None:
    for label in simples:
        if label not in other_simples:
            return f"{label} occurs in the first set and not in the second"
    for label in other_simples:
        if label not in simples:
            return f"{label} occurs in the second set and not in the first"
    for pair, reason in edges.items():
        if pair not in other_edges:
            return f"the first graph has the edge {pair[0]} -> {pair[1]} ({reason}), the second has not"
    for pair, reason in other_edges.items():
        if pair not in edges:
            return f"the second graph has the edge {pair[0]} -> {pair[1]} ({reason}), the first has not"
    return None


def _listed(edges: Edges) -> str:
    return ", ".join(f"{source} -> {target}" for source, target in edges) or "none"


def _words(claim: Data) -> str:
    first = in_words(claim["activation"], claim["gset"])
    other = f"with the activation {claim['other']['activation']}"
    if claim["other"]["gset"] != claim["gset"]:
        other = f"of `G` on {set_in_words(claim['other']['gset'])} {other}"
    if claim["holds"]:
        return (
            f"The interaction graph {first} is the same as that {other}: the same simples occur, and the edges have "
            "the same sources and targets."
        )
    return f"The interaction graph {first} is not the same as that {other}."


def _read(before: Heading, found: re.Match[str]) -> SameGraph:
    from plrep.piecewise.activation import activation as read_activation

    gset, activation = before.place()
    other = found["other"].strip()
    if other.startswith("on "):
        second = read_place(gset.group, other.removeprefix("on "))
    else:
        second = gset, read_activation(other)
    return SameGraph(gset, activation, *second, holds=found["no"] is None)


FORM = Form(
    kind="same-graph",
    claim=SameGraph,
    examples=(
        "C8 on regular, relu: same graph as gelu",
        "C8 on regular, abs: not same graph as on natural, tanh",
    ),
    pattern=re.compile(r"(?P<no>not\s+)?same\s+graph\s+as\s+(?P<other>.+)"),
    words=_words,
    read=_read,
    prove=prove_same_graph,
)
