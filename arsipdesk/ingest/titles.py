"""The heading that says what a page is: `PROPOSAL …`, `KEPUTUSAN LURAH …`, `SURAT TUGAS`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from arsipdesk.domain.kinds import DocumentKind
from arsipdesk.ingest.labels import ends_block, split_label
from arsipdesk.ingest.misread import MENDED, mended_heading
from arsipdesk.ingest.scan_lines import Line, mostly_capitals, opens_body

MAX_HEADING_CHARACTERS = 110
MAX_TITLE_LINES = 8

LETTER = DocumentKind.INCOMING_LETTER
_HEADINGS: tuple[tuple[str, DocumentKind, float], ...] = (
    (r"(?:petikan |salinan |surat )?keputusan\b", DocumentKind.DECREE, 0.95),
    (
        r"(?:peraturan|instruksi) (?:daerah|gubernur|wali ?kota|bupati|menteri|presiden|desa|lurah"
        r"|camat|kepala|rektor|pemerintah|bersama)\b",
        DocumentKind.DECREE,
        0.93,
    ),
    (r"proposal\b", DocumentKind.PROPOSAL, 0.95),
    (r"(?:laporan|lpj)\b", DocumentKind.REPORT, 0.93),
    (r"nota dinas\b|telaahan staf\b|memo(?:randum)?\b", DocumentKind.MEMO, 0.95),
    (
        r"(?:berita acara|notul(?:en|a|ensi)|daftar hadir|k[uw]i?tansi|tanda terima|lembar disposisi"
        r"|(?:surat |naskah )?perjanjian|nota kesepa|formulir|blang?ko|risalah|rencana anggaran|kartu kendali|standar operasional|tata tertib|piagam|sertifikat|daftar\b|rekapitulasi|rincian|jadwal\b)",
        DocumentKind.OTHER,
        0.85,
    ),
    (
        r"surat (?:tugas|perintah|edaran|keterangan|pengantar|undangan|pernyataan|kuasa|permohonan"
        r"|rekomendasi|panggilan|pemberitahuan|izin|ijin|balasan|himbauan|imbauan|jalan|persetujuan)\b"
        r"|undangan\b|pengumuman\b|maklumat\b|rekomendasi\b|edaran\b",
        LETTER,
        0.85,
    ),
)
_PATTERNS = tuple((re.compile(words, re.IGNORECASE), kind, sure) for words, kind, sure in _HEADINGS)
_AFTER_TITLE = re.compile(
    r"\W{0,3}(?:antara\b|r[wt]\b|rukun|(?:kelurahan|kecamatan|kota|kabupaten|provinsi)\s\w|oleh\b|disusun"
    r"|diajukan|dibuat|diusulkan|kepada\b|jl\b|jalan\b|nim\b|program studi|logo|nomor\b|no\b|ketua\b"
    r"|lurah|camat|gubernur|wali ?kota|bupati|memutuskan|panitia|pengurus|koordinator|lembaga\b"
    r"|karang taruna|tim penggerak|hari\b|pada hari|nama\b|daftar\b|telp|alamat|menimbang)",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"(?:^\W{0,3}|\s)tentang\b\W{0,3}(.*)", re.IGNORECASE)
# The post that issues a decree stands between its title and its reasons: `LURAH …,`.
_OPENS_DECREE = re.compile(
    r"\W{0,3}(?:(?:lurah|camat|gubernur|wali ?kota|bupati|kepala|menteri|presiden|ketua|rektor"
    r"|direktur)\b.{0,80},|menetapkan|memutuskan|abstrak)",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"\W{0,3}(?:(?:tahun|periode|t\.?a\.?)\s?(?:anggaran\s?|pelajaran\s?)?)?[\d /-]{4,9}$", re.I
)
_LABELLED = re.compile(r"\W{0,3}[A-Za-z/. ]{2,25}\s?:\s")
_NUMBERED = re.compile(r"\W{0,2}(?:\d{1,2}|[A-Za-z]|[IVX]{1,4})\s?[.)]\s")
_ONLY_FIGURES = re.compile(r"[\d\W]+")
_BARE_PROPOSAL = re.compile(
    r"proposal(?: (?:penelitian|skripsi|kegiatan|tesis))?\W*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Title:
    """A heading: what it makes of the document, its full text, where it stands, how sure."""

    kind: DocumentKind
    text: str
    source: str
    row: int
    end: int
    sure: float


def find_title(lines: Sequence[Line], start: int, stop: int) -> Title | None:
    """The first heading in these rows that names a kind of document."""
    for row in range(start, min(stop, len(lines))):
        words = lines[row].words
        if split_label(lines[row].text)[0] or not _is_heading(words):
            continue
        capitals = mostly_capitals(words)
        for text, worth in ((words, 1.0), (mended_heading(words) if capitals else "", MENDED)):
            for pattern, kind, sure in _PATTERNS:
                if text and pattern.match(text):
                    known = (sure if capitals else sure - 0.15) * worth
                    return _read_title(lines, row, kind, known, text)
    return None


def subject_after_about(
    lines: Sequence[Line], start: int, *, decree: bool
) -> tuple[str, str, float] | None:
    """What a decree or a circular is about: the words after `TENTANG`, their source, how sure."""
    for row in range(start, min(start + 12, len(lines))):
        match = _ABOUT.search(lines[row].words)
        if match is None:
            continue
        parts = [match[1]] if match[1] else []
        end = row + 1
        while end < len(lines) and end < row + 1 + MAX_TITLE_LINES:
            text = lines[end].text
            if opens_body(text) or _OPENS_DECREE.match(text) if decree else ends_block(text):
                break
            if parts and _heading_ended(parts[-1], lines[end].words):
                break
            post = lines[end].words.strip(" ,.").casefold()
            if decree and " " in post and lines[start].words.casefold().endswith(f" {post}"):
                break
            parts.append(lines[end].words)
            end += 1
        source = " ".join(line.words for line in lines[row:end])
        return (" ".join(parts).strip(" ;,"), source, 0.93) if parts else None
    return None


def _heading_ended(above: str, words: str) -> bool:
    """Whether a line below a heading belongs to it no more: a numbered item, a first sentence, the
    number of a report."""
    if _NUMBERED.match(words) or split_label(words)[0] == "number":
        return True
    return (
        mostly_capitals(above) and not mostly_capitals(words) and not _ONLY_FIGURES.fullmatch(words)
    )


def _is_heading(words: str) -> bool:
    if len(words) > MAX_HEADING_CHARACTERS or words.endswith((".", ",", ";")):
        return False
    if mostly_capitals(words):
        return True
    long_words = [word for word in words.split() if len(word) > 4 and word[0].isalpha()]
    return len(words) <= 70 and bool(long_words) and all(word[0].isupper() for word in long_words)


def _read_title(
    lines: Sequence[Line], row: int, kind: DocumentKind, sure: float, first_line: str
) -> Title:
    end = row + 1
    if kind is not LETTER or mostly_capitals(lines[row].words):
        while end < len(lines) and end < row + MAX_TITLE_LINES and _continues(lines, row, end):
            end += 1
    bare = kind is DocumentKind.PROPOSAL and end == row + 1
    if bare and _BARE_PROPOSAL.match(lines[row].words):
        first = row
        while (
            first > 0
            and lines[first - 1].page == lines[row].page
            and mostly_capitals(lines[first - 1].text)
        ):
            first -= 1
        if first < row:
            text = " ".join(line.words for line in lines[first:row])
            return Title(kind, text, text, first, end, sure)
    if end < len(lines) and kind is not LETTER and _YEAR.match(lines[end].words):
        end += 1
    source = " ".join(line.words for line in lines[row:end])
    text = " ".join([first_line, *(line.words for line in lines[row + 1 : end])])
    return Title(kind, text, source, row, end, sure)


def _continues(lines: Sequence[Line], row: int, end: int) -> bool:
    line = lines[end]
    if (
        _LABELLED.match(line.words)
        or line.text[0] in ":;#"
        or line.page != lines[row].page
        or _AFTER_TITLE.match(line.words)
        or _YEAR.match(line.words)
    ):
        return False
    if (
        ends_block(line.text)
        or split_label(line.text)[0]
        or len(line.words) > MAX_HEADING_CHARACTERS
    ):
        return False
    if mostly_capitals(line.words):
        return True
    return end == row + 1 and not line.words[0].isdigit() and _is_heading(line.words)
