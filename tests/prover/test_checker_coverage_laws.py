"""The tests of the checker take every branch of it."""

import os
import subprocess
import sys

import pytest

TESTS = ("errors", "examples", "laws", "hostile_errors", "kinds_errors", "kinds_examples", "archives_errors")


@pytest.mark.slow
def test_the_tests_of_the_checker_take_every_branch(tmp_path):
    pytest.importorskip("coverage", reason="coverage is in the extra [dev]")
    run = [sys.executable, "-m", "coverage"]
    environment = os.environ | {"COVERAGE_FILE": str(tmp_path / "coverage")}
    files = [f"tests/prover/test_checker_{kind}.py" for kind in TESTS]
    measured = [*run, "run", "--branch", "--include=*/plrep/checker.py", "-m", "pytest", "-q", *files]
    subprocess.run(measured, env=environment, check=True, capture_output=True)
    report = subprocess.run(
        [*run, "report", "--fail-under=100", "--show-missing"],
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert report.returncode == 0, report.stdout
