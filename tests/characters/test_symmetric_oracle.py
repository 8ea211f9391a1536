"""Tables of symmetric and alternating groups beside GAP's generic ones, made from the same theory by others."""

import re
from collections import Counter

import pytest

import plrep
from plrep.exact.notation import read
from tests.gap import ask_gap

SYMMETRIC, ALTERNATING = range(2, 13), range(4, 14)
_PROGRAM = """
Show := function(name, n)
  local t, p, x;
  t := CharacterTable(name, n);
  Print("table ", name, n, "\\n");
  for p in ClassParameters(t) do Print(p[2], "\\n"); od;
  Print("rows\\n");
  for x in Irr(t) do Print(JoinStringsWithSeparator(List(ValuesOfClassFunction(x), String), ","), "\\n"); od;
end;;
"""


@pytest.fixture(scope="module")
def gap_tables():
    """GAP's tables: the classes, as cycle types with a sign for halves, and the rows as text."""
    calls = [f'Show("Symmetric", {n});' for n in SYMMETRIC] + [
        f'Show("Alternating", {n});' for n in ALTERNATING
    ]
    tables, part = {}, []
    for line in ask_gap(_PROGRAM + "\n".join(calls) + "\n"):
        if line.startswith("table"):
            classes, part = [], []
            tables[line.removeprefix("table")] = classes, part
            reading_rows = False
        elif line == "rows":
            reading_rows = True
        elif reading_rows:
            part.append(line.split(","))
        else:
            classes.append((tuple(map(int, re.findall(r"\d+", line))), "-" if "'-'" in line else "+"))
    return tables


@pytest.mark.parametrize("n", SYMMETRIC)
def test_the_table_of_a_symmetric_group_is_gaps(n, gap_tables):
    classes, rows = gap_tables[f"Symmetric{n}"]
    G = plrep.group(f"S{n}")
    columns = [classes.index((one.representative.cycle_type, "+")) for one in G.classes]
    theirs = Counter(tuple(int(row[c]) for c in columns) for row in rows)
    ours = Counter(tuple(value.as_int() for value in X.values) for X in G.character_table.characters)
    assert ours == theirs


@pytest.mark.parametrize("n", ALTERNATING)
def test_the_table_of_an_alternating_group_is_gaps(n, gap_tables):
    # which half of a type is GAP's "+" does not matter: to exchange them exchanges two rows
    classes, rows = gap_tables[f"Alternating{n}"]
    G = plrep.group(f"A{n}")
    seen = set()
    columns = []
    for one in G.classes:
        kind = one.representative.cycle_type
        columns.append(classes.index((kind, "-" if kind in seen else "+")))
        seen.add(kind)
    values = {text: read(text) for row in rows for text in row}
    theirs = Counter(tuple(values[row[c]] for c in columns) for row in rows)
    assert Counter(X.values for X in G.character_table.characters) == theirs
    assert sorted(columns) == list(range(len(classes)))
