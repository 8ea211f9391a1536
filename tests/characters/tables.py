"""Published character tables from closed formulas, written out independently of plrep: values as text or integers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

Partition = tuple[int, ...]


def partitions(n: int, largest: int | None = None) -> Iterator[Partition]:
    """Yield the partitions of n, parts descending."""
    if n == 0:
        yield ()
    for first in range(min(n, largest or n), 0, -1):
        for rest in partitions(n - first, first):
            yield (first, *rest)


@cache
def symmetric(shape: Partition, cycle_type: Partition) -> int:
    """Return the value of the character of S_n for a partition, by the rule of Murnaghan and Nakayama.

    Source: James, Kerber, The Representation Theory of the Symmetric Group, 2.4. With the first-column hook lengths as
    beads, the removal of a rim hook of length k moves a bead from b to b - k; the sign counts the beads jumped over.
    """
    if not cycle_type:
        return 1
    k, rest = cycle_type[0], cycle_type[1:]
    beads = [part + len(shape) - 1 - i for i, part in enumerate(shape)]
    total = 0
    for bead in beads:
        if bead >= k and bead - k not in beads:
            legs = sum(bead - k < other < bead for other in beads)
            moved = sorted((b if b != bead else bead - k for b in beads), reverse=True)
            smaller = tuple(part for i, b in enumerate(moved) if (part := b - (len(beads) - 1 - i)))
            total += (-1) ** legs * symmetric(smaller, rest)
    return total


def conjugate(shape: Partition) -> Partition:
    """Return the transposed partition."""
    return tuple(sum(part > i for part in shape) for i in range(shape[0])) if shape else ()


def diagonal_hooks(shape: Partition) -> Partition:
    """Return the lengths of the hooks on the diagonal of a self-conjugate partition."""
    return tuple(2 * (part - i) - 1 for i, part in enumerate(shape) if part > i)


def b(n: int) -> str:
    """Return the irrationality b_n of the ATLAS, half the sum of the E(n)^(t^2), t = 1, ..., n - 1, n odd, as text.

    It is (-1 + sqrt n)/2 for n = 1 mod 4 and (-1 + i sqrt n)/2 for n = 3 mod 4.
    """
    return "+".join(f"1/2*E({n})^{t * t % n}" for t in range(1, n))


def alternating(n: int) -> list[Callable[[Partition, bool], str]]:
    """Return the irreducible characters of A_n as functions of a cycle type and of the half of a split class.

    Source: James, Kerber, 2.5; Fulton, Harris, Representation Theory, 5.1. A partition that is not
    self-conjugate restricts irreducibly; a self-conjugate one splits into two characters, halves of the restriction
    but on the two classes whose cycles are its diagonal hooks q: there they are (e +- sqrt(e q_1 q_2 ...))/2 with
    e = (-1)^((n - d)/2), d the number of hooks.
    """
    characters: list[Callable[[Partition, bool], str]] = []
    for shape in partitions(n):
        other = conjugate(shape)
        if shape > other:
            characters.append(lambda kind, half, shape=shape: str(symmetric(shape, kind)))
        if shape == other:
            for sign in (True, False):
                characters.append(
                    lambda kind, half, shape=shape, sign=sign: _split(shape, kind, half == sign)
                )
    return characters


def _split(shape: Partition, kind: Partition, plus: bool) -> str:
    hooks = diagonal_hooks(shape)
    if kind != hooks:
        return f"{symmetric(shape, kind)}/2"
    product = 1
    for hook in hooks:
        product *= hook
    positive = (sum(shape) - len(hooks)) % 4 == 0
    if product == 1:
        return str(int(positive))
    negated = b(product).replace("+", "-")
    if positive:
        return f"1+{b(product)}" if plus else f"-{negated}"
    return b(product) if plus else f"-1-{negated}"


def wreath_with_two(
    irreducibles: list[Callable[[Partition], int]],
) -> list[Callable[[tuple[Partition, ...], bool], int]]:
    """Return the irreducible characters of H wr C2 as functions of (types of a and b, False) or ((type of ab,), True).

    Source: James, Kerber, 4.3. X (x) X extends in two ways, with the value +-X(ab) on (a, b; swap); X (x) Y and
    Y (x) X, X != Y, make one character X(a)Y(b) + Y(a)X(b), zero on the swaps.
    """
    characters: list[Callable[[tuple[Partition, ...], bool], int]] = []
    for i, X in enumerate(irreducibles):
        for sign in (1, -1):
            characters.append(
                lambda kinds, swaps, X=X, sign=sign: (
                    sign * X(kinds[0]) if swaps else X(kinds[0]) * X(kinds[1])
                )
            )
        for Y in irreducibles[:i]:
            characters.append(
                lambda kinds, swaps, X=X, Y=Y: (
                    0 if swaps else X(kinds[0]) * Y(kinds[1]) + Y(kinds[0]) * X(kinds[1])
                )
            )
    return characters
