"""GAP reads the tables that plrep writes, and plrep the tables that GAP writes; both are the tables of the group.

Source of the answers: GAP (The GAP Group, https://www.gap-system.org), which compares tables by
``TransformingPermutationsCharacterTables``.
"""

from pathlib import Path

import plrep
from plrep.characters.claimed_table import read_table
from plrep.display.write import render
from tests.gap import ask_gap

ROOT = Path(__file__).parents[2]
GROUPS = ("C1", "C2", "S4", "SL(2,3)", "C7", "PSL(2,11)", "Q8xC3", "C2^4", "Frobenius(13,4)", "2.S4-", "C31")

_READ = """
Read("{file}");
r := plrep_table;;
t := ConvertToCharacterTable(ShallowCopy(r));;
G := Group(r.GeneratorsOfGroup, ());;
own := CharacterTable(G);;
Print(TransformingPermutationsCharacterTables(t, own) <> fail, "\\n");
Print(Size(G) = r.Size and Length(r.Irr) = NrConjugacyClasses(G)
  and List(r.ClassRepresentatives, Order) = r.OrdersClassRepresentatives
  and List(r.ClassRepresentatives, x -> Size(ConjugacyClass(G, x))) = r.SizesConjugacyClasses
  and r.ComputedIndicators[2] = Indicator(t, List(r.Irr, x -> Character(t, x)), 2), "\\n");
"""


def test_gap_reads_what_plrep_writes(tmp_path):
    programs = []
    for place, name in enumerate(GROUPS):
        file = tmp_path / f"{place}.g"
        file.write_text(render(plrep.group(name).character_table.view(), "gap"))
        programs.append(_READ.format(file=file))
    assert ask_gap("".join(programs)) == ["true", "true"] * len(GROUPS)


def test_plrep_reads_what_gap_writes(tmp_path):
    made = (
        "SL(2,5)",
        "SmallGroup(27,4)",
        "AbelianGroup([2,2,9])",
        "TransitiveGroup(8,23)",
        "TrivialGroup(IsPermGroup)",
    )
    program = [f'Read("{ROOT}/docs/plrep.g");\n']
    for place, group in enumerate(made):
        program.append(f'G := {group};; PlrepTable(G, "{tmp_path}/{place}.g"); Print(Size(G), "\\n");\n')
    sizes = ask_gap("".join(program))
    assert sizes == ["120", "27", "36", "48", "1"]
    for place, size in enumerate(sizes):
        table = read_table((tmp_path / f"{place}.g").read_text())
        G = plrep.Group(table.degree, table.generators)
        assert table.order == G.order == int(size)
        column = [G.class_partition.place(one.representative) for one in table.classes]
        ours = {tuple(X.values[k] for k in column) for X in G.character_table.characters}
        assert {row.values for row in table.characters} == ours
        assert [one.size for one in table.classes] == [G.classes[k].size for k in column]


def test_a_record_printed_by_gap_itself_with_its_line_breaks_is_read(tmp_path):
    file, printed = tmp_path / "ours.g", tmp_path / "printed.g"
    file.write_text(render(plrep.group("PSL(2,11)").character_table.view(), "gap"))
    program = f'Read("{file}"); n := 10^100;; plrep_table.Size := n;; PrintTo("{printed}", "t := ", plrep_table, ";");'
    ask_gap(program + "\n")
    ours, theirs = read_table(file.read_text()), read_table(printed.read_text())
    assert len(printed.read_text().splitlines()) > 20 and theirs.order == 10**100
    assert (theirs.classes, theirs.characters) == (ours.classes, ours.characters)
