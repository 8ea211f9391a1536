"""``plrep subgroups``: all subgroups of a group up to conjugacy, or the maximal ones."""

from __future__ import annotations

import click

from plrep.cli.output import DIAGRAM_FORMATS, TABLE_FORMATS, Output, output_options
from plrep.cli.words import group_words, read_group
from plrep.errors import BeyondReach

_MOST_DRAWN = 100


@click.command(epilog="Example: plrep subgroups S4 --maximal, or plrep subgroups S4 -o s4.svg")
@group_words()
@click.option("--maximal", is_flag=True, help="Only the maximal subgroups.")
@output_options(DIAGRAM_FORMATS)
def subgroups(
    words: tuple[str, ...], generators: str | None, maximal: bool, format: str | None, output: str | None
) -> None:
    """List all subgroups up to conjugacy, each class with generators of one of its subgroups.

    The order of GROUP is at most 2000; solvable groups of any order have --maximal.

    As svg and dot they are drawn by inclusion: a line joins two classes if a subgroup of the lower one lies in
    one of the upper one, and none lies between.
    """
    place = Output(format, output, TABLE_FORMATS if maximal else DIAGRAM_FORMATS)
    group = read_group(words, generators)
    if maximal:
        from plrep.groups.maximal_subgroups import maximal_table

        place.show(maximal_table(group))
        return
    lattice = group.subgroup_lattice
    if place.format == "svg" and len(lattice) > _MOST_DRAWN:
        raise BeyondReach(
            f"{group.title} has {len(lattice)} classes of subgroups, up to {_MOST_DRAWN} are drawn as svg; "
            f"Graphviz draws more from --format dot, and the other forms list them"
        )
    place.show(lattice.diagram() if place.format in ("svg", "dot") else lattice.view())
