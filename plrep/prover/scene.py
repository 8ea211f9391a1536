"""Where the simples of a claim are seen: a G-set, and words for elements that do this or that to its rows.

A group of up to 1,000,000 elements gets an auxiliary set (plrep.prover.auxiliary), and a word is a shortest one. In a
larger group nothing is listed: its simples are those of a set that is given, or of its natural points, their pairs, and
the cosets of its derived subgroup. They are called A0, A1, ... as Fun(X) calls them (X the natural points, if no set is
given), or L0, L1, ... where the table of the group is within reach. Words come from a stabiliser chain on rows
(proofs/kernels-as-block-actions.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from plrep.errors import BadInput, BeyondReach, Inconsistent
from plrep.groups.numbering import LARGEST
from plrep.gsets.actions import cosets, natural, subsets
from plrep.piecewise.correspondence import existence
from plrep.prover.auxiliary import AuxiliarySets
from plrep.prover.row_chain import RowChain
from plrep.prover.setting import Setting
from plrep.prover.straight_line import program_of_word

if TYPE_CHECKING:
    from typing import TypeAlias

    from plrep.characters.real_simples import RealSimple
    from plrep.groups.group import Group
    from plrep.groups.permutation import Permutation
    from plrep.gsets.gset import GSet
    from plrep.modules.orbital_parts import OrbitalSimple
    from plrep.piecewise.finding import Finding
    from plrep.prover.form import Data

    Simple: TypeAlias = RealSimple | OrbitalSimple

_MOST_POINTS = 5000


@attrs.frozen(eq=False)
class Scene:
    """A setting with some of its simples, by the labels of the claim.

    Attributes
    ----------
    setting : Setting
    simples : dict of str to RealSimple or OrbitalSimple

    Examples
    --------
    >>> import plrep
    >>> seen = scene(plrep.group("M24"), ("A0", "A1"))
    >>> seen.setting.gset, seen.simples["A1"].dimension
    (natural: 24 points, transitive under M24, 23)
    """

    setting: Setting
    simples: dict[str, Simple]

    def existence(self, source: str, target: str, *, shape: str, nonlinear: bool) -> Finding:
        """Decide whether a map between two of the simples exists."""
        return existence(self.simples[source], self.simples[target], shape=shape, nonlinear=nonlinear)

    def outside(self, source: str, target: str, element: Permutation) -> Data:
        """Return a program for an element of ker L that is not in ker K; ``element`` is one."""
        if self._listed:
            return _shortest(self.setting.group, element)
        rows = self.setting.rows(source), self.setting.rows(target)
        for i, images in enumerate(self.setting.action):
            if rows[0].are_fixed_by(images) and not rows[1].are_fixed_by(images):
                return {"program": [[i + 1]]}
        program = chain_on(self.setting, (source,)).moving(rows[1])
        if program is None:
            raise Inconsistent(
                f"no element is found that is in ker {source} and not in ker {target}; please report it"
            )
        return {"program": [list(word) for word in program]}

    def negating(self, source: str, element: Permutation) -> Data:
        """Return a program for an element that is -1 on L; ``element`` is one."""
        if self._listed:
            return _shortest(self.setting.group, element)
        program = chain_on(self.setting, (source,)).negating(self.setting.rows(source))
        if program is None:
            raise Inconsistent(f"no element is found that is -1 on {source}; please report it")
        return {"program": [list(word) for word in program]}

    @property
    def _listed(self) -> bool:
        return self.setting.group.order <= LARGEST


@lru_cache(maxsize=32)
def chain_on(setting: Setting, labels: tuple[str, ...]) -> RowChain:
    """Return the chain on the common rows of some simples; the last ones are kept."""
    return RowChain.of(setting, labels)


def _shortest(group: Group, element: Permutation) -> Data:
    elements = group.enumeration
    word = tuple(i + 1 for i in elements.word(int(elements.index(element.images))))
    return {"program": [list(word) for word in program_of_word(word, len(group.generators))]}


def scene(group: Group, labels: Sequence[str], gset: GSet | None = None) -> Scene:
    """Find a set in which some simples of a group occur.

    Parameters
    ----------
    group : Group
    labels : sequence of str
    gset : GSet, optional
        The set; by default one is looked for.

    Raises
    ------
    BadInput
        If the group, or the set, has no simple of such a label.
    BeyondReach
        If no set was found, or the table that a label refers to is out of reach.
    """
    by_table = not all(label.startswith("A") for label in labels)
    if gset is None and not by_table:
        gset = natural(group)
    if gset is not None:
        return _seen(_setting(gset, gset.parts, by_table), labels)
    if group.order <= LARGEST:
        simples = {label: group.simple(label) for label in labels}
        return Scene(_auxiliary(group).setting(*simples.values()), dict(simples))
    known: set[str] = set()
    for sets in (_points_and_pairs, _with_abelian_quotient):
        for X in sets(group):
            setting = _setting(X, X.parts, True)
            if set(labels) <= set(setting.labels):
                return _seen(setting, labels)
            known |= set(setting.labels)
    for label in labels:
        group.simple(label)
    seen = ", ".join(sorted(known, key=lambda label: int(label[1:])))
    raise BeyondReach(
        f"{' and '.join(dict.fromkeys(labels))} are not seen on the natural points, their pairs, or the cosets of the "
        f"derived subgroup, where {seen} occur; name a set, as in '{group.name} on SET: ...'"
    )


@lru_cache(maxsize=4)
def _points_and_pairs(group: Group) -> tuple[GSet, ...]:
    if group.degree > 2 and group.degree * (group.degree - 1) // 2 <= _MOST_POINTS:
        return natural(group), subsets(group, 2)
    return (natural(group),)


@lru_cache(maxsize=4)
def _with_abelian_quotient(group: Group) -> tuple[GSet, ...]:
    """Return those sets with the cosets of the derived subgroup, on which all lines are seen."""
    derived = group.derived_subgroup
    if not 1 < group.order // derived.order <= _MOST_POINTS:
        return ()
    abelian = cosets(group, derived)
    return tuple(X + abelian for X in _points_and_pairs(group))


@lru_cache(maxsize=4)
def _auxiliary(group: Group) -> AuxiliarySets:
    return AuxiliarySets(group)


@lru_cache(maxsize=16)
def _setting(gset: GSet, parts: tuple[tuple[object, ...], ...], by_table: bool) -> Setting:
    """Return the setting of a set, its simples named by the table of the group or as they are found without it."""
    if not by_table:
        return Setting(gset, engine="orbitals")
    plain = Setting(gset)
    if plain.module.engine_name == "table":
        return plain
    try:
        return Setting(gset, plain.module.names)
    except BeyondReach as limit:
        called = ", ".join(plain.labels)
        raise BeyondReach(
            f"labels L0, L1, ... are those of the character table, which is out of reach: {limit}. The simples of "
            f"Fun({gset.name}) are called {called} as they are found without it: write '{gset.group.name} on "
            f"{gset.name}: ...' with these"
        ) from None


def _seen(setting: Setting, labels: Sequence[str]) -> Scene:
    known = dict(zip(setting.labels, setting.module.simples, strict=True))
    for label in labels:
        if label not in known:
            raise BadInput(
                f"{label!r} does not occur in Fun({setting.gset.name}); what occurs: {', '.join(known)}"
            )
    return Scene(setting, {label: _named(known[label].simple, label) for label in labels})


def _named(simple: Simple, label: str) -> Simple:
    return simple if simple.label == label else attrs.evolve(simple, label=label)
