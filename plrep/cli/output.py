"""Where results go: to standard output, or whole into a file whose suffix names the format."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from plrep.errors import BadInput

if TYPE_CHECKING:
    from plrep.display.document import Document

TABLE_FORMATS = ("text", "json", "csv", "latex", "html")
DIAGRAM_FORMATS = (*TABLE_FORMATS, "svg", "dot")
SUFFIXES = {
    ".txt": "text",
    ".json": "json",
    ".csv": "csv",
    ".tex": "latex",
    ".html": "html",
    ".htm": "html",
    ".svg": "svg",
    ".dot": "dot",
    ".gv": "dot",
    ".g": "gap",
}

_STREAMS = ("/dev/std", "/dev/fd/")

_Function = TypeVar("_Function", bound=Callable[..., Any])


class Output:
    """The place and the format of a result, found good before any work.

    Parameters
    ----------
    format : str or None
        What ``--format`` says.
    path : str or None
        What ``-o`` says.
    formats : sequence of str
        The formats that the command has; the first is the default on standard output.

    Raises
    ------
    BadInput
        If the suffix is unknown, contradicts the format or names one that the command lacks, or if the file
        cannot be written.
    """

    def __init__(self, format: str | None, path: str | None, formats: Sequence[str]) -> None:
        by_suffix = None if path is None else _format_of(path, format)
        if format and by_suffix and format != by_suffix:
            raise BadInput(
                f"-o {path} has the suffix of {by_suffix}, but --format says {format}; drop one of the two"
            )
        self.format = format or by_suffix or formats[0]
        self.path = None if path is None else Path(path)
        if self.format not in formats:
            raise BadInput(f"this command has no {self.format} form; choose one of {', '.join(formats)}")
        if self.path is not None:
            require_writable(self.path)

    def show(self, document: Document) -> None:
        """Write a document."""
        from plrep.display.write import render

        self.write(render(document, self.format))

    def show_all(self, documents: Sequence[Document]) -> None:
        """Write several documents: a list in JSON, else one after another."""
        from plrep.display.write import render_all

        self.write(render_all(documents, self.format))

    def write(self, text: str) -> None:
        """Write a text that is in the format already."""
        if self.path is None:
            click.echo(text, nl=False)
        else:
            write_whole(self.path, text)


def _format_of(path: str, given: str | None) -> str | None:
    suffix = Path(path).suffix.lower()
    if suffix in SUFFIXES:
        return SUFFIXES[suffix]
    known = " ".join(SUFFIXES)
    if suffix:
        raise BadInput(f"-o {path}: the suffix {suffix} is unknown; the suffixes are {known}")
    if given is None:
        raise BadInput(
            f"-o {path}: without a suffix the format is unknown; use one of {known}, or say --format"
        )
    return None


def output_options(formats: Sequence[str]) -> Callable[[_Function], _Function]:
    """Give a command the options ``--format`` and ``-o``; it receives them as ``format`` and ``output``."""

    def decorate(command: _Function) -> _Function:
        written = click.option(
            "-o",
            "--output",
            metavar="FILE",
            help="Write to FILE, whole or not at all; the format follows the suffix.",
        )
        chosen = click.option(
            "--format", type=click.Choice(formats), help=f"The form of the result; without -o: {formats[0]}."
        )
        return chosen(written(command))

    return decorate


def require_writable(path: Path) -> None:
    """Raise unless a file can be written at a path.

    Raises
    ------
    BadInput
        If its folder is missing or closed, or the path is a folder.
    """
    if path.is_dir():
        raise BadInput(f"cannot write {path}: it is a folder; name a file in it")
    if not (path.exists() and str(path).startswith(_STREAMS)):
        require_folder(path.parent, path)
    if path.exists() and not os.access(path, os.W_OK):
        raise BadInput(f"cannot write {path}: the file is there and is closed to writing")


def require_folder(folder: Path, wanted: Path) -> None:
    """Raise unless files can be made in a folder; ``wanted`` is what messages name.

    Raises
    ------
    BadInput
        If the folder is missing, no folder, or closed.
    """
    if not folder.exists():
        raise BadInput(
            f"cannot write {wanted}: the folder {folder} is missing; make it first (mkdir -p {folder})"
        )
    if not folder.is_dir():
        raise BadInput(f"cannot write {wanted}: {folder} is no folder")
    probe = folder / f".plrep-{secrets.token_hex(8)}"
    try:
        probe.touch(exist_ok=False)
        probe.unlink()
    except OSError as error:
        raise BadInput(f"cannot write {wanted}: the folder {folder} refuses ({error.strerror})") from None


def write_whole(path: Path, text: str, *, settle: bool = True) -> None:
    """Write a file whole or not at all: a temporary file beside it, flushed to the disk, takes its name.

    Raises
    ------
    BadInput
        If the file cannot be written; nothing is left behind.
    """
    place = Path(os.path.realpath(path))
    if str(path).startswith(_STREAMS) or (place.exists() and not place.is_file()):
        # a device such as /dev/stdout cannot be replaced, nor the file behind it, which others write to
        with open(path, "a", encoding="utf-8", newline="") as stream:
            stream.write(text)
        return
    draft = place.with_name(f".{place.name}.{secrets.token_hex(8)}")
    try:
        with open(draft, "x", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            os.chmod(draft, place.stat().st_mode & 0o7777)
        os.replace(draft, place)
    except OSError as error:
        raise BadInput(f"cannot write {path}: {error.strerror}") from None
    finally:
        with suppress(OSError):
            draft.unlink()
    if settle:
        settle_folder(place.parent)


def settle_folder(folder: Path) -> None:
    """Flush the names in a folder to the disk: after many files once is enough."""
    # a system without open folders keeps its own promises about names
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
