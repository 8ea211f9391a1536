# For each transitive group of degree up to 12 one line: degree, number, order and generators. The group is, as a set of
# permutations, the one that GAP has under this number. make.py runs it and reads the lines.
# Made with GAP 4.12.1, TransGrp 3.6.3.

LoadPackage("transgrp", false);;
SetPrintFormattingStatus("*stdout*", false);

# As few generators as possible: for soluble groups from a polycyclic presentation; for others the least number, from two
# on, for which some of 1,000 random choices generate.
FewGenerators := function(G)
  local f, count, try, chosen;
  if IsTrivial(G) then return []; fi;
  if IsCyclic(G) then return [First(AsSSortedList(G), g -> Order(g) = Size(G))]; fi;
  if IsSolvableGroup(G) then
    f := IsomorphismPcGroup(G);
    return List(MinimalGeneratingSet(Image(f)), g -> PreImagesRepresentative(f, g));
  fi;
  count := 2;
  while true do
    for try in [1 .. 1000] do
      chosen := List([1 .. count], k -> Random(GlobalMersenneTwister, G));
      if Size(Group(chosen)) = Size(G) then return chosen; fi;
    od;
    count := count + 1;
  od;
end;;

Reset(GlobalMersenneTwister, 1);;
for d in [1 .. 12] do
  if d = 1 then
    Print("1 ; 1 ; 1 ; \n");
  else
    for k in [1 .. NrTransitiveGroups(d)] do
      G := Group(GeneratorsOfGroup(TransitiveGroup(d, k)));
      Print(d, " ; ", k, " ; ", Size(G), " ; ", JoinStringsWithSeparator(FewGenerators(G), ","), "\n");
    od;
  fi;
od;
