"""Orbits of a permutation group on tuples of points, met one point at a time and kept as a tree.

A node stands for one orbit of G on d-tuples. It has a canonical tuple t, random elements that generate the
pointwise stabiliser G_t, the orbits of G_t on the points, and for each point an element of G_t that takes it
to the least point of its orbit. The children extend t by these least points. A tuple of points runs down the
tree at one gather a step: it is multiplied by the element that makes its next point least. Two tuples lie in
one orbit of G iff they end in the same node, and the elements that brought them there differ by a witness.

Source: the stabiliser chains of Sims (Holt, Eick, O'Brien, Handbook of Computational Group Theory, 2005, 4.4),
with all orbits of each stabiliser in place of one. The elements that generate a stabiliser are random elements
of the parent, divided by its transversal: uniform and independent again. They suffice for a node if one path
below it ends in an orbit with trivial stabiliser after as many steps as the order says (the order of a
stabiliser is that of the parent over the length of the orbit); a node for which it does not is given twice as
many elements. So every node is proved; chance decides the time.

Cost: degree^2 entries of four bytes for each node; nodes are made when they are first met. Milliseconds for the
root and the path that proves it: M24 2, HS 2, W(E8) on 240 points 4.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from copy import copy
from functools import cached_property, partial
from random import Random
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from plrep.errors import BeyondReach, Inconsistent
from plrep.groups.rows import Integers, Places, composites, inverses

if TYPE_CHECKING:
    from plrep.groups.group import Group

MEMORY = 1 << 27
"""Most entries of the tables of one tree; an entry takes four bytes."""

_ELEMENTS = 8  # so many random elements generate a stabiliser, almost always
_MOST_ELEMENTS = 1 << 12
_SLOTS = 10
_COLOURED = 2000  # points; the colours of more pairs take too much memory

Source = Callable[[int], Integers]


class Node:
    """An orbit of a group on tuples of points.

    Attributes
    ----------
    points : tuple of int
        The canonical tuple.
    number : int
        Numbers the nodes of a tree as they are made.
    order : int
        The order of the stabiliser of the canonical tuple, point by point.
    least : ndarray, degree
        The least point of the orbit of each point under this stabiliser.
    fixed : ndarray of bool, degree
        The points that the stabiliser fixes.
    to_least : ndarray, degree x degree
        Row x is an element of the stabiliser that takes x to ``least[x]``.
    weights : ndarray, degree
        Equal for points in one orbit: 0 for the orbit that is followed in the proof, whose node exists for certain,
        and more than degree^2 for fixed points.
    """

    __slots__ = (
        "children",
        "elements",
        "fixed",
        "least",
        "number",
        "order",
        "path",
        "points",
        "to_least",
        "weights",
    )

    def __init__(self, points: tuple[int, ...], number: int, order: int, elements: Integers) -> None:
        self.points = points
        self.number = number
        self.order = order
        self.elements = elements
        self.children: dict[int, Node] = {}
        self.path: list[tuple[Node, Places]] = []
        degree = elements.shape[1]
        every = np.arange(degree)
        self.to_least: Integers = np.broadcast_to(np.arange(degree, dtype=np.int32), (degree, degree))
        self.least: Places = every
        self.weights: Places = every
        self.fixed = np.ones(degree, dtype=bool)
        if order == 1:
            return
        while True:
            lower = np.minimum(self.least, self.least[elements].min(axis=0))
            lower = lower[lower]
            if np.array_equal(lower, self.least):
                break
            self.least = lower
        self.fixed = np.bincount(self.least, minlength=degree)[self.least] == 1
        self.to_least = self._transversals(every)

    def _transversals(self, every: Places) -> Integers:
        table = self.to_least.copy(order="C")
        done = self.least == every
        layer = every[done & ~self.fixed]
        turned = inverses(self.elements)
        mark = np.empty(len(every), dtype=np.intp)
        while len(layer):
            images = self.elements[:, layer]
            which, place = np.nonzero(~done[images])
            fresh = images[which, place]
            mark[fresh] = np.arange(len(fresh))
            once = np.flatnonzero(mark[fresh] == np.arange(len(fresh)))
            fresh = fresh[once].astype(np.intp)
            table[fresh] = composites(table, layer[place[once]], turned[which[once]])
            done[fresh] = True
            layer = fresh
        return table


class OrbitTree:
    """The orbits of a permutation group on tuples, as far as they were met.

    Parameters
    ----------
    group : Group

    Raises
    ------
    BeyondReach
        Here or later, if the tables exceed the memory.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> tree = OrbitTree(group("D4"))
    >>> tree.root.least.tolist(), tree.child(tree.root, 0).least.tolist()
    ([0, 0, 0, 0], [0, 1, 2, 1])
    """

    def __init__(self, group: Group) -> None:
        self.name = group.name
        self.degree = group.degree
        self.nodes = 0
        self._tables = 0
        self._forms: dict[tuple[int, tuple[int, ...]], int] = {}
        rows = [np.array(g.images, dtype=np.int32) for g in group.generators if not g.is_identity]
        self.seed = hashlib.sha256(b"".join(row.astype("<i4").tobytes() for row in rows)).hexdigest()
        self.root = self._proved((), group.order, self._mixed(rows))

    def _mixed(self, rows: Sequence[Integers]) -> Source:
        """Return a source of random elements by product replacement."""
        bits = Random(self.seed).getrandbits
        slots = [rows[place % len(rows)] for place in range(max(_SLOTS, len(rows) + 1))] if rows else []

        def source(count: int) -> Integers:
            if not rows:
                return np.arange(self.degree, dtype=np.int32)[None, :]
            product, found = slots[0], []
            for step in range(4 * len(slots) + 2 * count):
                i = bits(32) % len(slots)
                j = (i + 1 + bits(32) % (len(slots) - 1)) % len(slots)
                factor = slots[j] if bits(1) else inverses(slots[j][None, :])[0]
                slots[i] = slots[i][factor] if bits(1) else factor[slots[i]]
                product = product[slots[i]]
                if step >= 4 * len(slots) and step % 2:
                    found.append(product)
            return np.array(found)

        return source

    def _proved(self, points: tuple[int, ...], order: int, source: Source) -> Node:
        """Return a node of known order from random elements, as many as the proof needs."""
        count = _ELEMENTS
        while True:
            node = self._node(points, order, source(count))
            if self._prove(node, source, count):
                return node
            count *= 2
            if count > _MOST_ELEMENTS:
                raise Inconsistent(
                    f"{count} random elements of {self.name} do not show that its stabiliser of {list(points)} has "
                    f"the order {order}; the known order of the group is wrong, or report its generators"
                )

    def _node(self, points: tuple[int, ...], order: int, elements: Integers) -> Node:
        self.nodes += 1
        self._tables += self.degree**2 if order > 1 else self.degree
        if self._tables > MEMORY:
            raise BeyondReach(
                f"the orbits of {self.name} on tuples of its {self.degree} points need tables of more than "
                f"{MEMORY} entries; give the group by an action on fewer points"
            )
        return Node(points, self.nodes, order, elements)

    def _prove(self, node: Node, source: Source, count: int) -> bool:
        """Follow the largest orbits down to the trivial stabiliser; return whether orders and orbits agree.

        The elements of each node are fresh: those that made the transversals above are bound to them.
        """
        if node.order == 1:
            return True
        sizes = np.bincount(node.least)
        point = int(sizes.argmax())
        length = int(sizes[point])
        if length == 1 or node.order % length:
            return False
        below = self._divided(node, point, source)
        order = node.order // length
        child = self._node((*node.points, point), order, below(count) if order > 1 else node.elements[:1])
        if not self._prove(child, below, count):
            return False
        deeper = [step.elements for step, _ in child.path]
        if any((node.least[elements] != node.least).any() for elements in deeper):
            return False
        node.children[point] = child
        node.path = [(node, np.flatnonzero(node.least == point)), *child.path]
        node.weights = np.where(node.least == point, 0, node.least + 1)
        node.weights[node.fixed] = (self.degree + 2) ** 2
        return True

    def _divided(self, node: Node, point: int, source: Source) -> Source:
        """Return a source of random elements of the child at a point that is not fixed."""

        def below(count: int) -> Integers:
            elements = source(count)
            return composites(node.to_least, elements[:, point].astype(np.intp), elements)

        return below

    def child(self, node: Node, point: int) -> Node:
        """Return the orbit of the canonical tuple of a node extended by the least point of an orbit.

        Its random elements are seeded by the tuple, so that they do not depend on what was met before.
        """
        if point not in node.children:
            points = (*node.points, point)
            if node.fixed[point]:
                self.nodes += 1
                below = copy(node)
                below.points, below.number, below.children = points, self.nodes, {}
            else:
                order = node.order // int((node.least == point).sum())
                random = Random(f"{self.seed} {points}")
                source = self._divided(node, point, partial(self.random_rows, node, random=random))
                if order == 1:
                    below = self._node(points, 1, node.elements[:1])
                else:
                    below = self._proved(points, order, source)
            node.children[point] = below
        return node.children[point]

    def form(self, node: Node, shape: tuple[int, ...]) -> int:
        """Return a number for a node together with the places of the tuple where cycles begin."""
        return self._forms.setdefault((node.number, shape), len(self._forms))

    def random_rows(self, node: Node, count: int, *, random: Random) -> Integers:
        """Return random elements of the stabiliser of a node, independent and uniform.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> tree = OrbitTree(group("C3"))
        >>> tree.random_rows(tree.root, 40, random=Random(1))[:, 0].max()
        np.int32(2)
        """
        rows: Integers = np.broadcast_to(np.arange(self.degree, dtype=np.int32), (count, self.degree))
        for step, orbit in node.path:
            numbers = np.frombuffer(random.randbytes(8 * count), dtype="<u8")
            rows = composites(step.to_least, orbit[(numbers % np.uint64(len(orbit))).astype(np.intp)], rows)
        return rows

    @cached_property
    def colours(self) -> npt.NDArray[np.uint64] | None:
        """A number for the orbit of each pair of points; None if all pairs of different points are in one orbit,
        and for more than 2000 points.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> OrbitTree(group("D4")).colours.tolist(), OrbitTree(group("S4")).colours
        ([[0, 1, 2, 1], [1, 0, 1, 2], [2, 1, 0, 1], [1, 2, 1, 0]], None)
        """
        root, degree = self.root, self.degree
        points = range(degree)
        if degree > _COLOURED:
            return None
        if not root.least.any():
            second = self.child(root, 0).least
            if (second == np.arange(degree)).sum() <= 2:
                return None
        second = np.array([self.child(root, x).least if root.least[x] == x else root.least for x in points])
        images = root.least[:, None] * degree + root.to_least
        pairs = root.least[:, None] * degree + second.ravel().take(images)
        colours: npt.NDArray[np.uint64] = pairs.astype(np.uint64)
        return colours
