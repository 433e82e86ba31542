"""What the text of a code on paper means; only what this archive printed itself is acted upon."""

import base64
import hashlib
import hmac
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from arsipdesk.domain.records import PaperCode
from arsipdesk.language import N_

SEPARATOR = "ARSIP:PISAH"
"""What our own separator sheet says."""

SEPARATORS = frozenset({SEPARATOR, "PATCHT", "PATCH2", "PATCH3"})
"""Patch II and T part documents, III parts batches (FACTS knows no Indonesian rule): all cut here.
I, IV and VI steer a scanner and part nothing."""

_SHEET = re.compile(r"ARSIP:([0-9A-F]{8}):([A-Z]+):([0-9A-F-]{36}):([A-Z2-7]{10})")
_STICKER = re.compile(
    r"(?:ARSIP:AGENDA:(?P<register>[A-Z_]+):(?P<year>\d{4}):|ASN)(?P<number>\d{1,9})"
)


class Sense(StrEnum):
    """What a code is to this archive."""

    SEPARATOR = "separator"
    SHEET = "sheet"
    """A sheet that this archive printed for one of its documents."""
    STICKER = "sticker"
    """An agenda number that somebody stuck on the paper."""
    OTHER_ARCHIVE = "other_archive"
    WRONG_CHECK = "wrong_check"
    """It looks like a sheet of this archive, but this archive did not print it."""
    UNKNOWN_DOCUMENT = "unknown_document"
    """A sheet that this archive printed for a document that it does not have."""
    NOTHING = ""


STRANGE = {
    Sense.OTHER_ARCHIVE: N_("the sheet was printed by another archive"),
    Sense.WRONG_CHECK: N_("the sheet says it is of this archive, which did not print it"),
    Sense.UNKNOWN_DOCUMENT: N_("the sheet is of a document that this archive does not have"),
}
"""What is told of codes that look like ours, and are not acted upon."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a code says: `uid` of a sheet's document; `register` ("" if unsaid), `year`, `number`."""

    sense: Sense
    uid: str = ""
    register: str = ""
    year: int | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """What tells the sheets of this archive from all others: its UID and a secret."""

    archive: str
    secret: str
    separators: frozenset[str] = SEPARATORS

    def sheet(self, form: str, uid: str) -> str:
        """The code of a sheet of a `form` (letters only) for the document with this UID."""
        said = f"{self._head}:{form}:{uid}".upper()
        return f"ARSIP:{said}:{self._check(said)}"

    @property
    def _head(self) -> str:
        return self.archive.replace("-", "")[:8].upper()

    def _check(self, said: str) -> str:
        digest = hmac.digest(self.secret.encode(), said.encode(), hashlib.sha256)
        return base64.b32encode(digest)[:10].decode()

    def meaning(self, text: str) -> Meaning:
        """What the text of a code means to this archive."""
        said = text.strip().upper()
        if said in self.separators:
            return Meaning(Sense.SEPARATOR)
        if sheet := _SHEET.fullmatch(said):
            return self._of_sheet(*sheet.groups())
        if sticker := _STICKER.fullmatch(said):
            year = sticker["year"]
            return Meaning(
                Sense.STICKER,
                register=(sticker["register"] or "").lower(),
                year=int(year) if year else None,
                number=int(sticker["number"]),
            )
        return Meaning(Sense.NOTHING)

    def _of_sheet(self, archive: str, form: str, uid: str, check: str) -> Meaning:
        if archive != self._head:
            return Meaning(Sense.OTHER_ARCHIVE)
        if not hmac.compare_digest(check, self._check(f"{archive}:{form}:{uid}")):
            return Meaning(Sense.WRONG_CHECK)
        return Meaning(Sense.SHEET, uid=uid.lower())

    def separator_pages(self, codes: Iterable[PaperCode]) -> set[int]:
        """The pages that part one document from the next."""
        return {code.page for code in codes if self.meaning(code.text).sense is Sense.SEPARATOR}

    def meant(self, codes: Iterable[PaperCode], sense: Sense) -> list[Meaning]:
        """What the codes of one sense say, each told once."""
        said = (self.meaning(code.text) for code in codes)
        return list(dict.fromkeys(each for each in said if each.sense is sense))


def parts(count: int, starts: Collection[int], drop: Collection[int]) -> list[list[int]]:
    """The pages of each part of a stack of `count` pages (the first is 0).

    A part begins at each of `starts`, and behind each page of `drop`, which is in no part.
    """
    found: list[list[int]] = [[]]
    for page in range(count):
        if page in starts or page in drop:
            found.append([])
        if page not in drop:
            found[-1].append(page)
    return [pages for pages in found if pages]
