"""What can go wrong, as four kinds of answer; each knows the exit code of the command line."""

from __future__ import annotations


class PlrepError(Exception):
    """The parent of every error that plrep raises on purpose.

    Attributes
    ----------
    exit_code : int
        What the command line returns when this error ends it.
    """

    exit_code = 4


class BadInput(PlrepError, ValueError):
    """What was given is not what was asked for; the message says what to write instead."""

    exit_code = 2


class NotDefined(PlrepError, ArithmeticError):
    """The question has no answer: one divides by zero, asks for the sign of a non-real number, and the like."""

    exit_code = 2


class BeyondReach(PlrepError, RuntimeError):
    """The answer exists but is out of reach: the message names the size, the limit and what would help."""

    exit_code = 3


class OutOfBudget(BeyondReach):
    """A budget of time is over before the answer; see :func:`plrep.progress.budget`.

    Attributes
    ----------
    known : dict of str to str
        What was found until then.
    """

    def __init__(self, message: str, known: dict[str, str]) -> None:
        super().__init__(message)
        self.known = known


class Inconsistent(PlrepError, RuntimeError):
    """A law failed inside plrep: our bug. The message names the step and what to report."""

    exit_code = 4
