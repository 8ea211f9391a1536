"""Claims of existence and of inclusion of kernels: what proofs/FORMAT.md asks of their evidence."""

from __future__ import annotations

from functools import lru_cache

from tests.naive.certificate_maps import check_existence_map
from tests.naive.certificate_setting import chain_is_verified
from tests.naive.certificate_spelling import SHAPES, integer, items, keys, program, require
from tests.naive.correspondence import exists
from tests.naive.simples import negative

WITNESS_RULES = {"fixes-moves": (1, 1), "negates-moves": (-1, 1), "negates-not-negates": (-1, -1)}


def existence_is_true(setting, claim):
    nonzero, nonlinear = _existing(setting, claim["source"], claim["target"], claim["shape"])
    return claim["holds"] == (nonlinear if claim["nonlinear"] else nonzero)


def inclusion_is_true(setting, claim):
    source, target = (setting.simples[claim[role]].kernel for role in ("source", "target"))
    return claim["holds"] == (source <= target)


@lru_cache(maxsize=4096)
def _existing(setting, source, target, shape):
    return exists(setting.simples[source], setting.simples[target], shape)


def check_existence(setting, claim, rule, further):
    shape = claim["shape"]
    if rule == "inclusion":
        _check_inclusion(setting, claim, further)
    elif rule == "line":
        require(not further and not claim["holds"], "the rule line: no further keys, no map")
        require(shape == "conic" and claim["nonlinear"], "the rule line is for nonlinear conic maps")
        source = claim["source"]
        require(source == claim["target"] and setting.is_line(source), "a line to itself")
        require(not setting.is_trivial(source), "not trivial")
    else:
        require(type(rule) is str and rule in WITNESS_RULES and not claim["holds"], "a rule for this claim")
        shapes = {"fixes-moves": SHAPES, "negates-moves": ("even",), "negates-not-negates": ("odd",)}
        require(shape in shapes[rule], "a rule for this shape")
        (word,) = keys(further, "word")
        (words,) = keys(word, "program")
        n = setting.program_on_points(words)
        on_source, on_target = WITNESS_RULES[rule]
        require(setting.acts_as(claim["source"], n, on_source), "how the word acts on the source")
        require(not setting.acts_as(claim["target"], n, on_target), "how the word acts on the target")


def check_kernel_inclusion(setting, claim, rule, further):
    """The evidence of a claim `kernel` is that of a claim on pl maps, without a map."""
    require(rule in ("inclusion", "fixes-moves") and "map" not in further, "a rule for this claim")
    check_existence(setting, claim | {"shape": "pl", "nonlinear": False}, rule, further)


def _check_inclusion(setting, claim, further):
    L, K, shape = claim["source"], claim["target"], claim["shape"]
    signed = shape in ("even", "odd")
    wanted = ["inclusion"] + ["minus"] * signed + ["map"] * ("map" in further and shape != "conic")
    keys(further, *wanted)
    require(claim["holds"], "the rule inclusion proves that a map exists")
    inclusion = further["inclusion"]
    (class_L, first_L), (class_K, first_K) = setting.rows(L), setting.rows(K)
    if inclusion == "blocks":
        below = {}
        agree = all(below.setdefault(a, b) == b for a, b in zip(class_L, class_K, strict=True))
        require(agree, "equal rows of L have equal rows of K")
    else:
        base, words = keys(inclusion, "base", "program")
        points = [integer(b) - 1 for b in items(base)]
        require(all(0 <= b < setting.points for b in points), "base points of X")
        size = len(first_L)
        generators = [
            tuple(class_L[n[x]] for x in first_L) + tuple(size + class_K[n[x]] for x in first_K)
            for n in setting.generator_images
        ]
        words = program(words, len(generators))
        verified = chain_is_verified(generators, size + len(first_K), [class_L[b] for b in points], words)
        require(verified, "a verified chain on the rows of L and K")
    if signed:
        _check_minus(setting, L, K, 1 if shape == "even" else -1, further["minus"], inclusion != "blocks")
    if shape == "conic" and claim["nonlinear"]:
        require(L != K or not setting.is_line(L) or setting.is_trivial(L), "not the line to itself")
    if "map" in further:
        check_existence_map(setting, claim, further["map"])


def _check_minus(setting, L, K, sign, minus, has_chain):
    if minus != "none":
        (words,) = keys(minus, "program")
        n = setting.program_on_points(words)
        require(setting.acts_as(L, n, -1), "the word is -1 on L")
        require(setting.acts_as(K, n, sign), "the sign of the word on K")
        return
    number, first = setting.rows(L)
    P = setting.projectors[L]
    rows = {tuple(P[x]): number[x] for x in first}
    opposite = [tuple(negative(P[x])) for x in first]
    met = [orbit[0] for orbit in setting.action.orbits if any(c != 0 for c in P[orbit[0]])]
    if any(tuple(negative(P[x])) not in rows for x in met):
        return
    require(has_chain, "minus none needs a chain, for the negatives of all rows are rows")
    flip = [rows[o] for o in opposite]
    induced = {tuple(number[g[x]] for x in first) for g in setting.action.images}
    require(tuple(flip) not in induced, "row -> -row is no element of the group")
