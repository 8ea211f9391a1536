"""Bases of equivariant linear maps, plrep beside EMLP: ``python -m benchmarks.emlp --emlp PYTHON``.

EMLP (Finzi, Welling, Wilson, A practical method for constructing equivariant multilayer perceptrons, ICML 2021; emlp on
PyPI) finds the basis numerically, as the nullspace of the equations of the generators. Both sides are given the same
permutations. For each case both sides run in fresh processes, one after the other; measured are the seconds of the
clock for the basis, after the import and after one small basis (S_3 on points) that warms both up, and the seconds of
the whole process; EMLP's contain what jax compiles for the size at hand. plrep's basis is exact: the number of the
weight at each place of the matrix. Of EMLP's basis the largest entry of (rho(g) - 1) Q is told, the error of its
equations.

PYTHON is one in which EMLP runs, for example made by

    python3.11 -m venv emlp-env && emlp-env/bin/pip install emlp six

(six is needed by objax, which does not say so). Progress bars are switched off (TQDM_DISABLE=1): they fail on the
numbers of recent versions of jax. Writes benchmarks/emlp.md; ``--only NAME ...`` measures some cases, prints, and
writes nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).with_name("emlp.md")
CASES = {
    "S5 on points^2 -> points^2": ("S5", "tuples:2"),
    "C8xC8 on the torus": ("C8xC8", "regular"),
    "C10xC10 on the torus": ("C10xC10", "regular"),
}
BY_PLREP = """
import json, sys, time
start = time.perf_counter()
import plrep
from plrep.gsets.actions import parse_gset
imported = time.perf_counter()
def basis(name, text):
    X = parse_gset(plrep.group(name), text)
    H = plrep.hom_basis(X, X)
    return X, H, H.weights()
basis("S3", "natural")
warm = time.perf_counter()
X, H, weights = basis(*sys.argv[1:])
done = time.perf_counter()
print(json.dumps({"import": imported - start, "basis": done - warm, "dimension": H.dimension,
    "action": X.action, "error": 0.0}))
"""
BY_EMLP = """
import json, sys, time
start = time.perf_counter()
import numpy as np
from emlp.groups import Group
from emlp.reps import V
imported = time.perf_counter()
class Given(Group):
    def __init__(self, action):
        n = len(action[0])
        self.discrete_generators = np.zeros((len(action), n, n))
        for matrix, images in zip(self.discrete_generators, action):
            matrix[images, np.arange(n)] = 1
        super().__init__(repr(action))
def basis(action):
    rep = (V >> V)(Given(action))
    return rep, np.asarray(rep.equivariant_basis())
basis([[1, 2, 0], [1, 0, 2]])
warm = time.perf_counter()
action = json.load(sys.stdin)
rep, Q = basis(action)
done = time.perf_counter()
n = len(action[0])
matrices = Q.reshape(n, n, -1)
error = max(float(abs(matrices[np.ix_(g, g)] - matrices).max()) for g in map(np.array, action))
print(json.dumps({"import": imported - start, "basis": done - warm, "dimension": Q.shape[1], "error": error}))
"""


@dataclass(frozen=True)
class Measured:
    """Seconds on one side, the dimension that it found, and the largest error in the equations."""

    basis: float
    start: float
    process: float
    dimension: int
    error: float


def run(command: list[str], given: str = "") -> dict[str, Any]:
    """Run a program in a fresh process; return its answer with the seconds of the whole process."""
    start = time.perf_counter()
    done = subprocess.run(
        command,
        input=given,
        capture_output=True,
        text=True,
        env=os.environ | {"TQDM_DISABLE": "1", "JAX_PLATFORMS": "cpu"},
    )
    seconds = time.perf_counter() - start
    said = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if done.returncode or not said:
        raise RuntimeError(f"{command[0]} ended with exit code {done.returncode}:\n{done.stderr[-2000:]}")
    found: dict[str, Any] = json.loads(said[-1])
    return found | {"process": seconds}


def measure(case: str, emlp: str, runs: int) -> tuple[Measured, Measured]:
    """Measure both sides in turn."""
    mine, theirs = [], []
    for _ in range(runs):
        mine.append(run([sys.executable, "-c", BY_PLREP, *CASES[case]]))
        theirs.append(run([emlp, "-c", BY_EMLP], json.dumps(mine[-1]["action"])))
    if len({one["dimension"] for one in mine + theirs}) != 1:
        raise RuntimeError(f"{case}: the sides found different dimensions")
    return _medians(mine), _medians(theirs)


def _medians(answers: list[dict[str, Any]]) -> Measured:
    basis, start, process, error = (
        statistics.median(one[key] for one in answers) for key in ("basis", "import", "process", "error")
    )
    return Measured(basis, start, process, answers[0]["dimension"], error)


def report(found: dict[str, tuple[Measured, Measured]], runs: int, their_version: str) -> str:
    """Return the results as Markdown."""
    text = [
        "# Bases of equivariant linear maps: plrep beside EMLP",
        "",
        f"Written by `python -m benchmarks.emlp`, which says what is measured and how. plrep {version('plrep')}, "
        f"Python {platform.python_version()}; {their_version}; {platform.system()} {platform.machine()}, "
        f"{os.cpu_count()} processors. Seconds of the clock, {runs} run{'s' if runs > 1 else ''}.",
        "",
        "| case | dimension | plrep | EMLP | EMLP / plrep | error of EMLP | process of plrep | of EMLP | ratio |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for case, (mine, theirs) in found.items():
        text.append(
            f"| {case} | {mine.dimension} | {mine.basis:.4f} | {theirs.basis:.2f} | {theirs.basis / mine.basis:.0f} | "
            f"{theirs.error:.1e} | {mine.process:.2f} | {theirs.process:.2f} | {theirs.process / mine.process:.0f} |"
        )
    text += ["", "plrep's bases are exact. Imports alone: " + _imports(found) + "."]
    return "\n".join(text) + "\n"


def _imports(found: dict[str, tuple[Measured, Measured]]) -> str:
    mine, theirs = (statistics.median(pair[side].start for pair in found.values()) for side in (0, 1))
    return f"plrep {mine:.2f} s, EMLP {theirs:.2f} s"


def main() -> int:
    """Measure all cases, print the results and write them down."""
    parser = argparse.ArgumentParser(description="plrep beside EMLP")
    parser.add_argument("--emlp", metavar="PYTHON", help="a Python in which emlp is installed")
    parser.add_argument(
        "--only", nargs="+", metavar="NAME", choices=list(CASES), help="measure these, write nothing"
    )
    parser.add_argument("--runs", type=int, default=1, help="fresh processes a side and case")
    options = parser.parse_args()
    asked = 'import importlib.metadata as m, emlp; print("; ".join(f"{n} {m.version(n)}" for n in ("emlp", "jax")))'
    there = options.emlp and subprocess.run(
        [options.emlp, "-c", asked], capture_output=True, text=True, env=os.environ | {"JAX_PLATFORMS": "cpu"}
    )
    if not there or there.returncode:
        reason = there.stderr.splitlines()[-1] if there and there.stderr else "no Python was named"
        print(
            f"EMLP does not run ({reason}): make an environment by\n"
            "  python3.11 -m venv emlp-env && emlp-env/bin/pip install emlp six\n"
            "and name it: python -m benchmarks.emlp --emlp emlp-env/bin/python",
            file=sys.stderr,
        )
        return 2
    found = {}
    for case in options.only or CASES:
        found[case] = measure(case, options.emlp, options.runs)
        mine, theirs = found[case]
        print(f"{case:28} plrep {mine.basis:.4f} s  EMLP {theirs.basis:.2f} s", file=sys.stderr)
    text = report(found, options.runs, there.stdout.strip())
    print(text)
    if not options.only:
        RESULTS.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
