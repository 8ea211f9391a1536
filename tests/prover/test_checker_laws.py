"""The checker as a program: it stands alone, its verdicts depend on the file only, its output is the contract's."""

import ast
import json
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from plrep import checker
from tests.forgeries.forge import changed, included, sealed, written
from tests.prover.test_checker_errors import PLAIN, REFUSED
from tests.prover.test_checker_examples import ACCEPTED
from tests.prover.test_checker_kinds_errors import REFUSED as REFUSED_KINDS
from tests.prover.test_checker_kinds_examples import KINDS

SOURCE = Path(checker.__file__).read_text(encoding="utf-8")
SCHEMA = json.loads(Path("proofs/certificate.schema.json").read_text(encoding="utf-8"))

# what a schema can see: spelling, and which keys go together
SPELLED = {"type", "missing", "unknown", "choice", "label", "rule"}


def alone(folder, *arguments):
    """Run a copy of the checker in a folder that holds nothing else of plrep."""
    shutil.copy(checker.__file__, folder / "checker.py")
    command = [sys.executable, "-I", "-S", "checker.py", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_checker_is_one_file_of_at_most_1200_lines_of_at_most_110_characters():
    lines = SOURCE.splitlines()
    assert len(lines) <= 1200
    assert max(map(len, lines)) <= 110


def test_the_checker_imports_the_standard_library_only():
    imported = set()
    for node in ast.walk(ast.parse(SOURCE)):
        if isinstance(node, ast.Import):
            imported |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0
            imported.add(node.module)
    assert {name.partition(".")[0] for name in imported} <= set(sys.stdlib_module_names)


def test_the_checker_computes_without_floats():
    numbers = [node.value for node in ast.walk(ast.parse(SOURCE)) if isinstance(node, ast.Constant)]
    assert not any(isinstance(number, float) for number in numbers)
    assert "float(" not in SOURCE
    assert "eval(" not in SOURCE


def test_every_refusal_in_the_source_names_a_reason():
    keys = set()
    for node in ast.walk(ast.parse(SOURCE)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            place = {"require": 1, "Refused": 0}.get(node.func.id)
            if place is not None and isinstance(node.args[place], ast.Constant):
                keys.add(node.args[place].value)
    # two keys are handed to the check of a product
    assert keys | {"idempotent", "outside-part"} == set(checker.REASONS)


def test_the_checker_alone_prints_a_line_for_each_file_and_the_worst_decides(tmp_path):
    (tmp_path / "good.json").write_bytes(written(PLAIN))
    (tmp_path / "bad.json").write_bytes(written(PLAIN | {"seal": ""}))
    (tmp_path / "broken.json").write_bytes(b"{")
    ran = alone(tmp_path, "good.json")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "good.json: accepted\n", "")
    ran = alone(tmp_path, "bad.json", "good.json")
    assert ran.returncode == 1
    assert ran.stdout.splitlines() == [
        "bad.json: rejected: the seal does not fit the content",
        "good.json: accepted",
    ]
    ran = alone(tmp_path, "good.json", "broken.json", "bad.json", "none.json")
    assert ran.returncode == 2
    assert [line.split(":")[1] for line in ran.stdout.splitlines()] == [" accepted", *[" rejected"] * 3]


def test_an_empty_list_of_files_is_refused(tmp_path):
    ran = alone(tmp_path)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "no files" in ran.stderr


def test_main_returns_the_exit_code(tmp_path, capsys):
    good, odd = tmp_path / "good.json", tmp_path / "a\nb.json"
    good.write_bytes(written(PLAIN))
    odd.write_bytes(b"[]")
    assert checker.main([str(good)]) == 0
    assert checker.main([str(good), str(odd)]) == 1
    assert checker.main([]) == 2
    assert "accepted" in capsys.readouterr().out


def test_run_as_a_program_it_exits_with_the_code(tmp_path, monkeypatch, capsys):
    (tmp_path / "broken.json").write_bytes(b"{")
    monkeypatch.setattr(sys, "argv", ["checker.py", str(tmp_path / "broken.json")])
    with pytest.raises(SystemExit) as left:
        runpy.run_path(checker.__file__, run_name="__main__")
    assert left.value.code == 2
    assert "unbalanced" in capsys.readouterr().out


def test_a_verdict_does_not_depend_on_files_checked_before():
    memo = {}
    refused = [d for ds in (*REFUSED.values(), *REFUSED_KINDS.values()) for d in ds if isinstance(d, dict)]
    for document in [*EVERY.values(), *refused]:
        assert checker.check_text(written(document), memo) == checker.check_text(written(document))


def test_what_is_remembered_is_charged_again(monkeypatch):
    memo = {}
    assert checker.check_text(written(PLAIN), memo).verdict == "accepted"
    monkeypatch.setattr(checker, "MAX_WORK", 100)
    assert checker.check_text(written(PLAIN), memo).key == "work"


def test_what_is_remembered_is_bounded(monkeypatch):
    memo = {}
    for name in ("blocks", "complex type", "quaternion type", "regular"):
        assert checker.check_text(written(ACCEPTED[name]), memo).verdict == "accepted"
    assert len(memo) == 4
    monkeypatch.setattr(checker, "MAX_STORE", 2 * max(kept for _, _, kept in memo.values()))
    for name in ("real subfield of Q(zeta_5)", "map between copies", "cosets and natural"):
        checker.check_text(written(ACCEPTED[name]), memo)
    assert len(memo) < 7


def test_order_of_keys_and_white_space_do_not_matter():
    def turned(value):
        if isinstance(value, dict):
            return {key: turned(part) for key, part in reversed(value.items())}
        return value

    for document in EVERY.values():
        text = json.dumps(turned(document), indent=3).encode()
        assert checker.check_text(text).verdict == "accepted"


def test_labels_are_names_within_the_file():
    text = json.dumps(included("S3", "L2", "L0")).replace('"L2"', '"L17"').replace('"L0"', '"L2"')
    assert checker.check_text(written(sealed(json.loads(text)))).verdict == "accepted"


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


EVERY = ACCEPTED | {f"kinds: {name}": document for name, document in KINDS.items()}


@pytest.mark.parametrize("name", EVERY)
def test_accepted_certificates_fit_the_schema(name):
    jsonschema.Draft202012Validator(SCHEMA).validate(EVERY[name])


def test_misspelled_certificates_do_not_fit_the_schema():
    validator = jsonschema.Draft202012Validator(SCHEMA)
    unseen = []
    for key in sorted(SPELLED):
        for place, document in enumerate(REFUSED.get(key, []) + REFUSED_KINDS.get(key, [])):
            document = json.loads(document) if isinstance(document, bytes) else document
            if validator.is_valid(document):
                unseen.append((key, place))
    # whether a copy is named depends on a multiplicity, which no schema can see
    unseen = [where for where in unseen if where[0] not in ("missing", "unknown")]
    assert unseen == []


def test_a_change_of_a_letter_breaks_the_seal():
    data = written(PLAIN)
    changed_data = data.replace(b'"L2": {', b'"L3": {')
    assert changed_data != data
    assert checker.check_text(changed_data).key == "seal"
    assert checker.check_text(written(changed(PLAIN, ("claim", "target"), "L2"))).verdict == "accepted"
