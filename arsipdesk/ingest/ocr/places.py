"""Where words stand on a page: the boxes of a source that a suggestion was read from."""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

from arsipdesk.ingest.ocr.checked import Word

Box = tuple[float, float, float, float]
"""Left, top, right and bottom as fractions of the page."""

_ENOUGH = 0.6
"""The part of a source's words that must stand in a row for the row to be its place."""


def places_of(words: Sequence[Word], source: str) -> list[Box]:
    """The boxes of `source` among a page's words, one for each line; empty where it isn't there."""
    found = _as_written(words, source) or _in_a_row(words, source)
    return [_around(line) for _, line in groupby(found, key=lambda word: word.line)]


def _as_written(words: Sequence[Word], source: str) -> Sequence[Word]:
    """The words that hold the very letters of `source`, however they are spaced."""
    wanted = _letters(source)
    letters = [_letters(word.text) for word in words]
    at = "".join(letters).find(wanted) if wanted else -1
    if at < 0:
        return ()
    return [
        word
        for word, (begin, end) in zip(words, _spans(letters), strict=True)
        if begin < at + len(wanted) and end > at and end > begin
    ]


def _spans(letters: Sequence[str]) -> Iterator[tuple[int, int]]:
    end = 0
    for each in letters:
        begin, end = end, end + len(each)
        yield begin, end


def _in_a_row(words: Sequence[Word], source: str) -> Sequence[Word]:
    """The stretch of words that has most of the words of `source`, where that is enough of them."""
    wanted = {_letters(each) for each in source.split()} - {""}
    size = len(source.split())
    hits = [_letters(word.text) in wanted for word in words]
    starts = range(max(1, len(words) - size + 1))
    best = max(starts, key=lambda start: sum(hits[start : start + size]))
    stretch = [w for w, hit in zip(words[best : best + size], hits[best:], strict=False) if hit]
    return stretch if wanted and len(stretch) >= size * _ENOUGH else ()


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(character for character in plain if character.isalnum())


def _around(words: Iterator[Word]) -> Box:
    boxes = list(words)
    return (
        min(word.left for word in boxes),
        min(word.top for word in boxes),
        max(word.right for word in boxes),
        max(word.bottom for word in boxes),
    )
