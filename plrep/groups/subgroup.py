"""All subgroups of a small group up to conjugacy.

Every subgroup K > 1 is <M, z> for a maximal subgroup M of K and some z of prime power order in K outside M.
So, layer by layer from the trivial group, the representative H of each class is joined with the generators z
of the cyclic subgroups of prime power order, one each; a new join is recorded with all its conjugates. No
list of perfect groups is needed. Elements are numbered by their lists of images, lexicographically, and a set
of elements is an integer whose highest bit is element 0; of two sets of one size the greater integer is the
one whose sorted elements come first.

Source: Neubueser, Numer. Math. 2 (1960) for cyclic extension; Holt, Eick, O'Brien, Handbook of Computational
Group Theory (2005), 10.3. The join <H, z> is a union of cosets Hr: the orbit of H under right multiplication.
Cost: (classes of subgroups) times (cyclic subgroups of prime power order) joins at most; a join H < <H, z> of
prime index uses up all elements of <H, z>. Seconds: S4xC2 0.005, PSL(2,7) 0.01, D4xD4xC3 0.07,
C2^7 (29,212 subgroups) 2.6.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import attrs
import numpy as np
import numpy.typing as npt

from plrep.errors import BeyondReach
from plrep.exact.integers import factor, is_prime
from plrep.groups.rows import Places
from plrep.progress import step

if TYPE_CHECKING:
    from plrep.groups.group import Group

LARGEST = 200


class _Sets:
    """The elements of a small group in lexicographic order, their multiplication table, sets of them."""

    def __init__(self, group: Group) -> None:
        elements = group.enumeration
        self.group = group
        self.order = group.order
        rank = np.empty(self.order, dtype=np.intp)
        number = np.lexsort(elements.base_images[::-1]) if group.chain.base else np.zeros(1, dtype=np.intp)
        rank[number] = np.arange(self.order)
        self.elements = elements.elements(number)
        self.table: Places = rank[elements.product(number[:, None], number[None, :])]
        inverse = rank[elements.inverse[number]]
        images = np.array([g.images for g in group.generators], dtype=np.intp).reshape(-1, group.degree)
        generators = dict.fromkeys(rank[elements.index(images)].tolist())
        conjugations = [self.table[self.table[g], inverse[g]] for g in generators]
        self.conjugations = [moved for moved in conjugations if (moved != np.arange(self.order)).any()]
        width = -(-self.order // 8) * 8
        self.bit = [1 << (width - 1 - x) for x in range(self.order)]

    def as_integers(self, sets: npt.NDArray[np.bool_]) -> list[int]:
        """Return each row of truth values as an integer."""
        packed = np.packbits(sets, axis=1)
        data, width = packed.tobytes(), packed.shape[1]
        return [int.from_bytes(data[start : start + width], "big") for start in range(0, len(data), width)]

    def members(self, subset: int) -> Places:
        """Return the elements of a set, ascending."""
        data = np.frombuffer(subset.to_bytes(-(-self.order // 8), "big"), dtype=np.uint8)
        return np.flatnonzero(np.unpackbits(data))

    def cosets(self, subset: int) -> tuple[list[int], list[int]]:
        """Return the right cosets Hr of a subgroup, and for each element the place of its coset."""
        least = self.table[self.members(subset)].min(axis=0)
        labels, place = np.unique(least, return_inverse=True)
        return self.as_integers(np.arange(len(labels))[:, None] == place), place.tolist()

    def conjugates(self, subset: int) -> list[int]:
        """Return all conjugates of a set, itself first."""
        found = {subset: None}
        layer = [subset]
        while layer and self.conjugations:
            members = np.array([self.members(one) for one in layer])
            fresh: dict[int, None] = {}
            for moved in self.conjugations:
                truth = np.zeros((len(layer), self.order), dtype=bool)
                np.put_along_axis(truth, moved[members], True, axis=1)
                fresh |= dict.fromkeys(self.as_integers(truth))
            layer = [one for one in fresh if one not in found]
            found |= dict.fromkeys(layer)
        return list(found)

    def generated_by(self, generators: Sequence[int]) -> int:
        """Return the subgroup that some elements generate."""
        cosets = ([self.bit[x] for x in range(self.order)], list(range(self.order)))
        return self.join(self.bit[0], cosets, generators)

    def join(self, subset: int, cosets: tuple[list[int], list[int]], generators: Sequence[int]) -> int:
        """Return the subgroup that H and some elements generate; the generators include those of H."""
        sets, place = cosets
        columns = [self.right[generator] for generator in generators]
        joined, representatives = subset, [0]
        for representative in representatives:
            for column in columns:
                image = column[representative]
                if not joined & self.bit[image]:
                    joined |= sets[place[image]]
                    representatives.append(image)
        return joined

    @cached_property
    def right(self) -> list[list[int]]:
        """For each element g the list of all products xg."""
        columns: list[list[int]] = self.table.T.tolist()
        return columns

    @cached_property
    def orders(self) -> list[int]:
        """The orders of the elements."""
        return [element.order for element in self.elements]

    def generators_of(self, subset: int) -> tuple[int, ...]:
        """Return generators of a subgroup: again and again the first element of greatest order not yet
        generated.

        So a cyclic subgroup gets one generator.
        """
        if subset == self.bit[0]:
            return ()
        generators: list[int] = []
        generated = self.bit[0]
        for x in sorted(self.members(subset).tolist(), key=lambda x: -self.orders[x]):
            if not generated & self.bit[x]:
                generators.append(x)
                generated = self.generated_by(generators)
                if generated == subset:
                    break
        return tuple(generators)


@attrs.frozen(slots=True, eq=False, repr=False)
class SubgroupClass:
    """A conjugacy class of subgroups.

    Attributes
    ----------
    group : Group
        The group.
    order : int
        The order of each subgroup of the class.
    conjugates : int
        The number of subgroups in the class, the index of the normaliser.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> subgroups_up_to_conjugacy(group("S3"))[1]
    3 conjugates of <(2,3)>, order 2
    """

    group: Group
    order: int
    conjugates: int
    _sets: _Sets
    _subset: int

    def __repr__(self) -> str:
        count = "normal" if self.is_normal else f"{self.conjugates} conjugates of"
        return f"{count} {self.representative.name}, order {self.order}"

    @property
    def is_normal(self) -> bool:
        """Whether the class consists of one subgroup.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> [one.is_normal for one in subgroups_up_to_conjugacy(group("S3"))]
        [True, False, True, True]
        """
        return self.conjugates == 1

    @cached_property
    def representative(self) -> Group:
        """The subgroup of the class whose sorted list of elements is lexicographically least.

        A cyclic one has one generator, the trivial one has none; of the whole group it is the group itself.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> subgroups_up_to_conjugacy(group("S3"))[2].representative
        <(1,2,3)>: order 3, degree 3
        """
        from plrep.groups.group import Group

        if self.order == self.group.order:
            return self.group
        generators = self._sets.generators_of(self._subset)
        return Group(self.group.degree, [self._sets.elements[x] for x in generators])


def subgroups_up_to_conjugacy(group: Group) -> tuple[SubgroupClass, ...]:
    """Return the conjugacy classes of subgroups of a group of order at most 200.

    Returns
    -------
    tuple of SubgroupClass
        By order, then by the sorted elements of the representative, compared by their lists of images.

    Raises
    ------
    BeyondReach
        If the order exceeds 200.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> [(one.order, one.conjugates) for one in subgroups_up_to_conjugacy(group("A4"))]
    [(1, 1), (2, 3), (3, 4), (4, 1), (12, 1)]
    """
    return group.subgroup_classes


def find_subgroup_classes(group: Group) -> tuple[SubgroupClass, ...]:
    """Find the conjugacy classes of subgroups; ``subgroups_up_to_conjugacy`` does it once for each group.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> len(find_subgroup_classes(group("S4")))
    11
    """
    if group.order > LARGEST:
        raise BeyondReach(
            f"{group.name} has order {group.order}, all subgroups are listed up to order {LARGEST}; "
            f"subgroups from generators, G.subgroup(...), work beyond"
        )
    sets = _Sets(group)
    cyclic = _cyclic_of_prime_power_order(sets)
    trivial = sets.bit[0]
    counts = {trivial: 1}
    seen = {trivial}
    layers: dict[int, list[tuple[int, tuple[int, ...]]]] = {1: [(trivial, ())]}
    with step("subgroups", group.order) as advance:
        for order in range(1, group.order + 1):
            for subset, generators in layers.get(order, ()):
                cosets = sets.cosets(subset)
                done = subset
                for z in cyclic:
                    if done & sets.bit[z]:
                        continue
                    joined = sets.join(subset, cosets, (*generators, z))
                    size = joined.bit_count()
                    done |= joined if is_prime(size // order) else cosets[0][cosets[1][z]]
                    if joined not in seen:
                        conjugates = sets.conjugates(joined)
                        seen.update(conjugates)
                        counts[max(conjugates)] = len(conjugates)
                        layers.setdefault(size, []).append((joined, (*generators, z)))
            advance()
    ordered = sorted(counts, key=lambda subset: (subset.bit_count(), -subset))
    return tuple(SubgroupClass(group, one.bit_count(), counts[one], sets, one) for one in ordered)


def _cyclic_of_prime_power_order(sets: _Sets) -> list[int]:
    """Return the first generator of each cyclic subgroup of prime power order."""
    covered: set[int] = set()
    generators = []
    for x in range(1, sets.order):
        if x in covered or len(factor(sets.orders[x])) > 1:
            continue
        generators.append(x)
        power = x
        for _ in range(1, sets.orders[x]):
            if sets.orders[power] == sets.orders[x]:
                covered.add(power)
            power = sets.right[x][power]
    return generators
