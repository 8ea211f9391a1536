"""The fuzzer finds nothing in a sample, repeats itself, and does notice what it looks for."""

import json

from plrep import checker
from tests.forgeries import fuzz
from tests.forgeries.corpus import CORPUS
from tests.forgeries.forge import changed, sealed, written


def test_a_sample_of_cases_finds_nothing(capsys):
    assert fuzz.main(["--cases", "800", "--minutes", "5", "--seed", "1"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("800 cases: ")
    assert all(way.__name__ in printed for way in fuzz.WAYS)
    assert "findings: 0" in printed


def test_a_case_is_a_function_of_its_seed_and_number():
    for number in range(40):
        assert fuzz.case(3, number) == fuzz.case(3, number)
    assert len({fuzz.case(3, number)[1] for number in range(40)}) == 40


def test_an_exception_that_leaves_the_checker_is_a_finding(monkeypatch, capsys):
    monkeypatch.setattr(checker, "check_text", lambda data, memo=None: {}["nothing"])
    assert fuzz.main(["--cases", "20"]) == 1
    assert "KeyError" in capsys.readouterr().out


def test_an_acceptance_of_everything_is_a_finding(monkeypatch, capsys):
    good = checker.check_text(written(CORPUS["kernel by blocks"]))
    monkeypatch.setattr(checker, "check_text", lambda data, memo=None: good)
    assert fuzz.main(["--cases", "200", "--seed", "2"]) == 1
    printed = capsys.readouterr().out
    assert "without a new seal" in printed
    assert "(claim true, evidence valid) = (False, False)" in printed


def test_what_is_accepted_without_a_new_seal_is_told_from_what_is_unchanged():
    start = CORPUS["two half lines"]
    good = checker.check_text(written(start))
    assert fuzz.complaint(written(start), None, False, good) == ""
    one_for_false = json.loads(json.dumps(start))
    one_for_false["claim"]["holds"] = 0
    assert "seal" in fuzz.complaint(written(one_for_false), None, False, good)
    false = changed(start, ("claim", "holds"), True)
    assert "(False, False)" in fuzz.complaint(written(false), false, False, good)
    renamed = sealed(
        CORPUS["projector, complex"]
        | {"simples": dict(reversed(CORPUS["projector, complex"]["simples"].items()))}
    )
    assert fuzz.complaint(written(renamed), renamed, False, good) == ""


def test_a_verdict_that_is_none_is_a_finding():
    result = checker.check_text(b"[]")._replace(verdict="perhaps")
    assert "the result is none" in fuzz.complaint(b"[]", None, False, result)
    result = checker.check_text(b"[]")._replace(reason="")
    assert "characters" in fuzz.complaint(b"[]", None, False, result)


def test_an_endless_case_is_a_finding(monkeypatch, capsys):
    def endless(data, memo=None):
        while True:
            pass

    monkeypatch.setattr(checker, "check_text", endless)
    monkeypatch.setattr(fuzz, "LONGEST", 1)
    assert fuzz.main(["--cases", "1", "--seed", "4"]) == 1
    assert "does not end" in capsys.readouterr().out
