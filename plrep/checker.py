"""The checker of certificates: the one program that a reader of a plrep certificate has to trust.
It runs alone, on the standard library: python -I -S plrep/checker.py FILE...
proofs/FORMAT.md says what a certificate contains, what is checked here, and why that proves the claim: all is
derived from the generating permutations in the file by exact integer arithmetic; elements of the group are
listed only for its characters. A file is accepted by meeting every requirement in turn; each failure is a
`Refused` with a key of REASONS. Nothing of plrep is imported, and its prover imports no checker."""
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
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import chain, combinations, combinations_with_replacement, count, pairwise, zip_longest
from operator import mul
from typing import Any, NamedTuple, cast

Json = Any
Perm = tuple[int, ...]
Vector = tuple[int, ...]
Vectors = tuple[Vector, ...]
Object = dict[str, Any]
Step = tuple[str, Object]
Term = tuple[Fraction, Vectors, Vectors]
Counts = list[tuple[int, int, int]]
Pairs = list[tuple[int, Perm]]
Parts = list[Object]
Edges = dict[tuple[str, str], str]
Memo = dict[str, tuple[Any, int, int]]
MAX_BYTES, MAX_ARCHIVE, MAX_VALUES, MAX_NESTING = 20_000_000, 1_000_000_000, 2_000_000, 12
MAX_DIGITS, MAX_POINTS, MAX_FIELD, MAX_ORDER, MAX_WORD = 2_000, 20_000, 2_000, 5_000, 10_000
MAX_MAP, MAX_ACTIVATION, MAX_WORK, MAX_STORE, PRIME = 1_000, 1_000, 800_000_000, 40_000_000, 2**31 - 1
# Why a file is refused; with one of the first block it is unreadable (exit code 2).
UNREADABLE = {"absent": "the file cannot be read: {error}",
    "archive": "the archive cannot be unpacked: {error}",
    "size": "the file has more than {limit} bytes",
    "values": "the file has more than {limit} values",
    "nesting": "brackets are unbalanced or nested deeper than {limit}",
    "json": "the file is not JSON: {error}",
    "number": "{word} is not an integer in decimal digits (-0 is spelled 0)",
    "digits": "an integer has more than {limit} digits",
    "repeated": "the key {name} is repeated"}
REASONS = UNREADABLE | {"type": "{where} is not {kind}",
    "missing": "{where} lacks the key {name}",
    "unknown": "{where} has the unknown key {name}",
    "length": "{where} has {given} entries; it should have {wanted}",
    "choice": "{where} is not one of {known}",
    "range": "{where} is not between {low} and {high}",
    "label": "{where} is not a label of a simple",
    "fact": "{where} should be {wanted}",
    "work": "the check takes more than {limit} elementary steps",
    "store": "the check takes more than {limit} stored numbers",
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
    "outside": "a generator of the subgroup of part {part} is not in the group",
    "moves-coset": "a generator of the subgroup of part {part} moves the first coset",
    "small-subgroup": "part {part}: the subgroup is not shown to be the whole stabiliser of the first point",
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
    "edges": "the {given} edges listed are not the {wanted} edges of the graph in label order",
    "same-graph": "the two graphs {verb}",
    "projector": "claim.projector is {sign} projector of a simple",
    "label-order": "claim.simples is not in label order, each label once",
    "kernel-base": "a natural point is earlier in evidence.kernel_chain.base than a point of the G-set",
    "kernel-moves": "an element that fixes the base points in the quotient of X moves another of its points",
    "normal-subgroup": "the group given {verb} the intersection of the kernels",
    "order": "the group has {limit} elements or more",
    "class": "{where} is no element of the group, or it lies in an earlier class",
    "classes": "the classes given have {given} elements, the group has {wanted}",
    "character": "the class function is {sign} irreducible character",
    "numbers": "claim.numbers does not list the values of the table, each once, as they occur first",
    "degree": "the value of character {row} at the identity is not a positive integer",
    "relation": "character {row}: class sums do not multiply as they should with class {number}",
    "norm": "the norm of character {row} is not 1",
    "eigenvalues": "the class sum has {given} different eigenvalues on the characters, not {wanted}"}

class Refused(Exception):
    def __init__(self, key: str, **details: Json) -> None:
        super().__init__(REASONS[key].format(**details))
        self.key = key  # a key of REASONS: the requirement that is not met

class Result(NamedTuple):
    verdict: str  # "accepted", "rejected" or "unreadable"
    reason: str
    code: int  # the exit code of the verdict
    key: str
    steps: tuple[Step, ...]

def require(condition: bool, key: str, **details: Json) -> None:
    if not condition:
        raise Refused(key, **details)

def require_equal(value: Json, wanted: int | str, where: str) -> None:
    require(type(value) is type(wanted) and value == wanted, "fact", where=where, wanted=wanted)

def require_length(value: Sequence[Json], where: str, low: int, high: int) -> None:
    wanted = low if low == high else f"{low} to {high}"
    require(low <= len(value) <= high, "length", where=where, given=len(value), wanted=wanted)

def within(value: int, where: str, low: int, high: int) -> int:
    require(low <= value <= high, "range", where=where, low=low, high=high)
    return value

# Reading: JSON only, each key once, each number in its one spelling; then the shapes of objects.
LABEL, PROGRAM = re.compile(r"[AL](0|[1-9][0-9]{0,8})"), [[int, 1, MAX_WORD], 0, MAX_WORD]
WORD, CHAIN = {"program": [PROGRAM[0], 1, MAX_WORD]}, {"base": [int], "program": PROGRAM}
COEFFS, VECTOR = {"denominator": int, "values": [[[int]]]}, {"denominator": int, "values": [[int]]}
TERM = {"direction": VECTOR, "threshold": {"denominator": int, "value": [int]}, "weight": VECTOR}
MAP = {"symmetrised": bool, "terms": [TERM, 0, MAX_MAP], "linear": ([], COEFFS), "constant": ([], VECTOR)}
BY_RULE: dict[str, Object] = {"natural": {}, "subsets": {"size": int}}
PARTS = BY_RULE | {"regular": {}, "cosets": {"subgroup": [[int]]}}
KINDS = {dict: "an object", list: "a list", int: "an integer", bool: "true or false", str: "a string"}

def read_document(data: bytes) -> Json:
    require(len(data) <= MAX_BYTES, "size", limit=MAX_BYTES)
    values = data.count(b",") + data.count(b"[") + 10 * data.count(b"{")
    require(values <= MAX_VALUES, "values", limit=MAX_VALUES)
    try:
        text = data.decode("utf-8")
        brackets = re.sub(r"[^][{}]+", "", re.sub(r'"[^"\\]*(?:\\.[^"\\]*)*"', "", text))
        for _ in range(MAX_NESTING):
            brackets = brackets.replace("[]", "").replace("{}", "")
        require(not brackets, "nesting", limit=MAX_NESTING)
        numbers: Json = dict.fromkeys(("parse_int", "parse_float", "parse_constant"), integer_literal)
        return json.loads(text, object_pairs_hook=each_key_once, **numbers)
    except ValueError as error:
        raise Refused("json", error=error) from None

def each_key_once(pairs: list[tuple[str, Json]]) -> Object:
    for key, times in Counter(key for key, _ in pairs).items():
        require(times == 1, "repeated", name=show(key))
    return dict(pairs)

def integer_literal(word: str) -> int:
    require(re.fullmatch("-?[0-9]+", word) is not None and word != "-0", "number", word=show(word))
    require(len(word.lstrip("-")) <= MAX_DIGITS, "digits", limit=MAX_DIGITS)
    return int(word)

def show(text: str) -> str:
    return ascii(text if len(text) <= 40 else text[:40] + "...")

def conform(value: Json, shape: Json, where: str) -> None:
    """Require a shape: a type; [shape of the entries, least length, greatest length]; shapes of keys, those
    with ? optional; the pattern of labels; or a tuple of possible values, the last maybe an object."""
    shape = shape[-1] if isinstance(shape, tuple) and type(value) is type(shape[-1]) is dict else shape
    if isinstance(shape, tuple):
        fits = any(type(value) is type(option) and value == option for option in shape)
        require(fits, "choice", where=where, known=", ".join([str(KINDS.get(type(o), o)) for o in shape]))
    elif isinstance(shape, re.Pattern):
        require(type(value) is str and shape.fullmatch(value) is not None, "label", where=where)
    elif type(value) is not (kind := shape if isinstance(shape, type) else type(shape)):
        raise Refused("type", where=where, kind=KINDS[kind])
    if isinstance(shape, dict):
        known = {key.removesuffix("?"): inner for key, inner in shape.items()}
        for key in shape:
            require(key in value or key[-1] == "?", "missing", where=where, name=key)
        for key in value:
            require(key in known, "unknown", where=where, name=show(key))
            conform(value[key], known[key], f"{where}.{key}")
    elif isinstance(shape, list):
        require_length(value, where, *(shape[1:] or (0, MAX_VALUES)))
        if shape[0] is int:
            require({*map(type, value)} <= {int}, "type", where=where, kind="a list of integers")
        for i, entry in enumerate(() if shape[0] is int else value, 1):
            conform(entry, shape[0], f"entry {i} of {where}")

def read_kind(value: Json, known: Iterable[str], where: str, key: str = "kind") -> str:
    conform(value, dict, where)
    require(key in value, "missing", where=where, name=key)
    conform(value[key], (*known,), f"the {key} of {where}")
    return str(value[key])

def read_permutations(listed: list[list[int]], where: str, n: int) -> list[Perm]:
    for i, images in enumerate(listed, 1):
        require_length(images, place := f"entry {i} of {where}", n, n)
        require(sorted(images) == [*range(1, n + 1)], "permutation", where=place, degree=n)
    return [tuple([x - 1 for x in images]) for images in listed]  # held as the images of 0, 1, ...

class Chain(NamedTuple):  # FORMAT.md 3
    base: list[int]
    levels: list[dict[int, Perm]]  # for each point of an orbit, an element that brings it back
    fixing: list[list[Perm]]  # the elements that fix the first i base points
    def order(self, first: int = 0) -> int:
        return math.prod(map(len, self.levels[first:]))

    def sift(self, p: Perm, work: Work, first: int = 0) -> Perm | None:
        """Return what remains of p, or None where it leaves an orbit. p may act on a part of the domain."""
        work.spend(10 * len(self.base))
        for point, level in zip(self.base[first:], self.levels[first:], strict=True):
            if (image := p[point]) not in level:
                return None
            p = p if image == point else work.compose(level[image], p)
        return p

class Acting(NamedTuple):
    generators: list[Perm]
    points: Sequence[int]  # points[i] is what the point i + 1 of the file stands for
    size: int  # the generators act on 0, ..., size - 1

class Work:
    """Counts elementary steps and stored numbers: hostile input is refused at the same point everywhere."""
    spent = kept = 0
    def spend(self, steps: int, stored: int = 0) -> None:
        self.spent, self.kept = self.spent + steps, self.kept + stored
        require(self.spent <= MAX_WORK, "work", limit=MAX_WORK)
        require(self.kept <= MAX_STORE, "store", limit=MAX_STORE)

    def once(self, memo: Memo, key: str, make: Callable[[], Any]) -> Any:
        """Return make(), made once but charged each time: verdicts do not depend on the files before."""
        if key in memo:
            self.spend(*memo[key][1:])
            return memo[key][0]
        spent, kept, made = self.spent, self.kept, make()
        if sum(stored for _, _, stored in memo.values()) > MAX_STORE:
            memo.clear()
        memo[key] = (made, self.spent - spent, self.kept - kept)
        return made

    def compose(self, p: Perm, q: Perm) -> Perm:
        self.spend(10 + len(q))
        return tuple(map(p.__getitem__, q))  # (p q)(x) = p(q(x))

    def inverse(self, p: Perm) -> Perm:
        self.spend(10 + 2 * len(p))
        return tuple(sorted(range(len(p)), key=p.__getitem__))

    def transversal(self, point: int, elements: Iterable[Perm], size: int) -> tuple[dict[int, Perm], Pairs]:
        """Return an orbit, with elements that bring back, and the (x, s) that led to no new point."""
        steps = [(s, self.inverse(s)) for s in elements]
        back, pairs = {point: tuple(range(size))}, []
        for x in (queue := [point]):
            self.spend(len(steps), 8 * len(steps))
            for s, inverse in steps:
                if s[x] in back:
                    pairs.append((x, s))
                else:
                    back[s[x]] = self.compose(back[x], inverse)
                    self.spend(0, size)
                    queue.append(s[x])
        return back, pairs

    def schreier(self, back: dict[int, Perm], pairs: Pairs) -> Iterator[Perm]:
        return (self.compose(back[s[x]], self.compose(s, self.inverse(back[x]))) for x, s in pairs)

    def program(self, words: list[list[int]], where: str, generators: list[Perm], size: int) -> list[Perm]:
        values = dict(enumerate(generators, 1))
        for number, word in enumerate(words, 1):
            product = tuple(range(size))
            for letter in word:
                require(abs(letter) in values, "letter", where=f"word {number} of {where}")
                if letter not in values:
                    values[letter] = self.inverse(values[-letter])
                product = self.compose(product, values[letter])
            self.spend(0, 2 * size)
            values[len(generators) + number] = product
        return [values[len(generators) + number] for number in range(1, len(words) + 1)]

    def chain(self, value: Object, where: str, acting: Acting, verify: bool = True) -> Chain:
        """Return a chain; if verified, by sifting Schreier generators, its base is a base of the group."""
        generators, points, size = acting
        require_length(value["base"], f"{where}.base", 0, len(points))
        base = [points[within(b, f"{where}.base", 1, len(points)) - 1] for b in value["base"]]
        elements = generators + self.program(value["program"], f"{where}.program", generators, size)
        self.spend(len(elements) * (len(base) + size))
        identity = tuple(range(size))
        fixing, found = [[s for s in dict.fromkeys(elements) if s != identity]], []
        for point in base:
            found.append(self.transversal(point, fixing[-1], size))
            fixing.append([s for s in fixing[-1] if s[point] == point])
        chain = Chain(base, [back for back, _ in found], fixing)
        require(not verify or not fixing[-1], "chain-base", where=where)
        for level, (back, pairs) in enumerate(found if verify else [], 1):
            for element in self.schreier(back, pairs):
                require(chain.sift(element, self, level) == identity, "chain", where=where, level=level)
        return chain

# Numbers: elements of Z[z], z = exp(2 pi i/N), as coordinates in 1, z, ..., z^(phi(N)-1) without final zeros.
def primes_of(number: int) -> list[int]:
    return [p for p in range(2, number + 1) if number % p == 0 and all(p % q for q in range(2, p))]

def largest(vectors: Iterable[Vector]) -> int:
    return max((abs(c) for vector in vectors for c in vector), default=0)

def negative(vectors: Vectors) -> Vectors:
    return tuple([tuple([-c for c in vector]) for vector in vectors])

def combination(terms: Iterable[tuple[int, Vector]]) -> Vector:
    total = [*map(sum, zip_longest(*[[n * c for c in vector] for n, vector in terms], fillvalue=0))]
    while total[-1:] == [0]:
        total.pop()
    return tuple(total)

class Field:
    """Q(z), z a primitive N-th root of unity. A polynomial in z of degree below 2N is held in an integer: its
    coefficient i is digit i to the base 2^width. f(z) = 0 iff x^N - 1 divides F = f times all x^(N/p) - 1, p
    prime, p | N: their roots are the other N-th roots of unity. Coefficients of f are at most `bound`, those
    of F mod x^N - 1 below 2^(width - 1), so x^N - 1 divides F iff 2^(N width) - 1 divides its integer."""
    def __init__(self, order: int, bound: int, work: Work) -> None:
        require(order % 4 != 2, "field", field=order)
        self.order, self.work, self.primes = order, work, primes_of(order)
        self.degree = sum(math.gcd(k, order) == 1 for k in range(order))
        self.width = (2 * bound << len(self.primes)).bit_length() + 1
        self.bits, self.words = order * self.width, 1 + self.degree * self.width // 64
        self.price = 20 + (self.bits // 64 + self.words * math.isqrt(self.words)) // 3
        work.spend(10 * order + self.price)

    def read(self, listed: list[list[int]], divisor: int, where: str, *, real: bool = False) -> list[Vector]:
        for value in listed:
            self.work.spend(1 + len(value))
            require_length(value, where, 0, self.degree)
            require(value[-1:] != [0], "zeros", where=where)
        require(divisor > 0 and math.gcd(divisor, *chain(*listed)) == 1, "lowest", where=where)
        for vector in {*map(tuple, listed)} if real else ():
            conjugate = sum(c << -i % self.order * self.width for i, c in enumerate(vector))
            require(self.is_zero(self.pack(vector) - conjugate), "real", where=where)
        return [*map(tuple, listed)]

    def pack(self, vector: Sequence[int]) -> int:
        self.work.spend(10 + (words := 1 + len(vector) * self.width // 64) * (len(vector) + 7) // 8, words)
        return sum(c << i * self.width for i, c in enumerate(vector))

    def is_zero(self, number: int) -> bool:
        self.work.spend(self.price)
        for p in (*self.primes, 0):
            while (high := number >> self.bits) not in (0, -1):
                number += high - (high << self.bits)  # a multiple of 2^bits - 1 less
            number = (number << self.bits // p) - number if p else number
        return abs(number) in (0, (1 << self.bits) - 1)

    @cached_property
    def split(self) -> tuple[int, int]:
        """Return p and r with Phi_N(r) = 0 modulo p: r^N = 1, and the other r^(N/q) - 1 have inverses."""
        n, start = self.order, (1 << 61) // self.order + 1
        found = ((pow(a, k, k * n + 1), k * n + 1) for k in count(start) for a in range(2, 20))
        return next((p, r) for r, p in found if pow(r, n, p) == 1
                    and all(math.gcd(pow(r, n // q, p) - 1, p) == 1 for q in self.primes))

# The G-set X: FORMAT.md 3. Its parts, its orbits, its orbitals and how they multiply.
def read_parts(value: Json, where: str, degree: int, known: Iterable[str]) -> Parts:
    conform(value, [dict, 1, MAX_POINTS], where)
    for number, part in enumerate(value, 1):
        place = f"part {number} of {where}"
        conform(part, {"kind": str} | PARTS[read_kind(part, known, place)], place)
        size = within(part.get("size", 1), f"the size of {place}", 1, degree)
        require(math.comb(degree, size) <= MAX_POINTS, "points", limit=MAX_POINTS)
        read_permutations(part.get("subgroup", []), f"the subgroup of {place}", degree)
    return list(value)

def subset_action(part: Object, group: Acting, start: int, work: Work) -> tuple[int, list[Perm]]:
    """Return the number of k-subsets, and the action on them, numbered lexicographically from `start`."""
    k = part.get("size", 1)
    count = math.comb(group.size, k)
    work.spend(count * k * (1 + 2 * len(group.generators)), count * (k + len(group.generators)))
    place: dict[Perm, int] = {s: i for i, s in enumerate(combinations(range(group.size), k), start)}
    return count, [tuple([place[(*sorted([g[x] for x in s]),)] for s in place]) for g in group.generators]

def read_action(parts: Parts, evidence: Object, group: Acting, work: Work) -> tuple[Acting, Chain]:
    """Return the action on X: that on natural and subsets parts, or a given one after verifying it."""
    count, size, action = len(group.generators), 0, [Perm()] * len(group.generators)
    if "action" not in evidence:
        for part in parts:
            more, images = subset_action(part, group, size, work)
            action = [a + b for a, b in zip(action, images, strict=True)]
            size += more
            require(size <= MAX_POINTS, "points", limit=MAX_POINTS)
            work.spend(0, size * count)
        return Acting(action, range(size), size), Chain([], [], [])
    given, n = evidence["action"], group.size
    require_length(given, "evidence.action", count, count)
    sizes = [math.comb(n, part.get("size", 1)) if part["kind"] in BY_RULE else 1 for part in parts]
    size = len(given[0]) if given else sum(sizes)
    require(size <= MAX_POINTS, "points", limit=MAX_POINTS)
    work.spend(0, 2 * count * (n + size))
    action = read_permutations(given, "evidence.action", size)
    both = [(*g, *[n + x for x in p]) for g, p in zip(group.generators, action, strict=True)]
    chain = work.chain(evidence["action_chain"], "evidence.action_chain", Acting(both, range(n), n + size))
    return Acting(action, range(size), size), chain

class Orbit:
    """An orbit of G on X: its points, elements `back[x]` that bring x to the least point x_0, its suborbits.
    `kind[x]` is the least point of the Stab(x_0)-orbit of x in X; `names` lists those of the suborbits,
    `number[x]` is the number of the suborbit of x, `paired[k]` that of (x_0, x) if k is that of (x, x_0)."""
    def __init__(self, base: int, action: Sequence[Perm], size: int, work: Work) -> None:
        work.spend(100 + size, 2 * size)
        self.kind, (self.back, pairs) = tuple(range(size)), work.transversal(base, action, size)
        for fixing in work.schreier(self.back, pairs):
            while (moved := work.compose(self.kind, fixing)) != self.kind:
                work.spend(2 * size)
                low = {max(a, b): min(a, b) for a, b in zip(self.kind, moved, strict=True) if a != b}
                self.kind = tuple([low.get(k, k) for k in self.kind])
        self.points, self.names = sorted(self.back), sorted({self.kind[x] for x in self.back})
        self.number = {x: self.names.index(self.kind[x]) for x in self.points}
        self.paired = [self.number[self.back[x][base]] for x in self.names]
        self.sizes = Counter(self.number.values())

    def products(self, second: Orbit, work: Work) -> list[tuple[Counts, Counts]]:
        """Return, for each orbital from one orbit to another or the same, how others multiply to it.
        y_0 is the least point of the second orbit, x that of a Stab(y_0)-orbit on this one; x names the
        orbital of (x, y_0). First (c, b, n): n points w of this orbit have (w, y_0) in orbital c, (x, w) in
        suborbit b of this one; then (c, a, n): n points y of the second have (x, y) in c, y in suborbit a."""
        table, kind = [], second.kind
        for x in sorted({kind[x] for x in self.points}):
            work.spend(500 + 20 * (len(self.points) + len(second.points)))
            left = Counter((kind[w], self.paired[self.number[self.back[x][w]]]) for w in self.points)
            right = Counter((kind[second.back[y][x]], a) for y, a in second.number.items())
            work.spend(0, 100 + 10 * (len(left) + len(right)))
            table.append(([(*key, n) for key, n in left.items()], [(*key, n) for key, n in right.items()]))
        return table

class Element:
    """An element of the orbital algebra without entries between orbits, FORMAT.md 4; a simple is named by its
    isotypic projector. `values` are integer vectors over one denominator, for each orbit and suborbit."""
    def __init__(self, value: Object, where: str, setting: Setting, *, real: bool = True) -> None:
        self.setting, self.where, self.denominator = setting, where, value["denominator"]
        rows, shape = value["values"], [len(orbit.names) for orbit in setting.orbits]
        require_length(rows, where, len(shape), len(shape))
        for number, (row, rank) in enumerate(zip(rows, shape, strict=True), 1):
            require_length(row, f"orbit {number} of {where}", rank, rank)
        setting.field.read([c for row in rows for c in row], self.denominator, where, real=real)
        self.values: list[list[Vector]] = [[*map(tuple, row)] for row in rows]
        self.packed = [[*map(setting.field.pack, row)] for row in self.values]

    def transposed(self) -> list[list[Vector]]:
        return [[row[k] for k in o.paired] for row, o in zip(self.values, self.setting.orbits, strict=True)]

    def require_fixes(self, values: list[list[Vector]], key: str, where: str) -> None:
        """Require that this matrix times another is the other."""
        setting, field = self.setting, self.setting.field
        for index, (orbit, p, row) in enumerate(zip(setting.orbits, self.packed, values, strict=True)):
            q = [*map(field.pack, row)]
            for wanted, (table, _) in zip(q, setting.tables[index, index], strict=True):
                setting.work.spend(len(table) * field.price)
                product = sum(n * p[b] * q[orbit.number[c]] for c, b, n in table)
                require(field.is_zero(product - self.denominator * wanted), key, where=where)

    def projection(self) -> Element:
        require(self.values == self.transposed(), "symmetric", where=self.where)
        self.require_fixes(self.values, "idempotent", self.where)
        return self

    def traces(self) -> list[Fraction]:
        """Return the trace on each orbit; the diagonal entries of an idempotent of A are rational."""
        pairs = zip(self.values, self.setting.orbits, strict=True)
        return [Fraction(sum(row[0]) * len(orbit.points), self.denominator) for row, orbit in pairs]

    def require_central(self) -> None:
        for (i, j), table in self.setting.tables.items():
            for before, after in table:
                self.setting.work.spend(50 + 2 * (len(before) + len(after)) * self.setting.field.words)
                excess = Counter[int]()
                for index, sign, counts in ((i, 1, before), (j, -1, after)):
                    for c, k, n in counts:
                        excess[c] += sign * n * self.packed[index][k]
                require(not any(excess.values()), "central", where=self.where)

    @cached_property
    def copies(self) -> Object:
        """The dimension, the multiplicity and the type of a simple: FORMAT.md 5."""
        index = next(i for i, row in enumerate(self.values) if row[0])
        orbit, p, tables = self.setting.orbits[index], self.packed[index], self.setting.tables[index, index]
        traces, size, sign = self.traces(), *[
            sum(n * p[b] for k, (table, _) in zip(ends, tables, strict=True) for c, b, n in table
                if orbit.number[c] == k) // self.denominator for ends in (range(len(p)), orbit.paired)]
        multiplicity = sign if sign > 0 else -sign // 2 if sign < 0 else math.isqrt(size // 2)
        dimension, kind = traces[index] / multiplicity, "R" if sign > 0 else "H" if sign < 0 else "C"
        return {"dimension": int(dimension), "multiplicity": int(sum(traces) / dimension), "type": kind}

class Rows(NamedTuple):
    """For each x the least point with its row of a projector, FORMAT.md 4; then with the opposite, or -1."""
    of: Perm
    opposite: Perm

    def sign(self, n: Perm, work: Work) -> int:
        """Return 1 or -1 if n acts on the simple as this sign, else 0."""
        moved = work.compose(self.of, n)
        return 1 if moved == self.of else -1 if moved == self.opposite else 0

class Setting:
    """A G-set X and the simples of Fun(X)."""
    def __init__(self, acting: Acting, field: Field, group: Acting) -> None:
        (self.action, _, self.size), self.work, self.field, self.group = acting, field.work, field, group
        self.simples, self.starts, self.memo = dict[str, Element](), list[int](), Memo()
        self.orbits = list[Orbit]()
        for x in range(self.size):
            if not any(x in orbit.back for orbit in self.orbits):
                self.orbits.append(Orbit(x, self.action, self.size, self.work))
        pairs = [*combinations_with_replacement(range(len(self.orbits)), 2)]
        self.tables = {(i, j): self.orbits[i].products(self.orbits[j], self.work) for i, j in pairs}

    def check_parts(self, parts: Parts, chains: Parts, chain: Chain) -> None:
        """Find where the parts start, and require that a given action is the one on their disjoint union."""
        n, start, work, count = self.group.size, 0, self.work, sum(part["kind"] == "cosets" for part in parts)
        orbits, waiting = {orbit.points[0]: orbit.points for orbit in self.orbits}, iter(chains)
        require_length(chains, "evidence.subgroup_chains", count, count)
        for i, part in enumerate(parts, 1):
            self.starts.append(start)
            if part["kind"] in BY_RULE:
                count, images = subset_action(part, self.group, start, work)
                require([s[start : start + count] for s in self.action] == images, "given-action", part=i)
            else:
                count, known = len(orbits.get(start, [])), 1
                require(count > 0 and orbits[start][-1] == start + count - 1, "orbit", part=i)
                for h in (subgroup := read_permutations(part.get("subgroup", []), "", n)):
                    rest = chain.sift((*h, n + start), work) or (-1,)
                    require(rest[:-1] == tuple(range(n)), "outside", part=i)
                    require(rest[-1] == n + start, "moves-coset", part=i)
                if part["kind"] == "cosets":
                    place, acting = f"the subgroup chain of part {i}", Acting(subgroup, range(n), n)
                    known = work.chain(next(waiting), place, acting, verify=False).order()
                require(known * count == chain.order(), "small-subgroup", part=i)
            start += count
        require(start == self.size, "parts")

    def check_simples(self, value: Object) -> None:
        """Require that the projectors given are those of all simples of Fun(X)."""
        for label in value:
            conform(label, LABEL, "a key of simples")
        for label, given in sorted(value.items(), key=lambda item: (int(item[0][1:]), item[0])):
            conform(given, {"projector": COEFFS}, f"simples.{label}")
            simple = self.simples[label] = Element(given["projector"], f"the projector of {label}", self)
            require(any(map(any, simple.values)), "zero", where=simple.where)
            simple.projection().require_central()
        common = math.lcm(*[simple.denominator for simple in self.simples.values()])
        for i, k in [(i, k) for i, orbit in enumerate(self.orbits) for k in range(len(orbit.names))]:
            self.work.spend(len(value) * self.field.degree * (1 + common.bit_length() // 64))
            terms = [(common // p.denominator, p.values[i][k]) for p in self.simples.values()]
            require(combination(terms) == (() if k else (common,)), "sum")
        self.bound = self.bound_simples(len(value))
        require(self.bound <= len(value), "too-few", bound=self.bound, given=len(value))

    def bound_simples(self, enough: int) -> int:
        """Return a bound of the number of simples: the dimension of {z = z^T, z b = b z} modulo a prime."""
        pairs = {(i, k): (i, min(k, j)) for i, o in enumerate(self.orbits) for k, j in enumerate(o.paired)}
        column = {pair: place for place, pair in enumerate(sorted({*pairs.values()}))}  # the unknowns
        count, seed, pivots, b = len(column), 1, dict[int, list[int]](), dict[tuple[int, int], int]()
        for (i, j), table in self.tables.items():
            for name, _, _ in table[0][0]:
                seed = (1_103_515_245 * seed + 12_345) % PRIME
                b.setdefault((j, name), seed)
            for before, after in table:
                if count - len(pivots) <= enough:
                    return count - len(pivots)
                self.work.spend(50 + 2 * (len(before) + len(after)) + 4 * count)
                row = [0] * count
                for index, sign, counts in ((i, 1, before), (j, -1, after)):
                    for c, k, n in counts:
                        row[column[pairs[index, k]]] += sign * n * b[j, c]
                for place, pivot in pivots.items():
                    if factor := row[place] % PRIME:
                        self.work.spend(3 * count)
                        row = [(x - factor * y) % PRIME for x, y in zip(row, pivot, strict=True)]
                for lead in [place for place, x in enumerate(row) if x % PRIME][:1]:
                    self.work.spend(0, count)
                    scale = pow(row[lead], -1, PRIME)
                    pivots[lead] = [x * scale % PRIME for x in row]
        return count - len(pivots)

    def ends(self, claim: Object) -> dict[str, str]:
        for role in ("source", "target"):
            require(claim[role] in self.simples, "no-simple", where=f"claim.{role}")
        return {"source": claim["source"], "target": claim["target"]}

    def rows(self, label: str) -> Rows:
        def compared() -> Rows:
            of, opposite = [-1] * self.size, [-1] * self.size
            for orbit, values in zip(self.orbits, self.simples[label].values, strict=True):
                self.work.spend(6 * len(orbit.points) ** 2)
                opposed = negative((values[0],))[0]
                for x, back in orbit.back.items() if opposed else ():
                    least = {values[orbit.number[back[z]]]: z for z in reversed(orbit.points)}
                    of[x], opposite[x] = least[values[0]], least.get(opposed, -1)
            for x in (zeros := [x for x, y in enumerate(of) if y < 0]):
                of[x] = opposite[x] = zeros[0]
            return Rows(tuple(of), tuple(opposite))
        return Rows(*self.work.once(self.memo, label, compared))

    def quotient(self, values: Sequence[Any], start: int) -> tuple[list[int], list[Perm]]:
        """Number the values of a function on X from `start` as they occur first, and act on these numbers."""
        self.work.spend(len(values) * (2 + len(self.action)), len(values) * (1 + len(self.action)))
        place = {value: i for i, value in enumerate(dict.fromkeys(values), start)}
        number = [place[value] for value in values]
        first = {i: x for x, i in reversed([*enumerate(number)])}
        return number, [tuple([number[s[first[i]]] for i in place.values()]) for s in self.action]

    def check_exists(self, claim: Object, evidence: Object) -> list[Step]:
        """Check the rule of a claim of (non)existence, FORMAT.md 5, or of (non)inclusion of kernels, 7."""
        names, rule, work, chain = Object(self.ends(claim)), evidence["rule"], self.work, Chain([], [], [])
        source, target = names.values()
        on_source, on_target = self.rows(source), self.rows(target)
        is_signed_line = {on_source.sign(s, work) for s in self.action} in ({-1}, {1, -1})
        if rule == "line":
            require(source == target and is_signed_line, "not-line")
            return [("line", names)]
        if rule != "inclusion":
            n = work.program(evidence["word"]["program"], "evidence.word", self.action, self.size)[-1]
            first, second = WORD_RULES[rule]
            require(on_source.sign(n, work) == first, "word-source", sign=f"{first:+}", label=source)
            require(on_target.sign(n, work) != second, "word-target", sign=f"{second:+}", label=target)
            return [(rule, names)]
        number, action = self.quotient(on_source.of, 0)
        count, steps = len({*number}), [("blocks", names)]
        if evidence["inclusion"] == "blocks":
            require(len({*zip(number, on_target.of, strict=True)}) == count, "blocks", **names)
        else:
            other, more = self.quotient(on_target.of, count)
            acting = Acting([a + b for a, b in zip(action, more, strict=True)], number, count + len({*other}))
            chain = work.chain(evidence["inclusion"], "evidence.inclusion", acting)
            steps = [("chain", names | {"base": len(chain.base)})]
        if evidence.get("minus") == "none":
            if min(on_source.opposite) >= 0:
                require(evidence["inclusion"] != "blocks", "minus-chain", label=source)
                opposed = {number[x]: number[y] for x, y in enumerate(on_source.opposite)}  # keys 0, 1, ...
                require(chain.sift((*opposed.values(),), work) != (*range(count),), "minus", label=source)
            steps.append(("no-minus", names))
        elif "minus" in evidence:
            n = work.program(evidence["minus"]["program"], "evidence.minus", self.action, self.size)[-1]
            sign = 1 if claim["shape"] == "even" else -1
            require(on_source.sign(n, work) == -1, "word-source", sign="-1", label=source)
            require(on_target.sign(n, work) == sign, "word-source", sign=f"{sign:+}", label=target)
            steps.append(("minus", names | {"sign": sign}))
        if claim.get("shape") == "conic" and claim["nonlinear"]:
            require(source != target or not is_signed_line, "same-line", label=source)
            steps.append(("not-same-line", names))
        if "map" in evidence:
            steps.append(("map", self.explicit_map(claim["shape"], evidence["map"], names)))
        return steps

    # Explicit maps: FORMAT.md 8. A term (q, (*y, t), w) is q relu(<x, y> - t) w, q rational.
    def read_copies(self, value: Object, where: str, names: dict[str, str]) -> Iterator[Element]:
        """Yield the projections onto a copy of source and target, which are given if there are several."""
        for role, label in names.items():
            simple, key = self.simples[label], f"{role}_copy"
            several, place = simple.copies["multiplicity"] > 1, f"{where}.{key}"
            require(several == (key in value), "missing" if several else "unknown", where=where, name=key)
            copy = Element(value[key], place, self).projection() if several else simple
            if several:
                require(sum(copy.traces()) == simple.copies["dimension"], "copy-trace", where=place)
                simple.require_fixes(copy.values, "outside-part", place)
            yield copy

    def read_vector(self, value: Object, where: str, projector: Element) -> tuple[Vectors, int]:
        """Require a real nonzero y in Fun(X) with Q y = y; return integers, and their denominator."""
        require_length(value["values"], where, self.size, self.size)
        vector = tuple(self.field.read(value["values"], value["denominator"], where, real=True))
        require(any(y := [*map(self.field.pack, vector)]), "zero", where=where)
        for orbit, packed in zip(self.orbits, projector.packed, strict=True):
            for x, back in orbit.back.items():
                sums = [0] * len(packed)
                for z in orbit.points:
                    sums[orbit.number[back[z]]] += y[z]
                self.work.spend(2 * len(orbit.points) * self.field.words + len(sums) * self.field.price)
                total = sum(map(mul, packed, sums)) - projector.denominator * y[x]
                require(self.field.is_zero(total), "outside-part", where=where)
        return vector, value["denominator"]

    def read_map(self, value: Object, where: str, ends: list[Element]) -> list[Term]:
        """Return a map as a sum of terms; a constant c is relu(0 + 1) c, and y is relu(y) - relu(-y)."""
        terms = list[Term]()
        for number, item in enumerate(value["terms"], 1):
            place, t = f"of term {number} of {where}", item["threshold"]
            y = self.read_vector(item["direction"], f"the direction {place}", ends[0])
            (level,) = self.field.read([t["value"]], t["denominator"], f"the threshold {place}", real=True)
            w = self.read_vector(item["weight"], f"the weight {place}", ends[1])
            terms.append(make_term(y, (level, t["denominator"]), w))
        terms = self.expanded(terms) if value["symmetrised"] else terms
        if value["constant"]:
            c = self.read_vector(value["constant"], f"{where}.constant", ends[1])
            terms.append(make_term((((),) * self.size, 1), ((-1,), 1), c))
        if value["linear"]:
            m = Element(value["linear"], f"{where}.linear", self)
            require(any(map(any, m.values)), "zero", where=m.where)
            ends[1].require_fixes(m.values, "outside-part", m.where)
            ends[0].require_fixes(m.transposed(), "outside-part", m.where)
            half = [make_term(self.column(ends[0], x), ((), 1), self.column(m, x)) for x in range(self.size)]
            terms += half + [(-scale, negative(ray), weight) for scale, ray, weight in half]
        return terms

    def column(self, matrix: Element, y: int) -> tuple[Vectors, int]:
        self.work.spend(20 * self.size)
        self.work.spend(0, 10 * self.size)
        orbit, row = next(pair for pair in zip(self.orbits, matrix.values, strict=True) if y in pair[0].back)
        entry = {x: row[orbit.number[orbit.back[y][x]]] for x in orbit.points}
        return tuple([entry.get(x, ()) for x in range(self.size)]), matrix.denominator

    def moved(self, term: Term, back: Perm) -> Term:
        """Return the term of g f g^-1 for the inverse of g."""
        self.work.spend(100 + 10 * len(back), 20 + 2 * len(back))
        return term[0], (*[term[1][x] for x in back], term[1][-1]), tuple([term[2][x] for x in back])

    def expanded(self, seeds: list[Term]) -> list[Term]:
        """Return the images of each term under the group, each once."""
        backs, terms = [self.work.inverse(s) for s in self.action], list[Term]()
        for seed in seeds:
            found, queue = {seed[1:]}, [seed]
            for image in (self.moved(term, back) for term in queue for back in backs):
                if image[1:] not in found:
                    require(len(terms) + len(queue) < MAX_MAP, "terms", limit=MAX_MAP)
                    self.work.spend(0, 2 * self.size)
                    found.add(image[1:])
                    queue.append(image)
            terms += queue
        return terms

    def add(self, terms: list[Term]) -> tuple[int, Iterator[bool]]:
        """Return the number of hyperplanes <x, y> = t where a sum bends; if 0, it is 0 iff all zeros() hold.
        The weights of opposite rays (y, t) sum to the kink; where this is 0 they give (<x, y> - t) w."""
        digits = sum(map(int.bit_length, {scale.denominator for scale, _, _ in terms}))
        self.work.spend(300 * len(terms) + 2 * (digits // 64) ** 2)
        common = math.lcm(*[scale.denominator for scale, _, _ in terms])
        whole = [(int(scale * common), ray, weight) for scale, ray, weight in terms]
        bound = sum([abs(n) * largest(w) * (1 + self.field.degree * largest(ray)) for n, ray, w in whole])
        field, none = Field(self.field.order, bound, self.work), [0] * self.size
        weights, flat = dict[Vectors, list[int]](), list[list[list[int]]]()
        bends, lines = set[Vectors](), set[Vector]()
        for n, ray, w in whole:
            weights[ray] = [a + n * field.pack(b) for a, b in zip(weights.get(ray, none), w, strict=True)]
        for ray, total in weights.items():
            opposite = negative(ray)
            kink = [a + b for a, b in zip(total, weights.get(opposite, none), strict=True)]
            if any(kink) and any(ray[:-1]):
                bends.add(max(ray, opposite))
            elif any(total) and (ray > opposite or opposite not in weights):
                flat.append([total, [*map(field.pack, ray)]])
        for ray in bends:
            p, r = self.field.split
            self.work.spend(20 * (len(ray) + sum(map(len, ray))))
            powers = [pow(r, i, p) for i in range(max(map(len, ray)))]
            images = [sum(map(mul, vector, powers)) % p for vector in ray]
            require(math.gcd(lead := next(filter(None, images), 0), p) == 1, "parallel")
            inverse = pow(lead, -1, p)
            lines.add(tuple([image * inverse % p for image in images]))
        require(len(lines) == len(bends), "parallel")
        def zeros() -> Iterator[bool]:
            for y in range(self.size + 1 if flat else 0):
                self.work.spend(self.size * (20 + len(flat) * field.price))
                yield from (field.is_zero(sum(w[x] * ray[y] for w, ray in flat)) for x in range(self.size))
        return len(bends), zeros()

    def explicit_map(self, shape: str, value: Object, names: dict[str, str]) -> Object:
        """Require that a pair of vectors defines an explicit map of the shape that is not affine."""
        ends = zip(names, [*self.read_copies(value, "evidence.map", names)], strict=True)
        y, w = (self.read_vector(value[role], f"evidence.map.{role}", copy) for role, copy in ends)
        terms = self.expanded([make_term(y, ((1,), 1), w)])
        require(len(terms) == value["orbit"], "map-orbit", given=value["orbit"])
        if sign := {"even": 1, "odd": -1}.get(shape):  # with f(-x) or -f(-x)
            terms += [(sign * scale, (*negative(ray[:-1]), ray[-1]), weight) for scale, ray, weight in terms]
        bends, _ = self.add(terms)
        require(bends > 0, "map-affine")
        return {**names, "orbit": value["orbit"], "hyperplanes": bends}

    def check_map(self, claim: Object, evidence: Object) -> list[Step]:
        """Decide whether an explicit map is equivariant, not affine, or equal to another."""
        names, name = Object(self.ends(claim)), claim["property"]
        ends = [*self.read_copies(claim, "claim", names)]
        maps = [self.read_map(claim[key], f"claim.{key}", ends) for key in ("map", "other") if key in claim]
        terms, others = maps[0], cast(Iterable[list[Term]], maps[1:] or [[]])
        if name == "equivariant":
            others = ([self.moved(t, back) for t in terms] for back in map(self.work.inverse, self.action))
        sums = [self.add(terms + [(-scale, ray, w) for scale, ray, w in more]) for more in others]
        count = max([bends for bends, _ in sums], default=0)
        holds = count > 0 if name == "nonlinear" else all(not bends and all(zeros) for bends, zeros in sums)
        require(claim["holds"] == holds, "map", verb="is" if holds else "is not", what=name)
        steps: list[Step] = [("terms", {**names, "terms": len(listed)}) for listed in maps]
        return [*steps, ("kinks", {"property": name, "holds": holds, "hyperplanes": count})]

    def edges(self, text: str, sources: list[str], targets: list[str], orbits: range) -> Edges:
        """Return the edges over these orbits, each with the first rule that gives it: FORMAT.md 6."""
        (even_constant, odd_linear, slope, value), edges = read_activation(text), Edges()
        for source in sources:
            blocks = []
            for i in orbits:
                values, sizes = self.simples[source].values[i], self.orbits[i].sizes
                plus, minus = ([(k, sizes[k]) for k, entry in enumerate(values) if entry == wanted != ()]
                               for wanted in (values[0], *negative((values[0],))))
                blocks += [(i, plus, minus)] if plus else []
            for target, simple in [(label, self.simples[label]) for label in targets]:
                holds = {"even": False, "odd": False, "mixed": False, "linear": slope and source == target}
                holds["constant"] = value and all(len({*row}) == 1 for row in simple.values)  # it is trivial
                for i, plus, minus in blocks:
                    self.work.spend(50 + 2 * (len(plus) + len(minus)) * self.field.words)
                    above, below = (sum(n * simple.packed[i][k] for k, n in block) for block in (plus, minus))
                    holds["even"] |= not even_constant and above + below != 0
                    holds["odd" if minus else "mixed"] |= not odd_linear and above - below != 0
                if reasons := [reason for reason, found in holds.items() if found]:
                    edges[source, target] = reasons[0]
        return edges

    def check_edge(self, claim: Object, evidence: Object) -> list[Step]:
        (source, target), orbits = self.ends(claim).values(), range(len(self.orbits))
        edges = self.edges(claim["activation"], [source], [target], orbits)
        require(claim["holds"] == bool(edges), "edge", source=source, target=target, count=len(edges))
        return [("edge", {"source": source, "target": target, "reason": "".join(edges.values())})]

    def check_graph(self, claim: Object, evidence: Object) -> list[Step]:
        first = second = range(len(self.orbits))
        if (other := claim.get("other", claim))["gset"] != claim["gset"]:
            count = sum(orbit.points[0] < self.starts[len(claim["gset"])] for orbit in self.orbits)
            first, second = first[:count], first[count:]
        labels, others = ([label for label, p in self.simples.items() if any(p.values[i][0] for i in orbits)]
                          for orbits in (first, second))
        edges = self.edges(claim["activation"], labels, labels, first)
        counts = {"simples": len(labels), "edges": len(edges)}
        if claim["kind"] == "graph":
            wanted = [{"source": s, "target": t, "reason": reason} for (s, t), reason in edges.items()]
            require(claim["edges"] == wanted, "edges", given=len(claim["edges"]), wanted=len(wanted))
            return [("graph", counts)]
        more = self.edges(other["activation"], others, others, second)
        same = labels == others and [*edges] == [*more]
        require(claim["holds"] == same, "same-graph", verb="agree" if same else "differ")
        counts |= {"other_simples": len(others), "other_edges": len(more), "same": same}
        return [("same-graph", counts)]

    # Claims on the projector of a simple, and on the intersection of kernels of simples: FORMAT.md 7.
    def check_projector(self, claim: Object, evidence: Object) -> list[Step]:
        p, simples = Element(claim["projector"], "claim.projector", self, real=False), self.simples.items()
        found = [label for label, q in simples if (q.values, q.denominator) == (p.values, p.denominator)]
        require(claim["holds"] == bool(found), "projector", sign="the" if found else "no")
        facts = self.simples[found[0]].copies if found else {}
        for key, value in facts.items():
            require_equal(claim[key], value, f"claim.{key}")
        return [("projector", {"label": "".join(found)} | facts)]

    def check_normal_subgroup(self, claim: Object, evidence: Object) -> list[Step]:
        n, work, labels, given = self.group.size, self.work, claim["simples"], {*claim["simples"]}
        require(given <= {*self.simples}, "no-simple", where="an entry of claim.simples")
        require(labels == [label for label in self.simples if label in given], "label-order")
        number, action = self.quotient([*zip(*[self.rows(label).of for label in labels], strict=True)], n)
        both = [(*g, *a) for g, a in zip(self.group.generators, action, strict=True)]
        acting = Acting(both, [*range(n), *number], n + len({*number}))
        chain = work.chain(evidence["kernel_chain"], "evidence.kernel_chain", acting)
        first = sum(point >= n for point in chain.base)
        require(all(point >= n for point in chain.base[:first]), "kernel-base")
        kernel, one = chain.fixing[first], tuple(range(acting.size))
        require(all(s[n:] == one[n:] for s in kernel), "kernel-moves")
        acting = Acting(read_permutations(claim["subgroup"], "claim.subgroup", n), range(n), n)
        own = work.chain(evidence["subgroup_chain"], "evidence.subgroup_chain", acting)
        orders = {"kernel_order": chain.order(first), "subgroup_order": own.order()}
        holds = len({*orders.values()}) == 1 and all(own.sift(s[:n], work) == one[:n] for s in kernel)
        require(claim["holds"] == holds, "normal-subgroup", verb="is" if holds else "is not")
        return [("kernel", orders | {"simples": labels, "holds": holds})]

def make_term(y: tuple[Vectors, int], t: tuple[Vector, int], w: tuple[Vectors, int]) -> Term:
    """Return relu(<x, y> - t) w, each given by integers over a denominator; (*y, t) becomes primitive."""
    ray = [*[[c * t[1] for c in vector] for vector in y[0]], [c * y[1] for c in t[0]]]
    content = math.gcd(*[c for vector in ray for c in vector]) or 1
    primitive = tuple([tuple([c // content for c in vector]) for vector in ray])
    return Fraction(content, y[1] * t[1] * w[1]), primitive, w[0]

# What the interaction theorem asks of s = e + o: whether e is constant (or else no polynomial), whether o is
# linear (or else no polynomial), whether it is linear and not 0, whether s(0) is not 0.
Parity = tuple[bool, bool, bool, bool]
WORD_RULES = {"fixes-moves": (1, 1), "negates-moves": (-1, 1), "negates-not-negates": (-1, -1)}
SMOOTH = {"tanh": (True, False, False, False), "sigmoid": (True, False, False, True)}
SMOOTH |= {name: (False, True, True, name == "softplus") for name in ("gelu", "silu", "softplus")}
PIECES = {"relu": "0;0,1@0=0", "abs": "0;-1,1@0=0", "identity": ";1@0=0", "hard_tanh": "-1,1;0,1,0@0=0"}
RATIONAL = r"(?:0|-?[1-9][0-9]*)(?:/[1-9][0-9]*)?"
NUMBERS = f"{RATIONAL}(?:,{RATIONAL})*"

def read_activation(text: str) -> Parity:
    """Derive the parity of an activation; a bias leaves none to a function that is not affine."""
    require(len(text) <= MAX_ACTIVATION, "activation", text=show(text))
    bias, name = text.endswith("+bias"), text.removesuffix("+bias")
    even, odd, slope, value = SMOOTH.get(name) or piecewise_parity(name, show(text))
    kept = even, odd, slope, value or (bias and slope)
    return (False, False, False, True) if bias and not (even and odd) else kept

def piecewise_parity(name: str, shown: str) -> Parity:
    """Derive the parity of a piecewise linear activation from the jumps of its slope."""
    leaky = re.fullmatch(f"leaky_relu:({RATIONAL})", name)
    pieces = f"pl:0;{leaky[1]},1@0=0" if leaky else f"pl:{PIECES[name]}" if name in PIECES else name
    matched = re.fullmatch(f"pl:((?:{NUMBERS})?);({NUMBERS})@0=({RATIONAL})", pieces)
    words = [[w for w in part.split(",") if w] for part in (matched.groups() if matched else [""] * 3)]
    breakpoints, slopes, at_zero = numbers = [[Fraction(word) for word in part] for part in words]
    good = [[*map(str, part)] for part in numbers] == words and breakpoints == sorted({*breakpoints})
    good = good and (leaky is not None or all(x != y for x, y in pairwise(slopes)))
    require(good and len(slopes) == len(breakpoints) + 1, "activation", text=shown)
    jumps = {t: slopes[i + 1] - slopes[i] for i, t in enumerate(breakpoints)}
    even_constant = all(jump + jumps.get(-t, 0) == 0 for t, jump in jumps.items())
    odd_linear = all(jump == jumps.get(-t, 0) for t, jump in jumps.items())
    return even_constant, odd_linear, odd_linear and slopes[0] + slopes[-1] != 0, at_zero != [0]

# Characters of the group, whose elements are listed: FORMAT.md 7.
class Classes:
    """The conjugacy classes with their representatives: `of[x]` is the number of the class of x."""
    def __init__(self, listed: Parts, group: Acting, work: Work) -> None:
        self.work, self.of, self.members = work, dict[Perm, int](), list[list[Perm]]()
        identity = tuple(range(group.size))
        elements, steps = {identity: identity}, [(s, work.inverse(s)) for s in group.generators]
        for x in (queue := [identity]):
            for product in [work.compose(x, s) for s in group.generators]:
                if product not in elements:
                    require(len(queue) < MAX_ORDER - 1, "order", limit=MAX_ORDER)
                    work.spend(0, group.size)
                    elements[product] = product
                    queue.append(product)
        firsts = read_permutations([c["representative"] for c in listed], "the representatives", group.size)
        for number, first in enumerate(firsts):
            require(first in elements and first not in self.of, "class", where=f"representative {number + 1}")
            self.of[first] = number
            self.members.append([first])
            for x in self.members[-1]:
                for moved in [elements[work.compose(s, work.compose(x, back))] for s, back in steps]:
                    if moved not in self.of:
                        self.of[moved] = number
                        self.members[-1].append(moved)
        self.order, self.one = len(elements), self.of.get(identity, 0)
        require(len(self.of) == self.order, "classes", given=len(self.of), wanted=self.order)
        self.inverses, self.squares = [self.of[work.inverse(g)] for g in firsts], self.powers(2)
        self.step: Step = ("classes", {"order": self.order, "classes": len(firsts)})

    def powers(self, exponent: int) -> list[int]:
        products = firsts = [first for first, *_ in self.members]
        for _ in range(exponent - 1):
            products = [*map(self.work.compose, products, firsts)]
        return [*map(self.of.__getitem__, products)]

    def total(self, values: list[Vector], weights: Iterable[int] | None = None) -> Vector:
        """Return the sum of a class function over the group, the elements of each class with a weight."""
        triples = zip(weights or [1] * len(values), self.members, values, strict=True)
        return combination((a * len(m), v) for a, m, v in triples)

    def degree(self, values: list[Vector]) -> int:
        return max(values[self.one][0], 0) if len(values[self.one]) == 1 else 0  # 0: no positive integer

    def indicator(self, values: list[Vector]) -> int:
        """Return the indicator of an irreducible character: the mean of its values at the squares."""
        return (self.total([values[k] for k in self.squares]) or (0,))[0] // self.order

    def is_character(self, values: list[Vector], field: Field) -> bool:
        """Whether d/|G| times the sum of chi(x^-1) x, d = chi(1) > 0, is a primitive central idempotent."""
        work, degree, trace = self.work, self.degree(values), Counter[Vector]()
        packed, on = {v: field.pack(v) for v in values}, {x: values[k] for x, k in self.of.items()}
        inverse = {x: values[self.inverses[k]] for x, k in self.of.items()}
        for g, *_ in self.members if degree else ():
            trace.update([on[work.compose(y, work.inverse(g))] for y in self.members[self.of[g]]])
            pairs = Counter([(inverse[x], on[work.compose(x, g)]) for x in on])
            work.spend(len(pairs) * field.price)
            total = sum(n * packed[a] * packed[b] for (a, b), n in pairs.items())
            if not field.is_zero(degree * total - self.order * packed[on[g]]):
                return False
        return combination((degree * n, v) for v, n in trace.items()) == (self.order,)

def check_character(claim: Object, evidence: Object, group: Acting, work: Work) -> list[Step]:
    """Decide whether a class function is an irreducible character."""
    classes, listed = Classes(claim["classes"], group, work), [c["value"] for c in claim["classes"]]
    field = Field(claim["field"], 2 * MAX_FIELD * classes.order * (1 + largest(listed)) ** 3, work)
    values = field.read(listed, 1, "the values")
    holds, facts = classes.is_character(values, field), Object()
    require(claim["holds"] == holds, "character", sign="an" if holds else "no")
    if holds:
        kernel = sum(values[k] == values[classes.one] for k in classes.of.values())
        indicator = classes.indicator(values)
        facts = {"indicator": indicator, "type": "CRH"[indicator], "kernel_order": kernel}
    for key, value in facts.items():
        require_equal(claim[key], value, f"claim.{key}")
    return [classes.step, ("character", {"holds": holds} | facts)]

def check_table(claim: Object, evidence: Object, group: Acting, work: Work) -> list[Step]:
    """Require the character table: FORMAT.md, Part II, 16."""
    classes = Classes(claim["classes"], group, work)
    members, count = classes.members, len(classes.members)
    powers = {str(p): classes.powers(p) for p in primes_of(classes.order)}
    for i, given in enumerate(claim["classes"]):
        require_equal(given["size"], len(members[i]), f"the size of class {i + 1}")
        conform(given["powers"], dict.fromkeys(powers, int), f"the powers of class {i + 1}")
        for p, found in powers.items():
            require_equal(given["powers"][p], found[i] + 1, f"power {p} of class {i + 1}")
    rows = [{"indicator": int, "values": [int, count, count]}, count, count]
    conform(claim["characters"], rows, "claim.characters")
    weights, last, after = [0] * count, 0, [Counter[int]() for _ in members]
    for number, weight in evidence["weights"]:
        last = within(number, "a class of evidence.weights", last + 1, count)
        require(weight != 0, "zero", where="a weight")
        weights[last - 1] = weight
        for g, counts in zip(members, after, strict=True):  # for each g, the weights of x by the class of x g
            for x in members[last - 1]:
                counts[classes.of[work.compose(x, g[0])]] += weight
            work.spend(0, 10 * len(counts))
    size = classes.order * (1 + sum(map(abs, weights))) * (1 + largest(claim["numbers"]) ** 2)
    field = Field(claim["field"], 2 * MAX_FIELD * size, work)
    numbers = field.read(claim["numbers"], 1, "claim.numbers")
    listed = [*dict.fromkeys(v for row in claim["characters"] for v in row["values"])]
    require(listed == [*range(1, len({*numbers}) + 1)] and len(listed) == len(numbers), "numbers")
    packed, eigenvalues = {v: field.pack(v) for v in numbers}, set[tuple[Fraction, ...]]()
    for i, given in enumerate(claim["characters"], 1):
        row = [numbers[v - 1] for v in given["values"]]
        degree, value = classes.degree(row), classes.total(row, weights)
        require(degree > 0, "degree", row=i)
        eigenvalues.add(tuple([Fraction(c, degree) for c in value]))
        eigenvalue = field.pack(value)
        times = {v: eigenvalue * packed[v] for v in {*row}}
        work.spend(len(times) * field.price)
        for j, counts in enumerate(after):
            work.spend(2 * len(counts) * field.words)
            total = degree * sum(n * packed[row[k]] for k, n in counts.items())
            require(field.is_zero(times[row[j]] - total), "relation", row=i, number=j + 1)
        norm = sum(len(m) * packed[row[j]] * packed[row[classes.inverses[j]]] for j, m in enumerate(members))
        require(field.is_zero(norm - classes.order), "norm", row=i)
        require_equal(given["indicator"], classes.indicator(row), f"the indicator of character {i}")
    require(len(eigenvalues) == count, "eigenvalues", given=len(eigenvalues), wanted=count)
    return [classes.step, ("table", {"weights": len(evidence["weights"]), "field": field.order})]

# A whole certificate: FORMAT.md 2.
ENDS = {"source": LABEL, "target": LABEL, "holds": bool}
PLACE = {"gset": list, "activation": str}
COPIES = {"source_copy?": COEFFS, "target_copy?": COEFFS}
VALUES = [{"representative": [int], "value": [int]}, 1, MAX_ORDER]
CLASSES = [{"representative": [int], "size": int, "powers": dict}, 1, MAX_ORDER]
TABLE = {"field": int, "classes": CLASSES, "numbers": [[int]], "characters": list}
NORMAL = {"subgroup": [[int]], "simples": [LABEL, 1, MAX_VALUES], "holds": bool}
ELEMENT = {"gset": list, "field": int, "projector": COEFFS, "holds": bool}
EXPLICIT = {"gset": list, "field": int, "map": MAP, "property": ("equivariant", "nonlinear", "equal")}
# For each kind the shape of the claim, the rule of the evidence (if there is only one), and the check.
CLAIMS: dict[str, tuple[Object, str, Callable[..., list[Step]]]] = {
    "exists": ({"shape": ("pl", "conic", "even", "odd"), "nonlinear": bool} | ENDS, "", Setting.check_exists),
    "kernel": (ENDS, "", Setting.check_exists),
    "edge": (PLACE | ENDS, "interaction", Setting.check_edge),
    "graph": (PLACE | {"edges": list}, "interaction", Setting.check_graph),
    "same-graph": (PLACE | {"other": PLACE, "holds": bool}, "interaction", Setting.check_graph),
    "projector": (ELEMENT, "projectors", Setting.check_projector),
    "map": (EXPLICIT | ENDS | COPIES, "kinks", Setting.check_map),
    "normal-subgroup": (NORMAL, "kernel", Setting.check_normal_subgroup),
    "character": ({"field": int, "classes": VALUES, "holds": bool}, "class-sums", check_character),
    "table": (TABLE, "class-sums", check_table)}
FACTS = {"projector": {"dimension": int, "multiplicity": int, "type": str},
         "character": {"indicator": int, "type": str, "kernel_order": int}}
LISTED = ("character", "table")
EVIDENCE: Object = {
    "rule": str, "field": int, "gset": list, "action": [[int]], "action_chain": CHAIN, "word": WORD,
    "inclusion": ("blocks", CHAIN), "minus": ("none", WORD), "weights": [[int, 2, 2]], "kernel_chain": CHAIN,
    "subgroup_chain": CHAIN, "subgroup_chains": [CHAIN],
    "map?": {"source": VECTOR, "target": VECTOR, "orbit": int} | COPIES}
RULES = {key: ["word"] for key in WORD_RULES} | {"inclusion": ["inclusion"], "line": [], "interaction": []}
RULES |= {"projectors": [], "kinks": [], "kernel": ["kernel_chain", "subgroup_chain"], "class-sums": []}

def read_claim(value: Json, degree: int) -> tuple[Object, Parts]:
    """Return the claim, and the parts of its G-set (none for a claim that is not about a G-set)."""
    kind = read_kind(value, CLAIMS, "claim")
    shape = {"kind": str} | CLAIMS[kind][0] | (FACTS.get(kind, {}) if value.get("holds") is True else {})
    conform(value, shape | ({"other": MAP} if value.get("property") == "equal" else {}), "claim")
    parts = read_parts(value["gset"], "claim.gset", degree, PARTS) if "gset" in value else []
    if kind == "same-graph":
        more = read_parts(value["other"]["gset"], "claim.other.gset", degree, PARTS)
        parts = parts if more == parts else parts + more
    return value, parts

def read_evidence(value: Json, claim: Object, parts: Parts) -> Object:
    """Return the evidence; its rule fits the claim, and it has the keys of the rule."""
    rule = read_kind(value, RULES, "evidence", "rule")
    kind, form, kinds = claim["kind"], claim.get("shape", "pl"), {part["kind"] for part in parts}
    keys, possible = ["rule", "field", *RULES[rule]], [CLAIMS[kind][1] or "inclusion"]
    if possible == ["inclusion"] and not claim["holds"]:
        possible = ["fixes-moves", {"even": "negates-moves", "odd": "negates-not-negates"}.get(form, "")]
        possible += ["line"] if form == "conic" and claim["nonlinear"] else []
    require(rule in possible, "rule", rule=rule)
    keys += ["minus"] if rule == "inclusion" and form in ("even", "odd") else []
    keys += ["map?"] if rule == "inclusion" and kind == "exists" and form != "conic" else []
    keys += ["weights"] if kind == "table" else []
    keys += ["subgroup_chains"] if "cosets" in kinds else []
    given = kinds.difference(BY_RULE) or not (parts or kind in LISTED or "gset" in value)
    keys += ["action", "action_chain"] if given else [] if parts or kind in LISTED else ["gset"]
    conform(value, {key: EVIDENCE[key] for key in keys}, "evidence")
    within(value["field"], "evidence.field", 1, MAX_FIELD)
    require_equal(claim.get("field", value["field"]), value["field"], "claim.field")
    return dict(value)

def read_setting(document: Object, parts: Parts, group: Acting, bound: int, work: Work) -> Setting:
    evidence = document["evidence"]
    if "gset" in evidence:
        parts = read_parts(evidence["gset"], "evidence.gset", group.size, BY_RULE)
    acting, chain = read_action(parts, evidence, group, work)
    setting = Setting(acting, Field(evidence["field"], bound, work), group)
    if parts:
        setting.check_parts(parts, evidence.get("subgroup_chains", []), chain)
    setting.check_simples(document["simples"])
    return setting

def check_document(document: Json, memo: Memo, work: Work) -> list[Step]:
    shape = {"format": str, "version": int, "group": {"degree": int, "generators": [[int]]}, "seal": str}
    conform(document, shape | dict.fromkeys(("claim", "simples", "evidence"), dict), "the certificate")
    require_equal(document["format"], "plrep-certificate", "format")
    require_equal(document["version"], 1, "version")
    content = {key: value for key, value in document.items() if key != "seal"}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    require(document["seal"] == hashlib.sha256(text.encode()).hexdigest(), "seal")
    simples, degree = document["simples"], document["group"]["degree"]
    within(degree, "group.degree", 1, MAX_POINTS)
    generators = read_permutations(document["group"]["generators"], "group.generators", degree)
    group = Acting(generators, range(degree), degree)
    claim, parts = read_claim(document["claim"], degree)
    evidence, check = read_evidence(document["evidence"], claim, parts), CLAIMS[claim["kind"]][2]
    steps: list[Step] = [("seal", {"sha256": document["seal"]})]
    steps += [("group", {"degree": degree, "generators": len(generators)})]
    if claim["kind"] in LISTED:
        conform(simples, {}, "simples")
        return steps + check(claim, evidence, group, work)
    digits = max(map(len, re.findall("[0-9]+", json.dumps([claim, simples, evidence]))), default=1)
    bound = 10 ** (3 * (digits + 7 & -8)) << 64  # for a sum of products of three integers of the file
    keys = ("gset", "field", "action", "action_chain", "subgroup_chains")
    described = [document["group"], parts, [evidence.get(key) for key in keys], simples, digits]
    setting: Setting = work.once(memo, json.dumps(described, sort_keys=True),
                                 lambda: read_setting(document, parts, group, bound, work))
    setting.work = setting.field.work = work
    given = {"points": setting.size, "orbits": len(setting.orbits), "given": "action" in evidence}
    found = {"labels": [*setting.simples], "bound": setting.bound, "field": setting.field.order}
    return [*steps, ("gset", given), ("simples", found), *check(setting, claim, evidence)]

def refused(refusal: Refused) -> Result:
    verdict, code = ("unreadable", 2) if refusal.key in UNREADABLE else ("rejected", 1)
    return Result(verdict, str(refusal), code, refusal.key, ())

def check_text(data: bytes, memo: Memo | None = None, work: Work | None = None) -> Result:
    try:
        steps = check_document(read_document(data), {} if memo is None else memo, work or Work())
        return Result("accepted", "", 0, "", tuple(steps))
    except Refused as refusal:
        return refused(refusal)

def check_file(path: str | os.PathLike[str], memo: Memo | None = None) -> Result:
    """Check a certificate, or an archive of them, one on each line, which may take the work of one file.
    Files of one group that are checked with one memo share the work on its simples."""
    memo, work, number, size = {} if memo is None else memo, Work(), 0, 0
    try:
        require(stat.S_ISREG(os.stat(path).st_mode), "absent", error="it is no regular file")
        with open(path, "rb") as file:
            start = file.read(2)
            if start != b"\x1f\x8b":
                return check_text(start + file.read(MAX_BYTES - 1), memo)
        with gzip.open(path) as lines:
            while line := lines.readline(MAX_BYTES + 2):
                number, size = number + 1, size + len(line)
                require(size <= MAX_ARCHIVE, "size", limit=MAX_ARCHIVE)
                result = check_text(line.removesuffix(b"\n"), memo, work)
                if result.code:
                    return result._replace(reason=f"certificate {number}: {result.reason}")
        require(number > 0, "archive", error="it is empty")
    except Refused as refusal:
        return refused(refusal)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        return refused(Refused("archive", error=error))
    except (OSError, ValueError) as error:
        return refused(Refused("absent", error=error))
    return Result("accepted", "", 0, "", (("archive", {"certificates": number}),))

def main(arguments: Sequence[str]) -> int:
    """Check files, print a line for each, and return the exit code of the worst."""
    if not arguments:
        print("no files; usage: python -I -S checker.py FILE...", file=sys.stderr)
        return 2
    memo, worst = Memo(), 0
    for name in arguments:
        result = check_file(name, memo)
        line = f"{name}: accepted" if result.code == 0 else f"{name}: rejected: {result.reason}"
        print(line.encode(sys.stdout.encoding, "backslashreplace").decode(sys.stdout.encoding), flush=True)
        worst = max(worst, result.code)
    return worst

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
