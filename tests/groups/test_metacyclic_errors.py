"""Parameters without a group, each with the parameters that there are."""

import pytest

from plrep.errors import BadInput, BeyondReach
from plrep.groups.names import named_group


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("Frobenius(6,5)", "6 must be a prime power, for there is no field of 6 elements"),
        ("Frobenius(0,2)", "0 must be a prime power"),
        ("Frobenius(7,4)", "4 must be a divisor of 7 - 1 greater than 1; it can be 2, 3, 6"),
        ("Frobenius(7,1)", "1 must be a divisor of 7 - 1 greater than 1"),
        ("Frobenius(7,0)", "0 must be a divisor of 7 - 1"),
        ("Frobenius(2,1)", "so there is none for 2"),
        ("Frobenius(2521,11)", "it can be 2, 3, 4, 5, 6, 7, 8, 9, ...$"),
        ("Metacyclic(7,3,3)", "3\\^3 is 6 modulo 7, and must be 1, as it is for r = 1, 2, 4"),
        ("Metacyclic(7,3,0)", "0\\^3 is 0 modulo 7, and must be 1"),
        ("Metacyclic(0,3,1)", "must be at least 1"),
        ("Metacyclic(7,0,1)", "must be at least 1"),
        ("SD12", "has order 16, 32, 64"),
        ("SD8", "has order 16, 32, 64"),
        ("SD0", "has order 16, 32, 64"),
    ],
)
def test_parameters_without_a_group_are_named(name, problem):
    with pytest.raises(BadInput, match=problem):
        named_group(name)


@pytest.mark.parametrize(
    ("name", "limit"),
    [
        ("Frobenius(20011,2)", "more than 20000 elements"),
        ("Frobenius(" + "9" * 200 + ",2)", "more than 20000 elements"),
        ("Metacyclic(30000,2,1)", "30000 points, the limit is 20000"),
        ("Metacyclic(15000,10000,1)", "25000 points, the limit is 20000"),
        ("Metacyclic(3," + "9" * 200 + ",1)", r"more than 10\^"),
        ("SD65536", "32768 points, the limit is 20000"),
        ("SD" + str(2**300), r"more than 10\^"),
    ],
)
def test_groups_with_too_many_points_are_refused_at_once(name, limit):
    with pytest.raises(BeyondReach, match=limit):
        named_group(name)
