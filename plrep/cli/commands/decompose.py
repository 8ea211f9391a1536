"""``plrep decompose``: the real simples in a permutation module."""

from __future__ import annotations

import click

from plrep.cli.output import TABLE_FORMATS, Output, output_options
from plrep.cli.words import group_words, read_group


@click.command(epilog='Example: plrep decompose S4 --on "cosets:(1,2),(3,4)"')
@group_words()
@click.option("--on", "gset", metavar="GSET", default="regular", show_default=True, help="The set X.")
@output_options(TABLE_FORMATS)
def decompose(
    words: tuple[str, ...], generators: str | None, gset: str, format: str | None, output: str | None
) -> None:
    """Decompose Fun(X) into real simples, with multiplicities.

    GSET is regular, natural, "cosets:(1,2),(3,4)", cosets:trivial, subsets:2, tuples:2, arrangements:2,
    "edges:{1,2}", "orbit:{1,2,3}", for groups of matrices also lines, subspaces:2 or flags; a sum natural+regular, a
    product "natural*natural" or a quotient "natural/{1,4}". transitive stands for all sets of cosets up to isomorphism.
    """
    place = Output(format, output, TABLE_FORMATS)
    group = read_group(words, generators)

    from plrep.gsets.actions import parse_gset
    from plrep.modules.permutation_module import Fun

    if gset.strip() == "transitive":
        place.show_all([Fun(X).view() for X in group.transitive_sets])
    else:
        place.show(Fun(parse_gset(group, gset)).view())
