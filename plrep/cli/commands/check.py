"""``plrep check``: certificates, checked by the program that runs alone as well."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING, Any

import click

from plrep.cli.endings import BAD_INPUT, BEYOND_REACH, NO
from plrep.cli.output import Output, output_options, require_writable, write_whole
from plrep.errors import BadInput

if TYPE_CHECKING:
    from plrep.checker import Memo, Result
    from plrep.prover.explain import Explanation
    from plrep.prover.foreign_table import Decision

_FORMATS = ("text", "json")
_FROM_BEST = (0, BEYOND_REACH, NO, BAD_INPUT)


@click.command(epilog="Example: plrep check out/*.json --explain")
@click.argument("files", nargs=-1, metavar="FILE...")
@click.option("--explain", is_flag=True, help="Write down the proof that was verified, step by step.")
@click.option("--latex", is_flag=True, help="Write it in LaTeX, for a paper.")
@click.option("--where", is_flag=True, help="Print where the checker is, the one file that runs alone.")
@click.option("--table", is_flag=True, help="Each FILE is a character table (JSON, or a record of GAP).")
@click.option("--certificate", metavar="FILE", help="With --table: write the certificate of the table there.")
@output_options(_FORMATS)
def check(
    files: tuple[str, ...],
    explain: bool,
    latex: bool,
    where: bool,
    table: bool,
    certificate: str | None,
    format: str | None,
    output: str | None,
) -> int:
    """Check certificates with the checker, which trusts nothing but the permutations in the file.

    A line is printed for each file. The exit code is that of the worst file: 0 accepted, 1 rejected, 2 no
    certificate at all (absent, no JSON, too large). The same checker runs without plrep: python -I -S
    checker.py FILE...; --where prints its path.

    With --table each FILE is a character table with generators and representatives of the classes, as plrep
    table --format json and --format gap print it. A certificate is made of it and checked; if it is wrong, the
    line says where. 3 stands for a table beyond the reach of certificates.
    """
    place = Output(format, output, _FORMATS)
    if certificate is not None:
        if not table or len(files) != 1:
            raise BadInput("--certificate goes with --table and one FILE")
        require_writable(Path(certificate))
    if not files and not where:
        raise BadInput("check takes at least one FILE: write for example plrep check proof.json")

    from plrep.checker import Memo, __file__, check_file
    from plrep.progress import step

    written = f"{__file__}\n" if where else ""
    if where and place.path is None and place.format == "text":
        place.write(written)
    memo = Memo()
    worst = 0
    records: list[dict[str, Any]] = []
    with step("files", len(files)) as advance:
        for name in files:
            result = _decided(name, certificate) if table else check_file(Path(name), memo)
            worst = max(worst, result.code, key=_FROM_BEST.index)
            record: dict[str, Any] = {
                "file": name,
                "verdict": result.verdict,
                "reason": result.reason,
                "claim": _claim(name, result) if place.format == "json" else "",
            }
            line = f"{name}: {_told(result)}\n"
            line = f"% {line}" if latex else line
            if (explain or latex) and result.code == 0:
                explanations = list(_explanations(name, result, memo))
                told = [_steps(explanation) for explanation in explanations]
                record |= {"steps": told[0]} if result.steps[0][0] != "archive" else {"certificates": told}
                for one in explanations:
                    line += one.latex(pages=True) if latex else indent(one.text(pages=True), "  ")
            records.append(record)
            if place.format == "text" and place.path is None:
                place.write(line)
            written += line
            advance()
    if place.format == "json":
        place.write(_json(records))
    elif place.path is not None:
        place.write(written)
    return worst


def _decided(name: str, place: str | None) -> Decision:
    """Decide about the table in a file, and write its certificate if it is accepted."""
    from plrep.prover.foreign_table import decide_file

    decision = decide_file(name)
    if place is not None and decision.certificate is not None:
        write_whole(Path(place), decision.certificate.text + "\n")
    return decision


def _told(result: Result | Decision) -> str:
    if result.code == 0:
        return "accepted"
    return f"{'undecided' if result.code == BEYOND_REACH else 'rejected'}: {result.reason}"


def _claim(name: str, result: Result | Decision) -> str:
    """Return what an accepted file states, in words."""
    from plrep.checker import Result
    from plrep.prover.claim_words import claim_words

    if not isinstance(result, Result):
        return result.claim
    if result.code:
        return ""
    step, found = result.steps[0]
    if step == "archive":
        return f"{found['certificates']} certificates"
    return claim_words(json.loads(Path(name).read_text(encoding="utf-8")))


def _explanations(name: str, result: Result | Decision, memo: Memo) -> Iterator[Explanation]:
    """Yield the explanation of a file, or of each certificate of an archive."""
    from plrep.checker import Result, check_text
    from plrep.prover.explain import explain

    made = None if isinstance(result, Result) else result.certificate
    if made is not None:
        yield explain(made.document, result.steps)
    elif result.steps[0][0] == "archive":
        with gzip.open(name) as lines:
            for line in lines:
                yield explain(json.loads(line), check_text(line.removesuffix(b"\n"), memo).steps)
    else:
        yield explain(json.loads(Path(name).read_text(encoding="utf-8")), result.steps)


def _steps(explanation: Explanation) -> list[dict[str, str]]:
    return [{"words": words.replace("`", ""), "page": page} for words, page in explanation.steps]


def _json(records: list[dict[str, Any]]) -> str:
    from plrep.display.document import Report
    from plrep.display.write import render

    return render(Report("checked", (), data=records), "json")
