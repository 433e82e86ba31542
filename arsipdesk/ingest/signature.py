"""Who signed a letter: the post in the signature block, or the person who asks."""

import itertools
import re
from collections.abc import Sequence

from arsipdesk.ingest.houses import BODY_OF_PEOPLE, POST
from arsipdesk.ingest.letter_date import is_date_line
from arsipdesk.ingest.letterhead import Sender
from arsipdesk.ingest.party_name import tidy_name
from arsipdesk.ingest.scan_lines import Line

_WITNESS = re.compile(r"mengetahui|menyetujui|mengesahkan|disahkan", re.IGNORECASE)
_CLOSING = re.compile(r"\W{0,3}(?:hormat (?:kami|saya)|demikian|wassalam|atas perhatian)", re.I)
_SIGNED_BELOW = re.compile(r"\b(?:yang )?bertanda\s?tangan\b", re.IGNORECASE)
_NAMED = re.compile(r"\W{0,3}nama(?: lengkap)?\s?[:;=]\s?([A-Z][\w.,' -]{2,50})$", re.IGNORECASE)
_ASKS = re.compile(
    r"(?:hormat (?:saya|kami)|pemohon|pelapor|yang (?:memohon|membuat).{0,20})", re.I
)
_ON_DAY = re.compile(r"\W{0,3}(?:pada )?tanggal\b.{4,30}", re.IGNORECASE)
_RESIDENTS = re.compile(r"(?:para )?warga\b", re.IGNORECASE)
_PERSON = re.compile(r"[A-Z][\w.'-]*(?: [A-Z][\w.',-]*){0,4}")


def from_signature(lines: Sequence[Line], head: int) -> Sender | None:
    """The post in the signature block, else the person who asks; whoever only countersigns
    (`Mengetahui`) is passed over."""
    start = next(
        (row for row in range(len(lines) - 1, head - 1, -1) if _CLOSING.match(lines[row].text)),
        head,
    )
    for row in range(max(start, 1), len(lines)):
        text = lines[row].words.rstrip(",")
        countersigned = _WITNESS.search(lines[row - 1].text) is not None
        posts = _posts(text)
        if countersigned and len(posts) == 2 and not _WITNESS.fullmatch(lines[row - 1].words[:-1]):
            text = posts[1]
        elif countersigned or not POST.match(text) or _WITNESS.search(lines[row].text):
            continue
        if len(text) > 60 or ":" in text or text.endswith(".") or _ASKS.fullmatch(text):
            continue
        above = lines[row - 1].words.rstrip(",")
        if len(text.split()) == 1 and BODY_OF_PEOPLE.match(above) and len(above) <= 80:
            return Sender(tidy_name(above), lines[row - 1].words, 0.6)
        return Sender(tidy_name(text), lines[row].words, 0.55 if " " in text else 0.3)
    return _group(lines, start) or _person(lines, head)


def _group(lines: Sequence[Line], start: int) -> Sender | None:
    """The group that signs without a post: `Forum RW Jomblang` below the day, `Warga RT 03`."""
    for above, line in itertools.pairwise(lines[start:]):
        dated = is_date_line(above.text) or _ON_DAY.match(above.text)
        asks = _ASKS.fullmatch(above.words.rstrip(",")) and _RESIDENTS.match(line.words)
        if (asks or (dated and BODY_OF_PEOPLE.match(line.words))) and len(line.words) <= 80:
            return Sender(tidy_name(line.words.rstrip(",")), line.words, 0.55)
    return None


def _posts(text: str) -> list[str]:
    """The posts that a line of two signature blocks names: `Lurah … Ketua RT 03`."""
    starts = [found.start() for found in POST.finditer(text)]
    if len(starts) < 2 or starts[0]:
        return [text]
    cut = starts[-1]
    return [text[:cut].strip(), text[cut:].strip()]


def _person(lines: Sequence[Line], head: int) -> Sender | None:
    """Who writes in his own name: below `Yang bertanda tangan`, or below `Hormat saya,`."""
    for row in range(len(lines)):
        if _SIGNED_BELOW.search(lines[row].text):
            for line in lines[row + 1 : row + 5]:
                if named := _NAMED.match(line.text):
                    return Sender(tidy_name(named[1]), line.words, 0.7)
    for row in range(head, len(lines) - 1):
        below = lines[row + 1].words.strip("() ")
        if _ASKS.fullmatch(lines[row].words.rstrip(",")) and _PERSON.fullmatch(below):
            return Sender(tidy_name(below), f"{lines[row].words} {lines[row + 1].words}", 0.55)
    return None
