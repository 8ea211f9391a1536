"""Decompositions of large sets that are published, or follow from the representation theory of the group.

Sources: S_n on k-subsets is the sum of the Specht modules (n-j, j), j <= k, of dimension C(n,j) - C(n,j-1) (James, The
Representation Theory of the Symmetric Groups, 14.4); W(B_n) on the vertices of the cube: its elementary abelian
normal subgroup has the characters of the subsets, and those of the subsets of one size are permuted transitively;
M24 on 24 points, HS on 100 points: the permutation characters in the ATLAS (Conway et al., 1985), pages 94 and 80.
"""

from math import comb

import pytest

import plrep
from plrep.groups.group import group


def parts(X):
    V = plrep.Fun(X, engine="orbitals")
    return sorted((c.simple.dimension, c.multiplicity, c.simple.type) for c in V.simples)


@pytest.mark.parametrize(("n", "k"), [(100, 2), (30, 3), (12, 6), (25, 2), (9, 4)])
def test_subsets_hold_the_specht_modules_of_two_rows(n, k):
    expected = [(comb(n, j) - (comb(n, j - 1) if j else 0), 1, "R") for j in range(k + 1)]
    assert parts(plrep.group(f"S{n}").on_subsets(k)) == sorted(expected)


def test_the_vertices_of_a_cube_hold_one_simple_for_each_size():
    n = 10
    points = range(1 << n)
    flip = [x ^ 1 for x in points]

    def moved(images):
        return [sum((x >> i & 1) << images[i] for i in range(n)) for x in points]

    G = group([flip, moved([*range(1, n), 0]), moved([1, 0, *range(2, n)])], name="symmetries of the 10-cube")
    assert parts(G.natural()) == sorted((comb(n, k), 1, "R") for k in range(n + 1))


def test_mathieu_24_on_points_is_1_and_23():
    assert parts(plrep.group("M24").natural()) == [(1, 1, "R"), (23, 1, "R")]


def test_higman_sims_on_100_points_is_1_and_22_and_77():
    assert parts(plrep.group("HS").natural()) == [(1, 1, "R"), (22, 1, "R"), (77, 1, "R")]


def test_cosets_of_a_seven_cycle_hold_what_frobenius_reciprocity_says():
    G = plrep.group("S7")
    H = G.subgroup("(1,2,3,4,5,6,7)")
    table = G.character_table
    at = G.class_of(H.generators[0])
    expected = sorted(
        (X.degree, int((X.degree + 6 * X.values[at].as_int()) // 7), "R")
        for X in table.characters
        if X.degree + 6 * X.values[at].as_int()
    )
    assert parts(G.cosets(H)) == expected


def test_facelets_of_the_cube_split_by_corners_and_edges():
    """Corners: the place, 1 + 7, and the twist, 8 complex lines of order 3; edges: 1 + 11 and the flip, 12."""
    turns = (
        "(1,3,8,6)(2,5,7,4)(9,33,25,17)(10,34,26,18)(11,35,27,19),"
        "(9,11,16,14)(10,13,15,12)(1,17,41,40)(4,20,44,37)(6,22,46,35),"
        "(17,19,24,22)(18,21,23,20)(6,25,43,16)(7,28,42,13)(8,30,41,11),"
        "(25,27,32,30)(26,29,31,28)(3,38,43,19)(5,36,45,21)(8,33,48,24),"
        "(33,35,40,38)(34,37,39,36)(3,9,46,32)(2,12,47,29)(1,14,48,27),"
        "(41,43,48,46)(42,45,47,44)(14,22,30,38)(15,23,31,39)(16,24,32,40)"
    )
    G = plrep.group(f"<{turns}>")
    assert G.order == 43252003274489856000
    assert parts(G.natural()) == [(1, 2, "R"), (7, 1, "R"), (11, 1, "R"), (12, 1, "R"), (16, 1, "C")]
