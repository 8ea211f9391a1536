"""The composites L -> Fun(X) -> s -> Fun(X) -> K on every chamber, exactly; X = G/H transitive, s piecewise linear.

A vector u of L^H gives the embedding i(l)(gH) = <l, gu>, and every embedding is of this kind. On a chamber of the
arrangement of all hyperplanes <l, gu> = t, t a kink of s, the composite is an affine map, read off coefficient by
coefficient. There is an edge L -> K iff the K-part of s(i(l)) is not identically zero, that is iff on some chamber
some coefficient of it, tested against a basis of the K-part of Fun(X), is not 0.

Why one u stands for all when L^H has more than one dimension (multiplicity, or End L bigger than R): u is taken
such that {g : gu = u} and {g : gu = -u} are S+ and S-, the elements that fix, or negate, all of L^H. These u form
the complement of finitely many proper subspaces of L^H.
- No u can have an edge that this u has not. The composite of every such u has its kinks on the hyperplanes
  <l, gu> = t, where <l, gu> and <l, g'u> are the same function, or opposite ones, iff g^-1 g' is in S+ or S-: a
  condition in which u no longer occurs. Kinks on different hyperplanes are independent, so whether they all cancel
  is the same for all such u; then so is whether the composite is affine, and an affine composite is a constant,
  which does not depend on u, plus a G-map of L into K, which is there iff the slope is not 0 and K = L (for it is
  a multiple of l -> sum of <l, gu> gw, and for w = u the form <., l> makes that positive). So all such u agree.
- A u outside is a limit of such u, and the composite is continuous in u: if it vanishes for all such u, it
  vanishes there too.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from math import lcm

import numpy as np
from flint import fmpq

from tests.naive.arrangement import chambers, normalised, zaslavsky
from tests.naive.linear import apply, dot

# name -> (kinks, slopes from left to right, value at 0)
ACTIVATIONS = {
    "relu": ([0], [0, 1], 0),
    "abs": ([0], [-1, 1], 0),
    "leaky_relu:1/10": ([0], [Fraction(1, 10), 1], 0),
    "identity": ([], [1], 0),
    "hard_tanh": ([-1, 1], [0, 1, 0], 0),
    "pl:1;0,1": ([1], [0, 1], 0),
    "pl:;0@0=1": ([], [0], 1),
    "pl:0;1,2": ([0], [1, 2], 0),
    "pl:-1,1;1,0,1": ([-1, 1], [1, 0, 1], 0),
    "pl:-1,1;1,0,1@0=1": ([-1, 1], [1, 0, 1], 1),
    "pl:-1,0,2;0,1,3,-1@0=1/2": ([-1, 0, 2], [0, 1, 3, -1], Fraction(1, 2)),
}


def pieces(kinks, slopes, at_zero):
    """(slope, intercept) on each piece, so that the function is continuous with the given value at 0."""
    intercepts = [Fraction(0)]
    for t, left, right in zip(kinks, slopes[:-1], slopes[1:], strict=True):
        intercepts.append(intercepts[-1] + (Fraction(left) - right) * t)
    home = sum(1 for t in kinks if t < 0)
    shift = at_zero - intercepts[home]
    return [(Fraction(a), b + shift) for a, b in zip(slopes, intercepts, strict=True)]


def shifted(activation, bias):
    """The activation s(x + bias)."""
    kinks, slopes, at_zero = activation
    slope, intercept = pieces(kinks, slopes, at_zero)[sum(1 for t in kinks if t < bias)]
    return [t - bias for t in kinks], slopes, slope * bias + intercept


def parts(activation):
    """The even and the odd part of s, as activations with the kinks t and -t."""
    kinks, slopes, at_zero = activation
    cuts = sorted({sign * t for t in kinks for sign in (1, -1)})
    # On each piece of the parts s has one slope, and so has s(-x): read both off between the cuts.
    places = [cuts[0] - 1, *(Fraction(s + t) / 2 for s, t in pairwise(cuts)), cuts[-1] + 1] if cuts else [0]
    slope_at = {x: Fraction(slopes[sum(1 for t in kinks if t < x)]) for x in places}
    even = [(slope_at[x] - slope_at[-x]) / 2 for x in places]
    odd = [(slope_at[x] + slope_at[-x]) / 2 for x in places]
    return (cuts, even, at_zero), (cuts, odd, 0)


class Embedded:
    """A simple L of Fun(X), X transitive, embedded by one u of L^H, generic unless given; its arrangements are kept.

    A given u is a list of coordinates with respect to the basis `vectors` of L^H.
    """

    def __init__(self, simple, given=None):
        action, field = simple.action, simple.field
        self.simple, self.field = simple, field
        stabiliser = simple.action.stabiliser(0)
        self.vectors = simple.fixed_vectors(stabiliser)
        self.u, self.plus, self.minus = simple.generic_vector(self.vectors)
        if given is not None:
            self.u = [dot(field, given, column) for column in zip(*self.vectors, strict=True)]
        elements = range(action.group.order)
        movers = [next(g for g in elements if action.images[g][0] == x) for x in range(action.points)]
        # functionals[x] are the coefficients of l -> <l, gu>, where g moves point 0 to x.
        self.functionals = [apply(field, simple.gram, simple.moves(g, self.u)) for g in movers]
        self._check_equivariant()
        self._cuts, self._tests = {}, {}

    def _check_equivariant(self):
        for g in self.simple.group.generator_numbers:
            matrix = self.simple.matrices[g]
            for x, image in enumerate(self.simple.action.images[g]):
                pulled = [
                    dot(self.field, self.functionals[image], column) for column in zip(*matrix, strict=True)
                ]
                if pulled != self.functionals[x]:
                    raise ArithmeticError("the embedding is not equivariant")

    def cut(self, kinks):
        """(planes, signs): the hyperplanes <l, gu> = t, each once, and for each chamber, each point x and each
        kink t the sign of i(l)(x) - t there, as an integer array chambers x points x kinks."""
        key = tuple(kinks)
        if key not in self._cuts:
            field, place, where = self.field, {}, []
            for a in self.functionals:
                for t in kinks:
                    plane, lead = normalised(a, field(fmpq(t.numerator, t.denominator)))
                    where.append((place.setdefault(plane, len(place)), field.sign(lead)))
            planes = list(place)
            found = chambers(field, planes, self.simple.dimension)
            if len(found) != zaslavsky(field, planes, self.simple.dimension):
                raise ArithmeticError("the chambers listed are not as many as Zaslavsky's theorem says")
            table = np.array(list(found), dtype=np.int64).reshape(len(found), len(planes))
            columns = [table[:, plane] * orientation for plane, orientation in where]
            signs = np.array(columns, dtype=np.int64).T.reshape(len(found), len(self.functionals), len(kinks))
            self._cuts[key] = planes, signs
        return self._cuts[key]

    def chamber_count(self, kinks):
        return len(self.cut(kinks)[1])

    def affine_pieces(self, activation):
        """Integer arrays chambers x points: slope and intercept of s at each point, times a common denominator."""
        kinks, slopes, at_zero = activation
        table = pieces(kinks, slopes, at_zero)
        signs = self.cut(kinks)[1]
        piece = (signs > 0).sum(axis=2)
        scale = lcm(*(x.denominator for pair in table for x in pair))
        slope = np.array([int(a * scale) for a, _ in table], dtype=np.int64)[piece]
        intercept = np.array([int(b * scale) for _, b in table], dtype=np.int64)[piece]
        return slope, intercept

    def reaches(self, target, activation):
        """Whether the composite into `target` is not zero on some chamber."""
        return any(table.any() for table in self.pieces_into(target, activation))

    def pieces_into(self, target, activation):
        """The integer coefficients of the composite, chambers x coefficients: linear ones and constants."""
        slope, intercept = self.affine_pieces(activation)
        linear, constant = self._tested(target)
        return _product(slope, linear), _product(intercept, constant)

    def is_affine_into(self, target, activation):
        """Whether the composite is one affine map: the same on all chambers."""
        return all((table == table[0]).all() for table in self.pieces_into(target, activation))

    def reason(self, target, activation):
        """Why there is an edge (None: there is none), in the order of the interaction theorem: because of the even
        part's kinks, or the odd part's (`odd` if some element negates all of L^H, else `mixed`), or because
        the composite is affine and not constant (`linear`), or constant and not zero (`constant`)."""
        even, odd = parts(activation)
        if not self.is_affine_into(target, even):
            return "even"
        if not self.is_affine_into(target, odd):
            return "odd" if self.minus else "mixed"
        linear, constant = self.pieces_into(target, activation)
        return "linear" if linear.any() else "constant" if constant.any() else None

    def _tested(self, target):
        """Integer matrices: row x holds what the value at the point x contributes, if multiplied by its slope
        (intercept), to the coefficients of the composite tested against a basis of the target component."""
        if target in self._tests:
            return self._tests[target]
        linear, constant = [], []
        for x, functional in enumerate(self.functionals):
            linear.append(
                [c for k in target.component for f in functional for c in self._rationals(k[x] * f)]
            )
            constant.append([c for k in target.component for c in self._rationals(k[x])])
        self._tests[target] = _cleared(linear), _cleared(constant)
        return self._tests[target]

    def _rationals(self, x):
        return [Fraction(int(c.p), int(c.q)) for c in self.field.coordinates(x)]


def _cleared(rows):
    """The rows times a common denominator, as a numpy array of Python integers."""
    scale = lcm(*(x.denominator for row in rows for x in row))
    return np.array([[int(x * scale) for x in row] for row in rows], dtype=object)


def _product(a, b):
    """The exact product of an int64 array with an array of Python integers."""
    bound = int(abs(a).max(initial=0)) * max((abs(x) for x in b.flat), default=0) * b.shape[0]
    if bound < 2**62:
        return a @ b.astype(np.int64)
    return a.astype(object) @ b


def edges(simples, activation):
    """{(i, j) : there is an edge simples[i] -> simples[j]} for the simples of one transitive Fun(X)."""
    embedded = [Embedded(s) for s in simples]
    return {
        (i, j)
        for i, source in enumerate(embedded)
        for j, target in enumerate(simples)
        if source.reaches(target, activation)
    }
