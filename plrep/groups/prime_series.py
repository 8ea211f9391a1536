"""A chief series whose factors have prime order: what makes a group supersolvable, and every p-group has one.

Proof: proofs/group-structure.md.
Source: Robinson, A Course in the Theory of Groups, 2nd edition (1996), 5.4. By the theorem of Jordan and Hoelder all
chief series of a group have the same factors, so the series is built from below, one normal subgroup of prime index in
the next after another, without going back: if no element continues it, no series does.

An element x continues a normal subgroup N by the prime q iff x^q lies in N and x^g lies in x^m N for every generator g.
Only representatives of classes are tried, and only such that their class fits into q - 1 cosets.

Cost: for each step a look at the classes and one product for each element of N; N is listed up to the step before last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import numpy as np
import numpy.typing as npt

from plrep.exact.integers import prime_divisors
from plrep.groups.rows import Integers, distinct, inverses
from plrep.groups.rows import powers as row_powers

if TYPE_CHECKING:
    from plrep.groups.enumeration import Enumeration
    from plrep.groups.group import Group


@attrs.frozen(eq=False)
class PrimeSeries:
    """A chief series with factors of prime order.

    Attributes
    ----------
    rows : ndarray of int, n x degree
        Elements x_1, ..., x_n such that each <x_i, ..., x_n> is normal, and the next one has prime index in it.
    primes : tuple of int
        These indices: x_i to the power of the i-th lies in <x_(i+1), ..., x_n>.
    """

    rows: Integers
    primes: tuple[int, ...]


def prime_series(group: Group) -> PrimeSeries | None:
    """Return a chief series with factors of prime order, or None if there is none: if the group is not supersolvable.

    Parameters
    ----------
    group : Group
        Of at most 10^6 elements.

    Raises
    ------
    BeyondReach
        If the group is larger.

    Notes
    -----
    The theorem and its proof: proofs/group-structure.md.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> [prime_series(group(name)) is not None for name in ("D6", "Q8", "A4", "S4")]
    [True, True, False, False]
    >>> prime_series(group("D6")).primes
    (2, 3, 2)
    """
    elements = group.enumeration
    rows, sizes = group.class_partition.representatives, [one.size for one in group.classes]
    ids = elements.class_ids
    primes = prime_divisors(group.order)
    roots = {q: np.array(group.class_partition.power_map(q)) for q in primes}
    generators = np.array([generator.images for generator in group.generators], dtype=np.intp)
    found: list[tuple[Integers, int]] = []
    inside = np.zeros(len(sizes), dtype=bool)  # the classes of N
    inside[0] = True
    columns = elements.base_images[:, :1]
    order = 1
    while order < group.order:
        step = next(
            (
                (c, q)
                for q in primes
                for c in np.flatnonzero(~inside & inside[roots[q]]).tolist()
                if sizes[c] <= order * (q - 1) and _is_normal(elements, rows[c], generators, q, inside)
            ),
            None,
        )
        if step is None:
            return None
        c, q = step
        found.append((rows[c], q))
        order *= q
        if order < group.order:
            columns = extended(columns, rows[c], q)
            numbers = elements.index_of_base_images(list(columns), (order,))
            inside[distinct(ids[numbers])] = True
    rows_found = np.array([row for row, _ in reversed(found)], dtype=np.intp).reshape(-1, group.degree)
    return PrimeSeries(rows_found, tuple(q for _, q in reversed(found)))


def extended(columns: Integers, row: Integers, q: int) -> Integers:
    """Return the base images of x^i a, for i = 0, ..., q - 1 and a in some set, in this order.

    Parameters
    ----------
    columns : ndarray of int, base points x elements
        The images of the base points under the elements a.
    row : ndarray of int, degree
        The images of all points under x.
    """
    parts = [columns]
    for _ in range(q - 1):
        parts.append(row[parts[-1]])
    return np.concatenate(parts, axis=1)


def _is_normal(
    elements: Enumeration, row: Integers, generators: Integers, q: int, inside: npt.NDArray[np.bool_]
) -> bool:
    """Return whether each conjugate of x by a generator lies in x^m N for some m from 1 to q - 1."""
    inverse = inverses(generators)
    conjugates = np.take_along_axis(inverse, row[generators], axis=1)  # g^-1 x g
    powers = np.array([row_powers(inverses(row[None, :]), m)[0] for m in range(1, q)])
    quotients = elements.class_ids[elements.index(powers[:, conjugates])]
    return bool(inside[quotients].any(axis=0).all())
