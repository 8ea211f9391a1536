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
Cost: a few products modulo f for each generator of (Z/m)*, and one elimination of deg f rows. Degree 30 takes 0.1 s.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import count
from math import gcd, isqrt, lcm

from flint import fmpq, fmpq_poly, fmpz_mod_ctx, fmpz_mod_poly_ctx

from plrep.errors import Inconsistent, NotDefined
from plrep.exact.cyclotomic import ZERO, Cyclotomic
from plrep.exact.integers import is_prime, prime_divisors, unit_generators, units

_PRECISION = 1 << 13  # bits to which an automorphism is lifted at most
_BITS = 1 << 7  # of the prime that the periods are compared at

Polynomial = tuple[int, ...]


def abelian_roots(polynomial: Sequence[Fraction | int], primes: Sequence[int]) -> tuple[Cyclotomic, ...]:
    """Return the roots of an irreducible polynomial over Q whose field is abelian.

    Parameters
    ----------
    polynomial : sequence of Fraction or int
        Monic, the constant term first.
    primes : sequence of int
        The primes among which are all that ramify in the field.

    Returns
    -------
    tuple of Cyclotomic
        In the order of the least units that lead to them from the first one.

    Raises
    ------
    NotDefined
        If the field is not abelian, or another prime ramifies.

    Examples
    --------
    >>> abelian_roots([-1, 1, 1], [5])
    (E(5)+E(5)^4, E(5)^2+E(5)^3)
    """
    degree = len(polynomial) - 1
    if degree == 1:
        return (Cyclotomic.from_powers(1, [-Fraction(polynomial[0])]),)
    scale = lcm(*(Fraction(c).denominator for c in polynomial))
    f = tuple(int(Fraction(c) * scale ** (degree - k)) for k, c in enumerate(polynomial))
    discriminant = int(fmpq_poly(list(f)).discriminant().p)
    m = 1
    for p in primes:
        if discriminant % p == 0:
            m *= p ** ((2 if p == 2 else 1) + _valuation(degree, p))
    images = {u: _frobenius(f, u, m, discriminant) for u in unit_generators(m)}
    automorphism = _artin(f, images, m)
    kernel = [u for u in sorted(automorphism) if automorphism[u] == automorphism[1 % m]]
    least: dict[tuple[Fraction, ...], int] = {}
    for u in sorted(automorphism):
        least.setdefault(automorphism[u], u)
    if len(least) != degree:
        raise NotDefined(f"the field of the polynomial {list(map(str, polynomial))} is not abelian over Q")
    first = _in_periods(f, least, kernel, m)
    if _value(f, first) != 0:
        raise Inconsistent(
            f"a root of {list(map(str, polynomial))} was found as {first}, which is none; report it"
        )
    root = first * Fraction(1, scale)
    return tuple(root.galois(u) if u != 1 % m else root for u in least.values())


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
    modulus = q
    image = _power(f, q, modulus)
    derivative = tuple(k * c for k, c in enumerate(f))[1:]
    inverse = _inverse(f, _at(derivative, image, f, modulus), q)
    while modulus.bit_length() < _PRECISION:
        modulus *= modulus
        slope = _at(derivative, image, f, modulus)
        twice = tuple((2 * (k == 0) - c) % modulus for k, c in enumerate(_times(slope, inverse, f, modulus)))
        inverse = _times(inverse, twice, f, modulus)
        step = _times(_at(f, image, f, modulus), inverse, f, modulus)
        image = tuple((a - b) % modulus for a, b in zip(image, step, strict=True))
        found = tuple(_reconstructed(c, modulus) for c in image)
        if all(c is not None for c in found):
            exact = tuple(c for c in found if c is not None)
            if _is_root(f, exact):
                return exact
    raise NotDefined(
        f"the field of the polynomial {list(f)} is not abelian over Q, or has a huge discriminant"
    )


def _is_root(f: Polynomial, image: Sequence[Fraction]) -> bool:
    g, h = fmpq_poly(list(f)), _flint(image)
    value = fmpq_poly([0])
    for c in reversed(f):
        value = (value * h + c) % g
    return value.degree() < 0


def _flint(coefficients: Sequence[Fraction]) -> fmpq_poly:
    return fmpq_poly([fmpq(c.numerator, c.denominator) for c in coefficients])


def _reduced(product: list[int], f: Polynomial, modulus: int) -> tuple[int, ...]:
    degree = len(f) - 1
    for top in range(len(product) - 1, degree - 1, -1):
        c = product[top]
        if c:
            for k in range(degree):
                product[top - degree + k] -= c * f[k]
    return tuple(c % modulus for c in product[:degree])


def _times(a: Sequence[int], b: Sequence[int], f: Polynomial, modulus: int) -> tuple[int, ...]:
    product = [0] * (2 * len(f) - 3)
    for i, x in enumerate(a):
        if x:
            for j, y in enumerate(b):
                product[i + j] += x * y
    return _reduced([c % modulus for c in product], f, modulus)


def _power(f: Polynomial, exponent: int, modulus: int) -> tuple[int, ...]:
    degree = len(f) - 1
    result = tuple(int(k == 0) for k in range(degree))
    base = tuple(int(k == 1) for k in range(degree))
    while exponent:
        if exponent & 1:
            result = _times(result, base, f, modulus)
        base = _times(base, base, f, modulus)
        exponent >>= 1
    return result


def _at(polynomial: Sequence[int], image: Sequence[int], f: Polynomial, modulus: int) -> tuple[int, ...]:
    value: tuple[int, ...] = (0,) * (len(f) - 1)
    for c in reversed(polynomial):
        value = _times(value, image, f, modulus)
        value = ((value[0] + c) % modulus, *value[1:])
    return value


def _inverse(f: Polynomial, a: Sequence[int], q: int) -> tuple[int, ...]:
    context = fmpz_mod_poly_ctx(fmpz_mod_ctx(q))
    _, _, inverse = context(list(f)).xgcd(context(list(a)))
    return (*(int(c) for c in inverse.coeffs()), *[0] * (len(f) - 1 - len(inverse.coeffs())))


def _reconstructed(residue: int, modulus: int) -> Fraction | None:
    """Return the fraction with this residue whose parts are below the root of half the modulus, if there is one."""
    bound = isqrt(modulus // 2)
    a, b, s, t = modulus, residue % modulus, 0, 1
    while b > bound:
        quotient = a // b
        a, b, s, t = b, a - quotient * b, t, s - quotient * t
    return Fraction(b, t) if t and abs(t) <= bound and gcd(b, t) == 1 else None


def _artin(f: Polynomial, images: dict[int, tuple[Fraction, ...]], m: int) -> dict[int, tuple[Fraction, ...]]:
    """Return for each unit modulo m the image of t under its automorphism."""
    g = fmpq_poly(list(f))
    degree = len(f) - 1
    identity = tuple(Fraction(int(k == 1)) for k in range(degree))
    found = {1 % m: identity}
    composed: dict[tuple[tuple[Fraction, ...], tuple[Fraction, ...]], tuple[Fraction, ...]] = {}
    layer = [1 % m]
    while layer:
        fresh = []
        for u in layer:
            for v, image in images.items():
                w = u * v % m
                if w not in found:
                    key = (found[u], image)
                    if key not in composed:
                        outer, inner, value = _flint(found[u]), _flint(image), fmpq_poly([0])
                        for k in range(degree - 1, -1, -1):
                            value = (value * inner + outer[k]) % g
                        composed[key] = tuple(
                            Fraction(int(fmpq(value[k]).p), int(fmpq(value[k]).q)) for k in range(degree)
                        )
                    found[w] = composed[key]
                    fresh.append(w)
        layer = fresh
    if len(found) != len(units(m)):
        raise Inconsistent(f"the units modulo {m} are not generated by {sorted(images)}; report it")
    return found


def _in_periods(
    f: Polynomial, least: dict[tuple[Fraction, ...], int], kernel: Sequence[int], m: int
) -> Cyclotomic:
    """Return a root as a combination of periods, by comparing all conjugates modulo a large prime."""
    degree = len(f) - 1
    bits = _BITS
    while True:
        p, zeta = _prime(m, bits)
        context = fmpz_mod_poly_ctx(fmpz_mod_ctx(p))
        root = int(min(int(r) for r, _ in context(list(f)).roots()))
        conjugates = [_residue(image, root, p) for image in least]
        powers = [1]
        for _ in range(m - 1):
            powers.append(powers[-1] * zeta % p)
        rows = ([sum(powers[k * h * u % m] for h in kernel) % p for u in least.values()] for k in range(m))
        chosen, solution = _combination(rows, conjugates, p)
        weights = [_reconstructed(x, p) for x in solution]
        if all(weight is not None for weight in weights):
            coefficients = [Fraction(0)] * m
            for k, weight in zip(chosen, weights, strict=True):
                for h in kernel:
                    coefficients[k * h % m] += weight or 0
            value = Cyclotomic.from_powers(m, coefficients)
            if _value(f, value) == 0 or bits > _PRECISION:
                return value
        bits *= 2
        if bits > 4 * _PRECISION or degree < 1:
            raise NotDefined(f"no root of the polynomial {list(f)} was found in Q(E({m}))")


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
