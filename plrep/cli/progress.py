"""The face of progress: a bar on standard error for what takes longer than a second, if a person looks on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING

from plrep.progress import listening

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0


class _Face:
    """Remembers the steps; shows them from the moment that ``appear`` is called."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._steps: dict[str, tuple[int, int]] = {}
        self._progress: Progress | None = None
        self._tasks: dict[str, int] = {}
        self._gone = False

    def heard(self, name: str, done: int, total: int) -> None:
        with self._lock:
            self._steps[name] = (done, total)
            self._draw(name)

    def appear(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

        columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        with self._lock:
            if self._gone:
                return
            self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
            self._progress.start()
            for name in self._steps or {"working": (0, 1)}:
                self._draw(name)

    def vanish(self) -> None:
        with self._lock:
            self._gone = True
            if self._progress is not None:
                self._progress.stop()

    def _draw(self, name: str) -> None:
        if self._progress is None:
            return
        done, total = self._steps.get(name, (0, 0))
        if name not in self._tasks:
            self._tasks[name] = self._progress.add_task(name)
        task = self._progress.tasks[self._tasks[name]].id
        self._progress.update(task, completed=done, total=total or None, visible=not total or done < total)


@contextmanager
def shown() -> Iterator[None]:
    """Show the steps made inside the block, if standard error is a terminal and the block takes a second."""
    if not sys.stderr.isatty():
        yield
        return
    face = _Face()
    timer = Timer(PATIENCE, face.appear)
    timer.daemon = True
    timer.start()
    try:
        with listening(face.heard):
            yield
    finally:
        timer.cancel()
        face.vanish()
