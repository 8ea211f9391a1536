"""Groups: what their generators may be given as, and what equality means."""

import pickle

import numpy as np
import pytest
import sympy
from sympy.combinatorics.named_groups import DihedralGroup

from plrep.groups.chain import StabiliserChain
from plrep.groups.group import Group, group
from plrep.groups.permutation import Permutation
from tests.groups.test_chain_laws import listed

TRIANGLE = (Permutation([1, 2, 0]), Permutation([1, 0, 2]))
CYCLE, SWAP = [[0, 0, 1], [1, 0, 0], [0, 1, 0]], [[0, 1, 0], [1, 0, 0], [0, 0, 1]]


@pytest.mark.parametrize(
    "source",
    [
        TRIANGLE,
        iter(TRIANGLE),
        ["(1,2,3)", "(1,2)"],
        ["(1,2,3),(1,2)"],
        "<(1,2,3),(1,2)>",
        [[1, 2, 0], [1, 0, 2]],
        [(1, 2, 0), (1, 0)],
        np.array([[1, 2, 0], [1, 0, 2]]),
        [CYCLE, SWAP],
        np.array([CYCLE, SWAP]),
        [np.array(CYCLE), tuple(map(tuple, SWAP))],
        [sympy.Matrix(CYCLE), sympy.Matrix(SWAP)],
        [sympy.combinatorics.Permutation([1, 2, 0]), sympy.combinatorics.Permutation(0, 1, size=3)],
        sympy.combinatorics.PermutationGroup(
            sympy.combinatorics.Permutation([1, 2, 0]), sympy.combinatorics.Permutation([1, 0, 2])
        ),
        ["(1,2,3)", SWAP],
        Group(3, TRIANGLE),
    ],
)
def test_every_spelling_of_the_generators_gives_the_same_group(source):
    G = group(source)
    assert Group(3, TRIANGLE) == G
    assert hash(G) == hash(Group(3, TRIANGLE))
    assert G.name == "<(1,2,3),(1,2)>"


def test_a_permutation_matrix_moves_the_unit_vectors_as_the_permutation_moves_points():
    (g,) = group([CYCLE]).generators
    for x in range(3):
        assert (np.array(CYCLE) @ np.eye(3, dtype=int)[x]).tolist() == np.eye(3, dtype=int)[g(x)].tolist()


def test_the_sympy_group_has_the_same_order_and_points():
    G = group(DihedralGroup(7))
    assert (G.order, G.degree) == (14, 7)


def test_generators_are_kept_as_they_are_given():
    identity, g = Permutation([0, 1]), Permutation([1, 0])
    assert Group(2, (identity, g, g)).generators == (identity, g, g)
    assert Group(2, (identity, g, g)) != Group(2, (g,))
    assert Group(2, (identity, g, g)).same_elements(Group(2, (g,)))
    assert Group(2, (g,)) != Group(3, (g.on(3),))


def test_names_take_no_part_in_equality():
    assert group("S3", name="symmetries of a triangle") == group("S3")
    assert group("S3", name="symmetries of a triangle").name == "symmetries of a triangle"
    assert group(group("S3"), name="T").name == "T"
    assert group(group("S3")) is not None and group(group("S3")).name == "S3"


def test_every_permutation_is_extended_to_the_largest_degree():
    assert group(["(1,2)", [0, 1, 3, 2], "(5,6)"]).degree == 6


@pytest.mark.parametrize("G", [Group(1, ()), Group(3, ()), group([]), group("C1"), group("S1"), group("A2")])
def test_the_trivial_group_works_everywhere(G):
    assert (G.order, G.exponent, G.is_abelian) == (1, 1, True)
    assert [one.label for one in G.classes] == ["1a"]
    assert G.enumeration.images.tolist() == [list(range(G.degree))]
    assert G.identity in G
    assert [one.order for one in G.subgroup_classes] == [1]
    assert G.subgroup(()).order == 1
    assert G.data()["order"] == 1


def test_membership_is_that_of_the_listed_elements():
    G = group("A4")
    elements = listed(G.generators, 4)
    everything = listed(group("S4").generators, 4)
    assert {images for images in everything if Permutation(images) in G} == elements
    assert "(1,2,3)" not in G and Permutation([0]) not in G


def test_conjugate_elements_have_one_class_and_classes_contain_their_representatives():
    G = group("S4")
    for one in G.classes:
        assert G.class_of(one.representative) == one.index
        for g in G.generators:
            assert G.class_of(g * one.representative * g.inverse) == one.index


def test_subgroups_are_made_from_every_spelling():
    G = group("S4")
    for generators in ("(1,2),(3,4)", ["(1,2)", "(3,4)"], [[1, 0], [0, 1, 3, 2]], [Permutation([1, 0])] * 2):
        H = G.subgroup(generators)
        assert H.degree == 4 and H.is_subgroup_of(G) and not G.is_subgroup_of(H)
    assert not G.subgroup("(1,2)").is_subgroup_of(group("S3"))
    assert G.subgroup("(1,2)", name="H").name == "H"


def test_stabilisers_fix_their_points_and_have_orbit_many_cosets():
    G = group("S3wrC2")
    for points in [(), (0,), (5, 0), (2, 2), (1, 2, 3)]:
        H = G.stabiliser(*points)
        fixing = [e for e in listed(G.generators, 6) if all(e[p] == p for p in points)]
        assert H.order == len(fixing) and H.is_subgroup_of(G)
        assert all(g(p) == p for g in H.generators for p in points)


def test_a_group_is_abelian_iff_each_class_is_one_element():
    for name in ("C6", "C2^3", "S3", "Q8", "C2xC4", "D2", "D3"):
        G = group(name)
        assert G.is_abelian == all(one.size == 1 for one in G.classes)


def test_one_generator_is_recognised_by_name_or_not():
    assert group("C8").is_cyclic_by_one_generator and group(["(1,2)(3,4,5)"]).is_cyclic_by_one_generator
    assert not group("C2xC3").is_cyclic_by_one_generator


def test_groups_can_be_pickled_with_or_without_their_facts():
    G = group("S4")
    before = pickle.dumps(G)
    assert G.order == 24 and len(G.classes) == 5
    assert pickle.loads(before) == pickle.loads(pickle.dumps(G)) == G
    assert pickle.loads(before).name == "S4"


def test_equality_and_hash_compute_nothing():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StabiliserChain, "of", None)
        G, H = group("S12"), group("S12")
        assert G == H and hash(G) == hash(H)
