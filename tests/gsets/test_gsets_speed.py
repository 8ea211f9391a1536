"""Nothing grows with |G| x |G|: bounds with much room, in seconds of processor time."""

import time

import pytest

from plrep.groups.group import group
from plrep.gsets.actions import parse_gset


@pytest.mark.parametrize(
    ("name", "text", "rank"),
    [
        ("S8", "regular", 40320),
        ("S8", "cosets:(1,2)", 10440),
        ("S20", "subsets:2", 3),
        ("S20", "subsets:5", 6),
        ("S100", "subsets:2", 3),
        ("S12", "cosets:(1,2),(1,3,5,7,9,11)(2,4,6,8,10,12),(1,3)(2,4)", 11),
        ("C2000", "regular", 2000),
        ("D200", "regular", 400),
    ],
)
def test_rank_and_suborbits_take_seconds_at_most(name, text, rank):
    start = time.process_time()
    X = parse_gset(group(name), text)
    assert X.rank == rank
    assert len(X.suborbits().paired) == rank
    assert time.process_time() - start < 5
