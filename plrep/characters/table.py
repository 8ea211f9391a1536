"""Character tables: the one door. Every table, however made, is verified here before it is handed out.

Proof: proofs/character-tables.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from plrep.characters import laws
from plrep.characters.class_function import ClassFunction
from plrep.characters.galois import orbits_of_rows
from plrep.characters.grid import ValueGrid, grid_of
from plrep.characters.labels import character_label, order_of_characters
from plrep.characters.routes import Method, TableRoute, route_of
from plrep.characters.table_record import table_record
from plrep.display.document import Column, Table
from plrep.display.expression import label
from plrep.display.viewable import Viewable
from plrep.errors import BadInput
from plrep.exact.cyclotomic import Cyclotomic
from plrep.progress import budget as within
from plrep.progress import learned

if TYPE_CHECKING:
    from plrep.groups.classes import ConjugacyClass
    from plrep.groups.group import Group


@attrs.frozen(repr=False)
class CharacterTable(Viewable):
    """A verified character table.

    Made by :func:`character_table` and :func:`verified_table` only; both end in the same checks.

    Parameters
    ----------
    group : Group
        The group G.
    classes : tuple of ConjugacyClass
        In the order of ``group.classes``.
    characters : tuple of ClassFunction
        The irreducible characters X1, X2, ... in the order of the conventions: trivial first, then by degree, then by
        rows compared class by class, real then imaginary part, descending.
    indicators : tuple of int
        The Frobenius-Schur indicators: 1 real, 0 not real, -1 quaternionic.

    Examples
    --------
    >>> import plrep
    >>> table = plrep.group("S3").character_table
    >>> [X.values for X in table.characters]
    [(1, 1, 1), (1, -1, 1), (2, 0, -1)]
    >>> table["X3"].degree
    2
    """

    group: Group
    classes: tuple[ConjugacyClass, ...]
    characters: tuple[ClassFunction, ...]
    indicators: tuple[int, ...]
    grid: ValueGrid = attrs.field(eq=False)
    route: TableRoute | None = attrs.field(default=None, eq=False)

    def __getitem__(self, key: int | str) -> ClassFunction:
        """Return the character with this label or position.

        Raises
        ------
        BadInput
            If there is none.
        """
        if isinstance(key, str):
            for character in self.characters:
                if character.label == key:
                    return character
        elif -len(self.characters) <= key < len(self.characters):
            return self.characters[key]
        raise BadInput(
            f"{key!r} is no irreducible character of {self.group.name}; write one of "
            f'"X1" to "{character_label(len(self.characters) - 1)}", or a position from 0 to {len(self.characters) - 1}'
        )

    def __len__(self) -> int:
        return len(self.characters)

    @property
    def degrees(self) -> tuple[int, ...]:
        """The degrees of the irreducible characters."""
        return tuple(character.degree for character in self.characters)

    @cached_property
    def galois_orbits(self) -> tuple[tuple[int, ...], ...]:
        """The Galois orbits of the irreducibles, as tuples of positions, ordered by the least.

        Examples
        --------
        >>> import plrep
        >>> plrep.group("C5").character_table.galois_orbits
        ((0,), (1, 2, 3, 4))
        """
        return orbits_of_rows(self.group, self.grid)

    def explain(self) -> str:
        """Say in words how the table was found and what was verified.

        Examples
        --------
        >>> import plrep
        >>> print(plrep.group("S4").character_table.explain())  # doctest: +ELLIPSIS
        S4 has order 24, exponent 12 and 5 conjugacy classes.
        Classes: the 5 cycle types of 4 points.
        Route: the group consists of all permutations of its 4 points; rule of Murnaghan and Nakayama.
        Verified, exactly: ...
        """
        name = self.group.name
        counted = f"{len(self.classes)} conjugacy class{'es' if len(self.classes) != 1 else ''}"
        route = self.route.words(self.group) if self.route else "Route: the rows were given."
        field = f"Q(E({self.grid.conductor}))" if self.grid.conductor > 1 else "Q"
        classes = self.group.class_partition.words()
        if self.group.is_abelian:
            verified = (
                "class sizes and power maps; the rows are different homomorphisms into the roots of unity, as many as "
                "the group has elements, so they are all irreducible characters."
            )
        else:
            verified = (
                "class sizes and power maps; degrees divide the order and their squares sum to it; "
                f"chi(g^k) = sigma_k(chi(g)); rows and columns orthogonal over {field}; "
                "chi(g)^p = chi(g^p) modulo p; central characters integral; indicators 1, 0, -1, which count the "
                "square roots of each element."
            )
        return (
            f"{name} has order {self.group.order}, exponent {self.group.exponent} and {counted}.\n"
            f"Classes: {classes}.\n{route}\nVerified, exactly: {verified}\n"
            "Proofs: proofs/character-tables.md, proofs/conjugacy-classes.md."
        )

    def view(self) -> Table:
        """Return the table as papers print it: sizes and power maps above, one row for each irreducible."""
        columns = (Column("", "left"), Column("ind", "right"), *(Column(one.label) for one in self.classes))
        head: list[tuple[str | int, ...]] = [("size", "", *(one.size for one in self.classes))]
        for p in self.classes[0].powers:
            head.append((f"{p}P", "", *(self.classes[one.powers[p]].label for one in self.classes)))
        signs = {1: "+", 0: "o", -1: "-"}
        values = [tuple(value.expression() for value in X.values) for X in self.characters]
        rows = [
            (label(X.label or ""), signs[indicator], *row)
            for X, indicator, row in zip(self.characters, self.indicators, values, strict=True)
        ]
        title = f"Character table of {self.group.title}"
        return Table(title, columns, rows, head=head, data=self.data(), record=table_record(self, values))

    def data(self) -> dict[str, Any]:
        """Return the JSON form of ``plrep table``."""
        return {
            "group": self.group.data(),
            "classes": [
                {
                    "label": one.label,
                    "order": one.order,
                    "size": one.size,
                    "centralizer_order": one.centralizer_order,
                    "representative": str(one.representative),
                    "powers": {str(p): self.classes[target].label for p, target in one.powers.items()},
                }
                for one in self.classes
            ],
            "characters": [
                {
                    "label": X.label,
                    "degree": X.degree,
                    "indicator": indicator,
                    "values": [str(value) for value in X.values],
                }
                for X, indicator in zip(self.characters, self.indicators, strict=True)
            ],
        }


def character_table(group: Group, *, budget: float | None = None) -> CharacterTable:
    """Compute the character table of a group, verified.

    Parameters
    ----------
    group : Group
        Within reach of a route to its classes and characters.
    budget : int or float, optional
        Seconds after which the computation stops at its next step; see :func:`plrep.progress.budget`.

    Raises
    ------
    BeyondReach
        If no route reaches so far.
    OutOfBudget
        If the budget is over; its ``known`` says what was found.
    Inconsistent
        If the table found breaks a law: a bug.

    Notes
    -----
    The routes, and where their sources, costs and figures stand: :mod:`plrep.characters.routes`.
    The theorem and its proof: proofs/character-tables.md.

    Examples
    --------
    >>> import plrep
    >>> character_table(plrep.group("Q8")).indicators
    (1, 1, 1, 1, -1)
    """
    with nullcontext() if budget is None else within(budget):
        return table_by(group, route_of(group))


def table_by(group: Group, method: Method) -> CharacterTable:
    """Compute the character table by a given route, verified and in the same order whatever the route.

    Parameters
    ----------
    group : Group
        The group.
    method : callable
        What finds the values on ``group.classes``, in any order, and says how.

    Raises
    ------
    BeyondReach
        If the group is too large for the route.
    Inconsistent
        If the table found breaks a law: a bug.

    Examples
    --------
    >>> import plrep
    >>> from plrep.characters.dixon_schneider import dixon_schneider
    >>> G = plrep.group("C4")
    >>> table_by(G, dixon_schneider) == G.character_table
    True
    """
    learned("order", group.order)
    learned("conjugacy classes", len(group.classes))
    grid, route = method(group)
    order = order_of_characters(grid)
    return _verified(group, group.classes, grid.with_rows(order), route)


def verified_table(
    group: Group,
    classes: Sequence[ConjugacyClass],
    rows: Sequence[Sequence[Cyclotomic]],
) -> CharacterTable:
    """Verify rows as the irreducible characters of a group and return the table: the one door.

    Parameters
    ----------
    group : Group
        The group.
    classes : sequence of ConjugacyClass
        Its classes.
    rows : sequence of r sequences of r Cyclotomic
        The irreducible characters, in the order in which they are to be labelled.

    Raises
    ------
    Inconsistent
        If a law fails; the message names the law, the place and what to report.

    Notes
    -----
    The laws, all decided exactly: :mod:`plrep.characters.laws`.
    The theorem and its proof: proofs/character-tables.md.

    Examples
    --------
    >>> import plrep
    >>> from plrep.exact.cyclotomic import cyclotomic
    >>> G = plrep.group("C2")
    >>> verified_table(G, G.classes, [[cyclotomic(1), cyclotomic(1)], [cyclotomic(1), cyclotomic(-1)]]).degrees
    (1, 1)
    """
    laws.check_shape(group, classes, rows)
    return _verified(group, tuple(classes), grid_of(rows), None)


def _verified(
    group: Group, classes: tuple[ConjugacyClass, ...], grid: ValueGrid, route: TableRoute | None
) -> CharacterTable:
    laws.check_classes(group, classes)
    laws.check_power_maps(group, classes)
    indicators = laws.homomorphisms(group, grid) if group.is_abelian else None
    if indicators is None:
        degrees = laws.check_degrees(group, grid)
        laws.check_galois(group, classes, grid)
        laws.check_row_orthogonality(group, classes, grid)
        laws.check_column_orthogonality(group, classes, grid)
        laws.check_congruences(group, classes, grid)
        laws.check_central_characters(group, classes, grid, degrees)
        indicators = laws.check_indicators(group, classes, grid)
    characters = tuple(
        ClassFunction(group, values, label=character_label(position))
        for position, values in enumerate(grid.lines())
    )
    return CharacterTable(group, classes, characters, indicators, grid, route)
