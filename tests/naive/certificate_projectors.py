"""Claims that a matrix is the projector of a real simple: proofs/FORMAT.md, kind `projector`.

Truth: the simple is made as a module, and its commuting algebra says its type. Evidence: the traces of B -> PB and
B -> PB^T that section 5 of the format asks for.
"""

from __future__ import annotations

from math import isqrt

from tests.naive.certificate_setting import trace
from tests.naive.certificate_spelling import NotReal, boolean, integer, keys, require

TYPES = {1: "R", 2: "C", 4: "H"}


def check_projector_spelling(claim):
    require("holds" in claim, "a claim with holds")
    holds = boolean(claim["holds"])
    further = ["dimension", "multiplicity", "type"] if holds else []
    keys(claim, "kind", "gset", "field", "projector", "holds", *further)
    if holds:
        integer(claim["dimension"]), integer(claim["multiplicity"])
        require(type(claim["type"]) is str and claim["type"] in TYPES.values(), "a type R, C or H")


def check_field(claim, N):
    require(type(claim["field"]) is int and claim["field"] == N, "the field of the claim and of the evidence")


def read_matrix(setting, claim):
    """The matrix on X; None if it is not real, refused if it is misspelled."""
    try:
        return setting.matrix(claim["projector"])
    except NotReal:
        return None


def _simple(setting, claim):
    """The label of the simple whose projector is claimed, or None."""
    P = read_matrix(setting, claim)
    return next((name for name, other in setting.projectors.items() if other == P), None)


def projector_is_true(setting, claim):
    name = _simple(setting, claim)
    if name is None or not claim["holds"]:
        return (name is None) == (not claim["holds"])
    simple = setting.simples[name]
    stated = claim["dimension"], claim["multiplicity"], claim["type"]
    return stated == (simple.dimension, simple.multiplicity, TYPES[simple.endomorphisms])


def check_projector(setting, claim):
    name = _simple(setting, claim)
    require(claim["holds"] == (name is not None), "holds says whether it is one of the projectors")
    if name is not None:
        stated = claim["dimension"], claim["multiplicity"], claim["type"]
        require(stated == _by_traces(setting, name), "dimension, multiplicity and type")


def _by_traces(setting, name):
    P, field = setting.projectors[name], setting.field
    orbit = next(orbit for orbit in setting.action.orbits if P[orbit[0]][orbit[0]] != 0)
    inside = set(orbit)
    straight = twisted = field.zero
    for orbital in setting.action.orbitals:
        if orbital[0][0] in inside and orbital[0][1] in inside:
            x, y = orbital[0]
            pairs = set(orbital)
            # The entry at (x, y) of PA and of PA^T, A the 0/1 matrix of the orbital.
            for z in orbit:
                if (z, y) in pairs:
                    straight = straight + P[x][z]
                if (y, z) in pairs:
                    twisted = twisted + P[x][z]
    a, t = (int(field.coordinates(c)[0].p) for c in (straight, twisted))
    kind, multiplicity = ("R", t) if t > 0 else ("H", -t // 2) if t < 0 else ("C", isqrt(a // 2))
    within = [[P[x][y] for y in orbit] for x in orbit]
    dimension = trace(field, within) / multiplicity
    return dimension, trace(field, P) / dimension, kind
