"""The G-sets on which graphs are compared, with their simples and embeddings, each made once."""

from __future__ import annotations

from functools import cache

from tests.naive.composite import Embedded
from tests.naive.groups import cosets, natural, regular
from tests.naive.simples import decompose
from tests.naive.small_groups import UP_TO_12, listed

NATURAL = ("S4", "A5", "S5")


@cache
def group(name):
    return listed(name)


@cache
def transitive_actions():
    """(group name, number of the subgroup class) for all groups of order at most 12; the number is None for the
    natural actions of S4, A5 and S5."""
    small = [(name, i) for name in UP_TO_12 for i in range(len(group(name).subgroup_representatives))]
    return small + [(name, None) for name in NATURAL]


@cache
def larger_transitive_actions():
    """All transitive actions of S4 and SL(2,3), and those of A5 on at most 20 points, in the same form."""
    found = []
    for name in ("S4", "SL(2,3)", "A5"):
        subgroups = group(name).subgroup_representatives
        found += [
            (name, i)
            for i, H in enumerate(subgroups)
            if group(name).order // len(H) <= 24 - 4 * (name == "A5")
        ]
    return found


@cache
def action(name, number):
    G = group(name)
    return natural(G) if number is None else cosets(G, G.subgroup_representatives[number])


@cache
def simples(name, number):
    return decompose(action(name, number))


@cache
def regular_simples(name):
    return decompose(regular(group(name)))


@cache
def embedded(name, number):
    return [Embedded(s) for s in simples(name, number)]
