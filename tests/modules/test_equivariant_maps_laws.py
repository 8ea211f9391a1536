"""Equivariant linear maps: orbital sums are a basis, and what is computed on coefficients is what matrices do."""

from collections import Counter
from fractions import Fraction

import pytest

import plrep
from plrep.exact.cyclotomic import ONE, ZERO, E
from plrep.gsets.actions import parse_gset
from plrep.modules.isotypic_basis import isotypic_basis
from tests.naive import dense_maps

CASES = [
    ("C6", "regular", "natural"),
    ("S4", "natural", "subsets:2"),
    ("S4", "regular", "cosets:(1,2,3)"),
    ("D5", "natural+natural", "regular"),
    ("A5", "natural", "natural"),
    ("C2xC2", "natural", "natural"),
    ("C1", "natural", "natural"),
]


@pytest.mark.parametrize(("name", "source", "target"), CASES)
def test_orbital_sums_commute_with_the_group_and_cover_every_pair_once(name, source, target):
    G = plrep.group(name)
    X, Y = parse_gset(G, source), parse_gset(G, target)
    H = plrep.hom_basis(X, Y)
    cover = [[0] * X.points for _ in range(Y.points)]
    for i in range(H.dimension):
        rows = H.matrix(i).rows
        for on_x, on_y in zip(X.action, Y.action, strict=True):
            assert all(rows[on_y[y]][on_x[x]] == rows[y][x] for y in range(Y.points) for x in range(X.points))
        cover = [
            [a + int(b != 0) for a, b in zip(p, q, strict=True)] for p, q in zip(cover, rows, strict=True)
        ]
    assert all(entry == 1 for row in cover for entry in row)


@pytest.mark.parametrize(("name", "source", "target"), CASES)
def test_the_dimension_is_the_sum_over_the_simples(name, source, target):
    """Schur's lemma: dim Hom = sum of m_X(L) m_Y(L) dim End L."""
    G = plrep.group(name)
    X, Y = parse_gset(G, source), parse_gset(G, target)
    V, W = plrep.Fun(X), plrep.Fun(Y)
    expected = sum(V.multiplicity(L) * W.multiplicity(L) * L.endomorphism_dimension for L in G.simples)
    assert plrep.hom_basis(X, Y).dimension == expected


@pytest.mark.parametrize("n", range(2, 8))
def test_the_symmetric_group_has_two_weights(n):
    X = plrep.group(f"S{n}").natural()
    assert plrep.hom_basis(X, X).dimension == 2


@pytest.mark.parametrize("n", [2, 3, 5])
def test_the_torus_has_n_squared_weights_against_n_to_the_fourth(n):
    X = plrep.group(f"C{n}xC{n}").regular()
    H = plrep.hom_basis(X, X)
    assert H.dimension == n**2
    assert X.points**2 == n**4


PAIRS = [
    ("C6", "regular", "natural", "regular"),
    ("S4", "natural", "subsets:2", "cosets:(1,2,3)"),
    ("D5", "natural+natural", "regular", "natural"),
    ("Q8", "regular", "regular", "regular"),
    ("A4", "regular", "natural", "natural+subsets:2"),
    ("C1", "natural", "natural", "natural"),
    ("S5", "subsets:2", "natural", "subsets:3"),
]


def maps(space):
    """Some maps with coefficients that are all different, or mostly 0, or irrational."""
    d = space.dimension
    yield space.map([Fraction(k * k - 3, 2) for k in range(d)])
    yield space.map({k: E(5) + E(5, 4) - k for k in range(0, d, 2)})


@pytest.fixture(params=PAIRS, ids=lambda case: "-".join(case))
def chain(request):
    name, *texts = request.param
    return [parse_gset(plrep.group(name), text) for text in texts]


def test_operations_on_coefficients_are_those_of_matrices(chain):
    X, Y, Z = chain
    for m in maps(plrep.hom_basis(X, Y)):
        for k in maps(plrep.hom_basis(X, Y)):
            assert (m + k).to_matrix() == m.to_matrix() + k.to_matrix()
            assert (m - k).to_matrix() == m.to_matrix() - k.to_matrix()
        assert (
            (m * Fraction(2, 3)).to_matrix()
            == (Fraction(2, 3) * m).to_matrix()
            == m.to_matrix() * Fraction(2, 3)
        )
        assert m / 2 == m * Fraction(1, 2)
        assert m.transpose().to_matrix() == m.to_matrix().transpose()
        assert m.transpose().transpose() == m
        for n in maps(plrep.hom_basis(Y, Z)):
            assert (n @ m).to_matrix() == n.to_matrix() * m.to_matrix()
            assert (n @ m).transpose() == m.transpose() @ n.transpose()


def test_images_of_vectors_are_those_of_matrices(chain):
    X, Y, _ = chain
    vectors = [[Fraction(x * x - 2, x + 1) for x in range(X.points)], [E(3, x) for x in range(X.points)]]
    for m in maps(plrep.hom_basis(X, Y)):
        for v in vectors:
            assert m.apply(v) == m.to_matrix().apply(v)


def test_maps_commute_with_the_generators(chain):
    X, Y, _ = chain
    v = [Fraction(x * x - 2, x + 1) for x in range(X.points)]
    for m in maps(plrep.hom_basis(X, Y)):
        for on_x, on_y in zip(X.action, Y.action, strict=True):
            moved = [v[on_x.index(x)] for x in range(X.points)]
            image = m.apply(v)
            assert m.apply(moved) == tuple(image[on_y.index(y)] for y in range(Y.points))


def test_a_map_is_read_back_from_its_matrix_and_its_entries(chain):
    X, Y, _ = chain
    H = plrep.hom_basis(X, Y)
    for m in maps(H):
        M = m.to_matrix()
        assert H.read(M) == m
        assert hash(H.read(M)) == hash(m)
        assert all(m.entry(y, x) == M[y, x] for y in range(Y.points) for x in range(X.points))


def test_the_shared_places_are_those_of_the_weights(chain):
    X, Y, _ = chain
    H = plrep.hom_basis(X, Y)
    weights = H.weights()
    for k in range(H.dimension):
        assert H.shared(k) == tuple(
            (y, x) for x in range(X.points) for y in range(Y.points) if weights[y, x] == k
        )
        assert len(H.shared(k)) == H.orbitals.sizes[k]
    assert all(H.weight_of(y, x) == weights[y, x] for y in range(Y.points) for x in range(X.points))


def test_zero_and_identity_are_neutral(chain):
    X = chain[0]
    H = plrep.hom_basis(X, X)
    for m in maps(H):
        assert H.identity @ m == m == m @ H.identity
        assert m + H.zero == m
        assert (m - m).is_zero
    assert H.identity.trace() == X.points
    assert H.identity.rank == X.points
    assert H.zero.rank == 0


@pytest.mark.parametrize("engine", ["table", "orbitals"])
def test_blocks_multiply_to_the_characteristic_polynomial(chain, engine):
    for X in chain:
        H = plrep.hom_basis(X, X, engine=engine)
        m = H.map([Fraction(k * k - 3, 2) for k in range(H.dimension)])
        product = [ONE]
        for block in m.blocks:
            times = block.dimension // (1 if block.algebra == "R" else 2)
            for _ in range(times):
                product = polynomial_product(product, block.polynomial)
        rows = [[entry.as_fraction() for entry in row] for row in m.to_matrix().rows]
        assert product == dense_maps.characteristic_polynomial(rows)


def polynomial_product(f, g):
    found = [ZERO] * (len(f) + len(g) - 1)
    for i, a in enumerate(f):
        for j, b in enumerate(g):
            found[i + j] = found[i + j] + a * b
    return found


@pytest.mark.parametrize("engine", ["table", "orbitals"])
def test_the_ranks_of_the_blocks_add_up_to_the_rank(chain, engine):
    for X in chain:
        for Y in chain:
            H = plrep.hom_basis(X, Y, engine=engine)
            for m in (H.map([k % 3 for k in range(H.dimension)]), H.map([1] * H.dimension), H.element(0)):
                rows = [[entry.as_fraction() for entry in row] for row in m.to_matrix().rows]
                assert m.rank == dense_maps.rank(rows)


@pytest.mark.parametrize(
    ("name", "text"), [("C7", "regular"), ("A4", "natural"), ("C3xC4", "regular"), ("S5", "subsets:2")]
)
def test_eigenvalues_on_simples_that_occur_once_are_roots_of_their_blocks_and_multiply(name, text):
    X = parse_gset(plrep.group(name), text)
    H = plrep.hom_basis(X, X)
    m = H.map([k * k % 5 for k in range(H.dimension)])
    symmetric = m + m.transpose()
    for c in H.module.simples:
        value, block = m.on(c.label), m.block(c.label)
        powers = [value**k for k in range(len(block.polynomial))]
        assert sum((a * p for a, p in zip(block.polynomial, powers, strict=True)), ZERO) == 0
        assert value.is_real or value.imag_part().sign() > 0
        assert symmetric.on(c.label) == value + value.conjugate()
        assert (symmetric @ symmetric).on(c.label) == symmetric.on(c.label) ** 2


def test_projectors_are_idempotent_maps_and_act_as_one_on_their_simple(chain):
    X = chain[0]
    V = plrep.Fun(X)
    for c in V.simples:
        P = plrep.EquivariantMap.of_projector(V.projector(c.label))
        assert P @ P == P == P.transpose()
        assert P.trace() == c.simple.dimension * c.multiplicity == P.rank
        assert P.block(c.label).rank == c.multiplicity


@pytest.mark.parametrize("n", [4, 5, 10])
def test_the_averaging_convolution_is_diagonal_with_cosines_as_eigenvalues(n):
    G = plrep.group(f"C{n}xC{n}")
    X = G.regular()
    H = plrep.hom_basis(X, X)
    a, b = G.generators
    c = H.map({H.weight_of(X.image_of(0, g), 0): "1/4" for g in (a, a.inverse, b, b.inverse)})
    cosine = [(E(n, k) + E(n, -k)) / 2 for k in range(n)]
    expected = Counter((cosine[k] + cosine[j]) / 2 for k in range(n) for j in range(n))
    found = Counter()
    for part in H.module.simples:
        found[c.on(part.label)] += part.simple.dimension
    assert found == expected
    assert H.dimension == n**2


def test_a_map_prints_the_weights_that_are_not_zero():
    X = plrep.group("C4").natural()
    m = plrep.hom_basis(X, X).map([0, "1/2", 0, "1/2"])
    assert "2 of 4 weights are not 0" in str(m)
    assert m.data()["coefficients"] == ["0", "1/2", "0", "1/2"]


@pytest.mark.parametrize(("name", "text", "rank"), [("S100", "tuples:2", 15), ("S30", "subsets:3", 4)])
def test_large_groups_have_maps_without_matrices(name, text, rank):
    X = parse_gset(plrep.group(name), text)
    H = plrep.hom_basis(X, X)
    assert H.dimension == rank
    ones = H.map([1] * rank)
    assert set(ones.apply(range(X.points))) == {X.points * (X.points - 1) // 2}
    assert (ones @ ones).coefficients == (X.points,) * rank


def characteristic_polynomial(M):
    """By Newton's identities on the traces of the powers, the constant term first."""
    n, power, sums = M.shape[0], M, []
    for _ in range(n):
        sums.append(power.trace())
        power = power * M
    found = [ONE]
    for k in range(1, n + 1):
        found.append(sum((found[k - i] * sums[i - 1] for i in range(1, k + 1)), ZERO) / -k)
    return tuple(found[::-1])


@pytest.mark.parametrize("engine", ["table", "orbitals"])
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("S4", "natural+subsets:2+natural"),
        ("S5", "subsets:2+natural"),
        ("D5", "natural+natural+natural"),
        ("A5", "natural"),
        ("C7", "regular+regular"),
        ("D4", "regular"),
        ("Q8", "regular+regular"),
        ("A4", "regular"),
        ("Dic5", "regular"),
        pytest.param("SL(2,3)", "regular", marks=pytest.mark.slow),
        pytest.param("Q8xC3", "regular", marks=pytest.mark.slow),
        pytest.param("2.A5", "natural", marks=pytest.mark.slow),
        pytest.param("C3xS3", "regular", marks=pytest.mark.slow),
    ],
)
def test_block_matrices_multiply_and_have_the_polynomials_of_the_blocks(name, text, engine):
    X = parse_gset(plrep.group(name), text)
    H = plrep.hom_basis(X, X, engine=engine)
    m = H.map([k * k % 7 - 2 for k in range(H.dimension)])
    n = H.map([3 * k % 5 for k in range(H.dimension)])
    for block in m.blocks:
        M, N = m.block_matrix(block.label), n.block_matrix(block.label)
        two = 2 if block.algebra == "H" else 1
        assert M.shape == (two * block.shape[0], two * block.shape[1])
        found = characteristic_polynomial(M)
        if block.algebra == "C":
            found = tuple(polynomial_product(found, [c.conjugate() for c in found]))
        assert found == block.polynomial
        assert M.rank() == two * block.rank
        assert (m @ n).block_matrix(block.label) == M * N
        assert (m + n).block_matrix(block.label) == M + N
        assert H.identity.block_matrix(block.label) == plrep.Matrix.identity(len(M.rows))


def test_block_matrices_between_different_sets_have_the_rank_of_the_block():
    G = plrep.group("S5")
    for X, Y in [(2 * G.natural(), 3 * G.natural()), (G.natural(), G.on_subsets(2) + G.natural())]:
        H = plrep.hom_basis(X, Y)
        for m in (H.map([1] * H.dimension), H.map([k % 3 for k in range(H.dimension)])):
            for block in m.blocks:
                assert m.block_matrix(block.label).shape == block.shape
                assert m.block_matrix(block.label).rank() == block.rank


@pytest.mark.parametrize("name", ["S4", "C6", "Q8"])
def test_one_basis_serves_for_all_sets_of_the_group(name):
    G = plrep.group(name)
    X, Y, Z = G.regular(), G.natural() + G.regular(), G.natural()
    first, second = plrep.hom_basis(X, Y), plrep.hom_basis(Y, Z)
    f = first.map([k * k % 7 - 2 for k in range(first.dimension)])
    g = second.map([3 * k % 5 for k in range(second.dimension)])
    V = plrep.Fun(X)
    for c in V.simples:
        if plrep.Fun(Z).multiplicity(c.simple):
            basis = isotypic_basis(V, c.label)
            assert basis.block(g @ f) == basis.block(g) * basis.block(f)
            for phi in basis.of(Y):
                assert phi.source == basis.copy.gset
                assert (phi @ basis.copy.projector) == phi


def test_a_large_group_has_blocks_where_an_orbit_holds_a_simple_twice():
    X = plrep.group("S12").on_arrangements(2)
    H = plrep.hom_basis(X, X)
    f, g = H.map([1, 2, 0, -1, 3, 1, 2]), H.map([0, 1, 1, 2, 0, -1, 5])
    twice = next(c.label for c in plrep.Fun(X).simples if c.multiplicity == 2)
    assert f.block_matrix(twice).shape == (2, 2)
    assert (f @ g).block_matrix(twice) == f.block_matrix(twice) * g.block_matrix(twice)


def test_the_basis_of_the_quaternions_multiplies_as_quaternions_do():
    for name in ("Q8", "SL(2,3)", "Dic5"):
        V = plrep.Fun(plrep.group(name).regular())
        c = next(c for c in V.simples if c.simple.type == "H")
        one, i, j, k = isotypic_basis(V, c.label).units
        assert one @ one == one
        assert i @ j == k
        assert j @ i == -k
        for unit in (i, j, k):
            assert unit.transpose() == -unit
            assert (unit @ unit).transpose() == unit @ unit


def test_channels_are_mixed_as_the_weights_say():
    """On n points a I + b (J - I) is a + (n - 1) b on constants and a - b on the standard simple."""
    G = plrep.group("S6")
    X = G.natural()
    H = plrep.hom_basis(3 * X, 2 * X)
    m = H.map([k * k + 1 for k in range(H.dimension)])
    trivial, standard = (block.label for block in m.blocks)
    pairs = [[(m.entry(6 * i, 6 * j), m.entry(6 * i + 1, 6 * j)) for j in range(3)] for i in range(2)]
    assert m.block_matrix(trivial) == plrep.Matrix([[a + 5 * b for a, b in row] for row in pairs])
    assert m.block_matrix(standard) == plrep.Matrix([[a - b for a, b in row] for row in pairs])
