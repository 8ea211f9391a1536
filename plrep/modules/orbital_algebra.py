"""The orbital algebra of a G-set, and its central idempotents over Q: Fun(X) decomposed without the elements of G.

The matrices on X x X that commute with G have the orbitals as a basis. An element is held as one integer or fraction
for each orbital; the orbitals with base y0, the least point of an orbit of X, are the orbits of Stab(y0) on X. With
row_k(y) the orbital of (x_k, y), x_k a point of the k-th orbital,

    (A B)_k = sum over y of A[row_k(y)] B[base(y)],   base(y) the orbital of (y, y0) for the base y0 of k,

so a product costs points x rank and no table of intersection numbers is made. Let Z+ be the symmetric central
elements. They form a commutative semisimple algebra over Q, whose dimension is the number of real simples in Fun(X):
the product of fields K_j, totally real, one for each class of conjugate simples. A random element z generates Z+;
the factors of its characteristic polynomial are the classes, and f/(x - t) at z over f'(t) is the projector of the
simple that belongs to the root t.

Source: Dixon's method in the commutant, as in Holt, Eick, O'Brien, Handbook of Computational Group Theory (2005), 7.5;
Z+ and the types of its parts: proofs/isotypic-components.md.
Cost: points x rank for each product, dim Z+ products; a nullspace of rank x rank.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property
from itertools import islice
from math import isqrt
from random import Random
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np
import numpy.typing as npt

from plrep.errors import BeyondReach, Inconsistent
from plrep.exact import rational
from plrep.modules.pair_orbitals import PairOrbitals
from plrep.progress import check

if TYPE_CHECKING:
    from plrep.gsets.gset import GSet

Places = npt.NDArray[np.intp]
LARGEST = 1 << 27  # entries of the table of orbitals, points x rank
_REDRAWS = 20


@attrs.frozen(slots=True, eq=False)
class OrbitalAlgebra:
    """The algebra of the matrices that commute with G on Fun(X).

    Parameters
    ----------
    gset : GSet
        X.

    Examples
    --------
    >>> import plrep
    >>> algebra = OrbitalAlgebra(plrep.group("S5").on_subsets(2))
    >>> algebra.rank, algebra.sizes.tolist(), algebra.is_commutative
    (3, [1, 6, 3], True)
    """

    gset: GSet

    @cached_property
    def pairs(self) -> PairOrbitals:
        """The orbitals of X x X: that of (x, y0) here is that of (y0, x) there."""
        return PairOrbitals(self.gset, self.gset)

    @property
    def rank(self) -> int:
        """The number of orbitals, the dimension."""
        return self.pairs.rank

    @property
    def base_of(self) -> Places:
        """For each orbital the place of the orbit of X in which its base lies."""
        return self.pairs.orbit_of

    def base(self, orbit: int) -> Places:
        """Return for each point x the orbital of (x, y0), y0 the least point of an orbit."""
        return self.pairs.bases[orbit]

    @property
    def representatives(self) -> Places:
        """For each orbital the least x with (x, y0) in it."""
        return self.pairs.representatives

    @cached_property
    def sizes(self) -> Places:
        """For each orbital the number of x with (x, y0) in it: the subdegrees."""
        lengths = np.array([len(orbit) for orbit in self.gset.orbits], dtype=np.intp)
        found: Places = self.pairs.sizes // lengths[self.base_of]
        return found

    @cached_property
    def _table(self) -> tuple[Places, Places]:
        X = self.gset
        if self.rank * X.points > LARGEST:
            raise BeyondReach(
                f"the orbital algebra of {X.name} has {self.rank} orbitals on {X.points} points; "
                f"the limit for their product is {LARGEST}"
            )
        rows = np.empty((self.rank, X.points), dtype=np.int32)
        for k, x in enumerate(self.representatives.tolist()):
            check("orbitals")
            rows[k] = self.pairs.at(x)  # the orbital of (y, x_k), turned round below
        paired = self.pairs.paired
        return paired[rows].astype(np.int32), paired

    @property
    def rows(self) -> Places:
        """Row k: for each point y the orbital of (x_k, y), x_k the representative of orbital k.

        Raises
        ------
        BeyondReach
            If points times rank exceed 2^27.
        """
        return self._table[0]

    @property
    def paired(self) -> Places:
        """For each orbital, of (x, y0), that of the pairs turned round, (y0, x)."""
        return self._table[1]

    @cached_property
    def diagonal(self) -> Places:
        """For each orbit of X the orbital of (y0, y0)."""
        return np.array([self.base(j)[orbit[0]] for j, orbit in enumerate(self.gset.orbits)], dtype=np.intp)

    @cached_property
    def inside(self) -> Places:
        """The orbitals between points of one orbit of X."""
        owners = self.gset.forest.orbit_of[self.representatives]
        return np.flatnonzero(owners == self.base_of)

    def product(self, a: npt.NDArray[Any], b: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Return the product of two elements, exactly.

        Parameters
        ----------
        a, b : ndarray of int, one entry for each orbital
            Of 64 bits, or Python integers.

        Examples
        --------
        >>> import plrep
        >>> algebra = OrbitalAlgebra(plrep.group("S5").natural())
        >>> algebra.product(np.array([0, 1]), np.array([0, 1])).tolist()
        [4, 3]
        """
        reach = int(abs(a).max()) * int(abs(b).max()) * self.gset.points
        if reach >= 1 << 62:
            a, b = a.astype(object), b.astype(object)
        found = np.empty(self.rank, dtype=a.dtype)
        for j in range(len(self.gset.orbits)):
            own = np.flatnonzero(self.base_of == j)
            found[own] = a[self.rows[own]] @ b[self.base(j)]
        return found

    def _commutators(self, b: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Return the matrix whose column i is A_i B - B A_i."""
        found = np.zeros((self.rank, self.rank), dtype=np.int64)
        for k in range(self.rank):
            base, row = self.base(int(self.base_of[k])), self.rows[k]
            np.add.at(found[k], row, b[base])
            np.subtract.at(found[k], base, b[row])
        return found

    @cached_property
    def symmetric_centre(self) -> tuple[npt.NDArray[Any], list[int]]:
        """A basis of Z+, integer vectors in the rows, and for each one orbital at which only that vector is not 0.

        The equations say that Z+ commutes with some random elements; then every basis vector is tried against all
        orbitals, and more elements are added until none fails.
        """
        bits = _bits(self)
        pairs = sorted({min(i, int(self.paired[i])) for i in self.inside.tolist()})
        fold = np.zeros((self.rank, len(pairs)), dtype=np.int64)
        for column, i in enumerate(pairs):
            fold[i, column] = fold[self.paired[i], column] = 1
        equations: list[list[int]] = []
        while True:
            element = np.array([bits(7) for _ in range(self.rank)], dtype=np.int64)
            equations += (self._commutators(element) @ fold).tolist()
            basis, free = rational.nullspace(equations)
            vectors = _integers([[sum(map(int.__mul__, row, v)) for row in fold.tolist()] for v in basis])
            if all(self._is_central(vector) for vector in vectors):
                return vectors, [pairs[j] for j in free]

    def _is_central(self, c: npt.NDArray[Any]) -> bool:
        for k in range(self.rank):
            check("centre of the orbital algebra")
            base, row = self.base(int(self.base_of[k])), self.rows[k]
            left, right = np.zeros(self.rank, dtype=c.dtype), np.zeros(self.rank, dtype=c.dtype)
            np.add.at(left, base, c[row])
            np.add.at(right, row, c[base])
            if (left != right).any():
                return False
        return True

    @cached_property
    def is_commutative(self) -> bool:
        """Whether all products commute: Fun(X) holds every complex constituent once."""
        unit = np.zeros(self.rank, dtype=np.int64)
        for i in range(self.rank):
            unit[:] = 0
            unit[i] = 1
            if not self._is_central(unit):
                return False
        return True

    @cached_property
    def traces(self) -> tuple[Places, Places]:
        """For each orbital i the trace of B -> A_i B and that of B -> A_i B^T on the algebra."""
        left, turned = np.zeros(self.rank, dtype=np.int64), np.zeros(self.rank, dtype=np.int64)
        for k in range(self.rank):
            base, row = self.base(int(self.base_of[k])), self.rows[k]
            np.add.at(left, row[base == k], 1)
            np.add.at(turned, row[base == self.paired[k]], 1)
        return left, turned

    @cached_property
    def classes(self) -> tuple[RationalClass, ...]:
        """The classes of conjugate real simples in Fun(X), the parts of Z+ over Q."""
        basis, free = self.symmetric_centre
        own = [int(vector[i]) for vector, i in zip(basis, free, strict=True)]
        one = [Fraction(int(i in self.diagonal), scale) for i, scale in zip(free, own, strict=True)]
        bits = _bits(self)
        for attempt in range(_REDRAWS):
            # the eigenvalues must differ: small weights keep numbers short, larger ones tell more of them apart
            weights = [bits(5 + 2 * attempt) for _ in basis]
            z = _integers(
                sum(weight * vector.astype(object) for weight, vector in zip(weights, basis, strict=True))
            )
            matrix = []  # row l: z times the l-th basis vector, in the basis
            for vector in basis:
                image = self.product(z, vector)
                matrix.append([Fraction(int(image[i]), scale) for i, scale in zip(free, own, strict=True)])
            f = rational.characteristic_polynomial(matrix)
            found = rational.factors(f)
            if all(multiplicity == 1 for _, multiplicity in found):
                powers = rational.powers_applied(one, matrix, len(basis))
                vectors = rational.combinations(powers, basis.tolist())
                # one product of matrices for all: the idempotent of a factor, then its projector by powers of a root
                rows = [
                    row
                    for factor, _ in found
                    for row in (
                        _filled(rational.idempotent(f, factor), len(basis)),
                        *rational.projector_at_root(f, factor),
                    )
                ]
                values = iter(map(tuple, rational.combinations(rows, vectors)))
                return tuple(
                    RationalClass(self, factor, next(values), tuple(islice(values, len(factor) - 1)))
                    for factor, _ in found
                )
        raise Inconsistent(
            f"no random element generates the centre of the orbital algebra of {self.gset.name}; report the group, "
            f"{self.gset.group.name}, and the set"
        )


@attrs.frozen(slots=True, eq=False)
class RationalClass:
    """The real simples of Fun(X) that are conjugate over Q, with their projectors.

    Parameters
    ----------
    algebra : OrbitalAlgebra
    polynomial : tuple of Fraction
        The minimal polynomial of the generator t of their field, monic; one simple for each root.
    total : tuple of Fraction
        The sum of the projectors, on the orbitals.
    projector : tuple of tuples of Fraction
        Row k: the coefficient of t^k in the projector, on the orbitals.
    """

    algebra: OrbitalAlgebra
    polynomial: tuple[Fraction, ...]
    total: tuple[Fraction, ...]
    projector: tuple[tuple[Fraction, ...], ...]

    @property
    def conjugates(self) -> int:
        """The number of simples in the class."""
        return len(self.polynomial) - 1

    @cached_property
    def _numbers(self) -> tuple[str, int]:
        left, turned = (
            sum((x * int(c) for x, c in zip(self.total, trace, strict=True)), Fraction(0)) / self.conjugates
            for trace in self.algebra.traces
        )
        for kind, multiplicity in (("R", turned), ("C", Fraction(_root(left / 2))), ("H", -turned / 2)):
            if multiplicity > 0 and multiplicity.denominator == 1:
                expected = {"R": 1, "C": 2, "H": 4}[kind] * multiplicity**2
                if left == expected and turned == {"R": 1, "C": 0, "H": -2}[kind] * multiplicity:
                    return kind, int(multiplicity)
        raise Inconsistent(
            f"a part of Fun({self.algebra.gset.name}) has the traces {left} and {turned}, which no real type has; "
            f"report the group, {self.algebra.gset.group.name}, and the set"
        )

    @property
    def type(self) -> str:
        """The type of the simples: R, C or H."""
        return self._numbers[0]

    @property
    def multiplicity(self) -> int:
        """How many copies of each simple Fun(X) holds."""
        return self._numbers[1]

    @cached_property
    def by_orbit(self) -> tuple[int, ...]:
        """How many copies of each simple each orbit of X holds."""
        traces = self._traces
        dimension = sum(traces) / self.multiplicity
        return tuple(int(trace / dimension) for trace in traces)

    @cached_property
    def _traces(self) -> list[Fraction]:
        sizes = [len(orbit) for orbit in self.algebra.gset.orbits]
        places = self.algebra.diagonal.tolist()
        return [size * self.total[i] / self.conjugates for size, i in zip(sizes, places, strict=True)]

    @cached_property
    def dimension(self) -> int:
        """The dimension of each simple."""
        return int(sum(self._traces) / self.multiplicity)


def _root(square: Fraction) -> int:
    return isqrt(int(square)) if square.denominator == 1 and isqrt(int(square)) ** 2 == square else 0


def _filled(polynomial: Sequence[Fraction], length: int) -> list[Fraction]:
    return [*polynomial, *[Fraction(0)] * (length - len(polynomial))]


def _integers(values: Any) -> npt.NDArray[Any]:
    exact = np.array(values, dtype=object)
    return exact.astype(np.int64) if abs(exact).max() < 1 << 31 else exact


def _bits(algebra: OrbitalAlgebra) -> Any:
    text = repr(algebra.gset.action).encode()
    return Random(int.from_bytes(hashlib.sha256(text).digest()[:8], "little")).getrandbits
