"""To sympy and back: the same value, and the value that sympy means."""

from __future__ import annotations

from fractions import Fraction

import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st
from sympy import I, Rational, cos, exp, pi, sin, sqrt, tan

from plrep.errors import BadInput
from plrep.exact.cyclotomic import E, cyclotomic
from plrep.exact.roots import square_root
from plrep.exact.sympy_bridge import from_sympy, to_sympy
from tests.exact.values import few, laws, numbers, real_numbers


@laws
@given(numbers())
def test_a_value_comes_back_from_sympy(a):
    assert from_sympy(to_sympy(a)) == a
    assert from_sympy(to_sympy(a, radicals=True)) == a
    assert cyclotomic(a.to_sympy()) == a


@few
@given(numbers())
def test_sympy_means_the_same_number(a):
    assert abs(complex(to_sympy(a).evalf(30)) - complex(a)) < 1e-12


@few
@given(real_numbers())
def test_real_values_are_written_without_the_imaginary_unit(a):
    assert not to_sympy(a).has(I)


@pytest.mark.parametrize(
    "expression, value",
    [
        (Rational(-3, 7), Fraction(-3, 7)),
        (I, E(4)),
        (sqrt(5), square_root(5)),
        (sqrt(Rational(2, 3)), square_root(Fraction(2, 3))),
        (1 / sqrt(2), square_root(Fraction(1, 2))),
        (sqrt(-3), square_root(-3)),
        (sqrt(2) ** 3, 2 * square_root(2)),
        (exp(2 * pi * I / 5), E(5)),
        (exp(-I * pi * Rational(3, 4)), E(8, -3)),
        (cos(2 * pi / 7), (E(7) + E(7, 6)) / 2),
        (sin(pi / 9), (E(18) - E(18, -1)) / (2 * E(4))),
        (tan(pi / 8), square_root(2) - 1),
        ((-1) ** Rational(2, 7), E(7)),
        ((1 + sqrt(5)) / 2, -E(5, 2) - E(5, 3)),
        ((1 + I) ** -2, 1 / (2 * E(4))),
        (sympy.Pow(sympy.E, I * pi / 3, evaluate=False), E(6)),
        (3, 3),
    ],
)
def test_usual_expressions_are_read(expression, value):
    assert from_sympy(expression) == value


X = sympy.Symbol("x")


@pytest.mark.parametrize(
    "expression",
    [X, sympy.Float(0.5), pi, sqrt(sqrt(2)), exp(1), cos(1), sympy.log(2), cos(pi / 3 + X), 2**I, sympy.zoo],
)
def test_other_expressions_are_refused_by_name(expression):
    with pytest.raises(BadInput, match="is not read as a cyclotomic number"):
        from_sympy(sqrt(2) * expression)


@given(st.sampled_from((2, 3, 5, 6, 7, 21)), st.integers(1, 5))
@few
def test_quadratic_values_are_written_by_square_roots_on_request(d, b):
    assert to_sympy(1 + b * square_root(d), radicals=True) == 1 + b * sqrt(d)
