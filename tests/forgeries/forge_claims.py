"""Small certificates of the kinds kernel, same-graph, projector, normal-subgroup, character and table, made by hand.

As in forge.py nothing of plrep is used. The tables are those of textbooks, as functions of permutations; what else a
claim on characters states is found by listing the group.
"""

from itertools import product

from tests.forgeries.forge import (
    FIELDS,
    GROUPS,
    NATURAL,
    certificate,
    cube_plane,
    cube_space,
    isotypic,
    listed_pairs,
    parity,
    power,
    q8_sign,
    sealed,
)
from tests.naive.cyclotomic import cyclotomic_field

NATURAL_PARTS = [{"kind": "natural"}]


def kernel(name, source, target, *, holds=True, action=None, **evidence):
    """Return a certificate that ker(source) lies in ker(target), or does not."""
    claim = {"kind": "kernel", "source": source, "target": target, "holds": holds}
    chosen = {"rule": "inclusion", "inclusion": "blocks"} if holds else {"rule": "fixes-moves"}
    return certificate(name, claim, (NATURAL if action is None else {}) | chosen | evidence, action)


def same_graph(name, first, second, *, holds=True, action=None, **evidence):
    """Return a certificate on two graphs; each is given by (parts, activation), or an activation on the natural set."""
    sides = [
        {"gset": NATURAL_PARTS, "activation": side}
        if isinstance(side, str)
        else {"gset": side[0], "activation": side[1]}
        for side in (first, second)
    ]
    claim = {"kind": "same-graph", **sides[0], "other": sides[1], "holds": holds}
    return certificate(name, claim, {"rule": "interaction"} | evidence, action)


def projector(name, label, *stated, action=None, parts=None, **evidence):
    """Return a certificate that the projector of a simple is one; stated are dimension, multiplicity and type.

    Instead of a label a COEFFS may be given; without the stated values the claim is that it is no such projector.
    """
    generators, _, characters = GROUPS[name]
    pairs = listed_pairs(generators, generators if action is None else action)
    coeffs = isotypic(pairs, *characters[label]) if isinstance(label, str) else label
    claim = {
        "kind": "projector",
        "gset": parts or NATURAL_PARTS,
        "field": FIELDS.get(name, 1),
        "projector": coeffs,
        "holds": bool(stated),
    }
    claim |= dict(zip(("dimension", "multiplicity", "type"), stated, strict=True)) if stated else {}
    return certificate(name, claim, {"rule": "projectors"} | evidence, action)


def chain(base, *program):
    return {"base": base, "program": [list(word) for word in program]}


def common_kernel(name, subgroup, simples, kernel_chain, subgroup_chain, *, holds=True, action=None):
    """Return a certificate that the subgroup is the common kernel of the simples, or is not."""
    claim = {"kind": "normal-subgroup", "subgroup": subgroup, "simples": simples, "holds": holds}
    evidence = {"rule": "kernel", "kernel_chain": kernel_chain, "subgroup_chain": subgroup_chain}
    return certificate(name, claim, (NATURAL if action is None else {}) | evidence, action)


# Tables: generators, order of the root of unity, the rows as (indicator, function of permutations).


def trivial(g):
    return [1]


def root(order, frequency):
    """The character of a cycle x -> x + 1 with the value z^frequency, z = exp(2 pi i/order)."""
    C = cyclotomic_field(order)
    return lambda g: coordinates(C.sum_of_powers([0] * (frequency * power(g) % order) + [1]))


def coordinates(number):
    return [int(c) for c in number.coeffs()]


def fixed_points(g):
    return sum(g[x] == x for x in range(len(g)))


def a4_root(frequency):
    """The character of A4 through A4/V4 = C3: the class of (1,2,3) goes to exp(2 pi i frequency/3)."""

    def turn(g):
        for k, v in product(range(3), [(0, 1, 2, 3), (1, 0, 3, 2), (2, 3, 0, 1), (3, 2, 1, 0)]):
            turned = (0, 1, 2, 3)
            for _ in range(k):
                turned = tuple((1, 2, 0, 3)[x] for x in turned)
            if tuple(v[x] for x in turned) == g:
                return k
        raise ArithmeticError("not in A4")

    C = cyclotomic_field(3)
    return lambda g: coordinates(C.sum_of_powers([0] * (frequency * turn(g) % 3) + [1]))


def dihedral_sign(on_turn, on_flip):
    """A character of degree 1 of D4 on the corners of a square."""

    def value(g):
        turned = (g[1] - g[0]) % 4 == 1
        turns = g[0]
        return [on_turn**turns * (1 if turned else on_flip)]

    return value


def dihedral_plane(g):
    return [[2, 0, -2, 0][g[0]] if (g[1] - g[0]) % 4 == 1 else 0]


TABLES = {
    "C1": ([[1]], 1, [(1, trivial)]),
    "C2": ([[2, 1]], 1, [(1, trivial), (1, lambda g: [parity(g)])]),
    "C3": ([[2, 3, 1]], 3, [(1, root(3, 0)), (0, root(3, 1)), (0, root(3, 2))]),
    "C4": ([[2, 3, 4, 1]], 4, [(1, root(4, 0)), (0, root(4, 1)), (1, root(4, 2)), (0, root(4, 3))]),
    "C5": ([[2, 3, 4, 5, 1]], 5, [(int(k == 0), root(5, k)) for k in range(5)]),
    "V4": (GROUPS["V4"][0], 1, [(1, character) for character, _ in GROUPS["V4"][2].values()]),
    "S3": (GROUPS["S3"][0], 1, [(1, character) for character, _ in GROUPS["S3"][2].values()]),
    "D4": (
        [[2, 3, 4, 1], [1, 4, 3, 2]],
        1,
        [
            (1, trivial),
            (1, dihedral_sign(1, -1)),
            (1, dihedral_sign(-1, 1)),
            (1, dihedral_sign(-1, -1)),
            (1, dihedral_plane),
        ],
    ),
    "Q8": (
        GROUPS["Q8"][0],
        1,
        [(1, q8_sign(i, j)) for i in (1, -1) for j in (1, -1)]
        + [(-1, lambda g: [GROUPS["Q8"][2]["L4"][0](g)[0] // 2])],
    ),
    "A4": (
        [[2, 3, 1, 4], [2, 1, 4, 3]],
        3,
        [(1, trivial), (0, a4_root(1)), (0, a4_root(2)), (1, lambda g: [fixed_points(g) - 1])],
    ),
    "cube": (
        GROUPS["cube"][0],
        1,
        [
            (1, trivial),
            (1, lambda g: [cube_sign(g)]),
            (1, cube_plane),
            (1, cube_space),
            (1, lambda g: [cube_sign(g) * cube_space(g)[0]]),
        ],
    ),
}


def cube_sign(g):
    """The sign of a rotation of the cube as a permutation of the four diagonals: -1 on quarter turns of the faces."""
    return parity(g)


def trimmed(vector):
    vector = list(vector)
    while vector and vector[-1] == 0:
        vector.pop()
    return vector


def classes_of(generators):
    """The conjugacy classes, each sorted, by their least elements."""
    elements = sorted(listed_pairs(generators, generators))
    found, met = [], set()
    for g in elements:
        if g not in met:
            members = {compose(compose(h, g), inverse(h)) for h in elements}
            found.append(sorted(members))
            met |= members
    return found


def compose(a, b):
    return tuple(a[x] for x in b)


def inverse(a):
    return tuple(sorted(range(len(a)), key=a.__getitem__))


def power_of(g, k):
    result = tuple(range(len(g)))
    for _ in range(k):
        result = compose(result, g)
    return result


def on_group(name, claim, evidence):
    generators = TABLES[name][0]
    return sealed(
        {
            "format": "plrep-certificate",
            "version": 1,
            "group": {"degree": len(generators[0]), "generators": generators},
            "claim": claim,
            "simples": {},
            "evidence": {"rule": "class-sums"} | evidence,
        }
    )


def character(name, values, *stated, field=None):
    """Return a certificate that a class function is an irreducible character; stated are indicator, type, order of
    the kernel; without them, that it is none. `values` is a number of a row, or a function, or a list by classes."""
    generators, N, rows = TABLES[name]
    field = N if field is None else field
    function = rows[values][1] if isinstance(values, int) else values
    classes = [
        {
            "representative": [x + 1 for x in members[0]],
            "value": trimmed(function(members[0]) if callable(function) else function[k]),
        }
        for k, members in enumerate(classes_of(generators))
    ]
    claim = {"kind": "character", "field": field, "classes": classes, "holds": bool(stated)}
    claim |= dict(zip(("indicator", "type", "kernel_order"), stated, strict=True)) if stated else {}
    return on_group(name, claim, {"field": field})


def table(name, *, rows=None, weights=None):
    """Return a certificate of a character table; `rows` may change the list of (indicator, values by classes)."""
    generators, N, known = TABLES[name]
    classes = classes_of(generators)
    order = sum(map(len, classes))
    number = {g: k for k, members in enumerate(classes, 1) for g in members}
    primes = [p for p in range(2, order + 1) if order % p == 0 and all(p % q for q in range(2, p))]
    listed = [(i, [trimmed(function(members[0])) for members in classes]) for i, function in known]
    claim = {
        "kind": "table",
        "field": N,
        "classes": [
            {
                "representative": [x + 1 for x in members[0]],
                "size": len(members),
                "powers": {str(p): number[power_of(members[0], p)] for p in primes},
            }
            for members in classes
        ],
    } | numbered(listed if rows is None else rows(listed))
    found = separating_weights(N, classes, listed) if weights is None else weights
    return on_group(name, claim, {"field": N, "weights": found})


def numbered(rows):
    """Return the numbers that occur, in order, and the rows with the places of their values."""
    numbers, characters = [], []
    for indicator, values in rows:
        numbers += [v for k, v in enumerate(values) if v not in numbers and v not in values[:k]]
        places = [numbers.index(v) + 1 for v in values]
        characters.append({"indicator": indicator, "values": places})
    return {"numbers": numbers, "characters": characters}


def separating_weights(N, classes, rows):
    """Return weights of few class sums that have different eigenvalues in all rows."""
    C = cyclotomic_field(N)
    place = next(k for k, members in enumerate(classes) if members[0] == tuple(range(len(members[0]))))
    scaled = [
        [C.sum_of_powers(v) * len(m) / values[place][0] for v, m in zip(values, classes, strict=True)]
        for _, values in rows
    ]
    for size in range(len(classes) + 1):
        for chosen in product(range(size + 1), repeat=len(classes)):
            if max(chosen, default=0) == size or size == 0:
                sums = [C.total(w * c for w, c in zip(row, chosen, strict=True)) for row in scaled]
                if all(a != b for k, a in enumerate(sums) for b in sums[:k]):
                    return [[k, w] for k, w in enumerate(chosen, 1) if w]
    raise ArithmeticError("no small weights separate the rows")
