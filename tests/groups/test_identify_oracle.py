"""Numbers of known groups, GAP's and published ones; every group of the library is found again."""

import pytest

import plrep
from plrep.errors import BeyondReach, Inconsistent
from plrep.groups import identify as identify_module
from plrep.groups.fingerprint import fingerprint
from plrep.groups.group import Group, group
from plrep.groups.library import facts, has_order
from tests.gap import ask_gap
from tests.groups.test_isomorphism_laws import other_generators

ORDERS = [n for n in range(1, 201) if has_order(n)]

# The GroupNames database (Dokchitser) and the documentation of GAP.
KNOWN = {
    "C1": (1, 1), "C2": (2, 1), "C2^2": (4, 2), "S3": (6, 1), "C6": (6, 2), "D4": (8, 3), "Q8": (8, 4),
    "C2^3": (8, 5), "Dic3": (12, 1), "A4": (12, 3), "D6": (12, 4), "D8": (16, 7), "Dic4": (16, 9),
    "AGL(1,5)": (20, 3), "SL(2,3)": (24, 3), "S4": (24, 12), "2^(1+4)+": (32, 49), "2^(1+4)-": (32, 50),
    "S3xS3": (36, 10), "GL(2,3)": (48, 29), "S4xC2": (48, 48), "AGL(1,8)": (56, 11), "A5": (60, 5),
    "C2^6": (64, 267), "S3wrC2": (72, 40), "SL(2,5)": (120, 5), "S5": (120, 34), "A5xC2": (120, 35),
    "PSL(2,7)": (168, 42), "AGammaL(1,8)": (168, 43), "A4xA4": (144, 184), "A5xC3": (180, 19),
}  # fmt: skip


@pytest.mark.parametrize("name", KNOWN)
def test_known_groups_have_their_known_numbers(name):
    assert group(name).identify() == KNOWN[name]


def test_named_groups_have_the_numbers_of_gap():
    names = [
        "C4wrC2", "D5xS3", "Q8xC7", "Dic5xC4", "S4xC3xC2", "AGL(1,7)", "AGL(1,13)", "C3wrC3", "C2wrC2^2", "GL(2,3)xC3",
        "SL(2,3)xC4", "W(B3)xC3", "D4xD4", "Q8xQ8", "Q8xD4", "A4xS3xC2", "PSL(2,5)xC2", "D50xC2",
    ]  # fmt: skip
    groups = [group(name) for name in names]
    program = "".join(f'Print(IdGroup(Group({",".join(map(str, G.generators))})),"\\n");\n' for G in groups)
    assert ask_gap(program) == [f"[{n},{i}]" for n, i in (G.identify() for G in groups)]


def check_found_again(orders, every=1):
    place = 0
    for order in orders:
        for number, G in enumerate(plrep.groups(order=order), 1):
            place += 1
            if place % every == 0:
                assert other_generators(G, place).identify() == (order, number)


def test_a_group_with_other_points_and_generators_is_found_again():
    check_found_again(range(1, 64), every=3)
    check_found_again((72, 96, 120, 147, 160, 168), every=25)


@pytest.mark.slow
def test_every_group_with_other_points_and_generators_is_found_again():
    check_found_again(ORDERS)


def check_fingerprints(orders):
    for order in orders:
        stored = facts(order)
        assert [one.fingerprint for one in stored] == [fingerprint(G) for G in plrep.groups(order=order)]


def test_fingerprints_that_are_kept_are_those_of_the_groups():
    check_fingerprints([*range(1, 32), 72, 147])


@pytest.mark.slow
def test_all_fingerprints_that_are_kept_are_those_of_the_groups():
    check_fingerprints(ORDERS)


def test_few_groups_share_a_fingerprint():
    shared = []
    for order in ORDERS:
        marks = [one.fingerprint for one in facts(order)]
        shared += [(order, one + 1) for one, mark in enumerate(marks) if marks.count(mark) > 1]
    assert shared == [(160, 70), (160, 71), (189, 4), (189, 5)]


def test_groups_that_share_a_fingerprint_are_told_apart():
    for name in ("SmallGroup(160,70)", "SmallGroup(160,71)", "SmallGroup(189,4)", "SmallGroup(189,5)"):
        G = group(name)
        assert name == "SmallGroup({},{})".format(*other_generators(G, 3).identify())


@pytest.mark.parametrize("name", ["2^(1+6)+", "C192", "PSL(2,11)", "M24"])
def test_groups_of_other_orders_are_beyond_reach(name):
    with pytest.raises(BeyondReach, match="up to 200 except 128 and 192 are in the library"):
        group(name).identify()


def test_a_group_that_the_library_does_not_know_is_our_bug(monkeypatch):
    monkeypatch.setattr(identify_module, "facts", lambda order: ())
    with pytest.raises(
        Inconsistent, match=r"no group of order 6 in the library .* report its generators \(1,2,3\),\(1,2\)"
    ):
        Group(3, group("S3").generators).identify()
