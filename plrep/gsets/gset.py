"""Finite sets on which a group acts: everything one asks of them, each question with its example.

Long for the examples only: the algorithms are in the files beside this one, orbits, stabilisers, orbitals,
orbit_map, products, quotients, block_systems.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np

from plrep.errors import BadInput
from plrep.groups.permutation import Permutation
from plrep.gsets.orbits import OrbitForest, Places
from plrep.gsets.summands import Summand

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plrep.groups.group import Group
    from plrep.gsets.block_systems import BlockSystem, BlockSystems
    from plrep.gsets.orbitals import OrbitalColumns, Suborbits


@attrs.frozen(slots=True, cache_hash=True, repr=False)
class GSet:
    """A finite set on which a group acts from the left: points 0, ..., points-1, and their images.

    Made by the functions of plrep.gsets.actions, by ``parse_gset``, and by ``+``, ``*`` and ``quotient``. Two are
    equal if the group is the same and its generators act in the same way; how they were made takes no part
    in it.

    Attributes
    ----------
    group : Group
    points : int
        How many points it has.
    action : tuple of tuples of int
        For each generator of the group the images of all points.
    summands : tuple of Summand
        The ways in which it was made, in the order of the points.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> X = group("S3").natural() + group("S3").on_subsets(2)
    >>> X
    natural+subsets:2: 6 points, 2 orbits of S3
    >>> X.action
    ((1, 2, 0, 5, 3, 4), (1, 0, 2, 3, 5, 4))
    """

    group: Group
    points: int
    action: tuple[tuple[int, ...], ...]
    summands: tuple[Summand, ...] = attrs.field(eq=False)

    @classmethod
    def of(cls, group: Group, summands: tuple[Summand, ...]) -> GSet:
        """Return the disjoint union of some summands of one group.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> from plrep.gsets.summands import Natural
        >>> G = group("C3")
        >>> GSet.of(G, (Natural(G), Natural(G))).action
        ((1, 2, 0, 4, 5, 3),)
        """
        points = sum(summand.points for summand in summands)
        action = tuple(tuple(_images(summands, g).tolist()) for g in group.generators)
        return cls(group, points, action, summands)

    def __repr__(self) -> str:
        orbits = "transitive under" if self.is_transitive else f"{len(self.orbits)} orbits of"
        return f"{self.name}: {self.points} points, {orbits} {self.group.name}"

    @property
    def name(self) -> str:
        """The spelling that ``parse_gset`` reads.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> G = group("S4")
        >>> (G.regular() + G.cosets(G.subgroup("(1,2),(3,4)"))).name
        'regular+cosets:(1,2),(3,4)'
        """
        return "+".join(summand.name for summand in self.summands)

    @property
    def parts(self) -> tuple[tuple[Any, ...], ...]:
        """How it was made, as plain data.

        Returns
        -------
        tuple of tuples
            ``("natural",)``, ``("regular",)``, ``("subsets", k)``; ``("cosets", H)`` with a Group H for other sets with
            one orbit, H the stabiliser of the first point; ``("orbits",)`` for those with more.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> (group("C3").natural() + group("C3").on_subsets(2)).parts
        (('natural',), ('subsets', 2))
        """
        return tuple(summand.part for summand in self.summands)

    def __add__(self, other: GSet) -> GSet:
        """Return the disjoint union, the points of ``self`` first."""
        if not isinstance(other, GSet):
            return NotImplemented
        if self.group != other.group:
            raise BadInput(
                f"{self.name} and {other.name} are sets of different groups, {self.group.name} and "
                f"{other.group.name}; make both from one group G, as in G.natural() + G.regular()"
            )
        shifted = tuple(
            (*left, *(self.points + x for x in right))
            for left, right in zip(self.action, other.action, strict=True)
        )
        return GSet(self.group, self.points + other.points, shifted, self.summands + other.summands)

    def __mul__(self, other: GSet) -> GSet:
        """Return the product: pairs (x, y), with g(x, y) = (gx, gy).

        For sets with one summand each, (x, y) is the point x |Y| + y; a product of sums is the sum of the products.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> (group("S4").natural() * group("S4").on_subsets(2)).label_of(7)
        '(2,{1,3})'
        """
        if isinstance(other, int):
            raise BadInput(f"copies of {self.name} are written {other} * X; X * Y is the product of two sets")
        if not isinstance(other, GSet):
            return NotImplemented
        from plrep.gsets.products import product

        return product(self, other)

    def __rmul__(self, count: int) -> GSet:
        """Return the disjoint union of some copies: the points of d channels are d * X."""
        if isinstance(count, GSet):
            return NotImplemented
        from plrep.gsets.products import copies

        return copies(count, self)

    def quotient(self, blocks: BlockSystem | Iterable[Iterable[int]]) -> GSet:
        """Return the quotient by an invariant partition: its blocks, ordered by their least points.

        Parameters
        ----------
        blocks : BlockSystem, or iterable of iterables of int
            One or more blocks; their images under the group are blocks as well, all other points are alone.

        Raises
        ------
        BadInput
            If one of them is no block; the message tells the least block that contains it.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("D4").natural().quotient([{0, 2}])
        natural/{1,3}: 2 points, transitive under D4
        """
        from plrep.gsets.block_systems import BlockSystem
        from plrep.gsets.quotients import quotient

        return quotient(self, (blocks.block,) if isinstance(blocks, BlockSystem) else blocks)

    @cached_property
    def block_systems(self) -> BlockSystems:
        """All invariant partitions of a transitive set, the finest one first (see block_systems.py).

        Raises
        ------
        BadInput
            If there are more orbits than one.
        BeyondReach
            If there are more than 50,000, or points times rank exceed 2^26.

        Notes
        -----
        The theorem and its proof: proofs/block-systems.md.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> [system.block for system in group("C6").natural().block_systems]
        [(0,), (0, 3), (0, 2, 4), (0, 1, 2, 3, 4, 5)]
        """
        from plrep.gsets.block_systems import block_systems

        return block_systems(self)

    def least_block_system(self, *points: int) -> BlockSystem:
        """Return the finest invariant partition of a transitive set in which some points lie in one block.

        Raises
        ------
        BadInput
            If there are more orbits than one, or one of them is no point.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("C6").natural().least_block_system(1, 3).blocks
        ((0, 2, 4), (1, 3, 5))
        """
        from plrep.gsets.block_systems import least_block_system

        return least_block_system(self, points)

    @property
    def is_primitive(self) -> bool:
        """Whether the group is transitive, and the only invariant partitions are those into points and into one block.

        Notes
        -----
        The theorem and its proof: proofs/block-systems.md.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> [group(name).natural().is_primitive for name in ("D5", "D6", "C2xC3")]
        [True, False, False]
        """
        from plrep.gsets.block_systems import is_primitive

        return is_primitive(self)

    def labelled(self, labels: Iterable[str]) -> GSet:
        """Return the same set with labels of one's own for its points; its name stays the same.

        Raises
        ------
        BadInput
            If there is not one label for each point, or two are equal.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("C4").natural().labelled(["north", "east", "south", "west"]).label_of(1)
        'east'
        """
        from plrep.gsets.labelled import labelled

        return labelled(self, labels)

    @cached_property
    def forest(self) -> OrbitForest:
        """The orbits with a breadth-first tree in each."""
        return OrbitForest(self.points, np.array(self.action, dtype=np.intp).reshape(-1, self.points))

    @property
    def orbits(self) -> tuple[tuple[int, ...], ...]:
        """The orbits, each ascending, ordered by least point.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("C2xC3").natural().orbits
        ((0, 1), (2, 3, 4))
        """
        return self.forest.orbits

    @property
    def is_transitive(self) -> bool:
        """Whether there is one orbit."""
        return len(self.orbits) == 1

    def image_array(self, element: Permutation) -> Places:
        """Return the images of all points, as an array, under an element that is known to lie in the group.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> G = group("C3")
        >>> G.regular().image_array(G.generators[0]).tolist()
        [1, 2, 0]
        """
        return _images(self.summands, element)

    def image_of(self, point: int, element: Permutation) -> int:
        """Return the image of one point under an element that is known to lie in the group.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> G = group("S4")
        >>> G.on_subsets(2).image_of(0, G.generators[0])
        3
        """
        summand, place = self.summand_at(point)
        return point - place + int(summand.images(element, np.array([place]))[0])

    def image(self, element: Permutation) -> tuple[int, ...]:
        """Return the images of all points under an element of the group.

        Raises
        ------
        BadInput
            If the permutation of the natural points does not lie in the group.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> G = group("S3")
        >>> G.on_subsets(2).image(G.generators[0] * G.generators[1])
        (2, 1, 0)
        """
        if not self.group.contains(element):
            raise BadInput(
                f"{element!r} is no element of {self.group.name}, so it does not act on {self.name}"
            )
        return tuple(self.image_array(element).tolist())

    def orbit_map(self, point: int) -> Places:
        """Return the image of a point under each element of the group, in the order of its enumeration.

        Parameters
        ----------
        point : int

        Returns
        -------
        ndarray of int, |G|

        Raises
        ------
        BadInput
            If this is no point.
        BeyondReach
            If the group has more than 1,000,000 elements.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("C4").natural().orbit_map(1).tolist()
        [1, 2, 3, 0]
        """
        self._require(point)
        from plrep.gsets.orbit_map import orbit_map

        return orbit_map(self, point)

    @cached_property
    def _least_stabilisers(self) -> tuple[Group, ...]:
        from plrep.gsets.stabilisers import least_point_stabiliser

        return tuple(least_point_stabiliser(self, orbit) for orbit in range(len(self.orbits)))

    def stabiliser(self, point: int) -> Group:
        """Return the stabiliser of a point, as a subgroup on the natural points.

        Raises
        ------
        BadInput
            If this is no point.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("D4").natural().stabiliser(1)
        <(1,3)>: order 2, degree 4
        """
        self._require(point)
        H = self._least_stabilisers[int(self.forest.orbit_of[point])]
        u = self.carrier(point)
        if u.is_identity:
            return H
        return attrs.evolve(H, generators=[u * h * u.inverse for h in H.generators], name="")

    def carrier(self, point: int) -> Permutation:
        """Return an element that carries the least point of the orbit to a point.

        Raises
        ------
        BadInput
            If this is no point.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("C5").natural().carrier(2)
        (1,3,5,2,4)
        """
        self._require(point)
        word = self.forest.word(point)
        generators = {place: np.array(self.group.generators[place].images) for place in dict.fromkeys(word)}
        images = np.arange(self.group.degree)
        for place in reversed(word):
            images = generators[place][images]
        return Permutation.trusted(tuple(images.tolist()))

    @cached_property
    def _suborbits(self) -> tuple[Suborbits, ...]:
        from plrep.gsets.orbitals import suborbits

        return tuple(suborbits(self, orbit) for orbit in range(len(self.orbits)))

    def suborbits(self, orbit: int = 0) -> Suborbits:
        """Return the orbits of the stabiliser of the least point of an orbit, on that orbit.

        Raises
        ------
        BadInput
            If there is no orbit of that number.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("S5").on_subsets(2).suborbits(0).sizes
        (1, 6, 3)
        """
        if not 0 <= orbit < len(self.orbits):
            raise BadInput(f"orbit {orbit!r} of {self.name}: orbits are numbered 0 to {len(self.orbits) - 1}")
        return self._suborbits[orbit]

    @cached_property
    def rank(self) -> int:
        """The number of orbits of the group on pairs of points.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("D5").natural().rank, group("D5").regular().rank
        (3, 10)
        """
        from plrep.gsets.orbitals import orbitals

        return len(orbitals(self, self))

    def orbital(self, x: int, y: int) -> tuple[int, int]:
        """Return the orbit of y and the suborbit of u^-1 x, where u carries its least point to y.

        So functions on suborbits become invariant functions of (x, y). The suborbit is -1 if x lies
        elsewhere.

        Raises
        ------
        BadInput
            If x or y is no point.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> X = group("D4").natural()
        >>> [X.orbital(x, 3) for x in range(4)]
        [(0, 1), (0, 2), (0, 1), (0, 0)]
        """
        self._require(x)
        column = self.orbital_column(y)
        return int(self.forest.orbit_of[y]), int(column[x])

    @cached_property
    def _columns(self) -> OrbitalColumns:
        from plrep.gsets.orbitals import OrbitalColumns

        return OrbitalColumns(self)

    def orbital_column(self, y: int) -> Places:
        """Return for all points x the suborbit of ``orbital(x, y)``.

        Returns
        -------
        ndarray of int, |X|
            -1 outside the orbit of y.

        Raises
        ------
        BadInput
            If y is no point.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("C3xC2").natural().orbital_column(1).tolist()
        [2, 0, 1, -1, -1]
        """
        self._require(y)
        return self._columns.at(y)

    def label_of(self, point: int) -> str:
        """Return how a point is printed: 3, {1,3}, (1,2)(3,4) or (1,2)H.

        Raises
        ------
        BadInput
            If this is no point.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> X = group("S3").on_subsets(2) + group("S3").regular()
        >>> [X.label_of(x) for x in (0, 2, 3, 4)]
        ['{1,2}', '{2,3}', '()', '(2,3)']
        """
        summand, place = self.summand_at(point)
        return summand.label_of(place)

    def summand_at(self, point: int) -> tuple[Summand, int]:
        """Return the summand that a point belongs to, and its place there.

        Raises
        ------
        BadInput
            If this is no point.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> summand, place = (group("S3").natural() + group("S3").regular()).summand_at(4)
        >>> summand.name, place
        ('regular', 1)
        """
        self._require(point)
        for summand in self.summands:
            if point < summand.points:
                break
            point -= summand.points
        return summand, point

    def data(self) -> dict[str, Any]:
        """Return what JSON prints.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> group("C4").regular().data()
        {'name': 'regular', 'points': 4, 'rank': 4, 'orbits': 1}
        """
        return {"name": self.name, "points": self.points, "rank": self.rank, "orbits": len(self.orbits)}

    def _require(self, point: int) -> None:
        if not 0 <= point < self.points:
            raise BadInput(
                f"{point!r} is no point of {self.name}: points are numbered 0 to {self.points - 1}"
            )


def _images(summands: tuple[Summand, ...], element: Permutation) -> Places:
    images, offset = [], 0
    for summand in summands:
        images.append(offset + summand.images(element))
        offset += summand.points
    return np.concatenate(images)
