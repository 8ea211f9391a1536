"""Maximal subgroups, Frattini subgroups and marks equal GAP's."""

import pytest

from plrep.groups.group import group
from tests.gap import ask_gap

SMALL = [
    "C1",
    "C9",
    "C60",
    "S4",
    "Q8",
    "D6",
    "D9",
    "C3xC9",
    "GL(2,3)",
    "S3wrC2",
    "AGL(1,8)",
    "A5",
    "S5",
    "S4wrS3",
]
# up to order 2,000 by both routes, and larger solvable ones
GROUPS = [
    "C2xD4xC3", "SL(2,3)", "ASL(2,3)", "AGL(1,27)", "2^(1+4)-", "S4xS3", "W(F4)", "S3wrS3", "S4xS4", "D4xD4",
    "C7xC28", "A5xS4", "S6", "PSL(2,7)", "PGL(2,7)", "PSL(2,11)", "PSL(2,13)", "PGL(2,9)", "SL(2,5)", "AGL(3,2)",
    "A6xC2", "A5xC2^2",
]  # fmt: skip
LARGE = ["S3wrS4", "GL(2,3)wrC3", "D4wrD4", "S4wrS4", "2^(1+6)+xC2^4", "S4xS4xS4", "AGL(1,8)wrC2"]
MARKED = ["S3", "D4", "A4", "S4", "A5", "S5", "Q8xC2", "PSL(2,7)", "S4xS3", "S6"]


def _gap(name):
    return f"Group([{','.join(map(str, group(name).generators)) or '()'}])"


def _maximal(name):
    return (
        f"Print(SortedList(List(ConjugacyClassesMaximalSubgroups({_gap(name)}),"
        'c -> [Size(Representative(c)), Size(c)])), "\\n");\n'
    )


@pytest.mark.parametrize(
    "names",
    [SMALL, pytest.param(GROUPS, marks=pytest.mark.slow), pytest.param(LARGE, marks=pytest.mark.slow)],
    ids=["small", "up to order 2000", "solvable"],
)
def test_orders_and_numbers_of_conjugates_of_maximal_subgroups_equal_those_of_gap(names):
    ours = []
    for name in names:
        rows = sorted([one.order, one.conjugates] for one in group(name).maximal_subgroups)
        ours.append(str(rows).replace(" ", ""))
    assert ask_gap("".join(map(_maximal, names))) == ours


@pytest.mark.slow
def test_frattini_subgroups_have_the_orders_of_those_of_gap():
    names = [*SMALL[:-1], *GROUPS, "D4wrD4", "2^(1+6)+xC2^4", "C3wrC3wrC3"]
    program = "".join(f'Print(Size(FrattiniSubgroup({_gap(name)})), "\\n");\n' for name in names)
    assert ask_gap(program) == [str(group(name).frattini_subgroup.order) for name in names]


def test_tables_of_marks_equal_those_of_gap_up_to_the_order_of_classes():
    program, ours = "", []
    for name in MARKED:
        program += (
            f"t := TableOfMarks({_gap(name)});;"
            'Print(SortedList(List(MarksTom(t), row -> -SortedList(-row))), "\\n");\n'
        )
        rows = [[int(mark) for mark in row if mark] for row in group(name).subgroup_lattice.marks]
        ours.append(str(sorted(sorted(row, reverse=True) for row in rows)).replace(" ", ""))
    assert ask_gap(program) == ours
