# Tables of GAP for plrep: docs/interchange.md. Read("plrep.g"); then PlrepTable(G, "file.g");

# Writes the ordinary character table of a finite group to a file. The group acts on points as it stands, or, if it is
# no permutation group, through IsomorphismPermGroup.
PlrepTable := function(G, file)
  local tbl, classes, stream, map, p, entry;
  if not IsPermGroup(G) then G := Image(IsomorphismPermGroup(G), G); fi;
  tbl := CharacterTable(G);
  classes := ConjugacyClasses(tbl);
  Irr(tbl); Indicator(tbl, 2);
  for p in PrimeDivisors(Size(G)) do PowerMap(tbl, p); od;
  stream := OutputTextFile(file, false);
  SetPrintFormattingStatus(stream, false);
  entry := function(name, value) PrintTo(stream, "  ", name, " := ", value, ",\n"); end;
  PrintTo(stream, "plrep_table := rec(\n");
  if HasIdentifier(tbl) then entry("Identifier", Concatenation("\"", Identifier(tbl), "\"")); fi;
  entry("UnderlyingCharacteristic", 0);
  entry("Size", Size(G));
  entry("Degree", Maximum(1, LargestMovedPoint(G)));
  entry("GeneratorsOfGroup", GeneratorsOfGroup(G));
  entry("ClassRepresentatives", List(classes, Representative));
  entry("OrdersClassRepresentatives", OrdersClassRepresentatives(tbl));
  entry("SizesConjugacyClasses", SizesConjugacyClasses(tbl));
  entry("SizesCentralizers", SizesCentralizers(tbl));
  entry("ComputedPowerMaps", ComputedPowerMaps(tbl));
  entry("ComputedIndicators", ComputedIndicators(tbl));
  PrintTo(stream, "  Irr := ", List(Irr(tbl), ValuesOfClassFunction), "\n);\n");
  CloseStream(stream);
end;
