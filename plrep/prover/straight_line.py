"""Words in generators and straight-line programs.

A *word* is a tuple of nonzero integers: ``i`` stands for the i-th item (counted from 1), ``-i`` for its
inverse, and the product is taken from left to right with (a*b)(x) = a(b(x)). The items are the generators,
then the earlier words of the same *program*. A certificate names elements of a group in this way, so that
nobody has to trust a permutation in it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

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
        result = item[result] if letter > 0 else inverse_images(item)[result]
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


def reduced(word: Word) -> Word:
    """Cancel neighbours that are inverse to each other.

    Examples
    --------
    >>> reduced((1, 2, -2, 3))
    (1, 3)
    """
    result: list[int] = []
    for letter in word:
        if result and result[-1] == -letter:
            result.pop()
        else:
            result.append(letter)
    return tuple(result)


def inverse_images(images: Images) -> Images:
    """Return the images of the inverse permutation.

    Examples
    --------
    >>> inverse_images(np.array([1, 2, 0])).tolist()
    [2, 0, 1]
    """
    inverse = np.empty_like(images)
    inverse[images] = np.arange(len(images))
    return inverse
