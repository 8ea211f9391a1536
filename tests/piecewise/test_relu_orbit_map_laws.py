"""Explicit maps: exactly equivariant, of the right shape, and not affine, for all pairs that have one."""

from fractions import Fraction

import pytest

import plrep
from plrep.errors import BadInput, NotDefined
from plrep.exact.cyclotomic import ONE, ZERO

GROUPS = ["C2", "C3", "C4", "C6", "C8", "S3", "D4", "Q8", "A4", "D6", "C2xC2", "S4"]


def act(M, x):
    result = []
    for row in M.rows:
        total = ZERO
        for a, b in zip(row, x, strict=True):
            total = total + a * b
        result.append(total)
    return tuple(result)


def just_beyond(f):
    """Return a point beyond the hyperplane <x, v> = 1 and beyond no other.

    All y have one norm, so <v, y> < <v, v> for y != v; a small step past the foot of v crosses one wall.
    """
    norm = f.source.inner(f.v, f.v)
    others = [f.source.inner(f.v, y) / norm for y, _ in f.terms if y != f.v]
    if f.shape != "pl":
        opposite = tuple(-c for c in f.v)
        others += [-f.source.inner(f.v, y) / norm for y, _ in f.terms if y != opposite]
    step = Fraction(1, 2)
    while any((ratio * (1 + step) - ONE).sign() >= 0 for ratio in others):
        step /= 2
    return step, tuple(c * (1 + step) / norm for c in f.v)


def maps(name):
    G = plrep.group(name)
    for L in G.simples:
        for K in G.simples:
            for shape in ("pl", "even", "odd"):
                if plrep.exists_pl(L, K, shape=shape):
                    yield plrep.explicit_map(L, K, shape=shape)


@pytest.mark.parametrize("name", GROUPS)
def test_explicit_maps_are_zero_near_zero_and_nonzero_elsewhere_so_not_affine(name):
    for f in maps(name):
        assert f(tuple(ZERO for _ in f.v)) == tuple(ZERO for _ in f.w)
        step, x = just_beyond(f)
        twice = f.shape != "pl" and tuple(-c for c in f.v) in dict(f.terms)
        assert f(x) == tuple(c * step * (2 if twice else 1) for c in f.w)
        assert any(f(x))


@pytest.mark.parametrize("name", GROUPS)
def test_explicit_maps_are_equivariant_and_have_their_shape(name):
    for f in maps(name):
        _, x = just_beyond(f)
        shifted = tuple(c * 3 + i for i, c in enumerate(x))
        for point in (x, shifted):
            value = f(point)
            for on_source, on_target in zip(f.source.generators, f.target.generators, strict=True):
                assert f(act(on_source, point)) == act(on_target, value)
            opposite = f(tuple(-c for c in point))
            if f.shape == "even":
                assert opposite == value
            if f.shape == "odd":
                assert opposite == tuple(-c for c in value)


@pytest.mark.parametrize("name", GROUPS)
def test_the_hidden_layer_is_an_orbit(name):
    for f in maps(name):
        assert f.source.simple.group.order % f.size == 0
        assert f.size <= f.source.simple.group.order // f.source.simple.kernel_order


def test_maps_of_larger_groups_use_short_orbits():
    G = plrep.group("S6")
    standard = next(L for L in G.simples if L.dimension == 5)
    f = plrep.explicit_map(standard, G.simple("L0"), within=G.natural())
    assert f.size == 6


def test_no_map_is_handed_out_where_none_exists():
    G = plrep.group("C8")
    with pytest.raises(NotDefined, match="no pl map L2 -> L1"):
        plrep.explicit_map(G.simple("L2"), G.simple("L1"))
    with pytest.raises(BadInput, match="conic"):
        plrep.explicit_map(G.simple("L1"), G.simple("L1"), shape="homogeneous")


def test_points_have_real_coordinates_of_the_right_number():
    G = plrep.group("C8")
    f = plrep.explicit_map(G.simple("L1"), G.simple("L2"))
    with pytest.raises(BadInput, match="2 real coordinates"):
        f((1,))
    with pytest.raises(BadInput, match="2 real coordinates"):
        f((plrep.E(4), 1))
