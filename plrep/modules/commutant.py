"""The operators J, and K, of the commutant of a simple of type C, and H, in the basis of a cyclic module.

Type C: J is i on the part of a complex constituent chi and -i on that of its conjugate; (v, J gv) is the spherical
function of the class function i(chi - conj(chi)), so J needs no search.

Type H: the commutant is a quaternion algebra over the field of the matrices; T -> (Tv, Tv)/(v, v) is its norm, and
pure elements p, q that are orthogonal anticommute.  So J = p/sqrt(N(p)), K = q/sqrt(N(q)) for p, q of small height
whose norms have square roots in real abelian fields.

Proof in proofs/explicit-simples.md.  The relations J^2 = K^2 = -1, JK = -KJ, that both commute with the generators and
are orthogonal for the form are checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import product
from math import lcm
from typing import TYPE_CHECKING

import numpy as np

from plrep.errors import BeyondReach, Inconsistent, NotDefined
from plrep.exact.abelian_field import abelian_root
from plrep.exact.cyclotomic import ZERO, Cyclotomic, E
from plrep.exact.integers import prime_divisors
from plrep.exact.matrix import Matrix
from plrep.exact.rational import factors
from plrep.exact.roots import square_root
from plrep.modules.signed_subgroups import residues
from plrep.modules.spherical_functions import SphericalFunction, spherical_function

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plrep.modules.cyclic_modules import CyclicModule
    from plrep.modules.spherical_functions import Combination

Vector = tuple[Cyclotomic, ...]
_LARGEST_DEGREE = 12
_PRIMES_ABOVE = tuple(1 << k for k in range(28, 44))
_HEIGHT = 2
_MOST_PURE = 120  # both signs of each


def complex_structure(
    module: CyclicModule, vector: Combination | None, scale: Cyclotomic, copies: int
) -> Matrix:
    """Return J for a simple of type C.

    Parameters
    ----------
    module : CyclicModule
        A basis of the simple.
    vector : Combination or None
        Its vector as a combination of translates of that of the signed subgroup, if it is another one.
    scale : Cyclotomic
        What the spherical function was multiplied by.
    copies : int
        How often the signed subgroup holds the simple.
    """
    simple = module.function.cosets.quotient.simple
    values = simple.group.character_table.characters[simple.constituents[0]].values
    turned = tuple(E(4) * (value - value.conjugate()) for value in values)
    function: SphericalFunction = spherical_function(module.function.cosets, turned, 2 * copies)
    if vector is not None:
        function = function.moved(vector, vector)
    return module.operator(function) * scale


def quaternions(module: CyclicModule, generators: tuple[Matrix, ...], copies: int) -> tuple[Matrix, Matrix]:
    """Return J and K for a simple of type H.

    Parameters
    ----------
    module : CyclicModule
        A basis of the simple.
    generators : tuple of Matrix
        The matrices of the generators of the group.
    copies : int
        How often the signed subgroup holds the simple; if once, all vectors that it moves by its sign serve.

    Raises
    ------
    BeyondReach
        When no pair with norms whose roots are abelian was found.
    """
    basis = _commutant(module, generators if copies > 1 else (), 4)
    norms = _norm_form(module, basis)
    pure = tuple(_pure(norms, _coordinates_of_one(basis)))
    for effort in range(3):
        for p in pure:
            root = square_root_of(_product(norms, p, p), module, effort)
            if root is None:
                continue
            for q in pure:
                factor = _product(norms, p, q) / _product(norms, p, p)
                other = tuple(b - factor * a for a, b in zip(p, q, strict=True))
                norm = _product(norms, other, other)
                if norm and (second := square_root_of(norm, module, effort)) is not None:
                    return _sum(basis, p) * root.inverse(), _sum(basis, other) * second.inverse()
    simple = module.function.cosets.quotient.simple
    raise BeyondReach(
        f"no J and K of {simple.label} of {simple.group.title} were found over a real abelian field; "
        "the commutant is a quaternion algebra"
    )


def commutant_basis(module: CyclicModule, generators: tuple[Matrix, ...], copies: int) -> tuple[Matrix, ...]:
    """Return operators 1, A (type C) or 1, A, B, AB (type H) over the field of the matrices.

    A and B have squares that are negative numbers of the field, and AB = -BA.  The parameters are those of
    :func:`quaternions`.
    """
    size = module.function.cosets.quotient.simple.endomorphism_dimension
    one = Matrix.identity(len(module.basis))
    if size == 1:
        return (one,)
    basis = _commutant(module, generators if copies > 1 else (), size)
    norms = _norm_form(module, basis)
    pure = _pure(norms, _coordinates_of_one(basis))
    p = next(pure)
    A = _sum(basis, p)
    if size == 2:
        return one, A
    for q in pure:
        factor = _product(norms, p, q) / _product(norms, p, p)
        other = tuple(b - factor * a for a, b in zip(p, q, strict=True))
        if any(other):
            B = _sum(basis, other)
            return one, A, B, A * B
    raise Inconsistent("a quaternion algebra has one pure element up to scalars; please report the group")


def _commutant(module: CyclicModule, generators: tuple[Matrix, ...], size: int) -> tuple[Matrix, ...]:
    """Return independent operators, as many as the commutant has, that commute with some generators."""
    cosets = module.function.cosets
    n = len(module.basis)
    found: list[Matrix] = []
    columns: list[Vector] = []
    met: set[int] = set()
    for d in cosets.members.tolist():
        if int(cosets.of[d]) in met:
            continue
        met.update(cosets.of[cosets.quotient.table[cosets.subgroup.elements, d]].tolist())
        T = _moved_by(module, d)
        column = tuple(row[0] for row in T.rows)
        if Matrix((*columns, column)).rank() == len(columns) + 1:
            found.append(T)
            columns.append(column)
            if len(found) == size and _all_commute(found, generators):
                return tuple(found)
    rows: list[Vector] = []
    for A in generators:
        differences = [(T * A - A * T).rows for T in found]
        rows.extend(tuple(d[i][j] for d in differences) for i in range(n) for j in range(n))
    rows = list(dict.fromkeys(row for row in rows if any(row)))
    solutions = Matrix(tuple(rows)).kernel()
    return tuple(_sum(tuple(found), solution) for solution in solutions)


def _all_commute(found: list[Matrix], generators: tuple[Matrix, ...]) -> bool:
    return all(T * A == A * T for T in found for A in generators)


def _moved_by(module: CyclicModule, d: int) -> Matrix:
    """Return the matrix whose columns are x_i P d v, P the projector of the signed subgroup."""
    cosets = module.function.cosets
    table, H = cosets.quotient.table, cosets.subgroup
    f = module.function
    back = cosets.quotient.inverses[list(module.basis)]
    inner = table[H.elements, d]
    made: dict[bytes, Cyclotomic] = {}
    rows = []
    for j in back.tolist():
        row = []
        for i in module.basis:
            met = table[table[j, i], inner]
            counts = np.bincount(
                f.places[met], weights=f.cosets.sign[met] * H.signs, minlength=len(f.distinct)
            ).astype(np.int64)
            key = counts.tobytes()
            if key not in made:
                total = ZERO
                for place in np.flatnonzero(counts).tolist():
                    total = total + f.distinct[place] * int(counts[place])
                made[key] = total * Fraction(1, H.order)
            row.append(made[key])
        rows.append(tuple(row))
    return module.coordinates(Matrix(tuple(rows)))


def _norm_form(module: CyclicModule, basis: tuple[Matrix, ...]) -> Matrix:
    """Return the products (Sv, Tv)/(v, v) of operators."""
    columns = Matrix(tuple(tuple(row[0] for row in T.rows) for T in basis))
    gram = columns * module.form * columns.transpose()
    return gram * module.form[0, 0].inverse()


def _pure(norms: Matrix, one: Vector) -> Iterator[Vector]:
    """Yield combinations of small height of the basis, made orthogonal to 1: the basis elements first."""
    rows = sorted(
        (row for row in product(range(-_HEIGHT, _HEIGHT + 1), repeat=len(norms.rows)) if any(row)),
        key=lambda row: (sum(map(abs, row)), tuple(-c for c in row)),
    )[:_MOST_PURE]
    for row in rows:
        if next(c for c in row if c) < 0:
            continue
        x = tuple(Cyclotomic.from_powers(1, [c]) for c in row)
        factor = _product(norms, one, x) / _product(norms, one, one)
        pure = tuple(a - factor * b for a, b in zip(x, one, strict=True))
        if any(pure):
            yield pure


def _coordinates_of_one(basis: tuple[Matrix, ...]) -> Vector:
    columns = Matrix(tuple(tuple(row[0] for row in T.rows) for T in basis)).transpose()
    return columns.solve([1 if i == 0 else 0 for i in range(len(columns.rows))])


def _product(norms: Matrix, x: Sequence[Cyclotomic], y: Sequence[Cyclotomic]) -> Cyclotomic:
    return sum((a * b for a, b in zip(x, norms.apply(y), strict=True) if a), ZERO)


def _sum(basis: tuple[Matrix, ...], x: Sequence[Cyclotomic]) -> Matrix:
    total: Matrix | None = None
    for c, T in zip(x, basis, strict=True):
        if c:
            total = T * c if total is None else total + T * c
    return basis[0] * 0 if total is None else total


def square_root_of(value: Cyclotomic, module: CyclicModule, effort: int) -> Cyclotomic | None:
    """Return the positive square root of a totally positive number if it is abelian over Q and was found.

    Effort 0: squares of rational numbers; 1: rational numbers, squares of sines of multiples of the angle 2 pi/e, e the
    exponent of G, up to rational factors; 2: numbers of small degree.
    """
    if value.is_rational:
        root = square_root(value.as_fraction())
        return root if effort or root.is_rational else None
    if not effort:
        return None
    exponent = module.function.cosets.quotient.simple.group.exponent
    for square, root in _sines(exponent):
        if value.exponents == square.exponents:
            ratio = Fraction(value.numerators[0], value.denominator * square.numerators[0])
            if value == square * ratio:
                return root * square_root(ratio)
    if effort == 1:
        return None
    polynomial = value.minimal_polynomial()
    order = module.function.cosets.quotient.order
    if 2 * (len(polynomial) - 1) > _LARGEST_DEGREE or not _is_often_square(value, order):
        return None
    doubled = [c for pair in zip(polynomial, [Fraction(0)] * len(polynomial), strict=True) for c in pair][:-1]
    primes = sorted({2, *prime_divisors(order)})
    for factor, _ in factors(doubled):
        try:
            root, conjugating = abelian_root(factor, primes)
        except NotDefined:
            continue
        for k in conjugating:
            moved = root.galois(k)
            if moved * moved == value:
                return moved if moved.sign() > 0 else -moved
    return None


def _is_often_square(value: Cyclotomic, order: int) -> bool:
    """Return whether a number is a square modulo some primes p = 1 mod m.

    If its root lies in Q(zeta_m), m = 8 times the order of the group, and the conductor, it is one modulo all of them.
    """
    m = lcm(8 * order, value.conductor)
    for above in _PRIMES_ABOVE:
        p, (residue,) = residues((value * value.denominator**2,), above, m)
        if pow(residue, (p - 1) // 2, p) == p - 1:
            return False
    return True


@lru_cache(maxsize=64)
def _sines(exponent: int) -> tuple[tuple[Cyclotomic, Cyclotomic], ...]:
    """Return (2 sin a)^2 and 2 |sin a| for the multiples a of 2 pi/e below pi whose square is irrational."""
    found: dict[Cyclotomic, Cyclotomic] = {}
    for k in range(1, exponent // 2 + 1):
        square = 2 - E(exponent, 2 * k) - E(exponent, -2 * k)
        if square and not square.is_rational and square not in found:
            root = (E(exponent, -k) - E(exponent, k)) * E(4)
            found[square] = root if root.sign() > 0 else -root
    return tuple(found.items())
