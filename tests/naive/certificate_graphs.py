"""Interaction graphs of certificates: by the composites on all chambers, and by the columns that FORMAT.md sums."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from tests.naive.certificate_gsets import end_of_segments
from tests.naive.certificate_spelling import REASONS, activation, items, keys, label_place, require
from tests.naive.composite import Embedded, parts

# name -> (even part not polynomial, odd part not polynomial, slope of the odd part if it is linear, value at 0 not 0)
SMOOTH = {
    "tanh": (False, True, 0, False),
    "sigmoid": (False, True, 0, True),
    "gelu": (True, False, Fraction(1, 2), False),
    "silu": (True, False, Fraction(1, 2), False),
    "softplus": (True, False, Fraction(1, 2), True),
}


def edge_list(graph):
    pairs = sorted(graph, key=lambda pair: (label_place(pair[0]), label_place(pair[1])))
    return [{"source": a, "target": b, "reason": graph[a, b]} for a, b in pairs]


@lru_cache(maxsize=512)
def true_graph(setting, spelling, orbits):
    """{(source, target): reason} on the sum of the orbits with these numbers.

    By the composites on all chambers for PL activations without bias; otherwise by the interaction theorem with S+, S-
    found by listing G (test_theorems.py confirms it by the composites).
    """
    name, data, biased = activation(spelling)
    found = {}
    chosen = [setting.by_orbit[number] for number in orbits]
    for here in chosen:
        for source, L in here.items():
            embedded = _embedded(L)
            for target, K in here.items():
                if data is not None and not biased:
                    reason = embedded.reason(K, data)
                else:
                    reason = _by_theorem(embedded, K, _facts(name, data, biased))
                _keep_first(found, (source, target), reason)
    if _facts(name, data, biased)[3]:
        # An orbit that L does not meet receives the constant s(0).
        trivial = next(label for label in setting.projectors if setting.is_trivial(label))
        for source in {label for here in chosen for label in here}:
            if any(source not in here for here in chosen):
                _keep_first(found, (source, trivial), "constant")
    return found


def _keep_first(found, pair, reason):
    if reason is not None and (pair not in found or REASONS.index(reason) < REASONS.index(found[pair])):
        found[pair] = reason


@lru_cache(maxsize=4096)
def _embedded(simple):
    return Embedded(simple)


def all_orbits(setting):
    return tuple(range(len(setting.action.orbits)))


def _facts(name, data, biased):
    if data is None:
        return (True, True, 0, True) if biased else SMOOTH[name]
    (_, even, at_zero), (_, odd, _) = parts(data)
    facts = (len(set(even)) > 1, len(set(odd)) > 1, odd[0] if len(set(odd)) == 1 else 0, at_zero != 0)
    if not biased:
        return facts
    if facts[0] or facts[1]:
        return True, True, 0, True
    return False, False, odd[0], odd[0] != 0 or at_zero != 0


def _by_theorem(embedded, K, facts):
    even, odd, slope, constant = facts
    fixed = len(K.fixed_vectors(embedded.plus))
    both = len(K.fixed_vectors(embedded.plus + embedded.minus))
    if even and both:
        return "even"
    if odd and fixed > (both if embedded.minus else 0):
        return "odd" if embedded.minus else "mixed"
    if slope and K is embedded.simple:
        return "linear"
    if constant and len(K.kernel) == K.group.order:
        return "constant"
    return None


@lru_cache(maxsize=512)
def graph_by_columns(setting, spelling, orbits):
    """{(source, target): reason} by the table of section 6: sums over B+ and B- in the first column of each orbit."""
    even, odd, slope, constant = _facts(*activation(spelling))
    found = {}
    bases = [setting.action.orbits[number][0] for number in orbits]
    occurring = {name: P for name, P in setting.projectors.items() if any(P[x][x] != 0 for x in bases)}
    for number, base in zip(orbits, bases, strict=True):
        orbit = setting.action.orbits[number]
        for source, P in occurring.items():
            if P[base][base] == 0:
                if constant:
                    trivial = next(name for name in setting.projectors if setting.is_trivial(name))
                    _keep_first(found, (source, trivial), "constant")
                continue
            plus = [x for x in orbit if P[x][base] == P[base][base]]
            minus = [x for x in orbit if P[x][base] == -P[base][base]]
            for target, R in occurring.items():
                a = sum((R[x][base] for x in plus), setting.field.zero)
                b = sum((R[x][base] for x in minus), setting.field.zero)
                reasons = {
                    "even": even and a + b != 0,
                    "odd": odd and bool(minus) and a - b != 0,
                    "mixed": odd and not minus and a - b != 0,
                    "linear": slope != 0 and source == target,
                    "constant": constant and setting.is_trivial(target),
                }
                _keep_first(found, (source, target), next((r for r in REASONS if reasons[r]), None))
    return found


# Two graphs.


def occurring(setting, orbits):
    """The labels of the simples of the sum of these orbits."""
    bases = [setting.action.orbits[number][0] for number in orbits]
    return {name for name, P in setting.projectors.items() if any(P[x][x] != 0 for x in bases)}


def check_same_graph_spelling(claim):
    keys(claim, "kind", "gset", "activation", "other", "holds")
    keys(claim["other"], "gset", "activation")
    for side in (claim, claim["other"]):
        require(items(side["gset"]), "at least one part")
        activation(side["activation"])


def orbits_of_both(setting, claim):
    """The numbers of the orbits of X and of X' in the set of a claim `same-graph`."""
    first, second = claim["gset"], claim["other"]["gset"]
    if first == second:
        return all_orbits(setting), all_orbits(setting)
    end = end_of_segments(setting, setting.group.degree, first)
    numbers = [[], []]
    for number, orbit in enumerate(setting.action.orbits):
        numbers[orbit[0] >= end].append(number)
    return tuple(numbers[0]), tuple(numbers[1])


def same_graph(setting, claim, find_graph):
    """Whether the same simples occur and the same pairs are edges; find_graph says how graphs are found."""
    first, second = orbits_of_both(setting, claim)
    graphs = (
        find_graph(setting, claim["activation"], first),
        find_graph(setting, claim["other"]["activation"], second),
    )
    return occurring(setting, first) == occurring(setting, second) and set(graphs[0]) == set(graphs[1])
