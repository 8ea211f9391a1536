"""The algebra P K[G] P of a signed subgroup on the vectors that it moves by its signs, and polynomials of its elements.

P is the projector of the signed subgroup (H, e), v a vector with hv = e(h)v whose spherical function f has values in K.
The algebra B acts on PV, V = K[G]v, and x -> xv is a bijection of B and PV; so a basis of elements P d P is found by
their products (P d v, P d' v), which are means of values of f, and so are the products of the algebra.

Proof in proofs/explicit-simples.md.  Cost: dim B cubed times |H| squared look-ups for the products.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property

import attrs
import numpy as np

from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic
from plrep.exact.integers import units
from plrep.exact.linear_systems import solved
from plrep.exact.matrix import Matrix
from plrep.exact.modular import rref
from plrep.exact.restriction import field_of
from plrep.groups.rows import Integers
from plrep.modules.cyclic_modules import rank_modulo
from plrep.modules.signed_subgroups import residues
from plrep.modules.spherical_functions import Combination, SphericalFunction

Vector = tuple[Cyclotomic, ...]
Polynomial = tuple[Cyclotomic, ...]


@attrs.frozen(slots=True, eq=False, repr=False)
class SignedHeckeAlgebra:
    """The algebra B = P K[G] P on a basis of elements P d P, by its action on the vector v.

    Parameters
    ----------
    function : SphericalFunction
        f(g) = (v, gv), where v is a vector with hv = e(h)v that generates copies of L.
    basis : tuple of int
        The elements d; the first is 1.
    """

    function: SphericalFunction
    basis: tuple[int, ...]

    def mean(self, elements: Integers) -> Cyclotomic:
        """Return the mean of e(h) f(x_h) over an array of elements x_h whose last axis belongs to H."""
        signs = np.broadcast_to(self.function.cosets.subgroup.signs, elements.shape)
        return self._mean(elements, signs)

    def _mean(self, elements: Integers, signs: Integers) -> Cyclotomic:
        f = self.function
        counts = np.bincount(
            f.places[elements].ravel(),
            weights=(f.cosets.sign[elements] * signs).ravel(),
            minlength=len(f.distinct),
        ).astype(np.int64)
        total = ZERO
        for place in np.flatnonzero(counts).tolist():
            total = total + f.distinct[place] * int(counts[place])
        return total * Fraction(1, elements.size)

    @cached_property
    def gram(self) -> Matrix:
        """The products (P d v, P d' v)."""
        table, inverses = self.function.cosets.quotient.table, self.function.cosets.quotient.inverses
        H = self.function.cosets.subgroup.elements
        return Matrix(
            tuple(tuple(self.mean(table[table[inverses[j], H], k]) for k in self.basis) for j in self.basis)
        )

    @cached_property
    def products(self) -> tuple[Matrix, ...]:
        """For each basis element x the matrix of y -> yx."""
        cosets = self.function.cosets
        table, inverses, H = cosets.quotient.table, cosets.quotient.inverses, cosets.subgroup
        signs = np.multiply.outer(H.signs, H.signs)
        found = []
        for x in self.basis:
            last = table[H.elements, x]
            rows = []
            for j in self.basis:
                first = table[inverses[j], H.elements]
                rows.append(tuple(self._mean(table[table[first, k]][:, last], signs) for k in self.basis))
            found.append(solved(self.gram, Matrix(tuple(rows))))
        return tuple(found)

    @cached_property
    def adjoints(self) -> tuple[Vector, ...]:
        """For each basis element P d P the coordinates of P d^-1 P."""
        table, inverses = self.function.cosets.quotient.table, self.function.cosets.quotient.inverses
        H = self.function.cosets.subgroup.elements
        rows = tuple(
            tuple(self.mean(table[table[inverses[j], H], inverses[k]]) for k in self.basis)
            for j in self.basis
        )
        return tuple(zip(*solved(self.gram, Matrix(rows)).rows, strict=True))

    def right(self, x: Sequence[Cyclotomic | int]) -> Matrix:
        """Return the matrix of y -> yx."""
        total: Matrix | None = None
        for c, M in zip(x, self.products, strict=True):
            if c:
                total = M * c if total is None else total + M * c
        return self.products[0] * 0 if total is None else total

    def vector(self, x: Vector) -> Combination:
        """Return xv as a combination of translates of v."""
        cosets = self.function.cosets
        H = cosets.subgroup
        total: dict[int, Cyclotomic] = {}
        for c, d in zip(x, self.basis, strict=True):
            if c:
                for y, sign in zip(
                    cosets.quotient.table[H.elements, d].tolist(), H.signs.tolist(), strict=True
                ):
                    z = int(cosets.members[cosets.of[y]])
                    total[z] = total.get(z, ZERO) + c * int(sign * cosets.sign[y])
        terms = {z: c for z, c in total.items() if c}
        return Combination(tuple(terms), tuple(terms.values()))


def signed_hecke_algebra(function: SphericalFunction, size: int) -> SignedHeckeAlgebra:
    """Return the algebra, of known dimension, on elements d whose vectors P d v are a basis of PV, 1 first."""
    cosets = function.cosets
    table, inverses, H = cosets.quotient.table, cosets.quotient.inverses, cosets.subgroup
    p, values = residues(function.distinct)
    residue = np.array(values, dtype=np.int64)[function.places] * cosets.sign % p
    chosen: list[int] = []
    gram: list[list[int]] = []
    met: set[int] = set()
    for d in cosets.members.tolist():
        if int(cosets.of[d]) in met:
            continue
        met.update(cosets.of[table[H.elements, d]].tolist())
        row = [
            int((residue[table[table[inverses[j], H.elements], d]] * H.signs).sum() % p) for j in [*chosen, d]
        ]
        trial = [*[[*own, c] for own, c in zip(gram, row, strict=False)], row]
        if rank_modulo(trial, p) == len(trial):
            chosen.append(d)
            gram = trial
            if len(chosen) == size:
                break
    return SignedHeckeAlgebra(function, tuple(chosen))


def rank_of(M: Matrix) -> int:
    """Return the rank modulo a large prime."""
    entries = tuple(c for row in M.rows for c in row)
    p, values = residues(entries)
    n = len(M.rows)
    return rank_modulo([values[i * n : (i + 1) * n] for i in range(n)], p)


def norm(polynomial: Polynomial) -> tuple[Fraction, ...]:
    """Return the product of the conjugates over Q of a polynomial, each once.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import E
    >>> norm((-E(8) + E(8) ** 3, ONE))
    (Fraction(-2, 1), Fraction(0, 1), Fraction(1, 1))
    """
    n = field_of([polynomial])
    total: list[Cyclotomic] = [ONE]
    for conjugate in {tuple(c.galois(k) for c in polynomial) for k in units(n)}:
        grown = [ZERO] * (len(total) + len(polynomial) - 1)
        for i, a in enumerate(total):
            for j, b in enumerate(conjugate):
                grown[i + j] = grown[i + j] + a * b
        total = grown
    return tuple(c.as_fraction() for c in total)


def unit_vector(size: int) -> Vector:
    """Return the coordinates of 1, the first basis element."""
    return tuple(ONE if i == 0 else ZERO for i in range(size))


def minimal_polynomial(R: Matrix) -> Polynomial:
    """Return the monic polynomial of least degree that kills the first basis vector, 1 of the algebra.

    The degree and independent rows of the powers are found modulo a prime; the solution is put into all rows.
    """
    p, values = residues(tuple(c for row in R.rows for c in row))
    size = len(R.rows)
    residue = np.array(values, dtype=np.int64).reshape(size, size)
    images: list[Integers] = [np.eye(1, size, dtype=np.int64)[0]]
    powers = [unit_vector(size)]
    while True:
        images.append((residue * images[-1] % p).sum(axis=1) % p)
        powers.append(R.apply(powers[-1]))
        degree = len(images) - 1
        if rank_modulo([image.tolist() for image in images], p) > degree:
            continue
        _, rows = rref(np.array(images[:degree]), p)
        matrix = Matrix(tuple(tuple(power[i] for power in powers[:degree]) for i in rows))
        solution = solved(matrix, Matrix(tuple((powers[degree][i],) for i in rows)))
        found = (*(-row[0] for row in solution.rows), ONE)
        if not any(applied(found, R, unit_vector(size))):
            return found


def applied(polynomial: Sequence[Cyclotomic], R: Matrix, vector: Vector) -> Vector:
    """Return the image of a vector under a polynomial of a matrix."""
    total: Vector = tuple(ZERO for _ in vector)
    for c in reversed(polynomial):
        total = tuple(a + c * b for a, b in zip(R.apply(total), vector, strict=True))
    return total


def value_at(polynomial: Polynomial, t: Cyclotomic) -> Cyclotomic:
    """Return the value of a polynomial at a number."""
    value = ZERO
    for c in reversed(polynomial):
        value = value * t + c
    return value


def divided(polynomial: Polynomial, root: Cyclotomic) -> Polynomial:
    """Return the quotient by X - root.

    Examples
    --------
    >>> divided((-ONE, ZERO, ONE), ONE)
    (1, 1)
    """
    quotient = [polynomial[-1]]
    for c in reversed(polynomial[1:-1]):
        quotient.append(quotient[-1] * root + c)
    return tuple(reversed(quotient))
