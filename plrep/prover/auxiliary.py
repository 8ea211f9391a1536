"""The auxiliary G-set of a claim on some simples: a small one in which all of them occur.

The natural points, if all occur there and they are few; otherwise the least number of points among these, the
coset actions G/H that hold all and the sums of coset actions that hold one each, H among the subgroups of
plrep.modules.stabiliser_candidates.

Cost: one pass over the elements of each subgroup, once a group.
"""

from __future__ import annotations

from functools import cached_property, reduce
from operator import add
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.errors import BeyondReach
from plrep.exact.cyclotomic import ZERO
from plrep.gsets.actions import cosets, natural
from plrep.modules.stabiliser_candidates import stabiliser_candidates
from plrep.prover.setting import Setting

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple
    from plrep.groups.group import Group

_FEW_POINTS = 48
_MOST_POINTS = 2000


@attrs.frozen(eq=False)
class AuxiliarySets:
    """The auxiliary G-sets of one group, each made once.

    Attributes
    ----------
    group : Group

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> G = group("S4")
    >>> AuxiliarySets(G).setting(G.simple("L0"), G.simple("L3")).gset.points
    4
    """

    group: Group

    @cached_property
    def _natural(self) -> Setting:
        return Setting(natural(self.group))

    @cached_property
    def _candidates(self) -> tuple[tuple[Group, frozenset[int]], ...]:
        """Subgroups H by the number of points of G/H, with the indices of the simples that occur there."""
        return tuple(
            (H, _occurring(self.group, H))
            for H in stabiliser_candidates(self.group)
            if self.group.order // H.order <= _MOST_POINTS
        )

    @cached_property
    def _settings(self) -> dict[tuple[int, ...], Setting]:
        return {}

    def setting(self, *simples: RealSimple) -> Setting:
        """Return the setting of the auxiliary set of some simples.

        Raises
        ------
        BeyondReach
            If no small enough set was found in which all occur.
        """
        all_natural = {L.label for L in simples} <= set(self._natural.labels)
        if all_natural and self._natural.gset.points <= _FEW_POINTS:
            return self._natural
        chosen = self._choose(simples)
        if all_natural and (not chosen or self._natural.gset.points <= sum(map(self._points, chosen))):
            return self._natural
        if not chosen:
            labels = " and ".join(dict.fromkeys(L.label for L in simples))
            raise BeyondReach(
                f"no action of {self.group.title} on at most {_MOST_POINTS} points was found in which "
                f"{labels} all occur; an action of the group on fewer points would help"
            )
        if chosen not in self._settings:
            parts = [cosets(self.group, self._candidates[i][0]) for i in chosen]
            self._settings[chosen] = Setting(reduce(add, parts))
        return self._settings[chosen]

    def _choose(self, simples: tuple[RealSimple, ...]) -> tuple[int, ...]:
        """Return the numbers of the subgroups whose cosets are the set of fewest points; () if there is none."""
        all_at_once, each = self._first(*simples), [self._first(L) for L in simples]
        found = tuple(dict.fromkeys(i for i in each if i is not None))
        if None in each:
            return ()
        if all_at_once is not None and self._points(all_at_once) <= sum(map(self._points, found)):
            return (all_at_once,)
        return found

    def _first(self, *simples: RealSimple) -> int | None:
        wanted = {L.index for L in simples}
        return next((i for i, (_, present) in enumerate(self._candidates) if wanted <= present), None)

    def _points(self, i: int) -> int:
        return self.group.order // self._candidates[i][0].order


def _occurring(G: Group, H: Group) -> frozenset[int]:
    """Return the indices of the simples of G that occur in Fun(G/H): those whose character has a sum on H.

    If H is normal, these are the simples on which H acts trivially.
    """
    elements = G.enumeration
    classes = elements.class_ids[elements.index(H.enumeration.images)]
    counts = np.bincount(classes, minlength=len(G.classes)).tolist()
    met = [i for i, count in enumerate(counts) if count]
    if all(counts[i] == G.classes[i].size for i in met):
        return frozenset(L.index for L in G.simples if all(L.character[i] == L.character[0] for i in met))
    found = []
    for L in G.simples:
        total = ZERO
        for i in met:
            total = total + L.character[i] * counts[i]
        if total:
            found.append(L.index)
    return frozenset(found)
