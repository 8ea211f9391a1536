"""Exact real matrices of a real simple, with its invariant form and the operators of its commutant.

Past 400 lines: one value with all its doors, most of it their docstrings and examples.

Two ways lead to them.

``matrices(L)`` works on G/ker L.  A signed subgroup (H, e) that holds L once has a vector v of L that is unique up to
End L, and f(g) = (v, gv) is a sum of character values; its translates give basis, form and matrices over the field
of the character (signed_subgroups.py, spherical_functions.py, cyclic_modules.py).  Where every signed subgroup holds L
several times, a vector of one copy is found first, over the same field if one is found, otherwise over a real abelian
extension (single_copies.py).

``matrices_inside(Q)`` takes the copy of L inside Fun(X) that a projector Q gives.  Columns Q d_x of Q, for enough
points x, are a basis, the form is (Q(x_i, x_j)), the matrix of g is M^-1 (Q(x_i, g x_j)).

Either way the generators are checked when the matrices are made: the action on all translates of v (translates.py) or,
for long orbits over large fields, the relators along a chain of subgroups (homomorphism.py), or the action on X; and
the trace on every class.

Proof in proofs/explicit-simples.md.  Cost: 0.01 to 0.1 seconds for most simples of dimension up to 30, see
docs/simples.md.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import attrs

from plrep.display.document import Column, Report, Table
from plrep.display.viewable import Viewable
from plrep.errors import BadInput, BeyondReach, Inconsistent, NotDefined
from plrep.exact.cyclotomic import ONE, ZERO, Cyclotomic
from plrep.exact.linear_systems import field_degree
from plrep.exact.matrix import Matrix
from plrep.exact.restriction import field_of
from plrep.exact.roots import as_quadratic
from plrep.groups.permutation import Permutation
from plrep.modules.commutant import commutant_basis, complex_structure, quaternions
from plrep.modules.cyclic_modules import CyclicModule, cyclic_module
from plrep.modules.faithful_quotient import LARGEST, faithful_quotient
from plrep.modules.homomorphism import Homomorphism
from plrep.modules.projector import Projector
from plrep.modules.realisation import smallest_realisation
from plrep.modules.signed_subgroups import signed_subgroup
from plrep.modules.simple_checks import check_character, check_commutant, check_form, check_structures
from plrep.modules.single_copies import single_copy
from plrep.modules.spherical_functions import Combination, SignedCosets, spherical_function
from plrep.modules.translates import Translates

if TYPE_CHECKING:
    from plrep.characters.real_simples import RealSimple

Vector = tuple[Cyclotomic, ...]
_MOST_TRANSLATES = 4000
_SMALL = 4


@attrs.frozen(slots=True, eq=False, repr=False)
class CyclicCopy:
    """A simple as the module of one vector.

    Parameters
    ----------
    module : CyclicModule
        Basis and form.
    copies : int
        How often the signed subgroup of the vector holds the simple.
    vector : Combination or None
        The vector that generates one copy, if it is not the one of the signed subgroup.
    scale : Cyclotomic
        What the spherical function was multiplied by, so that it is 1 at 1 where that is rational.
    homomorphism : Homomorphism
        The matrices of G/ker L.
    """

    module: CyclicModule
    copies: int
    vector: Combination | None
    scale: Cyclotomic
    homomorphism: Translates | Homomorphism


@attrs.frozen(slots=True, eq=False, repr=False)
class CopyInside:
    """A simple as the image of a projector of Fun(X).

    Parameters
    ----------
    projector : Projector
        On one copy.
    basis : tuple of int
        Points of X whose columns of the projector are the basis.
    form : Matrix
        Their products.
    """

    projector: Projector
    basis: tuple[int, ...]
    form: Matrix

    @cached_property
    def _inverse_form(self) -> Matrix:
        return self.form.inverse()

    def matrix(self, image: tuple[int, ...]) -> Matrix:
        """Return the matrix of a permutation of X that belongs to an element of the group."""
        entry = self.projector.entry
        return self._inverse_form * Matrix(
            tuple(tuple(entry(x, image[y]) for y in self.basis) for x in self.basis)
        )


@attrs.frozen(slots=True, repr=False)
class SimpleMatrices(Viewable):
    """A real simple by exact matrices of the generators.

    Parameters
    ----------
    simple : RealSimple
        L.
    form : Matrix
        The invariant form, n x n, positive definite, real.
    generators : tuple of Matrix
        One n x n real matrix for each generator of the group.
    copy : CyclicCopy or CopyInside
        How they were found; it gives the matrices of all elements. No part of equality.

    Examples
    --------
    >>> import plrep
    >>> G = plrep.group("SL(2,3)")
    >>> for label in "L1", "L2", "L4":
    ...     R = plrep.matrices(G.simple(label))
    ...     print(label, R.simple.type, R.dimension, R.field)
    L1 C 2 Q
    L2 R 3 Q
    L4 H 4 Q

    On the plane L1 the group acts by rotations through thirds of a turn, and J, the quarter turn, needs sqrt(3).

    >>> R = plrep.matrices(G.simple("L1"))
    >>> R.generators[0]
    [ 0  -1 ]
    [ 1  -1 ]
    >>> R.form
    [    1  -1/2 ]
    [ -1/2     1 ]
    >>> R.J * R.J == -plrep.Matrix.identity(2), R.J[1, 0] ** 2
    (True, 4/3)

    On L4 the group acts as units of the quaternions.

    >>> R = plrep.matrices(G.simple("L4"))
    >>> R.J
    [ 0  -1  -1   1 ]
    [ 0   0   0   1 ]
    [ 1  -1   0  -1 ]
    [ 0  -1   0   0 ]
    >>> R.J * R.K == -(R.K * R.J)
    True
    """

    simple: RealSimple
    form: Matrix
    generators: tuple[Matrix, ...]
    copy: CyclicCopy | CopyInside = attrs.field(eq=False)

    @property
    def dimension(self) -> int:
        """dim L."""
        return self.simple.dimension

    @property
    def projector(self) -> Projector:
        """The projector on the copy inside Fun(X).

        Raises
        ------
        NotDefined
            If the matrices were not taken inside a permutation module.
        """
        return self._inside("projector").projector

    @property
    def basis(self) -> tuple[int, ...]:
        """The points of X whose columns of the projector are the basis.

        Raises
        ------
        NotDefined
            If the matrices were not taken inside a permutation module.
        """
        return self._inside("basis of points").basis

    def _inside(self, what: str) -> CopyInside:
        if isinstance(self.copy, CopyInside):
            return self.copy
        raise NotDefined(
            f"these matrices of {self.simple.label} lie in no Fun(X), so they have no {what}; "
            "matrices_inside(realisation(L, X)) gives some that do"
        )

    @cached_property
    def conductor(self) -> int:
        """The least n such that all entries of the generators and the form lie in Q(zeta_n)."""
        return field_of(*(M.rows for M in (self.form, *self.generators)))

    @cached_property
    def field(self) -> str:
        """The name of a field of real numbers that holds all entries of the generators and the form.

        Q, a quadratic field, or the real numbers of Q(zeta_n); the least of these.

        Examples
        --------
        >>> import plrep
        >>> [plrep.matrices(plrep.group("C30").simple(f"L{k}")).field for k in (1, 3, 5)]
        ['Q(zeta_15) ∩ R', 'Q(sqrt(5))', 'Q']
        """
        return field_name([self.form, *self.generators])

    def matrix(self, g: Permutation) -> Matrix:
        """Return the matrix of an element of the group.

        Raises
        ------
        BadInput
            When g does not lie in the group.
        """
        if isinstance(self.copy, CopyInside):
            return self.copy.matrix(self.copy.projector.gset.image(g))
        homomorphism = self.copy.homomorphism
        return homomorphism.matrix(homomorphism.quotient.of(g))

    @property
    def J(self) -> Matrix:
        """An operator with J^2 = -1 that commutes with the group and is orthogonal for the form; for types C and H.

        Its entries lie in a real cyclotomic field that can be larger than ``field``.

        Raises
        ------
        NotDefined
            For type R, where only the scalars commute with the group; and for matrices inside Fun(X).
        BeyondReach
            When none was found over a real abelian field.

        Examples
        --------
        >>> import plrep
        >>> plrep.matrices(plrep.group("C4").simple("L1")).J
        [ 0  -1 ]
        [ 1   0 ]
        """
        if self.simple.type == "R":
            raise NotDefined(
                f"{self.simple.label} has type R: only the scalars commute with the group, so there is no J"
            )
        return self._structures[0]

    @property
    def K(self) -> Matrix:
        """An operator with K^2 = -1 and JK = -KJ that commutes with the group; for type H.

        Raises
        ------
        NotDefined
            For types R and C; and for matrices inside Fun(X).
        BeyondReach
            When none was found over a real abelian field.

        Examples
        --------
        >>> import plrep
        >>> R = plrep.matrices(plrep.group("Q8").simple("L4"))
        >>> R.J * R.K == -(R.K * R.J), R.K * R.K == -plrep.Matrix.identity(4)
        (True, True)
        """
        if self.simple.type != "H":
            raise NotDefined(
                f"{self.simple.label} has type {self.simple.type}: its commutant has no anticommuting J and K; "
                "they exist for type H"
            )
        return self._structures[1]

    @cached_property
    def commutant(self) -> tuple[Matrix, ...]:
        """Operators over ``field`` that span the commutant: 1 for type R, 1, A for C, and 1, A, B, AB for H.

        A and B have squares that are negative numbers of the field, and AB = -BA; no square root is taken.

        Raises
        ------
        NotDefined
            For matrices inside Fun(X).

        Examples
        --------
        >>> import plrep
        >>> _, A = plrep.matrices(plrep.group("C3").simple("L1")).commutant
        >>> A * A
        [ -3/4     0 ]
        [    0  -3/4 ]
        """
        if isinstance(self.copy, CopyInside):
            raise NotDefined(
                f"the commutant is not given for a copy inside Fun(X); write matrices({self.simple.label}).commutant"
            )
        found = commutant_basis(self.copy.module, self.generators, self.copy.copies)
        check_commutant(self, found)
        return found

    @cached_property
    def _structures(self) -> tuple[Matrix, ...]:
        if isinstance(self.copy, CopyInside):
            raise NotDefined(
                f"J and K are not given for a copy inside Fun(X); write matrices({self.simple.label}).J"
            )
        copy = self.copy
        found = (
            (complex_structure(copy.module, copy.vector, copy.scale, copy.copies),)
            if self.simple.type == "C"
            else quaternions(copy.module, self.generators, copy.copies)
        )
        check_structures(self, found)
        return found

    def function(self, v: Vector) -> Vector:
        """Return a vector, given by coordinates in the basis, as a function on X.

        Raises
        ------
        NotDefined
            If the matrices were not taken inside a permutation module.
        """
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
            *self._shown_operators().items(),
        ]
        return Report(
            f"{self.simple.label} of {G.title}: matrices over {self.field}",
            [Table(name, columns, [[c.expression() for c in row] for row in M.rows]) for name, M in shown],
            data=self.data(),
        )

    def _shown_operators(self) -> dict[str, Matrix]:
        """Return J, and K; where they are beyond reach, the generators A, B of the commutant over the field."""
        if self.simple.type == "R" or isinstance(self.copy, CopyInside):
            return {}
        try:
            return dict(zip("JK", self._structures, strict=False))
        except BeyondReach:
            return dict(zip("AB", self.commutant[1:], strict=False))

    def data(self) -> dict[str, Any]:
        """Return what JSON prints."""

        def entries(M: Matrix) -> list[list[str]]:
            return [[str(c) for c in row] for row in M.rows]

        return {
            "simple": self.simple.label,
            "dimension": self.dimension,
            "type": self.simple.type,
            "field": self.field,
            "generators": [entries(M) for M in self.generators],
            "form": entries(self.form),
            **{name: entries(M) for name, M in self._shown_operators().items()},
        }


def field_name(matrices: list[Matrix]) -> str:
    """Return the name of a field of real numbers that holds the entries of real matrices.

    Examples
    --------
    >>> field_name([Matrix([["E(8)-E(8)^3"]])]), field_name([Matrix([["E(7)+E(7)^6"]])])
    ('Q(sqrt(2))', 'Q(zeta_7) ∩ R')
    """
    values = {c: None for M in matrices for row in M.rows for c in row if not c.is_rational}
    if not values:
        return "Q"
    if field_degree(values) == 2 and (quadratic := as_quadratic(next(iter(values)))) is not None:
        return f"Q(sqrt({quadratic[2]}))"
    return f"Q(zeta_{field_of([tuple(values)])}) ∩ R"


@lru_cache(maxsize=64)
def matrices(L: RealSimple) -> SimpleMatrices:
    """Return exact real matrices of a real simple.

    Parameters
    ----------
    L : RealSimple
        The simple.

    Returns
    -------
    SimpleMatrices
        Over the field of the real character if such matrices were found, otherwise over a real cyclotomic field, which
        ``.field`` names; checked as a homomorphism and against the character.

    Raises
    ------
    BeyondReach
        When no copy over a real cyclotomic field was found.

    Examples
    --------
    >>> import plrep
    >>> R = matrices(plrep.group("S3").simple("L2"))
    >>> R.generators[1]
    [ 1  -1 ]
    [ 0  -1 ]
    >>> R.field, matrices(plrep.group("C5").simple("L1")).field
    ('Q', 'Q(sqrt(5))')
    """
    if L.group.order // L.kernel_order > LARGEST:
        return matrices_inside(smallest_realisation(L))
    quotient = faithful_quotient(L)
    H = signed_subgroup(quotient)
    function = spherical_function(SignedCosets(quotient, H), L.character, L.endomorphism_dimension * H.copies)
    vector, scale = None, ONE
    if H.copies > 1:
        vector = single_copy(function, H.copies)
        function = function.moved(vector, vector)
        if function.at(0).is_rational:
            scale = function.at(0).inverse()
            function = attrs.evolve(function, values=tuple(value * scale for value in function.values))
    module = cyclic_module(function, L.dimension)
    images = module.matrices(quotient.generators)
    homomorphism = _homomorphism(module, images)
    copy = CyclicCopy(module, H.copies, vector, scale, homomorphism)
    found = SimpleMatrices(L, module.form, homomorphism.images, copy)
    homomorphism.check()
    check_form(found)
    check_character(found, homomorphism)
    return found


def _homomorphism(module: CyclicModule, images: tuple[Matrix, ...]) -> Translates | Homomorphism:
    """Return the way to prove and to evaluate that costs less."""
    degree = field_degree(module.function.distinct)
    size = len(module.function.values) * len(module.basis) * degree
    quotient = module.function.cosets.quotient
    small = len(module.basis) <= _SMALL
    if small and size > _MOST_TRANSLATES and all(step.normal for step in quotient.chain.steps):
        return Homomorphism(quotient, images)
    return Translates(module, images)


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
    copy = CopyInside(projector, *_basis(projector))
    generators = tuple(copy.matrix(image) for image in projector.gset.action)
    found = SimpleMatrices(projector.simple, copy.form, generators, copy)
    _check_inside(found)
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


def _check_inside(found: SimpleMatrices) -> None:
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
