"""All names of products of at most three of C, D, S, A, Q8, Dic, and of wreath products of two, up to an order.

The rule. A factor is a nontrivial group of one of the six families: C2, C3, ...; D1, D2, ...; S2, S3, ...; A3, A4, ...;
Q8; Dic1, Dic2, .... A product has one, two or three factors, in order of their order and then of the families
as listed, so that no product is written in two orders. A wreath product is taken of every ordered pair of factors;
its order is |A|^n |B| with n the natural points of B. Isomorphic groups under different names (D3 and S3, C2xC3 and
C6) all stay. ``coincidences=False`` leaves out the factors that are another one on the same points, with other
generators at most: D1 and S2 (C2), D3 (S3), A3 (C3), Dic1 (C4), Dic2 (Q8); no permutation group is lost by it.

The names, orders and degrees are written from the definitions; nothing of plrep is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import factorial
from typing import NamedTuple

FAMILIES = ("C", "D", "S", "A", "Q", "Dic")
COINCIDENCES = {"D1", "D3", "S2", "A3", "Dic1", "Dic2"}


class Named(NamedTuple):
    """A name with the order of the group and the number of its natural points."""

    name: str
    order: int
    degree: int


def factors(most: int, *, coincidences: bool = True) -> list[Named]:
    """List the factors of order at most ``most``, by order, then by family."""
    found = [
        *(Named(f"C{n}", n, n) for n in range(2, most + 1)),
        *(Named(f"D{n}", 2 * n, {1: 2, 2: 4}.get(n, n)) for n in range(1, most + 1)),
        *(Named(f"S{n}", factorial(n), n) for n in range(2, 20)),
        *(Named(f"A{n}", factorial(n) // 2, n) for n in range(3, 20)),
        Named("Q8", 8, 8),
        *(Named(f"Dic{n}", 4 * n, 4 * n) for n in range(1, most + 1)),
    ]
    return sorted(
        (f for f in found if f.order <= most and (coincidences or f.name not in COINCIDENCES)),
        key=lambda f: (f.order, FAMILIES.index(f.name.rstrip("0123456789"))),
    )


def products(most: int, *, coincidences: bool = True) -> Iterator[Named]:
    """Yield the products of at most three factors, of order at most ``most``."""
    single = factors(most, coincidences=coincidences)
    for i, a in enumerate(single):
        yield a
        for j, b in enumerate(single[i:], i):
            if a.order * b.order > most:
                break
            yield Named(f"{a.name}x{b.name}", a.order * b.order, a.degree + b.degree)
            for c in single[j:]:
                order = a.order * b.order * c.order
                if order > most:
                    break
                yield Named(f"{a.name}x{b.name}x{c.name}", order, a.degree + b.degree + c.degree)


def wreath_products(most: int, *, coincidences: bool = True) -> Iterator[Named]:
    """Yield the wreath products of two factors, of order at most ``most``."""
    single = factors(most, coincidences=coincidences)
    for a in single:
        for b in single:
            if a.order**2 <= most and b.degree < 20 and a.order**b.degree * b.order <= most:
                yield Named(f"{a.name}wr{b.name}", a.order**b.degree * b.order, a.degree * b.degree)


def named_products(most: int = 200, *, coincidences: bool = True) -> list[Named]:
    """List all products and wreath products of order at most ``most``."""
    return [
        *products(most, coincidences=coincidences),
        *wreath_products(most, coincidences=coincidences),
    ]
