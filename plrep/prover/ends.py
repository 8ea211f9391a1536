"""The two simples that a claim names: by themselves, or by a group (or a set of it) and two labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from plrep.errors import BadInput
from plrep.prover.form import label

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.gsets.gset import GSet


@attrs.frozen
class Ends:
    """A group, maybe one of its sets, and the labels of two simples.

    Attributes
    ----------
    group : Group
    gset : GSet or None
        Where the simples are to be seen; None leaves it to the prover.
    source, target : str
    """

    group: Group
    gset: GSet | None
    source: str
    target: str

    @classmethod
    def of(cls, name: str, given: tuple[object, ...]) -> Ends:
        """Read (L, K), (G, "L1", "L0") or (X, "L1", "L0"); ``name`` is the class of the claim, for messages.

        Raises
        ------
        BadInput
            If it is none of these, or a simple belongs to another group or set.

        Examples
        --------
        >>> import plrep
        >>> G = plrep.group("C8")
        >>> Ends.of("ExistsPL", (G.simple("L1"), G.simple("L0"))) == Ends.of("ExistsPL", (G, "L1", "L0"))
        True
        """
        from plrep.groups.group import Group
        from plrep.groups.group import group as make_group
        from plrep.gsets.gset import GSet

        if len(given) == 2 and all(hasattr(simple, "group") and hasattr(simple, "label") for simple in given):
            place, ends = given[0], given
        elif len(given) == 3:
            place, ends = given[0], given[1:]
        else:
            raise BadInput(
                f"{name} takes two real simples, or a group and two labels, or a set and two labels"
            )
        gset: GSet | None = None
        if isinstance(place, GSet):
            gset, group = place, place.group
        elif len(given) == 2:
            gset, group = set_of(place), place.group  # type: ignore[attr-defined]
        else:
            group = place if isinstance(place, Group) else make_group(place)
        for simple in ends:
            require_of(simple, group, gset)
        return cls(group, gset, label(ends[0], "source"), label(ends[1], "target"))


def heading(group: Group, gset: GSet | None) -> str:
    """Return what stands before the colon: ``GROUP`` or ``GROUP on GSET``."""
    return group.name if gset is None else f"{group.name} on {gset.name}"


def set_of(simple: object) -> GSet | None:
    """Return the set in which a simple was found without a table, None for one of the table."""
    family = getattr(simple, "family", None)
    if family is None:
        return None
    gset: GSet = family.algebra.gset
    return gset


def require_of(simple: object, group: Group, gset: GSet | None) -> None:
    """Raise unless a simple, if it is no label, belongs to the group, and to the set if it is known there alone.

    Raises
    ------
    BadInput
        If it does not.
    """
    own = getattr(simple, "group", None)
    if own is None:
        return
    found_in = set_of(simple)
    name = getattr(simple, "label", simple)
    if own != group:
        raise BadInput(
            f"{name} is a simple of {own.name}, not of {group.name}; take both simples from one group"
        )
    if found_in is not None and found_in != gset:
        where = "the table" if gset is None else f"Fun({gset.name})"
        raise BadInput(
            f"{name} was found in Fun({found_in.name}), not in {where}; take both simples from one Fun(X)"
        )
