"""False claims of the kinds of FORMAT.md 7 with the most plausible wrong evidence, and true ones with wrong evidence.

FALSE[kind][name] is (certificate, key of the reason that the checker should give). Where a swap of classes or of
conjugate numbers is an automorphism the claim stays true; those stand in STILL_TRUE.
"""

import copy

from tests.forgeries.corpus import (
    CORPUS,
    GRAPHS,
    KERNELS,
    KNOWN_TABLES,
    PROJECTORS,
    REGULAR,
    S3,
    SUBGROUPS,
    V4,
    both,
)
from tests.forgeries.forge import GROUPS, at, changed, isotypic, listed_pairs, sealed, without
from tests.forgeries.forge_claims import (
    NATURAL_PARTS,
    chain,
    character,
    common_kernel,
    kernel,
    numbered,
    projector,
    same_graph,
    table,
)
from tests.prover.test_checker_examples import COPY, vector
from tests.prover.test_checker_kinds_examples import (
    COSINES,
    DOUBLE_LINE,
    KINDS,
    LINE,
    MINUS,
    about_map,
    pl_map,
    term,
)


def opposite(document, **stated):
    """The certificate of the opposite claim, with the same evidence."""
    claim = copy.deepcopy(document["claim"])
    holds = not claim["holds"]
    kept = {
        k: v
        for k, v in claim.items()
        if holds or k not in ("dimension", "multiplicity", "type", "indicator", "kernel_order")
    }
    return sealed(document | {"claim": kept | {"holds": holds} | stated})


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


def spoiled(name, k, *change):
    """A character whose values at classes change[0], change[1] are exchanged; the rest is stated as before."""
    document = copy.deepcopy(CORPUS[f"character {k} of {name}"])
    classes = document["claim"]["classes"]
    i, j = change
    classes[i]["value"], classes[j]["value"] = classes[j]["value"], classes[i]["value"]
    return sealed(document)


CHARACTER = {
    # degree 2 and norm 1, idempotent up to scale: half the sum of the four lines
    "half the regular character of V4": (
        character("V4", lambda g: [2] if g == (0, 1, 2, 3) else [], 1, "R", 1),
        "character",
    ),
    "half the regular character of C4": (
        character("C4", lambda g: [2] if g[0] == 0 else [], 0, "C", 1),
        "character",
    ),
    "half the sum of the lines of Q8": (
        character("Q8", lambda g: [2] if g in (tuple(range(8)), (2, 3, 0, 1, 6, 7, 4, 5)) else [], 1, "R", 2),
        "character",
    ),
    "half the sum of the lines of D4": (
        character("D4", lambda g: [2] if g in ((0, 1, 2, 3), (2, 3, 0, 1)) else [], 1, "R", 2),
        "character",
    ),
    "a sum of two": (character("S3", lambda g: [sum(g[x] == x for x in range(3))], 1, "R", 1), "character"),
    "the real plane of C3": (character("C3", lambda g: [[2], [-1], [-1]][g[0]], 1, "R", 1), "character"),
    "the quaternions as a real character": (
        character("Q8", lambda g: GROUPS["Q8"][2]["L4"][0](g), -1, "H", 1),
        "character",
    ),
    "a virtual character": (
        character("S3", lambda g: [sum(g[x] == x for x in range(3)) - 2], 1, "R", 1),
        "character",
    ),
    "a negative": (character("S3", lambda g: [-1], 1, "R", 6), "character"),
    "a character times a root of unity": (character("C3", lambda g: [0, 1], 0, "C", 3), "character"),
    "zero": (character("S3", lambda g: [], 1, "R", 6), "character"),
    "the regular character": (
        character("S3", lambda g: [6] if g == (0, 1, 2) else [], 1, "R", 1),
        "character",
    ),
    "two classes of one element exchanged": (spoiled("C5", 1, 1, 2), "character"),
    "a generator and its square exchanged": (spoiled("C4", 1, 1, 2), "character"),
    "another indicator": (changed(CORPUS["character 2 of S3"], ("claim", "indicator"), -1), "fact"),
    "the indicator of Q8 as that of D4": (
        changed(changed(CORPUS["character 4 of Q8"], ("claim", "indicator"), 1), ("claim", "type"), "R"),
        "fact",
    ),
    "complex sold as real": (changed(CORPUS["character 1 of C3"], ("claim", "type"), "R"), "fact"),
    "a kernel too large": (changed(CORPUS["character 2 of cube"], ("claim", "kernel_order"), 12), "fact"),
    "a kernel too small": (changed(CORPUS["character 2 of cube"], ("claim", "kernel_order"), 1), "fact"),
    "a character sold as none": (opposite(CORPUS["character 3 of cube"]), "character"),
    "a complex character sold as none": (opposite(CORPUS["character 1 of A4"]), "character"),
    "a class left out": (
        changed(CORPUS["character 2 of S3"], ("claim", "classes"), lambda c: c[:-1]),
        "classes",
    ),
    "a class twice": (
        changed(
            CORPUS["character 2 of S3"],
            ("claim", "classes"),
            lambda c: [*c, c[-1] | {"representative": [2, 1, 3]}],
        ),
        "class",
    ),
    "a representative that is not in the group": (
        changed(CORPUS["character 1 of C3"], ("claim", "classes", 1, "representative"), [2, 1, 3]),
        "class",
    ),
    "another field": (changed(CORPUS["character 1 of C3"], ("evidence", "field"), 1), "fact"),
    "another group": (
        sealed(CORPUS["character 4 of Q8"] | {"group": {"degree": 8, "generators": [GROUPS["Q8"][0][0]]}}),
        "class",
    ),
}


def table_with(name, rows=None, **options):
    return table(name, rows=rows, **options)


def with_columns(document, i, j):
    """A table whose values at two classes are exchanged in all rows."""
    claim = document["claim"]
    listed = values_of(claim)
    for _, row in listed:
        row[i], row[j] = row[j], row[i]
    return sealed(document | {"claim": claim | numbered(listed)})


def values_of(claim):
    return [
        (row["indicator"], [claim["numbers"][v - 1] for v in row["values"]]) for row in claim["characters"]
    ]


def with_value(document, row, column, value):
    claim = document["claim"]
    listed = values_of(claim)
    listed[row][1][column] = value
    return sealed(document | {"claim": claim | numbered(listed)})


def with_rows(document, change):
    claim = document["claim"]
    return sealed(document | {"claim": claim | numbered(change(values_of(claim)))})


D4, QUATERNION = KNOWN_TABLES["table of D4"], KNOWN_TABLES["table of Q8"]


def of_the_other(first, second):
    """The rows of one table with the classes of another one; both groups have classes of sizes 1, 1, 2, 2, 2."""
    order = [
        place for _, place in sorted((entry["size"], k) for k, entry in enumerate(second["claim"]["classes"]))
    ]
    own = [
        place for _, place in sorted((entry["size"], k) for k, entry in enumerate(first["claim"]["classes"]))
    ]
    rows = []
    for indicator, values in values_of(second["claim"]):
        moved = [None] * len(values)
        for a, b in zip(own, order, strict=True):
            moved[a] = values[b]
        rows.append((indicator, moved))
    return rows


TABLE = {
    "a row twice": (
        with_rows(KNOWN_TABLES["table of S3"], lambda rows: [rows[0], rows[2], rows[2]]),
        "eigenvalues",
    ),
    "a row left out": (with_rows(KNOWN_TABLES["table of S3"], lambda rows: rows[:-1]), "length"),
    "a row too many": (with_rows(KNOWN_TABLES["table of S3"], lambda rows: [*rows, rows[0]]), "length"),
    "a negative row": (
        with_rows(
            KNOWN_TABLES["table of S3"], lambda rows: [*rows[:2], (1, [[-c for c in v] for v in rows[2][1]])]
        ),
        "degree",
    ),
    "a row twice as long": (
        with_rows(
            KNOWN_TABLES["table of S3"],
            lambda rows: [*rows[:2], (1, [[2 * c for c in v] for v in rows[2][1]])],
        ),
        "norm",
    ),
    "two conjugate values of one row exchanged": (
        with_rows(
            KNOWN_TABLES["table of C5"],
            lambda rows: [rows[0], (0, [rows[1][1][k] for k in (0, 4, 2, 3, 1)]), *rows[2:]],
        ),
        "relation",
    ),
    "a row replaced by its conjugate": (
        with_rows(KNOWN_TABLES["table of C5"], lambda rows: [rows[0], rows[4], *rows[2:]]),
        "eigenvalues",
    ),
    "two classes exchanged in all rows": (with_columns(KNOWN_TABLES["table of C5"], 1, 2), "relation"),
    "a class and its inverse, but not the squares, exchanged": (
        with_columns(KNOWN_TABLES["table of C5"], 1, 4),
        "relation",
    ),
    "a generator and its square exchanged": (with_columns(KNOWN_TABLES["table of C4"], 1, 2), "relation"),
    "one value changed": (with_value(KNOWN_TABLES["table of cube"], 3, 1, [2]), "relation"),
    "D4 sold as Q8, with its powers": (
        sealed(
            D4
            | {
                "claim": QUATERNION["claim"]
                | {
                    "classes": [
                        new | {"representative": old["representative"], "size": old["size"]}
                        for old, new in zip(
                            D4["claim"]["classes"], QUATERNION["claim"]["classes"], strict=True
                        )
                    ]
                }
            }
        ),
        "fact",
    ),
    "D4 with the indicators of Q8": (with_rows(D4, lambda rows: [*rows[:4], (-1, rows[4][1])]), "fact"),
    "Q8 with the indicators of D4": (
        with_rows(QUATERNION, lambda rows: [*rows[:4], (1, rows[4][1])]),
        "fact",
    ),
    "the rows of Q8 in full for D4": (
        sealed(D4 | {"claim": D4["claim"] | numbered(of_the_other(D4, QUATERNION))}),
        "fact",
    ),
    "a size changed": (changed(D4, ("claim", "classes", 1, "size"), 4), "fact"),
    "a power map changed": (
        changed(KNOWN_TABLES["table of C4"], ("claim", "classes", 1, "powers", "2"), 2),
        "fact",
    ),
    "a prime left out": (
        without(KNOWN_TABLES["table of S3"], ("claim", "classes", 1, "powers", "3")),
        "missing",
    ),
    "a number that is no prime divisor": (
        changed(KNOWN_TABLES["table of C4"], ("claim", "classes", 1, "powers"), lambda p: p | {"3": 1}),
        "unknown",
    ),
    "weights that do not separate": (changed(D4, ("evidence", "weights"), [[1, 1]]), "eigenvalues"),
    "no weights": (changed(D4, ("evidence", "weights"), []), "eigenvalues"),
    "weights not in order": (changed(D4, ("evidence", "weights"), lambda w: [*w, *w]), "range"),
    "a class twice": (
        changed(D4, ("claim", "classes", 1, "representative"), D4["claim"]["classes"][0]["representative"]),
        "class",
    ),
    "a number twice": (
        changed(
            changed(D4, ("claim", "numbers"), lambda n: [*n, n[0]]),
            ("claim", "characters", 4, "values", 1),
            4,
        ),
        "numbers",
    ),
    "a number not used": (changed(D4, ("claim", "numbers"), lambda n: [*n, [7]]), "numbers"),
    # Half the sum of four lines has degree 2 and norm 1; a weight on the identity alone leaves no relation.
    "a reducible row that looks irreducible": (
        with_rows(KNOWN_TABLES["table of V4"], lambda rows: [*rows[:3], (1, [[2], [], [], []])]),
        "relation",
    ),
    "the same for C4, with empty relations": (
        changed(
            with_rows(KNOWN_TABLES["table of C4"], lambda rows: [*rows[:3], (1, [[2], [], [], []])]),
            ("evidence", "weights"),
            [[1, 1]],
        ),
        "eigenvalues",
    ),
    "a row of another group": (
        with_rows(KNOWN_TABLES["table of V4"], lambda rows: values_of(KNOWN_TABLES["table of C4"]["claim"])),
        "length",
    ),
}
# ------------------------------------------------------------------------------------------------- explicit maps

PLANE_TO_LINE = KINDS["map of an orbit"]
MAP_LISTED = KINDS["map of a listed orbit"]
THRESHOLDS = ("claim", "map", "terms", 1, "threshold")
OF_C4 = KINDS["map with a kink at 0"]
TO_ITSELF = KINDS["map between planes"]
LISTED_LINES = KINDS["affine map as half lines"]
SMALL = {"denominator": 10**40, "value": [10**40 + 1]}


def claimed(document, prop, *, holds=True, other=None):
    """Another property of the same map."""
    claim = {k: v for k, v in document["claim"].items() if k != "other"} | {"property": prop, "holds": holds}
    return sealed(document | {"claim": claim | ({"other": other} if other else {})})


def altered_copy(document, path, value):
    """The map of a certificate, sold as equal to itself with a change."""
    other = copy.deepcopy(document["claim"]["map"])
    at(other, path[:-1])[path[-1]] = value
    return claimed(document, "equal", other=other)


def over_golden_ratio(prop, **options):
    """relu(<x, y>) w and minus relu(<x, cy>) w/c, c the golden ratio: their sum is 0."""
    golden = [[0, 0, -2, -2], [1], [-1, 0, 1, 1], [-1, 0, 1, 1], [1]]
    inverse = [[-2, 0, -2, -2], [2, 0, 1, 1], [-1], [-1], [2, 0, 1, 1]]
    wide, opposed = (
        {"denominator": 5, "values": values} for values in (golden, [[-c for c in v] for v in inverse])
    )
    terms = [term(COSINES, 0, COSINES), term(wide, 0, opposed)]
    return about_map("C5", "L1", "L1", pl_map(*terms), prop, field=5, **options)


MAP = {
    "half an orbit as an equivariant map": (opposite(KINDS["half an orbit"]), "map"),
    "an orbit with one other threshold": (
        changed(MAP_LISTED, THRESHOLDS, {"denominator": 1, "value": [2]}),
        "map",
    ),
    "an orbit with one threshold very little off": (changed(MAP_LISTED, THRESHOLDS, SMALL), "map"),
    "an orbit with one weight negated": (
        changed(MAP_LISTED, ("claim", "map", "terms", 0, "weight"), vector(3, -1, -1, -1)),
        "map",
    ),
    "an orbit with one term twice": (
        changed(MAP_LISTED, ("claim", "map", "terms"), lambda terms: [*terms, terms[0]]),
        "map",
    ),
    "an equivariant map sold as none": (opposite(PLANE_TO_LINE), "map"),
    "a constant that moves": (opposite(KINDS["a constant that moves"]), "map"),
    "an equivariant map and a constant that moves": (
        changed(claimed(LISTED_LINES, "equivariant"), ("claim", "map", "constant"), vector(1, 1, -1)),
        "map",
    ),
    "two half lines as a nonlinear map": (opposite(KINDS["two half lines"]), "map"),
    "relus of an orbit that is its own negative": (opposite(TO_ITSELF), "map"),
    "a map with kinks sold as affine": (opposite(KINDS["map with kinks"]), "map"),
    "a map with kinks at 0 sold as affine": (opposite(OF_C4), "map"),
    "a kink very small": (
        claimed(
            about_map(
                "C2",
                "L1",
                "L1",
                pl_map(term(LINE, 0, LINE), term(MINUS, 0, vector(10**60, -(10**60) - 1, 10**60 + 1))),
                "nonlinear",
            ),
            "nonlinear",
            holds=False,
        ),
        "map",
    ),
    "no terms as a nonlinear map": (claimed(KINDS["a map that is 0"], "nonlinear"), "map"),
    "a linear map as a nonlinear one": (claimed(KINDS["a map of a linear part"], "nonlinear"), "map"),
    "two maps that differ in a threshold": (
        altered_copy(MAP_LISTED, ("terms", 0, "threshold"), SMALL),
        "map",
    ),
    "two maps that differ in a weight": (
        altered_copy(PLANE_TO_LINE, ("terms", 0, "weight"), vector(10**30, *[10**30 + 1] * 3)),
        "map",
    ),
    "a map and its orbit": (opposite(KINDS["map of one term"]), "map"),
    "a map and its negative": (
        altered_copy(OF_C4, ("terms", 0, "weight"), vector(1, -1, 1, -1, 1)),
        "map",
    ),
    "maps with the same kinks and another constant": (
        altered_copy(LISTED_LINES, ("constant",), vector(2, -1, 1)),
        "map",
    ),
    "maps with the same kinks and another linear part": (
        altered_copy(LISTED_LINES, ("linear",), DOUBLE_LINE),
        "map",
    ),
    "affine maps that differ": (opposite(KINDS["affine maps that differ"]), "map"),
    "a linear map and its double": (
        altered_copy(
            KINDS["a map of a linear part"], ("linear",), {"denominator": 1, "values": [[[2], [-2]]]}
        ),
        "map",
    ),
    "a rotation and the identity": (opposite(KINDS["rotation of a plane"]), "map"),
    "maps that are equal sold as different": (opposite(KINDS["scaled terms"]), "map"),
    "a map and its list sold as different": (opposite(KINDS["map and its list"]), "map"),
    "a sum that is 0, over the golden ratio, as nonlinear": (over_golden_ratio("nonlinear"), "parallel"),
    "the same as different from 0": (over_golden_ratio("equal", other=pl_map(), holds=False), "parallel"),
    "the same as not equivariant": (over_golden_ratio("equivariant", holds=False), "parallel"),
    "a direction outside the source": (
        changed(PLANE_TO_LINE, ("claim", "map", "terms", 0, "direction"), vector(1, 1, 1, 1)),
        "outside-part",
    ),
    "a weight outside the target": (
        changed(PLANE_TO_LINE, ("claim", "map", "terms", 0, "weight"), vector(3, 2, -1, -1)),
        "outside-part",
    ),
    "a linear part to another simple": (
        changed(PLANE_TO_LINE, ("claim", "map", "linear"), {"denominator": 3, "values": [[[2], [-1]]]}),
        "outside-part",
    ),
    "source and target exchanged": (
        changed(changed(PLANE_TO_LINE, ("claim", "source"), "L0"), ("claim", "target"), "L2"),
        "outside-part",
    ),
    "a component as a copy": (
        changed(
            KINDS["map between copies"],
            ("claim", "source_copy"),
            KINDS["map between copies"]["simples"]["L2"]["projector"],
        ),
        "copy-trace",
    ),
    "no copies": (without(KINDS["map between copies"], ("claim", "source_copy")), "missing"),
}
FALSE = {
    "map": MAP,
    "kernel": KERNEL,
    "same-graph": SAME_GRAPH,
    "projector": PROJECTOR,
    "normal-subgroup": NORMAL_SUBGROUP,
    "character": CHARACTER,
    "table": TABLE,
}


def places_of_size(size):
    """The places of the classes of A4 of this size."""
    listed = KNOWN_TABLES["table of A4"]["claim"]["classes"]
    return [k for k, entry in enumerate(listed) if entry["size"] == size]


C5_TABLE = KNOWN_TABLES["table of C5"]
STILL_TRUE = {
    "all values of C5 conjugated": with_columns(with_columns(C5_TABLE, 1, 4), 2, 3),
    "rows in another order": with_rows(D4, lambda rows: rows[::-1]),
    "the two classes of 3-cycles of A4 exchanged": with_columns(
        KNOWN_TABLES["table of A4"], *places_of_size(4)
    ),
    "the conjugate of a character": changed(
        CORPUS["character 1 of C3"],
        ("claim", "classes"),
        lambda c: [old | {"value": new["value"]} for old, new in zip(c, (c[0], c[2], c[1]), strict=True)],
    ),
    "the rational projector of a conjugate plane": sealed(
        PROJECTORS["projector of a conjugate"]
        | {
            "claim": PROJECTORS["projector of a conjugate"]["claim"]
            | {"projector": at(PROJECTORS["projector of a conjugate"], ("simples", "L1", "projector"))}
        }
    ),
    "quaternions on another set": sealed(CENTRE | {}),
    "other names of the simples": sealed(
        PROJECTORS["projector, real"]
        | {
            "simples": {
                "L7": PROJECTORS["projector, real"]["simples"]["L2"],
                "A0": PROJECTORS["projector, real"]["simples"]["L0"],
            }
        }
    ),
}
