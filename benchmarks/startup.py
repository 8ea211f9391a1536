"""How long plrep takes to start, against the import of numpy: run ``python benchmarks/startup.py``.

Each command runs in fresh processes, in turn with the others, so that a busy moment hits all alike; the
medians are compared.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

RUNS = 21
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "python -c 'import numpy'": ["-c", "import numpy"],
    "python -c 'import plrep'": ["-c", "import plrep"],
    "plrep --help": ["-c", "from plrep.cli.main import main; main()", "--help"],
}
LIMITS = {"python -c 'import plrep'": 0.5, "plrep --help": 1.0}


def seconds(arguments: list[str]) -> float:
    """Return the time of one fresh process of this interpreter."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def medians(runs: int = RUNS) -> dict[str, float]:
    """Return the median time of each command."""
    for arguments in COMMANDS.values():
        seconds(arguments)
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(runs):
        for name, arguments in COMMANDS.items():
            times[name].append(seconds(arguments))
    return {name: statistics.median(some) for name, some in times.items()}


def main() -> int:
    """Print the medians and their ratios to numpy; return 1 if a limit is broken."""
    found = medians()
    numpy = found["python -c 'import numpy'"]
    broken = False
    for name, median in found.items():
        limit = LIMITS.get(name)
        broken |= limit is not None and median > limit * numpy
        told = "" if limit is None else f"  (limit {limit})"
        print(f"{name:28} {1000 * median:7.1f} ms  ratio {median / numpy:.2f}{told}")
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
