"""Virtual characters modulo primes: arrays of residues whose inner products are exact integers.

A virtual character is known from its values modulo primes p = 1 mod exp(G), zeta_e a fixed root of order e modulo
each; sums, products and Adams operations go entry by entry. Inner products of virtual characters are integers. They
are recovered from their residues, because the product of the primes exceeds twice what they can be:
|<x, y>|^2 <= <x, x> <y, y>. Who makes a virtual character says how large its norm can be.

Proof: proofs/character-tables.md.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np
import numpy.typing as npt

from plrep.characters.grid import IntArray, ValueGrid
from plrep.errors import Inconsistent
from plrep.exact import modular
from plrep.exact.integers import primes_congruent_to_one, primitive_root
from plrep.groups.power_maps import power_map

if TYPE_CHECKING:
    from plrep.groups.group import Group

Integers = npt.NDArray[Any]
_FIRST_PRIME = 1 << 30


@attrs.frozen(eq=False)
class Residues:
    """The ring of virtual characters of a group, values modulo primes.

    An array of virtual characters has the shape primes x characters x classes.

    Parameters
    ----------
    group : Group
        The group.
    primes : tuple of int
        Primes from 2^30 to 2^31, 1 modulo the exponent.

    Examples
    --------
    >>> import plrep
    >>> ring = Residues.above(plrep.group("S3"), 10**10)
    >>> x = ring.of_integers(np.array([[3, 1, 0], [2, 0, -1]]))
    >>> len(ring.primes), ring.inner(x, x).tolist()
    (2, [[2, 1], [1, 1]])
    """

    group: Group
    primes: tuple[int, ...]

    @classmethod
    def above(cls, group: Group, limit: int) -> Residues:
        """Return the ring with as few primes as exceed a limit together."""
        source = primes_congruent_to_one(group.exponent, _FIRST_PRIME)
        primes = [next(source)]
        product = primes[0]
        while product <= limit:
            primes.append(next(source))
            product *= primes[-1]
        return cls(group, tuple(primes))

    @cached_property
    def limit(self) -> int:
        """Inner products of less than this size are recovered."""
        product = 1
        for p in self.primes:
            product *= p
        return product // 2

    @cached_property
    def roots(self) -> tuple[int, ...]:
        """A root of unity modulo each prime whose order is the exponent of the group."""
        e = self.group.exponent
        return tuple(pow(primitive_root(p), (p - 1) // e, p) for p in self.primes)

    @cached_property
    def _weights(self) -> IntArray:
        """|C|/|G| for each class."""
        return np.array(
            [
                [one.size % p * pow(self.group.order, -1, p) % p for one in self.group.classes]
                for p in self.primes
            ],
            dtype=np.int64,
        )

    @cached_property
    def _inverses(self) -> IntArray:
        return np.array(power_map(self.group, -1), dtype=np.int64)

    def of_integers(self, values: Integers) -> IntArray:
        """Return functions whose values are integers, one a row."""
        return np.array([values % p for p in self.primes], dtype=np.int64)

    def of_grid(self, grid: ValueGrid, exponent: int) -> IntArray:
        """Return the rows of a table of a subgroup with the given exponent, one column for each of its classes."""
        rows = []
        for p, root in zip(self.primes, self.roots, strict=True):
            z = pow(root, self.group.exponent // exponent * (exponent // grid.conductor), p)
            rows.append(grid.modulo(p, z)[grid.index])
        return np.array(rows, dtype=np.int64)

    @cached_property
    def _central(self) -> list[tuple[int, list[IntArray]]]:
        """For generators z of the centre: the order, and for each power the classes of the products with it."""
        classes, partition = self.group.classes, self.group.class_partition
        places = sorted((one.index for one in classes if one.size == 1), key=lambda c: -classes[c].order)
        reached = {0}
        found = []
        for c in places:
            if c in reached:
                continue
            images = partition.places(partition.representatives[c][partition.representatives])
            powers = [np.arange(len(classes))]
            for _ in range(classes[c].order - 1):
                powers.append(images[powers[-1]])
            found.append((classes[c].order, powers))
            reached = {int(moved[one]) for moved in powers for one in reached}
        return found

    def split(self, a: IntArray) -> IntArray:
        """Return the parts of virtual characters on which the centre acts by its different characters.

        An irreducible chi has chi(gz) = w chi(g) for z in the centre, w a root of unity. The part of x with one w is
        the mean of w^(-i) x(g z^i); it is a virtual character, and its norm at most that of x.
        """
        a = different(a)
        for order, powers in self._central:
            moved = np.stack([a[..., images] for images in powers], axis=2)
            weights = np.array([self.powers_of_root(order, -k) for k in range(order)]).transpose(1, 0, 2)
            count, m, _, r = moved.shape
            parts = [
                modular.product(some, rows.transpose(1, 0, 2).reshape(order, m * r), p)
                for p, some, rows in zip(self.primes, weights, moved, strict=True)
            ]
            a = different(self.divided(np.array(parts).reshape(count, order * m, r), order))
        return a

    def powers_of_root(self, order: int, step: int = 1) -> IntArray:
        """Return z^0, z^step, ... modulo each prime, as many as the order of the root of unity z."""
        rows = []
        for p, root in zip(self.primes, self.roots, strict=True):
            z = pow(root, self.group.exponent // order * step % self.group.exponent, p)
            rows.append([pow(z, k, p) for k in range(order)])
        return np.array(rows, dtype=np.int64)

    def times(self, a: IntArray, b: IntArray) -> IntArray:
        """Return products entry by entry; shapes are broadcast."""
        return self.reduced(a * b)

    def reduced(self, a: IntArray) -> IntArray:
        """Return the residues of integers below 2^63."""
        result: IntArray = a % np.array(self.primes, dtype=np.int64).reshape(-1, *[1] * (a.ndim - 1))
        return result

    def divided(self, a: IntArray, number: int) -> IntArray:
        """Return quotients by an integer prime to the primes."""
        inverse = np.array([pow(number, -1, p) for p in self.primes], dtype=np.int64)
        return self.times(a, inverse.reshape(-1, *[1] * (a.ndim - 1)))

    def adams(self, a: IntArray, k: int) -> IntArray:
        """Return the functions g -> x(g^k)."""
        images: IntArray = a[..., list(power_map(self.group, k))]
        return images

    def combined(self, coefficients: Integers, a: IntArray) -> IntArray:
        """Return integral combinations, one for each row of coefficients."""
        return np.array(
            [
                modular.product((coefficients % p).astype(np.int64), rows, p)
                for p, rows in zip(self.primes, a, strict=True)
            ]
        )

    def inner(self, a: IntArray, b: IntArray) -> Integers:
        """Return the inner products, which are known to be integers of size below ``limit``."""
        dual = b[..., self._inverses] * self._weights[:, None, :]
        return self._centred(
            [
                modular.product(rows, (columns % p).T, p)
                for p, rows, columns in zip(self.primes, a, dual, strict=True)
            ]
        )

    def norms(self, a: IntArray) -> Integers:
        """Return the inner products of each function with itself."""
        parts = self.times(self.times(a, self._weights[:, None, :]), a[..., self._inverses])
        return self._centred(list(self.reduced(parts.sum(axis=2))))

    def degrees(self, a: IntArray) -> Integers:
        """Return the values at the identity, integers of size below ``limit``."""
        return self._centred(list(a[..., 0]))

    def _centred(self, residues: list[IntArray]) -> Integers:
        """Return the integers of least size with some residues modulo the primes: one digit for each prime."""
        value: Integers = residues[0]
        product = self.primes[0]
        for p, residue in zip(self.primes[1:], residues[1:], strict=True):
            if product > _FIRST_PRIME << 1:
                value = value.astype(object)
            digit = (residue - value % p) % p * pow(product, -1, p) % p
            value = value + product * digit
            product *= p
        return np.where(value > product // 2, value - product, value)

    def require_integral(self, norms: Integers, bound: int, where: str) -> None:
        """Check that norms are natural numbers below a bound.

        Raises
        ------
        Inconsistent
            If one is not: the classes, their sizes or power maps are wrong, or what was made of them.
        """
        wrong = np.flatnonzero((norms < 0) | (norms > bound))
        if len(wrong):
            raise self.broken(
                where, f"a virtual character has the norm {norms[wrong[0]]}, not one from 0 to {bound}"
            )

    def broken(self, where: str, what: str) -> Inconsistent:
        """Return the error of a failed step, with what to report."""
        group = self.group
        return Inconsistent(
            f"induce and reduce, step {where!r}, on {group.name} of order {group.order}: {what}. "
            f"This is a bug in plrep; report the generators {', '.join(map(str, group.generators))} and this line."
        )


def different(vectors: IntArray) -> IntArray:
    """Return the different rows but 0 of an array primes x rows x classes, in an order that they determine.

    Examples
    --------
    >>> different(np.array([[[3, 0], [1, 2], [0, 0], [3, 0]]])).tolist()
    [[[1, 2], [3, 0]]]
    """
    count, m, r = vectors.shape
    rows = np.unique(vectors.transpose(1, 0, 2).reshape(m, count * r), axis=0, return_index=True)[0]
    return rows[rows.any(axis=1)].reshape(-1, count, r).transpose(1, 0, 2)
