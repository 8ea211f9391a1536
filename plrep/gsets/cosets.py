"""The cosets gH of a subgroup, each held as its least element (plrep.groups.transversals).

Cosets are numbered breadth first from H, and looked up by the images of a base of G.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np

from plrep.errors import BadInput, BeyondReach
from plrep.groups.permutation import Permutation
from plrep.groups.rows import Integers
from plrep.groups.transversals import least_in_cosets, transversal_rows
from plrep.gsets.summands import ALL, ENTRY_LIMIT, POINT_LIMIT, Places

if TYPE_CHECKING:
    from plrep.groups.group import Group


@attrs.frozen(slots=True)
class Cosets:
    """The cosets gH; point 0 is H, the others follow breadth first along the generators of G.

    Parameters
    ----------
    group, subgroup : Group
        G, and H on the same points.

    Raises
    ------
    BadInput
        If a generator of H does not lie in G.
    BeyondReach
        If the index exceeds 1,000,000, or the representatives do not fit.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> G = group("S3")
    >>> X = Cosets(G, G.subgroup("(1,2)"))
    >>> X.images(G.generators[0]).tolist(), [X.label_of(x) for x in range(X.points)]
    ([1, 2, 0], ['H', '(1,2,3)H', '(2,3)H'])
    """

    group: Group
    subgroup: Group

    def __attrs_post_init__(self) -> None:
        for generator in self.subgroup.generators:
            if not self.group.chain.contains(generator):
                raise BadInput(f"cosets: {generator} does not lie in the group, so H is no subgroup")
        if self.points > POINT_LIMIT or self.points * self.group.degree > ENTRY_LIMIT:
            raise BeyondReach(
                f"cosets: the subgroup of order {self.subgroup.order} has index {self.points}; the limit is "
                f"{min(POINT_LIMIT, ENTRY_LIMIT // self.group.degree)} here, take a larger subgroup"
            )

    @property
    def name(self) -> str:
        generators = [str(g) for g in self.subgroup.generators if not g.is_identity]
        return f"cosets:{','.join(generators) or 'trivial'}"

    @property
    def points(self) -> int:
        return self.group.order // self.subgroup.order

    @property
    def part(self) -> tuple[Any, ...]:
        return ("cosets", self.subgroup)

    @cached_property
    def _base(self) -> Places:
        return np.array(self.group.chain.base, dtype=np.intp)

    def _keys(self, elements: Integers) -> list[bytes]:
        step = 4 * len(self._base)
        data = np.ascontiguousarray(elements[:, self._base]).tobytes()
        return [data[i * step : (i + 1) * step] for i in range(len(elements))]

    @cached_property
    def _found(self) -> tuple[Integers, dict[bytes, int]]:
        """The least elements of all cosets, row by row, and the place of each."""
        elements = transversal_rows(self.group, self.subgroup)
        return elements, {key: place for place, key in enumerate(self._keys(elements))}

    def images(self, element: Permutation, points: slice | Places = ALL) -> Places:
        elements, place = self._found
        moved = least_in_cosets(self.subgroup, np.array(element.images, dtype=np.int32)[elements[points]])
        return np.array([place[key] for key in self._keys(moved)], dtype=np.intp)

    def label_of(self, point: int) -> str:
        least = Permutation.trusted(tuple(self._found[0][point].tolist()))
        return "H" if least.is_identity else f"{least}H"
