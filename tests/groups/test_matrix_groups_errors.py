"""Names of matrix groups that are none say why, before anything is built."""

import pytest

from plrep.errors import BadInput, BeyondReach
from plrep.groups.names import named_group


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        (
            "PSL(2,6)",
            r"PSL\(2,6\): 6 must be a prime power, for there is no field of 6 elements; near it are 5 and 7",
        ),
        ("GL:3,10", r"GL\(3,10\): 10 must be a prime power.* near it are 9 and 11"),
        ("SL(2,1)", "no field of 1 elements"),
        ("SL(2,0)", "no field of 0 elements"),
        ("SL(0,7)", "the dimension 0 must be at least 1"),
        ("Sp(3,3)", "the dimension 3 of a symplectic group must be even"),
        ("PSp(5,2)", "must be even"),
        ("PSU(4,2)", r"the unitary groups of this version are PSU\(3,q\)"),
        ("PGammaL(1,8)", "at least 2, for it has one point only"),
    ],
)
def test_parameters_without_a_group_are_named(name, problem):
    with pytest.raises(BadInput, match=problem):
        named_group(name)


@pytest.mark.parametrize(
    ("name", "limit"),
    [
        ("SL(15,2)", "32767 points, the limit is 20000"),
        ("GL(2,149)", "22200 points, the limit is 20000"),
        ("PSU(3,29)", "24390 points, the limit is 20000"),
        ("PSL(2,100003)", "its field has more than 20000 elements"),
        ("PSL(2," + "9" * 250 + ")", "its field has more than 20000 elements"),
        ("AGL(" + "9" * 250 + ",2)", r"more than 10\^12 points"),
        ("SL(41,2)xC2", r"more than 10\^12 points"),
    ],
)
def test_groups_with_too_many_points_are_refused_at_once(name, limit):
    with pytest.raises(BeyondReach, match=limit):
        named_group(name)
