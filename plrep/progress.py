"""Progress of long computations, and budgets: silent unless a face (the command line, a notebook) listens.

A computation says at its steps how far it is. There it can be heard, and stopped: a budget of time ends it at its next
step with what is known so far. Nothing is left half made, because values are kept only when they are complete.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from plrep.errors import BadInput, OutOfBudget

Listener = Callable[[str, int, int], None]
_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


class _Budget:
    """Seconds, the moment when they are over, and what was learned so far."""

    def __init__(self, seconds: float, outer: _Budget | None) -> None:
        self.seconds = seconds
        self.end = time.monotonic() + seconds
        self.outer = outer
        self.known: dict[str, str] = {}

    def require(self, where: str) -> None:
        if time.monotonic() > self.end:
            known = "; ".join(f"{what}: {value}" for what, value in self.known.items()) or "nothing"
            raise OutOfBudget(
                f"stopped in the step {where!r}, because the budget of {self.seconds:g} seconds is over; "
                f"known so far: {known}; what is complete is kept, so the same question with more time goes on from it",
                dict(self.known),
            )
        if self.outer is not None:
            self.outer.require(where)


_budget: ContextVar[_Budget | None] = ContextVar("budget", default=None)


@contextmanager
def budget(seconds: float) -> Iterator[None]:
    """Stop what runs inside the block, at its next step, once the seconds are over.

    Parameters
    ----------
    seconds : int or float
        Of the clock; more than 0.

    Raises
    ------
    BadInput
        If the number is not positive.
    OutOfBudget
        If the time is over; its ``known`` says what was found until then. It is a ``BeyondReach``.

    Examples
    --------
    >>> import plrep
    >>> with budget(60):
    ...     print(len(plrep.group("S4").character_table))
    5
    """
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not seconds > 0:
        raise BadInput(f"budget = {seconds!r} must be a positive number of seconds, such as 10")
    token = _budget.set(_Budget(seconds, _budget.get()))
    try:
        yield
    finally:
        _budget.reset(token)


def check(where: str) -> None:
    """Stop here if a budget is over; for loops that are no steps of their own.

    Examples
    --------
    >>> check("a long loop")
    """
    current = _budget.get()
    if current is not None:
        current.require(where)


def learned(what: str, value: object) -> None:
    """Remember a fact for the message of a budget that is over.

    Examples
    --------
    >>> learned("order", 24)
    """
    current = _budget.get()
    while current is not None:
        current.known[what] = str(value)
        current = current.outer


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Send every step made inside the block to ``listener(name, done, total)``.

    Examples
    --------
    >>> heard = []
    >>> with listening(lambda name, done, total: heard.append((name, done, total))):
    ...     with step("class matrices", 2) as advance:
    ...         advance()
    ...         advance()
    >>> heard
    [('class matrices', 0, 2), ('class matrices', 1, 2), ('class matrices', 2, 2)]
    """
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)


@contextmanager
def step(name: str, total: int) -> Iterator[Callable[[], None]]:
    """Announce a computation of ``total`` equal parts; call what it yields after each part.

    Examples
    --------
    >>> with step("nothing listens", 1) as advance:
    ...     advance()
    """
    listener = _listener.get()
    done = 0

    def advance() -> None:
        nonlocal done
        done += 1
        if listener is not None:
            listener(name, done, total)
        if done < total:
            check(f"{name}, {done} of {total}")

    if listener is not None:
        listener(name, 0, total)
    check(name)
    yield advance
