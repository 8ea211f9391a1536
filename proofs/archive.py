"""The archive of certificates: ``python -m proofs.archive`` writes it to proofs/certificates/.

proofs/certificates/README.md says what is in it. Each file belongs to one group and holds one certificate a line,
packed by gzip without a name and without a time, so equal certificates are equal bytes wherever zlib is the same. A
file whose certificates are already right is left as it is, whatever zlib packed it.
"""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import plrep
from plrep.groups.group import Group
from plrep.prover.claims import GraphClaim
from plrep.prover.prove import prove_all
from plrep.prover.verdict import Proved, Verdict

FOLDER = Path(__file__).with_name("certificates")
MAPS_UP_TO = 12
GRAPHS_UP_TO = 24
SUFFIX = ".jsonl.gz"


def graphs(G: Group) -> Iterator[Verdict]:
    """Prove the interaction graph of relu on each transitive G-set, one for each class of subgroups."""
    relu = plrep.activation("relu")
    for X in G.transitive_sets:
        yield plrep.prove(GraphClaim(X, relu))


def file_name(G: Group) -> str:
    """Return the name of the file of a group of the library.

    >>> file_name(plrep.group("SmallGroup(8,4)"))
    'SmallGroup-8-4.jsonl.gz'
    """
    return G.name.replace("(", "-").replace(",", "-").replace(")", "") + SUFFIX


def lines(verdicts: Iterator[Verdict]) -> bytes:
    """Return the certificates of some verdicts, one a line.

    Raises
    ------
    RuntimeError
        If a claim is not proved.
    """
    found = []
    for verdict in verdicts:
        if not isinstance(verdict, Proved):
            raise RuntimeError(f"the archive needs a proof: {verdict}")
        found.append(f"{verdict.certificate.text}\n")
    return "".join(found).encode("ascii")


def archive() -> Iterator[tuple[Path, bytes]]:
    """Make the archive anew: the place of each file in the folder, and what it holds, unpacked."""
    for G in plrep.groups(max_order=MAPS_UP_TO):
        yield Path("maps", file_name(G)), lines(prove_all(G))
    for G in plrep.groups(max_order=GRAPHS_UP_TO):
        yield Path("graphs", file_name(G)), lines(graphs(G))


def packed(content: bytes) -> bytes:
    """Pack a file; the same content gives the same bytes.

    >>> packed(b"{}") == packed(b"{}"), gzip.decompress(packed(b"{}"))
    (True, b'{}')
    """
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=buffer, mtime=0) as file:
        file.write(content)
    return buffer.getvalue()


def holds(path: Path, content: bytes) -> bool:
    """Whether a file is there and holds this, unpacked."""
    try:
        return gzip.decompress(path.read_bytes()) == content
    except (OSError, EOFError, zlib.error):
        return False


def main() -> int:
    """Write the files that are absent or hold something else, and remove those that belong to no group."""
    made = set()
    for place, content in archive():
        path = FOLDER / place
        made.add(path)
        if not holds(path, content):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(packed(content))
            print(f"{place}: {len(content.splitlines())} certificates")
    for path in set(FOLDER.rglob(f"*{SUFFIX}")) - made:
        path.unlink()
        print(f"{path.relative_to(FOLDER)}: removed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
