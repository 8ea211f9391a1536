"""False claims of the kinds of FORMAT.md 7 with the most plausible wrong evidence, and true ones with wrong evidence.

FALSE[kind][name] is (certificate, key of the reason that the checker should give). Where a swap of classes or of
conjugate numbers is an automorphism the claim stays true; those stand in STILL_TRUE.
"""

from tests.forgeries.corpus import (
    CORPUS,
    KNOWN_TABLES,
    PROJECTORS,
)
from tests.forgeries.false_maps import MAP
from tests.forgeries.false_sets import CENTRE, KERNEL, NORMAL_SUBGROUP, PROJECTOR, SAME_GRAPH
from tests.forgeries.false_tables import CHARACTER, D4, TABLE, with_columns, with_rows
from tests.forgeries.forge import at, changed, sealed

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
