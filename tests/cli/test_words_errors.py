"""What goes wrong ends as one clear line on standard error, with the exit code of the contract and no traceback."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from plrep.cli.main import cli
from plrep.errors import BeyondReach, Inconsistent, NotDefined


def run(*words):
    result = CliRunner().invoke(cli, [str(word) for word in words])
    assert isinstance(result.exception, SystemExit)
    return result


CASES = [
    (("table", "Z9"), 2, "did you mean C9"),
    (("table", "D"), 2, "D"),
    (("table", "PSL(2,7"), 2, "PSL"),
    (("table",), 2, "GROUP is missing"),
    (("table", "C2", "C3"), 2, "too many words: 'C3'; expected GROUP"),
    (("table", "C3", "--generators", "(1,2)"), 2, "--generators stands instead of GROUP"),
    (("exists", "C8", "L1"), 2, "K is missing"),
    (("exists", "C8"), 2, "L K are missing"),
    (("exists", "C8", "L9", "L0"), 2, "L9"),
    (("exists", "C8", "L1", "L0", "--shape", "round"), 2, "'round' is not one of"),
    (("table", "--generators", "(1,2"), 2, "(1,2"),
    (("table", "--generators", "(1,1)"), 2, "1"),
    (("table", "--generators", ""), 2, "cycles are empty"),
    (("graph", "C8", "--on", "cosets:(1,2)"), 2, "(1,2)"),
    (("graph", "C8", "--on", "subsets:9"), 2, "9"),
    (("graph", "C8", "--on", "nowhere"), 2, "nowhere"),
    (("graph", "C8", "--activation", "step"), 2, "step"),
    (("graph", "C8", "--activation", "pl:1,0;1,2,3"), 2, "breakpoints must ascend strictly, given 1,0"),
    (("graph", "S4", "--on", "natural", "--why", "L1", "L0"), 2, "L1"),
    (("graph", "C8", "--nodes", "colour"), 2, "'colour' is not one of"),
    (("graph", "C8", "--why", "L1"), 2, "--why"),
    (("tabel", "C8"), 2, "did you mean 'table'?"),
    (("--wrong",), 2, "--wrong"),
    (("table", "C8", "--frmat", "json"), 2, "--format"),
    (("table", "C8", "--format", "svg"), 2, "'svg' is not one of"),
    (("graph", "C8", "--why", "L1", "L0", "--format", "svg"), 2, "choose one of text, json"),
    (("prove", "C8"), 2, "is no claim"),
    (("prove", "C8: pl L1"), 2, "is no statement"),
    (("prove", "C8: pl L1 -> L0", "-o", "x.svg"), 2, "choose one of json"),
    (("prove", "C8", "--all"), 2, "-o DIR"),
    (("check",), 2, "FILE"),
    (("table", "S40"), 3, "37338 cycle types; classes are written down for up to 29 points"),
]


@pytest.mark.parametrize(("words", "code", "named"), CASES)
def test_bad_words_end_as_one_line(words, code, named):
    result = run(*words)
    assert result.exit_code == code
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert line.startswith("plrep: ") and named in line and "Traceback" not in line


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (BeyondReach("too large"), 3, "plrep: too large\n"),
        (NotDefined("no sign"), 2, "plrep: no sign\n"),
        (MemoryError(), 3, "plrep: there is not enough memory for this\n"),
        (KeyboardInterrupt(), 130, "plrep: stopped\n"),
        (
            OSError(28, "No space left on device"),
            2,
            "plrep: cannot write or read the output: No space left on device\n",
        ),
        (BrokenPipeError(), 141, ""),
    ],
)
def test_what_a_command_raises_ends_as_its_code(monkeypatch, error, code, line):
    def fail(*words):
        raise error

    monkeypatch.setattr("plrep.cli.commands.table.read_group", fail)
    result = run("table", "C8")
    assert (result.exit_code, result.stdout, result.stderr) == (code, "", line)


@pytest.mark.parametrize("error", [Inconsistent("a law failed"), ZeroDivisionError("surprise")])
def test_a_bug_asks_for_a_report_and_shows_its_traceback_only_on_request(monkeypatch, error):
    def fail(*words):
        raise error

    monkeypatch.setattr("plrep.cli.commands.table.read_group", fail)
    monkeypatch.delenv("PLREP_TRACEBACK", raising=False)
    result = run("table", "C8")
    assert result.exit_code == 4 and result.stderr.count("\n") == 1
    assert "this is a bug in plrep; please report it" in result.stderr and str(error) in result.stderr
    monkeypatch.setenv("PLREP_TRACEBACK", "1")
    assert "Traceback" in run("table", "C8").stderr
