"""Small certificates made by hand, from lists of group elements and published characters; nothing of plrep is used.

Each group has generators (images of 1, ..., n), a chain whose base is a base of it, and its real characters as
functions of permutations.  X is any G-set given by images of the generators.
"""

import copy
import hashlib
import json
from fractions import Fraction
from math import gcd, lcm


def sealed(document):
    """Return the document with the seal that belongs to it."""
    body = {key: value for key, value in document.items() if key != "seal"}
    text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return body | {"seal": hashlib.sha256(text.encode()).hexdigest()}


def written(document):
    return json.dumps(document).encode()


def at(document, path):
    for key in path:
        document = document[key]
    return document


def changed(document, path, value):
    """Return a resealed copy with another value at a path; the value may be a function of the old one."""
    altered = copy.deepcopy(document)
    place = at(altered, path[:-1])
    place[path[-1]] = value(place[path[-1]]) if callable(value) else value
    return sealed(altered)


def without(document, path):
    altered = copy.deepcopy(document)
    del at(altered, path[:-1])[path[-1]]
    return sealed(altered)


def listed_pairs(generators, action):
    """List the group with its action: a dict from permutations of 0, 1, ... to permutations of X."""
    steps = [
        (tuple(x - 1 for x in g), tuple(x - 1 for x in a)) for g, a in zip(generators, action, strict=True)
    ]
    n, m = len(generators[0]), len(action[0])
    found = {tuple(range(n)): tuple(range(m))}
    for g in (queue := list(found)):
        for s, a in steps:
            product = tuple(s[x] for x in g)
            if product not in found:
                found[product] = tuple(a[x] for x in found[g])
                queue.append(product)
    return found


def coefficients(pairs, matrix_entry):
    """Return COEFFS of the matrix with entries matrix_entry(x, y) (vectors of Fractions) in the orbital algebra."""
    m = len(next(iter(pairs.values())))
    rows, met = [], set()
    for x0 in range(m):
        if x0 not in met:
            orbit = {a[x0] for a in pairs.values()}
            met |= orbit
            fixing = [a for a in pairs.values() if a[x0] == x0]
            names = sorted({min(a[x] for a in fixing) for x in orbit})
            rows.append([matrix_entry(x, x0) for x in names])
    return over_one_denominator(rows)


def over_one_denominator(rows):
    denominator = lcm(1, *(c.denominator for row in rows for vector in row for c in vector))
    values = [[[int(c * denominator) for c in vector] for vector in row] for row in rows]
    for row in values:
        for vector in row:
            while vector and vector[-1] == 0:
                vector.pop()
    content = gcd(denominator, *(c for row in values for vector in row for c in vector))
    values = [[[c // content for c in vector] for vector in row] for row in values]
    return {"denominator": denominator // content, "values": values}


def isotypic(pairs, character, scale):
    """Return the projector with entries scale/|G| * sum of the character over all g that send y to x."""

    def entry(x, y):
        total = [Fraction(0)] * 8
        for g, a in pairs.items():
            if a[y] == x:
                for place, c in enumerate(character(g)):
                    total[place] += Fraction(c * scale, len(pairs))
        return total

    return coefficients(pairs, entry)


def parity(g):
    return (-1) ** sum(g[x] > g[y] for x in range(len(g)) for y in range(x, len(g)))


def power(g):
    """Return k if g is the k-th power of the cycle x -> x + 1."""
    return g[0]


C5_COSINES = [
    [2],
    [-1, 0, -1, -1],
    [0, 0, 1, 1],
    [0, 0, 1, 1],
    [-1, 0, -1, -1],
]  # z^k + z^-k in 1, z, z^2, z^3

Q8_I, Q8_J = [2, 3, 4, 1, 6, 7, 8, 5], [5, 8, 7, 6, 3, 2, 1, 4]
Q8_ONE, Q8_MINUS = tuple(range(8)), (2, 3, 0, 1, 6, 7, 4, 5)


def q8_sign(i, j):
    """Return the character of Q8 with these values at i and j: the points 1..4 are powers of i, 5..8 times j."""
    return lambda g: [(i ** (g[0] % 4)) * (j ** (g[0] // 4))]


def cube_axes(g):
    """Return how a rotation of the cube permutes the three axes: x (faces 0, 2), y (1, 3), z (4, 5)."""
    axis = {0: 0, 2: 0, 1: 1, 3: 1, 4: 2, 5: 2}
    return tuple(axis[g[face]] for face in (0, 1, 4))


def cube_plane(g):
    return [sum(cube_axes(g)[a] == a for a in range(3)) - 1]


def cube_space(g):
    opposite = {0: 2, 1: 3, 4: 5}
    return [sum((g[face] == face) - (g[face] == opposite[face]) for face in (0, 1, 4))]


# name: generators, (base, program) of a chain, {label: (character, dim L / dim End L, field)}
GROUPS = {
    "C1": ([[1]], ([], []), {"L0": (lambda g: [1], 1)}),
    "C2": ([[2, 1]], ([1], []), {"L0": (lambda g: [1], 1), "L1": (lambda g: [parity(g)], 1)}),
    "C3": ([[2, 3, 1]], ([1], []), {"L0": (lambda g: [1], 1), "L1": (lambda g: [[2, -1, -1][power(g)]], 1)}),
    "C4": (
        [[2, 3, 4, 1]],
        ([1], []),
        {
            "L0": (lambda g: [1], 1),
            "L1": (lambda g: [[2, 0, -2, 0][power(g)]], 1),
            "L2": (lambda g: [(-1) ** power(g)], 1),
        },
    ),
    "C5": (
        [[2, 3, 4, 5, 1]],
        ([1], []),
        {
            "L0": (lambda g: [1], 1),
            "L1": (lambda g: C5_COSINES[power(g)], 1),
            "L2": (lambda g: C5_COSINES[2 * power(g) % 5], 1),
        },
    ),
    "V4": (
        [[2, 1, 3, 4], [1, 2, 4, 3]],
        ([1, 3], []),
        {
            f"L{k}": (lambda g, k=k: [(-1) ** ((k & 1) * (g[0] == 1) + (k >> 1) * (g[2] == 3))], 1)
            for k in range(4)
        },
    ),
    "S3": (
        [[2, 3, 1], [1, 3, 2]],
        ([1, 2], []),
        {
            "L0": (lambda g: [1], 1),
            "L1": (lambda g: [parity(g)], 1),
            "L2": (lambda g: [sum(g[x] == x for x in range(3)) - 1], 2),
        },
    ),
    "Q8": (
        [Q8_I, Q8_J],
        ([1], []),
        {
            "L0": (q8_sign(1, 1), 1),
            "L1": (q8_sign(1, -1), 1),
            "L2": (q8_sign(-1, 1), 1),
            "L3": (q8_sign(-1, -1), 1),
            "L4": (lambda g: [{Q8_ONE: 4, Q8_MINUS: -4}.get(g, 0)], 1),
        },
    ),
    # the rotations of a cube on its faces +x, +y, -x, -y, +z, -z: by quarter turns about z and about x
    "cube": (
        [[2, 3, 4, 1, 5, 6], [1, 5, 3, 6, 4, 2]],
        ([1, 2], []),
        {"L0": (lambda g: [1], 1), "L1": (cube_plane, 2), "L2": (cube_space, 3)},
    ),
}
FIELDS = {"C5": 5}


def regular_action(name):
    """Return the images of the elements, listed from the identity, under left multiplication by the generators."""
    generators = GROUPS[name][0]
    elements = list(listed_pairs(generators, generators))
    place = {g: i for i, g in enumerate(elements)}
    return [[place[tuple(s[x] - 1 for x in g)] + 1 for g in elements] for s in generators]


def simples_on(name, action):
    """Return the simples that occur in Fun(X), by their projectors."""
    generators, _, characters = GROUPS[name]
    pairs = listed_pairs(generators, action)
    made = {label: isotypic(pairs, character, scale) for label, (character, scale) in characters.items()}
    return {
        label: {"projector": projector}
        for label, projector in made.items()
        if any(vector for row in projector["values"] for vector in row)
    }


def certificate(name, claim, evidence, action=None):
    """Put a certificate together; X is the natural set unless an action is given."""
    generators, (base, program), _ = GROUPS[name]
    chosen = generators if action is None else action
    place = {} if action is None else {"action": action, "action_chain": {"base": base, "program": program}}
    return sealed(
        {
            "format": "plrep-certificate",
            "version": 1,
            "group": {"degree": len(generators[0]), "generators": generators},
            "claim": claim,
            "simples": simples_on(name, chosen),
            "evidence": {"field": FIELDS.get(name, 1)} | place | evidence,
        }
    )


NATURAL = {"gset": [{"kind": "natural"}]}


def exists(name, source, target, *, shape="pl", nonlinear=False, holds=True, action=None, **evidence):
    """Return a certificate of existence on the natural set, or on the given action."""
    claim = {
        "kind": "exists",
        "shape": shape,
        "nonlinear": nonlinear,
        "source": source,
        "target": target,
        "holds": holds,
    }
    return certificate(name, claim, (NATURAL if action is None else {}) | evidence, action)


def included(name, source, target, **options):
    return exists(name, source, target, rule="inclusion", **({"inclusion": "blocks"} | options))


def refuted(name, source, target, rule, word=None, **options):
    evidence = {} if word is None else {"word": {"program": [word]}}
    return exists(name, source, target, holds=False, rule=rule, **evidence, **options)


def interaction(name, claim, parts=None, action=None, **evidence):
    """Return a certificate on interaction, on the natural set unless parts and an action are given."""
    claim = {"gset": parts or [{"kind": "natural"}]} | claim
    return certificate(name, claim, {"rule": "interaction"} | evidence, action)


def graph(name, activation, edges, **options):
    listed = [{"source": s, "target": t, "reason": reason} for s, t, reason in edges]
    return interaction(name, {"kind": "graph", "activation": activation, "edges": listed}, **options)


def edge(name, activation, source, target, holds=True, **options):
    claim = {"kind": "edge", "activation": activation, "source": source, "target": target, "holds": holds}
    return interaction(name, claim, **options)
