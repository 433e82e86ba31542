"""Who sent a letter: read from the letterhead, from a title page, or from the signature block."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from arsipdesk.ingest.houses import BODY_OF_PEOPLE, POST, SCHOOL, UNITS, names_house
from arsipdesk.ingest.labels import split_label
from arsipdesk.ingest.letter_date import is_date_line
from arsipdesk.ingest.misread import mended_capitals
from arsipdesk.ingest.party_name import MAX_NAME_CHARACTERS, tidy_name
from arsipdesk.ingest.scan_lines import Line, mostly_capitals, opens_body

MAX_LETTERHEAD_LINES = 12

_CONTACT = re.compile(
    r"(?<!\w)(?:jl\b|jln\b|jalan\b|alamat|telp|telepon|tlp|fax|faks|e-?mail|website|web\b|laman|www"
    r"|(?:sangat |amat )?(?:rahasia|segera)\W*$|terbatas\W*$|https?:|kode ?pos|sekretariat\s*:|hp\b|wa\b|akta|no\.? reg|ter?akredita|akreditasi|npsn|nss\b|badan hukum|izin operasional)|@|\bkode ?pos\b|\btelp\b",
    re.IGNORECASE,
)
_OF_POLICE = re.compile(r"(?:resort?|sektor)\b", re.IGNORECASE)
_PART_OF_SCHOOL = re.compile(r"(?:fakultas|lembaga penelitian|program studi)\b", re.IGNORECASE)
_NAMED_BELOW = ("PENGGERAK", "PANITIA", "PELAKSANA", "PENGURUS", "KOORDINATOR")
_REGION = re.compile(r"(?:kelurahan|kecamatan|kota|kabupaten|provinsi|propinsi|desa)\b", re.I)
_HIGHER_REGION = re.compile(r"(?:kecamatan|kota|kabupaten|provinsi|propinsi)\s\w", re.I)
# What text recognition reads from an emblem: `NY`, `N /`.
_SPECKS = re.compile(r"[^\W\d_]{0,3}[^\w]*[^\W\d_]{0,2}")
_SPECK_BEHIND = re.compile(r"\s[^\w\s(\"“'][\w]{0,2}$")
_BARE_NUMBER = re.compile(r"[\w.-]+(?:/[\w.-]+){2,}")
_INNER_UNIT = re.compile(
    r" (?=(?:KECAMATAN|KELURAHAN|DINAS|BADAN|SEKRETARIAT DAERAH|BAGIAN) )(?<!LINGKUNGAN )"
)
_ASKED_BY = re.compile(
    r"\W{0,3}(?:(?:disusun|diajukan|dibuat|diusulkan)\s+oleh|oleh|pengusul|pemohon)\s*:?\s*(.*)",
    re.I,
)
_PERSON_NUMBER = re.compile(r"\W{0,3}(?:nim|nip|nik|npm)\b|\d{6,}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sender:
    """A sender's name, the words it was read from, how sure, the rows of the letterhead."""

    name: str
    source: str
    confidence: float
    rows: int = 0


def from_letterhead(lines: Sequence[Line], head: int) -> Sender | None:
    """The office or group whose letterhead opens the first page, named by its smallest unit."""
    rows = letterhead_rows(lines, head)
    parts = [part for row in range(rows) for part in _parts(lines[row])]
    at = _smallest_unit([part for part, _ in parts])
    if at is None:
        return _unknown_house(parts, rows)
    if above := _group_above(parts, at):
        name, source = _with_place(*above, parts, at - 1, at)
        return Sender(tidy_name(name), source, 0.75, rows)
    name, source = parts[at]
    end = at + 1
    if end < len(parts) and SCHOOL.match(name) and _PART_OF_SCHOOL.match(parts[end][0]):
        name, source = f"{parts[end][0]} {name}", f"{source} {parts[end][1]}"
        return Sender(tidy_name(name), source, 0.85, rows)
    while end < len(parts) and _continues_name(name, parts[end][0]):
        name, source = f"{name} {parts[end][0]}", f"{source} {parts[end][1]}"
        end += 1
    if _OF_POLICE.match(name):
        name = f"KEPOLISIAN {name}" if mostly_capitals(name) else f"Kepolisian {name}"
    name, source = _with_place(name, source, parts, at, end)
    return Sender(tidy_name(name), source, 0.9, rows)


def letterhead_rows(lines: Sequence[Line], head: int) -> int:
    """How many lines at the top of the first page belong to the letterhead."""
    rows = 0
    for line in lines[: min(head, MAX_LETTERHEAD_LINES)]:
        if line.page or split_label(line.text)[0] or is_date_line(line.text):
            break
        if re.match(r"\W{0,3}(?:yth|kepada)\b", line.text, re.IGNORECASE):
            break
        if _BARE_NUMBER.fullmatch(line.words):
            break
        rows += 1
    return rows


def from_title_page(lines: Sequence[Line], after: int, head: int) -> Sender | None:
    """Who hands in a proposal or a report, as its title page says after the title."""
    for row in range(after, min(head + 5, len(lines))):
        asked = _ASKED_BY.match(lines[row].text)
        if asked is None or lines[row].page > 1:
            continue
        below = lines[row + 1].words if row + 1 < len(lines) else ""
        name = asked[1].strip() or below
        if name and not opens_body(name) and not _PERSON_NUMBER.match(name):
            inside = bool(asked[1].strip())
            source = lines[row].words if inside else f"{lines[row].words} {below}"
            under = [
                (line.words, line.words)
                for line in lines[row + (1 if inside else 2) : row + 6]
                if line.page == lines[row].page
            ]
            name, source, rest = _whole_name(name, source, under)
            name, source = _with_place(name, source, rest, 0, 0)
            return Sender(tidy_name(name), source, 0.8)
    for row in range(after, head):
        text = lines[row].words
        heading = mostly_capitals(text) or (row == after and len(text) < 70)
        if lines[row].page == 0 and heading and BODY_OF_PEOPLE.match(text):
            parts = [(line.words, line.words) for line in lines[row:head] if line.page == 0]
            name, source = _with_place(text, text, parts, 0, 1)
            return Sender(tidy_name(name), source, 0.7)
    return None


def _whole_name(
    name: str, source: str, under: Sequence[tuple[str, str]]
) -> tuple[str, str, Sequence[tuple[str, str]]]:
    """The name on a title page with the lines it runs on over, and the lines left."""
    taken = 0
    for text, words in under:
        if not mostly_capitals(name) or not _continues_name(name, text):
            break
        name, source, taken = f"{name} {text}", f"{source} {words}", taken + 1
    return name, source, under[taken:]


def from_post(lines: Sequence[Line], head: int) -> Sender | None:
    """Whose decree it is: `KEPUTUSAN LURAH …` or the post that heads the page."""
    for line in lines[:head]:
        text = re.sub(
            r"^\W{0,3}(?:petikan |salinan |surat )?(?:keputusan|peraturan|instruksi)\s*(?=\w)",
            "",
            line.words,
            flags=re.IGNORECASE,
        )
        post = re.split(r"\s(?:nomor|tentang)\b|,", text, maxsplit=1, flags=re.IGNORECASE)[0]
        decided = post != line.words and BODY_OF_PEOPLE.match(post)
        if (decided or POST.match(post)) and len(post.split()) > 1:
            return Sender(tidy_name(post), line.words, 0.85)
    return None


def _parts(line: Line) -> list[tuple[str, str]]:
    """The letterhead line, cut where a text layer ran several of its lines together; an address is
    an empty part, at which a name ends."""
    if _CONTACT.search(line.text):
        return [("", "")]
    cells = [cell for cell in line.text.split("\t") if not _SPECKS.fullmatch(cell.strip("*|_ "))]
    if len(cells) > 1 and cells[0].isdigit() and names_house(cells[1]):
        del cells[0]
    if not cells:
        return []
    joined = " ".join(cell for at, cell in enumerate(cells) if not (at and names_house(cell)))
    text = _without_speck(" ".join(mended_capitals(joined).split()).strip("*|_ "))
    if re.match(r"pemerintah\b", text, re.IGNORECASE) and mostly_capitals(text):
        return [(part, part) for part in _INNER_UNIT.split(text)]
    return [(text, line.words)] if text else []


def _without_speck(text: str) -> str:
    """A letterhead line without what was read from the emblem before it: `NY KELURAHAN …`."""
    text = _SPECK_BEHIND.sub("", text)
    speck, _, rest = text.partition(" ")
    if len(speck) > 3 or names_house(text) or not names_house(rest):
        return text
    return rest


def _smallest_unit(parts: Sequence[str]) -> int | None:
    ranked: list[tuple[int, int]] = []
    for at, text in enumerate(parts):
        if BODY_OF_PEOPLE.match(text):
            return _house_of(parts, at)
        ranks = [rank for rank, pattern in UNITS if pattern.match(text)]
        if ranks:
            ranked.append((max(ranks), -at))
    return -max(ranked)[1] if ranked else None


def _group_above(parts: Sequence[tuple[str, str]], at: int) -> tuple[str, str] | None:
    """The group whose name stands above the kelurahan it lies in: `PAMSIMAS "TIRTA JAYA"`.

    An office has its government above it (`PEMERINTAH KOTA …`, `KECAMATAN …`), a group nobody.
    """
    name = parts[at - 1][0] if at else ""
    above = any(names_house(text) or _REGION.match(text) for text, _ in parts[:at])
    lies_in = re.match(r"(?:kelurahan|desa)\b", parts[at][0], re.IGNORECASE)
    if not lies_in or above or len(name.split()) < 2 or not mostly_capitals(name):
        return None
    return None if _is_heading(name) or POST.match(name) else parts[at - 1]


def _house_of(parts: Sequence[str], at: int) -> int:
    """The school or hospital below the foundation (`Yayasan …`) that runs it."""
    below = parts[at + 1] if at + 1 < len(parts) else ""
    if re.match(r"gerakan pramuka\W*$", parts[at], re.I) and re.match(
        r"kwartir|gugus", below, re.I
    ):
        return at + 1
    if not re.match(r"(?:yayasan|perkumpulan|majelis)\b", parts[at], re.IGNORECASE):
        return at
    return next((below for below in range(at + 1, len(parts)) if SCHOOL.match(parts[below])), at)


def _continues_name(name: str, text: str) -> bool:
    """Whether a letterhead line is the rest of the name above it."""
    if not mostly_capitals(text) or len(name) + len(text) > MAX_NAME_CHARACTERS:
        return False
    named_region = _REGION.match(text) and not re.search(r"^\w+\s*(?:\(|$)", text)
    if named_region or POST.match(text) or _is_unit(text) or _is_heading(text):
        return name.upper().endswith((" DAN", " DAN ", ",", " PENGGERAK")) and not named_region
    if re.match(r"rukun tetangga|rt\b", name, re.I) and re.match(r"rukun warga|rw\b", text, re.I):
        return True
    return not BODY_OF_PEOPLE.match(text) or name.upper().endswith(_NAMED_BELOW)


def _is_unit(text: str) -> bool:
    return any(pattern.match(text) for rank, pattern in UNITS) and not re.search(
        r"^\w+\s*(?:\(|$)", text
    )


def _is_heading(text: str) -> bool:
    return bool(
        re.match(
            r"(?:surat|undangan|proposal|laporan|keputusan|peraturan|nota dinas|memo|berita acara"
            r"|notul\w*|pengumuman|tahun|periode|daftar|rencana|formulir|blanko|blangko|kwitansi"
            r"|kuitansi|lembar|rekapitulasi|jadwal|susunan|tanda terima)\b",
            text,
            re.IGNORECASE,
        )
    )


def _with_place(
    name: str, source: str, parts: Sequence[tuple[str, str]], at: int, end: int
) -> tuple[str, str]:
    """Add what tells this unit from its namesakes: the kelurahan of an RW, the city of an agency."""
    if re.search(r"kelurahan|desa\b|\brw\b|rukun", name, re.IGNORECASE):
        name = re.split(r",? (?:kecamatan|kec\.) ", name, flags=re.IGNORECASE)[0]
    if re.match(
        r"(?:dinas|badan|komisi|inspektorat|sekretariat|satuan|bagian)\b", name, re.IGNORECASE
    ):
        top = next((part for part in parts[:at] if part[0].lower().startswith("pemerintah ")), None)
        place = top[0][len("pemerintah ") :] if top else ""
        if top and place and place.lower() not in name.lower():
            return f"{name} {place}", f"{top[1]} {source}"
        if end < len(parts) and re.match(r"(?:kota|kabupaten|provinsi)\b", parts[end][0], re.I):
            return f"{name} {parts[end][0]}", f"{source} {parts[end][1]}"
    if not BODY_OF_PEOPLE.match(name) or re.search(r"kelurahan \w|desa \w", name, re.IGNORECASE):
        return name, source
    for text, words in parts[end : end + 3]:
        wanted = re.match(r"(?:rukun (?:warga|tetangga)|r[wt]\b|kelurahan \w|desa \w)", text, re.I)
        if wanted:
            trimmed = re.split(r",? (?:kecamatan|kec\.) ", text, flags=re.IGNORECASE)[0]
            name, source = f"{name} {trimmed}", f"{source} {words}"
            if re.search(r"kelurahan|desa", trimmed, re.IGNORECASE):
                break
    if end < len(parts) and _HIGHER_REGION.match(parts[end][0]) and not SCHOOL.match(name):
        return f"{name} {parts[end][0]}", f"{source} {parts[end][1]}"
    return name, source


def _unknown_house(parts: Sequence[tuple[str, str]], rows: int) -> Sender | None:
    for name, source in parts[:3]:
        if len(name.split()) >= 2 and mostly_capitals(name) and not _is_heading(name):
            if POST.match(name):
                return Sender(tidy_name(name), source, 0.7, rows)
            return Sender(tidy_name(name), source, 0.45, rows)
    return None
