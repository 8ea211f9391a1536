"""What is refused, and how."""

import pytest

from plrep.errors import BadInput, BeyondReach, Inconsistent
from plrep.groups.group import Group, group
from plrep.groups.permutation import Permutation
from plrep.gsets.actions import cosets, natural, parse_gset, regular, subsets
from plrep.gsets.gset import GSet
from plrep.gsets.orbitals import orbitals
from plrep.gsets.stabilisers import least_point_stabiliser
from plrep.gsets.summands import Natural


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "a name is missing"),
        ("natural+", "a name is missing"),
        ("reguler", "did you mean regular?"),
        ("coset:(1,2)", "did you mean cosets?"),
        ("Natural", "did you mean natural?"),
        ("points", "'points' is unknown; there are natural, regular"),
        ("natural:2", "natural takes no argument"),
        ("regular:", "regular takes no argument"),
        ("cosets", "write cosets:(1,2),(3,4) or cosets:trivial"),
        ("cosets:", "write cosets:(1,2),(3,4) or cosets:trivial"),
        ("subsets", "write subsets:2"),
        ("subsets:x", "write subsets:2"),
        ("subsets:-1", "write subsets:2"),
        ("subsets:0", "the size 0 must be a whole number from 1 to 4"),
        ("subsets:5", "the size 5 must be a whole number from 1 to 4"),
        (
            "transitive",
            "stands for many sets, one for each class of subgroups; in Python write G.transitive_sets",
        ),
        ("cosets:(1,2", "cosets:(1,2: cannot read cycles"),
        ("cosets:(1,5)", "name the point 5, but there are 4 points"),
        ("cosets:(1,1000000000)", "name the point 1000000000, but there are 4 points"),
    ],
)
def test_a_wrong_gset_says_what_to_write(text, message):
    with pytest.raises(BadInput) as caught:
        parse_gset(group("S4"), text)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("given", [None, 2, ["natural"]])
def test_a_gset_must_be_text(given):
    with pytest.raises(BadInput, match="expected text"):
        parse_gset(group("S4"), given)


def test_a_subgroup_must_lie_in_the_group_and_the_generator_outside_is_named():
    with pytest.raises(BadInput, match=r"\(1,2\)"):
        cosets(group("A4"), "(1,2,3),(1,2)")
    with pytest.raises(BadInput, match=r"\(1,2\)"):
        parse_gset(group("A4"), "cosets:(1,2,3),(1,2)")
    with pytest.raises(BadInput, match=r"cosets: \(1,2\) does not lie in the group"):
        cosets(group("A4"), Group(4, [Permutation([1, 0, 2, 3])]))
    with pytest.raises(BadInput):
        cosets(group("S4"), group("S5"))


def test_sets_of_different_groups_have_no_sum_and_no_orbitals():
    X, Y = natural(group("S4")), natural(group("A4"))
    with pytest.raises(BadInput, match="different groups, S4 and A4"):
        X + Y
    with pytest.raises(BadInput, match="different groups, S4 and A4"):
        orbitals(X, Y)


@pytest.mark.parametrize("point", [-1, 4])
def test_points_are_numbered_from_0(point):
    X = natural(group("S4"))
    for ask in (
        X.stabiliser,
        X.carrier,
        X.orbit_map,
        X.label_of,
        X.summand_at,
        lambda x: X.orbital(x, 0),
        lambda x: X.orbital(0, x),
    ):
        with pytest.raises(BadInput, match=f"{point} is no point of natural: points are numbered 0 to 3"):
            ask(point)


def test_orbits_are_numbered_from_0():
    with pytest.raises(BadInput, match="orbit 2 of natural: orbits are numbered 0 to 1"):
        natural(group("C2xC3")).suborbits(2)


def test_only_elements_of_the_group_have_images():
    with pytest.raises(BadInput, match=r"\(1,2\) is no element of A4, so it does not act on natural"):
        natural(group("A4")).image(Permutation([1, 0, 2, 3]))


@pytest.mark.parametrize("k", [True, 2.0, "2", None])
def test_the_size_of_subsets_is_a_whole_number(k):
    with pytest.raises(BadInput, match="must be a whole number"):
        subsets(group("S4"), k)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: regular(group("S10")), "order 3628800"),
        (lambda: subsets(group("C100"), 5), "more than 1000000"),
        (lambda: subsets(group("C10000"), 5000), "more than 1000000"),
        (lambda: subsets(group("C10000"), 9999), "their complements subsets:1"),
        (lambda: cosets(group("S12"), "(1,2)"), "index 239500800"),
        (lambda: parse_gset(group("S12"), "cosets:trivial"), "index 479001600"),
        (
            lambda: natural(group("S9")).orbit_map(0) is natural(group("S20")).orbit_map(0),
            "order 2432902008176640000",
        ),
    ],
)
def test_sets_beyond_reach_say_the_size_and_the_limit(make, message):
    with pytest.raises(BeyondReach, match=message):
        make()


def test_a_matrix_of_orbitals_that_is_too_large_is_refused():
    X = regular(group("S8"))
    with pytest.raises(BeyondReach, match="40320 x 40320 entries"):
        orbitals(X, X).matrix()


def test_an_action_that_is_none_is_found_out():
    G = group("C4")
    wrong = GSet(G, 4, ((1, 0, 2, 3),), (Natural(G),))
    with pytest.raises(Inconsistent, match="stabiliser of point 1"):
        least_point_stabiliser(wrong, 0)
