"""The sporadic groups are known again by their orders and by the designs and graphs that they keep.

A group of permutations that keeps the Steiner system S(5,8,24), S(4,7,23), S(5,6,12) or S(4,5,11) is a subgroup of
the Mathieu group, so with its order it is the Mathieu group; S(3,6,22) has M22:2. The graphs: D. G. Higman and C. C.
Sims, Math. Z. 105 (1968); D. Livingstone, J. Algebra 6 (1967): parameters in Brouwer, Cohen, Neumaier,
Distance-Regular Graphs (1989), 13.1 and 11.4.
"""

from functools import reduce
from itertools import combinations, pairwise
from math import comb

import pytest

from plrep.groups.chain import StabiliserChain
from plrep.groups.group import Group, group
from plrep.groups.sporadic import SPORADIC, sporadic
from tests.gap import ask_gap

# ATLAS of Finite Groups (1985)
ORDERS = {
    "M11": 7920, "M12": 95040, "M22": 443520, "M23": 10200960, "M24": 244823040, "J1": 175560, "J2": 604800,
    "HS": 44352000, "McL": 898128000, "Co3": 495766656000,
}  # fmt: skip
STEINER = {"M11": (4, 5), "M12": (5, 6), "M22": (3, 6), "M23": (4, 7), "M24": (5, 8)}


def test_the_sporadic_groups_are_listed():
    assert list(SPORADIC) == list(ORDERS)


@pytest.mark.parametrize("name", ORDERS)
def test_orders_are_the_published_ones(name):
    named = sporadic(name)
    assert named.order == ORDERS[name]
    assert Group(named.degree, named.generators).order == ORDERS[name]


def closure(block, generators):
    blocks, waiting = {block}, [block]
    while waiting:
        one = waiting.pop()
        for g in generators:
            image = frozenset(map(g, one))
            if image not in blocks:
                blocks.add(image)
                waiting.append(image)
    return blocks


@pytest.mark.parametrize("name", STEINER)
def test_mathieu_groups_keep_a_steiner_system(name):
    t, size = STEINER[name]
    G = group(name)
    chain = StabiliserChain.of(G.generators, G.degree, base=range(t))
    fixing = chain.stabiliser_generators(t)
    systems = set()
    for rest in combinations(range(t, G.degree), size - t):
        block = frozenset((*range(t), *rest))
        if all(frozenset(map(g, block)) == block for g in fixing):
            blocks = closure(block, G.generators)
            if len(blocks) * comb(size, t) == comb(G.degree, t):
                systems.add(frozenset(blocks))
    (system,) = systems
    covered = {subset for block in system for subset in combinations(sorted(block), t)}
    assert len(covered) == comb(G.degree, t)


def neighbours(G, valency):
    """The orbital graph of this valency, as sets."""
    stabiliser = G.natural().stabiliser(0)
    (first,) = [orbit for orbit in stabiliser.natural().orbits if len(orbit) == valency]
    sets, waiting = {0: frozenset(first)}, [0]
    while waiting:
        x = waiting.pop()
        for g in G.generators:
            if g(x) not in sets:
                sets[g(x)] = frozenset(map(g, sets[x]))
                waiting.append(g(x))
    assert all(frozenset(map(g, sets[x])) == sets[g(x)] for g in G.generators for x in sets)
    return sets


# Vertices, valency, common neighbours of adjacent and of other vertices, order of the stabiliser of a vertex.
GRAPHS = {
    "J2": (100, 36, 14, 12, 6048),
    "HS": (100, 22, 0, 6, 443520),
    "McL": (275, 112, 30, 56, 3265920),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_j2_hs_and_mcl_keep_a_strongly_regular_graph(name):
    vertices, valency, adjacent, apart, order = GRAPHS[name]
    G = group(name)
    graph = neighbours(G, valency)
    assert len(graph) == vertices
    common = {(y in graph[x], len(graph[x] & graph[y])) for x in graph for y in graph if x != y}
    assert common == {(True, adjacent), (False, apart)}
    stabiliser = G.natural().stabiliser(0)
    assert sorted(map(len, stabiliser.natural().orbits)) == sorted((1, valency, vertices - valency - 1))
    assert stabiliser.order == order


def test_co3_is_two_transitive_and_the_stabiliser_of_two_points_keeps_the_graph_of_mclaughlin():
    G = group("Co3")
    assert (G.degree, G.natural().rank) == (276, 2)
    stabiliser = G.natural().stabiliser(0)
    assert stabiliser.order == 2 * ORDERS["McL"]
    assert sorted(map(len, stabiliser.stabiliser(1).natural().orbits)) == [1, 1, 112, 162]


def test_j1_keeps_the_graph_of_livingstone():
    graph = neighbours(group("J1"), 11)
    layers = [{0}]
    while any(neighbour not in set().union(*layers) for x in layers[-1] for neighbour in graph[x]):
        layers.append(set().union(*(graph[x] for x in layers[-1])) - set().union(*layers))
    assert [len(layer) for layer in layers] == [1, 11, 110, 132, 12]
    assert [{len(graph[x] & after) for x in layer} for layer, after in pairwise(layers)] == [
        {11}, {10}, {6}, {1},
    ]  # fmt: skip
    assert [{len(graph[x] & before) for x in layer} for before, layer in pairwise(layers)] == [
        {1}, {1}, {5}, {11},
    ]  # fmt: skip


# Orders of a, b and ab and numbers of points that a and b move; words with their orders, read from left to right.
STANDARD = {
    "J1": ((2, 3, 7), (256, 261), {"ababb": 19}),
    "J2": ((2, 3, 7), (100, 96), {"ababb": 12}),
    "HS": ((2, 5, 11), (80, 100), {}),
    "McL": ((2, 5, 11), (240, 275), {"ababababbababbabb": 7}),
    "Co3": ((3, 4, 14), (270, 260), {}),
}


@pytest.mark.parametrize("name", STANDARD)
def test_generators_of_the_other_sporadic_groups_are_the_standard_ones(name):
    a, b = group(name).generators
    orders, moved, words = STANDARD[name]
    assert (a.order, b.order, (a * b).order) == orders
    assert (len(a.support), len(b.support)) == moved
    for word, order in words.items():
        assert (
            reduce(lambda g, letter: {"a": a, "b": b}[letter] * g, word, group(name).identity).order == order
        )


@pytest.mark.parametrize("name", STANDARD)
def test_points_are_numbered_as_the_generators_reach_them_with_the_least_images(name):
    generators = group(name).generators
    numbered = []
    for first in range(group(name).degree):
        points, number = [first], {first: 0}
        for x in points:
            for g in generators:
                if g(x) not in number:
                    number[g(x)] = len(points)
                    points.append(g(x))
        numbered.append([[number[g(x)] for x in points] for g in generators])
    assert min(numbered) == [list(g.images) for g in generators]


def test_gap_recognises_the_simple_groups():
    program = "".join(
        f"G:=Group({','.join(map(str, group(name).generators))});;"
        'Print(Size(G)," ",IsomorphismTypeInfoFiniteSimpleGroup(G).name,"\\n");'
        for name in ORDERS
    )
    known = {name: f"{name[0]}({name[1:]})" for name in (*STEINER, "J1")}
    known |= {"J2": "HJ=J(2)=F(5-)", "HS": "HS", "McL": "Mc", "Co3": "Co(3)"}
    assert ask_gap(program) == [f"{ORDERS[name]}{known[name]}" for name in ORDERS]
