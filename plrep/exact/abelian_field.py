"""A root of a polynomial whose field is abelian over Q, as a cyclotomic number.

By Kronecker and Weber the field K = Q[t]/f lies in some Q(zeta_m). A prime q that does not divide the discriminant
has a Frobenius automorphism of K, t -> s(t) with s = t^q modulo q; Newton's iteration lifts s to a polynomial over Q,
which is proved to be a root of f in K. So the map of Artin, (Z/m)* -> Gal(K/Q), is known on generators of (Z/m)*, and
its kernel H. Modulo a large prime P = 1 mod m the conjugates of t are s(r), r one root of f, and those of the
periods, the sums of zeta^(kh) over H, are known too; the coordinates of t in periods solve one system of linear
equations and are read back as fractions. The result is proved: f vanishes at it.

Source: the Artin map, Washington, Introduction to Cyclotomic Fields (1997), chapter 14 and appendix; Newton lifting and
rational reconstruction, von zur Gathen, Gerhard, Modern Computer Algebra (2013), 9.4 and 5.10. Ramification bounds m:
the exponent of an odd prime p is at most 1 + v_p(deg f), that of 2 at most 2 + v_2(deg f).
Cost: a few products modulo f for each generator of (Z/m)*, and one elimination of deg f rows. Degree 30 takes 0.1 s,
degree 63 with coefficients of 369 bits half a minute.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import count
from math import gcd, isqrt, lcm

from flint import fmpq, fmpq_poly, fmpz_mod_ctx, fmpz_mod_poly_ctx

from plrep.errors import Inconsistent, NotDefined
from plrep.exact.cyclotomic import ZERO, Cyclotomic
from plrep.exact.integers import is_prime, prime_divisors, unit_generators

_BITS = 1 << 7  # of the prime that the periods are compared at

Polynomial = tuple[int, ...]


def abelian_root(
    polynomial: Sequence[Fraction | int], primes: Sequence[int]
) -> tuple[Cyclotomic, tuple[int, ...]]:
    """Return a root of an irreducible polynomial over Q whose field is abelian, and what leads to the others.

    Parameters
    ----------
    polynomial : sequence of Fraction or int
        Monic, the constant term first.
    primes : sequence of int
        The primes among which are all that ramify in the field.

    Returns
    -------
    (Cyclotomic, tuple of int)
        The root, and the least units k whose automorphisms, zeta -> zeta^k, take it to each root once; 1 is the first.

    Raises
    ------
    NotDefined
        If the field is not abelian, or another prime ramifies.

    Examples
    --------
    >>> root, units_of_roots = abelian_root([-1, 1, 1], [5])
    >>> root, [root.galois(k) for k in units_of_roots]
    (E(5)+E(5)^4, [E(5)+E(5)^4, E(5)^2+E(5)^3])
    """
    degree = len(polynomial) - 1
    if degree == 1:
        return Cyclotomic.from_powers(1, [-Fraction(polynomial[0])]), (1,)
    scale = lcm(*(Fraction(c).denominator for c in polynomial))
    f = tuple(int(Fraction(c) * scale ** (degree - k)) for k, c in enumerate(polynomial))
    discriminant = int(fmpq_poly(list(f)).discriminant().p)
    m = 1
    for p in primes:
        if discriminant % p == 0:
            m *= p ** ((2 if p == 2 else 1) + _valuation(degree, p))
    images = {u: _frobenius(f, u, m, discriminant) for u in unit_generators(m)}
    bits, most = _BITS, 2 * _most_bits(f, discriminant) + _BITS
    while bits <= most:
        p, zeta = _prime(m, bits)
        conjugates = _conjugates(f, images, m, p)
        first, units_of_roots = _in_periods(conjugates, m, p, zeta)
        if first is not None and _value(f, first) == 0:
            return first * Fraction(1, scale), units_of_roots
        bits *= 2
    raise NotDefined(f"the roots of {list(f)} do not lie in Q(E({m})): another prime ramifies in their field")


def abelian_roots(polynomial: Sequence[Fraction | int], primes: Sequence[int]) -> tuple[Cyclotomic, ...]:
    """Return all roots of an irreducible polynomial over Q whose field is abelian; see :func:`abelian_root`.

    Examples
    --------
    >>> abelian_roots([-1, 1, 1], [5])
    (E(5)+E(5)^4, E(5)^2+E(5)^3)
    """
    root, units_of_roots = abelian_root(polynomial, primes)
    return tuple(root.galois(k) for k in units_of_roots)


def _valuation(n: int, p: int) -> int:
    exponent = 0
    while n % p == 0:
        n //= p
        exponent += 1
    return exponent


def _value(f: Polynomial, at: Cyclotomic) -> Cyclotomic:
    value = ZERO
    for c in reversed(f):
        value = value * at + c
    return value


def _frobenius(f: Polynomial, u: int, m: int, discriminant: int) -> tuple[Fraction, ...]:
    """Return the image of t under the automorphism of the primes q = u mod m, on the powers of t."""
    q = next(q for q in count(u, m) if q > 2 and is_prime(q) and discriminant % q)
    modulus, limit = q, _most_bits(f, discriminant)
    ring = fmpz_mod_poly_ctx(fmpz_mod_ctx(q))
    image = ring([0, 1]).pow_mod(q, ring(list(f)))
    inverse = ring(list(f)).derivative().compose_mod(image, ring(list(f))).inverse_mod(ring(list(f)))
    while modulus.bit_length() < limit:
        modulus *= modulus
        ring = fmpz_mod_poly_ctx(fmpz_mod_ctx(modulus))
        g = ring(list(f))
        image, inverse = (ring([int(c) for c in known.coeffs()]) for known in (image, inverse))
        slope = g.derivative().compose_mod(image, g)
        inverse = inverse.mul_mod(2 - slope.mul_mod(inverse, g), g)
        image = image - g.compose_mod(image, g).mul_mod(inverse, g)
        found = [_reconstructed(int(image[k]), modulus) for k in range(len(f) - 1)]
        exact = tuple(c for c in found if c is not None)
        if len(exact) == len(found) and _is_root(f, exact):
            return exact
    raise NotDefined(f"the field of the polynomial {list(f)} is not abelian over Q")


def _most_bits(f: Polynomial, discriminant: int) -> int:
    """Return so many bits that an automorphism t -> s(t) is known from its residue modulo a number of as many.

    d s(t) = h(t) with integral coefficients, d the discriminant. With n = deg f and all roots below B (Cauchy), the
    interpolation of h at the roots has the terms d s(t_i)/f'(t_i) times coefficients below (1 + B)^(n-1); the product
    of all f'(t_i) is ± d and each is at most (2B)^(n-1), so |d/f'(t_i)| is at most (2B)^((n-1)(n-1)).
    """
    degree, root = len(f) - 1, (1 + max(map(abs, f[:-1]))).bit_length()
    numerators = degree * degree * (root + 1) + degree.bit_length()
    return 2 * max(numerators, discriminant.bit_length()) + 2


def _is_root(f: Polynomial, image: Sequence[Fraction]) -> bool:
    g, h = fmpq_poly(list(f)), _flint(image)
    value = fmpq_poly([0])
    for c in reversed(f):
        value = (value * h + c) % g
    return value.degree() < 0


def _flint(coefficients: Sequence[Fraction]) -> fmpq_poly:
    return fmpq_poly([fmpq(c.numerator, c.denominator) for c in coefficients])


def _reconstructed(residue: int, modulus: int) -> Fraction | None:
    """Return the fraction with this residue whose parts are below the root of half the modulus, if there is one."""
    bound = isqrt(modulus // 2)
    a, b, s, t = modulus, residue % modulus, 0, 1
    while b > bound:
        quotient = a // b
        a, b, s, t = b, a - quotient * b, t, s - quotient * t
    return Fraction(b, t) if t and abs(t) <= bound and gcd(b, t) == 1 else None


def _conjugates(f: Polynomial, images: dict[int, tuple[Fraction, ...]], m: int, p: int) -> dict[int, int]:
    """Return for each unit modulo m the image of one root of f modulo a prime under its automorphism."""
    ring = fmpz_mod_poly_ctx(fmpz_mod_ctx(p))
    roots = sorted(int(r) for r, _ in ring(list(f)).roots())
    if len(roots) < len(f) - 1:
        raise NotDefined(
            f"the roots of {list(f)} do not lie in Q(E({m})): another prime ramifies in their field"
        )
    moves = {u: {root: _residue(image, root, p) for root in roots} for u, image in images.items()}
    found = {1 % m: roots[0]}
    layer = [1 % m]
    while layer:
        fresh = []
        for u in layer:
            for v, move in moves.items():
                if (w := u * v % m) not in found:
                    found[w] = move[found[u]]
                    fresh.append(w)
        layer = fresh
    return found


def _in_periods(
    conjugates: dict[int, int], m: int, p: int, zeta: int
) -> tuple[Cyclotomic | None, tuple[int, ...]]:
    """Return a root as a combination of periods, if one fits, and for each root the least unit that leads to it."""
    least: dict[int, int] = {}
    for u in sorted(conjugates):
        least.setdefault(conjugates[u], u)
    kernel = [u for u in sorted(conjugates) if conjugates[u] == conjugates[1 % m]]
    powers = [1]
    for _ in range(m - 1):
        powers.append(powers[-1] * zeta % p)
    rows = ([sum(powers[k * h * u % m] for h in kernel) % p for u in least.values()] for k in range(m))
    chosen, solution = _combination(rows, list(least), p)
    weights = [_reconstructed(x, p) for x in solution]
    units_of_roots = tuple(least.values())
    if any(weight is None for weight in weights):
        return None, units_of_roots
    coefficients = [Fraction(0)] * m
    for k, weight in zip(chosen, weights, strict=True):
        for h in kernel:
            coefficients[k * h % m] += weight or 0
    return Cyclotomic.from_powers(m, coefficients), units_of_roots


def _residue(image: Sequence[Fraction], root: int, p: int) -> int:
    value = 0
    for c in reversed(image):
        value = (value * root + c.numerator * pow(c.denominator, -1, p)) % p
    return value


def _prime(m: int, bits: int) -> tuple[int, int]:
    """Return a prime p = 1 mod m of so many bits, and a number of order m modulo p."""
    p = next(p for p in count((1 << bits) // m * m + 1, m) if is_prime(p))
    for g in count(2):
        zeta = pow(g, (p - 1) // m, p)
        if all(pow(zeta, m // q, p) != 1 for q in prime_divisors(m)):
            return p, zeta
    raise Inconsistent(f"no number has the order {m} modulo {p}; report it")


def _combination(rows: object, wanted: list[int], p: int) -> tuple[list[int], list[int]]:
    """Return places of independent rows, and the weights with which they make up a vector modulo p."""
    size = len(wanted)
    echelon: list[tuple[int, list[int], dict[int, int]]] = []  # pivot, row, how it is made
    for place, given in enumerate(rows):  # type: ignore[arg-type, var-annotated]
        row, made = list(given), {place: 1}
        _clear(row, made, echelon, p)
        pivot = next((j for j, x in enumerate(row) if x), None)
        if pivot is not None:
            scale = pow(row[pivot], -1, p)
            echelon.append((pivot, [x * scale % p for x in row], {k: c * scale % p for k, c in made.items()}))
        if len(echelon) == size:
            break
    rest, made = list(wanted), {}
    _clear(rest, made, echelon, p)
    return list(made), [-c % p for c in made.values()]


def _clear(
    row: list[int], made: dict[int, int], echelon: list[tuple[int, list[int], dict[int, int]]], p: int
) -> None:
    for pivot, other, how in echelon:
        c = row[pivot]
        if c:
            row[:] = [(x - c * y) % p for x, y in zip(row, other, strict=True)]
            for k, x in how.items():
                made[k] = (made.get(k, 0) - c * x) % p
