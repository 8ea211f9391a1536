"""Permutation modules at scale: run ``python -m benchmarks.modules``; it writes benchmarks/modules.md.

For each G-set of module_corpus.py a fresh process makes the group and the set from generators, decomposes Fun(X), finds
the kernels and the interaction graph of relu. The seconds are those of the clock, Python's start-up and all imports
included. Each decomposition is compared with one that is known, whose source stands beside it.
"""

from __future__ import annotations

import math
import os
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.gap import run
from benchmarks.module_corpus import ENTRIES, SERIES, Entry

RESULTS = Path(__file__).with_name("modules.md")
MEMORY = 2e9


def measure(asked: str) -> dict[str, Any]:
    """Return what a fresh process finds."""
    return run([sys.executable, "-m", "benchmarks.one_module", asked], "", dict(os.environ))


def spelled(parts: list[list[Any]]) -> str:
    """Return the parts in one line, alike ones together."""
    counted = Counter((dimension, multiplicity, kind) for dimension, multiplicity, kind in parts)
    words = []
    for (dimension, multiplicity, kind), times in counted.items():
        word = f"{multiplicity if multiplicity > 1 else ''}{'·' if multiplicity > 1 else ''}{dimension}"
        word += "" if kind == "R" else f" ({kind})"
        words.append(word if times == 1 else f"{word} [{times} of them]")
    return " + ".join(words)


def _order(order: int) -> str:
    return str(order) if order < 10**12 else f"{order:.3e}"


def report(found: list[tuple[Entry, dict[str, Any]]], grown: list[tuple[int, dict[str, Any]]]) -> str:
    """Return the results as Markdown."""
    text = [
        "# Permutation modules at scale",
        "",
        "Written by `python -m benchmarks.modules`, which says what is measured.",
        "",
        "| set | points | rank | order of G | engine | simples | kernels | edges | s | MB | asked s | as known |",
        "|---|---:|---:|---:|---|---:|---:|---:|---:|---:|---:|---|",
    ]
    for entry, one in found:
        text.append(
            f"| {entry.name} | {one['points']} | {one['rank']} | {_order(one['order'])} | {one['engine']} | "
            f"{len(one['parts'])} | {one['kernels']} | {one['edges']} | {one['seconds']:.2f} | "
            f"{one['peak'] / 1e6:.0f} | {entry.seconds:.0f} | {'yes' if one['as known'] else 'NO'} |"
        )
    text += [
        "",
        "Decompositions (multiplicity · dimension; type R where none is said), and what they were compared with:",
        "",
    ]
    text += [f"- {entry.name}: {spelled(one['parts'])}. {entry.source}." for entry, one in found]
    if grown:
        logs = [(math.log(one["points"]), math.log(one["cpu"])) for _, one in grown]
        mean = [sum(column) / len(logs) for column in zip(*logs, strict=True)]
        slope = sum((x - mean[0]) * (y - mean[1]) for x, y in logs) / sum((x - mean[0]) ** 2 for x, _ in logs)
        text += [
            "",
            "S_n on 2-subsets, CPU seconds with start-up:",
            "",
            "| n | points | s |",
            "|---:|---:|---:|",
        ]
        text += [f"| {n} | {one['points']} | {one['cpu']:.2f} |" for n, one in grown]
        text += ["", f"Fitted exponent of the seconds in the number of points: {slope:.2f}."]
    return "\n".join(text) + "\n"


def main() -> int:
    """Measure, print, write down."""
    found = []
    for number, entry in enumerate(ENTRIES):
        found.append((entry, measure(str(number))))
        print(f"{entry.name:28} {found[-1][1]['seconds']:6.2f} s", file=sys.stderr)
    grown = [(n, measure(f"n={n}")) for n in SERIES]
    text = report(found, grown)
    print(text)
    RESULTS.write_text(text, encoding="utf-8")
    wrong = [entry.name for entry, one in found if not one["as known"]]
    slow = [entry.name for entry, one in found if one["seconds"] > entry.seconds or one["peak"] > MEMORY]
    if wrong or slow:
        print(f"not as known: {wrong}; above what was asked: {slow}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
