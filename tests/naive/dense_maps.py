"""Equivariant linear maps as dense matrices, and networks of them: lists of lists of fractions, nothing shared."""

from __future__ import annotations

from fractions import Fraction

from flint import fmpq, fmpq_mat


def pair_orbits(on_x, on_y):
    """The orbits on pairs (x, y) of the permutations given by their images, each a sorted list, by breadth."""
    met, orbits = set(), []
    for x in range(len(on_x[0])):
        for y in range(len(on_y[0])):
            if (x, y) in met:
                continue
            orbit = [(x, y)]
            met.add((x, y))
            for a, b in orbit:
                for g, h in zip(on_x, on_y, strict=True):
                    pair = (g[a], h[b])
                    if pair not in met:
                        met.add(pair)
                        orbit.append(pair)
            orbits.append(sorted(orbit))
    return orbits


def multiply(a, b):
    return [
        [sum(x * y for x, y in zip(row, column, strict=True)) for column in zip(*b, strict=True)] for row in a
    ]


def apply(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def transpose(matrix):
    return [list(row) for row in zip(*matrix, strict=True)]


def commutes(matrix, on_x, on_y):
    """Whether the entries at (y, x) and (gy, gx) agree for all generators."""
    return all(
        matrix[h[y]][g[x]] == entry
        for g, h in zip(on_x, on_y, strict=True)
        for y, row in enumerate(matrix)
        for x, entry in enumerate(row)
    )


def _flint(matrix):
    entries = [fmpq(Fraction(c).numerator, Fraction(c).denominator) for row in matrix for c in row]
    return fmpq_mat(len(matrix), len(matrix[0]), entries)


def rank(matrix):
    return _flint(matrix).rank()


def characteristic_polynomial(matrix):
    """The coefficients, the constant term first."""
    polynomial = _flint(matrix).charpoly()
    return [Fraction(int(c.p), int(c.q)) for c in (polynomial[k] for k in range(len(matrix) + 1))]


def network(matrices, biases, s, vector):
    """The output of a network: s acts after every affine map but the last."""
    values = [Fraction(v) for v in vector]
    for place, (matrix, bias) in enumerate(zip(matrices, biases, strict=True), 1):
        values = [a + b for a, b in zip(apply(matrix, values), bias, strict=True)]
        if place < len(matrices):
            values = [s(v) for v in values]
    return values
