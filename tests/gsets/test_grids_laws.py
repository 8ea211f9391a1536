"""Periodic images and point clouds: the groups are those of their definition, and the modules those of the books."""

import pytest

import plrep
from plrep.errors import BadInput, BeyondReach
from plrep.groups.grid_groups import SYMMETRIES
from plrep.groups.group import Group, group
from plrep.gsets.grids import grid, point_cloud


def _linear(symmetry):
    """The linear parts as maps of (row, column): the symmetries of the square, by definition."""
    rotations = [lambda i, j: (i, j), lambda i, j: (-j, i), lambda i, j: (-i, -j), lambda i, j: (j, -i)]
    mirrors = [lambda i, j: (i, -j), lambda i, j: (-i, j), lambda i, j: (j, i), lambda i, j: (-j, -i)]
    return {"translations": rotations[:1], "p4": rotations, "p4m": rotations + mirrors}[symmetry]


@pytest.mark.parametrize("symmetry", SYMMETRIES)
@pytest.mark.parametrize("n", [1, 2, 3, 4, 5, 6])
def test_the_group_has_exactly_the_maps_of_the_definition(n, symmetry):
    G = grid(n, symmetry).group
    expected = set()
    for linear in _linear(symmetry):
        for a in range(n):
            for b in range(n):
                moved = [linear(i, j) for i in range(n) for j in range(n)]
                expected.add(tuple((i + a) % n * n + (j + b) % n for i, j in moved))
    assert {g.images for g in G.enumeration.elements(range(G.order))} == expected
    assert Group(G.degree, G.generators).order == G.order == len(expected)


@pytest.mark.parametrize("symmetry", SYMMETRIES)
@pytest.mark.parametrize("n", [3, 6, 7, 10])
def test_the_rank_counts_the_orbits_of_the_square_on_displacements(n, symmetry):
    displacements = {
        frozenset((a % n, b % n) for a, b in (linear(i, j) for linear in _linear(symmetry)))
        for i in range(n)
        for j in range(n)
    }
    assert grid(n, symmetry).rank == len(displacements)


@pytest.mark.parametrize("symmetry", SYMMETRIES)
def test_the_names_of_the_groups_read_back(symmetry):
    G = grid(8, symmetry).group
    assert group(G.name) == G
    assert group(G.name).order == G.order
    colon = f"Grid:8,{symmetry}" if symmetry != "translations" else "Grid:8"
    assert group(colon).name == G.name


def test_neighbouring_pixels_are_the_edges_of_a_graph_that_p4m_preserves():
    n = 8
    X = grid(n, "p4m")
    right = [(i * n + j, i * n + (j + 1) % n) for i in range(n) for j in range(n)]
    down = [(i * n + j, (i + 1) % n * n + j) for i in range(n) for j in range(n)]
    edges = X.group.on_edges(right + down)
    assert (edges.points, edges.is_transitive) == (2 * n * n, True)
    assert grid(n).group.on_edges(right).points == n * n
    with pytest.raises(BadInput, match=r"Grid\(8,p4\) does not preserve the edges"):
        grid(n, "p4").group.on_edges(right)


def test_labels_are_rows_and_columns_from_1():
    X = grid(3)
    assert [X.label_of(x) for x in (0, 2, 3, 8)] == ["(1,1)", "(1,3)", "(2,1)", "(3,3)"]
    assert X.name == "natural"


def test_there_are_as_many_weights_as_pixels_under_translations():
    """The equivariant linear maps of an n x n periodic image form a space of dimension n^2 (arXiv:2408.00949)."""
    assert [grid(n).rank for n in (2, 10, 31)] == [4, 100, 961]


def test_the_blocks_of_a_torus_are_the_sublattices():
    """Subgroups of C_n x C_n; with rotations those that a quarter turn preserves."""
    assert len(grid(5).block_systems) == 8
    assert len(grid(4).block_systems) == 15
    assert [len(one.block) for one in grid(5, "p4").block_systems] == [1, 5, 5, 25]  # 5 = (2 + i)(2 - i)
    assert [len(one.block) for one in grid(5, "p4m").block_systems] == [1, 25]
    assert [len(one.block) for one in grid(4, "p4m").block_systems] == [1, 2, 4, 8, 16]


@pytest.mark.parametrize(("n", "d"), [(1, 2), (4, 1), (5, 3), (40, 5)])
def test_a_point_cloud_is_d_copies_of_the_points(n, d):
    X = point_cloud(n, d)
    assert d * group(f"S{n}").natural() == X
    assert (X.points, len(X.orbits)) == (n * d, d)
    assert X.rank == d * d * (2 if n > 1 else 1)
    V = plrep.Fun(X)
    assert [(c.simple.dimension, c.multiplicity) for c in V.simples] == [(1, d), (n - 1, d)][: 1 + (n > 1)]


def test_the_coordinates_of_a_point_cloud_are_labelled():
    assert [point_cloud(2, 3).label_of(x) for x in range(6)] == ["x1", "x2", "y1", "y2", "z1", "z2"]
    assert [point_cloud(1, 4).label_of(x) for x in range(4)] == ["x1_1", "x2_1", "x3_1", "x4_1"]


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: grid(0), "grid: n = 0 must be a whole number from 1 on"),
        (lambda: grid(2.0), "grid: n = 2.0 must be"),
        (lambda: grid(True), "grid: n = True must be"),
        (lambda: grid(4, "p6"), 'symmetry \'p6\' of a grid must be "translations", "p4" or "p4m"'),
        (lambda: point_cloud(0, 3), "point_cloud: n = 0 must be"),
        (lambda: point_cloud(3, "3"), "point_cloud: d = '3' must be"),
        (lambda: group("Grid(0)"), r"group Grid\(0\): the size must be at least 1"),
        (
            lambda: group("Grid(5,p6)"),
            r"is not of the form 'Grid\(10\)' or Grid:10, with rotations Grid:10,p4",
        ),
        (lambda: group("torus 5"), r"did you mean 'Grid\(5\)' \(order 25\)\?"),
    ],
)
def test_wrong_sizes_are_named(ask, message):
    with pytest.raises(BadInput, match=message):
        ask()


def test_grids_and_clouds_beyond_reach():
    with pytest.raises(BeyondReach, match=r"Grid\(142\): it has 20164 points, the limit is 20000"):
        grid(142)
    with pytest.raises(BeyondReach, match="20000 copies of natural, of 100 points each, exceed the limit"):
        point_cloud(100, 20000)
