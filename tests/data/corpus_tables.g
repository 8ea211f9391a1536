# Facts of the character tables of benchmarks/corpus.txt, for tests/characters/test_corpus_oracle.py. Run in this folder:
#   gap -q -A corpus_tables.g
# GAP 4.12.1; the answers are facts of mathematics.
LoadPackage("smallgrp", false);; LoadPackage("transgrp", false);; LoadPackage("primgrp", false);;

Facts := function(stream, name, generators)
  local G, table, classes, rows, normal, irreducibles, rational;
  G := Group(generators);
  table := CharacterTable(G);
  classes := Collected(List([1..NrConjugacyClasses(G)],
    i -> [OrdersClassRepresentatives(table)[i], SizesConjugacyClasses(table)[i]]));
  irreducibles := Irr(table);
  rows := Collected(List([1..Length(irreducibles)], i -> [irreducibles[i][1], Indicator(table, 2)[i]]));
  rational := Number(irreducibles, x -> ForAll(x, IsRat));
  normal := List(NormalSubgroups(G), Size);
  Sort(normal);
  PrintTo(stream, "\"", name, "\": {\"order\": ", Size(G),
    ", \"classes\": ", List(classes, x -> Concatenation(x[1], [x[2]])),
    ", \"irreducibles\": ", List(rows, x -> Concatenation(x[1], [x[2]])),
    ", \"rational\": ", rational, ", \"normal\": ", normal, "}");
end;

stream := OutputTextFile("corpus_tables.json", false);
SetPrintFormattingStatus(stream, false);
first := true;
PrintTo(stream, "{\n");
for line in SplitString(StringFile("../../benchmarks/corpus.txt"), "\n") do
  fields := SplitString(line, "|");
  if Length(fields) = 3 then
    if not first then PrintTo(stream, ",\n"); fi;
    first := false;
    Facts(stream, fields[1], EvalString(Concatenation("[", fields[3], "]")));
  fi;
od;
PrintTo(stream, "\n}\n");
CloseStream(stream);
QUIT_GAP(0);
