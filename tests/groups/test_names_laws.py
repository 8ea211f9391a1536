"""Laws of names: precedence, canonical spelling, and every product and wreath product up to order 200."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plrep.groups.group import group
from plrep.groups.names import named_group
from tests.groups.named_products import named_products, products, wreath_products

ATOMS = st.sampled_from(
    [
        "C2",
        "C3",
        "D2",
        "D4",
        "S3",
        "A4",
        "Q8",
        "Dic3",
        "<(1,2,3)>",
        "SL(2,3)",
        "W(A2)",
        "2^(1+2)-",
        "M11",
        "SD16",
        "Frobenius(5,4)",
        "Metacyclic(3,4,2)",
        "3^(1+2)-",
        "2.A4",
        "2.S4-",
        "Suz(2)",
    ]
)


def _terms(inner):
    bracketed = inner.map(lambda name: f"({name})")
    return st.one_of(
        st.tuples(st.one_of(ATOMS, bracketed), st.integers(1, 3)).map(lambda pair: f"{pair[0]}^{pair[1]}"),
        st.tuples(inner, inner).map("x".join),
        st.tuples(st.one_of(ATOMS, bracketed), st.sampled_from(["C2", "S2", "(C2)"])).map("wr".join),
    )


NAMES = st.recursive(ATOMS, _terms, max_leaves=4)


def test_there_are_4412_products_and_wreath_products_up_to_order_200():
    assert len(list(products(200))) == 4308
    assert len(list(wreath_products(200))) == 104
    assert len({one.name for one in named_products()}) == 4412
    assert len(named_products(coincidences=False)) == 1837


def test_every_product_and_wreath_product_is_read_and_printed_back():
    for one in named_products():
        read = named_group(one.name)
        assert (read.name, read.order, read.degree) == one


def test_every_product_and_wreath_product_has_the_order_of_its_name():
    for one in named_products(coincidences=False):
        assert group(one.name).order == one.order, one.name


@pytest.mark.slow
def test_every_coinciding_name_has_the_order_of_its_name_too():
    for one in set(named_products()) - set(named_products(coincidences=False)):
        assert group(one.name).order == one.order, one.name


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("C2^2xC3", "(C2^2)xC3"),
        ("S3wrC2xC2", "(S3wrC2)xC2"),
        ("C2xS3wrC2", "C2x(S3wrC2)"),
        ("C2^2wrC2^2", "(C2^2)wr(C2^2)"),
        ("C2wrC2wrC2", "(C2wrC2)wrC2"),
        ("C2xC3xC4", "(C2xC3)xC4"),
        ("C2^2^2", "(C2^2)^2"),
    ],
)
def test_power_binds_before_wreath_before_product_and_all_from_left_to_right(name, same):
    assert named_group(name) == named_group(same)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("((C5))", "C5"),
        ("(S3wrC2)xC2", "S3wrC2xC2"),
        (" S4 x C2 ", "S4xC2"),
        ("C2x(C3xC4)", "C2x(C3xC4)"),
        ("C2wr(C2wrC2)", "C2wr(C2wrC2)"),
        ("(C2xC2)wrC2", "(C2xC2)wrC2"),
        ("(C2xC3)^2", "(C2xC3)^2"),
        ("C2^2^2", "(C2^2)^2"),
        ("C08", "C8"),
        ("<(2,1) (3,4) , (1,3)>", "<(1,2)(3,4),(1,3)>"),
        ("<(1,2,3)>xC2", "<(1,2,3)>xC2"),
        ("PSL:2,7", "PSL(2,7)"),
        ("PSL ( 2, 07 )", "PSL(2,7)"),
        ("PSL:2,7xC2", "PSL(2,7)xC2"),
        ("C2 x AGL: 1, 8 wr C2", "C2xAGL(1,8)wrC2"),
        ("W:E6xC2", "W(E6)xC2"),
        ("(W:A2)^2", "W(A2)^2"),
        ("2 ^ (1+4)+ x S4", "2^(1+4)+xS4"),
        ("2^(1+2)-^2", "2^(1+2)-^2"),
        ("3 ^ ( 1+2 ) - x C3^2", "3^(1+2)-xC3^2"),
        ("Sz:8", "Suz(8)"),
        ("Suz ( 8 )xC2", "Suz(8)xC2"),
        ("Frobenius:7,3^2", "Frobenius(7,3)^2"),
        ("Metacyclic : 8, 2, 11", "Metacyclic(8,2,3)"),
        ("SD16wrC2", "SD16wrC2"),
        ("2 . A5", "2.A5"),
        ("2.S4+ x 2.S5 -", "2.S4+x2.S5-"),
        ("(2.A5)^2", "2.A5^2"),
        ("J2xMcL", "J2xMcL"),
    ],
)
def test_names_are_printed_back_in_one_spelling(text, canonical):
    assert named_group(text).name == canonical


@given(NAMES)
def test_the_canonical_spelling_reads_back_as_the_same_group(name):
    read = named_group(name)
    assert named_group(read.name) == read


@pytest.mark.parametrize(
    ("name", "degree", "order"),
    [
        ("SL(2,3)xC2", 10, 48),
        ("GL(2,3)wrC2", 16, 48**2 * 2),
        ("PSL(2,7)^2", 16, 168**2),
        ("C2wrPSL(2,5)", 12, 2**6 * 60),
        ("W(G2)xAGL(1,4)", 16, 144),
        ("2^(1+4)-xS3", 19, 192),
        ("M11wrC2", 22, 7920**2 * 2),
        ("2.S4-wrC2", 32, 48**2 * 2),
        ("Suz(8)xFrobenius(7,3)", 72, 29120 * 21),
        ("C2wr2.A4", 16, 2**8 * 24),
        ("3^(1+2)+xSD16^2", 25, 27 * 256),
        ("<(1,2,3)>xSL(2,3)", 11, 72),
    ],
)
def test_products_powers_and_wreath_products_take_every_family(name, degree, order):
    G = group(name)
    assert (G.name, G.degree, G.order) == (name, degree, order)


def test_generators_in_brackets_are_the_group_of_these_generators():
    named = group("<(1,2,3),(1,2)>")
    assert named == group(["(1,2,3)", "(1,2)"])
    assert named.name == "<(1,2,3),(1,2)>"
    assert group("<(1,2,3)>xC2").order == 6


def test_the_identity_in_brackets_is_the_trivial_group_on_one_point():
    assert (group("<()>").order, group("<()>").degree) == (1, 1)
