"""What is refused of subspaces, flags and orbits of sets, and how."""

import pytest

from plrep.errors import BadInput, BeyondReach
from plrep.groups.group import group
from plrep.gsets.actions import parse_gset
from plrep.prover.stated import gset_data


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("S6", "lines", "S6 has no subspaces: its generators are no semilinear maps of the projective points of"),
        ("S7", "flags", "the projective points of GF(2)^3; the orbit of any set of points is orbit:{1,2,3}"),
        ("S11", "lines", "S11 has no subspaces: no space over any field, of dimension 2 or more, has 11 vectors or"),
        ("S8", "lines", "maps of the nonzero vectors of GF(3)^2 or the vectors of GF(2)^3 or the projective"),
        ("GL(3,2)", "lines:GF(4)", "no space over GF(4), of dimension 2 or more, has 7 vectors"),
        ("GL(3,2)", "lines:GF(6)", "no space over GF(6), of"),
        ("PSL(2,7)", "lines", "the dimension 2 must be a whole number from 1 to 1, for PSL(2,7) acts on"),
        ("AGL(2,3)", "planes", "from 0 to 1, for AGL(2,3) acts on the vectors of GF(3)^2, where lines have"),
        ("PSL(3,2)", "planes", "the dimension 3 must be a whole number from 1 to 2"),
        ("PSL(3,2)", "subspaces:0", "the dimension 0 must be a whole number from 1 to 2"),
        ("PSL(3,2)", "subspaces:3", "the projective points of GF(2)^3, where lines have dimension 2"),
        ("PSL(3,2)", "flags:1,4", "the dimension 4 must be"),
        ("PSL(3,2)", "flags:2,1", "flags:2,1: the dimensions must ascend, as in flags:1,2"),
        ("PSL(3,2)", "flags:1,1", "the dimensions must ascend"),
        ("PSL(3,2)", "subspaces", "subspaces: needs the dimension, got 'subspaces'; write subspaces:2"),
        ("PSL(3,2)", "subspaces:", "subspaces: needs the dimension"),
        ("PSL(3,2)", "subspaces:1,2", "subspaces: needs the dimension"),
        ("PSL(3,2)", "subspaces:x", "subspaces: needs the dimension"),
        ("PSL(3,2)", "lines:2", "lines takes a field only, got 'lines:2'; write lines or lines:GF(4)"),
        ("PSL(3,2)", "lines:", "lines takes a field only"),
        ("PSL(3,2)", "hyperplanes:GF", "hyperplanes takes a field only"),
        ("PSL(3,2)", "flags:", "flags: takes dimensions and a field, got 'flags:'; write flags, flags:1,3"),
        ("PSL(3,2)", "flags:a", "flags: takes dimensions and a field"),
        ("PSL(3,2)", "line", "did you mean lines?"),
        ("PSL(3,2)", "flag", "did you mean flags?"),
        ("PSL(3,2)", "orbits:{1}", "did you mean orbit?"),
        ("S4", "orbit", "orbit: needs a set of points, got 'orbit'; write orbit:{1,2,3}, or orbit:{1}{1,2,3}"),
        ("S4", "orbit:1,2", "orbit: needs a set of points"),
        ("S4", "orbit:{}", "orbit: needs a set of points"),
        ("S4", "orbit:{1,5}", "orbit: {1,5} must be distinct natural points, 1 to 4"),
        ("S4", "orbit:{0}", "orbit: {0} must be distinct natural points, 1 to 4"),
        ("S4", "orbit:{1,1}", "orbit: {1,1} must be distinct natural points"),
    ],
)  # fmt: skip
def test_a_wrong_set_of_subspaces_says_what_to_write(name, text, message):
    with pytest.raises(BadInput) as caught:
        parse_gset(group(name), text)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda G: G.on_orbit(), "give one or more sets of points"),
        (lambda G: G.on_orbit(set()), "a set of points is empty"),
        (lambda G: G.on_orbit({0}, {7}), r"\{8\} must be distinct natural points, 1 to 7"),
        (lambda G: G.on_orbit({-1}), "must be distinct natural points"),
        (lambda G: G.on_orbit({"a"}), r"\('a',\) must be a set of points, whole numbers from 0 on"),
        (lambda G: G.on_orbit({True}), "must be a set of points"),
        (lambda G: G.on_subspaces(True), "the dimension True must be a whole number"),
        (lambda G: G.on_subspaces(1.0), "the dimension 1.0 must be a whole number"),
        (lambda G: G.on_flags("1"), "the dimension '1' must be a whole number"),
        (lambda G: G.on_subspaces(1, q=3), "no space over GF\\(3\\), of dimension 2 or more, has 7"),
    ],
)
def test_wrong_arguments_are_named(ask, message):
    with pytest.raises(BadInput, match=message):
        ask(group("PSL(3,2)"))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: group("GL(7,2)").on_flags(), "flags: there are 78129765, the limit is 1000000"),
        (lambda: group("GL(12,2)").on_subspaces(5), "subspaces:5: there are .*, the limit is 1000000"),
        (
            lambda: group("GL(14,2)").on_subspaces(13),
            "16383 of 8191 points each exceed the limit of 67108864 entries",
        ),
        pytest.param(
            lambda: group("S30").on_orbit(range(15)),
            "the orbit has more than 1000000 members, the limit",
            marks=pytest.mark.slow,
        ),
    ],
)
def test_sets_beyond_reach_say_the_size_and_the_limit(make, message):
    with pytest.raises(BeyondReach, match=message):
        make()


def test_certificates_name_subspaces_by_the_stabilisers_of_their_orbits():
    G = group("PSL(3,2)")
    assert [part["kind"] for part in gset_data(G.on_subspaces(2))] == ["cosets"]
    assert [part["kind"] for part in gset_data(group("Sp(4,3)").on_subspaces(2))] == ["cosets", "cosets"]
    with pytest.raises(
        BeyondReach, match=r"lines: certificates of graphs name .* groups of up to 1000000 elements"
    ):
        gset_data(group("PSp(6,3)").on_subspaces(2))
