"""The image of G on a simple: a homomorphism whose kernel is that of the table, for groups of any order."""

from math import factorial
from random import Random

import pytest

import plrep
from plrep.gsets.actions import parse_gset

CASES = [
    ("C6", "regular"),
    ("C12", "regular"),
    ("D4", "regular"),
    ("Q8", "regular"),
    ("S4", "cosets:(1,3)(2,4)"),
    ("SL(2,3)", "regular"),
    ("A4", "natural+regular"),
    ("C2xS3", "natural"),
    ("S4", "subsets:2+natural"),
    ("C1", "natural"),
]


def word(G, bits):
    g = G.identity
    for _ in range(6):
        g = g * G.generators[bits.randrange(len(G.generators))]
    return g


@pytest.mark.parametrize("engine", ["table", "orbitals"])
@pytest.mark.parametrize(("name", "gset"), CASES)
def test_the_image_is_a_homomorphism_with_the_kernel_of_the_table(name, gset, engine):
    G = plrep.group(name)
    V, bits = plrep.Fun(parse_gset(G, gset), engine=engine), Random(1)
    for c in V.simples:
        Q = V.faithful_quotient(c.label)
        assert Q.generator_images == tuple(map(Q.image, G.generators))
        if G.generators:
            for _ in range(5):
                g, h = word(G, bits), word(G, bits)
                assert Q.image(g) * Q.image(h) == Q.image(g * h)
        L = G.simple(V.names[c.label])
        assert Q.group.order * Q.kernel.order == G.order
        assert Q.kernel.order == L.kernel_order
        assert {
            G.class_of(g) for g in map(G.enumeration.element, range(G.order)) if Q.kernel.contains(g)
        } == set(L.kernel)


@pytest.mark.parametrize(("name", "gset"), CASES)
def test_orders_that_are_told_are_those_of_the_generators(name, gset):
    V = plrep.Fun(parse_gset(plrep.group(name), gset))
    for c in V.simples:
        Q = V.faithful_quotient(c.label)
        for known in (Q.group, Q.kernel):
            assert (
                plrep.group([g.images for g in known.generators] or [list(range(known.degree))]).order
                == known.order
            )


def test_elements_of_the_kernel_leave_the_projector_as_it_is():
    G = plrep.group("S4")
    V = plrep.Fun(G.on_subsets(2))
    for c in V.simples:
        P = V.projector(c.label).to_matrix()
        for g in V.faithful_quotient(c.label).kernel.generators:
            images = V.gset.image(g)
            assert all(P[images[x], y] == P[x, y] for x in range(6) for y in range(6))


def test_the_cube_group_acts_on_its_parts_by_places_and_by_turns():
    """8 corners in any order with 3^7 twists, 12 edges in any order with 2^11 flips: the orders are known."""
    turns = (
        "(1,3,8,6)(2,5,7,4)(9,33,25,17)(10,34,26,18)(11,35,27,19),"
        "(9,11,16,14)(10,13,15,12)(1,17,41,40)(4,20,44,37)(6,22,46,35),"
        "(17,19,24,22)(18,21,23,20)(6,25,43,16)(7,28,42,13)(8,30,41,11),"
        "(25,27,32,30)(26,29,31,28)(3,38,43,19)(5,36,45,21)(8,33,48,24),"
        "(33,35,40,38)(34,37,39,36)(3,9,46,32)(2,12,47,29)(1,14,48,27),"
        "(41,43,48,46)(42,45,47,44)(14,22,30,38)(15,23,31,39)(16,24,32,40)"
    )
    G = plrep.group(f"<{turns}>")
    V = plrep.Fun(G.natural())
    corners, edges = factorial(8), factorial(12)
    orders = {1: 1, 7: corners, 11: edges, 12: 2**11 * edges, 16: 3**7 * corners}
    for c in V.simples:
        Q = V.faithful_quotient(c.label)
        assert Q.group.order == orders[c.simple.dimension]
        assert Q.kernel.order * Q.group.order == G.order == 3**7 * 2**10 * corners * edges
        assert G.order == Q.kernel.order * plrep.group([list(h.images) for h in Q.generator_images]).order


@pytest.mark.parametrize("format", ["text", "json", "latex", "html"])
def test_it_is_shown(format):
    from plrep.display.write import render

    Q = plrep.Fun(plrep.group("S4").on_subsets(2)).faithful_quotient("L2")
    assert "(1,2)" in render(Q.view(), format)


def test_only_elements_of_the_group_have_images():
    Q = plrep.Fun(plrep.group("A4").natural()).faithful_quotient("L2")
    for wrong in (plrep.Permutation([1, 0, 2, 3]), plrep.group("S5").generators[0], "(1,2,3)", 1):
        with pytest.raises(plrep.BadInput, match="is no element of A4"):
            Q.image(wrong)
