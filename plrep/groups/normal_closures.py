"""The least normal subgroup that contains some elements.

A stabiliser chain of the subgroup grows with it (growing.py). Conjugates of its generators by those of the group
are sifted; one that does not sift to the identity becomes a generator. When all do, the subgroup is normal, since
an element that sifts to the identity lies in it even if the chain is not complete. One proof of the chain at the
end gives the order.

Proof: proofs/group-structure.md.
Source: Holt, Eick, O'Brien, Handbook of Computational Group Theory (2005), 3.3.2.
Cost: (generators of the subgroup) times (generators of the group) sifts, and a few random ones for each new
generator. Milliseconds: a 3-cycle in S_20 6, in S_100 140.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from plrep.errors import BadInput
from plrep.groups.growing import QUIET, GrowingChain, complete
from plrep.groups.permutation import Permutation
from plrep.groups.random_walk import random_walk
from plrep.groups.rows import Integers, inverses

if TYPE_CHECKING:
    from plrep.groups.group import Group

_FEW = 10**6  # in groups of more elements random conjugates come first, so that a few generators suffice
_FACTORS = 6


def normal_closure(group: Group, subgroup: Group) -> Group:
    """Return the least normal subgroup that contains some elements, given as a subgroup; for groups of any
    order.

    Returns
    -------
    Group
        The generators of the subgroup come first; the group itself if it is all of it.

    Raises
    ------
    BadInput
        If the second group is no subgroup of the first.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> S4 = group("S4")
    >>> normal_closure(S4, S4.subgroup("(1,2)(3,4)")).order
    4
    """
    if not subgroup.is_subgroup_of(group):
        raise BadInput(f"{subgroup.name:.80} is no subgroup of {group.name:.80}; make it by G.subgroup(...)")
    return closure_of(group, generator_rows(subgroup))


def closure_of(group: Group, elements: Iterable[Integers], *, inside: Group | None = None) -> Group:
    """Return the least normal subgroup that contains some elements of the group, by rows of images.

    Parameters
    ----------
    group : Group
    elements : iterable of ndarray of int32
        Those that the others before generate are left out.
    inside : Group, optional
        A normal subgroup that is known to contain them, by default the group; it is returned if it is all of it.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> closure_of(group("S4"), [np.array([1, 2, 0, 3], dtype=np.int32)]).order
    12
    """
    most = group if inside is None else inside
    subgroup = _Growing(group.degree, most.order)
    for row in elements:
        subgroup.adopt(row)
    movers = generator_rows(group)
    if group.order > _FEW and subgroup.kept:
        subgroup.adopt_random(movers)
    back = inverses(movers)
    for row in subgroup.kept:
        if subgroup.chain.order == most.order:
            return most
        conjugates = np.take_along_axis(movers, row[back].astype(np.intp), axis=1)
        for conjugate in conjugates[(conjugates != row).any(axis=1)]:
            subgroup.adopt(conjugate)
    permutations = [Permutation.trusted(tuple(row.tolist())) for row in subgroup.kept]
    if permutations:
        complete(subgroup.chain, permutations, most.order)
    order = subgroup.chain.order
    return most if order == most.order else type(group)(group.degree, permutations, known_order=order)


class _Growing:
    """A subgroup while it grows: a chain that may not be complete, and its generators."""

    def __init__(self, degree: int, most: int) -> None:
        self.chain = GrowingChain(degree, ())
        self.kept: list[Integers] = []
        self.most = most

    def adopt(self, row: Integers) -> bool:
        """Make a row a generator unless it sifts to the identity, and let the chain grow by random elements."""
        residue = self.chain.residue(row)
        if residue is None:
            return False
        self.kept.append(row)
        self.chain.insert(residue)
        self.chain.seek(random_walk(self.kept), self.most, QUIET)
        return True

    def adopt_random(self, movers: Integers) -> None:
        """Adopt products of random conjugates, until so many in turn tell nothing."""
        walk = random_walk(list(movers))
        product = self.kept[0]
        quiet = 0
        while quiet < QUIET and self.chain.order < self.most:
            for step in range(_FACTORS):
                for factor in (product, self.kept[step % len(self.kept)]):
                    mover = next(walk)
                    product = product[mover[factor[inverses(mover[None, :])[0]]]]
            quiet = 0 if self.adopt(product) else quiet + 1


def generator_rows(group: Group) -> Integers:
    """Return the images of the generators, one a row.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> generator_rows(group("S3")).tolist()
    [[1, 2, 0], [1, 0, 2]]
    """
    return np.array([g.images for g in group.generators], dtype=np.int32).reshape(-1, group.degree)
