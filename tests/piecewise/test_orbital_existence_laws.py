"""Existence between simples of one Fun(X), by actions on blocks, agrees with the table; witnesses do what they say."""

import pytest

import plrep
from plrep.gsets.actions import parse_gset
from plrep.piecewise.correspondence import SHAPES

CASES = [
    ("C8", "regular"),
    ("C12", "regular"),
    ("D4", "natural+regular"),
    ("D6", "natural"),
    ("Q8", "regular"),
    ("S4", "cosets:(1,2),(3,4)"),
    ("S4", "regular"),
    ("SL(2,3)", "regular"),
    ("C2^3", "natural"),
    ("A4xC2", "natural+regular"),
]


@pytest.mark.parametrize(("name", "gset"), CASES)
def test_both_engines_decide_alike(name, gset):
    X = parse_gset(plrep.group(name), gset)
    table, orbitals = plrep.Fun(X, engine="table"), plrep.Fun(X, engine="orbitals")
    labels = {table.projector(c.label).values: c.simple for c in table.simples}
    same = {c.label: labels[orbitals.projector(c.label).values] for c in orbitals.simples}
    for L in orbitals.simples:
        for K in orbitals.simples:
            for shape in SHAPES:
                for nonlinear in (False, True):
                    one = plrep.existence(L.simple, K.simple, shape=shape, nonlinear=nonlinear)
                    other = plrep.existence(same[L.label], same[K.label], shape=shape, nonlinear=nonlinear)
                    assert (one.holds, one.rule) == (other.holds, other.rule)
                    if one.witness is not None:
                        assert one.witness in X.group


def test_the_rubik_group_has_a_map_between_parts_of_edges_but_none_from_places_to_flips():
    turns = (
        "(1,3,8,6)(2,5,7,4)(9,33,25,17)(10,34,26,18)(11,35,27,19),"
        "(9,11,16,14)(10,13,15,12)(1,17,41,40)(4,20,44,37)(6,22,46,35),"
        "(17,19,24,22)(18,21,23,20)(6,25,43,16)(7,28,42,13)(8,30,41,11),"
        "(25,27,32,30)(26,29,31,28)(3,38,43,19)(5,36,45,21)(8,33,48,24),"
        "(33,35,40,38)(34,37,39,36)(3,9,46,32)(2,12,47,29)(1,14,48,27),"
        "(41,43,48,46)(42,45,47,44)(14,22,30,38)(15,23,31,39)(16,24,32,40)"
    )
    V = plrep.Fun(plrep.group(f"<{turns}>").natural())
    by_dimension = {c.simple.dimension: c.simple for c in V.simples}
    places, flips = by_dimension[11], by_dimension[12]
    assert plrep.exists_pl(flips, places)
    assert plrep.exists_pl(flips, places, shape="even")
    assert not plrep.exists_pl(places, flips)
    assert places.kernel_order == V.group.order // (479001600)
    assert not plrep.exists_pl(by_dimension[7], places)


def test_simples_of_different_sets_or_engines_are_not_compared():
    G = plrep.group("S4")
    one = plrep.Fun(G.natural(), engine="orbitals").simples[1].simple
    other = plrep.Fun(G.regular(), engine="orbitals").simples[1].simple
    with pytest.raises(plrep.BadInput, match="different sets"):
        plrep.exists_pl(one, other)
    with pytest.raises(plrep.BadInput, match="different engines"):
        plrep.exists_pl(one, G.simple("L1"))
