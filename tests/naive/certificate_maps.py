"""Explicit piecewise linear maps (proofs/FORMAT.md 8): truth by evaluating the maps, evidence by rays and kinks.

Truth: a sum of relus is affine iff for each of its hyperplanes the second difference across a point of it, off all
others, is 0; two maps are equal iff their difference is affine and vanishes at 0 and at a basis. Evidence: the weights
of each ray are added, as the format says.
"""

from __future__ import annotations

from math import gcd, lcm

from flint import fmpq

from tests.naive.arrangement import normalised, side
from tests.naive.certificate_setting import image, trace, transpose
from tests.naive.certificate_spelling import boolean, integer, items, keys, require
from tests.naive.linear import dot, kernel, multiply, row_reduce
from tests.naive.simples import act, negative

MOST_TERMS = 1_000
PROPERTIES = ("equivariant", "nonlinear", "equal")


def check_spelling(claim):
    wanted = ["kind", "gset", "field", "source", "target", "map", "property", "holds"]
    wanted += ["other"] if claim.get("property") == "equal" else []
    wanted += [key for key in ("source_copy", "target_copy") if key in claim]
    keys(claim, *wanted)
    require(claim["property"] in PROPERTIES, "a property")
    boolean(claim["holds"])


class PLMap:
    """f(x) = linear x + constant + sum of relu(<x, y> - t) w over the terms (y, t, w), on vectors of Fun(X)."""

    def __init__(self, field, terms, linear, constant):
        self.field, self.terms, self.linear, self.constant = field, terms, linear, constant

    def __call__(self, x):
        value = [a + b for a, b in zip(image(self.field, self.linear, x), self.constant, strict=True)]
        for y, t, w in self.terms:
            height = dot(self.field, x, y) - t
            if self.field.sign(height) > 0:
                value = [a + height * b for a, b in zip(value, w, strict=True)]
        return value


def projection(setting, name, copy):
    """The projection onto the copy that is meant; `copy` is a COEFFS, or None where the multiplicity is 1."""
    P = setting.projectors[name]
    require((setting.simples[name].multiplicity > 1) == (copy is not None), "a copy iff there are several")
    if copy is None:
        return P
    Q = setting.matrix(copy)
    require(transpose(Q) == Q, "a copy is symmetric")
    require(multiply(setting.field, Q, Q) == Q, "a copy is idempotent")
    require(multiply(setting.field, P, Q) == Q, "a copy lies in its component")
    require(trace(setting.field, Q) == setting.simples[name].dimension, "a copy is as large as the simple")
    return Q


def vector_inside(setting, given, Q):
    v = setting.vector(given)
    require(any(c != 0 for c in v), "the vectors are not 0")
    require(image(setting.field, Q, v) == v, "the vector lies in its copy")
    return v


def read_map(setting, given, Q, R):
    symmetrised, listed, linear, constant = keys(given, "symmetrised", "terms", "linear", "constant")
    boolean(symmetrised)
    field = setting.field
    require(len(items(listed)) <= MOST_TERMS, "at most 1,000 terms")
    terms = []
    for entry in listed:
        direction, threshold, weight = keys(entry, "direction", "threshold", "weight")
        denominator, value = keys(threshold, "denominator", "value")
        (((t,),)) = setting.coordinates.read_all([[value]], denominator)
        term = vector_inside(setting, direction, Q), t, vector_inside(setting, weight, R)
        terms += orbit_of(setting, term) if symmetrised else [term]
        require(len(terms) <= MOST_TERMS, "at most 1,000 terms")
    zero = [[field.zero] * setting.points for _ in range(setting.points)]
    M = zero
    if linear != []:
        M = setting.matrix(linear)
        require(any(c != 0 for row in M for c in row), "a linear part is not 0")
        require(multiply(field, R, M) == M == multiply(field, M, Q), "a linear part from copy to copy")
    c = [field.zero] * setting.points
    if constant != []:
        c = vector_inside(setting, constant, R)
    return PLMap(field, terms, M, c)


def orbit_of(setting, term):
    """The images (gy, t, gw), each once."""
    y, t, w = term
    found = {}
    for g in range(setting.group.order):
        moved = act(setting.action, g, y), t, act(setting.action, g, w)
        found.setdefault((tuple(moved[0]), tuple(moved[2])), moved)
    return list(found.values())


class OpenedMap:
    """A claim on maps, read: the setting, the basis of the source, the map, and the other one if there is one."""

    def __init__(self, setting, claim):
        self.setting = setting
        Q = projection(setting, claim["source"], claim.get("source_copy"))
        R = projection(setting, claim["target"], claim.get("target_copy"))
        self.basis, _ = row_reduce(setting.field, Q)
        self.map = read_map(setting, claim["map"], Q, R)
        self.other = read_map(setting, claim["other"], Q, R) if "other" in claim else None

    def moved(self, g):
        """The map x -> g f(g^-1 x), for an element given by its number."""
        setting, f = self.setting, self.map
        terms = [(act(setting.action, g, y), t, act(setting.action, g, w)) for y, t, w in f.terms]
        # M commutes with G: it is an element of the orbital algebra.
        return PLMap(f.field, terms, f.linear, act(setting.action, g, f.constant))


# Truth.


def map_is_true(opened, claim):
    if claim["property"] == "nonlinear":
        true = not is_affine(opened, [opened.map])
    elif claim["property"] == "equal":
        true = agree(opened, opened.map, opened.other)
    else:
        group = opened.setting.group
        true = all(agree(opened, opened.map, opened.moved(g)) for g in group.generator_numbers)
    return claim["holds"] == true


def agree(opened, f, h):
    field, points = opened.setting.field, opened.setting.points
    if not is_affine(opened, [f, h]):
        return False
    return all(f(x) == h(x) for x in [[field.zero] * points, *opened.basis])


def is_affine(opened, maps):
    """Whether a map, or the difference of two, has no kink."""
    field, basis = opened.setting.field, opened.basis
    planes = {}
    for f in maps:
        for y, t, _ in f.terms:
            functional = [dot(field, b, y) for b in basis]
            planes[normalised(functional, t)[0]] = None

    def at(c):
        x = [dot(field, c, column) for column in zip(*basis, strict=True)]
        values = [f(x) for f in maps]
        return values[0] if len(maps) == 1 else [a - b for a, b in zip(*values, strict=True)]

    for plane in planes:
        others = [other for other in planes if other != plane]
        p = _point_on(field, plane, others)
        step = [field(1) if i == _lead(plane) else field.zero for i in range(len(basis))]
        while True:
            ahead = [a + b for a, b in zip(p, step, strict=True)]
            behind = [a - b for a, b in zip(p, step, strict=True)]
            if all(side(field, o, p) == side(field, o, e) for o in others for e in (ahead, behind)):
                break
            step = [b * fmpq(1, 2) for b in step]
        twice = [2 * a for a in at(p)]
        if [a + b for a, b in zip(at(ahead), at(behind), strict=True)] != twice:
            return False
    return True


def _lead(plane):
    return next(i for i, a in enumerate(plane[0]) if a != 0)


def _point_on(field, plane, others):
    """A point of a hyperplane that lies on none of the others."""
    a, t = plane
    k = _lead(plane)
    p = [field.zero] * len(a)
    p[k] = t / a[k]
    directions = kernel(field, [list(a)], len(a))
    for n in range(10_000):
        q = p
        for i, d in enumerate(directions):
            q = [x + (n + 1) ** i * n * y for x, y in zip(q, d, strict=True)]
        if all(side(field, other, q) != 0 for other in others):
            return q
    raise ArithmeticError("no point of a hyperplane was found off the others")


# Evidence.


def check_map(opened, claim):
    f = opened.map
    if claim["property"] == "nonlinear":
        lines, _ = kinks(opened.setting, f.terms)
        found = bool(lines)
    elif claim["property"] == "equal":
        found = vanishes(opened.setting, f, opened.other)
    else:
        # Each of the sums is looked at, also where one of them already decides.
        generators = opened.setting.group.generator_numbers
        sums = [vanishes(opened.setting, f, opened.moved(g)) for g in generators]
        found = all(sums)
    require(claim["holds"] == found, "holds says what the kinks say")


def vanishes(setting, f, h):
    """Whether the sum of f and of minus h is 0 by the rules of the format."""
    field, points = setting.field, setting.points
    lines, flat = kinks(setting, f.terms + [(y, t, negative(w)) for y, t, w in h.terms])
    M = [[a - b for a, b in zip(p, q, strict=True)] for p, q in zip(f.linear, h.linear, strict=True)]
    c = [a - b for a, b in zip(f.constant, h.constant, strict=True)]
    for y, t, w in flat:
        for x in range(points):
            if w[x] != 0:
                M[x] = [a + w[x] * b for a, b in zip(M[x], y, strict=True)]
                c[x] = c[x] - t * w[x]
    return not lines and all(a == field.zero for row in [*M, c] for a in row)


def kinks(setting, terms):
    """(rays of the lines that bend, terms (y, t, w) that stand for the others); refused if two lines are parallel."""
    field = setting.field
    weights = {}
    for y, t, w in terms:
        scale, ray = ray_of(field, y, t)
        scaled = [c * scale for c in w]
        weights[ray] = [a + b for a, b in zip(weights.get(ray, [field.zero] * len(w)), scaled, strict=True)]
    bends, flat, met = [], [], set()
    for ray, total in weights.items():
        if ray in met:
            continue
        opposite = tuple(tuple(-c for c in number) for number in ray)
        met |= {ray, opposite}
        kink = [a + b for a, b in zip(total, weights.get(opposite, [field.zero] * len(total)), strict=True)]
        numbers = [number_of(field, c) for c in ray]
        if any(c != 0 for c in kink):
            bends.append(numbers)
        else:
            flat.append((numbers[:-1], numbers[-1], total))
    normal = [tuple(c / next(x for x in ray if x != 0) for c in ray) for ray in bends]
    require(all(a != b for i, a in enumerate(normal) for b in normal[:i]), "no two lines of one hyperplane")
    return bends, flat


def ray_of(field, y, t):
    """(scale, ray): relu(<x, y> - t) is scale times relu of the ray, in integers without a common divisor."""
    coordinates = [[fmpq(c) for c in field.coordinates(number)] for number in [*y, t]]
    denominator = lcm(*(int(c.q) for number in coordinates for c in number))
    whole = [[int(c.p) * (denominator // int(c.q)) for c in number] for number in coordinates]
    content = gcd(*(c for number in whole for c in number))
    return fmpq(content, denominator), tuple(tuple(c // content for c in number) for number in whole)


def number_of(field, coordinates):
    total, power = field.zero, field.one
    for c in coordinates:
        total = total + power * fmpq(c)
        power = power * field.alpha
    return total


def check_existence_map(setting, claim, given):
    """The map of a claim of existence (section 5): in its copies, with an orbit of its length, and not affine."""
    names = {"source": claim["source"], "target": claim["target"]}
    multiple = [f"{role}_copy" for role, name in names.items() if setting.simples[name].multiplicity > 1]
    keys(given, "source", "target", "orbit", *multiple)
    Q, R = (projection(setting, names[role], given.get(f"{role}_copy")) for role in names)
    y, w = vector_inside(setting, given["source"], Q), vector_inside(setting, given["target"], R)
    terms = orbit_of(setting, (y, setting.field.one, w))
    require(
        len(terms) == integer(given["orbit"]) <= MOST_TERMS,
        "the orbit has as many pairs as stated, at most 1,000",
    )
    if claim["shape"] != "pl":
        opposite = w if claim["shape"] == "even" else negative(w)
        terms += orbit_of(setting, (negative(y), setting.field.one, opposite))
    require(len(terms) <= MOST_TERMS, "at most 1,000 terms")
    lines, _ = kinks(setting, terms)
    require(lines, "the map bends")
