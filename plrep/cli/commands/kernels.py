"""``plrep kernels``: the lattice of normal subgroups of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from plrep.cli.output import DIAGRAM_FORMATS, Output, output_options
from plrep.cli.words import group_words, read_group

if TYPE_CHECKING:
    from plrep.characters.normal_subgroups import NormalSubgroups
    from plrep.display.document import Table


@click.command(epilog="Example: plrep kernels D6 -o d6.svg")
@group_words()
@output_options(DIAGRAM_FORMATS)
def kernels(words: tuple[str, ...], generators: str | None, format: str | None, output: str | None) -> None:
    """Print all normal subgroups, as a lattice with the real simples at each node."""
    place = Output(format, output, DIAGRAM_FORMATS)
    lattice = read_group(words, generators).normal_subgroups
    # the lattice is a drawing, and as CSV a drawing is a list of lines; what a reader wants are the subgroups
    place.show(_listed(lattice) if place.format == "csv" else lattice.view())


def _listed(lattice: NormalSubgroups) -> Table:
    from plrep.display.document import Table

    columns = ("label", "order", "index", "covers", "simples")
    rows = [
        [" ".join(cell) if isinstance(cell, list) else cell for cell in (N[column] for column in columns)]
        for N in lattice.data()["normal_subgroups"]
    ]
    return Table("Normal subgroups", columns, rows)
