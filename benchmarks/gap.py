"""plrep beside GAP on the same generators: run ``python -m benchmarks.gap``; it writes benchmarks/results.md.

The quantity is the table of a group: conjugacy classes and irreducible characters, in plrep with all checks of
characters/laws.py. plrep and GAP take turns, each table in a fresh process, three times; the medians are compared.
What is compared is CPU time (user and system in plrep, user in GAP, which reports no other) after one table of S3
in the same process; start-up and that first table are reported apart. GAP's clock counts whole milliseconds, so
times below 5 ms count as 5 ms on both sides. GAP loads the libraries that its own code asks for and no other
package: with ctbllib every small group takes it 20 ms more.

``--only NAME ...`` measures some groups, prints, and writes nothing.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.corpus import Entry, corpus

RUNS = 3
LEAST = 5.0
RESULTS = Path(__file__).with_name("results.md")
TARGETS = "geometric mean at most 0.25, no group above 1.5, peak memory at most 400 MB"
PACKAGES = ("transgrp", "primgrp", "smallgrp")
PROGRAM = """
for name in [{packages}] do LoadPackage(name, false); od;
start := Runtime();;
G := Group((1,2,3),(1,2));;
Size(Irr(CharacterTable(G)));;
first := Runtime();;
G := Group({generators});;
ready := Runtime();;
T := CharacterTable(G);;
r := Length(ConjugacyClasses(T));;
Size(Irr(T));;
done := Runtime();;
Print("{{\\"start-up\\": ", start, ", \\"first\\": ", first - start, ", \\"time\\": ", done - ready,
  ", \\"classes\\": ", r, ", \\"order\\": ", Size(G), "}}\\n");
QUIT;
"""


@dataclass(frozen=True)
class Measured:
    """Medians for one group, in CPU milliseconds and bytes, on one side."""

    time: float
    first: float
    startup: float
    peak: int
    classes: int


@dataclass(frozen=True)
class Line:
    """A group with both sides, or the reason why plrep has no table of it."""

    entry: Entry
    plrep: Measured | None
    gap: Measured | None
    missing: str = ""

    @property
    def ratio(self) -> float:
        """plrep's time over GAP's."""
        assert self.plrep and self.gap
        return max(self.plrep.time, LEAST) / max(self.gap.time, LEAST)


def run(command: list[str], text: str) -> dict[str, Any]:
    """Run a command on some input in a fresh process; return its JSON answer with the peak memory in bytes."""
    with tempfile.TemporaryFile("w+") as given, tempfile.TemporaryFile("w+") as answer:
        given.write(text)
        given.seek(0)
        process = subprocess.Popen(command, stdin=given, stdout=answer)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        answer.seek(0)
        said = answer.read()
    if process.returncode:
        raise RuntimeError(f"{command} ended with exit code {process.returncode}: {said}")
    found: dict[str, Any] = json.loads(said)
    return found | {"peak": usage.ru_maxrss * 1024}


def one_run(side: str, entry: Entry) -> dict[str, Any]:
    """Return what one fresh process of plrep or GAP measures."""
    if side == "plrep":
        return run([sys.executable, "-m", "benchmarks.one_table"], entry.generators)
    return run(["gap", "-q", "-A"], PROGRAM.format(generators=entry.generators, packages=_quoted(PACKAGES)))


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def measure(entry: Entry, runs: int = RUNS) -> Line:
    """Measure both sides in turn."""
    found: dict[str, list[dict[str, Any]]] = {"plrep": [], "gap": []}
    for _ in range(runs):
        for side, answers in found.items():
            answers.append(one_run(side, entry))
            if "missing" in answers[-1]:
                return Line(entry, None, None, answers[-1]["missing"])
    facts = {(one["order"], one["classes"]) for answers in found.values() for one in answers}
    if len(facts) != 1 or facts.pop()[0] != entry.order:
        raise RuntimeError(f"{entry.name}: the two sides found different groups: {found}")
    return Line(entry, _medians(found["plrep"]), _medians(found["gap"]))


def _medians(answers: list[dict[str, Any]]) -> Measured:
    middle = {key: statistics.median(one[key] for one in answers) for key in ("time", "first", "start-up")}
    peak = max(one["peak"] for one in answers)
    return Measured(middle["time"], middle["first"], middle["start-up"], peak, answers[0]["classes"])


def geometric_mean(ratios: list[float]) -> float:
    """Return the geometric mean."""
    return math.exp(sum(math.log(ratio) for ratio in ratios) / len(ratios))


def report(lines: list[Line], runs: int) -> str:
    """Return the results as Markdown."""
    compared = [line for line in lines if line.plrep and line.gap]
    text = [
        "# Character tables: plrep beside GAP",
        "",
        f"Written by `python -m benchmarks.gap`, which says what is measured and how. {_versions()}.",
        "",
        f"Targets: {TARGETS}. CPU times in milliseconds, medians of {runs} run{'s' if runs > 1 else ''}; a ratio "
        "is plrep's time over GAP's, "
        f"times below {LEAST:.0f} ms counted as {LEAST:.0f} ms.",
        "",
    ]
    if compared:
        ratios = [line.ratio for line in compared]
        worst = max(compared, key=lambda line: line.ratio)
        largest = max(compared, key=lambda line: line.plrep.peak if line.plrep else 0)
        assert largest.plrep
        text += [
            f"- geometric mean of {len(ratios)} ratios: {geometric_mean(ratios):.3f}",
            f"- largest ratio: {worst.ratio:.2f} ({worst.entry.name})",
            f"- largest peak memory of plrep: {largest.plrep.peak / 1e6:.0f} MB ({largest.entry.name})",
        ]
        for name, side in (
            ("plrep", [one.plrep for one in compared]),
            ("GAP", [one.gap for one in compared]),
        ):
            first = statistics.median(one.first for one in side if one)
            startup = statistics.median(one.startup for one in side if one)
            text.append(f"- {name}: start-up {startup:.0f} ms, then the first table (S3) {first:.0f} ms")
        text += [
            "",
            "| group | order | classes | plrep ms | GAP ms | ratio | plrep MB | GAP MB |",
            "|---|---:|---:|---:|---:|---:|---:|---:|",
        ]
    for line in compared:
        assert line.plrep and line.gap
        text.append(
            f"| {line.entry.name} | {line.entry.order} | {line.plrep.classes} | {line.plrep.time:.1f} | "
            f"{line.gap.time:.0f} | {line.ratio:.2f} | {line.plrep.peak / 1e6:.0f} | {line.gap.peak / 1e6:.0f} |"
        )
    missing = [line for line in lines if line.missing]
    if missing:
        text += ["", f"Missing, {len(missing)} of {len(lines)} groups:", ""]
        text += [f"- {line.entry.name}: {line.missing}" for line in missing]
    return "\n".join(text) + "\n"


def _versions() -> str:
    libraries = ", ".join(f"{name} {version(name)}" for name in ("numpy", "python-flint"))
    gap = subprocess.run(
        ["gap", "-q", "-A"],
        input='Print(GAPInfo.Version, "\\n"); QUIT;\n',
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    return (
        f"plrep {version('plrep')}, Python {platform.python_version()}, {libraries}; GAP {gap} with "
        f"its packages {', '.join(PACKAGES)}; "
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    )


def main() -> int:
    """Measure the corpus, print the results and write them down."""
    parser = argparse.ArgumentParser(description="plrep beside GAP")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="measure these groups and write nothing")
    parser.add_argument("--runs", type=int, default=RUNS, help="fresh processes a side and group")
    options = parser.parse_args()
    if not shutil.which("gap"):
        print("GAP is not installed; on Debian: gap-core gap-libs", file=sys.stderr)
        return 2
    lines = []
    for entry in corpus():
        if not options.only or entry.name in options.only:
            lines.append(measure(entry, options.runs))
            _tell(lines[-1])
    text = report(lines, options.runs)
    print(text)
    if not options.only:
        RESULTS.write_text(text, encoding="utf-8")
    return 0


def _tell(line: Line) -> None:
    if line.plrep and line.gap:
        print(
            f"{line.entry.name:20} plrep {line.plrep.time:8.1f}  GAP {line.gap.time:6.0f}  {line.ratio:6.3f}",
            file=sys.stderr,
        )
    else:
        print(f"{line.entry.name:20} missing: {line.missing}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
