"""Laws of networks: values are those of dense matrices, and everything commutes with the group."""

from fractions import Fraction

import pytest

import plrep
from plrep import EquivariantNetwork
from plrep.gsets.actions import parse_gset
from tests.naive import dense_maps

CASES = [
    ("C5", ["natural", "natural+natural", "natural"], "relu"),
    ("S4", ["natural+natural+natural", "subsets:2", "natural", "cosets:(1,2,3,4),(1,2)"], "leaky_relu:1/10"),
    ("D4", ["regular", "natural+subsets:2", "regular"], "abs"),
    ("C2xC3", ["natural", "regular", "natural"], "pl:-1,1;0,1,1/2@0=1/3"),
    ("Q8", ["regular", "regular"], "relu"),
    ("C2", ["natural", "regular+natural", "natural"], "hard_tanh"),
]


@pytest.fixture(params=CASES, ids=lambda case: case[0])
def network(request):
    name, texts, activation = request.param
    G = plrep.group(name)
    architecture = EquivariantNetwork(G, [parse_gset(G, text) for text in texts], activation)
    weights = [[Fraction((5 * k) % 7 - 3, 2) for k in range(H.dimension)] for H in architecture.spaces]
    biases = [[Fraction(k - 1, 3) for k in range(len(X.orbits))] for X in architecture.layers[1:]]
    return architecture.with_weights(weights, biases=biases)


@pytest.fixture
def vector(network):
    return [Fraction(x * x % 11 - 4, x % 3 + 1) for x in range(network.layers[0].points)]


def dense(network):
    matrices, biases = [], []
    for layer, X, Y in zip(network.maps, network.layers, network.layers[1:], strict=False):
        rows = [[Fraction(0)] * X.points for _ in range(Y.points)]
        orbits = dense_maps.pair_orbits(X.action, Y.action)
        for orbit, weight in zip(orbits, layer.map.coefficients, strict=True):
            for x, y in orbit:
                rows[y][x] = weight.as_fraction()
        matrices.append(rows)
        biases.append(
            [layer.bias[next(j for j, own in enumerate(Y.orbits) if y in own)] for y in range(Y.points)]
        )
    return matrices, biases


def test_values_are_those_of_dense_matrices(network, vector):
    expected = dense_maps.network(*dense(network), network.activation.exact(), vector)
    assert list(network(vector)) == expected
    assert all(type(value) is Fraction for value in network(vector))


def test_a_network_commutes_with_the_generators(network, vector):
    network.check_equivariance(vector)
    X, Y = network.layers[0], network.layers[-1]
    image = network(vector)
    for on_x, on_y in zip(X.action, Y.action, strict=True):
        moved = [vector[on_x.index(x)] for x in range(X.points)]
        assert network(moved) == tuple(image[on_y.index(y)] for y in range(Y.points))


def test_weights_are_counted_by_orbits_on_pairs(network):
    pairs = list(zip(network.layers, network.layers[1:], strict=False))
    assert network.weight_count == sum(len(dense_maps.pair_orbits(X.action, Y.action)) for X, Y in pairs)
    assert network.weights_of_fully_connected == sum(X.points * Y.points for X, Y in pairs)
    assert network.bias_count == sum(len(Y.orbits) for _, Y in pairs)


def test_values_are_told_layer_by_layer(network, vector):
    found = network.values_at(vector)
    assert list(found[0]) == vector
    assert found[-1] == network(vector)
    assert [len(values) for values in found] == [X.points for X in network.layers]


def test_the_parts_of_a_layer_are_those_of_its_module(network):
    for X, own in zip(network.layers, network.parts, strict=True):
        assert {c.label: c.multiplicity for c in own} == {
            c.label: c.multiplicity for c in plrep.Fun(X).simples
        }


def test_both_engines_tell_the_same_steps(network):
    other = EquivariantNetwork(
        network.group,
        network.layers,
        network.activation,
        weights=[layer.map for layer in network.maps],
        biases=[layer.bias for layer in network.maps],
        engine="orbitals",
    )
    assert other == network
    assert hash(other) == hash(network)
    for mine, theirs in zip(network.steps, other.steps, strict=True):
        assert sorted(edge.reason for edge in mine) == sorted(edge.reason for edge in theirs)
    for mine, theirs in zip(network.parts, other.parts, strict=True):
        assert sorted((c.simple.dimension, c.multiplicity) for c in mine) == sorted(
            (c.simple.dimension, c.multiplicity) for c in theirs
        )


def test_steps_go_between_simples_of_consecutive_layers(network):
    for before, after, step in zip(network.parts, network.parts[1:], network.steps, strict=False):
        sources, targets = {c.label for c in before}, {c.label for c in after}
        assert {edge.source for edge in step} <= sources & targets
        assert {edge.target for edge in step} <= targets
        for label in sources & targets:
            assert network.activation.slope == 0 or any(edge.source == edge.target == label for edge in step)


def test_networks_are_equal_when_their_weights_are(network):
    same = network.with_weights(
        [layer.map for layer in network.maps], biases=[layer.bias for layer in network.maps]
    )
    assert same == network
    assert network.with_weights([layer.map * 2 for layer in network.maps]) != network


def test_a_polynomial_activation_has_exact_values_and_commutes_with_the_group():
    G = plrep.group("S4")
    X, Y = G.natural(), G.on_subsets(2)
    network = plrep.EquivariantNetwork(
        G, [X, Y, X], "poly:1,0,1/2", weights=[[1, "1/3"], [1, -1]], biases=[["1/2"], None]
    )
    v = [Fraction(k * k, k + 2) for k in range(4)]
    network.check_equivariance(v)
    first, second = network.maps
    hidden = tuple(1 + x * x / 2 for x in first(v))
    assert network.values_at(v) == (tuple(v), hidden, second(hidden))
