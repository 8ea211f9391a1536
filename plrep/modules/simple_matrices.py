"""Exact real matrices of a real simple, with its invariant form.

L is taken inside a permutation module Fun(X) as the image of a projector Q on one copy.  Columns Q d_x of Q,
for enough points x, are a basis; then

    form  M = (Q(x_i, x_j)),      matrix of g = M^-1 (Q(x_i, g x_j)),

so only entries of Q are needed, and the form is positive definite and invariant.  The field is that of the
entries of Q: Q(chi) when an orbit holds L once, else at most a quadratic extension of it.

Choice of X: the cosets G/H with the least multiplicity of L, then the fewest points, H up to conjugacy.
Cost: n^3 exact operations for the inverse, |X| n^2 for each generator's check, n = dim L.
"""

from __future__ import annotations

from functools import cached_property
from math import lcm
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np

from plrep.display.document import Column, Report, Table
from plrep.display.viewable import Viewable
from plrep.errors import BadInput, Inconsistent
from plrep.exact.cyclotomic import ZERO, Cyclotomic
from plrep.exact.matrix import Matrix
from plrep.groups.permutation import Permutation
from plrep.gsets.actions import cosets
from plrep.modules.projector import Projector
from plrep.modules.realisation import realisation
from plrep.modules.stabiliser_candidates import stabiliser_candidates

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple
    from plrep.groups.group import Group

Vector = tuple[Cyclotomic, ...]


@attrs.frozen(slots=True, repr=False)
class SimpleMatrices(Viewable):
    """A real simple by exact matrices of the generators.

    Parameters
    ----------
    projector : Projector
        On one copy of the simple in Fun(X).
    basis : tuple of int
        Points of X whose columns of the projector are the basis.
    form : Matrix
        The invariant form, n x n, positive definite, real.
    generators : tuple of Matrix
        One n x n real matrix for each generator of the group.

    Examples
    --------
    >>> import plrep
    >>> R = plrep.matrices(plrep.group("S3").simple("L2"))
    >>> R.generators[1]
    [ 0  1 ]
    [ 1  0 ]
    >>> R.field
    'Q'
    """

    projector: Projector
    basis: tuple[int, ...]
    form: Matrix
    generators: tuple[Matrix, ...]

    @property
    def simple(self) -> RealSimple:
        """The simple L."""
        return self.projector.simple

    @property
    def dimension(self) -> int:
        """dim L."""
        return len(self.basis)

    @cached_property
    def conductor(self) -> int:
        """The least n such that all entries lie in Q(zeta_n)."""
        entries = [c for M in (self.form, *self.generators) for row in M.rows for c in row]
        return lcm(*(c.conductor for c in entries))

    @property
    def field(self) -> str:
        """The name of a field of real numbers that holds all entries."""
        return "Q" if self.conductor == 1 else f"Q(zeta_{self.conductor}) ∩ R"

    def matrix(self, g: Permutation) -> Matrix:
        """Return the matrix of an element of the group.

        Raises
        ------
        BadInput
            When g does not lie in the group.
        """
        image = self.projector.gset.image(g)
        return self._from_image(image)

    def _from_image(self, image: tuple[int, ...]) -> Matrix:
        moved = Matrix(
            tuple(tuple(self.projector.entry(x, image[y]) for y in self.basis) for x in self.basis)
        )
        return self._inverse_form * moved

    @cached_property
    def _inverse_form(self) -> Matrix:
        return self.form.inverse()

    def function(self, v: Vector) -> Vector:
        """Return a vector, given by coordinates in the basis, as a function on X."""
        n = self.projector.gset.points
        columns = [self.projector.column(x) for x in self.basis]
        total = [ZERO] * n
        for c, column in zip(v, columns, strict=True):
            if c:
                total = [a + c * b for a, b in zip(total, column, strict=True)]
        return tuple(total)

    def inner(self, v: Vector, w: Vector) -> Cyclotomic:
        """Return the invariant inner product of two vectors given by coordinates."""
        total = ZERO
        for c, row in zip(v, self.form.rows, strict=True):
            if c:
                for entry, d in zip(row, w, strict=True):
                    total = total + c * entry * d
        return total

    def view(self) -> Report:
        G = self.simple.group
        columns = [Column(f"b{j + 1}") for j in range(self.dimension)]
        shown = [
            *((str(g), M) for g, M in zip(G.generators, self.generators, strict=True)),
            ("form", self.form),
        ]
        return Report(
            f"{self.simple.label} of {G.title}: matrices over {self.field}",
            [Table(name, columns, [[c.expression() for c in row] for row in M.rows]) for name, M in shown],
            data=self.data(),
        )

    def data(self) -> dict[str, Any]:
        """Return what JSON prints."""

        def entries(M: Matrix) -> list[list[str]]:
            return [[str(c) for c in row] for row in M.rows]

        return {
            "simple": self.simple.label,
            "field": self.field,
            "generators": [entries(M) for M in self.generators],
            "form": entries(self.form),
        }


def matrices(L: RealSimple) -> SimpleMatrices:
    """Return exact real matrices of a real simple.

    Parameters
    ----------
    L : RealSimple
        The simple.

    Returns
    -------
    SimpleMatrices
        Over Q or the real numbers of a cyclotomic field, which ``.field`` names; checked as a homomorphism and
        against the character.

    Raises
    ------
    BeyondReach
        When no copy over a cyclotomic field was found in the coset spaces that were tried; all are tried for
        groups of order at most 200.

    Examples
    --------
    >>> import plrep
    >>> matrices(plrep.group("C5").simple("L1")).field
    'Q(zeta_5) ∩ R'
    """
    return matrices_inside(_smallest_realisation(L))


def matrices_inside(projector: Projector) -> SimpleMatrices:
    """Return the matrices of a simple on one copy of it inside Fun(X).

    Parameters
    ----------
    projector : Projector
        On one copy, see :func:`plrep.modules.realisation.realisation`.

    Raises
    ------
    BadInput
        When the projector is on more than one copy.

    Examples
    --------
    >>> import plrep
    >>> P = plrep.Fun(plrep.group("S3").natural()).projector("L2")
    >>> matrices_inside(P).basis
    (0, 1)
    """
    if projector.copies != 1:
        raise BadInput(
            f"matrices need a projector on one copy, given one on {projector.copies}; "
            "realisation(L, X) gives one copy"
        )
    basis, form = _basis(projector)
    bare = SimpleMatrices(projector, basis, form, ())
    found = attrs.evolve(bare, generators=tuple(bare._from_image(image) for image in projector.gset.action))
    _verify(found)
    return found


def _basis(projector: Projector) -> tuple[tuple[int, ...], Matrix]:
    """Return the first points whose columns of the projector are independent, with their Gram matrix."""
    n = projector.simple.dimension
    chosen: list[int] = []
    for x in range(projector.gset.points):
        trial = [*chosen, x]
        gram = Matrix(tuple(tuple(projector.entry(a, b) for b in trial) for a in trial))
        if gram.rank() == len(trial):
            chosen = trial
            if len(chosen) == n:
                return tuple(chosen), gram
    raise Inconsistent(
        f"the projector on {projector.simple.label} has rank below {n}; please report the group and the set"
    )


def _verify(found: SimpleMatrices) -> None:
    """Check that each matrix is the restriction of the permutation of X, and the character.

    A map into the image of Q that commutes with the action of each generator, written in an independent system
    of columns, is a homomorphism.
    """
    gset = found.projector.gset
    columns = Matrix(tuple(found.projector.column(x) for x in found.basis)).transpose()
    for image, M in zip(gset.action, found.generators, strict=True):
        rows = columns.rows
        moved: list[Vector] = [()] * gset.points
        for x, y in enumerate(image):
            moved[y] = rows[x]
        if columns * M != Matrix(tuple(moved)):
            raise Inconsistent(
                f"the matrices of {found.simple.label} do not follow the action; please report it"
            )
    for c in found.simple.group.classes:
        if found.matrix(c.representative).trace() != found.simple.character[c.index]:
            raise Inconsistent(
                f"the matrices of {found.simple.label} have the wrong trace on {c.label}; please report it"
            )


def _smallest_realisation(L: RealSimple) -> Projector:
    G = L.group
    best: tuple[int, int, int] | None = None
    subgroups = stabiliser_candidates(G)
    for i, H in enumerate(subgroups):
        copies = _copies(L, H)
        if copies and (best is None or (copies, G.order // H.order) < best[:2]):
            best = (copies, G.order // H.order, i)
            if copies == 1:
                break
    if best is None:
        raise Inconsistent(f"{L.label} occurs in no Fun(G/H); please report the group")
    return realisation(L, cosets(G, subgroups[best[2]]))


def _copies(L: RealSimple, H: Group) -> int:
    """Return the multiplicity of L in Fun(G/H), from the classes of the elements of H."""
    G = L.group
    inside = G.enumeration.class_ids[G.enumeration.index(H.enumeration.images)]
    total = ZERO
    for index, number in enumerate(np.bincount(inside, minlength=len(G.classes)).tolist()):
        if number:
            total = total + L.character[index] * number
    return (total / (H.order * L.endomorphism_dimension)).as_int()
