"""A report as its writers see it: who it is from, its headings, and its rows one after the other."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

Cell = str | int | dt.date | None

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_UNPRINTABLE = re.compile(
    r"[\ud800-\udfff\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's heading. `width` is its share of the page, in millimetres on A4 landscape.

    What a heading with `once` says is printed only where it differs from the row above.
    """

    title: str
    width: float
    centred: bool = False
    once: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report, ready to be written; `rows` are read once and never held all together."""

    name: str
    office: str
    subtitle: str
    title: str
    period: str
    footnote: str
    today: dt.date
    headings: tuple[Heading, ...]
    rows: Iterator[tuple[Cell, ...]]


def plain(text: str) -> str:
    """`text` on one line, without characters that no format can hold or that reverse the order."""
    return " ".join(_UNPRINTABLE.sub("", _CONTROLS.sub(" ", text)).split())
