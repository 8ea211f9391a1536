"""Sums of products of tables of values against the sums written out."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plrep.errors import BadInput, BeyondReach
from plrep.exact.cyclotomic import ONE, ZERO, E, cyclotomic
from plrep.exact.cyclotomic_field import determinant, gram, sums_of_products
from tests.exact.values import few, fractions, numbers


def written_out(a, b, weights, conjugate):
    return tuple(
        tuple(
            sum(
                ((y.conjugate() if conjugate else y) * x * w for x, y, w in zip(p, q, weights, strict=True)),
                ZERO,
            )
            for q in b
        )
        for p in a
    )


@pytest.mark.parametrize("orders", [(1,), (4,), (3, 5), (8, 9), (105,)])
@pytest.mark.parametrize("conjugate", [True, False])
@few
@given(data=st.data())
def test_sums_of_products_are_those_written_out(orders, conjugate, data):
    row = st.lists(numbers(orders), min_size=5, max_size=5)
    a = data.draw(st.lists(row, min_size=6, max_size=6))
    b = data.draw(st.lists(row, min_size=5, max_size=5))
    weights = data.draw(st.lists(fractions, min_size=5, max_size=5))
    assert sums_of_products(a, b, weights, conjugate=conjugate) == written_out(a, b, weights, conjugate)
    assert sums_of_products(a, a, weights, conjugate=conjugate) == written_out(a, a, weights, conjugate)


def test_numbers_of_any_size_are_recovered():
    huge = 10**200 + 7
    rows = [[huge * E(5, i * j) - E(5) / 3 for j in range(5)] for i in range(6)]
    weights = [1, 2, 3, 4, Fraction(1, huge)]
    assert gram(rows, rows, weights) == written_out(rows, rows, weights, True)


@pytest.mark.parametrize("n", [1, 2, 7, 12, 30, 45])
def test_the_table_of_a_cyclic_group_is_orthogonal(n):
    rows = [[E(n, i * j) for j in range(n)] for i in range(n)]
    assert gram(rows, rows, [1] * n) == tuple(
        tuple(n * cyclotomic(i == j) for j in range(n)) for i in range(n)
    )


def test_a_table_over_a_field_of_large_conductor_is_summed_one_by_one():
    rows = [[E(2003, i * j) for j in range(5)] for i in range(5)]
    assert gram(rows, rows, [1] * 5) == written_out(rows, rows, [1] * 5, True)


def test_long_rows_do_not_overflow():
    row = [E(3, k) * 10**6 for k in range(2000)]
    ((value,),) = gram([row], [row], [1] * 2000)
    assert value == 2000 * 10**12


def test_nothing_gives_nothing():
    assert gram([], [], []) == ()
    assert gram([[]], [[]], []) == ((0,),)
    zeros = [[ZERO] * 20] * 20
    assert gram(zeros, zeros, [1] * 20) == tuple(map(tuple, zeros))


def test_rows_and_weights_have_one_length():
    with pytest.raises(BadInput, match="3 entries"):
        gram([[ONE]], [[ONE]], [1, 2, 3])


def test_a_determinant_over_a_huge_field_is_out_of_reach():
    with pytest.raises(BeyondReach, match="2000"):
        determinant([[E(2003)]])
