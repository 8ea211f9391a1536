"""The lattice of virtual characters known so far, split into irreducibles and an orthogonal rest.

Vectors of norm 1 are irreducible characters up to sign. What is orthogonal to the irreducibles found is held by a
reduced basis with its exact Gram matrix; vectors added are made orthogonal first. All arithmetic is that of
residues.py and plrep/exact/lattice.py.

Proof: proofs/character-tables.md.
"""

from __future__ import annotations

from math import isqrt
from random import Random

import numpy as np

from plrep.characters.grid import IntArray
from plrep.characters.residues import Integers, Residues, different
from plrep.errors import NotDefined
from plrep.exact.lattice import LatticeBasis, determinant, forced_overlattice, reduced_basis

_ORDERS = 50
_AT_ONCE = 2  # so many times the number of classes


class CharacterLattice:
    """The virtual characters known so far: irreducible ones, and a reduced basis of what is orthogonal to them.

    Attributes
    ----------
    irreducibles : ndarray of int64, primes x n x classes
        Known irreducible characters.
    rest : ndarray of int64, primes x m x classes
        The basis of the orthogonal rest.
    gram : ndarray of int objects, m x m
        Its inner products.
    sources : dict of str to int
        For each kind of vectors added how many irreducibles were found with them.
    """

    def __init__(self, ring: Residues) -> None:
        self.ring = ring
        self.sources: dict[str, int] = {}
        r = len(ring.group.classes)
        self.irreducibles: IntArray = np.ones((len(ring.primes), 1, r), dtype=np.int64)
        self.rest: IntArray = np.zeros((len(ring.primes), 0, r), dtype=np.int64)
        self.gram: Integers = np.zeros((0, 0), dtype=object)

    @property
    def is_complete(self) -> bool:
        """Whether there are as many irreducibles as classes."""
        return len(self.degrees) == len(self.ring.group.classes)

    @property
    def is_full(self) -> bool:
        """Whether the rank of the lattice is the number of classes."""
        return len(self.degrees) + len(self.gram) == len(self.ring.group.classes)

    @property
    def index(self) -> int:
        """The index in the lattice of all virtual characters; the rank has to be full."""
        square = determinant(self.gram)
        index = isqrt(square)
        if index * index != square or not self.is_full:
            raise self.ring.broken("lattice", f"the rank is not full, or the determinant {square} no square")
        return index

    @property
    def degrees(self) -> list[int]:
        """The degrees of the known irreducibles."""
        return [int(degree) for degree in self.ring.degrees(self.irreducibles)]

    @property
    def norms(self) -> list[int]:
        """The norms of the basis of the rest."""
        return [int(norm) for norm in self.gram.diagonal()]

    @property
    def state(self) -> tuple[int, int, int]:
        """The number of irreducibles, the rank and the determinant of the rest: what progress changes."""
        return self.irreducibles.shape[1], len(self.gram), determinant(self.gram)

    def add(self, vectors: IntArray, bound: int, words: str) -> None:
        """Add virtual characters with norms up to a bound, the shortest first, not too many at once."""
        before = self.irreducibles.shape[1]
        vectors = self.ring.split(vectors)
        at_once = _AT_ONCE * vectors.shape[2]
        stale = False  # whether the rest has parts in irreducibles found since
        while vectors.shape[1]:
            vectors = self._stripped(vectors)
            norms = self.ring.norms(vectors)
            self.ring.require_integral(norms, bound, words)
            if (norms == 1).any():
                self._found(vectors[:, norms == 1])
                stale = True
                continue
            order = np.argsort(norms, kind="stable")
            self.rest = self._stripped(self.rest)
            together = np.concatenate([self.rest, vectors[:, order[:at_once]]], axis=1)
            self._take(self._reduced(together, words), together)
            vectors, stale = vectors[:, order[at_once:]], False
        if stale:
            rest = self._stripped(self.rest)
            self._take(self._reduced(rest, words), rest)
        self._count(words, before)

    def force(self) -> None:
        """Add what lies in every unimodular lattice above the rest: see :func:`forced_overlattice`."""
        before = self.irreducibles.shape[1]
        basis = forced_overlattice(self.gram)
        if basis.denominator > 1:
            self._take(basis, self.rest)
            self._count("the only unimodular lattice above", before)

    def search(self) -> None:
        """Look for irreducibles in a rest of index 1: reduce its basis again, put in other orders."""
        before = self.irreducibles.shape[1]
        choice = Random(len(self.gram))
        for _ in range(_ORDERS):
            if self.is_complete:
                break
            order = list(range(len(self.gram)))
            choice.shuffle(order)
            vectors = self.rest[:, order]
            self._take(self._reduced(vectors, "irreducibles"), vectors)
        self._count("reductions in other orders", before)

    def _take(self, basis: LatticeBasis, vectors: IntArray) -> None:
        """Make combinations of vectors the basis of the rest; set irreducibles among them apart."""
        while True:
            self.rest = self.ring.divided(self.ring.combined(basis.coefficients, vectors), basis.denominator)
            self.gram = basis.gram
            ones = basis.gram.diagonal() == 1
            if not ones.any():
                return
            self._found(self.rest[:, ones])
            vectors = self._stripped(self.rest)
            basis = self._reduced(vectors, "irreducibles")

    def _reduced(self, vectors: IntArray, words: str) -> LatticeBasis:
        gram = self.ring.inner(vectors, vectors)
        try:
            return reduced_basis(gram)
        except NotDefined as error:
            raise self.ring.broken(words, f"inner products belong to no vectors: {error}") from None

    def _count(self, words: str, before: int) -> None:
        self.sources[words] = self.sources.get(words, 0) + self.irreducibles.shape[1] - before

    def _found(self, vectors: IntArray) -> None:
        """Set apart vectors of norm 1, each an irreducible character or the negative of one."""
        ring = self.ring
        signs = np.where(ring.degrees(vectors) < 0, -1, 1)
        new = different(ring.reduced(vectors * signs[None, :, None].astype(np.int64)))
        self.irreducibles = np.concatenate([self.irreducibles, new], axis=1)

    def _stripped(self, vectors: IntArray) -> IntArray:
        """Return what is orthogonal to the known irreducibles, repetitions and zeros left out."""
        coefficients = self.ring.inner(vectors, self.irreducibles)
        parts = self.ring.combined(coefficients, self.irreducibles)
        return different(self.ring.reduced(vectors - parts))
