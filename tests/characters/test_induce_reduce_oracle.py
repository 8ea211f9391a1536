"""Tables by induction and reduction against GAP, class by class: orders from 10^5 to 10^9, live.

Compared up to the order of rows: sizes, values, indicators, power maps and orders of normal subgroups.
"""

import pytest

import plrep
from plrep.characters.induce_reduce import InducedRoute
from tests.characters.gap import ask_tables, disagreements

GROUPS = ["M22", "M23", "M24", "HS", "J2", "McL", "Sp(6,2)", "W(E7)"]


def _compare(folder, names):
    asked = ask_tables(folder, names)
    assert all(isinstance(G.character_table.route, InducedRoute) for G in asked[0])
    assert disagreements(asked) == []


def test_the_first_group_of_janko_equals_that_of_gap(tmp_path):
    _compare(tmp_path, ["J1"])


@pytest.mark.slow
@pytest.mark.parametrize("name", GROUPS)
def test_large_groups_equal_those_of_gap(tmp_path, name):
    _compare(tmp_path, [name])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "classes", "largest", "trace"),
    [
        # ATLAS of Finite Groups (1985); for W(E8) Frame (1951) and Geck, Pfeiffer (2000), table C.6
        ("Co3", 42, 255024, None),
        ("W(E8)", 112, 7168, 199952),
    ],
)
def test_groups_of_large_order_have_the_degrees_in_print(name, classes, largest, trace):
    table = plrep.group(name).character_table
    assert len(table) == classes
    assert max(table.degrees) == largest
    if (
        trace is not None
    ):  # all characters are real and of type +: the degrees sum to 1 + the number of involutions
        assert sum(table.degrees) == trace
