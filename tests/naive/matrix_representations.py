"""A matrix representation is what it claims: every product of the group, every trace, the form and the commutant.

The input is plain: permutations as tuples of images, entries as texts such as "1/2*E(5)+E(5)^4".  Entries become
coefficients of powers of one root of unity z of order n, by polynomials modulo Phi_n; a real entry is also written in
the field of 2 cos(2 pi/n), where every number knows its sign.
"""

from __future__ import annotations

import re
from fractions import Fraction
from math import lcm

from flint import fmpq, fmpq_mat

from tests.naive.cyclotomic import cyclotomic_field
from tests.naive.groups import ListedGroup
from tests.naive.real_field import real_field

TERM = re.compile(r"([+-]?)(\d+(?:/\d+)?)?\*?(?:E\((\d+)\)(?:\^(\d+))?)?")


def terms(text):
    """The list of (coefficient, n, k) with the number the sum of coefficient exp(2 pi i k/n)."""
    found, place = [], 0
    while place < len(text):
        match = TERM.match(text, place)
        if match is None or match.end() == place:
            raise ValueError(f"{text!r} is no number")
        sign, size, n, k = match.groups()
        coefficient = Fraction(size or 1) * (-1 if sign == "-" else 1)
        found.append((coefficient, int(n or 1), int(k or 1) if n else 0))
        place = match.end()
    return found


class MatrixRepresentation:
    """The matrices of all elements of a listed group, from those of its generators."""

    def __init__(self, generators, matrices, *others):
        texts = [c for M in (*matrices, *others) for row in M for c in row]
        self.n = lcm(4, *(n for text in set(texts) for _, n, _ in terms(text)))
        self.field = cyclotomic_field(self.n)
        self.group = ListedGroup(generators)
        self.generators = [self.read(M) for M in matrices]
        self.others = [self.read(M) for M in others]
        self.size = len(matrices[0])
        found = {0: self.identity()}
        todo = [0]
        for i in todo:
            for g, M in zip(self.group.generators, self.generators, strict=True):
                j = self.group.number[tuple(g[x] for x in self.group.elements[i])]
                if j not in found:
                    found[j] = self.times(M, found[i])
                    todo.append(j)
        self.matrices = [found[i] for i in range(self.group.order)]

    def read(self, M):
        return [[self.number(text) for text in row] for row in M]

    def number(self, text):
        coefficients = [fmpq(0)] * self.n
        for c, n, k in terms(text):
            coefficients[k * (self.n // n) % self.n] += fmpq(c.numerator, c.denominator)
        return self.field.sum_of_powers(coefficients)

    def identity(self):
        one, zero = self.field.one, self.field.zero
        return [[one if i == j else zero for j in range(self.size)] for i in range(self.size)]

    def times(self, A, B):
        columns = list(zip(*B, strict=True))
        return [
            [
                self.field.total(self.field.times(a, b) for a, b in zip(row, column, strict=True))
                for column in columns
            ]
            for row in A
        ]

    def negative(self, A):
        return [[-c for c in row] for row in A]

    def is_homomorphism(self):
        """Whether M(g) M(h) = M(gh) for all g and h."""
        number, elements = self.group.number, self.group.elements
        return all(
            self.times(self.matrices[i], self.matrices[j]) == self.matrices[number[tuple(g[x] for x in h)]]
            for i, g in enumerate(elements)
            for j, h in enumerate(elements)
        )

    def follows_the_generators(self):
        """Whether M(s) M(h) = M(sh) for all generators s and all h, which is the same by induction."""
        number, elements = self.group.number, self.group.elements
        return all(
            self.times(M, self.matrices[j]) == self.matrices[number[tuple(s[x] for x in h)]]
            for s, M in zip(self.group.generators, self.generators, strict=True)
            for j, h in enumerate(elements)
        )

    def traces(self):
        """For each element its trace."""
        return [self.field.total(M[i][i] for i in range(self.size)) for M in self.matrices]

    def leaves_invariant(self, form):
        """Whether A^t F A = F for all generators."""
        return all(
            self.times(list(zip(*A, strict=True)), self.times(form, A)) == form for A in self.generators
        )

    def commutes_with(self, T):
        return all(self.times(A, T) == self.times(T, A) for A in self.generators)

    def real(self, a):
        """A number of Q(z) that is real, in the field of 2 cos(2 pi/n)."""
        home = real_field(self.n)
        basis, power = [], self.field.one
        twice = self.field.sum_of_powers([0, 1]) + self.field.sum_of_powers([0] * (self.n - 1) + [1])
        for _ in range(home.degree):
            basis.append(power)
            power = self.field.times(power, twice)
        rows = [[b[k] for b in basis] for k in range(self.field.degree)]
        square = fmpq_mat(len(rows), len(basis), [c for row in rows for c in row])
        normal = square.transpose() * square
        target = square.transpose() * fmpq_mat(len(rows), 1, [a[k] for k in range(self.field.degree)])
        solution = normal.solve(target)
        if square * solution != fmpq_mat(len(rows), 1, [a[k] for k in range(self.field.degree)]):
            raise ValueError("the number is not real")
        value, step = home.zero, home.one
        for k in range(len(basis)):
            value = value + step * solution[k, 0]
            step = step * home.alpha
        return value

    def is_positive_definite(self, form):
        """Whether a symmetric matrix of real numbers is: all pivots of the elimination without exchanges are > 0."""
        home = real_field(self.n)
        rows = [[self.real(c) for c in row] for row in form]
        if any(rows[i][j] != rows[j][i] for i in range(self.size) for j in range(i)):
            return False
        for k in range(self.size):
            if home.sign(rows[k][k]) <= 0:
                return False
            for i in range(k + 1, self.size):
                factor = rows[i][k] / rows[k][k]
                rows[i] = [a - factor * b for a, b in zip(rows[i], rows[k], strict=True)]
        return True

    def commutant_dimension(self):
        """The dimension over Q(z) of the matrices that commute with all generators: the norm of the character."""
        traces = self.traces()
        total = self.field.total(self.field.times(t, self.field.conjugate(t)) for t in traces)
        return total / self.group.order
