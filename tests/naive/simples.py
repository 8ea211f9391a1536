"""Real simples inside Fun(X) by exact eigenspaces; no character table is used.

For a conjugacy class C the operator z = sum of g over C and C^-1 on Fun(X) is symmetric and commutes with G and
with every operator that commutes with G; so it acts on each real simple L by a real scalar, a multiple of
chi_L(C)/dim L. Two simples with the same scalars would have proportional characters, which are orthogonal;
so the joint eigenspaces of these operators are the isotypic components, and the number of components is the
dimension of the span of the operators. A combination of them with that many different eigenvalues splits Fun(X).
The eigenvalues are algebraic integers in Q(2 cos(2 pi/e)), e the exponent of G.

A submodule W is accepted as simple only if the symmetric operators on it that commute with G are the scalars: an
invariant subspace and its complement would give a projection among them.
"""

from __future__ import annotations

from functools import cached_property

from flint import fmpq_poly, fmpz_mat

from tests.naive.linear import apply, coordinates, dot, identity, kernel, multiply, rank, row_reduce
from tests.naive.real_field import divisors, real_field, roots_in, totient


class NaiveSimple:
    """A real simple L of Fun(X): `component` spans the isotypic part, `copy` one simple submodule of it."""

    def __init__(self, action, field, home, component):
        """`component` is a basis over `home`, which is Q where Q suffices and `field` else."""
        self.action, self.group, self.field = action, action.group, field
        copy, self.endomorphisms = _simple_submodule(action, home, component)
        self.component = [[field(x) for x in v] for v in component]
        self.copy = [[field(x) for x in v] for v in copy]
        self.dimension = len(self.copy)
        self.multiplicity = len(component) // self.dimension

    @cached_property
    def matrices(self):
        """For each element of G its matrix in the basis `copy`, acting on columns."""
        generators = {}
        for g in self.group.generator_numbers:
            moved = [act(self.action, g, b) for b in self.copy]
            columns = coordinates(self.field, self.copy, moved)
            generators[g] = [list(row) for row in zip(*columns, strict=True)]
        found = {0: identity(self.field, self.dimension)}
        todo = [0]
        for i in todo:
            for g, matrix in generators.items():
                j = self.group.product[g][i]
                if j not in found:
                    found[j] = multiply(self.field, matrix, found[i])
                    todo.append(j)
        return [found[i] for i in range(self.group.order)]

    @cached_property
    def gram(self):
        """Inner products of the basis vectors `copy` in Fun(X): an invariant form."""
        return [[dot(self.field, a, b) for b in self.copy] for a in self.copy]

    @cached_property
    def character(self):
        """The trace of the first element of each class."""
        traces = []
        for members in self.group.classes:
            matrix = self.matrices[members[0]]
            traces.append(sum((matrix[i][i] for i in range(self.dimension)), self.field.zero))
        return tuple(traces)

    def inner(self, a, b):
        return dot(self.field, a, apply(self.field, self.gram, b))

    def scalars(self, sign):
        """Numbers of the elements that act as `sign` (1 or -1) on L."""
        scalar = [[sign * x for x in row] for row in identity(self.field, self.dimension)]
        return frozenset(g for g, matrix in enumerate(self.matrices) if matrix == scalar)

    @cached_property
    def kernel(self):
        return self.scalars(1)

    @cached_property
    def minus(self):
        return self.scalars(-1)

    def fixed_vectors(self, numbers):
        """A basis of the vectors that all these elements fix."""
        one = identity(self.field, self.dimension)
        rows = [
            [x - y for x, y in zip(row, unit, strict=True)]
            for g in numbers
            for row, unit in zip(self.matrices[g], one, strict=True)
        ]
        return kernel(self.field, rows, self.dimension)

    def generic_vector(self, vectors):
        """(u, S+, S-): u in the span of `vectors`, fixed by exactly the elements S+ that fix the whole span and
        negated by exactly the elements S- that negate the whole span; both found by listing G."""
        plus = [g for g in range(self.group.order) if all(self.moves(g, v) == v for v in vectors)]
        minus = [g for g in range(self.group.order) if all(self.moves(g, v) == negative(v) for v in vectors)]
        for k in range(1, 1000):
            u = [self.field.zero] * self.dimension
            for i, v in enumerate(vectors):
                u = [a + k**i * b for a, b in zip(u, v, strict=True)]
            moved = [self.moves(g, u) for g in range(self.group.order)]
            opposite = negative(u)
            if plus == [g for g, m in enumerate(moved) if m == u] and minus == [
                g for g, m in enumerate(moved) if m == opposite
            ]:
                return u, plus, minus
        raise ArithmeticError("no generic vector met: the bad ones lie on finitely many proper subspaces")

    def moves(self, g, v):
        return apply(self.field, self.matrices[g], v)


def negative(v):
    return [-x for x in v]


def act(action, g, function):
    """(g f)(x) = f(g^-1 x)."""
    moved = [None] * action.points
    for x, image in enumerate(action.images[g]):
        moved[image] = function[x]
    return moved


def class_operators(action):
    """One integer matrix for each pair of classes C, C^-1: the sum over them of the permutation matrices on X."""
    group, seen, operators = action.group, set(), []
    for members in group.classes:
        both = set(members) | {group.inverse[g] for g in members}
        if members[0] in seen:
            continue
        seen |= both
        matrix = [[0] * action.points for _ in range(action.points)]
        for g in both:
            for y, x in enumerate(action.images[g]):
                matrix[x][y] += 1
        operators.append(matrix)
    return operators


def decompose(action):
    """The real simples of Fun(X), one NaiveSimple for each isotypic component."""
    rational = real_field(1)
    operators = class_operators(action)
    count = rank(rational, [[x for row in z for x in row] for z in operators])
    for k in range(1, 1000):
        n = action.points
        mixed = [[sum(k**i * z[x][y] for i, z in enumerate(operators)) for y in range(n)] for x in range(n)]
        factors = [fmpq_poly(p) for p, _ in fmpz_mat(mixed).charpoly().factor()[1]]
        if sum(p.degree() for p in factors) == count:
            break
    else:
        raise ArithmeticError("no combination of class operators separates the components")
    field = _splitting_field(action.group.exponent, factors)
    simples = []
    for p in factors:
        for root in roots_in(field, p):
            home = rational if p.degree() == 1 else field
            value = root if p.degree() > 1 else -p[0] / p[1]
            shifted = [[mixed[x][y] - (value if x == y else 0) for y in range(n)] for x in range(n)]
            simples.append(NaiveSimple(action, field, home, kernel(home, shifted, n)))
    if sum(len(s.component) for s in simples) != action.points:
        raise ArithmeticError("the components do not fill Fun(X)")
    return simples


def _splitting_field(exponent, factors):
    for n in sorted(divisors(exponent), key=lambda d: (totient(d), d)):
        field = real_field(n)
        if all(field.degree % p.degree() == 0 for p in factors) and all(
            len(roots_in(field, p)) == p.degree() for p in factors
        ):
            return field
    raise ArithmeticError("the eigenvalues do not lie in the real cyclotomic field of the exponent")


def _simple_submodule(action, field, component):
    """(basis, dimension of the commutant) of a simple submodule of an isotypic component.

    If the vectors fixed by a subgroup U form the least space possible in L (dimension End L), each fixed vector
    of the component L^m is a vector of L times a row of scalars, so it generates a single copy of L. Candidates
    are all U with at most two generators; that the submodule found is simple is then verified.
    """
    others = range(1, action.group.order)
    least = len(component) + 1
    for candidates in ([[], *([g] for g in others)], ([g, h] for g in others for h in others)):
        best = None
        for generators in candidates:
            fixed = _fixed(action, field, component, generators)
            if 0 < len(fixed) < least:
                least, best = len(fixed), fixed[0]
                if len(generators) == 2:
                    break
        if best is not None:
            basis = _spin(action, field, best)
            commutant = _commutant(action, field, basis)
            if commutant is not None:
                return basis, commutant
    raise ArithmeticError("no simple submodule was found")


def _fixed(action, field, component, numbers):
    """A basis, in Fun(X), of the vectors of the span of `component` that the elements fix."""
    if not numbers:
        return component
    columns = []
    for b in component:
        column = []
        for g in numbers:
            column += [x - y for x, y in zip(act(action, g, b), b, strict=True)]
        columns.append(column)
    rows = [list(row) for row in zip(*columns, strict=True)]
    found = []
    for c in kernel(field, rows, len(component)):
        v = [field.zero] * action.points
        for factor, b in zip(c, component, strict=True):
            if factor != 0:
                v = [x + factor * y for x, y in zip(v, b, strict=True)]
        found.append(v)
    return found


def _spin(action, field, v):
    """A basis of the submodule generated by v: images under generators, kept while they are new."""
    basis = [v]
    for b in basis:
        for g in action.group.generator_numbers:
            image = act(action, g, b)
            if rank(field, [*basis, image]) > len(basis):
                basis.append(image)
    return row_reduce(field, basis)[0]


def _commutant(action, field, basis):
    """The dimension of the operators on the span of `basis` that commute with G, if the symmetric ones among
    them are the scalars only (else None)."""
    d = len(basis)
    gram = [[dot(field, a, b) for b in basis] for a in basis]
    rows = []
    for g in action.group.generator_numbers:
        columns = coordinates(field, basis, [act(action, g, b) for b in basis])
        for i in range(d):
            for j in range(d):
                # Entry (i, j) of M T - T M, where M[i][k] = columns[k][i].
                row = [field.zero] * (d * d)
                for k in range(d):
                    row[k * d + j] = row[k * d + j] + columns[k][i]
                    row[i * d + k] = row[i * d + k] - columns[j][k]
                rows.append(row)
    commuting = d * d - rank(field, rows) if rows else d * d
    for i in range(d):
        for j in range(i):
            # T is symmetric for the form: gram T is a symmetric matrix.
            row = [field.zero] * (d * d)
            for k in range(d):
                row[k * d + j] = row[k * d + j] + gram[i][k]
                row[k * d + i] = row[k * d + i] - gram[j][k]
            rows.append(row)
    symmetric = d * d - rank(field, rows) if rows else d * d
    return commuting if symmetric == 1 else None
