"""Characters the slow way, of listed groups: functions on all elements, matrices, sums over the whole group.

A function on a listed group is the list of its values, one for each element; values are Fractions or anything that
adds and multiplies. Matrices are lists of rows.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, combinations_with_replacement, permutations, product


def induced(group, numbers, function):
    """The function g -> (1/|H|) sum of f(x^-1 g x) over all x, f zero outside H; f is a dict on the numbers of H."""
    values = []
    for g in range(group.order):
        total = 0
        for x in range(group.order):
            moved = group.product[group.product[group.inverse[x]][g]][x]
            if moved in numbers:
                total = total + function[moved]
        values.append(total * Fraction(1, len(numbers)))
    return values


def inner(a, b):
    """The mean of a(g) times the conjugate of b(g) over all elements."""
    total = 0
    for x, y in zip(a, b, strict=True):
        total = total + x * y.conjugate()
    return total * Fraction(1, len(a))


def permutation_matrix(images):
    return [[int(images[column] == row) for column in range(len(images))] for row in range(len(images))]


def multiply(a, b):
    columns = list(zip(*b, strict=True))
    return [[sum(x * y for x, y in zip(row, column, strict=True)) for column in columns] for row in a]


def trace(a):
    return sum(a[i][i] for i in range(len(a)))


def determinant(a):
    """By the formula of Leibniz."""
    total = 0
    for columns in permutations(range(len(a))):
        term = sign(columns)
        for row, column in enumerate(columns):
            term *= a[row][column]
        total += term
    return total


def sign(permutation):
    return (-1) ** sum(x > y for x, y in combinations(permutation, 2))


def symmetric_trace(a, k):
    """The trace on S^k: the image of a monomial is multiplied out, its own coefficient is read off."""
    total = 0
    for monomial in combinations_with_replacement(range(len(a)), k):
        for choice in product(range(len(a)), repeat=k):
            if tuple(sorted(choice)) == monomial:
                term = 1
                for column, row in zip(monomial, choice, strict=True):
                    term *= a[row][column]
                total += term
    return total


def exterior_trace(a, k):
    """The trace on Lambda^k: the sum of the principal minors."""
    return sum(
        determinant([[a[i][j] for j in chosen] for i in chosen]) for chosen in combinations(range(len(a)), k)
    )


def tensor_symmetry_trace(a, k, weight):
    """The trace of a on V^(x k) followed by (1/k!) sum of weight(w) w over all permutations w of the k factors."""
    total = Fraction(0)
    count = 0
    for w in permutations(range(k)):
        count += 1
        moved = 0
        for word in product(range(len(a)), repeat=k):
            term = 1
            for i in range(k):
                term *= a[word[w[i]]][word[i]]
                if not term:
                    break
            moved += term
        total += weight(w) * moved
    return total / count


def cycle_type(permutation):
    left, lengths = set(range(len(permutation))), []
    while left:
        x, length = min(left), 0
        while x in left:
            left.discard(x)
            x, length = permutation[x], length + 1
        lengths.append(length)
    return tuple(sorted(lengths, reverse=True))
