"""GAP, asked for character tables of given permutation groups on given class representatives, in one process.

Source of the answers: GAP (The GAP Group, https://www.gap-system.org), its library functions ``Irr``, ``Indicator``,
``PowerMap`` and ``NormalSubgroups``. GAP multiplies permutations from left to right; a group and its opposite have the
same classes and the same characters on them, so nothing has to be translated.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

import plrep

_PROGRAM = """
Place := function(classes, abelian, sorted, g)
  local candidates;
  if abelian then return sorted[2][PositionSorted(sorted[1], g)]; fi;
  candidates := Filtered([1..Length(classes)],
    i -> CycleStructurePerm(Representative(classes[i])) = CycleStructurePerm(g));
  if Length(candidates) = 1 then return candidates[1]; fi;
  return First(candidates, i -> g in classes[i]);
end;

Answer := function(stream, generators, representatives)
  local G, table, classes, sorted, places, irreducibles, values, rows, powers, normal;
  G := Group(generators, ());
  table := CharacterTable(G);
  classes := ConjugacyClasses(table);
  sorted := [List(classes, Representative), [1..Length(classes)]];
  SortParallel(sorted[1], sorted[2]);
  places := List(representatives, g -> Place(classes, IsAbelian(G), sorted, g));
  irreducibles := List(Irr(table), ValuesOfClassFunction);
  values := Set(Concatenation(irreducibles));
  rows := List(irreducibles, x -> List(places, i -> PositionSorted(values, x[i]) - 1));
  powers := List(Set(Factors(Size(G))), p -> [p, List(places, i -> Position(places, PowerMap(table, p)[i]) - 1)]);
  if Size(G) = 1 then powers := []; fi;
  normal := List(NormalSubgroups(G), Size);
  Sort(normal);
  PrintTo(stream, "{\\"order\\": ", Size(G), ", \\"sizes\\": ", List(places, i -> SizesConjugacyClasses(table)[i]),
    ", \\"values\\": [\\"", JoinStringsWithSeparator(List(values, String), "\\", \\""), "\\"], \\"rows\\": ", rows,
    ", \\"indicators\\": ", Indicator(table, 2), ", \\"powers\\": ", powers, ", \\"normal\\": ", normal, "}\\n");
end;
"""


def has_gap() -> bool:
    """Say whether GAP is installed."""
    return shutil.which("gap") is not None


def require_gap() -> None:
    """Skip the test, saying so, where GAP is absent; inside CI fail instead."""
    if not has_gap():
        if os.environ.get("CI") == "true":
            pytest.fail("GAP is not installed, and CI must compare with it")
        pytest.skip("skipped: GAP is not installed")


class GapTables:
    """GAP at work on some groups in the background; ``answers`` waits for it.

    Parameters
    ----------
    folder : Path
        For the program and the answers.
    groups : list of (generators, representatives)
        Cycles as text.
    """

    def __init__(self, folder: Path, groups: list[tuple[list[str], list[str]]]) -> None:
        self.output = folder / "answers.jsonl"
        calls = [
            f"Answer(stream, [{', '.join(generators)}], [{', '.join(representatives)}]);\n"
            for generators, representatives in groups
        ]
        program = folder / "tables.g"
        program.write_text(
            f'{_PROGRAM}\nstream := OutputTextFile("{self.output}", false);\n'
            f"SetPrintFormattingStatus(stream, false);\n{''.join(calls)}CloseStream(stream);\nQUIT_GAP(0);\n"
        )
        self.process = subprocess.Popen(
            ["gap", "-q", "--quitonbreak", str(program)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def answers(self) -> list[dict[str, Any]]:
        """Return what GAP says, one answer for each group."""
        said, _ = self.process.communicate()
        assert self.process.returncode == 0, said
        return [json.loads(line) for line in self.output.read_text().splitlines()]


def ask_tables(folder: Path, sources: list[Any]) -> tuple[list[plrep.Group], GapTables | None]:
    """Return the groups that names, generators or groups stand for, and GAP at work on their tables."""
    groups = [plrep.group(source) for source in sources]
    if not has_gap():
        return groups, None
    questions = [
        ([str(g) for g in G.generators], [str(one.representative) for one in G.classes]) for G in groups
    ]
    return groups, GapTables(folder, questions)


def disagreements(asked: tuple[list[plrep.Group], GapTables | None]) -> list[str]:
    """Return the names of the groups whose tables, power maps or normal subgroups are not GAP's."""
    require_gap()
    groups, gap = asked
    assert gap is not None
    answers = gap.answers()
    assert len(answers) == len(groups)
    return [G.name for G, said in zip(groups, answers, strict=True) if not _agree(G, said)]


def _agree(G: plrep.Group, said: dict[str, Any]) -> bool:
    table = G.character_table
    ours = sorted(
        (*map(str, X.values), indicator)
        for X, indicator in zip(table.characters, table.indicators, strict=True)
    )
    theirs = sorted(
        (*(said["values"][place] for place in row), indicator)
        for row, indicator in zip(said["rows"], said["indicators"], strict=True)
    )
    powers = [[p, [one.powers[p] for one in G.classes]] for p in sorted(G.classes[0].powers)]
    return (
        said["order"] == G.order
        and said["sizes"] == [one.size for one in G.classes]
        and theirs == ours
        and said["powers"] == powers
        and said["normal"] == [N.order for N in G.normal_subgroups]
    )
