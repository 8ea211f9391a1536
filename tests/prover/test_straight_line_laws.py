"""Words name the elements that they spell; chains are bases with strong generators, checked by plain means."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

import plrep
from plrep.errors import Inconsistent
from plrep.prover.straight_line import evaluate, inverse_word, program_of_word, reduced, run
from plrep.prover.word_chain import WordChain, base_program


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


@pytest.mark.parametrize("name", ["S4", "A5", "Q8", "S3wrC2", "PSL(2,7)", "M11"])
def test_elements_with_given_images_of_the_base_are_found_as_words(name):
    G = plrep.group(name)
    generators = arrays(name)
    chain = WordChain(generators, G.degree, G.order, range(G.degree))
    base = [level.point for level in chain.levels]
    for row in G.enumeration.images[:: max(1, G.order // 50)]:
        word = chain.word_of({point: int(row[point]) for point in base})
        program = chain.program(word)
        found = run(generators, program, G.degree)[-1] if program else np.arange(G.degree)
        assert found.tolist() == row.tolist()


def test_images_that_no_element_has_are_told():
    chain = WordChain(arrays("A4"), 4, 12, range(4))
    base = [level.point for level in chain.levels]
    assert base == [0, 1]
    assert chain.word_of({0: 1, 1: 1}) is None
    alone = WordChain(arrays("C4"), 4, 4, range(4))
    assert alone.word_of({0: 3}) is not None
    assert WordChain(arrays("C2xC3"), 5, 6, range(5)).word_of({0: 2, 2: 0}) is None


@pytest.mark.parametrize("name", ["S4", "S3wrC2", "D6", "M11"])
def test_strong_generators_that_fix_base_points_generate_their_stabiliser(name):
    G = plrep.group(name)
    chain = WordChain(arrays(name), G.degree, G.order, range(G.degree))
    base = [level.point for level in chain.levels]
    for depth in range(len(base) + 1):
        places = chain.fixing(base[:depth])
        generated = plrep.group([plrep.Permutation(chain.elements[i].tolist()) for i in places] or ["()"])
        order = 1
        for level in chain.levels[depth:]:
            order *= len(level.orbit)
        assert generated.order == order
        for i in places:
            program = chain.program((i + 1,))
            assert (run(arrays(name), program, G.degree)[-1] == chain.elements[i]).all()


def test_the_same_generators_give_the_same_words():
    first, second = (WordChain(arrays("M11"), 11, 7920, range(11)).pruned() for _ in range(2))
    assert first == second


def test_words_stay_short_in_large_groups():
    G = plrep.group("S30")
    found = base_program(arrays("S30"), 30, G.order, range(30))
    assert len(found.program) <= 60
    assert max(map(len, found.program)) <= 60


def test_reducing_a_word_keeps_its_element():
    generators = arrays("S4")
    word = (1, 2, -2, -1, 2, 1, 1, -1)
    assert reduced(word) == (2, 1)
    assert (evaluate(generators, word, 4) == evaluate(generators, reduced(word), 4)).all()
