"""The G-set of a certificate (proofs/FORMAT.md, section 3), by listing the group on it."""

from __future__ import annotations

from itertools import combinations
from math import comb

from tests.naive.certificate_setting import chain_is_verified, evaluate, listed_group
from tests.naive.certificate_spelling import integer, items, keys, permutation, program, require

ON_ANY_SET = ("exists", "kernel", "normal-subgroup")


def parts_of(claim, evidence):
    """PARTS, or None where X is only known by its action."""
    if claim["kind"] in ON_ANY_SET:
        return items(evidence["gset"]) if "gset" in evidence else None
    if claim["kind"] == "same-graph" and claim["gset"] != claim["other"]["gset"]:
        return items(claim["gset"]) + items(claim["other"]["gset"])
    return claim["gset"]


def check_gset_keys(claim, evidence):
    has_action = "action" in evidence
    require(has_action == ("action_chain" in evidence), "action and action_chain together")
    if claim["kind"] in ON_ANY_SET:
        require(has_action != ("gset" in evidence), "either gset or action and action_chain")
        require("subgroup_chains" not in evidence, "no subgroup_chains")
    else:
        require("gset" not in evidence, "gset stands in the claim")


def read_gset(degree, generators, claim, evidence):
    """(the images of the generators on X, the number of points), after all checks of section 3."""
    check_gset_keys(claim, evidence)
    parts, has_action = parts_of(claim, evidence), "action" in evidence
    segments = None
    if parts is not None:
        segments = [_segment(part, degree) for part in items(parts)]
        require(segments, "at least one part")
        kinds = [kind for kind, _ in segments]
        if claim["kind"] in ON_ANY_SET:
            require(set(kinds) <= {"natural", "subsets"}, "natural and subsets parts only")
        else:
            require(
                has_action == bool({"regular", "cosets"} & set(kinds)),
                "action iff a part is regular or cosets",
            )
            require(
                ("subgroup_chains" in evidence) == ("cosets" in kinds), "subgroup_chains iff a part is cosets"
            )
    if not has_action:
        return _computed(generators, degree, segments)
    require(generators or claim["kind"] not in ON_ANY_SET, "at least one generator")
    images, points = _given_action(degree, generators, segments, evidence)
    if segments is not None:
        _check_segments(degree, generators, images, points, segments, evidence)
    return images, points


def end_of_segments(setting, degree, parts):
    """How many points the first segments of X have, which are these parts."""
    end = 0
    for kind, data in [_segment(part, degree) for part in parts]:
        if kind in ("natural", "subsets"):
            end += degree if kind == "natural" else comb(degree, data)
        else:
            end += next(len(orbit) for orbit in setting.action.orbits if orbit[0] == end)
    return end


def _segment(part, degree):
    require(type(part) is dict and "kind" in part, "a part of a G-set")
    if part["kind"] in ("natural", "regular"):
        keys(part, "kind")
        return part["kind"], None
    if part["kind"] == "cosets":
        _, subgroup = keys(part, "kind", "subgroup")
        return "cosets", [permutation(h, degree) for h in items(subgroup)]
    require(part["kind"] == "subsets", "a kind of part")
    _, size = keys(part, "kind", "size")
    require(1 <= integer(size) <= degree, "1 <= k <= n")
    return "subsets", size


def _subset_images(g, size):
    points = list(combinations(range(len(g)), size))
    place = {s: i for i, s in enumerate(points)}
    return tuple(place[tuple(sorted(g[x] for x in s))] for s in points)


def _computed(generators, degree, segments):
    """(images of the generators, number of points) of a sum of natural and subsets segments."""
    sizes = [degree if kind == "natural" else comb(degree, size) for kind, size in segments]
    images = []
    for g in generators:
        image = ()
        for kind, size in segments:
            piece = g if kind == "natural" else _subset_images(g, size)
            image = image + tuple(len(image) + x for x in piece)
        images.append(image)
    return images, sum(sizes)


def _given_action(degree, generators, segments, evidence):
    action = items(evidence["action"])
    require(len(action) == len(generators), "an image list for each generator")
    if action:
        points = len(items(action[0]))
    else:
        # No generators: every orbit is a point, so the segments say how many there are.
        points = 0
        for kind, k in segments:
            points += 1 if kind in ("regular", "cosets") else _computed([], degree, [(kind, k)])[1]
    require(points > 0, "X is not empty")
    images = [permutation(a, points) for a in action]
    base, words = keys(evidence["action_chain"], "base", "program")
    base = [integer(b) - 1 for b in items(base)]
    require(all(0 <= b < degree for b in base), "a base of points of 1, ..., n")
    words = program(words, len(generators))
    both = [g + tuple(degree + x for x in a) for g, a in zip(generators, images, strict=True)]
    require(chain_is_verified(both, degree + points, base, words), "a verified action chain")
    return images, points


def _check_segments(degree, generators, images, points, segments, evidence):
    order = len(listed_group(generators, degree))
    extended = [g + tuple(degree + x for x in a) for g, a in zip(generators, images, strict=True)]
    both = listed_group(extended, degree + points)
    chains = list(items(evidence.get("subgroup_chains", [])))
    require(len(chains) == sum(1 for kind, _ in segments if kind == "cosets"), "a chain for each cosets part")
    start = 0
    for kind, data in segments:
        if kind in ("natural", "subsets"):
            expected, length = _computed(generators, degree, [(kind, data)])
            require(start + length <= points, "the segments fill X")
            for a, e in zip(images, expected, strict=True):
                require(
                    all(a[start + i] == start + x for i, x in enumerate(e)),
                    "the action is that of the generators",
                )
        else:
            require(start < points, "the segments fill X")
            orbit = sorted({g[degree + start] - degree for g in both})
            length = len(orbit)
            require(orbit == list(range(start, start + length)), "one orbit")
            if kind == "regular":
                require(length == order, "as many points as elements")
            else:
                _check_cosets(degree, data, chains.pop(0), both, start, length, order)
        start += length
    require(start == points, "the segments fill X exactly")


def _check_cosets(degree, subgroup, chain, both, start, length, order):
    extended = {g[:degree]: g for g in both}
    for h in subgroup:
        require(h in extended, "the subgroup lies in G")
        require(
            extended[h][degree + start] == degree + start, "the subgroup fixes the first point of its segment"
        )
    base, words = keys(chain, "base", "program")
    base = [integer(b) - 1 for b in items(base)]
    require(all(0 <= b < degree for b in base), "a base of points of 1, ..., n")
    strong = [*subgroup, *evaluate(program(words, len(subgroup)), subgroup, degree)]
    bound = 1
    for i, b in enumerate(base):
        level = [s for s in strong if all(s[c] == c for c in base[:i])]
        bound *= len({g[b] for g in listed_group(level, degree)})
    require(bound * length == order, "the subgroup has as many elements as the stabiliser")
    if len(listed_group(subgroup, degree)) * length != order:
        raise ArithmeticError("orbit lengths of a chain exceed the order of the subgroup")
