"""The text of a page as a person reads it: rows from left to right, though they were read as blocks.

Tesseract reads `Nomor`, `Sifat` and `Hal` as one block and their values as another, and it runs two
columns that stand near each other together. Where the words stand tells what belongs together.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

Word = tuple[str, float, float, float, float, float, int]
"""Text, left, top, right and bottom as fractions of the page, confidence (0 to 1), number of the line."""

WIDE_GAP = 1.6
"""Between words that are farther apart than this many heights of their letters lies a tab."""

RIGHT_HALF = 0.5
"""A row that begins right of this part of the page is a right column's; a tab stands before it."""

SAME_ROW = 0.5
"""Pieces of which this part lies at one height stand on one row."""

NEW_PARAGRAPH = 1.9
"""Rows that are this many times the usual distance apart have an empty line between them."""

LONG_CELL = 30
MANY_LONG_ROWS = 12
"""So many rows with two pieces of `LONG_CELL` characters are two columns of prose, each read apart."""


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line as Tesseract found it, and whether a paragraph begins with it."""

    words: Sequence[Word]
    begins_paragraph: bool


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of one line without a wide gap; places as fractions of the page."""

    words: Sequence[Word]
    top: float
    bottom: float

    @property
    def left(self) -> float:
        return self.words[0][1]

    @property
    def text(self) -> str:
        return " ".join(word[0] for word in self.words)


def page_text(lines: Sequence[ReadLine], shape: float) -> str:
    """The text of a page; `shape` is its width by its height."""
    pieces = [piece for line in lines for piece in _pieces(line.words, shape)]
    rows = _rows(pieces)
    if _two_columns(rows):
        return _as_found(lines)
    tops = [row[0].top for row in rows]
    steps = [below - above for above, below in itertools.pairwise(tops)]
    usual = median(steps) if steps else 0.0
    parts: list[str] = []
    for at, row in enumerate(rows):
        if at and steps[at - 1] > usual * NEW_PARAGRAPH:
            parts.append("")
        before = "\t" if row[0].left > RIGHT_HALF else ""
        parts.append(before + "\t".join(piece.text for piece in row))
    return "\n".join(parts)


def _pieces(words: Sequence[Word], shape: float) -> Iterator[_Piece]:
    """The line's words, cut where the gap is wide."""
    height = median(word[4] - word[2] for word in words)
    begin = 0
    for at in range(1, len(words) + 1):
        gap = (words[at][1] - words[at - 1][3]) * shape if at < len(words) else None
        if gap is None or gap > height * WIDE_GAP:
            some = words[begin:at]
            yield _Piece(some, min(word[2] for word in some), max(word[4] for word in some))
            begin = at


def _rows(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    """The pieces that stand at one height, from left to right; the rows from the top down."""
    rows: list[list[_Piece]] = []
    for piece in sorted(pieces, key=lambda one: one.top + one.bottom):
        row = next((row for row in rows[-3:] if _fits(piece, row)), None)
        if row is None:
            rows.append([piece])
        else:
            row.append(piece)
    return [sorted(row, key=lambda piece: piece.left) for row in rows]


def _fits(piece: _Piece, row: Sequence[_Piece]) -> bool:
    """Whether a piece stands at the height of a row, in a place that is free."""
    return all(_beside(piece, other) for other in row) and any(_level(piece, o) for o in row)


def _level(left: _Piece, right: _Piece) -> bool:
    common = min(left.bottom, right.bottom) - max(left.top, right.top)
    return common >= SAME_ROW * min(left.bottom - left.top, right.bottom - right.top)


def _beside(left: _Piece, right: _Piece) -> bool:
    return left.left >= right.words[-1][3] or right.left >= left.words[-1][3]


def _two_columns(rows: Sequence[Sequence[_Piece]]) -> bool:
    long = [sum(len(piece.text) >= LONG_CELL for piece in row) >= 2 for row in rows]
    return sum(long) >= MANY_LONG_ROWS


def _as_found(lines: Sequence[ReadLine]) -> str:
    parts: list[str] = []
    for line in lines:
        parts += [""] if line.begins_paragraph and parts else []
        parts.append(" ".join(word[0] for word in line.words))
    return "\n".join(parts)
