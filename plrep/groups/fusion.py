"""Fusion of classes: in which class of a group each class of a subgroup lies.

The representatives of the classes of the subgroup are elements of the group, so its class partition tells them
apart, whatever the route to its classes; the elements of neither group are listed here. Everything that goes up or
down between characters of the two, restriction, induction, permutation characters of cosets, is arithmetic on
this map (Isaacs, Character Theory of Finite Groups, chapter 5).

Cost: one question to the class partition for each class of the subgroup. The answer stays with the classes of
the group as long as the subgroup lives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plrep.errors import BadInput

if TYPE_CHECKING:
    from plrep.groups.group import Group


def fusion(subgroup: Group, group: Group) -> tuple[int, ...]:
    """Return for each class of a subgroup the place of the class of the group that contains it.

    Parameters
    ----------
    subgroup : Group
        A subgroup of the group, on the same points.
    group : Group
        Both within reach of a route to their classes.

    Returns
    -------
    tuple of int, one for each class of the subgroup

    Raises
    ------
    BadInput
        If the first is no subgroup of the second.
    BeyondReach
        If one of them is too large for its classes.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> S4 = group("S4")
    >>> V4 = S4.subgroup("(1,2)(3,4),(1,3)(2,4)")
    >>> fusion(V4, S4)
    (0, 1, 1, 1)
    """
    require_subgroup(subgroup, group)
    known = group.class_partition.fusions
    if subgroup not in known:
        known[subgroup] = tuple(
            group.class_partition.places(subgroup.class_partition.representatives).tolist()
        )
    return known[subgroup]


def require_subgroup(subgroup: Group, group: Group) -> None:
    """Raise BadInput unless the first is a subgroup of the second, on the same points.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> require_subgroup(group("A4"), group("S4"))
    """
    if subgroup.degree != group.degree:
        raise BadInput(
            f"{subgroup.name} acts on {subgroup.degree} points and {group.name} on {group.degree}; a subgroup acts on "
            f"the points of its group, as those made by G.subgroup(...) do"
        )
    for generator in subgroup.generators:
        if generator not in group:
            raise BadInput(
                f"{subgroup.name} is no subgroup of {group.name}: its generator {generator} lies outside; make it "
                f"from elements of the group by G.subgroup(...)"
            )
