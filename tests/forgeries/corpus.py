"""Certificates of every new kind of claim, made by hand: what the forger, the mutations and the fuzzer start from."""

from tests.forgeries.forge import GROUPS, regular_action, without
from tests.forgeries.forge_claims import (
    NATURAL_PARTS,
    TABLES,
    chain,
    character,
    classes_of,
    common_kernel,
    kernel,
    projector,
    same_graph,
    table,
    trimmed,
)
from tests.prover.test_checker_kinds_examples import KINDS

S3, V4, Q8 = (regular_action(name) for name in ("S3", "V4", "Q8"))
REGULAR = [{"kind": "regular"}]


def both(first, second):
    """The disjoint union of two actions."""
    return [a + [len(a) + x for x in b] for a, b in zip(first, second, strict=True)]


def stated(name, k):
    """Return indicator, type and order of the kernel of row k of a table, as a list of elements gives them."""
    indicator, function = TABLES[name][2][k]
    values = {g: trimmed(function(g)) for members in classes_of(TABLES[name][0]) for g in members}
    one = tuple(range(len(TABLES[name][0][0])))
    return indicator, {1: "R", 0: "C", -1: "H"}[indicator], list(values.values()).count(values[one])


def computed(document):
    """Leave out an action that the checker finds itself."""
    return without(without(document, ("evidence", "action")), ("evidence", "action_chain"))


KERNELS = {
    "kernel by blocks": kernel("S3", "L2", "L0"),
    "kernel by a chain": kernel("S3", "L2", "L1", action=S3, inclusion=chain([1, 2])),
    "kernel of the trivial simple": kernel("S3", "L0", "L2", holds=False, word={"program": [[1]]}),
    "kernel, not contained": kernel("C4", "L2", "L1", holds=False, word={"program": [[1, 1]]}),
    "kernel on a given set": kernel("V4", "L1", "L2", action=V4, holds=False, word={"program": [[2]]}),
    "kernel of the trivial group": kernel("C1", "L0", "L0"),
}
GRAPHS = {
    "same graph": same_graph("C4", "relu", "gelu"),
    "same edges, other reasons": same_graph("C4", "relu+bias", "tanh+bias"),
    "not the same graph": same_graph("C4", "relu", "tanh", holds=False),
    "same graph on two sets": same_graph(
        "S3",
        (NATURAL_PARTS, "relu"),
        ([{"kind": "cosets", "subgroup": [[1, 3, 2]]}], "leaky_relu:1/2"),
        action=both(GROUPS["S3"][0], GROUPS["S3"][0]),
        action_chain=chain([1, 2]),
        subgroup_chains=[chain([2])],
    ),
    "other simples on another set": same_graph(
        "S3",
        (NATURAL_PARTS, "relu"),
        (REGULAR, "relu"),
        holds=False,
        action=both(GROUPS["S3"][0], S3),
    ),
    "same graph on twice the set": same_graph(
        "S3",
        (REGULAR, "abs"),
        (REGULAR * 2, "abs"),
        action=both(S3, both(S3, S3)),
    ),
    "constants make another graph": same_graph("C2", "identity", "pl:;1@0=1", holds=False),
    "same graph on sets that the checker makes": computed(
        same_graph(
            "C2",
            ([{"kind": "subsets", "size": 1}], "hard_tanh"),
            (NATURAL_PARTS, "tanh"),
            action=both(GROUPS["C2"][0], GROUPS["C2"][0]),
        )
    ),
}
PROJECTORS = {
    "projector, real": projector("S3", "L2", 2, 1, "R"),
    "projector, complex": projector("C3", "L1", 2, 1, "C"),
    "projector, quaternion": projector("Q8", "L4", 4, 1, "H"),
    "projector of a conjugate": projector("C5", "L2", 2, 1, "C"),
    "projector, twice": projector("S3", "L2", 2, 2, "R", parts=REGULAR, action=S3),
    "projector on two orbits": projector(
        "S3", "L0", 1, 2, "R", parts=[*NATURAL_PARTS, *REGULAR], action=both(GROUPS["S3"][0], S3)
    ),
    "no projector: the identity": projector("S3", {"denominator": 1, "values": [[[1], []]]}),
    "no projector: zero": projector("S3", {"denominator": 1, "values": [[[], []]]}),
    "no projector: twice a projector": projector("S3", {"denominator": 3, "values": [[[4], [-2]]]}),
}
SUBGROUPS = {
    "a common kernel": common_kernel("S3", [[2, 3, 1]], ["L1"], chain([4, 1]), chain([1]), action=S3),
    "faithful": common_kernel("S3", [], ["L2"], chain([4, 5]), chain([]), action=S3),
    "kernel of two simples": common_kernel("V4", [], ["L1", "L2"], chain([5, 6]), chain([]), action=V4),
    "kernel of one of two": common_kernel(
        "V4", [[1, 2, 4, 3]], ["L1", "L2"], chain([5, 6]), chain([3]), action=V4, holds=False
    ),
    "the whole group": common_kernel(
        "V4", [[2, 1, 3, 4], [1, 2, 4, 3]], ["L0"], chain([1, 3]), chain([1, 3]), action=V4
    ),
    "centre of the quaternions": common_kernel(
        "Q8", [[3, 4, 1, 2, 7, 8, 5, 6]], ["L1", "L2"], chain([9, 1], [1, 1]), chain([1]), action=Q8
    ),
    "not normal": common_kernel("S3", [[1, 3, 2]], ["L2"], chain([4, 5]), chain([2]), action=S3, holds=False),
    "not in the group": common_kernel("C3", [[2, 1, 3]], ["L0"], chain([1]), chain([1]), holds=False),
}
CHARACTERS = {
    f"character {k} of {name}": character(name, k, *stated(name, k))
    for name in TABLES
    for k in range(len(TABLES[name][2]))
}
CHARACTERS |= {
    "no character: the permutation character": character("S3", lambda g: [sum(g[x] == x for x in range(3))]),
    "no character: a negative": character("S3", lambda g: [-1]),
    "no character: zero": character("C4", lambda g: []),
    "no character: a class swapped": character(
        "A4", lambda g: TABLES["A4"][2][3][1](g) if g[0] else [3 * (g[1] == 1) - (g[1] != 1)]
    ),
}
KNOWN_TABLES = {f"table of {name}": table(name) for name in TABLES}
MAPS = {name: document for name, document in KINDS.items() if document["claim"]["kind"] == "map"}
CORPUS = MAPS | KERNELS | GRAPHS | PROJECTORS | SUBGROUPS | CHARACTERS | KNOWN_TABLES
