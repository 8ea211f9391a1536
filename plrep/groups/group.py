"""Finite permutation groups: the value, its laws, and the doors to the rooms above.

Past 400 lines: half of them are examples, and the value and its doors are read in one place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from math import prod
from typing import TYPE_CHECKING, Any

import attrs

from plrep.errors import BadInput
from plrep.groups.permutation import Permutation
from plrep.groups.sources import read_generators

if TYPE_CHECKING:
    from plrep.characters.normal_subgroups import NormalSubgroups
    from plrep.characters.real_simples import RealSimple, RealSimples
    from plrep.characters.table import CharacterTable
    from plrep.groups.chain import StabiliserChain
    from plrep.groups.class_partition import ClassPartition
    from plrep.groups.classes import ConjugacyClass
    from plrep.groups.direct_factors import DirectFactor
    from plrep.groups.enumeration import Enumeration
    from plrep.groups.orbit_tree import OrbitTree
    from plrep.groups.prime_series import PrimeSeries
    from plrep.groups.subgroup import SubgroupClass
    from plrep.groups.subgroup_lattice import SubgroupLattice
    from plrep.gsets.gset import GSet
    from plrep.prover.verdict import Verdict


def _as_tuple(generators: Iterable[Permutation]) -> tuple[Permutation, ...]:
    return tuple(generators)


@attrs.frozen(slots=True, repr=False)
class Group:
    """A permutation group, given by generators.

    Two groups are equal if they have the same degree and the same generators in the same order; whether they
    have the same elements is a question with a cost, ``same_elements``. Generators are kept as they are
    given, identities and repetitions included; the trivial group may have none.

    Parameters
    ----------
    degree : int
        The number of points, at least 1.
    generators : iterable of Permutation
        All of this degree.
    name : str, optional
        What headers call the group; by default its generators in angle brackets. No part of equality.
    known_order : int, optional
        The order, where a formula or a theorem tells it; the chain then needs no other proof. No part of
        equality.

    Raises
    ------
    BadInput
        If the degree is no positive integer or a generator has another degree.

    Examples
    --------
    >>> G = group(["(1,2,3)", "(1,2)"])
    >>> G
    <(1,2,3),(1,2)>: order 6, degree 3
    >>> G.order, [one.label for one in G.classes]
    (6, ['1a', '2a', '3a'])
    """

    degree: int
    generators: tuple[Permutation, ...] = attrs.field(converter=_as_tuple)
    name: str = attrs.field(eq=False, default="")
    known_order: int | None = attrs.field(eq=False, default=None, repr=False)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.degree, int) or isinstance(self.degree, bool) or self.degree < 1:
            raise BadInput(f"degree = {self.degree!r} must be a positive integer")
        for generator in self.generators:
            if not isinstance(generator, Permutation) or generator.degree != self.degree:
                raise BadInput(
                    f"generator {generator!r} must be a Permutation of {self.degree} points; "
                    f"group([...]) reads other spellings and extends smaller ones"
                )
        order = self.known_order
        if order is not None and (not isinstance(order, int) or isinstance(order, bool) or order < 1):
            raise BadInput(
                f"known_order = {order!r} must be a positive integer; leave it out if it is not known"
            )
        if not self.name:
            object.__setattr__(self, "name", f"<{','.join(map(str, self.generators)) or '()'}>")

    def __repr__(self) -> str:
        return f"{self.name}: order {self.order}, degree {self.degree}"

    @property
    def title(self) -> str:
        """The name with the order, as headers print it.

        Examples
        --------
        >>> group("D4").title
        'D4 (order 8)'
        """
        return f"{self.name} (order {self.order})"

    @cached_property
    def chain(self) -> StabiliserChain:
        """The stabiliser chain with the base of least moved points.

        Raises
        ------
        Inconsistent
            If the group has another order than its name tells.

        Examples
        --------
        >>> group(["(2,3,4)", "(2,3)"]).chain.base
        (1, 2)
        """
        from plrep.groups.chain import StabiliserChain

        return StabiliserChain.of(self.generators, self.degree, order=self.known_order)

    @property
    def order(self) -> int:
        """The number of elements.

        Notes
        -----
        The theorem and its proof: proofs/stabiliser-chains.md.

        Examples
        --------
        >>> group(["(1,2,3,4,5)", "(1,2)"]).order
        120
        """
        return self.chain.order if self.known_order is None else self.known_order

    @cached_property
    def direct_factors(self) -> tuple[DirectFactor, ...]:
        """The finest direct factors that move disjoint sets of points.

        Examples
        --------
        >>> [factor.points for factor in group("C2xS3").direct_factors]
        [(0, 1), (2, 3, 4)]
        """
        from plrep.groups.direct_factors import direct_factors

        return direct_factors(self)

    @cached_property
    def prime_series(self) -> PrimeSeries | None:
        """A chief series with factors of prime order; None if the group is not supersolvable.

        Examples
        --------
        >>> group("D6").prime_series.primes, group("A4").prime_series
        ((2, 3, 2), None)
        """
        from plrep.groups.prime_series import prime_series

        return prime_series(self)

    @cached_property
    def enumeration(self) -> Enumeration:
        """All elements on arrays, for orders up to 1,000,000.

        Raises
        ------
        BeyondReach
            If the group is larger.

        Examples
        --------
        >>> group(["(1,2,3)"]).enumeration.images.tolist()
        [[0, 1, 2], [1, 2, 0], [2, 0, 1]]
        """
        from plrep.groups.enumeration import Enumeration

        return Enumeration(self.chain, self.generators)

    @cached_property
    def orbit_tree(self) -> OrbitTree:
        """The orbits on tuples of points, as far as a search has met them.

        Examples
        --------
        >>> group("S4").orbit_tree.root.order
        24
        """
        from plrep.groups.orbit_tree import OrbitTree

        return OrbitTree(self)

    @cached_property
    def class_partition(self) -> ClassPartition:
        """The conjugacy classes with a way to tell the class of an element, by the route that structure allows.

        Raises
        ------
        BeyondReach
            If no route reaches so far.

        Examples
        --------
        >>> group("S4").class_partition.power_map(2)
        (0, 0, 0, 3, 1)
        """
        from plrep.groups.class_partition import class_partition

        return class_partition(self)

    @property
    def classes(self) -> tuple[ConjugacyClass, ...]:
        """The conjugacy classes in their order (see classes.py).

        Raises
        ------
        BeyondReach
            If the group is too large for every route to its classes.

        Notes
        -----
        The theorem and its proof: proofs/conjugacy-classes.md.

        Examples
        --------
        >>> [(one.label, one.size) for one in group(["(1,2,3)", "(1,2)"]).classes]
        [('1a', 1), ('2a', 3), ('3a', 2)]
        """
        return self.class_partition.classes

    @property
    def exponent(self) -> int:
        """The least common multiple of the orders of the elements.

        Examples
        --------
        >>> group(["(1,2,3)", "(1,2)"]).exponent
        6
        """
        return self.class_partition.exponent

    @property
    def identity(self) -> Permutation:
        """The identity on the points of the group.

        Examples
        --------
        >>> group(["(1,2,3)"]).identity.images
        (0, 1, 2)
        """
        return Permutation.identity(self.degree)

    @property
    def orbits(self) -> tuple[tuple[int, ...], ...]:
        """The orbits on the points 0, ..., degree-1, by their least points, points ascending.

        Examples
        --------
        >>> group(["(1,3)", "(4,5)"]).orbits
        ((0, 2), (1,), (3, 4))
        """
        least = list(range(self.degree))
        orbits = []
        for start in range(self.degree):
            if least[start] < start:
                continue
            orbit = [start]
            for x in orbit:
                for generator in self.generators:
                    y = generator.images[x]
                    if y > start and least[y] == y:
                        least[y] = start
                        orbit.append(y)
            orbits.append(tuple(sorted(orbit)))
        return tuple(orbits)

    @property
    def is_transitive(self) -> bool:
        """Whether all points form one orbit.

        Examples
        --------
        >>> group("S4").is_transitive, group("C2xC3").is_transitive
        (True, False)
        """
        return len(self.orbits) == 1

    @cached_property
    def is_abelian(self) -> bool:
        """Whether all elements commute.

        Examples
        --------
        >>> group(["(1,2)", "(3,4)"]).is_abelian, group(["(1,2)", "(2,3)"]).is_abelian
        (True, False)
        """
        return all(g * h == h * g for place, g in enumerate(self.generators) for h in self.generators[:place])

    @property
    def is_cyclic_by_one_generator(self) -> bool:
        """Whether the group is given by exactly one generator.

        Examples
        --------
        >>> group("C6").is_cyclic_by_one_generator, group("C2xC3").is_cyclic_by_one_generator
        (True, False)
        """
        return len(self.generators) == 1

    def contains(self, permutation: Permutation) -> bool:
        """Return whether a permutation of the same points lies in the group; ``in`` asks the same.

        Notes
        -----
        The theorem and its proof: proofs/stabiliser-chains.md.

        Examples
        --------
        >>> G = group(["(1,2,3)"])
        >>> G.contains(G.generators[0].inverse), Permutation([1, 0, 2]) in G
        (True, False)
        """
        return isinstance(permutation, Permutation) and self.chain.contains(permutation)

    __contains__ = contains

    def class_of(self, permutation: Permutation) -> int:
        """Return the place of the conjugacy class of an element.

        Raises
        ------
        BadInput
            If the permutation lies outside the group.

        Examples
        --------
        >>> group(["(1,2,3)", "(1,2)"]).class_of(Permutation([2, 1, 0]))
        1
        """
        self._require(permutation)
        return self.class_partition.place(permutation)

    def power_map(self, k: int) -> tuple[int, ...]:
        """Return for each conjugacy class the place of the class of the k-th powers; k is any integer.

        Examples
        --------
        >>> group("S4").power_map(2)
        (0, 0, 0, 3, 1)
        """
        return self.class_partition.power_map(k)

    def fusion(self, subgroup: Group) -> tuple[int, ...]:
        """Return for each class of a subgroup the place of the class of this group that contains it.

        Raises
        ------
        BadInput
            If it is no subgroup on the same points.

        Examples
        --------
        >>> S4 = group("S4")
        >>> S4.fusion(S4.subgroup("(1,2,3)"))
        (0, 3, 3)
        """
        from plrep.groups.fusion import fusion

        return fusion(subgroup, self)

    def conjugating_element(self, permutation: Permutation, other: Permutation) -> Permutation | None:
        """Return an element g of the group with g permutation g^-1 = other, or None; for groups of any order.

        Examples
        --------
        >>> group("S4").conjugating_element(Permutation([1, 0, 2, 3]), Permutation([0, 1, 3, 2]))
        (1,3)(2,4)
        """
        from plrep.groups.backtrack import conjugating_element

        return conjugating_element(self, permutation, other)

    def is_conjugate(self, permutation: Permutation, other: Permutation) -> bool:
        """Return whether an element of the group conjugates one permutation to another.

        Examples
        --------
        >>> a, b = Permutation([1, 2, 0]), Permutation([2, 0, 1])
        >>> group("S3").is_conjugate(a, b), group(["(1,2,3)"]).is_conjugate(a, b)
        (True, False)
        """
        return self.conjugating_element(permutation, other) is not None

    def centraliser(self, of: Permutation | Group) -> Group:
        """Return the elements that commute with a permutation or with a group on the same points.

        Examples
        --------
        >>> group("S4").centraliser(Permutation([1, 0, 2, 3])).order
        4
        """
        from plrep.groups.centralisers import centraliser

        return centraliser(self, of)

    def normaliser(self, subgroup: Group) -> Group:
        """Return the elements g of the group with gH = Hg, for a subgroup H of index at most 1,000,000.

        Examples
        --------
        >>> S4 = group("S4")
        >>> S4.normaliser(S4.subgroup("(1,2,3)")).order
        6
        """
        from plrep.groups.centralisers import normaliser

        return normaliser(self, subgroup)

    @cached_property
    def centre(self) -> Group:
        """The elements that commute with all elements.

        Examples
        --------
        >>> group("D4").centre
        <(1,3)(2,4)>: order 2, degree 4
        """
        from plrep.groups.centre import centre

        return centre(self)

    def normal_closure(self, subgroup: Group) -> Group:
        """Return the least normal subgroup that contains a subgroup.

        Examples
        --------
        >>> S4 = group("S4")
        >>> S4.normal_closure(S4.subgroup("(1,2)(3,4)")).order
        4
        """
        from plrep.groups.normal_closures import normal_closure

        return normal_closure(self, subgroup)

    @cached_property
    def derived_subgroup(self) -> Group:
        """The subgroup that all commutators generate.

        Examples
        --------
        >>> group("S4").derived_subgroup.order
        12
        """
        from plrep.groups.series import commutator_subgroup

        return commutator_subgroup(self, self)

    @cached_property
    def derived_series(self) -> tuple[Group, ...]:
        """The group, its derived subgroup, that of this one, ..., each smaller than the one before.

        Examples
        --------
        >>> [one.order for one in group("S4").derived_series]
        [24, 12, 4, 1]
        """
        from plrep.groups.series import derived_series

        return derived_series(self)

    @cached_property
    def lower_central_series(self) -> tuple[Group, ...]:
        """The group G, then [G, G], [[G, G], G], ..., each smaller than the one before.

        Examples
        --------
        >>> [one.order for one in group("D8").lower_central_series]
        [16, 4, 2, 1]
        """
        from plrep.groups.series import lower_central_series

        return lower_central_series(self)

    @property
    def is_perfect(self) -> bool:
        """Whether the group is its own derived subgroup.

        Examples
        --------
        >>> group("A5").is_perfect, group("S5").is_perfect
        (True, False)
        """
        return self.derived_subgroup.order == self.order

    @property
    def is_solvable(self) -> bool:
        """Whether the derived series ends with the trivial group.

        Examples
        --------
        >>> group("S4").is_solvable, group("A5").is_solvable
        (True, False)
        """
        from plrep.groups.series import is_solvable

        return is_solvable(self)

    @property
    def is_nilpotent(self) -> bool:
        """Whether the group is the direct product of its Sylow subgroups.

        Examples
        --------
        >>> group("Q8xC3").is_nilpotent, group("S3").is_nilpotent
        (True, False)
        """
        from plrep.groups.series import is_nilpotent

        return is_nilpotent(self)

    @cached_property
    def is_simple(self) -> bool:
        """Whether the group has exactly two normal subgroups.

        Examples
        --------
        >>> group("A5").is_simple, group("SL(2,5)").is_simple
        (True, False)
        """
        from plrep.groups.series import is_simple

        return is_simple(self)

    def sylow(self, p: int) -> Group:
        """Return a Sylow p-subgroup.

        Examples
        --------
        >>> group("S4").sylow(2).order, group("S4").sylow(3).order
        (8, 3)
        """
        from plrep.groups.sylow import sylow_subgroup

        return sylow_subgroup(self, p)

    def identify(self) -> tuple[int, int]:
        """Return (n, i) if the group is isomorphic to SmallGroup(n,i), for orders up to 200 except 128 and 192.

        Raises
        ------
        BeyondReach
            If the group has another order.

        Examples
        --------
        >>> group("PGL(2,3)").identify(), group(f"SmallGroup{group('PGL(2,3)').identify()}")
        ((24, 12), SmallGroup(24,12): order 24, degree 4)
        """
        from plrep.groups.identify import identify

        found = identify(self)
        return found.order, found.number

    @cached_property
    def structure(self) -> str:
        """A short description, "S3" or "(C4xC2):C2"; groups that are not isomorphic may share one (structure.py).

        Examples
        --------
        >>> group("PGL(2,3)").structure, group("Dic2xC3").structure, group("<(1,2,3,4,5),(2,3,5,4)>").structure
        ('S4', 'C3xQ8', 'C5:C4')
        """
        from plrep.groups.structure import structure

        return structure(self)

    def is_isomorphic(self, other: Group) -> bool:
        """Return whether two groups of order up to 2,000 are isomorphic; ``isomorphism`` gives a witness.

        Examples
        --------
        >>> group("S3").is_isomorphic(group("D3")), group("D4").is_isomorphic(group("Q8"))
        (True, False)
        """
        from plrep.groups.isomorphism import isomorphism

        return isomorphism(self, other) is not None

    def is_subgroup_of(self, other: Group) -> bool:
        """Return whether every element lies in the other group, on the same points.

        Examples
        --------
        >>> group(["(1,2,3)"]).is_subgroup_of(group(["(1,2,3)", "(1,2)"]))
        True
        """
        return self.degree == other.degree and all(map(other.contains, self.generators))

    def same_elements(self, other: Group) -> bool:
        """Return whether the two groups consist of the same permutations.

        Examples
        --------
        >>> G, H = group(["(1,2,3)", "(1,2)"]), group(["(1,2)", "(2,3)"])
        >>> G == H, G.same_elements(H)
        (False, True)
        """
        return self.is_subgroup_of(other) and self.order == other.order

    def subgroup(self, generators: object, *, name: str = "") -> Group:
        """Return the subgroup that some elements generate.

        Parameters
        ----------
        generators : iterable
            In any spelling that ``group`` reads, or cycles as text: ``"(1,2),(3,4)"``; smaller ones are
            extended.
        name : str
            What headers call it.

        Raises
        ------
        BadInput
            If a generator lies outside the group.

        Examples
        --------
        >>> group(["(1,2,3,4)", "(1,2)"]).subgroup("(1,2),(3,4)")
        <(1,2),(3,4)>: order 4, degree 4
        """
        given = read_generators([generators] if isinstance(generators, str) else generators)
        extended = []
        for generator in given:
            if max(generator.support, default=0) >= self.degree:
                raise BadInput(f"{generator} moves points beyond the {self.degree} points of {self.name}")
            extended.append(generator.on(self.degree))
            self._require(extended[-1])
        same = tuple(extended) == self.generators
        return Group(self.degree, tuple(extended), name, self.known_order if same else None)

    def stabiliser(self, *points: int) -> Group:
        """Return the pointwise stabiliser of some points of 0, ..., degree-1.

        Raises
        ------
        BadInput
            If a point is out of range.

        Examples
        --------
        >>> group("S4").stabiliser(3)
        <(1,2),(1,3),(2,3)>: order 6, degree 4
        """
        from plrep.groups.chain import StabiliserChain

        distinct = tuple(dict.fromkeys(points))
        chain = StabiliserChain.of(self.generators, self.degree, base=distinct, order=self.order)
        order = prod(len(level.orbit) for level in chain.levels[len(distinct) :])
        return Group(self.degree, chain.stabiliser_generators(len(distinct)), known_order=order)

    @cached_property
    def subgroup_lattice(self) -> SubgroupLattice:
        """All subgroups up to conjugacy, with their order by inclusion, for orders up to 2,000.

        Raises
        ------
        BeyondReach
            If the group is larger or has more than 500,000 subgroups.

        Examples
        --------
        >>> group("S3").subgroup_lattice.covers
        ((), (0,), (0,), (1, 2))
        """
        from plrep.groups.subgroup_lattice import subgroup_lattice

        return subgroup_lattice(self)

    @property
    def subgroup_classes(self) -> tuple[SubgroupClass, ...]:
        """The conjugacy classes of subgroups, for orders up to 2,000.

        Raises
        ------
        BeyondReach
            If the group is larger or has more than 500,000 subgroups.

        Notes
        -----
        The theorem and its proof: proofs/subgroups.md.

        Examples
        --------
        >>> len(group("S4").subgroup_classes)
        11
        """
        return self.subgroup_lattice.members

    @cached_property
    def maximal_subgroups(self) -> tuple[SubgroupClass, ...]:
        """The conjugacy classes of maximal subgroups (see maximal_subgroups.py for the reach).

        Notes
        -----
        The theorem and its proof: proofs/subgroups.md.

        Examples
        --------
        >>> [one.order for one in group("S4").maximal_subgroups]
        [6, 8, 12]
        """
        from plrep.groups.maximal_subgroups import maximal_subgroups

        return maximal_subgroups(self)

    @property
    def frattini_subgroup(self) -> Group:
        """The intersection of all maximal subgroups (see maximal_subgroups.py for the reach).

        Examples
        --------
        >>> group("C4").frattini_subgroup.order
        2
        """
        from plrep.groups.maximal_subgroups import frattini_subgroup

        return frattini_subgroup(self)

    def _require(self, permutation: Permutation) -> None:
        if not self.contains(permutation):
            raise BadInput(
                f"{permutation!r} is no element of {self.name} (order {self.order}, {self.degree} points); "
                f"`in` tells which permutations are"
            )

    def data(self) -> dict[str, Any]:
        """Return what headers in JSON say of the group.

        Examples
        --------
        >>> group(["(1,2,3)", "(1,2)"]).data()
        {'name': '<(1,2,3),(1,2)>', 'order': 6, 'degree': 3, 'generators': ['(1,2,3)', '(1,2)']}
        """
        return {
            "name": self.name,
            "order": self.order,
            "degree": self.degree,
            "generators": [str(generator) for generator in self.generators],
        }

    # The doors: each leads to a room above and is named in setup.cfg.

    @cached_property
    def character_table(self) -> CharacterTable:
        """The table of irreducible complex characters, complete and verified."""
        from plrep.characters.table import character_table

        return character_table(self)

    @cached_property
    def simples(self) -> RealSimples:
        """All irreducible real representations."""
        from plrep.characters.real_simples import real_simples

        return real_simples(self)

    def simple(self, label: str) -> RealSimple:
        """Return the irreducible real representation with this label."""
        return self.simples[label]

    @cached_property
    def normal_subgroups(self) -> NormalSubgroups:
        """All normal subgroups, with their lattice."""
        from plrep.characters.normal_subgroups import normal_subgroups

        return normal_subgroups(self)

    def natural(self) -> GSet:
        """Return the points on which the group is given."""
        from plrep.gsets.actions import natural

        return natural(self)

    def regular(self) -> GSet:
        """Return the group acting on its elements by left multiplication."""
        from plrep.gsets.actions import regular

        return regular(self)

    def cosets(self, subgroup: Group) -> GSet:
        """Return the left cosets of a subgroup."""
        from plrep.gsets.actions import cosets

        return cosets(self, subgroup)

    @property
    def transitive_sets(self) -> tuple[GSet, ...]:
        """All transitive G-sets up to isomorphism, one for each class of subgroups.

        Notes
        -----
        The theorem and its proof: proofs/subgroups.md.

        Examples
        --------
        >>> [X.points for X in group("A4").transitive_sets]
        [12, 6, 4, 3, 1]
        """
        from plrep.gsets.transitive import transitive_gsets

        return transitive_gsets(self)

    def on_subsets(self, k: int) -> GSet:
        """Return the subsets of k points."""
        from plrep.gsets.actions import subsets

        return subsets(self, k)

    def on_tuples(self, k: int) -> GSet:
        """Return the k-tuples of points, entries may be equal."""
        from plrep.gsets.actions import tuples

        return tuples(self, k)

    def on_arrangements(self, k: int) -> GSet:
        """Return the k-tuples of distinct points."""
        from plrep.gsets.actions import arrangements

        return arrangements(self, k)

    def on_edges(self, edges: Iterable[Iterable[int]], *, directed: bool = False) -> GSet:
        """Return the edges of a graph on the points, all given as pairs; the group must preserve the graph."""
        from plrep.gsets.actions import graph_edges

        return graph_edges(self, edges, directed=directed)

    def on_orbit(self, *sets: Iterable[int]) -> GSet:
        """Return the orbit of a set of points, or of a sequence of sets."""
        from plrep.gsets.actions import set_orbit

        return set_orbit(self, *sets)

    def on_subspaces(self, k: int, *, q: int | None = None) -> GSet:
        """Return the k-dimensional subspaces of the space on whose vectors or projective points the group acts."""
        from plrep.gsets.actions import subspaces

        return subspaces(self, k, q=q)

    def on_flags(self, *dimensions: int, q: int | None = None) -> GSet:
        """Return the chains of subspaces of these dimensions, by default the complete flags."""
        from plrep.gsets.actions import flags

        return flags(self, *dimensions, q=q)

    def prove_all(self) -> Iterator[Verdict]:
        """Yield a verdict for each ordered pair of simples, shape of map, and nonlinear or not."""
        from plrep.prover.prove import prove_all

        return prove_all(self)


def group(source: object, *, name: str = "") -> Group:
    """Return the group that is meant by a name or by generators.

    Parameters
    ----------
    source : str, Group, iterable or object with generators
        A name (``"S4"``, ``"C2xS3"``, ``"<(1,2,3),(1,2)>"``); or generators, each a Permutation, cycles as
        text (points from 1), a list of images (points from 0) or a permutation matrix (M e_x = e_{g(x)}),
        lists or arrays; or a SymPy PermutationGroup. Generators of fewer points are extended to the largest
        degree. No generators mean the trivial group on one point.
    name : str
        What headers call the group; by default the name that was given, or the generators in angle brackets.

    Returns
    -------
    Group

    Raises
    ------
    BadInput
        If the name is unknown or something is no permutation; the message says what could be meant.

    Examples
    --------
    >>> group("S4")
    S4: order 24, degree 4
    >>> group([[1, 2, 0], [1, 0]], name="symmetries of a triangle")
    symmetries of a triangle: order 6, degree 3
    """
    if isinstance(source, Group):
        return attrs.evolve(source, name=name) if name else source
    if isinstance(source, str):
        from plrep.groups.names import named_group

        named = named_group(source)
        return Group(named.degree, named.generators, name or named.name, named.order)
    generators = read_generators(source)
    return Group(generators[0].degree if generators else 1, generators, name)
