"""Maximal subgroups up to conjugacy, and their intersection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plrep.display.document import Table
from plrep.groups.subgroup import SubgroupClass
from plrep.groups.subgroup_lattice import subgroup_data, subgroup_table

if TYPE_CHECKING:
    from plrep.groups.group import Group


def maximal_subgroups(group: Group) -> tuple[SubgroupClass, ...]:
    """Return the conjugacy classes of maximal subgroups.

    Returns
    -------
    tuple of SubgroupClass
        In the order of ``subgroups_up_to_conjugacy``; the trivial group has none.

    Raises
    ------
    BeyondReach
        If the order exceeds 2,000.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> [(one.order, one.conjugates) for one in maximal_subgroups(group("A5"))]
    [(6, 10), (10, 6), (12, 5)]
    """
    lattice = group.subgroup_lattice
    return tuple(lattice[place] for place in lattice.maximal)


def frattini_subgroup(group: Group) -> Group:
    """Return the intersection of all maximal subgroups; of the trivial group it is the group itself.

    Raises
    ------
    BeyondReach
        If the order exceeds 2,000.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> frattini_subgroup(group("Q8"))
    <(1,3)(2,4)(5,7)(6,8)>: order 2, degree 8
    """
    return group.subgroup_lattice.frattini_subgroup


def maximal_table(group: Group) -> Table:
    """Return the classes of maximal subgroups as a table, with the labels M0, M1, ...

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> [one["order"] for one in maximal_table(group("S4")).data["subgroups"]]
    [6, 8, 12]
    """
    subgroups = [
        subgroup_data(f"M{place}", one, maximal=True) for place, one in enumerate(group.maximal_subgroups)
    ]
    return subgroup_table(f"Maximal subgroups of {group.title} up to conjugacy", group, subgroups)
