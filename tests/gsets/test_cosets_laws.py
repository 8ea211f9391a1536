"""Laws of coset actions."""

import pytest

from plrep.groups.group import Group, group
from plrep.gsets.actions import cosets, natural, regular, subsets
from tests.gsets.cases import elements

PAIRS = [
    ("S4", "()"),
    ("S4", "(1,2)"),
    ("S4", "(1,2)(3,4),(1,3)(2,4)"),
    ("S4", "(1,2,3,4),(1,3)"),
    ("S4", "(1,2,3,4),(1,2)"),
    ("A5", "(1,2,3,4,5)"),
    ("Q8", "(1,2,3,4)(5,6,7,8)"),
    ("S3wrC2", "(1,2,3),(4,5,6)"),
    ("C12", "(1,7)(2,8)(3,9)(4,10)(5,11)(6,12)"),
]


@pytest.mark.parametrize(("name", "generators"), PAIRS)
def test_point_0_is_the_subgroup_itself(name, generators):
    G = group(name)
    H = G.subgroup(generators)
    X = cosets(G, H)
    assert X.is_transitive
    assert X.points * H.order == G.order
    assert X.stabiliser(0).same_elements(H)
    assert all(X.image(h)[0] == 0 for h in H.generators)


@pytest.mark.parametrize(("name", "generators"), PAIRS)
def test_the_points_are_the_cosets(name, generators):
    G = group(name)
    H = G.subgroup(generators)
    X = cosets(G, H)
    place = {}
    for g in elements(G):
        for h in elements(H):
            assert place.setdefault(g * h, X.image(g)[0]) == X.image(g)[0]
    assert set(place.values()) == set(range(X.points))


@pytest.mark.parametrize(("name", "generators"), PAIRS)
def test_cosets_are_numbered_breadth_first_along_the_generators(name, generators):
    G = group(name)
    X = cosets(G, generators)
    met = [0]
    for x in met:
        for image in X.action:
            if image[x] not in met:
                met.append(image[x])
    assert met == list(range(X.points))


@pytest.mark.parametrize("name", ["C6", "Q8", "A4", "D6", "S3wrC2"])
def test_cosets_of_the_trivial_subgroup_are_the_regular_set_up_to_numbering(name):
    G = group(name)
    X, Y = cosets(G, ()), regular(G)
    assert X.name == "cosets:trivial"
    renumbered = {x: Y.image(X.carrier(x))[0] for x in range(X.points)}
    for mine, its in zip(X.action, Y.action, strict=True):
        assert all(renumbered[mine[x]] == its[renumbered[x]] for x in range(X.points))


def test_cosets_of_a_point_stabiliser_are_the_points_up_to_numbering():
    G = group("S6")
    for X in (natural(G), subsets(G, 3)):
        Y = cosets(G, X.stabiliser(0))
        renumbered = {y: X.image(Y.carrier(y))[0] for y in range(Y.points)}
        assert sorted(renumbered.values()) == list(range(X.points))
        for mine, its in zip(Y.action, X.action, strict=True):
            assert all(renumbered[mine[y]] == its[renumbered[y]] for y in range(Y.points))


def test_a_subgroup_may_be_given_as_group_text_or_permutations_on_fewer_points():
    G = group("S5")
    X = cosets(G, group("S3"))
    assert cosets(G, "(1,2,3),(1,2)") == X
    assert cosets(G, group("S3").generators) == X
    assert cosets(G, Group(5, [g.on(5) for g in group("S3").generators])) == X
    assert X.parts[0][1].degree == 5


def test_large_groups_have_cosets_too():
    X = cosets(group("S16"), group("S8xS8"))
    assert (X.points, X.rank) == (12870, 9)
