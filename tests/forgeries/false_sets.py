"""False claims on kernels, graphs, projectors and normal subgroups, each with the reason for which it is refused."""

from tests.forgeries.corpus import (
    GRAPHS,
    KERNELS,
    PROJECTORS,
    REGULAR,
    S3,
    SUBGROUPS,
    V4,
    both,
)
from tests.forgeries.forge import GROUPS, changed, isotypic, listed_pairs, sealed, without
from tests.forgeries.forge_claims import (
    NATURAL_PARTS,
    chain,
    common_kernel,
    kernel,
    projector,
    same_graph,
)
from tests.forgeries.opposite import opposite
from tests.prover.test_checker_examples import COPY

KERNEL = {
    "the trivial kernel contains all of G": (kernel("S3", "L0", "L2"), "blocks"),
    "the same, by a chain whose base is none": (
        kernel("S3", "L1", "L2", action=S3, inclusion=chain([1])),
        "chain-base",
    ),
    "the same, by a chain that leaves out an element": (
        kernel("S3", "L0", "L2", action=S3, inclusion=chain([1], [1, -1])),
        "chain-base",
    ),
    "a word that does not fix L": (
        kernel("S3", "L2", "L0", holds=False, word={"program": [[1]]}),
        "word-source",
    ),
    "a word that does not move K": (
        kernel("S3", "L0", "L2", holds=False, word={"program": [[1, 1, 1]]}),
        "word-target",
    ),
    "a word that is -1 on L": (
        kernel("C4", "L1", "L1", holds=False, word={"program": [[1, 1]]}),
        "word-source",
    ),
    "the rule of an even map": (
        sealed(
            KERNELS["kernel, not contained"]
            | {"evidence": KERNELS["kernel, not contained"]["evidence"] | {"rule": "negates-moves"}}
        ),
        "rule",
    ),
    "the rule of a line": (
        changed(
            without(KERNELS["kernel, not contained"], ("evidence", "word")), ("evidence", "rule"), "line"
        ),
        "rule",
    ),
    "inclusion sold as no inclusion": (opposite(KERNELS["kernel by blocks"]), "rule"),
    "no inclusion sold as inclusion": (opposite(KERNELS["kernel, not contained"]), "rule"),
    "a part of the evidence of even maps": (
        changed(KERNELS["kernel by blocks"], ("evidence",), lambda e: e | {"minus": "none"}),
        "unknown",
    ),
    "a simple that does not occur": (
        changed(KERNELS["kernel by blocks"], ("claim", "target"), "L1"),
        "no-simple",
    ),
    "a shape": (changed(KERNELS["kernel by blocks"], ("claim",), lambda c: c | {"shape": "pl"}), "unknown"),
}
UNEQUAL = [
    ("relu", "tanh"),
    ("relu", "identity"),
    ("abs", "relu"),
    ("abs", "identity"),
    ("tanh", "sigmoid"),
    ("tanh", "relu+bias"),
]
SAME_GRAPH = {f"{a} has the graph of {b}": (same_graph("C4", a, b), "same-graph") for a, b in UNEQUAL}
SAME_GRAPH |= {
    "gelu has another graph than relu": (same_graph("C4", "relu", "gelu", holds=False), "same-graph"),
    "other simples on another set": (opposite(GRAPHS["other simples on another set"]), "same-graph"),
    "the same set twice is another": (opposite(GRAPHS["same graph on twice the set"]), "same-graph"),
    "a set of one orbit sold as two": (
        changed(GRAPHS["same graph on twice the set"], ("claim", "other", "gset"), lambda parts: parts[:1]),
        "parts",
    ),
    "the sets in the wrong order": (
        same_graph(
            "S3", (NATURAL_PARTS, "relu"), (REGULAR, "relu"), holds=False, action=both(S3, GROUPS["S3"][0])
        ),
        "given-action",
    ),
    "activations of the two sets exchanged": (
        same_graph(
            "S3",
            (NATURAL_PARTS, "relu"),
            (REGULAR, "relu"),
            action=both(GROUPS["S3"][0], S3),
        ),
        "same-graph",
    ),
    "another activation on the second set": (
        changed(GRAPHS["same graph on two sets"], ("claim", "other", "activation"), "identity"),
        "same-graph",
    ),
    "a misspelled activation on the second set": (
        changed(GRAPHS["same graph on two sets"], ("claim", "other", "activation"), "leaky_relu:2/4"),
        "activation",
    ),
    "simples of the first set only": (
        without(GRAPHS["other simples on another set"], ("simples", "L1")),
        "sum",
    ),
    "an orbital dropped": (
        changed(GRAPHS["same graph"], ("simples", "L1", "projector", "values", 0), lambda row: row[:-1]),
        "length",
    ),
}


def mixed(name, *labels, action=None, signs=None):
    """The sum (or a combination) of the projectors of some simples, as a COEFFS."""
    generators, _, characters = GROUPS[name]
    pairs = listed_pairs(generators, generators if action is None else action)
    signs = signs or [1] * len(labels)

    def combined(g):
        total = [0] * 8
        for sign, label in zip(signs, labels, strict=True):
            character, scale = characters[label]
            for place, c in enumerate(character(g)):
                total[place] += sign * scale * c
        return total

    return isotypic(pairs, combined, 1)


PROJECTOR = {
    "two conjugate planes as one simple": (projector("C5", mixed("C5", "L1", "L2"), 4, 1, "C"), "projector"),
    "two lines as one simple": (
        projector("V4", mixed("V4", "L0", "L1", action=V4), 2, 1, "R", parts=REGULAR, action=V4),
        "projector",
    ),
    "the identity": (projector("S3", mixed("S3", "L0", "L2"), 3, 1, "R"), "projector"),
    "zero": (projector("S3", {"denominator": 1, "values": [[[], []]]}, 0, 1, "R"), "projector"),
    "a negative projector": (projector("S3", mixed("S3", "L2", signs=[-1]), 2, 1, "R"), "projector"),
    "twice a projector": (projector("S3", mixed("S3", "L2", signs=[2]), 2, 1, "R"), "projector"),
    "a difference of two": (projector("S3", mixed("S3", "L2", "L0", signs=[1, -1]), 2, 1, "R"), "projector"),
    "one copy of two": (projector("S3", COPY, 2, 1, "R", parts=REGULAR, action=S3), "projector"),
    "one complex character of two": (
        changed(
            changed(
                changed(projector("C3", "L1", 1, 1, "C"), ("claim", "field"), 3), ("evidence", "field"), 3
            ),
            ("claim", "projector"),
            {"denominator": 3, "values": [[[1], [0, 1], [-1, -1]]]},
        ),
        "projector",
    ),
    "the projector of a simple that does not occur": (
        projector("S3", {"denominator": 6, "values": [[[1], [-1]]]}, 1, 1, "R"),
        "projector",
    ),
    "a projector of another set": (projector("S3", mixed("S3", "L2", action=S3), 2, 1, "R"), "length"),
    "another dimension": (changed(PROJECTORS["projector, real"], ("claim", "dimension"), 1), "fact"),
    "the dimension of the whole component": (
        changed(PROJECTORS["projector, twice"], ("claim", "dimension"), 4),
        "fact",
    ),
    "another multiplicity": (changed(PROJECTORS["projector, twice"], ("claim", "multiplicity"), 1), "fact"),
    "multiplicity over C": (
        changed(PROJECTORS["projector, quaternion"], ("claim", "multiplicity"), 2),
        "fact",
    ),
    "R sold as C": (changed(PROJECTORS["projector, real"], ("claim", "type"), "C"), "fact"),
    "C sold as R": (changed(PROJECTORS["projector, complex"], ("claim", "type"), "R"), "fact"),
    "C sold as H": (changed(PROJECTORS["projector, complex"], ("claim", "type"), "H"), "fact"),
    "H sold as R": (changed(PROJECTORS["projector, quaternion"], ("claim", "type"), "R"), "fact"),
    "H sold as C": (changed(PROJECTORS["projector, quaternion"], ("claim", "type"), "C"), "fact"),
    "a projector sold as none": (opposite(PROJECTORS["projector, real"]), "projector"),
    "a projector of two orbits sold as none": (opposite(PROJECTORS["projector on two orbits"]), "projector"),
    "in another field": (changed(PROJECTORS["projector, real"], ("claim", "field"), 3), "fact"),
    "not in lowest terms": (
        changed(
            PROJECTORS["projector, real"], ("claim", "projector"), {"denominator": 6, "values": [[[4], [-2]]]}
        ),
        "lowest",
    ),
    "a suborbit dropped": (
        changed(
            PROJECTORS["no projector: the identity"], ("claim", "projector", "values", 0), lambda row: row[:1]
        ),
        "length",
    ),
    "a simple left out of the file": (
        without(PROJECTORS["projector, real"], ("simples", "L0")),
        "sum",
    ),
}
IN_S3 = SUBGROUPS["a common kernel"]
CENTRE = SUBGROUPS["centre of the quaternions"]
NORMAL_SUBGROUP = {
    "a kernel too small": (
        common_kernel("S3", [], ["L1"], chain([4, 1]), chain([]), action=S3),
        "normal-subgroup",
    ),
    "a kernel too large": (
        common_kernel("S3", [[2, 3, 1], [1, 3, 2]], ["L1"], chain([4, 1]), chain([1, 2]), action=S3),
        "normal-subgroup",
    ),
    "a subgroup of the right order": (
        common_kernel("V4", [[2, 1, 3, 4]], ["L1"], chain([5, 3]), chain([1]), action=V4),
        "normal-subgroup",
    ),
    "a subgroup of the right order, not in the group": (
        common_kernel("C4", [[2, 1, 4, 3]], ["L2"], chain([5, 1], [1, 1]), chain([1])),
        "normal-subgroup",
    ),
    "the kernel of one for that of two": (
        common_kernel("V4", [[1, 2, 4, 3]], ["L1", "L2"], chain([5, 6]), chain([3]), action=V4),
        "normal-subgroup",
    ),
    "the kernel of two for that of one": (
        common_kernel("V4", [], ["L1"], chain([5, 3]), chain([]), action=V4),
        "normal-subgroup",
    ),
    "the opposite of a truth": (opposite(IN_S3), "normal-subgroup"),
    "the opposite of another": (opposite(CENTRE), "normal-subgroup"),
    "the truth about a smaller group denied": (opposite(SUBGROUPS["not normal"]), "normal-subgroup"),
    "a base that is none on Y": (changed(IN_S3, ("evidence", "kernel_chain", "base"), [1]), "chain-base"),
    "a base that is none on the points": (
        changed(IN_S3, ("evidence", "kernel_chain", "base"), [4]),
        "chain-base",
    ),
    "elements that fix the base and move Y": (
        common_kernel("V4", [[1, 2, 4, 3]], ["L1", "L2"], chain([1, 3]), chain([3]), action=V4),
        "kernel-moves",
    ),
    "natural points first": (changed(IN_S3, ("evidence", "kernel_chain", "base"), [1, 4]), "kernel-base"),
    "a strong generator left out": (changed(CENTRE, ("evidence", "kernel_chain", "program"), []), "chain"),
    "a base of the subgroup that is none": (
        changed(IN_S3, ("evidence", "subgroup_chain", "base"), []),
        "chain-base",
    ),
    "a subgroup larger than its chain": (
        common_kernel("S3", [[2, 3, 1], [1, 3, 2]], ["L1"], chain([4, 1]), chain([1]), action=S3),
        "chain-base",
    ),
    "a point that is none": (changed(IN_S3, ("evidence", "kernel_chain", "base"), [10, 1]), "range"),
    "no simple": (changed(IN_S3, ("claim", "simples"), []), "length"),
    "a simple twice": (changed(IN_S3, ("claim", "simples"), ["L1", "L1"]), "label-order"),
    "simples in another order": (
        changed(SUBGROUPS["kernel of two simples"], ("claim", "simples"), ["L2", "L1"]),
        "label-order",
    ),
    "a simple that does not occur": (changed(IN_S3, ("claim", "simples"), ["L3"]), "no-simple"),
    "the evidence of an inclusion": (
        sealed(IN_S3 | {"evidence": KERNELS["kernel by a chain"]["evidence"]}),
        "rule",
    ),
}
