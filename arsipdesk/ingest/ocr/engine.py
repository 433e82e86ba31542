"""Finds the engine that reads pictures: Tesseract by tesserocr, and its Indonesian data."""

import importlib.util
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from arsipdesk.language import N_, _
from arsipdesk.store import machine

LANGUAGE = "ind"
ORIENTATION = "osd"

NO_PROGRAM = N_("text recognition is not installed on this computer; install tesserocr with pip")
NO_DATA = N_(
    "the Indonesian data of the text recognition is missing; install tesseract-ocr-ind, "
    "or put ind.traineddata into {folder}"
)

_DEBIAN = Path("/usr/share/tesseract-ocr")
_PLACES = (Path("/usr/share/tessdata"), Path("/usr/share/tesseract/tessdata"))


@dataclass(frozen=True, slots=True)
class Engine:
    """Where the language data lies, or why nothing can be read here (`reason`, a message template)."""

    data: Path | None
    orientation: bool = False
    reason: str = ""

    @property
    def available(self) -> bool:
        """Whether pages can be read on this computer."""
        return self.data is not None

    @property
    def message(self) -> str:
        """Why pages can't be read and what to install, as a clerk reads it; "" where they can."""
        return _(self.reason).format(folder=own_data()) if self.reason else ""


def find_engine() -> Engine:
    """The engine of this computer. Nothing is loaded: only a worker opens what strangers send."""
    if importlib.util.find_spec("tesserocr") is None:
        return Engine(None, reason=NO_PROGRAM)
    for folder in _data_folders():
        if (folder / f"{LANGUAGE}.traineddata").is_file():
            return Engine(folder, (folder / f"{ORIENTATION}.traineddata").is_file())
    return Engine(None, reason=NO_DATA)


def own_data() -> Path:
    """Where this computer's own language data can be put."""
    return machine.config_dir() / "tessdata"


def _data_folders() -> Iterator[Path]:
    named = os.environ.get("TESSDATA_PREFIX")
    if named:
        yield from (Path(named), Path(named) / "tessdata")
    yield own_data()
    yield from sorted(_DEBIAN.glob("*/tessdata"), reverse=True)
    yield from _PLACES
    if sys.platform == "win32":
        for variable in ("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"):
            if os.environ.get(variable):
                yield Path(os.environ[variable]) / "Tesseract-OCR" / "tessdata"
