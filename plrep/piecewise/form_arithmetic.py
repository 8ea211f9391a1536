"""Arithmetic of forms, each result a ridge sum where it can be, and where a form is not 0 or bends."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import islice
from typing import TYPE_CHECKING

from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic
from plrep.piecewise.cells import cells_of
from plrep.piecewise.pl_forms import AffineMap, CompositeForm, Form, SumForm, linear_map
from plrep.piecewise.polyhedra import Polyhedron, Vector
from plrep.piecewise.ridge_sum import RidgeSum

if TYPE_CHECKING:
    from plrep.exact.matrix import Matrix

_QUICK = 4  # points at which a form is tried before all cells are


def plus(x: Vector, y: Vector) -> Vector:
    """Return the sum of two vectors.

    Examples
    --------
    >>> plus((ONE,), (ONE,))
    (2,)
    """
    return tuple(a + b for a, b in zip(x, y, strict=True))


def scaling(n: int, factor: Cyclotomic) -> AffineMap:
    """Return the multiple of the identity of R^n.

    Examples
    --------
    >>> scaling(1, ONE * 2)((ONE,))
    (2,)
    """
    return linear_map(tuple(tuple(factor if i == j else ZERO for j in range(n)) for i in range(n)))


def sum_of(first: Form, second: Form) -> Form:
    """Return the sum of two forms.

    Examples
    --------
    >>> one = RidgeSum(scaling(1, ONE), ())
    >>> sum_of(one, one) == RidgeSum(scaling(1, ONE * 2), ())
    True
    """
    if isinstance(first, RidgeSum) and isinstance(second, RidgeSum):
        return first.plus(second)
    return SumForm((first, second))


def followed(form: Form, outer: AffineMap) -> Form:
    """Return the composite with an affine map that acts last.

    Examples
    --------
    >>> followed(RidgeSum(scaling(1, ONE), ()), scaling(1, ONE * 3))((ONE,))
    (3,)
    """
    return form.followed_by(outer) if isinstance(form, RidgeSum) else CompositeForm(RidgeSum(outer, ()), form)


def preceded(form: Form, inner: AffineMap) -> Form:
    """Return the composite with an affine map that acts first.

    Examples
    --------
    >>> preceded(RidgeSum(scaling(1, ONE), ()), scaling(1, ONE * 3))((ONE,))
    (3,)
    """
    return form.preceded_by(inner) if isinstance(form, RidgeSum) else CompositeForm(form, RidgeSum(inner, ()))


def composite(outer: Form, inner: Form) -> Form:
    """Return the composite of two forms.

    Examples
    --------
    >>> size = RidgeSum.of_kinks(scaling(1, ZERO), [((ONE, ZERO), (ONE,))])
    >>> type(composite(size, size)).__name__, composite(size, size)((-ONE,))
    ('CompositeForm', (1,))
    """
    if isinstance(outer, RidgeSum) and outer.is_affine:
        return followed(inner, outer.affine)
    if isinstance(inner, RidgeSum) and inner.is_affine:
        return preceded(outer, inner.affine)
    return CompositeForm(outer, inner)


def nonzero_point(form: Form, generators: Sequence[Matrix]) -> Vector | None:
    """Return a point where a form is not 0, or None; the group permutes its cells.

    Raises
    ------
    BeyondReach
        When the form is no ridge sum and has too many cells.

    Examples
    --------
    >>> size = RidgeSum.of_kinks(scaling(1, ZERO), [((ONE, ZERO), (ONE,))])
    >>> nonzero_point(sum_of(composite(size, size), followed(size, scaling(1, -ONE))), ()) is None
    True
    """
    if isinstance(form, RidgeSum):
        return _nonzero_of_ridges(form)
    for x in islice(Polyhedron(form.arity, ()).inner_points(), _QUICK):
        if any(form(x)):
            return x
    for cell in cells_of(form, generators).cells:
        if not cell.affine.is_zero:
            points = cell.polyhedron.inner_points()
            return next(x for x in points if any(cell.affine(x)))
    return None


def _nonzero_of_ridges(form: RidgeSum) -> Vector | None:
    n = form.arity
    candidates: list[Vector] = [
        (ZERO,) * n,
        *(tuple(ONE if i == j else ZERO for j in range(n)) for i in range(n)),
    ]
    if form.kinks:
        x, y = form.kink_witness()
        candidates += [x, y, tuple(c / 2 for c in plus(x, y))]
    elif form.affine.is_zero:
        return None
    return next(x for x in candidates if any(form(x)))


def straddle(form: Form, point: Vector, normal: Vector) -> tuple[Vector, Vector]:
    """Return x, y on both sides of a facet, a point of it in the middle, where the form is bent.

    Examples
    --------
    >>> size = RidgeSum.of_kinks(scaling(1, ZERO), [((ONE, ZERO), (ONE,))])
    >>> straddle(size, (ZERO,), (ONE,))
    ((1,), (-1,))
    """
    step = Fraction(1)
    while True:
        x = tuple(a + step * b for a, b in zip(point, normal, strict=True))
        y = tuple(a - step * b for a, b in zip(point, normal, strict=True))
        if plus(form(x), form(y)) != tuple(c * 2 for c in form(point)):
            return x, y
        step /= 2
