"""Many exact values as one array of integers: sums of products of them in a hot loop, by numpy.

A list of cyclotomic numbers with the common order n and denominator d is held as numerators[i, e], so that the i-th
one is the sum over e of numerators[i, e] zeta_n^exponents[e] / d. Only exponents that occur have a column, so
rational values have one. Products of columns are summed as 64 bits while they fit, else as Python integers; a value
is normal again when it leaves the array.
Why beside cyclotomic_field: that multiplies whole matrices of values; here the rows are gathered by an index, and the
matrix is never made.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import lcm
from typing import Any

import attrs
import numpy as np
import numpy.typing as npt

from plrep.exact.cyclotomic import Cyclotomic, cyclotomic

_SAFE = 1 << 62


@attrs.frozen(slots=True, eq=False)
class ValueArray:
    """Some values as integers over one denominator.

    Attributes
    ----------
    order : int
        n: all values lie in Q(zeta_n).
    exponents : tuple of int
        The powers of zeta_n that occur; (0,) for rational values.
    numerators : ndarray of int, values x exponents
        Of 64 bits, or Python integers.
    denominator : int

    Examples
    --------
    >>> array = ValueArray.of([cyclotomic("1/2"), cyclotomic("1/3")])
    >>> array.numerators.tolist(), array.denominator
    ([[3], [2]], 6)
    """

    order: int
    exponents: tuple[int, ...]
    numerators: npt.NDArray[Any]
    denominator: int

    @classmethod
    def of(cls, values: Sequence[Cyclotomic]) -> ValueArray:
        """Return the array of some values."""
        order = lcm(*(value.conductor for value in values))
        denominator = lcm(*(value.denominator for value in values))
        known: dict[Cyclotomic, int] = {}
        where = [known.setdefault(value, len(known)) for value in values]
        terms = [value.numerators_in(order) for value in known]
        exponents = tuple(sorted({e for one in terms for e in one})) or (0,)
        rows = [
            [one.get(e, 0) * (denominator // value.denominator) for e in exponents]
            for value, one in zip(known, terms, strict=True)
        ]
        fits = max((abs(c) for row in rows for c in row), default=0) < _SAFE
        table = np.array(rows, dtype=np.int64 if fits else object).reshape(-1, len(exponents))
        return cls(order, exponents, table[where], denominator)

    @property
    def largest(self) -> int:
        """The largest numerator in size."""
        return int(abs(self.numerators).max(initial=0))

    @property
    def support(self) -> npt.NDArray[np.intp]:
        """The places of the values that are not 0: integers in the basis of Zumbroich, so none cancels."""
        return np.flatnonzero((self.numerators != 0).any(axis=1))


def numerators_for_sums(
    left: ValueArray, right: ValueArray, terms: int
) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    """Return the numerators of both, as Python integers if a sum of so many products may exceed 64 bits.

    Examples
    --------
    >>> big = ValueArray.of([cyclotomic(10**12)])
    >>> [one.dtype.name for one in numerators_for_sums(big, big, 1)]
    ['object', 'object']
    """
    if left.largest * right.largest * terms < _SAFE:
        return left.numerators, right.numerators
    return left.numerators.astype(object), right.numerators.astype(object)


def values_of_sums(sums: npt.NDArray[Any], left: ValueArray, right: ValueArray) -> tuple[Cyclotomic, ...]:
    """Return the values of sums of products of a value on the left with one on the right.

    Parameters
    ----------
    sums : ndarray of int, values x exponents of left x exponents of right
        The sums of the products of the numerators.

    Examples
    --------
    >>> roots = ValueArray.of([cyclotomic("E(3)")])
    >>> values_of_sums(np.array([[[1]], [[5]]]), roots, roots)
    (E(3)^2, 5*E(3)^2)
    """
    order, denominator = lcm(left.order, right.order), left.denominator * right.denominator
    powers = [
        (e * (order // left.order) + f * (order // right.order)) % order
        for e in left.exponents
        for f in right.exponents
    ]
    flat = sums.reshape(len(sums), -1)
    made: dict[tuple[int, ...], Cyclotomic] = {}
    found = []
    for row in map(tuple, flat.tolist()):
        if row not in made:
            made[row] = _value(order, powers, row, denominator)
        found.append(made[row])
    return tuple(found)


def _value(order: int, powers: Sequence[int], row: Sequence[int], denominator: int) -> Cyclotomic:
    if order == 1:
        return cyclotomic(Fraction(sum(row), denominator))
    coefficients = [0] * order
    for e, c in zip(powers, row, strict=True):
        coefficients[e] += c
    return Cyclotomic.from_powers(order, coefficients) / denominator
