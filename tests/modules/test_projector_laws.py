"""Laws of isotypic projectors, whatever engine finds them, checked on full matrices."""

from functools import cache

import pytest

import plrep
from plrep.exact.cyclotomic import ZERO
from plrep.gsets.actions import parse_gset

CASES = [
    ("C1", "regular"),
    ("C5", "regular"),
    ("C8", "regular"),
    ("C12", "natural"),
    ("S3", "regular"),
    ("D4", "regular"),
    ("D5", "natural+natural"),
    ("Q8", "regular"),
    ("A4", "regular"),
    ("A4", "cosets:(1,2)(3,4)"),
    ("S4", "cosets:(1,3)(2,4)"),
    ("S4", "subsets:2+natural"),
    ("A5", "natural"),
    ("A5", "cosets:(1,2,3)"),
    ("S5", "subsets:2"),
    ("C2xC2", "natural"),
    ("S3wrC2", "natural"),
    ("Dic3", "regular"),
]


@cache
def module(name, gset, engine):
    return plrep.Fun(parse_gset(plrep.group(name), gset), engine=engine)


@cache
def projectors(name, gset, engine):
    V = module(name, gset, engine)
    return [V.projector(c.label).to_matrix() for c in V.simples]


every_case = pytest.mark.parametrize(
    ("name", "gset", "engine"), [(*case, engine) for case in CASES for engine in ("table", "orbitals")]
)


@every_case
def test_projectors_are_orthogonal_idempotents(name, gset, engine):
    Ps = projectors(name, gset, engine)
    for i, P in enumerate(Ps):
        for j, Q in enumerate(Ps):
            if i == j:
                assert P * Q == P
            else:
                assert (P * Q).is_zero


@every_case
def test_projectors_are_real_symmetric_and_sum_to_the_identity(name, gset, engine):
    Ps = projectors(name, gset, engine)
    n = module(name, gset, engine).dimension
    total = Ps[0]
    for P in Ps[1:]:
        total = total + P
    assert total == plrep.Matrix([[int(i == j) for j in range(n)] for i in range(n)])
    for P in Ps:
        assert P.transpose() == P
        assert all(entry.is_real for row in P.rows for entry in row)


@every_case
def test_projectors_commute_with_the_action(name, gset, engine):
    X = module(name, gset, engine).gset
    for P in projectors(name, gset, engine):
        rows = P.rows
        for image in X.action:
            for x in range(X.points):
                for y in range(X.points):
                    assert rows[image[x]][image[y]] == rows[x][y]


@every_case
def test_traces_are_dimension_times_multiplicity(name, gset, engine):
    V = module(name, gset, engine)
    for c, P in zip(V.simples, projectors(name, gset, engine), strict=True):
        assert P.trace() == c.simple.dimension * c.multiplicity == V.projector(c.label).trace
    assert sum(c.simple.dimension * c.multiplicity for c in V.simples) == V.dimension


@every_case
def test_type_and_multiplicity_are_read_off_the_orbital_algebra(name, gset, engine):
    """EVIDENCE: t = trace of B -> P B^T on A is m, 0, -2m for types R, C, H; dim PA = m^2 dim End L."""
    V = module(name, gset, engine)
    X = V.gset
    basis = plrep.hom_basis(X, X)
    for c, P in zip(V.simples, projectors(name, gset, engine), strict=True):
        algebra_dimension = twisted = ZERO
        for i in range(basis.dimension):
            A = basis.matrix(i)
            x, y = next((r, s) for r, row in enumerate(A.rows) for s, entry in enumerate(row) if entry)
            algebra_dimension += (P * A).rows[x][y]
            twisted += (P * A.transpose()).rows[x][y]
        assert algebra_dimension == c.multiplicity**2 * c.simple.endomorphism_dimension
        assert twisted == {"R": c.multiplicity, "C": 0, "H": -2 * c.multiplicity}[c.simple.type]


def test_a_projector_hands_out_sympy_and_numpy():
    P = plrep.Fun(plrep.group("C5").regular()).projector("L1")
    exact, floats = P.to_sympy(), P.to_numpy()
    assert exact.shape == floats.shape == (5, 5)
    assert all(abs(float(exact[i, j]) - floats[i, j]) < 1e-12 for i in range(5) for j in range(5))


def test_relabelling_the_points_keeps_the_decomposition():
    G = plrep.group("<(1,2,3,4,5),(2,5)(3,4)>")
    H = plrep.group("<(3,1,5,2,4),(1,4)(5,2)>")
    for gset in ("regular", "natural", "subsets:2"):
        shown = [
            [
                (c.label, c.multiplicity, c.simple.dimension, c.simple.type, c.simple.kernel_order)
                for c in plrep.Fun(parse_gset(group, gset)).simples
            ]
            for group in (G, H)
        ]
        assert shown[0] == shown[1]
