"""Semilinear maps are recognised from the images of points, and nothing else is."""

import numpy as np
import pytest

from plrep.exact.finite_field import finite_field
from plrep.groups.group import group
from plrep.groups.vector_points import ALL, NONZERO, PROJECTIVE, SemilinearMap, VectorPoints

GROUPS = [
    ("GL(2,3)", NONZERO, 2, 3), ("GL(3,2)", NONZERO, 3, 2), ("GL(2,4)", NONZERO, 2, 4), ("Sp(4,3)", NONZERO, 4, 3),
    ("SL(2,9)", NONZERO, 2, 9), ("PGL(2,7)", PROJECTIVE, 2, 7), ("PGL(3,3)", PROJECTIVE, 3, 3),
    ("PGammaL(2,9)", PROJECTIVE, 2, 9), ("PGammaL(3,4)", PROJECTIVE, 3, 4), ("PSp(4,3)", PROJECTIVE, 4, 3),
    ("PGammaL(2,8)", PROJECTIVE, 2, 8), ("AGL(2,3)", ALL, 2, 3), ("AGammaL(2,4)", ALL, 2, 4), ("ASL(3,2)", ALL, 3, 2),
]  # fmt: skip


@pytest.mark.parametrize(("name", "kind", "n", "q"), GROUPS)
def test_every_element_of_a_matrix_group_is_recognised_by_a_map_that_moves_the_points_so(name, kind, n, q):
    X = VectorPoints.of(kind, finite_field(q), n)
    a, *rest = group(name).generators
    for b in rest:
        for g in (a, b, a * b, b * a.inverse * b):
            images = np.array(g.images)
            one = X.semilinear(images)
            assert one is not None
            assert X.images(one).tolist() == images.tolist()


@pytest.mark.parametrize(("name", "kind", "n", "q"), GROUPS)
def test_a_map_followed_by_a_swap_of_two_points_is_none(name, kind, n, q):
    """A semilinear map, shifted or not, that fixes all points but two is the identity if there are more than four."""
    X = VectorPoints.of(kind, finite_field(q), n)
    images = np.array(group(name).generators[0].images)
    for x, y in ((0, 1), (1, len(images) - 1), (2, 5)):
        swapped = images.copy()
        swapped[[x, y]] = images[[y, x]]
        assert X.semilinear(swapped) is None


def test_the_number_of_semilinear_permutations_of_the_projective_line_is_the_order_of_the_group():
    from itertools import permutations

    for q, order in ((2, 6), (3, 24), (4, 120), (5, 120)):
        X = VectorPoints.of(PROJECTIVE, finite_field(q), 2)
        found = sum(X.semilinear(np.array(images)) is not None for images in permutations(range(q + 1)))
        assert found == order


@pytest.mark.slow
def test_the_number_of_linear_permutations_of_vectors_is_the_order_of_the_group():
    from itertools import permutations

    X = VectorPoints.of(NONZERO, finite_field(3), 2)
    found = sum(X.semilinear(np.array(images)) is not None for images in permutations(range(8)))
    assert found == 48


@pytest.mark.parametrize(("q", "n"), [(2, 3), (3, 2), (4, 2), (9, 2), (5, 2)])
def test_sums_and_multiples_of_codes_are_those_of_vectors(q, n):
    F = finite_field(q)
    X = VectorPoints.of(ALL, F, n)
    for i in range(0, q**n, 3):
        for j in range(q**n):
            total = F.add(X.points[:, i], X.points[:, j])
            assert int(X.sums(np.array([i]), np.array([j]))[0]) == int(total @ q ** np.arange(n)[::-1])
        multiples = F.multiply(X.points[:, [i]], np.arange(q))
        assert X.multiples(np.array([i]))[0].tolist() == (q ** np.arange(n)[::-1] @ multiples).tolist()


@pytest.mark.parametrize("kind", [ALL, NONZERO, PROJECTIVE])
def test_points_ascend_and_are_found_at_their_places(kind):
    X = VectorPoints.of(kind, finite_field(4), 3)
    assert X.places(X.points).tolist() == list(range(X.points.shape[1]))
    assert (np.diff(X.codes) > 0).all()
    assert X.images(SemilinearMap(np.eye(3, dtype=int).tolist())).tolist() == list(range(X.points.shape[1]))


def test_projective_points_are_found_by_any_multiple():
    F = finite_field(5)
    X = VectorPoints.of(PROJECTIVE, F, 3)
    for c in range(1, 5):
        assert X.places(F.multiply(X.points, c)).tolist() == list(range(31))
