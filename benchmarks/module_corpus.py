"""The G-sets of ``python -m benchmarks.modules``: how each is made, and a decomposition of it that is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import comb, factorial, prod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plrep.gsets.gset import GSet

Parts = list[tuple[int, int, str]]
"""Dimension, multiplicity and type of each simple, sorted."""


@dataclass(frozen=True)
class Entry:
    """A G-set, the parts that are known of Fun(X), where they are known from, and the seconds that are asked."""

    name: str
    make: Callable[[], GSet]
    expected: Callable[[], Parts]
    source: str
    seconds: float = 10.0


def _subsets(n: int, k: int) -> Entry:
    def make() -> GSet:
        import plrep

        return plrep.group(f"S{n}").on_subsets(k)

    def expected() -> Parts:
        return sorted((comb(n, j) - (comb(n, j - 1) if j else 0), 1, "R") for j in range(k + 1))

    return Entry(f"S_{n} on {k}-subsets", make, expected, "two-row Specht modules (James 1978, 14.4)")


def _named(name: str) -> Callable[[], GSet]:
    def make() -> GSet:
        import plrep

        return plrep.group(name).natural()

    return make


def _octads() -> GSet:
    import plrep

    G = plrep.group("M24")
    involution = next(one.representative for one in G.classes if one.label == "2a")
    fixed = [x for x in range(24) if involution.images[x] == x]
    if len(fixed) != 8:
        involution = next(one.representative for one in G.classes if one.label == "2b")
        fixed = [x for x in range(24) if involution.images[x] == x]
    return G.on_orbit(fixed)  # the fixed points of an involution of type 1^8 2^8 are an octad


def _octad_parts() -> Parts:
    import plrep

    parts = plrep.Fun(_octads()).character.decompose()
    return sorted((X.degree, multiplicity.as_int(), "R") for X, multiplicity in parts)


def _flags() -> GSet:
    import plrep

    return plrep.group("GL(5,2)").on_flags()


def _flag_parts() -> Parts:
    """The unipotent characters of GL(5,2): q-analogues of the hook formula, as often as the simple of S_5."""
    q, found = 2, []
    for shape in [(5,), (4, 1), (3, 2), (3, 1, 1), (2, 2, 1), (2, 1, 1, 1), (1, 1, 1, 1, 1)]:
        hooks = [
            shape[i] - j + sum(row > j for row in shape[i + 1 :])
            for i in range(len(shape))
            for j in range(shape[i])
        ]
        top, bottom = 1, 1
        for m in range(1, 6):
            top *= q**m - 1
        for hook in hooks:
            bottom *= q**hook - 1
        product = prod(hooks)
        power = sum(i * part for i, part in enumerate(shape))
        found.append((q**power * top // bottom, factorial(5) // product, "R"))
    return sorted(found)


def _torus() -> GSet:
    from plrep.groups.group import group

    n = 32
    right = [i * n + (j + 1) % n for i in range(n) for j in range(n)]
    down = [(i + 1) % n * n + j for i in range(n) for j in range(n)]
    return group([right, down], name="C_32^2").natural()


def _torus_parts() -> Parts:
    return sorted([(1, 1, "R")] * 4 + [(2, 1, "C")] * 510)


TURNS = (
    "(1,3,8,6)(2,5,7,4)(9,33,25,17)(10,34,26,18)(11,35,27,19),"
    "(9,11,16,14)(10,13,15,12)(1,17,41,40)(4,20,44,37)(6,22,46,35),"
    "(17,19,24,22)(18,21,23,20)(6,25,43,16)(7,28,42,13)(8,30,41,11),"
    "(25,27,32,30)(26,29,31,28)(3,38,43,19)(5,36,45,21)(8,33,48,24),"
    "(33,35,40,38)(34,37,39,36)(3,9,46,32)(2,12,47,29)(1,14,48,27),"
    "(41,43,48,46)(42,45,47,44)(14,22,30,38)(15,23,31,39)(16,24,32,40)"
)


def _rubik() -> GSet:
    import plrep

    return plrep.group(f"<{TURNS}>", name="Rubik's cube").natural()


def _cube() -> GSet:
    from plrep.groups.group import group

    n = 10
    points = range(1 << n)

    def moved(images: list[int]) -> list[int]:
        return [sum((x >> i & 1) << images[i] for i in range(n)) for x in points]

    generators = [[x ^ 1 for x in points], moved([*range(1, n), 0]), moved([1, 0, *range(2, n)])]
    return group(generators, name="W(B10)").natural()


def _seven_cycle() -> GSet:
    import plrep

    G = plrep.group("S7")
    return G.cosets(G.subgroup("(1,2,3,4,5,6,7)"))


def _seven_cycle_parts() -> Parts:
    import plrep

    G = plrep.group("S7")
    at = G.class_of(G.subgroup("(1,2,3,4,5,6,7)").generators[0])
    counts = [(X.degree, (X.degree + 6 * X.values[at].as_int()) // 7) for X in G.character_table.characters]
    return sorted((degree, count, "R") for degree, count in counts if count)


def _pairs_of_points() -> GSet:
    import plrep

    return plrep.group("S100").on_tuples(2)


def _pairs_of_points_parts() -> Parts:
    return sorted([(1, 2, "R"), (99, 3, "R"), (4851, 1, "R"), (4850, 1, "R")])


ENTRIES = (
    _subsets(100, 2),
    _subsets(30, 3),
    Entry("M24 on 24 points", _named("M24"), lambda: [(1, 1, "R"), (23, 1, "R")], "ATLAS (1985), page 94"),
    Entry(
        "M24 on octads",
        _octads,
        _octad_parts,
        "the permutation character, decomposed in the character table of M24: another route; these characters are real",
    ),
    Entry(
        "HS on 100 points",
        _named("HS"),
        lambda: [(1, 1, "R"), (22, 1, "R"), (77, 1, "R")],
        "ATLAS (1985), page 80",
    ),
    Entry(
        "GL(5,2) on complete flags",
        _flags,
        _flag_parts,
        "unipotent characters by hooks (Carter 1985, 13.8), as often as the simples of S_5",
        60.0,
    ),
    Entry(
        "C_32^2 on the torus", _torus, _torus_parts, "characters of an abelian group: 4 real ones, 510 pairs"
    ),
    Entry(
        "Rubik's cube on facelets",
        _rubik,
        lambda: [(1, 2, "R"), (7, 1, "R"), (11, 1, "R"), (12, 1, "R"), (16, 1, "C")],
        "corners 1+7 and the twist, edges 1+11 and the flip",
    ),
    Entry(
        "W(B10) on vertices",
        _cube,
        lambda: sorted((comb(10, k), 1, "R") for k in range(11)),
        "characters of C_2^10 by size",
    ),
    _subsets(12, 6),
    Entry(
        "S_7 on cosets of C_7", _seven_cycle, _seven_cycle_parts, "Frobenius reciprocity, characters of S_7"
    ),
    Entry(
        "S_100 on pairs of points",
        _pairs_of_points,
        _pairs_of_points_parts,
        "10,000 points: (points)^2 = 2(100) + 3(99,1) + (98,2) + (98,1,1)",
        60.0,
    ),
)
SERIES = (25, 50, 100, 150)
"""S_n on 2-subsets, for the growth of the cost."""


def series(n: int) -> Entry:
    """Return S_n on 2-subsets."""
    return _subsets(n, 2)
