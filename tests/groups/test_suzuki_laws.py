"""The Suzuki groups keep the ovoid of Tits and have the orders, classes and stabilisers of their definition."""

from itertools import combinations

import pytest

from plrep.errors import BadInput, BeyondReach
from plrep.exact.finite_field import finite_field
from plrep.groups.group import Group, group
from plrep.groups.suzuki import suzuki


@pytest.mark.parametrize("q", [2, 8, 32])
def test_the_order_by_the_formula_is_that_of_the_stabiliser_chain(q):
    named = suzuki(q)
    assert named.degree == q * q + 1
    assert Group(named.degree, named.generators).order == named.order == q * q * (q * q + 1) * (q - 1)


@pytest.mark.parametrize("q", [2, 8, 32])
def test_it_is_two_transitive_and_an_element_that_fixes_three_points_is_the_identity(q):
    G = group(f"Suz({q})")
    assert G.natural().rank == 2
    assert G.stabiliser(0).order == q * q * (q - 1)
    assert G.stabiliser(0, 1).order == q - 1
    assert all(G.stabiliser(0, 1, x).order == 1 for x in (2, 3, q, q * q))


def ovoid(q):
    F, root = finite_field(q), {2: 2, 8: 4}[q]

    def third(x, y):
        return int(F.add(F.add(F.multiply(x, y), F.power(x, root + 2)), F.power(y, root)))

    return [(0, 0, 0, 1), *((1, x, y, third(x, y)) for x in range(q) for y in range(q))]


def normal(F, v):
    first = next(x for x in v if x)
    return tuple(F.multiply(v, F.inverse(first)).tolist())


def test_no_line_meets_the_ovoid_in_three_points():
    F, points = finite_field(8), ovoid(8)
    known = set(points)
    assert points == sorted(points)
    for v, w in combinations(points[::3], 2):
        on_line = {normal(F, F.add(w, F.multiply(c, v)).tolist()) for c in range(1, 8)}
        assert not on_line & known


def test_generators_are_projective_maps_for_they_keep_the_planes_of_the_ovoid():
    """Planes meet the ovoid of Tits in 1 or q + 1 points, and the circles are the blocks of an inversive plane."""
    F, points = finite_field(8), ovoid(8)
    circles = set()
    for plane in {
        normal(F, v)
        for v in ((a, b, c, d) for a in range(8) for b in range(8) for c in range(8) for d in range(8))
        if any(v)
    }:
        circle = frozenset(i for i, v in enumerate(points) if _on(F, plane, v))
        assert len(circle) in (1, 9)
        circles.add(circle)
    for g in group("Suz(8)").generators:
        assert {frozenset(map(g, circle)) for circle in circles} == circles


def _on(F, plane, v):
    total = 0
    for a, x in zip(plane, v, strict=True):
        total = F.add(total, F.multiply(a, x))
    return int(total) == 0


def test_suz_8_has_the_eleven_classes_of_the_atlas():
    orders = [1, 2, 4, 4, 5, 7, 7, 7, 13, 13, 13]
    assert [c.order for c in group("Suz(8)").classes] == orders
    assert sorted(X.degree for X in group("Suz(8)").character_table.characters) == [
        1, 14, 14, 35, 35, 35, 64, 65, 65, 65, 91,
    ]  # fmt: skip


@pytest.mark.parametrize("q", [0, 1, 3, 4, 9, 16, 64, 2**300])
def test_the_field_must_have_an_odd_power_of_two_elements(q):
    with pytest.raises(BadInput, match="8, 32 or 128 elements, an odd power of 2"):
        suzuki(q)


@pytest.mark.parametrize("q", [512, 2**301])
def test_large_fields_are_refused_at_once(q):
    with pytest.raises(BeyondReach, match="the limit is 20000"):
        suzuki(q)
