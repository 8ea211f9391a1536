"""How piecewise linear maps L -> K are made: from an activation layer, from terms, from pieces, linear ones.

The layer is L -> Fun(X) -> s -> Fun(X) -> K: the inclusion of a copy of L, the activation at each point of X, and the
orthogonal projection onto a copy of K.  At v in L the value at x is the row (P(x, b_1), ..., P(x, b_n)) applied to the
coordinates of v, where b_j are the points whose columns are the basis of L; a function h on X projects to the element
of K with coordinates F^-1 (sum over x of Q(b_i, x) h(x)), F the form of K.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from plrep.errors import BadInput, BeyondReach
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic, cyclotomic
from plrep.exact.matrix import Matrix, Scalar
from plrep.modules.realisation import realisation
from plrep.modules.simple_matrices import SimpleMatrices, matrices, matrices_inside
from plrep.piecewise.activation import Activation, activation
from plrep.piecewise.given_pieces import given_pieces
from plrep.piecewise.pl_forms import AffineMap, Rows
from plrep.piecewise.pl_map import Piece, PLMap, Point, gset_of, place_of
from plrep.piecewise.polyhedra import Inequality, Vector
from plrep.piecewise.ridge_sum import RidgeSum, Unit

if TYPE_CHECKING:
    from typing import TypeAlias

    from plrep.characters.real_simples import RealSimple
    from plrep.gsets.gset import GSet

    Simple: TypeAlias = RealSimple | SimpleMatrices

MOST_TERMS = 20_000


def pl_map(
    L: Simple,
    K: Simple,
    source: str | Activation | Sequence[Any] = "relu",
    *,
    on: GSet | None = None,
    symmetrised: bool = True,
) -> PLMap:
    """Return an explicit piecewise linear map L -> K, exact.

    Parameters
    ----------
    L, K : RealSimple or SimpleMatrices
        Simples of one group. Inside Fun(X) with several copies of a simple, one is taken
        (:func:`plrep.realisation`); matrices choose another.
    source : str, Activation, or sequence of pieces
        A piecewise linear activation s: the composite L -> Fun(X) -> s -> Fun(X) -> K. Or pieces: tuples
        (inequalities, matrix, offset) that say f(x) = M x + c where a x + b >= 0 for all inequalities
        (a1, ..., an, b); the offset may be left out. One piece of each orbit is enough.
    on : GSet, optional
        X; by default the regular set for an activation, and what :func:`plrep.matrices` takes for pieces.
    symmetrised : bool
        Whether pieces stand for their images, too, so that the map is equivariant; with False they are all pieces.

    Raises
    ------
    BadInput
        When the simples belong to different groups or do not occur in Fun(X), when the activation is unknown, or when
        pieces are not those of one continuous map; the message names a point.
    NotDefined
        When the activation is not piecewise linear.

    Notes
    -----
    Theorems: proofs/pl-maps.md.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("C4")
    >>> f = plrep.pl_map(G.simple("L1"), G.simple("L2"), "relu")  # (|Re z| - |Im z|)/4, up to bases
    >>> [f(z) for z in [(1, 0), (0, 1), (3, -2), (1, 1)]]
    [(1/2,), (-1/2,), (1/2,), (0,)]
    >>> f.terms[0].images, f.region_count
    (2, 4)

    The absolute value as a map L1 -> L0 of C2, from one of its two pieces:

    >>> G = plrep.group("C2")
    >>> size = plrep.pl_map(G.simple("L1"), G.simple("L0"), [([(1, 0)], [[1]])])
    >>> size((-3,)), size.piece_count, size.is_even
    ((3,), 2, True)
    """
    if isinstance(source, str | Activation) or callable(source):
        if not symmetrised:
            raise BadInput(
                "symmetrised=False speaks of pieces; the map of an activation layer is equivariant"
            )
        return _layer(L, K, activation(source), on)
    return _of_pieces(L, K, source, on, symmetrised)


# ---------------------------------------------------------------- activation layers


def _layer(L: Simple, K: Simple, s: Activation, on: GSet | None) -> PLMap:
    function = s.exact()
    _check_ends(L, K, on)
    if on is None:
        given = [gset_of(one) for one in (L, K) if isinstance(one, SimpleMatrices)]
        on = given[0] if given and given[0] is not None else _group(L).regular()
    source, target = copies_of(L, K, on)
    P, Q = source.projector, target.projector
    project = target.form.inverse()
    n, m = source.dimension, target.dimension
    mean = (function.slopes[0] + function.slopes[-1]) / 2
    level = function.at_zero - sum((abs(t) * jump for t, jump in function.kinks.items()), Fraction(0)) / 2
    matrix = [[ZERO] * n for _ in range(m)]
    constant = [ZERO] * m
    kinks: list[tuple[Inequality, Vector]] = []
    for x in range(on.points):
        row = tuple(P.entry(x, b) for b in source.basis)
        weight = project.apply([Q.entry(b, x) for b in target.basis])
        for i, w in enumerate(weight):
            if w:
                constant[i] = constant[i] + w * level
                for j, c in enumerate(row):
                    matrix[i][j] = matrix[i][j] + w * c * mean
        for t, jump in function.kinks.items():
            kinks.append(((*row, -ONE * t), tuple(w * jump / 2 for w in weight)))
    affine = AffineMap(tuple(map(tuple, matrix)), tuple(constant))
    return PLMap(source, target, RidgeSum.of_kinks(affine, kinks), True)


# ---------------------------------------------------------------- terms


def of_terms(
    L: Simple,
    K: Simple,
    terms: Iterable[tuple[Point, Scalar, Point]],
    linear: Any,
    constant: Point | None,
    symmetrised: bool,
    on: GSet | None,
) -> PLMap:
    """Return the map of :meth:`plrep.PLMap.of_terms`.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("C3")
    >>> f = of_terms(G.simple("L0"), G.simple("L0"), [((1,), 0, (1,))], None, (5,), True, None)
    >>> f((2,)), f((-2,))
    ((7,), (5,))
    """
    source, target = copies_of(L, K, on)
    n, m = source.dimension, target.dimension
    matrix = _zeros(m, n) if linear is None else _rows(linear, m, n)
    offset = (ZERO,) * m if constant is None else _vector(constant, m, target, "the constant")
    given = [
        (_vector(y, n, source, "a direction"), _number(t), _vector(w, m, target, "a weight"))
        for y, t, w in terms
    ]
    if symmetrised:
        given = _orbits(source, target, given)
    units: list[Unit] = [((*source.form.apply(y), -t), w) for y, t, w in given]
    form = RidgeSum.of_units(AffineMap(matrix, offset), units)
    symmetric = symmetrised and _is_equivariant(source, target, AffineMap(matrix, offset))
    return PLMap(source, target, form, symmetric)


def _orbits(
    source: SimpleMatrices, target: SimpleMatrices, given: Sequence[tuple[Vector, Cyclotomic, Vector]]
) -> list[tuple[Vector, Cyclotomic, Vector]]:
    found: list[tuple[Vector, Cyclotomic, Vector]] = []
    for y, t, w in given:
        orbit = {(y, w): None}
        queue = [(y, w)]
        for direction, weight in queue:
            for S, T in zip(source.generators, target.generators, strict=True):
                image = S.apply(direction), T.apply(weight)
                if image not in orbit:
                    orbit[image] = None
                    queue.append(image)
                    if len(found) + len(orbit) > MOST_TERMS:
                        raise BeyondReach(
                            f"the terms have more than {MOST_TERMS} images; vectors with larger stabilisers have fewer"
                        )
        found.extend((direction, t, weight) for direction, weight in orbit)
    return found


def _is_equivariant(source: SimpleMatrices, target: SimpleMatrices, affine: AffineMap) -> bool:
    A = Matrix(affine.matrix)
    return all(
        T * A == A * S and T.apply(affine.constant) == affine.constant
        for S, T in zip(source.generators, target.generators, strict=True)
    )


def linear(L: Simple, K: Simple, matrix: Any, on: GSet | None) -> PLMap:
    """Return the map of :meth:`plrep.PLMap.linear`.

    Examples
    --------
    >>> import plrep
    >>> L = plrep.group("C3").simple("L1")
    >>> linear(L, L, 2, None)((1, 1))
    (2, 2)
    """
    source, target = copies_of(L, K, on)
    n, m = source.dimension, target.dimension
    if not isinstance(matrix, Matrix | Sequence):
        factor = _number(matrix)
        if source != target:
            raise BadInput(
                f"a multiple of the identity maps {source.simple.label} to itself, not to {target.simple.label}; "
                "give a matrix"
            )
        rows: Rows = (Matrix.identity(n) * factor).rows
    else:
        rows = _rows(matrix, m, n)
    affine = AffineMap(rows, (ZERO,) * m)
    return PLMap(source, target, RidgeSum(affine, ()), _is_equivariant(source, target, affine))


# ---------------------------------------------------------------- pieces


def _of_pieces(L: Simple, K: Simple, pieces: Sequence[Any], on: GSet | None, symmetrised: bool) -> PLMap:
    source, target = copies_of(L, K, on)
    n, m = source.dimension, target.dimension
    given = []
    for piece in pieces:
        if isinstance(piece, Piece):
            piece = (piece.inequalities, piece.matrix, piece.offset)
        if not isinstance(piece, Sequence) or len(piece) not in (2, 3):
            raise BadInput(
                f"a piece is (inequalities, matrix, offset), given {piece!r}; write for example "
                "([(1, 0, 0)], [[1, 0], [0, 1]], (0, 0)) for the identity where x1 >= 0"
            )
        rows = tuple(_vector(row, n + 1, source, "an inequality") for row in piece[0])
        matrix = _rows(piece[1], m, n)
        offset = _vector(piece[2], m, target, "an offset") if len(piece) == 3 else (ZERO,) * m
        given.append((rows, AffineMap(matrix, offset)))
    if not given:
        raise BadInput("a map needs one piece at least; no pieces were given")
    steps = (source.generators, target.generators) if symmetrised else ((), ())
    return PLMap(source, target, given_pieces(n, given, *steps), symmetrised)


# ---------------------------------------------------------------- what is given


def _group(L: Simple) -> Any:
    return L.simple.group if isinstance(L, SimpleMatrices) else L.group


def copies_of(L: Simple, K: Simple, on: GSet | None) -> tuple[SimpleMatrices, SimpleMatrices]:
    """Return both simples with matrices: as given, inside Fun of a set, or each in a coset space of its own.

    Raises
    ------
    BadInput
        When they are no simples, or not of one group, or do not occur in Fun(X).

    Examples
    --------
    >>> import plrep
    >>> L = plrep.group("S3").simple("L2")
    >>> [R.dimension for R in copies_of(L, L, None)]
    [2, 2]
    """
    _check_ends(L, K, on)
    first, second = (
        one if isinstance(one, SimpleMatrices) else matrices(one) if on is None else _inside(one, on)
        for one in (L, K)
    )
    return first, second


def _check_ends(L: Simple, K: Simple, on: GSet | None) -> None:
    from plrep.characters.real_simples import RealSimple

    for name, given in (("L", L), ("K", K)):
        if not isinstance(given, RealSimple | SimpleMatrices):
            raise BadInput(
                f"{name} = {given!r} of type {type(given).__name__} is no real simple; write for example "
                'plrep.group("C8").simple("L1")'
            )
    if _group(L) != _group(K):
        raise BadInput("the simples belong to different groups; take both from one, as in G.simple('L1')")
    for given in (L, K):
        if on is not None and isinstance(given, SimpleMatrices) and gset_of(given) != on:
            raise BadInput(
                f"both simples must lie inside Fun({on.name}), given {place_of(given)}; "
                "matrices_inside(realisation(L, X)) are inside Fun(X)"
            )
    if on is not None and on.group != _group(L):
        raise BadInput(f"{on.group.name} acts on {on.name}, and the simples belong to {_group(L).name}")


@lru_cache(maxsize=256)
def _inside(L: RealSimple, X: GSet) -> SimpleMatrices:
    return matrices_inside(realisation(L, X))


def _number(given: Any) -> Cyclotomic:
    value = cyclotomic(given)
    if not value.is_real:
        raise BadInput(f"{given!r} is not real, and maps of real simples have real coefficients")
    return value


def _vector(given: Any, n: int, where: SimpleMatrices, what: str) -> Vector:
    values = tuple(_number(c) for c in given)
    if len(values) != n:
        raise BadInput(
            f"{what} has {n} entries, because {where.simple.label} has dimension {where.dimension}; given {len(values)}"
        )
    return values


def _zeros(m: int, n: int) -> Rows:
    return ((ZERO,) * n,) * m


def _rows(given: Any, m: int, n: int) -> Rows:
    M = given if isinstance(given, Matrix) else Matrix(given)
    if M.shape != (m, n) or not all(c.is_real for row in M.rows for c in row):
        raise BadInput(f"the matrix of a map is real, {m} x {n}; given {M.shape[0]} x {M.shape[1]}: {M.rows}")
    return M.rows
