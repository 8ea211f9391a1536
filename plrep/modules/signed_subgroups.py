"""Signed subgroups (H, e), e: H -> {1, -1}, that hold a simple L as few times as possible, once if one is found.

L lies in the signed permutation module Ind_H^G e as often as the space {u in L : hu = e(h)u} has dimension over
End L.  With copies = 1 the unit vector u of that space is unique up to End L, and (u, gu) is a sum of character
values: L is then known exactly, without any equation (cyclic_modules.py).

Method: from H = 1 upwards, one element x with a sign at a time, where <H, x> is listed by cosets of H (Dimino) and
the sign is checked on all of it; steps that leave L out are not taken, and those to the fewest copies are preferred.
A few restarts in an order of the elements that is drawn from a fixed seed.  When L occurs once, H is made larger as
long as that lasts, since |G/H| counts the vectors.  The multiplicities are integers that are known modulo a large
prime, so they are exact.

Why not all subgroups: a group of order 512 has too many; and for the 1,785 simples of dimension above 1 of the groups
of orders 8, 12, 16, ..., 60 the search finds the least number of copies that any signed subgroup has: 1 for all but 25.
Cost: 100 to 400 closures of at most |G|/dim L elements, 5 to 60 milliseconds in all.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import lcm
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.errors import Inconsistent
from plrep.exact.integers import primes_congruent_to_one, primitive_root
from plrep.groups.rows import Integers
from plrep.modules.faithful_quotient import FaithfulQuotient

if TYPE_CHECKING:
    from plrep.exact.cyclotomic import Cyclotomic

_SEED = 20240817
_RESTARTS = 6
_TRIES = 40
_ABOVE = 1 << 29


@attrs.frozen(slots=True, eq=False, repr=False)
class SignedSubgroup:
    """A subgroup H of a faithful quotient with a homomorphism to {1, -1}.

    Parameters
    ----------
    elements : ndarray of int, |H|
        Its elements, 1 first.
    signs : ndarray of int, |H|
        e on them.
    copies : int
        How often L lies in the module induced from e.
    """

    elements: Integers
    signs: Integers
    copies: int

    @property
    def order(self) -> int:
        """|H|."""
        return len(self.elements)


def residues(values: tuple[Cyclotomic, ...], above: int = _ABOVE, modulus: int = 1) -> tuple[int, list[int]]:
    """Return a prime p above a bound, 1 modulo the modulus, and the residues of values under one homomorphism to F_p.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import E
    >>> p, (x,) = residues((E(5) + E(5) ** 4,))
    >>> (x * x + x - 1) % p
    0
    """
    n = lcm(*(value.conductor for value in values))
    p = next(
        q
        for q in primes_congruent_to_one(lcm(n, modulus), above)
        if all(value.denominator % q for value in values)
    )
    zeta = pow(primitive_root(p), (p - 1) // n, p)
    return p, [
        sum(c * pow(zeta, e, p) for e, c in value.numerators_in(n).items())
        * pow(value.denominator, -1, p)
        % p
        for value in values
    ]


def signed_subgroup(quotient: FaithfulQuotient) -> SignedSubgroup:
    """Return the signed subgroup with the fewest copies that was found, the largest one among those met.

    Examples
    --------
    >>> import plrep
    >>> from plrep.modules.faithful_quotient import faithful_quotient
    >>> H = signed_subgroup(faithful_quotient(plrep.group("S4").simple("L4")))
    >>> H.copies, H.order
    (1, 8)
    """
    return _Search(quotient).best()


class _Search:
    """One search; it holds the residues of the character on all elements and the bound on |H|."""

    def __init__(self, quotient: FaithfulQuotient) -> None:
        L = quotient.simple
        self.table = quotient.table
        self.p, values = residues(L.character)
        self.character = np.array(values, dtype=np.int64)[quotient.classes]
        self.dimension = L.dimension
        self.division = L.endomorphism_dimension
        self.most = quotient.order // L.dimension * L.endomorphism_dimension
        self.random = np.random.default_rng(_SEED)

    def best(self) -> SignedSubgroup:
        found: SignedSubgroup | None = None
        for _ in range(_RESTARTS):
            trial = self._climbed()
            if found is None or (trial.copies, -trial.order) < (found.copies, -found.order):
                found = trial
            if found.copies == 1:
                break
        if found is None:
            raise Inconsistent("no signed subgroup was tried; please report it")
        return self._enlarged(found) if found.copies == 1 else found

    def _climbed(self) -> SignedSubgroup:
        here = self._with_copies(np.zeros(1, dtype=np.int32), np.ones(1, dtype=np.int32))
        if here is None:
            raise Inconsistent("a simple has no vectors; please report it")
        while here.copies > 1:
            steps: list[SignedSubgroup] = []
            for tried, step in enumerate(self._steps(here)):
                if step is not None and step.copies < here.copies:
                    steps.append(step)
                    if step.copies == 1:
                        break
                if tried >= (_TRIES if steps else len(self.table)):
                    break
            if not steps:
                break
            here = min(steps, key=lambda step: (step.copies, -step.order))
        return here

    def _enlarged(self, here: SignedSubgroup) -> SignedSubgroup:
        while True:
            larger = [
                step
                for tried, step in zip(range(_TRIES), self._steps(here), strict=False)
                if step is not None and step.copies == 1
            ]
            if not larger:
                return here
            here = max(larger, key=lambda step: step.order)

    def _steps(self, here: SignedSubgroup) -> Iterator[SignedSubgroup | None]:
        """Yield <H, x> with each sign of x, x in a random order; None where there is none, or L is left out."""
        inside = np.zeros(len(self.table), dtype=bool)
        inside[here.elements] = True
        for x in self.random.permutation(len(self.table)).tolist():
            if not inside[x]:
                for sign in (1, -1):
                    yield self._generated(here, x, sign)

    def _generated(self, here: SignedSubgroup, x: int, sign: int) -> SignedSubgroup | None:
        grown = generated(self.table, here.elements, here.signs, x, sign, self.most)
        return None if grown is None else self._with_copies(*grown)

    def _with_copies(self, elements: Integers, signs: Integers) -> SignedSubgroup | None:
        total = int((self.character[elements] * signs).sum()) % self.p
        copies = total * pow(len(elements) * self.division, -1, self.p) % self.p
        return SignedSubgroup(elements, signs, copies) if copies else None


def generated(
    table: Integers, elements: Integers, signs: Integers, x: int, sign: int, most: int
) -> tuple[Integers, Integers] | None:
    """Return the group generated by H and x with its signs; None if they clash or it has more than `most` elements.

    Parameters
    ----------
    table : ndarray of int, N x N
        Products.
    elements, signs : ndarrays of int, |H|
        H, the identity first, and e.
    x, sign : int
        The new generator and its sign.
    most : int

    Examples
    --------
    >>> import numpy as np
    >>> C4 = np.array([[0, 1, 2, 3], [1, 2, 3, 0], [2, 3, 0, 1], [3, 0, 1, 2]])
    >>> [part.tolist() for part in generated(C4, np.array([0]), np.array([1]), 1, -1, 4)]
    [[0, 1, 2, 3], [1, -1, 1, -1]]
    """
    size = len(elements)
    known = np.zeros(len(table), dtype=np.int8)
    known[elements] = signs
    movers = [(x, sign), *_generators(table, elements, signs)]
    blocks, block_signs = [elements], [signs]
    leaders = [(0, 1)]
    for y, own in leaders:
        for g, s in movers:
            z = int(table[g, y])
            if known[z]:
                if known[z] != s * own:
                    return None
                continue
            if (len(blocks) + 1) * size > most:
                return None
            block = table[z, elements]
            known[block] = signs * (s * own)
            blocks.append(block)
            block_signs.append(signs * (s * own))
            leaders.append((z, s * own))
    return np.concatenate(blocks), np.concatenate(block_signs)


def _generators(table: Integers, elements: Integers, signs: Integers) -> list[tuple[int, int]]:
    """Return a few elements that generate H, with their signs."""
    inside = np.zeros(len(table), dtype=bool)
    inside[0] = True
    current = elements[:1]
    found = []
    for h, sign in zip(elements.tolist(), signs.tolist(), strict=True):
        if len(current) == len(elements):
            break
        if not inside[h]:
            found.append((h, sign))
            current = _closure(table, current, [g for g, _ in found])
            inside[current] = True
    return found


def _closure(table: Integers, elements: Integers, movers: list[int]) -> Integers:
    inside = np.zeros(len(table), dtype=bool)
    inside[elements] = True
    blocks, leaders = [elements], [0]
    for y in leaders:
        for g in movers:
            z = int(table[g, y])
            if not inside[z]:
                block = table[z, elements]
                inside[block] = True
                blocks.append(block)
                leaders.append(z)
    return np.concatenate(blocks)
