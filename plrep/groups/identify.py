"""Which group of the library a group is isomorphic to.

The library has all groups of an order or none, so the group is isomorphic to exactly one of them, and that one has the
same fingerprint. Where several share it (of the 2,194 groups two pairs do), isomorphisms decide.

Proof: proofs/group-structure.md.
Cost: the multiplication table and two rounds of colours (fingerprint.py): 1 ms for order 32, 10 ms for order 200.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plrep.errors import BeyondReach, Inconsistent
from plrep.groups.fingerprint import fingerprint
from plrep.groups.isomorphism import isomorphism
from plrep.groups.library import LARGEST_ORDER, SmallGroupFacts, facts, has_order, small_group

if TYPE_CHECKING:
    from plrep.groups.group import Group


def identify(group: Group) -> SmallGroupFacts:
    """Return what the library keeps of the one group that a group is isomorphic to.

    Raises
    ------
    BeyondReach
        If the library does not have the groups of this order.

    Notes
    -----
    The theorem and its proof: proofs/group-structure.md.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> one = identify(group("C2xA4"))
    >>> one.order, one.number, one.structure
    (24, 13, 'C2xA4')
    """
    from plrep.groups.group import Group

    if not has_order(group.order):
        raise BeyondReach(
            f"{group.name} has order {group.order}; the groups of order up to {LARGEST_ORDER} except 128 and 192 are "
            f"in the library; isomorphism(G, H) compares two groups of order up to 2000"
        )
    mark = fingerprint(group)
    candidates = [one for one in facts(group.order) if one.fingerprint == mark]
    for one in candidates[:-1]:
        named = small_group(one.order, one.number)
        if isomorphism(Group(named.degree, named.generators), group) is not None:
            return one
    if not candidates:
        raise Inconsistent(
            f"no group of order {group.order} in the library has the fingerprint {mark:08x} of {group.name}; please "
            f"report its generators {','.join(map(str, group.generators))}"
        )
    return candidates[-1]
