"""All groups of order up to 63 in one process: ``python -m benchmarks.many``; it writes benchmarks/many.md.

plrep answers four questions of each of the 319 groups: the character table, verified, the real simples, the normal
subgroups, and the interaction graph of relu on the regular set, all edges with their reasons. A peer (see
benchmarks/gap.py) makes the table and the normal subgroups of the same permutation groups. CPU time of each group, in
milliseconds; GAP's clock counts whole ones.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import plrep
from benchmarks.gap import Peer, peers

MAX_ORDER = 63
ASKED = 20.0
RESULTS = Path(__file__).with_name("many.md")
QUESTIONS = ("table", "real simples", "normal subgroups", "relu graph of the regular set")
PROGRAM = """
for name in [{packages}] do LoadPackage(name, false); od;
for generators in [{groups}] do
  G := GroupWithGenerators(generators, ());;
  start := Runtime();;
  T := CharacterTable(G);; Irr(T);; NormalSubgroups(G);;
  Print("ms ", Runtime() - start, "\\n");
od;
QUIT;
"""


def times_of_plrep() -> list[list[float]]:
    """Return for each group the milliseconds that each question takes."""
    found = []
    for G in plrep.groups(max_order=MAX_ORDER):
        marks = [time.process_time()]
        _ = G.character_table
        marks.append(time.process_time())
        _ = G.simples
        marks.append(time.process_time())
        _ = G.normal_subgroups
        marks.append(time.process_time())
        _ = plrep.interaction_graph(G.regular(), "relu").data()
        marks.append(time.process_time())
        found.append([1000 * (after - before) for before, after in pairwise(marks)])
    return found


def times_of(peer: Peer) -> list[float]:
    """Return for each group the milliseconds that a peer takes for the table and the normal subgroups."""
    packages = ", ".join(f'"{name}"' for name in peer.packages)
    groups = ", ".join(
        f"[{', '.join(str(g) for g in G.generators)}]" for G in plrep.groups(max_order=MAX_ORDER)
    )
    answer = subprocess.run(
        peer.command,
        input=PROGRAM.format(packages=packages, groups=groups),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
        env=peer.environment,
    )
    return [float(line.split()[1]) for line in answer.stdout.splitlines() if line.startswith("ms ")]


def main() -> int:
    """Measure, print and write down."""
    parser = argparse.ArgumentParser(description="all groups of order up to 63")
    parser.add_argument(
        "--passagemath", metavar="PYTHON", help="a Python in which passagemath-gap is installed"
    )
    options = parser.parse_args()
    rows = times_of_plrep()
    totals = [sum(row) for row in rows]
    text = [
        f"# All {len(rows)} groups of order up to {MAX_ORDER}, one process",
        "",
        f"Written by `python -m benchmarks.many`. CPU milliseconds a group; asked: at most {ASKED:.0f} at the median.",
        "",
        "| | median | mean | largest |",
        "|---|---:|---:|---:|",
        _line("plrep, all four", totals),
        *(
            _line(f"plrep, {name}", list(column))
            for name, column in zip(QUESTIONS, zip(*rows, strict=True), strict=True)
        ),
    ]
    for peer in peers(options.passagemath):
        them = times_of(peer)
        if len(them) != len(rows):
            raise RuntimeError(f"{peer.name} answered for {len(them)} of {len(rows)} groups")
        text.append(_line(f"{peer.name} {peer.version()}, table and normal subgroups", them))
    written = "\n".join(text) + "\n"
    print(written)
    RESULTS.write_text(written, encoding="utf-8")
    return 0


def _line(name: str, times: list[float]) -> str:
    return f"| {name} | {statistics.median(times):.1f} | {statistics.mean(times):.1f} | {max(times):.1f} |"


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    sys.exit(main())
