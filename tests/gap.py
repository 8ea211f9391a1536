"""Questions to GAP, where it is installed: skipped elsewhere with a reason, failed in CI."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest


def ask_gap(program: str) -> list[str]:
    """Run a GAP program and return the lines that it prints, white space removed."""
    gap = shutil.which("gap")
    if gap is None:
        message = "GAP is not installed (Debian: gap-core gap-libs gap-smallgrp gap-character-tables)"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    settings = 'SetPrintFormattingStatus("*stdout*",false);\n'
    answer = subprocess.run(
        [gap, "-q", "-b", "--quitonbreak"],
        input=settings + program,
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    return [line.replace(" ", "") for line in answer.stdout.splitlines() if line.strip()]
