"""Realisation of a simple: one copy of it inside a permutation module, given by an exact projector.

A simple L sits in Fun(X) with multiplicity m.  If some orbit G/H holds it once, the isotypic projector of that
orbit is the projector on the copy.  Otherwise the algebra P A P = M_m(D) is split by a symmetric element b of
the orbital algebra: for an eigenvalue t of b on the image of P, of multiplicity one copy, the eigenprojector is
a polynomial in b.  b is symmetric, so t is real; elements are tried until one has a simple eigenvalue in Q, or
in a quadratic field, which is cyclotomic.

Source: the idea of splitting by commuting symmetric elements is that of THEORY 9; proof in
proofs/projector-column.md.  Cost: rank x |X| exact products for each power of b, at most m + 1 powers.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import count, islice
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.errors import BeyondReach, Inconsistent
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic
from plrep.exact.matrix import Matrix
from plrep.exact.roots import quadratic_roots
from plrep.gsets.actions import cosets
from plrep.modules.permutation_module import Fun
from plrep.modules.projector import Projector
from plrep.modules.stabiliser_candidates import stabiliser_candidates

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple
    from plrep.groups.group import Group
    from plrep.gsets.gset import GSet

Coefficients = tuple[Cyclotomic, ...]
_MOST_SPLITTINGS = 200


@attrs.frozen(slots=True)
class OrbitAlgebra:
    """Products in the orbital algebra of one orbit of X; elements are coefficients on suborbits.

    Parameters
    ----------
    gset : GSet
        X.
    orbit : int
        Which orbit.
    """

    gset: GSet
    orbit: int

    @cached_property
    def terms(self) -> tuple[tuple[tuple[int, int], ...], ...]:
        """For each suborbit s of a representative x_s: the pairs of suborbits of (x_s, z) and (z, x0), z in X."""
        points = self.gset.orbits[self.orbit]
        own = self.gset.suborbits(self.orbit)
        after = {z: self.gset.orbital(z, points[0])[1] for z in points}
        return tuple(
            tuple((self.gset.orbital(x, z)[1], after[z]) for z in points) for x in own.representatives
        )

    def times(self, a: Coefficients, b: Coefficients) -> Coefficients:
        """Return the product of two elements."""
        products: dict[tuple[int, int], Cyclotomic] = {}
        result = []
        for pairs in self.terms:
            total = ZERO
            for pair in pairs:
                if pair not in products:
                    products[pair] = a[pair[0]] * b[pair[1]]
                total = total + products[pair]
            result.append(total)
        return tuple(result)

    def symmetric_elements(self) -> Iterator[tuple[int, ...]]:
        """Yield integral symmetric elements: first single orbitals with their transposes, then mixtures."""
        paired = [int(p) for p in self.gset.suborbits(self.orbit).paired]
        classes = sorted({min(s, paired[s]) for s in range(len(paired))} - {0})
        for s in classes:
            yield tuple(int(t in (s, paired[s])) for t in range(len(paired)))
        for step in count(1):
            weight = {s: (step * (i + 1) ** 2) % (step + i + 2) for i, s in enumerate(classes)}
            yield tuple(weight.get(min(t, paired[t]), 0) for t in range(len(paired)))


def realisation(L: RealSimple, X: GSet) -> Projector:
    """Return the projector on one copy of a simple in Fun(X).

    Parameters
    ----------
    L : RealSimple
        A simple that occurs in Fun(X).
    X : GSet
        The set.

    Returns
    -------
    Projector
        With ``copies == 1``; zero outside one orbit of X.

    Raises
    ------
    BadInput
        When L does not occur in Fun(X).
    BeyondReach
        When the multiplicity is above 1 in every orbit and no splitting over a cyclotomic field was found.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("D4")
    >>> Q = realisation(G.simple("L4"), G.regular())
    >>> Q.copies, Q.trace
    (1, 2)
    """
    V = Fun(X)
    constituent = V.constituent(L)
    least = min(copies for copies in constituent.by_orbit if copies)
    orbit = constituent.by_orbit.index(least)
    isotypic = V.projector(L).values[orbit]
    own = isotypic if least == 1 else _split(OrbitAlgebra(X, orbit), isotypic, least, L)
    values = tuple(own if i == orbit else (ZERO,) * len(X.suborbits(i).sizes) for i in range(len(X.orbits)))
    return Projector(X, L, values, 1)


def smallest_realisation(L: RealSimple) -> Projector:
    """Return one copy in the coset space, among those tried, with the fewest copies, then the fewest points.

    Raises
    ------
    BeyondReach
        When no copy over a cyclotomic field was split off, or the group is too large to list.

    Examples
    --------
    >>> import plrep
    >>> smallest_realisation(plrep.group("S5").simple("L2")).gset.points
    5
    """
    G = L.group
    best: tuple[int, int, int] | None = None
    subgroups = stabiliser_candidates(G)
    for i, H in enumerate(subgroups):
        copies = _copies(L, H)
        if copies and (best is None or (copies, G.order // H.order) < best[:2]):
            best = (copies, G.order // H.order, i)
            if copies == 1:
                break
    if best is None:
        raise Inconsistent(f"{L.label} occurs in no Fun(G/H); please report the group")
    return realisation(L, cosets(G, subgroups[best[2]]))


def _copies(L: RealSimple, H: Group) -> int:
    """Return the multiplicity of L in Fun(G/H), from the classes of the elements of H."""
    G = L.group
    inside = G.enumeration.class_ids[G.enumeration.index(H.enumeration.images)]
    total = ZERO
    for index, number in enumerate(np.bincount(inside, minlength=len(G.classes)).tolist()):
        if number:
            total = total + L.character[index] * number
    return (total / (H.order * L.endomorphism_dimension)).as_int()


def _split(algebra: OrbitAlgebra, P: Coefficients, copies: int, L: RealSimple) -> Coefficients:
    """Return a symmetric idempotent below P whose image is one copy."""
    for b in islice(algebra.symmetric_elements(), _MOST_SPLITTINGS):
        bP = algebra.times(tuple(ONE * c for c in b), P)
        Q = _eigenprojector(algebra, P, bP, len(algebra.gset.orbits[algebra.orbit]), L.dimension)
        if Q is not None:
            return Q
    raise BeyondReach(
        f"no copy of {L.label} in Fun({algebra.gset.name}), where it occurs {copies} times, was split off over "
        f"a cyclotomic field after {_MOST_SPLITTINGS} tries; a set that holds it once would help"
    )


def _eigenprojector(
    algebra: OrbitAlgebra, P: Coefficients, b: Coefficients, points: int, dimension: int
) -> Coefficients | None:
    """Return the projector on an eigenspace of b of the given dimension whose eigenvalue is found, or None."""
    powers = [P, b]
    while True:
        relation = Matrix(powers).transpose().kernel()
        if relation:
            break
        powers.append(algebra.times(powers[-1], b))
    polynomial = tuple(c / relation[0][len(powers) - 1] for c in relation[0])
    for root in quadratic_roots(polynomial):
        quotient = _divide_by_root(polynomial, root)
        value = ZERO
        for c in reversed(quotient):
            value = value * root + c
        Q = tuple(
            _sum(c * power[s] for c, power in zip(quotient, powers, strict=False)) / value
            for s in range(len(P))
        )
        if Q[0] * points == dimension:
            return Q
    return None


def _sum(terms: Iterator[Cyclotomic]) -> Cyclotomic:
    total = ZERO
    for term in terms:
        total = total + term
    return total


def _divide_by_root(polynomial: Coefficients, root: Cyclotomic) -> Coefficients:
    """Return the quotient of a monic polynomial (constant term first) by x - root."""
    quotient = [polynomial[-1]]
    for c in reversed(polynomial[1:-1]):
        quotient.append(quotient[-1] * root + c)
    return tuple(reversed(quotient))
