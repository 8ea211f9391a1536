"""Bases whose strong generators are words in the generators: chains that a certificate can state.

Source: Schreier-Sims as in Holt, Eick, O'Brien, Handbook of Computational Group Theory, section 4.4, where
each strong generator also carries its word. The base and the lengths of the orbits are known beforehand
(plrep.groups.chain), so the search stops when they are reached; the checker verifies the result on its own.
Cost: a few Schreier generators for each strong generator, each sifted in (length of base) x (points) steps.
Elements are numpy arrays over all points.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

import attrs
import numpy as np

from plrep.errors import Inconsistent
from plrep.groups.chain import StabiliserChain
from plrep.groups.permutation import Permutation
from plrep.prover.straight_line import Images, Word, inverse_images, inverse_word, reduced

_TRIES = 12
_MOST_PRUNED = 3000


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
        Points whose pointwise stabiliser is trivial; the base is taken from them.

    Raises
    ------
    Inconsistent
        If the candidates hold no base, or the generators do not generate a group of this order.

    Examples
    --------
    The symmetric group of three points, and its action on the three pairs beside them:

    >>> three, two = np.array([1, 2, 0, 4, 5, 3]), np.array([1, 0, 2, 3, 5, 4])
    >>> base_program([three, two], 6, 6, candidates=range(3))
    BaseProgram(base=(0, 1), program=((2, 1),), orbit_lengths=(3, 2))
    """
    return WordChain(generators, degree, order, candidates).pruned()


class _Level:
    """A base point, its orbit under the strong generators that fix the earlier ones, and a transversal."""

    def __init__(self, point: int, length: int, degree: int) -> None:
        self.point = point
        self.length = length
        self.strong: list[int] = []
        self.orbit: list[int] = [point]
        self.move: dict[int, Images] = {point: np.arange(degree)}
        self.word: dict[int, Word] = {point: ()}

    @property
    def is_complete(self) -> bool:
        return len(self.orbit) == self.length

    def grow(self, elements: list[Images], inverses: list[Images]) -> None:
        """Find the orbit anew, breadth first, so that the words of the transversal are short."""
        self.orbit, self.word = [self.point], {self.point: ()}
        self.move = {self.point: np.arange(len(elements[0]))}
        for x in self.orbit:
            for i in self.strong:
                for letter, g in ((i + 1, elements[i]), (-i - 1, inverses[i])):
                    y = int(g[x])
                    if y not in self.move:
                        self.orbit.append(y)
                        self.move[y] = g[self.move[x]]
                        self.word[y] = (letter, *self.word[x])


class WordChain:
    """A stabiliser chain of a group of known order, all of whose elements carry words in the generators.

    The base is that of :class:`plrep.groups.chain.StabiliserChain`: least moved points.

    Parameters
    ----------
    generators, degree, order, candidates
        As for :func:`base_program`.

    Raises
    ------
    Inconsistent
        As for :func:`base_program`.

    Examples
    --------
    >>> three, two = np.array([1, 2, 0]), np.array([1, 0, 2])
    >>> chain = WordChain([three, two], 3, 6, range(3))
    >>> chain.program(chain.word_of({0: 2}))        # an element that sends 0 to 2
    ((-1,),)
    """

    def __init__(
        self, generators: Sequence[Images], degree: int, order: int, candidates: Sequence[int]
    ) -> None:
        self.degree = degree
        self.generators = len(generators)
        self.elements: list[Images] = []
        self.inverses: list[Images] = []
        self.words: list[Word] = []
        permutations = [Permutation.trusted(tuple(g.tolist())) for g in generators]
        known = StabiliserChain.of(permutations, degree, order=order)
        if not set(known.base) <= set(candidates):
            raise Inconsistent("an element fixes all candidates for a base, yet it is not the identity")
        self.levels = [
            _Level(p, len(orbit), degree) for p, orbit in zip(known.base, known.orbits, strict=True)
        ]
        for place, g in enumerate(generators):
            self._add(np.asarray(g), (place + 1,))
        self._complete()

    def fixing(self, points: Sequence[int]) -> list[int]:
        """Return the places of the strong generators that fix some base points: generators of their stabiliser.

        The points are the first ones of the base.
        """
        return [i for i, g in enumerate(self.elements) if all(g[x] == x for x in points)]

    def word_of(self, images: Mapping[int, int]) -> Word | None:
        """Return the word of an element with prescribed images of the first base points, None if there is none."""
        word: Word = ()
        back = np.arange(self.degree)
        for level in self.levels[: len(images)]:
            y = int(back[images[level.point]])
            if y not in level.move:
                return None
            back = inverse_images(level.move[y])[back]
            word = (*word, *level.word[y])
        return reduced(word)

    def program(self, word: Word) -> tuple[Word, ...]:
        """Return a program in the generators whose last word is the product of a word in strong generators.

        It is empty for the empty word.
        """
        needed: set[int] = set()
        waiting = [abs(letter) - 1 for letter in word]
        for place in waiting:
            if place >= self.generators and place not in needed:
                needed.add(place)
                waiting += [abs(letter) - 1 for letter in self.words[place]]
        kept = [*range(self.generators), *sorted(needed)]
        name = {old + 1: new + 1 for new, old in enumerate(kept)}
        words = [*(self.words[place] for place in kept[self.generators :]), word]
        renamed = [
            tuple(name[letter] if letter > 0 else -name[-letter] for letter in one) for one in words if one
        ]
        if len(word) == 1 and word[0] > self.generators:
            renamed.pop()
        return tuple(renamed)

    def _add(self, element: Images, word: Word) -> None:
        """Take a strong generator in."""
        self.elements.append(element)
        self.inverses.append(inverse_images(element))
        self.words.append(word)
        depth = next((i for i, level in enumerate(self.levels) if element[level.point] != level.point), None)
        if depth is None:
            return
        for level in self.levels[: depth + 1]:
            level.strong.append(len(self.elements) - 1)
            if not level.is_complete:
                level.grow(self.elements, self.inverses)

    def _complete(self) -> None:
        """Sift Schreier generators until all orbits have their lengths.

        Some are picked at random, from a fixed seed and near the deepest orbit that is too short, where words are
        short; should they not serve, all are gone through.
        """
        dice = Random(0)
        while True:
            short = [depth for depth, level in enumerate(self.levels) if not level.is_complete]
            if not short:
                return
            found = self._by_chance(short[-1], dice) or self._by_search(short[-1])
            if found is None:
                raise Inconsistent("the Schreier generators do not complete a chain whose order is known")
            self._add(*found)

    def _by_chance(self, depth: int, dice: Random) -> tuple[Images, Word] | None:
        for above in reversed(range(depth)):
            level = self.levels[above]
            if not level.strong:
                continue
            tried = (
                self._schreier(above, dice.choice(level.orbit), dice.choice(level.strong))
                for _ in range(_TRIES)
            )
            found = [one for one in tried if one is not None]
            if found:
                return min(found, key=lambda one: len(one[1]))
        return None

    def _by_search(self, depth: int) -> tuple[Images, Word] | None:
        for above in reversed(range(depth)):
            level = self.levels[above]
            for x in level.orbit:
                for i in level.strong:
                    found = self._schreier(above, x, i)
                    if found is not None:
                        return found
        return None

    def _schreier(self, depth: int, x: int, i: int) -> tuple[Images, Word] | None:
        """Return what remains of a Schreier generator of a level, None if it sifts to the identity."""
        level = self.levels[depth]
        y = int(self.elements[i][x])
        word = (*inverse_word(level.word[y]), i + 1, *level.word[x])
        element = inverse_images(level.move[y])[self.elements[i][level.move[x]]]
        element, word = self._sift(element, word, depth + 1)
        return (element, reduced(word)) if (element != np.arange(self.degree)).any() else None

    def _sift(self, element: Images, word: Word, start: int) -> tuple[Images, Word]:
        for level in self.levels[start:]:
            image = int(element[level.point])
            if image not in level.move:
                break
            element = inverse_images(level.move[image])[element]
            word = (*inverse_word(level.word[image]), *word)
        return element, word

    def pruned(self) -> BaseProgram:
        """Return the chain without the strong generators that no later word uses and no orbit needs."""
        kept = self._needed()
        for place in reversed(kept[self.generators :]):
            if len(kept) * len(self.levels) > _MOST_PRUNED or any(
                place + 1 in map(abs, self.words[later]) for later in kept if later > place
            ):
                continue
            rest = [other for other in kept if other != place]
            if all(self._reaches(level, rest) for level in self.levels if place in level.strong):
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

    def _needed(self) -> list[int]:
        """Return the places of strong generators that suffice: level by level from below, those that lengthen an orbit.

        With them come the generators, and what their words use.
        """
        needed: set[int] = set(range(self.generators))
        for level in reversed(self.levels):
            for place in level.strong:
                have = [i for i in level.strong if i in needed]
                if place not in needed and not self._reaches(level, have):
                    needed.add(place)
        waiting = list(needed)
        for place in waiting:
            if place >= self.generators:
                new = {abs(letter) - 1 for letter in self.words[place]} - needed
                needed |= new
                waiting += new
        return sorted(needed)

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
