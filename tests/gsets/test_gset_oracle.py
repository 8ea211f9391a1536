"""Ranks and subdegrees that are known, and a comparison with plain lists of elements."""

import math

import pytest

from plrep.groups.group import group
from plrep.gsets.actions import cosets, natural, regular, subsets
from tests.naive.actions import action as listed_action
from tests.naive.actions import transitive_actions


@pytest.mark.parametrize(("n", "k"), [(n, k) for n in range(2, 13) for k in range(1, n // 2 + 1)])
def test_the_symmetric_group_has_rank_k_plus_1_on_k_subsets_with_the_johnson_subdegrees(n, k):
    X = subsets(group(f"S{n}"), k)
    assert X.rank == k + 1
    expected = [math.comb(k, i) * math.comb(n - k, i) for i in range(k + 1)]
    assert sorted(X.suborbits().sizes) == sorted(expected)


@pytest.mark.parametrize("n", range(3, 31))
def test_the_dihedral_group_has_rank_half_n_plus_1_on_the_n_gon(n):
    X = natural(group(f"D{n}"))
    assert X.rank == n // 2 + 1
    assert X.suborbits().sizes == (1, *[2] * ((n - 1) // 2), *[1] * (n % 2 == 0))[: X.rank]


@pytest.mark.parametrize(
    ("name", "rank"),
    [("S5", 2), ("A4", 2), ("A7", 2), ("C7", 7), ("C8", 8), ("S3wrC2", 3), ("C2wrC4", 5), ("S4wrS5", 3)],
)
def test_natural_actions_have_their_known_rank(name, rank):
    assert natural(group(name)).rank == rank


# J. D. Dixon, B. Mortimer, Permutation Groups (1996), appendix B: degrees and ranks of primitive groups.
@pytest.mark.parametrize(
    ("generators", "order", "degree", "rank", "subdegrees"),
    [
        ("(1,2,3,4,5,6,7),(2,3,5)(4,7,6),(2,3)(4,7)", 168, 7, 2, (1, 6)),
        ("(1,2,3,4,5,6,7,8,9,10,11),(3,7,11,8)(4,10,5,6)", 7920, 11, 2, (1, 10)),
        (
            "(1,2,3,4,5,6,7,8,9,10,11),(3,7,11,8)(4,10,5,6),(1,12)(2,11)(3,6)(4,8)(5,9)(7,10)",
            95040,
            12,
            2,
            (1, 11),
        ),
    ],
)
def test_doubly_transitive_groups_have_rank_2(generators, order, degree, rank, subdegrees):
    X = natural(group(f"<{generators}>"))
    assert (X.group.order, X.points, X.rank, X.suborbits().sizes) == (order, degree, rank, subdegrees)


def test_the_petersen_graph_is_the_action_of_s5_on_pairs():
    assert sorted(subsets(group("S5"), 2).suborbits().sizes) == [1, 3, 6]


@pytest.mark.parametrize("name", ["C1", "C9", "Q8", "D5", "S4", "A5", "C2^4"])
def test_a_regular_set_has_as_many_suborbits_as_points(name):
    X = regular(group(name))
    assert X.rank == X.points == X.group.order


def test_matchings_of_12_points_have_a_suborbit_for_each_partition_of_6():
    assert cosets(group("S12"), group("S2wrS6")).rank == 11


@pytest.mark.parametrize(("name", "number"), transitive_actions())
def test_rank_and_subdegrees_agree_with_plain_lists_of_elements(name, number):
    listed = listed_action(name, number)
    G = group([list(g) for g in listed.group.generators])
    H = [list(listed.group.elements[h]) for h in range(listed.group.order) if listed.images[h][0] == 0]
    X = cosets(G, H)
    assert X.points == listed.points
    subdegrees = sorted(len(orbital) // listed.points for orbital in listed.orbitals)
    assert sorted(X.suborbits().sizes) == subdegrees
    assert X.rank == len(listed.orbitals)
