"""Opening and printing files in their own programs: always a copy, never the archive's original."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from arsipdesk.domain.errors import ArsipError, NoViewer, from_os_error
from arsipdesk.gui.fonts import environment_without_fonts
from arsipdesk.gui.render import Source

_FORBIDDEN = set('<>:"/\\|?*')
_NO_PROGRAM = 1155
"""What Windows answers where no program opens or prints such files (ERROR_NO_ASSOCIATION)."""
_PRINT_S = 20


def open_copy(source: Source) -> Path:
    """Copy an original to a temporary folder under its own name and open it. Raises ArsipError."""
    original = source.locate(source.sha256)
    try:
        folder = Path(tempfile.mkdtemp(prefix="arsipdesk-"))
        copy = folder / plain_name(source.name)
        shutil.copyfile(original, copy)
    except OSError as error:
        raise from_os_error(error, original, writing=False) from error
    _start(copy)
    return copy


def plain_name(name: str) -> str:
    """`name` as every file system takes it; the ending stays, since it picks the program."""
    text = "".join("_" if c in _FORBIDDEN or not c.isprintable() else c for c in name)
    stem, dot, ending = text.strip(" .").rpartition(".")
    if not dot or len(ending) > 10:
        return text.strip(" .")[:100] or "berkas"
    return f"{stem[:100].rstrip(' .') or 'berkas'}.{ending}"


def open_folder(folder: Path) -> None:
    """Show a folder in the file manager."""
    _start(folder)


def print_made(name: str, make: Callable[[Path], object]) -> bool:
    """Print a file that `make` writes to a temporary place, called `name`.

    False where no printer took it, so that its own program shows it. Raises ArsipError.
    """
    try:
        folder = Path(tempfile.mkdtemp(prefix="arsipdesk-"))
    except OSError as error:
        raise from_os_error(error, tempfile.gettempdir(), writing=True) from error
    made = folder / plain_name(name)
    try:
        make(made)
    except ArsipError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    if _printed(made):
        return True
    _start(made)
    return False


def _printed(path: Path) -> bool:
    """Whether a printer took the file."""
    if sys.platform == "win32":
        try:
            os.startfile(path, "print")  # noqa: S606 - the system's own way; no shell reads the name
        except OSError:
            return False  # the program that shows PDFs can't print them from outside
        return True
    program = shutil.which("lp")
    if program is None:
        return False
    try:
        done = subprocess.run(
            [program, str(path)],
            env=environment_without_fonts(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PRINT_S,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _start(path: Path) -> None:
    try:
        if sys.platform == "win32":
            os.startfile(path)  # noqa: S606 - the system's own way; no shell reads the name
        else:
            program = "open" if sys.platform == "darwin" else "xdg-open"
            subprocess.Popen(
                [program, str(path)],
                env=environment_without_fonts(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
    except OSError as error:
        missing = isinstance(error, FileNotFoundError) and path.exists()
        if missing or getattr(error, "winerror", None) == _NO_PROGRAM:
            raise NoViewer(path=path) from error
        raise from_os_error(error, path, writing=False) from error
