"""``plrep exists``: whether an equivariant piecewise linear map between two simples exists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from plrep.cli.endings import NO
from plrep.cli.output import TABLE_FORMATS, Output, output_options
from plrep.cli.words import group_words, read_group, read_words

if TYPE_CHECKING:
    from plrep.display.document import Document
    from plrep.groups.group import Group

_ONE_FORMATS = ("text", "json")
_WORDS = {
    "pl": "piecewise linear",
    "conic": "positively homogeneous piecewise linear",
    "even": "even piecewise linear",
    "odd": "odd piecewise linear",
}


@click.command(epilog="Example: plrep exists C8 L1 L0 --shape even --nonlinear")
@group_words("L", "K")
@click.option("--all", "every", is_flag=True, help="Instead of L K: all ordered pairs of simples.")
@click.option(
    "--shape",
    type=click.Choice(("pl", "conic", "homogeneous", "even", "odd")),
    default="pl",
    show_default=True,
    help="Any map; with f(cx) = c f(x) for c > 0; with f(-x) = f(x); with f(-x) = -f(x).",
)
@click.option("--nonlinear", is_flag=True, help="Ask for a map that is not affine, not only nonzero.")
@output_options(TABLE_FORMATS)
def exists(
    words: tuple[str, ...],
    generators: str | None,
    every: bool,
    shape: str,
    nonlinear: bool,
    format: str | None,
    output: str | None,
) -> int:
    """Decide whether a nonzero equivariant piecewise linear map L -> K exists, and say why.

    The exit code is 0 for yes and 1 for no; with --all it is 0.
    """
    shape = "conic" if shape == "homogeneous" else shape
    place = Output(format, output, TABLE_FORMATS if every else _ONE_FORMATS)
    if every:
        place.show(_pairs(read_group(words, generators), shape, nonlinear, place.format))
        return 0
    name, (source, target) = read_words(words, generators, ("L", "K"))

    import plrep
    from plrep.display.document import Report

    group = plrep.group(name)
    finding = plrep.existence(group.simple(source), group.simple(target), shape=shape, nonlinear=nonlinear)
    data = _head(group, shape, nonlinear) | {
        "source": source,
        "target": target,
        "holds": finding.holds,
        "why": finding.why,
        "witness": None if finding.witness is None else str(finding.witness),
        "proof": finding.page,
    }
    asked = f"{group.title}: {_asked(shape, nonlinear)} {source} -> {target}"
    place.show(Report(asked, (str(finding), f"Proof: {finding.page}."), data=data))
    return 0 if finding.holds else NO


def _head(group: Group, shape: str, nonlinear: bool) -> dict[str, Any]:
    return {"group": group.data(), "shape": shape, "nonlinear": nonlinear}


def _asked(shape: str, nonlinear: bool) -> str:
    return f"{'nonlinear' if nonlinear else 'nonzero'} {_WORDS[shape]} maps"


def _pairs(group: Group, shape: str, nonlinear: bool, format: str) -> Document:
    import plrep
    from plrep.display.document import Column, Table
    from plrep.display.expression import label, labels

    reached = {
        L.label: [K.label for K in group.simples if plrep.exists_pl(L, K, shape=shape, nonlinear=nonlinear)]
        for L in group.simples
    }
    pairs = [[source, target] for source, targets in reached.items() for target in targets]
    title = f"{group.title}: {_asked(shape, nonlinear)} L -> K"
    data = _head(group, shape, nonlinear) | {"pairs": pairs}
    if format == "csv":
        return Table(title, ("source", "target"), pairs, data=data)
    rows = [(label(source), labels(targets)) for source, targets in reached.items()]
    return Table(title, (Column("L", "left"), Column("K", "left")), rows, data=data)
