"""plrep beside GAP on the same generators: run ``python -m benchmarks.gap``; it writes benchmarks/results.md.

The quantity is the table of a group: conjugacy classes and irreducible characters, in plrep with all checks of
characters/laws.py. plrep and its peers take turns, each table in a fresh process, three times; the medians are
compared. What is compared is CPU time (user and system in plrep, user in GAP, which reports no other) after one table
of S3 in the same process; start-up and that first table are reported apart. GAP's clock counts whole milliseconds, so
times below 5 ms count as 5 ms on both sides.

The peers: ``gap`` as it is installed, with the libraries that its own code asks for and no other package (with ctbllib
every small group takes it 20 ms more); and, where a Python with passagemath-gap is named by ``--passagemath``, the GAP
of that distribution, as it starts and with its package InduceReduce loaded.

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
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.corpus import Entry, corpus, large

RUNS = 3
LEAST = 5.0
RESULTS = Path(__file__).with_name("results.md")
GAP = "GAP"
FRESH = "GAP of passagemath"
INDUCE = "the same with InduceReduce"
TARGETS = {GAP: 0.25, FRESH: 0.15, "best peer": 0.40}
LARGEST_RATIO, LARGEST_MEMORY = 1.5, 400e6
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
class Peer:
    """A command that reads a program of GAP, and the packages that it loads first."""

    name: str
    command: tuple[str, ...]
    packages: tuple[str, ...]
    path: str = ""

    @property
    def environment(self) -> dict[str, str]:
        """The environment of its processes: the distribution finds its own Python on the path."""
        return (
            os.environ | {"PATH": os.pathsep.join([self.path, os.environ["PATH"]])}
            if self.path
            else dict(os.environ)
        )

    def version(self) -> str:
        """Return what it says of its version."""
        answer = subprocess.run(
            self.command,
            input='Print("version ", GAPInfo.Version, "\\n"); QUIT;\n',
            capture_output=True,
            text=True,
            check=True,
            env=self.environment,
        )
        return answer.stdout.split("version ")[-1].split()[0]


def peers(passagemath: str | None) -> list[Peer]:
    """Return the peers that are there."""
    found = [Peer(GAP, ("gap", "-q", "-A"), ("transgrp", "primgrp", "smallgrp"))]
    if passagemath:
        command = (passagemath, "-m", "sage.interfaces.gap", "-q", "-A", "-T")
        folder = str(Path(passagemath).parent)
        found += [Peer(FRESH, command, (), folder), Peer(INDUCE, command, ("InduceReduce",), folder)]
    return found


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
    """A group with all sides, or the reason why plrep has no table of it."""

    entry: Entry
    plrep: Measured | None
    peers: dict[str, Measured] = field(default_factory=dict)
    missing: str = ""

    def ratio(self, peer: str) -> float:
        """plrep's time over that of a peer, or of the best one."""
        assert self.plrep
        times = [one.time for name, one in self.peers.items() if peer in (name, "best peer")]
        return max(self.plrep.time, LEAST) / max(min(times), LEAST)


def run(command: Sequence[str], text: str, environment: dict[str, str]) -> dict[str, Any]:
    """Run a command on some input in a fresh process; return its JSON answer with the peak memory in bytes."""
    with tempfile.TemporaryFile("w+") as given, tempfile.TemporaryFile("w+") as answer:
        given.write(text)
        given.seek(0)
        process = subprocess.Popen(
            command, stdin=given, stdout=answer, stderr=subprocess.DEVNULL, env=environment
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        answer.seek(0)
        said = [line for line in answer.read().splitlines() if line.startswith("{")]
    if process.returncode or not said:
        raise RuntimeError(f"{command} ended with exit code {process.returncode}: {said}")
    found: dict[str, Any] = json.loads(said[-1])
    return found | {"peak": usage.ru_maxrss * 1024}


def table_by_plrep(entry: Entry) -> dict[str, Any]:
    """Return what one fresh process of plrep measures."""
    return run([sys.executable, "-m", "benchmarks.one_table"], entry.generators, dict(os.environ))


def table_by(peer: Peer, entry: Entry) -> dict[str, Any]:
    """Return what one fresh process of a peer measures."""
    packages = ", ".join(f'"{name}"' for name in peer.packages)
    program = PROGRAM.format(generators=entry.generators, packages=packages)
    return run(peer.command, program, peer.environment)


def measure(entry: Entry, others: list[Peer], runs: int = RUNS) -> Line:
    """Measure all sides in turn."""
    mine: list[dict[str, Any]] = []
    theirs: dict[str, list[dict[str, Any]]] = {peer.name: [] for peer in others}
    for _ in range(runs):
        mine.append(table_by_plrep(entry))
        if "missing" in mine[-1]:
            return Line(entry, None, missing=mine[-1]["missing"])
        for peer in others:
            theirs[peer.name].append(table_by(peer, entry))
    facts = {(one["order"], one["classes"]) for answers in (mine, *theirs.values()) for one in answers}
    if len(facts) != 1 or facts.pop()[0] != entry.order:
        raise RuntimeError(f"{entry.name}: the sides found different groups: {mine} {theirs}")
    return Line(entry, _medians(mine), {name: _medians(answers) for name, answers in theirs.items()})


def _medians(answers: list[dict[str, Any]]) -> Measured:
    middle = {key: statistics.median(one[key] for one in answers) for key in ("time", "first", "start-up")}
    peak = max(one["peak"] for one in answers)
    return Measured(middle["time"], middle["first"], middle["start-up"], peak, answers[0]["classes"])


def geometric_mean(ratios: list[float]) -> float:
    """Return the geometric mean."""
    return math.exp(sum(math.log(ratio) for ratio in ratios) / len(ratios))


def report(lines: list[Line], alone: list[Line], others: list[Peer], runs: int) -> str:
    """Return the results as Markdown."""
    compared = [line for line in lines if line.plrep and line.peers]
    text = [
        "# Character tables: plrep beside GAP",
        "",
        f"Written by `python -m benchmarks.gap`, which says what is measured and how. {_versions(others)}.",
        "",
        f"CPU times in milliseconds, medians of {runs} run{'s' if runs > 1 else ''}; a ratio is plrep's time over the "
        f"peer's, times below {LEAST:.0f} ms counted as {LEAST:.0f} ms.",
        "",
    ]
    if compared:
        names = [peer.name for peer in others]
        text += ["| plrep beside | geometric mean | asked: at most | largest ratio |", "|---|---:|---:|---:|"]
        for name in [*names, *(["best peer"] if len(names) > 1 else [])]:
            worst = max(compared, key=lambda line: line.ratio(name))
            asked = f"{TARGETS[name]:.2f}" if name in TARGETS else ""
            text.append(
                f"| {name} | {geometric_mean([line.ratio(name) for line in compared]):.3f} | {asked} | "
                f"{worst.ratio(name):.2f} ({worst.entry.name}) |"
            )
        largest = max(compared, key=_peak)
        text += [
            "",
            f"- No group above {LARGEST_RATIO} times {GAP} is asked; above it: "
            + (", ".join(one.entry.name for one in compared if one.ratio(GAP) > LARGEST_RATIO) or "none")
            + ".",
            f"- Largest peak memory of plrep: {_peak(largest) / 1e6:.0f} MB ({largest.entry.name}); asked: at most "
            f"{LARGEST_MEMORY / 1e6:.0f} MB.",
        ]
        for name in ["plrep", *names]:
            side = [one.plrep if name == "plrep" else one.peers[name] for one in compared]
            first = statistics.median(one.first for one in side if one)
            startup = statistics.median(one.startup for one in side if one)
            text.append(f"- {name}: start-up {startup:.0f} ms, then the first table (S3) {first:.0f} ms.")
        columns = [
            "group",
            "order",
            "classes",
            "plrep",
            *names,
            "ratio to GAP",
            "to the best peer",
            "plrep MB",
        ]
        text += ["", f"| {' | '.join(columns)} |", "|---" + "|---:" * (len(columns) - 1) + "|"]
    for line in compared:
        assert line.plrep
        times = " | ".join(f"{one.time:.0f}" for one in line.peers.values())
        text.append(
            f"| {line.entry.name} | {line.entry.order} | {line.plrep.classes} | {line.plrep.time:.1f} | {times} | "
            f"{line.ratio(GAP):.2f} | {line.ratio('best peer'):.2f} | {_peak(line) / 1e6:.0f} |"
        )
    if alone:
        text += ["", "Larger groups, plrep alone:", "", "| group | order | classes | plrep s | plrep MB |"]
        text.append("|---|---:|---:|---:|---:|")
    for line in alone:
        if line.plrep:
            text.append(
                f"| {line.entry.name} | {line.entry.order} | {line.plrep.classes} | {line.plrep.time / 1000:.1f} | "
                f"{_peak(line) / 1e6:.0f} |"
            )
    missing = [line for line in (*lines, *alone) if line.missing]
    if missing:
        text += ["", f"Missing, {len(missing)} of {len(lines) + len(alone)} groups:", ""]
        text += [f"- {line.entry.name}: {line.missing}" for line in missing]
    return "\n".join(text) + "\n"


def _peak(line: Line) -> int:
    return line.plrep.peak if line.plrep else 0


def _versions(others: list[Peer]) -> str:
    libraries = ", ".join(f"{name} {version(name)}" for name in ("numpy", "python-flint"))
    them = "; ".join(f"{peer.name}: {peer.version()}" for peer in others)
    return (
        f"plrep {version('plrep')}, Python {platform.python_version()}, {libraries}; {them}; "
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    )


def main() -> int:
    """Measure the corpus, print the results and write them down."""
    parser = argparse.ArgumentParser(description="plrep beside GAP")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="measure these groups and write nothing")
    parser.add_argument("--runs", type=int, default=RUNS, help="fresh processes a side and group")
    parser.add_argument(
        "--passagemath", metavar="PYTHON", help="a Python in which passagemath-gap is installed"
    )
    options = parser.parse_args()
    if not shutil.which("gap"):
        print("GAP is not installed; on Debian: gap-core gap-libs gap-smallgrp", file=sys.stderr)
        return 2
    others = peers(options.passagemath)
    lines, alone = [], []
    for entry in corpus():
        if not options.only or entry.name in options.only:
            lines.append(measure(entry, others, options.runs))
            _tell(lines[-1])
    for entry in large():
        if not options.only or entry.name in options.only:
            alone.append(measure(entry, [], 1))
            _tell(alone[-1])
    text = report(lines, alone, others, options.runs)
    print(text)
    if not options.only:
        RESULTS.write_text(text, encoding="utf-8")
    return 0


def _tell(line: Line) -> None:
    if line.plrep:
        times = "".join(f"  {name} {one.time:6.0f}" for name, one in line.peers.items())
        ratio = f"  {line.ratio(GAP):6.3f}" if line.peers else ""
        print(f"{line.entry.name:20} plrep {line.plrep.time:8.1f}{times}{ratio}", file=sys.stderr)
    else:
        print(f"{line.entry.name:20} missing: {line.missing}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
