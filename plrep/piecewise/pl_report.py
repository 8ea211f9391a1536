"""What a piecewise linear map shows of itself: formula, kinds, pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plrep.display.document import Cell, Column, Report, Table
from plrep.display.expression import Expression, Grid, Listing
from plrep.errors import BeyondReach
from plrep.piecewise.pl_map import gset_of, place_of
from plrep.piecewise.ridge_sum import RidgeSum

if TYPE_CHECKING:
    from plrep.exact.matrix import Matrix
    from plrep.modules.simple_matrices import SimpleMatrices
    from plrep.piecewise.pl_map import PLMap
    from plrep.piecewise.polyhedra import Inequality, Vector

_ROWS_SHOWN = 40


def report(f: PLMap) -> Report:
    """Return the report on a map.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("C4")
    >>> report(plrep.pl_map(G.simple("L1"), G.simple("L2"))).title
    'A piecewise linear map L1 -> L2 of C4 (order 4)'
    """
    L, K = f.source.simple.label, f.target.simple.label
    sections: list[str | Table] = [_kinds(f)]
    if isinstance(f.form, RidgeSum):
        sections.extend(_formula(f, f.form))
    else:
        sections.append("Its formula has more than one hidden layer, or is the list of its pieces.")
    sections.extend(_pieces(f))
    return Report(
        f"A piecewise linear map {L} -> {K} of {f.group.title}",
        sections,
        data=data(f),
    )


def _kinds(f: PLMap) -> str:
    words = ["equivariant" if f.is_equivariant else "not equivariant"]
    words.append("linear" if f.is_linear else "affine" if f.is_affine else "nonlinear")
    words += [word for word, holds in kinds(f).items() if holds and word in ("even", "odd", "conic")]
    return f"{', '.join(words)}; coordinates: {place_of(f.source)}, {place_of(f.target)}"


def kinds(f: PLMap) -> dict[str, bool]:
    """Return which kinds of map it is.

    Examples
    --------
    >>> import plrep
    >>> L = plrep.group("C3").simple("L1")
    >>> kinds(plrep.PLMap.linear(L, L, 1))
    {'equivariant': True, 'affine': True, 'linear': True, 'even': False, 'odd': True, 'conic': True}
    """
    return {
        "equivariant": f.is_equivariant,
        "affine": f.is_affine,
        "linear": f.is_linear,
        "even": f.is_even,
        "odd": f.is_odd,
        "conic": f.is_conic,
    }


def _formula(f: PLMap, form: RidgeSum) -> list[str | Table]:
    parts = []
    if any(map(any, form.affine.matrix)):
        parts.append("A x")
    if any(form.affine.constant):
        parts.append("c")
    if form.kinks:
        parts.append("sum over the orbits of |<x, y> - t| w")
    sections: list[str | Table] = [f"f(x) = {' + '.join(parts) or '0'}"]
    if "A x" in parts:
        rows = [[entry.expression() for entry in row] for row in form.affine.matrix]
        sections.append(Table("A", [Column("")] * len(rows[0]), rows))
    if "c" in parts:
        sections.append(Table("c", [Column("")], [[entry.expression()] for entry in form.affine.constant]))
    if form.kinks:
        terms = f.terms[:_ROWS_SHOWN]
        sections.append(
            Table(
                "Terms, one of each orbit",
                (Column("y", "left"), "t", Column("w", "left"), "images"),
                [
                    (_vector(one.direction), one.threshold.expression(), _vector(one.weight), one.images)
                    for one in terms
                ],
                notes=_more(len(f.terms)),
            )
        )
    return sections


def _pieces(f: PLMap) -> list[str | Table]:
    try:
        pieces, count, regions = f.pieces, f.piece_count, f.region_count
    except BeyondReach as limit:
        return [str(limit)]
    rows: list[tuple[Cell, ...]] = [
        (
            _conditions(piece.inequalities),
            _matrix(piece.matrix),
            _vector(piece.offset),
            _vector(piece.point),
            piece.images,
        )
        for piece in pieces[:_ROWS_SHOWN]
    ]
    title = f"{count} pieces, {len(pieces)} up to symmetry; {regions} linear regions"
    columns = (
        Column("a x + b >= 0", "left"),
        Column("matrix", "left"),
        Column("offset", "left"),
        Column("point inside", "left"),
        "images",
    )
    return [Table(title, columns, rows, notes=_more(len(pieces)))]


def _more(count: int) -> tuple[str, ...]:
    return (f"and {count - _ROWS_SHOWN} more",) if count > _ROWS_SHOWN else ()


def _vector(x: Vector) -> Expression:
    return Listing(tuple(c.expression() for c in x), "(", ")")


def _conditions(rows: tuple[Inequality, ...]) -> Expression:
    return Listing(tuple(map(_vector, rows)), separator=", ")


def _matrix(M: Matrix) -> Expression:
    return Listing(tuple(map(_vector, M.rows)), "[", "]") if len(M.rows) else Grid(())


def _end(R: SimpleMatrices) -> dict[str, Any]:
    def entries(M: Matrix) -> list[list[str]]:
        return [[str(c) for c in row] for row in M.rows]

    gset = gset_of(R)
    return {
        "simple": R.simple.label,
        "gset": None if gset is None else gset.name,
        "field": R.field,
        "generators": [entries(M) for M in R.generators],
        "form": entries(R.form),
    }


def data(f: PLMap) -> dict[str, Any]:
    """Return what JSON prints: exact values as strings.

    Examples
    --------
    >>> import plrep
    >>> L = plrep.group("C3").simple("L0")
    >>> data(plrep.pl_map(L, L))["pieces"][0]["matrix"]
    [['1']]
    """

    def texts(x: Vector) -> list[str]:
        return [str(c) for c in x]

    try:
        pieces: list[dict[str, Any]] | None = [
            {
                "inequalities": [texts(row) for row in piece.inequalities],
                "matrix": [texts(row) for row in piece.matrix.rows],
                "offset": texts(piece.offset),
                "point": texts(piece.point),
                "images": piece.images,
            }
            for piece in f.pieces
        ]
        counts: dict[str, int | None] = {"pieces": f.piece_count, "regions": f.region_count}
    except BeyondReach:
        pieces, counts = None, {"pieces": None, "regions": None}
    found: dict[str, Any] = {
        "group": f.group.data(),
        "source": _end(f.source),
        "target": _end(f.target),
        "kinds": kinds(f),
        "counts": counts,
        "pieces": pieces,
    }
    if isinstance(f.form, RidgeSum):
        found["formula"] = {
            "matrix": [texts(row) for row in f.form.affine.matrix],
            "offset": texts(f.form.affine.constant),
            "terms": [
                {
                    "direction": texts(one.direction),
                    "threshold": str(one.threshold),
                    "weight": texts(one.weight),
                    "images": one.images,
                }
                for one in f.terms
            ],
        }
    return found
