"""Opening files in their own programs: always a copy, never the archive's original."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from arsipdesk.domain.errors import from_os_error
from arsipdesk.gui.fonts import environment_without_fonts
from arsipdesk.gui.render import Source

_FORBIDDEN = set('<>:"/\\|?*')


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
        raise from_os_error(error, path, writing=False) from error
