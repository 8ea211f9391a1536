"""A piecewise linear form by the pieces that a user gives: representatives, moved by a group, checked to be one map.

Checked, with a point that shows what is wrong: each piece has inner points; a piece and an image of a piece have no
inner points in common, and say the same where they meet (for an element that fixes the piece as well); no point of the
space is left out. Then the pieces are finitely many closed sets that cover R^n, and the map is continuous because it is
so on each. What is left out is found by walking across facets (cells.py); proof in proofs/pl-maps.md.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from plrep.errors import BadInput, BeyondReach
from plrep.exact.matrix import Matrix
from plrep.piecewise.cells import cells_of
from plrep.piecewise.pl_forms import AffineMap, NowhereGiven, Patch, linear_map
from plrep.piecewise.polyhedra import Inequality, Polyhedron, Vector, dot, scaled

MOST_GIVEN = 2000


@attrs.frozen(slots=True)
class GivenPieces:
    """The form that is affine on each of these polyhedra; made by :func:`given_pieces`.

    Parameters
    ----------
    arity : int
        n.
    pieces : tuple of (polyhedron, affine map)
        All of them, images included; by their facets alone.
    """

    arity: int
    pieces: tuple[tuple[Polyhedron, AffineMap], ...]

    def __call__(self, x: Vector) -> Vector:
        """Return the value at x."""
        for polyhedron, affine in self.pieces:
            if polyhedron.contains(x):
                return affine(x)
        raise NowhereGiven(x)

    def patch(self, x: Vector) -> Patch:
        """Return the intersection of all pieces that contain x."""
        rows: tuple[Inequality, ...] = ()
        found: AffineMap | None = None
        for polyhedron, affine in self.pieces:
            if polyhedron.contains(x):
                rows += polyhedron.inequalities
                found = found or affine
        if found is None:
            raise NowhereGiven(x)
        return rows, found


Given = tuple[tuple[Inequality, ...], AffineMap]


def given_pieces(
    n: int, given: Sequence[Given], on_source: Sequence[Matrix], on_target: Sequence[Matrix]
) -> GivenPieces:
    """Return the form with these pieces and their images under a group.

    Parameters
    ----------
    n : int
        The dimension of the source.
    given : sequence of (inequalities, affine map)
        One of each orbit at least.
    on_source, on_target : sequences of Matrix
        The generators of the group on both sides; none for the pieces as they stand.

    Raises
    ------
    BadInput
        When they are not the pieces of one continuous map on the whole space; the message names a point.
    BeyondReach
        When there are more than 2,000 images.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import ONE, ZERO
    >>> right = (((ONE, ZERO),), AffineMap(((ONE,),), (ZERO,)))
    >>> size = given_pieces(1, [right], [Matrix([[-1]])], [Matrix([[1]])])
    >>> len(size.pieces), size((-ONE,))
    (2, (1,))
    """
    representatives = [_reduced(n, i, rows, affine) for i, (rows, affine) in enumerate(given)]
    images: dict[frozenset[Inequality], tuple[int, Polyhedron, AffineMap]] = {}
    for i, (polyhedron, affine) in enumerate(representatives):
        _add_orbit(images, i, polyhedron, affine, on_source, on_target)
    for i, (polyhedron, affine) in enumerate(representatives):
        for j, other, elsewhere in images.values():
            if other != polyhedron:
                _check_meeting(i, polyhedron, affine, j, other, elsewhere)
    form = GivenPieces(n, tuple((polyhedron, affine) for _, polyhedron, affine in images.values()))
    try:
        cells_of(form, on_source)
    except NowhereGiven as gap:
        raise BadInput(
            f"the pieces{' and their images' if on_source else ''} leave out the point {shown(gap.point)}; "
            "add a piece that contains it"
        ) from None
    return form


def shown(x: Vector) -> str:
    """Return a point as text.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import ONE
    >>> shown((ONE, ONE / 2))
    '(1, 1/2)'
    """
    return f"({', '.join(map(str, x))})"


def _reduced(n: int, i: int, rows: Sequence[Inequality], affine: AffineMap) -> tuple[Polyhedron, AffineMap]:
    whole = Polyhedron(n, tuple(rows))
    if not whole.is_full:
        found = (
            "is empty" if whole.is_empty else f"lies in a hyperplane, around {shown(whole.interior_point)}"
        )
        raise BadInput(
            f"piece {i + 1} has no inner points: it {found}; an inequality (a1, ..., an, b) says a x + b >= 0"
        )
    return _by_facets(n, [whole.inequalities[k] for k in whole.facets]), affine


def _by_facets(n: int, rows: Sequence[Inequality]) -> Polyhedron:
    normal = [scaled(row) for row in rows]
    # equal pieces are equal values, in whatever order their inequalities come
    return Polyhedron(n, tuple(sorted(normal, key=lambda row: tuple(map(str, row)))))


def _add_orbit(
    images: dict[frozenset[Inequality], tuple[int, Polyhedron, AffineMap]],
    i: int,
    polyhedron: Polyhedron,
    affine: AffineMap,
    on_source: Sequence[Matrix],
    on_target: Sequence[Matrix],
) -> None:
    steps = []
    for S, T in zip(on_source, on_target, strict=True):
        back = S.inverse().rows
        steps.append((tuple(zip(*back, strict=True)), back, T.rows))
    queue = [(polyhedron, affine)]
    key = frozenset(polyhedron.inequalities)
    if key in images:
        raise BadInput(f"piece {i + 1} is piece {images[key][0] + 1} or an image of it; give it once")
    images[key] = (i, polyhedron, affine)
    for current, here in queue:
        for columns, back, forth in steps:
            moved = _by_facets(
                current.dimension,
                [(*(dot(row[:-1], column) for column in columns), row[-1]) for row in current.inequalities],
            )
            there = linear_map(forth).after(here.after(linear_map(back)))
            key = frozenset(moved.inequalities)
            known = images.get(key)
            if known is None:
                if len(images) == MOST_GIVEN:
                    raise BeyondReach(f"the given pieces have more than {MOST_GIVEN} images")
                images[key] = (i, moved, there)
                queue.append((moved, there))
                continue
            x = _difference(moved, known[2], there)
            if x is not None:
                raise BadInput(
                    f"an element of the group takes piece {i + 1} to an image of piece {known[0] + 1}, and the values "
                    f"do not follow: at {shown(x)} they are {shown(known[2](x))} and {shown(there(x))}"
                )


def _check_meeting(
    i: int, polyhedron: Polyhedron, affine: AffineMap, j: int, other: Polyhedron, elsewhere: AffineMap
) -> None:
    common = polyhedron.cut(other.inequalities)
    if common.is_empty:
        return
    second = "an image of itself" if i == j else f"piece {j + 1} or an image of it"
    if common.is_full:
        raise BadInput(
            f"piece {i + 1} overlaps {second} around {shown(common.interior_point)}; "
            "pieces may meet in their boundaries only"
        )
    x = _difference(common, affine, elsewhere)
    if x is not None:
        raise BadInput(
            f"the map is not continuous: piece {i + 1} meets {second} in {shown(x)}, where it is "
            f"{shown(affine(x))} on one and {shown(elsewhere(x))} on the other"
        )


def _difference(common: Polyhedron, first: AffineMap, second: AffineMap) -> Vector | None:
    """Return a point of a polyhedron where two affine maps differ, or None."""
    base = common.vertices[0]
    directions = (*common.rays, *common.lines)
    points = [*common.vertices, *(tuple(a + b for a, b in zip(base, d, strict=True)) for d in directions)]
    return next((x for x in points if first(x) != second(x)), None)
