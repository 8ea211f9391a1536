"""Sets of elements of a group of moderate order, as integers, and the multiplication table that moves them.

Elements are numbered by their lists of images, lexicographically, so 0 is the identity. A set is an integer
whose highest bit is element 0: of two sets of one size the greater integer is the one whose sorted elements
come first, inclusion is one operation, and sets are keys of dictionaries.

Cost: 2 |G|^2 bytes for the table, which is made by one gather of length |G| for each element along the Cayley
tree (x = gp gives xy = g(py)). Milliseconds: S4 0.3, S6 3, A5xS4 (order 1440) 8.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import attrs
import numpy as np
import numpy.typing as npt

from plrep.exact.integers import factor
from plrep.groups.rows import Integers, Places

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.groups.permutation import Permutation

Truths = npt.NDArray[np.bool_]


@attrs.frozen
class CyclicSubgroups:
    """The cyclic subgroups of prime power order, the trivial one left out.

    Attributes
    ----------
    generators : ndarray of int
        The least generator of each, ascending.
    powers : ndarray of int
        The p-th power of each generator.
    primes : ndarray of int
        The primes p.
    """

    generators: Places
    powers: Places
    primes: Places


@attrs.frozen(slots=True, eq=False, repr=False)
class ElementSets:
    """The elements 0, ..., |G|-1 in lexicographic order, their products, and sets of them.

    Parameters
    ----------
    group : Group
        Of an order whose square fits the memory: less than 2^15.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> sets = ElementSets(group("S3"))
    >>> sets.table[1].tolist(), sets.inverse.tolist()
    ([1, 0, 4, 5, 2, 3], [0, 1, 2, 4, 3, 5])
    """

    group: Group

    @property
    def order(self) -> int:
        """The number of elements."""
        return self.group.order

    @cached_property
    def _number(self) -> Places:
        """The number in the enumeration of each element."""
        elements = self.group.enumeration
        if not self.group.chain.base:
            return np.zeros(1, dtype=np.intp)
        return np.lexsort(elements.base_images[::-1])

    @cached_property
    def _rank(self) -> Places:
        rank = np.empty(self.order, dtype=np.intp)
        rank[self._number] = np.arange(self.order)
        return rank

    @cached_property
    def table(self) -> Integers:
        """The products: row x, column y holds xy.

        Returns
        -------
        ndarray of int16, |G| x |G|
        """
        elements = self.group.enumeration
        lefts = [
            self._rank[elements.left(place)[self._number]].astype(np.int16)
            for place in range(len(elements.generators))
        ]
        table = np.empty((self.order, self.order), dtype=np.int16)
        table[0] = np.arange(self.order)
        rank = self._rank.tolist()
        parent, generator = elements.parent.tolist(), elements.generator.tolist()
        for element in elements.breadth_first.tolist()[1:]:
            table[rank[element]] = lefts[generator[element]].take(table[rank[parent[element]]])
        return table

    @cached_property
    def inverse(self) -> Places:
        """The inverses."""
        return self._rank[self.group.enumeration.inverse[self._number]]

    @cached_property
    def orders(self) -> Places:
        """The orders of the elements."""
        everything = np.arange(self.order)
        orders, powers = np.ones(self.order, dtype=np.intp), everything
        while powers.any():
            orders[powers != 0] += 1
            powers = np.where(powers != 0, self.table[powers, everything], 0)
        return orders

    @cached_property
    def _permutations(self) -> dict[int, Permutation]:
        """The elements that were asked for as permutations: subgroups share generators."""
        return {}

    @cached_property
    def generators(self) -> tuple[int, ...]:
        """The generators of the group outside of its centre."""
        numbers = dict.fromkeys(self.numbers(self.group.generators))
        return tuple(g for g in numbers if not np.array_equal(self.table[g], self.table[:, g]))

    def numbers(self, permutations: Iterable[Permutation]) -> list[int]:
        """Return the numbers of some elements.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> sets = ElementSets(group("S3"))
        >>> sets.numbers(sets.group.generators)
        [3, 2]
        """
        images = np.array([g.images for g in permutations], dtype=np.intp).reshape(-1, self.group.degree)
        numbers: list[int] = self._rank[self.group.enumeration.index(images)].tolist()
        return numbers

    @cached_property
    def cyclic(self) -> CyclicSubgroups:
        """The cyclic subgroups of prime power order.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> ElementSets(group("S3")).cyclic.generators.tolist()
        [1, 2, 3, 5]
        """
        prime_of = {order: factor(order) for order in np.unique(self.orders).tolist()}
        primes = np.zeros(self.order, dtype=np.intp)
        for order, factors in prime_of.items():
            if len(factors) == 1:
                primes[self.orders == order] = next(iter(factors))
        everything = np.arange(self.order)
        least, pth = everything.copy(), np.zeros(self.order, dtype=np.intp)
        powers: Integers = everything
        for exponent in range(1, int(self.orders[primes > 0].max(initial=1))):
            pth[primes == exponent] = powers[primes == exponent]
            generates = (exponent < self.orders) & (primes > 0) & (exponent % np.maximum(primes, 1) != 0)
            least[generates] = np.minimum(least, powers)[generates]
            powers = self.table[powers, everything]
        first = np.flatnonzero((least == everything) & (primes > 0))
        return CyclicSubgroups(first, pth[first], primes[first])

    def as_integers(self, rows: Truths) -> list[int]:
        """Return sets that are given as rows of truth values.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> ElementSets(group("C2")).as_integers(np.array([[True, False], [True, True]]))
        [128, 192]
        """
        packed = np.packbits(rows, axis=1)
        data, width = packed.tobytes(), packed.shape[1]
        return [int.from_bytes(data[start : start + width], "big") for start in range(0, len(data), width)]

    def truths(self, subset: int) -> Truths:
        """Return a set as truth values, one for each element.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> ElementSets(group("C2")).truths(128).tolist()
        [True, False]
        """
        data = np.frombuffer(subset.to_bytes(-(-self.order // 8), "big"), dtype=np.uint8)
        return np.unpackbits(data, count=self.order).view(np.bool_)

    def members(self, subset: int) -> Places:
        """Return the elements of a set, ascending.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> ElementSets(group("C2")).members(192).tolist()
        [0, 1]
        """
        return np.flatnonzero(self.truths(subset))

    def normaliser(self, inside: Truths, generators: Sequence[int]) -> Truths:
        """Return the normaliser of a subgroup that is given with generators.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> sets = ElementSets(group("S3"))
        >>> sets.normaliser(sets.generated([1]), [1]).tolist()
        [True, True, False, False, False, False]
        """
        normalises = np.ones(self.order, dtype=np.bool_)
        for h in generators:
            if not all(inside[self.table[self.table[g, h], self.inverse[g]]] for g in self.generators):
                break
        else:
            return normalises
        for h in generators:
            normalises &= inside[self.table[self.table[:, h], self.inverse]]
        return normalises

    def transversal(self, inside: Truths) -> Places:
        """Return the least element of each left coset of a subgroup.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> sets = ElementSets(group("S3"))
        >>> sets.transversal(sets.generated([1])).tolist()
        [0, 2, 4]
        """
        members, left = np.flatnonzero(inside), ~inside
        representatives = [0]
        for _ in range(self.order // len(members) - 1):
            representatives.append(int(left.argmax()))
            left[self.table[representatives[-1], members]] = False
        return np.array(representatives)

    def conjugates(self, members: Places, normaliser: Truths) -> list[int]:
        """Return all conjugates of a set, itself first, as integers.

        Parameters
        ----------
        members : ndarray of int
            The elements of the set.
        normaliser : ndarray of bool, |G|
            The elements that fix the set under conjugation.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> sets = ElementSets(group("S3"))
        >>> inside = sets.generated([1])
        >>> len(sets.conjugates(np.flatnonzero(inside), sets.normaliser(inside, [1])))
        3
        """
        by = self.transversal(normaliser)[:, None]
        moved = self.table[self.table[by, members], self.inverse[by]]
        rows = np.zeros((len(by), self.order), dtype=np.bool_)
        rows[np.arange(len(by))[:, None], moved] = True
        return self.as_integers(rows)

    def join(self, inside: Truths, generators: Sequence[int]) -> Truths:
        """Return what a subgroup H and some elements generate; the elements include generators of H.

        It is a union of cosets Hr: the orbit of H under multiplication from the right.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> sets = ElementSets(group("S3"))
        >>> bool(sets.join(sets.generated([1]), [1, 2]).all())
        True
        """
        members, joined = np.flatnonzero(inside), inside.copy()
        by = np.array(generators, dtype=np.intp)
        representatives = [0]
        for representative in representatives:
            for image in self.table[representative, by].tolist():
                if not joined[image]:
                    joined[self.table[members, image]] = True
                    representatives.append(image)
        return joined

    def generated(self, generators: Sequence[int]) -> Truths:
        """Return the subgroup that some elements generate.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> ElementSets(group("S3")).generated([3]).tolist()
        [True, False, False, True, True, False]
        """
        trivial = np.zeros(self.order, dtype=np.bool_)
        trivial[0] = True
        return self.join(trivial, generators)

    def generators_of(self, subset: int) -> tuple[int, ...]:
        """Return generators of a subgroup: again and again the first element of greatest order not yet
        generated.

        So a cyclic subgroup gets one generator.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> sets = ElementSets(group("S3"))
        >>> sets.generators_of(sets.as_integers(np.ones((1, 6), dtype=bool))[0])
        (3, 1)
        """
        members = self.members(subset)
        generators: list[int] = []
        generated = self.generated(())
        for x in members[np.argsort(-self.orders[members], kind="stable")].tolist():
            if not generated[x]:
                generators.append(x)
                generated = self.join(generated, generators)
        return tuple(generators)

    def generating(self, subset: int) -> tuple[Permutation, ...]:
        """Return the generators of a subgroup as permutations.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> sets = ElementSets(group("S3"))
        >>> sets.generating(sets.as_integers(np.ones((1, 6), dtype=bool))[0])
        ((1,2,3), (2,3))
        """
        generators = self.generators_of(subset)
        fresh = [x for x in generators if x not in self._permutations]
        if fresh:
            found = self.group.enumeration.elements(self._number[fresh])
            self._permutations.update(zip(fresh, found, strict=True))
        return tuple(self._permutations[x] for x in generators)

    def residual(self) -> Truths:
        """Return the last term of the derived series, the least normal subgroup with solvable quotient.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> [int(ElementSets(group(name)).residual().sum()) for name in ("S4", "S5")]
        [1, 60]
        """
        inside = np.ones(self.order, dtype=np.bool_)
        while True:
            members = np.flatnonzero(inside)
            if len(members) % 4 or len(factor(len(members))) < 3:
                return self.generated(
                    ()
                )  # Burnside's theorem, and Cayley's on orders 2 mod 4 with Feit, Thompson
            products = self.table[np.ix_(members, members)]
            commutators = np.unique(self.table[products, self.inverse[products.T]])
            generators: list[int] = []
            derived = self.generated(())
            for commutator in commutators.tolist():
                if not derived[commutator]:
                    generators.append(commutator)
                    derived = self.join(derived, generators)
            if derived.sum() == len(members):
                return derived
            inside = derived
