"""Fusion: the class of the group around each class of the subgroup, as its elements tell."""

import pytest

from plrep.errors import BadInput
from plrep.groups.fusion import fusion
from plrep.groups.group import group

PAIRS = [
    ("S4", "(1,2)(3,4),(1,3)(2,4)"),
    ("S5", "(1,2,3,4,5),(2,3,5,4)"),
    ("A5", "(1,2,3),(1,2)(4,5)"),
    ("Q8", "()"),
    ("S3wrC2", "(1,2,3),(4,5,6)"),
    ("<(1,2,3,4,5,6,7),(2,3)(4,7)>", "(1,2,3,4,5,6,7)"),
]


@pytest.mark.parametrize(("name", "generators"), PAIRS)
def test_every_element_of_the_subgroup_lies_in_the_class_that_fusion_tells(name, generators):
    G = group(name)
    H = G.subgroup(generators)
    places = fusion(H, G)
    assert len(places) == len(H.classes)
    for number, h in enumerate(H.enumeration.elements(range(H.order))):
        assert places[int(H.enumeration.class_ids[number])] == G.class_of(h)


@pytest.mark.parametrize(("name", "generators"), PAIRS)
def test_orders_stay_and_centralisers_grow(name, generators):
    G = group(name)
    H = G.subgroup(generators)
    for one, place in zip(H.classes, fusion(H, G), strict=True):
        assert one.order == G.classes[place].order
        assert G.classes[place].centralizer_order % one.centralizer_order == 0


def test_fusion_is_transitive():
    G = group("S5")
    H = G.stabiliser(4)
    K = H.subgroup("(1,2)(3,4),(1,3)(2,4)")
    inner, outer = fusion(K, H), fusion(H, G)
    assert tuple(outer[place] for place in inner) == fusion(K, G)


def test_fusion_commutes_with_power_maps():
    G = group("S5")
    H = G.subgroup("(1,2,3,4,5),(2,3,5,4)")
    places = fusion(H, G)
    for k in range(-3, 8):
        above, below = G.class_partition.power_map(k), H.class_partition.power_map(k)
        assert [above[place] for place in places] == [places[image] for image in below]


def test_fusion_into_itself_is_the_identity_whatever_the_generators():
    G = group("S4")
    same = group(["(1,2)", "(2,3)", "(3,4)"])
    assert same != G
    assert fusion(G, G) == fusion(same, G) == (0, 1, 2, 3, 4)


def test_fusion_is_kept_while_the_subgroup_lives():
    G = group("S4")
    H = G.stabiliser(3)
    first = fusion(H, G)
    assert fusion(G.stabiliser(3), G) is first
    assert list(G.class_partition.fusions) == [H]
    del H
    assert not list(G.class_partition.fusions)


def test_a_group_on_other_points_is_no_subgroup():
    with pytest.raises(BadInput, match=r"S3 acts on 3 points and S4 on 4; .* G.subgroup"):
        fusion(group("S3"), group("S4"))


def test_a_group_with_other_elements_is_no_subgroup():
    with pytest.raises(BadInput, match=r"S4 is no subgroup of A4: its generator \(1,2,3,4\) lies outside"):
        fusion(group("S4"), group("A4"))


def test_groups_have_their_power_maps_and_fusions():
    G = group("S5")
    H = G.stabiliser(4)
    assert G.fusion(H) == fusion(H, G)
    assert G.power_map(-3) == G.class_partition.power_map(-3)


@pytest.mark.parametrize(("large", "point"), [("M24", 23), ("S12", 0), ("W(E7)", 0)])
def test_fusion_into_groups_of_more_than_a_million_elements(large, point):
    G = group(large)
    H = G.stabiliser(point)
    places = G.fusion(H)
    for one, place in zip(H.classes, places, strict=True):
        assert G.class_of(one.representative) == place
        assert one.representative.cycle_type == G.classes[place].representative.cycle_type
        assert G.classes[place].centralizer_order % one.centralizer_order == 0
    sums = [0] * len(G.classes)
    for one, place in zip(H.classes, places, strict=True):
        sums[place] += one.size
    fixed = [sum(x == y for x, y in enumerate(one.representative.images)) for one in G.classes]
    index = G.order // H.order
    assert [count * index for count in sums] == [
        one.size * f for one, f in zip(G.classes, fixed, strict=True)
    ]
