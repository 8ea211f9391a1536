"""All translates gv of the vector of a cyclic module: they prove the homomorphism and give the matrix of every element.

Let X be the n x |G/H| matrix with the columns t_c v, c the cosets of the signed subgroup (H, e), and P_s the signed
permutation by which a generator s moves them.  If A_s X = X P_s for all generators and X has rank n, then every
relation of the group holds for the A_s: a word w with value 1 has A_w X = X P_w = X.  The basis is among the columns,
so the rank is n, and the matrix of g has the columns g x_j v, with signs: no product at all.  Proof in
proofs/explicit-simples.md.

Cost: one solution of n equations with |G/H| right sides, one product modulo a few primes for each generator.
Where it is not used: for n up to 4 and n |G/H| r above 4,000, r the degree of the field, if the group is solvable; then
the few relators of homomorphism.py cost less.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from plrep.errors import Inconsistent
from plrep.exact.cyclotomic import Cyclotomic
from plrep.exact.linear_systems import product_is
from plrep.exact.matrix import Matrix

if TYPE_CHECKING:
    from plrep.modules.cyclic_modules import CyclicModule
    from plrep.modules.faithful_quotient import FaithfulQuotient

Vector = tuple[Cyclotomic, ...]


@attrs.frozen(slots=True, eq=False, repr=False)
class Translates:
    """The translates of the vector of a cyclic module.

    Parameters
    ----------
    module : CyclicModule
    images : tuple of Matrix
        The matrices of the generators of the quotient.
    """

    module: CyclicModule
    images: tuple[Matrix, ...]

    @property
    def quotient(self) -> FaithfulQuotient:
        """The group G/ker L."""
        return self.module.function.cosets.quotient

    @cached_property
    def columns(self) -> tuple[Vector, ...]:
        """The coordinates of the vector t_c v for each coset."""
        members = tuple(self.module.function.cosets.members.tolist())
        return self.module.translated(members)

    def column(self, x: int) -> Vector:
        """Return the coordinates of xv."""
        cosets = self.module.function.cosets
        own = self.columns[cosets.of[x]]
        return own if cosets.sign[x] > 0 else tuple(-c for c in own)

    def matrix(self, g: int) -> Matrix:
        """Return the matrix of an element of the quotient."""
        table = self.quotient.table
        columns = [self.column(int(table[g, x])) for x in self.module.basis]
        return Matrix(tuple(zip(*columns, strict=True)))

    def trace(self, g: int) -> Cyclotomic:
        """Return the trace of an element of the quotient."""
        cosets, table = self.module.function.cosets, self.quotient.table
        total = Cyclotomic.from_powers(1, [0])
        for j, x in enumerate(self.module.basis):
            y = int(table[g, x])
            total = total + self.columns[cosets.of[y]][j] * int(cosets.sign[y])
        return total

    def check(self) -> None:
        """Check that the generators move the translates as the group does.

        Raises
        ------
        Inconsistent
            When one does not.
        """
        members = self.module.function.cosets.members.tolist()
        n = len(self.module.basis)
        units = [self.column(x) for x in self.module.basis]
        ok = all(c == (1 if i == j else 0) for j, unit in enumerate(units) for i, c in enumerate(unit)) and n
        X = Matrix(tuple(zip(*self.columns, strict=True)))
        for s, A in zip(self.quotient.generators, self.images, strict=True):
            moved = [self.column(int(self.quotient.table[s, x])) for x in members]
            ok = ok and product_is(A, X, Matrix(tuple(zip(*moved, strict=True))))
        if not ok:
            simple = self.quotient.simple
            raise Inconsistent(
                f"the matrices of {simple.label} of {simple.group.title} break a relation; please report it"
            )
