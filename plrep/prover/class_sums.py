"""Certificates of character tables: a sum b of class sums with integer weights that tells all rows apart.

On the representation of chi the sum of a class C acts as w(C) = |C| chi(C)/chi(1). Rows chi with w(b) w(C) = w(b C) for
all C, and different numbers w(b), as many as classes, are all irreducible characters (proofs/FORMAT.md, 7).

The checker multiplies the elements of the support of b by the representatives of the classes, so b has few elements:
up to three classes with the fewest elements where so few serve, else classes one by one, the most rows told apart for
each element first, without those that prove not to be needed. Then each has the least positive weight that keeps apart
what the classes together tell apart. Different numbers are recognised modulo a prime p = 1 mod N.
Cost: r^2 operations for each class that is chosen and each weight that is tried; nearly always one or two classes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, islice
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from plrep.exact.integers import primes_congruent_to_one, primitive_root
from plrep.prover.certificate import Certificate
from plrep.prover.setting import common_field, coordinates, group_data, image_list

if TYPE_CHECKING:
    from plrep.exact.cyclotomic import Cyclotomic
    from plrep.groups.group import Group
    from plrep.groups.permutation import Permutation

Residues = NDArray[np.int64]
_PRIME_ABOVE = 1 << 30
_MOST_TRIED = 20_000


def table_certificate(
    group: Group,
    representatives: Sequence[Permutation],
    sizes: Sequence[int],
    powers: Sequence[Mapping[int, int]],
    rows: Sequence[Sequence[Cyclotomic]],
    indicators: Sequence[int],
) -> Certificate:
    """Return the certificate that this is the character table of a group, whether it is or not.

    Parameters
    ----------
    group : Group
    representatives : sequence of r Permutation
        One of each class, in any order.
    sizes : sequence of r int
    powers : sequence of r dict of int to int
        For each prime divisor p of the order of the group the place, from 0, of the class of the p-th powers.
    rows : sequence of rows of r Cyclotomic
        Algebraic integers.
    indicators : sequence of int, one for each row

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> table = group("C2").character_table
    >>> rows = [X.values for X in table.characters]
    >>> elements = [one.representative for one in table.classes]
    >>> made = table_certificate(table.group, elements, [1, 1], [{2: 0}, {2: 0}], rows, [1, 1])
    >>> made.document["claim"]["numbers"], made.document["evidence"]["weights"]
    ([[1], [-1]], [[2, 1]])
    """
    numbers = {value: k for k, value in enumerate(dict.fromkeys(value for row in rows for value in row), 1)}
    field = common_field(numbers)
    _, (stated,) = coordinates([list(numbers)], field)
    claim = {
        "kind": "table",
        "field": field,
        "classes": [
            {
                "representative": image_list(representative),
                "size": size,
                "powers": {str(p): place + 1 for p, place in sorted(images.items())},
            }
            for representative, size, images in zip(representatives, sizes, powers, strict=True)
        ],
        "numbers": stated,
        "characters": [
            {"indicator": indicator, "values": [numbers[value] for value in row]}
            for row, indicator in zip(rows, indicators, strict=True)
        ],
    }
    identity = next((k for k, g in enumerate(representatives) if g.is_identity), 0)
    weights = separating_weights(rows, sizes, identity)
    evidence = {"rule": "class-sums", "field": field, "weights": [[k + 1, a] for k, a in weights.items()]}
    return Certificate.make(group=group_data(group), claim=claim, simples={}, evidence=evidence)


def separating_weights(
    rows: Sequence[Sequence[Cyclotomic]], sizes: Sequence[int], identity: int = 0
) -> dict[int, int]:
    """Return weights of classes, by their places, so that the sum b of the classes has different w(b) on the rows.

    If no weights have this property (two rows are equal, say), those returned tell apart as many rows as were found.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> table = group("C2xC2").character_table
    >>> separating_weights([X.values for X in table.characters], [1, 1, 1, 1])
    {1: 1, 2: 2}
    """
    field = common_field(value for row in rows for value in row)
    best: dict[int, int] = {}
    most = 0
    for tried, p in enumerate(primes_congruent_to_one(field, _PRIME_ABOVE)):
        if most == len(rows) or tried == 2:
            break
        weights, told = _weights_modulo(_scalars(rows, sizes, identity, field, p), sizes, p)
        if told > most:
            best, most = weights, told
    return dict(sorted(best.items()))


def _scalars(
    rows: Sequence[Sequence[Cyclotomic]], sizes: Sequence[int], identity: int, field: int, p: int
) -> Residues:
    """Return the numbers w(C) of all rows and classes modulo p."""
    root = pow(primitive_root(p), (p - 1) // field, p)
    known: dict[Cyclotomic, int] = {}
    for value in {value for row in rows for value in row}:
        z = pow(root, field // value.conductor, p)
        known[value] = sum(c.numerator * pow(c.denominator, -1, p) * pow(z, e, p) for e, c in value.terms) % p
    found = np.array([[known[value] for value in row] for row in rows], dtype=np.int64)
    degrees = [pow(degree, -1, p) if degree else 0 for degree in found[:, identity].tolist()]
    found = found * np.array([size % p for size in sizes], dtype=np.int64) % p
    return found * np.array(degrees, dtype=np.int64)[:, None] % p


def _weights_modulo(scalars: Residues, sizes: Sequence[int], p: int) -> tuple[dict[int, int], int]:
    """Return weights for the classes chosen, and how many rows they tell apart."""
    weights: dict[int, int] = {}
    sums = np.zeros(len(scalars), dtype=np.int64)
    chosen = _chosen(scalars, sizes)
    for length, k in enumerate(chosen, 1):
        told = _told(scalars, chosen[:length])
        weight = 1
        while len(np.unique((sums + weight * scalars[:, k]) % p)) < told:
            weight += 1
        weights[k] = weight
        sums = (sums + weight * scalars[:, k]) % p
    return weights or {0: 1}, _told(scalars, chosen)


def _told(scalars: Residues, classes: Sequence[int]) -> int:
    """Return how many rows some classes tell apart."""
    return len(np.unique(scalars[:, list(classes)], axis=0)) if classes else 1


def _chosen(scalars: Residues, sizes: Sequence[int]) -> list[int]:
    """Return classes that tell apart as many rows as all do: up to three of the fewest elements, or one by one."""
    most = _told(scalars, range(len(sizes)))
    if most == 1:
        return []
    small_first = sorted(range(len(sizes)), key=lambda k: (sizes[k], k))
    for length in (1, 2, 3):
        tried = islice(combinations(small_first, length), _MOST_TRIED // len(scalars))
        serving = [some for some in tried if _told(scalars, some) == most]
        if serving:
            return sorted(min(serving, key=lambda some: (sum(sizes[k] for k in some), some)))
    chosen: list[int] = []
    told = 1
    together = np.zeros(len(scalars), dtype=np.int64)
    codes = np.stack([np.unique(column, return_inverse=True)[1] for column in scalars.T])
    while told < most:
        counts = [len(np.unique(together * len(scalars) + code)) for code in codes]
        best = max(range(len(sizes)), key=lambda k: ((counts[k] - told) / max(sizes[k], 1), -k))
        told = counts[best]
        _, together = np.unique(together * len(scalars) + codes[best], return_inverse=True)
        chosen.append(best)
    for k in sorted(chosen, key=lambda k: -sizes[k]):
        rest = [other for other in chosen if other != k]
        if _told(scalars, rest) == most:
            chosen = rest
    return sorted(chosen)
