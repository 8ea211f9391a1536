"""``plrep table``: the character table of a group."""

from __future__ import annotations

import click

from plrep.cli.output import TABLE_FORMATS, Output, output_options
from plrep.cli.words import group_words, read_group

_FORMATS = (*TABLE_FORMATS, "gap")


@click.command(epilog="Example: plrep table S4 -o s4.tex")
@group_words()
@output_options(_FORMATS)
def table(words: tuple[str, ...], generators: str | None, format: str | None, output: str | None) -> None:
    """Print the character table."""
    place = Output(format, output, _FORMATS)
    place.show(read_group(words, generators).character_table.view())
