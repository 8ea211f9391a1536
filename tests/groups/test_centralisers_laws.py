"""Centralisers, normalisers, normal closures and transversals, against lists of elements."""

import pytest

from plrep.errors import BadInput, BeyondReach
from plrep.groups import transversals as transversals_module
from plrep.groups.centralisers import centraliser, normaliser
from plrep.groups.centre import centre
from plrep.groups.group import Group, group
from plrep.groups.normal_closures import normal_closure
from plrep.groups.permutation import Permutation
from plrep.groups.transversals import left_transversal
from tests.groups.test_chain_laws import listed

NAMES = ["C1", "C6", "D6", "Q8", "S4", "A5", "S3wrC2", "<(2,3),(5,6,7)>"]


def elements_of(G):
    return {Permutation(images) for images in listed(G.generators, G.degree)}


@pytest.mark.parametrize("name", NAMES)
def test_centralisers_commute_and_have_the_order_that_the_class_tells(name):
    G = group(name)
    for one in G.classes:
        x = one.representative
        H = centraliser(G, x)
        assert H.order == one.centralizer_order
        assert elements_of(H) == {g for g in elements_of(G) if g * x == x * g}
    assert elements_of(centre(G)) == {one.representative for one in G.classes if one.size == 1}


def test_permutations_outside_of_the_group_have_centralisers_in_it():
    assert elements_of(centraliser(group("A4"), Permutation([1, 0, 2, 3]))) == {
        Permutation.identity(4),
        Permutation([1, 0, 3, 2]),
    }
    assert centraliser(group("S4"), Group(4, ())).order == 24


@pytest.mark.parametrize("name", NAMES)
def test_normalisers_have_the_index_of_the_number_of_conjugates(name):
    G = group(name)
    for one in G.subgroup_classes:
        H = one.representative
        N = normaliser(G, H)
        assert G.order == N.order * one.conjugates
        members = elements_of(H)
        assert all(g * h * g.inverse in members for g in N.generators for h in H.generators)


@pytest.mark.parametrize("name", NAMES)
def test_normal_closures_are_the_least_normal_subgroups(name):
    G = group(name)
    normal = [elements_of(one.representative) for one in G.subgroup_classes if one.is_normal]
    for one in G.subgroup_classes:
        members = elements_of(one.representative)
        closure = elements_of(normal_closure(G, one.representative))
        assert closure == min((N for N in normal if members <= N), key=len)


def test_centralisers_in_large_groups_are_found_by_backtrack():
    S12 = group("S12")
    cycle, swap = Permutation([*range(1, 12), 0]), Permutation([1, 0, *range(2, 12)])
    assert centraliser(S12, cycle).order == 12
    assert centraliser(S12, swap).order == 2 * 3628800
    assert centraliser(S12, S12.subgroup([swap])).same_elements(centraliser(S12, swap))
    assert centre(S12).order == 1


def test_normal_closures_of_large_groups_need_no_list_of_elements():
    S20 = group("S20")
    assert normal_closure(S20, S20.subgroup("(1,2,3)")).order == S20.order // 2


@pytest.mark.parametrize("name", NAMES)
def test_a_transversal_meets_every_coset_once(name):
    G = group(name)
    for one in G.subgroup_classes:
        members = elements_of(one.representative)
        transversal = left_transversal(G, one.representative)
        cosets = [{g * h for h in members} for g in transversal]
        assert transversal[0].is_identity or transversal[0] in members
        assert all(g == min(coset) for g, coset in zip(transversal, cosets, strict=True))
        assert sum(map(len, cosets)) == G.order and set().union(*cosets) == elements_of(G)


def test_transversals_of_large_groups_cost_their_index():
    S20 = group("S20")
    assert len(left_transversal(S20, S20.stabiliser(19))) == 20
    assert normaliser(S20, S20.stabiliser(19)).order == S20.order // 20


def test_subgroups_of_another_group_are_refused():
    for function in (normaliser, normal_closure, left_transversal):
        with pytest.raises(BadInput, match="is no subgroup of A4"):
            function(group("A4"), group("S4"))
    with pytest.raises(BadInput, match="has 2 points, A4 acts on 4"):
        centraliser(group("A4"), Permutation([1, 0]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(transversals_module, "LARGEST_INDEX", 11)
        with pytest.raises(BeyondReach, match="has index 12 in A4, the limit is 11"):
            left_transversal(group("A4"), Group(4, ()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(transversals_module, "LARGEST_TABLE", 47)
        with pytest.raises(BeyondReach, match="have representatives on 4 points, more than 47 images"):
            left_transversal(group("A4"), Group(4, ()))
