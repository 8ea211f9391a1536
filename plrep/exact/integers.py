"""Integers: factors, divisors, primes in progressions, units.

Trial division serves orders of groups and conductors, whose prime factors are small; what it leaves goes to flint
(proved primality, quadratic sieve), which is loaded only then.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import count
from math import gcd, isqrt, prod

from plrep.errors import BadInput

_TRIAL_LIMIT = 100_000
_FEW_UNITS = 10_000
_MILLER_RABIN_BASES = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)
_MILLER_RABIN_LIMIT = 318_665_857_834_031_151_167_461
_FOUR_BASES_LIMIT = 3_215_031_751  # the least composite number that passes for 2, 3, 5 and 7


def _positive(n: int, name: str = "n") -> int:
    if isinstance(n, bool) or not isinstance(n, int) or n < 1:
        raise BadInput(f"{name} must be a positive integer, not {n!r}; write for example 12")
    return n


@cache
def _factor(n: int) -> tuple[tuple[int, int], ...]:
    factors = []
    for p in (2, 3):
        exponent = 0
        while n % p == 0:
            n //= p
            exponent += 1
        if exponent:
            factors.append((p, exponent))
    p = 5
    while p * p <= n and p < _TRIAL_LIMIT:
        if n % p == 0:
            exponent = 0
            while n % p == 0:
                n //= p
                exponent += 1
            factors.append((p, exponent))
        p += 2 if p % 6 == 5 else 4
    if n == 1:
        return tuple(factors)
    if p * p > n:
        return (*factors, (n, 1))
    from flint import fmpz

    return (*factors, *((int(q), int(e)) for q, e in sorted(fmpz(n).factor())))


def factor(n: int) -> dict[int, int]:
    """Return the prime factors of a positive integer with their exponents, primes ascending.

    Raises
    ------
    BadInput
        If n is not a positive integer.

    Examples
    --------
    >>> factor(360)
    {2: 3, 3: 2, 5: 1}
    """
    return dict(_factor(_positive(n)))


def prime_divisors(n: int) -> tuple[int, ...]:
    """Return the primes that divide a positive integer, ascending.

    Examples
    --------
    >>> prime_divisors(360)
    (2, 3, 5)
    """
    return tuple(p for p, _ in _factor(_positive(n)))


def divisors(n: int) -> tuple[int, ...]:
    """Return the positive divisors of a positive integer, ascending.

    Examples
    --------
    >>> divisors(12)
    (1, 2, 3, 4, 6, 12)
    """
    found = [1]
    for p, exponent in _factor(_positive(n)):
        found = [d * p**k for d in found for k in range(exponent + 1)]
    return tuple(sorted(found))


def euler_phi(n: int) -> int:
    """Return the number of units modulo n, the degree of Q(zeta_n).

    Examples
    --------
    >>> euler_phi(60)
    16
    """
    return prod((p - 1) * p ** (exponent - 1) for p, exponent in _factor(_positive(n)))


def units(n: int) -> tuple[int, ...]:
    """Return the units modulo n, ascending; modulo 1 the unit is 0.

    Examples
    --------
    >>> units(8), units(1)
    ((1, 3, 5, 7), (0,))
    """
    return tuple(k for k in range(_positive(n)) if gcd(k, n) == 1)


@lru_cache(maxsize=256)
def unit_generators(n: int) -> tuple[int, ...]:
    """Return units that generate the group of units modulo n.

    For small n each is the least that is not yet generated, so that powers with these exponents are cheap. For large n
    they are a generator modulo each prime power of n that is 1 modulo the others, for 8 and its multiples -1 and 5.

    Examples
    --------
    >>> unit_generators(8), unit_generators(7), unit_generators(2)
    ((3, 5), (2, 3), ())
    >>> unit_generators(2**3 * 3**9 * 5)
    (196831, 393661, 255881, 629857)
    """
    if _positive(n) <= _FEW_UNITS:
        return _least_generators(n)
    found = []
    for p, exponent in _factor(n):
        q = p**exponent
        for generator in _generators_modulo_power(p, exponent):
            found.append((generator - 1) * (n // q) * pow(n // q, -1, q) % n + 1)
    return tuple(found)


def _least_generators(n: int) -> tuple[int, ...]:
    reached = {1 % n}
    generators: list[int] = []
    for k in units(n):
        if k in reached:
            continue
        generators.append(k)
        coset = reached
        while not (coset := {a * k % n for a in coset}) <= reached:
            reached = reached | coset
    return tuple(generators)


def _generators_modulo_power(p: int, exponent: int) -> tuple[int, ...]:
    if p == 2:
        return () if exponent == 1 else (3,) if exponent == 2 else (2**exponent - 1, 5)
    root = primitive_root(p)
    return (root if exponent == 1 or pow(root, p - 1, p * p) != 1 else root + p,)


def conductor_of_root(n: int) -> int:
    """Return the conductor of Q(zeta_n): n, or n/2 if n is twice an odd number.

    Examples
    --------
    >>> conductor_of_root(6), conductor_of_root(8)
    (3, 8)
    """
    return _positive(n) // 2 if n % 4 == 2 else n


def is_prime(n: int) -> bool:
    """Say whether an integer is a prime, with proof (Miller-Rabin on twelve bases below 3 * 10^23, flint above).

    Source of the bounds: Sorenson, Webster, Strong pseudoprimes to twelve prime bases, Math. Comp. 86 (2017); four
    bases suffice below 3 * 10^9 (Jaeschke, Math. Comp. 61 (1993)).

    Examples
    --------
    >>> [n for n in range(20) if is_prime(n)]
    [2, 3, 5, 7, 11, 13, 17, 19]
    """
    if n < 41:
        return n in _MILLER_RABIN_BASES
    if any(n % p == 0 for p in _MILLER_RABIN_BASES):
        return False
    return n < 41 * 41 or _is_prime(n)


@lru_cache(maxsize=1 << 14)
def _is_prime(n: int) -> bool:
    if n >= _MILLER_RABIN_LIMIT:
        from flint import fmpz

        return bool(fmpz(n).is_prime())
    twos = ((n - 1) & -(n - 1)).bit_length() - 1
    odd = (n - 1) >> twos
    for base in _MILLER_RABIN_BASES if n >= _FOUR_BASES_LIMIT else _MILLER_RABIN_BASES[:4]:
        power = pow(base, odd, n)
        if power not in (1, n - 1) and all((power := power * power % n) != n - 1 for _ in range(twos - 1)):
            return False
    return True


def primes_congruent_to_one(e: int, above: int = 1) -> Iterator[int]:
    """Yield the primes p = 1 mod e with p > above, ascending: those whose field has the e-th roots of unity.

    Examples
    --------
    >>> from itertools import islice
    >>> list(islice(primes_congruent_to_one(8, above=20), 3))
    [41, 73, 89]
    """
    p = _next_prime(_positive(e, "e"), max(above, 1))
    while True:
        yield p
        p = _next_prime(e, p)


@lru_cache(maxsize=1 << 12)
def _next_prime(e: int, above: int) -> int:
    return next(p for p in count(above // e * e + 1, e) if p > above and is_prime(p))


@cache
def primitive_root(p: int) -> int:
    """Return the least generator of the multiplicative group modulo a prime.

    Raises
    ------
    BadInput
        If p is not a prime.

    Examples
    --------
    >>> primitive_root(41)
    6
    """
    if not is_prime(p):
        raise BadInput(f"a primitive root is found modulo a prime, and {p} is not one; write for example 41")
    exponents = [(p - 1) // q for q in prime_divisors(p - 1)] if p > 2 else []
    return next(g for g in range(1, p) if all(pow(g, e, p) != 1 for e in exponents))


def squarefree_part(n: int) -> tuple[int, int]:
    """Return (s, r) with n = s r^2, s square-free with the sign of n, r > 0; zero gives (0, 1).

    Examples
    --------
    >>> squarefree_part(-72)
    (-2, 6)
    """
    if n == 0:
        return 0, 1
    root = prod(p ** (exponent // 2) for p, exponent in _factor(abs(n)))
    return n // root**2, root


def is_square(n: int) -> bool:
    """Say whether an integer is a square.

    Examples
    --------
    >>> is_square(49), is_square(-4)
    (True, False)
    """
    return n >= 0 and isqrt(n) ** 2 == n
