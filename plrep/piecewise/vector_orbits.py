"""Orbits and stabilisers of vectors of a simple, and the vectors that given elements fix or negate."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import mul
from typing import TYPE_CHECKING

from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic
from plrep.exact.matrix import Matrix

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.groups.permutation import Permutation
    from plrep.modules.simple_matrices import SimpleMatrices

Vector = tuple[Cyclotomic, ...]


def stabiliser(R: SimpleMatrices, v: Vector, orbit: dict[Vector, tuple[int, ...]]) -> Group:
    """Return the stabiliser of v: Schreier generators until the order is |G| / |Gv|."""
    G = R.simple.group
    wanted = G.order // len(orbit)
    found = G.subgroup(())
    for y, word in orbit.items():
        if found.order == wanted:
            break
        carrier = product(G, word)
        for g, M in zip(G.generators, R.generators, strict=True):
            fixing = product(G, orbit[apply(M, y)]).inverse * g * carrier
            if fixing not in found:
                found = G.subgroup((*found.generators, fixing))
    return found


def fixed_vectors(R: SimpleMatrices, conditions: Sequence[tuple[Permutation, int]]) -> tuple[Vector, ...]:
    """Return a basis of the vectors x with g x = sign * x for all given (g, sign)."""
    n = R.dimension
    if not conditions:
        return tuple(tuple(ONE if i == j else ZERO for j in range(n)) for i in range(n))
    rows: list[Vector] = []
    for g, sign in conditions:
        for i, row in enumerate(R.matrix(g).rows):
            rows.append(tuple(c - sign if i == j else c for j, c in enumerate(row)))
    return tuple(Matrix(tuple(rows)).kernel())


def vector_orbit(R: SimpleMatrices, v: Vector, longest: int) -> dict[Vector, tuple[int, ...]] | None:
    """Return the orbit of v, each vector with a word of generators that carries v to it; None beyond a length."""
    found: dict[Vector, tuple[int, ...]] = {v: ()}
    queue = [v]
    for y in queue:
        for i, M in enumerate(R.generators):
            moved = apply(M, y)
            if moved not in found:
                if len(found) == longest:
                    return None
                found[moved] = (i, *found[y])
                queue.append(moved)
    return found


def product(G: Group, word: tuple[int, ...]) -> Permutation:
    return reduce(mul, (G.generators[i] for i in word), G.identity)


def apply(M: Matrix, x: Vector) -> Vector:
    result = []
    for row in M.rows:
        total = ZERO
        for a, b in zip(row, x, strict=True):
            if a and b:
                total = total + a * b
        result.append(total)
    return tuple(result)
