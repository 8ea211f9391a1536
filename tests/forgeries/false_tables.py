"""False claims on characters and tables, each with the reason for which it is refused."""

import copy

from tests.forgeries.corpus import (
    CORPUS,
    KNOWN_TABLES,
)
from tests.forgeries.forge import GROUPS, changed, sealed, without
from tests.forgeries.forge_claims import (
    character,
    numbered,
)
from tests.forgeries.opposite import opposite


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
