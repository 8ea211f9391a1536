"""Composition series of modules over GF(p), given by the matrices of generators that act on row vectors.

A module is proved irreducible by Norton's criterion. Let A be an element of the algebra that the matrices generate, f
an irreducible factor of its characteristic polynomial, B = f(A), N the kernel of B. If some v in N spans a proper
submodule, that is one; if some w with Bw = 0 spans a proper submodule of the dual, its annihilator is one. Otherwise,
if dim N = deg f, the module is irreducible: N is a line over GF(p)[A]/f, so every vector of N but 0 spans the module;
a submodule U that meets N in 0 has UB = U, so w annihilates it, hence the span of w, and U = 0.

Source: Holt, Rees, J. Austral. Math. Soc. 57 (1994); Holt, Eick, O'Brien, Handbook of Computational Group
Theory (2005), 7.4.
Cost: a few characteristic polynomials and spins, O(d^3) operations each. Milliseconds: GF(2^12) under a generator of
its multiplicative group 3.
"""

from __future__ import annotations

from random import Random

import numpy as np

from plrep.errors import BeyondReach
from plrep.exact.modular import IntArray, charpoly, irreducible_factors, nullspace, rref

TRIES = 500
_TERMS = 3


def composition_factors(matrices: IntArray, p: int) -> list[IntArray]:
    """Return bases of the factors of a composition series, lifted to the module, the uppermost first.

    Parameters
    ----------
    matrices : ndarray of int64, n x d x d
        Invertible mod p.
    p : int

    Returns
    -------
    list of ndarray of int64, each of shape (dimension of the factor, d)
        The last ones span the submodules of the series.

    Raises
    ------
    BeyondReach
        If 500 random elements of the algebra decide nothing.

    Examples
    --------
    >>> [basis.tolist() for basis in composition_factors(np.array([[[1, 1], [0, 1]]]), 3)]
    [[[1, 0]], [[0, 1]]]
    """
    factors = []
    current, lift = matrices % p, np.eye(matrices.shape[1], dtype=np.int64)
    while len(lift):
        rows, pivots = _irreducible_submodule(current, p)
        factors.append(rows @ lift % p)
        others = [place for place in range(len(lift)) if place not in pivots]
        images = current[:, others]
        current = (images - images[:, :, list(pivots)] @ rows)[:, :, others] % p
        lift = lift[others]
    return factors[::-1]


def _irreducible_submodule(matrices: IntArray, p: int) -> tuple[IntArray, tuple[int, ...]]:
    """Return the reduced basis, with its pivots, of an irreducible submodule."""
    rows, pivots = rref(np.eye(matrices.shape[1], dtype=np.int64), p)
    while True:
        inside = (rows @ matrices)[:, :, list(pivots)] % p
        smaller = _proper_submodule(inside, p)
        if smaller is None:
            return rows, pivots
        rows, pivots = rref(smaller @ rows % p, p)


def _proper_submodule(matrices: IntArray, p: int) -> IntArray | None:
    """Return a basis of a submodule that is neither 0 nor all, or None if there is none."""
    degree = matrices.shape[1]
    if degree == 1:
        return None
    identity = np.eye(degree, dtype=np.int64)
    moving = [matrix for matrix in matrices if (matrix != identity).any()]
    if not moving:
        return identity[-1:]
    transposed = [matrix.T for matrix in moving]
    choice = Random(degree)
    for _ in range(TRIES):
        element = _random_element(moving, p, choice)
        for factor in irreducible_factors(charpoly(element, p), p):
            value = _value(factor, element, p)
            kernel = nullspace(value.T, p)
            vector = [choice.randrange(p) for _ in kernel] if len(kernel) > len(factor) - 1 else None
            if vector is None or not any(vector):
                vector = [1, *[0] * (len(kernel) - 1)]
            span = _spin(np.array([vector]) @ kernel % p, moving, p)
            if len(span) < degree:
                return span
            span = _spin(nullspace(value, p)[:1], transposed, p)
            if len(span) < degree:
                return nullspace(span, p)
            if len(kernel) == len(factor) - 1:
                return None
    raise BeyondReach(
        f"{TRIES} random elements do not tell whether a module of dimension {degree} over GF({p}) is irreducible; "
        f"please report its matrices"
    )


def _random_element(matrices: list[IntArray], p: int, choice: Random) -> IntArray:
    """Return a random combination of random products."""
    total = np.zeros_like(matrices[0])
    for _ in range(_TERMS):
        word = choice.choice(matrices)
        for _ in range(choice.randrange(2 * len(matrices) + 2)):
            word = word @ choice.choice(matrices) % p
        total = (total + choice.randrange(p) * word) % p
    return total


def _value(polynomial: tuple[int, ...], matrix: IntArray, p: int) -> IntArray:
    """Return the value of a polynomial, its constant term first, at a matrix."""
    identity = np.eye(len(matrix), dtype=np.int64)
    value = np.zeros_like(matrix)
    for coefficient in reversed(polynomial):
        value = (value @ matrix + coefficient * identity) % p
    return value


def _spin(rows: IntArray, matrices: list[IntArray], p: int) -> IntArray:
    """Return the reduced basis of the least submodule that contains some vectors."""
    span = rref(rows, p)[0]
    while True:
        larger = rref(np.concatenate([span, *(span @ matrix % p for matrix in matrices)]), p)[0]
        if len(larger) == len(span):
            return span
        span = larger
