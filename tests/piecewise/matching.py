"""The same groups, G-sets and simples in the program and in tests/naive; simples are matched by characters."""

from fractions import Fraction

import plrep
from plrep.exact.cyclotomic import Cyclotomic
from tests.naive import actions
from tests.naive.small_groups import LARGER, UP_TO_12

TYPES = {1: "R", 2: "C", 4: "H"}


def program_group(name):
    """The program's group from the generators of the list in tests/naive."""
    degree, generators = (UP_TO_12 | LARGER)[name]
    return plrep.group([list(g) for g in generators] or [list(range(degree))])


def program_gset(name, number):
    """The program's G-set for an action of tests/naive."""
    G = program_group(name)
    if number is None:
        return G.natural()
    listed = actions.group(name)
    H = listed.few_generators(listed.subgroup_representatives[number])
    return G.cosets(G.subgroup([plrep.Permutation(listed.elements[h]) for h in H]))


def character_on(simple, classes):
    """The exact character of a naive simple on the program's class representatives."""
    field, values = simple.field, []
    for c in classes:
        matrix = simple.matrices[simple.group.number[tuple(c.representative.images)]]
        trace = sum((matrix[i][i] for i in range(simple.dimension)), field.zero)
        powers = [Fraction(int(q.p), int(q.q)) for q in field.powers(trace, field.n)]
        values.append(Cyclotomic.from_powers(field.n, powers))
    return tuple(values)


def labels(simples, program_simples, group):
    """The program's label of each naive simple."""
    by_character = {tuple(s.character): s for s in program_simples}
    assert len(by_character) == len(program_simples)
    found = []
    for simple in simples:
        match = by_character[character_on(simple, group.classes)]
        assert match.dimension == simple.dimension
        assert match.type == TYPES[simple.endomorphisms]
        found.append(match.label)
    return found
