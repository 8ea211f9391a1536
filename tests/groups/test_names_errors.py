"""Names that are wrong: each message says what could be meant, quoted for the shell."""

import pytest

from plrep.errors import BadInput, BeyondReach
from plrep.groups.group import group
from plrep.groups.names import named_group


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("c8", "C8 (order 8)"),
        ("C_8", "C8 (order 8)"),
        ("C_{8}", "C8 (order 8)"),
        ("Cc8", "C8 (order 8)"),
        ("Z8", "C8 (order 8)"),
        ("Z/8", "C8 (order 8)"),
        ("Z/8Z", "C8 (order 8)"),
        ("cylic8", "C8 (order 8)"),
        ("S_4", "S4 (order 24)"),
        ("Sym(4)", "S4 (order 24)"),
        ("Symetric4", "S4 (order 24)"),
        ("SymmetricGroup(5)", "S5 (order 120)"),
        ("Alt(5)", "A5 (order 60)"),
        ("Dih4", "D4 (order 8)"),
        ("Dicyclic3", "Dic3 (order 12)"),
        ("Q_8", "Q8 (order 8)"),
        ("q16", "Dic4 (order 16)"),
        ("V4", "'C2^2' (order 4)"),
        ("trivial", "C1 (order 1)"),
        ("S4*C2", "S4xC2 (order 48)"),
        ("S4 × C2", "S4xC2 (order 48)"),
        ("S4XC2", "S4xC2 (order 48)"),
        ("Z4xZ2", "C4xC2 (order 8)"),
        ("C2**3", "'C2^3' (order 8)"),
        ("C2^{3}", "'C2^3' (order 8)"),
        ("s3wrc2", "S3wrC2 (order 72)"),
        ("S3 wreath C2", "S3wrC2 (order 72)"),
        ("S3≀C2", "S3wrC2 (order 72)"),
        ("(C2*C2)wrC2", "'(C2xC2)wrC2' (order 32)"),
        ("psl(2,7)", "'PSL(2,7)' (order 168)"),
        ("PSL2(7)", "'PSL(2,7)' (order 168)"),
        ("L2(7)", "'PSL(2,7)' (order 168)"),
        ("PSL[2,7]", "'PSL(2,7)' (order 168)"),
        ("PSL(2,7", "'PSL(2,7)' (order 168)"),
        ("SL_2(F_3)", "'SL(2,3)' (order 24)"),
        ("GL(2,GF(3))", "'GL(2,3)' (order 48)"),
        ("U3(3)", "'PSU(3,3)' (order 6048)"),
        ("PΓL(2,8)", "'PGammaL(2,8)' (order 1512)"),
        ("psl(2,7)*c2", "'PSL(2,7)xC2' (order 336)"),
        ("WE6", "'W(E6)' (order 51840)"),
        ("E6", "'W(E6)' (order 51840)"),
        ("W_{E_6}", "'W(E6)' (order 51840)"),
        ("Weyl(e6)", "'W(E6)' (order 51840)"),
        ("G2xC2", "'W(G2)xC2' (order 24)"),
        ("m11", "M11 (order 7920)"),
        ("Mathieu(11)", "M11 (order 7920)"),
        ("j1", "J1 (order 175560)"),
        ("Higman-Sims", "HS (order 44352000)"),
        ("2^{1+4}_+", "'2^(1+4)+' (order 32)"),
        ("2^1+4-", "'2^(1+4)-' (order 32)"),
        ("smallgroup(24,12)", "'SmallGroup(24,12)' (order 24)"),
        ("IdGroup[24,12]", "'SmallGroup(24,12)' (order 24)"),
        ("8T23", "'TransitiveGroup(8,23)' (order 48)"),
        ("3^{1+2}_+", "'3^(1+2)+' (order 27)"),
        ("3_-^{1+2}", "'3^(1+2)-' (order 27)"),
        ("Heis(5)", "'5^(1+2)+' (order 125)"),
        ("J_2", "J2 (order 604800)"),
        ("Hall-Janko", "J2 (order 604800)"),
        ("McLaughlin", "McL (order 898128000)"),
        ("Co_3", "Co3 (order 495766656000)"),
        ("Sz8", "'Suz(8)' (order 29120)"),
        ("Suzuki(8)", "'Suz(8)' (order 29120)"),
        ("QD16", "SD16 (order 16)"),
        ("M16", "'Metacyclic(8,2,5)' (order 16)"),
        ("F21", "'Frobenius(7,3)' (order 21)"),
        ("Frob(20)xC2", "'Frobenius(5,4)xC2' (order 40)"),
        ("frobenius(7,3)", "'Frobenius(7,3)' (order 21)"),
        ("7:3", "'Frobenius(7,3)' (order 21)"),
        ("C7⋊C3", "'Frobenius(7,3)' (order 21)"),
        ("2A5", "2.A5 (order 120)"),
        ("2.A_5*C2", "2.A5xC2 (order 240)"),
        ("2·S_5^-", "2.S5- (order 240)"),
    ],
)
def test_a_wrong_name_says_what_could_be_meant(wrong, meant):
    with pytest.raises(BadInput) as caught:
        named_group(wrong)
    assert str(caught.value) == f"group name {wrong!r}: did you mean {meant}?"


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        ("", "ends too early"),
        ("C2x", "ends too early"),
        ("Foo5", "'Foo5'"),
        ("Foo(3)", "'Foo(3)'"),
        ("C8 D4", "'D4'"),
        ("C8y", "'y'"),
        ("3.A6", "'3.A6'"),
        ("F19", "'F19'"),
        ("C8:C2", "':C2'"),
        ("C", "'C'"),
    ],
)
def test_a_name_that_resembles_nothing_shows_where_the_reading_stopped_and_the_forms(wrong, place):
    with pytest.raises(BadInput, match="names are C8 D4 S5 A5 Q8 Dic3") as caught:
        named_group(wrong)
    assert place in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("wrong", "form"),
    [
        ("SL(2,Z)", r"'SL\(2,Z\)' is not of the form 'PSL\(2,7\)' or PSL:2,7, a dimension and a prime power"),
        ("PSL(2)", "a dimension and a prime power"),
        ("C2xGL:2", "'GL:2' is not of the form 'PSL.* a dimension and a prime power"),
        ("PSL(2,7,3)", "a dimension and a prime power"),
        ("W(I2)", r"'W\(I2\)' is not of the form 'W\(E6\)' or W:E6"),
        ("SmallGroup(24)", "'SmallGroup.24,12.' or SmallGroup:24,12, an order and a number"),
        ("TransitiveGroup:8", "a degree and a number"),
        ("M13", "M11, M12, M22, M23 or M24"),
        ("2^(2+4)+", r"'2\^\(1\+4\)\+'"),
        ("3^(2+4)+", r"'3\^\(1\+2\)\+' or '3\^\(1\+2\)-'"),
        ("Frobenius(7)", r"'Frobenius\(7,3\)' or Frobenius:7,3"),
        ("Metacyclic(8,2)", r"Metacyclic:8,2,3 for a\^8 = b\^2 = 1, b a b\^-1 = a\^3"),
        ("Suz()", r"'Suz\(8\)' or Suz:8"),
        ("2.S_5", r"2.A5, 2.S5\+ or 2.S5-"),
    ],
)
def test_a_family_with_wrong_words_after_it_says_its_form(wrong, form):
    with pytest.raises(BadInput, match=form):
        named_group(wrong)


def test_a_bracket_that_is_not_closed_is_named():
    with pytest.raises(BadInput, match="a bracket is not closed"):
        named_group("(C2xC2")


@pytest.mark.parametrize("text", ["(1,2,3),(1,2)", "()"])
def test_cycles_without_angle_brackets_say_where_they_go(text):
    with pytest.raises(BadInput, match="angle brackets, or after --generators"):
        named_group(text)


@pytest.mark.parametrize("name", ["C0", "D0", "S0", "A0", "Dic0", "C2^0", "C2xC0", "C-3", "D-2", "Dic-1"])
def test_sizes_below_one_are_refused(name):
    with pytest.raises(BadInput, match="must be at least 1"):
        named_group(name)


@pytest.mark.parametrize(("name", "hint"), [("Q16", "Dic4"), ("Q4", "Dic1"), ("Q6", "Q8"), ("Q0", "Q8")])
def test_the_only_group_named_q_is_q8(name, hint):
    with pytest.raises(BadInput, match=hint):
        named_group(name)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("J3", "J3"),
        ("SuzxC2", "Suz"),
        ("Co1", "Co1"),
        ("SU(3,3)", "SU(3,3)"),
        ("GU: 3, 2", "GU(3,2)"),
    ],
)
def test_families_that_are_not_in_this_version_say_that_generators_work(name, shown):
    with pytest.raises(BadInput) as caught:
        named_group(name)
    assert str(caught.value) == (
        f"group {shown}: this family is not in this version; give generators instead, "
        'as in plrep table --generators "(1,2,3),(1,2)"'
    )


@pytest.mark.parametrize(
    ("name", "limit"),
    [
        ("S100000", "100000 points, the limit is 20000"),
        ("C1000000000", "1000000000 points, the limit is 20000"),
        ("C" + "9" * 250, r"more than 10\^250 points"),
        ("C2^99999999999999", "points, the limit is 20000"),
        ("S3000", "digits, the limit is 1000"),
        ("A3000", "digits, the limit is 1000"),
        ("S30^40", "digits, the limit is 1000"),
        ("S30wrS300", "digits, the limit is 1000"),
        ("C15^1000", "digits, the limit is 1000"),
        ("C20^800", "digits, the limit is 1000"),
        ("D5000xC19000", "points, the limit is 20000"),
        ("C2^400", "400 generators on 800 points are 320000 images"),
        ("Dic100000", "400000 points"),
        ("C2wrC2" + "wrC2" * 40, "the limit is"),
        ("Z100000", "100000 points"),
        ("<(1,1000000000)>", "name the point 1000000000, the limit is 20000 points"),
        ("<(1," + "9" * 9999 + ")>", "the limit is 20000 points"),
    ],
)
def test_huge_groups_are_refused_at_once(name, limit):
    with pytest.raises(BeyondReach, match=limit):
        named_group(name)


def test_a_power_of_large_order_on_few_points_is_no_huge_group():
    assert (named_group("C10^9").degree, named_group("C10^9").order) == (90, 10**9)


def test_an_endless_name_is_refused_but_long_generators_are_read():
    with pytest.raises(BadInput, match="the limit is 300"):
        named_group("C2x" * 1000 + "C2")
    assert group(f"<({','.join(map(str, range(1, 1001)))})>").order == 1000


@pytest.mark.parametrize("given", [None, 8, ["C8"]])
def test_a_name_must_be_text(given):
    with pytest.raises(BadInput, match="expected text such as 'S4'"):
        named_group(given)


@pytest.mark.parametrize(
    ("cycles", "problem"),
    [("<(1,1)>", "twice"), ("<(1,2>", "cannot read cycles"), ("<>", "cycles are empty")],
)
def test_wrong_cycles_in_angle_brackets_are_named(cycles, problem):
    with pytest.raises(BadInput, match=problem):
        named_group(cycles)
