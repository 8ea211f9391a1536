"""``plrep info``: what a group is, in a few numbers."""

from __future__ import annotations

import click

from plrep.cli.output import TABLE_FORMATS, Output, output_options
from plrep.cli.words import group_words, read_group


@click.command(epilog="Example: plrep info S3wrC2")
@group_words()
@output_options(TABLE_FORMATS)
def info(words: tuple[str, ...], generators: str | None, format: str | None, output: str | None) -> None:
    """Say what a group is: order, generators, numbers of classes and simples, its natural set."""
    place = Output(format, output, TABLE_FORMATS)
    group = read_group(words, generators)

    from plrep.display.document import Column, Table
    from plrep.groups.power_maps import real_classes

    # pairs {chi, conjugate of chi} are as many as pairs {C, C^-1} of classes (Brauer): no table is needed
    simples = (len(group.classes) + len(real_classes(group))) // 2
    natural = group.natural()
    points = {key: natural.data()[key] for key in ("points", "rank", "orbits")}
    data = {
        "group": group.data(),
        "classes": len(group.classes),
        "simples": simples,
        "natural": points,
    }
    rows = (
        ("order", str(group.order)),
        ("degree", str(group.degree)),
        ("generators", ", ".join(map(str, group.generators)) or "none"),
        ("conjugacy classes", str(len(group.classes))),
        ("real simples", str(simples)),
        ("natural set", ", ".join(f"{key} {value}" for key, value in points.items())),
    )
    place.show(Table(group.title, (Column("", "left"), Column("", "left")), rows, data=data))
