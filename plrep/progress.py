"""Progress of long computations: silent unless a face (the command line, a notebook) listens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Listener = Callable[[str, int, int], None]
_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


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

    if listener is not None:
        listener(name, 0, total)
    yield advance
