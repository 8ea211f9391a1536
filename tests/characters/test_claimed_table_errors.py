"""Tables from elsewhere: what may be left out, and every way in which a text is no table."""

import json

import pytest

import plrep
from plrep.characters.claimed_table import Unreadable, read_table
from plrep.display.write import render
from plrep.errors import BadInput, BeyondReach


def table(name="S3"):
    return json.loads(json.dumps(plrep.group(name).character_table.data()))


def set_at(data, path, value):
    """Set what stands at a path of keys and positions."""
    for key in path[:-1]:
        data = data[key]
    data[path[-1]] = value


@pytest.mark.parametrize("name", ["C1", "C2", "S3", "SL(2,3)", "C7", "PSL(2,7)", "S4xC2"])
def test_json_and_the_record_of_gap_say_the_same(name):
    found = plrep.group(name).character_table
    from_json, from_gap = read_table(json.dumps(found.data())), read_table(render(found.view(), "gap"))
    assert [row.degree for row in from_json.characters] == list(found.degrees)
    assert [row.values for row in from_json.characters] == [row.values for row in from_gap.characters]
    assert [row.indicator for row in from_json.characters] == [row.indicator for row in from_gap.characters]
    assert from_json.classes == from_gap.classes
    assert (from_json.generators, from_json.degree) == (from_gap.generators, from_gap.degree)
    assert (from_json.name, from_json.order) == (from_gap.name, from_gap.order) == (name, found.group.order)


def test_generators_representatives_and_values_suffice():
    data = table()
    least = {
        "group": {"generators": data["group"]["generators"]},
        "classes": [{"representative": one["representative"]} for one in data["classes"]],
        "characters": [{"values": row["values"]} for row in data["characters"]],
    }
    read = read_table(json.dumps(least))
    assert (read.order, read.name, read.degree) == (None, None, 3)
    assert read.classes[1].size is None and read.classes[1].powers == {}


def test_integers_may_stand_as_numbers_and_classes_of_powers_may_be_numbered():
    data = table()
    data["characters"][2]["values"] = [2, 0, -1]
    data["classes"][1]["powers"] = {"2": 1, "3": 2}
    read = read_table(json.dumps(data))
    assert read.characters[2].values == (2, 0, -1) and read.classes[1].powers == {2: 0, 3: 1}


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (["more"], 1, "the table has the entry 'more', which no table has"),
        (["group"], [], "group is \\[\\]; entries with names were expected"),
        (["group", "generators"], "(1,2)", "group.generators is '\\(1,2\\)'; a list"),
        (["group", "generators", 0], "(1,2", "generator 1: cannot read cycles"),
        (["group", "generators", 0], "(1,2),(1,3)", "generator 1: 2 permutations; one was expected"),
        (["group", "generators", 0], [1, 0], "generator 1 is \\[1, 0\\]; a permutation in cycles"),
        (["group", "degree"], 2, "name the point 3, but there are 2 points"),
        (["group", "degree"], 0, "the degree is 0; 1 to 20000 points"),
        (["group", "degree"], 20_001, "1 to 20000 points"),
        (["group", "order"], "6", "group.order is '6'; an integer"),
        (["group", "name"], 6, "group.name is 6; words"),
        (["classes"], {}, "classes is {}; a list"),
        (["classes", 1], 7, "class 2 is 7; entries with names"),
        (["classes", 1, "sizes"], 7, "class 2 has the entry 'sizes', which no table has"),
        (["classes", 1, "size"], True, "the size of class 2 is True; an integer"),
        (["classes", 1, "size"], 3.0, "the size of class 2 is 3.0; an integer"),
        (["classes", 1, "label"], 7, "the label of class 2 is 7; words"),
        (["classes", 1, "label"], "3a", "class 2 and class 3 share the label '3a'"),
        (["classes", 1, "representative"], "(1,4)", "the representative of class 2: .* the point 4"),
        (["classes", 1, "powers"], [], "the powers of class 2 are \\[\\]; entries with names"),
        (["classes", 1, "powers"], {"02": "1a"}, "class 2 have the exponent '02', which is none"),
        (["classes", 1, "powers"], {"-1": "1a"}, "class 2 have the exponent '-1', which is none"),
        (["classes", 1, "powers"], {"2": "5z"}, "powers of class 2, exponent 2: '5z' is no class"),
        (["classes", 1, "powers"], {"2": 4}, "powers of class 2, exponent 2: 4 is no class"),
        (["classes", 1, "powers"], {"2": []}, "powers of class 2, exponent 2: \\[\\] is no class"),
        (["characters", 2, "values"], ["1"], "row 3 has 1 values; there are 3 classes"),
        (["characters", 2, "values", 1], "E(0)", "row 3, class 2: cannot read 'E\\(0\\)'"),
        (["characters", 2, "values", 1], "1.5", "row 3, class 2: cannot read '1.5'"),
        (["characters", 2, "values", 1], 0.5, "row 3, class 2: 0.5 is no value"),
        (["characters", 2, "values", 1], True, "row 3, class 2: True is no value"),
        (["characters", 2, "indicator"], "1", "the indicator of row 3 is '1'; an integer"),
        (["characters", 2, "label"], "X1", "row 1 and row 3 share the label 'X1'"),
        (["characters", 2, "label"], "x" * 100, None),
    ],
)
def test_what_is_wrong_is_named_with_its_place(path, value, message):
    data = table()
    set_at(data, path, value)
    if message is None:
        assert read_table(json.dumps(data)).characters[2].label == value
    else:
        with pytest.raises(BadInput, match=message):
            read_table(json.dumps(data))


@pytest.mark.parametrize("path", [["group"], ["group", "generators"], ["classes", 0, "representative"]])
def test_what_is_missing_is_named(path):
    data = table()
    part = data
    for key in path[:-1]:
        part = part[key]
    del part[path[-1]]
    with pytest.raises(BadInput, match=f"has no entry '{path[-1]}'"):
        read_table(json.dumps(data))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "no JSON"),
        ('{"group": NaN}', "NaN is no number of JSON"),
        ('{"group": 1, "group": 2}', "a key is repeated"),
        (f'{{"group": {"9" * 3000}}}', "a number has 3000 digits"),
        ('{"a":' * 100_000, "no JSON"),
        ("", "neither JSON nor a record of GAP: line 1"),
        ("1a 2a 3a", "neither JSON nor a record of GAP: line 1"),
    ],
)
def test_a_text_that_is_neither_json_nor_a_record_is_unreadable(text, message):
    with pytest.raises(Unreadable, match=message):
        read_table(text)


def test_points_beyond_the_limit_are_beyond_reach():
    with pytest.raises(BeyondReach, match="the limit is 20000 points"):
        read_table('{"group": {"generators": ["(1,20001)"]}, "classes": [], "characters": []}')


RECORD = {
    "GeneratorsOfGroup": "[ (1,2) ]",
    "ClassRepresentatives": "[ (), (1,2) ]",
    "Irr": "[ [ 1, 1 ], [ 1, -1 ] ]",
}


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ({"Irr": None}, "the record has no entry Irr"),
        ({"IsSimple": "1"}, "the record has the entry IsSimple; the entries that are read are Identifier, "),
        ({"UnderlyingCharacteristic": "2"}, "UnderlyingCharacteristic is not 0"),
        ({"SizesConjugacyClasses": "[ 1 ]"}, "SizesConjugacyClasses has 1 entries; 2 were expected"),
        ({"SizesConjugacyClasses": "7"}, "SizesConjugacyClasses is no list"),
        ({"ComputedPowerMaps": "[ , [ 1 ] ]"}, "ComputedPowerMaps\\[2\\] has 1 entries; 2 were expected"),
        ({"ComputedPowerMaps": "[ , [ 1, 3 ] ]"}, "powers of class 2, exponent 2: 3 is no class"),
        ({"ComputedIndicators": "[ , , [ 1, 1 ] ]"}, "ComputedIndicators\\[3\\] is given"),
        ({"Irr": "[ [ 1, 1 ], [ 1, (1,2) ] ]"}, "row 2, class 2: cannot read '\\(1,2\\)'"),
        ({"GeneratorsOfGroup": '[ "(1,2)" ]'}, None),
        ({"Degree": "1"}, "name the point 2, but there are 1 points"),
    ],
)
def test_a_record_that_is_no_table_is_refused(entries, message):
    given = {name: value for name, value in (RECORD | entries).items() if value is not None}
    text = f"t := rec( {', '.join(f'{name} := {value}' for name, value in given.items())} );"
    if message is None:
        assert read_table(text).generators[0].images == (1, 0)
    else:
        with pytest.raises(BadInput, match=message):
            read_table(text)
