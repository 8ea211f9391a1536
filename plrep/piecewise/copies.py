"""Powers on a few copies of a simple: whether x^n sends some function of a sum of c copies of L to K.

Where an orbit X = G/H holds L more than c times, the functions in sums of c copies are not all of the isotypic part,
and a power can miss what it reaches from the whole part: x^2 on D4 itself sends the two planes together to the
determinant, and no single plane. With phi_1, ..., phi_d a basis over R of the maps from one copy of L to Fun(X)
(isotypic_basis.py), and u_j = sum over k of a_jk phi_k for j <= c,

    x^n sends some function of c copies to K   iff   sum over x of (sum over j of u_j u_j^T)(x, x0)^n P_K(x, x0) != 0

for some a, and it is enough to try the a in N^(c d) with sum n, d the dimension of L^H.

Proof: proofs/polynomial-activations.md. Source: THEORY 3; the points: Chung, Yao, On lattices admitting unique Lagrange
interpolations, SIAM J. Numer. Anal. 14 (1977).
Cost: d^2 composites, and C(n + cd - 1, n) sums over the suborbits.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import comb
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.errors import BadInput, BeyondReach
from plrep.exact.cyclotomic import ZERO, Cyclotomic
from plrep.exact.matrix import Matrix
from plrep.modules.equivariant_map import EquivariantMap
from plrep.modules.equivariant_maps import EquivariantMaps
from plrep.modules.isotypic_basis import one_copy

if TYPE_CHECKING:
    from plrep.modules.permutation_module import PermutationModule

MOST_POINTS = 20_000
"""Most points a at which a power is tried."""


@attrs.frozen(slots=True, eq=False)
class FixedSpace:
    """The products of a basis of L^H as functions of the points of one orbit X.

    Attributes
    ----------
    dimension : int
        d, the real dimension of L^H.
    sizes : tuple of int
        How many points each suborbit has.
    products : tuple of tuples of tuples of Cyclotomic
        products[i][j][s] = (phi_i phi_j^T + phi_j phi_i^T)(x, x0)/2 for x in the suborbit s.
    """

    dimension: int
    sizes: tuple[int, ...]
    products: tuple[tuple[tuple[Cyclotomic, ...], ...], ...]

    def reaches(self, n: int, copies: int, target: tuple[Cyclotomic, ...]) -> bool:
        """Return whether x^n sends some function of so many copies to the simple with this projector column.

        Raises
        ------
        BeyondReach
            If there are too many points to try.
        """
        variables = copies * self.dimension
        if comb(n + variables - 1, n) > MOST_POINTS:
            raise BeyondReach(
                f"x^{n} on {copies} copies with {self.dimension} fixed dimensions each takes "
                f"{comb(n + variables - 1, n)} points, the limit is {MOST_POINTS}"
            )
        weighted = [value * size for value, size in zip(target, self.sizes, strict=True)]
        places = [s for s, value in enumerate(weighted) if value]
        return any(
            sum((self._square(a, s) ** n * weighted[s] for s in places), ZERO) != 0
            for a in _compositions(n, variables)
        )

    def _square(self, a: tuple[int, ...], s: int) -> Cyclotomic:
        """The value of the sum of all u_j u_j^T at a suborbit."""
        total, d = ZERO, self.dimension
        for start in range(0, len(a), d):
            own = [(i, c) for i, c in enumerate(a[start : start + d]) if c]
            for i, c in own:
                for j, e in own:
                    total = total + self.products[i][j][s] * (c * e)
        return total


def _compositions(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    """Yield all sequences of so many numbers from 0 on with this sum."""
    if parts == 1:
        yield (total,)
        return
    for first in range(total, -1, -1):
        for rest in _compositions(total - first, parts - 1):
            yield first, *rest


def fixed_space(module: PermutationModule, label: str, orbit: int) -> FixedSpace:
    """Return the products of a basis of L^H, for the orbit G/H of X.

    Parameters
    ----------
    module : PermutationModule
        Fun(X).
    label : str
        L, which the orbit holds.
    orbit : int
        The place of the orbit.

    Raises
    ------
    BeyondReach
        If no single copy of L is found.

    Examples
    --------
    >>> import plrep
    >>> fixed_space(plrep.Fun(plrep.group("D4").regular()), "L4", 0).dimension
    2
    """
    X = module.gset
    basis: list[EquivariantMap] = []
    for phi in one_copy(module, label).carried_to(X, orbit):
        if Matrix([m.coefficients for m in (*basis, phi)]).rank() > len(basis):
            basis.append(phi)
    pairs = EquivariantMaps(X, X).pairs
    own = np.flatnonzero(
        (pairs.orbit_of == orbit) & (X.forest.orbit_of[pairs.representatives] == orbit)
    ).tolist()
    products = []
    turned = [phi.transpose() for phi in basis]
    for phi in basis:
        products.append([tuple((phi @ v).coefficients[k] for k in own) for v in turned])
    halved = tuple(
        tuple(
            tuple((p + q) / 2 for p, q in zip(products[i][j], products[j][i], strict=True))
            for j in range(len(basis))
        )
        for i in range(len(basis))
    )
    sizes = tuple(int(size) for size in module.gset.suborbits(orbit).sizes)
    return FixedSpace(len(basis), sizes, halved)


def require_copies(copies: int) -> None:
    """Refuse what is no number of copies.

    Examples
    --------
    >>> require_copies(0)
    Traceback (most recent call last):
    ...
    plrep.errors.BadInput: copies = 0 must be a whole number from 1 on
    """
    if isinstance(copies, bool) or not isinstance(copies, int) or copies < 1:
        raise BadInput(f"copies = {copies!r} must be a whole number from 1 on")


def power_reaches(
    module: PermutationModule, source: str, target: str, n: int, copies: int | None = None
) -> bool:
    """Decide whether x^n sends some function of so many copies of L to K.

    Parameters
    ----------
    module : PermutationModule
        Fun(X).
    source, target : str
        The labels of L and K.
    n : int
        The exponent, at least 1.
    copies : int, optional
        How many copies of L take part; by default all, the isotypic part.

    Raises
    ------
    BeyondReach
        If the copies are fewer than an orbit holds, and no single copy of L is found.

    Notes
    -----
    The theorem and its proof: proofs/polynomial-activations.md.

    Examples
    --------
    >>> import plrep
    >>> V = plrep.Fun(plrep.group("D4").regular())
    >>> power_reaches(V, "L4", "L3", 2), power_reaches(V, "L4", "L3", 2, 1)
    (True, False)
    """
    if copies is not None:
        require_copies(copies)
    P, Q = (
        module.projector(source),
        module.projector(target),
    )  # sums over orbits: proofs/polynomial-activations.md
    held = module.constituent(source).by_orbit
    for orbit, (p, q) in enumerate(zip(P.values, Q.values, strict=True)):
        if not p[0] or not q[0]:
            continue
        if copies is not None and copies < held[orbit]:
            if fixed_space(module, source, orbit).reaches(n, copies, q):
                return True
            continue
        sizes = module.gset.suborbits(orbit).sizes
        if sum((a**n * b * size for a, b, size in zip(p, q, sizes, strict=True)), ZERO) != 0:
            return True
    return False
