"""What is no finite field, and no element of one, is refused."""

import pytest

from plrep.errors import BadInput, BeyondReach
from plrep.exact.finite_field import finite_field


@pytest.mark.parametrize("q", [6, 10, 12, 100, 19_998])
def test_there_is_no_field_of_an_order_that_is_no_prime_power(q):
    with pytest.raises(BadInput, match=f"there is no field of {q} elements"):
        finite_field(q)


@pytest.mark.parametrize("q", [1, 0, -3, True, "7", 7.0])
def test_the_order_must_be_an_integer_above_1(q):
    with pytest.raises(BadInput, match="q must be a prime power such as 7 or 9"):
        finite_field(q)


def test_fields_have_a_limit():
    with pytest.raises(BeyondReach, match="at most 20000 elements"):
        finite_field(20_011)


@pytest.mark.parametrize("exponent", [0, -1])
def test_zero_has_no_inverse(exponent):
    with pytest.raises(BadInput, match=f"0 has no power {exponent}"):
        finite_field(5).power([1, 0], exponent)
