"""What explicit maps refuse, and that the message names a point or what to write instead."""

import pytest

import plrep
from plrep.errors import BadInput, BeyondReach, Inconsistent, NotDefined
from plrep.exact.cyclotomic import ONE, ZERO
from plrep.piecewise import cells, given_pieces, pl_makers, polyhedra
from plrep.piecewise.pl_forms import AffineMap, NowhereGiven
from plrep.piecewise.polyhedra import Polyhedron

S3 = plrep.group("S3")
PLANE, LINE = S3.simple("L2"), S3.simple("L0")
UP, DOWN = [(0, 1, 0)], [(0, -1, 0)]


def pieces(*given, K=LINE, symmetrised=False):
    return plrep.pl_map(PLANE, K, list(given), symmetrised=symmetrised)


@pytest.mark.parametrize(
    ("given", "symmetrised", "words"),
    [
        ([(UP, [[0, 1]])], False, r"leave out the point"),
        ([([(1, -2, 0), (0, 1, 0)], [[0, 0]])], True, r"and their images leave out|overlaps"),
        (
            [(UP, [[0, 1]]), (DOWN, [[0, -1]], (1,))],
            False,
            r"not continuous: piece 1 meets piece 2 .*it is \(0\) on one",
        ),
        ([(UP, [[0, 1]]), (DOWN, [[1, 0]])], False, r"not continuous: .* in \((?!0, 0)"),
        (
            [(UP, [[0, 1]]), ([(0, -1, 1)], [[0, 1]])],
            False,
            r"piece 1 overlaps piece 2 or an image of it around",
        ),
        ([(UP, [[0, 1]])], True, r"piece 1 overlaps an image of itself"),
        ([(UP, [[0, 1]]), (DOWN, [[0, -1]]), (UP, [[0, 1]])], False, r"piece 3 is piece 1 or an image of it"),
        ([([(0, 1, 0), (0, -1, 0)], [[0, 1]])], False, r"no inner points: it lies in a hyperplane, around"),
        ([([(0, 1, 0), (0, -1, -1)], [[0, 1]])], False, r"no inner points: it is empty"),
        ([([], [[1, 0]])], True, r"the values do not follow: at \(.*\) they are"),
        ([], False, r"one piece at least"),
        ([(UP,)], False, r"a piece is \(inequalities, matrix, offset\)"),
        ([7], False, r"a piece is \(inequalities, matrix, offset\), given 7"),
        ([([(1, 0)], [[0, 1]])], False, r"an inequality has 3 entries, because L2 has dimension 2; given 2"),
        ([(UP, [[0, 1, 2]])], False, r"real, 1 x 2; given 1 x 3"),
        ([(UP, [[0, "E(4)"]])], False, r"real, 1 x 2"),
        ([(UP, [[0, 1]], (1, 2))], False, r"an offset has 1 entries"),
        ([([(0, "E(3)", 0)], [[0, 1]])], False, r"is not real"),
    ],
)
def test_pieces_that_are_no_map_are_refused_with_a_point(given, symmetrised, words):
    with pytest.raises(BadInput, match=words):
        pieces(*given, symmetrised=symmetrised)


def test_points_left_out_are_left_out():
    with pytest.raises(BadInput) as refused:
        pieces((UP, [[0, 1]]), ([(0, -1, 0), (1, 0, 0)], [[0, 1]]))
    x, y = str(refused.value).split("point (")[1].split(")")[0].split(", ")
    assert plrep.cyclotomic(y) < 0 and plrep.cyclotomic(x) < 0


def test_given_forms_say_where_they_are_not_given():
    form = given_pieces.GivenPieces(1, ())
    for question in (form, form.patch):
        with pytest.raises(NowhereGiven) as gap:
            question((ONE,))
        assert gap.value.point == (ONE,)


def test_too_many_images_of_pieces_are_refused(monkeypatch):
    monkeypatch.setattr(given_pieces, "MOST_GIVEN", 2)
    f = plrep.pl_map(PLANE, LINE, "abs")
    with pytest.raises(BeyondReach, match="more than 2 images"):
        plrep.pl_map(f.source, f.target, f.pieces)


@pytest.mark.parametrize(
    ("L", "K", "options", "words"),
    [
        ("L2", LINE, {}, "L = 'L2' of type str is no real simple"),
        (PLANE, plrep.group("C3").simple("L0"), {}, "belong to different groups"),
        (
            PLANE,
            LINE,
            {"on": plrep.group("C3").natural()},
            "C3 acts on natural, and the simples belong to S3",
        ),
        (S3.simple("L1"), LINE, {"on": S3.natural()}, "'L1' does not occur in Fun"),
        (
            plrep.matrices(PLANE),
            LINE,
            {"on": S3.natural()},
            r"inside Fun\(natural\), given L2 by its own",
        ),
    ],
)
def test_simples_that_do_not_fit_are_refused(L, K, options, words):
    with pytest.raises(BadInput, match=words):
        plrep.pl_map(L, K, "relu", **options)


def test_nothing_that_is_given_is_ignored():
    with pytest.raises(BadInput, match="symmetrised=False speaks of pieces"):
        plrep.pl_map(PLANE, LINE, "relu", symmetrised=False)
    with pytest.raises(BadInput, match=r"must lie inside Fun\(regular\), given L2 by its own matrices"):
        plrep.PLMap.of_terms(plrep.matrices(PLANE), LINE, [], on=S3.regular())
    with pytest.raises(BadInput, match=r"must lie inside Fun\(regular\), given L2 by its own matrices"):
        plrep.pl_map(plrep.matrices(PLANE), LINE)


def test_activations_without_pieces_are_refused():
    with pytest.raises(NotDefined, match="tanh is no PL function"):
        plrep.pl_map(PLANE, LINE, "tanh")
    with pytest.raises(NotDefined, match=r"relu\+bias"):
        plrep.pl_map(PLANE, LINE, "relu+bias")
    with pytest.raises(BadInput, match="parity cannot be decided from values"):
        plrep.pl_map(PLANE, LINE, abs)


def test_points_and_functions_must_lie_in_the_source():
    f = plrep.pl_map(PLANE, LINE, on=S3.natural())
    for x in [(1,), (1, 2, 3), (1, "E(4)")]:
        with pytest.raises(BadInput, match="L2 has 2 real coordinates, given"):
            f(x)
    for h in [(1, 2), (1, 1, 1)]:
        with pytest.raises(BadInput, match="must have 3 values and lie in L2"):
            f.of_function(h)


def test_arithmetic_asks_for_the_same_copies():
    f = plrep.pl_map(PLANE, LINE, on=S3.natural())
    g = plrep.pl_map(PLANE, LINE, on=S3.regular())
    for combine in (lambda: f + g, lambda: f - g, lambda: f.equals(g)):
        with pytest.raises(
            BadInput, match=r"L2 in Fun\(natural\) -> L0 in Fun\(natural\) and L2 in Fun\(regular\)"
        ):
            combine()
    with pytest.raises(BadInput, match="ends in another copy than"):
        f @ f
    with pytest.raises(BadInput, match="multiples by real numbers"):
        f * plrep.E(4)
    for foreign in (lambda: f + 1, lambda: f - 1, lambda: f * "2", lambda: f @ 2):
        with pytest.raises(TypeError):
            foreign()


def test_makers_name_what_does_not_fit():
    with pytest.raises(BadInput, match="a multiple of the identity maps L2 to itself, not to L0"):
        plrep.PLMap.linear(PLANE, LINE, 2)
    with pytest.raises(BadInput, match="real, 1 x 2; given 2 x 2"):
        plrep.PLMap.linear(PLANE, LINE, [[1, 0], [0, 1]])
    with pytest.raises(BadInput, match="a direction has 2 entries"):
        plrep.PLMap.of_terms(PLANE, LINE, [((1,), 0, (1,))])
    with pytest.raises(BadInput, match="a weight has 1 entries"):
        plrep.PLMap.of_terms(PLANE, LINE, [((1, 0), 0, (1, 1))])
    with pytest.raises(BadInput, match="is not real"):
        plrep.PLMap.of_terms(PLANE, LINE, [((1, 0), plrep.E(4), (1,))])


def test_too_many_terms_are_refused(monkeypatch):
    monkeypatch.setattr(pl_makers, "MOST_TERMS", 5)
    with pytest.raises(BeyondReach, match="more than 5 images"):
        plrep.PLMap.of_terms(PLANE, LINE, [((1, 3), 0, (1,))])


def test_only_maps_of_one_hidden_layer_have_terms():
    f = plrep.pl_map(PLANE, PLANE, "abs")
    with pytest.raises(BadInput, match="it has no list of terms"):
        (f @ f).terms  # noqa: B018


def test_pieces_beyond_reach_are_refused_and_the_map_is_still_shown(monkeypatch):
    monkeypatch.setattr(cells, "MOST_ORBITS", 1)
    f = plrep.pl_map(PLANE, LINE, on=S3.natural())
    with pytest.raises(BeyondReach, match="more than 1 cells up to symmetry"):
        f.pieces  # noqa: B018
    assert "up to symmetry" in str(f) and f.data()["pieces"] is None
    assert f.is_even and not f.is_linear


def test_too_many_cells_or_dimensions_or_rays_are_refused(monkeypatch):
    f = plrep.pl_map(PLANE, LINE, on=S3.natural())
    monkeypatch.setattr(cells, "MOST_CELLS", 2)
    with pytest.raises(BeyondReach, match="more than 2 cells"):
        f.pieces  # noqa: B018
    monkeypatch.setattr(cells, "MOST_DIMENSIONS", 1)
    with pytest.raises(BeyondReach, match="more than 1 variables"):
        plrep.pl_map(PLANE, LINE, on=S3.natural()).pieces  # noqa: B018
    monkeypatch.setattr(polyhedra, "MOST_RAYS", 2)
    corner = Polyhedron(2, ((ONE, ZERO, ZERO), (ZERO, ONE, ZERO)))
    with pytest.raises(BeyondReach, match="more than 2 vertices and rays"):
        corner.cut([(ONE, ONE, -ONE)]).vertices  # noqa: B018


def test_arrangements_that_are_too_large_are_refused_before_any_work():
    G = plrep.group("S5")
    f = plrep.smallest_map(G.simple("L2"), G.simple("L1")).pl_map
    with pytest.raises(BeyondReach, match="as 120 hyperplanes in dimension 4 tend to have"):
        f.pieces  # noqa: B018
    assert not f.is_affine and f.is_equivariant and not f.equals(2 * f)


def test_an_empty_polyhedron_has_no_points():
    nothing = Polyhedron(1, ((ONE, -ONE), (-ONE, ZERO)))
    assert nothing.is_empty and not nothing.is_full and list(nothing.inner_points()) == []
    with pytest.raises(Inconsistent, match="an empty polyhedron"):
        nothing.interior_point  # noqa: B018


def test_conic_maps_that_do_not_exist_are_refused_with_the_reason():
    G = plrep.group("C8")
    with pytest.raises(NotDefined, match="no nonlinear conic map L4 -> L4: L4 is a line"):
        plrep.conic_map(G.simple("L4"), G.simple("L4"))
    with pytest.raises(NotDefined, match="no odd map L1 -> L0"):
        plrep.conic_map(G.simple("L1"), G.simple("L0"), odd=True)
    with pytest.raises(NotDefined, match="because L0 is a line"):
        plrep.conic_map(G.simple("L0"), G.simple("L0"), odd=True)


def test_conic_maps_with_too_many_terms_are_refused(monkeypatch):
    from plrep.piecewise import conic_map

    monkeypatch.setattr(conic_map, "MOST_TERMS", 3)
    G = plrep.group("C4")
    with pytest.raises(BeyondReach, match="L1 -> L1 has more than 3 terms"):
        plrep.conic_map(G.simple("L1"), G.simple("L1"))


class Liar:
    """A form of one variable that says nothing true about its cells."""

    arity = 1

    def __init__(self, rows):
        self.rows = rows

    def __call__(self, x):
        return x

    def patch(self, x):
        return self.rows(x), AffineMap(((ONE,),), (ZERO,))


def test_forms_without_cells_are_our_bug():
    with pytest.raises(Inconsistent, match="no point inside a cell was found"):
        cells.cells_of(Liar(lambda x: ((ONE, -x[0]),)), ())
    # the positive numbers are a cell, and every cell of negative numbers ends before 0
    with pytest.raises(Inconsistent, match="no cell was found behind a facet"):
        cells.cells_of(Liar(lambda x: ((ONE, ZERO) if x[0] > 0 else (-ONE, x[0] / 2),)), ())


def test_a_search_without_subgroups_is_our_bug(monkeypatch):
    from plrep.piecewise import smallest_map

    monkeypatch.setattr(smallest_map, "subgroups_up_to_conjugacy", lambda G: ())
    with pytest.raises(Inconsistent, match="no subgroup gives a map L2 -> L0"):
        plrep.smallest_map(PLANE, LINE)


def test_triples_that_share_a_wall_do_not_serve_conic_maps():
    from plrep.piecewise.conic_map import _serves

    e, f, both, w = (ONE, ZERO), (ZERO, ONE), (ONE, ONE), (ONE,)
    opposite = ((-ONE, ZERO), (ZERO, -ONE))
    assert _serves(((e, f, w),), False)
    assert not _serves(((e, f, w), (f, both, w)), False)  # v' is another v
    assert not _serves(((e, f, w), (both, e, w)), False)  # v' is a difference v - v'
    assert not _serves(((e, f, w), (both, f, w)), False)  # v' is another v'
    assert _serves(((e, f, w), (*opposite, w)), False)
    assert not _serves(((e, f, w), (*opposite, w)), True)
    assert _serves(((e, f, w), (*opposite, (-ONE,))), True)
