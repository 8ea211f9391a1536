"""Centralisers and conjugating elements in permutation groups of any order.

An element a is read along its cycles: x, ax, a^2 x, ..., then along the next cycle, until only the identity
fixes all the points met. This tuple runs down the tree of orbits (orbit_tree.py). The element that makes it
canonical takes a to a conjugate that the node and the image of the last point determine: the *form* of a along
the tuple. Elements are conjugate iff they share a form, and the tuples of a with one form are permuted freely
and transitively by the centraliser of a.

Only the first point of each cycle is a choice. `forms` follows all choices if they are few, and the number of
equal forms is then the order of the centraliser. `centraliser` goes through the choices from the last to the
first: with all earlier first points fixed, each other choice gives an element of the centraliser with this
image, or is excluded by search together with its orbit under the elements known. So what is found is the whole
centraliser, and its order the product of the orbits.

Source: Sims; Holt, Eick, O'Brien, Handbook of Computational Group Theory (2005), 4.6.5; canonical labels by
McKay (Practical graph isomorphism, 1981), whose use of automorphisms this is. Many choices move at once as
rows of arrays, depth first in chunks.
Cost: for few choices one gather of degree entries for each choice and point.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from plrep.errors import BadInput
from plrep.groups.element_keys import cycle_lengths
from plrep.groups.orbit_tree import Node, OrbitTree
from plrep.groups.permutation import Permutation
from plrep.groups.rows import Integers, Places, components, composites, conjugates, inverses

if TYPE_CHECKING:
    from plrep.groups.group import Group

CHOICES = 4000
"""Most choices that are followed at once before the search turns to one choice after the other."""

_CHUNK = 512


class Leaves(NamedTuple):
    """Where tuples along cycles ended: the element, the form, and the element that makes the tuple canonical."""

    which: Places
    forms: Places
    movers: Integers


class _Batch(NamedTuple):
    """Rows that stand at one node: with the first points of cycles at some places of the tuple."""

    node: Node
    shape: tuple[int, ...]
    depth: int
    which: Places
    point: Places
    first: Places
    movers: Integers


def preference(lengths: Places, base_length: int) -> Places:
    """Return for each length of cycles its rank: the order in which cycles are chosen.

    First come the lengths where few choices fix many points.

    Parameters
    ----------
    lengths : ndarray of int, degree
        The length of the cycle of each point.
    base_length : int
        So many points are about enough.

    Returns
    -------
    ndarray of int
        By length; lengths that do not occur come last.
    """
    counts = np.bincount(lengths)
    weights = np.full(len(counts), np.inf)
    present = np.flatnonzero(counts)
    weights[present] = np.log(counts[present]) / np.minimum(present, max(1, base_length))
    ranks = np.empty(len(counts), dtype=np.intp)
    ranks[np.argsort(weights, kind="stable")] = np.arange(len(counts))
    return ranks


def follow(
    tree: OrbitTree, rows: Integers, ranks: Places, *, every: bool, limit: int | None = None
) -> Leaves | None:
    """Follow elements along their cycles down to their forms.

    Parameters
    ----------
    tree : OrbitTree
        Of the group.
    rows : ndarray of int, m x degree
        Elements of the group, with equal keys.
    ranks : ndarray of int, m x degree
        For each point the rank of its cycle; see ``preference``.
    every : bool
        Whether every choice of first points is followed, or only one for each element.
    limit : int, optional
        Return None if there are more choices.
    """
    count, degree = rows.shape
    flat = rows.ravel()
    far = degree * (degree + 1)
    nothing = np.full(count, -1)
    movers = np.broadcast_to(np.arange(degree, dtype=np.int32), (count, degree))
    stack = [_Batch(tree.root, (), 0, np.arange(count), nothing, nothing, movers)]
    total = 0
    found: list[Leaves] = []
    while stack:
        node, shape, depth, which, point, first, movers = stack.pop()
        following = first if depth == 0 else flat.take(which * degree + point).astype(np.intp)
        if node.order == 1:
            form = tree.form(node, shape) * degree + (
                0 if depth == 0 else movers[np.arange(len(which)), following].astype(np.intp)
            )
            found.append(Leaves(which, np.broadcast_to(form, (len(which),)), movers))
            continue
        closed = following == first
        if not closed.all():
            kept = slice(None) if not closed.any() else np.flatnonzero(~closed)
            stack += _extend(
                tree, node, shape, depth, which[kept], following[kept], first[kept], movers[kept]
            )
        if closed.any():
            if not closed.all():
                which, movers = which[closed], movers[closed]
            usable = np.where(node.fixed[movers], far, ranks[which] * degree + node.least[movers])
            if every:
                row, chosen = np.nonzero(usable == usable.min(axis=1)[:, None])
                total += len(row)
                if limit is not None and total > limit:
                    return None
                which, movers = which[row], movers[row]
            else:
                chosen = usable.argmin(axis=1)
            stack += _extend(tree, node, (*shape, depth), depth, which, chosen, chosen, movers)
    return Leaves(*(np.concatenate(parts) for parts in zip(*found, strict=True)))


def _extend(
    tree: OrbitTree,
    node: Node,
    shape: tuple[int, ...],
    depth: int,
    which: Places,
    point: Places,
    first: Places,
    movers: Integers,
) -> list[_Batch]:
    """Extend tuples by a point each, and sort them by the nodes where they arrive."""
    images = movers[np.arange(len(which)), point].astype(np.intp)
    least = node.least[images]
    movers = composites(node.to_least, images, movers)
    if (least == least[0]).all():
        return [_Batch(tree.child(node, int(least[0])), shape, depth + 1, which, point, first, movers)]
    batches = []
    for one in np.unique(least).tolist():
        here = np.flatnonzero(least == one)
        batches.append(
            _Batch(
                tree.child(node, one), shape, depth + 1, which[here], point[here], first[here], movers[here]
            )
        )
    return batches


class _Step(NamedTuple):
    """One point of the tuple of an element: its node before it, whether it begins a cycle, and where it goes."""

    node: Node
    begins: bool
    rank: int
    least: int
    point: int
    mover: Integers


class Reading:
    """An element of the symmetric group read along one choice of first points.

    Parameters
    ----------
    tree : OrbitTree
        Of the group that acts by conjugation.
    row : ndarray of int, degree
        The images of the element.
    """

    def __init__(self, tree: OrbitTree, row: Integers) -> None:
        self.tree = tree
        self.row = row
        self.lengths = cycle_lengths(row[None, :])[0]
        self.rank_of_length = preference(self.lengths, len(tree.root.path))
        ranks = self.rank_of_length[self.lengths]
        degree = len(row)
        node, mover = tree.root, np.arange(degree, dtype=np.int32)
        point = first = -1
        self.steps: list[_Step] = []
        while node.order > 1:
            following = int(row[point]) if self.steps else first
            begins = following == first
            if begins:
                far = degree * (degree + 1)
                first = following = int(
                    np.where(node.fixed[mover], far, ranks * degree + node.least[mover]).argmin()
                )
            image = int(mover[following])
            least = int(node.least[image])
            self.steps.append(_Step(node, begins, int(ranks[following]), least, following, mover))
            mover = node.to_least[image][mover]
            node = tree.child(node, least)
            point = following
        self.mover = mover
        self.form = conjugates(mover[None, :], row[None, :])[0]

    def search(
        self, row: Integers, ranks: Places, start: int, mover: Integers, point: int
    ) -> Integers | None:
        """Find a tuple of an element with the form of this reading; return what makes it canonical.

        Parameters
        ----------
        row : ndarray of int, degree
            The element.
        ranks : ndarray of int, degree
            The ranks of its points.
        start : int
            The step where the choice is made.
        mover : ndarray of int, degree
            What makes the tuple before this step canonical.
        point : int
            The point chosen; -1 for every point.
        """
        degree = len(row)
        points = np.arange(degree) if point < 0 else np.array([point])
        step = self.steps[start]
        chosen = points[self._usable(step, ranks[points], mover[points])]
        stack = [(start, np.broadcast_to(mover, (len(chosen), degree)), chosen, chosen)]
        while stack:
            place, movers, point_, first = stack.pop()
            if len(point_) > _CHUNK:
                stack.append((place, movers[_CHUNK:], point_[_CHUNK:], first[_CHUNK:]))
                movers, point_, first = movers[:_CHUNK], point_[:_CHUNK], first[:_CHUNK]
            step = self.steps[place]
            images = movers[np.arange(len(point_)), point_].astype(np.intp)
            kept = np.flatnonzero(step.node.least[images] == step.least)
            if not len(kept):
                continue
            images, point_, first = images[kept], point_[kept], first[kept]
            movers = composites(step.node.to_least, images, movers[kept])
            place += 1
            if place == len(self.steps):
                forms = conjugates(movers, row[None, :])
                right = np.flatnonzero((forms == self.form).all(axis=1))
                if len(right):
                    found: Integers = movers[right[0]]
                    return found
                continue
            following = row[point_].astype(np.intp)
            step = self.steps[place]
            closed = following == first
            kept = np.flatnonzero(closed == step.begins)
            if not len(kept):
                continue
            movers, following, first = movers[kept], following[kept], first[kept]
            if step.begins:
                here, following = np.nonzero(self._usable(step, ranks[None, :], movers))
                movers, first = movers[here], following
            stack.append((place, movers, following, first))
        return None

    def _usable(self, step: _Step, ranks: Places, images: Integers) -> Places:
        usable: Places = (ranks == step.rank) & (step.node.least[images] == step.least)
        return usable


class Centraliser(NamedTuple):
    """The centraliser of an element: its order and generators as rows."""

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
    """
    degree = len(row)
    reading = Reading(tree, row)
    ranks = reading.rank_of_length[reading.lengths]
    back = inverses(reading.mover[None, :])[0]
    pool = np.zeros((0, degree), dtype=np.int32) if known is None else known
    generators: list[Integers] = []
    order = 1
    for place in range(len(reading.steps) - 1, -1, -1):
        step = reading.steps[place]
        if not step.begins:
            continue
        earlier = [one.point for one in reading.steps[:place]]
        generators += [g for g in pool if (g[earlier] == earlier).all() and g[step.point] != step.point]
        labels = components(degree, generators)
        usable = reading._usable(step, ranks, step.mover)
        excluded = np.zeros(degree, dtype=bool)
        while True:
            open_ = np.flatnonzero(usable & ~excluded & (labels != labels[step.point]))
            if not len(open_):
                break
            image = int(open_[0])
            mover = reading.search(row, ranks, place, step.mover, image)
            if mover is None:
                excluded |= labels == labels[image]
            else:
                generators.append(inverses(mover[None, :])[0][reading.mover])
                labels = components(degree, generators)
        order *= int((labels == labels[step.point]).sum())
    del back
    rows = np.array(generators, dtype=np.int32).reshape(-1, degree)
    return Centraliser(order, rows)


def conjugating_row(tree: OrbitTree, row: Integers, other: Integers) -> Integers | None:
    """Return an element g of the group with g row g^-1 = other, or None if there is none."""
    degree = len(row)
    reading = Reading(tree, row)
    lengths = cycle_lengths(other[None, :])[0]
    if not np.array_equal(np.sort(lengths), np.sort(reading.lengths)):
        return None
    if not reading.steps:
        return np.arange(degree, dtype=np.int32) if np.array_equal(row, other) else None
    ranks = reading.rank_of_length[lengths]
    mover = reading.search(other, ranks, 0, np.arange(degree, dtype=np.int32), -1)
    return None if mover is None else inverses(mover[None, :])[0][reading.mover]
