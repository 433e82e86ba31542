"""Tesseract at work on the picture of a page; only ever called in a worker."""

import importlib
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from typing import Any

from PIL import Image

from arsipdesk.ingest.ocr.engine import LANGUAGE, ORIENTATION
from arsipdesk.ingest.page_rows import ReadLine, Word, page_text

READABLE = 0.6
"""A word read with this confidence or more is one."""

_LEAST_ORIENTATION = 1.0
"""Below this Tesseract's own measure of how sure it is of a page's orientation says nothing."""

_MANY_WORDS = 50

_COARSER = 2
"""Tesseract is told a resolution so many times smaller than it is: its analysis of the layout then
takes fewer letters and emblems for what they aren't (0.19 wrong characters in 100 in the mean for
0.33 on clean pages at 300 dpi, 0.27 for 0.36 at 200)."""

_LEAST_RESOLUTION = 70
"""Less than this Tesseract does not believe."""

_LOOKALIKES = str.maketrans("OoDSsIlZB", "000551128")
_MISREAD_NUMBER = re.compile(r"[0-9OSIlZB]{2,3}")
_NEIGHBOURHOOD = re.compile(r"(?<![^\W\d_])(R[TW])([0-9OSIlZB]{2,3})(?![^\W_])")
_LOOKALIKE_NUMERALS = str.maketrans("1l|", "III")
_MONTH = re.compile(r"(?<=/)(?:(?=[1l|]*[IVX])[IVX1l|]{1,5}|111)(?=/(?:19|20)\d\d\b)")
_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@dataclass(frozen=True, slots=True)
class Read:
    """What stands on a page: its text, its words, the mean confidence (0 to 100), and whether the
    words lie `sideways`."""

    text: str
    words: Sequence[Word]
    confidence: float
    sideways: bool


def score(read: Read) -> float:
    """How well a page was read: the letters of the words that are read with confidence.

    Half as much for a page on its side: some of those are read as if they were columns.
    """
    letters = sum(len(word[0]) * word[5] for word in read.words if word[5] >= READABLE)
    return letters / 2 if read.sideways else letters


class Reader:
    """Tesseract with the Indonesian data in the folder `data`; `orientation`: it has that data too."""

    def __init__(self, data: str, orientation: bool) -> None:
        self._data = data
        self._orientation = orientation

    @property
    def engine(self) -> str:
        """The engine's name and version, and its language."""
        line = str(_tesserocr().tesseract_version()).splitlines()[0]
        return f"{line} {LANGUAGE} (tesserocr {version('tesserocr')})"

    def read(self, image: Image.Image, dpi: int) -> Read:
        """What stands on an upright page (mode L)."""
        api = _api(self._data, LANGUAGE)
        _show(api, image)
        api.SetSourceResolution(max(_LEAST_RESOLUTION, dpi // _COARSER))
        try:
            api.Recognize()
            lines = list(_lines(api, image.size))
        finally:
            api.Clear()
        return _assembled(lines, image.width / image.height)

    def turns(self, image: Image.Image, dpi: int, found_words: int) -> list[int]:
        """By how many degrees clockwise a page may have to be turned, the likeliest first.

        `found_words` were read without a turn: where there are many or none and yet no sign of an
        orientation the page is a photograph or noise, which takes long and gives nothing.
        """
        every = [180, 90, 270]
        if not self._orientation:
            return every
        api = _api(self._data, ORIENTATION)
        _show(api, image)
        api.SetSourceResolution(dpi)
        found = api.DetectOrientationScript()
        api.Clear()
        if not found or found["orient_conf"] < _LEAST_ORIENTATION:
            return every if 0 < found_words < _MANY_WORDS else []
        turn = -int(found["orient_deg"]) % 360
        return [turn] if turn in every else []


def _show(api: Any, image: Image.Image) -> None:
    """Hand the engine a picture (mode L) as it lies in memory: `SetImage` would make a file of it and
    read that again."""
    api.SetImageBytes(image.tobytes(), image.width, image.height, 1, image.width)


@cache
def _tesserocr() -> Any:
    os.environ["OMP_THREAD_LIMIT"] = "1"  # a second thread takes a second core and saves no time
    return importlib.import_module("tesserocr")  # its names are made when it is loaded


@cache
def _api(data: str, language: str) -> Any:
    tesserocr = _tesserocr()
    tesserocr.set_leptonica_log_level(tesserocr.LeptLogLevel.NONE)
    mode = tesserocr.PSM.OSD_ONLY if language == ORIENTATION else tesserocr.PSM.AUTO
    api = tesserocr.PyTessBaseAPI(path=data, lang=language, psm=mode)
    api.SetVariable("debug_file", "")  # to standard error: a worker may open nothing for writing
    return api


def _lines(api: Any, size: tuple[int, int]) -> Iterator[ReadLine]:
    tesserocr = _tesserocr()
    word, line, paragraph = tesserocr.RIL.WORD, tesserocr.RIL.TEXTLINE, tesserocr.RIL.PARA
    found = api.GetIterator()
    current: list[Word] = []
    number, begins = -1, False
    for at in tesserocr.iterate_level(found, word) if found else ():
        if at.IsAtBeginningOf(line):
            if current:
                yield ReadLine(current, begins)
            number, current, begins = number + 1, [], at.IsAtBeginningOf(paragraph)
        text = _text_of(at, word)
        if text:
            before = current[-1][0] if current else ""
            box = _fractions(at.BoundingBox(word), size)
            confidence = round(at.Confidence(word) / 100, 2)
            current.append((mended(text, before), *box, confidence, number))
    if current:
        yield ReadLine(current, begins)


def _text_of(at: Any, level: int) -> str:
    """The word at the iterator; "" where Tesseract found a place of a word but none in it."""
    try:
        return (at.GetUTF8Text(level) or "").strip()
    except RuntimeError:  # tesserocr's answer to a null pointer
        return ""


def _fractions(box: tuple[int, int, int, int], size: tuple[int, int]) -> tuple[float, ...]:
    return tuple(round(side / size[n % 2], 5) for n, side in enumerate(box))


def _assembled(lines: Sequence[ReadLine], shape: float) -> Read:
    words = [word for line in lines for word in line.words]
    letters = sum(len(word[0]) for word in words)
    confidence = sum(len(word[0]) * word[5] for word in words) * 100 / letters if letters else 0.0
    return Read(page_text(lines, shape), words, confidence, _sideways(words))


def _sideways(words: Sequence[Word]) -> bool:
    """Whether most words of some length are higher than wide."""
    long = [word for word in words if len(word[0]) >= 5]
    return sum(word[4] - word[2] > word[3] - word[1] for word in long) * 2 > len(long)


def mended(word: str, before: str) -> str:
    """A word with misread digits put right where nothing else can be meant.

    `RW OS` is RW 05: after RT and RW comes a number. `/II1/2026` and `/111/2026` are /III/2026:
    before the year of a letter's number stands its month, which no other numeral can be.
    """
    if before.strip(".,:/()").upper() in ("RT", "RW"):
        bare = word.rstrip(".,;:)/")
        if _MISREAD_NUMBER.fullmatch(bare):
            return bare.translate(_LOOKALIKES) + word[len(bare) :]
    word = _NEIGHBOURHOOD.sub(lambda said: said[1] + said[2].translate(_LOOKALIKES), word)
    return _MONTH.sub(_roman, word)


def _roman(said: re.Match[str]) -> str:
    month = said[0].translate(_LOOKALIKE_NUMERALS)
    return month if month in _MONTHS else said[0]
