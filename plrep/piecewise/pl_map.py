"""Piecewise linear maps L -> K between real simples as values: exact, with their pieces up to symmetry.

Coordinates are those of plrep.modules.simple_matrices on both sides. A map is held as a form (pl_forms.py): a ridge sum
in normal form if it has one hidden layer, else a sum or composite of such, or pieces that were given. Every decision is
one of equality: that a difference vanishes, on ridge sums by their unique normal form, else on all cells.

Past 400 lines for the examples: one value with all its questions; forms, cells and the makers are in files beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from plrep.display.viewable import Viewable
from plrep.errors import BadInput
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic, cyclotomic
from plrep.exact.matrix import Matrix, Scalar
from plrep.modules.simple_matrices import CopyInside, SimpleMatrices
from plrep.piecewise.cells import CellComplex, cells_of
from plrep.piecewise.form_arithmetic import (
    composite,
    followed,
    nonzero_point,
    plus,
    preceded,
    scaling,
    straddle,
    sum_of,
)
from plrep.piecewise.pl_forms import Form, linear_map
from plrep.piecewise.polyhedra import Inequality, Vector
from plrep.piecewise.ridge_sum import RidgeSum
from plrep.piecewise.terms import Term, orbit_terms

if TYPE_CHECKING:
    from plrep.display.document import Report
    from plrep.groups.group import Group
    from plrep.groups.permutation import Permutation
    from plrep.gsets.gset import GSet

Point: TypeAlias = Sequence[Scalar]


@attrs.frozen(slots=True)
class Piece:
    """One piece of an orbit of pieces: x -> M x + c on {x : a x + b >= 0 for all inequalities (a, b)}.

    Attributes
    ----------
    inequalities : tuple of (a1, ..., an, b)
        One for each facet.
    matrix : Matrix
        M.
    offset : tuple of Cyclotomic
        c.
    point : tuple of Cyclotomic
        A point inside.
    images : int
        How many pieces are in the orbit.
    """

    inequalities: tuple[Inequality, ...]
    matrix: Matrix
    offset: Vector
    point: Vector
    images: int


@attrs.frozen(slots=True, repr=False)
class PLMap(Viewable):
    """A continuous piecewise linear map L -> K; made by :func:`plrep.pl_map` and by arithmetic.

    ``==`` compares formulas; two maps with one hidden layer are equal as values iff they are equal. Equality in general
    is :meth:`equals`.

    Parameters
    ----------
    source, target : SimpleMatrices
        L and K with their bases and invariant forms.
    form : Form
        The map in coordinates.
    symmetric : bool
        Whether the formula itself is equivariant, so that cells are permuted by the group.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("C8")
    >>> f = plrep.pl_map(G.simple("L1"), G.simple("L0"), "relu")
    >>> f.region_count, [piece.images for piece in f.pieces]
    (8, [8])
    >>> f((1, 0)), f((-1, 0)) == f((1, 0)), f.is_even, f.is_linear
    ((1/4+1/4*E(8)-1/4*E(8)^3,), True, True, False)
    """

    source: SimpleMatrices
    target: SimpleMatrices
    form: Form
    symmetric: bool = attrs.field(eq=False)

    # ------------------------------------------------------------- values

    def point(self, x: Point) -> Vector:
        """Return coordinates in L as exact values.

        Raises
        ------
        BadInput
            When there are not dim L of them, or one is not real.
        """
        values = tuple(cyclotomic(c) for c in x)
        if len(values) != self.source.dimension or not all(c.is_real for c in values):
            raise BadInput(
                f"{self.source.simple.label} has {self.source.dimension} real coordinates, given {tuple(x)!r}"
            )
        return values

    def __call__(self, x: Point) -> Vector:
        """Return f(x) exactly, for coordinates x in the basis of L.

        Raises
        ------
        BadInput
            When there are not dim L real coordinates.
        """
        return self.form(self.point(x))

    def of_function(self, h: Point) -> Vector:
        """Return f at a function on X that lies in L, as a function on X.

        Parameters
        ----------
        h : sequence of exact real numbers
            One for each point of the set inside whose Fun(X) L is given.

        Raises
        ------
        BadInput
            When h is no element of L.
        NotDefined
            When L or K was not taken inside Fun of a set.

        Examples
        --------
        >>> import plrep
        >>> G = plrep.group("C4")
        >>> plrep.pl_map(G.simple("L1"), G.simple("L0")).of_function((1, 0, -1, 0))
        (1/4, 1/4, 1/4, 1/4)
        """
        L = self.source
        values = tuple(cyclotomic(c) for c in h)
        X = L.projector.gset
        if len(values) == X.points:
            x = L.form.solve([values[b] for b in L.basis])
            if L.function(x) == values:
                return self.target.function(self(x))
        raise BadInput(
            f"the function on {X.name} must have {X.points} values and lie in {L.simple.label}, given {tuple(h)!r}"
        )

    # ------------------------------------------------------------- arithmetic

    def _alike(self, other: PLMap) -> None:
        if (self.source, self.target) != (other.source, other.target):
            raise BadInput(
                f"{_ends(self)} and {_ends(other)} have no sum and cannot be equal: both maps must go between the same "
                "copies of the simples; take both inside one set, as in pl_map(L, K, 'relu', on=X)"
            )

    def __add__(self, other: PLMap) -> PLMap:
        """Return the sum."""
        if not isinstance(other, PLMap):
            return NotImplemented
        self._alike(other)
        return attrs.evolve(
            self, form=sum_of(self.form, other.form), symmetric=self.symmetric and other.symmetric
        )

    def __neg__(self) -> PLMap:
        return self * -1

    def __sub__(self, other: PLMap) -> PLMap:
        return self + -other if isinstance(other, PLMap) else NotImplemented

    def __mul__(self, scalar: Scalar) -> PLMap:
        """Return the multiple by a real number; composites are written with @."""
        if not isinstance(scalar, Cyclotomic | int | Fraction):
            return NotImplemented
        factor = cyclotomic(scalar)
        if not factor.is_real:
            raise BadInput(f"a real map has multiples by real numbers, given {scalar!r}")
        return attrs.evolve(self, form=followed(self.form, scaling(self.target.dimension, factor)))

    __rmul__ = __mul__

    def __matmul__(self, other: PLMap) -> PLMap:
        """Return the composite: first the other map, then this one.

        Raises
        ------
        BadInput
            If the first ends in another copy than this one begins with.

        Examples
        --------
        >>> import plrep
        >>> G = plrep.group("S3")
        >>> plane = G.simple("L2")
        >>> f = plrep.pl_map(plane, plane, "abs", on=G.natural())
        >>> (f @ f)((1, 2)) == f(f((1, 2))), f.region_count, (f @ f).region_count
        (True, 6, 18)
        """
        if not isinstance(other, PLMap):
            return NotImplemented
        if other.target != self.source:
            raise BadInput(
                f"{_ends(other)} ends in another copy than {_ends(self)} begins with; take both maps inside one set"
            )
        return PLMap(
            other.source, self.target, composite(self.form, other.form), self.symmetric and other.symmetric
        )

    # ------------------------------------------------------------- equality

    def difference(self, other: PLMap) -> Vector | None:
        """Return a point where two maps differ, or None if they are equal.

        Examples
        --------
        >>> import plrep
        >>> G = plrep.group("C6")
        >>> L = G.simple("L1")
        >>> half = plrep.PLMap.linear(L, L, 1, on=G.regular()) * plrep.cyclotomic("1/2")
        >>> plrep.pl_map(L, L, "relu").difference(half) is None
        True
        >>> plrep.pl_map(L, L, "abs").difference(half)
        (1, 0)
        """
        self._alike(other)
        return nonzero_point(
            sum_of(self.form, followed(other.form, scaling(self.target.dimension, -ONE))),
            self._generators if self.symmetric and other.symmetric else (),
        )

    def equals(self, other: PLMap) -> bool:
        """Return whether two maps agree everywhere, decided exactly."""
        return self.difference(other) is None

    # ------------------------------------------------------------- kinds

    @cached_property
    def _bent(self) -> tuple[Vector, Vector] | None:
        """A pair x, y with f(x) + f(y) != 2 f((x + y)/2), or None if f is affine."""
        form = self.form
        if isinstance(form, RidgeSum):
            return None if form.is_affine else form.kink_witness()
        affine = {cell.number: cell for cell in self._complex.cells}
        for crossing in self._complex.crossings:
            cell = affine[crossing.cell]
            if cell.affine != crossing.affine:
                return straddle(form, crossing.point, cell.polyhedron.inequalities[crossing.facet][:-1])
        return None

    @property
    def is_affine(self) -> bool:
        """Whether f(x) = A x + c everywhere."""
        return self._bent is None

    @cached_property
    def nonlinearity(self) -> tuple[Vector, Vector] | None:
        """A pair x, y with f(x) + f(y) != f(x + y), or None if f is linear.

        Examples
        --------
        >>> import plrep
        >>> G = plrep.group("S3")
        >>> f = plrep.pl_map(G.simple("L2"), G.simple("L0"))
        >>> x, y = f.nonlinearity
        >>> f(x), f(y), f([a + b for a, b in zip(x, y)])
        ((2/3,), (2/3,), (2/3,))
        """
        zero = (ZERO,) * self.source.dimension
        if any(self.form(zero)):
            return zero, zero
        if self._bent is None:
            return None
        x, y = self._bent
        if plus(self.form(x), self.form(y)) != self.form(plus(x, y)):
            return x, y
        middle = tuple(c / 2 for c in plus(x, y))
        return middle, middle

    @property
    def is_linear(self) -> bool:
        """Whether f(x + y) = f(x) + f(y) for all x, y."""
        return self.nonlinearity is None

    def _agrees(self, inner: Cyclotomic, outer: Cyclotomic) -> bool:
        """Return whether f(inner x) = outer f(x) for all x."""
        n, m = self.source.dimension, self.target.dimension
        left = preceded(self.form, scaling(n, inner))
        right = followed(self.form, scaling(m, -outer))
        return nonzero_point(sum_of(left, right), self._generators if self.symmetric else ()) is None

    @cached_property
    def is_even(self) -> bool:
        """Whether f(-x) = f(x) for all x."""
        return self._agrees(-ONE, ONE)

    @cached_property
    def is_odd(self) -> bool:
        """Whether f(-x) = -f(x) for all x."""
        return self._agrees(-ONE, -ONE)

    @cached_property
    def is_conic(self) -> bool:
        """Whether f(cx) = c f(x) for all c > 0; it is enough to ask for c = 2, because the pieces are finitely many."""
        return self._agrees(ONE * 2, ONE * 2)

    @cached_property
    def asymmetry(self) -> tuple[Permutation, Vector] | None:
        """A generator g and a point x with f(g x) != g f(x), or None if f is equivariant.

        Examples
        --------
        >>> import plrep
        >>> G = plrep.group("C3")
        >>> L = G.simple("L1")
        >>> f = plrep.PLMap.of_terms(L, G.simple("L0"), [((1, 0), 0, (1,))], symmetrised=False)
        >>> g, x = f.asymmetry
        >>> f(f.source.matrix(g).apply(x)) == f(x)  # the group is trivial on L0
        False
        """
        if self.symmetric:
            return None
        pairs = zip(self.group.generators, self.source.generators, self.target.generators, strict=True)
        for g, S, T in pairs:
            left = preceded(self.form, linear_map(S.rows))
            right = followed(self.form, linear_map((-T).rows))
            x = nonzero_point(sum_of(left, right), ())
            if x is not None:
                return g, x
        return None

    @property
    def is_equivariant(self) -> bool:
        """Whether f(g x) = g f(x) for all g and x."""
        return self.asymmetry is None

    @property
    def is_continuous(self) -> bool:
        """True: only continuous maps are made; pieces that do not fit are refused with a point that shows it."""
        return True

    # ------------------------------------------------------------- pieces

    @property
    def group(self) -> Group:
        """The group that acts."""
        return self.source.simple.group

    @property
    def _generators(self) -> tuple[Matrix, ...]:
        return self.source.generators

    @cached_property
    def _complex(self) -> CellComplex:
        return cells_of(self.form, self._generators if self.symmetric else ())

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Closed convex polyhedra with the affine map on each, one of each orbit.

        Raises
        ------
        BeyondReach
            When L has more than 8 dimensions, or the pieces are more than 500 up to symmetry, or 20,000.

        Examples
        --------
        >>> import plrep
        >>> G = plrep.group("S3")
        >>> f = plrep.pl_map(G.simple("L2"), G.simple("L0"), on=G.natural())
        >>> [(piece.inequalities, piece.matrix.rows, piece.images) for piece in f.pieces]
        [(((1, -1/2, 0), (-1, 2, 0)), ((1/3, 1/3),), 3), (((1, -1/2, 0), (1, -2, 0)), ((2/3, -1/3),), 3)]
        """
        return tuple(
            Piece(
                tuple(cell.polyhedron.inequalities[i] for i in cell.polyhedron.facets),
                Matrix(cell.affine.matrix),
                cell.affine.constant,
                cell.polyhedron.interior_point,
                cell.images,
            )
            for cell in self._complex.cells
        )

    @cached_property
    def all_pieces(self) -> tuple[tuple[int, Piece], ...]:
        """Every piece, images included, each with the place of its orbit in ``pieces``.

        Examples
        --------
        >>> import plrep
        >>> G = plrep.group("C2")
        >>> f = plrep.pl_map(G.simple("L1"), G.simple("L0"))
        >>> [(orbit, piece.inequalities, piece.matrix.rows) for orbit, piece in f.all_pieces]
        [(0, ((1, 0),), ((1/2,),)), (0, ((-1, 0),), ((-1/2,),))]
        """
        found: list[tuple[int, Piece]] = []
        for orbit, (cell, piece) in enumerate(zip(self._complex.cells, self.pieces, strict=True)):
            images = {cell.number: piece}
            queue = [cell.number]
            for number in queue:
                for k, places in enumerate(self._complex.action):
                    if places[number] not in images:
                        images[places[number]] = self._moved(images[number], k)
                        queue.append(places[number])
            found.extend((orbit, image) for image in images.values())
        return tuple(found)

    def _moved(self, piece: Piece, k: int) -> Piece:
        """Return the image of a piece under a generator: x -> g f(g^-1 x)."""
        S, T = self.source.generators[k], self.target.generators[k]
        back = S.inverse()
        columns = back.transpose()
        return Piece(
            tuple((*columns.apply(row[:-1]), row[-1]) for row in piece.inequalities),
            T * piece.matrix * back,
            T.apply(piece.offset),
            S.apply(piece.point),
            piece.images,
        )

    @property
    def piece_count(self) -> int:
        """The number of all pieces."""
        return self._complex.count

    @cached_property
    def region_count(self) -> int:
        """The number of linear regions: the connected open sets on which f is affine that cannot be made larger."""
        return len(set(self._complex.regions()))

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The kinks |<x, y> - t| w of a map with one hidden layer, one of each orbit.

        Raises
        ------
        BadInput
            When the map has more than one hidden layer, or was given by pieces.
        """
        if not isinstance(self.form, RidgeSum):
            raise BadInput(
                "this map was made with more hidden layers, or from pieces, so it has no list of terms; see its pieces"
            )
        return orbit_terms(self.form, self.source, self.target, self.symmetric)

    # ------------------------------------------------------------- makers

    @classmethod
    def linear(cls, L: Any, K: Any, matrix: Any, *, on: Any = None) -> PLMap:
        """Return the linear map with a matrix, or a number for a multiple of the identity.

        Parameters
        ----------
        L, K : RealSimple or SimpleMatrices
        matrix : Matrix, rows, or a number
            dim K x dim L.
        on : GSet, optional
            Take both simples inside Fun of this set.
        """
        from plrep.piecewise.pl_makers import linear

        return linear(L, K, matrix, on)

    @classmethod
    def of_terms(
        cls,
        L: Any,
        K: Any,
        terms: Sequence[tuple[Point, Scalar, Point]],
        *,
        linear: Any = None,
        constant: Point | None = None,
        symmetrised: bool = True,
        on: Any = None,
    ) -> PLMap:
        """Return f(x) = A x + c + sum of relu(<x, y> - t) w over the terms (y, t, w), or over their orbits.

        Parameters
        ----------
        L, K : RealSimple or SimpleMatrices
        terms : sequence of (y, t, w)
            y in L, t a real number, w in K, in coordinates.
        linear : Matrix or rows, optional
            A; 0 by default.
        constant : sequence, optional
            c; 0 by default.
        symmetrised : bool
            Whether each term stands for the sum over its orbit {(g y, t, g w)}.
        on : GSet, optional
            Take both simples inside Fun of this set.

        Raises
        ------
        BadInput
            When sizes do not fit, or numbers are not real.
        BeyondReach
            When there are more than 20,000 terms.

        Examples
        --------
        >>> import plrep
        >>> G = plrep.group("C2")
        >>> L = G.simple("L1")
        >>> f = PLMap.of_terms(L, G.simple("L0"), [((1,), 1, (1,))])
        >>> f((3,)), f.is_even, f.region_count
        ((2,), True, 3)
        """
        from plrep.piecewise.pl_makers import of_terms

        return of_terms(L, K, terms, linear, constant, symmetrised, on)

    # ------------------------------------------------------------- faces

    def plot(self) -> Any:
        """Return a matplotlib figure: the graph for a line, the pieces by orbits for a plane.

        Raises
        ------
        BeyondReach
            When dim L exceeds 2, or matplotlib is not installed.
        """
        from plrep.plots.pl_map import figure

        return figure(self)

    def view(self) -> Report:
        """Return the report on the map: formula, kinds, pieces."""
        from plrep.piecewise.pl_report import report

        return report(self)

    def data(self) -> dict[str, Any]:
        """Return what JSON prints."""
        from plrep.piecewise.pl_report import data

        return data(self)


def place_of(R: SimpleMatrices) -> str:
    """Return in words where a simple is taken.

    Examples
    --------
    >>> import plrep
    >>> L = plrep.group("S3").simple("L2")
    >>> place_of(plrep.matrices(L))
    'L2 by its own matrices'
    """
    gset = gset_of(R)
    return (
        f"{R.simple.label} in Fun({gset.name})"
        if gset is not None
        else f"{R.simple.label} by its own matrices"
    )


def gset_of(R: SimpleMatrices) -> GSet | None:
    """Return the set inside whose Fun a simple is taken, None if it is by its own matrices.

    Examples
    --------
    >>> import plrep
    >>> gset_of(plrep.matrices(plrep.group("S3").simple("L2"))) is None
    True
    """
    return R.copy.projector.gset if isinstance(R.copy, CopyInside) else None


def _ends(f: PLMap) -> str:
    return f"{place_of(f.source)} -> {place_of(f.target)}"
