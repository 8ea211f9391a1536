"""Routes to the irreducible characters, chosen by the structure of the group: the one place that decides.

A route finds the rows in any order and says in words how; the door (:mod:`plrep.characters.table`) orders them,
verifies them and hands them out. Nothing is decided by the name of a group. In this order:

- abelian: :mod:`plrep.characters.abelian`;
- all others: :mod:`plrep.characters.dixon_schneider`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from plrep.characters.grid import ValueGrid
    from plrep.groups.group import Group


class TableRoute(Protocol):
    """How the rows of a table were found."""

    def words(self, group: Group) -> str:
        """Say it, beginning with "Route:"."""


Method: TypeAlias = "Callable[[Group], tuple[ValueGrid, TableRoute]]"


def route_of(group: Group) -> Method:
    """Return the cheapest route to the characters of a group that its structure allows.

    Examples
    --------
    >>> import plrep
    >>> route_of(plrep.group("C6")).__name__, route_of(plrep.group("Q8")).__name__
    ('abelian', 'dixon_schneider')
    """
    if group.is_abelian:
        from plrep.characters.abelian import abelian

        return abelian
    from plrep.characters.dixon_schneider import dixon_schneider

    return dixon_schneider
