"""What cyclotomic values refuse, and what they say."""

from __future__ import annotations

import operator

import attrs
import pytest

from plrep.errors import BadInput, NotDefined
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic, E, cyclotomic

GOLDEN = E(5) + E(5, 4)


@pytest.mark.parametrize("wrong", [0.5, 1j, None, [1], object()])
def test_what_is_no_exact_number_is_refused(wrong):
    with pytest.raises(BadInput, match="no exact cyclotomic number"):
        cyclotomic(wrong)


@pytest.mark.parametrize("n", [0, -3])
def test_a_root_of_unity_needs_a_positive_order(n):
    with pytest.raises(BadInput, match="positive n"):
        E(n)


def test_a_sum_of_powers_takes_at_most_n_exact_coefficients():
    with pytest.raises(BadInput, match="at most n coefficients"):
        Cyclotomic.from_powers(3, [1, 2, 3, 4])
    with pytest.raises(BadInput, match="int or Fraction"):
        Cyclotomic.from_powers(3, [0.5])


def test_division_by_zero_is_not_defined():
    for divide in (ZERO.inverse, lambda: ONE / ZERO, lambda: GOLDEN / 0, lambda: 1 / ZERO, lambda: ZERO**-1):
        with pytest.raises(NotDefined):
            divide()


def test_an_irrational_value_is_no_fraction():
    with pytest.raises(NotDefined, match="irrational"):
        GOLDEN.as_fraction()
    with pytest.raises(NotDefined, match="no rational integer"):
        GOLDEN.as_int()
    with pytest.raises(NotDefined, match="no rational integer"):
        (ONE / 2).as_int()


def test_a_value_that_is_not_real_has_no_sign_and_no_order():
    with pytest.raises(NotDefined, match="not real"):
        E(3).sign()
    with pytest.raises(NotDefined, match="not ordered"):
        E(3) < 1  # noqa: B015
    with pytest.raises(NotDefined, match="not real"):
        float(E(3))
    with pytest.raises(NotDefined, match="not real"):
        abs(E(3))


def test_a_galois_automorphism_needs_an_exponent_prime_to_the_conductor():
    with pytest.raises(BadInput, match="prime to the conductor"):
        E(9).galois(3)


def test_coordinates_are_asked_in_a_field_with_the_value():
    with pytest.raises(BadInput, match="multiple of 5"):
        GOLDEN.coefficients(7)


def test_floats_do_not_mix_with_exact_values():
    for mix in (
        operator.add,
        operator.sub,
        operator.mul,
        operator.truediv,
        operator.pow,
        operator.lt,
        operator.ge,
    ):
        with pytest.raises(TypeError):
            mix(GOLDEN, 0.5)
        with pytest.raises(TypeError):
            mix(0.5, GOLDEN)
    assert GOLDEN != 0.5


def test_a_value_cannot_be_changed():
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        GOLDEN.conductor = 3
