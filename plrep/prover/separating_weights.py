"""Classes of few elements, with weights, on which all irreducible characters differ.

For b = sum of weight times class sum the numbers w(b) = sum of weight |C| chi(C)/chi(1) are to be different for all
chi: then b generates the centre of the group algebra, and one set of products with b decides a whole table. The
checker multiplies b with every element, so the classes should have few elements in all.

Chosen are one, two or three classes with the least number of elements if so few serve; otherwise class after class,
that which splits most characters for its size, and then those are dropped that are not needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, count
from typing import TYPE_CHECKING

from plrep.errors import Inconsistent
from plrep.exact.cyclotomic import ZERO, Cyclotomic

if TYPE_CHECKING:
    from plrep.characters.table import CharacterTable

_EXHAUSTIVE = 2000


def separating_weights(table: CharacterTable) -> list[tuple[int, int]]:
    """Return pairs (place of a class, weight), places ascending; for one class only, the identity with weight 1.

    Examples
    --------
    >>> import plrep
    >>> separating_weights(plrep.group("S4").character_table)
    [(2, 1)]
    >>> separating_weights(plrep.group("C2^2").character_table)
    [(1, 1), (2, 2)]
    """
    columns = [
        [row[place] * one.size / row.degree for row in table.characters]
        for place, one in enumerate(table.classes)
    ]
    if len(table.classes) == 1:
        return [(0, 1)]
    codes = [_codes(column) for column in columns]
    chosen = _chosen(codes, [one.size for one in table.classes])
    return _weighted(columns, codes, chosen)


def _codes(column: Sequence[Cyclotomic]) -> list[int]:
    known: dict[Cyclotomic, int] = {}
    return [known.setdefault(value, len(known)) for value in column]


def _parts(codes: Sequence[Sequence[int]], places: Sequence[int]) -> int:
    return len(set(zip(*(codes[place] for place in places), strict=True)))


def _chosen(codes: list[list[int]], sizes: Sequence[int]) -> list[int]:
    r = len(codes)
    candidates = sorted(range(1, r), key=lambda place: (sizes[place], place))
    for length in (1, 2, 3):
        tried = combinations(candidates, length)
        serving = [
            some for _, some in zip(range(_EXHAUSTIVE), tried, strict=False) if _parts(codes, some) == r
        ]
        if serving:
            return sorted(min(serving, key=lambda some: (sum(sizes[place] for place in some), some)))
    chosen: list[int] = []
    parts = 1
    while parts < r:
        best = max(
            candidates,
            key=lambda place: ((_parts(codes, [*chosen, place]) - parts) / sizes[place], -sizes[place]),
        )
        chosen.append(best)
        found = _parts(codes, chosen)
        if found == parts:
            raise Inconsistent("two rows of a character table are equal; report the group")
        parts = found
    for place in sorted(chosen, key=lambda place: -sizes[place]):
        rest = [other for other in chosen if other != place]
        if rest and _parts(codes, rest) == r:
            chosen = rest
    return sorted(chosen)


def _weighted(
    columns: list[list[Cyclotomic]], codes: list[list[int]], chosen: list[int]
) -> list[tuple[int, int]]:
    """Take for each class the least weight with which the sums differ wherever the values so far do."""
    sums = [ZERO] * len(columns)
    weights: list[tuple[int, int]] = []
    for length, place in enumerate(chosen, 1):
        wanted = _parts(codes, chosen[:length])
        for weight in count(1):
            tried = [total + value * weight for total, value in zip(sums, columns[place], strict=True)]
            if len(set(tried)) == wanted:
                break
        sums = tried
        weights.append((place, weight))
    return weights
