"""Character tables of random groups, computed and written by GAP (docs/plrep.g): from its libraries of small,
transitive and primitive groups, subgroups of symmetric groups, direct and wreath products and their subgroups.

Source of the answers: GAP (The GAP Group, https://www.gap-system.org).
"""

from __future__ import annotations

from pathlib import Path

from tests.gap import ask_gap

ROOT = Path(__file__).parents[2]
KINDS = 8
_PROGRAM = """
Largest := %(largest)d;;
Read("%(root)s/docs/plrep.g");
Reset(GlobalMersenneTwister, %(seed)d);;
ByPermutations := function(G)
  if IsPermGroup(G) then return G; fi;
  if Random([true, false]) then return Image(RegularActionHomomorphism(G), G); fi;
  G := Image(IsomorphismPermGroup(G), G);
  return Image(SmallerDegreePermutationRepresentation(G), G);
end;;
Small := function(largest)
  local n;
  n := Random([1..largest]);
  return ByPermutations(SmallGroup(n, Random([1..NumberSmallGroups(n)])));
end;;
Pick := function(kind)
  local n, G, H;
  if kind = 1 then return Small(Largest); fi;
  if kind = 2 then return Small(100); fi;
  if kind = 3 then n := Random([2..15]); return TransitiveGroup(n, Random([1..NrTransitiveGroups(n)])); fi;
  if kind = 4 then n := Random([2..100]); return PrimitiveGroup(n, Random([1..NrPrimitiveGroups(n)])); fi;
  if kind = 5 then
    G := SymmetricGroup(Random([3..9]));
    return SubgroupNC(G, List([1..Random([1..3])], i -> Random(G)));
  fi;
  if kind = 6 then return DirectProduct(Small(24), Small(24)); fi;
  if kind = 7 then
    return WreathProduct(Small(12), TransitiveGroup(Random([2..4]), 1));
  fi;
  G := DirectProduct(Small(60), Small(60));
  return SubgroupNC(G, List([1..3], i -> Random(G)));
end;;
for i in [1..%(count)d] do
  repeat G := Pick((i - 1) mod %(kinds)d + 1); until Size(G) <= Largest;
  PlrepTable(G, Concatenation("%(folder)s/", String(i), ".g"));
od;
Print("%(count)d tables\\n");
"""


def random_tables(folder: Path, *, count: int, largest: int, seed: int) -> list[str]:
    """Return the texts of tables of random groups of orders up to the largest, kinds in turn; the seed decides."""
    facts = {"root": ROOT, "seed": seed, "count": count, "largest": largest, "folder": folder, "kinds": KINDS}
    said = ask_gap(_PROGRAM % facts)
    assert said == [f"{count}tables"], said
    return [(folder / f"{i}.g").read_text() for i in range(1, count + 1)]
