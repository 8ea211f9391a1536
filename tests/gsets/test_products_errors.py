"""What is refused of tuples, products, quotients, edges and labels, and how."""

import pytest

from plrep.errors import BadInput, BeyondReach
from plrep.groups.group import group
from plrep.gsets.actions import parse_gset


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("tuples", "tuples: needs the length of the tuples, got 'tuples'; write tuples:2"),
        ("tuples:x", "write tuples:2"),
        ("tuples:0", "tuples: the length 0 must be a whole number from 1 on"),
        ("tuple:2", "did you mean tuples?"),
        ("arrangements", "write arrangements:2"),
        ("arrangements:5", "arrangements: the length 5 must be a whole number from 1 to 4, the degree"),
        ("arrangement:2", "did you mean arrangements?"),
        ("edges", "write edges:{1,2}{1,3}; arcs:(1,2) have a direction"),
        ("edges:(1,2)", "write edges:{1,2}{1,3}"),
        ("edges:{1,2,3}", "write edges:{1,2}{1,3}"),
        ("edges:,{1,2}", "write edges:{1,2}{1,3}"),
        ("arcs:{1,2}", "write arcs:(1,2)(1,3); edges:{1,2} have no direction"),
        ("edges:{1,1}", "edges: {1,1} must be two different natural points, 1 to 4"),
        ("edges:{1,5}", "edges: {1,5} must be two different natural points, 1 to 4"),
        ("arcs:(0,1)", "arcs: (0,1) must be two different natural points, 1 to 4"),
        ("edge:{1,2}", "did you mean edges?"),
        ("natural*", "a name is missing"),
        ("*natural", "a name is missing"),
        ("natural**natural", "a name is missing"),
        ("natural x natural", "products are written with *, as in natural*natural; all pairs of points are tuples:2"),
        ("natural^2", "products are written with *"),
        ("natural*3", "a number of copies stands in front, as in 3*natural"),
        ("3", "a number of copies stands in front"),
        ("0*natural", "the number of copies must be 1 or more, as in 3*natural"),
        ("natural/", "after / stand sets of points that become one, got ''; write natural/{1,4}"),
        ("natural/2", "after / stand sets of points that become one, got '2'"),
        ("natural/{1,5}", "natural/{1,5}: the set must have members, points 1 to 4 of natural"),
        ("natural/{0,1}", "points 1 to 4 of natural"),
        ("(natural", "brackets do not match; write (natural+regular)*natural"),
        ("(natural)(natural)", "brackets do not match"),
        ("(natural+natural))", "brackets do not match"),
        ("()", "a name is missing"),
        ("(" * 60 + "natural" + ")" * 60, "more than 50 brackets in one another, the limit"),
    ],
)  # fmt: skip
def test_a_wrong_gset_says_what_to_write(text, message):
    with pytest.raises(BadInput) as caught:
        parse_gset(group("S4"), text)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda G: G.on_tuples(True), "the length True must be a whole number"),
        (lambda G: G.on_tuples(2.0), "the length 2.0 must be a whole number"),
        (lambda G: G.on_arrangements("2"), "the length '2' must be a whole number"),
        (lambda G: G.on_edges([]), r"edges: give at least one pair of points, as in edges:\{1,2\}"),
        (lambda G: G.on_edges([(0, 1, 2)]), r"edges: \(0, 1, 2\) is no pair of points"),
        (lambda G: G.on_edges([0, 1]), "edges: 0 is no pair of points"),
        (lambda G: G.on_edges([("a", 1)], directed=True), r"arcs: \('a', 1\) is no pair of points"),
        (lambda G: G.on_edges([(0, 4)]), r"edges: \{1,5\} must be two different natural points, 1 to 4"),
        (
            lambda G: G.on_edges([(0, 1), (1, 2)]),
            r"D4 does not preserve the edges: .* moves \{.*\} to \{.*\}, which is none of them; take automorphisms",
        ),
        (lambda G: G.on_edges([(0, 1), (1, 2), (2, 3), (3, 0)], directed=True), "D4 does not preserve the arcs"),
        (lambda G: G.natural() * group("C4").natural(), "different groups, D4 and C4"),
        (lambda G: 0 * G.natural(), "0 copies of natural: the number must be a whole number from 1 on"),
        (lambda G: True * G.natural(), "True copies of natural"),
        (lambda G: 1.5 * G.natural(), "1.5 copies of natural"),
        (
            lambda G: G.natural().quotient([{0, 1}]),
            r"\{1,2\} is no block of natural under D4; the least block with these points is \{1,2,3,4\}",
        ),
        (lambda G: G.natural().quotient([{0, 2}, {1, 2}]), "is no block of natural under D4"),
        (lambda G: G.natural().quotient([()]), r"blocks: \(\) must be a set of points of natural"),
        (lambda G: G.natural().quotient([("a", "b")]), "must be a set of points of natural"),
        (lambda G: G.natural().quotient([{0, 7}]), "points 1 to 4 of natural"),
        (lambda G: G.natural().labelled(list("abc")), "labels of natural: write 4 different ones, .*; 3 were given"),
        (lambda G: G.natural().labelled(list("abca")), "'a' is there twice"),
        (lambda G: G.natural().labelled("abcd"), "1 were given"),
        (lambda G: G.natural().labelled([1, 2, 3, 4]), "label 1 must be text that is not empty"),
        (lambda G: G.natural().labelled(["a", "b", "c", ""]), "label '' must be text"),
    ],
)  # fmt: skip
def test_wrong_arguments_are_named(ask, message):
    with pytest.raises(BadInput, match=message):
        ask(group("D4"))


def test_only_sets_and_numbers_of_copies_are_factors():
    with pytest.raises(TypeError):
        group("S4").natural() * "natural"


def test_a_large_least_block_is_told_by_its_size():
    with pytest.raises(BadInput, match="the least block with these points is one of 30 points"):
        group("C30").natural().quotient([{0, 1}])


def test_the_generator_that_breaks_a_large_graph_is_not_written_out():
    with pytest.raises(BadInput, match="C50 does not preserve the edges: a generator moves"):
        group("C50").on_edges([(0, 1)])


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: group("S100").on_tuples(4), "tuples:4: there are more than 1000000, the limit"),
        (lambda: group("C1").on_tuples(10**9), "1 of 1000000000 points each exceed the limit of 67108864 entries"),
        (lambda: group("S30").on_arrangements(30), "arrangements:30: there are more than 1000000, the limit"),
        (lambda: group("S100").on_tuples(2) * group("S100").on_subsets(2), "has 10000 x 4950 points, the limit"),
        (lambda: 10**6 * group("C2").natural(), "1000000 copies of natural, of 2 points each, exceed the limit"),
        (lambda: parse_gset(group("C2"), "999999*natural"), "999999 copies have more than 1000000 points, the limit"),
        (lambda: parse_gset(group("C9"), "tuples:6+tuples:6"), "the sum has more than 1000000 points, the limit"),
        pytest.param(
            lambda: parse_gset(group("PSL(2,1499)"), "edges:{1,2}").points,
            "edges: there are more than 1000000 images",
            marks=pytest.mark.slow,
        ),
    ],
)  # fmt: skip
def test_sets_beyond_reach_say_the_size_and_the_limit(make, message):
    with pytest.raises(BeyondReach, match=message):
        make()


def test_copies_are_written_with_the_number_first():
    with pytest.raises(BadInput, match=r"written 3 \* X"):
        group("S4").natural() * 3
