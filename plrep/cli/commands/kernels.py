"""``plrep kernels``: the lattice of normal subgroups of a group."""

from __future__ import annotations

import click

from plrep.cli.output import DIAGRAM_FORMATS, Output, output_options
from plrep.cli.words import group_words, read_group


@click.command(epilog="Example: plrep kernels D6 -o d6.svg")
@group_words()
@output_options(DIAGRAM_FORMATS)
def kernels(words: tuple[str, ...], generators: str | None, format: str | None, output: str | None) -> None:
    """Print all normal subgroups, as a lattice with the real simples at each node."""
    place = Output(format, output, DIAGRAM_FORMATS)
    place.show(read_group(words, generators).normal_subgroups.view())
