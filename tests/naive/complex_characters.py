"""The irreducible complex characters of a listed group, from its real simples inside the regular representation.

A real simple L with psi the trace of its matrices and D its commuting algebra stands for these characters:
R: psi itself, of indicator 1; H: psi/2, of indicator -1. C: the commuting algebra is R + RJ with JJ = -c, and L has
the structures J/sqrt(c) and -J/sqrt(c) of a complex space, whose projections (1 -+ i J/sqrt(c))/2 have the traces
chi = (psi(g) -+ i tr(g J)/sqrt(c))/2: two conjugate characters of indicator 0. No sum over classes, no inner product
and no table is used. chi itself is never computed for the type C: whether given values are it is decided by
    v + conj(v) = psi,   (v - conj(v))^2 = -tr(g J)^2/c,   (v(g) - conj v(g)) tr(h J) = (v(h) - conj v(h)) tr(g J).
"""

from __future__ import annotations

from functools import cache
from math import lcm

from tests.naive.cyclotomic import cyclotomic_field
from tests.naive.groups import ListedGroup, regular
from tests.naive.linear import kernel, multiply
from tests.naive.simples import decompose

INDICATORS = {1: 1, 2: 0, 4: -1}


class RealSimple:
    """A real simple of a listed group: its trace and, for the type C, the traces of g J, on the classes."""

    def __init__(self, simple):
        self.simple, self.group = simple, simple.group
        self.indicator = INDICATORS[simple.endomorphisms]
        self.psi = simple.character
        self.twisted, self.square = None, None
        if self.indicator == 0:
            J, self.square = complex_structure(simple)
            representatives = [members[0] for members in self.group.classes]
            self.twisted = [_trace(multiply(simple.field, simple.matrices[g], J)) for g in representatives]

    def is_character(self, values, n):
        """Whether these coordinates in Q(exp(2 pi i/n)), one list for each class, are an irreducible
        character of this simple."""
        common = lcm(n, self.simple.field.n)
        C = cyclotomic_field(common)
        given = [C.embedded(v, n) for v in values]
        conjugates = [C.conjugate(v) for v in given]
        psi = self._lifted(C, self.psi)
        if self.indicator:
            return [v if self.indicator == 1 else 2 * v for v in given] == psi
        t, c = self._lifted(C, self.twisted), self._lifted(C, [self.square])[0]
        imaginary = [a - b for a, b in zip(given, conjugates, strict=True)]
        return (
            [a + b for a, b in zip(given, conjugates, strict=True)] == psi
            and all(C.times(c, C.times(d, d)) == -C.times(s, s) for d, s in zip(imaginary, t, strict=True))
            and all(
                C.times(d, u) == C.times(e, s)
                for d, s in zip(imaginary, t, strict=True)
                for e, u in zip(imaginary, t, strict=True)
            )
        )

    def _lifted(self, C, numbers):
        return [C.sum_of_powers(self.simple.field.powers(x, C.n)) for x in numbers]


def complex_structure(simple):
    """(J, c): J commutes with the group, JJ = -c, c > 0; the simple has the type C."""
    field, d = simple.field, simple.dimension
    rows = []
    for g in simple.group.generator_numbers:
        M = simple.matrices[g]
        for i in range(d):
            for j in range(d):
                row = [field.zero] * (d * d)
                for k in range(d):
                    row[k * d + j] = row[k * d + j] + M[i][k]
                    row[i * d + k] = row[i * d + k] - M[k][j]
                rows.append(row)
    for flat in kernel(field, rows, d * d):
        T = [flat[i * d : (i + 1) * d] for i in range(d)]
        mean = _trace(T) / d
        J = [[x - mean if i == j else x for j, x in enumerate(row)] for i, row in enumerate(T)]
        if any(x != 0 for row in J for x in row):
            square = multiply(field, J, J)
            c = -square[0][0]
            scalar = all(square[i][j] == (-c if i == j else field.zero) for i in range(d) for j in range(d))
            if not scalar or field.sign(c) <= 0:
                raise ArithmeticError("the commuting algebra is not that of the complex numbers")
            return J, c
    raise ArithmeticError("the commuting algebra is that of the real numbers")


@cache
def real_simples(generators, degree):
    """The real simples of the group generated; generators is a tuple of tuples."""
    return [RealSimple(s) for s in decompose(regular(listed(generators, degree)))]


@cache
def listed(generators, degree):
    return ListedGroup(generators, degree)


def _trace(matrix):
    total = matrix[0][0]
    for i in range(1, len(matrix)):
        total = total + matrix[i][i]
    return total
