"""The group G/ker L of a simple L by its multiplication table, on which L is faithful.

The elements are the cosets of ker L, numbered by their least members, the identity first.  One row of the table is
one gather along the Cayley tree, so the whole costs |G/ker L|^2 small integers and as many steps of numpy: order
2,000 takes 20 milliseconds and 16 MB.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.errors import BadInput, BeyondReach
from plrep.groups.rows import Integers, components

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple
    from plrep.groups.permutation import Permutation
    from plrep.modules.homomorphism import SubgroupChain

LARGEST = 2500


@attrs.frozen(slots=True, eq=False, repr=False)
class FaithfulQuotient:
    """The multiplication table of G/ker L.

    Parameters
    ----------
    simple : RealSimple
        L.
    cosets : ndarray of int, |G|
        For each element of ``G.enumeration`` the number of its coset.
    members : ndarray of int, N
        One element of ``G.enumeration`` for each coset.
    table : ndarray of int, N x N
        Row x, column y: the number of the product xy.
    generators : tuple of int
        The cosets of the generators of G.

    Examples
    --------
    >>> import plrep
    >>> Q = faithful_quotient(plrep.group("S4").simple("L2"))
    >>> Q.order, Q.generators, Q.table[1].tolist()
    (6, (2, 1), [1, 0, 5, 4, 3, 2])
    """

    simple: RealSimple
    cosets: Integers
    members: Integers
    table: Integers
    generators: tuple[int, ...]

    @property
    def order(self) -> int:
        """|G/ker L|."""
        return len(self.members)

    @cached_property
    def inverses(self) -> Integers:
        """The number of the inverse of each element."""
        found: Integers = np.argmin(self.table, axis=1).astype(np.int32)
        return found

    @cached_property
    def classes(self) -> Integers:
        """For each coset the class in G of one of its members."""
        found: Integers = self.simple.group.enumeration.class_ids[self.members]
        return found

    @cached_property
    def words(self) -> tuple[tuple[int, int], ...]:
        """For each element x other than 1 a pair (s, y) with x = generator s times y, nearer to 1; (-1, 0) for 1."""
        found = [(-1, 0)] * self.order
        for x, s, y in self._tree:
            found[x] = (s, y)
        return tuple(found)

    @cached_property
    def walk(self) -> Integers:
        """All elements, breadth first along the generators from 1."""
        return np.array([0, *(x for x, _, _ in self._tree)], dtype=np.int32)

    @cached_property
    def chain(self) -> SubgroupChain:
        """A chain of subgroups, along which homomorphisms are checked and evaluated."""
        from plrep.modules.homomorphism import subgroup_chain

        return subgroup_chain(self.table, self.inverses, self.generators)

    @cached_property
    def _tree(self) -> tuple[tuple[int, int, int], ...]:
        return tuple(_tree([self.table[s] for s in self.generators], self.order))

    def of(self, g: Permutation) -> int:
        """Return the coset of an element of G.

        Raises
        ------
        BadInput
            When g does not lie in G.
        """
        G = self.simple.group
        if g not in G:
            raise BadInput(
                f"{g} does not lie in {G.name}; give an element of the group, for example a product of generators"
            )
        return int(self.cosets[G.enumeration.index(np.array([g.images]))[0]])


def faithful_quotient(L: RealSimple) -> FaithfulQuotient:
    """Return the multiplication table of G/ker L.

    Raises
    ------
    BeyondReach
        When G/ker L has more than 2,500 elements, or G cannot be listed.

    Examples
    --------
    >>> import plrep
    >>> faithful_quotient(plrep.group("D4").simple("L4")).order
    8
    """
    G = L.group
    order = G.order // L.kernel_order
    if order > LARGEST:
        raise BeyondReach(
            f"{L.label} is faithful on a quotient of {G.title} of order {order}; tables of products go up to {LARGEST}"
        )
    elements = G.enumeration
    least = _least_members(L)
    members = np.unique(least)
    cosets = np.searchsorted(members, least).astype(np.int32)
    steps = [cosets[elements.left(s)[members]] for s in range(len(G.generators))]
    table = np.empty((order, order), dtype=np.int32)
    table[0] = np.arange(order)
    for x, s, y in _tree(steps, order):
        table[x] = steps[s][table[y]]
    return FaithfulQuotient(L, cosets, members, table, tuple(int(step[0]) for step in steps))


def _least_members(L: RealSimple) -> Integers:
    """Return for each element of G the least member of its coset x ker L."""
    elements = L.group.enumeration
    kernel = np.flatnonzero(np.isin(elements.class_ids, L.kernel))
    moves: list[Integers] = []
    least: Integers = np.arange(elements.order)
    while True:
        missing = kernel[least[kernel] != 0]
        if not len(missing):
            return least
        moves.append(elements.right_by(next(iter(elements.elements(missing[:1].tolist())))))
        least = components(elements.order, moves)


def _tree(steps: Sequence[Integers], order: int) -> list[tuple[int, int, int]]:
    """Return (x, s, y) with x = generator s times y for all x other than 1, breadth first."""
    met = [False] * order
    met[0] = True
    queue = [0]
    tree = []
    moves = [step.tolist() for step in steps]
    for y in queue:
        for s, move in enumerate(moves):
            x = move[y]
            if not met[x]:
                met[x] = True
                queue.append(x)
                tree.append((x, s, y))
    return tree
