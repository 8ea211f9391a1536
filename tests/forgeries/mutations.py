"""Random mutations of certificates: one small dishonesty each, named by what was done; resealed by the caller.

A mutation takes a certificate (a fresh copy that it may change), the corpus, and a source of random choices; it
returns the altered certificate, or None where there is nothing of its kind to alter.
"""

import copy

from tests.forgeries.forge import at, sealed
from tests.forgeries.mutations_of_kinds import (
    activation_changed,
    classes_swapped,
    end_changed,
    ends_exchanged,
    map_altered,
    of_kind,
    opposite_claimed,
    rows_of_a_table_altered,
)

JUNK = (
    None,
    True,
    False,
    0,
    1,
    -1,
    2,
    7,
    "",
    "L0",
    "L1",
    "A0",
    "blocks",
    "none",
    "R",
    "natural",
    [],
    {},
    [[]],
    [0],
    [1],
)
HUGE = (10**20, -(10**20), 10**300, 2**31 - 1, 2**63)


def paths(value, wanted, path=()):
    """Yield the paths of the values that are wanted."""
    if wanted(value):
        yield path
    if isinstance(value, dict | list):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from paths(part, wanted, (*path, key))


def chosen_path(document, wanted, draw, roots=("group", "claim", "simples", "evidence")):
    """Return a random path below a random one of the roots that has any, so that small parts are met often."""
    listed = [[(root, *path) for path in paths(document[root], wanted)] for root in roots]
    listed = [found for found in listed if found]
    return draw.choice(draw.choice(listed)) if listed else None


def replaced(document, path, value):
    at(document, path[:-1])[path[-1]] = value
    return document


def is_number(value):
    return type(value) is int


def is_list(value):
    return isinstance(value, list) and len(value) > 0


def number_changed(document, corpus, draw):
    path = chosen_path(document, is_number, draw)
    old = at(document, path)
    return replaced(
        document, path, draw.choice([old + 1, old - 1, -old, 0, 2 * old, old + 2, draw.choice(HUGE)])
    )


def truth_value_flipped(document, corpus, draw):
    path = chosen_path(document, lambda value: isinstance(value, bool), draw)
    return path and replaced(document, path, not at(document, path))


def entries_swapped(document, corpus, draw):
    path = chosen_path(document, lambda value: isinstance(value, list) and len(value) > 1, draw)
    if path is None:
        return None
    listed = at(document, path)
    i, j = draw.sample(range(len(listed)), 2)
    listed[i], listed[j] = listed[j], listed[i]
    return document


def list_shortened(document, corpus, draw):
    path = chosen_path(document, is_list, draw)
    listed = at(document, path)
    del listed[draw.randrange(len(listed))]
    return document


def list_extended(document, corpus, draw):
    path = chosen_path(document, is_list, draw)
    listed = at(document, path)
    listed.insert(draw.randrange(len(listed) + 1), copy.deepcopy(draw.choice(listed)))
    return document


def list_emptied(document, corpus, draw):
    return replaced(document, chosen_path(document, is_list, draw), [])


def key_dropped(document, corpus, draw):
    path = chosen_path(document, lambda value: isinstance(value, dict) and len(value) > 0, draw)
    place = at(document, path)
    del place[draw.choice(sorted(place))]
    return document


def key_added(document, corpus, draw):
    path = chosen_path(document, lambda value: isinstance(value, dict), draw)
    other = draw.choice(corpus)
    kept = [(k, v) for root in ("claim", "evidence", "simples") for k, v in other[root].items()]
    key, value = draw.choice(kept)
    return replaced(document, (*path, key), copy.deepcopy(value))


def value_replaced(document, corpus, draw):
    path = chosen_path(document, lambda value: True, draw)
    return replaced(document, path, copy.deepcopy(draw.choice(JUNK)))


def words_exchanged(document, corpus, draw):
    """A string becomes another string of the file, or of another file."""
    path = chosen_path(document, lambda value: isinstance(value, str), draw)
    if path is None:
        return None
    other = draw.choice([document, draw.choice(corpus)])
    words = [at(other, found) for found in paths(other, lambda value: isinstance(value, str))]
    return replaced(document, path, draw.choice(words))


def claim_exchanged(document, corpus, draw):
    return document | {"claim": copy.deepcopy(draw.choice(corpus)["claim"])}


def claim_exchanged_with_one_of_its_kind(document, corpus, draw):
    kind = document["claim"]["kind"]
    return document | {"claim": copy.deepcopy(draw.choice(of_kind(corpus, kind))["claim"])}


def claim_of_its_kind_on_the_same_set(document, corpus, draw):
    """The claim of another file, but about this group and set: what fits is kept."""
    other = draw.choice(of_kind(corpus, document["claim"]["kind"]))["claim"]
    kept = {
        k: v
        for k, v in document["claim"].items()
        if k in ("gset", "field", "classes", "subgroup", "projector")
    }
    if other.keys() >= kept.keys():
        return document | {"claim": copy.deepcopy(other) | kept}
    return None


def evidence_exchanged(document, corpus, draw):
    return document | {"evidence": copy.deepcopy(draw.choice(corpus)["evidence"])}


def evidence_exchanged_on_the_same_set(document, corpus, draw):
    other = draw.choice(of_kind(corpus, document["claim"]["kind"]))["evidence"]
    of_set = {
        k: v for k, v in document["evidence"].items() if k in ("field", "gset", "action", "action_chain")
    }
    foreign = {k: v for k, v in other.items() if k not in ("field", "gset", "action", "action_chain")}
    return document | {"evidence": of_set | copy.deepcopy(foreign)}


def evidence_emptied(document, corpus, draw):
    return document | {
        "evidence": {k: document["evidence"][k] for k in draw.choice([(), ("rule",), ("rule", "field")])}
    }


def simples_exchanged(document, corpus, draw):
    return document | {"simples": copy.deepcopy(draw.choice(corpus)["simples"])}


def simples_renamed(document, corpus, draw):
    """Two simples exchange their projectors."""
    simples = document["simples"]
    if len(simples) < 2:
        return None
    a, b = draw.sample(sorted(simples), 2)
    simples[a], simples[b] = simples[b], simples[a]
    return document


def simples_merged(document, corpus, draw):
    """One simple is left out, another has its label too."""
    simples = document["simples"]
    if len(simples) < 2:
        return None
    a, b = draw.sample(sorted(simples), 2)
    simples[a] = copy.deepcopy(simples[b])
    return document


def group_exchanged(document, corpus, draw):
    return document | {"group": copy.deepcopy(draw.choice(corpus)["group"])}


def generators_exchanged(document, corpus, draw):
    """A generator is repeated, left out, or replaced by a power of it or by another permutation."""
    group = document["group"]
    generators = group["generators"]
    if not generators:
        return None
    k = draw.randrange(len(generators))
    g = generators[k]
    square = [g[x - 1] for x in g]
    shuffled = draw.sample(g, len(g))
    draw.choice(
        [
            lambda: generators.append(draw.choice(generators)),
            lambda: generators.pop(k),
            lambda: generators.__setitem__(k, square),
            lambda: generators.__setitem__(k, shuffled),
            lambda: generators.reverse(),
            lambda: generators.append(shuffled),
        ]
    )()
    return document


MUTATIONS = (
    number_changed,
    truth_value_flipped,
    entries_swapped,
    list_shortened,
    list_extended,
    list_emptied,
    key_dropped,
    key_added,
    value_replaced,
    words_exchanged,
    claim_exchanged,
    claim_exchanged_with_one_of_its_kind,
    claim_of_its_kind_on_the_same_set,
    evidence_exchanged,
    evidence_exchanged_on_the_same_set,
    evidence_emptied,
    simples_exchanged,
    simples_renamed,
    simples_merged,
    group_exchanged,
    generators_exchanged,
    ends_exchanged,
    end_changed,
    opposite_claimed,
    activation_changed,
    classes_swapped,
    rows_of_a_table_altered,
    map_altered,
)


def mutated(document, corpus, draw):
    """Return (name, altered and resealed certificate), by a random mutation that has something to alter."""
    while True:
        mutation = draw.choice(MUTATIONS)
        altered = mutation(copy.deepcopy(document), corpus, draw)
        if altered is not None:
            return mutation.__name__, sealed(altered)
