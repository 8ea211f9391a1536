"""Derived and lower central series, normal closures and the centre, against lists of elements."""

from math import factorial

import numpy as np
import pytest
from hypothesis import given, settings

from plrep.groups import normal_closures as normal_closures_module
from plrep.groups.commuting import commuting_orbits, points_that_tell
from plrep.groups.group import Group, group
from plrep.groups.normal_closures import closure_of, generator_rows
from plrep.groups.permutation import Permutation
from tests.groups.test_chain_laws import generator_lists, listed
from tests.naive.groups import compose, invert

QUICK = settings(derandomize=True, deadline=None, max_examples=60)
NAMES = [
    "C1",
    "C6",
    "D6",
    "Q8",
    "S4",
    "SL(2,3)",
    "A5",
    "S5",
    "S3wrC2",
    "Q8xC3",
    "2^(1+4)+",
    "<(2,3),(5,6,7)>",
]


def elements_of(G):
    return listed(G.generators, G.degree)


def commutators(left, right):
    return {compose(compose(a, b), compose(invert(a), invert(b))) for a in left for b in right}


def generated(elements, degree):
    return listed([Permutation(e) for e in elements], degree)


def diagonal(G, copies):
    """The group acting on some copies of its points at once."""
    generators = [
        Permutation(copy * G.degree + image for copy in range(copies) for image in g.images)
        for g in G.generators
    ]
    return Group(copies * G.degree, generators)


@pytest.mark.parametrize("name", NAMES)
def test_series_are_generated_by_the_commutators_of_all_elements(name):
    G = group(name)
    everything = elements_of(G)
    for series, other in ((G.derived_series, None), (G.lower_central_series, everything)):
        assert series[0] is G
        for upper, lower in zip(series, [*series[1:], series[-1]], strict=True):
            inside = elements_of(upper)
            assert elements_of(lower) == generated(commutators(inside, other or inside), G.degree)
    assert G.is_perfect == (len(G.derived_series) == 1)
    assert G.is_solvable == (G.derived_series[-1].order == 1)
    assert G.is_nilpotent == (G.lower_central_series[-1].order == 1)


@QUICK
@given(generator_lists(6))
def test_the_centre_consists_of_the_elements_that_commute_with_all(given_group):
    degree, generators = given_group
    for G in (Group(degree, generators), diagonal(Group(degree, generators), 2)):
        everything = elements_of(G)
        generating = [g.images for g in G.generators]
        central = {z for z in everything if all(compose(z, g) == compose(g, z) for g in generating)}
        assert elements_of(G.centre) == central


@QUICK
@given(generator_lists(4), generator_lists(4))
def test_the_centre_of_a_subdirect_product_is_found(first, second):
    m, left = first
    n, right = second
    generators = [
        Permutation((*g.images, *(m + x for x in h.images))) for g, h in zip(left, right, strict=False)
    ]
    G = Group(m + n, generators)
    everything = elements_of(G)
    central = {z for z in everything if all(compose(z, g) == compose(g, z) for g in everything)}
    assert elements_of(G.centre) == central


@QUICK
@given(generator_lists(6))
def test_commuting_permutations_of_an_orbit_are_found(given_group):
    degree, generators = given_group
    G = Group(degree, generators)
    everything = elements_of(G)
    for orbit in commuting_orbits(generator_rows(G)):
        b, points = orbit.level.point, orbit.level.orbit.tolist()
        fixed = {x for x in points if all(g[x] == x for g in everything if g[b] == b)}
        maps = [Permutation.trusted(tuple(row.tolist())) for _, row in orbit.generate(orbit.candidates)]
        images = {element[b]: element for element in listed(maps, degree)}
        assert set(images) == fixed <= set(orbit.candidates)
        for z in images.values():
            assert all(z[g.images[x]] == g.images[z[x]] for g in generators for x in points)


@QUICK
@given(generator_lists(6))
def test_only_the_identity_fixes_the_points_that_tell(given_group):
    degree, generators = given_group
    for G in (Group(degree, generators), diagonal(Group(degree, generators), 2)):
        points = points_that_tell(generator_rows(G)).tolist()
        fixing = [g for g in elements_of(G) if all(g[x] == x for x in points)]
        assert fixing == [tuple(range(G.degree))]
    assert points_that_tell(generator_rows(group("Q8^3"))).tolist() == [0, 8, 16]


@pytest.mark.parametrize(
    ("name", "copies", "order"),
    [("Q8", 3, 2), ("SL(2,5)", 2, 2), ("D12", 4, 2), ("C4xQ8", 2, 8), ("2^(1+6)-", 2, 2), ("GL(2,5)", 2, 4)],
)
def test_the_centre_of_a_group_on_copies_of_its_points_is_that_of_the_group(name, copies, order):
    G = group(name)
    assert G.centre.order == diagonal(G, copies).centre.order == order


def test_the_centre_needs_no_list_of_elements():
    orders = {"S20": 1, "M24": 1, "W(E8)": 2, "GL(3,11)": 10, "SL(2,61)": 2, "Q8^30": 2**30, "W(B10)": 2}
    assert {name: group(name).centre.order for name in orders} == orders
    C = group("C7xC9")
    assert C.centre is C


@pytest.mark.parametrize(
    ("name", "orders"),
    [
        ("S20", [factorial(20), factorial(20) // 2]),
        ("S5wrS5", [120**5 * 120, 120**5 * 60 // 2]),
        ("W(E7)", [2903040, 1451520]),
        ("W(B10)", [2**10 * factorial(10), 2**10 * factorial(10) // 4]),
        ("Q8^30", [8**30, 2**30, 1]),
        ("M24", [244823040]),
        ("AGL(3,3)", [27 * 11232, 27 * 5616]),
    ],
)
def test_derived_series_of_large_groups_are_known(name, orders):
    assert [one.order for one in group(name).derived_series][: len(orders)] == orders


def test_random_conjugates_change_the_generators_only():
    names = ["S6", "S3wrS3", "W(F4)", "GL(2,5)", "A5xS4", "D4^3"]
    few = [group(name).derived_subgroup for name in names]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(normal_closures_module, "_FEW", 0)
        many = [group(name).derived_subgroup for name in names]
    assert all(one.same_elements(other) for one, other in zip(few, many, strict=True))


def test_a_normal_closure_inside_of_a_normal_subgroup_ends_there():
    S5, A5 = group("S5"), group("A5")
    three = np.array([1, 2, 0, 3, 4], dtype=np.int32)
    assert closure_of(S5, [three], inside=A5) is A5
    assert closure_of(S5, []).order == 1
    S4 = group("S4")
    assert S4.normal_closure(S4) is S4


def test_simple_groups_have_two_normal_subgroups():
    for name in [
        "C1",
        "C2",
        "C4",
        "C6",
        "S4",
        "A4",
        "A5",
        "S5",
        "SL(2,5)",
        "PSL(2,7)",
        "PGL(2,7)",
        "A5xA5",
        "A6",
        "C5",
    ]:
        G = group(name)
        normal = (
            [one for one in G.subgroup_classes if one.is_normal] if G.order <= 200 else G.normal_subgroups
        )
        assert G.is_simple == (len(normal) == 2), name


def test_doubly_transitive_perfect_groups_need_no_classes():
    for name in ["A50", "PSL(2,997)", "HS"]:
        assert group(name).is_simple, name
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Group, "classes", None)
        assert all(group(name).is_simple for name in ("A6", "A50", "M24", "M22", "PSL(2,13)"))
        assert not any(group(name).is_simple for name in ("S6", "PGL(2,11)", "AGL(2,3)", "C6"))


def test_nilpotent_groups_are_products_of_groups_of_prime_power_order():
    nilpotent = ["C1", "C12", "Q8xC9", "D4xC15", "2^(1+4)-", "D4wrC2", "Q8^3xC3^2"]
    others = ["S3", "D6", "D6xC5", "A5", "C3wrC2", "SL(2,3)", "C2wrC3", "D15", "PSL(2,7)"]
    assert all(group(name).is_nilpotent for name in nilpotent)
    assert not any(group(name).is_nilpotent for name in others)


@QUICK
@given(generator_lists(7))
def test_orbits_are_those_of_all_elements(given_group):
    degree, generators = given_group
    G = Group(degree, generators)
    orbits = {tuple(sorted({g[x] for g in elements_of(G)})) for x in range(degree)}
    assert G.orbits == tuple(sorted(orbits))
    assert G.is_transitive == (len(orbits) == 1)


def test_a_subgroup_of_the_same_generators_keeps_the_order():
    G = group("S20")
    assert G.subgroup(G.generators).known_order == factorial(20)
    assert G.subgroup(G.generators[:1]).known_order is None
