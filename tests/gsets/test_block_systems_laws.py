"""Block systems are all invariant partitions, and stand for the groups between a point stabiliser and the group."""

from itertools import combinations
from math import prod

import pytest

from plrep.errors import BadInput, BeyondReach
from plrep.exact.integers import divisors
from plrep.groups.group import Group, group
from plrep.groups.permutation import Permutation
from plrep.gsets import block_search, block_systems
from plrep.gsets.block_systems import intermediate_subgroups
from plrep.progress import budget
from tests.gsets.cases import gset

CASES = [
    ("C1", "natural"), ("C7", "natural"), ("C12", "natural"), ("D6", "natural"), ("D4", "regular"), ("Q8", "regular"),
    ("C2^3", "regular"), ("A4", "regular"), ("S4", "subsets:2"), ("S4", "cosets:(1,2)"), ("S4", "cosets:(1,2)(3,4)"),
    ("S4", "arrangements:2"), ("S5", "subsets:2"), ("S3wrC2", "natural"), ("C2wrA4", "natural"), ("PSL(3,2)", "flags"),
    ("S4", "cosets:(1,3)(2,4)"), ("A5", "cosets:(1,2,3)"), ("Grid(4,p4)", "natural"), ("D5", "regular/{1,2}"),
]  # fmt: skip
LARGE = [
    ("S60", "subsets:2"), ("M24", "natural"), ("GL(4,2)", "flags"), ("C360", "natural"), ("S5wrS4", "natural"),
    ("Grid(12,p4m)", "natural"), ("S9", "arrangements:3"), ("W(E6)", "natural"), ("S6", "cosets:(1,2)(3,4),(5,6)"),
]  # fmt: skip


def naive_blocks(X):
    """All blocks that hold the first point: sets that are equal to or disjoint from their images under the group."""
    images = [g.images for g in group([list(one) for one in X.action]).enumeration.elements(range(_order(X)))]
    found = []
    for size in divisors(X.points):
        for rest in combinations(range(1, X.points), size - 1):
            block = frozenset((0, *rest))
            if all(moved == block or not moved & block for moved in _images(block, images)):
                found.append(tuple(sorted(block)))
    return found


def _order(X):
    return group([list(one) for one in X.action]).order


def _images(block, images):
    for g in images:
        yield frozenset(g[x] for x in block)


@pytest.mark.parametrize(("name", "text"), [case for case in CASES if gset(*case).points <= 12])
def test_the_blocks_are_those_that_brute_force_finds_in_their_order(name, text):
    X = gset(name, text)
    assert [system.block for system in X.block_systems] == sorted(
        naive_blocks(X), key=lambda block: (len(block), block)
    )


@pytest.mark.parametrize(("name", "text"), CASES + LARGE)
def test_each_system_is_an_invariant_partition_into_equal_blocks(name, text):
    X = gset(name, text)
    for system in X.block_systems:
        blocks = set(map(frozenset, system.blocks))
        assert sorted(x for block in blocks for x in block) == list(range(X.points))
        assert {len(block) for block in blocks} == {len(system.block)}
        assert len(blocks) == system.degree == len(system.blocks)
        assert system.blocks[0] == system.block
        assert all(frozenset(images[x] for x in block) in blocks for block in blocks for images in X.action)
        assert system.quotient() == X.quotient(system) == X.quotient(system.blocks)


@pytest.mark.parametrize(("name", "text"), CASES + LARGE)
def test_the_groups_between_have_the_blocks_of_the_first_point_as_orbits(name, text):
    X = gset(name, text)
    H = X.stabiliser(0)
    groups = intermediate_subgroups(X)
    for system, U in zip(X.block_systems, groups, strict=True):
        assert H.is_subgroup_of(U)
        assert U.is_subgroup_of(X.group)
        assert U.order == H.order * len(system.block)
        assert Group(U.degree, U.generators).order == U.order
        assert all({X.image_of(x, g) for x in system.block} == set(system.block) for g in U.generators)
    assert len(groups) == len(X.block_systems)


@pytest.mark.parametrize(("name", "text"), CASES + LARGE)
def test_the_finest_system_that_joins_points_is_the_meet_of_those_that_join_them(name, text):
    X = gset(name, text)
    for x in range(0, X.points, max(1, X.points // 12)):
        for y in (0, X.points // 2):
            found = X.least_block_system(x, y)
            joining = [one for one in X.block_systems if one.partition[x] == one.partition[y]]
            assert found in joining
            assert all(found <= one for one in joining)
    assert X.least_block_system() == X.block_systems[0]


@pytest.mark.parametrize(("name", "text"), CASES + LARGE)
def test_covers_are_the_coarsest_finer_systems(name, text):
    systems = gset(name, text).block_systems
    for place, (one, covered) in enumerate(zip(systems, systems.covers, strict=True)):
        finer = [i for i, other in enumerate(systems) if other <= one and i != place]
        assert covered == tuple(
            i for i in finer if not any(systems[i] <= systems[j] for j in finer if i != j)
        )
    assert all(one.block in {system.block for system in systems} for one in systems.minimal)


@pytest.mark.parametrize(("name", "text"), CASES + LARGE)
def test_a_set_is_primitive_if_it_has_two_systems_at_most(name, text):
    X = gset(name, text)
    assert X.is_primitive == (len(X.block_systems) <= 2)
    for system in X.block_systems.minimal:
        Y = group([list(images) for images in system.quotient().action]).natural()
        above = sum(system <= other for other in X.block_systems)
        assert Y.is_primitive == (above <= 2)


@pytest.mark.parametrize("n", [1, 2, 30, 64, 97, 360, 5000])
def test_the_systems_of_a_cycle_are_the_divisors(n):
    systems = group(f"C{n}").natural().block_systems
    assert tuple(len(system.block) for system in systems) == divisors(n)


@pytest.mark.parametrize("name", ["Q8", "D6", "A4", "S4", "C2^4", "SL(2,3)", "C3^2xC2", "A5"])
def test_the_systems_of_a_group_on_itself_are_its_subgroups(name):
    G = group(name)
    assert len(G.regular().block_systems) == sum(one.conjugates for one in G.subgroup_classes)


@pytest.mark.parametrize(("p", "n"), [(2, 5), (3, 3), (5, 2)])
def test_the_systems_of_an_elementary_abelian_group_on_itself_are_the_subspaces(p, n):
    counts = [
        prod(p ** (n - i) - 1 for i in range(k)) // prod(p ** (i + 1) - 1 for i in range(k))
        for k in range(n + 1)
    ]
    systems = group(f"C{p}^{n}").regular().block_systems
    assert [sum(len(one.block) == p**k for one in systems) for k in range(n + 1)] == counts


@pytest.mark.parametrize(("n", "q"), [(3, 2), (4, 2), (3, 3), (5, 2)])
def test_the_systems_of_complete_flags_are_the_sets_of_dimensions(n, q):
    """Groups that hold a Borel subgroup are parabolic, one for each set of simple roots (Tits)."""
    assert len(group(f"PSL({n},{q})").on_flags().block_systems) == 2 ** (n - 1)


def test_a_wreath_product_has_the_blocks_of_its_name():
    systems = group("S5wrS4").natural().block_systems
    assert [system.block for system in systems] == [(0,), (0, 1, 2, 3, 4), tuple(range(20))]


@pytest.mark.parametrize(("name", "text"), [("D6", "natural"), ("S4", "subsets:2"), ("S3wrC2", "natural")])
def test_relabelling_the_points_moves_the_blocks(name, text):
    X = group([list(images) for images in gset(name, text).action]).natural()
    p = Permutation([(5 * x + 2) % X.points if X.points % 5 else x for x in range(X.points)])
    Y = Group(X.points, [p * g * p.inverse for g in X.group.generators]).natural()
    moved = {frozenset(frozenset(p(x) for x in block) for block in one.blocks) for one in X.block_systems}
    assert moved == {frozenset(map(frozenset, one.blocks)) for one in Y.block_systems}


def test_systems_are_called_by_labels_and_places():
    systems = group("C12").natural().block_systems
    assert systems["B1"] == systems[1] == systems[-5]
    assert [systems.label(place) for place in range(len(systems))] == ["B0", "B1", "B2", "B3", "B4", "B5"]
    for wrong in ("B6", "N0", 6, None):
        with pytest.raises(BadInput, match="is no block system of natural; write one of B0 to B5"):
            systems[wrong]


def test_the_lattice_is_drawn_and_listed():
    systems = group("C4").natural().block_systems
    assert systems.data()["block_systems"][1] == {
        "label": "B1", "blocks": 2, "points": 2, "block": ["1", "3"], "covers": ["B0"],
    }  # fmt: skip
    assert "Block systems of natural for C4 (order 4): 4 points" in str(systems)
    assert "natural/{1,3}" in str(systems)


def test_sets_of_more_orbits_have_no_list_of_block_systems():
    X = group("C2xC3").natural()
    assert not X.is_primitive
    for ask in (
        lambda: X.block_systems,
        lambda: X.least_block_system(0, 1),
        lambda: intermediate_subgroups(X),
    ):
        with pytest.raises(BadInput, match="natural has 2 orbits under C2xC3; X"):
            ask()


def test_only_points_are_joined():
    with pytest.raises(BadInput, match="6 is no point of natural"):
        group("C6").natural().least_block_system(0, 6)


def test_what_is_beyond_reach_names_the_limit(monkeypatch):
    monkeypatch.setattr(block_systems, "MOST_SYSTEMS", 10)
    with pytest.raises(BeyondReach, match="regular has more than 10 block systems, the limit"):
        block_systems.block_systems(group("C2^3").regular())
    monkeypatch.setattr(block_search, "LARGEST", 63)
    with pytest.raises(BeyondReach, match="8 suborbits of 8 points exceed the limit, 63; least_block_system"):
        block_systems.block_systems(group("C8").regular())


def test_a_budget_ends_the_search():
    X = group("C2^6").regular()
    with pytest.raises(BeyondReach, match="block systems above"), budget(0.05):
        block_systems.block_systems(X)
