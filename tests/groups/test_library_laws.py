"""The library: every group has its order and its points; names, iteration, descriptions that are names."""

from itertools import islice

import pytest

import plrep
from plrep.errors import BadInput
from plrep.groups.group import Group, group
from plrep.groups.library import facts, has_order, transitive_groups
from plrep.groups.names import named_group

ORDERS = [n for n in range(1, 201) if has_order(n)]
SAMPLE = [n for n in ORDERS if n <= 40 or n in (64, 72, 96, 120, 144, 168, 200)]


def check_orders_and_points(orders):
    for order in orders:
        for G in plrep.groups(order=order):
            assert Group(G.degree, G.generators).order == G.order == order
            moved = {point for g in G.generators for point in g.support}
            assert len(moved) == G.degree or order == G.degree == 1
            assert not any(g.is_identity for g in G.generators)


def test_a_small_group_has_its_order_and_moves_all_its_points():
    check_orders_and_points(SAMPLE)


@pytest.mark.slow
def test_all_small_groups_have_their_orders_and_move_all_their_points():
    check_orders_and_points(ORDERS)


@pytest.mark.parametrize("degree", range(1, 13))
def test_a_transitive_group_is_transitive_and_has_its_order(degree):
    for G in plrep.transitive_groups(degree=degree):
        assert G.degree == degree and len(G.natural().orbits) == 1
        assert Group(degree, G.generators).order == G.order


def test_groups_of_an_order_come_by_number():
    assert [G.name for G in plrep.groups(order=6)] == ["SmallGroup(6,1)", "SmallGroup(6,2)"]
    assert [G.name for G in plrep.transitive_groups(degree=3)] == [
        "TransitiveGroup(3,1)",
        "TransitiveGroup(3,2)",
    ]


def test_groups_up_to_an_order_come_by_order_and_are_319_up_to_63():
    orders = [G.order for G in plrep.groups(max_order=63)]
    assert len(orders) == 319 and orders == sorted(orders)
    assert len(list(plrep.groups(max_order=60))) == 312


def test_groups_are_made_when_their_turn_comes():
    found = plrep.groups(max_order=127)
    assert iter(found) is found
    assert [G.order for G in islice(found, 5)] == [1, 2, 3, 4, 4]


def test_the_package_is_a_module_and_can_be_called():
    import plrep.groups.group as module

    assert module.group is group and plrep.groups.group is module
    assert next(plrep.groups(order=1)).order == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SmallGroup(24,12)", "SmallGroup(24,12)"),
        ("SmallGroup:24,12", "SmallGroup(24,12)"),
        ("SmallGroup (024, 12)", "SmallGroup(24,12)"),
        ("TransitiveGroup:8,23", "TransitiveGroup(8,23)"),
        ("C2 x SmallGroup(6,1)^2", "C2xSmallGroup(6,1)^2"),
    ],
)
def test_names_have_one_spelling_which_reads_back(text, name):
    assert group(text).name == name
    assert group(name) == group(text)


def test_a_group_by_name_is_the_group_met_by_iteration():
    for G in plrep.groups(order=16):
        assert group(G.name) == G
    for G in transitive_groups(degree=4):
        assert group(G.name) == G


def check_descriptions(orders):
    for order in orders:
        for one in facts(order):
            try:
                named = named_group(one.structure)
            except BadInput:
                continue
            G = Group(named.degree, named.generators)
            assert G.identify() == (order, one.number), one


def test_a_description_that_is_a_name_is_a_name_of_the_group():
    check_descriptions(range(1, 64))


@pytest.mark.slow
def test_all_descriptions_that_are_names_are_names_of_the_groups():
    check_descriptions(ORDERS)


def test_cyclic_groups_are_given_by_one_generator_and_dihedral_groups_by_two():
    for order in SAMPLE:
        for G, one in zip(plrep.groups(order=order), facts(order), strict=True):
            if one.structure == f"C{order}":
                assert len(G.generators) == (order > 1)
            if one.structure == f"D{order // 2}":
                assert len(G.generators) == 2
