"""The sporadic groups are known again by their orders and by the designs and graphs that they keep.

A group of permutations that keeps the Steiner system S(5,8,24), S(4,7,23), S(5,6,12) or S(4,5,11) is a subgroup of
the Mathieu group, so with its order it is the Mathieu group; S(3,6,22) has M22:2. The graphs: D. G. Higman and C. C.
Sims, Math. Z. 105 (1968); D. Livingstone, J. Algebra 6 (1967): parameters in Brouwer, Cohen, Neumaier,
Distance-Regular Graphs (1989), 13.1 and 11.4.
"""

from itertools import combinations, pairwise
from math import comb

import pytest

from plrep.groups.chain import StabiliserChain
from plrep.groups.group import Group, group
from plrep.groups.sporadic import SPORADIC, sporadic
from tests.gap import ask_gap

# ATLAS of Finite Groups (1985)
ORDERS = {
    "M11": 7920, "M12": 95040, "M22": 443520, "M23": 10200960, "M24": 244823040, "J1": 175560, "HS": 44352000,
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


def test_hs_keeps_a_strongly_regular_graph_of_100_vertices():
    graph = neighbours(group("HS"), 22)
    assert len(graph) == 100
    common = {(y in graph[x], len(graph[x] & graph[y])) for x in graph for y in graph if x != y}
    assert common == {(True, 0), (False, 6)}
    assert sorted(map(len, group("HS").natural().stabiliser(0).natural().orbits)) == [1, 22, 77]
    assert group("HS").natural().stabiliser(0).order == 443520


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


@pytest.mark.parametrize(("name", "orders"), [("J1", (2, 3, 7)), ("HS", (2, 5, 11))])
def test_generators_of_j1_and_hs_are_the_standard_ones(name, orders):
    a, b = group(name).generators
    assert (a.order, b.order, (a * b).order) == orders
    if name == "J1":
        assert (a * b * a * b * b).order == 19
    else:
        assert len(a.support) == 80


def test_gap_recognises_the_simple_groups():
    program = "".join(
        f"G:=Group({','.join(map(str, group(name).generators))});;"
        'Print(Size(G)," ",IsomorphismTypeInfoFiniteSimpleGroup(G).name,"\\n");'
        for name in ORDERS
    )
    known = {"J1": "J(1)", "HS": "HS"} | {name: f"M({name[1:]})" for name in STEINER}
    assert ask_gap(program) == [f"{ORDERS[name]}{known[name]}" for name in ORDERS]
