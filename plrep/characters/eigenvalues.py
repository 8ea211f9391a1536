"""Eigenvalues of the elements in a representation, from its character; determinants.

Proof: proofs/character-tables.md.
Source: Isaacs, Character Theory of Finite Groups, chapter 2 and problem 2.3. Restricted to the cyclic group of g, of
order n, the character says how often each n-th root of unity occurs:
    m_j = (1/n) sum over k mod n of chi(g^k) E(n)^(-jk).
The terms with gcd(k, n) = d are the Galois conjugates of the one with k = d, so together they are a trace:
    n m_j = sum over d | n of Tr(chi(g^d) E(n/d)^(-j)),
and the trace of a root of unity is a Ramanujan sum.

Cost: n times the number of terms of the values chi(g^d), d | n; with all k instead of the divisors it were n^2 products
of cyclotomic numbers.
"""

from __future__ import annotations

from functools import lru_cache
from math import gcd, lcm

import numpy as np
import numpy.typing as npt

from plrep.characters.class_function import ClassFunction
from plrep.characters.inner_products import Lines, is_tame
from plrep.errors import BadInput, NotDefined
from plrep.exact.cyclotomic import E
from plrep.exact.integers import divisors, euler_phi, factor


def eigenvalues(f: ClassFunction, place: int) -> tuple[int, ...]:
    """Return how often each root of unity is an eigenvalue of an element.

    Parameters
    ----------
    f : ClassFunction
        A character, or a difference of characters.
    place : int
        The place of a class; n is the order of its elements.

    Returns
    -------
    tuple of int, n
        The multiplicity of the eigenvalue E(n)^j at j. It is negative nowhere if f is a character.

    Raises
    ------
    BadInput
        If there is no such class.
    NotDefined
        If f is no difference of characters on the cyclic group of an element.

    Notes
    -----
    The theorem and its proof: proofs/character-tables.md.

    Examples
    --------
    >>> import plrep
    >>> X = plrep.group("S4").character_table["X4"]
    >>> [eigenvalues(X, place) for place in range(5)]
    [(3,), (1, 2), (2, 1), (1, 1, 1), (0, 1, 1, 1)]
    """
    if isinstance(place, bool) or not isinstance(place, int) or not 0 <= place < len(f.values):
        raise BadInput(
            f"{place!r} is the place of no class of {f.group.name}: classes are numbered 0 to {len(f.values) - 1}"
        )
    return _multiplicities(f, [place])[0]


def all_eigenvalues(f: ClassFunction) -> tuple[tuple[int, ...], ...]:
    """Return for each class how often each root of unity is an eigenvalue of its elements; see :func:`eigenvalues`.

    Raises
    ------
    NotDefined
        If f is no difference of characters on the cyclic subgroups.

    Examples
    --------
    >>> import plrep
    >>> all_eigenvalues(plrep.group("Q8").character_table["X5"])
    ((2,), (0, 2), (0, 1, 0, 1), (0, 1, 0, 1), (0, 1, 0, 1))
    """
    return _multiplicities(f, range(len(f.values)))


def determinant(f: ClassFunction) -> ClassFunction:
    """Return the determinant of a character: the linear character g -> det of g.

    Parameters
    ----------
    f : ClassFunction
        A character; a difference of characters has the quotient of their determinants.

    Raises
    ------
    NotDefined
        If f is no difference of characters on the cyclic subgroups.

    Examples
    --------
    >>> import plrep
    >>> determinant(plrep.group("S4").character_table["X4"]).values
    (1, 1, -1, 1, -1)
    """
    values = []
    for counts in all_eigenvalues(f):
        n = len(counts)
        values.append(E(n, sum(j * m for j, m in enumerate(counts)) % n))
    return ClassFunction(f.group, tuple(values))


def determinantal_order(f: ClassFunction) -> int:
    """Return the order of the determinant of a character in the group of linear characters.

    Raises
    ------
    NotDefined
        If f is no difference of characters on the cyclic subgroups.

    Examples
    --------
    >>> import plrep
    >>> [determinantal_order(X) for X in plrep.group("S4").character_table.characters]
    [1, 2, 2, 2, 1]
    """
    orders = []
    for counts in all_eigenvalues(f):
        n = len(counts)
        orders.append(n // gcd(n, sum(j * m for j, m in enumerate(counts))))
    return lcm(*orders)


def _multiplicities(f: ClassFunction, places: range | list[int]) -> tuple[tuple[int, ...], ...]:
    if not is_tame(f.group, Lines.of([f.values])):
        raise _no_character(f)
    return tuple(_of_class(f, place) for place in places)


def _of_class(f: ClassFunction, place: int) -> tuple[int, ...]:
    n = f.group.classes[place].order
    totals = np.zeros(n, dtype=object)
    for d in divisors(n):
        m = n // d
        value = f.values[f.group.class_partition.power_map(d)[place]]
        if m % value.conductor or value.denominator > 1:
            raise _no_character(f)
        traces, step = _ramanujan_sums(m), m // value.conductor
        for exponent, coefficient in zip(value.exponents, value.numerators, strict=True):
            totals += coefficient * np.tile(np.roll(traces, exponent * step), d)
    if (totals % n).any():
        raise _no_character(f)
    return tuple((totals // n).tolist())


@lru_cache(maxsize=256)
def _ramanujan_sums(m: int) -> npt.NDArray[np.object_]:
    """Return the traces from Q(zeta_m) to Q of zeta_m^0, zeta_m^-1, ..., each the trace of its conjugate too."""
    found = []
    for j in range(m):
        order = m // gcd(m, j)
        primes = factor(order)
        moebius = 0 if any(e > 1 for e in primes.values()) else (-1) ** len(primes)
        found.append(moebius * (euler_phi(m) // euler_phi(order)))
    return np.array(found, dtype=object)


def _no_character(f: ClassFunction) -> NotDefined:
    return NotDefined(
        f"the values {', '.join(map(str, f.values))} on {f.group.name} leave no eigenvalues: they are no difference of "
        "characters; f.is_generalised_character tells"
    )
