"""Words name the elements that they spell; chains are bases with strong generators, checked by plain means."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

import plrep
from plrep.errors import Inconsistent
from plrep.prover.straight_line import evaluate, inverse_word, program_of_word, run
from plrep.prover.word_chain import base_program


def arrays(name):
    return [np.array(g.images) for g in plrep.group(name).generators]


def listed(generators, degree):
    """All elements as tuples, by closing under the generators."""
    found = {tuple(range(degree))}
    queue = list(found)
    for x in queue:
        for g in generators:
            y = tuple(int(g[i]) for i in x)
            if y not in found:
                found.add(y)
                queue.append(y)
    return found


def test_the_last_letter_of_a_word_acts_first():
    three, two = arrays("S3")
    assert evaluate([three, two], (1, 2), 3).tolist() == [three[two[x]] for x in range(3)]


@pytest.mark.parametrize("word", [(1,), (1, 2, -1), (2, 2, 1), (-1, -2, 1, 2)])
def test_the_inverse_word_names_the_inverse(word):
    generators = arrays("S4")
    product = evaluate(generators, word, 4)[evaluate(generators, inverse_word(word), 4)]
    assert product.tolist() == [0, 1, 2, 3]


@pytest.mark.parametrize("length", range(1, 80))
def test_the_program_of_a_power_ends_with_the_power(length):
    (rotation,) = arrays("C101")
    program = program_of_word((1,) * length, 1)
    assert run([rotation], program, 101)[-1].tolist() == [(x + length) % 101 for x in range(101)]
    assert sum(map(len, program)) <= 20


@pytest.mark.parametrize("name", ["C1", "C6", "D6", "S4", "A5", "Q8", "C2xS3", "S3wrC2", "C2^3"])
def test_orbit_lengths_of_strong_generators_multiply_to_the_order(name):
    G = plrep.group(name)
    generators = arrays(name)
    found = base_program(generators, G.degree, G.order, range(G.degree))
    strong = generators + run(generators, found.program, G.degree)
    order = 1
    for depth, point in enumerate(found.base):
        fixing = [s for s in strong if all(s[b] == b for b in found.base[:depth])]
        orbit = {int(x[point]) for x in (np.array(y) for y in listed(fixing, G.degree))}
        assert len(orbit) == found.orbit_lengths[depth]
        order *= len(orbit)
    assert order == G.order == len(listed(generators, G.degree))


@pytest.mark.parametrize("name", ["D6", "S4", "A5", "Q8"])
def test_no_strong_generator_is_superfluous(name):
    G = plrep.group(name)
    generators = arrays(name)
    found = base_program(generators, G.degree, G.order, range(G.degree))
    for dropped in range(len(found.program)):
        letter = len(generators) + dropped + 1
        used = any(letter in map(abs, word) for word in found.program)
        program = run(generators, found.program, G.degree)
        strong = generators + program[:dropped] + program[dropped + 1 :]
        lengths = []
        for depth, point in enumerate(found.base):
            fixing = [s for s in strong if all(s[b] == b for b in found.base[:depth])]
            lengths.append(len({x[point] for x in listed(fixing, G.degree)}))
        assert used or tuple(lengths) != found.orbit_lengths


def test_a_base_is_taken_from_the_candidates():
    four = arrays("S4")
    pairs = list(itertools.combinations(range(4), 2))
    on_pairs = [np.array([pairs.index(tuple(sorted((g[a], g[b])))) for a, b in pairs]) for g in four]
    both = [np.concatenate([on_pair, 6 + g]) for on_pair, g in zip(on_pairs, four, strict=True)]
    assert set(base_program(both, 10, 24, range(6)).base) <= set(range(6))


def test_candidates_without_a_base_are_refused():
    both = [np.concatenate([np.array([1, 0]), 2 + g]) for g in arrays("C4")]
    with pytest.raises(Inconsistent, match="fixes all candidates"):
        base_program(both, 6, 4, range(2))


def test_a_wrong_order_is_refused():
    with pytest.raises(Inconsistent, match="of order 4"):
        base_program(arrays("C4"), 4, 8, range(4))
