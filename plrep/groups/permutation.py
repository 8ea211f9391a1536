"""Permutations of 0, ..., n-1 as images; text is in cycles of 1, ..., n."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from math import lcm
from operator import index as as_int

import attrs

from plrep.errors import BadInput, BeyondReach

DEGREE_LIMIT = 20_000


def _images(given: Iterable[int]) -> tuple[int, ...]:
    """Read the images of 0, ..., n-1 and require each of them once."""
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise BadInput(
            f"images must be a list of whole numbers, got {given!r}; write Permutation([1, 2, 0]), "
            f"and for cycles parse_cycles('(1,2,3)')"
        )
    images = []
    for value in given:
        try:
            image = as_int(value)
        except TypeError:
            image = None
        if image is None or type(value).__name__ in ("bool", "bool_"):
            raise BadInput(
                f"images must be whole numbers, got {value!r} of type {type(value).__name__}; write [1, 2, 0]"
            )
        images.append(image)
    if not images:
        raise BadInput("images is empty, a permutation moves at least one point; write [0] for the identity")
    seen = [False] * len(images)
    for image in images:
        if not 0 <= image < len(images) or seen[image]:
            _refuse(images)
        seen[image] = True
    return tuple(images)


def _refuse(images: list[int]) -> None:
    shown = str(images) if len(images) <= 20 else f"{str(images[:20])[:-1]}, ...]"
    if sorted(images) == list(range(1, len(images) + 1)):
        right = str([i - 1 for i in images]) if len(images) <= 20 else "every entry less one"
        raise BadInput(f"images = {shown} counts from 1, image lists count from 0; write {right}")
    raise BadInput(
        f"images = {shown} is no permutation: each of 0, ..., {len(images) - 1} must occur once; "
        f"write for example [1, 2, 0]"
    )


@attrs.frozen(slots=True, order=True, repr=False, str=False)
class Permutation:
    """A permutation of the points 0, ..., n-1, held as the tuple of its images.

    Permutations act on the left: ``(g * h)(x) == g(h(x))``. They are ordered by their images.

    Parameters
    ----------
    images : iterable of int
        ``images[x]`` is the image of x; each of 0, ..., n-1 occurs once, n >= 1.

    Raises
    ------
    BadInput
        If the images are no permutation of 0, ..., n-1.

    Examples
    --------
    >>> g = Permutation([1, 2, 0, 3])
    >>> g
    (1,2,3)
    >>> g(0), g.order, g.cycle_type, g.sign
    (1, 3, (3, 1), 1)
    >>> g * g.inverse == Permutation.identity(4)
    True
    """

    images: tuple[int, ...] = attrs.field(converter=_images)

    @classmethod
    def identity(cls, degree: int) -> Permutation:
        """Return the identity on ``degree`` points.

        Examples
        --------
        >>> Permutation.identity(3).images
        (0, 1, 2)
        """
        return cls(range(degree))

    @classmethod
    def trusted(cls, images: tuple[int, ...]) -> Permutation:
        """Wrap a tuple of Python ints that is known to be a permutation; nothing is checked.

        Examples
        --------
        >>> Permutation.trusted((1, 0))
        (1,2)
        """
        permutation = object.__new__(cls)
        object.__setattr__(permutation, "images", images)
        return permutation

    @classmethod
    def from_cycles(cls, cycles: Iterable[Sequence[int]], degree: int) -> Permutation:
        """Return the product of disjoint cycles of the points 0, ..., degree-1.

        Raises
        ------
        BadInput
            If a point is out of range or occurs twice.

        Examples
        --------
        >>> Permutation.from_cycles([(0, 2), (1, 3)], 4)
        (1,3)(2,4)
        """
        images = list(range(degree))
        seen: set[int] = set()
        for cycle in cycles:
            for point, image in zip(cycle, [*cycle[1:], *cycle[:1]], strict=True):
                if not 0 <= point < degree or point in seen:
                    raise BadInput(
                        f"cycles must be disjoint and inside 0, ..., {degree - 1}: the point {point} "
                        f"{'occurs twice' if point in seen else 'is outside'}; write [(0, 1), (2, 3)]"
                    )
                seen.add(point)
                images[point] = image
        return cls.trusted(tuple(images))

    @property
    def degree(self) -> int:
        """The number of points.

        Examples
        --------
        >>> Permutation([1, 0, 2]).degree
        3
        """
        return len(self.images)

    def __call__(self, point: int) -> int:
        """Return the image of a point of 0, ..., n-1."""
        if not 0 <= point < len(self.images):
            raise BadInput(f"the point {point} is not one of 0, ..., {len(self.images) - 1}")
        return self.images[point]

    def __mul__(self, other: Permutation) -> Permutation:
        """Return the composite: first ``other``, then ``self``."""
        if not isinstance(other, Permutation):
            return NotImplemented
        if len(self.images) != len(other.images):
            raise BadInput(
                f"permutations of {len(self.images)} and of {len(other.images)} points have no product; "
                f"extend the smaller one first: p.on({max(len(self.images), len(other.images))})"
            )
        return Permutation.trusted(tuple(map(self.images.__getitem__, other.images)))

    @property
    def inverse(self) -> Permutation:
        """The inverse permutation.

        Examples
        --------
        >>> Permutation([1, 2, 0]).inverse
        (1,3,2)
        """
        images = [0] * len(self.images)
        for point, image in enumerate(self.images):
            images[image] = point
        return Permutation.trusted(tuple(images))

    def __pow__(self, exponent: int) -> Permutation:
        """Return the power by any integer, cycle by cycle."""
        if not isinstance(exponent, int) or isinstance(exponent, bool):
            return NotImplemented
        images = list(range(len(self.images)))
        for cycle in self.cycles:
            shift = exponent % len(cycle)
            for place, point in enumerate(cycle):
                images[point] = cycle[(place + shift) % len(cycle)]
        return Permutation.trusted(tuple(images))

    @cached_property
    def cycles(self) -> tuple[tuple[int, ...], ...]:
        """The cycles of length at least 2, each from its least point, ordered by least point.

        Examples
        --------
        >>> Permutation([1, 0, 2, 4, 3]).cycles
        ((0, 1), (3, 4))
        """
        images = self.images
        seen = [False] * len(images)
        cycles = []
        for start, point in enumerate(images):
            if seen[start] or point == start:
                continue
            cycle = [start]
            while point != start:
                seen[point] = True
                cycle.append(point)
                point = images[point]
            cycles.append(tuple(cycle))
        return tuple(cycles)

    @property
    def cycle_type(self) -> tuple[int, ...]:
        """The lengths of all cycles, fixed points included, descending.

        Examples
        --------
        >>> Permutation([1, 0, 2, 4, 3]).cycle_type
        (2, 2, 1)
        """
        lengths = sorted(map(len, self.cycles), reverse=True)
        return (*lengths, *[1] * (len(self.images) - sum(lengths)))

    @property
    def order(self) -> int:
        """The order: the least common multiple of the lengths of the cycles.

        Examples
        --------
        >>> Permutation([1, 0, 3, 4, 2]).order
        6
        """
        return lcm(*map(len, self.cycles))

    @property
    def sign(self) -> int:
        """The sign, 1 or -1.

        Examples
        --------
        >>> Permutation([1, 0, 2]).sign
        -1
        """
        return -1 if sum(len(cycle) - 1 for cycle in self.cycles) % 2 else 1

    @property
    def support(self) -> tuple[int, ...]:
        """The points that are moved, ascending.

        Examples
        --------
        >>> Permutation([0, 2, 1]).support
        (1, 2)
        """
        return tuple(point for point, image in enumerate(self.images) if image != point)

    @property
    def is_identity(self) -> bool:
        """Whether every point is fixed.

        Examples
        --------
        >>> Permutation([0, 1]).is_identity
        True
        """
        return all(point == image for point, image in enumerate(self.images))

    def on(self, degree: int) -> Permutation:
        """Return the same permutation on ``degree`` points: the further points are fixed.

        Raises
        ------
        BadInput
            If ``degree`` is too small for a point that is moved.

        Examples
        --------
        >>> Permutation([1, 0]).on(4).images
        (1, 0, 2, 3)
        """
        least = max(self.support, default=0) + 1
        if degree < least:
            raise BadInput(
                f"degree = {degree} is too small: {self} moves the point {least}; write {least} or more"
            )
        return Permutation.trusted((*self.images[:degree], *range(len(self.images), degree)))

    def __str__(self) -> str:
        return "".join(f"({','.join(str(point + 1) for point in cycle)})" for cycle in self.cycles) or "()"

    __repr__ = __str__


_CYCLE = re.compile(r"\(\s*(?:[0-9]+\s*(?:,\s*[0-9]+\s*)*)?\)")


def parse_cycles(text: str, degree: int | None = None) -> list[Permutation]:
    """Read permutations in cycles of the points 1, ..., n.

    Cycles side by side are one permutation, a comma between brackets separates permutations, spaces are free
    and ``()`` is the identity.

    Parameters
    ----------
    text : str
        For example ``"(1,2)(3,4),(1,3)"``: two permutations.
    degree : int, optional
        The number of points; by default the largest point that is named (1 if none is).

    Raises
    ------
    BadInput
        If the text is not of this form, a cycle repeats a point, two cycles side by side share a point, or a
        point exceeds the degree.
    BeyondReach
        If a point exceeds 20,000.

    Examples
    --------
    >>> parse_cycles("(1,2)(3,4), (1,3)")
    [(1,2)(3,4), (1,3)]
    >>> parse_cycles("()", 3)[0].images
    (0, 1, 2)
    """
    if not isinstance(text, str):
        raise BadInput(f'cycles must be text, got {text!r}; write "(1,2,3),(1,2)"')
    permutations: list[list[tuple[int, ...]]] = []
    place, joined = 0, False
    stripped = text.strip()
    while place < len(stripped):
        match = _CYCLE.match(stripped, place)
        if match is None:
            raise BadInput(
                f"cannot read cycles {text!r} at {stripped[place:]!r}; write cycles side by side for one "
                f'permutation and a comma between brackets for the next: "(1,2)(3,4),(1,3)"'
            )
        numerals = [digits.lstrip("0") for digits in re.findall(r"[0-9]+", match.group())]
        for digits in numerals:
            if len(digits) > len(str(DEGREE_LIMIT)) or int(digits or 0) > DEGREE_LIMIT:
                if degree is not None:
                    raise BadInput(f"cycles name the point {digits[:20]}, but there are {degree} points")
                raise BeyondReach(f"cycles name the point {digits[:20]}, the limit is {DEGREE_LIMIT} points")
        cycle = tuple(int(digits or 0) for digits in numerals)
        if not joined:
            permutations.append([])
        permutations[-1].append(cycle)
        place = match.end()
        while place < len(stripped) and stripped[place].isspace():
            place += 1
        joined = place < len(stripped) and stripped[place] != ","
        if place < len(stripped) and not joined:
            place += 1
            while place < len(stripped) and stripped[place].isspace():
                place += 1
            if place == len(stripped):
                raise BadInput(
                    f"cycles {text!r} end with a comma; leave it out, or write one more permutation"
                )
    if not permutations:
        raise BadInput('cycles are empty; write "()" for the identity or "(1,2,3),(1,2)"')
    largest = max((point for cycles in permutations for cycle in cycles for point in cycle), default=1)
    for cycles in permutations:
        points = [point for cycle in cycles for point in cycle]
        if 0 in points:
            raise BadInput(f"cycles {text!r} name the point 0; points in cycles count from 1")
        if len(points) != len(set(points)):
            twice = next(point for point in points if points.count(point) > 1)
            raise BadInput(
                f"cycles {text!r} name the point {twice} twice in one permutation; side by side means "
                f'disjoint, a comma between brackets separates permutations: "(1,2),(1,3)"'
            )
    if degree is None:
        degree = max(largest, 1)
    elif degree < largest:
        raise BadInput(f"cycles {text!r} name the point {largest}, but there are {degree} points")
    return [
        Permutation.from_cycles([[point - 1 for point in cycle] for cycle in cycles], degree)
        for cycles in permutations
    ]
