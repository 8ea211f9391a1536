"""The entry point: commands are imported when they run, errors become one line and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import nullcontext
from importlib import import_module
from io import TextIOWrapper
from typing import Any, NoReturn

import click

import plrep
from plrep.cli.endings import ending
from plrep.cli.progress import shown
from plrep.progress import budget

COMMANDS: dict[str, tuple[str, str]] = {
    "info": ("info", "Say what a group is: order, classes, simples."),
    "table": ("table", "Print the character table."),
    "simples": ("simples", "List the real simples: dimension, type, kernels."),
    "kernels": ("kernels", "Print the lattice of normal subgroups with the simples at each."),
    "subgroups": ("subgroups", "List all subgroups up to conjugacy, or the maximal ones."),
    "decompose": ("decompose", "Decompose Fun(X) into real simples."),
    "graph": ("graph", "Draw the interaction graph of a G-set and an activation."),
    "exists": ("exists", "Decide whether an equivariant piecewise linear map L -> K exists."),
    "map": ("map", "Print an explicit piecewise linear map L -> K with its pieces."),
    "prove": ("prove", "Prove or refute a claim and write the certificate."),
    "check": ("check", "Check certificates."),
}

BUDGET = "plrep.budget"
CITATION = (
    "Cite as: The plrep developers, plrep: exact piecewise linear representation theory of finite groups, "
    f"version {plrep.__version__}."
)


class Commands(click.Group):
    """The group of all commands: each module is imported when its command runs, never for ``--help``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in reading order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Import a command."""
        if name not in COMMANDS:
            return None
        module, _ = COMMANDS[name]
        command: click.Command = getattr(import_module(f"plrep.cli.commands.{module}"), module)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first word names."""
        word = args[0]
        if word not in COMMANDS and not word.startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(word, COMMANDS, n=1)
            meant = f"did you mean {near[0]!r}? " if near else ""
            raise click.UsageError(
                f"there is no command {word!r}; {meant}the commands are {', '.join(COMMANDS)}"
            )
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, words) for name, (_, words) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what it raises ends as one line."""
        try:
            seconds = ctx.meta.get(BUDGET)
            with shown(), budget(seconds) if seconds is not None else nullcontext():
                code = super().invoke(ctx)
            if sys.stdout is not None:
                sys.stdout.flush()
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except (Exception, KeyboardInterrupt) as error:
            raise click.exceptions.Exit(ending(error)) from None
        return code

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> NoReturn:
        """Run the command line and exit with the code of the contract."""
        # orders have any number of digits, and names may have letters that a terminal lacks
        sys.set_int_max_str_digits(0)
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(errors="backslashreplace")
        given = list(sys.argv[1:] if args is None else args) or ["--help"]
        try:
            code = super().main(given, *rest, **extra | {"standalone_mode": False})
        except (click.ClickException, click.Abort) as error:
            code = ending(error)
        sys.exit(code if isinstance(code, int) else 0)


def _show_version(ctx: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        click.echo(f"plrep {plrep.__version__}\n{CITATION}")
        ctx.exit()


def _keep_budget(ctx: click.Context, parameter: click.Parameter, seconds: float | None) -> None:
    ctx.meta[BUDGET] = seconds


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: plrep graph C8 --on regular --activation relu -o c8.svg",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Print the version and the line to cite.",
)
@click.option(
    "--budget",
    type=float,
    metavar="SECONDS",
    expose_value=False,
    callback=_keep_budget,
    help="Stop at the next step once the time is over, with what is known so far (exit 3).",
)
def cli() -> None:
    """Exact piecewise linear representation theory of finite groups.

    GROUP is a name such as C8, D4, S5, A5, Q8, "C2^3", C2xS3, S3wrC2, PSL:2,7, M11, W:E6, or
    "<(1,2,3),(1,2)>". Each command explains itself with --help.
    """


def main() -> NoReturn:
    """Run the command line of this process."""
    cli.main(prog_name="plrep")


if __name__ == "__main__":
    main()
