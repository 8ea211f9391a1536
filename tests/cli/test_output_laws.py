"""Files are written whole or not at all, in the format of their suffix."""

from __future__ import annotations

import os
import stat

import pytest
from click.testing import CliRunner

from plrep.cli.main import cli
from plrep.cli.output import SUFFIXES, Output, write_whole
from plrep.errors import BadInput


def run(*words):
    return CliRunner().invoke(cli, [str(word) for word in words])


@pytest.mark.parametrize(("suffix", "format"), SUFFIXES.items())
def test_the_format_follows_the_suffix(tmp_path, suffix, format):
    written = tmp_path / f"out{suffix}"
    command = "table" if format == "gap" else "graph"
    result = run(command, "C4", "-o", written)
    assert (result.exit_code, result.output) == (0, "")
    assert written.read_bytes() == run(command, "C4", "--format", format).stdout_bytes
    assert os.listdir(tmp_path) == [written.name]


def test_a_file_without_suffix_takes_the_format_given(tmp_path):
    assert run("table", "C2", "-o", tmp_path / "plain", "--format", "csv").exit_code == 0
    assert (tmp_path / "plain").read_bytes().startswith(b",ind,1a,2a\r\n")


def test_a_file_is_replaced_with_its_permissions(tmp_path):
    old = tmp_path / "old.txt"
    old.write_text("old")
    old.chmod(0o640)
    assert run("info", "C2", "-o", old).exit_code == 0
    assert old.read_text().startswith("C2 (order 2)")
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path):
    target = tmp_path / "target.txt"
    target.write_text("old")
    link = tmp_path / "link.txt"
    link.symlink_to(target)
    assert run("info", "C2", "-o", link).exit_code == 0
    assert link.is_symlink() and target.read_text() != "old"


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("missing/out.svg", "the folder {0}/missing is missing"),
        ("folder.svg", "it is a folder"),
        ("file.txt/out.svg", "{0}/file.txt is no folder"),
        ("out.pdf", "the suffix .pdf is unknown"),
        ("out", "without a suffix the format is unknown"),
    ],
)
def test_a_place_that_cannot_be_written_is_found_before_any_work(tmp_path, monkeypatch, place, message):
    (tmp_path / "folder.svg").mkdir()
    (tmp_path / "file.txt").write_text("kept")
    before = sorted(os.listdir(tmp_path))

    def work(*words):
        raise AssertionError("work was done")

    monkeypatch.setattr("plrep.cli.commands.graph.read_group", work)
    result = run("graph", "C4", "-o", tmp_path / place)
    assert result.exit_code == 2
    assert message.format(tmp_path) in result.stderr and result.stderr.count("\n") == 1
    assert sorted(os.listdir(tmp_path)) == before and (tmp_path / "file.txt").read_text() == "kept"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser writes everywhere")
def test_a_closed_folder_is_found_before_any_work(tmp_path):
    tmp_path.chmod(0o555)
    result = run("graph", "C4", "-o", tmp_path / "out.svg")
    tmp_path.chmod(0o755)
    assert result.exit_code == 2 and "refuses" in result.stderr


def test_a_folder_that_refuses_new_files_is_named(tmp_path, monkeypatch):
    def refuse(self, **options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.touch", refuse)
    with pytest.raises(BadInput, match="refuses \\(Permission denied\\)"):
        Output(None, str(tmp_path / "out.svg"), ("svg",))


def test_suffix_and_format_must_agree(tmp_path):
    result = run("graph", "C4", "-o", tmp_path / "out.svg", "--format", "json")
    assert result.exit_code == 2 and "drop one of the two" in result.stderr


def test_a_suffix_of_a_format_that_the_command_lacks_is_refused(tmp_path):
    result = run("table", "C4", "-o", tmp_path / "out.svg")
    assert result.exit_code == 2 and "this command has no svg form" in result.stderr


def test_a_failing_computation_leaves_no_file(tmp_path):
    assert run("graph", "C4", "--activation", "nonsense", "-o", tmp_path / "out.svg").exit_code == 2
    assert os.listdir(tmp_path) == []


def test_a_failing_write_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    old = tmp_path / "old.txt"
    old.write_text("old")

    def refuse(*places):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(BadInput, match=r"cannot write .*old\.txt: No space left on device"):
        write_whole(old, "new")
    assert old.read_text() == "old" and os.listdir(tmp_path) == ["old.txt"]


def test_a_device_is_written_to_directly():
    assert run("info", "C2", "-o", "/dev/null", "--format", "text").exit_code == 0
