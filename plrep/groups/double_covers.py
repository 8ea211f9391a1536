"""Double covers of symmetric and alternating groups by name, as permutations of signed cosets.

Source: I. Schur, Über die Darstellung der symmetrischen und der alternierenden Gruppe durch gebrochene lineare
Substitutionen, J. reine angew. Math. 139 (1911); P. N. Hoffman, J. F. Humphreys, Projective Representations of the
Symmetric Groups (1992), chapters 2 and 6. Transpositions have lifts of order 2 in 2.Sn+, whose table the ATLAS of
Finite Groups (1985) prints, and lifts of order 4 in 2.Sn-. Signs differ in the literature: GAP's
SchurCoverOfSymmetricGroup has the opposite ones. 2.S6+ and 2.S6- are isomorphic, by the outer automorphism of S6.

In the Clifford algebra on e_1, ..., e_n with e_i^2 = 1 and e_i e_j = -e_j e_i the unit vectors t_i = (e_i - e_(i+1))/√2
lift the transpositions (i,i+1) and generate 2.Sn+ with centre {1,-1}; with e_i^2 = -1 it is 2.Sn-, and products of an
even number of them are 2.An. The algebra is taken modulo 17, where 6^2 = 2 and 4^2 = -1, in its spin module of
dimension 2^[n/2] (Jordan and Wigner's matrices). A lift of a permutation is a matrix, determined up to sign.

The cover acts on the cosets of a lift of H, a subgroup of Sn over which the cover splits: with x g = g' h the lift of x
takes the coset of g to that of g' with the sign by which the lifts differ. H is the largest such subgroup for n < 9,
found by all subgroups up to conjugacy. 2.A7, on 240 points, takes 0.004 s, 2.S9+, on 480, 0.06 s.
"""

from __future__ import annotations

import math
from functools import reduce

import attrs
import numpy as np
import numpy.typing as npt

from plrep.errors import BadInput, BeyondReach
from plrep.groups.catalogue import NamedGroup, alternating, nontrivial, shortened, symmetric
from plrep.groups.permutation import Permutation, parse_cycles

Matrix = npt.NDArray[np.int64]
Images = tuple[int, ...]

_PRIME, _I, _ROOT = 17, 4, 6
"""A prime, with roots of -1 and of 2."""
_MOST = 9
_THREES, _SEVEN = "(1,2,3),(4,5,6)", "(1,2,3,4,5,6,7),(2,3,5)(4,7,6)"
_LINE = "(3,6,4)(5,7,8),(1,2,3)(4,8,6)"
_CUBIC = "(3,7,9,8,5,6,4),(1,2,3)(4,8,6)(5,7,9),(4,6,8)(5,7,9)"
_SPLIT = {
    4: ("(1,2,3)", "(1,2,3),(1,2)", "(1,2,3)"),
    5: ("(1,2,3,4,5)", "(1,2,3),(1,2)", "(1,2,3,4,5)"),
    6: (_THREES, f"{_THREES},(1,2)", f"{_THREES},(1,4)(2,5)(3,6)"),
    7: (_SEVEN, _SEVEN, "(1,2,3,4,5,6,7),(2,4,3,7,5,6)"),
    8: (_LINE, _LINE, "(3,7,6,8,4,5),(1,2,3)(4,8,6)"),
    9: (_CUBIC, _CUBIC, _CUBIC),
}
"""Subgroups over which 2.An, 2.Sn+ and 2.Sn- split: 7:3, 7:6, PSL(2,7), PGL(2,7) and PGammaL(2,8) among them.

An element of odd order has one lift of that order; the others of these generators may have either lift.
"""


@attrs.frozen
class _Lift:
    """An element of a cover: the images of 0, ..., n-1, and a matrix modulo 17 that settles the sign."""

    images: Images
    matrix: Matrix

    def __mul__(self, other: _Lift) -> _Lift:
        return _Lift(tuple(self.images[x] for x in other.images), self.matrix @ other.matrix % _PRIME)


def double_cover(family: str, n: int, sign: str) -> NamedGroup:
    """Return the double cover 2.An, 2.Sn+ or 2.Sn-, on the cosets of a subgroup that avoids the centre.

    Parameters
    ----------
    family : str
        A or S.
    n : int
        4 to 9.
    sign : str
        + if transpositions lift to involutions, - if they lift to elements of order 4; empty for A.

    Returns
    -------
    NamedGroup
        On points 2v + s (from 0): coset v with sign (-1)^s. The generators are lifts of those of Sn or An.

    Raises
    ------
    BadInput
        If there is no such cover, or the sign is missing.
    BeyondReach
        If n is larger than 9.

    Examples
    --------
    >>> print(*double_cover("A", 4, "").generators)
    (1,3,5)(2,4,6) (3,6,8)(4,5,7)
    >>> [(G.name, G.degree, G.order) for G in (double_cover("S", 4, "-"), double_cover("A", 7, ""))]
    [('2.S4-', 16, 48), ('2.A7', 240, 5040)]
    """
    name = f"2.{family}{n}{sign}"
    if family == "S" and not sign:
        raise BadInput(
            f"group {shortened(name)}: write 2.S{n}+, where transpositions lift to involutions, "
            f"or 2.S{n}-, where they lift to elements of order 4"
        )
    if n < 4:
        raise BadInput(
            f"group {shortened(name)}: n must be at least 4, as S2 and S3 have no Schur multiplier"
        )
    if n > _MOST:
        raise BeyondReach(f"group {shortened(name)}: double covers are built for n up to {_MOST}")
    steps = _transpositions(n, sign)
    split = parse_cycles(_SPLIT[n][("", "+", "-").index(sign)], n)
    base = alternating(n) if family == "A" else symmetric(n)
    images = _signed_cosets(
        [_lift(g, steps) for g in base.generators], _closure([_odd(_lift(g, steps), g.order) for g in split])
    )
    order = 2 * math.factorial(n) // (2 if family == "A" else 1)
    return NamedGroup(name, len(images[0]), order, nontrivial(*images))


def _transpositions(n: int, sign: str) -> list[_Lift]:
    """The lifts t_1, ..., t_(n-1) of the transpositions of neighbours."""
    one, z = np.eye(2, dtype=np.int64), np.diag([1, -1])
    x, y = np.array([[0, 1], [1, 0]]), np.array([[0, -_I], [_I, 0]])
    pairs = n // 2
    factors = [[z] * j + [one_of] + [one] * (pairs - j - 1) for j in range(pairs) for one_of in (x, y)]
    vectors = [reduce(np.kron, row) for row in [*factors, [z] * pairs][:n]]
    scale = pow(_ROOT, -1, _PRIME) * (_I if sign == "-" else 1)
    return [
        _Lift((*range(i), i + 1, i, *range(i + 2, n)), (vectors[i] - vectors[i + 1]) * scale % _PRIME)
        for i in range(n - 1)
    ]


def _lift(g: Permutation, steps: list[_Lift]) -> _Lift:
    """One of the two lifts of a permutation, by sorting its images with transpositions of neighbours."""
    images, word = list(g.images), []
    for end in range(len(images) - 1, 0, -1):
        for i in range(end):
            if images[i] > images[i + 1]:
                images[i], images[i + 1] = images[i + 1], images[i]
                word.append(steps[i])
    return reduce(lambda product, step: step * product, word)


def _odd(lift: _Lift, order: int) -> _Lift:
    """Of the two lifts of an element of odd order the one of odd order; of another element the given one."""
    return reduce(_Lift.__mul__, [lift] * (order + 1)) if order % 2 else lift


def _closure(generators: list[_Lift]) -> list[_Lift]:
    """All elements of the group that some lifts generate, if it does not contain -1."""
    found = {one.images: one for one in generators}
    waiting = list(generators)
    while waiting:
        g = waiting.pop()
        for h in generators:
            product = g * h
            if product.images not in found:
                found[product.images] = product
                waiting.append(product)
    return list(found.values())


def _signed_cosets(generators: list[_Lift], subgroup: list[_Lift]) -> list[Images]:
    """The images of the signed cosets, numbered as the generators reach them from the subgroup.

    Each coset is held as a lift of its least element.
    """
    rows = np.array([h.images for h in subgroup])
    weights = len(rows[0]) ** np.arange(len(rows[0]))[::-1]

    def least(g: _Lift) -> _Lift:
        return g * subgroup[int((np.array(g.images)[rows] @ weights).argmin())]

    cosets = [least(subgroup[0])]
    place = {cosets[0].images: 0}
    images: list[list[int]] = [[] for _ in generators]
    for coset in cosets:
        for g, row in zip(generators, images, strict=True):
            moved = least(g * coset)
            if moved.images not in place:
                place[moved.images] = len(cosets)
                cosets.append(moved)
            v = place[moved.images]
            s = int(not np.array_equal(moved.matrix, cosets[v].matrix))
            row += [2 * v + s, 2 * v + 1 - s]
    return [tuple(row) for row in images]
