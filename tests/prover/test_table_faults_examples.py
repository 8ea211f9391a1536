"""What is said of wrong tables: each kind of fault in a sentence with its place and what is right."""

import json

import pytest

import plrep
import plrep.checker
from plrep.errors import BeyondReach, Inconsistent
from plrep.prover.foreign_table import decide_table


def table(name):
    return json.loads(json.dumps(plrep.group(name).character_table.data()))


def reason(data):
    decision = decide_table(json.dumps(data))
    assert (decision.verdict, decision.code, decision.certificate) == ("rejected", 1, None)
    return decision.reason


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("order", 6, "class 3 (2b): the order of its elements is 2, not 6"),
        ("size", 8, "class 3 (2b): its size is 6, not 8"),
        ("centralizer_order", 8, "class 3 (2b): the order of the centraliser is 4, not 8"),
        ("representative", "(1,2,3)", "class 4 (3a): its representative (2,3,4) is conjugate to (1,2,3), the "
         "representative of class 3 (2b)"),
        ("representative", "(1,2)(3,4)", "class 3 (2b): its representative (1,2)(3,4) is the representative of "
         "class 2 (2a)"),
        ("label", "3b", "class 3 (3b): the label says order 3, its elements have order 2"),
        ("powers", {"3": "2a"}, "class 3 (2b): the powers of its elements with exponent 3 lie in class 3 (2b), not in "
         "class 2 (2a)"),
        ("powers", {"5": "1a"}, "class 3 (2b): the powers of its elements with exponent 5 lie in class 3 (2b), not in "
         "class 1 (1a)"),
    ],
)  # fmt: skip
def test_a_wrong_class_is_named_with_what_is_right(key, value, said):
    data = table("S4")
    data["classes"][2][key] = value
    for one in data["classes"]:
        one["powers"] = value if key == "powers" and one is data["classes"][2] else {}
    if key == "representative":
        del data["classes"][2]["order"]
    assert reason(data) == said


def test_labels_are_told_in_one_line_and_not_too_long():
    data = table("S4")
    data["classes"][2] |= {"label": "a\nb", "size": 7}
    data["characters"][4] |= {"label": "x" * 1000, "degree": 10**500}
    for one in data["classes"]:
        one["powers"] = {}
    assert reason(data) == "class 3 (a b): its size is 6, not 7"
    data["classes"][2]["size"] = 6
    assert reason(data) == f"row 5 ({'x' * 20}...): its value at the identity is 3, not a long number"


def test_wrong_orders_of_groups_are_named():
    data = table("S4")
    data["group"]["order"] = 12
    assert reason(data) == "the group has order 24, not 12"
    data = table("S4")
    data["group"]["generators"] = ["(1,2,3)", "(2,3,4)"]
    del data["group"]["order"]
    assert "lies outside the group" in reason(data)


def test_a_missing_column_is_named():
    data = table("A5")
    del data["classes"][4]
    for row in data["characters"]:
        del row["values"][4]
    for one in data["classes"]:
        one["powers"] = {}
    said = "the group has 5 conjugacy classes, the table 4 columns: the class of "
    assert reason(data).startswith(said) and reason(data).endswith("of order 5 and size 12, is missing")


def test_a_column_too_many_is_conjugate_to_another():
    data = table("S3")
    data["classes"].append({"representative": "(1,2)"})
    for row in data["characters"]:
        row["values"].append(row["values"][1])
    assert (
        reason(data)
        == "class 4: its representative (1,2) is conjugate to (2,3), the representative of class 2 (2a)"
    )


def test_a_missing_row_is_noticed():
    data = table("S4")
    del data["characters"][3]
    assert reason(data) == "the group has 5 irreducible characters, the table 4 rows"


@pytest.mark.parametrize(
    ("row", "column", "value", "said"),
    [
        (4, 1, "7", "row 5 (X5): its norm is 7, not 1; an irreducible character of the group differs only by -1 "
         "instead of 7 on class 2 (2a)"),
        (1, 3, "-1", "row 2 (X2): its inner product with row 1 (X1) is -2/3, not 0; an irreducible character of the "
         "group differs only by 1 instead of -1 on class 4 (3a)"),
        (1, 3, "1/2", "row 2 (X2), class 4 (3a): 1/2 is no algebraic integer, as values of characters are"),
        (1, 3, "E(5)", "row 2 (X2), class 4 (3a): E(5) is no sum of roots of unity of order 3, as values on elements "
         "of this order are"),
        (1, 3, "-25", "row 2 (X2), class 4 (3a): -25 is too large for a sum of as many roots of unity as the degree "
         "of a character"),
        (1, 3, "9" * 3000, "row 2 (X2), class 4 (3a): a long number is too large for a sum of as many roots of unity "
         "as the degree of a character"),
        (1, 3, "E(999983)", "row 2 (X2), class 4 (3a): E(999983) is no sum of roots of unity of order 3, as values "
         "on elements of this order are"),
        (2, 0, "3", "row 3 (X3): its value at the identity is 3, not 2"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_named_with_the_right_one(row, column, value, said):
    data = table("S4")
    data["characters"][row]["values"][column] = value
    assert reason(data) == said


def test_a_row_of_norm_one_that_is_orthogonal_to_all_others_is_no_character():
    data = table("S4")
    data["characters"][4]["values"] = ["-3", "1", "1", "0", "-1"]
    del data["characters"][4]["degree"]
    assert reason(data) == "row 5 (X5): it is no irreducible character"


def test_equal_rows_exchanged_columns_and_wrong_indicators_are_named():
    data = table("C3")
    values = data["characters"][1]["values"]
    values[1], values[2] = values[2], values[1]
    assert reason(data) == "row 3 (X3): it is equal to row 2 (X2)"
    data = table("SL(2,3)")
    for row in data["characters"]:
        row["values"][2], row["values"][3] = row["values"][3], row["values"][2]
    assert reason(data) == "the values on class 3 (3a) and class 4 (3b) are exchanged"
    data = table("Q8")
    data["characters"][4]["indicator"] = 1
    assert reason(data) == "row 5 (X5): its indicator is -1, not 1"


def test_a_table_beyond_the_checker_is_compared_with_that_of_plrep():
    data = table("M11")
    decision = decide_table(json.dumps(data))
    assert (decision.verdict, decision.code) == ("undecided", 3)
    assert (
        "it is the table that plrep finds and verifies, but a certificate of it is beyond the limits"
        in decision.reason
    )
    data["characters"][2]["values"][1] = "2"
    assert reason(data).startswith("row 3 (X3): its inner product with row 1 (X1) is 1/12, not 0")


def test_a_checker_that_refuses_the_table_of_plrep_is_a_bug(monkeypatch):
    refused = plrep.checker.Result("rejected", "the seal is broken", 1, "seal", ())
    monkeypatch.setattr(plrep.checker, "check_text", lambda text: refused)
    with pytest.raises(Inconsistent, match=r"the checker refuses the table of S4 .*the seal is broken"):
        decide_table(json.dumps(table("S4")))


def test_without_a_table_of_plrep_the_checker_names_the_fault(monkeypatch):
    def beyond(*given):
        raise BeyondReach("no route")

    monkeypatch.setattr("plrep.prover.foreign_table.row_fault", beyond)
    data = table("S4")
    data["characters"][2]["values"][3] = "1"
    assert reason(data).startswith("character 3: class sums do not multiply")
    assert decide_table(json.dumps(table("M11"))).reason == "no route"
    assert decide_table(json.dumps(table("M11"))).verdict == "undecided"


def test_a_group_beyond_reach_is_undecided():
    text = '{"group": {"generators": ["(1,20001)"]}, "classes": [], "characters": []}'
    assert decide_table(text).verdict == "undecided"


@pytest.mark.parametrize("name", ["C1", "S4", "SL(2,3)", "C5", "Q8", "Frobenius(7,3)"])
def test_what_is_left_out_is_added(name):
    data = table(name)
    data["group"] = {"generators": data["group"]["generators"], "degree": data["group"]["degree"]}
    data["classes"] = [{"representative": one["representative"]} for one in reversed(data["classes"])]
    data["characters"] = [{"values": row["values"][::-1]} for row in reversed(data["characters"])]
    decision = decide_table(json.dumps(data))
    assert decision.verdict == "accepted"
    claimed = decision.certificate.document["claim"]
    indicators = [row["indicator"] for row in claimed["characters"]]
    assert indicators[::-1] == list(plrep.group(name).character_table.indicators)
