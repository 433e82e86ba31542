"""The lines of a scan's text: capped, and cleaned of stamps and of the faults of text layers."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

FIRST_PAGES = 3
MAX_PAGE_CHARACTERS = 20_000
MAX_PAGE_LINES = 300
MAX_LINE_CHARACTERS = 300
MAX_HEAD_LINES = 45

_DASHES = str.maketrans({"\ufffe": "-", "\u00ad": "-", "\x02": "-", "\u2013": "-", "\u2014": "-"})
_WIDE_GAP = re.compile(r"\t+| {4,}")
_SPACED_LETTERS = re.compile(r"(?<!\S)(?:[A-Za-z] ){2,40}[A-Za-z](?![^\s:.,])")
# `N o. : 421/2`: letters set apart so that the colons of the labels stand under each other.
_SPACED_LABEL = re.compile(r"^\W{0,3}([A-Z]) ([a-z])(?=\s?[.:])")
_PAGE_NUMBER = re.compile(
    r"(?:hal(?:aman)?\.?)?[-\s]*\d{1,3}(?: dari \d{1,3})?[-\s]*", re.IGNORECASE
)
_STAMP = re.compile(
    r"ditanda\s?tangani secara elektronik|sertifikat elektronik|sertifikasi elektronik|\bbsre\b"
    r"|\bbssn\b|badan siber dan sandi|informasi elektronik dan/?\s?atau|\buu ite\b"
    r"|hasil cetak(?:an)?nya merupakan alat bukti|keaslian dokumen|camscanner|tte\.kominfo"
    r"|memindai (?:kode )?qr|scan (?:kode )?qr",
    re.IGNORECASE,
)
# A received-stamp: `DITERIMA`, the day below it, `No. Agenda : 12`.
_RECEIVED = re.compile(
    r"\W{0,3}(?:(?:di)?terima(?! kasih| dari| oleh)(?: tgl| tanggal)?|no\.? ?agenda|tgl\.? ?terima"
    r"|tanggal terima|agenda no|paraf)\b.{0,30}",
    re.IGNORECASE,
)
_ONLY_A_DAY = re.compile(r"\W{0,3}\d{1,2}[ ./-]{1,3}\w{1,9}[ ./-]{1,3}\d{2,4}\W{0,3}")
_BODY = re.compile(
    r"\W{0,3}(?:dengan (?:ini|hormat|rahmat)|(?:as)?sal+amu\s?'?\W?ala|salam sejahtera|menimbang"
    r"|mengingat|sehubungan|dalam rangka|menindak\s?lanjuti|bersama ini|berdasarkan"
    r"|yang bertanda\s?tangan|memperhatikan|disampaikan|diberitahukan|mengharap|menunjuk surat"
    r"|daftar isi|kata pengantar|bab (?:i|1)\b|(?:[ai1]\.\s{0,3})?(?:latar belakang|pendahuluan)\b"
    r"|memenuhi|merujuk|menanggapi|mendasar|sebagai tindak lanjut|melalui surat|bersama surat"
    r"|(?:kami|saya),? yang bertanda|puji syukur|teriring|om swasty?astu|shalom|rujukan|pada hari ini"
    r"|bismillah|menugaskan|memerintahkan|dasar\s?:)",
    re.IGNORECASE,
)
# A subject may run on with these words: `… RW 04 / dalam Rangka HUT Kemerdekaan`; a body that begins
# with them begins a sentence.
_WITHIN_SUBJECT = re.compile(
    r"(?:(?:dalam [Rr]|Dalam R)angka|DALAM RANGKA)\b|(?:sehubungan|berdasarkan)\b"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line; a tab in `text` is a wide gap, as between two columns.

    `raw` is the line before it was cleaned; it begins with a tab where it stands in a right column.
    """

    text: str
    page: int
    raw: str = ""

    @property
    def words(self) -> str:
        """The line as a person would quote it."""
        return " ".join(self.text.split())

    @property
    def aside(self) -> bool:
        """Whether nothing stands left of the line, so that it continues no line of the left column."""
        return self.raw.startswith("\t")

    @property
    def printed(self) -> str:
        """The line as the page has it, but for white space."""
        return " ".join(self.raw.split())


def read_lines(pages: Sequence[str]) -> list[Line]:
    """The lines of the first three pages and of the last one, in order, without stamps."""
    wanted = list(range(min(FIRST_PAGES, len(pages))))
    if len(pages) > FIRST_PAGES:
        wanted.append(len(pages) - 1)
    lines: list[Line] = []
    for page in wanted:
        for text, raw in _page_lines(pages[page]):
            if text in {":", ";"} and lines and lines[-1].page == page:
                lines[-1] = Line(f"{lines[-1].text} :", page, f"{lines[-1].raw} {raw}")
            else:
                lines.append(Line(text, page, raw))
    return lines


def head_end(lines: Sequence[Line]) -> int:
    """The row where the body begins: letterhead, number, subject and address stand before it."""
    for row, line in enumerate(lines[:MAX_HEAD_LINES]):
        if row and opens_body(line.text):
            return row
    return min(len(lines), MAX_HEAD_LINES)


def opens_body(text: str) -> bool:
    """Whether a line begins as the body of a letter, a decree or a proposal does."""
    return _BODY.match(text) is not None and not _WITHIN_SUBJECT.match(text)


def mostly_capitals(text: str) -> bool:
    """Whether a line is set in capitals, as headings and letterheads are."""
    letters = [character for character in text if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return len(letters) >= 2 and capitals >= 0.8 * len(letters)


def _page_lines(page: str) -> Iterator[tuple[str, str]]:
    stamped = False
    for raw in page[:MAX_PAGE_CHARACTERS].splitlines()[:MAX_PAGE_LINES]:
        text = _clean(raw[:MAX_LINE_CHARACTERS])
        if _is_noise(text) or _STAMP.search(text) or _PAGE_NUMBER.fullmatch(text):
            continue
        if _RECEIVED.fullmatch(text) or (stamped and _ONLY_A_DAY.fullmatch(text)):
            stamped = True
            continue
        stamped = False
        yield text, raw[:MAX_LINE_CHARACTERS]


def _is_noise(text: str) -> bool:
    """Whether a line holds no letter and no figure; a colon begins the value of a label."""
    return not any(c.isalnum() for c in text) and text[:1] not in {":", ";"}


def _clean(raw: str) -> str:
    text = unicodedata.normalize("NFKC", raw.translate(_DASHES))[: 2 * MAX_LINE_CHARACTERS]
    text = "".join(c if c.isprintable() else "\t" if c == "\t" else "" for c in text)
    text = _SPACED_LETTERS.sub(lambda found: found[0].replace(" ", ""), text)
    text = _SPACED_LABEL.sub(r"\1\2", text)
    text = re.sub(r" *\t *", "\t", _WIDE_GAP.sub("\t", text))
    text = re.sub(r" {2,}", " ", text).strip()[:MAX_LINE_CHARACTERS]
    return _undoubled(text)


def _undoubled(text: str) -> str:
    """`SSEEJJAARRAAHH` becomes `SEJARAH`: some design programs print each letter twice."""
    joined = "".join(text.split())
    doubled = len(joined) >= 8 and joined[::2] == joined[1::2]
    if not doubled or not any(character.isalpha() for character in joined):
        return text
    return " ".join(word[::2] for word in text.split())
