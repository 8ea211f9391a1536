"""Isomorphisms: a witness keeps products and is one to one; none is found where none is; the order decides."""

from itertools import product
from random import Random

import pytest

import plrep
from plrep.errors import BadInput, BeyondReach
from plrep.groups.fingerprint import LARGEST, MultiplicationTable, fingerprint
from plrep.groups.group import Group, group
from plrep.groups.isomorphism import isomorphism
from plrep.groups.permutation import Permutation
from tests.naive.groups import ListedGroup

PAIRS = [
    ("C1", "S1"), ("C6", "C2xC3"), ("S3", "D3"), ("S3", "PSL(2,2)"), ("D6", "C2xS3"), ("S4", "PGL(2,3)"),
    ("Q8", "2^(1+2)-"), ("A5", "PSL(2,5)"), ("A5", "SL(2,4)"), ("S5", "PGL(2,5)"), ("A6", "PSL(2,9)"),
    ("PSL(2,7)", "GL(3,2)"), ("C2^5", "C2^2xC2^3"), ("2^(1+4)+", "SmallGroup(32,49)"), ("Dic6", "SmallGroup(24,4)"),
    ("C2wrC2^2", "SmallGroup(64,226)"), ("C60", "C3xC4xC5"),
]  # fmt: skip


def other_generators(G, seed):
    """The group on renumbered points, given by random elements."""
    choice = Random(seed)
    points = list(range(G.degree))
    choice.shuffle(points)
    turn = Permutation(points)
    elements = G.enumeration
    chosen = []
    while Group(G.degree, chosen).order < G.order:
        chosen.append(elements.element(choice.randrange(G.order)))
    return Group(G.degree, [turn * g * turn.inverse for g in chosen])


def check(f):
    """The pairs (g, f(g)) of generators generate a group of order |G|: the graph of an isomorphism."""
    source, target = f.source, f.target
    pairs = [
        Permutation([*g.images, *(source.degree + point for point in image.images)])
        for g, image in zip(source.generators, f.images, strict=True)
    ]
    graph = Group(source.degree + target.degree, pairs)
    assert graph.order == source.order == target.order == Group(target.degree, f.images).order
    assert all(image in target for image in f.images)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_isomorphic_groups_have_a_witness_each_way(one, other):
    G, H = group(one), group(other)
    check(isomorphism(G, H))
    check(isomorphism(H, G))
    assert G.is_isomorphic(H) and fingerprint(G) == fingerprint(H)


@pytest.mark.parametrize(
    "name", ["S4", "SL(2,3)", "C4xC4", "D4xC3", "SmallGroup(64,179)", "C2^4", "PSL(2,7)", "S3wrC2"]
)
def test_renumbered_points_and_other_generators_give_an_isomorphic_group(name):
    G = group(name)
    for seed in range(3):
        check(isomorphism(G, other_generators(G, seed)))


@pytest.mark.parametrize("name", ["S4", "Q8", "D6"])
def test_an_isomorphism_keeps_products_and_its_inverse_undoes_it(name):
    G = group(name)
    f = isomorphism(G, other_generators(G, 5))
    elements = G.enumeration.elements(range(G.order))
    assert all(f(g * h) == f(g) * f(h) for g in elements for h in elements)
    check(f.inverse)
    assert all(f.inverse(f(g)) == g for g in elements)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SmallGroup(160,70)", "SmallGroup(160,71)"),
        ("SmallGroup(64,179)", "SmallGroup(64,180)"),
        ("D4", "Q8"),
    ],
)
def test_groups_that_are_not_isomorphic_have_none(one, other):
    assert isomorphism(group(one), group(other)) is None
    assert not group(other).is_isomorphic(group(one))


def test_two_groups_that_no_isomorphism_joins_can_share_a_fingerprint():
    assert fingerprint(group("SmallGroup(160,70)")) == fingerprint(group("SmallGroup(160,71)"))


def test_groups_of_the_library_of_one_order_are_not_isomorphic():
    for order in (8, 12, 16, 27):
        library = list(plrep.groups(order=order))
        for one, other in product(library, repeat=2):
            found = isomorphism(one, other)
            assert (found is not None) == (one.name == other.name)


def some_bijection_keeps_products(one, other):
    """Try all images of the generators, and walk from the identity by right multiplication."""
    for images in product(range(other.order), repeat=len(one.generators)):
        image_of, order_met = {0: 0}, [0]
        for x in order_met:
            for g, image in zip(one.generator_numbers, images, strict=True):
                y = one.product[x][g]
                if y not in image_of:
                    image_of[y] = other.product[image_of[x]][image]
                    order_met.append(y)
        elements = range(one.order)
        if len(set(image_of.values())) == one.order and all(
            image_of[one.product[x][y]] == other.product[image_of[x]][image_of[y]]
            for x in elements
            for y in elements
        ):
            return True
    return False


@pytest.mark.parametrize("order", [4, 6, 8, 12])
def test_brute_force_agrees(order):
    library = list(plrep.groups(order=order))
    listed = [ListedGroup([g.images for g in G.generators]) for G in library]
    for one, other in product(range(len(library)), repeat=2):
        found = isomorphism(library[one], library[other]) is not None
        assert found == some_bijection_keeps_products(listed[one], listed[other])


def test_groups_of_different_orders_are_not_isomorphic_however_large():
    assert isomorphism(group("S12"), group("M24")) is None


def test_larger_groups_of_one_order_are_beyond_reach():
    with pytest.raises(BeyondReach, match=f"order 2520, isomorphisms are found up to order {LARGEST}"):
        isomorphism(group("A7"), group("A7"))
    with pytest.raises(BeyondReach, match="products of all pairs are listed up to order 2000"):
        MultiplicationTable(group("A7"))
    with pytest.raises(BeyondReach, match="order 2520"):
        fingerprint(group("A7"))


def test_an_isomorphism_maps_elements_of_its_source_only():
    f = isomorphism(group("<(1,2,3)>"), group("A3"))
    with pytest.raises(BadInput, match=r"no element of <\(1,2,3\)>, the source"):
        f(Permutation([1, 0, 2]))


def test_an_isomorphism_prints_the_images_of_generators():
    assert repr(isomorphism(group("C1"), group("S1"))) == "() -> ()"
    assert repr(isomorphism(group("C2"), group("S2"))) == "(1,2) -> (1,2)"
