"""Trees of orbits refuse what exceeds the memory, and notice an order that cannot be."""

import pytest

from plrep.errors import BeyondReach, Inconsistent
from plrep.groups import orbit_tree
from plrep.groups.group import Group, group
from plrep.groups.orbit_tree import OrbitTree
from plrep.groups.permutation import Permutation


def test_a_wrong_order_is_noticed():
    wrong = Group(3, [Permutation([1, 2, 0])], known_order=6)
    with pytest.raises(
        Inconsistent, match=r"do not show that its stabiliser of \[\] has the order 6; the known order"
    ):
        OrbitTree(wrong)


def test_tables_beyond_the_memory_are_refused(monkeypatch):
    monkeypatch.setattr(orbit_tree, "MEMORY", 60)
    with pytest.raises(
        BeyondReach, match="of S5 on tuples of its 5 points need tables of more than 60 entries"
    ):
        OrbitTree(group("S5"))
    assert OrbitTree(Group(5, ())).root.order == 1
