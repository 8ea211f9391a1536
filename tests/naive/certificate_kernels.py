"""Claims that a normal subgroup is a common kernel, by listing: proofs/FORMAT.md, kind `normal-subgroup`."""

from __future__ import annotations

from tests.naive.certificate_setting import TooLarge, chain_is_verified, evaluate, listed_group
from tests.naive.certificate_spelling import (
    Refused,
    integer,
    items,
    keys,
    label,
    label_place,
    permutation,
    program,
    require,
)


def check_spelling(claim, degree):
    keys(claim, "kind", "subgroup", "simples", "holds")
    for h in items(claim["subgroup"]):
        permutation(h, degree)
    names = [label(name) for name in items(claim["simples"])]
    require(names, "at least one simple")
    require(names == sorted(set(names), key=label_place), "labels in order, none twice")


def _subgroup(setting, claim):
    """The elements of the subgroup; None if they are more than G could have."""
    degree = setting.group.degree
    try:
        return set(listed_group([permutation(h, degree) for h in claim["subgroup"]], degree))
    except TooLarge:
        return None


def common_kernel(setting, names):
    numbers = frozenset.intersection(*(setting.simples[name].kernel for name in names))
    return {setting.group.elements[g] for g in numbers}


def is_true(setting, claim):
    return claim["holds"] == (_subgroup(setting, claim) == common_kernel(setting, claim["simples"]))


def check_evidence(setting, claim, rule, further):
    require(rule == "kernel", "the rule kernel")
    kernel_chain, subgroup_chain = keys(further, "kernel_chain", "subgroup_chain")
    group, degree = setting.group, setting.group.degree
    # Y: the points of X, those with equal rows for all the simples made one.
    tables = [setting.rows(name)[0] for name in claim["simples"]]
    classes, first = {}, []
    for x, key in enumerate(zip(*tables, strict=True)):
        if key not in classes:
            classes[key] = len(first)
            first.append(x)
    place = [classes[key] for key in zip(*tables, strict=True)]

    def both(g, moved):
        return tuple(g) + tuple(degree + place[moved[x]] for x in first)

    base, words = keys(kernel_chain, "base", "program")
    base = [integer(b) - 1 for b in items(base)]
    require(all(0 <= b < degree + setting.points for b in base), "base points of 1, ..., n and of X")
    base = [b if b < degree else degree + place[b - degree] for b in base]
    above = [b >= degree for b in base]
    require(above == sorted(above, reverse=True), "first the classes, then the points")
    generators = [both(g, m) for g, m in zip(group.generators, setting.generator_images, strict=True)]
    words = program(words, len(generators))
    size = degree + len(first)
    require(chain_is_verified(generators, size, base, words), "a verified chain of the kernel")
    strong = [*generators, *evaluate(words, generators, size)]
    within = [s for s in strong if all(s[b] == b for b in base if b >= degree)]
    require(all(s[degree:] == tuple(range(degree, size)) for s in within), "they are trivial on Y")
    kernel = {s[:degree] for s in listed_group(within, size)}

    subgroup = [permutation(h, degree) for h in claim["subgroup"]]
    base, words = keys(subgroup_chain, "base", "program")
    base = [integer(b) - 1 for b in items(base)]
    require(all(0 <= b < degree for b in base), "a base of points of 1, ..., n")
    verified = chain_is_verified(subgroup, degree, base, program(words, len(subgroup)))
    require(verified, "a verified chain of the subgroup")
    generated = set(listed_group(subgroup, degree))
    equal = len(generated) == len(kernel) and all(s[:degree] in generated for s in within)
    require(claim["holds"] == equal, "holds says whether they are equal")
    if equal and generated != kernel:
        raise Refused("the generators of the kernel generate the subgroup")
