"""One copy of a simple L inside the module L^c of a signed subgroup (H, e) that holds it c > 1 times.

With P the projector of (H, e), the algebra B = P K[G] P, K the field of the values of the spherical function, acts on
the c dim End L dimensions of {u in L : hu = e(h)u} as M_c(D).  For x in B the vector w = xv generates one copy iff
right multiplication by x has rank c dim End L on B.  Such x are sought in two ways.

Over K: x of small height, m its minimal polynomial, g an irreducible factor over Q of the norm of m: the product of
the other factors at x is a zero divisor if there are any.
Over K(t): x symmetric, t a root of m that lies in a real abelian field; m/(X - t) at x is used.  So a simple whose
Schur index over its own field is not 1 gets a field; t is sought among 2 cos(2 pi k/n) first.

Over K with c = 2 and type R or C, x is a zero of the reduced norm, a quadratic form, which is tried on many vectors at
once. Proof in proofs/explicit-simples.md.
That w generates one copy is not believed: the dimension, the relations and the character of the result are checked.
Cost: (c^2 dim End L)^3 |H|^2 look-ups, then a few products of matrices with c^2 dim End L rows for each x.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, product

import numpy as np

from plrep.errors import BeyondReach, NotDefined
from plrep.exact.abelian_field import abelian_root
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic, E
from plrep.exact.integers import prime_divisors
from plrep.exact.linear_systems import field_degree
from plrep.exact.matrix import Matrix
from plrep.exact.modular import charpoly, irreducible_factors
from plrep.exact.rational import factors
from plrep.exact.restriction import field_of
from plrep.groups.rows import Integers
from plrep.modules.signed_hecke_algebra import (
    Polynomial,
    SignedHeckeAlgebra,
    Vector,
    applied,
    divided,
    minimal_polynomial,
    norm,
    rank_of,
    signed_hecke_algebra,
    unit_vector,
    value_at,
)
from plrep.modules.signed_subgroups import residues
from plrep.modules.spherical_functions import Combination, SphericalFunction, spherical_function

_MOST_ELEMENTS = 3000  # tried modulo primes
_MOST_EXACT = 2000  # of those, tried exactly, over the size of B and the square of the degree of K
_SEED = 20240818
_ROUNDS = ((1, 2), (2, 2), (3, 2))  # height, batches
_AT_ONCE = 1 << 17
_MOST_VARIABLES = 16  # of the quadratic form over Q
_WEIGHTS = (1, -1, 2, -2, 3, -3)
_PRIMES_ABOVE = (1 << 20, 1 << 21, 1 << 22, 1 << 23, 1 << 24)
_MOST_SYMMETRIC = 400  # over the size of B
_LARGEST_DEGREE = 6  # of K, for the search over K
_LARGEST_ROOT = 12  # degree over Q
_ENOUGH = 4  # vectors over extensions, among which the least conductor is taken


def single_copy(function: SphericalFunction, copies: int) -> Combination:
    """Return a combination of translates of v that generates one copy of L.

    Parameters
    ----------
    function : SphericalFunction
        f(g) = (v, gv), of the signed subgroup.
    copies : int
        How often L lies in the module of v, above 1.

    Raises
    ------
    BeyondReach
        When none was found.

    Examples
    --------
    >>> import plrep
    >>> from plrep.modules.faithful_quotient import faithful_quotient
    >>> from plrep.modules.signed_subgroups import signed_subgroup
    >>> from plrep.modules.spherical_functions import SignedCosets, spherical_function
    >>> L = plrep.group("C3xQ8").simple("L9")
    >>> Q = faithful_quotient(L)
    >>> f = spherical_function(SignedCosets(Q, signed_subgroup(Q)), L.character, 4)
    >>> single_copy(f, 2)
    Combination(elements=(4, 9, 5, 13), coefficients=(1, -1, 1, 1))
    """
    simple = function.cosets.quotient.simple
    size = copies * copies * simple.endomorphism_dimension
    algebra = signed_hecke_algebra(function, size)
    wanted = copies * simple.endomorphism_dimension
    degree = field_degree(function.distinct)
    found = None
    if degree <= _LARGEST_DEGREE:
        quadratic = copies == 2 and simple.type != "H"
        if not quadratic:
            found = _over_field(algebra, wanted, degree)
        elif size * degree <= _MOST_VARIABLES:
            found = _isotropic(algebra, wanted, degree)
    if found is None:
        found = _over_extension(algebra, wanted, degree)
    if found is None:
        raise BeyondReach(
            f"no copy of {simple.label} of {simple.group.title} was split off: a signed subgroup holds it {copies} "
            "times, and no zero divisor over a real abelian field was found"
        )
    return algebra.vector(found)


def _elements(size: int) -> Iterator[tuple[int, ...]]:
    """Yield integral vectors of small height: the coordinate vectors, then sums of two, three and four of them."""
    for terms in (1, 2, 3, 4):
        for places in combinations(range(size), terms):
            for weights in product(_WEIGHTS[:: 1 if terms < 4 else 2], repeat=terms - 1):
                row = [0] * size
                for place, weight in zip(places, (1, *weights), strict=True):
                    row[place] = weight
                yield tuple(row)


def _isotropic(algebra: SignedHeckeAlgebra, wanted: int, degree: int) -> Vector | None:
    """Return a zero of the reduced norm of B = M_2(K) or M_2(Q(chi)), from small integral vectors tried at once.

    With t the trace of one complex constituent, the norm is (t(x)^2 - t(x^2))/2: a quadratic form, here modulo a prime.
    """
    cosets = algebra.function.cosets
    simple = cosets.quotient.simple
    table, H, size = cosets.quotient.table, cosets.subgroup, len(algebra.basis)
    constituent = simple.group.character_table.characters[simple.constituents[0]].values
    t = spherical_function(cosets, constituent, 1)
    scalars = _scalars(algebra.function.distinct, degree)
    p, found = residues((*t.distinct, *scalars))
    trace = np.array(found[: len(t.distinct)], dtype=np.int64)[t.places] * cosets.sign % p
    ones = trace[list(algebra.basis)]
    pairs = np.array(
        [
            [int((trace[table[table[i, H.elements], j]] * H.signs).sum() % p) for j in algebra.basis]
            for i in algebra.basis
        ]
    )
    form = (np.outer(ones, ones) - pairs * pow(H.order, -1, p)) % p
    weights = np.array(found[len(t.distinct) :], dtype=np.int64)
    form = np.kron(np.outer(weights, weights) % p, form) % p if degree > 1 else form
    random = np.random.default_rng(_SEED)
    for height, rounds in _ROUNDS:
        for _ in range(rounds):
            rows = random.integers(-height, height + 1, (_AT_ONCE, size * degree))
            rows *= random.integers(0, 3, rows.shape) > 0
            rows = rows[rows.any(axis=1)]
            zero = np.flatnonzero((rows @ form % p * rows % p).sum(axis=1) % p == 0)
            for i in zero[np.argsort(np.abs(rows[zero]).sum(axis=1), kind="stable")].tolist():
                x = _combined(tuple(rows[i].tolist()), scalars, size)
                if rank_of(algebra.right(x)) == wanted:
                    return x
    return None


def _combined(x: tuple[int, ...], scalars: tuple[Cyclotomic, ...], size: int) -> Vector:
    """Return the coordinates over K of an element given on the products of scalars and basis elements."""
    return tuple(sum((t * c for t, c in zip(scalars, x[i::size], strict=True)), ZERO) for i in range(size))


def _over_field(algebra: SignedHeckeAlgebra, wanted: int, degree: int) -> Vector | None:
    """Return x in B that generates one copy, from elements whose characteristic polynomial splits modulo primes."""
    size = len(algebra.basis)
    modular = [_residue_products(algebra, above) for above in _PRIMES_ABOVE]
    exact = 0
    for _, x in zip(range(_MOST_ELEMENTS), _elements(size), strict=False):
        if not all(_splits(x, products, p) for p, products in modular):
            continue
        exact += 1
        if exact * size * degree**2 > _MOST_EXACT:
            break
        R = algebra.right(x)
        parts = factors(norm(minimal_polynomial(R)))
        if len(parts) < 2:
            continue
        for i in range(len(parts)):
            others = [factor for j, (factor, power) in enumerate(parts) if j != i for _ in range(power)]
            z = unit_vector(size)
            for factor in others:
                z = applied(tuple(ONE * c for c in factor), R, z)
            if any(z) and rank_of(algebra.right(z)) == wanted:
                return z
    return None


def _scalars(values: tuple[Cyclotomic, ...], degree: int) -> tuple[Cyclotomic, ...]:
    """Return powers of an integral generator of the field of some values: a basis over Q."""
    sums = [*values, *(a + b * 2 for a in values for b in values)]
    generator = next(c for c in sums if field_degree((c,)) == degree)
    return tuple((generator * generator.denominator) ** k for k in range(degree))


def _residue_products(algebra: SignedHeckeAlgebra, above: int) -> tuple[int, Integers]:
    """Return a prime and the matrices of y -> yx modulo it, x the basis elements."""
    size = len(algebra.basis)
    p, values = residues(tuple(c for R in algebra.products for row in R.rows for c in row), above)
    return p, np.array(values, dtype=np.int64).reshape(size, size, size)


def _splits(x: tuple[int, ...], products: Integers, p: int) -> bool:
    """Return whether the characteristic polynomial of x has different factors modulo p."""
    matrix = sum(c * products[i] for i, c in enumerate(x) if c) % p
    return len(irreducible_factors(charpoly(matrix, p), p)) > 1


def _over_extension(algebra: SignedHeckeAlgebra, wanted: int, degree: int) -> Vector | None:
    """Return x in B over a real abelian extension, the one of least conductor among those that were found."""
    symmetric = []
    for _, x in zip(
        range(_MOST_SYMMETRIC // len(algebra.basis)), _elements(len(algebra.basis)), strict=False
    ):
        adjoint = Matrix((tuple(ONE * c for c in x),)) * Matrix(algebra.adjoints)
        R = algebra.right(tuple(a + b for a, b in zip(adjoint.rows[0], x, strict=True)))
        symmetric.append((R, minimal_polynomial(R)))
    for roots in (_cosines, _abelian_roots):
        found: list[tuple[int, Vector]] = []
        for R, polynomial in symmetric:
            for t in roots(algebra, polynomial, degree):
                z = applied(divided(polynomial, t), R, unit_vector(len(algebra.basis)))
                if any(z) and rank_of(algebra.right(z)) == wanted:
                    found.append((field_of([z]), z))
                    break
            if roots is _abelian_roots and len(found) == _ENOUGH:
                break
        if found:
            return min(found, key=lambda pair: pair[0])[1]
    return None


def _cosines(algebra: SignedHeckeAlgebra, polynomial: Polynomial, degree: int) -> Iterator[Cyclotomic]:
    """Yield the roots of a polynomial among the numbers 2 cos(2 pi k/e), e the exponent of G."""
    if len(polynomial) < 3:
        return
    exponent = algebra.function.cosets.quotient.simple.group.exponent
    for k in range(1, exponent // 2 + 1):
        t = E(exponent, k) + E(exponent, -k)
        if not value_at(polynomial, t):
            yield t


def _abelian_roots(algebra: SignedHeckeAlgebra, polynomial: Polynomial, degree: int) -> Iterator[Cyclotomic]:
    """Yield real roots of a polynomial that are abelian over Q."""
    if len(polynomial) < 3 or degree > _LARGEST_DEGREE:
        return
    primes = sorted({2, *prime_divisors(algebra.function.cosets.quotient.order)})
    for factor, _ in factors(norm(polynomial)):
        if len(factor) - 1 > _LARGEST_ROOT:
            continue
        try:
            root, conjugating = abelian_root(factor, _ramified(factor, primes))
        except NotDefined:
            continue
        for k in conjugating:
            t = root.galois(k)
            if t.is_real and not value_at(polynomial, t):
                yield t


def _ramified(factor: Sequence[Fraction], primes: list[int]) -> list[int]:
    """Return primes that may ramify: for a quadratic factor those of its discriminant."""
    if len(factor) != 3:
        return primes
    discriminant = factor[1] * factor[1] - 4 * factor[0] * factor[2]
    return sorted({2, *prime_divisors(abs(discriminant.numerator * discriminant.denominator))})
