"""Archives: one false line, or one fault of the compression, and the whole archive is refused, in bounded memory."""

import gzip
import tracemalloc

import pytest

from plrep import checker
from tests.forgeries.corpus import CORPUS
from tests.forgeries.false_claims import FALSE
from tests.forgeries.forge import written

LINES = [written(document) for document in CORPUS.values()]
GOOD = b"".join(line + b"\n" for line in LINES)
FIRST = LINES[0]


@pytest.fixture
def checked(tmp_path):
    def check(data):
        path = tmp_path / "archive.jsonl.gz"
        path.write_bytes(data)
        return checker.check_file(path)

    return check


def test_certificates_of_all_kinds_make_an_archive(checked):
    assert checked(gzip.compress(GOOD)).verdict == "accepted"
    assert checked(gzip.compress(GOOD.removesuffix(b"\n"))).verdict == "accepted"
    assert checked(gzip.compress(FIRST + b"\n") + gzip.compress(LINES[1])).verdict == "accepted"


@pytest.mark.parametrize("kind", FALSE)
def test_one_false_line_is_named(checked, kind):
    document, reason = next(iter(FALSE[kind].values()))
    for place in (0, 1, len(LINES)):
        lines = [*LINES[:place], written(document), *LINES[place:]]
        result = checked(gzip.compress(b"\n".join(lines)))
        assert (result.verdict, result.key, result.code) == ("rejected", reason, 1)
        assert result.reason.startswith(f"certificate {place + 1}: ")


def test_lines_cannot_be_hidden_behind_good_ones(checked):
    bad = written(CORPUS["table of S3"] | {"seal": "0" * 64})
    for data in (
        gzip.compress(FIRST + b"\n") + gzip.compress(bad),
        gzip.compress(FIRST + b"\n") + gzip.compress(b"") + gzip.compress(bad + b"\n"),
        gzip.compress(FIRST + b"\n" * 1 + bad),
        gzip.compress(FIRST + bad),
        gzip.compress(FIRST + b"\r" + bad),
        gzip.compress(FIRST + b"\x0b" + bad),
        gzip.compress(FIRST + "\u2028".encode() + bad),
    ):
        assert checked(data).verdict != "accepted"


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\n",
        b"\n" + FIRST,
        FIRST + b"\n\n",
        FIRST + b"\n \n",
        b"[" + FIRST + b"]",
        FIRST.decode().encode("utf-16"),
    ],
)
def test_lines_that_are_no_certificates_are_refused(checked, text):
    assert checked(gzip.compress(text)).code in (1, 2)


def test_a_broken_archive_is_unreadable(checked):
    data = gzip.compress(GOOD)
    for broken in (
        data[:2],
        data[:20],
        data[:-1],
        data[:-9],
        data[:-8] + b"\1\1\1\1" + data[-4:],
        data[:-4] + b"\1\1\1\1",
        data + b"garbage",
        b"\x1f\x8b" + b"\0" * 20,
        gzip.compress(data),
    ):
        assert (checked(broken).verdict, checked(broken).code) == ("unreadable", 2)


def test_a_small_archive_of_a_large_text_is_refused_in_bounded_memory(checked):
    """60 MB of zeros, of blanks behind a certificate, and of brackets: each unpacked no further than one line."""
    million = 1_000_000
    bombs = {}
    for name, start, filling in (("zeros", b"", b"\0"), ("blanks", FIRST, b" "), ("brackets", b"", b"[")):
        packer = gzip.zlib.compressobj(wbits=31)
        bombs[name] = packer.compress(start)
        bombs[name] += b"".join(packer.compress(filling * million) for _ in range(60)) + packer.flush()
    for bomb in bombs.values():
        assert len(bomb) < million // 10
        tracemalloc.start()
        result = checked(bomb)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert (result.verdict, result.key) == ("unreadable", "size")
        assert peak < 200 * million
