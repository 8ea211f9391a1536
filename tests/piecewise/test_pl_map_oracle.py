"""Explicit maps against published and independent values.

Values of composites C_n and S_n, numbers of linear pieces: Gibson, Tubbenhauer, Williamson, arXiv:2408.00949, and the
Fourier series of relu(cos t); numbers of regions: Zaslavsky 1975. Chambers are listed by tests/naive.
"""

from cmath import exp, phase, pi
from fractions import Fraction
from itertools import product
from math import tan

import pytest

import plrep
from plrep import E
from tests.naive.arrangement import chambers, normalised
from tests.naive.real_field import real_field

S4 = plrep.group("S4")


def on_circle(n, k, z=1):
    """The function Re(z e^(2 pi i k t/n)) on C_n, exactly."""
    half = plrep.cyclotomic(Fraction(1, 2))
    return tuple((z * E(n, k * t % n) + (z * E(n, k * t % n)).conjugate()) * half for t in range(n))


def sine(n):
    """sin(pi/n)."""
    return (E(2 * n) - E(2 * n, -1)) / (2 * E(4))


def cotangent(n):
    return (E(2 * n) + E(2 * n, -1)) / 2 / sine(n)


def layer(name, source, target, activation="relu", on=None):
    G = plrep.group(name)
    return plrep.pl_map(G.simple(source), G.simple(target), activation, on=on and on(G))


@pytest.mark.parametrize("n", range(3, 17))
def test_the_circle_to_the_trivial_simple_has_its_known_values(n):
    f = layer(f"C{n}", "L1", "L0")
    at_one = (
        cotangent(n) / n if n % 4 == 0 else 1 / (n * sine(n)) if n % 2 == 0 else 1 / (2 * n * sine(2 * n))
    )
    at_i = cotangent(n) / n if n % 2 == 0 else cotangent(2 * n) / (2 * n)
    assert f.of_function(on_circle(n, 1)) == (at_one,) * n
    assert f.of_function(on_circle(n, 1, E(4))) == (at_i,) * n
    assert (
        abs(float(at_i) - 1 / tan(pi / n if n % 2 == 0 else pi / (2 * n)) / (n if n % 2 == 0 else 2 * n))
        < 1e-12
    )


def test_on_four_points_the_sign_reads_the_difference_of_absolute_values():
    f = layer("C4", "L1", "L2")
    for x, y in [(1, 0), (0, 1), (3, -2), (-1, 5), (2, 2)]:
        value = Fraction(abs(x) - abs(y), 4)
        assert f.of_function((x, y, -x, -y)) == (value, -value, value, -value)


@pytest.mark.parametrize("n", [6, 10, 14])
def test_the_sign_is_not_reached_where_four_does_not_divide_the_order(n):
    assert layer(f"C{n}", "L1", f"L{n // 2}").is_linear


@pytest.mark.parametrize("n", [5, 6, 8])
def test_the_fourier_coefficients_of_relu_give_every_harmonic(n):
    def coefficient(m):
        if m % 2:
            return 0.25 if abs(m) == 1 else 0.0
        k = m // 2
        return 1 / pi if k == 0 else (-1) ** (k + 1) / (pi * (4 * k * k - 1))

    z = 2 + 1j
    G = plrep.group(f"C{n}")
    for j in range(n // 2 + 1):
        f = plrep.pl_map(G.simple("L1"), G.simple(f"L{j}"))
        found = [float(c) for c in f.of_function(on_circle(n, 1, 2 + E(4)))]
        series = sum(coefficient(m) * exp(1j * m * phase(z)) for m in range(-4000, 4001) if (m - j) % n == 0)
        series *= abs(z) * (1 if j in (0, n / 2) else 2)
        expected = [(series * exp(2j * pi * j * t / n)).real for t in range(n)]
        assert all(abs(a - b) < 1e-3 for a, b in zip(found, expected, strict=True))


@pytest.mark.parametrize("n", range(3, 12))
def test_planes_of_cyclic_groups_have_twice_the_order_or_the_order_many_pieces(n):
    G = plrep.group(f"C{n}")
    graph = plrep.interaction_graph(G.regular(), "relu")
    for L in G.simples:
        d = n // L.kernel_order
        if d < 3:
            continue
        for K in G.simples:
            f = plrep.pl_map(L, K)
            loop = L == K and d % 2 == 0
            if not graph.why(L.label, K.label).holds:
                assert f.is_linear and not any(f((1, 2)))
            elif loop:
                assert f.equals(plrep.PLMap.linear(L, L, Fraction(1, 2), on=G.regular()))
            else:
                assert f.region_count == f.piece_count == (2 * d if d % 2 else d)


@pytest.mark.parametrize("n", [2, 3, 4, 5])
def test_the_standard_module_of_a_symmetric_group_reads_the_one_norm(n):
    G = plrep.group(f"S{n}")
    standard = next(L for L in G.simples if not L.is_trivial and plrep.Fun(G.natural()).multiplicity(L))
    f = plrep.pl_map(standard, G.simple("L0"), on=G.natural())
    for h in [tuple(range(n - 1)), (1,) * (n - 1), tuple((-2) ** i for i in range(n - 1))]:
        x = (*h, -sum(h))
        assert f.of_function(x) == (Fraction(sum(map(abs, x)), 2 * n),) * n
    assert f.region_count == 2**n - 2
    biased = plrep.pl_map(standard, G.simple("L0"), "pl:-1;0,1", on=G.natural())
    assert biased.region_count == 2**n - 1


def test_pairs_of_four_points_have_six_and_eight_regions():
    G = plrep.group("S4")
    X = G.on_subsets(2)
    found = {
        c.simple.dimension: plrep.pl_map(c.simple, G.simple("L0"), "abs", on=X).region_count
        for c in plrep.Fun(X).simples
        if c.simple.dimension > 1
    }
    assert found == {2: 6, 3: 8}


@pytest.mark.parametrize("n", range(3, 9))
def test_dihedral_groups_on_points_have_twice_as_many_regions_as_lines(n):
    G = plrep.group(f"D{n}")
    for c in plrep.Fun(G.natural()).simples:
        if c.simple.dimension == 2 and c.simple.is_faithful:
            regions = plrep.pl_map(c.simple, G.simple("L0"), "abs", on=G.natural()).region_count
            assert regions == (2 * n if n % 2 else n)


def test_the_standard_module_on_cosets_of_a_transposition_has_its_numbers_of_regions():
    """134 for generic vectors, 126 and 24 for special ones: counts by Zaslavsky's theorem."""
    G = plrep.group("S4")
    (transposition,) = plrep.group("<(1,4)>").generators
    plane = plrep.matrices(G.simple("L3"))
    fixed = [
        v
        for v in product(range(-2, 3), repeat=3)
        if plane.matrix(transposition).apply(v) == tuple(map(plrep.cyclotomic, v)) and any(v)
    ]
    counts = {
        plrep.PLMap.of_terms(
            plane, G.simple("L0"), [(v, 0, (1,)), (tuple(-c for c in v), 0, (1,))]
        ).region_count
        for v in fixed
    }
    assert {134, 126, 24} <= counts and max(counts) == 134


@pytest.mark.parametrize(
    ("name", "source", "activation", "on"),
    [
        ("S4", "L3", "abs", lambda G: G.on_subsets(1)),
        ("S4", "L3", "pl:-1/12,1/6;0,1,0", lambda G: G.natural()),
        ("S4", "L2", "pl:-1/12,1/6;0,1,2", lambda G: G.on_subsets(2)),
        ("S3", "L2", "pl:-1/9,1/7;0,1,-1", lambda G: G.regular()),
        ("Q8", "L4", "abs", lambda G: G.regular()),
    ],
)
def test_the_pieces_are_the_chambers_of_the_kinks(name, source, activation, on):
    G = plrep.group(name)
    f = plrep.pl_map(G.simple(source), G.simple("L0"), activation, on=on(G))
    assert f.piece_count == chambers_of(f)


@pytest.mark.parametrize("target", ["L0", "L2", "L3", "L4"])
def test_the_pieces_of_the_smallest_maps_are_the_chambers_of_their_kinks(target):
    f = plrep.smallest_map(S4.simple("L3"), S4.simple(target)).pl_map
    assert f.piece_count == f.region_count == chambers_of(f)


def chambers_of(f):
    """The number of chambers of the kinks, which are rational."""
    field = real_field(1)
    planes = []
    for plane, _ in f.form.kinks:
        row = [field(c.as_fraction().numerator) / c.as_fraction().denominator for c in plane]
        planes.append(normalised(row[:-1], -row[-1])[0])
    return len(chambers(field, planes, f.source.dimension))
