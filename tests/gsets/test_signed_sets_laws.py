"""Signed sets: signed permutation matrices that multiply as the group does, induced from a sign of a subgroup."""

import numpy as np
import pytest

from plrep.errors import BadInput, BeyondReach
from plrep.groups.group import group
from plrep.groups.permutation import Permutation
from plrep.gsets.signed_sets import signed_cosets, with_sign
from tests.gsets.cases import some_elements

CASES = [
    ("C1", "trivial"), ("C2", "-(1,2)"), ("C4", "-(1,3)(2,4)"), ("C4", "(1,3)(2,4)"), ("S3", "-(1,2)"),
    ("S3", "trivial"), ("S4", "(1,2,3),-(1,2)"), ("S4", "-(1,2,3,4)"), ("D4", "(1,3),-(2,4)"),
    ("D4", "-(1,3),-(2,4)"), ("Q8", "-(1,3)(2,4)(5,7)(6,8)"), ("A5", "(1,2,3,4,5),-(2,5)(3,4)"),
    ("S5", "-(1,2),-(1,2,3,4)"),
    ("S3wrC2", "-(1,2),(4,5)"), ("S20", "-(1,2),(3,4),(3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20)"),
]  # fmt: skip


def matrix(X, g):
    """The signed permutation matrix of an element."""
    places, signs = X.image(g)
    found = np.zeros((X.points, X.points), dtype=int)
    found[places, range(X.points)] = signs
    return found


@pytest.mark.parametrize(("name", "text"), CASES)
def test_signed_matrices_multiply_as_the_group(name, text):
    X = signed_cosets(group(name), text)
    sample = some_elements(X.group)[:5]
    for g in sample:
        for h in sample:
            places, signs = map(np.array, X.image(g * h))
            first, by_h = map(np.array, X.image(h))
            second, by_g = map(np.array, X.image(g))
            assert np.array_equal(places, second[first])
            assert np.array_equal(signs, by_g[first] * by_h)


@pytest.mark.parametrize(("name", "text"), CASES)
def test_the_subgroup_turns_the_first_point_by_its_signs(name, text):
    X = signed_cosets(group(name), text)
    words = [] if text == "trivial" else text.replace("),", ");").split(";")
    for word in words:
        h = X.group.subgroup(word.lstrip("-")).generators[0]
        places, signs = X.image(h)
        assert (places[0], signs[0]) == (0, -1 if word.startswith("-") else 1)
    assert len(words) == 0 or X.points * X.group.subgroup(text.replace("-", "")).order == X.group.order


@pytest.mark.parametrize(("name", "text"), CASES)
def test_the_sign_moves_every_signed_point_and_commutes(name, text):
    X = signed_cosets(group(name), text)
    assert (X.negatives != np.arange(X.double.points)).all()
    assert np.array_equal(X.negatives[X.negatives], np.arange(X.double.points))
    for images in map(np.array, X.double.action):
        assert np.array_equal(images[X.negatives], X.negatives[images])
    assert len(X.positives) == X.points


@pytest.mark.parametrize(("name", "text"), CASES)
def test_names_read_back_as_the_same_set(name, text):
    X = signed_cosets(group(name), text)
    assert signed_cosets(X.group, X.name.removeprefix("signed:")) == X


@pytest.mark.parametrize("text", ["(1,2,3)", "trivial"])
def test_without_negative_signs_the_points_are_cosets(text):
    G = group("S4")
    X = signed_cosets(G, text)
    assert signed_cosets(G, G.subgroup("(1,2,3)") if text != "trivial" else []) == X
    assert X.points == G.cosets(G.subgroup("(1,2,3)") if text != "trivial" else G.subgroup(())).points
    assert all(set(X.image(g)[1]) == {1} for g in G.generators) or len(X.double.orbits) == 1


def test_signs_may_be_given_beside_generators():
    G = group("S4")
    H = G.subgroup("(1,2,3),(1,2)")
    assert signed_cosets(G, H, [1, -1]) == signed_cosets(G, "(1,2,3),-(1,2)")
    assert signed_cosets(G, H).name == "signed:(1,2,3),(1,2)"


def test_sums_hold_the_points_of_both():
    G = group("S4")
    X, Y = signed_cosets(G, "-(1,2)"), signed_cosets(G, "(1,2,3)")
    Z = X + Y
    assert (Z.points, Z.name, len(Z.double.orbits)) == (20, "signed:-(1,2)+signed:(1,2,3)", 2)
    g = G.generators[0]
    assert np.array_equal(matrix(Z, g)[:12, :12], matrix(X, g))
    assert np.array_equal(matrix(Z, g)[12:, 12:], matrix(Y, g))
    assert repr(Z) == "signed:-(1,2)+signed:(1,2,3): 20 signed points, 2 orbits of S4"


def test_the_group_with_the_sign_is_the_product_by_name():
    for name in ("S4", "S3wrC2", "C2xC3", "<(1,2,3)>"):
        G = group(name)
        assert with_sign(G) == group(with_sign(G).name)
        assert with_sign(G).order == 2 * G.order


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda G: signed_cosets(G, "-(1,2,3)"), r"signs of \(1,2,3\): -1 are not those of a homomorphism"),
        (lambda G: signed_cosets(G, "-(1,2),(1,2,3,4)"), "are not those of a homomorphism"),
        (lambda G: signed_cosets(G, "(1,5)"), "name the point 5, but there are 4 points"),
        (lambda G: signed_cosets(G, "-1"), "cannot read cycles"),
        (lambda G: signed_cosets(G, "-(1,2)", [1]), r'signs: as text H holds them, as in "\(1,2,3\),-\(1,2\)"'),
        (lambda G: signed_cosets(G, G.subgroup("(1,2)"), [1, 1]), r"signs = \[1, 1\]: write 1 or -1 for each"),
        (lambda G: signed_cosets(G, G.subgroup("(1,2)"), [0]), "each generator of H, of which there are 1"),
        (lambda G: signed_cosets(G, "-(1,2)").image(Permutation([1, 0])), r"\(1,2\) is no element of S4"),
        (lambda G: signed_cosets(group("A4"), "-(1,2)"), r"\(1,2\) is no element of A4"),
        (lambda G: signed_cosets(G, "-(1,2)") + signed_cosets(group("A4"), "(1,2,3)"), "different groups, S4 and A4"),
    ],
)  # fmt: skip
def test_wrong_signed_sets_are_refused(ask, message):
    with pytest.raises(BadInput, match=message):
        ask(group("S4"))


def test_only_signed_sets_are_added():
    with pytest.raises(TypeError):
        signed_cosets(group("S4"), "-(1,2)") + group("S4").natural()


def test_too_many_signed_points_are_refused():
    with pytest.raises(BeyondReach, match="cosets: the subgroup of order 2 has index"):
        signed_cosets(group("S12"), "-(1,2)")
