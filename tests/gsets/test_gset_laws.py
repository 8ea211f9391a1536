"""Laws of actions, orbits and stabilisers."""

import numpy as np
import pytest

from plrep.groups.group import group
from plrep.gsets.actions import cosets, natural, parse_gset, regular, subsets
from tests.gsets.cases import CASES, LARGE, elements, gset, some_elements


@pytest.mark.parametrize(("name", "text"), CASES + LARGE)
def test_the_action_is_a_homomorphism(name, text):
    X = gset(name, text)
    assert X.image(X.group.identity) == tuple(range(X.points))
    sample = some_elements(X.group)
    for g in sample:
        for h in sample[:4]:
            moved = X.image(h)
            image = X.image(g)
            assert X.image(g * h) == tuple(image[x] for x in moved)


@pytest.mark.parametrize(("name", "text"), CASES + LARGE)
def test_the_action_of_the_generators_is_the_image_of_the_generators(name, text):
    X = gset(name, text)
    assert X.action == tuple(X.image(g) for g in X.group.generators)


@pytest.mark.parametrize(("name", "text"), CASES + LARGE)
def test_the_image_of_one_point_is_its_place_in_all_images(name, text):
    X = gset(name, text)
    for g in some_elements(X.group):
        image = X.image(g)
        for x in range(0, X.points, max(1, X.points // 10)):
            assert X.image_of(x, g) == image[x]


@pytest.mark.parametrize(("name", "text"), CASES + LARGE)
def test_the_orbits_are_a_partition_into_stable_sets(name, text):
    X = gset(name, text)
    assert sorted(x for orbit in X.orbits for x in orbit) == list(range(X.points))
    assert [orbit[0] for orbit in X.orbits] == sorted(min(orbit) for orbit in X.orbits)
    for orbit in X.orbits:
        assert list(orbit) == sorted(orbit)
        for image in X.action:
            assert {image[x] for x in orbit} == set(orbit)


@pytest.mark.parametrize(("name", "text"), CASES + LARGE)
def test_an_element_carries_the_least_point_of_an_orbit_to_each_of_its_points(name, text):
    X = gset(name, text)
    for orbit in X.orbits:
        for x in orbit[:: max(1, len(orbit) // 20)]:
            assert X.image(X.carrier(x))[orbit[0]] == x


@pytest.mark.parametrize(("name", "text"), CASES + LARGE)
def test_the_order_is_the_length_of_an_orbit_times_the_order_of_a_stabiliser(name, text):
    X = gset(name, text)
    for orbit in X.orbits:
        for x in {orbit[0], orbit[-1]}:
            H = X.stabiliser(x)
            assert H.order * len(orbit) == X.group.order
            assert H.is_subgroup_of(X.group)
            assert all(X.image(h)[x] == x for h in H.generators)


@pytest.mark.parametrize(("name", "text"), CASES)
def test_the_number_of_orbits_is_the_mean_number_of_fixed_points(name, text):
    X = gset(name, text)
    fixed = [sum(x == y for x, y in enumerate(X.image(g))) for g in elements(X.group)]
    assert sum(fixed) == len(X.orbits) * X.group.order
    assert sum(f * f for f in fixed) == X.rank * X.group.order


@pytest.mark.parametrize(("name", "text"), CASES)
def test_the_orbit_map_lists_the_images_of_a_point_under_all_elements(name, text):
    X = gset(name, text)
    images = np.array([X.image(g) for g in elements(X.group)])
    for x in range(0, X.points, max(1, X.points // 10)):
        assert X.orbit_map(x).tolist() == images[:, x].tolist()


@pytest.mark.parametrize(("name", "text"), CASES)
def test_point_0_of_the_regular_set_is_the_identity_and_the_action_is_left_multiplication(name, text):
    G = gset(name, text).group
    X = regular(G)
    listed = elements(G)
    assert listed[0] == G.identity
    for g in some_elements(G):
        assert [listed[y] for y in X.image(g)] == [g * x for x in listed]


@pytest.mark.parametrize(("name", "text"), CASES + LARGE)
def test_a_gset_is_read_back_from_its_name(name, text):
    X = gset(name, text)
    assert parse_gset(X.group, X.name) == X
    assert parse_gset(X.group, X.name).name == X.name


@pytest.mark.parametrize(("name", "text"), CASES + LARGE)
def test_the_header_says_points_rank_and_number_of_orbits(name, text):
    X = gset(name, text)
    assert X.data() == {"name": X.name, "points": X.points, "rank": X.rank, "orbits": len(X.orbits)}


def test_a_sum_is_the_disjoint_union_in_the_order_of_the_summands():
    G = group("S4")
    X, Y = natural(G), subsets(G, 2)
    Z = X + Y
    assert Z.points == 10
    for g in elements(G):
        assert Z.image(g) == (*X.image(g), *(4 + y for y in Y.image(g)))
    assert [Z.label_of(z) for z in (0, 3, 4, 9)] == ["1", "4", "{1,2}", "{3,4}"]
    assert (X + Y) + X == X + (Y + X)
    assert Z.parts == (("natural",), ("subsets", 2))


def test_equality_is_the_same_action_of_the_same_generators():
    G = group("S4")
    assert cosets(G, "(1,2),(2,3)") == cosets(G, "(1,2,3),(1,2)")
    assert hash(cosets(G, "(1,2),(2,3)")) == hash(cosets(G, "(1,2,3),(1,2)"))
    assert natural(G) == subsets(G, 1)
    assert natural(G) != cosets(G, "(1,2)")
    assert natural(G) != natural(group("<(1,2),(1,2,3,4)>"))
    assert natural(group("C1")) != natural(group("A2"))


def test_the_trivial_group_fixes_every_point():
    X = natural(group("A2")) + regular(group("A2"))
    assert (X.points, X.orbits, X.rank) == (3, ((0,), (1,), (2,)), 9)
    assert X.stabiliser(2) == group("A2")


def test_subsets_are_listed_in_lexicographic_order():
    X = subsets(group("C5"), 3)
    labels = [X.label_of(x) for x in range(X.points)]
    assert labels == sorted(labels)
    assert labels[0] == "{1,2,3}"
    assert X.image(X.group.generators[0])[0] == labels.index("{2,3,4}")


def test_points_are_printed_as_what_they_are():
    G = group("S3")
    X = regular(G) + cosets(G, "(1,2)")
    assert [X.label_of(x) for x in range(6)] == [str(g) for g in elements(G)]
    assert X.label_of(6) == "H"
    assert X.label_of(7).endswith("H")


def test_stabilisers_do_not_depend_on_the_process(tmp_path):
    import os
    import subprocess
    import sys

    code = (
        "from plrep.groups.group import group; from plrep.gsets.actions import parse_gset;"
        "X = parse_gset(group('S6'), 'subsets:2+cosets:(1,2,3)');"
        "print([X.stabiliser(o[0]).generators for o in X.orbits], X.action, X.suborbits(1).paired)"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1
