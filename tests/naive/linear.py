"""Gaussian elimination over Q (fmpq) or a RealField: rows are lists of numbers, nothing is hidden."""

from __future__ import annotations


def row_reduce(field, rows):
    """Reduced row echelon form without zero rows, and the list of pivot columns."""
    rows = [[field(x) for x in row] for row in rows]
    width = len(rows[0]) if rows else 0
    pivots, done = [], 0
    for column in range(width):
        found = next((i for i in range(done, len(rows)) if rows[i][column] != 0), None)
        if found is None:
            continue
        rows[done], rows[found] = rows[found], rows[done]
        lead = rows[done][column]
        pivot = rows[done] = [x / lead if x != 0 else x for x in rows[done]]
        support = [j for j in range(column, width) if pivot[j] != 0]
        for i, row in enumerate(rows):
            factor = row[column]
            if i != done and factor != 0:
                for j in support:
                    row[j] = row[j] - factor * pivot[j]
        pivots.append(column)
        done += 1
        if done == len(rows):
            break
    return rows[:done], pivots


def rank(field, rows):
    return len(row_reduce(field, rows)[1])


def kernel(field, rows, width):
    """A basis of {v : row . v = 0 for every row}, the vectors of length `width`."""
    reduced, pivots = row_reduce(field, rows)
    basis = []
    for free in range(width):
        if free in pivots:
            continue
        v = [field.zero] * width
        v[free] = field.one
        for row, column in zip(reduced, pivots, strict=True):
            v[column] = -row[free]
        basis.append(v)
    return basis


def coordinates(field, basis, vectors):
    """For each vector its coordinates in the independent `basis`; ValueError if one is outside the span."""
    d = len(basis)
    columns = [[b[i] for b in basis] + [v[i] for v in vectors] for i in range(len(basis[0]))]
    reduced, pivots = row_reduce(field, columns)
    if pivots[:d] != list(range(d)):
        raise ValueError("the basis is dependent")
    if len(pivots) > d:
        raise ValueError("a vector lies outside the span")
    return [[reduced[i][d + k] for i in range(d)] for k in range(len(vectors))]


def dot(field, a, b):
    total = field.zero
    for x, y in zip(a, b, strict=True):
        if x != 0 and y != 0:
            total = total + x * y
    return total


def multiply(field, a, b):
    columns = list(zip(*b, strict=True))
    return [[dot(field, row, column) for column in columns] for row in a]


def apply(field, matrix, v):
    return [dot(field, row, v) for row in matrix]


def identity(field, n):
    return [[field.one if i == j else field.zero for j in range(n)] for i in range(n)]
