"""What a worker says of a page it read, checked: the page may have taken the worker over."""

import base64
import binascii
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from arsipdesk.domain.errors import one_line
from arsipdesk.ingest.text_layer import repair, usable

MOST_WORDS = 20_000
MOST_CHARACTERS = 200_000
LONGEST_WORD = 200

_BETTER_FROM = 0.6
"""With less confidence than this a reading takes the place of no text layer, however bad that is."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page, with its box as fractions of the page as it is shown by itself (cut out at
    its corners, turned upright, made level), the confidence (0 to 1), and the number of its line."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float
    line: int


def reading(said: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The reading of a page as it is kept. Raises ValueError, TypeError, KeyError where it is none."""
    (one,) = said
    if len(one["words"]) > MOST_WORDS or one["turn"] not in (0, 90, 180, 270):
        raise ValueError("not a page")
    corners = one["corners"]
    if corners is not None and len(corners) != 8:
        raise ValueError(corners)
    return {
        "text": repair(str(one["text"])[:MOST_CHARACTERS]),
        "words": [_word(each) for each in one["words"]],
        "turn": int(one["turn"]),
        "skew": round(_between(one["skew"], -45, 45), 2),
        "corners": [_between(each, 0, 1) for each in corners] if corners else None,
        "confidence": round(_between(one["confidence"], 0, 1), 3),
        "blank": one["blank"] is True,
        "engine": one_line(one["engine"])[:100],
    }


def words(kept: dict[str, Any]) -> list[Word]:
    """The words of a reading that was kept."""
    return [Word(*each) for each in kept.get("words", ())]


def pdf_of(said: Sequence[dict[str, Any]]) -> bytes:
    """The PDF that a worker made, from its pieces; empty where they are none."""
    try:
        content = b"".join(base64.b64decode(str(each["pdf"]), validate=True) for each in said)
    except (KeyError, TypeError, binascii.Error):
        return b""
    return content if content.startswith(b"%PDF-") else b""


def layer_words(said: Sequence[dict[str, Any]]) -> list[Word]:
    """The words of a text layer; none where a worker says what they can't be."""
    try:
        (one,) = said
        return [Word(*_word(each)) for each in one["words"][:MOST_WORDS]]
    except (ValueError, TypeError, KeyError, OverflowError):
        return []


def is_better(read: dict[str, Any], layer: str) -> bool:
    """Whether a page's reading should take the place of its text layer, which nobody can use."""
    letters = sum(character.isalnum() for character in layer)
    if not letters:
        return True
    of_reading = sum(character.isalnum() for character in read["text"])
    sure = read["confidence"] >= _BETTER_FROM
    return sure and (usable(read["text"]) or of_reading > letters)


def _word(said: Sequence[Any]) -> list[Any]:
    text, *numbers, line = said
    left, top, right, bottom, confidence = (_between(number, 0, 1) for number in numbers)
    place = [left, top, max(left, right), max(top, bottom)]
    return [one_line(repair(str(text)))[:LONGEST_WORD], *place, confidence, int(line)]


def _between(number: Any, least: float, most: float) -> float:
    value = float(number)
    if not math.isfinite(value):
        raise ValueError(number)
    return min(max(value, least), most)
