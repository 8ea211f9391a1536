"""An equivariant linear map on the simples: its blocks in the isotypic basis, exactly.

Where Fun(X) holds m copies of L and Fun(Y) holds n, a map is an n x m matrix over End(L) = R, C or H there (Schur).
The matrix itself needs a copy of L that some set holds once (isotypic_basis.py); what does not depend on a basis is
found without one. With P the projector on the copies of L, the trace of P F^k is dim L / e times the sum of the k-th
powers of the eigenvalues of the block of an endomorphism F, where a quaternion is a complex 2 x 2 matrix, a complex
number of type C counts with its conjugate, and e = 1, 2, 2 for R, C, H. Newton's identities turn the
traces into the characteristic polynomial, of degree m, 2m, 2m. For a map between different sets it is that of F^T F,
whose roots are the squares of the singular values; the multiplicity of the root 0 gives the rank of the block.

Proof: proofs/blocks-of-linear-maps.md. Source: Schur's lemma and Newton's identities; Serre, Linear Representations of
Finite Groups, 2.6 and 13.2.
Cost: one composite for each power, at most twice the largest multiplicity, and rank products for each trace. The torus
C_10^2 with its 52 simples: all blocks of a convolution in 0.3 s after the character table.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.errors import BadInput, NotDefined
from plrep.exact import rational
from plrep.exact.abelian_field import abelian_roots
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic
from plrep.exact.integers import prime_divisors
from plrep.exact.roots import square_root

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple
    from plrep.modules.constituent import Constituent
    from plrep.modules.equivariant_map import EquivariantMap
    from plrep.modules.pair_orbitals import PairOrbitals


@attrs.frozen(slots=True)
class Block:
    """What an equivariant map does on the copies of one simple L.

    Attributes
    ----------
    label : str
        L.
    dimension : int
        dim L.
    shape : (int, int)
        How many copies the target and the source hold.
    algebra : {"R", "C", "H"}
        What the entries of the block are: End(L).
    polynomial : tuple of Cyclotomic
        The characteristic polynomial of the block, or for a map between different sets that of its transpose times
        itself; real, monic, the constant term first. Of degree m = shape[1] for R, and 2m for C and H, where each
        eigenvalue stands beside its conjugate.
    rank : int
        The rank of the block over its algebra.
    """

    label: str
    dimension: int
    shape: tuple[int, int]
    algebra: str
    polynomial: tuple[Cyclotomic, ...]
    rank: int


def require_endomorphism(f: EquivariantMap, what: str) -> None:
    """Refuse a map between different sets."""
    if f.source != f.target:
        raise BadInput(
            f"a map Fun({f.source.name}) -> Fun({f.target.name}) has no {what}: it must go from a set to itself"
        )


def on_pairs(pairs: PairOrbitals, values: Sequence[Sequence[Cyclotomic]]) -> tuple[Cyclotomic, ...]:
    """Return values on the suborbits of each orbit of X as coefficients on all orbitals of X x X.

    Examples
    --------
    >>> import plrep
    >>> from plrep.modules.pair_orbitals import PairOrbitals
    >>> X = plrep.group("C2xC3").natural()
    >>> on_pairs(PairOrbitals(X, X), [[ONE, ONE], [ONE, ZERO, ZERO]])
    (1, 1, 0, 0, 1, 0, 0)
    """
    inside = pairs.source.forest.orbit_of[pairs.representatives] == pairs.orbit_of
    found = [ZERO] * pairs.rank
    for k, value in zip(np.flatnonzero(inside).tolist(), (v for own in values for v in own), strict=True):
        found[k] = value
    return tuple(found)


def blocks(f: EquivariantMap) -> tuple[Block, ...]:
    """Return all blocks, in the order of the simples.

    Notes
    -----
    The theorem and its proof: proofs/blocks-of-linear-maps.md.
    """
    powers = [_hermitian(f)]
    return tuple(
        _block(f, constituent, powers)
        for constituent in f.space.module.simples
        if all(_copies(f, constituent))
    )


def block(f: EquivariantMap, L: str | RealSimple) -> Block:
    """Return the block on one simple."""
    return _block(f, require_common(f, L), [_hermitian(f)])


def require_common(f: EquivariantMap, L: str | RealSimple) -> Constituent:
    """Return the part of a simple, and refuse one that does not occur on both sides."""
    constituent = f.space.module.constituent(L)
    rows, columns = _copies(f, constituent)
    if not rows or not columns:
        raise BadInput(
            f"{constituent.label} occurs {columns} times in Fun({f.source.name}) and {rows} times in "
            f"Fun({f.target.name}); a block needs it on both sides"
        )
    return constituent


def _copies(f: EquivariantMap, constituent: Constituent) -> tuple[int, int]:
    """How many copies of a simple the target and the source hold."""
    if f.source == f.target:
        return constituent.multiplicity, constituent.multiplicity
    cut = len(f.source.orbits)
    return sum(constituent.by_orbit[cut:]), sum(constituent.by_orbit[:cut])


def _hermitian(f: EquivariantMap) -> EquivariantMap:
    """The endomorphism of Fun(X) whose characteristic polynomials are asked for."""
    return f if f.source == f.target else f.transpose() @ f


def _block(f: EquivariantMap, constituent: Constituent, powers: list[EquivariantMap]) -> Block:
    shape, kind = _copies(f, constituent), constituent.simple.type
    polynomial = _polynomial(f, constituent, powers)
    if f.source == f.target and f != f.transpose():
        squared = _polynomial(f, constituent, [f.transpose() @ f])
    else:
        squared = polynomial
    zeros = next(k for k, c in enumerate(squared) if c)
    rank = shape[1] - (zeros if kind == "R" else zeros // 2)
    return Block(constituent.label, constituent.simple.dimension, shape, kind, polynomial, rank)


def _polynomial(
    f: EquivariantMap, constituent: Constituent, powers: list[EquivariantMap]
) -> tuple[Cyclotomic, ...]:
    """Return the characteristic polynomial of the first power on a simple; further powers are added to the list."""
    simple, copies = constituent.simple, _copies(f, constituent)[1]
    degree = copies if simple.type == "R" else 2 * copies
    while len(powers) < degree:
        powers.append(powers[-1] @ powers[0])
    pairs = powers[0].space.pairs
    values = f.space.module.projector(constituent.label).values[: len(f.source.orbits)]
    weighted = [p * size for p, size in zip(on_pairs(pairs, values), pairs.sizes.tolist(), strict=True)]
    scale = Fraction(1 if simple.type == "R" else 2, simple.dimension)
    sums = [
        sum((p * c for p, c in zip(weighted, power.coefficients, strict=True) if c and p), ZERO) * scale
        for power in powers[:degree]
    ]
    elementary = [ONE]
    for k in range(1, degree + 1):
        total = ZERO
        for i in range(1, k + 1):
            term = elementary[k - i] * sums[i - 1]
            total = total + (term if i % 2 else -term)
        elementary.append(total / k)
    return tuple(e if k % 2 == 0 else -e for k, e in enumerate(elementary))[::-1]


def eigenvalue(f: EquivariantMap, L: str | RealSimple) -> Cyclotomic:
    """Return the eigenvalue of an endomorphism on a simple that occurs once."""
    require_endomorphism(f, "eigenvalue on a simple")
    constituent = f.space.module.constituent(L)
    if constituent.multiplicity > 1:
        raise NotDefined(
            f"Fun({f.source.name}) holds {constituent.label} {constituent.multiplicity} times, so the map is a matrix "
            f'there; see block("{constituent.label}").polynomial'
        )
    polynomial = _polynomial(f, constituent, [f])
    if constituent.simple.type == "R":
        return -polynomial[0]
    determinant, trace = polynomial[0], -polynomial[1]
    discriminant = trace * trace - determinant * 4
    if not discriminant:
        return trace / 2
    primes = prime_divisors(lcm(f.source.group.order, *(c.conductor for c in f.coefficients)))
    root = square_root_over(discriminant, primes)
    if root is None:
        raise NotDefined(
            f"the eigenvalues on {constituent.label} are no cyclotomic numbers; "
            f'block("{constituent.label}").polynomial has them as roots'
        )
    found = (trace + root) / 2
    return found if found.imag_part().sign() > 0 else found.conjugate()


def square_root_over(value: Cyclotomic, primes: Sequence[int]) -> Cyclotomic | None:
    """Return a cyclotomic square root, if there is one; only the given primes ramify in its field.

    Examples
    --------
    >>> square_root_over(ONE * 5, [5])
    E(5)-E(5)^2-E(5)^3+E(5)^4
    """
    if value.is_rational:
        return square_root(value.as_fraction())
    doubled: list[Fraction] = []  # the minimal polynomial at x^2
    for c in value.minimal_polynomial():
        doubled += [c, Fraction(0)]
    for factor, _ in rational.factors(doubled[:-1]):
        try:
            roots = abelian_roots(factor, primes)
        except NotDefined:
            continue
        for root in roots:
            if root * root == value:
                return root
    return None
