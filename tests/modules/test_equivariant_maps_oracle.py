"""Equivariant linear maps beside orbits on all pairs, and beside numbers in the literature."""

import pytest

import plrep
from plrep.gsets.actions import parse_gset
from tests.gap import ask_gap
from tests.naive import dense_maps

CASES = [
    ("C6", "regular", "natural"),
    ("S4", "tuples:2", "subsets:2"),
    ("S4", "regular", "natural"),
    ("D5", "natural+natural", "regular"),
    ("A5", "natural", "subsets:2"),
    ("C2xC3", "natural", "natural"),
    ("M11", "natural", "subsets:2"),
]


@pytest.mark.parametrize(("name", "source", "target"), CASES)
def test_the_shared_weights_are_the_orbits_on_all_pairs(name, source, target):
    G = plrep.group(name)
    X, Y = parse_gset(G, source), parse_gset(G, target)
    H = plrep.hom_basis(X, Y)
    expected = dense_maps.pair_orbits(X.action, Y.action)
    assert [sorted((x, y) for y, x in H.shared(k)) for k in range(H.dimension)] == expected


@pytest.mark.parametrize(("name", "source", "target"), CASES)
def test_composites_with_the_transpose_are_those_of_dense_matrices(name, source, target):
    G = plrep.group(name)
    X, Y = parse_gset(G, source), parse_gset(G, target)
    H = plrep.hom_basis(X, Y)
    m = H.map(range(1, H.dimension + 1))
    rows = [[0] * X.points for _ in range(Y.points)]
    for k, orbit in enumerate(dense_maps.pair_orbits(X.action, Y.action), 1):
        for x, y in orbit:
            rows[y][x] = k
    assert dense_maps.commutes(rows, X.action, Y.action)
    square = (m.transpose() @ m).to_matrix().rows
    assert [list(row) for row in square] == dense_maps.multiply(dense_maps.transpose(rows), rows)
    assert list(m.apply(range(X.points))) == dense_maps.apply(rows, range(X.points))


@pytest.mark.parametrize(("k", "j"), [(1, 1), (1, 2), (2, 2), (2, 3)])
def test_tensors_of_a_symmetric_group_have_bell_numbers_of_weights(k, j):
    """Maron, Ben-Hamu, Shamir, Lipman, Invariant and equivariant graph networks (ICLR 2019), Theorem 1."""
    G = plrep.group("S6")
    X, Y = parse_gset(G, f"tuples:{k}"), parse_gset(G, f"tuples:{j}")
    bell = {2: 2, 3: 5, 4: 15, 5: 52}
    assert plrep.hom_basis(X, Y).dimension == bell[k + j]


@pytest.mark.parametrize("n", [5, 8, 40])
def test_triangular_graphs_have_their_known_eigenvalues(n):
    """Pairs that meet: 2n - 4 once, n - 4 on n - 1 dimensions, -2 (Brouwer, Haemers, Spectra of Graphs, 1.4)."""
    X = plrep.group(f"S{n}").on_subsets(2)
    H = plrep.hom_basis(X, X)
    graph = H.element(H.weight_of(1, 0))
    found = {graph.on(c.label): c.simple.dimension for c in H.module.simples}
    assert found == {2 * n - 4: 1, n - 4: n - 1, -2: n * (n - 3) // 2}


def test_the_petersen_graph_has_its_known_eigenvalues():
    """The Petersen graph: pairs of five that are disjoint; 3 once, 1 five times, -2 four times."""
    X = plrep.group("S5").on_subsets(2)
    H = plrep.hom_basis(X, X, engine="orbitals")
    disjoint = H.element(2)
    assert sorted((disjoint.on(c.label).as_int(), c.simple.dimension) for c in H.module.simples) == [
        (-2, 4),
        (1, 5),
        (3, 1),
    ]


def test_the_numbers_of_shared_weights_are_those_of_gap():
    """Orbits on pairs of a point and a 2-subset, counted by GAP."""
    names = ["S5", "A6", "D9", "C12", "M11", "PSL(2,7)", "S3wrC2", "AGL(1,8)", "C2xC4"]
    groups = [plrep.group(name) for name in names]
    program = "pairs := function(p, g) return [p[1]^g, OnSets(p[2], g)]; end;;\n"
    for G in groups:
        generators = ", ".join(str(g) for g in G.generators)
        program += (
            f"G := Group({generators});; d := Cartesian([1..{G.degree}], Combinations([1..{G.degree}], 2));; "
            'Print(SortedList(List(Orbits(G, d, pairs), Length)), "\\n");\n'
        )
    found = []
    for G in groups:
        H = plrep.hom_basis(G.natural(), G.on_subsets(2))
        found.append(str(sorted(H.orbitals.sizes)).replace(" ", ""))
    assert found == ask_gap(program)
