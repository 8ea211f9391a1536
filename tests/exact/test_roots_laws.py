"""Square roots and quadratic values."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plrep.errors import NotDefined
from plrep.exact.cyclotomic import ONE, ZERO, E, cyclotomic
from plrep.exact.roots import as_quadratic, quadratic_roots, square_root
from tests.exact.values import few, fractions, laws, numbers


@laws
@given(st.builds(Fraction, st.integers(-80, 80), st.integers(1, 30)))
def test_a_square_root_squares_back_and_points_up_or_right(q):
    root = square_root(q)
    assert root**2 == q
    assert root.sign() >= 0 if q >= 0 else root.imag_part().sign() > 0


@laws
@given(fractions, fractions, st.sampled_from((-7, -3, -1, 2, 3, 5, 6, -10)))
def test_a_quadratic_value_is_split_into_its_radical(a, b, d):
    value = a + b * square_root(d)
    assert as_quadratic(value) == ((a, b, d) if b else None)


@laws
@given(numbers())
def test_only_values_of_degree_two_are_quadratic(x):
    assert (as_quadratic(x) is not None) == (len(x.minimal_polynomial()) == 3)


@few
@given(fractions, fractions)
def test_all_roots_of_a_rational_quadratic_are_found(p, q):
    roots = quadratic_roots((cyclotomic(q), cyclotomic(p), ONE))
    assert roots
    assert all(x * x + p * x + q == 0 for x in roots)


def test_roots_over_a_larger_field_are_found_when_they_are_square_roots_of_rationals():
    assert quadratic_roots((-E(3), ONE)) == (E(3),)
    low, high = quadratic_roots((E(4) * E(4), 2 * ONE * 0, ONE))
    assert low * low == high * high == 1
    assert quadratic_roots((-E(5), ZERO, ONE)) == ()


def test_a_polynomial_must_be_monic():
    with pytest.raises(NotDefined, match="monic"):
        quadratic_roots((ONE, 2 * ONE))
