"""Functions f(g) = (u, T g u') of a simple, for vectors that a signed subgroup (H, e) moves by e.

f(hgh') = e(h) f(g) e(h'), so f is known by one value for each coset gH.  For a class function c of G and the
projector P on {u : hu = e(h)u}, the sum of e(h) c(gh) over H is |H| tr(T g P) if c(g) = tr(T g): with the character
of L this is the spherical function of (H, e), with i(chi - conj(chi)) for type C it is that of the operator J.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property

import attrs
import numpy as np

from plrep.exact.cyclotomic import ZERO, Cyclotomic
from plrep.groups.rows import Integers
from plrep.modules.faithful_quotient import FaithfulQuotient
from plrep.modules.signed_subgroups import SignedSubgroup


@attrs.frozen(slots=True, eq=False, repr=False)
class SignedCosets:
    """The cosets gH of a signed subgroup, with the sign that carries one member to another.

    Parameters
    ----------
    quotient : FaithfulQuotient
    subgroup : SignedSubgroup

    Examples
    --------
    >>> import plrep
    >>> from plrep.modules.faithful_quotient import faithful_quotient
    >>> from plrep.modules.signed_subgroups import signed_subgroup
    >>> Q = faithful_quotient(plrep.group("S3").simple("L2"))
    >>> cosets = SignedCosets(Q, signed_subgroup(Q))
    >>> cosets.members.tolist(), cosets.of.tolist()
    ([0, 2, 4], [0, 2, 1, 0, 2, 1])
    """

    quotient: FaithfulQuotient
    subgroup: SignedSubgroup

    @cached_property
    def _parts(self) -> tuple[Integers, Integers, Integers]:
        table, H = self.quotient.table, self.subgroup
        of: Integers = np.full(self.quotient.order, -1, dtype=np.int32)
        sign: Integers = np.zeros(self.quotient.order, dtype=np.int32)
        members: list[int] = []
        for x in self.quotient.walk.tolist():
            if of[x] < 0:
                block = table[x, H.elements]
                of[block] = len(members)
                sign[block] = H.signs
                members.append(x)
        return of, sign, np.array(members, dtype=np.int32)

    @property
    def of(self) -> Integers:
        """For each element the number of its coset; cosets are numbered breadth first, H is 0."""
        return self._parts[0]

    @property
    def sign(self) -> Integers:
        """For each element x = mh, m the first member of its coset, e(h)."""
        return self._parts[1]

    @property
    def members(self) -> Integers:
        """The first member of each coset."""
        return self._parts[2]


@attrs.frozen(slots=True, eq=False, repr=False)
class SphericalFunction:
    """A function with f(gh) = f(g) e(h) on a group.

    Parameters
    ----------
    cosets : SignedCosets
    values : tuple of Cyclotomic
        f at the first member of each coset.

    Examples
    --------
    >>> import plrep
    >>> from plrep.modules.faithful_quotient import faithful_quotient
    >>> from plrep.modules.signed_subgroups import signed_subgroup
    >>> L = plrep.group("S3").simple("L2")
    >>> Q = faithful_quotient(L)
    >>> spherical_function(SignedCosets(Q, signed_subgroup(Q)), L.character, 1).values
    (1, -1/2, -1/2)
    """

    cosets: SignedCosets
    values: tuple[Cyclotomic, ...]

    @cached_property
    def distinct(self) -> tuple[Cyclotomic, ...]:
        """The different values, each once."""
        return tuple(dict.fromkeys(self.values))

    @cached_property
    def places(self) -> Integers:
        """For each element the place of the value of the first member of its coset among the distinct values."""
        place = {value: i for i, value in enumerate(self.distinct)}
        found: Integers = np.array([place[value] for value in self.values], dtype=np.int32)[self.cosets.of]
        return found

    def at(self, x: int) -> Cyclotomic:
        """Return f at an element."""
        value = self.values[int(self.cosets.of[x])]
        return value if self.cosets.sign[x] > 0 else -value

    def moved(self, left: Combination, right: Combination) -> SphericalFunction:
        """Return g -> the sum of a b f(y^-1 g z) over the terms (y, a) of one and (z, b) of another combination.

        This is (u, T g u') if f(g) = (v, T g v) and u, u' are the combinations of the vectors yv and zv.
        """
        table = self.cosets.quotient.table
        pairs: dict[tuple[int, int], int] = {}
        products: dict[Cyclotomic, int] = {}
        weight = np.empty((len(left.elements), len(right.elements)), dtype=np.int64)
        for i, a in enumerate(left.places):
            for j, b in enumerate(right.places):
                if (a, b) not in pairs:
                    value = left.distinct[a] * right.distinct[b]
                    pairs[a, b] = products.setdefault(value, len(products))
                weight[i, j] = pairs[a, b]
        factors = tuple(products)
        count = len(self.distinct)
        back = self.cosets.quotient.inverses[list(left.elements)]
        found = []
        made: dict[bytes, Cyclotomic] = {}
        for g in self.cosets.members.tolist():
            met = table[table[back, g]][:, list(right.elements)]
            totals = np.bincount(
                (weight * count + self.places[met]).ravel(),
                weights=self.cosets.sign[met].ravel(),
                minlength=len(factors) * count,
            ).astype(np.int64)
            key = totals.tobytes()
            if key not in made:
                total = ZERO
                for place in np.flatnonzero(totals).tolist():
                    product = factors[place // count] * self.distinct[place % count]
                    total = total + product * int(totals[place])
                made[key] = total
            found.append(made[key])
        return attrs.evolve(self, values=tuple(found))


@attrs.frozen(slots=True)
class Combination:
    """A linear combination of the translates xv of one vector.

    Parameters
    ----------
    elements : tuple of int
        The elements x.
    coefficients : tuple of Cyclotomic
    """

    elements: tuple[int, ...]
    coefficients: tuple[Cyclotomic, ...]

    @cached_property
    def distinct(self) -> tuple[Cyclotomic, ...]:
        """The different coefficients, each once."""
        return tuple(dict.fromkeys(self.coefficients))

    @cached_property
    def places(self) -> tuple[int, ...]:
        """The place of each coefficient among the distinct ones."""
        place = {value: i for i, value in enumerate(self.distinct)}
        return tuple(place[value] for value in self.coefficients)


def spherical_function(
    cosets: SignedCosets, class_function: Sequence[Cyclotomic], scale: int
) -> SphericalFunction:
    """Return g -> the sum over H of e(h) c(gh), divided by scale |H|.

    Parameters
    ----------
    cosets : SignedCosets
    class_function : sequence of Cyclotomic
        c on the classes of G; constant on the cosets of the kernel.
    scale : int
    """
    quotient, H = cosets.quotient, cosets.subgroup
    distinct = tuple(dict.fromkeys(class_function))
    place = {value: i for i, value in enumerate(distinct)}
    places = np.array([place[value] for value in class_function], dtype=np.int32)[quotient.classes]
    made: dict[bytes, Cyclotomic] = {}
    values = []
    for x in cosets.members.tolist():
        counts = np.bincount(
            places[quotient.table[x, H.elements]], weights=H.signs, minlength=len(distinct)
        ).astype(np.int64)
        key = counts.tobytes()
        if key not in made:
            total = ZERO
            for i in np.flatnonzero(counts).tolist():
                total = total + distinct[i] * int(counts[i])
            made[key] = total * Fraction(1, scale * H.order)
        values.append(made[key])
    return SphericalFunction(cosets, tuple(values))
