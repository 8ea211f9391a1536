"""Irreducible characters of supersolvable groups, all p-groups among them, induced from linear characters.

Proof: proofs/character-tables.md.
Source: Isaacs, Character Theory of Finite Groups (1976), theorems 6.11 (Clifford's correspondence), 6.22
(supersolvable groups) and corollary 11.22 (cyclic quotients); Conlon, Calculating characters of p-groups, J. Symbolic
Comput. 9 (1990); Baum, Clausen, Computing irreducible representations of supersolvable groups, Math. Comp. 63 (1994).

A state is a subgroup T, a normal subgroup A of T and a linear character L of A that T fixes; it stands for the
irreducible characters of T above L, and inducing them to G gives irreducible characters. It begins with T = G, A = 1.
Let x be the last element outside A of a series of T whose members are normal with prime indices, q its index: then
<A, x> is normal in T, and L extends to it in q ways, M(x) a q-th root of L(x^q). For t in T with x^t = x^m a the
extension M becomes M(x)^m L(a) at x, so T permutes the q extensions by affine maps of Z/q. For one extension of each
orbit the state continues with its stabiliser, <A, x> and M. In the end A = T, and the character is induced from L.
States with the same T and A are kept together: L is a row of exponents, its values at the elements x.

The series of T comes from a chief series of G with prime factors (prime_series.py). A stabiliser gets one by the orbit
algorithm from below: an element that moves the extension out of the orbit under the later ones is dropped, any other is
mended by an element of the orbit's transversal.

Cost: a few array operations for each pair (T, A) that occurs, at most |A| of them for each irreducible induced from A.
Why this one: nothing is solved; Dixon-Schneider takes O(r^3) operations and finds eigenvalues of r x r matrices. Up to
about 36 classes that is cheaper, beyond it is not.
Figures, milliseconds, Dixon-Schneider's in brackets: 2^(1+4)+ (17 classes) 2.4 (1.2), D50 (28 classes) 3.7 (3.8),
C8wrC2 (44 classes) 6.1 (12), 2^(1+6)+ (65 classes) 4.3 (17), C4wrC4 (order 1024, 88 classes) 16 (52), C2wrC2wrC2wrC2
(order 32768, 230 classes) 101 (1017), C5wrC5 (order 15625, 649 classes) 137 (6838).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import prod
from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.characters.grid import IntArray, ValueGrid
from plrep.characters.lift import lifted
from plrep.errors import Inconsistent, NotDefined
from plrep.exact.integers import primes_congruent_to_one, primitive_root
from plrep.groups.prime_series import extended
from plrep.groups.rows import Integers, inverses
from plrep.groups.rows import powers as row_powers
from plrep.progress import step

if TYPE_CHECKING:
    from plrep.groups.group import Group

_PRIME_ABOVE = 1 << 26
_ENTRIES = 1 << 22


@attrs.frozen
class MonomialRoute:
    """How the rows of the table of a supersolvable group were found.

    Parameters
    ----------
    prime : int
        The prime that the values were summed modulo.
    subgroups : tuple of (int, int)
        Orders of subgroups, descending, and how many irreducible characters were induced from linear characters of
        subgroups of this order.
    """

    prime: int
    subgroups: tuple[tuple[int, int], ...]

    def words(self, group: Group) -> str:
        """Say which route was taken.

        Examples
        --------
        >>> import plrep
        >>> G = plrep.group("Q8")
        >>> print(monomial(G)[1].words(G))  # doctest: +ELLIPSIS
        Route: the group has a chief series with prime factors, ...: 4 from order 8, 1 from order 4. ...
        """
        counts = ", ".join(f"{count} from order {order}" for order, count in self.subgroups)
        return (
            "Route: the group has a chief series with prime factors, so its irreducible characters are induced from "
            f"linear characters of subgroups, found along that series: {counts}. They were summed modulo the prime "
            f"{self.prime} = 1 mod {group.exponent} and lifted to cyclotomic numbers."
        )


@attrs.frozen(eq=False)
class _Tower:
    """A subgroup A: its elements are the products x_s^i_s ... x_1^i_1, i_1 running fastest."""

    rows: tuple[Integers, ...]  # x_1, ..., x_s
    primes: tuple[int, ...]
    columns: Integers  # the images of the base points under all elements

    @property
    def size(self) -> int:
        return prod(self.primes)

    def with_element(self, row: Integers, q: int) -> _Tower:
        return _Tower((*self.rows, row), (*self.primes, q), extended(self.columns, row, q))

    def digits(self, places: IntArray) -> IntArray:
        """Return the exponents i_1, ..., i_s of some elements, one element a row."""
        strides = np.cumprod([1, *self.primes])[:-1]
        found: IntArray = places[:, None] // strides % np.array(self.primes, dtype=np.int64)
        return found


@attrs.frozen(eq=False)
class _State:
    """A pair (T, A) and linear characters of A that T fixes."""

    tower: _Tower
    rest: tuple[Integers, ...]  # with A they generate T, each with those behind it a subgroup of prime index
    primes: tuple[int, ...]
    characters: list[IntArray]  # exponents of a root of unity, a column for each x_i; in parts

    @property
    def key(self) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
        return tuple(row.tobytes() for row in self.tower.rows), tuple(row.tobytes() for row in self.rest)


def monomial(group: Group) -> tuple[ValueGrid, MonomialRoute]:
    """Compute the irreducible characters of a supersolvable group, in no particular order and not yet verified.

    Parameters
    ----------
    group : Group
        Of at most 10^6 elements, with a ``prime_series``.

    Returns
    -------
    grid : ValueGrid
        The values on ``group.classes``.
    route : MonomialRoute
        The orders of the subgroups.

    Raises
    ------
    NotDefined
        If the group is not supersolvable.
    Inconsistent
        If a linear character does not extend, or the characters are not as many as the classes: a bug here.

    Examples
    --------
    >>> import plrep
    >>> grid, route = monomial(plrep.group("D4"))
    >>> route.subgroups
    ((8, 4), (4, 1))
    """
    series = group.prime_series
    if series is None:
        raise NotDefined(
            f"{group.name} of order {group.order} has no chief series with prime factors; its table is found by "
            "another route: G.character_table"
        )
    work = _Work(group)
    levels: list[dict[object, _State]] = [{} for _ in range(len(series.primes) + 1)]
    start = _State(
        _Tower((), (), group.enumeration.base_images[:, :1]),
        tuple(series.rows),
        series.primes,
        [np.zeros((1, 0), dtype=np.int64)],
    )
    levels[-1][start.key] = start
    with step("characters along a chief series", len(series.primes)) as advance:
        for level in range(len(series.primes), 0, -1):
            for state in levels[level].values():
                for found in work.continued(state):
                    kept = levels[len(found.rest)].setdefault(found.key, attrs.evolve(found, characters=[]))
                    kept.characters.extend(found.characters)
            levels[level].clear()
            advance()
    return work.induced(list(levels[0].values()))


class _Work:
    """What all steps share: the group, the exponent e, and where the elements of the present A stand."""

    def __init__(self, group: Group) -> None:
        self.group, self.elements = group, group.enumeration
        self.e = group.exponent
        self.place = np.zeros(group.order, dtype=np.int64)
        self.inside = np.zeros(group.order, dtype=bool)

    def continued(self, state: _State) -> Iterator[_State]:
        """Yield the states that follow, by the next element of the series."""
        tower, characters = state.tower, np.concatenate(state.characters)
        x, q = state.rest[-1], state.primes[-1]
        rest, primes = state.rest[:-1], state.primes[:-1]
        multipliers, places = self._conjugates(tower, x, q, rest)
        at = characters @ tower.digits(places).T % self.e  # at x^q, and at each a with x^t = x^m a
        unit = self.e // q
        base = at[:, 0] // q
        shifts = (at[:, 1:] + base[:, None] * (multipliers - 1)) % self.e
        if (at[:, 0] % q).any() or (shifts % unit).any():
            raise self._broken(
                "extension", f"a linear character does not extend to a group {q} times as large"
            )
        larger = tower.with_element(x, q)
        patterns, which = np.unique(shifts // unit, axis=0, return_inverse=True)
        which = which.reshape(-1)
        for number, pattern in enumerate(patterns.tolist()):
            here = np.flatnonzero(which == number)
            for extensions, fixing, orders in _orbits(rest, primes, multipliers.tolist(), pattern, q):
                found = [np.column_stack([characters[here], base[here] + i * unit]) for i in extensions]
                yield _State(larger, fixing, orders, found)

    def _conjugates(
        self, tower: _Tower, x: Integers, q: int, rest: tuple[Integers, ...]
    ) -> tuple[IntArray, IntArray]:
        """Return for each t the m with x^t = x^m a, and the places in A of x^q and of each a."""
        numbers = self.elements.index_of_base_images(list(tower.columns), (tower.size,))
        self.place[numbers] = np.arange(tower.size)
        self.inside[numbers] = True
        wanted = self.elements.index(row_powers(x[None, :], q))
        multipliers = np.ones(len(rest), dtype=np.int64)
        if rest:
            others = np.array(rest)
            conjugates = np.take_along_axis(inverses(others), x[others], axis=1)
            inverse = inverses(x[None, :])
            quotients = self.elements.index(inverse[0][conjugates])
            if not self.inside[quotients].all():
                powers = np.array([row_powers(inverse, m)[0] for m in range(1, q)])
                all_quotients = self.elements.index(powers[:, conjugates])
                first = self.inside[all_quotients].argmax(axis=0)
                multipliers, quotients = first + 1, all_quotients[first, np.arange(len(rest))]
            wanted = np.concatenate([wanted, quotients])
        if not self.inside[wanted].all():
            raise self._broken("series", "a member of it is not normal")
        self.inside[numbers] = False
        return multipliers, self.place[wanted]

    def induced(self, states: list[_State]) -> tuple[ValueGrid, MonomialRoute]:
        """Return the characters of the group that linear characters of subgroups induce."""
        group, e = self.group, self.e
        p = next(primes_congruent_to_one(e, _PRIME_ABOVE))
        root = pow(primitive_root(p), (p - 1) // e, p)
        roots = np.array(list(accumulate(range(1, e), lambda power, _: power * root % p, initial=1)))
        centralisers = np.array([one.centralizer_order for one in group.classes], dtype=np.int64)
        found = [np.zeros((0, len(centralisers)), dtype=np.int64)]
        counts: dict[int, int] = {}
        for state in states:
            size, characters = state.tower.size, np.concatenate(state.characters)
            counts[size] = counts.get(size, 0) + len(characters)
            numbers = self.elements.index_of_base_images(list(state.tower.columns), (size,))
            ids = self.elements.class_ids[numbers]
            order = np.argsort(ids, kind="stable")
            met, starts = np.unique(ids[order], return_index=True)
            digits = state.tower.digits(order).T
            factors = centralisers[met] * pow(size, -1, p) % p
            at_once = max(1, _ENTRIES // size)
            for first in range(0, len(characters), at_once):
                values = roots[characters[first : first + at_once] @ digits % e]
                rows = np.zeros((len(values), len(centralisers)), dtype=np.int64)
                rows[:, met] = np.add.reduceat(values, starts, axis=1) % p * factors % p
                found.append(rows)
        rows = np.concatenate(found)
        if len(rows) != len(centralisers):
            raise self._broken("count", f"{len(rows)} characters for {len(centralisers)} classes")
        return lifted(group, rows, p), MonomialRoute(p, tuple(sorted(counts.items(), reverse=True)))

    def _broken(self, where: str, what: str) -> Inconsistent:
        return Inconsistent(
            f"characters along a chief series, step {where!r}, on {self.group.name} of order {self.group.order}: "
            f"{what}. This is a bug in plrep; report the generators {', '.join(map(str, self.group.generators))} and "
            "this line."
        )


def _orbits(
    rest: tuple[Integers, ...], primes: tuple[int, ...], multipliers: list[int], shifts: list[int], q: int
) -> Iterator[tuple[Sequence[int], tuple[Integers, ...], tuple[int, ...]]]:
    """Yield members of the orbits of the maps i -> m i + c on Z/q, one of each, and a series of their stabiliser."""
    if not any(shifts) and all(m == 1 for m in multipliers):
        yield range(q), rest, primes
        return
    seen: set[int] = set()
    for start in range(q):
        if start in seen:
            continue
        orbit: dict[int, Integers] = {start: np.arange(len(rest[0]))}
        kept: list[tuple[Integers, int]] = []
        for t, order, m, c in zip(rest[::-1], primes[::-1], multipliers[::-1], shifts[::-1], strict=True):
            image = (m * start + c) % q
            if image == start:
                kept.append((t, order))
            elif image in orbit:
                kept.append((inverses(orbit[image][None, :])[0][t], order))
            else:
                layer = list(orbit.items())
                for _ in range(order - 1):
                    layer = [((m * i + c) % q, t[to]) for i, to in layer]
                    orbit.update(layer)
        seen.update(orbit)
        kept.reverse()
        yield [start], tuple(t for t, _ in kept), tuple(order for _, order in kept)
