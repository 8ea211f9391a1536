"""What a chain refuses."""

import pytest

import plrep
from plrep.errors import BadInput, BeyondReach, Inconsistent
from plrep.groups import level as level_module
from plrep.groups import names as names_module
from plrep.groups.catalogue import NamedGroup
from plrep.groups.chain import StabiliserChain
from plrep.groups.group import Group, group
from plrep.groups.permutation import Permutation, parse_cycles


def test_a_base_must_be_distinct_points():
    for base in ([0, 0], [3], [-1]):
        with pytest.raises(BadInput, match=r"must be distinct points of 0, ..., 2"):
            StabiliserChain.of([], 3, base=base)


def test_generators_and_permutations_must_have_the_degree():
    with pytest.raises(BadInput, match="has 2 points, not 3"):
        StabiliserChain.of([Permutation([1, 0])], 3)
    chain = StabiliserChain.of([], 3)
    with pytest.raises(BadInput, match="has 2 points, the group acts on 3"):
        chain.sift(Permutation([1, 0]))
    assert not chain.contains(Permutation([0, 1]))


def test_stabilisers_end_with_the_base():
    chain = StabiliserChain.of(parse_cycles("(1,2,3)"), 3)
    for length in (-1, 2):
        with pytest.raises(BadInput, match=r"must be one of 0, ..., 1"):
            chain.stabiliser_generators(length)


def test_transversals_beyond_the_memory_are_refused():
    level = StabiliserChain.of(parse_cycles("(1,2,3,4,5)"), 5).levels[0]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(level_module, "MEMORY", 20)
        with pytest.raises(BeyondReach, match="more than 20 entries"):
            level.to_point  # noqa: B018


def test_a_wrong_order_of_a_name_cannot_stay():
    cycle = parse_cycles("(1,2,3,4,5)")
    for order in (4, 6, 10):
        with pytest.raises(
            Inconsistent, match=f"should have order {order} has a stabiliser chain of order 5"
        ):
            StabiliserChain.of(cycle, 5, order=order)
        with pytest.MonkeyPatch.context() as patch:
            forged = NamedGroup("C5", 5, order, tuple(cycle))
            patch.setattr(names_module, "named_group", {"C5": forged}.__getitem__)
            G = group("C5")
        assert G.order == order
        with pytest.raises(Inconsistent, match=f"should have order {order}"):
            G.chain  # noqa: B018


def test_a_known_order_is_a_positive_integer():
    for order in (0, -1, 2.0, True):
        with pytest.raises(BadInput, match="must be a positive integer; leave it out"):
            Group(3, (), known_order=order)


@pytest.mark.parametrize(("n", "order"), [(4, 12), (5, 60), (6, 120), (6, 360), (8, 20160)])
def test_a_known_order_that_is_too_small_is_noticed(n, order):
    S = plrep.group(f"S{n}")
    forged = plrep.Group(n, S.generators, known_order=order)
    with pytest.raises(plrep.Inconsistent, match="should have order"):
        _ = forged.chain
