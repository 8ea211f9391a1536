"""Chambers, listed and counted, against the numbers of the books."""

from itertools import combinations, product
from math import comb, factorial

import pytest

from tests.naive.arrangement import chambers, normalised, zaslavsky
from tests.naive.real_field import real_field

Q = real_field(1)


def both(field, equations, dimension):
    """The number of chambers, found both ways, of the hyperplanes (a, t)."""
    planes = list({normalised([field(x) for x in a], field(t))[0]: None for a, t in equations})
    listed = len(chambers(field, planes, dimension))
    assert listed == zaslavsky(field, planes, dimension)
    return listed


def central(vectors):
    return [(v, 0) for v in vectors]


def unit_difference(i, j, n, sign=-1):
    return [1 if k == i else sign if k == j else 0 for k in range(n)]


def roots_B(n):
    short = [[int(k == i) for k in range(n)] for i in range(n)]
    return short + [unit_difference(i, j, n, s) for i, j in combinations(range(n), 2) for s in (1, -1)]


@pytest.mark.parametrize("n", [2, 3, 4])
def test_the_chambers_of_a_reflection_arrangement_are_as_many_as_its_group(n):
    """Orders of the Weyl groups: A_n: (n+1)!, B_n: 2^n n!, D_n: 2^(n-1) n!."""
    # A_(n-1) in R^n; the line that all hyperplanes contain changes nothing.
    assert both(Q, central([unit_difference(i, j, n) for i, j in combinations(range(n), 2)]), n) == factorial(
        n
    )
    assert both(Q, central(roots_B(n)), n) == 2**n * factorial(n)
    if n > 2:
        assert both(Q, central(roots_B(n)[n:]), n) == 2 ** (n - 1) * factorial(n)


def test_the_icosahedral_arrangement_has_120_chambers():
    K = real_field(5)
    golden = K.alpha + 1
    small = golden - 1
    axes = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    for s, t in product((1, -1), repeat=2):
        axes += [[1, s * golden, t * small], [t * small, 1, s * golden], [s * golden, t * small, 1]]
    assert both(K, central(axes), 3) == 120


@pytest.mark.parametrize("n", [5, 7, 8, 9, 11, 12])
def test_lines_through_a_point_cut_the_plane_into_twice_as_many_sectors(n):
    K = real_field(n)
    # (cos, sin)(pi k/n) up to a linear map: neighbours k - 1, k + 1 add up to a multiple of k.
    vectors = [[K(0), K(1)], [K(1), K(0)]]
    while len(vectors) < n:
        vectors.append([K.alpha * b - a for a, b in zip(vectors[-2], vectors[-1], strict=True)])
    assert both(K, central(vectors), 2) == 2 * len({normalised(v, K(0))[0] for v in vectors})


@pytest.mark.parametrize(("m", "d"), [(5, 1), (6, 2), (7, 3), (6, 4)])
def test_hyperplanes_in_general_position(m, d):
    """On the moment curve: sum of C(m, i), i <= d, chambers (Schlaefli 1852, Buck 1943)."""
    planes = [([k**i for i in range(d)], k**d) for k in range(1, m + 1)]
    assert both(Q, planes, d) == sum(comb(m, i) for i in range(d + 1))


@pytest.mark.parametrize("n", [2, 3, 4])
def test_the_Shi_arrangement(n):
    """x_i - x_j = 0, 1 for i < j: (n + 1)^(n - 1) chambers (Shi 1986)."""
    planes = [(unit_difference(i, j, n), t) for i, j in combinations(range(n), 2) for t in (0, 1)]
    assert both(Q, planes, n) == (n + 1) ** (n - 1)


def test_parallel_hyperplanes_and_the_empty_arrangement():
    assert both(Q, [], 3) == 1
    assert both(Q, [([1, 2], t) for t in range(4)], 2) == 5
    assert both(Q, [(v, t) for v in ([1, 0], [0, 1]) for t in range(3)], 2) == 16


def test_every_listed_point_lies_on_the_side_that_its_signs_say():
    planes = [normalised([Q(x) for x in v], Q(t))[0] for v in roots_B(3) for t in (0, 1)]
    for signs, point in chambers(Q, planes, 3).items():
        for sign, (a, t) in zip(signs, planes, strict=True):
            value = sum(x * y for x, y in zip(a, point, strict=True)) - t
            assert Q.sign(value) == sign != 0
