"""Centralisers and conjugating elements in permutation groups of any order.

An element a is read along its cycles: x, ax, a^2 x, ..., then along the next cycle, until only the identity
fixes all the points met. This tuple runs down the tree of orbits (orbit_tree.py). The element that makes it
canonical takes a to a conjugate that the node and the image of the last point determine: the *form* of a along
the tuple. Elements are conjugate iff they share a form, and the tuples of a with one form are permuted freely
and transitively by the centraliser of a.

Only the first point of each cycle is a choice: cycles of the lengths come first where few choices fix many
points, and among these points those in one orbit of the stabiliser. `follow` goes down with many elements
or choices at once. `centraliser_rows` goes through the choices from the last to the first: with all earlier
first points fixed, each other choice gives an element of the centraliser with this image, or is excluded by
search together with its orbit under the elements known. So what is found is the whole centraliser, and its order
is the product of the orbits.

Proof: proofs/conjugacy-classes.md.
Source: Sims; Holt, Eick, O'Brien, Handbook of Computational Group Theory (2005), 4.6.5; the use of automorphisms
as in McKay, Practical graph isomorphism (1981). Many choices move at once as rows of arrays, depth first in
chunks, because one choice is some twenty calls of numpy and a thousand cost little more.
Milliseconds for a centraliser, the mean over the classes and the most: M24 0.8, 3; HS 1, 5; W(E7) 1.6, 4; W(E8) 3.4,
14; Co3 2.4, 18.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from plrep.errors import BadInput
from plrep.groups.element_keys import cycle_lengths
from plrep.groups.orbit_tree import Node, OrbitTree
from plrep.groups.permutation import Permutation
from plrep.groups.rows import Integers, Places, components, composites, conjugates, inverses
from plrep.progress import check

if TYPE_CHECKING:
    from plrep.groups.group import Group

_CHUNK = 512


class Leaves(NamedTuple):
    """Where tuples along cycles ended: the places of their elements, and their forms."""

    which: Places
    forms: Places


class _Batch(NamedTuple):
    """Tuples at one node: the places where cycles begin, elements, last points, first points of their cycles."""

    node: Node
    shape: tuple[int, ...]
    which: Places
    points: Places
    first: Places
    movers: Integers


def preference(lengths: Places, enough: int) -> Places:
    """Return for each length of cycles its rank: the order in which cycles are chosen.

    Parameters
    ----------
    lengths : ndarray of int, degree
        The length of the cycle of each point.
    enough : int
        So many points have a trivial stabiliser, more or less.

    Returns
    -------
    ndarray of int, by length

    Examples
    --------
    >>> preference(np.array([1, 1, 1, 3, 3, 3]), 2).tolist()
    [2, 1, 3, 0]
    """
    counts = np.bincount(lengths)
    weights = np.full(len(counts), np.inf)
    present = np.flatnonzero(counts)
    weights[present] = np.log(counts[present]) / np.minimum(present, max(1, enough))
    ranks = np.empty(len(counts), dtype=np.intp)
    ranks[np.argsort(weights, kind="stable")] = np.arange(len(counts))
    return ranks


def _weights(node: Node, ranks: Places, movers: Integers) -> Places:
    """Return the weights of points: those of least weight may begin a cycle."""
    weights: Places = ranks * (len(node.least) + 2) + node.weights[movers]
    return weights


def follow(tree: OrbitTree, rows: Integers, ranks: Places, *, limit: int | None = None) -> Leaves:
    """Follow elements along their cycles down to their forms.

    Parameters
    ----------
    tree : OrbitTree
        Of the group.
    rows : ndarray of int, m x degree
        Elements of the group with cycles of the same lengths.
    ranks : ndarray of int, m x degree
        For each point the rank of its cycle; see ``preference``.
    limit : int, optional
        If given, every choice of first points is followed; with more choices than this there are no leaves.
        Otherwise one choice is followed for each element.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> rows, ranks = np.array([[1, 2, 0], [2, 0, 1]]), np.zeros((2, 3), dtype=int)
    >>> [len(set(follow(group(name).orbit_tree, rows, ranks).forms.tolist())) for name in ("S3", "C3")]
    [1, 2]
    """
    count, degree = rows.shape
    flat = rows.ravel()
    nowhere = np.full(count, -1)
    movers: Integers = np.broadcast_to(np.arange(degree, dtype=np.int32), (count, degree))
    stack = [_Batch(tree.root, (), np.arange(count), nowhere, nowhere, movers)]
    total = 0
    found = [Leaves(nowhere[:0], nowhere[:0])]
    while stack:
        node, shape, which, points, first, movers = stack.pop()
        following = flat.take(which * degree + points).astype(np.intp) if node.points else first
        if node.order == 1:
            last = movers[np.arange(len(which)), following].astype(np.intp) if node.points else following
            found.append(Leaves(which, tree.form(node, shape) * degree + last))
            continue
        closed = following == first
        if not closed.all():
            on = np.flatnonzero(~closed)
            stack += _extend(tree, _Batch(node, shape, which[on], following[on], first[on], movers[on]))
        if closed.any():
            which, movers = which[closed], movers[closed]
            weights = _weights(node, ranks[which], movers)
            if limit is None:
                first = weights.argmin(axis=1)
            else:
                place, first = np.nonzero(weights == weights.min(axis=1)[:, None])
                total += len(place)
                if total > limit:
                    return found[0]
                which, movers = which[place], movers[place]
            stack += _extend(tree, _Batch(node, (*shape, len(node.points)), which, first, first, movers))
    return Leaves(*(np.concatenate(parts) for parts in zip(*found, strict=True)))


def _extend(tree: OrbitTree, batch: _Batch) -> list[_Batch]:
    """Make the last points of tuples least, and sort the tuples by the nodes where they arrive."""
    node, shape, which, points, first, movers = batch
    images = movers[np.arange(len(which)), points].astype(np.intp)
    least = node.least[images]
    movers = composites(node.to_least, images, movers)
    if (least == least[0]).all():
        return [_Batch(tree.child(node, int(least[0])), shape, which, points, first, movers)]
    batches = []
    for one in np.flatnonzero(np.bincount(least)).tolist():
        here = np.flatnonzero(least == one)
        below = tree.child(node, one)
        batches.append(_Batch(below, shape, which[here], points[here], first[here], movers[here]))
    return batches


class _Step(NamedTuple):
    """A point of the tuple of an element: the node before it, what makes the tuple before it canonical, whether
    it begins a cycle, with what weight, the point, and the least point of its orbit.
    """

    node: Node
    mover: Integers
    begins: bool
    weight: int
    point: int
    least: int


class Reading:
    """A permutation read along one choice of first points.

    Parameters
    ----------
    tree : OrbitTree
        Of the group that acts by conjugation.
    row : ndarray of int, degree
        The images of the permutation; it need not lie in the group.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> reading = Reading(OrbitTree(group("D4")), np.array([1, 0, 3, 2]))
    >>> [(step.point, step.begins) for step in reading.steps]
    [(0, True), (1, False)]
    """

    def __init__(self, tree: OrbitTree, row: Integers) -> None:
        self.row = row
        self.lengths = cycle_lengths(row[None, :])[0]
        self.rank_of_length = preference(self.lengths, len(tree.root.path))
        self.ranks = self.rank_of_length[self.lengths]
        self.steps: list[_Step] = []
        node, mover = tree.root, np.arange(len(row), dtype=np.int32)
        first = following = -1
        while node.order > 1:
            begins, weight = following == first, 0
            if begins:
                weights = _weights(node, self.ranks, mover)
                first = following = int(weights.argmin())
                weight = int(weights[first])
            image = int(mover[following])
            least = int(node.least[image])
            self.steps.append(_Step(node, mover, begins, weight, following, least))
            mover = node.to_least[image][mover]
            node = tree.child(node, least)
            following = int(row[following])
        self.mover = mover
        self.form = conjugates(mover[None, :], row[None, :])[0]

    def search(
        self,
        row: Integers,
        ranks: Places,
        start: int,
        mover: Integers,
        points: Places | None = None,
    ) -> Integers | None:
        """Find a tuple along which a permutation has the form of this reading; return a witness, or None.

        Parameters
        ----------
        row : ndarray of int, degree
            The permutation.
        ranks : ndarray of int, degree
            The ranks of its points.
        start : int
            The step of this reading from where the points are chosen; a cycle begins there.
        mover : ndarray of int, degree
            What makes the tuple before this step canonical.
        points : ndarray of int, optional
            The first choices; by default every point.

        Returns
        -------
        ndarray of int, degree
            An element of the group that conjugates the permutation that was read to the other one.
        """
        if not self.steps:
            return mover if np.array_equal(row, self.row) else None
        chosen = np.arange(len(row)) if points is None else points
        chosen = chosen[
            _weights(self.steps[start].node, ranks[chosen], mover[chosen]) == self.steps[start].weight
        ]
        # choices: the step, movers, for each choice the row of its mover, its point, and where its cycle began
        stack = [(start, mover[None, :], np.zeros(len(chosen), dtype=np.intp), chosen, chosen)]
        while stack:
            check("backtrack")
            place, movers, which, points, first = stack.pop()
            if len(points) > _CHUNK:
                stack.append((place, movers, which[_CHUNK:], points[_CHUNK:], first[_CHUNK:]))
                which, points, first = which[:_CHUNK], points[:_CHUNK], first[:_CHUNK]
            step = self.steps[place]
            images = movers[which, points].astype(np.intp)
            kept = np.flatnonzero(step.node.least[images] == step.least)
            movers = composites(step.node.to_least, images[kept], movers[which[kept]])
            place += 1
            if place == len(self.steps):
                right = np.flatnonzero((conjugates(movers, row[None, :]) == self.form).all(axis=1))
                if len(right):
                    witness: Integers = inverses(movers[right[:1]])[0][self.mover]
                    return witness
                continue
            step = self.steps[place]
            points, first = row[points[kept]].astype(np.intp), first[kept]
            which = np.flatnonzero((points == first) == step.begins)
            points, first = points[which], first[which]
            if step.begins:
                usable, points = np.nonzero(_weights(step.node, ranks[None, :], movers[which]) == step.weight)
                which, first = which[usable], points
            if len(points):
                stack.append((place, movers, which, points, first))
        return None


class Centraliser(NamedTuple):
    """The centraliser of a permutation: its order, and generators as rows of images."""

    order: int
    generators: Integers


def centraliser_rows(tree: OrbitTree, row: Integers, known: Integers | None = None) -> Centraliser:
    """Find the centraliser of a permutation in a group.

    Parameters
    ----------
    tree : OrbitTree
        Of the group.
    row : ndarray of int, degree
        The permutation; it need not lie in the group.
    known : ndarray of int, m x degree, optional
        Elements of the group that commute with it.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> centraliser_rows(OrbitTree(group("S4")), np.array([1, 0, 3, 2])).order
    8
    """
    degree = len(row)
    reading = Reading(tree, row)
    generators: list[Places] = []
    order = 1
    for place in range(len(reading.steps) - 1, -1, -1):
        step = reading.steps[place]
        if not step.begins:
            continue
        if known is not None:
            earlier = [one.point for one in reading.steps[:place]]
            fixing = (known[:, earlier] == earlier).all(axis=1) & (known[:, step.point] != step.point)
            generators += list(known[fixing].astype(np.intp))
        labels = components(degree, generators)
        usable = _weights(step.node, reading.ranks, step.mover) == step.weight
        while True:
            open_ = np.flatnonzero(usable & (labels != labels[step.point]))
            if not len(open_):
                break
            g = reading.search(row, reading.ranks, place, step.mover, open_[:1])
            if g is None:
                usable &= labels != labels[open_[0]]
            else:
                generators.append(g.astype(np.intp))
                labels = components(degree, generators)
        order *= int((labels == labels[step.point]).sum())
    return Centraliser(order, np.array(generators, dtype=np.int32).reshape(-1, degree))


def conjugating_element(group: Group, permutation: Permutation, other: Permutation) -> Permutation | None:
    """Return an element g of a group with g permutation g^-1 = other, or None if there is none.

    Parameters
    ----------
    group : Group
    permutation, other : Permutation
        On the same points; they need not lie in the group.

    Raises
    ------
    BadInput
        If the points differ.
    BeyondReach
        If the tables of the search exceed the memory.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> a, b = Permutation([1, 0, 3, 2]), Permutation([2, 3, 0, 1])
    >>> conjugating_element(group("S4"), a, b), conjugating_element(group("<(1,2)(3,4),(1,3)(2,4)>"), a, b)
    ((2,3), None)
    """
    row, target = _row(group, permutation), _row(group, other)
    if permutation.cycle_type != other.cycle_type:
        return None
    reading = Reading(group.orbit_tree, row)
    ranks = reading.rank_of_length[cycle_lengths(target[None, :])[0]]
    found = reading.search(target, ranks, 0, np.arange(group.degree, dtype=np.int32))
    return None if found is None else Permutation.trusted(tuple(found.tolist()))


def _row(group: Group, permutation: Permutation) -> npt.NDArray[np.int32]:
    if permutation.degree != group.degree:
        raise BadInput(f"{permutation} has {permutation.degree} points, {group.name} acts on {group.degree}")
    return np.array(permutation.images, dtype=np.int32)
