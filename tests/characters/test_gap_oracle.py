"""Tables against GAP: products of at most three of C, D, S, A, Q8, Dic and wreath products of two, to order 200.

Compared up to the order of rows: sizes, values, indicators and power maps on the representatives of plrep's
classes (GAP says in which of its classes they lie), and the orders of all normal subgroups. The default run
takes the names up to order 100 that do not repeat a smaller family (D3 for S3), with some larger groups; the
slow run takes all names up to 200.
"""

import pytest

import plrep
from tests.characters.gap import ask_tables, disagreements
from tests.groups.named_products import named_products

LARGER = ["S5", "S6", "S7", "S8", "A6", "A7", "A8", "S3wrS3", "S4wrC2", "D150", "S4xS4", "A5xS4"]
BY_GENERATORS = {
    "trivial": "<()>",
    "Frobenius of order 42": "<(1,2,3,4,5,6,7),(2,4,3,7,5,6)>",
    "SL(2,3) on vectors": "<(1,2,3,4)(5,6,7,8),(1,5,3,7)(2,8,4,6),(2,5,6)(4,7,8)>",
    "PSL(2,7) on seven points": "<(1,2,3,4,5,6,7),(2,3)(4,7)>",
    "Mathieu of order 7920": "<(1,2,3,4,5,6,7,8,9,10,11),(3,7,11,8)(4,10,5,6)>",
}
ORDERS = {"trivial": 1, "Frobenius of order 42": 42, "SL(2,3) on vectors": 24} | {
    "PSL(2,7) on seven points": 168,
    "Mathieu of order 7920": 7920,
}

DEFAULT = [one.name for one in named_products(100, coincidences=False)]
ALL = [one.name for one in named_products()]


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    """GAP at work in the background while the tests before its answers run."""
    return ask_tables(tmp_path_factory.mktemp("gap"), DEFAULT + LARGER + list(BY_GENERATORS.values()))


def test_the_number_of_names_is_known():
    assert (len(ALL), len(DEFAULT)) == (4412, 701)


def test_the_groups_by_generators_are_what_they_are_called():
    assert {name: plrep.group(source).order for name, source in BY_GENERATORS.items()} == ORDERS


def test_every_product_passes_the_door(asked):
    groups, _ = asked
    assert all(sum(d * d for d in G.character_table.degrees) == G.order for G in groups)


def test_tables_equal_those_of_gap(asked):
    assert disagreements(asked) == []


@pytest.mark.slow
def test_tables_of_every_name_pass_the_door_and_equal_those_of_gap(tmp_path):
    for start in range(0, len(ALL), 100):
        folder = tmp_path / str(start)
        folder.mkdir()
        assert disagreements(ask_tables(folder, ALL[start : start + 100])) == []
