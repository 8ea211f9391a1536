"""Square systems of equations over a real or complex abelian field, solved modulo primes that split in it.

The entries lie in the field K of degree r that all units of (Z/n)* outside a subgroup move.  Modulo a prime
p = 1 mod n the r homomorphisms of K to F_p turn the system into r systems over F_p; the coordinates of the solution in
r periods, the sums of zeta^(kh) over the subgroup, come from one more system.  The residues of a few primes are put
together, read back as fractions, and the solution is proved by putting it into the equations.

Source: von zur Gathen, Gerhard, Modern Computer Algebra (2013), 5.10. Cost: r eliminations modulo each prime and one
of r rows. Why beside plrep.exact.restriction: that one eliminates matrices phi(n) times as large over Q; for 2 rows and
n = 1999 these have 3996 rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import isqrt, lcm
from typing import TypeAlias

from flint import nmod_mat

from plrep.errors import BadInput, Inconsistent, NotDefined
from plrep.exact.cyclotomic import Cyclotomic
from plrep.exact.integers import primes_congruent_to_one, primitive_root, units
from plrep.exact.matrix import Matrix
from plrep.exact.power_basis import height
from plrep.exact.restriction import field_of, solve

Residues: TypeAlias = list[int]
_ABOVE = 1 << 61
_MOST_PRIMES = 512
_SMALL = 48


def solved(matrix: Matrix, right: Matrix) -> Matrix:
    """Return the solution x of matrix x = right for an invertible square matrix.

    Raises
    ------
    NotDefined
        If the matrix is singular.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import E
    >>> c = (E(97) + E(97) ** 96) / 2
    >>> solved(Matrix([[1, c], [c, 1]]), Matrix([[c * c * 2 - 1], [c]])).rows == ((-1,), (2 * c,))
    True
    """
    n = field_of(matrix.rows, right.rows)
    if n == 1 or len(matrix.rows) * len(units(n)) <= _SMALL:
        return Matrix(solve(matrix.rows, right.rows))
    fixing, moving = _galois(
        n, {entry for rows in (matrix.rows, right.rows) for row in rows for entry in row}
    )
    residues: list[Residues] = []
    moduli: list[int] = []
    wanted = 1
    for p, exponents, found in _modular(n, fixing, moving, matrix, right):
        residues.append(found)
        moduli.append(p)
        if len(moduli) == wanted:
            answer = _read(n, fixing, exponents, residues, moduli, (len(matrix.rows), len(right.rows[0])))
            if answer is not None and matrix * answer == right:
                return answer
            wanted *= 2
        if len(moduli) == _MOST_PRIMES:
            break
    if not moduli:
        raise NotDefined(f"the {len(matrix.rows)} x {len(matrix.rows)} matrix is singular")
    raise Inconsistent(
        f"a system over Q(zeta_{n}) was not solved with {_MOST_PRIMES} primes; please report it"
    )


def product_is(a: Matrix, b: Matrix, c: Matrix) -> bool:
    """Return whether a b = c, without making the product.

    A number of Z[zeta_n] whose coordinates are below B is 0 iff its images modulo enough primes p = 1 mod n are, and
    numbers of a subfield of degree r have r images.  Rational matrices are multiplied modulo a few primes, once each.

    Raises
    ------
    BadInput
        If the shapes do not fit.

    Examples
    --------
    >>> product_is(Matrix([[1, 2]]), Matrix([["1/2"], [1]]), Matrix([["5/2"]]))
    True
    >>> product_is(Matrix([["E(5)"]]), Matrix([["E(5)^4"]]), Matrix([["E(5)"]]))
    False
    """
    if a.shape[1] != b.shape[0] or c.shape != (a.shape[0], b.shape[1]):
        raise BadInput(
            f"matrices of shapes {a.shape}, {b.shape} and {c.shape} are no product and its factors"
        )
    n = field_of(a.rows, b.rows, c.rows)
    values = list({entry: None for M in (a, b, c) for row in M.rows for entry in row})
    place = {value: i for i, value in enumerate(values)}
    places = [[place[entry] for row in M.rows for entry in row] for M in (a, b, c)]
    _, moving = _galois(n, set(values))
    dens = [lcm(*(values[i].denominator for i in own)) for own in places]
    tops = [
        max(sum(map(abs, values[i].numerators)) * (den // values[i].denominator) for i in own)
        for own, den in zip(places, dens, strict=True)
    ]
    common = lcm(dens[0] * dens[1], dens[2])
    bound = common // (dens[0] * dens[1]) * a.shape[1] * tops[0] * tops[1] + common // dens[2] * tops[2]
    bound *= 2 * height(n)
    modulus = 1
    for p in primes_congruent_to_one(n, _ABOVE):
        if common % p == 0:
            continue
        powers = _powers(n, p)
        for u in moving:
            images = _images(values, n, u, powers, p)
            left, right, total = (
                nmod_mat(*M.shape, [images[i] for i in own], p)
                for M, own in zip((a, b, c), places, strict=True)
            )
            if left * right != total:
                return False
        modulus *= p
        if modulus > bound:
            return True
    raise Inconsistent("the primes came to an end; please report it")


def field_degree(values: Iterable[Cyclotomic]) -> int:
    """Return the degree over Q of the field that some values generate.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import E
    >>> field_degree([E(7) + E(7) ** 6, E(3)]), field_degree([])
    (6, 1)
    """
    given = set(values)
    n = field_of([tuple(given)])
    return len(units(n)) // len(_fixing(n, given))


def _fixing(n: int, values: set[Cyclotomic]) -> list[int]:
    """Return the units modulo n that fix all values; a value is tried with generators of the group that is left."""
    fixing = list(units(n))
    generators = _generators(n, fixing)
    for value in values:
        if not all(_fixed(value, k) for k in generators):
            fixing = [k for k in fixing if _fixed(value, k)]
            generators = _generators(n, fixing)
    return fixing


def _generators(n: int, group: list[int]) -> list[int]:
    """Return elements that generate a group of units modulo n."""
    found: list[int] = []
    reached = {1 % n}
    for k in group:
        if k not in reached:
            found.append(k)
            power = k
            layers = [reached]
            while power not in reached:
                layers.append({power * x % n for x in reached})
                power = power * k % n
            reached = set().union(*layers)
    return found


def _powers(n: int, p: int) -> list[int]:
    zeta = pow(primitive_root(p), (p - 1) // n, p)
    powers = [1]
    for _ in range(n - 1):
        powers.append(powers[-1] * zeta % p)
    return powers


def _galois(n: int, values: set[Cyclotomic]) -> tuple[list[int], list[int]]:
    """Return the units modulo n that fix all values, and one of each of their cosets."""
    fixing = _fixing(n, values)
    covered: set[int] = set()
    moving = []
    for k in units(n):
        if k not in covered:
            moving.append(k)
            covered.update(k * h % n for h in fixing)
    return fixing, moving


def _fixed(value: Cyclotomic, k: int) -> bool:
    return k % value.conductor in (0, 1) or value.galois(k) == value


def _modular(
    n: int, fixing: list[int], moving: list[int], matrix: Matrix, right: Matrix
) -> Iterator[tuple[int, list[int], Residues]]:
    """Yield primes, the exponents of the periods, and the residues of the coordinates: those of one period together."""
    size, width, degree = len(matrix.rows), len(right.rows[0]), len(moving)
    values = list({entry: None for rows in (matrix.rows, right.rows) for row in rows for entry in row})
    place = {value: i for i, value in enumerate(values)}
    left_places = [place[entry] for row in matrix.rows for entry in row]
    right_places = [place[entry] for row in right.rows for entry in row]
    exponents: list[int] | None = None
    failed = 0
    for p in primes_congruent_to_one(n, _ABOVE):
        if failed > 1:
            return
        if any(value.denominator % p == 0 for value in values):
            continue
        powers = _powers(n, p)
        exponents = exponents or _independent(n, fixing, moving, powers, p)
        periods = [sum(powers[k * h * u % n] for h in fixing) % p for u in moving for k in exponents]
        table = nmod_mat(degree, degree, periods, p)
        solutions: list[int] = []
        try:
            for u in moving:
                images = _images(values, n, u, powers, p)
                system = nmod_mat(size, size, [images[i] for i in left_places], p)
                found = system.solve(nmod_mat(size, width, [images[i] for i in right_places], p))
                solutions.extend(int(x) for x in found.entries())
            coordinates = table.solve(nmod_mat(degree, size * width, solutions, p))
        except ZeroDivisionError:
            failed += 1
            continue
        yield p, exponents, [int(x) for x in coordinates.entries()]


def _independent(n: int, fixing: list[int], moving: list[int], powers: list[int], p: int) -> list[int]:
    """Return exponents k whose periods are a basis of the field."""
    classes = [k for k in range(n) if k == min(k * h % n for h in fixing)]
    entries = [sum(powers[k * h * u % n] for h in fixing) % p for u in moving for k in classes]
    echelon, rank = nmod_mat(len(moving), len(classes), entries, p).rref()
    if rank != len(moving):
        raise Inconsistent(
            f"the periods of Q(zeta_{n}) do not span the field of the entries; please report it"
        )
    return [classes[next(k for k in range(len(classes)) if int(echelon[i, k]))] for i in range(rank)]


def _images(values: list[Cyclotomic], n: int, u: int, powers: list[int], p: int) -> list[int]:
    """Return the residues of the values under zeta -> zeta^u."""
    inverse = {d: pow(d, -1, p) for d in {value.denominator for value in values}}
    images = []
    for value in values:
        step = n // value.conductor * u
        total = sum(
            [c * powers[e * step % n] for e, c in zip(value.exponents, value.numerators, strict=True)]
        )
        images.append(total * inverse[value.denominator] % p)
    return images


def _read(
    n: int,
    fixing: list[int],
    exponents: list[int],
    residues: list[Residues],
    moduli: list[int],
    shape: tuple[int, int],
) -> Matrix | None:
    """Return the matrix whose coordinates have these residues, or None if they are no small fractions."""
    modulus, combined = moduli[0], residues[0]
    for p, more in zip(moduli[1:], residues[1:], strict=True):
        inverse = pow(modulus, -1, p)
        combined = [x + modulus * ((y - x) * inverse % p) for x, y in zip(combined, more, strict=True)]
        modulus *= p
    known: dict[int, Fraction | None] = {}
    for x in combined:
        if x not in known:
            known[x] = fraction_modulo(x, modulus)
            if known[x] is None:
                return None
    count = shape[0] * shape[1]
    made: dict[tuple[int, ...], Cyclotomic] = {}
    entries = []
    for i in range(count):
        key = tuple(combined[i::count])
        if key not in made:
            coefficients = [Fraction(0)] * n
            for k, x in zip(exponents, key, strict=True):
                for h in fixing:
                    coefficients[k * h % n] += known[x] or 0
            made[key] = Cyclotomic.from_powers(n, coefficients)
        entries.append(made[key])
    return Matrix(tuple(tuple(entries[i * shape[1] : (i + 1) * shape[1]]) for i in range(shape[0])))


def fraction_modulo(x: int, modulus: int) -> Fraction | None:
    """Return the fraction a/b with |a|, b <= sqrt(modulus/2) and a = bx modulo the modulus, or None.

    Examples
    --------
    >>> fraction_modulo(67, 101), fraction_modulo(34, 101)
    (Fraction(-1, 3), Fraction(1, 3))
    """
    bound = isqrt(modulus // 2)
    r0, r1, s0, s1 = modulus, x % modulus, 0, 1
    while r1 > bound:
        q = r0 // r1
        r0, r1, s0, s1 = r1, r0 - q * r1, s1, s0 - q * s1
    return Fraction(r1, s1) if s1 and abs(s1) <= bound else None
