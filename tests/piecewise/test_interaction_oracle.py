"""Interaction graphs of cyclic groups against published and stored values (sources in tests/data/cyclic.json)."""

import json
from functools import cache
from math import gcd
from pathlib import Path

import pytest

import plrep

FACTS = json.loads((Path(__file__).parents[1] / "data" / "cyclic.json").read_text())
# PReLU(p) of the notebook has slope p on the left and 1 on the right; at p = 1 it is the identity.
NOTEBOOK = {
    "PReLU(p=-100)": "leaky_relu:-100",
    "PReLU(p=-0.5)": "leaky_relu:-1/2",
    "PReLU(p=0.5)": "leaky_relu:1/2",
    "PReLU(p=0.9)": "leaky_relu:9/10",
    "PReLU(p=1.1)": "leaky_relu:11/10",
    "PReLU(p=1.5)": "leaky_relu:3/2",
    "PReLU(p=100)": "leaky_relu:100",
    "PReLU(p=1)=identity": "identity",
    "Abs": "abs",
}


@cache
def regular(n):
    return plrep.group(f"C{n}").regular()


@cache
def adjacency(n, activation):
    graph = plrep.interaction_graph(regular(n), activation)
    found = {(edge.source, edge.target) for edge in graph.edges}
    nodes = [f"L{k}" for k in range(n // 2 + 1)]
    assert {label for pair in found for label in pair} <= set(nodes)
    return [[int((a, b) in found) for b in nodes] for a in nodes]


def order(n, k):
    return n // gcd(n, k)


def projective_order(n, k):
    return order(n, k) // 2 if order(n, k) % 2 == 0 else order(n, k)


@pytest.mark.parametrize("n", range(1, 41))
def test_cyclic_graphs_follow_the_divisibility_rule(n):
    frequencies = range(n // 2 + 1)
    absolute = [[int(projective_order(n, k) % order(n, j) == 0) for j in frequencies] for k in frequencies]
    relu = [[int(absolute[k][j] or k == j) for j in frequencies] for k in frequencies]
    biased = [[int(order(n, k) % order(n, j) == 0) for j in frequencies] for k in frequencies]
    assert adjacency(n, "abs") == absolute
    assert adjacency(n, "relu") == relu
    assert adjacency(n, "relu+bias") == biased


@pytest.mark.parametrize("n", range(1, 41))
def test_the_number_of_edges_is_the_stored_one(n):
    assert sum(map(sum, adjacency(n, "relu"))) == FACTS["edge_counts_relu"]["values"][str(n)]
    assert sum(map(sum, adjacency(n, "abs"))) == FACTS["edge_counts_abs"]["values"][str(n)]


@pytest.mark.parametrize("n", range(1, 21))
def test_the_adjacency_is_that_of_the_authors_notebook(n):
    assert adjacency(n, "relu") == FACTS["relu_adjacency"]["values"][str(n)]
    assert adjacency(n, "abs") == FACTS["abs_adjacency"]["values"][str(n)]


@pytest.mark.parametrize("picture", NOTEBOOK)
def test_the_pictures_of_the_notebook_are_reproduced(picture):
    for n, expected in FACTS["notebook_graphs"]["values"][picture].items():
        assert adjacency(int(n), NOTEBOOK[picture]) == expected


@pytest.mark.parametrize("activation", ["hard_tanh", "relu+bias"])
def test_odd_and_biased_activations_follow_their_fourier_modes(activation):
    for n, expected in FACTS["other_adjacency"]["values"][activation].items():
        assert adjacency(int(n), activation) == expected


def test_paths_into_each_simple_are_as_many_as_stored():
    for n, sums in FACTS["path_counts_relu"]["values"].items():
        power = identity = [[int(i == j) for j in range(int(n) // 2 + 1)] for i in range(int(n) // 2 + 1)]
        assert len(identity) == len(sums[0])
        A = adjacency(int(n), "relu")
        for expected in sums:
            power = [[sum(row[k] * A[k][j] for k in range(len(A))) for j in range(len(A))] for row in power]
            assert [sum(row[j] for row in power) for j in range(len(A))] == expected
