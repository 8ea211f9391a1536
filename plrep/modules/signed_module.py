"""Signed permutation modules R^n = Ind_H^G e: the simples in them, multiplicities, projectors.

R^n is the part of Fun(X±), X± the 2n signed points, on which the sign z of G x C2 acts as -1. The simples of G x C2
with z = -1 are those of G, so either engine for permutation modules decomposes it. With e_i, e_j signed points,
P(e_i, -e_j) = -P(e_i, e_j), so the projector on R^n has the entries 2 P(e_i, e_j) (proofs/signed-modules.md).
Cost: that of Fun of 2n points.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from plrep.display.document import Column, Table
from plrep.display.expression import label
from plrep.display.viewable import Viewable
from plrep.errors import BadInput, Inconsistent
from plrep.exact.matrix import Matrix
from plrep.gsets.signed_sets import SignedGSet
from plrep.modules.constituent import Constituent
from plrep.modules.permutation_module import Fun, PermutationModule

if TYPE_CHECKING:
    from plrep.groups.group import Group


@attrs.frozen(slots=True, repr=False)
class SignedModule(Viewable):
    """The signed permutation module of a signed set.

    Parameters
    ----------
    gset : SignedGSet
        X.
    double : PermutationModule
        Fun(X±).

    Examples
    --------
    >>> import plrep
    >>> from plrep.gsets.signed_sets import signed_cosets
    >>> V = signed_module(signed_cosets(plrep.group("S4"), "(1,2,3),-(1,2)"))
    >>> [(c.label, c.simple.dimension, c.multiplicity) for c in V.simples]
    [('L1', 1, 1), ('L4', 3, 1)]
    """

    gset: SignedGSet
    double: PermutationModule

    @property
    def group(self) -> Group:
        """The group that acts."""
        return self.gset.group

    @property
    def dimension(self) -> int:
        """n, the number of points up to sign."""
        return self.gset.points

    @cached_property
    def _pairs(self) -> tuple[tuple[Constituent, str], ...]:
        """The constituents, each with its label in Fun(X±)."""
        minus = [c for c in self.double.simples if self._is_negated(c)]
        if self.double.engine_name != "table":
            return tuple((c, c.label) for c in minus)
        G, double = self.group, self.double.group
        places = [double.class_of(one.representative.on(double.degree)) for one in G.classes]
        known = {L.character: L for L in G.simples}
        found = []
        for c in minus:
            L = known[tuple(double.simple(c.label).character[place] for place in places)]
            found.append((Constituent(L, c.multiplicity, c.by_orbit), c.label))
        return tuple(sorted(found, key=lambda pair: pair[0].simple.index))

    def _is_negated(self, constituent: Constituent) -> bool:
        """Whether the sign acts as -1."""
        orbit = next(i for i, copies in enumerate(constituent.by_orbit) if copies)
        x = self.double.gset.orbits[orbit][0]
        P = self.double.projector(constituent.label)
        return P.entry(int(self.gset.negatives[x]), x) == -P.entry(x, x)

    @cached_property
    def simples(self) -> tuple[Constituent, ...]:
        """The real simples that occur, in label order; without a table those of G x C2 as Fun(X±) calls them."""
        found = tuple(constituent for constituent, _ in self._pairs)
        if sum(c.simple.dimension * c.multiplicity for c in found) != self.dimension:
            raise Inconsistent(
                f"the parts of the signed module of {self.gset.name} do not add up to {self.dimension}; "
                "please report the group and the set"
            )
        return found

    @cached_property
    def doubled(self) -> dict[str, str]:
        """The label in Fun(X±) of each simple that occurs."""
        return {constituent.label: name for constituent, name in self._pairs}

    def require(self, name: str) -> str:
        """Return the label in Fun(X±) of a simple.

        Raises
        ------
        BadInput
            If the simple does not occur; the message lists those that do.
        """
        if name not in self.doubled:
            raise BadInput(
                f"{name!r} does not occur in the signed module of {self.gset.name}; what occurs: "
                f"{', '.join(self.doubled)}"
            )
        return self.doubled[name]

    def projector(self, name: str) -> Matrix:
        """Return the isotypic projector of a simple, exactly.

        Parameters
        ----------
        name : str
            Its label.

        Returns
        -------
        Matrix
            n x n, real cyclotomic.

        Raises
        ------
        BadInput
            If the simple does not occur.

        Examples
        --------
        >>> import plrep
        >>> from plrep.gsets.signed_sets import signed_cosets
        >>> print(signed_module(signed_cosets(plrep.group("S3"), "-(1,2)")).projector("L1"))
        [ 1/3  1/3  1/3 ]
        [ 1/3  1/3  1/3 ]
        [ 1/3  1/3  1/3 ]
        """
        P = self.double.projector(self.require(name))
        places = self.gset.positives.tolist()
        return Matrix([[2 * P.entry(x, y) for y in places] for x in places])

    def view(self) -> Table:
        rows = [(label(c.label), c.simple.dimension, c.multiplicity, c.simple.type) for c in self.simples]
        return Table(
            f"Signed module of {self.gset.name} for {self.group.title}: {self.dimension} signed points",
            ("simple", "dimension", "multiplicity", Column("type", "center")),
            rows,
            data=self.data(),
        )

    def data(self) -> dict[str, Any]:
        """Return what JSON prints."""
        return {
            "group": self.group.data(),
            "gset": {
                "name": self.gset.name,
                "points": self.gset.points,
                "orbits": len(self.gset.double.orbits),
            },
            "simples": [
                {
                    "label": c.label,
                    "dimension": c.simple.dimension,
                    "type": c.simple.type,
                    "multiplicity": c.multiplicity,
                }
                for c in self.simples
            ],
        }


def signed_module(X: SignedGSet, *, engine: str | None = None) -> SignedModule:
    """Return the signed permutation module of a signed set.

    Parameters
    ----------
    X : SignedGSet
    engine : {"table", "orbitals"}, optional
        As for ``Fun``: "table" calls simples by the labels of G.

    Raises
    ------
    BadInput
        If X is no signed set, or the engine is none of these.

    Notes
    -----
    The theorem and its proof: proofs/signed-modules.md.

    Examples
    --------
    >>> import plrep
    >>> from plrep.gsets.signed_sets import signed_cosets
    >>> X = signed_cosets(plrep.group("C4"), "-(1,3)(2,4)")
    >>> [(c.label, c.simple.type) for c in signed_module(X).simples]
    [('L1', 'C')]
    """
    if not isinstance(X, SignedGSet):
        raise BadInput(
            f'signed_module takes a signed set, given {X!r}; write signed_cosets(G, "(1,2,3),-(1,2)")'
        )
    return SignedModule(X, Fun(X.double, engine=engine))
