"""Paths as the catalogue can hold them: text, whatever bytes a file's name is made of."""

import os
from pathlib import Path

_RAW = "bytes:"


def as_text(path: Path) -> str:
    """`path` as text that every database takes, and from which `as_path` gets it back."""
    text = str(path)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return _RAW + os.fsencode(path).hex()
    return text


def as_path(text: str) -> Path:
    """The path that `as_text` was given."""
    if text.startswith(_RAW):
        return Path(os.fsdecode(bytes.fromhex(text.removeprefix(_RAW))))
    return Path(text)


def clean_name(name: str) -> str:
    """A file's name as people see it: bytes that are no UTF-8 become `�`."""
    return os.fsencode(name).decode("utf-8", "replace")
