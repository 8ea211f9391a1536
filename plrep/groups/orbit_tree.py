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

Cost: degree^2 entries of four bytes for each node; nodes are made when they are first met. Microseconds for a
node: M24 100, degree 240 600.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from functools import partial
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from plrep.errors import BeyondReach
from plrep.groups.rows import Integers, Places, composites, inverses

if TYPE_CHECKING:
    from plrep.groups.group import Group

MEMORY = 1 << 28
"""Most entries of the tables of one tree; an entry takes four bytes."""

_ELEMENTS = 10  # so many random elements generate a stabiliser, almost always
_SLOTS = 10

Source = Callable[[int], Integers]


class Node:
    """An orbit of a group on tuples of points.

    Attributes
    ----------
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
    """

    __slots__ = ("children", "elements", "fixed", "least", "number", "order", "path", "to_least")

    def __init__(self, number: int, order: int, elements: Integers) -> None:
        self.number = number
        self.order = order
        self.elements = elements
        self.children: dict[int, Node] = {}
        self.path: list[tuple[Node, Places]] = []
        degree = elements.shape[1]
        points = np.arange(degree)
        least = points
        while order > 1:
            lower = np.minimum(least, least[elements].min(axis=0))
            lower = lower[lower]
            if np.array_equal(lower, least):
                break
            least = lower
        self.least: Places = least
        sizes = np.bincount(least, minlength=degree)
        self.fixed = sizes[least] == 1
        self.to_least: Integers = np.broadcast_to(np.arange(degree, dtype=np.int32), (degree, degree))
        if self.fixed.all():
            return
        table = np.array(self.to_least)
        done = least == points
        layer = points[done & ~self.fixed]
        turned = inverses(elements)
        mark = np.empty(degree, dtype=np.intp)
        while len(layer):
            images = elements[:, layer]
            which, place = np.nonzero(~done[images])
            fresh = images[which, place]
            mark[fresh] = np.arange(len(fresh))
            once = np.flatnonzero(mark[fresh] == np.arange(len(fresh)))
            fresh = fresh[once].astype(np.intp)
            table[fresh] = composites(table, layer[place[once]], turned[which[once]])
            done[fresh] = True
            layer = fresh
        self.to_least = table


class OrbitTree:
    """The orbits of a permutation group on tuples, as far as they were met.

    Parameters
    ----------
    group : Group

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> tree = OrbitTree(group("D4"))
    >>> tree.root.least.tolist(), tree.child(tree.root, 0).least.tolist()
    ([0, 0, 0, 0], [0, 1, 2, 1])
    """

    def __init__(self, group: Group) -> None:
        self.group = group
        self.degree = group.degree
        self.nodes = 0
        self.tables = 0
        self._forms: dict[tuple[int, tuple[int, ...]], int] = {}
        rows = [np.array(g.images, dtype=np.int32) for g in group.generators if not g.is_identity]
        seed = hashlib.sha256(b"".join(row.astype("<i4").tobytes() for row in rows)).digest()
        self.random = Random(int.from_bytes(seed[:8], "big"))
        self.root = self._proved(group.order, self._mixed(rows))

    def _mixed(self, rows: Sequence[Integers]) -> Source:
        """Return a source of random elements by product replacement."""
        bits = self.random.getrandbits
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

    def _proved(self, order: int, source: Source) -> Node:
        """Return a node of known order from random elements, as many as the proof needs."""
        count = _ELEMENTS
        while True:
            node = self._node(order, source(count))
            if self._prove(node, source, count):
                return node
            count *= 2

    def _node(self, order: int, elements: Integers) -> Node:
        self.nodes += 1
        node = Node(self.nodes, order, elements)
        if not node.fixed.all():
            self.tables += self.degree**2
            if self.tables > MEMORY:
                raise BeyondReach(
                    f"the orbits of {self.group.name} on tuples of its {self.degree} points need more than "
                    f"{MEMORY} entries; give the group by an action on fewer points"
                )
        return node

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
        child = self._node(node.order // length, below(count))
        if not self._prove(child, below, count):
            return False
        deeper = [child.elements, *(step.elements for step, _ in child.path[1:])]
        if any((node.least[elements] != node.least).any() for elements in deeper):
            return False
        node.children[point] = child
        node.path = [(node, np.flatnonzero(node.least == point)), *child.path]
        return True

    def _divided(self, node: Node, point: int, source: Source) -> Source:
        """Return a source of random elements of the child at a point that is not fixed."""

        def below(count: int) -> Integers:
            elements = source(count)
            return composites(node.to_least, elements[:, point].astype(np.intp), elements)

        return below

    def child(self, node: Node, point: int) -> Node:
        """Return the orbit of the canonical tuple of a node extended by the least point of an orbit."""
        if point not in node.children:
            if node.fixed[point]:
                self.nodes += 1
                below = object.__new__(Node)
                for name in ("order", "elements", "least", "fixed", "to_least"):
                    setattr(below, name, getattr(node, name))
                below.number, below.children, below.path = self.nodes, {}, node.path
            else:
                length = int((node.least == point).sum())
                source = self._divided(node, point, partial(self.random_rows, node))
                below = self._proved(node.order // length, source)
            node.children[point] = below
        return node.children[point]

    def form(self, node: Node, shape: tuple[int, ...]) -> int:
        """Return a number for a node together with the places of the tuple where cycles begin."""
        return self._forms.setdefault((node.number, shape), len(self._forms))

    def random_rows(self, node: Node, count: int) -> Integers:
        """Return random elements of the stabiliser of a node, independent and uniform.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> tree = OrbitTree(group("C3"))
        >>> tree.random_rows(tree.root, 40)[:, 0].max()
        np.int32(2)
        """
        rows: Integers = np.broadcast_to(np.arange(self.degree, dtype=np.int32), (count, self.degree))
        for step, orbit in node.path:
            numbers = np.frombuffer(self.random.randbytes(8 * count), dtype="<u8")
            rows = composites(step.to_least, orbit[(numbers % np.uint64(len(orbit))).astype(np.intp)], rows)
        return rows

    def orbitals(self) -> Places:
        """Return for each pair of points the number of its orbit, degree x degree.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> OrbitTree(group("D4")).orbitals().tolist()
        [[0, 1, 2, 1], [1, 0, 1, 2], [2, 1, 0, 1], [1, 2, 1, 0]]
        """
        root, degree = self.root, self.degree
        least = np.array(
            [
                self.child(root, point).least if root.least[point] == point else root.least
                for point in range(degree)
            ]
        )
        pairs = least.ravel().take(root.least[:, None] * degree + root.to_least)
        numbers: Places = np.unique(root.least[:, None] * degree + pairs, return_inverse=True)[1]
        return numbers.reshape(degree, degree)
