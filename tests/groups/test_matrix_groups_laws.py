"""Groups of matrices over finite fields are what their names promise, on the points that they promise."""

from itertools import product

import pytest

from plrep.errors import BeyondReach
from plrep.exact.finite_field import finite_field
from plrep.groups.group import Group, group
from plrep.groups.matrix_groups import FAMILIES, matrix_group

FIELDS = (2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 17, 19, 23, 25, 27, 31, 32, 49)


def small_groups(family, most_points):
    rule = FAMILIES[family]
    for n in range(rule.least, 8):
        if (rule.even and n % 2) or (rule.points == "isotropic" and n != 3):
            continue
        for q in FIELDS:
            try:
                named = matrix_group(family, n, q)
            except BeyondReach:
                continue
            if named.degree <= most_points:
                yield named


@pytest.mark.parametrize("family", FAMILIES)
def test_the_order_by_the_formula_is_that_of_the_stabiliser_chain(family):
    names = set()
    for named in small_groups(family, 130 if family == "PSU" else 350):
        G = Group(named.degree, named.generators)
        assert G.order == named.order, named.name
        assert not any(g.is_identity for g in named.generators)
        names.add(named.name)
    assert len(names) >= 4


@pytest.mark.parametrize("family", FAMILIES)
def test_generators_are_the_same_each_time(family):
    n = 3 if family == "PSU" else 2
    assert matrix_group(family, n, 4) == matrix_group(family, n, 4)


@pytest.mark.parametrize(
    ("name", "degree"),
    [
        ("SL(2,3)", 8), ("GL(2,3)", 8), ("GL(3,2)", 7), ("Sp(4,2)", 15), ("PSL(2,7)", 8), ("PGL(2,7)", 8),
        ("PSL(3,4)", 21), ("PGammaL(2,8)", 9), ("PSp(4,3)", 40), ("PSU(3,3)", 28), ("AGL(1,8)", 8), ("ASL(2,3)", 9),
        ("AGammaL(1,8)", 8), ("GL(1,7)", 6), ("SL(1,5)", 4), ("PSL(1,7)", 1), ("SL(1,2)", 1),
    ],
)  # fmt: skip
def test_points_are_vectors_projective_points_or_isotropic_points(name, degree):
    assert group(name).degree == degree


@pytest.mark.parametrize(
    "name",
    ["SL(2,3)", "GL(2,4)", "GL(3,3)", "GL(1,9)", "Sp(4,3)", "PSL(2,9)", "PGL(3,3)", "PGammaL(2,9)", "PSp(4,3)",
     "PSU(3,4)", "AGL(1,9)", "ASL(2,4)", "AGammaL(2,4)", "ASL(1,8)"],
)  # fmt: skip
def test_they_are_transitive(name):
    assert group(name).natural().is_transitive


@pytest.mark.parametrize(
    ("name", "rank"),
    [("PSL(2,11)", 2), ("PGL(3,4)", 2), ("PSp(4,3)", 3), ("PSp(6,2)", 3), ("PSU(3,3)", 2), ("AGL(2,3)", 2),
     ("GL(2,5)", 5), ("SL(2,5)", 8)],
)  # fmt: skip
def test_they_have_the_rank_of_their_geometry(name, rank):
    """SL(2,q) keeps the determinant of two vectors: q - 1 values, and q - 1 multiples where it is 0."""
    assert group(name).natural().rank == rank


def vectors(n, q):
    return [v for v in product(range(q), repeat=n) if any(v)]


@pytest.mark.parametrize(
    ("name", "n", "q"), [("SL(2,5)", 2, 5), ("GL(2,4)", 2, 4), ("Sp(4,3)", 4, 3), ("GL(3,3)", 3, 3)]
)
def test_they_act_on_vectors_by_linear_maps(name, n, q):
    F, points = finite_field(q), vectors(n, q)
    number = {v: i for i, v in enumerate(points)}
    for g in group(name).generators:
        for v in points[::3]:
            for w in points[::2]:
                total = tuple(F.add(v, w).tolist())
                image = tuple(F.add(points[g(number[v])], points[g(number[w])]).tolist())
                assert points[g(number[total])] == image if any(total) else not any(image)


def test_the_symplectic_group_keeps_its_form():
    points = vectors(4, 3)
    number = {v: i for i, v in enumerate(points)}

    def form(v, w):
        return (v[0] * w[3] - v[3] * w[0] + v[1] * w[2] - v[2] * w[1]) % 3

    for g in group("Sp(4,3)").generators:
        for v in points:
            for w in points[::5]:
                assert form(points[g(number[v])], points[g(number[w])]) == form(v, w)


@pytest.mark.parametrize(("n", "q"), [(2, 5), (2, 7), (3, 3), (3, 4)])
def test_the_projective_linear_group_keeps_lines(n, q):
    G, F = group(f"PGL({n},{q})"), finite_field(q)
    points = [v for v in vectors(n, q) if next(x for x in v if x) == 1]
    lines = set()
    for i, v in enumerate(points):
        for w in points[:i]:
            line = {i} | {points.index(_normal(F, F.add(w, F.multiply(c, v)))) for c in range(q)}
            lines.add(frozenset(line))
    for g in G.generators:
        assert {frozenset(map(g, line)) for line in lines} == lines


def _normal(F, v):
    first = next(x for x in v.tolist() if x)
    return tuple(F.multiply(v, F.inverse(first)).tolist())


@pytest.mark.parametrize(
    ("name", "other"),
    [("PSL(2,4)", "PGL(2,4)"), ("Sp(2,7)", "SL(2,7)"), ("PSp(2,9)", "PSL(2,9)"), ("PGammaL(2,5)", "PGL(2,5)"),
     ("AGL(3,2)", "ASL(3,2)"), ("GL(3,2)", "SL(3,2)"), ("PSL(3,2)", "PGL(3,2)")],
)  # fmt: skip
def test_groups_that_are_equal_by_definition_have_the_same_elements(name, other):
    assert group(name).same_elements(group(other))


@pytest.mark.parametrize(
    ("small", "large"),
    [("PSL(2,9)", "PGL(2,9)"), ("PGL(2,9)", "PGammaL(2,9)"), ("SL(3,3)", "GL(3,3)"), ("ASL(2,4)", "AGL(2,4)"),
     ("AGL(2,4)", "AGammaL(2,4)"), ("Sp(4,3)", "SL(4,3)"), ("PSp(4,3)", "PSL(4,3)"), ("ASL(1,8)", "AGL(1,8)")],
)  # fmt: skip
def test_subgroups_by_definition_are_subgroups(small, large):
    assert group(small).is_subgroup_of(group(large))


@pytest.mark.parametrize("q", [2, 3, 4, 5, 7, 8, 9])
def test_the_one_dimensional_affine_group_is_sharply_two_transitive(q):
    G = group(f"AGL(1,{q})")
    assert (G.order, G.natural().rank) == (q * (q - 1), 2)


def test_sl_2_3_has_simples_of_all_three_types():
    assert [(L.dimension, L.type) for L in group("SL(2,3)").simples] == [
        (1, "R"), (2, "C"), (3, "R"), (4, "C"), (4, "H"),
    ]  # fmt: skip
