"""Finite fields GF(q) on arrays of integers, the fields over which the catalogue has matrix groups.

An element is an integer from 0 to q - 1: its digits in base p are the coefficients of a polynomial in the
primitive element, lowest first; in a prime field it is the residue. The primitive element of GF(p^k), k > 1, is a
root of the Conway polynomial (Lübeck's tables, in galois), as in GAP; that of GF(p) is the least positive one.

Products are read from logarithms, sums are taken digit by digit: 20,000 elements in under a millisecond, all with
numpy. galois is asked for the Conway polynomial and for nothing else: loading it takes a second, a field of prime
order does without, and its own arithmetic compiles for another second at first use.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import attrs
import numpy as np
import numpy.typing as npt

from plrep.errors import BadInput, BeyondReach
from plrep.exact.integers import factor, primitive_root

IntegerArray = npt.NDArray[np.int64]
FIELD_LIMIT = 20_000
"""Most elements of a field."""


@attrs.frozen(eq=False, repr=False)
class FiniteField:
    """The field of p^k elements; ``finite_field(q)`` makes it.

    Attributes
    ----------
    order, characteristic, degree : int
        q = p^k, p and k.
    exponentials : ndarray of shape (q - 1,)
        The powers of the primitive element, from the 0th on.
    logarithms : ndarray of shape (q,)
        The exponents of the elements; at 0 it means nothing.
    digits : ndarray of shape (q, k)
        The coefficients of the elements, lowest first.

    Examples
    --------
    >>> F = finite_field(7)
    >>> F, F.primitive, F.exponentials.tolist()
    (GF(7), 3, [1, 3, 2, 6, 4, 5])
    >>> int(F.multiply(3, 5)), int(F.add(3, 5)), int(F.inverse(3)), int(F.negative(3))
    (1, 1, 5, 4)
    """

    order: int
    characteristic: int
    degree: int
    exponentials: IntegerArray
    logarithms: IntegerArray
    digits: IntegerArray

    def __repr__(self) -> str:
        return f"GF({self.order})"

    @property
    def primitive(self) -> int:
        """The primitive element: every other one except 0 is a power of it.

        Examples
        --------
        >>> finite_field(11).primitive
        2
        """
        return int(self.exponentials[1 % (self.order - 1)])

    def add(self, a: npt.ArrayLike, b: npt.ArrayLike) -> IntegerArray:
        """Return the sums of elements, entry by entry.

        Examples
        --------
        >>> finite_field(5).add([1, 2], [4, 4]).tolist()
        [0, 1]
        """
        return self._from_digits(self.digits[np.asarray(a)] + self.digits[np.asarray(b)])

    def negative(self, a: npt.ArrayLike) -> IntegerArray:
        """Return -a, entry by entry.

        Examples
        --------
        >>> finite_field(5).negative([0, 1]).tolist()
        [0, 4]
        """
        return self._from_digits(-self.digits[np.asarray(a)])

    def multiply(self, a: npt.ArrayLike, b: npt.ArrayLike) -> IntegerArray:
        """Return the products of elements, entry by entry.

        Examples
        --------
        >>> finite_field(5).multiply(2, [0, 3, 4]).tolist()
        [0, 1, 3]
        """
        a, b = np.asarray(a), np.asarray(b)
        exponents = (self.logarithms[a] + self.logarithms[b]) % (self.order - 1)
        product: IntegerArray = np.where((a == 0) | (b == 0), 0, self.exponentials[exponents])
        return product

    def power(self, a: npt.ArrayLike, exponent: int) -> IntegerArray:
        """Return the powers of elements, entry by entry; 0 to any positive power is 0.

        Raises
        ------
        BadInput
            If an entry is 0 and the exponent is not positive.

        Examples
        --------
        >>> finite_field(5).power([1, 2], -1).tolist()
        [1, 3]
        """
        a = np.asarray(a)
        if exponent <= 0 and not a.all():
            raise BadInput(f"0 has no power {exponent}; the exponent must be positive")
        exponents = self.logarithms[a] * exponent % (self.order - 1)
        result: IntegerArray = np.where(a == 0, 0, self.exponentials[exponents])
        return result

    def inverse(self, a: npt.ArrayLike) -> IntegerArray:
        """Return the inverses of nonzero elements, entry by entry.

        Examples
        --------
        >>> finite_field(7).inverse([1, 2, 6]).tolist()
        [1, 4, 6]
        """
        return self.power(a, -1)

    def product(self, left: npt.ArrayLike, right: npt.ArrayLike) -> IntegerArray:
        """Return the product of two matrices.

        Parameters
        ----------
        left, right : array_like of shapes (a, b) and (b, c)

        Returns
        -------
        ndarray of shape (a, c)

        Examples
        --------
        >>> finite_field(5).product([[1, 2], [0, 1]], [[1], [3]]).tolist()
        [[2], [3]]
        """
        left, right = np.asarray(left), np.asarray(right)
        total = np.zeros((left.shape[0], right.shape[1]), dtype=np.int64)
        for j in range(left.shape[1]):
            total = self.add(total, self.multiply(left[:, j, None], right[None, j, :]))
        return total

    def _from_digits(self, digits: IntegerArray) -> IntegerArray:
        weights = self.characteristic ** np.arange(self.degree)
        total: IntegerArray = (digits % self.characteristic) @ weights
        return total


def prime_power(q: int) -> tuple[int, int] | None:
    """Return (p, k) if q is the power p^k of a prime, k > 0, and otherwise None.

    Examples
    --------
    >>> prime_power(8), prime_power(7), prime_power(6), prime_power(1)
    ((2, 3), (7, 1), None, None)
    """
    factors = factor(q)
    return next(iter(factors.items())) if len(factors) == 1 else None


@cache
def finite_field(q: int) -> FiniteField:
    """Return the field of q elements.

    Raises
    ------
    BadInput
        If q is no prime power.
    BeyondReach
        If q is larger than 20,000.

    Examples
    --------
    >>> F = finite_field(8)
    >>> F.exponentials.tolist()                        # the powers of x modulo x^3 + x + 1
    [1, 2, 4, 3, 6, 7, 5]
    >>> int(F.add(3, 6))
    5
    """
    if isinstance(q, bool) or not isinstance(q, int) or q < 2:
        raise BadInput(f"q must be a prime power such as 7 or 9, got {q!r}")
    if q > FIELD_LIMIT:
        raise BeyondReach(f"q = {q}: a field has at most {FIELD_LIMIT} elements here")
    factors = prime_power(q)
    if factors is None:
        raise BadInput(f"q = {q} must be a prime power such as 7 or 9: there is no field of {q} elements")
    p, k = factors
    powers = _powers_modulo_prime(p) if k == 1 else _powers_modulo_polynomial(p, k)
    exponentials = np.array(powers, dtype=np.int64)
    logarithms = np.zeros(q, dtype=np.int64)
    logarithms[exponentials] = np.arange(q - 1)
    digits = np.arange(q)[:, None] // p ** np.arange(k) % p
    for array in (exponentials, logarithms, digits):
        array.setflags(write=False)
    return FiniteField(q, p, k, exponentials, logarithms, digits)


def _powers_modulo_prime(p: int) -> list[int]:
    root = primitive_root(p)
    powers = [1]
    for _ in range(p - 2):
        powers.append(powers[-1] * root % p)
    return powers


def _powers_modulo_polynomial(p: int, k: int) -> list[int]:
    """The powers of x modulo the Conway polynomial, as integers."""
    import galois

    polynomial: Any = galois.conway_poly(p, k)
    lower = [int(c) for c in polynomial.coefficients(order="asc")][:k]
    element = [1] + [0] * (k - 1)
    powers = []
    for _ in range(p**k - 1):
        powers.append(sum(c * p**i for i, c in enumerate(element)))
        top = element[-1]
        element = [(c - top * m) % p for c, m in zip([0, *element[:-1]], lower, strict=True)]
    return powers
