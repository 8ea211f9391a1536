"""``plrep graph``: the interaction graph of a G-set and an activation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from plrep.cli.output import DIAGRAM_FORMATS, Output, output_options
from plrep.cli.words import group_words, read_group
from plrep.errors import BadInput

if TYPE_CHECKING:
    from plrep.piecewise.interaction_graph import InteractionGraph

_WHY_FORMATS = ("text", "json")
_ABSENT_FORMATS = ("text", "json", "latex", "html")


@click.command(epilog="Example: plrep graph C8 --on regular --activation relu -o c8.svg")
@group_words()
@click.option("--on", "gset", metavar="GSET", default="regular", show_default=True, help="The set X.")
@click.option("--activation", metavar="ACT", default="relu", show_default=True, help="The activation.")
@click.option("--absent", is_flag=True, help="List the pairs that are no edges, too, with the reason.")
@click.option("--why", nargs=2, metavar="L K", help="Say only why L -> K is an edge or is none.")
@click.option(
    "--nodes",
    type=click.Choice(("label", "dimension", "order")),
    default="label",
    show_default=True,
    help="What a node shows: its simple, its dimension, or the order of its image.",
)
@output_options(DIAGRAM_FORMATS)
def graph(
    words: tuple[str, ...],
    generators: str | None,
    gset: str,
    activation: str,
    absent: bool,
    why: tuple[str, str] | None,
    nodes: str,
    format: str | None,
    output: str | None,
) -> None:
    """Draw the interaction graph: which simples of Fun(X) reach which through an activation.

    GSET is regular, natural, "cosets:(1,2),(3,4)", cosets:trivial, subsets:2, tuples:2, arrangements:2,
    "edges:{1,2}", "orbit:{1,2,3}", for groups of matrices also lines, subspaces:2 or flags; a sum natural+regular, a
    product "natural*natural" or a quotient "natural/{1,4}". transitive stands for all sets of cosets up to isomorphism.
    ACT is relu, abs, leaky_relu:1/10, identity, hard_tanh, relu6, hard_sigmoid, tanh, sigmoid, gelu, silu, softplus,
    elu, selu, mish, hard_swish, softsign, sin, cos, gaussian, exp, srelu:-1,1/10,1,1/10, poly:0,0,1 (coefficients), or
    "pl:-1,0;0,1/2,1@0=7/10" (breakpoints; slopes; a value), each maybe with +bias.
    """
    place = Output(format, output, DIAGRAM_FORMATS if why is None else _WHY_FORMATS)
    if absent and (why is not None or place.format not in _ABSENT_FORMATS):
        shown = "--why" if why is not None else f"the form {place.format}"
        raise BadInput(f"--absent does not go with {shown}; it is listed in {', '.join(_ABSENT_FORMATS)}")
    group = read_group(words, generators)

    from plrep.gsets.actions import parse_gset
    from plrep.piecewise.interaction_graph import interaction_graph

    if gset.strip() == "transitive":
        if why is not None:
            raise BadInput("--why looks at one set; name it, as in --on regular")
        graphs = (interaction_graph(X, activation) for X in group.transitive_sets)
        place.show_all([drawn.view(nodes=nodes, absent=absent) for drawn in graphs])
        return
    drawn = interaction_graph(parse_gset(group, gset), activation)
    if why is None:
        place.show(drawn.view(nodes=nodes, absent=absent))
    else:
        _explain(drawn, *why, place)


def _explain(drawn: InteractionGraph, source: str, target: str, place: Output) -> None:
    from plrep.display.document import Report

    finding = drawn.why(source, target)
    kind = f"an edge by the rule {finding.rule}" if finding.holds else "no edge"
    data = {key: value for key, value in drawn.data().items() if key in ("group", "gset", "activation")} | {
        "source": source,
        "target": target,
        "edge": finding.holds,
        "reason": finding.rule if finding.holds else None,
        "why": finding.why,
        "proof": finding.page,
    }
    said = (f"{source} -> {target} is {kind}: {finding.why}", f"Proof: {finding.page}.")
    place.show(Report(drawn.title, said, data=data))
