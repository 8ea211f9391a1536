"""Subspaces and flags are the sets of points that linear algebra makes them, moved as sets; orbits of sets likewise."""

from itertools import combinations, product
from math import factorial, prod

import pytest

from plrep.exact.finite_field import finite_field
from plrep.groups.group import Group, group
from plrep.gsets.actions import parse_gset
from plrep.gsets.geometry import geometry

SPACES = [
    ("PSL(3,2)", "projective", 3, 2), ("GL(3,2)", "vectors", 3, 2), ("GL(4,2)", "vectors", 4, 2),
    ("PGL(3,3)", "projective", 3, 3), ("GL(3,3)", "vectors", 3, 3), ("GL(2,3)", "vectors", 2, 3),
    ("Sp(4,3)", "vectors", 4, 3), ("PSp(4,3)", "projective", 4, 3), ("GL(2,4)", "vectors", 2, 4),
    ("PGammaL(3,4)", "projective", 3, 4), ("SL(2,9)", "vectors", 2, 9), ("PSL(2,7)", "projective", 2, 7),
]  # fmt: skip
AFFINE = [
    ("AGL(2,2)", 2, 2), ("ASL(2,3)", 2, 3), ("AGL(3,2)", 3, 2), ("AGammaL(2,4)", 2, 4), ("AGL(2,5)", 2, 5),
    ("AGL(3,3)", 3, 3), ("ASL(4,2)", 4, 2),
]  # fmt: skip


def naive_subspaces(kind, n, q):
    """All subspaces by dimension, as sets of places of their points: spans of points, one more at a time."""
    F = finite_field(q)
    add = [[int(F.add(a, b)) for b in range(q)] for a in range(q)]
    times = [[int(F.multiply(a, b)) for b in range(q)] for a in range(q)]
    vectors = [v for v in product(range(q), repeat=n) if any(v)]
    points = [v for v in vectors if kind == "vectors" or next(x for x in v if x) == 1]
    place = {v: i for i, v in enumerate(points)}
    lines = {frozenset(tuple(times[c][x] for x in v) for c in range(q)) for v in vectors}
    layers = [{frozenset([(0,) * n])}]
    for _ in range(n):
        layers.append({
            frozenset(tuple(add[x][y] for x, y in zip(v, w, strict=True)) for v in space for w in line)
            for space in layers[-1]
            for line in lines
            if not line <= space
        })  # fmt: skip
    return [[frozenset(place[v] for v in space if v in place) for space in layer] for layer in layers]


def members_of(X, x):
    label = X.label_of(x).strip("{}")
    return frozenset(int(point) - 1 for point in label.split(","))


@pytest.mark.parametrize(("name", "kind", "n", "q"), SPACES)
def test_subspaces_are_those_of_linear_algebra_in_lexicographic_order_and_moved_as_sets(name, kind, n, q):
    G = group(name)
    layers = naive_subspaces(kind, n, q)
    for k in range(1, n):
        X = G.on_subspaces(k)
        found = [members_of(X, x) for x in range(X.points)]
        assert sorted(map(sorted, found)) == sorted(map(sorted, layers[k]))
        assert list(map(sorted, found)) == sorted(map(sorted, found))
        place = {members: x for x, members in enumerate(found)}
        for g, images in zip(G.generators, X.action, strict=True):
            assert images == tuple(place[frozenset(map(g, members))] for members in found)


@pytest.mark.parametrize(
    ("name", "dimensions"),
    [("PSL(3,2)", (1, 2)), ("AGL(3,2)", (0, 1, 2)), ("AGL(3,3)", (1, 2)), ("GL(4,2)", (1, 2, 3)),
     ("GL(4,2)", (1, 3)), ("PSp(4,3)", (2, 3)), ("PGL(3,4)", (1, 2)),
     ("GL(4,2)", (2,))],
)  # fmt: skip
def test_flags_are_all_chains_of_subspaces_in_lexicographic_order_and_moved_as_chains(name, dimensions):
    G = group(name)
    levels = [[members_of(X, x) for x in range(X.points)] for X in map(G.on_subspaces, dimensions)]
    chains = [
        chain for chain in product(*map(range, map(len, levels)))
        if all(levels[i][chain[i]] < levels[i + 1][chain[i + 1]] for i in range(len(chain) - 1))
    ]  # fmt: skip
    X = G.on_flags(*dimensions)
    labels = ["".join(_written(levels[i][x]) for i, x in enumerate(chain)) for chain in chains]
    assert [X.label_of(x) for x in range(X.points)] == labels
    place = {chain: x for x, chain in enumerate(chains)}
    numbers = [{members: x for x, members in enumerate(level)} for level in levels]
    for g, images in zip(G.generators, X.action, strict=True):
        moved = [
            tuple(numbers[i][frozenset(map(g, levels[i][x]))] for i, x in enumerate(chain))
            for chain in chains
        ]
        assert images == tuple(place[chain] for chain in moved)


@pytest.mark.parametrize(("name", "n", "q"), AFFINE)
def test_affine_subspaces_are_the_shifted_linear_ones_in_lexicographic_order_and_moved_as_sets(name, n, q):
    G, F = group(name), finite_field(q)
    vectors = list(product(range(q), repeat=n))
    place = {v: i for i, v in enumerate(vectors)}
    shifts = [[place[tuple(F.add(v, w).tolist())] for v in vectors] for w in vectors]
    for k, layer in enumerate(naive_subspaces("vectors", n, q)[:n]):
        linear = [{0} | {x + 1 for x in members} for members in layer]
        affine = {frozenset(shift[x] for x in members) for members in linear for shift in shifts}
        X = G.on_subspaces(k)
        found = [members_of(X, x) for x in range(X.points)]
        assert list(map(sorted, found)) == sorted(map(sorted, affine))
        number = {members: x for x, members in enumerate(found)}
        for g, images in zip(G.generators, X.action, strict=True):
            assert images == tuple(number[frozenset(map(g, members))] for members in found)
        assert X.is_transitive


@pytest.mark.parametrize(
    ("name", "points"), [("AGL(2,3)", 9 * 4), ("AGL(3,2)", 8 * 7 * 3), ("AGL(2,4)", 16 * 5)]
)
def test_complete_flags_of_affine_geometry_begin_with_points(name, points):
    X = group(name).on_flags()
    assert (X.points, X.is_transitive) == (points, True)
    assert X.label_of(0).startswith("{1}{1,2")


def _written(members):
    return "{" + ",".join(str(x + 1) for x in sorted(members)) + "}"


@pytest.mark.parametrize(
    ("name", "n", "q"),
    [("PSL(2,7)", 2, 7), ("PSL(3,2)", 3, 2), ("PGL(3,5)", 3, 5), ("GL(4,2)", 4, 2), ("PSL(4,3)", 4, 3),
     ("GL(5,2)", 5, 2)],
)  # fmt: skip
def test_complete_flags_have_the_number_and_the_rank_of_bruhat(name, n, q):
    X = group(name).on_flags()
    assert X.points == prod((q**i - 1) // (q - 1) for i in range(1, n + 1))
    assert X.is_transitive
    assert X.rank == factorial(n)


@pytest.mark.parametrize(
    ("name", "n"), [("PSL(4,2)", 4), ("PGL(4,3)", 4), ("GL(5,2)", 5), ("PGammaL(3,4)", 3)]
)
def test_subspaces_are_one_orbit_of_the_rank_of_grassmann(name, n):
    """A pair of k-subspaces is known by the dimension of its intersection."""
    for k in range(1, n):
        X = group(name).on_subspaces(k)
        assert X.is_transitive
        assert X.rank == min(k, n - k) + 1


def test_the_symplectic_group_has_isotropic_and_hyperbolic_lines():
    assert sorted(map(len, group("Sp(4,3)").on_subspaces(2).orbits)) == [40, 90]
    assert sorted(map(len, group("PSp(4,2)").on_subspaces(2).orbits)) == [15, 20]
    assert sorted(map(len, group("PSp(4,3)").on_flags().orbits)) == [160, 480, 1440]


@pytest.mark.parametrize("name", ["PSL(3,3)", "GL(4,2)", "PGL(3,4)"])
def test_points_and_hyperplanes_have_the_same_numbers_of_fixed_points(name):
    """So Fun of both is the same sum of simples, though no map of points to hyperplanes is equivariant."""
    G = group(name)
    X, Y = G.on_subspaces(1), parse_gset(G, "hyperplanes")
    a, b = G.generators
    for g in (a, b, a * b, a * b * b, b * a * b.inverse * a):
        fixed = [sum(x == y for x, y in enumerate(Z.image(g))) for Z in (X, Y)]
        assert fixed[0] == fixed[1]
    moved = [Y.image(h) for h in X.stabiliser(0).generators]
    assert not any(all(images[y] == y for images in moved) for y in range(Y.points))


def test_the_field_is_the_largest_that_the_group_keeps_unless_another_is_asked_for():
    G = group("GL(2,4)")
    assert G.on_subspaces(1).points == 5
    assert (G.on_subspaces(1, q=2).points, G.on_subspaces(2, q=2).points) == (15, 35)
    assert (G.on_subspaces(2, q=2).name, G.on_subspaces(1, q=4).name) == ("lines:GF(2)", "subspaces:1")


@pytest.mark.parametrize(
    ("name", "space"),
    [("SL(2,9)", "nonzero vectors of GF(9)^2"), ("Sp(4,3)", "nonzero vectors of GF(3)^4"),
     ("AGL(2,4)", "vectors of GF(4)^2"),
     ("GL(4,2)", "projective points of GF(2)^4"), ("PSL(2,9)", "projective points of GF(9)^2"),
     ("ASL(4,2)", "vectors of GF(2)^4"), ("S4", "vectors of GF(2)^2"), ("PSL(5,3)", "projective points of GF(3)^5")],
)  # fmt: skip
def test_the_geometry_is_that_of_the_name(name, space):
    assert str(geometry(group(name))) == space


def test_the_geometry_is_found_by_what_generators_do_not_by_a_name():
    named = group("PSL(3,2)")
    G = Group(7, named.generators)
    assert G.on_subspaces(2).action == named.on_subspaces(2).action
    H = named.stabiliser(0)
    assert sorted(map(len, H.on_subspaces(2).orbits)) == [3, 4]
    assert H.on_flags().points == 21


@pytest.mark.parametrize(
    ("name", "text", "spelled"),
    [
        ("PSL(3,2)", "lines", "lines"),
        ("PSL(3,2)", "hyperplanes", "lines"),
        ("PSL(3,2)", "subspaces:2", "lines"),
        ("GL(4,2)", "planes", "planes"),
        ("GL(5,2)", "hyperplanes", "subspaces:4"),
        ("AGL(2,3)", "hyperplanes", "lines"),
        ("AGL(3,2)", "subspaces:2", "planes"),
        ("AGL(3,2)", "subspaces:0", "subspaces:0"),
        ("AGL(3,2)", "flags", "flags"),
        ("AGL(3,2)", "flags:1,2", "flags:1,2"),
        ("AGL(2,4)", "lines:GF(2)", "lines:GF(2)"),
        ("GL(4,2)", "flags", "flags"),
        ("GL(4,2)", "flags:1,2,3", "flags"),
        ("GL(4,2)", "flags: 1 , 3", "flags:1,3"),
        ("GL(2,4)", "subspaces:1", "subspaces:1"),
        ("GL(2,4)", "subspaces:1,GF(4)", "subspaces:1"),
        ("GL(2,4)", "subspaces:1,GF(2)", "subspaces:1,GF(2)"),
        ("GL(2,4)", "lines:GF(2)", "lines:GF(2)"),
        ("GL(2,4)", "flags:GF(2)", "flags:GF(2)"),
        ("GL(2,4)", "flags:1,3,GF(2)+natural", "flags:1,3,GF(2)+natural"),
        ("S4", "orbit:{2,1}", "orbit:{1,2}"),
        ("S4", "orbit: { 1, 2 } , {3,4}", "orbit:{1,2}{3,4}"),
        ("S4", "orbit:{1}{1,2}+natural", "orbit:{1}{1,2}+natural"),
    ],
)
def test_names_are_printed_back_in_one_spelling_that_reads_back(name, text, spelled):
    X = parse_gset(group(name), text)
    assert X.name == spelled
    assert parse_gset(group(name), X.name) == X


@pytest.mark.parametrize(
    ("name", "sets"),
    [("S4", [{0, 1}]), ("C6", [{0, 2, 4}]), ("S5", [{0, 1}, {2}]), ("S3wrC2", [{0, 1, 2}]), ("M11", [{0, 1, 2, 3, 4}]),
     ("A4", [{0}, {1}, {2}, {3}]), ("C2xC3", [{0, 2}, {0, 2}]), ("C1", [{0}])],
)  # fmt: skip
def test_the_orbit_of_a_sequence_of_sets_is_its_images_breadth_first(name, sets):
    G = group(name)
    first = tuple(map(frozenset, sets))
    found, place = [first], {first: 0}
    for one in found:
        for g in G.generators:
            image = tuple(frozenset(map(g, members)) for members in one)
            if image not in place:
                place[image] = len(found)
                found.append(image)
    X = G.on_orbit(*sets)
    assert X.points == len(found)
    assert [X.label_of(x) for x in range(X.points)] == ["".join(map(_written, one)) for one in found]
    for g, images in zip(G.generators, X.action, strict=True):
        assert images == tuple(place[tuple(frozenset(map(g, members)) for members in one)] for one in found)
    assert X.is_transitive


def test_orbits_of_sets_are_known_sets_under_other_names():
    G = group("S5")
    assert G.on_orbit({0, 1}).rank == G.on_subsets(2).rank == 3
    assert G.on_orbit({0}).points == G.natural().points
    assert group("S4").on_orbit({0}, {1}, {2}).rank == group("S4").regular().rank
    assert group("M24").on_orbit({0, 1, 2, 3, 4, 7, 10, 12}).points == 759


@pytest.mark.parametrize("text", ["lines", "flags", "orbit:{1,2}", "orbit:{1}{2,3}"])
def test_the_stabiliser_of_a_point_keeps_its_sets(text):
    G = group("PSL(3,2)")
    X = parse_gset(G, text)
    for x in (0, X.points - 1):
        H = X.stabiliser(x)
        assert H.order * X.points == G.order
        sets = [set(map(int, part.split(","))) for part in X.label_of(x).strip("{}").split("}{")]
        assert all({h(y - 1) + 1 for y in members} == members for h in H.generators for members in sets)


def test_parts_say_of_an_orbit_which_stabiliser_it_has():
    G = group("PSL(3,2)")
    ((kind, H),) = G.on_subspaces(2).parts
    assert (kind, H.order) == ("cosets", 24)
    assert group("Sp(4,3)").on_subspaces(2).parts == (("orbits",),)


def test_large_images_are_found_block_by_block():
    X = group("PSL(8,2)").on_subspaces(7)
    assert (X.points, X.rank) == (255, 2)


def test_pairs_of_subspaces_meet_as_their_orbitals_say():
    X = group("PSL(4,2)").on_subspaces(2)
    sizes = {}
    for x, y in combinations(range(X.points), 2):
        meeting = len(members_of(X, x) & members_of(X, y))
        sizes.setdefault(X.orbital(x, y)[1], set()).add(meeting)
    assert sorted(sizes.values(), key=sorted) == [{0}, {1}]


@pytest.mark.parametrize("q", [2, 3, 4])
def test_the_first_points_of_the_unitary_group_are_a_block_of_the_hermitian_unital(q):
    """Two of the q^3 + 1 points lie on one line, and that has q + 1 of them."""
    X = group(f"PSU(3,{q})").on_orbit(range(q + 1))
    assert X.points == q * q * (q * q - q + 1)
    pairs = [pair for x in range(X.points) for pair in combinations(sorted(members_of(X, x)), 2)]
    assert len(pairs) == len(set(pairs)) == (q**3 + 1) * q**3 // 2
