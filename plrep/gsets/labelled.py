"""Points with names of one's own: the vertices of a molecule, the squares of a board."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import attrs

from plrep.errors import BadInput
from plrep.gsets.summands import ALL, Places, Summand

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plrep.groups.permutation import Permutation
    from plrep.gsets.gset import GSet


@attrs.frozen(slots=True)
class Labelled:
    """A summand whose points are printed by labels of one's own; its name and action stay the same.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> from plrep.gsets.summands import Natural
    >>> X = Labelled(Natural(group("C3")), ("a", "b", "c"))
    >>> X.name, X.label_of(2)
    ('natural', 'c')
    """

    base: Summand
    labels: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.base.name

    @property
    def points(self) -> int:
        return self.base.points

    @property
    def part(self) -> tuple[Any, ...]:
        return self.base.part

    def images(self, element: Permutation, points: slice | Places = ALL) -> Places:
        return self.base.images(element, points)

    def label_of(self, point: int) -> str:
        return self.labels[point]


def labelled(X: GSet, labels: Iterable[str]) -> GSet:
    """Return X with labels for its points; ``X.labelled(labels)`` means the same.

    Parameters
    ----------
    X : GSet
    labels : iterable of str
        One for each point, in their order, all different.

    Raises
    ------
    BadInput
        If their number is another one, or two are equal, or one is no text.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> X = labelled(group("C4").natural(), ["north", "east", "south", "west"])
    >>> X.label_of(1), X == group("C4").natural()
    ('east', True)
    """
    given = [labels] if isinstance(labels, str) else list(labels)
    for label in given:
        if not isinstance(label, str) or not label:
            raise BadInput(f"label {label!r} must be text that is not empty")
    if len(given) != X.points or len(set(given)) != len(given):
        repeated = [label for label, count in Counter(given).items() if count > 1]
        problem = f"{len(given)} were given" if len(given) != X.points else f"{repeated[0]!r} is there twice"
        raise BadInput(
            f"labels of {X.name}: write {X.points} different ones, a label for each point; {problem}"
        )
    summands, start = [], 0
    for summand in X.summands:
        base = summand.base if isinstance(summand, Labelled) else summand
        summands.append(Labelled(base, tuple(given[start : start + summand.points])))
        start += summand.points
    return attrs.evolve(X, summands=tuple(summands))
