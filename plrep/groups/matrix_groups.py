"""Groups of matrices over finite fields by name, as permutations of vectors, affine vectors or projective points.

Source: two generators of SL(n,q) and GL(n,q) by D. E. Taylor, Pairs of generators for matrix groups I, The Cayley
Bulletin 3 (1987); those of Sp(2n,q) are two root elements, a torus element and a Coxeter element (the root
subgroups are conjugates and commutators of these: R. W. Carter, Simple Groups of Lie Type (1972), 5.3 and 11.3);
those of PSU(3,q) lie in a Borel subgroup, with the reflection that swaps it with its opposite (same book, 13.5).
Orders: the same book, 8.6 and 14.3. The tests compare every order with that of a stabiliser chain.

Points are those of vector_points.py. The Hermitian form of PSU(3,q) is x0 y2' + x1 y1' + x2 y0', ' the automorphism of
order 2 of GF(q^2); its points are the isotropic ones. Sizes are checked first, and the images of all points are found
at once, on arrays: PSL(2,9973) takes 0.01 s.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import attrs
import numpy as np

from plrep.errors import BadInput, BeyondReach
from plrep.exact.finite_field import FIELD_LIMIT, FiniteField, IntegerArray, finite_field, prime_power
from plrep.groups.catalogue import NamedGroup, nontrivial, require_sizes, shortened
from plrep.groups.permutation import DEGREE_LIMIT
from plrep.groups.vector_points import ALL, NONZERO, PROJECTIVE, Matrix, SemilinearMap, VectorPoints


@attrs.frozen
class _Family:
    """What a family consists of: its points, its order (of n, q, k with q = p^k), and its generators."""

    points: str
    order: Callable[[int, int, int], int]
    maps: Callable[[FiniteField, int], list[SemilinearMap]]
    least: int = 1
    even: bool = False


def matrix_group(family: str, n: int, q: int) -> NamedGroup:
    """Return a group of n x n matrices over GF(q), as permutations of its natural points.

    SL, GL and Sp act on the nonzero vectors; ASL, AGL and AGammaL on all vectors; PSL, PGL, PGammaL and PSp on the
    projective points; PSU(3,q), over GF(q^2), on the q^3 + 1 isotropic points.

    Parameters
    ----------
    family : str
        One of the names of FAMILIES.
    n : int
        The dimension.
    q : int
        A prime power.

    Raises
    ------
    BadInput
        If there is no such group.
    BeyondReach
        If it has more points, or a longer order, than plrep handles.

    Examples
    --------
    >>> print(*matrix_group("PSL", 2, 5).generators)
    (3,6)(4,5) (1,2,3)(4,6,5)
    >>> [(G.name, G.degree, G.order) for G in (matrix_group("AGL", 1, 8), matrix_group("PSU", 3, 3))]
    [('AGL(1,8)', 8, 56), ('PSU(3,3)', 28, 6048)]
    """
    rule = FAMILIES[family]
    name = f"{family}({n},{q})"
    _require_parameters(name, rule, family, n, q)
    k = 1 if rule.points == "isotropic" else _exponent(q)
    degree = _degree(rule.points, n, q)
    order = rule.order(n, q, k)
    require_sizes(name, n, degree=degree, generators=max(k, 4), digits=math.log10(order))
    field = finite_field(q * q if rule.points == "isotropic" else q)
    points = _points(rule.points, field, n)
    images = (tuple(points.images(one).tolist()) for one in rule.maps(field, n))
    return NamedGroup(name, degree, order, nontrivial(*images))


def _require_parameters(name: str, rule: _Family, family: str, n: int, q: int) -> None:
    shown = shortened(name)
    if n < 1:
        raise BadInput(f"group {shown}: the dimension {n} must be at least 1")
    if q > FIELD_LIMIT:
        raise BeyondReach(f"group {shown}: its field has more than {FIELD_LIMIT} elements, the limit")
    if q < 2 or prime_power(q) is None:
        others = [r for r in range(max(q - 40, 2), q + 40) if prime_power(r)]
        near = sorted(sorted(others, key=lambda r: abs(r - q))[:2])
        raise BadInput(
            f"group {shown}: {q} must be a prime power, for there is no field of {q} elements; "
            f"near it are {near[0]} and {near[1]}"
        )
    if rule.points == "isotropic" and n != 3:
        raise BadInput(f"group {shown}: the unitary groups of this version are {family}(3,q)")
    if n < rule.least:
        raise BadInput(
            f"group {shown}: the dimension {n} must be at least {rule.least}, for it has one point only"
        )
    if rule.even and n % 2:
        raise BadInput(f"group {shown}: the dimension {n} of a symplectic group must be even")
    if n > 40:
        raise BeyondReach(f"group {shown}: it has more than 10^12 points, the limit is {DEGREE_LIMIT}")


def _exponent(q: int) -> int:
    factors = prime_power(q)
    return factors[1] if factors else 0


def _degree(points: str, n: int, q: int) -> int:
    if points == "isotropic":
        return int(q**3) + 1
    if points == PROJECTIVE:
        return int((q**n - 1) // (q - 1))
    return int(q**n) - (points == NONZERO)


def _points(kind: str, field: FiniteField, n: int) -> VectorPoints:
    if kind != "isotropic":
        return VectorPoints.of(kind, field, n)
    X = VectorPoints.of(PROJECTIVE, field, n)
    form = field.multiply(X.points, _conjugate(field, X.points)[::-1])
    return VectorPoints(field, X.points[:, field.add(field.add(form[0], form[1]), form[2]) == 0], True)


def _conjugate(field: FiniteField, entries: IntegerArray) -> IntegerArray:
    """The automorphism of order 2 of GF(q^2) on all entries."""
    return field.power(entries, math.isqrt(field.order))


def _special_linear(field: FiniteField, n: int) -> list[SemilinearMap]:
    if n == 1:
        return []
    z = field.primitive
    if field.order <= 3:
        first = _matrix(n, {(0, 1): 1})
        return [SemilinearMap(first), SemilinearMap(_taylor(field, n, corner=0))]
    first = _matrix(n, {(0, 0): z, (1, 1): int(field.inverse(z))})
    return [SemilinearMap(first), SemilinearMap(_taylor(field, n, corner=1))]


def _general_linear(field: FiniteField, n: int) -> list[SemilinearMap]:
    if field.order == 2:
        return _special_linear(field, n)
    first = SemilinearMap(_matrix(n, {(0, 0): field.primitive}))
    return [first] if n == 1 else [first, SemilinearMap(_taylor(field, n, corner=1))]


def _taylor(field: FiniteField, n: int, corner: int) -> Matrix:
    """The matrix with -1 below the diagonal, 1 at the end of the first row, and -corner at its beginning."""
    minus = int(field.negative(1))
    entries = {(i, i): 0 for i in range(n)} | {(i, i - 1): minus for i in range(1, n)}
    return _matrix(n, entries | {(0, 0): minus if corner else 0, (0, n - 1): 1})


def _symplectic(field: FiniteField, m: int) -> list[SemilinearMap]:
    """Root elements of both lengths, a torus element, and a Coxeter element, for e_i paired with e_(m-1-i)."""
    n, z, minus = m // 2, field.primitive, int(field.negative(1))
    coxeter = {(i, i): 0 for i in range(m)}
    for i in range(n - 1):
        coxeter |= {(i + 1, i): 1, (m - 2 - i, m - 1 - i): 1}
    coxeter |= {(m - 1, n - 1): 1, (0, n): minus}
    maps = [
        _matrix(m, {(0, 0): z, (m - 1, m - 1): int(field.inverse(z))}),
        _matrix(m, {(0, m - 1): 1}),
        _matrix(m, coxeter),
    ]
    if n > 1:
        maps.append(_matrix(m, {(0, 1): 1, (m - 2, m - 1): minus}))
    return [SemilinearMap(one) for one in maps]


def _special_unitary(field: FiniteField, n: int) -> list[SemilinearMap]:
    """A torus element, unipotent elements and the swap, for the form x0 y2' + x1 y1' + x2 y0'."""
    q = math.isqrt(field.order)
    z, minus = field.primitive, int(field.negative(1))
    elements = np.arange(field.order)
    traces = field.add(elements, _conjugate(field, elements))
    corner = int(np.flatnonzero(traces == minus)[0])

    def unipotent(a: int) -> Matrix:
        norm = field.power(a, q + 1)
        c = field.negative(field.power(a, q))
        return _matrix(3, {(0, 1): a, (1, 2): int(c), (0, 2): int(field.multiply(corner, norm))})

    torus = {(0, 0): z, (1, 1): int(field.power(z, q - 1)), (2, 2): int(field.power(z, -q))}
    swap = {(0, 0): 0, (2, 2): 0, (0, 2): 1, (1, 1): minus, (2, 0): 1}
    # for q = 2 the torus is scalar, and does not turn one unipotent element into the other
    return [
        SemilinearMap(_matrix(3, torus)),
        *(SemilinearMap(unipotent(a)) for a in (1, z)[: 1 + (q == 2)]),
        SemilinearMap(_matrix(3, swap)),
    ]


def _affine_special(field: FiniteField, n: int) -> list[SemilinearMap]:
    """All translations are conjugates of one if n > 1; for n = 1 a basis over the prime field is needed."""
    basis = [field.characteristic**i for i in range(field.degree)] if n == 1 else [1]
    return [*_special_linear(field, n), *(_translation(n, b) for b in basis)]


def _affine(field: FiniteField, n: int) -> list[SemilinearMap]:
    return [*_general_linear(field, n), _translation(n, 1)]


def _translation(n: int, b: int) -> SemilinearMap:
    return SemilinearMap(_matrix(n, {}), shift=(b,) + (0,) * (n - 1))


def _semilinear(
    maps: Callable[[FiniteField, int], list[SemilinearMap]],
) -> Callable[[FiniteField, int], list[SemilinearMap]]:
    return lambda field, n: [*maps(field, n), SemilinearMap(_matrix(n, {}), frobenius=1)]


def _matrix(n: int, entries: dict[tuple[int, int], int]) -> Matrix:
    """The identity with some entries replaced."""
    return [[entries.get((i, j), int(i == j)) for j in range(n)] for i in range(n)]


def _order_gl(n: int, q: int) -> int:
    return math.prod(q**n - q**i for i in range(n))


def _order_sp(m: int, q: int) -> int:
    return int(q ** (m // 2) ** 2 * math.prod(q ** (2 * i) - 1 for i in range(1, m // 2 + 1)))


def _order_psl(n: int, q: int) -> int:
    return _order_gl(n, q) // ((q - 1) * math.gcd(n, q - 1))


def _order_psu3(q: int) -> int:
    return int(q**3 * (q**3 + 1) * (q * q - 1)) // math.gcd(3, q + 1)


FAMILIES: dict[str, _Family] = {
    "SL": _Family(NONZERO, lambda n, q, k: _order_gl(n, q) // (q - 1), _special_linear),
    "GL": _Family(NONZERO, lambda n, q, k: _order_gl(n, q), _general_linear),
    "Sp": _Family(NONZERO, lambda n, q, k: _order_sp(n, q), _symplectic, even=True),
    "ASL": _Family(ALL, lambda n, q, k: q**n * _order_gl(n, q) // (q - 1), _affine_special),
    "AGL": _Family(ALL, lambda n, q, k: q**n * _order_gl(n, q), _affine),
    "AGammaL": _Family(ALL, lambda n, q, k: k * q**n * _order_gl(n, q), _semilinear(_affine)),
    "PSL": _Family(PROJECTIVE, lambda n, q, k: _order_psl(n, q), _special_linear),
    "PGL": _Family(PROJECTIVE, lambda n, q, k: _order_gl(n, q) // (q - 1), _general_linear),
    "PGammaL": _Family(
        PROJECTIVE, lambda n, q, k: k * _order_gl(n, q) // (q - 1), _semilinear(_general_linear), 2
    ),
    "PSp": _Family(PROJECTIVE, lambda n, q, k: _order_sp(n, q) // math.gcd(2, q - 1), _symplectic, even=True),
    "PSU": _Family("isotropic", lambda n, q, k: _order_psu3(q), _special_unitary),
}
"""The families, by the words that their names begin with."""
