"""The fuzzer of the checker: python -m tests.forgeries.fuzz --minutes 10 [--seed 0] [--first 0] [--cases N]

Each case is one file, made from a certificate that is accepted, by changes of its bytes, of its structure, or of the
bytes of a compressed archive. A case is a function of the seed and of its number, so every finding can be repeated:
`--first NUMBER --cases 1`. What is looked for:

- an exception that leaves the checker, or a result that is none of its three verdicts;
- a case that takes more than 20 s, or that does not end within a minute;
- a change that is accepted although the seal was not made anew;
- a change that is accepted with a new seal although tests/naive finds the claim false or the evidence no proof.

tests/forgeries/README.md describes the ways of changing a file. Exit code 0: nothing found; 1: something was found.
"""

from __future__ import annotations

import argparse
import copy
import gzip
import json
import random
import re
import signal
import sys
import tempfile
import time
import traceback
import zlib
from collections import Counter
from pathlib import Path

from plrep import checker
from tests.forgeries.corpus import CORPUS
from tests.forgeries.forge import sealed, written
from tests.forgeries.mutations import JUNK, mutated, paths, replaced
from tests.naive.certificate_reader import read
from tests.naive.certificate_setting import TooLarge
from tests.prover.test_checker_examples import ACCEPTED

SLOW, LONGEST = 20, 60
LARGEST_FIELD = 150
STARTS = [*ACCEPTED.values(), *CORPUS.values()]
TOKENS = (
    b"[",
    b"]",
    b"{",
    b"}",
    b",",
    b":",
    b'"',
    b"-",
    b"0",
    b"1",
    b"00",
    b"1e9",
    b"0.5",
    b"NaN",
    b"Infinity",
)
TOKENS += (
    b"null",
    b"true",
    b"false",
    b'"holds":',
    b"\\u0000",
    b"\\ud800",
    b"\xff",
    b"\x00",
    b"\xef\xbb\xbf",
    b" ",
)
TOKENS += (b"[" * 30, b"9" * 2_001, b"-0", b'{"kind":"natural"},', b"[1,2,3],", b"[[1]],")
NUMBERS = (
    0,
    -1,
    1,
    2,
    3,
    12,
    255,
    2_000,
    2_001,
    4_999,
    20_000,
    20_001,
    2**31 - 1,
    2**31,
    2**63,
    10**40,
    -(10**300),
)


class Endless(BaseException):
    """A case does not end; no `except Exception` of what is tested can hide it."""


# Ways of changing a file; each returns (bytes, the certificate that was sealed anew or None, whether it is packed).


def changed_bytes(draw, start):
    """One to five changes of the text: characters, runs, tokens, two places exchanged, an end cut off."""
    text = bytearray(written(start))
    for _ in range(draw.randint(1, 5)):
        place, other = draw.randrange(len(text) + 1), draw.randrange(len(text) + 1)
        low, high = min(place, other), max(place, other)
        short = text[place : place + draw.randint(1, 40)]
        way = draw.randrange(8)
        if way == 0:
            text[place : place + 1] = bytes([draw.randrange(256)])
        elif way == 1:
            text[place : place + 1] = bytes([draw.randrange(32, 127)])
        elif way == 2:
            text[place:place] = draw.choice(TOKENS)
        elif way == 3:
            text[place : place + len(short)] = b""
        elif way == 4:
            text[other:other] = short
        elif way == 5:
            text[place : place + 1] = draw.choice(TOKENS)
        elif way == 6:
            text[place : place + 1] = str(draw.choice(NUMBERS)).encode()
        else:
            text[low:high] = text[high : high + (high - low)] if draw.random() < 0.5 else b""
    return bytes(text), None, False


def changed_structure(draw, start):
    """One to three mutations, as in the test of mutations, with a new seal."""
    altered = start
    for _ in range(draw.choice((1, 1, 2, 3))):
        try:
            _, altered = mutated(altered, STARTS, draw)
        except (LookupError, TypeError, AttributeError, ValueError):
            # the mutations know well-formed certificates; after the first one it need not be one
            break
    return written(altered), altered, False


def unsealed_structure(draw, start):
    """The same with the old seal."""
    _, altered, _ = changed_structure(draw, start)
    return written(altered | {"seal": start["seal"]}), None, False


def grown(draw, start):
    """A part of the file is made large: a list repeated, a number of many digits, deep brackets; with a new seal."""
    altered = copy.deepcopy(start)
    found = [path for path in paths(altered, lambda value: True) if path and path != ("seal",)]
    path = draw.choice(found)
    old = altered
    for key in path:
        old = old[key]
    way = draw.randrange(5)
    if way == 0 and isinstance(old, list):
        new = old * draw.choice((2, 10, 1_000))
    elif way == 1:
        new = old
        for _ in range(draw.choice((1, 2, 12, 40))):
            new = [new]
    elif way == 2:
        new = draw.choice(NUMBERS)
    elif way == 3:
        new = [draw.choice(JUNK) for _ in range(draw.choice((1, 5, 1_000)))]
    else:
        new = {f"L{k}": old for k in range(draw.choice((1, 3, 300)))}
    altered = sealed(replaced(altered, path, copy.deepcopy(new)))
    return written(altered), altered, False


def larger_group(draw, start):
    """The group is exchanged for a random one of larger degree, and so are lists of its permutations."""
    degree = draw.choice((6, 8, 12, 30, 200))
    group = {"degree": degree, "generators": []}
    for _ in range(draw.randint(0, 3)):
        group["generators"].append(draw.sample(range(1, degree + 1), degree))
    altered = sealed(copy.deepcopy(start) | {"group": group})
    return written(altered), altered, False


def packed_lines(draw, start):
    """An archive of a few lines, one of them changed or all well; compressed, and perhaps its bytes changed."""
    lines = [written(draw.choice(STARTS)) for _ in range(draw.randint(0, 3))]
    altered = None
    if draw.random() < 0.5:
        data, altered, _ = draw.choice((changed_bytes, changed_structure))(draw, start)
        lines.insert(draw.randrange(len(lines) + 1), data)
    text = draw.choice((b"\n", b"\n", b"\n", b"\r\n", b"\n\n", b" ", b"")).join(lines) + draw.choice(
        (b"\n", b"", b"\n\n")
    )
    data = bytearray(gzip.compress(text, compresslevel=draw.choice((0, 1, 9)), mtime=0))
    for _ in range(draw.choice((0, 0, 1, 3))):
        place = draw.randrange(len(data) + 1)
        way = draw.randrange(4)
        if way == 0:
            data[place : place + 1] = bytes([draw.randrange(256)])
        elif way == 1:
            del data[place:]
        elif way == 2:
            data[place:place] = bytes(draw.randrange(256) for _ in range(draw.randint(1, 9)))
        else:
            data += draw.choice(
                (b"\0" * 9, gzip.compress(b"{}\n", mtime=0), gzip.compress(b"", mtime=0), b"x")
            )
    return bytes(data), altered, True


WAYS = (changed_bytes, changed_structure, unsealed_structure, grown, larger_group, packed_lines)
SHARES = (25, 35, 10, 15, 5, 10)


def case(seed, number):
    """Return (way, bytes, the certificate with its new seal or None, packed)."""
    draw = random.Random(f"{seed}-{number}")
    start = draw.choice(STARTS)
    (way,) = draw.choices(WAYS, SHARES)
    return way, *way(draw, start)


# Judging.


def stop(signal_number, frame):
    raise Endless


def result_of(data, packed, folder):
    """Check a file; archives are checked as files."""
    if not packed:
        return checker.check_text(data)
    path = Path(folder) / "case.jsonl.gz"
    path.write_bytes(data)
    return checker.check_file(path)


def complaint(data, altered, packed, result):
    """Return what is wrong with a result, or the empty text."""
    if (result.verdict, result.code) not in (("accepted", 0), ("rejected", 1), ("unreadable", 2)):
        return f"the result is none: {result.verdict!r} with the code {result.code!r}"
    if result.code and (not result.reason or len(result.reason) > 400):
        return f"the reason has {len(result.reason)} characters"
    if result.code:
        return ""
    try:
        lines = gzip.decompress(data).removesuffix(b"\n").split(b"\n") if packed else [data]
        documents = [json.loads(line, object_pairs_hook=once_each) for line in lines]
    except (ValueError, OSError, EOFError, zlib.error) as error:
        return f"accepted, but it is no JSON: {error}"
    for text in map(exact, documents):
        if text in ORIGINALS:
            continue
        if altered is None or text != exact(altered):
            return "accepted, but it was changed without a new seal"
        if any(int(n) > LARGEST_FIELD for n in re.findall(r'"field": (\d+)', text)):
            raise TooLarge
        if read(altered) != (True, True):
            return f"accepted, but (claim true, evidence valid) = {read(altered)}"
    return ""


def exact(document):
    """Return a text that tells 1 from true."""
    return json.dumps(document, sort_keys=True)


def once_each(pairs):
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a file with a repeated key was accepted")
    return dict(pairs)


ORIGINALS = {exact(start) for start in STARTS}


def within(seconds, function, *arguments):
    """Call a function; raises Endless if it takes longer."""
    signal.alarm(seconds)
    try:
        return function(*arguments)
    finally:
        signal.alarm(0)


def tried(seed, number, folder):
    """Try a case; return (way, verdict, seconds, complaint)."""
    way, data, altered, packed = case(seed, number)
    begun = time.process_time()
    try:
        result = within(LONGEST, result_of, data, packed, folder)
    except Endless:
        return way.__name__, "endless", LONGEST, f"it does not end within {LONGEST} s"
    except Exception:
        return way.__name__, "crash", time.process_time() - begun, traceback.format_exc(limit=-4)
    taken = time.process_time() - begun
    try:
        wrong = within(LONGEST, complaint, data, altered, packed, result)
    except (Endless, TooLarge):
        return way.__name__, "accepted, too large for the naive reader", taken, ""
    if not wrong and taken > SLOW:
        wrong = f"it takes {taken:.0f} s"
    return way.__name__, result.verdict, taken, wrong


def run(seed, first, cases, minutes):
    """Try cases until the time is over or there are enough; print what is found; return the number of findings."""
    signal.signal(signal.SIGALRM, stop)
    counts, reasons, found, slowest = Counter(), Counter(), 0, (0, first)
    begun, number = time.monotonic(), first
    with tempfile.TemporaryDirectory() as folder:
        while number < first + cases and time.monotonic() - begun < 60 * minutes:
            way, verdict, taken, wrong = tried(seed, number, folder)
            counts[way] += 1
            reasons[verdict] += 1
            slowest = max(slowest, (taken, number))
            if wrong:
                found += 1
                print(f"case {number} of seed {seed} ({way}): {wrong}", flush=True)
            number += 1
    print(f"{number - first} cases: " + ", ".join(f"{n} {name}" for name, n in sorted(counts.items())))
    print("verdicts: " + ", ".join(f"{n} {name}" for name, n in sorted(reasons.items())))
    print(f"slowest: case {slowest[1]} with {slowest[0]:.2f} s; findings: {found}")
    return found


def main(arguments=None):
    reader = argparse.ArgumentParser(
        prog="python -m tests.forgeries.fuzz", description=__doc__.splitlines()[0]
    )
    reader.add_argument("--minutes", type=float, default=10)
    reader.add_argument("--seed", type=int, default=0)
    reader.add_argument("--first", type=int, default=0, help="the number of the first case")
    reader.add_argument("--cases", type=int, default=10**9, help="the most cases to try")
    chosen = reader.parse_args(arguments)
    return 1 if run(chosen.seed, chosen.first, chosen.cases, chosen.minutes) else 0


if __name__ == "__main__":
    sys.exit(main())
