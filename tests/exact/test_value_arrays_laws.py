"""Arrays of values: sums of products by integers are those of the values, small or huge, rational or not."""

from fractions import Fraction

import numpy as np
import pytest

from plrep.exact.cyclotomic import ZERO, E, cyclotomic
from plrep.exact.value_arrays import ValueArray, numerators_for_sums, values_of_sums

LISTS = {
    "rational": [Fraction(k * k - 7, k + 1) for k in range(9)],
    "zero": [0] * 9,
    "huge": [10 ** (5 * k) + k for k in range(9)],
    "fifth roots": [E(5, k) / (k + 2) for k in range(9)],
    "mixed": [E(3) - 1, E(8), 2, E(12, 7), 0, E(5) + E(7), Fraction(1, 3), -1, E(4) * 10**20],
}


@pytest.mark.parametrize("left", LISTS)
@pytest.mark.parametrize("right", LISTS)
def test_sums_of_products_are_those_of_the_values(left, right):
    a, b = ([cyclotomic(value) for value in LISTS[name]] for name in (left, right))
    A, B = ValueArray.of(a), ValueArray.of(b)
    p, q = numerators_for_sums(A, B, 9)
    found = values_of_sums(np.stack([p.T @ q, p[:4].T @ q[:4]]), A, B)
    assert found == tuple(sum((x * y for x, y in zip(a[:n], b[:n], strict=True)), ZERO) for n in (9, 4))


@pytest.mark.parametrize("name", LISTS)
def test_the_support_is_where_values_are_not_zero(name):
    values = [cyclotomic(value) for value in LISTS[name]]
    assert ValueArray.of(values).support.tolist() == [i for i, value in enumerate(values) if value]


def test_small_numerators_stay_in_64_bits():
    small = ValueArray.of([cyclotomic(value) for value in LISTS["rational"]])
    assert {one.dtype.name for one in numerators_for_sums(small, small, 9)} == {"int64"}
