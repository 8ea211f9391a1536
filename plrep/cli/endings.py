"""How a run ends badly: one line on standard error and an exit code, never a traceback."""

from __future__ import annotations

import os
import sys

import click

from plrep.errors import PlrepError

NO, BAD_INPUT, BEYOND_REACH, BUG, STOPPED, PIPE_CLOSED = 1, 2, 3, 4, 130, 141
REPORT = "this is a bug in plrep; please report it with the command that you gave"


def ending(error: BaseException) -> int:
    """Say on standard error what happened and return the exit code.

    A bug shows its traceback only if the environment has PLREP_TRACEBACK=1.
    """
    if isinstance(error, OSError):
        # what could not be written would be tried again when the process ends, and fail with a traceback
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    if isinstance(error, BrokenPipeError):
        return PIPE_CLOSED
    if isinstance(error, KeyboardInterrupt | click.Abort):
        _say("stopped")
        return STOPPED
    if isinstance(error, click.ClickException):
        _say(_usage(error))
        return BAD_INPUT
    if isinstance(error, PlrepError):
        message = str(error) or type(error).__name__
        _say(message if error.exit_code != BUG else f"{REPORT}: {message}")
        code = error.exit_code
    elif isinstance(error, MemoryError):
        _say("there is not enough memory for this")
        return BEYOND_REACH
    elif isinstance(error, OSError) and error.strerror:
        _say(f"cannot write or read {error.filename or 'the output'}: {error.strerror}")
        return BAD_INPUT
    else:
        _say(f"{REPORT}: {type(error).__name__}: {error}")
        code = BUG
    if code == BUG and os.environ.get("PLREP_TRACEBACK") == "1":
        import traceback

        traceback.print_exception(error)
    return code


def _usage(error: click.ClickException) -> str:
    message = error.format_message().rstrip(".")
    if message[1:2].islower():
        message = message[0].lower() + message[1:]
    context = getattr(error, "ctx", None)
    where = context.command_path if context is not None else "plrep"
    return f"{message} ({where} --help shows an example)"


def _say(message: str) -> None:
    click.echo("plrep: " + " ".join(message.split()), err=True)
