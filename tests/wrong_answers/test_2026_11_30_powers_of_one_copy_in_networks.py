"""What was believed: a network whose activation is a polynomial reaches what the graph of its hidden layer says.

For D4 on 4 points, then on itself, and x^2, `steps` said that the plane L4 reaches the determinant L3. The graph of D4
on itself speaks of both copies of L4 there; the input holds one, and the square of a function in one copy has no part
in L3, for any weights. Such a step is now decided for as many copies as the layer before holds. In the same place two
things failed instead of answering: biases beside an activation whose parity is stated, and beside one "+bias".
"""

from fractions import Fraction
from random import Random

import plrep
from plrep.piecewise.activation import Activation


def test_one_plane_does_not_reach_the_determinant_by_squares():
    G = plrep.group("D4")
    network = plrep.EquivariantNetwork(G, [G.natural(), G.regular(), G.regular()], "poly:0,0,1")
    first = network.steps[0]
    assert [e.target for e in first if e.source == "L4"] == ["L0", "L1", "L2"]
    assert "L3" in [
        e.target for e in plrep.interaction_graph(G.regular(), "poly:0,0,1").edges if e.source == "L4"
    ]

    bits = Random(1)
    plane, determinant = plrep.Fun(G.natural()).projector("L4"), plrep.Fun(G.regular()).projector("L3")
    space = plrep.hom_basis(G.natural(), G.regular())
    for _ in range(20):
        f = plane.to_matrix().apply([Fraction(bits.randrange(-9, 10)) for _ in range(4)])
        image = space.map([bits.randrange(-9, 10) for _ in range(space.dimension)]).apply(f)
        assert not any(determinant.to_matrix().apply([x * x for x in image]))


def test_biases_stand_beside_any_activation():
    G = plrep.group("D4")
    X = G.natural()
    stated = Activation.stated("mine", even="not polynomial", odd=[1], vanishes_at_zero=True)
    shown = [
        plrep.EquivariantNetwork(G, [X, X, X], s, weights=[[1, 2, 3]] * 2, biases=[[1], None]).steps
        for s in ("relu", "relu+bias", stated)
    ]
    assert shown[0] == shown[1] == shown[2]
