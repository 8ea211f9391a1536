"""Signed points: n coordinates that G permutes up to sign, the sets on which odd activations act.

A group of signed permutation matrices permutes the 2n vectors ±e_i. With the sign z, that turns e_i into -e_i, this is
a set of G x C2 on which z moves every point; a function f with f(zx) = -f(x) is a vector of R^n. For one orbit it is
(G x C2)/{(h, e(h)) : h in H}, where H preserves ±e_1 and e(h) is the sign that it gives e_1: then R^n = Ind_H^G e.
So all that is known of G-sets serves signed sets too. Proof: proofs/signed-modules.md.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

import attrs
import numpy as np

from plrep.errors import BadInput
from plrep.groups.group import Group
from plrep.groups.permutation import Permutation, parse_cycles
from plrep.gsets.actions import cosets
from plrep.gsets.gset import GSet
from plrep.gsets.orbits import Places


@attrs.frozen(slots=True, repr=False)
class SignedGSet:
    """A set of n points that a group permutes up to sign. Made by ``signed_cosets`` and by ``+``.

    Attributes
    ----------
    group : Group
        G.
    double : GSet
        The 2n signed points, a set of G x C2 (``with_sign``) on which the sign moves every point.
    name : str
        Generators of the subgroup H of each orbit, with a minus sign if they turn the first point into its negative.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> X = signed_cosets(group("S3"), "-(1,2)")
    >>> X, X.points
    (signed:-(1,2): 3 signed points, transitive under S3, 3)
    >>> [X.image(g) for g in X.group.generators]
    [((1, 2, 0), (1, 1, 1)), ((0, 2, 1), (-1, -1, -1))]
    """

    group: Group
    double: GSet
    name: str = attrs.field(eq=False)

    def __repr__(self) -> str:
        orbits = len(self.double.orbits)
        under = "transitive under" if orbits == 1 else f"{orbits} orbits of"
        return f"{self.name}: {self.points} signed points, {under} {self.group.name}"

    @property
    def points(self) -> int:
        """n, the number of points up to sign."""
        return self.double.points // 2

    @property
    def sign(self) -> Permutation:
        """The element z of G x C2 that negates all points."""
        return self.double.group.generators[-1]

    @cached_property
    def negatives(self) -> Places:
        """The negative of each signed point."""
        return self.double.image_array(self.sign)

    @cached_property
    def positives(self) -> Places:
        """The signed points e_1, ..., e_n: the lesser one of each pair, ascending."""
        return np.flatnonzero(self.negatives > np.arange(self.double.points))

    def image(self, element: Permutation) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return where an element of G takes the points e_i, and with which signs.

        Raises
        ------
        BadInput
            If it does not lie in the group.

        Examples
        --------
        >>> from plrep.groups.group import group
        >>> G = group("C4")
        >>> signed_cosets(G, "-(1,3)(2,4)").image(G.generators[0])
        ((1, 0), (1, -1))
        """
        if not self.group.contains(element):
            raise BadInput(
                f"{element!r} is no element of {self.group.name}, so it does not act on {self.name}"
            )
        moved = self.double.image_array(element.on(self.group.degree + 2))[self.positives]
        least = np.minimum(moved, self.negatives[moved])
        signs = np.where(moved == least, 1, -1)
        return tuple(np.searchsorted(self.positives, least).tolist()), tuple(signs.tolist())

    def __add__(self, other: SignedGSet) -> SignedGSet:
        """Return the disjoint union, the points of ``self`` first."""
        if not isinstance(other, SignedGSet):
            return NotImplemented
        if self.group != other.group:
            raise BadInput(
                f"{self.name} and {other.name} are signed sets of different groups, {self.group.name} and "
                f"{other.group.name}; make both from one group"
            )
        return SignedGSet(self.group, self.double + other.double, f"{self.name}+{other.name}")


def with_sign(G: Group) -> Group:
    """Return G x C2 on two further points, which the sign, the last generator, exchanges.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> with_sign(group("S3")).generators, with_sign(group("S3")) == group("S3xC2")
    (((1,2,3), (1,2), (4,5)), True)
    """
    n = G.degree
    sign = Permutation((*range(n), n + 1, n))
    return Group(n + 2, [*(g.on(n + 2) for g in G.generators), sign], f"{G.name}xC2", 2 * G.order)


def signed_cosets(
    G: Group, H: Group | Sequence[Permutation] | str, signs: Sequence[int] | None = None
) -> SignedGSet:
    """Return the cosets of H up to sign, on which G acts by signed permutations: Ind_H^G e.

    Parameters
    ----------
    G : Group
    H : Group, generators, or text
        The subgroup that preserves the first point up to sign, by generators; as text ``"(1,2,3),-(1,2)"`` those with a
        minus sign negate the point, and ``"trivial"`` is the trivial subgroup.
    signs : sequence of 1 and -1, optional
        The values of e at the generators of H; for text they stand in it, otherwise all are 1 by default.

    Raises
    ------
    BadInput
        If a generator lies outside of G, or the signs are not those of a homomorphism e: H -> {1, -1}.
    BeyondReach
        If there are more than 500,000 points.

    Notes
    -----
    The theorem and its proof: proofs/signed-modules.md.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> signed_cosets(group("S4"), "(1,2,3),-(1,2)").points
    4
    >>> signed_cosets(group("S4"), group("S4").stabiliser(3), [1, 1, 1]).name
    'signed:(1,2),(1,3),(2,3)'
    """
    if isinstance(H, str):
        if signs is not None:
            raise BadInput('signs: as text H holds them, as in "(1,2,3),-(1,2)"')
        generators, signs = _read(G, H)
    else:
        generators = G.subgroup(H.generators if isinstance(H, Group) else H).generators
        signs = [1] * len(generators) if signs is None else list(signs)
    if len(signs) != len(generators) or any(sign not in (1, -1) for sign in signs):
        raise BadInput(
            f"signs = {signs!r}: write 1 or -1 for each generator of H, of which there are {len(generators)}"
        )
    double, n = with_sign(G), G.degree
    z = double.generators[-1]
    signed = [h.on(n + 2) * z if sign < 0 else h.on(n + 2) for h, sign in zip(generators, signs, strict=True)]
    own, plain = Group(n + 2, signed), G.subgroup(generators)
    if own.order != plain.order:
        raise BadInput(
            f"signs of {','.join(map(str, generators))}: {', '.join(map(str, signs))} are not those of a homomorphism "
            "to {1, -1}: a product of generators that is the identity has the sign -1"
        )
    shown = [f"{'-' * (sign < 0)}{h}" for h, sign in zip(generators, signs, strict=True) if not h.is_identity]
    return SignedGSet(G, cosets(double, own), f"signed:{','.join(shown) or 'trivial'}")


def _read(G: Group, text: str) -> tuple[tuple[Permutation, ...], list[int]]:
    if text.strip() == "trivial":
        return (), []
    words = [word.strip() for word in re.split(r"(?<=\))\s*,", text)]
    signs = [-1 if word.startswith("-") else 1 for word in words]
    plain = [word.lstrip("+-") for word in words]
    found = [parse_cycles(word, G.degree) for word in plain]
    return G.subgroup([h for cycles in found for h in cycles]).generators, signs
