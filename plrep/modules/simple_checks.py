"""What is checked when the matrices of a simple are made: the form, the character, J and K, the commutant.

The relations of the group are checked by translates.py or homomorphism.py.  Sums of two products are compared with 0
modulo primes, exactly, without being made (plrep.exact.linear_systems.product_is).

Proof in proofs/explicit-simples.md: one generator of each cyclic subgroup decides the character.
"""

from __future__ import annotations

from math import gcd
from typing import TYPE_CHECKING

from plrep.errors import Inconsistent
from plrep.exact.cyclotomic import ZERO
from plrep.exact.linear_systems import product_is
from plrep.exact.matrix import Matrix

if TYPE_CHECKING:
    from plrep.modules.homomorphism import Homomorphism
    from plrep.modules.simple_matrices import SimpleMatrices
    from plrep.modules.translates import Translates


def check_form(found: SimpleMatrices) -> None:
    """Check that the generators leave the form invariant.

    Raises
    ------
    Inconsistent
        When it does not hold.
    """
    for A in found.generators:
        if not product_is(A.transpose(), found.form * A, found.form):
            raise Inconsistent(f"the form of {found.simple.label} is not invariant; please report the group")


def check_character(found: SimpleMatrices, homomorphism: Translates | Homomorphism) -> None:
    """Check the trace on one generator of each cyclic subgroup of G/ker L up to conjugacy.

    At x^k, k prime to the order of x, both characters have the image under zeta -> zeta^k of their value at x.
    """
    quotient = homomorphism.quotient
    L = found.simple
    met: set[int] = set()
    for c in L.group.classes:
        x = quotient.of(c.representative)
        if x in met:
            continue
        powers = [x]
        while powers[-1]:
            powers.append(int(quotient.table[x, powers[-1]]))
        met.update(y for k, y in enumerate(powers, start=1) if gcd(k, len(powers)) == 1)
        if homomorphism.trace(x) != L.character[c.index]:
            raise Inconsistent(
                f"the matrices of {L.label} have the wrong trace on {c.label}; please report it"
            )


def check_structures(found: SimpleMatrices, structures: tuple[Matrix, ...]) -> None:
    """Check J^2 = K^2 = -1, JK = -KJ, that both commute with the generators and are orthogonal for the form.

    Raises
    ------
    Inconsistent
        When it does not hold.
    """
    minus_one = -Matrix.identity(found.dimension)
    holds = all(
        product_is(T, T, minus_one)
        and _sum_vanishes(T.transpose(), found.form, found.form, T)
        and all(_sum_vanishes(A, T, -T, A) for A in found.generators)
        for T in structures
    )
    if len(structures) == 2:
        J, K = structures
        holds = holds and _sum_vanishes(J, K, K, J)
    if not holds:
        raise Inconsistent(f"the operators of {found.simple.label} break their relations; please report it")


def check_commutant(found: SimpleMatrices, operators: tuple[Matrix, ...]) -> None:
    """Check that 1, A, B, AB commute with the generators, have negative squares, and that A and B anticommute.

    Raises
    ------
    Inconsistent
        When it does not hold.
    """
    one = operators[0]
    holds = all(_sum_vanishes(A, T, -T, A) for A in found.generators for T in operators)
    for T in operators[1:]:
        square = (T * T).rows[0][0]
        holds = holds and square.sign() < 0 and product_is(T, T, one * square)
    if len(operators) == 4:
        _, A, B, _ = operators
        holds = holds and _sum_vanishes(A, B, B, A)
    if not holds:
        raise Inconsistent(f"the commutant of {found.simple.label} breaks its relations; please report it")


def _sum_vanishes(a: Matrix, b: Matrix, c: Matrix, d: Matrix) -> bool:
    """Return whether ab + cd = 0 for square matrices of one size."""
    wide = Matrix(tuple((*p, *q) for p, q in zip(a.rows, c.rows, strict=True)))
    return product_is(wide, Matrix((*b.rows, *d.rows)), Matrix(tuple((ZERO,) * len(row) for row in a.rows)))
