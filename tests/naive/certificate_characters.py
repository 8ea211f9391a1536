"""Claims on characters (proofs/FORMAT.md, kinds `character` and `table`): truth by modules, evidence by sums over G.

Whether a class function is an irreducible character is decided by listing the real simples as spaces of functions on
G (complex_characters.py). Whether the evidence is valid is decided by the sums over all elements that the format asks
for. Neither uses the other.
"""

from __future__ import annotations

from flint import fmpq

from tests.naive.certificate_spelling import (
    boolean,
    check_coordinates,
    integer,
    items,
    keys,
    permutation,
    require,
)
from tests.naive.complex_characters import listed, real_simples
from tests.naive.cyclotomic import cyclotomic_field
from tests.naive.groups import compose, invert
from tests.naive.real_field import divisors, totient

TYPES = {1: "R", 0: "C", -1: "H"}
LARGEST = 5_000


class ListedClasses:
    """G and its classes in the order of the representatives of a claim."""

    def __init__(self, generators, degree, representatives):
        self.group = listed(tuple(generators), degree)
        require(self.group.order < LARGEST, "a group of less than 5,000 elements")
        place = {g: members for members in self.group.classes for g in members}
        for r in representatives:
            require(r in self.group.number, "representatives in G")
        self.members = [place[self.group.number[r]] for r in representatives]
        met = set(self.members)
        require(len(met) == len(self.members), "no class has two representatives")
        require(len(met) == len(self.group.classes), "each class has a representative")
        self.sizes = [len(members) for members in self.members]
        self.of = {self.group.elements[g]: k for k, members in enumerate(self.members) for g in members}
        self.elements = [[self.group.elements[g] for g in members] for members in self.members]

    @property
    def order(self):
        return self.group.order

    def power(self, k, exponent):
        """The class of the powers of the elements of a class."""
        g = self.elements[k][0]
        result = tuple(range(len(g)))
        for _ in range(exponent):
            result = compose(result, g)
        return self.of[result]

    def shifted(self, numbers, g):
        """For each class, how often x g lies in it, x among the elements with these numbers."""
        counts = [0] * len(self.sizes)
        for n in numbers:
            counts[self.of[compose(self.group.elements[n], g)]] += 1
        return counts

    def twisted_square(self, C, row, g):
        """The sum of chi(x^-1) chi(xg) over G."""
        counts = {}
        for x in self.group.elements:
            key = self.of[invert(x)], self.of[compose(x, g)]
            counts[key] = counts.get(key, 0) + 1
        return C.total(n * C.times(row[a], row[b]) for (a, b), n in counts.items())

    def in_order_of_group(self, values):
        """Values on the classes of the claim, in the order of the classes of the listed group."""
        by_members = dict(zip(self.members, values, strict=True))
        return [by_members[members] for members in self.group.classes]


def number(x, N):
    """A complex number of Q(exp(2 pi i/N)), as the list of its coordinates."""
    return check_coordinates(x, totient(N))


def check_field(claim, evidence):
    N = evidence["field"]
    require(type(N) is int and 1 <= N <= 2000 and N % 4 != 2, "a field with 1 <= N <= 2000, N not 2 modulo 4")
    require(type(claim["field"]) is int and claim["field"] == N, "the field of the claim and of the evidence")
    return N


# A character.


def open_character(degree, generators, claim, evidence):
    """(classes, values, N) after the checks of spelling."""
    wanted = ["kind", "field", "classes", "holds"]
    require(type(claim) is dict and "holds" in claim, "a claim with holds")
    holds = boolean(claim["holds"])
    keys(claim, *wanted, *(["indicator", "type", "kernel_order"] if holds else []))
    N = check_field(claim, evidence)
    pairs = [keys(entry, "representative", "value") for entry in items(claim["classes"])]
    values = [number(value, N) for _, value in pairs]
    if holds:
        require(integer(claim["indicator"]) in TYPES, "an indicator 1, 0 or -1")
        require(claim["type"] in TYPES.values() and type(claim["type"]) is str, "a type R, C or H")
        integer(claim["kernel_order"])
    classes = ListedClasses(generators, degree, [permutation(r, degree) for r, _ in pairs])
    return classes, values, N


def character_is_true(opened, claim):
    classes, values, N = opened
    ordered = classes.in_order_of_group(values)
    group = classes.group
    found = [
        simple
        for simple in real_simples(tuple(group.generators), group.degree)
        if simple.is_character(ordered, N)
    ]
    if not claim["holds"]:
        return not found
    if not found:
        return False
    (simple,) = found
    kernel = sum(
        size for size, value in zip(classes.sizes, values, strict=True) if value == values[_identity(classes)]
    )
    return (claim["indicator"], claim["type"], claim["kernel_order"]) == (
        simple.indicator,
        TYPES[simple.indicator],
        kernel,
    )


def _identity(classes):
    return classes.of[tuple(range(classes.group.degree))]


def check_character(opened, claim, evidence):
    """Refused unless the class sums decide as the claim says."""
    keys(evidence, "rule", "field")
    require(evidence["rule"] == "class-sums", "the rule class-sums")
    classes, values, N = opened
    C = cyclotomic_field(N)
    row = [C.sum_of_powers(v) for v in values]
    good = _positive_integer(row[_identity(classes)]) and _is_irreducible(C, classes, row)
    require(
        claim["holds"] == good, "holds says whether the sums over G are those of an irreducible character"
    )
    if good:
        indicator = _indicator(C, classes, row)
        kernel = sum(n for n, v in zip(classes.sizes, row, strict=True) if v == row[_identity(classes)])
        require(claim["indicator"] == indicator, "the indicator")
        require(claim["type"] == TYPES[indicator], "the type")
        require(claim["kernel_order"] == kernel, "the order of the kernel")


def _positive_integer(x):
    return x.degree() == 0 and x[0].q == 1 and x[0] > 0


def _is_irreducible(C, classes, row):
    d = row[_identity(classes)]
    representatives = [members[0] for members in classes.elements]
    for g, value in zip(representatives, row, strict=True):
        if d * classes.twisted_square(C, row, g) % C.modulus != classes.order * value:
            return False
    total = C.zero
    for g, members in zip(representatives, classes.elements, strict=True):
        total = total + C.total(row[classes.of[compose(y, invert(g))]] for y in members)
    return d * total == fmpq(classes.order)


def _indicator(C, classes, row):
    """The mean of the values at squares; None if it is not 1, 0 or -1."""
    total = C.total(row[classes.power(k, 2)] * n for k, n in enumerate(classes.sizes))
    for indicator in TYPES:
        if total == indicator * classes.order:
            return indicator
    return None


# A table.


def open_table(degree, generators, claim, evidence):
    """(classes, list of (indicator, values), N) after the checks of spelling."""
    keys(claim, "kind", "field", "classes", "numbers", "characters")
    N = check_field(claim, evidence)
    columns = [keys(entry, "representative", "size", "powers") for entry in items(claim["classes"])]
    representatives = [permutation(r, degree) for r, _, _ in columns]
    for _, size, powers in columns:
        integer(size)
        require(type(powers) is dict and all(type(k) is int for k in powers.values()), "powers by primes")
    numbers = [number(v, N) for v in items(claim["numbers"])]
    rows, met = [], []
    for entry in items(claim["characters"]):
        indicator, places = keys(entry, "indicator", "values")
        require(integer(indicator) in TYPES, "an indicator 1, 0 or -1")
        require(len(items(places)) == len(columns), "a value for each class")
        require(all(1 <= integer(v) <= len(numbers) for v in places), "places of numbers")
        met += [v for v in dict.fromkeys(places) if v not in met]
        rows.append((indicator, [numbers[v - 1] for v in places]))
    require(met == [*range(1, len(numbers) + 1)], "numbers in the order of their first occurrence, all used")
    require(all(v not in numbers[:k] for k, v in enumerate(numbers)), "each number once")
    return ListedClasses(generators, degree, representatives), rows, N


def table_is_true(opened, claim):
    classes, rows, N = opened
    if not _classes_are_true(classes, claim):
        return False
    group = classes.group
    left = list(real_simples(tuple(group.generators), group.degree))
    if len({tuple(map(tuple, values)) for _, values in rows}) < len(rows) or len(rows) != len(classes.sizes):
        return False
    for indicator, values in rows:
        ordered = classes.in_order_of_group(values)
        found = [simple for simple in left if simple.is_character(ordered, N)]
        if not found or found[0].indicator != indicator:
            return False
    return True


def _classes_are_true(classes, claim):
    primes = [p for p in divisors(classes.order)[1:] if len(divisors(p)) == 2]
    for k, entry in enumerate(claim["classes"]):
        if entry["size"] != classes.sizes[k]:
            return False
        if entry["powers"] != {str(p): classes.power(k, p) + 1 for p in primes}:
            return False
    return True


def check_table(opened, claim, evidence):
    keys(evidence, "rule", "field", "weights")
    require(evidence["rule"] == "class-sums", "the rule class-sums")
    classes, rows, N = opened
    count = len(classes.sizes)
    require(_classes_are_true(classes, claim), "sizes and powers of the classes")
    require(len(rows) == count, "as many rows as classes")
    weights = []
    for entry in items(evidence["weights"]):
        require(len(items(entry)) == 2, "a class and its weight")
        place, weight = integer(entry[0]), integer(entry[1])
        require(1 <= place <= count and weight != 0, "a class and a weight that is not 0")
        weights.append((place - 1, weight))
    places = [place for place, _ in weights]
    require(places == sorted(set(places)), "classes in order, none twice")
    C = cyclotomic_field(N)
    eigenvalues = []
    for indicator, values in rows:
        row = [C.sum_of_powers(v) for v in values]
        require(_positive_integer(row[_identity(classes)]), "a degree")
        d = row[_identity(classes)]
        B = C.total(weight * row[place] * classes.sizes[place] for place, weight in weights)
        for k, members in enumerate(classes.elements):
            image = C.zero
            for place, weight in weights:
                counts = classes.shifted(classes.members[place], members[0])
                image = image + weight * C.total(n * v for n, v in zip(counts, row, strict=True))
            require(C.times(B, row[k]) == C.times(d, image), "a row is an eigenvector of the weighted sum")
        identity = tuple(range(classes.group.degree))
        require(classes.twisted_square(C, row, identity) == fmpq(classes.order), "the norm of a row")
        require(_indicator(C, classes, row) == indicator, "the indicator of a row")
        require(B / d[0] not in eigenvalues, "different eigenvalues")
        eigenvalues.append(B / d[0])
