"""All transitive G-sets of a small group, one for each class of subgroups.

Proof: proofs/subgroups.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plrep.gsets.actions import cosets

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.gsets.gset import GSet


def transitive_gsets(G: Group) -> tuple[GSet, ...]:
    """Return the sets of cosets G/H, up to isomorphism, in the order of the classes of subgroups H.

    The first is the regular set, the last a single point. They share the table and the class data of G.

    Raises
    ------
    BeyondReach
        If the subgroups of G are out of reach.

    Notes
    -----
    The theorem and its proof: proofs/subgroups.md.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> [X.points for X in transitive_gsets(group("S3"))]
    [6, 3, 2, 1]
    """
    return tuple(cosets(G, one.representative) for one in G.subgroup_classes)
