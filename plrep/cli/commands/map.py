"""``plrep map``: an explicit piecewise linear map between two simples, with its pieces."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

import click

from plrep.cli.output import Output, output_options, require_writable
from plrep.cli.words import group_words, read_words
from plrep.errors import BadInput

_FORMATS = ("text", "json", "latex", "html")
_PICTURES = (".pdf", ".png", ".svg")


@click.command(epilog="Example: plrep map C8 L1 L0 --activation relu --plot map.pdf")
@group_words("L", "K")
@click.option("--activation", metavar="ACT", help="A piecewise linear activation.  [default: relu]")
@click.option("--on", "gset", metavar="GSET", help="The set X.  [default: regular]")
@click.option(
    "--smallest",
    is_flag=True,
    help="Instead of a layer: a nonlinear map with the fewest terms relu(<x, y> - 1) w, y in one orbit.",
)
@click.option(
    "--shape",
    type=click.Choice(("pl", "even", "odd")),
    help="With --smallest: any map; with f(-x) = f(x); with f(-x) = -f(x).  [default: pl]",
)
@click.option("--plot", metavar="FILE", help="Draw a map out of a line or a plane: .pdf, .png or .svg.")
@output_options(_FORMATS)
def map(
    words: tuple[str, ...],
    generators: str | None,
    activation: str | None,
    gset: str | None,
    smallest: bool,
    shape: str | None,
    plot: str | None,
    format: str | None,
    output: str | None,
) -> None:
    """Print an explicit piecewise linear map L -> K: formula, kinds, and pieces up to symmetry.

    By default it is the composite L -> Fun(X) -> ACT -> Fun(X) -> K of an activation layer. GSET and ACT are as for
    plrep graph; ACT must be piecewise linear.
    """
    place = Output(format, output, _FORMATS)
    picture = None if plot is None else Path(plot)
    if picture is not None:
        if picture.suffix.lower() not in _PICTURES:
            raise BadInput(f"--plot {plot}: the suffix must be one of {', '.join(_PICTURES)}")
        require_writable(picture)
    if smallest and activation is not None:
        raise BadInput("--smallest and --activation name two different maps; drop one of the two")
    if shape is not None and not smallest:
        raise BadInput("--shape goes with --smallest; an activation layer has the shape that it has")
    name, (source, target) = read_words(words, generators, ("L", "K"))

    import plrep
    from plrep.gsets.actions import parse_gset

    group = plrep.group(name)
    L, K = group.simple(source), group.simple(target)
    on = None if gset is None else parse_gset(group, gset)
    if smallest:
        found = plrep.smallest_map(L, K, shape=shape or "pl", within=on).pl_map
    else:
        found = plrep.pl_map(L, K, activation or "relu", on=on)
    if picture is not None:
        from plrep.plots.pl_map import image

        _write(picture, image(found, picture.suffix[1:].lower()))
    place.show(found.view())


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        draft.write_bytes(content)
        os.replace(draft, path)
    except OSError as error:
        raise BadInput(f"cannot write {path}: {error.strerror}") from None
    finally:
        with suppress(OSError):
            draft.unlink()
