"""Which route a group takes, by what it is; all of them give one table; groups that tables are known to fail on."""

import pytest

import plrep
from plrep.characters.abelian import abelian
from plrep.characters.alternating import alternating
from plrep.characters.dixon_schneider import dixon_schneider
from plrep.characters.induce_reduce import induce_reduce
from plrep.characters.monomial import monomial
from plrep.characters.products import products
from plrep.characters.routes import route_of
from plrep.characters.symmetric import symmetric
from plrep.characters.table import table_by
from plrep.errors import BeyondReach
from plrep.groups.group import Group
from plrep.groups.permutation import Permutation

ROUTES = {
    abelian: ["C1", "C60", "C2^7", "S2", "A3", "<(1,2)(3,4),(1,3)(2,4)>"],
    symmetric: [
        "S3",
        "S8",
        "S12",
        "D3",
        "AGL(1,3)",
        "PGL(2,3)",
        "<(1,2),(2,3),(3,4)>",
        "<(1,5),(2,5),(3,5),(4,5)>",
    ],
    alternating: ["A4", "A9", "A12", "PSL(2,3)", "<(1,2,3),(3,4,5)>", "AGL(1,4)"],
    products: ["S4xS4", "Q8xQ8", "S10xS4", "M12xS5", "<(1,2,3)(4,5,6,7),(1,2),(4,5),(8,9)>"],
    monomial: ["2^(1+6)+", "C4wrC4", "D200", "C8wrC2"],
    dixon_schneider: ["Q8", "C2xS3", "S4xC2", "PSL(2,7)", "S3wrC2", "S5wrC2", "M11", "SL(2,3)", "W(B5)"],
    induce_reduce: ["M22", "M24"],
}
BEYOND_DIXON_SCHNEIDER = ("S12", "A9", "A12", "S10xS4", "M12xS5")


@pytest.mark.parametrize(
    ("route", "name"), [(route, name) for route, names in ROUTES.items() for name in names]
)
def test_the_route_is_chosen_by_structure(route, name):
    assert route_of(plrep.group(name)) is route


@pytest.mark.parametrize("name", [name for names in ROUTES.values() for name in names if name != "M24"])
def test_a_name_decides_nothing(name):
    G = plrep.group(name)
    H = Group(G.degree, G.generators, "M24")
    assert route_of(H) is route_of(G)


@pytest.mark.parametrize(
    ("route", "name"),
    [
        (route, name)
        for route in (abelian, symmetric, alternating, products, monomial)
        for name in ROUTES[route]
        if name not in BEYOND_DIXON_SCHNEIDER
    ],
)
def test_every_route_gives_the_table_of_dixon_and_schneider(route, name):
    G = plrep.group(name)
    one, other = table_by(G, route), table_by(G, dixon_schneider)
    assert one == other
    assert [(X.label, X.values) for X in one.characters] == [(X.label, X.values) for X in other.characters]
    assert one.indicators == other.indicators


@pytest.mark.parametrize("name", ["PSL(2,7)", "M11", "S4wrC2", "SL(2,3)", "GL(2,3)", "PSp(4,3)"])
def test_induction_and_reduction_give_the_table_of_dixon_and_schneider(name):
    G = plrep.group(name)
    assert table_by(G, induce_reduce) == table_by(G, dixon_schneider)


def test_explanations_name_the_classes_and_the_route():
    words = {
        "C60": ("all 60 elements were listed", "the group is abelian"),
        "S5": ("the 7 cycle types of 5 points", "rule of Murnaghan and Nakayama"),
        "A5": (
            "the 4 even cycle types of 5 points, 1 of which",
            "1 partition that is its own transpose split in two",
        ),
        "A9": (
            "the 16 even cycle types of 9 points, 2 of which",
            "2 partitions that are their own transposes",
        ),
        "S4xS4": (
            "products of those of 2 direct factors, orders 24 x 24",
            "products of the characters of 2 direct",
        ),
        "C8wrC2": ("all 128 elements were listed", "16 from order 128, 28 from order 64"),
        "Q8": ("all 8 elements were listed", "Dixon-Schneider modulo the prime"),
    }
    for name, (classes, route) in words.items():
        said = plrep.group(name).character_table.explain()
        assert f"Classes: {classes}" in said and route in said.split("Verified")[0]


@pytest.mark.parametrize(("name", "classes"), [("S26", 2436), ("S12xS11", 4312), ("C2^9xS3xD4", 7680)])
def test_tables_of_too_many_rows_are_refused_before_any_work(name, classes):
    with pytest.raises(BeyondReach, match=f"has {classes} conjugacy classes: .* the limit is 2000"):
        plrep.group(name).character_table  # noqa: B018


# Known failures elsewhere: groups on which computer algebra systems once gave an error or a wrong table.


def test_the_trivial_group_has_one_character():
    for name in ("C1", "S1", "A1", "A2", "<()>"):
        table = plrep.group(name).character_table
        assert [X.values for X in table.characters] == [(1,)] and table.indicators == (1,)


@pytest.mark.parametrize(
    ("name", "classes"), [("C4wrC4", 88), ("D512", 259), ("2^(1+8)+xC2", 514), ("C4^5", 1024)]
)
def test_groups_of_order_1024(name, classes):
    G = plrep.group(name)
    assert G.order == 1024
    assert len(G.character_table) == classes


def _times(a, b):
    """Multiply in GF(16) = GF(2)[x]/(x^4 + x + 1)."""
    product = 0
    for i in range(4):
        product ^= (a << i) * (b >> i & 1)
    for i in (6, 5, 4):
        product ^= (0b10011 << (i - 4)) * (product >> i & 1)
    return product


@pytest.mark.parametrize("name", ["GF(16)^3:C15", "C4wrAGL(1,5)xC3", "C4wrD5xS3"])
def test_solvable_groups_of_order_61440(name):
    if name.startswith("GF"):
        scalar = [16 * c + _times(2, x) for c in range(3) for x in range(16)]
        moves = [[16 * c + (x ^ (c == j)) for c in range(3) for x in range(16)] for j in range(3)]
        G = plrep.group([Permutation(images) for images in (scalar, *moves)])
    else:
        G = plrep.group(name)
    assert G.order == 61440
    table = G.character_table
    assert sum(degree**2 for degree in table.degrees) == 61440
    if name.startswith("GF"):
        assert table.degrees == (1,) * 15 + (15,) * 273


def test_sl_2_3_has_a_quaternionic_and_two_complex_planes():
    table = plrep.group("SL(2,3)").character_table
    assert table.degrees == (1, 1, 1, 2, 2, 2, 3)
    assert sorted(table.indicators) == [-1, 0, 0, 0, 0, 1, 1]
    assert [X.degree for X, sign in zip(table.characters, table.indicators, strict=True) if sign == -1] == [2]
    assert [(L.dimension, L.type) for L in plrep.group("SL(2,3)").simples] == [
        (1, "R"),
        (2, "C"),
        (3, "R"),
        (4, "C"),
        (4, "H"),
    ]
