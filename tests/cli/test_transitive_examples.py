"""``--on transitive``: one answer for each transitive set, in a list."""

import json

from click.testing import CliRunner

from plrep.cli.main import cli


def run(*words):
    return CliRunner().invoke(cli, list(words))


def test_decompose_lists_the_single_answers_in_json():
    result = run("decompose", "S3", "--on", "transitive", "--format", "json")
    assert result.exit_code == 0
    answers = json.loads(result.output)
    assert [one["gset"]["points"] for one in answers] == [6, 3, 2, 1]
    single = json.loads(run("decompose", "S3", "--on", "cosets:(2,3)", "--format", "json").output)
    assert answers[1] == single


def test_graph_prints_one_graph_after_another():
    result = run("graph", "S3", "--on", "transitive", "--activation", "abs")
    assert result.exit_code == 0
    assert result.output.count("Interaction graph of S3") == 4


def test_what_holds_one_picture_only_is_refused():
    drawn = run("graph", "S3", "--on", "transitive", "--format", "svg")
    asked = run("graph", "S3", "--on", "transitive", "--why", "L0", "L0")
    assert (drawn.exit_code, asked.exit_code) == (2, 2)
