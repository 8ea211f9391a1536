"""False claims on explicit maps, each with the reason for which it is refused."""

import copy

from tests.forgeries.forge import at, changed, sealed, without
from tests.forgeries.opposite import opposite
from tests.prover.test_checker_examples import vector
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
