"""Characters: a class function is an irreducible character, or it is not.

With it go the indicator, the type of its real simple, and the order of its kernel. The checker needs no table: the
numbers |C| chi(C)/chi(1) multiply as the class sums do (proofs/FORMAT.md).
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from plrep.characters.class_function import ClassFunction
from plrep.errors import BadInput
from plrep.groups.permutation import Permutation
from plrep.prover.certificate import Certificate
from plrep.prover.enumerated import integral_coordinates, require_enumerable
from plrep.prover.form import Form
from plrep.prover.setting import common_field, group_data, image_list
from plrep.prover.values import LIST, from_coordinates, read_values, written
from plrep.prover.verdict import Proved, Refuted

if TYPE_CHECKING:
    from plrep.exact.cyclotomic import Cyclotomic
    from plrep.groups.group import Group
    from plrep.prover.form import Data, Heading
    from plrep.prover.verdict import Verdict

_TYPES = {1: "R", 0: "C", -1: "H"}


@attrs.frozen(init=False)
class CharacterClaim:
    """A class function is an irreducible character, or it is not.

    Made as ``CharacterClaim(chi, holds=True)`` from a class function, or ``CharacterClaim(G, values, holds=True)``
    with a value for each class, in the order of ``G.classes``.

    Attributes
    ----------
    group : Group
    values : tuple of Cyclotomic
    holds : bool

    Raises
    ------
    BadInput
        If there is not one value for each class, or one of them is no algebraic integer, as all values of characters
        are.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> S4 = group("S4")
    >>> print(CharacterClaim(S4.character_table["X4"]))
    S4: character [3,-1,1,0,-1]
    >>> print(CharacterClaim(S4, [4, 0, 2, 1, 0], holds=False))
    S4: no character [4,0,2,1,0]
    """

    group: Group
    values: tuple[Cyclotomic, ...]
    holds: bool

    def __init__(
        self, group: Group | str | ClassFunction, values: object = None, *, holds: bool = True
    ) -> None:
        from plrep.groups.group import group as make_group

        if isinstance(group, ClassFunction):
            function = group
        elif values is None:
            raise BadInput(
                "CharacterClaim takes a class function, or a group and a value for each of its classes"
            )
        else:
            function = ClassFunction.of(make_group(group), list(values))  # type: ignore[call-overload]
        for value in function.values:
            if value.denominator != 1:
                raise BadInput(
                    f"{value} is no algebraic integer, so it is no value of a character; certificates state only class "
                    "functions whose values are algebraic integers"
                )
        self.__attrs_init__(function.group, function.values, holds)

    @property
    def function(self) -> ClassFunction:
        """The class function."""
        return ClassFunction(self.group, self.values)

    @property
    def negated(self) -> CharacterClaim:
        """The statement that is true exactly if this one is false."""
        return CharacterClaim(self.function, holds=not self.holds)

    @cached_property
    def row(self) -> str | None:
        """The label of the irreducible character that it is, None if it is none."""
        rows = self.group.character_table.characters
        return next((row.label for row in rows if row.values == self.values), None)

    @property
    def is_true(self) -> bool:
        """Whether the claim is true, by the table of the group."""
        return self.holds == (self.row is not None)

    @property
    def field(self) -> int:
        """The field in which the certificate writes the values."""
        return common_field(self.values)

    def data(self) -> Data:
        """Return the claim as certificates state it (proofs/FORMAT.md).

        Raises
        ------
        BadInput
            If the claim says "character" of what is none.
        """
        coordinates = integral_coordinates(self.values, self.field)
        data: Data = {
            "kind": "character",
            "field": self.field,
            "classes": [
                {"representative": image_list(one.representative), "value": value}
                for one, value in zip(self.group.classes, coordinates, strict=True)
            ],
            "holds": self.holds,
        }
        if self.holds:
            if not self.is_true:
                raise BadInput(
                    f"{self} is false, so no certificate states it; prove it to get that of its negation"
                )
            indicator = self.function.indicator().as_int()
            kernel = sum(self.group.classes[i].size for i in self.function.kernel)
            data |= {"indicator": indicator, "type": _TYPES[indicator], "kernel_order": kernel}
        return data

    def __str__(self) -> str:
        return f"{self.group.name}: {'' if self.holds else 'no '}character {written([self.values])}"


def prove_character(claim: CharacterClaim) -> Verdict:
    """Decide whether a class function is an irreducible character, and certify the answer.

    Raises
    ------
    BeyondReach
        If the group has 5,000 elements or more, which the checker would have to list.

    Examples
    --------
    >>> from plrep.prover.claims import parse_claim
    >>> print(prove_character(parse_claim("S4: character [3,-1,1,0,-1]")))
    Proved: S4: character [3,-1,1,0,-1]
    it is X4, of degree 3 and indicator 1; its kernel has order 1
    >>> print(prove_character(parse_claim("S4: character [4,0,2,1,0]")))
    Refuted: S4: character [4,0,2,1,0]
    it is X1+X4
    """
    require_enumerable(claim.group)
    function = claim.function
    true = claim if claim.is_true else claim.negated
    data = true.data()
    if claim.row is None:
        why = f"it is {function.decompose()}"
    else:
        facts = CharacterClaim(function).data()
        why = (
            f"it is {claim.row}, of degree {function.degree} and indicator {facts['indicator']}; its kernel has "
            f"order {facts['kernel_order']}"
        )
    certificate = Certificate.make(
        group=group_data(claim.group),
        claim=data,
        simples={},
        evidence={"rule": "class-sums", "field": claim.field},
    )
    return Proved(claim, why, certificate) if true is claim else Refuted(claim, why, certificate)


def _words(claim: Data) -> str:
    values = ", ".join(f"`{from_coordinates(one['value'], claim['field'])}`" for one in claim["classes"])
    classes = ", ".join(str(Permutation(x - 1 for x in one["representative"])) for one in claim["classes"])
    function = f"The class function with the values {values} at {classes}"
    if not claim["holds"]:
        return f"{function} is no irreducible character of `G`."
    kinds = {"R": "real", "C": "complex", "H": "quaternionic"}
    return (
        f"{function} is an irreducible character of `G`. Its Frobenius-Schur indicator is "
        f"{claim['indicator']}, its real simple has {kinds[claim['type']]} type, and its kernel has order "
        f"{claim['kernel_order']}."
    )


def _read(before: Heading, found: re.Match[str]) -> CharacterClaim:
    (values,) = read_values(found["values"])
    return CharacterClaim(before.group(), values, holds=found["no"] is None)


FORM = Form(
    kind="character",
    claim=CharacterClaim,
    examples=("S4: character [3,-1,1,0,-1]",),
    pattern=re.compile(
        rf"(?P<no>no\s+)?(?:irreducible\s+)?character\s*(?P<values>{LIST.replace('^', '^;')})"
    ),
    words=_words,
    read=_read,
    prove=prove_character,
)
