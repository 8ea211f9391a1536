"""The order and the names of simples: the only place that decides either.

Complex irreducibles: trivial first, then by degree, then by rows compared class by class, real part before
imaginary part, the larger value first: X1, X2, ... Real simples: trivial first, then by dimension, then the
larger kernel first, then real characters compared class by class, the larger value first: L0, L1, ... For a
cyclic group that is given by one generator the name is the frequency instead: Lk turns the generator by 2 pi
k/n, 0 <= k <= n/2.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cmp_to_key

import numpy as np

from plrep.characters.grid import IntArray
from plrep.errors import Inconsistent
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic, E
from plrep.exact.sign import enclosures


def ranks(values: Iterable[Cyclotomic]) -> dict[Cyclotomic, int]:
    """Return the place of each value: by real part, then by imaginary part, the largest first.

    Cost: one ball for each value; parts whose balls meet are compared exactly. Conjugate values have equal parts.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import cyclotomic
    >>> ranks([cyclotomic(-1), E(4), cyclotomic(1), E(4, 3)])
    {1: 0, E(4): 1, -E(4): 2, -1: 3}
    """
    distinct = list(dict.fromkeys(values))
    conjugates = [value.conjugate() for value in distinct]
    real = _places(distinct, conjugates, imaginary=False)
    imag = _places(distinct, [-value for value in conjugates], imaginary=True)
    ordered = sorted(distinct, key=lambda value: (real[value], imag[value]))
    return {value: position for position, value in enumerate(ordered)}


def _places(
    values: list[Cyclotomic], partners: list[Cyclotomic], *, imaginary: bool
) -> dict[Cyclotomic, int]:
    """Return the place of one part of each value, the largest first; a value and its partner have the same part.

    The opposite of its partner is a value whose part is 0.
    """
    same: dict[Cyclotomic, Cyclotomic] = {}
    for value, partner in zip(values, partners, strict=True):
        same[value] = ZERO if value == -partner else same.get(partner, value)
    around = {value: enclosures(value)[imaginary] for value in dict.fromkeys(same.values())}
    groups: list[list[Cyclotomic]] = []
    least = None
    for value in sorted(around, key=around.__getitem__, reverse=True):
        low, high = around[value]
        if least is None or high < least:
            groups.append([])
            least = low
        groups[-1].append(value)
        least = min(least, low)
    place: dict[Cyclotomic, int] = {}
    for group in groups:
        if len(group) == 1:
            place[group[0]] = len(place)
            continue
        parts = [value.imag_part() if imaginary else value.real_part() for value in group]
        inside = _descending(parts)
        start = len(place)
        place.update({value: start + inside[part] for value, part in zip(group, parts, strict=True)})
    return {value: place[one] for value, one in same.items()}


def _descending(reals: Iterable[Cyclotomic]) -> dict[Cyclotomic, int]:
    def compare(a: Cyclotomic, b: Cyclotomic) -> int:
        return (b - a).sign()

    return {real: place for place, real in enumerate(sorted(dict.fromkeys(reals), key=cmp_to_key(compare)))}


def order_of_characters(distinct: Sequence[Cyclotomic], index: IntArray) -> tuple[int, ...]:
    """Return the indices of the rows in the order X1, X2, ...

    Parameters
    ----------
    distinct : sequence of Cyclotomic
        The different values of the table.
    index : ndarray, characters x classes
        ``distinct[index[i, c]]`` is the value of row i on class c.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import cyclotomic
    >>> order_of_characters([cyclotomic(1), cyclotomic(-1)], np.array([[0, 1], [0, 0]]))
    (1, 0)
    """
    place = ranks(distinct)
    codes = np.array([place[value] for value in distinct])[index].tolist()
    one = place.get(ONE)

    def key(i: int) -> tuple[bool, int, list[int]]:
        return any(code != one for code in codes[i]), distinct[index[i, 0]].as_int(), codes[i]

    return tuple(sorted(range(len(codes)), key=key))


def character_label(position: int) -> str:
    """Return the name of the complex irreducible at a position, counted from 0.

    Examples
    --------
    >>> character_label(0)
    'X1'
    """
    return f"X{position + 1}"


def order_of_simples(
    characters: Sequence[Sequence[Cyclotomic]], dimensions: Sequence[int], kernel_orders: Sequence[int]
) -> tuple[int, ...]:
    """Return the indices of the real simples in the order L0, L1, ... of a group that is not given as cyclic.

    Parameters
    ----------
    characters : sequence of rows
        The real characters on the classes.
    dimensions, kernel_orders : sequences of int
        Of the same length.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import cyclotomic
    >>> signs, trivial = [cyclotomic(1), cyclotomic(-1)], [cyclotomic(1), cyclotomic(1)]
    >>> order_of_simples([signs, trivial], [1, 1], [1, 2])
    (1, 0)
    """
    place = ranks(value for row in characters for value in row)
    codes = [tuple(place[value] for value in row) for row in characters]

    def key(i: int) -> tuple[bool, int, int, tuple[int, ...]]:
        trivial = all(value == 1 for value in characters[i])
        return not trivial, dimensions[i], -kernel_orders[i], codes[i]

    return tuple(sorted(range(len(characters)), key=key))


def order_by_frequency(at_generator: Sequence[Cyclotomic], order: int) -> tuple[int, ...]:
    """Return the indices of the real simples of a cyclic group by frequency.

    Parameters
    ----------
    at_generator : sequence of Cyclotomic
        For each real simple the value of one complex constituent at the generator.
    order : int
        The order n of the group.

    Raises
    ------
    Inconsistent
        If the values are not one from each pair of conjugate n-th roots of unity.

    Examples
    --------
    >>> order_by_frequency([E(4, 2), E(4), E(4, 0)], 4)
    (2, 1, 0)
    """
    frequency = {E(order, k): min(k, order - k) for k in range(order)}
    found = {frequency.get(value, -1): i for i, value in enumerate(at_generator)}
    if sorted(found) != list(range(order // 2 + 1)):
        raise Inconsistent(
            f"the real simples of a cyclic group of order {order} should have the frequencies 0 to {order // 2}, "
            f"but the generator takes the values {', '.join(map(str, at_generator))}; report it and this line"
        )
    return tuple(found[k] for k in sorted(found))


def simple_label(position: int) -> str:
    """Return the name of the real simple at a position, counted from 0.

    Examples
    --------
    >>> simple_label(2)
    'L2'
    """
    return f"L{position}"
