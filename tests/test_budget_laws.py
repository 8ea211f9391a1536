"""A budget of time ends a computation at its next step, says what is known, and leaves nothing broken."""

import pytest

import plrep
from plrep import progress


def test_a_budget_that_is_over_says_what_is_known(monkeypatch):
    clock = iter(range(0, 10_000, 100))
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    G = plrep.group("SL(2,5)")
    with pytest.raises(plrep.OutOfBudget, match="budget of 50 seconds is over; known so far") as stopped:
        plrep.character_table(G, budget=50)
    assert isinstance(stopped.value, plrep.BeyondReach)
    assert stopped.value.exit_code == 3


def test_facts_found_before_the_end_are_handed_out(monkeypatch):
    moments = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: moments[-1])
    with pytest.raises(plrep.OutOfBudget) as stopped, plrep.budget(5):
        progress.learned("order", 120)
        moments.append(6.0)
        progress.check("a loop")
    assert stopped.value.known == {"order": "120"}
    assert "order: 120" in str(stopped.value)


def test_the_same_group_goes_on_after_a_budget_is_over(monkeypatch):
    G = plrep.group("SL(2,5)")
    with monkeypatch.context() as patched:
        clock = iter(range(0, 10_000, 100))
        patched.setattr(progress.time, "monotonic", lambda: next(clock))
        with pytest.raises(plrep.OutOfBudget):
            plrep.character_table(G, budget=50)
    assert G.character_table == plrep.group("SL(2,5)").character_table


def test_a_budget_that_lasts_changes_nothing():
    with plrep.budget(10**6):
        assert plrep.group("A5").character_table.degrees == (1, 3, 3, 4, 5)


def test_the_outer_budget_holds_inside_a_longer_one(monkeypatch):
    moments = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: moments[-1])
    with pytest.raises(plrep.OutOfBudget, match="budget of 1 seconds"), plrep.budget(1), plrep.budget(100):
        moments.append(2.0)
        progress.check("a loop")


def test_a_computation_that_is_interrupted_can_be_asked_again():
    class Stop(KeyboardInterrupt):
        pass

    def interrupting(name, done, total):
        raise Stop

    G = plrep.group("SL(2,5)")
    with pytest.raises(Stop), progress.listening(interrupting):
        _ = G.character_table
    assert G.character_table == plrep.group("SL(2,5)").character_table


@pytest.mark.parametrize("seconds", [0, -1, "5", None, True, float("nan")])
def test_a_budget_is_a_positive_number_of_seconds(seconds):
    with pytest.raises(plrep.BadInput, match="positive number of seconds"), plrep.budget(seconds):
        pass
