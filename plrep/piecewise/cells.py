"""The cells of a piecewise linear form, up to a finite group of linear maps that permutes them: found by walking.

From a cell the walk crosses each facet. A facet need not be one of the cell behind it: a part of it that is not yet
behind a cell is kept until none is left, so every neighbour is met, and the neighbours of all cells fill R^n
(proofs/pl-maps.md). Only one cell of each orbit is described by vertices and rays; the others are known by their
inequalities, as sets of numbers that the generators of the group permute.
Cost: one double description and one point behind each facet for each orbit; sets of numbers for each cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice
from math import comb

import attrs

from plrep.errors import BeyondReach, Inconsistent
from plrep.exact.matrix import Matrix
from plrep.piecewise.pl_forms import AffineMap, Form
from plrep.piecewise.polyhedra import Inequality, Polyhedron, Vector, dot, height, scaled, sign
from plrep.piecewise.ridge_sum import RidgeSum
from plrep.progress import check

MOST_ORBITS = 500
MOST_CELLS = 20_000
MOST_DIMENSIONS = 8
_POINTS_TRIED = 200
_HALVINGS = 64
_EXCESS = 10


@attrs.frozen(slots=True)
class Cell:
    """A closed polyhedron on which the form is affine, one of an orbit.

    Parameters
    ----------
    polyhedron : Polyhedron
        By all inequalities that the form gave; ``polyhedron.facets`` says which are needed.
    affine : AffineMap
        The form on it.
    number : int
        Its number among all cells.
    images : int
        The number of cells in its orbit.
    """

    polyhedron: Polyhedron
    affine: AffineMap
    number: int
    images: int


@attrs.frozen(slots=True)
class Crossing:
    """A facet of a representative, a cell behind it by number, and the affine map there."""

    cell: int
    facet: int
    behind: int
    affine: AffineMap
    point: Vector


@attrs.frozen(slots=True)
class CellComplex:
    """All cells of a form: representatives of the orbits, crossings of their facets, generators on numbers.

    Parameters
    ----------
    cells : tuple of Cell
        One of each orbit; the first one contains the first generic point that was tried.
    crossings : tuple of Crossing
        Of all facets of the representatives.
    action : tuple of tuples
        For each generator the number of the image of each cell.
    """

    cells: tuple[Cell, ...]
    crossings: tuple[Crossing, ...]
    action: tuple[tuple[int, ...], ...]
    count: int

    def regions(self) -> tuple[int, ...]:
        """Return for each cell the least number of a cell in the same region: joined across facets without a kink."""
        parent = list(range(self.count))

        def root(i: int) -> int:
            while parent[i] != i:
                parent[i] = parent[parent[i]]
                i = parent[i]
            return i

        affine = {cell.number: cell.affine for cell in self.cells}
        seen: set[tuple[int, int]] = set()
        pending = [(x.cell, x.behind) for x in self.crossings if affine[x.cell] == x.affine]
        while pending:
            pair = pending.pop()
            if pair in seen:
                continue
            seen.add(pair)
            low, high = sorted(map(root, pair))
            parent[high] = low
            pending.extend((images[pair[0]], images[pair[1]]) for images in self.action)
        return tuple(map(root, range(self.count)))


class _Keys:
    """Cells by the set of their inequalities; the inequalities by numbers that the generators permute."""

    def __init__(self, generators: Sequence[Matrix]) -> None:
        self.columns = [tuple(zip(*M.inverse().rows, strict=True)) for M in generators]
        self.number: dict[Inequality, int] = {}
        self.raw: dict[Inequality, int] = {}
        self.rows: list[Inequality] = []
        self.moved: list[dict[int, int]] = [{} for _ in generators]
        self.cells: dict[frozenset[int], int] = {}
        self.action: list[list[int]] = [[] for _ in generators]

    def _row(self, row: Inequality) -> int:
        known = self.raw.get(row)
        if known is None:
            normal = scaled(row)
            known = self.number.setdefault(normal, len(self.number))
            if known == len(self.rows):
                self.rows.append(normal)
            self.raw[row] = known
        return known

    def key(self, rows: Sequence[Inequality]) -> frozenset[int]:
        return frozenset(self._row(row) for row in rows)

    def _image(self, k: int, wall: int) -> int:
        moved = self.moved[k]
        if wall not in moved:
            row = self.rows[wall]
            moved[wall] = self._row((*(dot(row[:-1], column) for column in self.columns[k]), row[-1]))
        return moved[wall]

    def enter(self, key: frozenset[int]) -> int:
        """Number a new cell and its images; return how many they are."""
        first = len(self.cells)
        self.cells[key] = first
        queue = [key]
        for current in queue:
            for k, images in enumerate(self.action):
                image = frozenset(self._image(k, wall) for wall in current)
                if image not in self.cells:
                    self.cells[image] = len(self.cells)
                    queue.append(image)
                    if len(self.cells) > MOST_CELLS:
                        raise BeyondReach(_too_many(f"{MOST_CELLS} cells"))
                images.append(self.cells[image])
        return len(self.cells) - first


def _too_many(what: str) -> str:
    return (
        f"the map has more than {what}; it can be evaluated, and equality is decided, where it is a sum of ridge "
        "functions, but its pieces are beyond reach: a map with fewer kinks, or from a smaller simple, is within"
    )


def cells_of(form: Form, generators: Sequence[Matrix]) -> CellComplex:
    """Return the cells of a form whose cells are permuted by a group.

    Parameters
    ----------
    form : Form
    generators : sequence of Matrix
        n x n; none for the trivial group.

    Raises
    ------
    BeyondReach
        When n exceeds 8, or there are more than 500 orbits of cells, or 20,000 cells.

    Examples
    --------
    >>> from plrep.exact.cyclotomic import ONE, ZERO
    >>> from plrep.piecewise.ridge_sum import RidgeSum
    >>> flat = AffineMap(((ZERO, ZERO),), (ZERO,))
    >>> one_norm = RidgeSum.of_kinks(flat, [((ONE, ZERO, ZERO), (ONE,)), ((ZERO, ONE, ZERO), (ONE,))])
    >>> found = cells_of(one_norm, [Matrix([[0, -1], [1, 0]])])
    >>> found.count, [cell.images for cell in found.cells], found.cells[0].affine.matrix
    (4, [4], ((1, 1),))
    """
    n = form.arity
    if n > MOST_DIMENSIONS:
        raise BeyondReach(_too_many(f"{MOST_DIMENSIONS} variables"))
    _refuse_many(form)
    keys = _Keys(generators)
    cells: list[Cell] = []
    crossings: list[Crossing] = []

    def number(rows: tuple[Inequality, ...], affine: AffineMap) -> int:
        rows = tuple(row for row in rows if any(row[:-1]))
        key = keys.key(rows)
        if key not in keys.cells:
            if len(cells) == MOST_ORBITS:
                raise BeyondReach(_too_many(f"{MOST_ORBITS} cells up to symmetry"))
            first = len(keys.cells)
            images = keys.enter(key)
            unique = tuple(dict.fromkeys(scaled(row) for row in rows))
            cells.append(Cell(Polyhedron(n, unique), affine, first, images))
        return keys.cells[key]

    number(*_generic_patch(form))
    for cell in cells:
        check("pieces of a map")
        for facet in cell.polyhedron.facets:
            for rows, affine, point in _behind(form, cell, facet):
                crossings.append(Crossing(cell.number, facet, number(rows, affine), affine, point))
    return CellComplex(tuple(cells), tuple(crossings), tuple(map(tuple, keys.action)), len(keys.cells))


def _refuse_many(form: Form) -> None:
    """Refuse a ridge sum with so many hyperplanes that no walk is begun: ten times the limits in general position."""
    if isinstance(form, RidgeSum):
        m, n = len(form.kinks), form.arity
        expected = sum(comb(m, i) for i in range(n + 1))
        if expected > _EXCESS * MOST_CELLS:
            raise BeyondReach(
                _too_many(
                    f"{MOST_CELLS} cells, as {m} hyperplanes in dimension {n} tend to have ({expected} at most)"
                )
            )


def _generic_patch(form: Form) -> tuple[tuple[Inequality, ...], AffineMap]:
    for x in islice(Polyhedron(form.arity, ()).inner_points(), 1, 10**4):
        rows, affine = form.patch(x)
        if _strict(rows, x):
            return rows, affine
    raise Inconsistent("no point inside a cell was found; please report the map")


def _strict(rows: Sequence[Inequality], x: Vector) -> bool:
    return all(sign(height(row, x)) > 0 for row in rows if any(row[:-1]))


def _behind(form: Form, cell: Cell, facet: int) -> Iterator[tuple[tuple[Inequality, ...], AffineMap, Vector]]:
    """Yield the cells behind a facet, each with a point of the facet that it contains."""
    polyhedron = cell.polyhedron
    if isinstance(form, RidgeSum):
        rows, affine = form.behind((polyhedron.inequalities, cell.affine), facet)
        yield rows, affine, polyhedron.facet(facet).interior_point
        return
    wall = polyhedron.inequalities[facet]
    known = {*polyhedron.inequalities, scaled(tuple(-c for c in wall))}
    pending = [(polyhedron.facet(facet), Fraction(1))]
    while pending:
        part, step = pending.pop()
        crossed = _across(form, part, known, wall, step)
        yield crossed.rows, crossed.affine, crossed.point
        pending.extend((rest, crossed.step) for rest in _left_over(part, crossed.new, wall))


@attrs.frozen(slots=True)
class _Crossed:
    """The cell behind a point of a facet; ``new`` are its inequalities that the cell in front does not have."""

    rows: tuple[Inequality, ...]
    affine: AffineMap
    new: tuple[Inequality, ...]
    point: Vector
    step: Fraction


def _across(
    form: Form, part: Polyhedron, known: set[Inequality], wall: Inequality, step: Fraction
) -> _Crossed:
    """Return the cell just behind a generic point of a part of a facet.

    Known inequalities hold on the facet, and are tight inside it only if they are the wall's.
    """
    for point in islice(part.inner_points(), _POINTS_TRIED):
        for _ in range(_HALVINGS):
            x = tuple(a - step * b for a, b in zip(point, wall, strict=False))
            rows, affine = form.patch(x)
            new = tuple(row for row in rows if any(row[:-1]) and scaled(row) not in known)
            signs = [sign(height(row, point)) for row in new]
            if all(one >= 0 for one in signs):
                if not all(signs):
                    break
                if _strict(rows, x):
                    return _Crossed(rows, affine, new, point, step)
            step /= 2
    raise Inconsistent("no cell was found behind a facet; please report the map")


def _left_over(part: Polyhedron, new: Sequence[Inequality], wall: Inequality) -> Iterator[Polyhedron]:
    """Yield the parts of a part of a facet that lie outside a cell, as far as they have its dimension."""
    inside = part
    for row in new:
        if inside.satisfies(row):
            continue
        outside = inside.cut([tuple(-c for c in row)])
        if not outside.is_empty and all(_parallel(outside.inequalities[i], wall) for i in outside.equations):
            yield outside
        inside = inside.cut([row])


def _parallel(row: Inequality, wall: Inequality) -> bool:
    normal = scaled(row)
    return normal == scaled(wall) or normal == scaled(tuple(-c for c in wall))
