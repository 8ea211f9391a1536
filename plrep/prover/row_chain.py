"""The stabiliser chain of a group on the rows of projectors and then on its natural points, with words.

The group is faithful on both together, so its order is known; the base begins with rows, and the strong generators
that fix these generate the kernel: the intersection of the kernels of the simples (proofs/kernels-as-block-actions.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.prover.straight_line import run
from plrep.prover.word_chain import WordChain

if TYPE_CHECKING:
    from plrep.prover.setting import Codes, Rows, Setting
    from plrep.prover.straight_line import Word


@attrs.frozen(eq=False)
class RowChain:
    """A chain on Y + {1, ..., n}, Y the points of X up to equal rows for all of some simples.

    Attributes
    ----------
    setting : Setting
    points : ndarray
        A point of X for each element of Y, the least.
    classes : ndarray
        For each point of X its place in Y.
    chain : WordChain
        On Y, then on the natural points.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> from plrep.groups.permutation import Permutation
    >>> from plrep.prover.setting import Setting
    >>> made = RowChain.of(Setting(group("S4").cosets(group("S4").subgroup("(1,2,3,4),(1,3)"))), ("L2",))
    >>> made.kernel_order, [str(Permutation(g)) for g in made.kernel_generators()]
    (4, ['(1,3)(2,4)', '(1,4)(2,3)'])
    """

    setting: Setting
    points: Codes
    classes: Codes
    chain: WordChain

    @classmethod
    def of(cls, setting: Setting, labels: Sequence[str]) -> RowChain:
        """Make the chain on the common rows of some simples."""
        codes = np.stack([setting.rows(label).classes for label in labels])
        _, points, classes = np.unique(codes, axis=1, return_index=True, return_inverse=True)
        # numpy orders the columns; places in Y follow the points of X
        order = np.argsort(points)
        points, classes = points[order], np.argsort(order)[classes.reshape(-1)]
        group, m = setting.group, len(points)
        both = [
            np.concatenate([classes[images[points]], m + np.array(g.images)])
            for g, images in zip(group.generators, setting.action, strict=True)
        ]
        degree = m + group.degree
        return cls(setting, points, classes, WordChain(both, degree, group.order, range(degree)))

    @property
    def base_of_rows(self) -> list[int]:
        """The base points in Y, which come first."""
        return [level.point for level in self.chain.levels if level.point < len(self.points)]

    @property
    def kernel_order(self) -> int:
        """The order of the intersection of the kernels."""
        return prod(len(level.orbit) for level in self.chain.levels[len(self.base_of_rows) :])

    def kernel_generators(self) -> list[tuple[int, ...]]:
        """Return generators of the intersection of the kernels: images of the natural points."""
        m = len(self.points)
        found = [self.chain.elements[i][m:] - m for i in self.chain.fixing(self.base_of_rows)]
        return [tuple(row.tolist()) for row in found if (row != np.arange(len(row))).any()]

    def moving(self, rows: Rows) -> tuple[Word, ...] | None:
        """Return a program for an element of the kernel that moves one of some other rows, None if there is none."""
        action = list(self.setting.action)
        for place in self.chain.fixing(self.base_of_rows):
            program = self.chain.program((place + 1,))
            moved = run(action, program, self.setting.gset.points)[-1]
            if not rows.are_fixed_by(moved):
                return program
        return None

    def negating(self, rows: Rows) -> tuple[Word, ...] | None:
        """Return a program for an element that sends the rows of the one simple to their opposites, or None."""
        opposite = rows.opposite[self.points]
        base = self.base_of_rows
        if any(opposite[y] < 0 for y in base):
            return None
        word = self.chain.word_of({y: int(self.classes[opposite[y]]) for y in base})
        program = () if word is None else self.chain.program(word)
        if not program:
            return None
        moved = run(list(self.setting.action), program, self.setting.gset.points)[-1]
        return program if (rows.classes[moved] == rows.opposite).all() else None
