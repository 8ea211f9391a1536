"""``plrep simples``: the real simples of a group."""

from __future__ import annotations

import click

from plrep.cli.output import TABLE_FORMATS, Output, output_options
from plrep.cli.words import group_words, read_group


@click.command(epilog="Example: plrep simples Q8")
@group_words()
@output_options(TABLE_FORMATS)
def simples(words: tuple[str, ...], generators: str | None, format: str | None, output: str | None) -> None:
    """List the real simples (irreducible real representations)."""
    place = Output(format, output, TABLE_FORMATS)
    place.show(read_group(words, generators).simples.view())
