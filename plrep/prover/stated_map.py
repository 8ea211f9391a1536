"""How claims and certificates state an explicit map: relu terms over orbits or one by one, a linear part, a constant.

Each hyperplane gets the function <x, y> - t with y an image, up to sign, of one vector chosen for its whole orbit under
the group, whatever map it is a kink of.  So functions of one hyperplane differ by a sign only, in one map, in two maps,
and in a map and its translates, which is what the checker asks for (proofs/FORMAT.md, section 8).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from plrep.errors import BeyondReach, Inconsistent
from plrep.exact.cyclotomic import ZERO, Cyclotomic
from plrep.exact.matrix import Matrix
from plrep.piecewise.pl_map import PLMap
from plrep.piecewise.polyhedra import Inequality, Vector, sign
from plrep.piecewise.ridge_sum import RidgeSum
from plrep.piecewise.terms import monic
from plrep.piecewise.vector_orbits import apply
from plrep.prover.setting import coordinates
from plrep.prover.values import read_values, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plrep.modules.simple_matrices import SimpleMatrices
    from plrep.prover.form import Data

MOST_TERMS = 1000
ReluTerm = tuple[Vector, Cyclotomic, Vector]


@attrs.frozen
class StatedMap:
    """f(x) = A x + c + sum of relu(<x, y> - t) w over terms, or over their images under the group.

    Attributes
    ----------
    source, target : SimpleMatrices
        Both inside Fun of one set.
    symmetrised : bool
        Whether each term stands for all its images (gy, t, gw).
    terms : tuple of (y, t, w)
        In coordinates.
    linear : Matrix
        A.
    constant : tuple of Cyclotomic
        c.
    """

    source: SimpleMatrices
    target: SimpleMatrices
    symmetrised: bool
    terms: tuple[ReluTerm, ...]
    linear: Matrix
    constant: Vector

    def __str__(self) -> str:
        parts = [written([y, (t,), w]) for y, t, w in self.terms]
        if not self.linear.is_zero:
            parts.append(f"linear {written(self.linear.rows)}")
        if any(self.constant) or not parts:
            parts.append(f"constant {written([self.constant])}")
        return ("" if self.symmetrised else "listed ") + " + ".join(parts)

    @property
    def values(self) -> Iterator[Cyclotomic]:
        """All numbers that :meth:`data` writes."""
        for y, t, w in self.terms:
            yield from (*self.source.function(y), t, *self.target.function(w))
        for row in self._coefficients:
            yield from row
        yield from self.target.function(self.constant)

    def data(self, field: int) -> Data:
        """Return the map as certificates state it (MAP of proofs/FORMAT.md)."""

        def vector(values: Vector) -> Data:
            denominator, (entries,) = coordinates([list(values)], field)
            return {"denominator": denominator, "values": entries}

        terms = []
        for y, t, w in self.terms:
            denominator, ((threshold,),) = coordinates([[t]], field)
            terms.append(
                {
                    "direction": vector(self.source.function(y)),
                    "threshold": {"denominator": denominator, "value": threshold},
                    "weight": vector(self.target.function(w)),
                }
            )
        linear: Data | list[object] = []
        if not self.linear.is_zero:
            denominator, values = coordinates([list(row) for row in self._coefficients], field)
            linear = {"denominator": denominator, "values": values}
        return {
            "symmetrised": self.symmetrised,
            "terms": terms,
            "linear": linear,
            "constant": vector(self.target.function(self.constant)) if any(self.constant) else [],
        }

    @property
    def _coefficients(self) -> list[list[Cyclotomic]]:
        """The matrix of the linear part on Fun(X) by its values on suborbits."""
        if self.linear.is_zero:
            return []
        P, Q = self.source.projector, self.target.projector
        inner = self.linear * self.source.form.inverse()
        rows = []
        for orbit, points in enumerate(P.gset.orbits):
            column = inner.apply([P.entry(b, points[0]) for b in self.source.basis])
            rows.append(
                [
                    sum((Q.entry(x, b) * c for b, c in zip(self.target.basis, column, strict=True)), ZERO)
                    for x in P.gset.suborbits(orbit).representatives
                ]
            )
        return rows


def read_stated(text: str, source: SimpleMatrices, target: SimpleMatrices) -> PLMap:
    """Read a map as ``str`` writes it.

    Raises
    ------
    BadInput
        If sizes do not fit, or values are no numbers.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("S3")
    >>> f = plrep.pl_map(G.simple("L2"), G.simple("L0"), "abs", on=G.natural())
    >>> text = str(stated_map(f))
    >>> text, read_stated(text, f.source, f.target) == f
    ('[3/2,0;0;4/3]', True)
    """
    symmetrised = not text.startswith("listed")
    linear: list[list[Cyclotomic]] | None = None
    constant: list[Cyclotomic] | None = None
    terms: list[tuple[list[Cyclotomic], Cyclotomic, list[Cyclotomic]]] = []
    for part in text.removeprefix("listed").split(" + "):
        words = part.split()
        lists = read_values(words[-1])
        if words[0] == "linear":
            linear = lists
        elif words[0] == "constant":
            constant = lists[0]
        else:
            y, (t,), w = lists
            terms.append((y, t, w))
    return PLMap.of_terms(source, target, terms, linear=linear, constant=constant, symmetrised=symmetrised)


def stated_map(f: PLMap) -> StatedMap:
    """Return the statement of a map of one hidden layer.

    Raises
    ------
    BeyondReach
        If it has more than 1,000 terms, or a hyperplane has more than 1,000 images.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("C4")
    >>> print(stated_map(plrep.pl_map(G.simple("L1"), G.simple("L0"), "abs")))
    [0,2;0;1]
    """
    form = f.form
    if not isinstance(form, RidgeSum):
        raise BeyondReach(
            "certificates know explicit maps of one hidden layer, not composites or maps given by pieces"
        )
    weights = dict(form.kinks)
    orbits = _orbits(f, weights)
    if f.symmetric:
        found = _finished(f, True, [_seed(f, orbit, weights) for orbit in orbits])
        if found.linear.is_zero or _share_an_orbit(f):
            return found
    terms = [_term(f, y, t, weights) for orbit in orbits for y, t in _one_of_each(f, orbit)]
    return _finished(f, False, [(y, t, _times(w, 2)) for y, t, w in terms if any(w)])


def _orbits(f: PLMap, weights: dict[Inequality, Vector]) -> list[dict[Vector, Cyclotomic]]:
    """Return for each orbit of hyperplanes the images of one vector y, each with the threshold."""
    seen: set[Inequality] = set()
    found = []
    for plane in weights:
        if plane in seen:
            continue
        first = min(_images(f, plane), key=lambda one: tuple(map(str, one)))
        y, t = f.source.form.inverse().apply(first[:-1]), -first[-1]
        orbit = {y: t}
        queue = [y]
        for current in queue:
            for S in f.source.generators:
                image = apply(S, current)
                if image not in orbit:
                    orbit[image] = t
                    queue.append(image)
        seen.update(_plane(f, image, t) for image in orbit)
        found.append(orbit)
    return found


def _images(f: PLMap, plane: Inequality) -> set[Inequality]:
    backs = [S.inverse().transpose() for S in f.source.generators]
    found = {plane}
    queue = [plane]
    for current in queue:
        for back in backs:
            image = monic((*apply(back, current[:-1]), current[-1]))
            if image not in found:
                found.add(image)
                queue.append(image)
                if len(found) > MOST_TERMS:
                    raise BeyondReach(
                        f"a hyperplane with a kink has more than {MOST_TERMS} images, and certificates list them"
                    )
    return found


def _plane(f: PLMap, y: Vector, t: Cyclotomic) -> Inequality:
    return monic((*f.source.form.apply(y), -t))


def _term(f: PLMap, y: Vector, t: Cyclotomic, weights: dict[Inequality, Vector]) -> ReluTerm:
    """Return (y, t, w) with |<x, y> - t| w the kink of the map on this hyperplane."""
    lead = next(c for c in f.source.form.apply(y) if c)
    size = lead if sign(lead) > 0 else -lead
    none = (ZERO,) * f.target.dimension
    return y, t, tuple(c / size for c in weights.get(_plane(f, y, t), none))


def _seed(f: PLMap, orbit: dict[Vector, Cyclotomic], weights: dict[Inequality, Vector]) -> ReluTerm:
    """Return a term whose images have both sides of each hyperplane, or one side with twice the weight."""
    first, t = next(iter(orbit.items()))
    both = not t and _negative(first) in orbit
    y, t, w = _term(f, first, t, weights)
    return (y, t, w) if both else (y, t, _times(w, 2))


def _one_of_each(f: PLMap, orbit: dict[Vector, Cyclotomic]) -> list[tuple[Vector, Cyclotomic]]:
    planes: dict[Inequality, tuple[Vector, Cyclotomic]] = {}
    for y, t in orbit.items():
        planes.setdefault(_plane(f, y, t), (y, t))
    return list(planes.values())


def _finished(f: PLMap, symmetrised: bool, terms: list[ReluTerm]) -> StatedMap:
    """Add what the terms leave: a linear map and a constant."""
    kinks = PLMap.of_terms(f.source, f.target, terms, symmetrised=symmetrised)
    rest = (f - kinks).form
    if not isinstance(rest, RidgeSum) or not rest.is_affine:
        raise Inconsistent("the terms of a map do not add up to its kinks; please report the map")
    count = sum(1 for _ in kinks.form.kinks) if isinstance(kinks.form, RidgeSum) else 0
    linear = Matrix(rest.affine.matrix)
    if not symmetrised and not linear.is_zero:
        terms = [*terms, *_linear_terms(f, linear)]
        linear = Matrix([[ZERO] * f.source.dimension] * f.target.dimension)
    if max(2 * count, len(terms)) > MOST_TERMS:
        raise BeyondReach(f"the map has more than {MOST_TERMS} terms, and certificates list them")
    return StatedMap(f.source, f.target, symmetrised, tuple(terms), linear, rest.affine.constant)


def _linear_terms(f: PLMap, linear: Matrix) -> list[ReluTerm]:
    """Return terms relu(<x, y>) w - relu(-<x, y>) w that add up to a linear map."""
    found: list[ReluTerm] = []
    for y, w in zip(f.source.form.inverse().rows, linear.transpose().rows, strict=True):
        if any(w):
            found += [(y, ZERO, w), (_negative(y), ZERO, _negative(w))]
    return found


def _share_an_orbit(f: PLMap) -> bool:
    """Return whether both simples live on one orbit of the set, as linear parts of certificates must."""
    ends = (f.source.projector, f.target.projector)
    first, second = ({i for i, values in enumerate(P.values) if any(values)} for P in ends)
    return first == second and len(first) == 1


def _times(w: Vector, factor: int) -> Vector:
    return tuple(c * factor for c in w)


def _negative(w: Vector) -> Vector:
    return tuple(-c for c in w)
