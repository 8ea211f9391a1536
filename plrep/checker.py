"""The checker of certificates: the one program that a reader of a plrep certificate has to trust.

It runs alone, on the standard library: python -I -S plrep/checker.py FILE...
proofs/FORMAT.md says what a certificate contains, what is checked here, and why that proves the claim.

Everything is derived from the generating permutations in the file by exact integer arithmetic; no list of the
elements of the group is made. A file is accepted by meeting every requirement in turn; each failure is a
`Refused` with a key of REASONS. Nothing of plrep is imported, and plrep's prover does not import this file.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import math
import os
import re
import stat
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from fractions import Fraction
from functools import cached_property
from itertools import combinations, combinations_with_replacement, pairwise, zip_longest
from operator import mul
from typing import Any, NamedTuple

Json = Any
Perm = tuple[int, ...]
Vector = tuple[int, ...]
Entries = tuple[Vector, ...]
Object = dict[str, Any]
Parts = list[Object]
Labels = list[str]
Step = tuple[str, Object]
Counts = list[tuple[int, int, int]]
Memo = dict[str, tuple[Any, int, int]]

MAX_BYTES = 20_000_000
MAX_ARCHIVE = 1_000_000_000
MAX_VALUES = 2_000_000
MAX_NESTING = 12
MAX_DIGITS = 2_000
MAX_POINTS = 20_000
MAX_FIELD = 2_000
MAX_WORD = 10_000
MAX_ORDER = 5_000
MAX_MAP = MAX_ACTIVATION = 1_000
MAX_WORK = 800_000_000
MAX_STORE = 40_000_000
PRIME = 2_147_483_647

# Why a file is refused; with one of the first block it is unreadable (exit code 2).
UNREADABLE = {
    "absent": "the file cannot be read: {error}",
    "size": "the file has more than {limit} bytes",
    "archive": "the archive cannot be unpacked: {error}",
    "values": "the file has more than {limit} values",
    "nesting": "brackets are unbalanced or nested deeper than {limit}",
    "json": "the file is not JSON: {error}",
    "number": "{word} is not an integer in decimal digits (-0 is spelled 0)",
    "digits": "an integer has more than {limit} digits",
    "repeated": "the key {name} is repeated",
}
REASONS = UNREADABLE | {
    "type": "{where} is not {kind}",
    "missing": "{where} lacks the key {name}",
    "unknown": "{where} has the unknown key {name}",
    "length": "{where} has {given} entries; it should have {wanted}",
    "choice": "{where} is not one of {known}",
    "range": "{where} is not between {low} and {high}",
    "label": "{where} is not a label of a simple",
    "work": "the check takes more than {limit} elementary steps",
    "store": "the check takes more than {limit} stored numbers",
    "format": "the format is not plrep-certificate",
    "version": "the version is not 1",
    "seal": "the seal does not fit the content",
    "rule": "the rule {rule} does not prove a claim of this kind",
    "permutation": "{where} is not a permutation of 1 to {degree}",
    "letter": "{where} has a letter that names no generator and no earlier word",
    "chain": "{where}: a Schreier generator of level {level} does not sift to the identity",
    "chain-base": "{where}: an element that fixes all base points is not the identity",
    "field": "the field {field} is twice an odd number; the half of it is the same field",
    "lowest": "{where} is not in lowest terms over a positive denominator",
    "zeros": "{where} ends with a zero coordinate",
    "points": "the G-set has more than {limit} points",
    "given-action": "the action on part {part} is not the one that the group has there",
    "orbit": "part {part} is not one orbit of points in a row",
    "regular": "part {part} does not have as many points as the group has elements",
    "outside": "a generator of the subgroup of part {part} is not in the group",
    "moves-coset": "a generator of the subgroup of part {part} moves the first coset",
    "small-subgroup": "part {part}: the subgroup is not shown to be the whole stabiliser of the first coset",
    "parts": "the action does not have as many points as the parts of the G-set",
    "zero": "{where} is zero",
    "real": "{where} has an entry that is not real",
    "symmetric": "{where} is not symmetric",
    "idempotent": "{where} is not idempotent",
    "central": "{where} does not commute with the orbitals",
    "sum": "the projectors do not sum to the identity",
    "too-few": "there may be {bound} simples but {given} are given, so one of them need not be simple",
    "no-simple": "{where} is not one of the simples given",
    "word-source": "the word does not act as {sign} on {label}",
    "word-target": "the word acts as {sign} on {label}",
    "blocks": "equal rows of {source} do not give equal rows of {target}",
    "minus-chain": "an element may act as -1 on {label}; to exclude it, inclusion must be a chain",
    "minus": "an element acts as -1 on {label}",
    "same-line": "a homogeneous map from the line {label} to itself is linear",
    "not-line": "source and target are not one line on which the group acts by both signs",
    "copy-trace": "{where} does not have the trace of one copy",
    "outside-part": "{where} does not lie in the isotypic part or the copy named",
    "map-orbit": "the orbit of the pair (source, target) does not have {given} elements",
    "map-affine": "the kinks of the explicit map cancel",
    "terms": "a map has more than {limit} terms",
    "parallel": "terms may have one hyperplane by an irrational ratio, which no rule covers",
    "map": "the map {verb} {what}",
    "activation": "the activation {text} is not in the spelling of the format",
    "edge": "there is {count} edge {source} -> {target}",
    "fact": "{where} should be {wanted}",
    "order": "the group has {limit} elements or more",
    "class": "{where} is no element of the group, or it lies in an earlier class",
    "classes": "the classes given have {given} elements, the group has {wanted}",
    "character": "the class function is {sign} irreducible character",
    "numbers": "claim.numbers does not list the values of the table, each once, as they occur first",
    "degree": "the value of character {row} at the identity is not a positive integer",
    "relation": "character {row}: class sums do not multiply as they should with class {number}",
    "norm": "the norm of character {row} is not 1",
    "eigenvalues": "the class sum has {given} different eigenvalues on the characters; it should have {wanted}",
    "label-order": "claim.simples is not in label order, each label once",
    "kernel-base": "a natural point is earlier in evidence.kernel_chain.base than a point of the G-set",
    "kernel-moves": "an element that fixes the base points in the quotient of the G-set moves another of its points",
    "normal-subgroup": "the group given {verb} the intersection of the kernels",
    "projector": "claim.projector is {sign} projector of a simple",
    "same-graph": "the two graphs {verb}",
    "edges": "the {given} edges listed are not the {wanted} edges of the graph in label order",
}
KINDS = {dict: "an object", list: "a list", int: "an integer", bool: "true or false", str: "a string"}


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
    """The outcome for a file: "accepted", "rejected" or "unreadable", and the exit code of that."""

    verdict: str
    reason: str
    claim: str
    code: int
    key: str
    steps: tuple[Step, ...]


class Work:
    """Counts elementary steps and stored numbers: hostile input is refused at the same point everywhere."""

    spent = 0
    kept = 0

    def spend(self, amount: int) -> None:
        self.spent += amount
        require(self.spent <= MAX_WORK, "work", limit=MAX_WORK)

    def keep(self, amount: int) -> None:
        self.kept += amount
        require(self.kept <= MAX_STORE, "store", limit=MAX_STORE)

    def compose(self, p: Perm, q: Perm) -> Perm:
        """Return p q: permutations are the tuples of images of 0, 1, ..., and (p q)(x) = p(q(x))."""
        self.spend(10 + len(q))
        return tuple(map(p.__getitem__, q))

    def inverse(self, p: Perm) -> Perm:
        self.spend(10 + 2 * len(p))
        return tuple(sorted(range(len(p)), key=p.__getitem__))


def once(memo: Memo, key: str, work: Work, make: Callable[[], Any]) -> Any:
    """Return make(), made once but charged each time: verdicts do not depend on the files before."""
    if key in memo:
        made, spent, kept = memo[key]
        work.spend(spent)
        work.keep(kept)
        return made
    spent, kept = work.spent, work.kept
    made = make()
    if sum(cost for _, _, cost in memo.values()) > MAX_STORE:
        memo.clear()
    memo[key] = (made, work.spent - spent, work.kept - kept)
    return made


# Reading: from bytes to plain data. JSON only, each key once, each number in its one spelling.


def read_document(data: bytes) -> Json:
    """Return the JSON document, or refuse it."""
    require(len(data) <= MAX_BYTES, "size", limit=MAX_BYTES)
    values = data.count(b",") + data.count(b"[") + 10 * data.count(b"{")
    require(values <= MAX_VALUES, "values", limit=MAX_VALUES)
    try:
        text = data.decode("utf-8")
        brackets = re.sub(r"[^][{}]+", "", re.sub(r'"[^"\\]*(?:\\.[^"\\]*)*"', "", text))
        for _ in range(MAX_NESTING):
            brackets = brackets.replace("[]", "").replace("{}", "")
        require(not brackets, "nesting", limit=MAX_NESTING)
        numbers: Json = dict.fromkeys(("parse_int", "parse_float", "parse_constant"), _integer_literal)
        return json.loads(text, object_pairs_hook=_each_key_once, **numbers)
    except ValueError as error:
        raise Refused("json", error=error) from None


def _each_key_once(pairs: list[tuple[str, Json]]) -> Object:
    found: Object = {}
    for key, value in pairs:
        require(key not in found, "repeated", name=_show(key))
        found[key] = value
    return found


def _integer_literal(word: str) -> int:
    require(re.fullmatch("-?[0-9]+", word) is not None and word != "-0", "number", word=_show(word))
    require(len(word.lstrip("-")) <= MAX_DIGITS, "digits", limit=MAX_DIGITS)
    return int(word)


def _show(text: str) -> str:
    return ascii(text if len(text) <= 40 else text[:40] + "...")


def typed(value: Json, kind: type, where: str) -> Json:
    """Return a value of this very type. `where` names the place in the file for the reader of a reason."""
    require(type(value) is kind, "type", where=where, kind=KINDS[kind])
    return value


def fields(value: Json, where: str, needed: Sequence[str]) -> Object:
    """Return an object with exactly the needed keys."""
    keys: Object = typed(value, dict, where)
    for key in needed:
        require(key in keys, "missing", where=where, name=key)
    for key in keys:
        require(key in needed, "unknown", where=where, name=_show(key))
    return keys


def entries(value: Json, where: str, low: int = 0, high: int = MAX_VALUES) -> list[Json]:
    """Return a list with `low` to `high` entries."""
    found: list[Json] = typed(value, list, where)
    wanted = f"{low} to {high}" if low < high else low
    require(low <= len(found) <= high, "length", where=where, given=len(found), wanted=wanted)
    return found


def integer(value: Json, where: str, low: int, high: int) -> int:
    require(low <= typed(value, int, where) <= high, "range", where=where, low=low, high=high)
    return int(value)


def require_equal(value: Json, wanted: int | str, where: str) -> None:
    """Require what the checker found."""
    require(type(value) is type(wanted) and value == wanted, "fact", where=where, wanted=wanted)


def choice(value: Json, where: str, known: Sequence[str]) -> str:
    require(typed(value, str, where) in known, "choice", where=where, known=", ".join(known))
    return str(value)


def read_label(value: Json, where: str) -> str:
    require(bool(re.fullmatch(r"[AL](0|[1-9][0-9]{0,8})", typed(value, str, where))), "label", where=where)
    return str(value)


# Permutations, straight-line programs, stabiliser chains: FORMAT.md 1 and 3.


def read_permutation(value: Json, where: str, degree: int) -> Perm:
    met = [False] * degree
    for image in entries(value, where, degree, degree):
        good = type(image) is int and 1 <= image <= degree and not met[image - 1]
        require(good, "permutation", where=where, degree=degree)
        met[image - 1] = True
    return tuple([image - 1 for image in value])


def read_program(value: Json, where: str, generators: Sequence[Perm], size: int, work: Work) -> list[Perm]:
    """Return the values of the words of a straight-line program, as permutations of `size` points."""
    elements = list(generators)
    inverses: dict[int, Perm] = {}
    for number, word in enumerate(entries(value, where, 0, MAX_WORD), 1):
        place = f"word {number} of {where}"
        product = tuple(range(size))
        for letter in entries(word, place, 1, MAX_WORD):
            require(type(letter) is int and 1 <= abs(letter) <= len(elements), "letter", where=place)
            if letter < 0 and letter not in inverses:
                inverses[letter] = work.inverse(elements[-letter - 1])
            product = work.compose(product, elements[letter - 1] if letter > 0 else inverses[letter])
        work.keep(2 * size)
        elements.append(product)
    return elements[len(generators) :]


class Chain(NamedTuple):
    """For each base point the points of its orbit, each with an element that brings it back.

    `fixing[i]` are the elements given that fix the first i base points, without the identity.
    """

    base: list[int]
    levels: list[dict[int, Perm]]
    fixing: list[list[Perm]]

    def order(self, first: int = 0) -> int:
        """Return the order of the stabiliser of the base points before the first, if the chain is verified."""
        return math.prod(map(len, self.levels[first:]))

    def sift(self, p: Perm, work: Work, first: int = 0) -> Perm | None:
        """Return what remains of p, or None where it leaves an orbit. p may act on a part of the domain."""
        work.spend(10 * len(self.base))
        for point, level in zip(self.base[first:], self.levels[first:], strict=True):
            image = p[point]
            if image not in level:
                return None
            p = p if image == point else work.compose(level[image], p)
        return p


class Acting(NamedTuple):
    """Generators on 0, ..., size - 1; points[i] is what the point i + 1 of the file stands for."""

    size: int
    generators: list[Perm]
    points: Sequence[int]


def read_chain(value: Json, where: str, acting: Acting, work: Work, *, verify: bool) -> Chain:
    """Return a chain; if it is verified, by sifting Schreier generators, its base is a base of the group."""
    size, generators, points = acting
    given = fields(value, where, ("base", "program"))
    numbers = entries(given["base"], f"{where}.base", 0, len(points))
    base = [points[integer(b, f"{where}.base", 1, len(points)) - 1] for b in numbers]
    program = read_program(given["program"], f"{where}.program", generators, size, work)
    identity = tuple(range(size))
    work.spend((len(generators) + len(program)) * (len(base) + size))
    moving = [s for s in dict.fromkeys([*generators, *program]) if s != identity]
    chain = Chain(base, [], [moving])
    untested: list[list[tuple[int, Perm]]] = []
    for point in base:
        level = {point: identity}
        pairs = []
        steps = [(s, work.inverse(s)) for s in moving]
        for x in (queue := [point]):
            work.spend(len(steps))
            for s, back in steps:
                if s[x] in level:
                    pairs.append((x, s))
                else:
                    work.keep(size)
                    level[s[x]] = work.compose(level[x], back)
                    queue.append(s[x])
        work.keep(2 * len(pairs))
        chain.levels.append(level)
        untested.append(pairs)
        moving = [s for s in moving if s[point] == point]
        chain.fixing.append(moving)
    if not verify:
        return chain
    require(not moving, "chain-base", where=where)
    for number, (level, pairs) in enumerate(zip(chain.levels, untested, strict=True), 1):
        for x, s in pairs:
            element = work.compose(level[s[x]], work.compose(s, work.inverse(level[x])))
            require(chain.sift(element, work, number) == identity, "chain", where=where, level=number)
    return chain


# Numbers: elements of Z[z], z = exp(2 pi i/N), as coordinates in 1, z, ..., z^(phi(N)-1) without final zeros.


class Packing:
    """Polynomials in z as integers: coefficient i is the i-th digit to the base 2^width.

    f(z) = 0 iff x^N - 1 divides F = f times all x^(N/p) - 1, p a prime divisor of N: the roots of these are
    the other N-th roots of unity. If the coefficients of F modulo x^N - 1 are below 2^(width - 1), this means
    that 2^(N width) - 1 divides the integer of F.
    """

    def __init__(self, field: Field, width: int) -> None:
        self.width = width
        self.bits = field.order * width
        self.modulus = (1 << self.bits) - 1
        self.shifts = [self.bits // p for p in field.primes]
        self.words = 1 + field.degree * width // 64
        self.price = 20 + self.bits // 64 + self.words * math.isqrt(self.words)

    def pack(self, vector: Sequence[int]) -> int:
        return sum(c << i * self.width for i, c in enumerate(vector))

    def fold(self, number: int) -> int:
        """Return a number of at most N digits that is congruent modulo 2^(N width) - 1."""
        while number >> self.bits not in (0, -1):
            number = (number & self.modulus) + (number >> self.bits)
        return number

    def is_zero(self, number: int) -> bool:
        for shift in self.shifts:
            number = self.fold(number)
            number = (number << shift) - number
        return self.fold(number) in (0, self.modulus, -self.modulus)


class Field:
    """The field Q(z), z a primitive root of unity of the given order."""

    def __init__(self, order: int, work: Work) -> None:
        require(order % 4 != 2, "field", field=order)
        work.spend(10 * order)
        self.order = order
        self.degree = sum(math.gcd(k, order) == 1 for k in range(order))
        self.primes = primes_of(order)
        self.packings: dict[int, Packing] = {}

    def packing(self, bound: int, work: Work) -> Packing:
        """Return a packing for polynomials of degree below 2N with coefficients up to the bound."""
        width = (2 * bound << len(self.primes)).bit_length() + 1
        if width not in self.packings:
            work.keep(self.order * width // 10)
            self.packings[width] = Packing(self, width)
        return self.packings[width]

    @cached_property
    def split(self) -> tuple[int, int]:
        """Return p and r with Phi_N(r) = 0 modulo p: r^N = 1, and the other r^(N/q) - 1 have inverses."""
        order, p = self.order, (1 << 61) // self.order * self.order + 1
        while True:
            p += order
            for r in (pow(a, (p - 1) // order, p) for a in range(2, 20)):
                others = [pow(r, order // q, p) - 1 for q in self.primes]
                if pow(r, order, p) == 1 and all(math.gcd(c, p) == 1 for c in others):
                    return p, r


def primes_of(number: int) -> list[int]:
    return [p for p in range(2, number + 1) if number % p == 0 and all(p % q for q in range(2, p))]


def read_number(value: Json, where: str, field: Field, work: Work) -> Vector:
    vector = entries(value, where, 0, field.degree)
    work.spend(1 + len(vector))
    for c in vector:
        typed(c, int, where)
    require(vector[-1:] != [0], "zeros", where=where)
    return tuple(vector)


def largest(vectors: Iterable[Vector]) -> int:
    """Return the greatest absolute value of a coordinate."""
    return max((abs(c) for vector in vectors for c in vector), default=0)


def read_denominator(value: Json, vectors: Iterable[Vector], where: str) -> int:
    """Read a denominator that has no common factor with all the coordinates."""
    rest = denominator = int(typed(value, int, f"the denominator of {where}"))
    for vector in vectors:
        rest = math.gcd(rest, *vector)
    require(denominator > 0 and rest == 1, "lowest", where=where)
    return denominator


# The G-set X: FORMAT.md 3. Its parts, its orbits, its orbitals and how they multiply.

PART_KEYS = {"natural": (), "regular": (), "cosets": ("subgroup",), "subsets": ("size",)}
BY_RULE = ("natural", "subsets")


def read_group(value: Json) -> Acting:
    given = fields(value, "group", ("degree", "generators"))
    degree = integer(given["degree"], "group.degree", 1, MAX_POINTS)
    listed = enumerate(entries(given["generators"], "group.generators"), 1)
    generators = [read_permutation(g, f"generator {i}", degree) for i, g in listed]
    return Acting(degree, generators, range(degree))


def read_parts(value: Json, where: str, degree: int, known: Sequence[str]) -> Parts:
    parts: Parts = entries(value, where, 1, MAX_POINTS)
    for number, part in enumerate(parts, 1):
        place = f"part {number} of {where}"
        require("kind" in typed(part, dict, place), "missing", where=place, name="kind")
        kind = choice(part["kind"], f"the kind of {place}", known)
        fields(part, place, ("kind", *PART_KEYS[kind]))
        if kind == "subsets":
            count = math.comb(degree, integer(part["size"], f"the size of {place}", 1, degree))
            require(count <= MAX_POINTS, "points", limit=MAX_POINTS)
        if kind == "cosets":
            for h in entries(part["subgroup"], f"the subgroup of {place}"):
                read_permutation(h, f"a generator of the subgroup of {place}", degree)
    return parts


def subset_action(k: int, group: Acting, work: Work) -> list[Perm]:
    """Return the action on the k-subsets in lexicographic order; the natural points for k = 1."""
    count = math.comb(group.size, k)
    work.keep(count * (k + len(group.generators)))
    work.spend(count * k * (1 + 2 * len(group.generators)))
    subsets = list(combinations(range(group.size), k))
    place = {subset: i for i, subset in enumerate(subsets)}
    return [tuple([place[(*sorted([g[x] for x in s]),)] for s in subsets]) for g in group.generators]


def computed_gset(parts: Parts, group: Acting, work: Work) -> tuple[list[int], int, list[Perm]]:
    """Return the starts and the number of points of natural and subsets parts, and the action on their sum."""
    starts, size = [], 0
    action: list[Perm] = [()] * len(group.generators)
    for part in parts:
        more = subset_action(part.get("size", 1), group, work)
        action = [(*done, *[size + x for x in images]) for done, images in zip(action, more, strict=True)]
        starts.append(size)
        size += math.comb(group.size, part.get("size", 1))
        require(size <= MAX_POINTS, "points", limit=MAX_POINTS)
        work.keep(size * len(action))
    return starts, size, action


def given_gset(value: Object, parts: Parts, group: Acting, work: Work) -> tuple[int, list[Perm], Chain]:
    """Read an action, and verify that it is an action of this group of permutations."""
    degree, generators, points = group
    images = entries(value["action"], "evidence.action", len(generators), len(generators))
    size = sum(math.comb(degree, part.get("size", 1)) if part["kind"] in BY_RULE else 1 for part in parts)
    for first in images[:1]:
        size = len(typed(first, list, "entry 1 of evidence.action"))
    require(size <= MAX_POINTS, "points", limit=MAX_POINTS)
    work.keep(2 * len(images) * (degree + size))
    action = [read_permutation(g, f"entry {i} of evidence.action", size) for i, g in enumerate(images, 1)]
    both = [(*g, *[degree + x for x in p]) for g, p in zip(generators, action, strict=True)]
    both_sets = Acting(degree + size, both, points)
    chain = read_chain(value["action_chain"], "evidence.action_chain", both_sets, work, verify=True)
    return size, action, chain


def check_parts(parts: Parts, chains: Json, setting: Setting, group: Acting, chain: Chain) -> list[int]:
    """Require that the given action is the one on the disjoint union of the parts; return where they start."""
    degree, work, order = group.size, setting.work, chain.order()
    orbits = {orbit.points[0]: orbit.points for orbit in setting.orbits}
    count = [part["kind"] for part in parts].count("cosets")
    waiting = iter(entries(chains, "evidence.subgroup_chains", count, count))
    start, starts = 0, []
    for number, part in enumerate(parts, 1):
        starts.append(start)
        if part["kind"] in BY_RULE:
            end = start + math.comb(degree, part.get("size", 1))
            computed = subset_action(part.get("size", 1), group, work)
            for given, wanted in zip(setting.action, computed, strict=True):
                require(given[start:end] == tuple([start + x for x in wanted]), "given-action", part=number)
        else:
            points = orbits.get(start, [])
            end = start + len(points)
            require(points == [*range(start, max(end, start + 1))], "orbit", part=number)
            require(part["kind"] == "cosets" or len(points) == order, "regular", part=number)
            if part["kind"] == "cosets":
                fixed = (*range(degree), degree + start)
                subgroup = [tuple([x - 1 for x in h]) for h in part["subgroup"]]
                for h in subgroup:
                    rest = chain.sift((*h, degree + start), work)
                    require(rest is not None and rest[:-1] == fixed[:-1], "outside", part=number)
                    require(rest == fixed, "moves-coset", part=number)
                place = f"the subgroup chain of part {number}"
                acting = Acting(degree, subgroup, group.points)
                own = read_chain(next(waiting), place, acting, work, verify=False)
                require(own.order() * len(points) == order, "small-subgroup", part=number)
        start = end
    require(start == setting.size, "parts")
    return starts


class Orbit:
    """An orbit of G on X: its points, elements `back[x]` that bring x to the least point x_0, its suborbits.

    `kind[x]` is the least point of the Stab(x_0)-orbit of x in X; `names` lists those of the suborbits,
    `number[x]` is the number of the suborbit of x, `paired[k]` that of (x_0, x) if k is that of (x, x_0).
    """

    def __init__(self, base: int, action: Sequence[Perm], size: int, work: Work) -> None:
        work.spend(100 + size)
        work.keep(2 * size)
        self.kind = tuple(range(size))
        self.back = {base: self.kind}
        steps = [(s, work.inverse(s)) for s in action]
        pairs = []
        for x in (queue := [base]):
            for s, back in steps:
                if s[x] in self.back:
                    pairs.append((x, s))
                else:
                    work.keep(size)
                    self.back[s[x]] = work.compose(self.back[x], back)
                    queue.append(s[x])
        for x, s in pairs:
            fixing = work.compose(self.back[s[x]], work.compose(s, work.inverse(self.back[x])))
            while (moved := work.compose(self.kind, fixing)) != self.kind:
                work.spend(2 * size)
                low = {max(a, b): min(a, b) for a, b in zip(self.kind, moved, strict=True) if a != b}
                self.kind = tuple([low.get(k, k) for k in self.kind])
        self.points = sorted(queue)
        self.names = sorted({self.kind[x] for x in queue})
        self.number = {x: self.names.index(self.kind[x]) for x in self.points}
        self.paired = [self.number[self.back[x][base]] for x in self.names]
        self.sizes = Counter(self.number.values())


def products(first: Orbit, second: Orbit, work: Work) -> list[tuple[Counts, Counts]]:
    """Return, for each orbital from one orbit to another or the same, how others multiply to it.

    y_0 is the least point of the second orbit, x that of a Stab(y_0)-orbit on the first; x names the orbital
    of (x, y_0). Its first list has (c, b, n): n points w of the first orbit have (w, y_0) in the orbital c
    and (x, w) in that of suborbit b of the first. Its second list has (c, a, n): n points y of the second
    orbit have (x, y) in the orbital c and lie in suborbit a of the second.
    """
    table = []
    kind = second.kind
    for x in sorted({kind[x] for x in first.points}):
        work.spend(500 + 20 * (len(first.points) + len(second.points)))
        back = first.back[x]
        left = Counter((kind[w], first.paired[first.number[back[w]]]) for w in first.points)
        right = Counter((kind[second.back[y][x]], a) for y, a in second.number.items())
        work.keep(100 + 10 * (len(left) + len(right)))
        table.append(([(*key, n) for key, n in left.items()], [(*key, n) for key, n in right.items()]))
    return table


# The simples of Fun(X), each named by its isotypic projector: FORMAT.md 4.


class Element:
    """An element of the orbital algebra without entries between orbits.

    `values` are integer vectors over one denominator, for each orbit and suborbit; `packed` packs them.
    """

    def __init__(self, value: Json, where: str, setting: Setting) -> None:
        given = fields(value, where, ("denominator", "values"))
        rows = entries(given["values"], f"the values of {where}", len(setting.orbits), len(setting.orbits))
        self.where = where
        self.values: list[list[Vector]] = []
        for number, (row, orbit) in enumerate(zip(rows, setting.orbits, strict=True), 1):
            place, rank = f"orbit {number} of {where}", len(orbit.names)
            listed = entries(row, place, rank, rank)
            self.values.append([read_number(c, place, setting.field, setting.work) for c in listed])
        flat = {vector for row in self.values for vector in row}
        self.denominator = read_denominator(given["denominator"], flat, where)
        self.largest = largest(flat)
        self.packing = setting.packing(self.largest, self.largest, self.denominator)
        self.packed = self.pack(self.packing, setting.work)

    def require_projection(self, setting: Setting) -> Element:
        """Require a real symmetric idempotent."""
        setting.require_real({vector for row in self.values for vector in row}, self.where)
        for orbit, values in zip(setting.orbits, self.values, strict=True):
            require(values == [values[k] for k in orbit.paired], "symmetric", where=self.where)
        setting.require_product(self, self, "idempotent")
        return self

    def pack(self, packing: Packing, work: Work) -> list[list[int]]:
        work.spend(sum(map(len, self.values)) * (50 + packing.price))
        return [[packing.pack(vector) for vector in row] for row in self.values]

    def transposed(self, setting: Setting) -> Element:
        turned = copy(self)
        pairs = zip(self.values, setting.orbits, strict=True)
        turned.values = [[values[k] for k in orbit.paired] for values, orbit in pairs]
        return turned

    def column(self, y: int, setting: Setting) -> list[tuple[int, Vector]]:
        """Return the entries of a column; none for a point outside X."""
        for values, orbit in zip(self.values, setting.orbits, strict=True):
            if y in orbit.back:
                return [(x, values[orbit.number[orbit.back[y][x]]]) for x in orbit.points]
        return []

    def traces(self, setting: Setting) -> list[Fraction]:
        """Return the trace on each orbit; the diagonal entries of an idempotent of A are rational."""
        pairs = zip(self.values, setting.orbits, strict=True)
        return [Fraction(sum(v[0]) * len(o.points), self.denominator) for v, o in pairs]

    def check_central(self, setting: Setting) -> None:
        """Require that P commutes with all orbitals."""
        for (first, second), table in setting.tables.items():
            for before, after in table:
                setting.work.spend(50 + 2 * (len(before) + len(after)) * self.packing.words)
                excess: Counter[int] = Counter()
                for c, b, n in before:
                    excess[c] += n * self.packed[first][b]
                for c, a, n in after:
                    excess[c] -= n * self.packed[second][a]
                require(not any(excess.values()), "central", where=self.where)


class Rows:
    """The rows of the projector of a simple: FORMAT.md 4.

    `of[x]` is the least point with the row of x, `opposite[x]` the least one with the opposite row, or -1;
    `places` numbers the values of `of`, so it is the set of rows.
    """

    def __init__(self, element: Element, setting: Setting) -> None:
        of = [-1] * setting.size
        opposite = [-1] * setting.size
        for orbit, values in zip(setting.orbits, element.values, strict=True):
            setting.work.spend(6 * len(orbit.points) ** 2)
            opposed = tuple([-c for c in values[0]])
            for x, back in orbit.back.items() if opposed else ():
                row = [(z, values[orbit.number[back[z]]]) for z in orbit.points]
                of[x] = next(z for z, value in row if value == values[0])
                opposite[x] = next((z for z, value in row if value == opposed), -1)
        zero = of.index(-1) if -1 in of else -1
        self.opposite = tuple([zero if of[x] < 0 else y for x, y in enumerate(opposite)])
        self.of = tuple([zero if x < 0 else x for x in of])
        self.places = {x: i for i, x in enumerate(sorted(set(self.of)))}

    def sign(self, n: Perm, work: Work) -> int:
        """Return 1 or -1 if n acts on the simple as this sign, else 0."""
        moved = work.compose(self.of, n)
        return 1 if moved == self.of else -1 if moved == self.opposite else 0


class Setting:
    """A G-set X and the simples of Fun(X)."""

    def __init__(self, size: int, action: list[Perm], field: int, group: Acting, work: Work) -> None:
        self.work = work
        self.group = group
        self.size = size
        self.action = action
        self.field = Field(field, work)
        self.orbits: list[Orbit] = []
        met: set[int] = set()
        for x in range(size):
            if x not in met:
                self.orbits.append(Orbit(x, action, size, work))
                met.update(self.orbits[-1].points)
        pairs = combinations_with_replacement(range(len(self.orbits)), 2)
        self.tables = {(i, j): products(self.orbits[i], self.orbits[j], work) for i, j in pairs}
        self.simples: dict[str, Element] = {}
        self.bound = 0
        self.starts: list[int] = []
        self.memo: Memo = {}

    def packing(self, left: int, right: int, denominator: int) -> Packing:
        """Return a packing for products of matrices with these coordinates, and denominator times either."""
        bound = self.field.degree * self.size * left * right + (denominator + self.size) * (left + right)
        return self.field.packing(bound, self.work)

    def require_real(self, vectors: set[Vector], where: str) -> None:
        packing = self.field.packing(2 * largest(vectors), self.work)
        for vector in vectors:
            self.work.spend(2 * packing.price)
            conjugate = sum(c << -i % self.field.order * packing.width for i, c in enumerate(vector))
            require(packing.is_zero(packing.pack(vector) - conjugate), "real", where=where)

    def require_distinct(self, rays: set[Entries]) -> None:
        """Require that no two rays lie on one line, by their images under a ring homomorphism z -> r modulo p."""
        p, r = self.field.split
        powers = [pow(r, i, p) for i in range(self.field.degree)]
        lines = set()
        for ray in rays:
            self.work.spend(20 * (len(ray) + sum(map(len, ray))))
            images = [sum(map(mul, vector, powers)) % p for vector in ray]
            lead = next((image for image in images if image), 0)
            require(math.gcd(lead, p) == 1, "parallel")
            lines.add(tuple([image * pow(lead, -1, p) % p for image in images]))
        require(len(lines) == len(rays), "parallel")

    def require_product(self, left: Element, right: Element, key: str) -> None:
        """Require that left * right is right."""
        packing = self.packing(left.largest, right.largest, left.denominator)
        packed = zip(self.orbits, left.pack(packing, self.work), right.pack(packing, self.work), strict=True)
        for index, (orbit, p, q) in enumerate(packed):
            for wanted, (table, _) in zip(q, self.tables[index, index], strict=True):
                self.work.spend((len(table) + 1) * packing.price)
                product = sum(n * p[b] * q[orbit.number[c]] for c, b, n in table)
                require(packing.is_zero(product - left.denominator * wanted), key, where=right.where)

    def check_simples(self, value: Json) -> None:
        """Require that the projectors given are those of all simples of Fun(X)."""
        labels = [read_label(label, "a key of simples") for label in typed(value, dict, "simples")]
        for label in sorted(labels, key=lambda label: (int(label[1:]), label)):
            given = fields(value[label], f"simples.{label}", ("projector",))
            simple = Element(given["projector"], f"the projector of {label}", self).require_projection(self)
            require(simple.largest > 0, "zero", where=simple.where)
            simple.check_central(self)
            self.simples[label] = simple
        common = math.lcm(*[simple.denominator for simple in self.simples.values()])
        for index, orbit in enumerate(self.orbits):
            for k in range(len(orbit.names)):
                self.work.spend(len(labels) * self.field.degree * (1 + common.bit_length() // 64))
                total = [0] * self.field.degree
                for simple in self.simples.values():
                    for i, c in enumerate(simple.values[index][k]):
                        total[i] += common // simple.denominator * c
                total[0] -= common if k == 0 else 0
                require(not any(total), "sum")
        self.bound = bound_simples(self, len(labels))
        require(self.bound <= len(labels), "too-few", bound=self.bound, given=len(labels))

    def named(self, value: Json, where: str) -> str:
        require(read_label(value, where) in self.simples, "no-simple", where=where)
        return str(value)

    def rows(self, label: str) -> Rows:
        rows: Rows = once(self.memo, label, self.work, lambda: Rows(self.simples[label], self))
        return rows

    def quotient(self, values: Sequence[Any], start: int) -> tuple[list[int], list[Perm]]:
        """Number the values of a function on X from `start`, and let the generators act on these numbers."""
        first = {value: x for x, value in reversed([*enumerate(values)])}
        place = {value: start + i for i, value in enumerate(sorted(first, key=first.__getitem__))}
        self.work.keep(len(first) * (1 + len(self.action)))
        self.work.spend(len(values) * (1 + len(self.action)))
        points = sorted(first.values())
        return [place[value] for value in values], [
            tuple([place[values[s[x]]] for x in points]) for s in self.action
        ]

    def word(self, value: Json, where: str) -> Perm:
        """Return the last word of {"program": ...}, acting on X."""
        program = fields(value, where, ("program",))["program"]
        entries(program, f"{where}.program", 1, MAX_WORD)
        return read_program(program, f"{where}.program", self.action, self.size, self.work)[-1]

    def is_trivial(self, label: str) -> bool:
        """A simple is trivial iff its projector is constant on each orbit."""
        return all(len(set(values)) == 1 for values in self.simples[label].values)

    def is_signed_line(self, label: str) -> bool:
        """Whether each generator is +1 or -1 on a simple, and one is -1."""
        return {self.rows(label).sign(s, self.work) for s in self.action} in ({-1}, {1, -1})

    def copies(self, label: str) -> tuple[int, int, str]:
        """Return the multiplicity, the dimension and the type of a simple: FORMAT.md 5."""
        simple = self.simples[label]
        index = next(i for i, values in enumerate(simple.values) if values[0])
        orbit, packed = self.orbits[index], simple.packed[index]
        straight = twisted = 0
        for k, (table, _) in enumerate(self.tables[index, index]):
            self.work.spend(2 * len(table))
            straight += sum(n * packed[b] for c, b, n in table if orbit.number[c] == k)
            twisted += sum(n * packed[b] for c, b, n in table if orbit.number[c] == orbit.paired[k])
        size, sign = straight // simple.denominator, twisted // simple.denominator
        multiplicity = sign if sign > 0 else -sign // 2 if sign < 0 else math.isqrt(size // 2)
        traces = simple.traces(self)
        dimension = traces[index] / multiplicity
        return int(sum(traces) / dimension), int(dimension), "HCR"[(sign > 0) - (sign < 0) + 1]


def bound_simples(setting: Setting, enough: int) -> int:
    """Return a bound of the number of simples: the dimension of {z = z^T, z b = b z} modulo a prime."""
    column: list[dict[int, int]] = []
    count = 0
    for orbit in setting.orbits:
        column.append({})
        for k, pair in enumerate(orbit.paired):
            column[-1][k] = column[-1][pair] if pair < k else count
            count += pair >= k
    pivots: dict[int, list[int]] = {}
    seed = 1
    for (first, second), table in setting.tables.items():
        b: dict[int, int] = {}
        for name, _, _ in table[0][0]:
            seed = (1_103_515_245 * seed + 12_345) % PRIME
            b.setdefault(name, seed)
        for before, after in table:
            if count - len(pivots) <= enough:
                return count - len(pivots)
            setting.work.spend(50 + 2 * (len(before) + len(after)) + 4 * count)
            row = [0] * count
            for c, k, n in before:
                row[column[first][k]] += n * b[c]
            for c, k, n in after:
                row[column[second][k]] -= n * b[c]
            for place, pivot in pivots.items():
                if factor := row[place] % PRIME:
                    setting.work.spend(3 * count)
                    row = [(x - factor * y) % PRIME for x, y in zip(row, pivot, strict=True)]
            for lead in [place for place, x in enumerate(row) if x % PRIME][:1]:
                setting.work.keep(count)
                scale = pow(row[lead], -1, PRIME)
                pivots[lead] = [x * scale % PRIME for x in row]
    return count - len(pivots)


# Claims of existence: FORMAT.md 5.

WORD_RULES = {"fixes-moves": (1, 1), "negates-moves": (-1, 1), "negates-not-negates": (-1, -1)}


def check_exists(claim: Object, evidence: Object, setting: Setting) -> list[Step]:
    """Check the rule of a claim of (non)existence, and return what was checked."""
    names = {role: setting.named(claim[role], f"claim.{role}") for role in ("source", "target")}
    source, target = names.values()
    rule = evidence["rule"]
    if rule == "inclusion":
        return check_inclusion(names, claim, evidence, setting)
    if rule == "line":
        require(source == target and setting.is_signed_line(source), "not-line")
        return [("line", names)]
    on_source, on_target = WORD_RULES[rule]
    n = setting.word(evidence["word"], "evidence.word")
    signs = [setting.rows(label).sign(n, setting.work) for label in (source, target)]
    require(signs[0] == on_source, "word-source", sign=f"{on_source:+}", label=source)
    require(signs[1] != on_target, "word-target", sign=f"{on_target:+}", label=target)
    return [(rule, names)]


def check_inclusion(names: dict[str, str], claim: Object, evidence: Object, setting: Setting) -> list[Step]:
    """Require that ker L lies in ker K, and what the shape asks of elements that act as -1 on L."""
    source, target = names.values()
    on_source, on_target = setting.rows(source), setting.rows(target)
    chain = None
    if evidence["inclusion"] == "blocks":
        pairs = set(zip(on_source.of, on_target.of, strict=True))
        require(len(pairs) == len(on_source.places), "blocks", **names)
        steps: list[Step] = [("blocks", names)]
    else:
        number, first = setting.quotient(on_source.of, 0)
        _, second = setting.quotient(on_target.of, len(on_source.places))
        size = len(on_source.places) + len(on_target.places)
        both = [(*a, *b) for a, b in zip(first, second, strict=True)]
        acting = Acting(size, both, number)
        chain = read_chain(evidence["inclusion"], "evidence.inclusion", acting, setting.work, verify=True)
        steps = [("chain", {**names, "base": len(chain.base)})]
    if evidence.get("minus") == "none":
        if min(on_source.opposite) >= 0:
            if chain is None:
                raise Refused("minus-chain", label=source)
            negation = tuple([number[on_source.opposite[x]] for x in on_source.places])
            rest = chain.sift(negation, setting.work)
            require(rest != tuple(range(len(negation))), "minus", label=source)
        steps.append(("no-minus", names))
    elif "minus" in evidence:
        sign = 1 if claim["shape"] == "even" else -1
        n = setting.word(evidence["minus"], "evidence.minus")
        require(on_source.sign(n, setting.work) == -1, "word-source", sign="-1", label=source)
        require(on_target.sign(n, setting.work) == sign, "word-source", sign=f"{sign:+}", label=target)
        steps.append(("minus", {**names, "sign": sign}))
    if claim.get("shape") == "conic" and claim["nonlinear"]:
        require(source != target or not setting.is_signed_line(source), "same-line", label=source)
        steps.append(("not-same-line", names))
    if "map" in evidence:
        steps.append(("map", check_explicit(names, claim["shape"], evidence["map"], setting)))
    return steps


def check_explicit(names: dict[str, str], shape: str, value: Json, setting: Setting) -> Object:
    """Require that a pair of vectors defines an explicit map of the shape that is not affine."""
    keys = ("source", "target", "orbit")
    ends = read_copies(value, "evidence.map", keys, names, setting)
    wanted = integer(value["orbit"], "evidence.map.orbit", 1, MAX_MAP)
    y = read_vector(value["source"], "evidence.map.source", ends[0], setting)
    w = read_vector(value["target"], "evidence.map.target", ends[1], setting)
    term = make_term(y, ((1,), 1), w)
    terms = expanded([term], setting)
    require(len(terms) == wanted, "map-orbit", given=wanted)
    if shape != "pl":
        opposite = make_term((negative(y[0]), y[1]), ((1,), 1), w)
        terms += expanded([opposite if shape == "even" else opposite.times(-1)], setting)
    bends = len(Sum(terms, [], setting).bends)
    require(bends > 0, "map-affine")
    return names | {"orbit": wanted, "hyperplanes": bends}


# Explicit maps: FORMAT.md 8.


class Term(NamedTuple):
    """scale * relu(<x, y> - t) * weight, for a ray (*y, t) of integer coordinates without a common divisor."""

    scale: Fraction
    ray: Entries
    weight: Entries

    def times(self, factor: int) -> Term:
        return self._replace(scale=factor * self.scale)

    def moved(self, back: Perm, work: Work) -> Term:
        """Return the term of g f g^-1 for the inverse of g."""
        work.spend(10 * len(back))
        ray = (*[self.ray[x] for x in back], self.ray[-1])
        return Term(self.scale, ray, tuple([self.weight[x] for x in back]))


def negative(vectors: Entries) -> Entries:
    return tuple([tuple([-c for c in vector]) for vector in vectors])


def make_term(y: tuple[Entries, int], t: tuple[Vector, int], w: tuple[Entries, int]) -> Term:
    """Return relu(<x, y> - t) w, each given by integers over a denominator."""
    ray = [*[[c * t[1] for c in vector] for vector in y[0]], [c * y[1] for c in t[0]]]
    content = math.gcd(*[c for vector in ray for c in vector])
    scale = Fraction(content, y[1] * t[1] * w[1])
    return Term(scale, tuple([tuple([c // content for c in vector]) for vector in ray]), w[0])


def expanded(seeds: list[Term], setting: Setting) -> list[Term]:
    """Return the images of each term under the group, each once."""
    backs = [setting.work.inverse(s) for s in setting.action]
    terms: list[Term] = []
    for seed in seeds:
        found = {seed[1:]}
        for term in (queue := [seed]):
            for back in backs:
                image = term.moved(back, setting.work)
                if image[1:] not in found:
                    require(len(terms) + len(queue) < MAX_MAP, "terms", limit=MAX_MAP)
                    setting.work.keep(2 * setting.size)
                    found.add(image[1:])
                    queue.append(image)
        terms += queue
    return terms


class Sum:
    """A sum of terms and linear maps.

    `bends` has for each hyperplane <x, y> = t where the terms leave a kink one of its two rays; `flat` has the
    other rays, one of each pair of opposite ones, with weights: there the terms sum to (<x, y> - t) weight.
    """

    def __init__(self, terms: list[Term], linear: list[tuple[int, Element]], setting: Setting) -> None:
        self.setting = setting
        self.linear = linear
        self.common = math.lcm(
            *[term.scale.denominator for term in terms], *[m.denominator for _, m in linear]
        )
        bound = self.common * sum(m.largest for _, m in linear)
        for scale, ray, weight in terms:
            factor = abs(int(scale * self.common)) * largest(weight)
            bound += factor * (1 + setting.field.degree * largest(ray))
        self.packing = setting.field.packing(bound, setting.work)
        setting.work.spend(len(terms) * setting.size * (20 + 2 * self.packing.words))
        weights: dict[Entries, list[int]] = {}
        none = [0] * setting.size
        for scale, ray, weight in terms:
            factor = int(scale * self.common)
            packed = map(self.packing.pack, weight)
            weights[ray] = [a + factor * b for a, b in zip(weights.get(ray, none), packed, strict=True)]
        self.bends: set[Entries] = set()
        self.flat: list[tuple[list[int], list[int]]] = []
        for ray, total in weights.items():
            opposite = negative(ray)
            kink = [a + b for a, b in zip(total, weights.get(opposite, none), strict=True)]
            if any(kink) and any(ray[:-1]):
                self.bends.add(max(ray, opposite))
            elif ray > opposite or opposite not in weights:
                self.flat.append((total, [*map(self.packing.pack, ray)]))
        setting.require_distinct(self.bends)

    def is_zero(self) -> bool:
        """Whether the sum is the map 0: no kink remains, and the coefficients of the affine map vanish."""
        setting, packing = self.setting, self.packing
        for y in range(setting.size + 1) if not self.bends else ():
            column = [sum(weight[x] * ray[y] for weight, ray in self.flat) for x in range(setting.size)]
            setting.work.spend(setting.size * (20 + (len(self.flat) + len(self.linear) + 1) * packing.price))
            for factor, element in self.linear:
                for x, value in element.column(y, setting):
                    column[x] += factor * self.common // element.denominator * packing.pack(value)
            if not all(map(packing.is_zero, column)):
                return False
        return not self.bends


def check_map(claim: Object, evidence: Object, setting: Setting) -> list[Step]:
    """Decide whether an explicit map is equivariant, not affine, or equal to another."""
    names = {role: setting.named(claim[role], f"claim.{role}") for role in ("source", "target")}
    ends = read_copies(claim, "claim", [key for key in claim if not key.endswith("_copy")], names, setting)
    terms, linear = read_map(claim["map"], "claim.map", ends, setting)
    steps: list[Step] = [("terms", names | {"terms": len(terms)})]
    if claim["property"] == "nonlinear":
        sums = [Sum(terms, linear, setting)]
        holds = len(sums[0].bends) > 0
    elif claim["property"] == "equal":
        more, other = read_map(claim["other"], "claim.other", ends, setting)
        steps.append(("terms", names | {"terms": len(more)}))
        against = [term.times(-1) for term in more]
        sums = [Sum([*terms, *against], [*linear, *[(-sign, m) for sign, m in other]], setting)]
        holds = sums[0].is_zero()
    else:
        backs = [setting.work.inverse(s) for s in setting.action]
        moved = [[term.moved(back, setting.work).times(-1) for term in terms] for back in backs]
        sums = [Sum([*terms, *images], [], setting) for images in moved]
        holds = all(total.is_zero() for total in sums)
    require(claim["holds"] == holds, "map", verb="is" if holds else "is not", what=claim["property"])
    count = max([len(total.bends) for total in sums], default=0)
    return [*steps, ("kinks", {"property": claim["property"], "holds": holds, "hyperplanes": count})]


def read_map(
    value: Json, where: str, ends: list[Element], setting: Setting
) -> tuple[list[Term], list[tuple[int, Element]]]:
    """Return the terms of a map and its linear part; a constant c is the term relu(0 + 1) c."""
    given = fields(value, where, ("symmetrised", "terms", "linear", "constant"))
    terms = []
    for number, item in enumerate(entries(given["terms"], f"{where}.terms", 0, MAX_MAP), 1):
        place = f"term {number} of {where}"
        fields(item, place, ("direction", "threshold", "weight"))
        y = read_vector(item["direction"], f"the direction of {place}", ends[0], setting)
        threshold = fields(item["threshold"], f"the threshold of {place}", ("denominator", "value"))
        t = read_number(threshold["value"], f"the threshold of {place}", setting.field, setting.work)
        d = read_denominator(threshold["denominator"], [t], f"the threshold of {place}")
        setting.require_real({t}, f"the threshold of {place}")
        w = read_vector(item["weight"], f"the weight of {place}", ends[1], setting)
        terms.append(make_term(y, (t, d), w))
    if typed(given["symmetrised"], bool, f"{where}.symmetrised"):
        terms = expanded(terms, setting)
    if given["constant"] != []:
        c = read_vector(given["constant"], f"{where}.constant", ends[1], setting)
        terms.append(make_term((((),) * setting.size, 1), ((-1,), 1), c))
    if given["linear"] == []:
        return terms, []
    element = Element(given["linear"], f"{where}.linear", setting)
    require(element.largest > 0, "zero", where=element.where)
    setting.require_real({vector for row in element.values for vector in row}, element.where)
    setting.require_product(ends[1], element, "outside-part")
    setting.require_product(ends[0], element.transposed(setting), "outside-part")
    return terms, [(1, element)]


def read_copies(
    value: Json, where: str, keys: Sequence[str], names: dict[str, str], setting: Setting
) -> list[Element]:
    """Return the projections onto a copy of the source and of the target, which are given if there are several."""
    copies = {role: setting.copies(label) for role, label in names.items()}
    several = [f"{role}_copy" for role, (multiplicity, *_) in copies.items() if multiplicity > 1]
    given = fields(value, where, (*keys, *several))
    found = []
    for role, label in names.items():
        projector = setting.simples[label]
        if f"{role}_copy" in given:
            place = f"{where}.{role}_copy"
            inside = Element(given[f"{role}_copy"], place, setting).require_projection(setting)
            require(sum(inside.traces(setting)) == copies[role][1], "copy-trace", where=place)
            setting.require_product(projector, inside, "outside-part")
            projector = inside
        found.append(projector)
    return found


def read_vector(value: Json, where: str, projector: Element, setting: Setting) -> tuple[Entries, int]:
    """Require a real nonzero y in Fun(X) with Q y = y; return integer multiples of its entries, and the multiple."""
    given = fields(value, where, ("denominator", "values"))
    listed = entries(given["values"], f"the values of {where}", setting.size, setting.size)
    vector = tuple([read_number(c, where, setting.field, setting.work) for c in listed])
    denominator = read_denominator(given["denominator"], vector, where)
    require(any(vector), "zero", where=where)
    setting.require_real(set(vector), where)
    packing = setting.packing(projector.largest, largest(vector), projector.denominator)
    setting.work.spend(setting.size * packing.price)
    y = [packing.pack(entry) for entry in vector]
    for orbit, packed in zip(setting.orbits, projector.pack(packing, setting.work), strict=True):
        for x, back in orbit.back.items():
            sums = [0] * len(packed)
            for z in orbit.points:
                sums[orbit.number[back[z]]] += y[z]
            setting.work.spend(2 * len(orbit.points) * packing.words + (len(sums) + 1) * packing.price)
            total = sum(q * part for q, part in zip(packed, sums, strict=True))
            require(packing.is_zero(total - projector.denominator * y[x]), "outside-part", where=where)
    return vector, denominator


# Claims on interaction: FORMAT.md 6.


class Parity(NamedTuple):
    """What the interaction theorem asks of s = e + o; e is constant or no polynomial, o linear or none."""

    even_constant: bool
    odd_linear: bool
    has_slope: bool
    has_value: bool


SMOOTH = {"tanh": Parity(True, False, False, False), "sigmoid": Parity(True, False, False, True)}
SMOOTH |= {name: Parity(False, True, True, name == "softplus") for name in ("gelu", "silu", "softplus")}
PIECES = {"relu": "pl:0;0,1@0=0", "abs": "pl:0;-1,1@0=0", "identity": "pl:;1@0=0"}
PIECES["hard_tanh"] = "pl:-1,1;0,1,0@0=0"
RATIONAL = r"(?:0|-?[1-9][0-9]*)(?:/[1-9][0-9]*)?"
LISTED = f"{RATIONAL}(?:,{RATIONAL})*"


def read_activation(value: Json, where: str) -> Parity:
    """Read an activation, and derive its parity; a bias leaves none to a function that is not affine."""
    text = typed(value, str, where)
    require(len(text) <= MAX_ACTIVATION, "activation", text=_show(text))
    name = text.removesuffix("+bias")
    parity = SMOOTH[name] if name in SMOOTH else piecewise_parity(name, _show(text))
    if name == text:
        return parity
    if parity.even_constant and parity.odd_linear:
        return parity._replace(has_value=parity.has_value or parity.has_slope)
    return Parity(False, False, False, True)


def piecewise_parity(name: str, shown: str) -> Parity:
    """Derive the parity of a piecewise linear activation from the jumps of its slope."""
    leaky = re.fullmatch(f"leaky_relu:({RATIONAL})", name)
    pieces = f"pl:0;{leaky[1]},1@0=0" if leaky else PIECES.get(name, name)
    matched = re.fullmatch(f"pl:((?:{LISTED})?);({LISTED})@0=({RATIONAL})", pieces)
    if matched is None:
        raise Refused("activation", text=shown)
    words = [[word for word in part.split(",") if word] for part in matched.groups()]
    numbers = [[Fraction(word) for word in part] for part in words]
    require([[str(number) for number in part] for part in numbers] == words, "activation", text=shown)
    breakpoints, slopes, (at_zero,) = numbers
    good = len(slopes) == len(breakpoints) + 1 and all(x < y for x, y in pairwise(breakpoints))
    good = good and (leaky is not None or all(x != y for x, y in pairwise(slopes)))
    require(good, "activation", text=shown)
    jumps = {t: slopes[i + 1] - slopes[i] for i, t in enumerate(breakpoints)}
    even_constant = all(jump + jumps.get(-t, 0) == 0 for t, jump in jumps.items())
    odd_linear = all(jump == jumps.get(-t, 0) for t, jump in jumps.items())
    return Parity(even_constant, odd_linear, odd_linear and slopes[0] + slopes[-1] != 0, at_zero != 0)


def find_edges(
    sources: Labels, targets: Labels, parity: Parity, orbits: range, setting: Setting
) -> list[Object]:
    """Return the edges over these orbits, each with the first rule of the interaction theorem that gives it."""
    edges = []
    for source in sources:
        blocks = []
        for index in orbits:
            values = setting.simples[source].values[index]
            setting.work.spend(2 * len(values))
            plus = [k for k, value in enumerate(values) if value == values[0] != ()]
            minus = [k for k, value in enumerate(values) if value == tuple([-c for c in values[0]]) != ()]
            blocks += [(index, plus, minus)] if plus else []
        for target in targets:
            simple = setting.simples[target]
            over = []
            for index, plus, minus in blocks:
                setting.work.spend(50 + 2 * (len(plus) + len(minus)) * simple.packing.words)
                sizes, packed = setting.orbits[index].sizes, simple.packed[index]
                over_plus, over_minus = (sum(sizes[k] * packed[k] for k in ks) for ks in (plus, minus))
                over.append((over_plus + over_minus, over_plus - over_minus, len(minus) > 0))
            holds = {
                "even": not parity.even_constant and any(alpha for alpha, _, _ in over),
                "odd": not parity.odd_linear and any(beta for _, beta, signed in over if signed),
                "mixed": not parity.odd_linear and any(beta for _, beta, signed in over if not signed),
                "linear": parity.has_slope and source == target,
                "constant": parity.has_value and setting.is_trivial(target),
            }
            reasons = [reason for reason, found in holds.items() if found]
            edges += [{"source": source, "target": target, "reason": reason} for reason in reasons[:1]]
    return edges


def check_edge(claim: Object, evidence: Object, setting: Setting) -> list[Step]:
    """Compare an edge, or its absence, with what the theorem gives."""
    source, target = (setting.named(claim[role], f"claim.{role}") for role in ("source", "target"))
    parity = read_activation(claim["activation"], "claim.activation")
    edges = find_edges([source], [target], parity, range(len(setting.orbits)), setting)
    require(claim["holds"] == bool(edges), "edge", source=source, target=target, count=len(edges))
    return [("edge", edges[0] if edges else {"source": source, "target": target, "reason": ""})]


def check_graph(claim: Object, evidence: Object, setting: Setting) -> list[Step]:
    """Compare the list of all edges with what the theorem gives."""
    labels, edges = full_graph(claim, "claim", range(len(setting.orbits)), setting)
    given = entries(claim["edges"], "claim.edges")
    require(given == edges, "edges", given=len(given), wanted=len(edges))
    return [("graph", {"simples": len(labels), "edges": len(edges)})]


def full_graph(side: Object, where: str, orbits: range, setting: Setting) -> tuple[Labels, list[Object]]:
    """Return the simples that occur on these orbits, and the graph for the activation of a claim."""
    parity = read_activation(side["activation"], f"{where}.activation")
    labels = [label for label, simple in setting.simples.items() if any(simple.values[i][0] for i in orbits)]
    return labels, find_edges(labels, labels, parity, orbits, setting)


def check_same_graph(claim: Object, evidence: Object, setting: Setting) -> list[Step]:
    """Decide whether two graphs have the same simples and edges; their sets follow each other, or are equal."""
    first = second = range(len(setting.orbits))
    if claim["other"]["gset"] != claim["gset"]:
        split = setting.starts[len(claim["gset"])]
        count = sum(orbit.points[0] < split for orbit in setting.orbits)
        first, second = first[:count], first[count:]
    labels, edges = full_graph(claim, "claim", first, setting)
    others, more = full_graph(claim["other"], "claim.other", second, setting)
    bare, rest = ([(edge["source"], edge["target"]) for edge in found] for found in (edges, more))
    same = labels == others and bare == rest
    require(claim["holds"] == same, "same-graph", verb="agree" if same else "differ")
    counts = {"simples": len(labels), "edges": len(edges), "other_simples": len(others)}
    return [("same-graph", counts | {"other_edges": len(more), "same": same})]


# Claims on one projector: FORMAT.md 7.


def check_projector(claim: Object, evidence: Object, setting: Setting) -> list[Step]:
    """Decide whether some values are those of the projector of a simple."""
    element = Element(claim["projector"], "claim.projector", setting)
    spelled = (element.values, element.denominator)
    found = [
        label for label, simple in setting.simples.items() if (simple.values, simple.denominator) == spelled
    ]
    require(claim["holds"] == bool(found), "projector", sign="the" if found else "no")
    for label in found:
        multiplicity, dimension, kind = setting.copies(label)
        facts: Object = {"dimension": dimension, "multiplicity": multiplicity, "type": kind}
        for key, value in facts.items():
            require_equal(claim[key], value, f"claim.{key}")
        return [("projector", {"label": label} | facts)]
    return [("projector", {"label": ""})]


# Characters of the group, whose elements are listed: FORMAT.md 7.


class Classes:
    """The conjugacy classes, each given by a representative: `of[x]` is the number of the class of x."""

    def __init__(self, listed: list[Object], group: Acting, work: Work) -> None:
        identity = tuple(range(group.size))
        self.work = work
        elements = {identity: identity}
        for x in (queue := [identity]):
            for s in group.generators:
                product = work.compose(x, s)
                if product not in elements:
                    require(len(queue) < MAX_ORDER - 1, "order", limit=MAX_ORDER)
                    work.keep(group.size)
                    elements[product] = product
                    queue.append(product)
        steps = [(s, work.inverse(s)) for s in group.generators]
        self.of: dict[Perm, int] = {}
        self.members: list[list[Perm]] = []
        for number, given in enumerate(listed, 1):
            where = f"the representative of class {number}"
            first = read_permutation(given["representative"], where, group.size)
            require(first in elements and first not in self.of, "class", where=where)
            self.of[first] = number - 1
            for x in (members := [first]):
                for s, back in steps:
                    moved = elements[work.compose(s, work.compose(x, back))]
                    if moved not in self.of:
                        self.of[moved] = number - 1
                        members.append(moved)
            self.members.append(members)
        require(len(self.of) == len(elements), "classes", given=len(self.of), wanted=len(elements))
        self.order = len(elements)
        self.one = self.of[identity]
        self.inverses = [self.of[work.inverse(members[0])] for members in self.members]
        self.squares = self.powers(2)

    def powers(self, exponent: int) -> list[int]:
        """Return the numbers of the classes of the powers."""
        found = []
        for members in self.members:
            product = members[0]
            for _ in range(exponent - 1):
                product = self.work.compose(product, members[0])
            found.append(self.of[product])
        return found

    def sum(self, values: Sequence[Vector], numbers: Sequence[int]) -> Vector:
        """Return the sum over the elements x of the group of values[numbers[class of x]]."""
        return combination((len(m), values[k]) for m, k in zip(self.members, numbers, strict=True))

    def indicator(self, values: Sequence[Vector]) -> int:
        """Return the indicator of an irreducible character: the mean of its values at the squares."""
        total = self.sum(values, self.squares)
        return total[0] // self.order if total else 0


def combination(terms: Iterable[tuple[int, Vector]]) -> Vector:
    """Return a sum of integers times numbers."""
    columns = zip_longest(*[[n * c for c in vector] for n, vector in terms], fillvalue=0)
    total = [sum(column) for column in columns]
    while total[-1:] == [0]:
        total.pop()
    return tuple(total)


def check_character(claim: Object, evidence: Object, group: Acting, work: Work) -> list[Step]:
    """Decide whether a class function is an irreducible character."""
    listed = [fields(c, "an entry of claim.classes", ("representative", "value")) for c in claim["classes"]]
    classes = Classes(listed, group, work)
    field = Field(claim["field"], work)
    values = [
        read_number(c["value"], f"the value of class {i}", field, work) for i, c in enumerate(listed, 1)
    ]
    holds = is_character(values, classes, field)
    require(claim["holds"] == holds, "character", sign="an" if holds else "no")
    steps: list[Step] = [("classes", {"order": classes.order, "classes": len(listed)})]
    if not holds:
        return [*steps, ("character", {"holds": False})]
    indicator = classes.indicator(values)
    kernel = sum(len(m) for v, m in zip(values, classes.members, strict=True) if v == values[classes.one])
    facts: Object = {
        "indicator": indicator,
        "type": {1: "R", 0: "C"}.get(indicator, "H"),
        "kernel_order": kernel,
    }
    for key, value in facts.items():
        require_equal(claim[key], value, f"claim.{key}")
    return [*steps, ("character", {"holds": True} | facts)]


def is_character(values: list[Vector], classes: Classes, field: Field) -> bool:
    """Whether (d/|G|) times the sum of chi(x^-1) x, d = chi(1), is a primitive central idempotent."""
    work, order, degree = classes.work, classes.order, degree_of(values[classes.one])
    if degree == 0:
        return False
    size = largest(values)
    packing = field.packing(order * degree * (field.degree * size * size + size), work)
    packed = {v: packing.pack(v) for v in values}
    on = {x: values[k] for x, k in classes.of.items()}
    inverse = {x: values[classes.inverses[k]] for x, k in classes.of.items()}
    trace = Counter[Vector]()
    for members in classes.members:
        g = members[0]
        back = work.inverse(g)
        trace.update(on[work.compose(y, back)] for y in members)
        pairs = Counter([(inverse[x], on[work.compose(x, g)]) for x in on])
        work.spend(len(pairs) * packing.price)
        total = sum(n * packed[a] * packed[b] for (a, b), n in pairs.items())
        if not packing.is_zero(degree * total - order * packed[on[g]]):
            return False
    return combination((degree * n, v) for v, n in trace.items()) == (order,)


def degree_of(value: Vector) -> int:
    """Return a value at 1 if it is a positive integer, else 0."""
    return value[0] if len(value) == 1 and value[0] > 0 else 0


def check_table(claim: Object, evidence: Object, group: Acting, work: Work) -> list[Step]:
    """Require the character table."""
    keys = ("representative", "size", "powers")
    listed = [fields(c, "an entry of claim.classes", keys) for c in claim["classes"]]
    classes = Classes(listed, group, work)
    count = len(listed)
    powers = {str(p): classes.powers(p) for p in primes_of(classes.order)}
    for i, (given, members) in enumerate(zip(listed, classes.members, strict=True)):
        require_equal(given["size"], len(members), f"the size of class {i + 1}")
        for p, k in fields(given["powers"], f"the powers of class {i + 1}", tuple(powers)).items():
            require_equal(k, powers[p][i] + 1, f"power {p} of class {i + 1}")
    field = Field(claim["field"], work)
    numbers = [
        read_number(c, "claim.numbers", field, work) for c in entries(claim["numbers"], "claim.numbers")
    ]
    rows = []
    met: dict[int, None] = {}
    for i, row in enumerate(entries(claim["characters"], "claim.characters", count, count), 1):
        values = entries(
            fields(row, f"character {i}", ("indicator", "values"))["values"], f"character {i}", count, count
        )
        met |= dict.fromkeys(integer(v, f"a value of character {i}", 1, len(numbers)) for v in values)
        rows.append([numbers[v - 1] for v in values])
    require([*met] == [*range(1, len(numbers) + 1)] and len({*numbers}) == len(numbers), "numbers")
    after, weights = class_sum(evidence["weights"], classes)
    size = classes.order * (1 + sum(map(abs, weights))) * (1 + largest(numbers) ** 2)
    packing = field.packing(2 * field.degree * size, work)
    packed = {v: packing.pack(v) for v in numbers}
    eigenvalues = set()
    for i, (row, given) in enumerate(zip(rows, claim["characters"], strict=True), 1):
        degree = degree_of(row[classes.one])
        require(degree > 0, "degree", row=i)
        eigenvalue = combination(
            (a * len(m), v) for a, m, v in zip(weights, classes.members, row, strict=True)
        )
        eigenvalues.add(tuple([Fraction(c, degree) for c in eigenvalue]))
        times = {v: packing.pack(eigenvalue) * packed[v] for v in {*row}}
        work.spend(2 * (len(times) + count) * packing.price)
        for j, counts in enumerate(after):
            work.spend(2 * len(counts) * packing.words)
            total = degree * sum(n * packed[row[k]] for k, n in counts)
            require(packing.is_zero(times[row[j]] - total), "relation", row=i, number=j + 1)
        pairs = zip(classes.members, row, classes.inverses, strict=True)
        norm = sum(len(m) * packed[v] * packed[row[k]] for m, v, k in pairs)
        require(packing.is_zero(norm - classes.order), "norm", row=i)
        require_equal(given["indicator"], classes.indicator(row), f"the indicator of character {i}")
    require(len(eigenvalues) == count, "eigenvalues", given=len(eigenvalues), wanted=count)
    return [
        ("classes", {"order": classes.order, "classes": count}),
        ("table", {"weights": len(evidence["weights"]), "field": field.order}),
    ]


def class_sum(value: Json, classes: Classes) -> tuple[list[list[tuple[int, int]]], list[int]]:
    """Read b, a sum of weights times class sums.

    Return for each class, g its representative, the numbers of the classes of the x g with the sum of the
    weights of the x in them; and the weight of each class.
    """
    weights = [0] * len(classes.members)
    last = 0
    for pair in entries(value, "evidence.weights", 0, len(weights)):
        number, weight = entries(pair, "an entry of evidence.weights", 2, 2)
        last = integer(number, "a class of evidence.weights", last + 1, len(weights))
        weights[last - 1] = typed(weight, int, "a weight")
        require(weight != 0, "zero", where="a weight")
    after = []
    for members in classes.members:
        counts = Counter[int]()
        for weight, others in zip(weights, classes.members, strict=True):
            for x in others if weight else ():
                counts[classes.of[classes.work.compose(x, members[0])]] += weight
        classes.work.keep(10 * len(counts))
        after.append([*counts.items()])
    return after, weights


def check_normal_subgroup(claim: Object, evidence: Object, setting: Setting) -> list[Step]:
    """Decide whether permutations generate the intersection of the kernels of some simples."""
    group, work = setting.group, setting.work
    named = entries(claim["simples"], "claim.simples", 1, len(setting.simples))
    labels = [setting.named(label, "claim.simples") for label in named]
    require(labels == [label for label in setting.simples if label in labels], "label-order")
    n = group.size
    rows = [*zip(*[setting.rows(label).of for label in labels], strict=True)]
    number, action = setting.quotient(rows, n)
    size = n + len({*number})
    both = [(*g, *a) for g, a in zip(group.generators, action, strict=True)]
    acting = Acting(size, both, [*range(n), *number])
    chain = read_chain(evidence["kernel_chain"], "evidence.kernel_chain", acting, work, verify=True)
    first = sum(point >= n for point in chain.base)
    require(all(point >= n for point in chain.base[:first]), "kernel-base")
    kernel = chain.fixing[first]
    require(all(s[n:] == tuple(range(n, size)) for s in kernel), "kernel-moves")
    listed = enumerate(entries(claim["subgroup"], "claim.subgroup"), 1)
    subgroup = [read_permutation(h, f"generator {i} of claim.subgroup", n) for i, h in listed]
    place = "evidence.subgroup_chain"
    own = read_chain(evidence["subgroup_chain"], place, Acting(n, subgroup, range(n)), work, verify=True)
    orders = {"kernel_order": chain.order(first), "subgroup_order": own.order()}
    equal = own.order() == chain.order(first)
    equal = equal and all(own.sift(s[:n], work) == tuple(range(n)) for s in kernel)
    require(claim["holds"] == equal, "normal-subgroup", verb="is" if equal else "is not")
    return [("kernel", orders | {"simples": labels, "holds": equal})]


# A whole certificate: FORMAT.md 2.

ENDS = ("source", "target", "holds")
CLAIMS = {
    "exists": ("kind", "shape", "nonlinear", *ENDS),
    "kernel": ("kind", *ENDS),
    "edge": ("kind", "gset", "activation", *ENDS),
    "graph": ("kind", "gset", "activation", "edges"),
    "same-graph": ("kind", "gset", "activation", "other", "holds"),
    "projector": ("kind", "gset", "field", "projector", "holds"),
    "character": ("kind", "field", "classes", "holds"),
    "table": ("kind", "field", "classes", "numbers", "characters"),
    "normal-subgroup": ("kind", "subgroup", "simples", "holds"),
    "map": ("kind", "gset", "field", "map", "property", *ENDS),
}
FOUND = {
    "projector": ("dimension", "multiplicity", "type"),
    "character": ("indicator", "type", "kernel_order"),
}
LISTED_CHECKS = {"character": check_character, "table": check_table}
RULES = {
    "map": "kinks",
    "normal-subgroup": "kernel",
    "character": "class-sums",
    "table": "class-sums",
    "edge": "interaction",
    "graph": "interaction",
    "same-graph": "interaction",
    "projector": "projectors",
}
CHECKS: dict[str, Callable[[Object, Object, Setting], list[Step]]] = {
    "exists": check_exists,
    "kernel": check_exists,
    "edge": check_edge,
    "graph": check_graph,
    "same-graph": check_same_graph,
    "projector": check_projector,
    "map": check_map,
    "normal-subgroup": check_normal_subgroup,
}


def check_document(document: Json, memo: Memo) -> tuple[str, list[Step]]:
    """Return the claim in words and what was checked, or refuse the document."""
    envelope = ("format", "version", "group", "claim", "simples", "evidence", "seal")
    given = fields(document, "the certificate", envelope)
    require(given["format"] == "plrep-certificate", "format")
    require(type(given["version"]) is int and given["version"] == 1, "version")
    content = {key: value for key, value in given.items() if key != "seal"}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    require(given["seal"] == hashlib.sha256(text.encode()).hexdigest(), "seal")
    work = Work()
    group = read_group(given["group"])
    claim, parts = read_claim(given["claim"], group.size)
    evidence = read_evidence(given["evidence"], claim, parts)
    name = f"<{cycles_text(group.generators, group.size)}>"
    steps: list[Step] = [
        ("seal", {"sha256": given["seal"]}),
        ("group", {"degree": group.size, "generators": len(group.generators)}),
    ]
    simples = given["simples"]
    if claim["kind"] in LISTED_CHECKS:
        fields(simples, "simples", ())
        entries(claim["classes"], "claim.classes", 1, MAX_ORDER)
        steps += LISTED_CHECKS[claim["kind"]](claim, evidence, group, work)
        return name + claim_text(claim, {}), steps
    described = [evidence.get(key) for key in ("gset", "field", "action", "action_chain", "subgroup_chains")]
    key = json.dumps([given["group"], parts, *described, simples], sort_keys=True)
    setting: Setting = once(memo, key, work, lambda: read_setting(simples, evidence, parts, group, work))
    setting.work = work
    steps += [
        ("gset", {"points": setting.size, "orbits": len(setting.orbits), "given": "action" in evidence}),
        ("simples", {"labels": list(setting.simples), "bound": setting.bound, "field": evidence["field"]}),
    ]
    steps += CHECKS[claim["kind"]](claim, evidence, setting)
    return name + claim_text(claim, steps[-1][1]), steps


def read_claim(value: Json, degree: int) -> tuple[Object, Parts]:
    """Return the claim, and the parts of its G-set (none for a claim that is not about a G-set)."""
    require("kind" in typed(value, dict, "claim"), "missing", where="claim", name="kind")
    kind = choice(value["kind"], "claim.kind", tuple(CLAIMS))
    found = list(FOUND.get(kind, ())) if value.get("holds") is True else []
    if kind == "map":
        found += ["other"] if value.get("property") == "equal" else []
        found += [key for key in ("source_copy", "target_copy") if key in value]
    claim = fields(value, "claim", (*CLAIMS[kind], *found))
    if kind == "map":
        choice(claim["property"], "claim.property", ("equivariant", "nonlinear", "equal"))
    typed(claim.get("holds", True), bool, "claim.holds")
    if kind == "exists":
        choice(claim["shape"], "claim.shape", ("pl", "conic", "even", "odd"))
        typed(claim["nonlinear"], bool, "claim.nonlinear")
    if "gset" not in claim:
        return claim, []
    parts = read_parts(claim["gset"], "claim.gset", degree, tuple(PART_KEYS))
    if kind == "same-graph":
        other = fields(claim["other"], "claim.other", ("gset", "activation"))
        more = read_parts(other["gset"], "claim.other.gset", degree, tuple(PART_KEYS))
        parts = parts if more == parts else parts + more
    return claim, parts


def read_evidence(value: Json, claim: Object, parts: Parts) -> Object:
    """Return the evidence; its rule fits the claim, and it has the keys of the rule."""
    require("rule" in typed(value, dict, "evidence"), "missing", where="evidence", name="rule")
    rule = choice(
        value["rule"], "evidence.rule", ("inclusion", *WORD_RULES, "line", *sorted({*RULES.values()}))
    )
    shape = claim.get("shape", "pl")
    needed, possible = ["rule", "field"], [RULES.get(claim["kind"], "inclusion")]
    if parts:
        kinds = {part["kind"] for part in parts}
        needed += ["action", "action_chain"] if kinds.difference(BY_RULE) else []
        needed += ["subgroup_chains"] if "cosets" in kinds else []
    elif claim["kind"] in LISTED_CHECKS:
        needed += ["weights"] if claim["kind"] == "table" else []
    else:
        needed += ["gset"] if "gset" in value else ["action", "action_chain"]
        needed += ["kernel_chain", "subgroup_chain"] if claim["kind"] == "normal-subgroup" else []
        if claim["kind"] in ("exists", "kernel") and not claim["holds"]:
            possible = ["fixes-moves", {"even": "negates-moves", "odd": "negates-not-negates"}.get(shape, "")]
            possible += ["line"] if shape == "conic" and claim["nonlinear"] else []
        needed += ["word"] if rule in WORD_RULES else []
        if rule == "inclusion":
            needed += ["inclusion", "minus"] if shape in ("even", "odd") else ["inclusion"]
            needed += ["map"] if claim["kind"] == "exists" and shape != "conic" and "map" in value else []
    require(rule in possible, "rule", rule=rule)
    evidence = fields(value, "evidence", needed)
    integer(evidence["field"], "evidence.field", 1, MAX_FIELD)
    require_equal(claim.get("field", evidence["field"]), evidence["field"], "claim.field")
    return evidence


def read_setting(simples: Json, evidence: Object, parts: Parts, group: Acting, work: Work) -> Setting:
    """Return the G-set and the simples after verifying them."""
    if "gset" in evidence:
        parts = read_parts(evidence["gset"], "evidence.gset", group.size, BY_RULE)
    chain, starts = None, [0]
    if "action" in evidence:
        size, action, chain = given_gset(evidence, parts, group, work)
    else:
        starts, size, action = computed_gset(parts, group, work)
    setting = Setting(size, action, evidence["field"], group, work)
    if parts and chain is not None:
        starts = check_parts(parts, evidence.get("subgroup_chains", []), setting, group, chain)
    setting.starts = starts
    setting.check_simples(simples)
    return setting


def claim_text(claim: Object, found: Object) -> str:
    """Return the claim after the group in the grammar of plrep's command line."""
    kind, holds = claim["kind"], claim.get("holds", True)
    no = "" if holds else "no "
    arrow = f"{claim.get('source')} -> {claim.get('target')}"
    if kind == "exists":
        return f": {no}{'nonlinear ' if claim['nonlinear'] else ''}{claim['shape']} {arrow}"
    if kind == "kernel":
        return f": kernel of {claim['source']} {'' if holds else 'not '}in kernel of {claim['target']}"
    if kind == "table":
        return ": table"
    if kind == "character":
        values = [number_text(c["value"], 1, claim["field"]) for c in claim["classes"]]
        return f": {no}character [{','.join(values)}]"
    if kind == "normal-subgroup":
        subgroup = cycles_text([tuple([x - 1 for x in h]) for h in claim["subgroup"]], 0)
        return f": <{subgroup}> is {'' if holds else 'not '}the kernel of {', '.join(claim['simples'])}"
    place = f" on {parts_text(claim['gset'])}"
    if kind == "projector":
        return f"{place}: {no}projector {found['label'] or values_text(claim)}"
    if kind == "map":
        verb = {"equal": f"{'equals' if holds else 'does not equal'} the other"}
        word = verb.get(claim["property"], f"is {'' if holds else 'not '}{claim['property']}")
        return f"{place}: map {arrow} {word}"
    statement = "graph" if kind == "graph" else f"{no}edge {arrow}"
    if kind == "same-graph":
        other = claim["other"]
        elsewhere = "" if other["gset"] == claim["gset"] else f"on {parts_text(other['gset'])}, "
        statement = f"{'' if holds else 'not '}same graph as {elsewhere}{other['activation']}"
    return f"{place}, {claim['activation']}: {statement}"


def values_text(claim: Object) -> str:
    """Return numbers in GAP's notation, powers of E(N) with rational coefficients."""
    rows = []
    for row in claim["projector"]["values"]:
        numbers = [number_text(c, claim["projector"]["denominator"], claim["field"]) for c in row]
        rows.append(f"[{','.join(numbers)}]")
    return f"[{','.join(rows)}]"


def number_text(coordinates: list[int], denominator: int, order: int) -> str:
    """Return a number in GAP's notation, as a sum of powers of E(N)."""
    terms = []
    for k, c in enumerate(coordinates):
        factor = Fraction(c, denominator)
        power = f"E({order})" + (f"^{k}" if k > 1 else "")
        text = str(factor) if k == 0 else f"{factor}*{power}"
        terms += [text.replace("1*", "", 1) if abs(factor) == 1 else text] if c else []
    return "+".join(terms).replace("+-", "-") or "0"


def parts_text(parts: Parts) -> str:
    listed = []
    for part in parts:
        subgroup = [tuple([x - 1 for x in h]) for h in part.get("subgroup", [])]
        tail = cycles_text(subgroup, 0) if subgroup else "trivial" if "subgroup" in part else part.get("size")
        listed.append(f"{part['kind']}:{tail}" if tail else part["kind"])
    return "+".join(listed)


def cycles_text(permutations: Sequence[Perm], degree: int) -> str:
    """Return permutations in cycles; if all fix the last point, the first has it too, to show the degree."""
    texts = []
    for p in permutations or [tuple(range(degree))]:
        text, free = "", set(range(len(p)))
        for x in range(len(p)):
            cycle = []
            while x in free:
                free.remove(x)
                cycle.append(str(x + 1))
                x = p[x]
            text += f"({','.join(cycle)})" if len(cycle) > 1 else ""
        texts.append(text)
    if degree and all(p[-1] == degree - 1 for p in permutations):
        texts[0] += f"({degree})"
    return ",".join(text or "()" for text in texts)


def check_text(data: bytes, memo: Memo | None = None) -> Result:
    """Check the bytes of a certificate."""
    try:
        claim, steps = check_document(read_document(data), {} if memo is None else memo)
    except Refused as refusal:
        return _refused(refusal)
    return Result("accepted", "", claim, 0, "", tuple(steps))


def check_file(path: str | os.PathLike[str], memo: Memo | None = None) -> Result:
    """Check a file; files of one group that are checked with one memo share the work on its simples."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return _refused(Refused("absent", error="it is no regular file"))
        with open(path, "rb") as file:
            if file.read(2) == b"\x1f\x8b":
                return check_archive(path, {} if memo is None else memo)
            file.seek(0)
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        return _refused(Refused("absent", error=error))
    return check_text(data, memo)


def check_archive(path: str | os.PathLike[str], memo: Memo) -> Result:
    """Check the certificates of an archive, one on each line, until one is refused."""
    number = size = 0
    try:
        with gzip.open(path) as lines:
            while line := lines.readline(MAX_BYTES + 2):
                number += 1
                size += len(line)
                require(size <= MAX_ARCHIVE, "size", limit=MAX_ARCHIVE)
                result = check_text(line.removesuffix(b"\n"), memo)
                if result.code:
                    return result._replace(reason=f"certificate {number}: {result.reason}")
        require(number > 0, "archive", error="it is empty")
    except Refused as refusal:
        return _refused(refusal)
    except (OSError, EOFError, zlib.error) as error:
        return _refused(Refused("archive", error=error))
    return Result("accepted", "", f"{number} certificates", 0, "", (("archive", {"certificates": number}),))


def _refused(refusal: Refused) -> Result:
    verdict, code = ("unreadable", 2) if refusal.key in UNREADABLE else ("rejected", 1)
    return Result(verdict, str(refusal), "", code, refusal.key, ())


def main(arguments: Sequence[str]) -> int:
    """Check files, print a line for each, and return the exit code of the worst."""
    if not arguments:
        print("no files; usage: python -I -S checker.py FILE...", file=sys.stderr)
        return 2
    memo: Memo = {}
    worst = 0
    for name in arguments:
        result = check_file(name, memo)
        line = f"{name}: accepted" if result.code == 0 else f"{name}: rejected: {result.reason}"
        print(line.encode(sys.stdout.encoding, "backslashreplace").decode(sys.stdout.encoding), flush=True)
        worst = max(worst, result.code)
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
