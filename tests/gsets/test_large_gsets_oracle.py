"""Ranks of large sets: within reach only because nothing grows with |G| x |G| or with pairs of points."""

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
def test_large_sets_have_the_rank_that_is_known(name, text, rank):
    X = parse_gset(group(name), text)
    assert X.rank == rank
    assert len(X.suborbits().paired) == rank
