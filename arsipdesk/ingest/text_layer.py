"""Judges and mends the text layer of a page, and names the pages whose text must be read from their pictures."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Protocol

LETTERS_OF_A_TEXT = 20
"""Fewer letters and digits than this are a stamp or a page number, not the text of a page."""

_PDFIUM_HYPHEN = "\ufffe"
_UNWANTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\uffff]")
_SPLIT_WORD = re.compile(rf"(\w*){_PDFIUM_HYPHEN}(\w*)")
_LEADERS = re.compile(r"(?:[.\u00b7\u2026_*=-]\s?){4,}")
_WORD = re.compile(r"[^\W_]{4,}")
_MISREAD = re.compile(r"(?=\w{7})[^\W\d_]{2,}\d[^\W\d_]{2,}|[A-Z]{2,}[l|][A-Z]{2}|[A-Z]{3,}l[A-Z]")
_DOUBLED_WORD = re.compile(r"(?:([^\W\d_])\1){3,}")


class Paged(Protocol):
    """Anything with one text per page, such as a `Probe`."""

    @property
    def texts(self) -> Sequence[str]: ...


def pages_without_text(probe: Paged) -> tuple[int, ...]:
    """The pages (the first is 0) whose text layer is missing or not worth keeping."""
    return tuple(page for page, text in enumerate(probe.texts) if not usable(text))


def usable(text: str) -> bool:
    """Whether a text layer reads like a text, so that the page need not be read again."""
    signs = [character for character in _LEADERS.sub("", text) if not character.isspace()]
    letters = sum(character.isalnum() for character in signs)
    if letters < LETTERS_OF_A_TEXT or letters < len(signs) * 0.5:
        return False
    strange = sum(character == "\ufffd" or _is_nameless(character) for character in signs)
    return strange <= len(signs) * 0.02 and not _misread(text)


def repair(text: str) -> str:
    """`text` with plain line ends, without control characters, split words and doubled headings."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    text = _SPLIT_WORD.sub(_join_word, text)
    text = _UNWANTED.sub("", text)
    return "\n".join(_undouble(line.rstrip()) for line in text.split("\n")).strip("\n")


def _is_nameless(character: str) -> bool:
    return unicodedata.category(character) in ("Co", "Cn", "Cc")


def _misread(text: str) -> bool:
    """Whether words such as `PEN3ABARAN` and `PENILAlAN` are too many to be product names."""
    words = len(_WORD.findall(text))
    wrong = len(_MISREAD.findall(text))
    return wrong > words * 0.01 and (wrong > 1 or words < 25)


def _join_word(match: re.Match[str]) -> str:
    """A word that a line end split: `undang-undang` keeps its hyphen, `pem-bangunan` loses it."""
    left, right = match.groups()
    repeated = len(right) > 2 and right[:4].lower() in left.lower()
    hyphenated = left[-1:].isalpha() and right[:1].islower()
    return f"{left}{right}" if hyphenated and not repeated else f"{left}-{right}"


def _undouble(line: str) -> str:
    """`SSEEJJAARRAAHH  DDEESSAA` as `SEJARAH DESA`: some programs draw each letter twice."""
    if not _DOUBLED_WORD.search(line):
        return line
    words = line.split()
    if all(_is_doubled(word) for word in words):
        return " ".join(word[::2] for word in words)
    return re.sub(
        r"\w+", lambda m: m.group()[::2] if _DOUBLED_WORD.fullmatch(m.group()) else m.group(), line
    )


def _is_doubled(word: str) -> bool:
    return len(word) % 2 == 0 and word[::2] == word[1::2]
