"""Frobenius groups of affine maps, metacyclic and semidihedral groups by name.

Source: Frobenius groups: B. Huppert, Endliche Gruppen I (1967), V.8; metacyclic groups: the same book, III.11, the
semidihedral ones among them: I.14.9.

Frobenius(q,m) consists of the maps x -> cx + b of GF(q) with c^m = 1: all translations, and m of the scalings in
AGL(1,q). It is a Frobenius group with the translations as kernel and a cyclic complement; for q and m prime these
are all groups of order qm that are not abelian. The points are the elements of GF(q), by their integers
(exact/finite_field.py). The powers of c span a subfield of p^d elements over GF(p), over which the first powers of the
primitive element are a basis of GF(q): the translations by these, with c, are generators.

Metacyclic(m,n,r) is <a, b : a^m = b^n = 1, b a b^-1 = a^r>, of order mn for r^n = 1 modulo m. On 0, ..., m-1 the maps
a: x -> x + 1 and b: x -> rx satisfy the relations; where r has a smaller order than n modulo m, so that this is not
faithful, b also turns n further points.
"""

from __future__ import annotations

import math

from plrep.errors import BadInput, BeyondReach
from plrep.exact.finite_field import FIELD_LIMIT, finite_field, prime_power
from plrep.exact.integers import divisors
from plrep.groups.catalogue import NamedGroup, nontrivial, require_sizes, shortened


def frobenius(q: int, m: int) -> NamedGroup:
    """Return the group of the maps x -> cx + b of GF(q) with c^m = 1, on the elements of GF(q).

    Parameters
    ----------
    q : int
        A prime power.
    m : int
        A divisor of q - 1, greater than 1.

    Raises
    ------
    BadInput
        If there is no such group.
    BeyondReach
        If q is larger than 20,000.

    Examples
    --------
    >>> print(*frobenius(7, 3).generators)
    (2,3,5)(4,7,6) (1,2,3,4,5,6,7)
    >>> G = frobenius(9, 8)
    >>> G.name, G.degree, G.order
    ('Frobenius(9,8)', 9, 72)
    """
    name = f"Frobenius({q},{m})"
    if q > FIELD_LIMIT:
        raise BeyondReach(
            f"group {shortened(name)}: its field has more than {FIELD_LIMIT} elements, the limit"
        )
    if q < 2 or prime_power(q) is None:
        raise BadInput(
            f"group {shortened(name)}: {q} must be a prime power, for there is no field of {q} elements"
        )
    if m < 2 or (q - 1) % m:
        orders = [d for d in divisors(q - 1) if d > 1]
        have = f"it can be {_listed(orders)}" if orders else "so there is none for 2"
        raise BadInput(f"group {shortened(name)}: {m} must be a divisor of {q} - 1 greater than 1; {have}")
    field = finite_field(q)
    p, k = field.characteristic, field.degree
    elements = range(q)
    c = int(field.power(field.primitive, (q - 1) // m))
    degree_over_prime_field = _multiplicative_order(p, m)
    shifts = [p**i for i in range(k // degree_over_prime_field)]
    require_sizes(name, m, degree=q, generators=1 + len(shifts), digits=math.log10(q * m))
    images = [field.multiply(elements, c), *(field.add(elements, b) for b in shifts)]
    return NamedGroup(name, q, q * m, nontrivial(*(tuple(one.tolist()) for one in images)))


def metacyclic(m: int, n: int, r: int) -> NamedGroup:
    """Return <a, b : a^m = b^n = 1, b a b^-1 = a^r>, of order mn, on m points, or on m + n if that takes more.

    Parameters
    ----------
    m, n : int
        At least 1.
    r : int
        A number with r^n = 1 modulo m; taken modulo m.

    Raises
    ------
    BadInput
        If r^n is not 1 modulo m.
    BeyondReach
        If the group has more points than plrep handles.

    Examples
    --------
    >>> print(*metacyclic(8, 2, 3).generators, *metacyclic(3, 4, 2).generators)
    (1,2,3,4,5,6,7,8) (2,4)(3,7)(6,8) (1,2,3) (2,3)(4,5,6,7)
    """
    r = r % m if m else r
    name = f"Metacyclic({m},{n},{r})"
    require_sizes(name, min(m, n), degree=m + (n if n > m else 0), generators=2, digits=0.0)
    if pow(r, n, m) != 1 % m:
        powers = [s for s in range(1, m) if pow(s, n, m) == 1]
        raise BadInput(
            f"group {shortened(name)}: {r}^{n} is {pow(r, n, m)} modulo {m}, and must be 1, "
            f"as it is for r = {_listed(powers)}"
        )
    further = 0 if _multiplicative_order(r, m) == n else n
    require_sizes(name, 1, degree=m + further, generators=2, digits=math.log10(m * n))
    turned = range(m, m + further)
    a = (*range(1, m), 0, *turned)
    b = (*(r * x % m for x in range(m)), *turned[1:], *turned[:1])
    return NamedGroup(name, m + further, m * n, nontrivial(a, b))


def semidihedral(order: int) -> NamedGroup:
    """Return the semidihedral (quasidihedral) group <a, b : a^2n = b^2 = 1, b a b^-1 = a^(n-1)> of order 4n = 2^k.

    Raises
    ------
    BadInput
        If the order is not 16, 32, 64, ....

    Examples
    --------
    >>> G = semidihedral(16)
    >>> G.name, G.degree, G == metacyclic(8, 2, 3)
    ('SD16', 8, False)
    """
    name = f"SD{order}"
    if order < 16 or order & (order - 1):
        raise BadInput(
            f"group {shortened(name)}: a semidihedral group has order 16, 32, 64, ..., a power of 2"
        )
    require_sizes(name, order, degree=order // 2, generators=2, digits=math.log10(order))
    found = metacyclic(order // 2, 2, order // 4 - 1)
    return NamedGroup(name, found.degree, found.order, found.generators)


def _multiplicative_order(r: int, m: int) -> int:
    """The least d > 0 with r^d = 1 modulo m, for r prime to m."""
    d, power = 1, r % m
    while power != 1 % m:
        d, power = d + 1, power * r % m
    return d


def _listed(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers[:8])) + (", ..." if len(numbers) > 8 else "")
