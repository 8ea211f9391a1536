"""The installed command in real processes: streams, pipes, imports."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plrep.cli.progress import shown
from plrep.progress import step

PLREP = [sys.executable, "-m", "plrep.cli.main"]


def run(*words, **options):
    return subprocess.run([*PLREP, *words], capture_output=True, text=True, **options)


def test_results_go_to_standard_output_and_messages_to_standard_error():
    good = run("info", "C3", "--format", "json")
    assert good.returncode == 0 and good.stderr == "" and json.loads(good.stdout)["classes"] == 3
    bad = run("info", "Z3")
    assert bad.returncode == 2 and bad.stdout == "" and bad.stderr.startswith("plrep: ")


def test_a_reader_that_leaves_is_no_error():
    process = subprocess.Popen([*PLREP, "table", "C60"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 141


def test_help_and_version_load_no_heavy_library():
    program = """
import sys
from plrep.cli.main import cli
try:
    cli.main([sys.argv[1]])
except SystemExit:
    heavy = {"numpy", "flint", "attrs", "sympy", "networkx", "lark", "rich"} & set(sys.modules)
    print("HEAVY", sorted(heavy))
"""
    for word in ("--help", "--version"):
        done = subprocess.run(
            [sys.executable, "-c", program, word], capture_output=True, text=True, check=True
        )
        assert done.stdout.splitlines()[-1] == "HEAVY []"


def test_the_same_words_give_the_same_bytes_in_every_process():
    runs = {
        run("graph", "S4", "--format", "svg", env={"PYTHONHASHSEED": seed}).stdout for seed in ("0", "1", "2")
    }
    assert len(runs) == 1 and runs.pop().startswith("<svg")


def test_progress_is_silent_where_standard_error_is_no_terminal():
    assert run("table", "C60").stderr == ""


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="this system has no /dev/stdout")
def test_a_file_behind_standard_output_keeps_what_is_in_it(tmp_path):
    log = tmp_path / "log"
    with open(log, "a") as file:
        file.write("first\n")
        file.flush()
        words = [*PLREP, "exists", "C2", "--all", "-o", "/dev/stdout", "--format", "csv"]
        assert subprocess.run(words, stdout=file).returncode == 0
    assert log.read_text().splitlines()[:2] == ["first", "source,target"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_behind_standard_output_is_one_line():
    with open("/dev/full", "w") as full:
        done = subprocess.run([*PLREP, "table", "C3"], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert done.stderr == "plrep: cannot write or read the output: No space left on device\n"


def test_a_closed_standard_output_is_no_bug():
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", *PLREP, "info", "C3"], capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_progress_shows_the_steps_on_a_terminal_after_its_patience(monkeypatch):
    monkeypatch.setattr("plrep.cli.progress.PATIENCE", 0.0)
    monkeypatch.setattr("sys.stderr", Terminal())
    with shown(), step("class matrices", 3) as advance:
        advance()
        time.sleep(0.5)
        advance()
    assert "class matrices" in sys.stderr.getvalue() and "1/3" in sys.stderr.getvalue()


def test_short_work_shows_nothing_on_a_terminal(monkeypatch):
    monkeypatch.setattr("sys.stderr", Terminal())
    with shown(), step("class matrices", 1) as advance:
        advance()
    assert sys.stderr.getvalue() == ""
