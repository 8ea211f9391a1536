"""``plrep simples``: the real simples of a group, or the exact matrices of one of them."""

from __future__ import annotations

import click

from plrep.cli.output import TABLE_FORMATS, Output, output_options
from plrep.cli.words import group_words, read_group

_REPORT_FORMATS = tuple(name for name in TABLE_FORMATS if name != "csv")


@click.command(epilog="Example: plrep simples Q8 --matrices L4")
@group_words()
@click.option(
    "--matrices", "label", metavar="L", help="Print exact matrices of this simple, its form, and J and K."
)
@output_options(TABLE_FORMATS)
def simples(
    words: tuple[str, ...], generators: str | None, label: str | None, format: str | None, output: str | None
) -> None:
    """List the real simples (irreducible real representations), or print the matrices of one."""
    place = Output(format, output, TABLE_FORMATS if label is None else _REPORT_FORMATS)
    group = read_group(words, generators)
    if label is None:
        place.show(group.simples.view())
        return
    from plrep.modules.simple_matrices import matrices

    place.show(matrices(group.simple(label)).view())
