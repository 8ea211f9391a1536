"""Archives: gzip'd files with a certificate on each line, refused for the first line that is not accepted."""

import gzip
import tracemalloc

import pytest

from plrep import checker
from tests.forgeries.forge import changed, written
from tests.prover.test_checker_examples import ACCEPTED
from tests.prover.test_checker_kinds_examples import KINDS

GOOD = [written(document) for document in (ACCEPTED["blocks"], KINDS["table"], ACCEPTED["edge"])]
WRONG = written(changed(ACCEPTED["edge"], ("claim", "holds"), False))


@pytest.fixture
def archive(tmp_path):
    def write(data):
        path = tmp_path / "claims.jsonl.gz"
        path.write_bytes(data)
        return path

    return write


def packed(*lines):
    return gzip.compress(b"\n".join(lines))


def test_an_archive_is_accepted_if_each_line_is(archive, capsys):
    for data in (packed(*GOOD), packed(*GOOD, b""), packed(GOOD[0], b"") + packed(*GOOD[1:])):
        result = checker.check_file(archive(data))
        assert (result.verdict, result.code) == ("accepted", 0)
        assert result.steps == (("archive", {"certificates": 3}),)
    path = archive(packed(*GOOD))
    assert checker.main([str(path)]) == 0
    assert capsys.readouterr().out == f"{path}: accepted\n"


def test_an_archive_is_refused_for_its_first_wrong_line(archive, capsys):
    path = archive(packed(*GOOD, WRONG, b"{"))
    result = checker.check_file(path, {})
    assert (result.verdict, result.key, result.code) == ("rejected", "edge", 1)
    assert result.reason == "certificate 4: there is 1 edge L1 -> L2"
    assert checker.main([str(path)]) == 1
    assert capsys.readouterr().out == f"{path}: rejected: {result.reason}\n"


UNREADABLE = {
    "empty": (packed(), "archive"),
    "cut off": (packed(*GOOD)[:-20], "archive"),
    "a wrong checksum": (packed(*GOOD)[:-8] + bytes(8), "archive"),
    "a header only": (b"\x1f\x8b", "archive"),
    "no such method": (b"\x1f\x8b\x07" + bytes(20), "archive"),
    "broken inside": (packed(*GOOD)[:30] + b"\xff" * 40 + packed(*GOOD)[70:], "archive"),
    "something after the end": (packed(*GOOD) + b"and more", "archive"),
    "an empty line": (packed(GOOD[0], b"", GOOD[1]), "json"),
    "an empty line at the end": (packed(GOOD[0], b"", b""), "json"),
    "two certificates on a line": (packed(GOOD[0] + GOOD[1]), "json"),
    "a certificate on two lines": (packed(GOOD[0].replace(b"{", b"{\n", 1)), "nesting"),
    "an archive in an archive": (packed(packed(GOOD[0])), "json"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_an_archive_that_cannot_be_read_is_refused(name, archive):
    data, key = UNREADABLE[name]
    result = checker.check_file(archive(data))
    assert (result.verdict, result.key, result.code) == ("unreadable", key, 2)


def test_a_line_has_the_limit_of_a_file(archive):
    assert checker.check_file(archive(packed(GOOD[0], b" " * checker.MAX_BYTES))).key == "json"
    assert checker.check_file(archive(packed(GOOD[0], b" " * (checker.MAX_BYTES + 1)))).key == "size"


def test_a_small_archive_of_a_long_line_takes_little_memory(archive):
    path = archive(gzip.compress(bytes(300_000_000), 1))
    tracemalloc.start()
    result = checker.check_file(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert result.key == "size"
    assert peak < 3 * checker.MAX_BYTES


def test_an_archive_has_a_limit_in_all(archive, monkeypatch):
    monkeypatch.setattr(checker, "MAX_ARCHIVE", 3 * len(GOOD[0]))
    result = checker.check_file(archive(packed(*[GOOD[0]] * 5)))
    assert (result.key, result.code) == ("size", 2)
