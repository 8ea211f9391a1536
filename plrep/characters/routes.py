"""Routes to the irreducible characters, chosen by the structure of the group: the one place that decides.

A route finds the rows in any order and says in words how; the door (:mod:`plrep.characters.table`) orders them,
verifies them and hands them out. Nothing is decided by the name of a group. In this order:

- abelian: :mod:`plrep.characters.abelian`;
- all permutations of the points, or all even ones: :mod:`plrep.characters.symmetric`,
  :mod:`plrep.characters.alternating`;
- direct products of groups that move disjoint points, where their classes are found as products, from order 64 on:
  :mod:`plrep.characters.products`;
- supersolvable groups, p-groups among them, of at most 10^6 elements and more than 36 classes:
  :mod:`plrep.characters.monomial`;
- groups beyond the list of all elements, and those whose classes have more than 10,000 elements on average:
  :mod:`plrep.characters.induce_reduce`, whose cost does not depend on the sizes;
- all others: :mod:`plrep.characters.dixon_schneider`.

All routes are loaded together, so the second table in a process does not wait for a module that the first one had no
use for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeAlias

from plrep.characters.abelian import abelian
from plrep.characters.alternating import alternating
from plrep.characters.dixon_schneider import dixon_schneider
from plrep.characters.induce_reduce import induce_reduce
from plrep.characters.monomial import monomial
from plrep.characters.products import products
from plrep.characters.symmetric import symmetric
from plrep.errors import BeyondReach
from plrep.groups.numbering import LARGEST
from plrep.groups.product_classes import ProductClasses
from plrep.groups.symmetric_classes import is_alternating, is_symmetric

if TYPE_CHECKING:
    from plrep.characters.grid import ValueGrid
    from plrep.groups.group import Group

MOST_ROWS = 2_000
_MANY_CLASSES = 36
_LARGE_CLASSES = 10_000  # elements in a class, on average; figures: benchmarks/results.md


class TableRoute(Protocol):
    """How the rows of a table were found."""

    def words(self, group: Group) -> str:
        """Say it, beginning with "Route:"."""


Method: TypeAlias = "Callable[[Group], tuple[ValueGrid, TableRoute]]"


def route_of(group: Group) -> Method:
    """Return the cheapest route to the characters of a group that its structure allows.

    Raises
    ------
    BeyondReach
        If the group is not abelian and has more than 2,000 classes, or no route reaches its classes.

    Examples
    --------
    >>> import plrep
    >>> [route_of(plrep.group(name)).__name__ for name in ("C6", "Q8", "<(1,2,3,4,5),(3,4,5)>", "Q8xQ8")]
    ['abelian', 'dixon_schneider', 'alternating', 'products']
    >>> route_of(plrep.group("C8wrC2")).__name__
    'monomial'
    """
    if group.is_abelian:
        return abelian
    if len(group.classes) > MOST_ROWS:
        raise BeyondReach(
            f"{group.name} of order {group.order} has {len(group.classes)} conjugacy classes: its table has as many "
            f"rows and columns, the limit is {MOST_ROWS}; plrep info counts classes and simples beyond"
        )
    if is_symmetric(group):
        return symmetric
    if is_alternating(group):
        return alternating
    if isinstance(group.class_partition, ProductClasses):
        return products
    if len(group.classes) > _MANY_CLASSES and group.order <= LARGEST and group.prime_series is not None:
        return monomial
    if group.order > min(LARGEST, _LARGE_CLASSES * len(group.classes)):
        return induce_reduce
    return dixon_schneider
