"""Values against GAP: facts stored with the script that made them, and GAP itself where it is installed."""

from __future__ import annotations

import json
import random
from fractions import Fraction
from pathlib import Path

import pytest

from plrep.exact.cyclotomic import ZERO, Cyclotomic, E, cyclotomic
from plrep.exact.roots import square_root
from tests.gap import ask_gap

FACTS = json.loads((Path(__file__).parent.parent / "data" / "cyclotomic.json").read_text())


@pytest.mark.parametrize("n, root, last, seventh", FACTS["roots"])
def test_roots_of_unity_print_as_in_gap(n, root, last, seventh):
    assert [str(E(int(n), k)) for k in (1, -1, 7)] == [root, last, seventh]


@pytest.mark.parametrize("n, root", FACTS["square_roots"])
def test_square_roots_are_those_of_gap(n, root):
    assert str(square_root(int(n))) == root


@pytest.mark.parametrize(
    "kind, operation",
    [
        ("sums", Cyclotomic.__add__),
        ("differences", Cyclotomic.__sub__),
        ("products", Cyclotomic.__mul__),
        ("quotients", Cyclotomic.__truediv__),
    ],
)
def test_arithmetic_prints_as_in_gap(kind, operation):
    for a, b, answer in FACTS[kind]:
        assert str(operation(cyclotomic(a), cyclotomic(b))) == answer


def test_conjugates_galois_images_and_conductors_are_those_of_gap():
    for a, answer in FACTS["conjugates"]:
        assert str(cyclotomic(a).conjugate()) == answer
    for a, k, answer in FACTS["galois"]:
        assert str(cyclotomic(a).galois(int(k))) == answer
    for a, answer in FACTS["conductors"]:
        assert cyclotomic(a).conductor == int(answer)


def test_minimal_polynomials_are_those_of_gap():
    for a, *coefficients in FACTS["minimal_polynomials"]:
        assert cyclotomic(a).minimal_polynomial() == tuple(map(Fraction, coefficients))


def test_fresh_values_print_as_in_the_gap_at_hand():
    stream = random.Random(11)

    def draw() -> Cyclotomic:
        n = stream.choice((3, 8, 9, 12, 20, 35, 45, 64, 81, 84, 110, 120))
        return sum((stream.randint(-9, 9) * E(n, stream.randrange(n)) for _ in range(3)), ZERO)

    pairs = [(draw(), draw()) for _ in range(60)]
    program = "".join(f'Print(String(({a})*({b})), "\\n", String(({a})-({b})), "\\n");\n' for a, b in pairs)
    assert ask_gap(program) == [text for a, b in pairs for text in (str(a * b), str(a - b))]
