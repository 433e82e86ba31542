"""What is true of a drawn letter, in the words of `suggest()`."""

import datetime as dt
from collections.abc import Mapping

from tests.letters.known import world
from tests.letters.known.paper import Sheet
from tests.letters.model import Letter

_URGENCIES = {
    "Biasa": "biasa", "Segera": "segera", "Penting": "segera",
    "Sangat Segera": "sangat_segera", "Amat Segera": "sangat_segera",
}  # fmt: skip
_LEVELS = {"Rahasia": "rahasia", "Terbatas": "terbatas"}
_BY_PREFIX = {"B": "biasa", "T": "terbatas", "R": "rahasia"}


def letter(
    sheet: Sheet,
    said: Mapping[str, str | dt.date],
    *,
    kind: str = "incoming_letter",
    own: bool = False,
    attachment: str = "",
    sifat: str = "",
) -> Letter:
    """A letter whose truth is `said`, tidied; `own` letters go out. Its layout is named later."""
    truth = {
        name: value.isoformat() if isinstance(value, dt.date) else value
        for name, value in said.items()
        if value
    }
    truth["kind"] = "outgoing_letter" if own else kind
    if "number" in truth:
        truth["number"] = world.tidy_number(truth["number"])
        if truth["number"][1:2] in {"-", "/"} and truth["number"][0] in _BY_PREFIX:
            truth.setdefault("level", _BY_PREFIX[truth["number"][0]])
    if "to" in truth:
        truth["to"] = world.plain_person(truth["to"])
    if attachment.strip("-"):
        truth["attachment"] = attachment
    if sifat in _URGENCIES:
        truth["urgency"] = _URGENCIES[sifat]
    elif sifat:
        truth["level"] = _LEVELS[sifat]
    return Letter("", 0, truth, sheet.pdf())
