"""The orbit of a set of natural points, or of a sequence of sets: blocks, lines, flags, ordered partitions.

The images of a set are found from the images of its points, so this serves every group whose points have a geometry
that it keeps. Source: orbits, A. Seress, Permutation Group Algorithms (2003), 2.1. Cost: number of sets times their
size times generators, on arrays, a layer at a time, and one look-up for each image.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np
import numpy.typing as npt

from plrep.errors import BadInput, BeyondReach
from plrep.gsets.summands import ALL, ENTRY_LIMIT, POINT_LIMIT, Places, Summand

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.groups.permutation import Permutation

Rows = npt.NDArray[np.int32]
Sets = tuple[tuple[int, ...], ...]


@attrs.frozen(slots=True)
class SetOrbit:
    """The images under G of a sequence of sets of natural points; point 0 is the sequence that was given.

    The others follow breadth first along the generators of G.

    Parameters
    ----------
    group : Group
    sets : tuple of tuples of int
        One or more sets, none empty, each ascending.

    Raises
    ------
    BadInput
        If a set is empty, or has a member twice or one that is no natural point.
    BeyondReach
        If the orbit has more than 1,000,000 members, or they do not fit.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> G = group("C4")
    >>> X = SetOrbit(G, ((0, 1),))
    >>> X.images(G.generators[0]).tolist(), [X.label_of(x) for x in range(X.points)]
    ([1, 2, 3, 0], ['{1,2}', '{2,3}', '{3,4}', '{1,4}'])
    """

    group: Group
    sets: Sets

    def __attrs_post_init__(self) -> None:
        for members in self.sets:
            if not members:
                raise BadInput("orbit: a set of points is empty")
            if list(members) != sorted(set(members)) or members[0] < 0 or members[-1] >= self.group.degree:
                raise BadInput(
                    f"orbit: {written((members,))} must be distinct natural points, 1 to {self.group.degree}"
                )

    @property
    def name(self) -> str:
        return f"orbit:{written(self.sets)}"

    @property
    def points(self) -> int:
        return len(self.members)

    @cached_property
    def part(self) -> tuple[Any, ...]:
        return orbit_part(self.group, self)

    @property
    def members(self) -> Rows:
        """The members of all sets of each sequence, one set after the other, each ascending."""
        return self._found[0]

    @cached_property
    def _found(self) -> tuple[Rows, dict[bytes, int]]:
        """The sequences as rows, and the place of each."""
        layer = np.array([[x for members in self.sets for x in members]], dtype=np.int32)
        generators = np.array([g.images for g in self.group.generators], dtype=np.int32)
        places = {layer.tobytes(): 0}
        layers = [layer]
        limit = min(POINT_LIMIT, ENTRY_LIMIT // layer.shape[1])
        while len(layer) and len(generators):
            moved = self._moved(generators[:, layer].transpose(1, 0, 2).reshape(-1, layer.shape[1]))
            fresh = []
            for i, key in enumerate(_keys(moved)):
                if key not in places:
                    places[key] = len(places)
                    fresh.append(i)
            if len(places) > limit:
                raise BeyondReach(f"{self.name}: the orbit has more than {limit} members, the limit")
            layer = moved[fresh]
            layers.append(layer)
        return np.concatenate(layers), places

    def _moved(self, rows: Rows) -> Rows:
        """The rows with each set in ascending order."""
        start = 0
        for members in self.sets:
            rows[:, start : start + len(members)].sort(axis=1)
            start += len(members)
        return rows

    def images(self, element: Permutation, points: slice | Places = ALL) -> Places:
        members, places = self._found
        moved = self._moved(np.array(element.images, dtype=np.int32)[members[points]])
        return np.array([places[key] for key in _keys(moved)], dtype=np.intp)

    def label_of(self, point: int) -> str:
        row, found = self.members[point].tolist(), []
        for members in self.sets:
            found.append(tuple(row[: len(members)]))
            row = row[len(members) :]
        return written(tuple(found))


def orbit_part(G: Group, summand: Summand) -> tuple[Any, ...]:
    """Return ``("cosets", H)`` if a summand is one orbit, H the stabiliser of its first point; else ``("orbits",)``.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> orbit_part(group("S4"), SetOrbit(group("S4"), ((0, 1),)))
    ('cosets', <(3,4),(1,2)>: order 4, degree 4)
    """
    from plrep.gsets.gset import GSet

    X = GSet.of(G, (summand,))
    return ("cosets", X.stabiliser(0)) if X.is_transitive else ("orbits",)


def written(sets: Sets) -> str:
    """Return a sequence of sets of points as text, counted from 1.

    Examples
    --------
    >>> written(((0,), (0, 2)))
    '{1}{1,3}'
    """
    return "".join("{" + ",".join(str(x + 1) for x in members) + "}" for members in sets)


def parse_sets(text: str) -> Sets | None:
    """Read ``{1}{1,3}``, spaces and commas between the sets allowed; None if it is nothing of the kind.

    Examples
    --------
    >>> parse_sets("{3,1}, {2}"), parse_sets("{1,,2}")
    (((0, 2), (1,)), None)
    """
    number = r"\s*[0-9]{1,9}\s*"
    if not re.fullmatch(rf"(\s*,?\s*\{{{number}(,{number})*\}})+\s*", "," + text.strip()):
        return None
    sets = re.findall(r"\{([^}]*)\}", text)
    return tuple(tuple(sorted(int(x) - 1 for x in members.split(","))) for members in sets)


def _keys(rows: Rows) -> list[bytes]:
    step, data = rows.itemsize * rows.shape[1], rows.tobytes()
    return [data[i : i + step] for i in range(0, len(data), step)]
