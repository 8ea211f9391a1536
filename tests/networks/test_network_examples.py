"""The two examples of the paper, and what a network shows."""

import json
from fractions import Fraction

import pytest

import plrep
from plrep import EquivariantNetwork


@pytest.mark.parametrize("n", [3, 5, 10])
def test_periodic_images_have_n_squared_weights_for_a_layer(n):
    G = plrep.group(f"C{n}xC{n}")
    torus = G.regular()
    network = EquivariantNetwork(G, [torus, torus, torus])
    assert network.weight_count == 2 * n**2
    assert network.weights_of_fully_connected == 2 * n**4


@pytest.mark.parametrize("n", [4, 9])
def test_averaging_is_what_it_says_on_every_pixel(n):
    G = plrep.group(f"C{n}xC{n}")
    torus, (a, b) = G.regular(), G.generators
    H = plrep.hom_basis(torus, torus)
    c = H.map({H.weight_of(torus.image_of(0, g), 0): "1/4" for g in (a, a.inverse, b, b.inverse)})
    network = EquivariantNetwork(G, [torus, torus], weights=[c])
    image = [Fraction(x * x % 13) for x in range(n * n)]
    steps = [torus.image(g) for g in (a, a.inverse, b, b.inverse)]
    # the torus is regular for an abelian group, so g moves a pixel to its neighbour
    assert network(image) == tuple(sum(image[move[x]] for move in steps) / 4 for x in range(n * n))


@pytest.mark.parametrize("n", [2, 5, 8])
def test_point_clouds_have_two_weights_for_each_pair_of_channels(n):
    G = plrep.group(f"S{n}")
    X = G.natural()
    network = EquivariantNetwork(G, [3 * X, [X, X, X, X], 2 * X, G.cosets(G)])
    assert network.weight_count == 2 * 3 * 4 + 2 * 4 * 2 + 2
    assert network.bias_count == 4 + 2 + 1


def test_a_hundred_points_need_no_table():
    G = plrep.group("S100")
    X = G.natural()
    network = EquivariantNetwork(G, [3 * X, 2 * X, G.cosets(G)], weights=[list(range(12)), [1, 1]])
    assert [[c.multiplicity for c in own] for own in network.parts] == [[3, 3], [2, 2], [1]]
    assert [[(e.source, e.target) for e in step] for step in network.steps] == [
        [("A0", "A0"), ("A1", "A0"), ("A1", "A1")],
        [("A0", "A0")],
    ]
    network.check_equivariance([k % 7 for k in range(300)])


def test_a_network_shows_its_layers():
    G = plrep.group("S4")
    network = EquivariantNetwork(G, [G.natural(), G.on_subsets(2), G.cosets(G)])
    assert "Equivariant network for S4 (order 24): relu on layers 1 to 1, 3 weights" in str(network)
    assert "L0 + L2 + L3" in str(network)
    assert "on layers" not in str(EquivariantNetwork(G, [G.natural(), G.natural()]))
    assert json.loads(json.dumps(network.data()))["weight_count"] == 3


def test_smooth_activations_have_parts_and_steps():
    G = plrep.group("C6")
    network = EquivariantNetwork(G, [G.regular()] * 3, "tanh", weights=[[1] * 6, [0, 1, 0, 0, 0, 0]])
    assert [(e.source, e.target) for e in network.steps[0] if e.source == "L1"] == [
        ("L1", "L1"),
        ("L1", "L3"),
    ]
    biased = EquivariantNetwork(G, [G.regular()] * 3, "tanh", weights=[[1] * 6, [1] * 6], biases=[[1], None])
    assert ("L1", "L0") in [(e.source, e.target) for e in biased.steps[0]]
