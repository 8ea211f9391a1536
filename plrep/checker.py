"""The checker of certificates: the one program that a reader of a plrep certificate has to trust.

It runs alone, on the standard library:    python -I -S plrep/checker.py FILE...

proofs/FORMAT.md says what a certificate contains, what is checked here, and why that proves the claim.  Everything is
derived from the generating permutations in the file, by exact integer arithmetic; no element of the group is listed.
A file is accepted by meeting every requirement in turn; each failure is a `Refused` with a key of REASONS.
Nothing else of plrep is imported, and plrep's prover does not import this file.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import re
import stat
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from itertools import combinations
from typing import Any, NamedTuple

Json = Any
Perm = tuple[int, ...]
Vector = tuple[int, ...]
Step = tuple[str, dict[str, Json]]

MAX_BYTES = 20_000_000
MAX_VALUES = 4_000_000
MAX_NESTING = 12
MAX_DIGITS = 2_000
MAX_POINTS = 20_000
MAX_FIELD = 2_000
MAX_WORD = 10_000
MAX_MAP = 1_000
MAX_ACTIVATION = 1_000
MAX_WORK = 1_500_000_000
MAX_STORE = 40_000_000
PRIME = 2_147_483_647
SEEDS = (1, 20, 300)

# Why a file is refused.  Those of the first block make a file unreadable (exit code 2).
UNREADABLE = {
    "absent": "the file cannot be read: {error}",
    "size": "the file has more than {limit} bytes",
    "text": "the file is not text in UTF-8",
    "values": "the file has more than {limit} values",
    "nesting": "brackets are unbalanced or nested deeper than {limit}",
    "json": "the file is not JSON: {error}",
    "constant": "{word} is not a number of JSON",
    "float": "{word} is not an integer; numbers have no fraction and no exponent",
    "minus-zero": "-0 is a second spelling of 0",
    "digits": "an integer has more than {limit} digits",
    "repeated": "the key {name} is repeated",
}
REASONS = UNREADABLE | {
    "object": "{where} is not an object",
    "missing": "{where} lacks the key {name}",
    "unknown": "{where} has the unknown key {name}",
    "list": "{where} is not a list",
    "integer": "{where} is not an integer",
    "boolean": "{where} is not true or false",
    "string": "{where} is not a string",
    "choice": "{where} is not one of {known}",
    "range": "{where} is not between {low} and {high}",
    "length": "{where} has {given} entries instead of {wanted}",
    "long": "{where} has more than {limit} entries",
    "work": "checking takes more than the {limit} elementary steps allowed",
    "store": "checking takes more than the {limit} stored numbers allowed",
    "format": "the format is not plrep-certificate",
    "version": "the version is not 1",
    "seal": "the seal does not fit the content",
    "permutation": "{where} is not a permutation of 1 to {degree}",
    "empty-word": "{where} is an empty word",
    "letter": "{where} has a letter that names no generator and no earlier word",
    "no-word": "{where} has no word",
    "chain-orbit": "{where}: a Schreier generator of level {level} leaves the orbit of a later base point",
    "chain-residue": "{where}: a Schreier generator of level {level} does not sift to the identity",
    "chain-base": "{where}: an element that fixes all base points is not the identity",
    "field": "the field {field} is twice an odd number; the half of it is the same field",
    "denominator": "{where} has a denominator that is not positive",
    "lowest": "{where} is not in lowest terms",
    "zeros": "{where} ends with a zero coordinate",
    "label": "{where} is not a label of a simple",
    "parts": "{where} has no parts",
    "by-rule": "{where} has a part that is neither natural nor subsets",
    "points": "the G-set has more than {limit} points",
    "no-generators": "an action needs at least one generator",
    "segment": "the segment of part {part} does not fit into the points of the action",
    "given-action": "the action on part {part} is not the one that the group has there",
    "not-regular": "part {part} is not one orbit with as many points as the group has elements",
    "not-cosets": "part {part} is not one orbit",
    "outside": "a generator of the subgroup of part {part} is not in the group",
    "moves-coset": "a generator of the subgroup of part {part} moves the first coset",
    "small-subgroup": "part {part}: the subgroup is not shown to be the whole stabiliser of the first coset",
    "left-over": "the action has points beyond the parts of the G-set",
    "no-simples": "no simples are given",
    "zero": "the projector of {label} is zero",
    "not-real": "{where} has an entry that is not real",
    "not-symmetric": "{where} is not symmetric",
    "not-idempotent": "{where} is not idempotent",
    "not-central": "the projector of {label} does not commute with the orbitals on one orbit",
    "not-central-across": "the projector of {label} does not commute with the orbitals between two orbits",
    "sum": "the projectors do not sum to the identity",
    "too-few": "there may be {bound} simples but {given} are given, so one of them need not be simple",
    "no-simple": "{where} is not one of the simples given",
    "rule": "the rule {rule} does not prove a claim of this kind",
    "word-source": "the word does not act as {sign} on {label}",
    "word-target": "the word acts as {sign} on {label}",
    "blocks": "equal rows of {source} do not give equal rows of {target}",
    "minus-chain": "an element may act as -1 on {label}; to exclude it, inclusion must be a chain",
    "minus": "an element acts as -1 on {label}",
    "same-line": "a homogeneous map from the line {label} to itself is linear",
    "not-one": "source and target are different simples",
    "not-line": "{label} is not a line",
    "trivial-line": "{label} is trivial, so it has nonlinear homogeneous maps",
    "vector-zero": "{where} is zero",
    "vector-outside": "{where} does not lie in its copy",
    "copy-outside": "{where} does not lie in the isotypic part",
    "copy-trace": "{where} is not the projector of one copy",
    "map-orbit": "the orbit of the pair (source, target) does not have {given} elements",
    "map-function": "an element fixes the source vector of the map and moves its target vector",
    "map-sign": "an element negates the source vector of the map but does not send its target vector to {sign} itself",
    "activation": "the activation {text} is not in the spelling of the format",
    "edge": "the edge {source} -> {target} is {there}",
    "edges": "the edges listed are not those of the graph; the first difference is at place {place}",
}


class Refused(Exception):
    """A requirement is not met; `key` is a key of REASONS."""

    def __init__(self, key: str, **details: Json) -> None:
        super().__init__(REASONS[key].format(**details))
        self.key = key


def require(condition: bool, key: str, **details: Json) -> None:
    """Refuse the file unless the condition holds."""
    if not condition:
        raise Refused(key, **details)


class Result(NamedTuple):
    """The outcome for one file: verdict "accepted", "rejected" or "unreadable", and the exit code that goes with it."""

    verdict: str
    reason: str
    claim: str
    code: int
    key: str
    steps: tuple[Step, ...]


class Work:
    """Counts elementary steps and stored numbers, so that hostile input is refused at the same point everywhere."""

    def __init__(self) -> None:
        self.spent = 0
        self.kept = 0

    def spend(self, amount: int) -> None:
        self.spent += amount
        require(self.spent <= MAX_WORK, "work", limit=MAX_WORK)

    def keep(self, amount: int) -> None:
        self.kept += amount
        require(self.kept <= MAX_STORE, "store", limit=MAX_STORE)


# ----------------------------------------------------------------------------------------------------------------------
# Reading: from bytes to plain data.  JSON only, each key once, each number in its one spelling.


def read_document(data: bytes) -> Json:
    """Return the JSON document, or refuse it."""
    require(len(data) <= MAX_BYTES, "size", limit=MAX_BYTES)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("text") from None
    require(text.count(",") + text.count("[") + text.count("{") < MAX_VALUES, "values", limit=MAX_VALUES)
    brackets = re.sub(r"[^][{}]+", "", re.sub(r'"[^"\\]*(?:\\.[^"\\]*)*"', "", text))
    for _ in range(MAX_NESTING):
        brackets = brackets.replace("[]", "").replace("{}", "")
    require(not brackets, "nesting", limit=MAX_NESTING)
    try:
        return json.loads(
            text,
            object_pairs_hook=_each_key_once,
            parse_int=_integer_literal,
            parse_float=_no_float,
            parse_constant=_no_constant,
        )
    except json.JSONDecodeError as error:
        raise Refused("json", error=error) from None


def _each_key_once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for key, value in pairs:
        require(key not in found, "repeated", name=_show(key))
        found[key] = value
    return found


def _integer_literal(word: str) -> int:
    require(len(word) <= MAX_DIGITS + word.startswith("-"), "digits", limit=MAX_DIGITS)
    require(word != "-0", "minus-zero")
    return int(word)


def _no_float(word: str) -> Json:
    raise Refused("float", word=_show(word))


def _no_constant(word: str) -> Json:
    raise Refused("constant", word=word)


def _show(text: str) -> str:
    return ascii(text if len(text) <= 40 else text[:40] + "...")


# Shapes of data.  `where` names the place in the file for the reader of a reason.


def fields(value: Json, where: str, needed: Iterable[str], allowed: Iterable[str] = ()) -> dict[str, Json]:
    """Return an object with exactly the needed keys and some of the allowed ones."""
    require(type(value) is dict, "object", where=where)
    keys: dict[str, Json] = value
    for key in needed:
        require(key in keys, "missing", where=where, name=key)
    known = {*needed, *allowed}
    for key in keys:
        require(key in known, "unknown", where=where, name=_show(key))
    return keys


def listed(value: Json, where: str, longest: int = MAX_VALUES) -> list[Json]:
    require(type(value) is list, "list", where=where)
    require(len(value) <= longest, "long", where=where, limit=longest)
    entries: list[Json] = value
    return entries


def sized(value: Json, where: str, wanted: int) -> list[Json]:
    entries = listed(value, where)
    require(len(entries) == wanted, "length", where=where, given=len(entries), wanted=wanted)
    return entries


def integer(value: Json, where: str, low: int, high: int) -> int:
    require(type(value) is int, "integer", where=where)
    require(low <= value <= high, "range", where=where, low=low, high=high)
    return int(value)


def boolean(value: Json, where: str) -> bool:
    require(type(value) is bool, "boolean", where=where)
    return bool(value)


def string(value: Json, where: str) -> str:
    require(type(value) is str, "string", where=where)
    return str(value)


def choice(value: Json, where: str, known: Sequence[str]) -> str:
    word = string(value, where)
    require(word in known, "choice", where=where, known=", ".join(known))
    return word


def labelled(value: Json, where: str) -> str:
    label = string(value, where)
    require(re.fullmatch(r"L(0|[1-9][0-9]{0,8})", label) is not None, "label", where=where)
    return label


# ----------------------------------------------------------------------------------------------------------------------
# Permutations: tuples of images of 0, 1, ...; (p q)(x) = p(q(x)).


def compose(p: Perm, q: Perm) -> Perm:
    return tuple(map(p.__getitem__, q))


def inverse(p: Perm) -> Perm:
    images = [0] * len(p)
    for x, y in enumerate(p):
        images[y] = x
    return tuple(images)


def permutation(value: Json, where: str, degree: int) -> Perm:
    """Read a permutation, a list of images that starts from 1."""
    entries = sized(value, where, degree)
    met = [False] * degree
    for image in entries:
        good = type(image) is int and 1 <= image <= degree and not met[image - 1]
        require(good, "permutation", where=where, degree=degree)
        met[image - 1] = True
    return tuple([image - 1 for image in entries])


def evaluate(program: Json, where: str, generators: Sequence[Perm], size: int, work: Work) -> list[Perm]:
    """Return the values of the words of a straight-line program, as permutations of `size` points."""
    elements = list(generators)
    inverses: dict[int, Perm] = {}
    for number, word in enumerate(listed(program, where, MAX_WORD), 1):
        place = f"word {number} of {where}"
        letters = listed(word, place, MAX_WORD)
        require(len(letters) > 0, "empty-word", where=place)
        work.spend(size * (1 + len(letters)))
        work.keep(2 * size)
        value = tuple(range(size))
        for letter in letters:
            require(type(letter) is int and 1 <= abs(letter) <= len(elements), "letter", where=place)
            if letter > 0:
                factor = elements[letter - 1]
            else:
                if letter not in inverses:
                    inverses[letter] = inverse(elements[-letter - 1])
                factor = inverses[letter]
            value = compose(value, factor)
        elements.append(value)
    return elements[len(generators) :]


class Chain(NamedTuple):
    """For each base point, the points of its orbit, each with an element that brings it back; see FORMAT.md 3."""

    base: list[int]
    levels: list[dict[int, Perm]]

    @property
    def order(self) -> int:
        return math.prod(len(level) for level in self.levels)

    def sift(self, p: Perm, work: Work, first: int = 0) -> Perm | None:
        """Return what remains of p, or None where it leaves an orbit.  p may act on a part of the domain."""
        for place in range(first, len(self.base)):
            image = p[self.base[place]]
            if image not in self.levels[place]:
                return None
            if image != self.base[place]:
                work.spend(len(p))
                p = compose(self.levels[place][image], p)
        return p


def chain_orbits(
    base: Sequence[int], program: Json, where: str, generators: Sequence[Perm], size: int, work: Work
) -> tuple[Chain, list[list[Perm]], list[dict[int, tuple[int, Perm]]]]:
    """Return the orbits of a chain, the generators of each level, and the step that met each point first."""
    identity = tuple(range(size))
    strong = list(dict.fromkeys([*generators, *evaluate(program, where, generators, size, work)]))
    work.spend(len(strong) * (len(base) + size))
    moving = [s for s in strong if s != identity]
    levels: list[dict[int, Perm]] = []
    acting: list[list[Perm]] = []
    trees: list[dict[int, tuple[int, Perm]]] = []
    for point in base:
        level = {point: identity}
        tree: dict[int, tuple[int, Perm]] = {}
        steps = [(s, inverse(s)) for s in moving]
        for x in (queue := [point]):
            work.spend(len(steps))
            for s, back in steps:
                if s[x] not in level:
                    work.spend(size)
                    work.keep(size)
                    level[s[x]] = compose(level[x], back)
                    tree[s[x]] = (x, s)
                    queue.append(s[x])
        levels.append(level)
        acting.append(moving)
        trees.append(tree)
        moving = [s for s in moving if s[point] == point]
    acting.append(moving)
    return Chain(list(base), levels), acting, trees


def read_base(value: Json, where: str, points: Sequence[int]) -> list[int]:
    """Read the base of a chain; `points[i]` is the place in the domain of the point i + 1 of the file."""
    numbers = listed(value, where, len(points))
    return [points[integer(b, where, 1, len(points)) - 1] for b in numbers]


def verified_chain(
    value: Json, where: str, points: Sequence[int], generators: Sequence[Perm], size: int, work: Work
) -> Chain:
    """Return a chain after sifting all its Schreier generators, so that its base is a base."""
    given = fields(value, where, ("base", "program"))
    base = read_base(given["base"], f"{where}.base", points)
    chain, acting, trees = chain_orbits(base, given["program"], f"{where}.program", generators, size, work)
    require(not acting[-1], "chain-base", where=where)
    identity = tuple(range(size))
    for number, (level, steps, tree) in enumerate(zip(chain.levels, acting[:-1], trees, strict=True), 1):
        for x, back in level.items():
            work.spend(size)
            forward = inverse(back)
            for s in steps:
                work.spend(1)
                if tree.get(s[x]) == (x, s):
                    continue
                work.spend(3 * size)
                rest = chain.sift(compose(level[s[x]], compose(s, forward)), work, number)
                require(rest is not None, "chain-orbit", where=where, level=number)
                require(rest == identity, "chain-residue", where=where, level=number)
    return chain


# ----------------------------------------------------------------------------------------------------------------------
# Numbers: elements of Z[z], z = exp(2 pi i/N), as integer coordinates in 1, z, ..., z^(phi(N)-1), without zeros at the end.


def cyclotomic_polynomial(n: int) -> list[int]:
    """Return the coefficients of Phi_n, constant first: Phi_pm(x) = Phi_m(x^p), divided by Phi_m(x) unless p | m."""
    if n == 1:
        return [-1, 1]
    prime = next(p for p in range(2, n + 1) if n % p == 0)
    m = n // prime
    small = cyclotomic_polynomial(m)
    large = [0] * (prime * (len(small) - 1) + 1)
    large[::prime] = small
    if m % prime == 0:
        return large
    quotient = [0] * (len(large) - len(small) + 1)
    for place in range(len(quotient) - 1, -1, -1):
        quotient[place] = factor = large[place + len(small) - 1]
        if factor:
            for i, c in enumerate(small):
                large[place + i] -= factor * c
    return quotient


def trimmed(vector: Sequence[int]) -> Vector:
    end = len(vector)
    while end and vector[end - 1] == 0:
        end -= 1
    return tuple(vector[:end])


def negative(vector: Vector) -> Vector:
    return tuple([-c for c in vector])


class Field:
    """The field Q(z), z a primitive N-th root of unity: degree and powers of z."""

    def __init__(self, n: int, work: Work) -> None:
        require(n % 4 != 2, "field", field=n)
        work.spend(3 * n * n)
        modulus = cyclotomic_polynomial(n)
        self.degree = degree = len(modulus) - 1
        work.keep(n * degree)
        power = [1] + [0] * (degree - 1)
        self.powers: list[list[int]] = []
        for _ in range(n):
            self.powers.append(power)
            top = power[-1]
            power = [c - top * m for c, m in zip([0, *power[:-1]], modulus, strict=False)]
        self.growth = 1 + degree * max(abs(c) for power in self.powers for c in power)

    def conjugate(self, vector: Vector) -> Vector:
        total = [0] * self.degree
        for exponent, c in enumerate(vector):
            if c:
                total = [t + c * x for t, x in zip(total, self.powers[-exponent], strict=True)]
        return trimmed(total)


class Packing:
    """Vectors as integers: coordinate i in the digit i, wide enough for sums and products below a bound.

    Digits lie between -2^(width-1) and 2^(width-1), so two integers are equal iff all digits are.  A product of two
    elements is the product of the integers, a polynomial in z of degree below 2 phi(N) - 1, to be reduced.
    """

    def __init__(self, field: Field, bound: int) -> None:
        self.degree = field.degree
        self.bytes = (bound * field.growth).bit_length() // 8 + 1
        self.width = 8 * self.bytes
        high = range(field.degree, 2 * field.degree - 1)
        self.powers = [self.pack(field.powers[k % len(field.powers)]) for k in high]
        self.offset = self.pack([1 << self.width - 1] * (2 * field.degree - 1))
        self.price = 1 + (field.degree * self.bytes // 8) ** 2 // 8

    def pack(self, vector: Sequence[int]) -> int:
        return sum(c << i * self.width for i, c in enumerate(vector))

    def reduce(self, number: int) -> int:
        """Return the packed remainder of a packed polynomial modulo Phi_N."""
        if not self.powers:
            return number
        low = self.degree * self.bytes
        digits = (number + self.offset).to_bytes((2 * self.degree - 1) * self.bytes, "little")
        half = 1 << self.width - 1
        result = int.from_bytes(digits[:low], "little") - (self.offset & (1 << 8 * low) - 1)
        for place, power in enumerate(self.powers):
            start = low + place * self.bytes
            result += (int.from_bytes(digits[start : start + self.bytes], "little") - half) * power
        return result


def read_numbers(value: Json, where: str, field: Field, work: Work) -> Vector:
    """Read one COEF."""
    vector = listed(value, where, field.degree)
    for c in vector:
        require(type(c) is int, "integer", where=where)
    require(not vector or vector[-1] != 0, "zeros", where=where)
    work.spend(1 + len(vector))
    return tuple(vector)


def require_lowest(denominator: Json, vectors: Iterable[Vector], where: str) -> int:
    """Read a denominator that has no common factor with all the coordinates."""
    require(type(denominator) is int, "integer", where=f"the denominator of {where}")
    require(denominator > 0, "denominator", where=where)
    rest = int(denominator)
    for vector in vectors:
        rest = math.gcd(rest, *vector)
    require(rest == 1, "lowest", where=where)
    return int(denominator)


# ----------------------------------------------------------------------------------------------------------------------
# The G-set: orbits, suborbits, and how suborbits multiply.


class Orbit:
    """An orbit of G on X: its points, elements that bring them back to the least, its suborbits and their products.

    `table[i]` lists (a, b, count): count points z of the orbit lie in the suborbit a, while (x_i, z) is in the orbital
    of (x_b, x0); x_i is the least point of the suborbit i.  So the entry (x_i, x0) of P Q is sum of count P_b Q_a.
    """

    def __init__(self, base: int, generators: Sequence[Perm], size: int, work: Work) -> None:
        self.base = base
        identity = tuple(range(size))
        self.back = {base: identity}
        tree: dict[int, tuple[int, int]] = {}
        steps = [(s, inverse(s)) for s in generators]
        for y in (queue := [base]):
            for number, (s, s_back) in enumerate(steps):
                if s[y] not in self.back:
                    work.spend(size)
                    work.keep(size)
                    self.back[s[y]] = compose(self.back[y], s_back)
                    tree[s[y]] = (y, number)
                    queue.append(s[y])
        self.points = sorted(queue)
        self.kind = identity
        for y in queue:
            work.spend(size)
            forward = inverse(self.back[y])
            for number, (s, _) in enumerate(steps):
                work.spend(1)
                if tree.get(s[y]) != (y, number):
                    work.spend(3 * size)
                    self._merge(compose(self.back[s[y]], compose(s, forward)), work)
        own = sorted({self.kind[x] for x in self.points})
        place = {x: i for i, x in enumerate(own)}
        self.representatives = own
        self.number = {x: place[self.kind[x]] for x in self.points}
        counts = Counter(self.number.values())
        self.sizes = [counts[i] for i in range(len(own))]
        self.paired = [self.number[self.back[x][base]] for x in own]
        work.spend(2 * len(own) * len(self.points))
        self.table = [self._products(self.back[x]) for x in own]
        work.keep(3 * sum(map(len, self.table)))

    def _merge(self, fixing: Perm, work: Work) -> None:
        """Let an element of the stabiliser of the least point join the points that it moves into each other."""
        moved = compose(self.kind, fixing)
        if moved == self.kind:
            return
        work.spend(4 * len(moved))
        root = list(range(len(moved)))
        for x, y in zip(self.kind, moved, strict=True):
            while root[x] != x:
                root[x] = x = root[root[x]]
            while root[y] != y:
                root[y] = y = root[root[y]]
            root[max(x, y)] = min(x, y)
        for x in range(len(root)):
            root[x] = root[root[x]]
        self.kind = compose(tuple(root), self.kind)

    def _products(self, back: Perm) -> list[tuple[int, int, int]]:
        pairs = Counter((a, self.paired[self.number[back[z]]]) for z, a in self.number.items())
        return [(a, b, count) for (a, b), count in pairs.items()]

    @property
    def rank(self) -> int:
        return len(self.representatives)


class Between:
    """The orbitals between two orbits: `table[i]` gives both products with an orbital at the pair (x_i, y0).

    x_i is the least point of the i-th orbit of Stab(y0) on the first orbit.  The first list has (c, b, count): count
    points w of the first orbit have (w, y0) in the orbital c and (x_i, w) in the orbital b of the first orbit; the second
    list has (c, a, count): count points y of the second have (x_i, y) in the orbital c and (y, y0) in its suborbit a.
    """

    def __init__(self, first: Orbit, second: Orbit, work: Work) -> None:
        kind = second.kind
        representatives = sorted({kind[x] for x in first.points})
        work.spend(3 * len(representatives) * (len(first.points) + len(second.points)))
        self.rank = len(representatives)
        self.table: list[tuple[list[tuple[int, int, int]], list[tuple[int, int, int]]]] = []
        for x in representatives:
            back = first.back[x]
            left = Counter((kind[w], first.paired[first.number[back[w]]]) for w in first.points)
            right = Counter((kind[second.back[y][x]], a) for y, a in second.number.items())
            self.table.append(([(*key, n) for key, n in left.items()], [(*key, n) for key, n in right.items()]))
            work.keep(3 * (len(left) + len(right)))


def orbit_of(point: int, generators: Sequence[Perm], work: Work) -> set[int]:
    met = {point}
    for x in (queue := [point]):
        work.spend(1 + len(generators))
        for s in generators:
            if s[x] not in met:
                met.add(s[x])
                queue.append(s[x])
    return met


def read_group(value: Json) -> tuple[int, list[Perm]]:
    given = fields(value, "group", ("degree", "generators"))
    degree = integer(given["degree"], "group.degree", 1, MAX_POINTS)
    entries = listed(given["generators"], "group.generators")
    return degree, [permutation(g, f"generator {i}", degree) for i, g in enumerate(entries, 1)]


PART_KEYS = {"natural": (), "regular": (), "cosets": ("subgroup",), "subsets": ("size",)}


def read_parts(value: Json, where: str, degree: int) -> list[dict[str, Json]]:
    parts: list[dict[str, Json]] = listed(value, where, MAX_POINTS)
    require(len(parts) > 0, "parts", where=where)
    for number, part in enumerate(parts, 1):
        place = f"part {number} of {where}"
        require(type(part) is dict, "object", where=place)
        require("kind" in part, "missing", where=place, name="kind")
        kind = choice(part["kind"], f"kind of {place}", tuple(PART_KEYS))
        fields(part, place, ("kind", *PART_KEYS[kind]))
        if kind == "subsets":
            integer(part["size"], f"size of {place}", 1, degree)
        if kind == "cosets":
            for h in listed(part["subgroup"], f"subgroup of {place}"):
                permutation(h, f"a generator of the subgroup of {place}", degree)
    return parts


def rule_action(part: dict[str, Json], degree: int, generators: Sequence[Perm], work: Work) -> list[Perm]:
    """Return the action on a natural or subsets part, whose points are computed here."""
    if part["kind"] == "natural":
        return list(generators)
    require(math.comb(degree, part["size"]) <= MAX_POINTS, "points", limit=MAX_POINTS)
    count = math.comb(degree, part["size"])
    work.spend(count * part["size"] * (1 + 2 * len(generators)))
    work.keep(count * (part["size"] + len(generators)))
    subsets = list(combinations(range(degree), part["size"]))
    place: dict[Perm, int] = {subset: i for i, subset in enumerate(subsets)}
    return [tuple([place[tuple(sorted([g[x] for x in subset]))] for subset in subsets]) for g in generators]


def rule_size(part: dict[str, Json], degree: int) -> int:
    return degree if part["kind"] == "natural" else math.comb(degree, part["size"])


def computed_gset(
    parts: list[dict[str, Json]], degree: int, generators: Sequence[Perm], work: Work
) -> tuple[int, list[Perm]]:
    """Return the number of points of a sum of natural and subsets parts, and the action on it."""
    size = 0
    action: list[Perm] = [()] * len(generators)
    for part in parts:
        images = rule_action(part, degree, generators, work)
        action = [done + tuple([size + x for x in more]) for done, more in zip(action, images, strict=True)]
        size += rule_size(part, degree)
        require(size <= MAX_POINTS, "points", limit=MAX_POINTS)
        work.keep(size * len(generators))
    return size, action


def given_gset(
    evidence: dict[str, Json], size: int, degree: int, generators: Sequence[Perm], work: Work
) -> tuple[list[Perm], Chain]:
    """Read images on X, and verify that they are an action of the group of permutations of 1, ..., n."""
    entries = sized(evidence["action"], "evidence.action", len(generators))
    action = [permutation(g, f"entry {i} of evidence.action", size) for i, g in enumerate(entries, 1)]
    both = [g + tuple([degree + x for x in images]) for g, images in zip(generators, action, strict=True)]
    work.keep(len(both) * (degree + size))
    place = "evidence.action_chain"
    return action, verified_chain(evidence["action_chain"], place, range(degree), both, degree + size, work)


def check_parts(
    parts: list[dict[str, Json]],
    chains: list[Json],
    degree: int,
    generators: Sequence[Perm],
    size: int,
    action: Sequence[Perm],
    chain: Chain,
    work: Work,
) -> None:
    """Require that the given action is the one on the disjoint union of the parts."""
    start = 0
    waiting = list(chains)
    for number, part in enumerate(parts, 1):
        if part["kind"] in ("natural", "subsets"):
            count = rule_size(part, degree)
            require(start + count <= size, "segment", part=number)
            for given, images in zip(action, rule_action(part, degree, generators, work), strict=True):
                shifted = tuple([start + x for x in images])
                require(given[start : start + count] == shifted, "given-action", part=number)
        else:
            require(start < size, "segment", part=number)
            segment = orbit_of(start, action, work)
            count = len(segment)
            whole = min(segment) == start and max(segment) == start + count - 1
            if part["kind"] == "regular":
                require(whole and count == chain.order, "not-regular", part=number)
            else:
                require(whole, "not-cosets", part=number)
                check_stabiliser(part, number, waiting.pop(0), start, count, degree, chain, work)
        start += count
    require(start == size, "left-over")


def check_stabiliser(
    part: dict[str, Json],
    number: int,
    chain_data: Json,
    start: int,
    count: int,
    degree: int,
    chain: Chain,
    work: Work,
) -> None:
    """Require that the subgroup of a cosets part is the whole stabiliser of the first point of its segment."""
    identity = tuple(range(degree))
    subgroup = [tuple([x - 1 for x in h]) for h in part["subgroup"]]
    for h in subgroup:
        rest = chain.sift((*h, degree + start), work)
        require(rest is not None and rest[:degree] == identity, "outside", part=number)
        require(rest == (*identity, degree + start), "moves-coset", part=number)
    place = f"the subgroup chain of part {number}"
    given = fields(chain_data, place, ("base", "program"))
    base = read_base(given["base"], f"{place}.base", range(degree))
    lower, _, _ = chain_orbits(base, given["program"], f"{place}.program", subgroup, degree, work)
    require(lower.order * count == chain.order, "small-subgroup", part=number)


# ----------------------------------------------------------------------------------------------------------------------
# The simples of Fun(X), each named by its isotypic projector.


class Element:
    """An element of the orbital algebra without entries between orbits: integer vectors over one denominator."""

    def __init__(self, value: Json, where: str, setting: Setting) -> None:
        given = fields(value, where, ("denominator", "values"))
        rows = sized(given["values"], f"the values of {where}", len(setting.orbits))
        self.values: list[list[Vector]] = []
        for number, (row, orbit) in enumerate(zip(rows, setting.orbits, strict=True), 1):
            place = f"orbit {number} of {where}"
            entries = sized(row, place, orbit.rank)
            self.values.append([read_numbers(c, place, setting.field, setting.work) for c in entries])
        flat = [vector for row in self.values for vector in row]
        self.denominator = require_lowest(given["denominator"], flat, where)
        self.largest = max((abs(c) for vector in flat for c in vector), default=0)
        self.packing = setting.packing(self.largest, self.largest, self.denominator)
        setting.work.spend(len(flat) * setting.field.degree * (1 + self.packing.bytes // 8))
        self.packed = [[self.packing.pack(vector) for vector in row] for row in self.values]

    def check_projector(self, where: str, setting: Setting) -> None:
        """Require real entries, symmetry and P P = P."""
        require_real({vector for row in self.values for vector in row}, where, setting)
        for orbit, values in zip(setting.orbits, self.values, strict=True):
            good = all(values[k] == values[pair] for k, pair in enumerate(orbit.paired))
            require(good, "not-symmetric", where=where)
        for orbit, packed in zip(setting.orbits, self.packed, strict=True):
            for wanted, products in zip(packed, orbit.table, strict=True):
                setting.work.spend(len(products) * self.packing.price + self.packing.price * setting.field.degree)
                square = sum(n * packed[a] * packed[b] for a, b, n in products)
                good = self.packing.reduce(square) == self.denominator * wanted
                require(good, "not-idempotent", where=where)

    def check_central(self, label: str, setting: Setting) -> None:
        """Require that P commutes with all orbitals."""
        digits = 1 + self.packing.bytes * setting.field.degree // 64
        for orbit, packed in zip(setting.orbits, self.packed, strict=True):
            for products in orbit.table:
                setting.work.spend(2 * len(products) * digits)
                excess = [0] * orbit.rank
                for a, b, n in products:
                    excess[a] += n * packed[b]
                    excess[b] -= n * packed[a]
                require(not any(excess), "not-central", label=label)
        for (first, second), between in setting.between.items():
            left, right = self.packed[first], self.packed[second]
            for before, after in between.table:
                setting.work.spend((len(before) + len(after)) * digits)
                across = dict.fromkeys([c for c, _, _ in before], 0)
                for c, b, n in before:
                    across[c] += n * left[b]
                for c, a, n in after:
                    across[c] -= n * right[a]
                require(not any(across.values()), "not-central-across", label=label)

    def trace(self, setting: Setting) -> list[Fraction]:
        """Return the trace on each orbit; it is an integer if P is a projector."""
        numbers = [values[0][0] if values[0] else 0 for values in self.values]
        return [
            Fraction(c * len(orbit.points), self.denominator)
            for c, orbit in zip(numbers, setting.orbits, strict=True)
        ]


def require_real(vectors: set[Vector], where: str, setting: Setting) -> None:
    setting.work.spend(len(vectors) * setting.field.degree**2)
    good = all(setting.field.conjugate(vector) == vector for vector in vectors)
    require(good, "not-real", where=where)


class Rows:
    """The rows of the projector of a simple, as classes of points; see FORMAT.md 4.

    `of[x]` is the number of row(x), `opposite[x]` that of -row(x), or -1 if that is no row; `point[c]` has row c.
    """

    def __init__(self, element: Element, setting: Setting) -> None:
        of = [-1] * setting.size
        opposite = [-1] * setting.size
        self.point: list[int] = []
        setting.work.spend(setting.size * (3 + 2 * len(setting.action)))
        for orbit, values in zip(setting.orbits, element.values, strict=True):
            if values[0]:
                opposed = negative(values[0])
                block = [x for x, k in orbit.number.items() if values[k] == values[0]]
                against = [x for x, k in orbit.number.items() if values[k] == opposed]
                blocks = [(block, against)]
                self._name(block, of)
                for block, against in blocks:
                    for s in setting.action:
                        if of[s[block[0]]] < 0:
                            moved = [s[x] for x in block]
                            self._name(moved, of)
                            blocks.append((moved, [s[x] for x in against]))
                for block, against in blocks:
                    for x in block:
                        opposite[x] = of[against[0]] if against else -1
        zero = [x for x, number in enumerate(of) if number < 0]
        for x in zero:
            opposite[x] = len(self.point)
        if zero:
            self._name(zero, of)
        self.of: Perm = tuple(of)
        self.opposite: Perm = tuple(opposite)

    def _name(self, members: list[int], of: list[int]) -> None:
        for x in members:
            of[x] = len(self.point)
        self.point.append(members[0])

    def sign(self, n: Perm) -> int:
        """Return 1 or -1 if n acts on the simple as this sign, else 0."""
        moved = compose(self.of, n)
        return 1 if moved == self.of else -1 if moved == self.opposite else 0

    def action(self, action: Sequence[Perm]) -> list[Perm]:
        """Return the action of the generators on the set of rows."""
        return [tuple([self.of[s[x]] for x in self.point]) for s in action]


class Kind(NamedTuple):
    type: str
    multiplicity: int
    dimension: int


class Setting:
    """A group, a G-set X and the verified simples of Fun(X)."""

    def __init__(self, size: int, action: list[Perm], field: int, work: Work) -> None:
        self.work = work
        self.size = size
        self.action = action
        self.field = Field(field, work)
        self.orbits: list[Orbit] = []
        free = [True] * size
        for x in range(size):
            if free[x]:
                self.orbits.append(Orbit(x, action, size, work))
                for y in self.orbits[-1].points:
                    free[y] = False
        pairs = combinations(range(len(self.orbits)), 2)
        self.between = {(i, j): Between(self.orbits[i], self.orbits[j], work) for i, j in pairs}
        self.elements: dict[str, Element] = {}
        self.bound = 0
        self._packings: dict[int, Packing] = {}
        self._known: dict[tuple[str, str], tuple[Any, int, int]] = {}

    def packing(self, left: int, right: int, denominator: int) -> Packing:
        """Return digits wide enough for a product of matrices with these coordinates, and for denominator times one."""
        bound = self.field.degree * self.size * left * right + (denominator + self.size) * (left + right)
        packing = Packing(self.field, bound)
        return self._packings.setdefault(packing.bytes, packing)

    def check_simples(self, value: Json) -> None:
        """Require that the projectors given are those of all simples of Fun(X)."""
        require(type(value) is dict, "object", where="simples")
        require(len(value) > 0, "no-simples")
        labels = sorted([labelled(label, "a key of simples") for label in value], key=lambda label: int(label[1:]))
        for label in labels:
            where = f"the projector of {label}"
            given = fields(value[label], f"simples.{label}", ("projector",))
            element = Element(given["projector"], where, self)
            require(element.largest > 0, "zero", label=label)
            element.check_projector(where, self)
            element.check_central(label, self)
            self.elements[label] = element
        self._check_sum()
        self.bound = min_nullity(self, len(labels))
        require(self.bound <= len(labels), "too-few", bound=self.bound, given=len(labels))

    def _check_sum(self) -> None:
        elements = list(self.elements.values())
        common = math.lcm(*[element.denominator for element in elements])
        self.work.spend(len(elements) * (1 + common.bit_length() // 64))
        for index, orbit in enumerate(self.orbits):
            for k in range(orbit.rank):
                total = [0] * self.field.degree
                for element in elements:
                    vector = element.values[index][k]
                    self.work.spend((1 + len(vector)) * (1 + common.bit_length() // 64))
                    scale = common // element.denominator
                    for i, c in enumerate(vector):
                        total[i] += scale * c
                require(trimmed(total) == ((common,) if k == 0 else ()), "sum")

    def named(self, value: Json, where: str) -> str:
        label = labelled(value, where)
        require(label in self.elements, "no-simple", where=where)
        return label

    def once(self, key: tuple[str, str], make: Callable[[], Any]) -> Any:
        """Return make(), computed once but charged each time: a verdict does not depend on the files checked before."""
        if key not in self._known:
            spent, kept = self.work.spent, self.work.kept
            self._known[key] = (make(), self.work.spent - spent, self.work.kept - kept)
        else:
            _, spent, kept = self._known[key]
            self.work.spend(spent)
            self.work.keep(kept)
        return self._known[key][0]

    def rows(self, label: str) -> Rows:
        rows: Rows = self.once(("rows", label), lambda: Rows(self.elements[label], self))
        return rows

    def kind(self, label: str) -> Kind:
        """Return type, multiplicity and dimension of a simple; see FORMAT.md 5."""
        element = self.elements[label]
        index = next(i for i, values in enumerate(element.values) if values[0])
        orbit, packed = self.orbits[index], element.packed[index]
        straight = twisted = 0
        for k, products in enumerate(orbit.table):
            self.work.spend(len(products))
            for a, b, n in products:
                straight += n * packed[b] * (a == k)
                twisted += n * packed[b] * (a == orbit.paired[k])
        dimension, sign = straight // element.denominator, twisted // element.denominator
        if sign > 0:
            name, copies = "R", sign
        elif sign == 0:
            name, copies = "C", math.isqrt(dimension // 2)
        else:
            name, copies = "H", -sign // 2
        traces = element.trace(self)
        size = traces[index] / copies
        return Kind(name, int(sum(traces) / size), int(size))

    def copy(self, value: Json, where: str, label: str) -> Element:
        """Return the projector of one copy of a simple in Fun(X)."""
        key = json.dumps([label, value], sort_keys=True)
        element: Element = self.once(("copy", key), lambda: self._copy(value, where, label))
        return element

    def _copy(self, value: Json, where: str, label: str) -> Element:
        element, whole = Element(value, where, self), self.elements[label]
        element.check_projector(where, self)
        require(sum(element.trace(self)) == self.kind(label).dimension, "copy-trace", where=where)
        packing = self.packing(whole.largest, element.largest, whole.denominator)
        for orbit, left, right in zip(self.orbits, whole.values, element.values, strict=True):
            p = [packing.pack(vector) for vector in left]
            q = [packing.pack(vector) for vector in right]
            for wanted, products in zip(q, orbit.table, strict=True):
                self.work.spend((len(products) + self.field.degree) * packing.price)
                product = packing.reduce(sum(n * p[b] * q[a] for a, b, n in products))
                require(product == whole.denominator * wanted, "copy-outside", where=where)
        return element

    def word(self, value: Json, where: str) -> Perm:
        """Return the last word of {"program": ...}, acting on X."""
        given = fields(value, where, ("program",))
        words = evaluate(given["program"], where, self.action, self.size, self.work)
        require(len(words) > 0, "no-word", where=where)
        return words[-1]

    def signs(self, label: str) -> list[int]:
        """Return how each generator acts on a simple: 1, -1, or 0 for neither."""
        self.work.spend(self.size * len(self.action))
        return [self.rows(label).sign(s) for s in self.action]

    def is_trivial(self, label: str) -> bool:
        return all(sign == 1 for sign in self.signs(label))

    def is_line(self, label: str) -> bool:
        return all(self.signs(label))


def min_nullity(setting: Setting, enough: int) -> int:
    """Return an upper bound of the number of simples: the dimension of {z = z^T, z b = b z} modulo a prime, for some b."""
    column: list[list[int]] = []
    count = 0
    for orbit in setting.orbits:
        places = [-1] * orbit.rank
        for k, pair in enumerate(orbit.paired):
            if places[k] < 0:
                places[k] = places[pair] = count
                count += 1
        column.append(places)
    best = count
    for seed in SEEDS:
        if best > enough:
            best = min(best, nullity(equations(setting, column, seed, count), count, enough, setting.work))
    return best


def equations(setting: Setting, column: list[list[int]], seed: int, count: int) -> Iterable[list[int]]:
    """Yield the rows of the system z b = b z for a fixed b in the orbital algebra; see FORMAT.md 4."""

    def coefficients(rank: int) -> list[int]:
        nonlocal seed
        found = []
        for _ in range(rank):
            seed = (1_103_515_245 * seed + 12_345) % PRIME
            found.append(seed % 1_000_003)
        return found

    for index, orbit in enumerate(setting.orbits):
        b = coefficients(orbit.rank)
        for products in orbit.table:
            setting.work.spend(2 * len(products) + count)
            row = [0] * count
            for j, k, n in products:
                row[column[index][k]] += n * b[j]
                row[column[index][j]] -= n * b[k]
            yield row
    for (first, second), between in setting.between.items():
        b = coefficients(between.rank)
        number: dict[int, int] = {}
        for before, after in between.table:
            setting.work.spend(len(before) + len(after) + count)
            row = [0] * count
            for c, k, n in before:
                row[column[first][k]] += n * b[number.setdefault(c, len(number))]
            for c, k, n in after:
                row[column[second][k]] -= n * b[number[c]]
            yield row


def nullity(rows: Iterable[list[int]], count: int, enough: int, work: Work) -> int:
    """Return count minus the rank of the rows modulo PRIME; stop when that is down to `enough`."""
    pivots: dict[int, list[int]] = {}
    for row in rows:
        rest = [x % PRIME for x in row]
        for place, pivot in pivots.items():
            factor = rest[place]
            if factor:
                work.spend(3 * count)
                rest = [(x - factor * y) % PRIME for x, y in zip(rest, pivot, strict=True)]
        lead = next((i for i, x in enumerate(rest) if x), None)
        if lead is not None:
            scale = pow(rest[lead], -1, PRIME)
            work.spend(3 * count)
            work.keep(count)
            pivots[lead] = [x * scale % PRIME for x in rest]
            if count - len(pivots) <= enough:
                break
    return count - len(pivots)


# ----------------------------------------------------------------------------------------------------------------------
# Claims of existence: FORMAT.md 5.

SIGNS = {1: "+1", -1: "-1"}


def check_exists(claim: dict[str, Json], evidence: dict[str, Json], setting: Setting) -> list[Step]:
    """Check the rule of a claim of (non)existence, and return what was checked."""
    source = setting.named(claim["source"], "claim.source")
    target = setting.named(claim["target"], "claim.target")
    rule = evidence["rule"]
    if rule == "inclusion":
        return check_inclusion(claim, evidence, setting)
    if rule == "line":
        require(source == target, "not-one")
        require(setting.is_line(source), "not-line", label=source)
        require(not setting.is_trivial(source), "trivial-line", label=source)
        return [("line", {"source": source})]
    on_source, on_target = WORD_RULES[rule]
    n = setting.word(evidence["word"], "evidence.word")
    setting.work.spend(2 * setting.size)
    good = setting.rows(source).sign(n) == on_source
    require(good, "word-source", sign=SIGNS[on_source], label=source)
    good = setting.rows(target).sign(n) != on_target
    require(good, "word-target", sign=SIGNS[on_target], label=target)
    return [(rule, {"source": source, "target": target})]


WORD_RULES = {"fixes-moves": (1, 1), "negates-moves": (-1, 1), "negates-not-negates": (-1, -1)}


def check_inclusion(claim: dict[str, Json], evidence: dict[str, Json], setting: Setting) -> list[Step]:
    """Require that ker L lies in ker K, and what the shape asks of elements that act as -1 on L."""
    source, target = claim["source"], claim["target"]
    on_source, on_target = setting.rows(source), setting.rows(target)
    setting.work.spend(4 * setting.size)
    chain = None
    if evidence["inclusion"] == "blocks":
        pairs = set(zip(on_source.of, on_target.of, strict=True))
        require(len(pairs) == len(on_source.point), "blocks", source=source, target=target)
        steps: list[Step] = [("blocks", {"source": source, "target": target})]
    else:
        count = len(on_source.point)
        size = count + len(on_target.point)
        setting.work.spend(size * len(setting.action))
        setting.work.keep(size * len(setting.action))
        halves = zip(on_source.action(setting.action), on_target.action(setting.action), strict=True)
        both = [left + tuple([count + c for c in right]) for left, right in halves]
        chain = verified_chain(
            evidence["inclusion"], "evidence.inclusion", on_source.of, both, size, setting.work
        )
        steps = [("chain", {"source": source, "target": target, "base": len(chain.base)})]
    if "minus" in evidence:
        steps.append(check_minus(claim, evidence["minus"], chain, setting))
    if claim["shape"] == "conic" and claim["nonlinear"] and source == target:
        exception = setting.is_line(source) and not setting.is_trivial(source)
        require(not exception, "same-line", label=source)
        steps.append(("not-the-line", {"source": source}))
    if "map" in evidence:
        steps.append(check_map(claim, evidence["map"], setting))
    return steps


def check_minus(claim: dict[str, Json], value: Json, chain: Chain | None, setting: Setting) -> Step:
    """Require that no element is -1 on L, or that one is and acts on K by the sign that the shape asks for."""
    source, target = claim["source"], claim["target"]
    rows = setting.rows(source)
    if value == "none":
        if min(rows.opposite) >= 0:
            require(chain is not None, "minus-chain", label=source)
            negation = tuple([rows.opposite[x] for x in rows.point])
            rest = chain.sift(negation, setting.work) if chain is not None else None
            require(rest != tuple(range(len(negation))), "minus", label=source)
        return ("no-minus", {"source": source})
    wanted = 1 if claim["shape"] == "even" else -1
    n = setting.word(value, "evidence.minus")
    require(rows.sign(n) == -1, "word-source", sign="-1", label=source)
    require(setting.rows(target).sign(n) == wanted, "word-source", sign=SIGNS[wanted], label=target)
    return ("minus", {"source": source, "target": target, "sign": wanted})


def check_map(claim: dict[str, Json], value: Json, setting: Setting) -> Step:
    """Require that the pair of vectors defines an explicit map of the shape; see FORMAT.md 5."""
    needed = ["source", "target", "orbit"]
    multiple = [role for role in ("source", "target") if setting.kind(claim[role]).multiplicity > 1]
    given = fields(value, "evidence.map", needed + [f"{role}_copy" for role in multiple])
    wanted = integer(given["orbit"], "evidence.map.orbit", 1, MAX_MAP)
    vectors = []
    for role in ("source", "target"):
        where = f"evidence.map.{role}"
        vector = read_vector(given[role], where, setting)
        if role in multiple:
            projector = setting.copy(given[f"{role}_copy"], f"{where}_copy", claim[role])
        else:
            projector = setting.elements[claim[role]]
        check_fixed(projector, vector, where, setting)
        vectors.append(vector.values)
    check_pairs(vectors[0], vectors[1], wanted, claim["shape"], setting)
    return ("map", {"source": claim["source"], "target": claim["target"], "orbit": wanted})


class FunctionOnX(NamedTuple):
    """A vector of Fun(X): integer vectors over one denominator."""

    denominator: int
    values: list[Vector]


def read_vector(value: Json, where: str, setting: Setting) -> FunctionOnX:
    given = fields(value, where, ("denominator", "values"))
    entries = sized(given["values"], f"the values of {where}", setting.size)
    values = [read_numbers(c, where, setting.field, setting.work) for c in entries]
    denominator = require_lowest(given["denominator"], values, where)
    require(any(values), "vector-zero", where=where)
    require_real(set(values), where, setting)
    return FunctionOnX(denominator, values)


def check_fixed(projector: Element, vector: FunctionOnX, where: str, setting: Setting) -> None:
    """Require Q y = y."""
    largest = max(abs(c) for entry in vector.values for c in entry)
    packing = setting.packing(projector.largest, largest, projector.denominator)
    setting.work.spend(setting.size * setting.field.degree * (1 + packing.bytes // 8))
    y = [packing.pack(entry) for entry in vector.values]
    for orbit, row in zip(setting.orbits, projector.values, strict=True):
        packed = [packing.pack(entry) for entry in row]
        entry_at = {z: packed[orbit.paired[k]] for z, k in orbit.number.items()}
        for x, back in orbit.back.items():
            sums: dict[int, int] = {}
            for z in orbit.points:
                q = entry_at[back[z]]
                sums[q] = sums.get(q, 0) + y[z]
            setting.work.spend(2 * len(orbit.points) + (len(sums) + setting.field.degree) * packing.price)
            total = packing.reduce(sum(q * part for q, part in sums.items()))
            require(total == projector.denominator * y[x], "vector-outside", where=where)


def check_pairs(y: list[Vector], w: list[Vector], wanted: int, shape: str, setting: Setting) -> None:
    """Require that the orbit of (y, w) has the size given and is the graph of a map y -> w, with its parity."""
    names: dict[Vector, int] = {}
    start = tuple(
        tuple([names.setdefault(entry, len(names)) for entry in vector]) for vector in (y, w)
    )
    backs = [inverse(s) for s in setting.action]
    met = {start}
    targets = {start[0]: start[1]}
    for pair in (queue := [start]):
        for back in backs:
            setting.work.spend(2 * setting.size)
            moved = (compose(pair[0], back), compose(pair[1], back))
            if moved not in met:
                require(len(queue) < wanted, "map-orbit", given=wanted)
                require(moved[0] not in targets, "map-function")
                met.add(moved)
                setting.work.keep(2 * setting.size)
                targets[moved[0]] = moved[1]
                queue.append(moved)
    require(len(queue) == wanted, "map-orbit", given=wanted)
    if shape != "pl":
        opposite = {i: names.get(negative(vector), -1) for vector, i in names.items()}
        against = targets.get(tuple([opposite[i] for i in start[0]]))
        right = start[1] if shape == "even" else tuple([opposite[i] for i in start[1]])
        require(against is None or against == right, "map-sign", sign="plus" if shape == "even" else "minus")


# ----------------------------------------------------------------------------------------------------------------------
# Claims on interaction: FORMAT.md 6.

RATIONAL = r"(?:0|-?[1-9][0-9]*)(?:/[1-9][0-9]*)?"
PIECEWISE = re.compile(rf"pl:((?:{RATIONAL}(?:,{RATIONAL})*)?);({RATIONAL}(?:,{RATIONAL})*)@0=({RATIONAL})")
PIECES: dict[str, tuple[list[int], list[int]]] = {
    "relu": ([0], [0, 1]),
    "abs": ([0], [-1, 1]),
    "identity": ([], [1]),
    "hard_tanh": ([-1, 1], [0, 1, 0]),
}


class Parity(NamedTuple):
    """What the interaction theorem needs of s = e + o: polynomial parts, the slope of a linear o, the value s(0).

    An even part that is a polynomial is constant, an odd one linear.
    """

    even_polynomial: bool
    odd_polynomial: bool
    has_slope: bool
    has_value: bool


SMOOTH = {
    "tanh": Parity(True, False, False, False),
    "sigmoid": Parity(True, False, False, True),
    "gelu": Parity(False, True, True, False),
    "silu": Parity(False, True, True, False),
    "softplus": Parity(False, True, True, True),
}


def read_activation(value: Json) -> Parity:
    text = string(value, "claim.activation")
    shown = _show(text)
    require(len(text) <= MAX_ACTIVATION, "activation", text=shown)
    name = text.removesuffix("+bias")
    if name in SMOOTH:
        plain = SMOOTH[name]
    else:
        plain = piecewise_parity(*read_pieces(name, shown))
    if name == text:
        return plain
    affine = plain.even_polynomial and plain.odd_polynomial
    return plain._replace(has_value=plain.has_value or plain.has_slope) if affine else GENERIC


GENERIC = Parity(False, False, False, True)


def read_pieces(name: str, shown: str) -> tuple[list[Fraction], list[Fraction], Fraction]:
    """Return breakpoints, slopes and the value at 0."""

    def rational(word: str) -> Fraction:
        number = Fraction(word)
        require(str(number) == word, "activation", text=shown)
        return number

    if name in PIECES:
        return [Fraction(x) for x in PIECES[name][0]], [Fraction(x) for x in PIECES[name][1]], Fraction(0)
    leaky = re.fullmatch(f"leaky_relu:({RATIONAL})", name)
    if leaky:
        slope = rational(leaky[1])
        return ([Fraction(0)], [slope, Fraction(1)], Fraction(0)) if slope != 1 else ([], [slope], Fraction(0))
    pieces = PIECEWISE.fullmatch(name)
    if pieces is None:
        raise Refused("activation", text=shown)
    breakpoints = [rational(word) for word in pieces[1].split(",") if word]
    slopes = [rational(word) for word in pieces[2].split(",")]
    require(len(slopes) == len(breakpoints) + 1, "activation", text=shown)
    ascending = all(x < y for x, y in zip(breakpoints, breakpoints[1:], strict=False))
    changing = all(x != y for x, y in zip(slopes, slopes[1:], strict=False))
    require(ascending and changing, "activation", text=shown)
    return breakpoints, slopes, rational(pieces[3])


def piecewise_parity(breakpoints: list[Fraction], slopes: list[Fraction], value: Fraction) -> Parity:
    """Read parity off the jumps of the slope: e is constant iff those at t and -t cancel, o linear iff they agree."""
    jumps = {t: slopes[i + 1] - slopes[i] for i, t in enumerate(breakpoints)}
    even = all(jump + jumps.get(-t, 0) == 0 for t, jump in jumps.items())
    odd = all(jump == jumps.get(-t, 0) for t, jump in jumps.items())
    return Parity(even, odd, odd and slopes[0] + slopes[-1] != 0, value != 0)


Blocks = list[tuple[int, list[int], list[int]]]


def blocks_of(label: str, setting: Setting) -> Blocks:
    """Return, for each orbit that the simple meets, the number of the orbit and the suborbits in B+ and in B-."""
    met = []
    for index, values in enumerate(setting.elements[label].values):
        setting.work.spend(2 * len(values))
        if values[0]:
            opposed = negative(values[0])
            plus = [k for k, value in enumerate(values) if value == values[0]]
            minus = [k for k, value in enumerate(values) if value == opposed]
            met.append((index, plus, minus))
    return met


def edge_reason(source: str, blocks: Blocks, target: str, trivial: bool, parity: Parity, setting: Setting) -> str:
    """Return the first rule of the interaction theorem that gives the edge, or "" if none does."""
    even = odd = mixed = False
    element = setting.elements[target]
    digits = 1 + element.packing.bytes * setting.field.degree // 64
    for index, plus, minus in blocks:
        setting.work.spend(2 * (len(plus) + len(minus)) * digits)
        sizes, packed = setting.orbits[index].sizes, element.packed[index]
        over_plus = sum(sizes[k] * packed[k] for k in plus)
        over_minus = sum(sizes[k] * packed[k] for k in minus)
        alpha, beta = over_plus + over_minus, over_plus - over_minus
        even = even or (not parity.even_polynomial and alpha != 0)
        odd = odd or (not parity.odd_polynomial and beta != 0 and len(minus) > 0)
        mixed = mixed or (not parity.odd_polynomial and beta != 0 and len(minus) == 0)
    if even:
        return "even"
    if odd:
        return "odd"
    if mixed:
        return "mixed"
    if parity.has_slope and source == target:
        return "linear"
    return "constant" if parity.has_value and trivial else ""


def check_edge(claim: dict[str, Json], parity: Parity, setting: Setting) -> list[Step]:
    source = setting.named(claim["source"], "claim.source")
    target = setting.named(claim["target"], "claim.target")
    trivial = setting.is_trivial(target)
    reason = edge_reason(source, blocks_of(source, setting), target, trivial, parity, setting)
    there = "there" if reason else "not there"
    require(claim["holds"] == bool(reason), "edge", source=source, target=target, there=there)
    return [("edge", {"source": source, "target": target, "reason": reason})]


def check_graph(claim: dict[str, Json], parity: Parity, setting: Setting) -> list[Step]:
    edges = listed(claim["edges"], "claim.edges")
    trivial = {label: setting.is_trivial(label) for label in setting.elements}
    place = 0
    for source in setting.elements:
        blocks = blocks_of(source, setting)
        for target in setting.elements:
            setting.work.spend(1)
            reason = edge_reason(source, blocks, target, trivial[target], parity, setting)
            if reason:
                wanted = {"source": source, "target": target, "reason": reason}
                require(edges[place : place + 1] == [wanted], "edges", place=place + 1)
                place += 1
    require(len(edges) == place, "edges", place=place + 1)
    return [("graph", {"simples": len(setting.elements), "edges": place})]


# ----------------------------------------------------------------------------------------------------------------------
# A whole certificate.

ENVELOPE = ("format", "version", "group", "claim", "simples", "evidence", "seal")
CLAIMS = {
    "exists": ("kind", "shape", "nonlinear", "source", "target", "holds"),
    "edge": ("kind", "gset", "activation", "source", "target", "holds"),
    "graph": ("kind", "gset", "activation", "edges"),
}
SHAPES = ("pl", "conic", "even", "odd")
RULES = ("inclusion", *WORD_RULES, "line", "interaction")


class Memo:
    """Settings verified before, by their canonical text, with what they cost; the oldest are dropped."""

    def __init__(self) -> None:
        self.known: dict[str, tuple[Setting, int, int]] = {}

    def setting(self, key: str, work: Work, make: Callable[[], Setting]) -> Setting:
        if key in self.known:
            setting, spent, kept = self.known[key]
            work.spend(spent)
            work.keep(kept)
            setting.work = work
            return setting
        setting = make()
        self.known[key] = (setting, work.spent, work.kept)
        while len(self.known) > 1 and sum(kept for _, _, kept in self.known.values()) > MAX_STORE:
            del self.known[next(iter(self.known))]
        return setting


def check_document(document: Json, memo: Memo) -> tuple[str, list[Step]]:
    """Return the claim in words and what was checked, or refuse the document."""
    given = fields(document, "the certificate", ENVELOPE)
    require(given["format"] == "plrep-certificate", "format")
    require(type(given["version"]) is int and given["version"] == 1, "version")
    content = {key: value for key, value in given.items() if key != "seal"}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    require(given["seal"] == hashlib.sha256(text.encode("ascii")).hexdigest(), "seal")
    work = Work()
    degree, generators = read_group(given["group"])
    claim, parts = read_claim(given["claim"], degree)
    evidence = read_evidence(given["evidence"], claim, parts)
    described = [given["group"], parts, given["simples"]]
    described += [evidence.get(key) for key in ("gset", "field", "action", "action_chain", "subgroup_chains")]
    setting = memo.setting(
        json.dumps(described, sort_keys=True),
        work,
        lambda: read_setting(given["simples"], evidence, parts, degree, generators, work),
    )
    steps: list[Step] = [
        ("seal", {"sha256": given["seal"]}),
        ("group", {"degree": degree, "generators": len(generators)}),
        ("gset", {"points": setting.size, "orbits": len(setting.orbits), "action": "action" in evidence}),
        ("simples", {"labels": list(setting.elements), "bound": setting.bound, "field": evidence["field"]}),
    ]
    if claim["kind"] == "exists":
        steps += check_exists(claim, evidence, setting)
    elif claim["kind"] == "edge":
        steps += check_edge(claim, read_activation(claim["activation"]), setting)
    else:
        steps += check_graph(claim, read_activation(claim["activation"]), setting)
    return claim_text(claim, parts, degree, generators), steps


def read_claim(value: Json, degree: int) -> tuple[dict[str, Json], list[dict[str, Json]]]:
    """Return the claim, and the parts of its G-set (none for a claim of existence)."""
    require(type(value) is dict, "object", where="claim")
    require("kind" in value, "missing", where="claim", name="kind")
    kind = choice(value["kind"], "claim.kind", tuple(CLAIMS))
    claim = fields(value, "claim", CLAIMS[kind])
    if "holds" in claim:
        boolean(claim["holds"], "claim.holds")
    if kind == "exists":
        choice(claim["shape"], "claim.shape", SHAPES)
        boolean(claim["nonlinear"], "claim.nonlinear")
        return claim, []
    return claim, read_parts(claim["gset"], "claim.gset", degree)


def read_evidence(value: Json, claim: dict[str, Json], parts: list[dict[str, Json]]) -> dict[str, Json]:
    """Return the evidence after requiring that it has the keys of its rule, and that the rule fits the claim."""
    require(type(value) is dict, "object", where="evidence")
    require("rule" in value, "missing", where="evidence", name="rule")
    rule = choice(value["rule"], "evidence.rule", RULES)
    needed, allowed = ["rule", "field"], []
    if claim["kind"] == "exists":
        needed += ["gset"] if "gset" in value else ["action", "action_chain"]
        signed = claim["shape"] in ("even", "odd")
        if claim["holds"]:
            possible = ["inclusion"]
        else:
            possible = ["fixes-moves"]
            possible += {"even": ["negates-moves"], "odd": ["negates-not-negates"]}.get(claim["shape"], [])
            possible += ["line"] if claim["shape"] == "conic" and claim["nonlinear"] else []
        if rule == "inclusion":
            needed += ["inclusion", "minus"] if signed else ["inclusion"]
            allowed += ["map"] if claim["shape"] != "conic" else []
        elif rule in WORD_RULES:
            needed.append("word")
    else:
        possible = ["interaction"]
        kinds = {part["kind"] for part in parts}
        needed += ["action", "action_chain"] if kinds & {"regular", "cosets"} else []
        needed += ["subgroup_chains"] if "cosets" in kinds else []
    require(rule in possible, "rule", rule=rule)
    evidence = fields(value, "evidence", needed, allowed)
    integer(evidence["field"], "evidence.field", 1, MAX_FIELD)
    return evidence


def read_setting(
    simples: Json,
    evidence: dict[str, Json],
    parts: list[dict[str, Json]],
    degree: int,
    generators: list[Perm],
    work: Work,
) -> Setting:
    """Return the G-set and the simples after verifying them."""
    work.keep(degree * len(generators))
    if "action" in evidence:
        if generators:
            first = listed(evidence["action"], "evidence.action")[:1]
            size = len(listed(first[0], "entry 1 of evidence.action", MAX_POINTS)) if first else 0
        else:
            require(len(parts) > 0, "no-generators")
            size = sum(rule_size(part, degree) for part in parts)
            require(size <= MAX_POINTS, "points", limit=MAX_POINTS)
        action, chain = given_gset(evidence, size, degree, generators, work)
        if parts:
            count = [part["kind"] for part in parts].count("cosets")
            chains = sized(evidence.get("subgroup_chains", []), "evidence.subgroup_chains", count)
            check_parts(parts, chains, degree, generators, size, action, chain, work)
    else:
        if "gset" in evidence:
            parts = read_parts(evidence["gset"], "evidence.gset", degree)
            good = all(part["kind"] in ("natural", "subsets") for part in parts)
            require(good, "by-rule", where="evidence.gset")
        size, action = computed_gset(parts, degree, generators, work)
    setting = Setting(size, action, evidence["field"], work)
    setting.check_simples(simples)
    return setting


def claim_text(
    claim: dict[str, Json], parts: list[dict[str, Json]], degree: int, generators: Sequence[Perm]
) -> str:
    """Return the claim in the grammar of plrep's command line; the group is named by its generators."""
    name = f"<{cycles_text(generators, degree)}>"
    if claim["kind"] == "exists":
        words = [] if claim["holds"] else ["no"]
        words += ["nonlinear"] if claim["nonlinear"] else []
        return f"{name}: {' '.join([*words, claim['shape']])} {claim['source']} -> {claim['target']}"
    place = f"{name} on {'+'.join(part_text(part) for part in parts)}, {claim['activation']}"
    if claim["kind"] == "graph":
        return f"{place}: graph"
    return f"{place}: {'' if claim['holds'] else 'no '}edge {claim['source']} -> {claim['target']}"


def part_text(part: dict[str, Json]) -> str:
    if part["kind"] == "subsets":
        return f"subsets:{part['size']}"
    if part["kind"] == "cosets":
        subgroup = [tuple([x - 1 for x in h]) for h in part["subgroup"]]
        return f"cosets:{cycles_text(subgroup, 0) if subgroup else 'trivial'}"
    return str(part["kind"])


def cycles_text(permutations: Sequence[Perm], degree: int) -> str:
    """Return permutations in cycles; a last fixed point of all is written in the first, so that the degree can be read."""
    texts = []
    for p in permutations or [tuple(range(degree))]:
        free = [True] * len(p)
        text = ""
        for x in range(len(p)):
            cycle = []
            y = x
            while free[y]:
                free[y] = False
                cycle.append(str(y + 1))
                y = p[y]
            text += f"({','.join(cycle)})" if len(cycle) > 1 else ""
        texts.append(text)
    if degree and all(p[degree - 1] == degree - 1 for p in permutations):
        texts[0] += f"({degree})"
    return ",".join(text or "()" for text in texts)


def check_text(data: bytes, memo: Memo | None = None) -> Result:
    """Check the bytes of a certificate."""
    try:
        claim, steps = check_document(read_document(data), memo if memo is not None else Memo())
    except Refused as refusal:
        return refused(refusal)
    return Result("accepted", "", claim, 0, "", tuple(steps))


def check_file(path: str | os.PathLike[str], memo: Memo | None = None) -> Result:
    """Check a file; files of one group checked with one memo share the work on its simples."""
    try:
        with open(path, "rb") as file:
            regular = stat.S_ISREG(os.fstat(file.fileno()).st_mode)
            data = file.read(MAX_BYTES + 1) if regular else None
    except (OSError, ValueError) as error:
        return refused(Refused("absent", error=error))
    if data is None:
        return refused(Refused("absent", error="it is no regular file"))
    return check_text(data, memo)


def refused(refusal: Refused) -> Result:
    verdict, code = ("unreadable", 2) if refusal.key in UNREADABLE else ("rejected", 1)
    return Result(verdict, str(refusal), "", code, refusal.key, ())


def main(arguments: Sequence[str]) -> int:
    """Check files, print a line for each, and return the exit code of the worst."""
    if not arguments:
        print("no files; usage: python -I -S checker.py FILE...", file=sys.stderr)
        return 2
    memo = Memo()
    worst = 0
    for name in arguments:
        result = check_file(name, memo)
        line = f"{name}: accepted" if result.code == 0 else f"{name}: rejected: {result.reason}"
        coding = sys.stdout.encoding
        print(line.encode(coding, "backslashreplace").decode(coding), flush=True)
        worst = max(worst, result.code)
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
