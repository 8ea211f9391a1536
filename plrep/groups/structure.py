"""A short description of a group: what it is called, where its structure has a name.

Up to order 200, except 128 and 192, the library has a description of every group (identify.py). Beyond, these are
recognised: abelian groups by their invariants; S_n and A_n that act as such on n of the points; dihedral and dicyclic
groups; simple groups of order up to 10^6, and some larger ones, by their order; direct products of factors that move
different points, and of a normal subgroup without centre and its centraliser. The rest is called by its order.

Source: two simple groups of one order are isomorphic, but for A8, where some elements have order 15, and PSL(3,4),
where none has, and for PSp(2n,q) and Omega(2n+1,q) with n > 2 and q odd (Kimmerle, Lyons, Sandling, Teague, Proc.
London Math. Soc. 60 (1990)); the orders are in Conway et al., ATLAS of Finite Groups (1985), pp. 239-242. A direct
factor N without centre has the complement C_G(N), for this meets N in 1 and contains the other factor.
Cost: up to order 200 that of identify.py; beyond, of products on the same points, at most 200 normal closures.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from math import factorial, lcm
from typing import TYPE_CHECKING

import numpy as np

from plrep.exact.integers import factor
from plrep.groups.identify import identify
from plrep.groups.library import has_order
from plrep.groups.permutation import Permutation
from plrep.groups.rows import components

if TYPE_CHECKING:
    from plrep.groups.group import Group

LARGEST = 10**7
"""Most entries of a list of all elements, order times degree, where products are searched for."""
MOST_CLASSES = 200
LARGEST_FIELD = 125
"""The largest q for which PSL(2,q) has order up to 10^6."""
SIMPLE_TWICE = 20160
SIMPLE = {
    360: "A6", 2520: "A7", 5616: "PSL(3,3)", 6048: "PSU(3,3)", 7920: "M11", SIMPLE_TWICE: "A8 or PSL(3,4)",
    25920: "PSp(4,3)", 29120: "Suz(8)", 62400: "PSU(3,4)", 95040: "M12", 126000: "PSU(3,5)", 175560: "J1", 181440: "A9",
    372000: "PSL(3,5)", 443520: "M22", 604800: "J2", 979200: "PSp(4,4)", 10200960: "M23", 44352000: "HS",
    244823040: "M24", 898128000: "McL",
}  # fmt: skip
"""Simple groups by order: all up to 10^6 beside A5 and the other PSL(2,q), and some larger ones that are alone."""


def structure(group: Group) -> str:
    """Describe a group up to isomorphism; groups that are not isomorphic may share a description.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> [structure(group(name)) for name in ("PGL(2,3)", "C2xC3", "S4xA5xC6", "PSL(2,11)", "GL(2,5)")]
    ['S4', 'C6', 'C6xA5xS4', 'PSL(2,11)', 'order 480']
    """
    if has_order(group.order):
        return identify(group).structure
    return (
        _abelian(group)
        or _on_different_points(group)
        or _symmetric_or_alternating(group)
        or _cyclic_and_inverted(group)
        or _simple(group)
        or _with_factor_without_centre(group)
        or f"order {group.order}"
    )


def abelian_invariants(group: Group) -> tuple[int, ...]:
    """Return the orders n_1, n_2, ... of the cyclic factors of an abelian group, each a divisor of the one before.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> abelian_invariants(group("C2xC4xC3xC9"))
    (36, 6)
    """
    from plrep.groups.group import Group

    cyclic: list[int] = []
    for p, exponent in factor(group.order).items():
        ranks: list[int] = []  # entry k - 1: the number of cyclic p-factors of order at least p^k
        left = exponent  # the exponent of p in the order of the subgroup of all p^k-th powers
        while left:
            powers = Group(group.degree, tuple(g ** (p ** (len(ranks) + 1)) for g in group.generators))
            after = factor(powers.order).get(p, 0)
            ranks.append(left - after)
            left = after
        cyclic += [p ** sum(rank > place for rank in ranks) for place in range(ranks[0])]
    return _invariants(cyclic)


def _abelian(group: Group) -> str | None:
    return _product(f"C{n}" for n in abelian_invariants(group)) if group.is_abelian else None


def _on_different_points(group: Group) -> str | None:
    factors = group.direct_factors
    return _product(structure(one.group) for one in factors) if len(factors) > 1 else None


def _invariants(cyclic: Iterable[int]) -> tuple[int, ...]:
    """The invariants of a product of cyclic groups of some orders: the first takes the largest power of each prime."""
    columns: dict[int, list[int]] = {}
    for n in cyclic:
        for p, exponent in factor(n).items():
            columns.setdefault(p, []).append(p**exponent)
    ordered = [sorted(column, reverse=True) for column in columns.values()]
    longest = max(map(len, ordered), default=0)
    return tuple(
        lcm(*(column[place] for column in ordered if place < len(column))) for place in range(longest)
    )


def _product(factors: Iterable[str]) -> str | None:
    """The name of a direct product, cyclic factors first; None if a factor has no name."""
    pieces = [piece for name in factors for piece in _pieces(name)]
    if any(piece.startswith("order") for piece in pieces):
        return None
    cyclic = [int(piece[1:]) for piece in pieces if re.fullmatch("C[0-9]+", piece)]
    others = sorted(piece for piece in pieces if not re.fullmatch("C[0-9]+", piece))
    counted = Counter([*(f"C{n}" for n in _invariants(cyclic)), *others])
    return "x".join(piece if count == 1 else f"{piece}^{count}" for piece, count in counted.items())


def _pieces(name: str) -> list[str]:
    """The direct factors that a name shows, brackets kept; it is bracketed itself where an operator binds less."""
    parts, depth = [""], 0
    for sign in name:
        depth += (sign == "(") - (sign == ")")
        if not depth and sign in ":.":
            return [f"({name})"]
        if not depth and sign == "x":
            parts.append("")
        else:
            parts[-1] += sign
    pieces: list[str] = []
    for part in parts:
        power = re.fullmatch(r"(.+)\^([0-9]+)", part)
        pieces += [power[1]] * int(power[2]) if power else [part]
    return pieces


def _symmetric_or_alternating(group: Group) -> str | None:
    """S_n or A_n if the group acts as such, and faithfully, on n of its points."""
    from plrep.groups.group import Group

    orbit_of = components(group.degree, [np.array(g.images) for g in group.generators])
    for first in np.unique(orbit_of).tolist():
        orbit = np.flatnonzero(orbit_of == first).tolist()
        n = len(orbit)
        for order, letter in ((factorial(n), "S"), (factorial(n) // 2, "A")):
            if group.order == order:
                place = {point: number for number, point in enumerate(orbit)}
                rows = (tuple(place[g.images[point]] for point in orbit) for g in group.generators)
                if Group(n, map(Permutation.trusted, rows)).order == order:
                    return f"{letter}{n}"
    return None


def _cyclic_and_inverted(group: Group) -> str | None:
    """D_n or Dic_n: a cyclic subgroup of index 2, and a generator x outside of it that inverts its elements."""
    from plrep.groups.group import Group

    for x in group.generators:
        if x.order in (2, 4):
            inside = [g if x * g == g.inverse * x else g * x for g in group.generators if g != x]
            half = Group(group.degree, tuple(inside))
            if (
                all(x * g == g.inverse * x for g in inside)
                and 2 * half.order == group.order
                and half.is_abelian
                and len(abelian_invariants(half)) == 1
            ):
                return f"D{half.order}" if x.order == 2 else f"Dic{half.order // 2}"
    return None


def _simple(group: Group) -> str | None:
    """The name of a simple group of order above 200."""
    name = SIMPLE.get(group.order) or _psl2_of_order(group.order)
    if name is None or not group.is_simple:
        return None
    if group.order == SIMPLE_TWICE:
        return "A8" if any(one.order == 15 for one in group.classes) else "PSL(3,4)"
    return name


def _psl2_of_order(order: int) -> str | None:
    for q in range(7, LARGEST_FIELD + 1):
        if q * (q * q - 1) == (2 if q % 2 else 1) * order and len(factor(q)) == 1:
            return f"PSL(2,{q})"
    return None


def _with_factor_without_centre(group: Group) -> str | None:
    """The name of a direct product where the normal closure of an element has no centre."""
    if group.order * group.degree > LARGEST or group.is_nilpotent or len(group.classes) > MOST_CLASSES:
        return None
    closures: list[Group] = []
    for one in group.classes[1:]:
        normal = group.normal_closure(group.subgroup([one.representative]))
        index = group.order // normal.order
        if index == 1 or one.centralizer_order % index or any(map(normal.same_elements, closures)):
            continue
        closures.append(normal)
        rest = group.centraliser(normal)
        if rest.order == index and normal.centre.order == 1:
            return _product([structure(normal), structure(rest)])
    return None
