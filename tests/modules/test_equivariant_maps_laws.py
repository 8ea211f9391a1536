"""Equivariant linear maps: the orbital sums commute with the group, and their number is what theory says."""

import pytest

import plrep
from plrep.gsets.actions import parse_gset

CASES = [
    ("C6", "regular", "natural"),
    ("S4", "natural", "subsets:2"),
    ("S4", "regular", "cosets:(1,2,3)"),
    ("D5", "natural+natural", "regular"),
    ("A5", "natural", "natural"),
    ("C2xC2", "natural", "natural"),
    ("C1", "natural", "natural"),
]


@pytest.mark.parametrize(("name", "source", "target"), CASES)
def test_orbital_sums_commute_with_the_group_and_cover_every_pair_once(name, source, target):
    G = plrep.group(name)
    X, Y = parse_gset(G, source), parse_gset(G, target)
    H = plrep.hom_basis(X, Y)
    cover = [[0] * X.points for _ in range(Y.points)]
    for i in range(H.dimension):
        rows = H.matrix(i).rows
        for on_x, on_y in zip(X.action, Y.action, strict=True):
            assert all(rows[on_y[y]][on_x[x]] == rows[y][x] for y in range(Y.points) for x in range(X.points))
        cover = [
            [a + int(b != 0) for a, b in zip(p, q, strict=True)] for p, q in zip(cover, rows, strict=True)
        ]
    assert all(entry == 1 for row in cover for entry in row)


@pytest.mark.parametrize(("name", "source", "target"), CASES)
def test_the_dimension_is_the_sum_over_the_simples(name, source, target):
    """Schur's lemma: dim Hom = sum of m_X(L) m_Y(L) dim End L."""
    G = plrep.group(name)
    X, Y = parse_gset(G, source), parse_gset(G, target)
    V, W = plrep.Fun(X), plrep.Fun(Y)
    expected = sum(V.multiplicity(L) * W.multiplicity(L) * L.endomorphism_dimension for L in G.simples)
    assert plrep.hom_basis(X, Y).dimension == expected


@pytest.mark.parametrize("n", range(2, 8))
def test_the_symmetric_group_has_two_weights(n):
    X = plrep.group(f"S{n}").natural()
    assert plrep.hom_basis(X, X).dimension == 2


@pytest.mark.parametrize("n", [2, 3, 5])
def test_the_torus_has_n_squared_weights_against_n_to_the_fourth(n):
    X = plrep.group(f"C{n}xC{n}").regular()
    H = plrep.hom_basis(X, X)
    assert H.dimension == n**2
    assert X.points**2 == n**4
