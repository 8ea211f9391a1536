"""Polyhedra by double description, against intersections of all sets of hyperplanes; signs against balls."""

from itertools import combinations
from random import Random

import pytest

import plrep
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic
from plrep.exact.matrix import Matrix
from plrep.exact.sign import sign_of
from plrep.piecewise.polyhedra import Polyhedron, height, scaled, sign

GOLDEN = -(plrep.E(5) ** 2) - plrep.E(5) ** 3


def random_polyhedra(n, count, unit=ONE):
    draw = Random(n)
    for _ in range(count):
        rows = []
        for _ in range(draw.randint(0, 7)):
            row = tuple(ONE * draw.randint(-2, 2) + unit * draw.randint(-1, 1) for _ in range(n + 1))
            rows.append(row)
        yield Polyhedron(n, tuple(rows))


def vertices_by_force(P):
    """Points that satisfy all inequalities, n independent ones of them with equality."""
    found = set()
    for chosen in combinations(P.inequalities, P.dimension):
        M = Matrix([row[:-1] for row in chosen])
        if M.rank() == P.dimension:
            x = M.solve([-row[-1] for row in chosen])
            if P.contains(x):
                found.add(x)
    return found


def rank(vectors):
    return Matrix(vectors).rank() if vectors else 0


@pytest.mark.parametrize(("n", "unit"), [(1, ZERO), (2, ZERO), (3, ZERO), (2, GOLDEN), (3, GOLDEN)])
def test_vertices_and_lines_are_those_of_all_intersections(n, unit):
    seen = 0
    for P in random_polyhedra(n, 60 if unit == ZERO else 25, unit):
        assert len(P.lines) == (
            n - rank([row[:-1] for row in P.inequalities]) if P.vertices else len(P.lines)
        )
        for line in P.lines:
            assert all(height((*row[:-1], ZERO), line) == 0 for row in P.inequalities)
        if not P.lines:
            assert set(P.vertices) == vertices_by_force(P)
            seen += len(P.vertices) > 1
        for x in P.vertices:
            assert P.contains(x)
            assert all(P.contains(tuple(a + 100 * b for a, b in zip(x, ray, strict=True))) for ray in P.rays)
    assert seen > 3


@pytest.mark.parametrize("n", [1, 2, 3])
def test_inner_points_are_inner_and_flat_polyhedra_have_none(n):
    full = 0
    for P in random_polyhedra(n, 60):
        if P.is_empty:
            assert list(P.inner_points()) == []
            continue
        points = P.inner_points()
        for x in (next(points), next(points), next(points)):
            heights = [height(row, x) for row in P.inequalities]
            assert all(h >= 0 for h in heights)
            tight = [
                i
                for i, (h, row) in enumerate(zip(heights, P.inequalities, strict=True))
                if not h and any(row)
            ]
            assert tuple(tight) == P.equations
        full += P.is_full
    assert full > 10


@pytest.mark.parametrize("n", [1, 2, 3])
def test_facets_are_the_inequalities_that_are_needed_and_are_walls_of_their_dimension(n):
    for P in random_polyhedra(n, 60):
        if not P.is_full:
            continue
        needed = [P.inequalities[i] for i in P.facets]
        reduced = Polyhedron(n, tuple(needed))
        assert all(reduced.satisfies(row) for row in P.inequalities)
        for i in P.facets:
            without = Polyhedron(n, tuple(row for row in needed if row != P.inequalities[i]))
            assert not without.satisfies(P.inequalities[i])
            F = P.facet(i)
            fresh = Polyhedron(n, F.inequalities)
            assert set(F.vertices) == set(fresh.vertices) or F.lines
            normal = scaled(P.inequalities[i])
            opposite = scaled(tuple(-c for c in normal))
            assert {scaled(F.inequalities[k]) for k in F.equations} <= {normal, opposite}


def test_cuts_are_the_polyhedra_of_all_inequalities():
    for P, Q in zip(random_polyhedra(3, 40), list(random_polyhedra(3, 80))[40:], strict=True):
        both = P.cut(Q.inequalities)
        fresh = Polyhedron(3, P.inequalities + Q.inequalities)
        assert both == fresh and both.is_empty == fresh.is_empty and both.is_full == fresh.is_full
        if not fresh.lines:
            assert set(both.vertices) == set(fresh.vertices) and set(both.rays) == set(fresh.rays)


def test_signs_are_those_of_balls_also_where_integers_do_not_decide():
    draw = Random(7)
    for n in (1, 5, 8, 12, 40):
        for _ in range(50):
            z = Cyclotomic.from_powers(n, [draw.randint(-5, 5) for _ in range(n)])
            value = z + z.conjugate()
            assert sign(value) == sign_of(value)
    tiny = GOLDEN
    for _ in range(6):
        tiny = tiny * tiny
    near = tiny - round(float(tiny))  # a conjugate is small: a huge integer lies near
    assert sign(near) == sign_of(near) and sign(-near) == -sign(near) != 0
