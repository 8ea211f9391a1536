"""Claims for which the checker lists the elements of the group: how large it may be, and how values are written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from plrep.errors import BeyondReach
from plrep.exact.cyclotomic import ONE
from plrep.prover.setting import coordinates

if TYPE_CHECKING:
    from plrep.exact.cyclotomic import Cyclotomic
    from plrep.groups.group import Group

FEWER_THAN = 5000
"""The checker lists groups of fewer elements."""


def require_enumerable(group: Group) -> None:
    """Raise if a group is too large to be listed by the checker.

    Raises
    ------
    BeyondReach
        If it has 5,000 elements or more.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> require_enumerable(group("S6"))
    """
    if group.order >= FEWER_THAN:
        raise BeyondReach(
            f"{group.title} is too large: certificates of characters and tables list the elements of the group, fewer "
            f"than {FEWER_THAN:,}; plrep table shows the table without a certificate"
        )


def integral_coordinates(values: Sequence[Cyclotomic], field: int) -> list[list[int]]:
    """Return values that are algebraic integers as coordinates in powers of exp(2 pi i/field).

    Examples
    --------
    >>> from plrep.exact.cyclotomic import E, cyclotomic
    >>> integral_coordinates([cyclotomic(2), E(4)], 4)
    [[2], [0, 1]]
    """
    # the 1 at the end keeps a common factor of the values from being taken out
    _, (made,) = coordinates([[*values, ONE]], field)
    return made[:-1]
