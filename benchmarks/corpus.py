"""The groups of the benchmarks: a name, the order and generators in cycles, the same for plrep and for its peers.

Families with a name in plrep stand on their natural points. The others were written by GAP 4.12.1: classical groups on
projective points (PSL, PGL, PSU, PSp) or on nonzero vectors (GL, SL), Mathieu groups as MathieuGroup gives them, J1, J2
and HS from the library PrimGrp on 266, 100 and 100 points, Weyl groups on the roots (types B on the signed unit
vectors), the others (SmallGrp, extraspecial) by GAP's SmallerDegreePermutationRepresentation.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).with_name("corpus.txt")
LARGE = ("S20", "2^(1+6)+xS4", "W(E8)", "D5wrC5xC2", "PSL(2,125)")
"""Names of groups that plrep alone is measured on; the fourth has order 10^6."""

NAMES = """
import json, sys
from plrep.groups.names import named_group
groups = map(named_group, sys.argv[1:])
print(json.dumps([(one.name, one.order, ",".join(map(str, one.generators))) for one in groups]))
"""


@dataclass(frozen=True)
class Entry:
    """A group of the corpus: cycles side by side are one permutation, a comma between brackets separates generators."""

    name: str
    order: int
    generators: str


def corpus() -> tuple[Entry, ...]:
    """Return the groups in the order in which the results list them."""
    lines = SOURCE.read_text(encoding="ascii").splitlines()
    fields = (line.split("|") for line in lines)
    return tuple(Entry(name, int(order), generators) for name, order, generators in fields)


def large() -> tuple[Entry, ...]:
    """Return the large groups, by the generators that their names stand for.

    A process of its own reads the names: what it loads would count in the memory of the processes to be measured.
    """
    answer = subprocess.run([sys.executable, "-c", NAMES, *LARGE], capture_output=True, text=True, check=True)
    return tuple(Entry(*one) for one in json.loads(answer.stdout))
