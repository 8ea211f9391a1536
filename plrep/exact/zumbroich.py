"""The Zumbroich basis of Q(zeta_n), on plain data: exponents and integer coefficients.

An element is a dictionary from exponents e to nonzero integers, the sum of c_e zeta_n^e. The basis is a product over
the prime powers q = p^k of n: write zeta_n^e as the product of the zeta_q^r, r = e (n/q)^-1 mod q; the basis leaves out
the r in [-(p^(k-1) - 1)/2, (p^(k-1) - 1)/2] for odd p, those in [q/2, q) for p = 2. A forbidden power is minus the sum
of the p - 1 others in its coset of the p-th roots of unity.

Source: M. Zumbroich, Grundlagen einer Arithmetik in Kreisteilungskoerpern und ihre Implementation in CAS (Bonn, 1989);
T. Breuer, Integral bases for subfields of cyclotomic fields, AAECC 8 (1997). This is the basis in which GAP prints.
Why this one: for a divisor m of n the question whether an element lies in Q(zeta_m) is answered by looking at its
exponents, so the conductor costs one pass. Cost of `reduce`: at most phi(n) steps for each prime of n.
"""

from __future__ import annotations

from functools import cache

from plrep.exact.integers import factor

Terms = dict[int, int]


@cache
def forbidden(n: int) -> tuple[tuple[int, int, bytes], ...]:
    """Return for each prime p of n: p, the step n/p, and for each exponent modulo n whether p forbids it.

    Examples
    --------
    >>> [(p, step, [e for e in range(9) if bad[e]]) for p, step, bad in forbidden(9)]
    [(3, 3, [0, 1, 8])]
    """
    rows = []
    for p, exponent in factor(n).items():
        q = p**exponent
        if p == 2:
            local = [r >= q // 2 for r in range(q)]
        else:
            reach = (q // p - 1) // 2
            local = [min(r, q - r) <= reach for r in range(q)]
        unit = pow(n // q, -1, q)
        rows.append((p, n // p, bytes(local[e * unit % q] for e in range(n))))
    return tuple(rows)


def reduce(n: int, terms: Terms) -> Terms:
    """Rewrite a sum of n-th roots of unity in the Zumbroich basis, in place, and return it.

    Parameters
    ----------
    n : int
        Not twice an odd number.
    terms : dict
        Exponents in range(n) with integer coefficients (zeros allowed); the dictionary is used up.

    Examples
    --------
    >>> reduce(9, {1: 1})
    {4: -1, 7: -1}
    """
    for p, step, bad in forbidden(n):
        for e in [e for e in terms if bad[e]]:
            c = terms.pop(e)
            if c:
                for _ in range(p - 1):
                    e = (e + step) % n
                    terms[e] = terms.get(e, 0) - c
    return {e: c for e, c in terms.items() if c}


def lower(n: int, terms: Terms) -> tuple[int, Terms]:
    """Return the conductor of an element of the Zumbroich basis, and the element there.

    Parameters
    ----------
    n : int
        Not twice an odd number.
    terms : dict
        Basis exponents with nonzero coefficients.

    Examples
    --------
    >>> lower(12, {4: 1, 8: 1})
    (1, {0: -1})
    """
    if not terms:
        return 1, terms
    if n == 1:
        return 1, terms
    for p, exponent in factor(n).items():
        if p == 2:
            while n % 2 == 0 and not any(e % 2 for e in terms):
                factor_out = 4 if n % 8 == 4 else 2
                n //= factor_out
                terms = {e // factor_out: c for e, c in terms.items()}
            continue
        while exponent > 1 and not any(e % p for e in terms):
            n //= p
            exponent -= 1
            terms = {e // p: c for e, c in terms.items()}
        if exponent == 1 and (lowered := _without(p, n, terms)) is not None:
            n //= p
            terms = lowered
    return n, terms


def _without(p: int, n: int, terms: Terms) -> Terms | None:
    """Return an element of Q(zeta_n), p dividing n exactly once, in Q(zeta_(n/p)), or None if it is not there."""
    if len(terms) % (p - 1):
        return None
    m = n // p
    inverse = pow(p, -1, m)
    lowered: Terms = {}
    for e, c in terms.items():
        residue = e * inverse % m
        if lowered.setdefault(residue, -c) != -c:
            return None
    return lowered if len(terms) == (p - 1) * len(lowered) else None
