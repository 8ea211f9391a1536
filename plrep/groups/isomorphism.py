"""Isomorphisms of groups of moderate order: found, or shown to be none.

The elements of both groups are coloured (fingerprint.py) until no round tells more of them apart. If some colour class
has several elements, the first x of a smallest one gets a colour of its own, in the other group each y of the same
colour in turn, and the colouring goes on. Once all colours differ they pair the elements, and the pairing is an
isomorphism if it respects all products, which is looked up. An isomorphism keeps colours, so if there is one, some
choice of the y leads to it; and elements x that generate G leave all colours different, so there are few levels.

Proof: proofs/group-structure.md.
Source: individualisation and refinement, McKay, Congressus Numerantium 30 (1981), on the elements of a group.
Cost: a few rounds of |G|^2 for each choice. Seconds of CPU: C2^6 onto C2^3xC2^3 0.03, SmallGroup(160,70) and
(160,71) told apart 0.01, (189,4) and (189,5) 0.2, C2^10 onto itself 1.1, S6xC2 onto C2xS6 1.8.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.errors import BadInput, BeyondReach
from plrep.groups.fingerprint import LARGEST, Colours, MultiplicationTable
from plrep.groups.permutation import Permutation
from plrep.groups.rows import Places

if TYPE_CHECKING:
    from plrep.groups.group import Group


@attrs.frozen(slots=True, repr=False)
class Isomorphism:
    """An isomorphism, given by the images of the generators of its source.

    Attributes
    ----------
    source, target : Group
    images : tuple of Permutation
        In the target, one for each generator of the source.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> f = isomorphism(group("S3"), group("D3"))
    >>> f
    (1,2,3) -> (1,2,3), (1,2) -> (1,2)
    >>> g, h = group("S3").generators
    >>> f(g * h) == f(g) * f(h)
    True
    """

    source: Group
    target: Group
    images: tuple[Permutation, ...]

    def __repr__(self) -> str:
        pairs = zip(self.source.generators, self.images, strict=True)
        return ", ".join(f"{generator} -> {image}" for generator, image in pairs) or "() -> ()"

    def __call__(self, element: Permutation) -> Permutation:
        """Return the image of an element of the source.

        Raises
        ------
        BadInput
            If it is none.
        """
        if element not in self.source:
            raise BadInput(f"{element!r} is no element of {self.source.name}, the source of the isomorphism")
        elements = self.source.enumeration
        result = self.target.identity
        for place in elements.word(int(elements.index(element.images))):
            result = result * self.images[place]
        return result

    @cached_property
    def inverse(self) -> Isomorphism:
        """The isomorphism back.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> isomorphism(group("S3"), group("D3")).inverse
        (1,2,3) -> (1,2,3), (2,3) -> (1,2)
        """
        back = {
            self(element): element for element in self.source.enumeration.elements(range(self.source.order))
        }
        return Isomorphism(self.target, self.source, tuple(back[g] for g in self.target.generators))


def isomorphism(source: Group, target: Group) -> Isomorphism | None:
    """Return an isomorphism between two groups of order at most 2,000, or None if there is none.

    Groups of different orders have none, whatever their orders.

    Raises
    ------
    BeyondReach
        If both have the same order and it exceeds 2,000.

    Notes
    -----
    The theorem and its proof: proofs/group-structure.md.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> isomorphism(group("C6"), group("C2xC3"))
    (1,2,3,4,5,6) -> (1,2)(3,5,4)
    >>> isomorphism(group("D4"), group("Q8")) is None
    True
    """
    if source.order != target.order:
        return None
    if source.order > LARGEST:
        raise BeyondReach(
            f"{source.name} and {target.name} have order {source.order}, isomorphisms are found up to order {LARGEST}; "
            f"class sizes, orders of elements and character tables may tell the groups apart"
        )
    one, other = MultiplicationTable(source), MultiplicationTable(target)
    pairing = _pairing(one, other, one.first_colours, other.first_colours)
    if pairing is None:
        return None
    numbers = [int(one.elements.index(generator.images)) for generator in source.generators]
    return Isomorphism(source, target, other.elements.elements(pairing[numbers]))


def _pairing(one: MultiplicationTable, other: MultiplicationTable, a: Colours, b: Colours) -> Places | None:
    """Return a bijection of the elements that keeps colours and products, or None."""
    count = 0
    while (found := len(np.unique(a))) > count:
        count = found
        a, b = one.refined(a), other.refined(b)
        if not np.array_equal(np.sort(a), np.sort(b)):
            return None
    if count == one.order:
        paired = np.empty(one.order, dtype=np.intp)
        paired[np.argsort(a)] = np.argsort(b)
        return paired if one.respects(other, paired) else None
    colours, first, sizes = np.unique(a, return_index=True, return_counts=True)
    cell = int(np.argmin(np.where(sizes > 1, sizes, one.order + 1)))
    for y in np.flatnonzero(b == colours[cell]):
        a_next, b_next = a.copy(), b.copy()
        a_next[first[cell]] += np.uint64(1)
        b_next[y] += np.uint64(1)
        pairing = _pairing(one, other, a_next, b_next)
        if pairing is not None:
            return pairing
    return None
