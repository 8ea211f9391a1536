"""The library: the groups of small order and the transitive groups of small degree, each under its number.

`SmallGroup(n,i)` has GAP's numbering, up to isomorphism, for all orders n up to 200 except 128 and 192, and acts on
the fewest points on which it acts faithfully. `TransitiveGroup(d,k)` is for each degree d up to 12 the transitive
group with GAP's number k, up to conjugacy in S_d. Both are given by few generators, as few as possible where they are
soluble. The data are text, one line a group; where they come from and how they are made stands in data/README.md.

Cost: the first group reads a file and cuts it into lines, 2 ms; each group is then read from its line, 0.1 to 0.4 ms.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from plrep.errors import BadInput, BeyondReach
from plrep.groups.catalogue import NamedGroup
from plrep.groups.permutation import parse_cycles

if TYPE_CHECKING:
    from plrep.groups.group import Group

LARGEST_ORDER = 200
ABSENT = {128: 2328, 192: 1543}
"""The orders up to the largest that the library leaves out, with their numbers of groups."""
LARGEST_DEGREE = 12


@attrs.frozen
class SmallGroupFacts:
    """What the library keeps of a group of small order beside its generators.

    Attributes
    ----------
    order, number : int
        It is SmallGroup(order,number).
    fingerprint : int
        See fingerprint.py.
    structure : str
        A description; several groups may share it.
    """

    order: int
    number: int
    fingerprint: int
    structure: str


def has_order(order: int) -> bool:
    """Return whether the library has the groups of an order, all of them.

    Examples
    --------
    >>> [n for n in range(202) if not has_order(n)]
    [0, 128, 192, 201]
    """
    return 1 <= order <= LARGEST_ORDER and order not in ABSENT


def small_group(order: int, number: int) -> NamedGroup:
    """Return the group SmallGroup(order,number) on its points.

    Raises
    ------
    BadInput
        If there is no such group.
    BeyondReach
        If the library has no groups of this order.

    Examples
    --------
    >>> print(*small_group(24, 12).generators)
    (1,2,3,4) (1,4)
    """
    name = f"SmallGroup({order},{number})"
    _require_order(order, f"group {name}: ")
    lines = _lines("small_groups.txt")[order]
    _require_number(number, len(lines), name, f"of order {order}", f"SmallGroup({order},")
    cycles = lines[number - 1].rpartition(" ")[2]
    generators = tuple(parse_cycles(cycles)) if order > 1 else ()
    return NamedGroup(name, generators[0].degree if generators else 1, order, generators)


@cache
def facts(order: int) -> tuple[SmallGroupFacts, ...]:
    """Return what the library keeps of the groups of an order that it has, by their numbers.

    Examples
    --------
    >>> [one.structure for one in facts(12)]
    ['Dic3', 'C12', 'A4', 'D6', 'C6xC2']
    """
    found = []
    for line in _lines("small_groups.txt")[order]:
        _, number, fingerprint, structure, _ = line.split(" ")
        found.append(SmallGroupFacts(order, int(number), int(fingerprint, 16), structure))
    return tuple(found)


def transitive_group(degree: int, number: int) -> NamedGroup:
    """Return the group TransitiveGroup(degree,number).

    Raises
    ------
    BadInput
        If there is no such group.
    BeyondReach
        If the library has no groups of this degree.

    Examples
    --------
    >>> named = transitive_group(5, 3)
    >>> print(named.order, *named.generators)
    20 (1,2,3,4,5) (2,3,5,4)
    """
    name = f"TransitiveGroup({degree},{number})"
    _require_degree(degree, f"group {name}: ")
    lines = _lines("transitive_groups.txt")[degree]
    _require_number(
        number, len(lines), name, f"of degree {degree}", f"TransitiveGroup({degree},", kind="transitive "
    )
    _, _, order, cycles = lines[number - 1].split(" ")
    generators = tuple(parse_cycles(cycles, degree)) if degree > 1 else ()
    return NamedGroup(name, degree, int(order), generators)


def groups(*, order: int | None = None, max_order: int | None = None) -> Iterator[Group]:
    """Iterate over all groups of an order, or of all orders up to one, up to isomorphism.

    Parameters
    ----------
    order : int, optional
        Up to 200, and not 128 or 192.
    max_order : int, optional
        Up to 127. One of the two is given.

    Returns
    -------
    iterator of Group
        By order, then by number; each is made when its turn comes and is called SmallGroup(n,i).

    Raises
    ------
    BadInput
        If none or both are given, or what is given is no positive integer.
    BeyondReach
        If the library does not have all these groups.

    Examples
    --------
    >>> import plrep
    >>> for G in plrep.groups(order=8):
    ...     print(G.name, G.structure, *G.generators)
    SmallGroup(8,1) C8 (1,2,3,4,5,6,7,8)
    SmallGroup(8,2) C4xC2 (1,2,3,4) (5,6)
    SmallGroup(8,3) D4 (1,2,3,4) (2,4)
    SmallGroup(8,4) Q8 (1,2,3,4)(5,6,7,8) (1,5,3,7)(2,8,4,6)
    SmallGroup(8,5) C2^3 (1,2) (3,4) (5,6)
    >>> len(list(plrep.groups(max_order=63)))
    319
    """
    if (order is None) == (max_order is None):
        raise BadInput("groups: give either order=24, all groups of this order, or max_order=60")
    if order is not None:
        _require_positive(order, "groups: order")
        _require_order(order, "groups: ")
        return _small_groups([order])
    limit = _require_positive(max_order, "groups: max_order")
    if limit >= min(ABSENT):
        raise BeyondReach(
            f"groups: max_order = {limit}, and the library does not have the {ABSENT[128]} groups of order 128; "
            f"max_order=127 is the largest, order=... gives the groups of one order up to {LARGEST_ORDER}"
        )
    return _small_groups(range(1, limit + 1))


def transitive_groups(*, degree: int) -> Iterator[Group]:
    """Iterate over the transitive groups of a degree up to 12, up to conjugacy in the symmetric group.

    Returns
    -------
    iterator of Group
        By number; each is made when its turn comes and is called TransitiveGroup(d,k).

    Raises
    ------
    BadInput
        If the degree is no positive integer.
    BeyondReach
        If the degree exceeds 12.

    Examples
    --------
    >>> [G.order for G in transitive_groups(degree=5)]
    [5, 10, 20, 60, 120]
    """
    _require_positive(degree, "transitive_groups: degree")
    _require_degree(degree, "transitive_groups: ")
    count = len(_lines("transitive_groups.txt")[degree])
    return (_as_group(transitive_group(degree, number)) for number in range(1, count + 1))


def _small_groups(orders: Sequence[int]) -> Iterator[Group]:
    for order in orders:
        for number in range(1, len(_lines("small_groups.txt")[order]) + 1):
            yield _as_group(small_group(order, number))


def _as_group(named: NamedGroup) -> Group:
    from plrep.groups.group import Group

    return Group(named.degree, named.generators, named.name, named.order)


@cache
def _lines(file: str) -> dict[int, list[str]]:
    """The lines of a file of groups by the number that they begin with."""
    found: dict[int, list[str]] = {}
    for line in (Path(__file__).parent / "data" / file).read_text(encoding="ascii").splitlines():
        found.setdefault(int(line[: line.index(" ")]), []).append(line)
    return found


def _require_positive(value: object, name: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise BadInput(f"{name} = {value!r} must be a positive integer")
    return value


def _require_order(order: int, where: str) -> None:
    if order < 1:
        raise BadInput(f"{where}the order must be at least 1")
    if not has_order(order):
        missing = f", and not the {ABSENT[order]} of order {order}" if order in ABSENT else ""
        raise BeyondReach(
            f"{where}the library has the groups of order up to {LARGEST_ORDER} except 128 and 192{missing}; "
            f'give generators instead, as in plrep table --generators "(1,2,3),(1,2)"'
        )


def _require_degree(degree: int, where: str) -> None:
    if degree < 1:
        raise BadInput(f"{where}the degree must be at least 1")
    if degree > LARGEST_DEGREE:
        raise BeyondReach(
            f"{where}the library has the transitive groups of degree up to {LARGEST_DEGREE}; "
            f'give generators instead, as in plrep table --generators "(1,2,3),(1,2)"'
        )


def _require_number(number: int, count: int, name: str, of: str, begins: str, kind: str = "") -> None:
    if 1 <= number <= count:
        return
    if count == 1:
        raise BadInput(f"group {name}: there is 1 {kind}group {of}, {begins}1)")
    raise BadInput(f"group {name}: there are {count} {kind}groups {of}, {begins}1) to {begins}{count})")
