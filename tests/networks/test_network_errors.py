"""Every refusal of a network says what to write instead."""

import attrs
import pytest

import plrep
from plrep import EquivariantNetwork
from plrep.errors import BadInput, Inconsistent, NotDefined
from plrep.exact.cyclotomic import E
from plrep.networks.evaluate import check_at, check_linear
from plrep.networks.layer import LinearLayer

G = plrep.group("C4")
X = G.natural()


def test_a_network_has_two_layers_at_least():
    with pytest.raises(BadInput, match="two layers at least"):
        EquivariantNetwork(G, [X])


def test_layers_are_sets_of_the_group():
    with pytest.raises(BadInput, match="is a set of S3"):
        EquivariantNetwork(G, [X, plrep.group("S3").natural()])
    with pytest.raises(BadInput, match="a layer is a G-set"):
        EquivariantNetwork(G, [X, ["natural"]])
    with pytest.raises(BadInput, match="one channel at least"):
        EquivariantNetwork(G, [X, []])


def test_activations_are_read_at_the_door():
    with pytest.raises(BadInput, match="is unknown"):
        EquivariantNetwork(G, [X, X, X], "rleu")


def test_weights_fit_the_layers():
    with pytest.raises(BadInput, match="3 layers take 2 weights, one entry for each map, given 1"):
        EquivariantNetwork(G, [X, X, X], weights=[[1, 0, 0, 0]])
    with pytest.raises(BadInput, match="has 4 weights, given 2"):
        EquivariantNetwork(G, [X, X], weights=[[1, 0]])
    other = plrep.hom_basis(X, G.on_subsets(2)).element(0)
    with pytest.raises(BadInput, match="as this layer does"):
        EquivariantNetwork(G, [X, X], weights=[other])
    with pytest.raises(BadInput, match="irrational"):
        EquivariantNetwork(G, [X, X], weights=[{0: E(5) + E(5, 4)}])


def test_biases_fit_the_layers():
    with pytest.raises(BadInput, match="biases need weights"):
        EquivariantNetwork(G, [X, X], biases=[[1]])
    with pytest.raises(BadInput, match="2 layers take 1 biases"):
        EquivariantNetwork(G, [X, X], weights=[[1, 0, 0, 0]], biases=[])
    with pytest.raises(BadInput, match="one value for each of its 1 orbits, given 4"):
        EquivariantNetwork(G, [X, X], weights=[[1, 0, 0, 0]], biases=[[1, 2, 3, 4]])
    with pytest.raises(BadInput, match=r"bias: .* is irrational"):
        EquivariantNetwork(G, [X, X], weights=[[1, 0, 0, 0]], biases=[[E(8) + E(8, 7)]])


def test_values_need_weights_and_rational_inputs():
    bare = EquivariantNetwork(G, [X, X])
    with pytest.raises(BadInput, match=r"with_weights\(\[...\]\) chooses them"):
        bare([1, 2, 3, 4])
    with pytest.raises(BadInput, match="chooses them"):
        bare.check_equivariance()
    network = bare.with_weights([[1, 0, 0, 0]])
    with pytest.raises(BadInput, match="4 values, given 3"):
        network([1, 2, 3])
    with pytest.raises(BadInput, match=r"input: .* is irrational"):
        network([1, 2, 3, E(5)])
    with pytest.raises(BadInput, match="no exact"):
        network([1, 2, 3, 0.5])


def test_smooth_activations_have_no_exact_values():
    network = EquivariantNetwork(G, [X, X, X], "gelu", weights=[[1, 0, 0, 0]] * 2)
    with pytest.raises(NotDefined, match="no PL function"):
        network([1, 2, 3, 4])


def test_an_action_that_is_none_is_found():
    """The generator of C4 acts as a 3-cycle, whose fourth power is not the identity."""
    wrong = attrs.evolve(X, action=((1, 2, 0, 3),))
    sound = LinearLayer.read(plrep.hom_basis(X, X), [1, 0, 0, 0])
    check_linear(sound)
    broken = LinearLayer.read(plrep.hom_basis(X, wrong), [1, 2, 3, 4])
    with pytest.raises(Inconsistent, match="does not commute with generator 1 of C4"):
        check_linear(broken)
    with pytest.raises(Inconsistent, match="layer 1, on natural, does not commute"):
        check_at([broken], plrep.activation("relu").exact(), (0, 1, 5, 7))


def test_a_layer_that_is_no_set_is_refused_with_its_value():
    for given in (3, "natural", None, [X, 3]):
        with pytest.raises(BadInput, match="a layer is a G-set"):
            EquivariantNetwork(G, [X, given])
