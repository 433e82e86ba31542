"""The names a person reads in the share, made safe for every disk and cloud."""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import PurePosixPath

MAX_CHARACTERS = 80
MAX_BYTES = 120
_BAD = re.compile(r'[\\/:*?"<>|]')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}")
_VARIANT = re.compile(r" \((\d{1,6})\)$")
_SUFFIX_OF = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/heic": ".heic",
    "image/tiff": ".tif",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.oasis.opendocument.text": ".odt",
}


def component(text: str, *, empty: str = "_", tail: str = "") -> str:
    """One name of a path that says `text` and ends with `tail`, at most 80 characters, 120 bytes.

    Windows, macOS, Linux and the clouds can all store it, and it never means another folder.
    `tail` is the program's own and safe already.
    """
    name = _fit(_clean(text), MAX_CHARACTERS - len(tail), MAX_BYTES - len(tail.encode()))
    name = name.rstrip(". ") or empty
    if _RESERVED.fullmatch(name.split(".", 1)[0].strip()):
        name = f"_{name}"
    return name + tail


def _clean(text: str) -> str:
    plain = "".join(_plain(c) for c in unicodedata.normalize("NFC", text))
    named = " ".join(_BAD.sub("_", unicodedata.normalize("NFC", plain)).split())
    return named.lstrip(". ")


def _plain(character: str) -> str:
    """What stays of a character: none of those that steer the screen or the text's direction."""
    category = unicodedata.category(character)
    if category in ("Zs", "Zl", "Zp") or character in "\t\r\n\v\f":
        return " "
    return "" if category.startswith("C") else character


def _fit(text: str, characters: int, size: int) -> str:
    cut = text[:characters]
    while len(cut.encode()) > size:
        cut = cut[:-1]
    return cut


def suffix(name: str, mime: str) -> str:
    """The ending for a shared file: by what it is, or else as its own name has it."""
    own = PurePosixPath(name.replace("\\", "/")).suffix
    return _SUFFIX_OF.get(mime) or (own.lower() if _SUFFIX.fullmatch(own) else "")


def folder(classes: Sequence[tuple[str, str]], year: int, *, no_code: str) -> str:
    """The folder of a document: `classes` are its top class and second level as (code, name)."""
    levels = [component(f"{code} {name}") for code, name in classes] or [component(no_code)]
    return "/".join([*levels, f"{year:04d}"])


def file_name(number: int, subject: str, ending: str, variant: int = 1) -> str:
    """`0012 - Subject.pdf`; a `variant` above 1 stands in brackets before the ending."""
    tail = f" ({variant})" if variant > 1 else ""
    words = f"{number:04d} - {said}" if (said := _clean(subject)) else f"{number:04d}"
    return component(words, tail=tail + ending)


def path_key(path: str) -> str:
    """`path` as a disk sees it that tells neither case nor the ways to write an accent apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def is_variant(path: str, place: str, number: int, subject: str, ending: str) -> bool:
    """Whether `path` is a name that this document's file may have in the folder `place`."""
    where, _, name = path.rpartition("/")
    stem = name[: len(name) - len(ending)] if ending else name
    found = _VARIANT.search(stem)
    variants = {1, int(found.group(1))} if found else {1}
    return where == place and name in {file_name(number, subject, ending, v) for v in variants}
