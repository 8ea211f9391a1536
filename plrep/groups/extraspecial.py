"""Extraspecial groups by name, as permutations.

Source: B. Huppert, Endliche Gruppen I (1967), III.13; D. Gorenstein, Finite Groups (1968), 5.5. For each prime p and
n > 0 there are two of order p^(1+2n). The points are p^n vectors v with p phases: the smallest faithful permutation
representation is on the cosets of a maximal abelian subgroup without the centre, if it has one. The generators come in
pairs: X_i adds 1 to the digit i of v, Z_i adds this digit to the phase, and their commutator is the centre, which
adds 1 to the phase.

For odd p, p^(1+2n)+ has exponent p and consists of these; for p^(1+2n)- the digit that X_1 wraps round carries to the
phase, so that X_1 has order p^2. Both act on p^(n+1) points.

For p = 2 this is 2^(1+2n)+, a central product of n groups D4, and phases are signs of the basis vectors of its faithful
complex irreducible. That of 2^(1+2n)-, a central product of Q8 and n - 1 groups D4, is of type H; the points are the
2^(n+1) basis vectors of the real one, with signs, and the first factor is Q8 on the quaternions 1, i, j, k.
"""

from __future__ import annotations

import math

from plrep.errors import BadInput
from plrep.exact.integers import is_prime
from plrep.groups.catalogue import NamedGroup, nontrivial, require_sizes, shortened
from plrep.groups.permutation import DEGREE_LIMIT

_QUATERNIONS = (((1, 0), (0, 1), (3, 0), (2, 1)), ((2, 0), (3, 1), (0, 1), (1, 0)))
"""What i and j do to 1, i, j, k from the left: the number of the image and whether the sign changes."""


def extraspecial(p: int, exponent: int, sign: str) -> NamedGroup:
    """Return the extraspecial group p^(1+exponent) of sign + or -.

    Point pv + s (from 0) is the vector v with phase s; the first factor is the highest digit of v in base p.

    Parameters
    ----------
    p : int
        A prime.
    exponent : int
        An even number, at least 2.
    sign : str
        For p = 2 the sign of the quadratic form; for odd p + is exponent p and - exponent p^2.

    Raises
    ------
    BadInput
        If p is no prime, or the exponent is not even and positive.
    BeyondReach
        If the group has more points than plrep handles.

    Examples
    --------
    >>> print(*extraspecial(2, 2, "+").generators)
    (1,3)(2,4) (3,4)
    >>> print(*extraspecial(3, 2, "-").generators)
    (1,4,7,2,5,8,3,6,9) (4,5,6)(7,9,8)
    >>> [(G.name, G.degree, G.order) for G in (extraspecial(2, 4, "-"), extraspecial(5, 2, "+"))]
    [('2^(1+4)-', 16, 32), ('5^(1+2)+', 25, 125)]
    """
    name = f"{p}^(1+{exponent}){sign}"
    if exponent < 2 or exponent % 2:
        raise BadInput(
            f"group {shortened(name)}: the exponent must be even and positive, as in 2^(1+4)+ and 3^(1+2)-"
        )
    if p < 2 or (p < DEGREE_LIMIT and not is_prime(p)):
        raise BadInput(f"group {shortened(name)}: {p} must be a prime, as in 2^(1+4)+ and 3^(1+2)-")
    quaternionic = p == 2 and sign == "-"
    digits = exponent // 2 + quaternionic
    degree = p ** min(digits + 1, 1000)
    require_sizes(name, exponent, degree, exponent, digits=(1 + exponent) * math.log10(p))
    vectors = degree // p
    generators = []
    if quaternionic:
        low = vectors // 4
        for rule in _QUATERNIONS:
            generators.append(
                [(rule[v // low][0] * low + v % low, rule[v // low][1]) for v in range(vectors)]
            )
    for i in reversed(range(digits - 2 * quaternionic)):
        unit, carries = p**i, sign == "-" and p > 2 and i == digits - 1
        wraps = [v // unit % p == p - 1 for v in range(vectors)]
        generators.append([(v + unit - p * unit * end, int(end and carries)) for v, end in enumerate(wraps)])
        generators.append([(v, v // unit % p) for v in range(vectors)])
    images = (tuple(p * w + (s + change) % p for w, change in one for s in range(p)) for one in generators)
    return NamedGroup(name, degree, p ** (1 + exponent), nontrivial(*images))
