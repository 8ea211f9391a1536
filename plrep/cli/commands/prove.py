"""``plrep prove``: a verdict on a claim, with a certificate that anyone can check."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from plrep.cli.endings import BEYOND_REACH, NO
from plrep.cli.output import Output, require_folder, require_writable, settle_folder, write_whole
from plrep.cli.words import group_words, read_group, read_words
from plrep.errors import BadInput, BeyondReach, Inconsistent

if TYPE_CHECKING:
    from plrep.checker import Memo
    from plrep.groups.group import Group
    from plrep.prover.form import Claim
    from plrep.prover.verdict import Verdict

_FORMATS = ("text", "json")
_LIMITS = ("work", "store", "size", "values", "points", "digits", "range")


@click.command(epilog='Example: plrep prove "C8: pl L1 -> L0" -o c8.json, or plrep prove D6 --all -o out/')
@group_words()
@click.option(
    "--all", "every", is_flag=True, help="Decide every pair of simples, each shape, nonzero and nonlinear."
)
@click.option(
    "-o", "--output", metavar="FILE", help="The certificate, or with --all the folder of certificates."
)
@click.option("--format", type=click.Choice(_FORMATS), help="Without -o, json prints the certificate.")
def prove(
    words: tuple[str, ...], generators: str | None, every: bool, output: str | None, format: str | None
) -> int:
    """Prove or refute a claim and write the certificate; or, with --all, settle all pairs of simples of GROUP.

    \b
    "C8: pl L1 -> L0"                          a nonzero piecewise linear map exists
    "C8: no nonlinear conic L4 -> L4"          and so on for conic, even, odd
    "M24 on natural: pl A1 -> A0"              simples of Fun(X), found without a table
    "C8: kernel of L1 in kernel of L4"         also: not in kernel of
    "S4: <(1,2)(3,4),(1,3)(2,4)> is the kernel of L2"
    "S4: character [3,-1,1,0,-1]"              an irreducible one; also: no character
    "S4: table"                                the character table
    "C8 on regular: projector L1"              or projector [VALUES]
    "C8 on regular, relu: edge L1 -> L0"       also: no edge
    "C8 on regular, relu: graph"               the whole interaction graph
    "C8 on regular, relu: same graph as gelu"  also: not same graph as on SET, ACT
    "C8 on regular, relu: map L1 -> L0 is nonlinear"

    With --generators a claim starts after the name of the group: --generators "(1,2,3),(1,2)" "pl L1 -> L0".

    The exit code is 0 for proved, 1 for refuted (the certificate then proves the negation), 3 for undecided.
    """
    if every:
        if output is None:
            raise click.UsageError(
                "--all needs a folder for the certificates: -o DIR", click.get_current_context()
            )
        folder = _open_folder(output)
        return _settle_all(read_group(words, generators), folder, format or "text")
    if output is None:
        place = Output(format, None, _FORMATS)
    else:
        place = Output(None, output, ("json",))
    return _settle(_claim(words, generators), place)


def _claim(words: tuple[str, ...], generators: str | None) -> Claim:
    from plrep.prover.claims import parse_claim

    group, following = read_words(words, generators, () if generators is None else ("CLAIM",))
    if generators is None:
        if ":" not in group:
            named = group.strip() or "C8"
            raise BadInput(
                f'{group!r} is no claim; write "{named}: pl L1 -> L0", or plrep prove {named} --all -o DIR'
            )
        return parse_claim(group)
    (claim,) = following
    between = " " if claim.lstrip().startswith("on ") else ": "
    return parse_claim(f"{group}{between}{claim}")


def _settle(claim: Claim, place: Output) -> int:
    from plrep.checker import Memo
    from plrep.display.document import Report
    from plrep.prover.prove import prove
    from plrep.prover.verdict import Proved, Undecided

    verdict = prove(claim)
    if isinstance(verdict, Undecided):
        raise BeyondReach(f"undecided: {claim}: {verdict.why}")
    certificate = verdict.certificate.text + "\n"
    refusal = _refusal(certificate, Memo())
    if refusal:
        raise BeyondReach(f"undecided: {claim}: {verdict.why}; but {refusal}")
    if place.format == "json":
        place.write(certificate)
    if place.path is not None or place.format == "text":
        word = "Proved" if isinstance(verdict, Proved) else "Refuted"
        told = [verdict.why] if place.path is None else [verdict.why, f"Certificate: {place.path}"]
        Output("text", None, _FORMATS).show(Report(f"{word}: {claim}", told))
    return 0 if isinstance(verdict, Proved) else NO


def _refusal(certificate: str, memo: Memo) -> str:
    """Return why the checker cannot take a certificate within its limits, or an empty text if it accepts it.

    Raises
    ------
    Inconsistent
        When the checker refuses it for any other reason: then prover and checker disagree.
    """
    from plrep.checker import check_text
    from plrep.prover.claim_words import claim_words

    result = check_text(certificate.encode(), memo)
    if result.code == 0:
        return ""
    if result.key in _LIMITS:
        return f"the certificate is beyond the limits of the checker: {result.reason}"
    claim = claim_words(json.loads(certificate))
    raise Inconsistent(f"the checker refuses a certificate of {claim!r}: {result.reason}; please report it")


def _open_folder(path: str) -> Path:
    folder = Path(path)
    if folder.exists():
        require_folder(folder, folder)
    else:
        require_writable(folder)
    return folder


def _settle_all(group: Group, folder: Path, format: str) -> int:
    from plrep.checker import Memo
    from plrep.display.document import Report
    from plrep.progress import step
    from plrep.prover.prove import prove_all
    from plrep.prover.verdict import Proved, Undecided

    memo = Memo()
    exist, absent = 0, 0
    undecided: list[Verdict] = []
    with step("certificates", 8 * len(group.simples) ** 2) as advance:
        for verdict in prove_all(group):
            refusal = _refusal(verdict.certificate.text, memo) if isinstance(verdict, Proved) else ""
            if isinstance(verdict, Proved) and refusal:
                undecided.append(Undecided(verdict.claim, refusal))
            elif isinstance(verdict, Proved):
                data = verdict.claim.data()
                kind = f"{data['shape']}-nonlinear" if data["nonlinear"] else data["shape"]
                folder.mkdir(exist_ok=True)
                name = f"{kind}-{data['source']}-{data['target']}.json"
                write_whole(folder / name, verdict.certificate.text + "\n", settle=False)
                exist, absent = (exist + 1, absent) if data["holds"] else (exist, absent + 1)
            else:
                undecided.append(verdict)
            advance()
    settle_folder(folder)
    data = {
        "group": group.data(),
        "folder": str(folder),
        "certificates": exist + absent,
        "exist": exist,
        "absent": absent,
        "undecided": [str(verdict.claim) for verdict in undecided],
    }
    told = [f"{exist + absent} certificates in {folder}: {exist} maps exist, {absent} do not."]
    told += [f"Undecided: {verdict.claim}: {verdict.why}" for verdict in undecided]
    Output(format, None, _FORMATS).show(Report(group.title, told, data=data))
    return BEYOND_REACH if undecided else 0
