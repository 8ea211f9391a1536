"""``plrep check``: certificates, checked by the program that runs alone as well."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from plrep.cli.output import Output, output_options

if TYPE_CHECKING:
    from plrep.checker import Result

_FORMATS = ("text", "json")


@click.command(epilog="Example: plrep check out/*.json --explain")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--explain", is_flag=True, help="Say in words what was verified.")
@click.option("--where", is_flag=True, help="Say so, with the page in proofs/ that proves each step.")
@click.option("--latex", is_flag=True, help="Say so in LaTeX, as a proof for a paper.")
@output_options(_FORMATS)
def check(
    files: tuple[str, ...], explain: bool, where: bool, latex: bool, format: str | None, output: str | None
) -> int:
    """Check certificates with the checker, which trusts nothing but the permutations in the file.

    A line is printed for each file. The exit code is that of the worst file: 0 accepted, 1 rejected, 2 no
    certificate at all (absent, no JSON, too large). The same checker runs without plrep: python -I -S
    checker.py FILE...
    """
    place = Output(format, output, _FORMATS)

    from plrep.checker import Memo, check_file
    from plrep.progress import step

    told = explain or where or latex
    memo = Memo()
    worst = 0
    records: list[dict[str, Any]] = []
    written = ""
    with step("files", len(files)) as advance:
        for name in files:
            result = check_file(Path(name), memo)
            worst = max(worst, result.code)
            record = {"file": name, "verdict": result.verdict, "reason": result.reason, "claim": result.claim}
            records.append(record | ({"steps": _steps(result, where, latex)} if told else {}))
            line = f"{name}: accepted\n" if result.code == 0 else f"{name}: rejected: {result.reason}\n"
            line = f"% {line}" if latex else line
            line += _explanation(result, where, latex) if told else ""
            if place.format == "text" and place.path is None:
                place.write(line)
            written += line
            advance()
    if place.format == "json":
        place.write(_json(records))
    elif place.path is not None:
        place.write(written)
    return worst


def _steps(result: Result, where: bool, latex: bool) -> list[str]:
    from plrep.cli.steps import sentences

    return [
        f"{sentence} [{page}]" if where else sentence
        for sentence, page in sentences(result.steps, latex=latex)
    ]


def _explanation(result: Result, where: bool, latex: bool) -> str:
    if result.code:
        return ""
    steps = _steps(result, where, latex)
    if latex:
        from plrep.display.writers.latex import escape

        items = "".join(f"\\item {step}\n" for step in steps)
        claim = f"\\emph{{Claim.}} {escape(result.claim)}\n"
        return f"{claim}\\begin{{enumerate}}\n{items}\\end{{enumerate}}\n"
    return f"  claim: {result.claim}\n" + "".join(
        f"  {place}. {step}\n" for place, step in enumerate(steps, 1)
    )


def _json(records: list[dict[str, Any]]) -> str:
    from plrep.display.document import Report
    from plrep.display.write import render

    return render(Report("checked", (), data=records), "json")
