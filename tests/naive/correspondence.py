"""Equivariant PL maps L -> K: shown to be absent by solving linear equations, shown to exist by building one.

Absent: f(v) = f(nv) = n f(v) for all n that fix L; f even also has f(v) = f(-v) = n f(v), f odd -f(v) = n f(v), for
the n that negate L. So the values of f lie in an explicit subspace W of K, and W = 0 says that f = 0. A conic map
from a line has f(x) = x f(1), f(-x) = x f(-1) for x > 0; if some g is -1 on L and on all of W, then f is linear.
Present: a sum over the orbit of explicit vectors, tested for what is claimed: that its terms are permuted by the
generators, that it has the parity, that it is not 0 at a point, that f(x+d) + f(x-d) is not 2 f(x) for some x, d.
"""

from __future__ import annotations

from functools import cache

from flint import fmpq

from tests.naive.linear import apply, identity, kernel
from tests.naive.simples import negative

SHAPES = ("pl", "conic", "even", "odd")


def exists(L, K, shape):
    """(a nonzero map L -> K of this shape exists, one that is not affine exists)."""
    W = allowed_values(L, K, shape)
    if not W:
        return False, False
    w = W[0]
    if shape == "conic":
        return _conic(L, K, w, W)
    f = ShiftedSum(L, K, w, {"pl": 0, "even": 1, "odd": -1}[shape])
    v = generic(L)
    x = [c / L.inner(v, v) for c in v]
    # On the orbit of v the product <x, y> is 1 at y = v and less elsewhere: the kink of relu(<., v> - 1) stands alone.
    _require(_second_difference(f, x, x), "the map has no kink where it should")
    _require(_has_parity(f, L, shape), "the map has not the parity claimed")
    return True, True


def allowed_values(L, K, shape):
    """A basis of the subspace W of K in which every map of this shape takes its values."""
    conditions = [(n, 1) for n in L.kernel]
    if shape in ("even", "odd"):
        conditions += [(n, 1 if shape == "even" else -1) for n in L.minus]
    rows = []
    for n, sign in conditions:
        for i, row in enumerate(K.matrices[n]):
            rows.append([x - sign if i == j else x for j, x in enumerate(row)])
    return kernel(K.field, rows, K.dimension)


@cache
def generic(L):
    """A vector of L fixed by nothing but the kernel and negated by nothing but what negates L."""
    return tuple(L.generic_vector(identity(L.field, L.dimension))[0])


@cache
def _translates(L, v):
    return [L.moves(g, v) for g in range(L.group.order)]


class OrbitSum:
    """f(x) = sum of phi(<x, v_i>, ...) w_i over the orbit of (v, ..., w) under G."""

    def __init__(self, L, K, vectors, w):
        self.L, self.K = L, K
        moved = [_translates(L, tuple(v)) for v in vectors] + [_translates(K, tuple(w))]
        self.terms = {}
        for *ys, image in zip(*moved, strict=True):
            key = tuple(tuple(y) for y in ys)
            _require(self.terms.setdefault(key, image) == image, "w does not follow v")
        self._check_equivariant()
        # <x, y> = (gram y) . x in coordinates.
        self.functionals = [
            ([apply(L.field, L.gram, y) for y in ys], image) for ys, image in self.terms.items()
        ]

    def _check_equivariant(self):
        for g in self.L.group.generator_numbers:
            for ys, image in self.terms.items():
                moved = tuple(tuple(self.L.moves(g, y)) for y in ys)
                _require(
                    self.terms.get(moved) == self.K.moves(g, image), "a generator does not permute the terms"
                )
            matrix = self.L.matrices[g]
            columns = [list(column) for column in zip(*matrix, strict=True)]
            _require(
                all(
                    self.L.inner(columns[i], columns[j]) == self.L.gram[i][j]
                    for i in range(self.L.dimension)
                    for j in range(self.L.dimension)
                ),
                "the form is not invariant",
            )

    def __call__(self, x):
        field, total = self.K.field, [self.K.field.zero] * self.K.dimension
        for functionals, image in self.functionals:
            products = []
            for a in functionals:
                value = field.zero
                for b, c in zip(a, x, strict=True):
                    value = value + b * c
                products.append(value)
            factor = self.phi(*products)
            if factor != 0:
                total = [t + factor * c for t, c in zip(total, image, strict=True)]
        return total

    def relu(self, t):
        return t if self.K.field.sign(t) > 0 else self.K.field.zero


class ShiftedSum(OrbitSum):
    """phi(t) = relu(t - 1) + parity relu(-t - 1)."""

    def __init__(self, L, K, w, parity):
        self.parity = parity
        super().__init__(L, K, [generic(L)], w)

    def phi(self, t):
        return self.relu(t - 1) + self.relu(-t - 1) * self.parity


class ConicSum(OrbitSum):
    """phi(t) = relu(t)."""

    def phi(self, t):
        return self.relu(t)


class NestedSum(OrbitSum):
    """phi(t, t') = relu(t - relu(t'))."""

    def phi(self, t, other):
        return self.relu(t - self.relu(other))


def _conic(L, K, w, W):
    v = generic(L)
    f = ConicSum(L, K, [v], w)
    x = _on_wall(L, v)
    if _second_difference(f, x, v):
        _require(_is_conic(f, v), "the map is not conic")
        return True, True
    if L.dimension == 1:
        g = next(iter(L.minus), None)
        _require(g is not None, "neither a map nor an obstruction was found")
        _require(all(K.moves(g, b) == negative(b) for b in W), "neither a map nor an obstruction was found")
        _require(any(c != 0 for c in f(v)), "the linear map is 0")
        return True, False
    for k in range(1, 20):
        other = [c + k * (i + 1) ** 2 for i, c in enumerate(v)]
        f = NestedSum(L, K, [v, other], w)
        x = _on_wall(L, other)
        if L.field.sign(L.inner(x, v)) < 0:
            x = negative(x)
        if _second_difference(f, x, other):
            _require(_is_conic(f, v), "the map is not conic")
            return True, True
    raise ArithmeticError("neither a map nor an obstruction was found")


def _on_wall(L, v):
    """A vector x with <x, v> = 0, otherwise of no particular choice; 0 if L is a line."""
    field = L.field
    x = [field.zero] * L.dimension
    for i, b in enumerate(kernel(field, [apply(field, L.gram, v)], L.dimension)):
        x = [c + (3 * i + 1) ** 2 * y for c, y in zip(x, b, strict=True)]
    return x


def _second_difference(f, x, d):
    """Whether f(x + td) + f(x - td) differs from 2 f(x) for some small t."""
    at_x = [2 * c for c in f(x)]
    for k in (2, 6, 12):
        t = fmpq(1, 2**k)
        ahead = f([a + b * t for a, b in zip(x, d, strict=True)])
        behind = f([a - b * t for a, b in zip(x, d, strict=True)])
        if [a + b for a, b in zip(ahead, behind, strict=True)] != at_x:
            return True
    return False


def _test_points(L):
    v = generic(L)
    return [[c * (3 * k + 2) + k * (i + 1) for i, c in enumerate(v)] for k in range(3)]


def _has_parity(f, L, shape):
    if shape == "pl":
        return True
    return all(f(negative(x)) == (f(x) if shape == "even" else negative(f(x))) for x in _test_points(L))


def _is_conic(f, v):
    return f([7 * c for c in v]) == [7 * c for c in f(v)]


def _require(condition, message):
    if not condition:
        raise ArithmeticError(message)
