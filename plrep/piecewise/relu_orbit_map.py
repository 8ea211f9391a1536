"""The explicit map of the existence theorem: f(x) = sum over y in Gv of relu(<x, y> - 1) w_y.

For nonzero v in L and w in K with Stab(v) inside Stab(w), put w_{gv} = g w.  Then f is equivariant and piecewise
linear, and not affine: different y have different hyperplanes <x, y> = 1, and kinks on distinct hyperplanes are
independent.  It is a network L -> Fun(Gv) -> K with one hidden layer.  Even maps: f(x) + f(-x), with w_{-y} = w_y
whenever -y lies in the orbit; odd ones: f(x) - f(-x), with w_{-y} = -w_y.

Source: THEORY 9; proof in proofs/explicit-map.md.  The subgroups U are tried from the largest, and v is generic
among the vectors fixed by U; the first that serves is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from plrep.display.document import Column, Report, Table
from plrep.display.expression import Listing
from plrep.display.viewable import Viewable
from plrep.errors import BadInput, BeyondReach, Inconsistent, NotDefined
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic, cyclotomic
from plrep.modules.simple_matrices import SimpleMatrices
from plrep.modules.stabiliser_candidates import stabiliser_candidates
from plrep.piecewise.correspondence import existence, shape_name
from plrep.piecewise.pl_makers import copies_of, of_terms
from plrep.piecewise.vector_orbits import Vector, apply, fixed_vectors, product, stabiliser, vector_orbit

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple
    from plrep.groups.group import Group
    from plrep.gsets.gset import GSet
    from plrep.piecewise.pl_map import PLMap

LONGEST_ORBIT = 1000
_MOST_TERMS = 2000
_GENERIC_TRIES = 4
_TERMS_SHOWN = 12


@attrs.frozen(slots=True, repr=False)
class ReluOrbitMap(Viewable):
    """An explicit nonlinear equivariant PL map L -> K, exact.

    Parameters
    ----------
    source, target : SimpleMatrices
        L and K.
    shape : {"pl", "even", "odd"}
        Whether f(x), f(x) + f(-x) or f(x) - f(-x) is meant.
    v, w : tuples of Cyclotomic
        Coordinates of v in L and of w in K.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("S3")
    >>> f = plrep.explicit_map(G.simple("L2"), G.simple("L0"))
    >>> f.size, f((3, 0))
    (3, (2,))
    """

    source: SimpleMatrices
    target: SimpleMatrices
    shape: str
    v: Vector
    w: Vector

    @cached_property
    def terms(self) -> tuple[tuple[Vector, Vector], ...]:
        """The pairs (y, w_y), (v, w) first, breadth-first over the generators.

        Raises
        ------
        Inconsistent
            When w_y is not well defined, the orbit is longer than 2,000, or the shape's condition fails.
        """
        found: dict[Vector, Vector] = {self.v: self.w}
        queue = [self.v]
        steps = list(zip(self.source.generators, self.target.generators, strict=True))
        for y in queue:
            for on_source, on_target in steps:
                moved, weight = apply(on_source, y), apply(on_target, found[y])
                if moved not in found:
                    if len(found) == _MOST_TERMS:
                        raise Inconsistent(f"the orbit of v is longer than {_MOST_TERMS}; please report it")
                    found[moved] = weight
                    queue.append(moved)
                elif found[moved] != weight:
                    raise Inconsistent("the stabiliser of v moves w; please report the group and the simples")
        self._check_shape(found)
        return tuple(found.items())

    def _check_shape(self, found: dict[Vector, Vector]) -> None:
        if self.shape == "pl":
            return
        sign = 1 if self.shape == "even" else -1
        for y, weight in found.items():
            opposite = found.get(tuple(-c for c in y))
            if opposite is not None and opposite != tuple(c * sign for c in weight):
                raise Inconsistent(f"w_{{-y}} has the wrong sign for an {self.shape} map; please report it")

    @property
    def size(self) -> int:
        """|Gv|, the width of the hidden layer."""
        return len(self.terms)

    def __call__(self, x: Sequence[Cyclotomic | Fraction | int]) -> Vector:
        """Return f(x) exactly, for coordinates x in the basis of L.

        Parameters
        ----------
        x : sequence of dim L real exact numbers
            Integers, fractions or real cyclotomic values.

        Returns
        -------
        tuple of dim K real cyclotomic values

        Raises
        ------
        BadInput
            When x has the wrong length or a coordinate is not real.
        """
        point = tuple(cyclotomic(c) for c in x)
        if len(point) != self.source.dimension or not all(c.is_real for c in point):
            raise BadInput(
                f"{self.source.simple.label} has {self.source.dimension} real coordinates, given {tuple(x)!r}"
            )
        total = [ZERO] * self.target.dimension
        for y, weight in self.terms:
            height = self.source.inner(point, y)
            factor = _relu(height - ONE)
            if self.shape == "even":
                factor = factor + _relu(-height - ONE)
            elif self.shape == "odd":
                factor = factor - _relu(-height - ONE)
            if factor:
                total = [a + factor * b for a, b in zip(total, weight, strict=True)]
        return tuple(total)

    @property
    def pl_map(self) -> PLMap:
        """The same map with its pieces, sums and composites.

        Examples
        --------
        >>> import plrep
        >>> G = plrep.group("C4")
        >>> f = plrep.explicit_map(G.simple("L1"), G.simple("L0")).pl_map
        >>> f.region_count, f.is_equivariant, f((3, 0)) == plrep.explicit_map(G.simple("L1"), G.simple("L0"))((3, 0))
        (9, True, True)
        """
        terms = [(self.v, 1, self.w)]
        if self.shape != "pl":
            sign = 1 if self.shape == "even" else -1
            terms = [(y, 1, w) for y, w in self.terms]
            terms += [(tuple(-c for c in y), 1, tuple(c * sign for c in w)) for y, w in self.terms]
        found = of_terms(self.source, self.target, terms, None, None, self.shape == "pl", None)
        return attrs.evolve(found, symmetric=True)

    def view(self) -> Report:
        L, K = self.source.simple.label, self.target.simple.label
        formula = {
            "pl": "f(x) = sum over y of relu(<x, y> - 1) w_y",
            "even": "f(x) = sum over y of (relu(<x, y> - 1) + relu(-<x, y> - 1)) w_y",
            "odd": "f(x) = sum over y of (relu(<x, y> - 1) - relu(-<x, y> - 1)) w_y",
        }[self.shape]
        shown = [(_listed(y), _listed(weight)) for y, weight in self.terms[:_TERMS_SHOWN]]
        left_out = self.size - len(shown)
        return Report(
            f"A nonlinear equivariant PL map {L} -> {K} of {self.source.simple.group.title}",
            [
                f"{formula}, over an orbit of {self.size} vectors y",
                Table(
                    f"Terms, in the bases of {L} and {K}",
                    (Column("y", "left"), Column("w_y", "left")),
                    shown,
                    notes=(f"and {left_out} more",) if left_out else (),
                ),
            ],
            data=self.data(),
        )

    def data(self) -> dict[str, Any]:
        """Return what JSON prints."""
        return {
            "source": self.source.simple.label,
            "target": self.target.simple.label,
            "shape": self.shape,
            "size": self.size,
            "terms": [[[str(c) for c in y], [str(c) for c in weight]] for y, weight in self.terms],
        }


def explicit_map(
    L: RealSimple, K: RealSimple, *, shape: str = "pl", within: GSet | None = None
) -> ReluOrbitMap:
    """Return an explicit nonlinear equivariant PL map L -> K.

    Parameters
    ----------
    L, K : RealSimple
        Simples of one group.
    shape : {"pl", "even", "odd"}
        The shape of map.
    within : GSet, optional
        Take both simples inside Fun of this set; by default each inside a coset space of its own.

    Raises
    ------
    NotDefined
        When no such map exists; the message says why.
    BadInput
        When the shape has no map of this form (conic maps have no kinks off the origin).
    BeyondReach
        When every orbit that was found has more than 1,000 vectors.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("C8")
    >>> explicit_map(G.simple("L2"), G.simple("L4")).size
    4
    """
    shape = shape_name(shape)
    if shape == "conic":
        raise BadInput('an explicit map has the shape "pl", "even" or "odd", given "conic"')
    finding = existence(L, K, shape=shape)
    if not finding.holds:
        raise NotDefined(f"no {shape} map {L.label} -> {K.label}: {finding.why}")
    source, target = copies_of(L, K, within)
    for U in stabiliser_candidates(L.group):
        found = _map_with_stabiliser(source, target, shape, U)
        if found is not None:
            return found
    raise BeyondReach(
        f"no vector of {L.label} with at most {LONGEST_ORBIT} images was found that serves {K.label}"
    )


def _map_with_stabiliser(
    source: SimpleMatrices, target: SimpleMatrices, shape: str, U: Group
) -> ReluOrbitMap | None:
    """Return the map of a generic vector fixed by U, if the target has a vector to go with it."""
    fixed = fixed_vectors(source, [(u, 1) for u in U.generators])
    if not fixed or not fixed_vectors(target, [(u, 1) for u in U.generators]):
        return None
    reached = [
        (v, orbit) for v in _generic(fixed) if (orbit := vector_orbit(source, v, LONGEST_ORBIT)) is not None
    ]
    longest = max((len(orbit) for _, orbit in reached), default=0)
    for v, orbit in reached:
        if len(orbit) == longest:
            weights = _weights(source, target, shape, v, orbit)
            if weights:
                return ReluOrbitMap(source, target, shape, v, weights[0])
    return None


def _weights(
    source: SimpleMatrices,
    target: SimpleMatrices,
    shape: str,
    v: Vector,
    orbit: dict[Vector, tuple[int, ...]],
) -> tuple[Vector, ...]:
    """Return a basis of the vectors w that serve v: fixed by its stabiliser, with the sign where g v = -v."""
    conditions = [(u, 1) for u in stabiliser(source, v, orbit).generators]
    opposite = orbit.get(tuple(-c for c in v))
    if shape != "pl" and opposite is not None:
        conditions.append((product(source.simple.group, opposite), 1 if shape == "even" else -1))
    return fixed_vectors(target, conditions)


def _generic(basis: tuple[Vector, ...]) -> Iterator[Vector]:
    """Yield combinations of the basis; all but finitely many of this curve are generic."""
    for t in range(1, (_GENERIC_TRIES if len(basis) > 1 else 1) + 1):
        total = [ZERO] * len(basis[0])
        for i, b in enumerate(basis):
            total = [a + c * (t + 1) ** i for a, c in zip(total, b, strict=True)]
        yield tuple(total)


def _listed(v: Vector) -> Listing:
    return Listing(tuple(c.expression() for c in v), "(", ")")


def _relu(value: Cyclotomic) -> Cyclotomic:
    return value if value.sign() > 0 else ZERO
