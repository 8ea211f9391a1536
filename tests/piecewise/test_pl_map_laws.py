"""Explicit maps: values, pieces, arithmetic and decisions against evaluation at many exact points.

The composite through Fun(X) is evaluated here with the matrices of the projectors, on functions on X, without the
coordinates, kinks and cells that it is compared with.
"""

from fractions import Fraction
from itertools import product

import pytest

import plrep
from plrep.exact.cyclotomic import ZERO

S3, S4, C5, C8, Q8, D4 = map(plrep.group, ("S3", "S4", "C5", "C8", "Q8", "D4"))
LAYERS = [
    (S3, "L2", "L2", "relu", S3.regular()),
    (S3, "L2", "L1", "abs", S3.regular()),
    (S3, "L2", "L2", "pl:-1/9,1/7;0,1,-1@0=2", S3.natural()),
    (S4, "L3", "L2", "relu", S4.on_subsets(2) + S4.natural()),
    (S4, "L3", "L3", "leaky_relu:1/3", S4.natural()),
    (C5, "L1", "L2", "relu", C5.regular()),
    (C8, "L1", "L2", "hard_tanh", C8.regular()),
    (C8, "L4", "L0", "hard_sigmoid", C8.regular()),
    (Q8, "L4", "L1", "relu", Q8.regular()),
    (D4, "L4", "L4", "relu6", D4.regular()),
]


def points(n):
    """Exact points in all directions, generic and special ones."""
    corners = list(product((-2, 0, 1), repeat=n)) if n < 4 else list(product((-1, 2), repeat=n))
    near = [tuple(Fraction(c, 7) + Fraction(i + 1, 50) for i, c in enumerate(corner)) for corner in corners]
    return [tuple(map(plrep.cyclotomic, x)) for x in (*corners, *near)]


def made(layer):
    G, source, target, activation, X = layer
    return plrep.pl_map(G.simple(source), G.simple(target), activation, on=X)


def plus(*vectors):
    return tuple(sum(entries, ZERO) for entries in zip(*vectors, strict=True))


def times(c, x):
    return tuple(a * c for a in x)


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: f"{layer[0].name}-{layer[1]}-{layer[2]}")
def test_a_layer_is_the_composite_through_functions_on_the_set(layer):
    f, s = made(layer), plrep.activation(layer[3]).exact()
    Q = f.target.projector.to_matrix()
    for x in points(f.source.dimension):
        h = f.source.function(x)
        activated = [piecewise(s, value) for value in h]
        assert f.target.function(f(x)) == Q.apply(activated) == f.of_function(h)


def piecewise(s, value):
    """s at a real cyclotomic value, from its slopes, left to right from the first breakpoint."""
    cuts = s.breakpoints or (Fraction(0),)
    start = plrep.cyclotomic(s(cuts[0]))
    if value <= cuts[0]:
        return start + s.slopes[0] * (value - cuts[0])
    for left, right, slope in zip(cuts, (*cuts[1:], None), s.slopes[1:] or s.slopes, strict=True):
        if right is None or value <= right:
            return start + slope * (value - left)
        start = start + slope * (right - left)
    raise AssertionError


def inside(piece, x):
    return all(
        plus(*[(a * b,) for a, b in zip(row, x, strict=False)], (row[-1],))[0] >= 0
        for row in piece.inequalities
    )


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: f"{layer[0].name}-{layer[1]}-{layer[2]}")
def test_every_point_lies_in_a_piece_and_the_pieces_have_the_values(layer):
    f = made(layer)
    assert len(f.all_pieces) == f.piece_count == sum(piece.images for piece in f.pieces)
    for x in points(f.source.dimension):
        holders = [piece for _, piece in f.all_pieces if inside(piece, x)]
        assert holders
        for piece in holders:
            assert plus(piece.matrix.apply(x), piece.offset) == f(x)
    for _, piece in f.all_pieces:
        assert sum(inside(other, piece.point) for _, other in f.all_pieces) == 1


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: f"{layer[0].name}-{layer[1]}-{layer[2]}")
def test_a_map_is_the_map_of_its_pieces(layer):
    f = made(layer)
    again = plrep.pl_map(f.source, f.target, f.pieces)
    assert again.equals(f) and f.equals(again)
    assert again.piece_count == f.piece_count
    assert again.region_count == f.region_count
    everything = plrep.pl_map(f.source, f.target, [piece for _, piece in f.all_pieces], symmetrised=False)
    assert everything.is_equivariant and everything.equals(again)


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: f"{layer[0].name}-{layer[1]}-{layer[2]}")
def test_decisions_come_with_points_that_show_them(layer):
    f = made(layer)
    sample = points(f.source.dimension)
    assert f.is_equivariant
    pair = f.nonlinearity
    if pair is None:
        assert all(f(plus(x, y)) == plus(f(x), f(y)) for x in sample[:6] for y in sample)
    else:
        x, y = pair
        assert f(plus(x, y)) != plus(f(x), f(y))
    assert f.is_even == all(f(times(-1, x)) == f(x) for x in sample)
    assert f.is_odd == all(f(times(-1, x)) == times(-1, f(x)) for x in sample)
    assert f.is_conic == all(
        f(times(c, x)) == times(c, f(x)) for x in sample for c in (Fraction(1, 9), 3, 100)
    )
    for g, S, T in zip(f.group.generators, f.source.generators, f.target.generators, strict=True):
        assert f.source.matrix(g) == S
        assert all(f(S.apply(x)) == T.apply(f(x)) for x in sample)


def test_sums_and_multiples_are_those_of_the_values():
    f = made(LAYERS[0])
    g = plrep.pl_map(f.source, f.target, "abs")
    h = f @ f
    for total, expected in [
        (f + g, lambda x: plus(f(x), g(x))),
        (f - 3 * h, lambda x: plus(f(x), times(-3, h(x)))),
        (h + h * Fraction(1, 2) - g, lambda x: plus(times(Fraction(3, 2), h(x)), times(-1, g(x)))),
        (f @ g @ h, lambda x: f(g(h(x)))),
        (f @ (g + h), lambda x: f(plus(g(x), h(x)))),
    ]:
        assert all(total(x) == expected(x) for x in points(2))
        again = plrep.pl_map(f.source, f.target, total.pieces)
        assert all(again(x) == expected(x) for x in points(2))


def test_composition_is_associative_and_distributes_from_the_left_side_only():
    f = made(LAYERS[0])
    g = plrep.pl_map(f.source, f.target, "pl:-1/5;1,2")
    h = plrep.pl_map(f.source, f.target, "pl:1/5;0,1")
    assert ((f @ g) @ h).equals(f @ (g @ h))
    assert ((f + g) @ h).equals(f @ h + g @ h)
    x = (f @ (g + h)).difference(f @ g + f @ h)
    assert (f @ (g + h))(x) != (f @ g + f @ h)(x)


def test_equal_composites_of_different_make_are_found_equal():
    L = S3.simple("L2")
    X = S3.natural()
    relu, size = (plrep.pl_map(L, L, s, on=X) for s in ("relu", "abs"))
    one = plrep.PLMap.linear(L, L, 1, on=X)
    assert (2 * relu).equals(size + one)
    assert (2 * relu @ size).equals(size @ size + size)
    assert (size @ size).equals(size @ (-1 * size))
    assert not (size @ size).equals(size @ size + Fraction(1, 10**9) * size)


def test_maps_through_lower_dimensions_have_the_right_pieces():
    L, K = S4.simple("L3"), S4.simple("L0")
    X = S4.natural()
    down = plrep.pl_map(L, K, "abs", on=X)
    cap = plrep.pl_map(K, K, "pl:1;1,0", on=X)
    both = cap @ down
    for x in points(3):
        assert both(x) == cap(down(x))
    assert (
        both.region_count == both.piece_count - both.piece_count // 2 + 1
    )  # all outer pieces are one region
    assert not both.is_conic and both.is_even


def test_pieces_that_were_given_are_met_by_maps_of_lower_rank():
    """x -> (x, 0) -> |x| + max(0, y): the image of the line lies on a wall of the second map."""
    line, plane = plrep.matrices(S3.simple("L0")), plrep.matrices(S3.simple("L2"))
    along = plrep.pl_map(line, plane, [([], [[1], [0]])], symmetrised=False)
    quarters = [([(a, 0, 0), (0, b, 0)], [[a, (b + 1) // 2]]) for a in (1, -1) for b in (1, -1)]
    size = plrep.pl_map(plane, line, quarters, symmetrised=False)
    both = size @ along
    assert [both((c,)) for c in (-2, 0, 3)] == [(2,), (0,), (3,)]
    assert both.piece_count == both.region_count == 2 and both.is_even
    assert both.equals(plrep.pl_map(line, line, [([(1, 0)], [[1]]), ([(-1, 0)], [[-1]])]))
    assert size.piece_count == 4 and size.region_count == 4


def test_kinks_that_cancel_leave_no_piece():
    f = made(LAYERS[0])
    flat = f @ f - f @ f
    assert flat.is_linear and flat.region_count == 1
    assert flat.piece_count > 1
    assert flat.difference(f - f) is None


def test_a_lopsided_map_is_not_equivariant_and_shows_where():
    L, K = S3.simple("L2"), S3.simple("L2")
    half = plrep.pl_map(
        L, K, [([(1, 0, 0)], [[1, 0], [0, 1]]), ([(-1, 0, 0)], [[0, 0], [0, 1]])], symmetrised=False
    )
    one = plrep.PLMap.of_terms(L, K, [((1, 0), 0, (1, 2))], symmetrised=False)
    for f in (half, one, half + one, half @ half):
        g, x = f.asymmetry
        assert f(f.source.matrix(g).apply(x)) != f.target.matrix(g).apply(f(x))
        assert not f.is_equivariant
    every = plrep.PLMap.of_terms(
        L, K, [(y, 0, w) for y, w in orbit(f.source, f.target, (1, 0), (2, 1))], symmetrised=False
    )
    assert every.is_equivariant and not every.symmetric
    assert every.equals(plrep.PLMap.of_terms(L, K, [((1, 0), 0, (2, 1))]))
    assert every == plrep.PLMap.of_terms(L, K, [((1, 0), 0, (2, 1))])


def orbit(L, K, y, w):
    return {(L.matrix(g).apply(y), K.matrix(g).apply(w)) for g in closure(S3)}


def closure(G):
    found = {G.identity}
    while True:
        more = found | {g * x for g in G.generators for x in found}
        if more == found:
            return found
        found = more


def test_an_affine_map_is_not_linear_and_bends_nowhere():
    f = plrep.PLMap.of_terms(S3.simple("L2"), S3.simple("L0"), [], constant=(1,))
    assert f.is_affine and not f.is_linear and f.nonlinearity == ((0, 0), (0, 0))
    assert f.piece_count == f.region_count == 1 and f.terms == ()


def test_pieces_need_not_meet_face_to_face():
    """The upper half plane in one piece, the lower one in two; the map is |y|, and the lower pieces agree."""
    plane = plrep.PLMap.linear(S3.simple("L2"), S3.simple("L2"), 1).source
    line = plrep.matrices(S3.simple("L0"))
    pieces = [
        ([(0, 1, 0)], [[0, 1]]),
        ([(0, -1, 0), (1, 0, 0)], [[0, -1]]),
        ([(0, -1, 0), (-1, 0, 0)], [[0, -1]]),
    ]
    f = plrep.pl_map(plane, line, pieces, symmetrised=False)
    assert (f.piece_count, f.region_count, f.is_even) == (3, 2, True)


@pytest.mark.parametrize("name", ["C4", "C6", "S3", "D4", "A4"])
def test_conic_maps_are_conic_equivariant_and_bent(name):
    G = plrep.group(name)
    for L in G.simples:
        for K in G.simples:
            for odd in (False, True):
                if odd and (L.dimension == 1 or not plrep.exists_pl(L, K, shape="odd")):
                    continue
                if not odd and not plrep.exists_pl(L, K, shape="conic", nonlinear=True):
                    continue
                if odd and name == "A4" and L.dimension == 3:
                    continue  # many pieces; A4 is in the slow test
                f = plrep.conic_map(L, K, odd=odd)
                check_conic(f, odd)


def check_conic(f, odd):
    x, y = f.nonlinearity
    assert f(plus(x, y)) != plus(f(x), f(y))
    sample = points(f.source.dimension)[::3]
    assert all(f(times(c, x)) == times(c, f(x)) for x in sample for c in (Fraction(1, 3), 2))
    for S, T in zip(f.source.generators, f.target.generators, strict=True):
        assert all(f(S.apply(x)) == T.apply(f(x)) for x in sample)
    if odd:
        assert all(f(times(-1, x)) == times(-1, f(x)) for x in sample)


@pytest.mark.slow
def test_a_conic_odd_map_of_the_tetrahedron_is_conic_odd_and_bent():
    G = plrep.group("A4")
    check_conic(plrep.conic_map(G.simples[2], G.simples[2], odd=True), True)


@pytest.mark.parametrize("shape", ["pl", "even", "odd"])
def test_maps_of_the_existence_theorem_are_values_with_pieces(shape):
    for K in S3.simples:
        L = S3.simple("L2")
        if plrep.exists_pl(L, K, shape=shape):
            made_by_theorem = plrep.explicit_map(L, K, shape=shape)
            f = made_by_theorem.pl_map
            assert all(f(x) == made_by_theorem(x) for x in points(2))
            assert f.is_equivariant and not f.is_affine
            assert f.asymmetry is None and plrep.pl_map(f.source, f.target, f.pieces).equals(f)
            assert f.is_even or shape != "even"
            assert f.is_odd or shape != "odd"


def sectors(f, steps=150):
    """The number of regions of a conic map of a plane: how often its derivative changes along a square around 0."""
    side = [Fraction(2 * i + 1, steps) - 1 + Fraction(1, 10007) for i in range(steps)]  # on no kink
    square = (
        [(t, -1) for t in side] + [(1, t) for t in side] + [(-t, 1) for t in side] + [(-1, -t) for t in side]
    )
    tiny = Fraction(1, 10**9)
    slopes = []
    for x, y in square:
        here = f((x, y))
        slopes.append(tuple(plus(f(moved), times(-1, here)) for moved in ((x + tiny, y), (x, y + tiny))))
    return sum(a != b for a, b in zip(slopes, slopes[-1:] + slopes[:-1], strict=True))


@pytest.mark.parametrize(
    "f",
    [
        plrep.pl_map(S3.simple("L2"), S3.simple("L2"), "abs", on=S3.natural()),
        plrep.pl_map(S3.simple("L2"), S3.simple("L2"), "abs", on=S3.natural())
        @ plrep.pl_map(S3.simple("L2"), S3.simple("L2"), "relu", on=S3.natural()),
        plrep.conic_map(D4.simple("L4"), D4.simple("L4")),
        plrep.conic_map(S3.simple("L2"), S3.simple("L0"), odd=False),
        plrep.conic_map(plrep.group("C4").simple("L1"), plrep.group("C4").simple("L1")),
    ],
    ids=["abs", "abs after relu", "D4", "S3", "C4"],
)
def test_the_regions_of_conic_maps_of_a_plane_are_met_on_the_way_around_it(f):
    assert f.region_count == sectors(f)


def test_where_two_points_add_up_by_chance_their_middle_shows_the_bend():
    """relu(x - 1) at 2 and 0: the sum is the value at 2 + 0, but f(1) + f(1) is not f(2)."""
    f = plrep.PLMap.of_terms(S3.simple("L0"), S3.simple("L0"), [((1,), 1, (1,))])
    assert f.nonlinearity == ((1,), (1,)) and f((2,)) != plus(f((1,)), f((1,)))
    assert f.is_continuous and not f.is_affine


def test_composites_with_affine_maps_stay_what_they_can():
    f = made(LAYERS[0])
    size = f @ f
    twice = plrep.PLMap.linear(f.source, f.target, 2)
    for x in points(2):
        assert (twice @ size)(x) == times(2, size(x))
        assert (size @ twice)(x) == size(times(2, x))
    assert (twice @ f) == 2 * f and (f @ twice) == 2 * f
    assert "more than one hidden layer" in str(size)
    near = size + plrep.PLMap.of_terms(f.source, f.target, [((1, 0), Fraction(1, 10**4), (1, 1))])
    x, y = near.nonlinearity
    assert near(plus(x, y)) != plus(near(x), near(y))
