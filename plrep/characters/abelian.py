"""Irreducible characters of abelian groups from their structure, without class matrices.

Proof: proofs/character-tables.md.
Source: the extension of characters from a subgroup, Isaacs, Character Theory of Finite Groups (1976), problem 2.1 and
corollary 6.17 (Gallagher) for cyclic quotients: let H be a subgroup and m the least with g^m in H. A character chi of H
extends to <H, g> in m ways, chi(g) running through the m-th roots of chi(g^m). Generators are added one by one; values
are kept as exponents of a primitive root of unity of order exp(G), so a group of order n costs n^2 small integers and
nothing is solved. Why this one: Dixon-Schneider takes O(n^3) operations modulo p and builds every value from
multiplicities.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import numpy as np

from plrep.characters.grid import IntArray, ValueGrid, grid_of_roots
from plrep.errors import BeyondReach, Inconsistent

if TYPE_CHECKING:
    from plrep.groups.group import Group

LARGEST_ORDER = 5000


@attrs.frozen
class AbelianRoute:
    """How the rows of the table of an abelian group were found.

    Parameters
    ----------
    steps : tuple of int
        For each generator the least power that lies in the group of the generators before it.
    """

    steps: tuple[int, ...]

    @property
    def classes(self) -> tuple[int, ...]:
        """The classes whose matrices were combined: none.

        Examples
        --------
        >>> AbelianRoute((6,)).classes
        ()
        """
        return ()

    def words(self, group: Group) -> str:
        """Say which route was taken.

        Examples
        --------
        >>> import plrep
        >>> AbelianRoute((6,)).words(plrep.group("C6"))
        'Route: the group is abelian; its characters were extended one generator at a time, in 6 ways.'
        """
        if group.order == 1:
            return "Route: a group with one class has one character."
        ways = ", ".join(map(str, self.steps))
        return f"Route: the group is abelian; its characters were extended one generator at a time, in {ways} ways."


def abelian(group: Group) -> tuple[ValueGrid, AbelianRoute]:
    """Compute the irreducible characters of an abelian group, in no particular order and not yet verified.

    Returns
    -------
    grid : ValueGrid
        The values on ``group.classes``.
    route : AbelianRoute
        The numbers of extensions.

    Raises
    ------
    BeyondReach
        If the group has more than 5,000 elements: its table has as many rows and columns.
    Inconsistent
        If a character does not extend: a bug here, or the group is not abelian.

    Examples
    --------
    >>> import plrep
    >>> grid, route = abelian(plrep.group("C4xC2"))
    >>> len(grid.index), sorted(map(str, grid.distinct)), route.steps
    (8, ['-1', '-E(4)', '1', 'E(4)'], (4, 2))
    """
    if group.order > LARGEST_ORDER:
        raise BeyondReach(
            f"{group.name} is abelian of order {group.order}: its table has {group.order} rows and columns, the limit "
            f"is {LARGEST_ORDER}; plrep info counts classes and simples beyond"
        )
    elements, n = group.enumeration, group.exponent
    place = elements.class_ids
    members = np.zeros(1, dtype=np.intp)
    exponents: IntArray = np.zeros((1, 1), dtype=np.int64)  # characters x members: which root of unity
    steps = []
    for generator in range(len(group.generators)):
        multiply = elements.left(generator)
        cosets = [members]
        while (power := int(multiply[cosets[-1][0]])) not in members:
            cosets.append(multiply[cosets[-1]])
        m = len(cosets)
        at_power = exponents[:, np.flatnonzero(members == power)[0]]
        if n % m or (at_power % m).any():
            raise Inconsistent(
                f"step 'extension': a character has no {m} extensions to a generator of {group.name}, of order "
                f"{group.order}; report the generators {', '.join(map(str, group.generators))} and this line"
            )
        roots = (at_power[:, None] // m + np.arange(m) * (n // m)).ravel()
        shifts = np.outer(roots, np.arange(m)) % n
        exponents = (np.repeat(exponents, m, axis=0)[:, None, :] + shifts[:, :, None]) % n
        exponents = exponents.reshape(len(roots), -1)
        members = np.concatenate(cosets)
        steps.append(m)
    index = np.empty_like(exponents)
    index[:, place[members]] = exponents
    return grid_of_roots(n, index), AbelianRoute(tuple(steps))
