"""Tuples, arrangements, products, quotients, edges and copies are what their definitions say, point by point."""

from itertools import permutations, product
from math import comb, perm

import numpy as np
import pytest

from plrep.groups.group import Group, group
from plrep.groups.permutation import Permutation
from plrep.gsets.actions import parse_gset
from plrep.gsets.orbitals import orbitals
from plrep.gsets.partitions import finest_partition, generating_sets
from tests.gsets.cases import elements, gset, some_elements

MADE = [
    ("C1", "tuples:2"),
    ("C5", "tuples:2"),
    ("D4", "tuples:3"),
    ("S4", "arrangements:2"),
    ("S4", "arrangements:4"),
    ("C2xC3", "arrangements:3"),
    ("S4", "natural*natural"),
    ("S3", "natural*regular*subsets:2"),
    ("Q8", "regular*natural"),
    ("D6", "natural/{1,4}"),
    ("D6", "natural/{1,4}*natural"),
    ("D6", "(natural*natural)/{1,8}{2,13}"),
    ("D4", "(natural+natural)/{1,5}"),
    ("S4", "regular/{1,2}{1,3}"),
    ("D5", "edges:{1,2}"),
    ("D5", "edges:{1,2}{1,3}"),
    ("C5", "arcs:(1,2)(3,1)"),
    ("C2xC3", "edges:{1,3}+arcs:(3,4)"),
    ("A4", "2*natural"),
    ("S3", "(natural+regular)*(2*natural)"),
]
LARGE = [
    ("S30", "tuples:2"), ("M24", "arrangements:2"), ("S12", "subsets:2*natural"), ("S20", "subsets:2/{1,2}"),
    ("Grid(9,p4m)", "edges:{1,2}*natural"), ("S5wrC2", "tuples:2/{1,2}"), ("W(E8)", "natural/{1,121}"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text"), MADE + LARGE)
def test_the_action_is_a_homomorphism(name, text):
    X = gset(name, text)
    sample = some_elements(X.group)[:5]
    for g in sample:
        image = X.image_array(g)
        assert sorted(image.tolist()) == list(range(X.points))
        for h in sample:
            assert np.array_equal(X.image_array(g * h), image[X.image_array(h)])
        for x in range(0, X.points, max(1, X.points // 10)):
            assert X.image_of(x, g) == image[x]


@pytest.mark.parametrize(("name", "text"), MADE + LARGE)
def test_the_order_is_the_length_of_an_orbit_times_the_order_of_a_stabiliser(name, text):
    X = gset(name, text)
    for orbit in X.orbits[:4]:
        for x in {orbit[0], orbit[-1]}:
            H = X.stabiliser(x)
            assert H.order * len(orbit) == X.group.order
            assert all(X.image_of(x, h) == x for h in H.generators)


@pytest.mark.parametrize(("name", "text"), MADE)
def test_the_numbers_of_orbits_and_orbitals_are_means_of_fixed_points(name, text):
    X = gset(name, text)
    fixed = [sum(x == y for x, y in enumerate(X.image(g))) for g in elements(X.group)]
    assert sum(fixed) == len(X.orbits) * X.group.order
    assert sum(f * f for f in fixed) == X.rank * X.group.order


@pytest.mark.parametrize(("name", "text"), MADE + LARGE)
def test_names_read_back_as_the_same_set(name, text):
    X = gset(name, text)
    again = parse_gset(X.group, X.name)
    assert again == X
    assert again.name == X.name
    assert [again.label_of(x) for x in range(min(40, X.points))] == [
        X.label_of(x) for x in range(min(40, X.points))
    ]


@pytest.mark.parametrize(
    ("name", "text", "spelled"),
    [
        ("S4", " natural * natural + regular ", "natural*natural+regular"),
        ("S4", "natural*(natural+regular)", "natural*natural+natural*regular"),
        ("S4", "(natural+regular)*natural", "natural*natural+regular*natural"),
        ("S4", "natural*(natural*natural)", "natural*natural*natural"),
        ("S4", "((natural))", "natural"),
        ("S4", "3*natural", "natural+natural+natural"),
        ("S4", "2*natural*natural", "natural*natural+natural*natural"),
        ("S4", "natural*2*natural", "natural*natural+natural*natural"),
        ("C6", "natural/{4,1}", "natural/{1,4}"),
        ("C6", "natural/{2,5}", "natural/{1,4}"),
        ("C6", "natural/{1,3}{1,4}", "natural/{1,2}"),
        ("C6", "natural/{1}", "natural/{1}"),
        ("C8", "(natural/{1,5})/{1,3}", "natural/{1,5}/{1,3}"),
        ("C6", "cosets:(1,4)(2,5)(3,6)/{1,2}", "cosets:(1,4)(2,5)(3,6)/{1,2}"),
        ("C6", "edges:{2,1}", "edges:{1,2}"),
        ("C6", "edges: {3,4} , {5,2}", "edges:{1,2}{1,4}"),
        ("C6", "arcs:(2,1),(3,4)", "arcs:(1,2)(1,6)"),
        ("C6", "orbit:{1,2}*edges:{1,4}", "orbit:{1,2}*edges:{1,4}"),
    ],
)
def test_names_are_printed_in_one_spelling(name, text, spelled):
    X = parse_gset(group(name), text)
    assert X.name == spelled
    assert parse_gset(group(name), spelled) == X


@pytest.mark.parametrize(("name", "k"), [("C3", 1), ("C3", 4), ("D5", 2), ("S4", 3), ("C2xC3", 2), ("C1", 3)])
def test_tuples_and_arrangements_are_those_of_itertools_in_their_order(name, k):
    G = group(name)
    for X, listed in (
        (G.on_tuples(k), list(product(range(G.degree), repeat=k))),
        (
            (G.on_arrangements(k), list(permutations(range(G.degree), k)))
            if k <= G.degree
            else (G.natural(), [(x,) for x in range(G.degree)])
        ),
    ):
        assert X.points == len(listed)
        if X.name != "natural":
            written = ["(" + ",".join(str(x + 1) for x in one) + ")" for one in listed]
            assert [X.label_of(x) for x in range(X.points)] == written
        place = {one: x for x, one in enumerate(listed)}
        for g, images in zip(G.generators, X.action, strict=True):
            assert images == tuple(place[tuple(map(g, one))] for one in listed)


@pytest.mark.parametrize(
    ("name", "left", "right"),
    [("S4", "natural", "subsets:2"), ("C6", "natural/{1,4}", "regular"), ("Q8", "regular", "natural"),
     ("S3wrC2", "natural", "tuples:2"), ("S25", "natural", "subsets:2")],
)  # fmt: skip
def test_products_are_pairs_and_commute_by_the_swap(name, left, right):
    G = group(name)
    X, Y = parse_gset(G, left), parse_gset(G, right)
    XY, YX = X * Y, Y * X
    assert XY.points == YX.points == X.points * Y.points
    assert len(XY.orbits) == len(orbitals(X, Y))
    assert XY.rank == YX.rank
    swap = np.arange(XY.points).reshape(X.points, Y.points).T.ravel()
    for g in some_elements(G)[:6]:
        a, b = X.image_array(g), Y.image_array(g)
        assert np.array_equal(XY.image_array(g), (a[:, None] * Y.points + b).ravel())
        assert np.array_equal(XY.image_array(g)[swap], swap[YX.image_array(g)])


def test_products_are_associative_and_distribute_over_sums():
    G = group("S4")
    X, Y, Z = G.natural(), G.on_subsets(2), G.cosets("(1,2,3)")
    assert (X * Y) * Z == X * (Y * Z)
    assert (X + Y) * Z == X * Z + Y * Z
    assert G.on_tuples(3) == X * X * X
    assert (X * (Y + Z)).rank == (X * Y + X * Z).rank
    assert 3 * X == X + X + X


def test_the_rank_of_tuples_under_the_symmetric_group_is_a_bell_number():
    """Orbits of S_n on 2k-tuples, n >= 2k, are the partitions of 2k places."""
    assert [group("S8").on_tuples(k).rank for k in (1, 2, 3)] == [2, 15, 203]
    assert (len(group("S100").on_tuples(2).orbits), group("S100").on_tuples(2).rank) == (2, 15)


@pytest.mark.parametrize(("name", "k"), [("S6", 6), ("A6", 4), ("M12", 5), ("M24", 3), ("PSL(2,7)", 2)])
def test_arrangements_are_one_orbit_if_the_group_is_so_transitive(name, k):
    X = group(name).on_arrangements(k)
    assert X.points == perm(X.group.degree, k)
    assert X.is_transitive


def test_the_edges_of_the_complete_graph_are_the_pairs():
    G = group("S6")
    pairs = [(x, y) for x in range(6) for y in range(x)]
    assert G.on_edges(pairs).action == G.on_subsets(2).action
    arcs = G.on_edges([*pairs, *((y, x) for x, y in pairs)], directed=True)
    assert arcs.action == G.on_arrangements(2).action
    assert G.on_edges(pairs).points == comb(6, 2)


def test_the_edges_of_the_petersen_graph_are_one_orbit():
    """Its vertices are the pairs of five points, joined if they are disjoint (Petersen 1898)."""
    X = group("S5").on_subsets(2)
    pairs = [X.label_of(x) for x in range(10)]
    edges = [(x, y) for x in range(10) for y in range(x) if not set(pairs[x]) & set(pairs[y]) & set("12345")]
    G = group([list(images) for images in X.action])
    E = G.on_edges(np.array(edges))
    assert (G.order, E.points, E.is_transitive) == (120, 15, True)
    assert G.on_edges([*edges, *((y, x) for x, y in edges)], directed=True).is_transitive


@pytest.mark.parametrize(
    ("name", "text", "joined"),
    [("C12", "natural", [{0, 8}]), ("D6", "natural+natural", [{0, 6}]), ("S4", "regular", [{0, 1}, {0, 5, 7}]),
     ("C2xC3", "natural*natural", [{0, 1}]), ("Q8", "regular", []), ("S3wrC2", "natural", [{0, 1}])],
)  # fmt: skip
def test_the_finest_partition_is_that_of_naive_closure(name, text, joined):
    X = gset(name, text)
    label = list(range(X.points))
    changed = True
    pairs = [(min(members), x) for members in joined for x in members]
    while changed:
        changed = False
        pairs += [
            (g[x], g[y]) for g in X.action for x in range(X.points) for y in (label[x],) if label[x] != x
        ]
        for x, y in pairs:
            if label[x] != label[y]:
                low, high = sorted((label[x], label[y]))
                label = [low if one == high else one for one in label]
                changed = True
    found = finest_partition(X, joined)
    assert found.tolist() == label
    assert finest_partition(X, generating_sets(X, found)).tolist() == label


@pytest.mark.parametrize(
    ("name", "text", "block"),
    [("D6", "natural", (0, 3)), ("C2^3", "regular", (0, 1)), ("S4", "subsets:2", (0, 5))],
)
def test_a_quotient_is_the_set_of_translates_of_a_block(name, text, block):
    X = gset(name, text)
    translates = sorted({tuple(sorted(X.image(g)[x] for x in block)) for g in elements(X.group)})
    Q = X.quotient([block])
    assert X.quotient(translates) == Q
    assert Q.points == len(translates)
    place = {members: i for i, members in enumerate(translates)}
    for images, moved in zip(X.action, Q.action, strict=True):
        assert moved == tuple(place[tuple(sorted(images[x] for x in members))] for members in translates)
    written = ["{" + ",".join(map(X.label_of, members)) + "}" for members in translates]
    assert [Q.label_of(x) for x in range(Q.points)] == written


def test_labels_of_ones_own_change_no_name_and_no_action():
    G = group("C4")
    X = (G.natural() + G.on_subsets(4)).labelled(["n", "e", "s", "w", "all"])
    assert [X.label_of(x) for x in range(5)] == ["n", "e", "s", "w", "all"]
    assert G.natural().labelled(list("news")).label_of(3) == "s"
    assert (X.name, X.parts) == ("natural+subsets:4", (("natural",), ("subsets", 4)))
    assert G.natural() + G.on_subsets(4) == X
    assert (X * X).label_of(16) == "(n,all)"
    assert X.labelled(list("abcde")).label_of(0) == "a"


@pytest.mark.parametrize(
    "text", ["tuples:2", "arrangements:2", "natural*subsets:2", "edges:{1,2}{1,4}", "natural/{1,4}"]
)
def test_relabelling_the_points_of_the_group_changes_no_invariant(text):
    G = group("D6")
    p = Permutation([3, 0, 5, 1, 2, 4])
    H = Group(6, [p * g * p.inverse for g in G.generators])
    X = parse_gset(G, text)
    moved = text
    if "{" in text:
        kind, _, tail = text.partition("{")
        sets = ("{" + tail)[1:-1].split("}{")
        moved = kind + "".join(
            "{" + ",".join(str(p(int(x) - 1) + 1) for x in one.split(",")) + "}" for one in sets
        )
    Y = parse_gset(H, moved)
    assert (X.points, X.rank) == (Y.points, Y.rank)
    assert sorted(map(len, X.orbits)) == sorted(map(len, Y.orbits))
