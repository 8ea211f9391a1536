"""The calculus of characters against GAP, live: powers, eigenvalues, induction, restriction, fusion.

GAP multiplies permutations from left to right; a group and its opposite have the same subgroups, classes and
characters, so nothing has to be translated. Its classes are put in plrep's order by the representatives; characters
are compared by their values, so the order of its irreducibles does not matter.
"""

import plrep
from plrep.characters.central_characters import central_character, structure_constant
from plrep.characters.character_fields import field_conductor
from plrep.characters.eigenvalues import all_eigenvalues
from plrep.characters.permutation_characters import coset_character, natural_character
from plrep.groups.fusion import fusion
from tests.characters.tables import partitions
from tests.gap import ask_gap

GROUPS = ["C12", "S4", "Q8", "SL(2,3)", "A6", "GL(2,3)", "PSL(2,7)", "S3wrS3", "M11", "Dic5"]
PAIRS = [
    ("S5", "(1,2,3,4,5),(2,3,5,4)"),
    ("A6", "(1,2,3,4,5),(1,2,3)"),
    ("M11", "(1,2,3,4,5,6,7,8,9,10,11)"),
    ("S3wrS3", "(1,2,3),(1,2),(4,5,6),(7,8,9)"),
    ("S6", "(1,2,3,4,5,6),(1,2)(3,6)"),
    ("C12", "(1,4,7,10)(2,5,8,11)(3,6,9,12)"),
]

_PROGRAM = """
Classes := function(G, representatives)
  local classes;
  classes := ConjugacyClasses(G);
  return List(representatives, g -> First([1..Length(classes)], i -> g in classes[i]));
end;;
Show := function(places, f) return Concatenation("[", JoinStringsWithSeparator(
  List(ValuesOfClassFunction(f){places}, String), ";"), "]"); end;;
"""


def _ask(programs):
    """Run some programs in one process of GAP and return the lines that each prints."""
    answers = [[]]
    for line in ask_gap(_PROGRAM + 'Print("next\\n");\n'.join(programs)):
        if line == "next":
            answers.append([])
        else:
            answers[-1].append(line)
    assert len(answers) == len(programs)
    return answers


def _shown(f):
    return "[" + ";".join(map(str, f.values)) + "]"


def _cycles(permutations):
    return "[" + ",".join(map(str, permutations)) + "]"


def _group(name, G):
    representatives = [one.representative for one in G.classes]
    return (
        f"{name} := Group({_cycles(G.generators)}, ());; table{name} := CharacterTable({name});;"
        f"places{name} := Classes({name}, {_cycles(representatives)});;\n"
    )


def test_powers_eigenvalues_and_indicators_are_those_of_gap():
    groups = [plrep.group(name) for name in GROUPS]
    program = """
        for x in Irr(tableG) do
          Print(Show(placesG, x), "|");
          for k in [2, 3, 4] do
            Print(Show(placesG, SymmetricParts(tableG, [x], k)[1]), "|");
            Print(Show(placesG, AntiSymmetricParts(tableG, [x], k)[1]), "|");
          od;
          Print(Show(placesG, DeterminantOfCharacter(x)), "|");
          Print(Show(placesG, CentralCharacter(x)), "|");
          Print(List([2, 3, 4], k -> Indicator(tableG, [x], k)[1]), "|");
          Print(List(placesG, i -> EigenvaluesChar(x, i)), "|");
          Print(Size(KernelOfCharacter(x)), "|", Size(CentreOfCharacter(x)), "|");
          Print(Conductor(ValuesOfClassFunction(x)), "\\n");
        od;
        """
    for G, said in zip(groups, _ask([_group("G", G) + program for G in groups]), strict=True):
        assert sorted(said) == sorted(map(_facts, G.character_table.characters))


def _facts(X):
    line = [_shown(X)]
    for k in (2, 3, 4):
        line += [_shown(X.symmetric_power(k)), _shown(X.exterior_power(k))]
    line += [_shown(X.determinant()), _shown(central_character(X))]
    line.append(str([X.indicator(k) for k in (2, 3, 4)]))
    line.append(str([[*counts[1:], counts[0]] for counts in all_eigenvalues(X)]))
    line += [str(sum(X.group.classes[c].size for c in places)) for places in (X.kernel, X.centre)]
    line.append(str(field_conductor(X)))
    return "|".join(line).replace(" ", "")


def test_symmetrised_powers_are_those_of_gap():
    cases = [
        (plrep.group(name), n)
        for name, n in (("S4", 3), ("A6", 3), ("Q8", 4), ("SL(2,3)", 4), ("C12", 3), ("GL(2,3)", 5))
    ]
    programs = [
        _group("G", G)
        + f"for x in Irr(tableG) do for y in Symmetrizations(tableG, [x], {n}) do\n"
        + 'Print(Show(placesG, x), Show(placesG, y), "\\n"); od; od;\n'
        for G, n in cases
    ]
    for (G, n), said in zip(cases, _ask(programs), strict=True):
        ours = [
            _shown(X) + _shown(X.symmetrised(shape))
            for X in G.character_table.characters
            for shape in partitions(n)
        ]
        assert sorted(said) == sorted(ours)


def test_restriction_induction_and_fusion_are_those_of_gap():
    cases = [
        (G, G.subgroup(generators)) for G, generators in ((plrep.group(name), text) for name, text in PAIRS)
    ]
    program = """
        Print(List([1..Length(placesH)], i -> Position(placesG,
          FusionConjugacyClasses(tableH, tableG)[placesH[i]]) - 1), "\\n");
        Print(Show(placesG, PermutationCharacter(G, H)), "\\n");
        for x in Irr(tableG) do
          Print("down", Show(placesG, x), Show(placesH, RestrictedClassFunction(x, H)), "\\n");
        od;
        for y in Irr(tableH) do
          Print("up", Show(placesH, y), Show(placesG, InducedClassFunction(y, G)), "\\n");
        od;
        """
    answers = _ask([_group("G", G) + _group("H", H) + program for G, H in cases])
    for (G, H), said in zip(cases, answers, strict=True):
        assert said[0] == str(list(fusion(H, G))).replace(" ", "")
        assert said[1] == _shown(coset_character(G, H))
        ours = ["down" + _shown(X) + _shown(X.restrict(H)) for X in G.character_table.characters]
        ours += ["up" + _shown(Y) + _shown(Y.induce(G)) for Y in H.character_table.characters]
        assert sorted(said[2:]) == sorted(ours)


def test_structure_constants_and_norms_are_those_of_gap():
    groups = [plrep.group(name) for name in ("S5", "SL(2,3)", "PSL(2,7)", "C12")]
    program = """
        f := NaturalCharacter(G);;
        Print(Show(placesG, f), "\\n", Norm(f^2), "\\n");
        Print(Show(placesG, AntiSymmetricParts(tableG, [f^2], 2)[1]), "\\n");
        Print(List(placesG, i -> List(placesG, j -> List(placesG,
          k -> ClassMultiplicationCoefficient(tableG, i, j, k)))), "\\n");
        """
    for G, said in zip(groups, _ask([_group("G", G) + program for G in groups]), strict=True):
        f, r = natural_character(G), range(len(G.classes))
        constants = [[[structure_constant(G, i, j, k) for k in r] for j in r] for i in r]
        assert said[:3] == [_shown(f), str((f * f).norm), _shown((f * f).exterior_power(2))]
        assert said[3] == str(constants).replace(" ", "")
