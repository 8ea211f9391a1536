"""Certificates at scale: run ``python -m benchmarks.certificates``; it writes benchmarks/certificates.md.

Measured are the CPU seconds of a fresh process of plrep that proves, start-up and imports included; the size of the
certificates; and the CPU seconds and the peak memory of a fresh ``python -I -S checker.py FILE...``, where the checker
is a copy alone in an empty folder. The claims are those of certificate_corpus.py, everything that
``plrep prove GROUP --all`` proves of some groups, and the archive proofs/certificates, checked by one process and by
two at a time, where the seconds are those of the longer one.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.certificate_corpus import ALL_OF, ARCHIVE_SECONDS, PLACES, Place
from benchmarks.gap import run
from plrep import checker

RESULTS = Path(__file__).with_name("certificates.md")
ARCHIVE = Path(__file__).parents[1] / "proofs" / "certificates"


class Alone:
    """The checker, copied alone to an empty folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copy(checker.__file__, folder / "checker.py")

    def start(self, files: Sequence[Path], answer: int) -> subprocess.Popen[bytes]:
        """Start a process that checks files."""
        command = [sys.executable, "-I", "-S", "checker.py", *map(str, files)]
        return subprocess.Popen(command, stdout=answer, cwd=self.folder)

    def check(self, *shares: Sequence[Path]) -> tuple[float, int, str]:
        """Check files, each share by a process of its own.

        Return the largest CPU seconds and peak memory of one, and the reason of the first refusal, if there is one.
        """
        with tempfile.TemporaryFile("w+") as answer:
            processes = [self.start([file.resolve() for file in share], answer.fileno()) for share in shares]
            seconds, peak = 0.0, 0
            for process in processes:
                _, status, usage = os.wait4(process.pid, 0)
                process.returncode = os.waitstatus_to_exitcode(status)
                seconds = max(seconds, usage.ru_utime + usage.ru_stime)
                peak = max(peak, usage.ru_maxrss * 1024)
            answer.seek(0)
            lines = answer.read().splitlines()
        refused = [line.split(": ", 2)[-1] for line in lines if not line.endswith(": accepted")]
        if len(lines) != sum(map(len, shares)):
            raise RuntimeError(f"the checker said nothing of some files: {lines}")
        return seconds, peak, "".join(refused[:1])


def archive(alone: Alone) -> list[str]:
    """Check the archive by one process and by two; return a table."""
    files = sorted(path for path in ARCHIVE.rglob("*") if path.suffix in (".json", ".gz"))
    unpacked = [gzip.decompress(f.read_bytes()) if f.suffix == ".gz" else f.read_bytes() for f in files]
    claims = sum(
        len(text.splitlines()) if f.suffix == ".gz" else 1 for f, text in zip(files, unpacked, strict=True)
    )
    one, peak, refused = alone.check(files)
    two, _, _ = alone.check(files[::2], files[1::2])
    if refused:
        raise RuntimeError(f"the archive is not accepted: {refused}")
    sizes = sum(f.stat().st_size for f in files) / 1e3, sum(map(len, unpacked)) / 1e3
    return [
        "## The archive",
        "",
        "| files | claims | kB | unpacked kB | s, one process | s, two processes | asked s | MB |",
        "|---:|---:|---:|---:|---:|---:|---:|---:|",
        f"| {len(files)} | {claims:,} | {sizes[0]:.0f} | {sizes[1]:.0f} | {one:.1f} | {two:.1f} | "
        f"{ARCHIVE_SECONDS:.0f} | {peak / 1e6:.0f} |",
    ]


def everything(alone: Alone, name: str, asked: float) -> str:
    """Prove everything of a group, check all files; return a row."""
    with tempfile.TemporaryDirectory() as place:
        command = [sys.executable, "-m", "plrep.cli.main", "prove", name, "--all", "-o", place]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise RuntimeError(f"not everything of {name} is proved")
        seconds = usage.ru_utime + usage.ru_stime
        files = sorted(Path(place).iterdir())
        sizes = [file.stat().st_size / 1e3 for file in files]
        checked, peak, refused = alone.check(files)
    if refused:
        raise RuntimeError(f"not all of {name} is accepted: {refused}")
    return (
        f"| {name} | {len(files)} | {sum(sizes):.0f} | {max(sizes):.1f} | {seconds:.1f} | {checked:.2f} | "
        f"{asked:.0f} | {peak / 1e6:.0f} |"
    )


def one_place(alone: Alone, place: Place) -> list[str]:
    """Prove and check the claims of a G-set; return a row for each."""
    rows = []
    for claim in place.claims:
        statement = claim.removeprefix(place.heading).lstrip(":, ")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "proof.json")
            found = run(
                [sys.executable, "-m", "benchmarks.one_certificate", claim, str(file)], "", dict(os.environ)
            )
            if found["verdict"] == "Proved":
                seconds, peak, refused = alone.check([file])
                asked = f" (asked: {place.kilobytes:.0f})" if place.kilobytes else ""
                refused = f"; refused: {refused}" if refused else ""
                rows.append(
                    f"| {place.name} | {statement}{refused} | {file.stat().st_size / 1e3:.1f}{asked} | "
                    f"{found['seconds']:.2f} | {seconds:.2f} | {found['peak'] / 1e6:.0f} | {peak / 1e6:.0f} |"
                )
            else:
                rows.append(f"| {place.name} | {statement}: {found['verdict']}, {found['why']} | | | | | |")
        print(rows[-1], file=sys.stderr)
    return rows


def main() -> int:
    """Measure, print and write down."""
    with tempfile.TemporaryDirectory() as folder:
        alone = Alone(Path(folder))
        text = [
            "# Certificates at scale",
            "",
            "Written by `python -m benchmarks.certificates`, which says what is measured.",
            "",
            *archive(alone),
            "",
            "## Everything of a group: `plrep prove GROUP --all`",
            "",
            "| group | claims | kB | largest kB | s to prove | s to check | asked s | MB to check |",
            "|---|---:|---:|---:|---:|---:|---:|---:|",
            *(everything(alone, name, asked) for name, asked in ALL_OF),
            "",
            "## Large groups",
            "",
            "| set | claim | kB | s to prove | s to check | MB to prove | MB to check |",
            "|---|---|---:|---:|---:|---:|---:|",
            *(row for place in PLACES for row in one_place(alone, place)),
        ]
    written = "\n".join(text) + "\n"
    print(written)
    RESULTS.write_text(written, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
