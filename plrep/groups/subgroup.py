"""A conjugacy class of subgroups, and the list of all of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

import attrs

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.groups.permutation import Permutation


class SubgroupSource(Protocol):
    """What knows generators of subgroups by an integer of its own."""

    def generating(self, key: int) -> tuple[Permutation, ...]:
        """Return generators of a subgroup."""


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
    _source: SubgroupSource
    _key: int

    def __repr__(self) -> str:
        count = "normal" if self.is_normal else f"{self.conjugates} conjugates of"
        return f"{count} {self.representative.name}, order {self.order}"

    @property
    def index(self) -> int:
        """The index of each subgroup of the class.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> [one.index for one in subgroups_up_to_conjugacy(group("S3"))]
        [6, 3, 2, 1]
        """
        return self.group.order // self.order

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
        return Group(self.group.degree, self._source.generating(self._key), known_order=self.order)


def subgroups_up_to_conjugacy(group: Group) -> tuple[SubgroupClass, ...]:
    """Return the conjugacy classes of subgroups of a group of order at most 2,000.

    Returns
    -------
    tuple of SubgroupClass
        By order, then by the sorted elements of the representative, compared by their lists of images.

    Raises
    ------
    BeyondReach
        If the order exceeds 2,000, or if there are more than 500,000 subgroups.

    Notes
    -----
    The theorem and its proof: proofs/subgroups.md.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> [(one.order, one.conjugates) for one in subgroups_up_to_conjugacy(group("A4"))]
    [(1, 1), (2, 3), (3, 4), (4, 1), (12, 1)]
    """
    return group.subgroup_classes
