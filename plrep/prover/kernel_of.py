"""Normal subgroups as kernels: a subgroup is the intersection of the kernels of some simples, or it is not.

The kernel of some simples is that of the action on the points of a set up to equal rows of their projectors. A
stabiliser chain whose base begins there gives generators and the order of the kernel; a second one, of the subgroup
that is named, decides whether the two are the same (proofs/kernels-as-block-actions.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.errors import BadInput
from plrep.groups.permutation import Permutation
from plrep.groups.sources import read_generators
from plrep.prover.certificate import Certificate
from plrep.prover.ends import heading, require_of, set_of
from plrep.prover.form import LABEL, Form, label
from plrep.prover.scene import chain_on, scene
from plrep.prover.setting import group_data, image_list
from plrep.prover.verdict import Proved, Refuted
from plrep.prover.word_chain import base_program

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.gsets.gset import GSet
    from plrep.prover.form import Data, Heading
    from plrep.prover.verdict import Verdict


@attrs.frozen(init=False)
class KernelOf:
    """A subgroup is the intersection of the kernels of some simples, or it is not.

    Made as ``KernelOf(G, subgroup, simples, holds=True)``; the subgroup is a group, cycles as text or permutations, the
    simples are labels or simples. A set ``KernelOf(X, ...)`` instead of a group says where the simples are seen.

    Attributes
    ----------
    group : Group
    subgroup : tuple of Permutation
        Generators, without identities, on the natural points of the group.
    simples : tuple of str
        Labels in their order, none twice.
    holds : bool
    gset : GSet or None

    Raises
    ------
    BadInput
        If a permutation moves points beyond those of the group, or no simple is named.

    Examples
    --------
    >>> print(KernelOf("S4", "(1,2)(3,4),(1,3)(2,4)", ["L2"]))
    S4: <(1,2)(3,4),(1,3)(2,4)> is the kernel of L2
    >>> print(KernelOf("S4", "()", ["L2", "L1"]).negated)
    S4: <()> is not the kernel of L1, L2
    """

    group: Group
    subgroup: tuple[Permutation, ...]
    simples: tuple[str, ...]
    holds: bool
    gset: GSet | None

    def __init__(
        self, group: Group | GSet | str, subgroup: object, simples: object, *, holds: bool = True
    ) -> None:
        from plrep.groups.group import group as make_group
        from plrep.gsets.gset import GSet

        gset = group if isinstance(group, GSet) else None
        acting = group.group if isinstance(group, GSet) else make_group(group)
        given = [simples] if isinstance(simples, str) or not isinstance(simples, Iterable) else list(simples)
        if gset is None and given:
            gset = set_of(given[0])
        for simple in given:
            require_of(simple, acting, gset)
        labels = {label(simple, "simple") for simple in given}
        if not labels:
            raise BadInput(
                "KernelOf takes at least one simple, as in KernelOf('S4', '(1,2)(3,4),(1,3)(2,4)', ['L2'])"
            )
        ordered = tuple(sorted(labels, key=lambda name: (int(name[1:]), name[0])))
        self.__attrs_init__(acting, _generators(acting, subgroup), ordered, holds, gset)

    @property
    def negated(self) -> KernelOf:
        """The statement that is true exactly if this one is false."""
        place = self.group if self.gset is None else self.gset
        return KernelOf(place, self.subgroup, self.simples, holds=not self.holds)

    def data(self) -> Data:
        """Return the claim as certificates state it (proofs/FORMAT.md)."""
        return {
            "kind": "normal-subgroup",
            "subgroup": [image_list(h) for h in self.subgroup],
            "simples": list(self.simples),
            "holds": self.holds,
        }

    def __str__(self) -> str:
        named = ",".join(map(str, self.subgroup)) or "()"
        verb = "is" if self.holds else "is not"
        return f"{heading(self.group, self.gset)}: <{named}> {verb} the kernel of {', '.join(self.simples)}"


def _generators(group: Group, subgroup: object) -> tuple[Permutation, ...]:
    from plrep.groups.group import Group

    if isinstance(subgroup, Group):
        subgroup = subgroup.generators
    given = read_generators([subgroup] if isinstance(subgroup, str) else subgroup)
    for h in given:
        if max(h.support, default=0) >= group.degree:
            raise BadInput(f"{h} moves points beyond the {group.degree} points of {group.name}")
    return tuple(h.on(group.degree) for h in given if not h.is_identity)


def prove_kernel_of(claim: KernelOf) -> Verdict:
    """Decide whether a subgroup is the kernel of some simples, and certify the answer.

    Raises
    ------
    BadInput
        If the group has no simples of these labels.
    BeyondReach
        If no set was found on whose few points all of them are seen.

    Examples
    --------
    >>> from plrep.prover.claims import parse_claim
    >>> print(prove_kernel_of(parse_claim("S4: <(1,2)(3,4),(1,3)(2,4)> is the kernel of L2")))
    Proved: S4: <(1,2)(3,4),(1,3)(2,4)> is the kernel of L2
    the kernel of L2 has order 4, and the subgroup contains its generators and has the same order
    >>> print(prove_kernel_of(parse_claim("S4: <(1,2,3),(2,3,4)> is the kernel of L2")))
    Refuted: S4: <(1,2,3),(2,3,4)> is the kernel of L2
    the kernel of L2 has order 4, the subgroup has order 12
    """
    from plrep.groups.group import Group

    seen = scene(claim.group, claim.simples, claim.gset)
    setting = seen.setting
    rows = chain_on(setting, claim.simples)
    subgroup = Group(claim.group.degree, claim.subgroup)
    outside = next((g for g in map(Permutation, rows.kernel_generators()) if g not in subgroup), None)
    equal = subgroup.order == rows.kernel_order and outside is None
    true = claim if claim.holds == equal else claim.negated
    n, m = claim.group.degree, len(rows.points)
    chain = rows.chain.pruned()
    # points of Y are n + x for a point x of X, and natural points come first
    base = [n + int(rows.points[y]) if y < m else y - m for y in chain.base]
    images = [np.array(h.images, dtype=np.int64) for h in claim.subgroup]
    evidence: Data = {
        "rule": "kernel",
        "field": setting.field,
        "kernel_chain": chain.data() | {"base": [point + 1 for point in base]},
        "subgroup_chain": base_program(images, n, subgroup.order, range(n)).data(),
    }
    certificate = Certificate.make(
        group=group_data(claim.group),
        claim=true.data(),
        simples=setting.simples_data(setting.field),
        evidence=evidence | setting.existence_data,
    )
    why = _why(", ".join(claim.simples), rows.kernel_order, subgroup.order, outside)
    return Proved(claim, why, certificate) if true is claim else Refuted(claim, why, certificate)


def _why(simples: str, order: int, subgroup_order: int, outside: Permutation | None) -> str:
    if subgroup_order != order:
        return f"the kernel of {simples} has order {order}, the subgroup has order {subgroup_order}"
    if outside is not None:
        return f"{outside} acts trivially on {simples} and lies outside the subgroup, which has the same order {order}"
    if order == 1:
        return f"only the identity acts trivially on {simples}"
    return f"the kernel of {simples} has order {order}, and the subgroup contains its generators and has the same order"


def _words(claim: Data) -> str:
    generators = ",".join(str(Permutation(x - 1 for x in images)) for images in claim["subgroup"]) or "()"
    simples = ", ".join(f"`{name}`" for name in claim["simples"])
    kernels = "the kernel of" if len(claim["simples"]) == 1 else "the intersection of the kernels of"
    return f"The subgroup <{generators}> {'is' if claim['holds'] else 'is not'} {kernels} {simples}."


def _read(before: Heading, found: re.Match[str]) -> KernelOf:
    simples = [name.strip() for name in found["simples"].split(",")]
    return KernelOf(before.group_or_set(), found["subgroup"], simples, holds=found["no"] is None)


FORM = Form(
    kind="normal-subgroup",
    claim=KernelOf,
    examples=("S4: <(1,2)(3,4),(1,3)(2,4)> is the kernel of L2",),
    pattern=re.compile(
        rf"<(?P<subgroup>[^<>]*)>\s*is\s+(?P<no>not\s+)?the\s+kernel\s+of\s+(?P<simples>{LABEL}(?:\s*,\s*{LABEL})*)"
    ),
    words=_words,
    read=_read,
    prove=prove_kernel_of,
)
