"""Descriptions of groups: from the library, and beyond it by what is recognised."""

import pytest

import plrep
from plrep.errors import BadInput
from plrep.groups.group import group
from plrep.groups.names import named_group
from plrep.groups.structure import SIMPLE, SIMPLE_TWICE, abelian_invariants
from tests.gap import ask_gap
from tests.groups.test_isomorphism_laws import other_generators


@pytest.mark.parametrize(
    ("name", "structure"),
    [
        ("C1", "C1"),
        ("PGL(2,3)", "S4"),
        ("D3", "S3"),
        ("C3xC2", "C6"),
        ("C2^3xC3", "C6xC2^2"),
        ("Dic2xC3", "C3xQ8"),
        ("Dic4", "Dic4"),
        ("SL(2,3)", "SL(2,3)"),
        ("AGL(1,5)", "C5:C4"),
        ("GL(3,2)", "PSL(2,7)"),
        ("SmallGroup(16,3)", "(C4xC2):C2"),
        ("SmallGroup(32,8)", "C2.((C4xC2):C2)"),
        ("SmallGroup(160,70)", "C5:(C4.D4)"),
    ],
)
def test_small_groups_have_the_description_of_the_library(name, structure):
    assert group(name).structure == structure


@pytest.mark.parametrize(
    ("name", "structure"),
    [
        ("C300", "C300"),
        ("C2^7", "C2^7"),
        ("C4xC100xC30", "C300xC20xC2"),
        ("S20", "S20"),
        ("<(1,2,3,4,5,6)(7,8),(1,2)(7,8)>", "S6"),
        ("A12", "A12"),
        ("D150", "D150"),
        ("D64", "D64"),
        ("Dic60", "Dic60"),
        ("S4xS4", "S4^2"),
        ("S4xA5xC2xC3", "C6xA5xS4"),
        ("SmallGroup(16,3)xC5xS5", "C5x((C4xC2):C2)xS5"),
        ("PSL(2,9)", "A6"),
        ("PSL(2,11)", "PSL(2,11)"),
        ("PSL(2,16)", "PSL(2,16)"),
        ("PSL(3,4)", "PSL(3,4)"),
        ("A8", "A8"),
        ("PSL(4,2)", "A8"),
        ("M12", "M12"),
        ("J1", "J1"),
        ("2^(1+6)+", "order 128"),
        ("2^(1+6)+xS3", "order 768"),
        ("PGL(2,9)", "order 720"),
        ("SL(2,11)", "order 1320"),
        ("GL(2,5)", "order 480"),
    ],
)
def test_larger_groups_are_described_by_what_is_recognised(name, structure):
    assert group(name).structure == structure


@pytest.mark.parametrize(
    ("one", "other", "structure"), [("S3", "A6", "A6xS3"), ("S4", "A5", "A5xS4"), ("C7", "S5", "C7xS5")]
)
def test_a_product_is_recognised_where_its_factors_move_the_same_points(one, other, structure):
    G, H = group(one), group(other)
    left = [[g(i) * H.degree + j for i in range(G.degree) for j in range(H.degree)] for g in G.generators]
    right = [[i * H.degree + h(j) for i in range(G.degree) for j in range(H.degree)] for h in H.generators]
    assert group(left + right).structure == structure


def test_groups_that_are_not_isomorphic_may_share_a_description():
    one, other = group("SmallGroup(16,3)"), group("SmallGroup(16,13)")
    assert one.structure == other.structure and not one.is_isomorphic(other)


def test_a_description_does_not_depend_on_points_and_generators():
    for name in ("PSL(2,11)", "S3xA6", "D120", "C2^2xC60", "S4xS4"):
        G = group(name)
        assert other_generators(G, 1).structure == G.structure


def test_abelian_invariants_divide_one_another():
    assert abelian_invariants(group("C1")) == ()
    assert abelian_invariants(group("C2xC4xC3xC9")) == (36, 6)
    assert abelian_invariants(group("<(1,2)(3,4,5,6),(3,5)(4,6)(7,8,9)>")) == (12,)
    for G in plrep.groups(order=64):
        if G.is_abelian:
            H = group("x".join(f"C{n}" for n in abelian_invariants(G)))
            assert G.is_isomorphic(H)


def test_simple_groups_have_the_orders_of_the_table():
    for order, name in SIMPLE.items():
        if order != SIMPLE_TWICE:
            try:
                assert named_group(name).order == order
            except BadInput:
                assert name == "Suz(8)"


def test_the_simple_groups_up_to_a_million_are_those_of_gap():
    program = (
        "for G in SimpleGroupsIterator(61, 1000000) do r := IsomorphismTypeInfoFiniteSimpleGroup(G);"
        'if r.series <> "L" or r.parameter[1] > 2 then Print(Size(G), "\\n"); fi; od;\n'
    )
    assert sorted({int(line) for line in ask_gap(program)}) == sorted(n for n in SIMPLE if n <= 10**6)
