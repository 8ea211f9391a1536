"""Signs are proved, whatever the size of the value, and leave flint's settings alone."""

from __future__ import annotations

from fractions import Fraction

import flint
import pytest
from hypothesis import given

from plrep.exact.cyclotomic import ONE, E, cyclotomic
from plrep.exact.roots import square_root
from tests.exact.values import laws, real_numbers

GOLDEN = E(5) + E(5, 4)


@laws
@given(real_numbers())
def test_the_sign_is_multiplicative_and_odd(a):
    assert (-a).sign() == -a.sign()
    assert (a * a).sign() == a.sign() ** 2
    assert (a * GOLDEN).sign() == a.sign()


@pytest.mark.parametrize("k", [1, 10, 100, 1000])
def test_tiny_values_have_their_sign(k):
    assert (GOLDEN**k).sign() == 1
    assert ((1 - square_root(2)) ** k).sign() == (-1) ** k


def test_a_convergent_is_on_its_side_of_the_square_root():
    p, q = 1, 1
    for step in range(1, 200):
        p, q = p + 2 * q, p + q
        assert (square_root(2) - Fraction(p, q)).sign() == (-1 if step % 2 else 1)


def test_zero_in_disguise_has_sign_zero():
    disguise = (E(7) + E(7, 6)) ** 3 + (E(7) + E(7, 6)) ** 2 - 2 * (E(7) + E(7, 6)) - 1
    assert disguise.sign() == 0
    assert (cyclotomic("E(8)-E(8)^3") ** 2 - 2).sign() == 0


def test_approximations_are_good_to_the_last_bits_however_small():
    assert float(GOLDEN**90) == pytest.approx(0.6180339887498949**90, rel=1e-13)
    assert float((1 - square_root(2)) ** 51) < 0
    assert complex(E(4) * GOLDEN) == complex(0, float(GOLDEN))
    assert float(ONE / 3) == 1 / 3
    assert complex(ONE * 0) == 0


def test_the_precision_of_flint_is_left_as_it_was():
    before = flint.ctx.prec
    with flint.ctx.workprec(77):
        (GOLDEN**300).sign()
        GOLDEN.ball(500)
        complex(E(7))
        assert flint.ctx.prec == 77
    assert flint.ctx.prec == before
