"""The name of an office, a group or a person: as one would write it, and whether two mean one office."""

import difflib
import re

from arsipdesk.ingest.casing import as_written

MAX_NAME_CHARACTERS = 120

_SHORTER = (
    (re.compile(r"rukun\s+warga\b(?:\s*\(rw\.?\))?", re.I), "RW"),
    (re.compile(r"rukun\s+tetangga\b(?:\s*\(rt\.?\))?", re.I), "RT"),
    (re.compile(r"lembaga pemberdayaan masyarakat kelurahan\b(?:\s*\(?lpmk\)?)?", re.I), "LPMK"),
    (re.compile(r"lembaga pemberdayaan masyarakat\b(?:\s*\(?lpm\)?)?", re.I), "LPM"),
    (
        re.compile(
            r"(?:pembinaan|pemberdayaan)(?: dan)? kesejahteraan keluarga(?:\s*\(?(?:tp\.? )?pkk\)?)?",
            re.I,
        ),
        "PKK",
    ),
    (re.compile(r"tim penggerak pkk\b(?:\s*\(tp\.? pkk\))?", re.I), "TP PKK"),
    (re.compile(r"\bkantor (?:kepala )?(?:lurah|kelurahan)\b", re.I), "Kelurahan"),
    (re.compile(r"\bkantor (?:camat|kecamatan)\b", re.I), "Kecamatan"),
    (re.compile(r"\bkel\. ?(?=[A-Z])", re.I), "Kelurahan "),
    (re.compile(r"\b(R[WT])\.? ?(\d)", re.I), r"\1 \2"),
)


def tidy_name(text: str) -> str:
    """A name as a person would write it: usual capitals, and usual short forms (RW, LPMK, PKK)."""
    name = " ".join(text.split()).strip(" .,:;-|_*")[:MAX_NAME_CHARACTERS]
    name = as_written(name)
    for pattern, short in _SHORTER:
        name = pattern.sub(short, name)
    name = re.sub(r"\b([Rr][WwTt]) (?=\d)", lambda found: found[1].upper() + " ", name)
    return " ".join(name.split())


def same_office(sender: str, office: str) -> bool:
    """Whether a sender is the office itself, be it named by its head (`Lurah`) or its house."""
    left, left_place = _office_key(sender)
    right, right_place = _office_key(office)
    if not left or re.findall(r"\d+", left) != re.findall(r"\d+", right):
        return False
    if left_place and right_place and left_place not in right_place:
        return right_place in left_place and left == right
    return left == right or difflib.SequenceMatcher(None, left, right).ratio() >= 0.93


def _office_key(name: str) -> tuple[str, str]:
    """An office's own name and, apart, the region it lies in."""
    words = re.sub(r"[^\w ]", " ", name[:MAX_NAME_CHARACTERS].casefold())
    words = re.sub(r"\b(?:pemerintah|kantor|plt|plh|pj|an|kepala|sekretaris)\b", " ", words)
    words = re.sub(r"\blurah\b", "kelurahan", words)
    words = re.sub(r"\bcamat\b", "kecamatan", words)
    words = re.sub(r"\b(kelurahan|kecamatan)(?: \1)+\b", r"\1", " ".join(words.split()))
    own, *place = re.split(r" (?=(?:kecamatan|kota|kabupaten|provinsi)\b)", words, maxsplit=1)
    return own, " ".join(place)
