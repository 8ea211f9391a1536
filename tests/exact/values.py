"""Exact values for the laws: small sums of roots of unity of many orders, the same in every run."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import settings
from hypothesis import strategies as st

from plrep.exact.cyclotomic import ZERO, Cyclotomic, E
from plrep.exact.matrix import Matrix

laws = settings(derandomize=True, max_examples=40, deadline=None, database=None)
few = settings(derandomize=True, max_examples=12, deadline=None, database=None)

ORDERS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 20, 21, 24, 25, 27, 36, 60)
fractions = st.builds(Fraction, st.integers(-6, 6), st.sampled_from((1, 1, 2, 3)))


@st.composite
def sums_of_roots(draw: st.DrawFn, orders: tuple[int, ...] = ORDERS) -> tuple[int, dict[int, Fraction]]:
    """Draw an order n and rational coefficients of some n-th roots of unity."""
    n = draw(st.sampled_from(orders))
    return n, draw(st.dictionaries(st.integers(0, n - 1), fractions, max_size=4))


def value_of(n: int, terms: dict[int, Fraction]) -> Cyclotomic:
    """Add the terms one by one."""
    return sum((c * E(n, k) for k, c in terms.items()), ZERO)


def numbers(orders: tuple[int, ...] = ORDERS) -> st.SearchStrategy[Cyclotomic]:
    """Draw cyclotomic values."""
    return sums_of_roots(orders).map(lambda drawn: value_of(*drawn))


def real_numbers() -> st.SearchStrategy[Cyclotomic]:
    """Draw real cyclotomic values."""
    return numbers().map(lambda x: x + x.conjugate())


@st.composite
def matrices(draw: st.DrawFn, rows: int, columns: int, orders: tuple[int, ...] = (1, 3, 4, 5)) -> Matrix:
    """Draw a matrix of a shape, entries in one field."""
    order = draw(st.sampled_from(orders))
    entry = numbers((order,))
    return Matrix([[draw(entry) for _ in range(columns)] for _ in range(rows)])
