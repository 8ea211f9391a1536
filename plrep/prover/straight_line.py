"""Words in generators, straight-line programs, and bases whose strong generators are given by such programs.

A *word* is a tuple of nonzero integers: ``i`` stands for the i-th item (counted from 1), ``-i`` for its
inverse, and the product is taken from left to right with (a*b)(x) = a(b(x)). The items are the generators,
then the earlier words of the same *program*. A certificate names elements of a group in this way, so that
nobody has to trust a permutation in it.

Source: Schreier-Sims as in Holt, Eick, O'Brien, Handbook of Computational Group Theory, section 4.4, where
each strong generator also carries its word. The order of the group is known beforehand (plrep.groups.chain),
so the search stops when the product of the orbit lengths reaches it; the checker verifies the result on its
own. Cost: a few Schreier generators for each strong generator, each sifted in (length of base) x (points)
steps. Elements are numpy arrays over all points.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray

from plrep.errors import Inconsistent

Word = tuple[int, ...]
Images = NDArray[np.int64]


def inverse_word(word: Word) -> Word:
    """Return the word of the inverse element.

    Examples
    --------
    >>> inverse_word((1, -2, 1))
    (-1, 2, -1)
    """
    return tuple(-letter for letter in reversed(word))


def evaluate(items: Sequence[Images], word: Word, degree: int) -> Images:
    """Return the images of the product of a word, as an array of shape (degree,).

    Examples
    --------
    >>> three, two = np.array([1, 2, 0]), np.array([1, 0, 2])
    >>> evaluate([three, two], (1, 2, -1), 3).tolist()      # conjugation by the cycle
    [0, 2, 1]
    """
    result = np.arange(degree)
    for letter in reversed(word):
        item = items[abs(letter) - 1]
        result = item[result] if letter > 0 else _inverse(item)[result]
    return result


def run(generators: Sequence[Images], program: Sequence[Word], degree: int) -> list[Images]:
    """Return the elements that the words of a program name, in order.

    Examples
    --------
    >>> [g.tolist() for g in run([np.array([1, 2, 3, 0])], [(1, 1), (2, 2)], 4)]
    [[2, 3, 0, 1], [0, 1, 2, 3]]
    """
    items = list(generators)
    for word in program:
        items.append(evaluate(items, word, degree))
    return items[len(generators) :]


def program_of_word(word: Word, generators: int) -> tuple[Word, ...]:
    """Return a program whose last word names the same element; long runs of one letter become squarings.

    Parameters
    ----------
    word : Word
    generators : int
        How many generators there are.

    Examples
    --------
    >>> program_of_word((1, 2, 1), 2)
    ((1, 2, 1),)
    >>> program_of_word((1,) * 12, 1)
    ((1, 1), (2, 2), (3, 3), (4, 3))
    """
    if len(word) <= 8 or len(set(word)) > 1:
        return (word,)
    program: list[Word] = []
    powers = [word[0]]
    while 2 ** len(powers) <= len(word):
        program.append((powers[-1], powers[-1]))
        powers.append(generators + len(program))
    last = tuple(power for bit, power in reversed(list(enumerate(powers))) if len(word) >> bit & 1)
    return tuple(program) if len(last) == 1 else (*program, last)


@attrs.frozen
class BaseProgram:
    """A base and a program whose words, with the generators, are strong generators for it.

    Attributes
    ----------
    base : tuple of int
        Points, counted from 0.
    program : tuple of Word
    orbit_lengths : tuple of int
        The product is the order of the group.
    """

    base: tuple[int, ...]
    program: tuple[Word, ...]
    orbit_lengths: tuple[int, ...]

    def data(self) -> dict[str, Any]:
        """Return the chain as certificates state it, points counted from 1."""
        return {"base": [point + 1 for point in self.base], "program": [list(word) for word in self.program]}


def base_program(
    generators: Sequence[Images], degree: int, order: int, candidates: Sequence[int]
) -> BaseProgram:
    """Find a base among candidate points, and strong generators as words.

    Parameters
    ----------
    generators : sequence of arrays of shape (degree,)
        Generators of a permutation group of the points 0, ..., degree-1.
    order : int
        The order of the group that they generate.
    candidates : sequence of int
        Points whose pointwise stabiliser is trivial; the base is taken from them, early ones first.

    Raises
    ------
    Inconsistent
        If the candidates hold no base, or the generators do not generate a group of this order.

    Examples
    --------
    The symmetric group of three points, and its action on the three pairs beside them:

    >>> three, two = np.array([1, 2, 0, 4, 5, 3]), np.array([1, 0, 2, 3, 5, 4])
    >>> base_program([three, two], 6, 6, candidates=range(3))
    BaseProgram(base=(0, 1), program=((-1, 2),), orbit_lengths=(3, 2))
    """
    search = _Search([np.asarray(g) for g in generators], degree, list(candidates))
    search.complete(order)
    return search.pruned()


class _Level:
    """A base point, its orbit under the strong generators that fix the earlier ones, and a transversal."""

    def __init__(self, point: int) -> None:
        self.point = point
        self.strong: list[int] = []
        self.orbit: list[int] = []
        self.move: dict[int, Images] = {}
        self.word: dict[int, Word] = {}

    def grow(self, elements: list[Images], degree: int) -> None:
        """Find the orbit anew, breadth first, so that the words of the transversal are short."""
        self.orbit, self.move, self.word = [self.point], {self.point: np.arange(degree)}, {self.point: ()}
        for x in self.orbit:
            for i in self.strong:
                y = int(elements[i][x])
                if y not in self.move:
                    self.orbit.append(y)
                    self.move[y] = elements[i][self.move[x]]
                    self.word[y] = (i + 1, *self.word[x])


class _Search:
    def __init__(self, generators: list[Images], degree: int, candidates: list[int]) -> None:
        self.degree = degree
        self.candidates = candidates
        self.generators = len(generators)
        self.elements: list[Images] = []
        self.words: list[Word] = []
        self.levels: list[_Level] = []
        for place, g in enumerate(generators):
            self._add(g, (place + 1,))

    def _add(self, element: Images, word: Word) -> int:
        """Take a strong generator in; return the number of levels on which it acts."""
        self.elements.append(element)
        self.words.append(word)
        if (element == np.arange(self.degree)).all():
            return 0
        depth = next((i for i, level in enumerate(self.levels) if element[level.point] != level.point), None)
        if depth is None:
            depth = len(self.levels)
            point = next((x for x in self.candidates if element[x] != x), None)
            if point is None:
                raise Inconsistent("an element fixes all candidates for a base, yet it is not the identity")
            self.levels.append(_Level(point))
        for level in self.levels[: depth + 1]:
            level.strong.append(len(self.elements) - 1)
            level.grow(self.elements, self.degree)
        return depth + 1

    def order(self) -> int:
        result = 1
        for level in self.levels:
            result *= len(level.orbit)
        return result

    def complete(self, order: int) -> None:
        depth = len(self.levels) - 1
        while depth >= 0 and self.order() != order:
            depth = self._improve(depth)
        if self.order() != order:
            raise Inconsistent(f"a chain of order {self.order()} was found for a group of order {order}")

    def _improve(self, depth: int) -> int:
        """Sift the Schreier generators of a level; return the level to look at next."""
        level = self.levels[depth]
        for x in level.orbit:
            for i in level.strong:
                y = int(self.elements[i][x])
                word = (*inverse_word(level.word[y]), i + 1, *level.word[x])
                element = _inverse(level.move[y])[self.elements[i][level.move[x]]]
                element, word = self._sift(element, word, depth + 1)
                if (element != np.arange(self.degree)).any():
                    return self._add(element, _reduced(word)) - 1
        return depth - 1

    def _sift(self, element: Images, word: Word, start: int) -> tuple[Images, Word]:
        for level in self.levels[start:]:
            image = int(element[level.point])
            if image not in level.move:
                break
            element = _inverse(level.move[image])[element]
            word = (*inverse_word(level.word[image]), *word)
        return element, word

    def pruned(self) -> BaseProgram:
        """Drop strong generators, the latest first, that no later word uses and no orbit needs."""
        kept = list(range(len(self.elements)))
        for place in reversed(range(self.generators, len(self.elements))):
            if any(place + 1 in map(abs, self.words[later]) for later in kept if later > place):
                continue
            rest = [other for other in kept if other != place]
            if all(self._reaches(level, rest) for level in self.levels):
                kept = rest
        name = {old + 1: new + 1 for new, old in enumerate(kept)}
        program = tuple(
            tuple(name[letter] if letter > 0 else -name[-letter] for letter in self.words[place])
            for place in kept[self.generators :]
        )
        return BaseProgram(
            tuple(level.point for level in self.levels),
            program,
            tuple(len(level.orbit) for level in self.levels),
        )

    def _reaches(self, level: _Level, kept: list[int]) -> bool:
        seen, orbit = {level.point}, [level.point]
        strong = [self.elements[i] for i in kept if i in level.strong]
        for x in orbit:
            for g in strong:
                y = int(g[x])
                if y not in seen:
                    seen.add(y)
                    orbit.append(y)
        return len(orbit) == len(level.orbit)


def _reduced(word: Word) -> Word:
    """Cancel neighbours that are inverse to each other."""
    result: list[int] = []
    for letter in word:
        if result and result[-1] == -letter:
            result.pop()
        else:
            result.append(letter)
    return tuple(result)


def _inverse(images: Images) -> Images:
    inverse = np.empty_like(images)
    inverse[images] = np.arange(len(images))
    return inverse
