"""Snippets: the line of a document's text that shows why a search found it, the hits marked."""

import re
from collections.abc import Sequence
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from arsipdesk.catalogue.models import SearchRow
from arsipdesk.catalogue.words import fold, stem

SNIPPET_BEFORE, SNIPPET_LENGTH = 60, 160
SCANNED_CHARACTERS = 200_000
MARK, UNMARK = "[[", "]]"


def snippets(session: Session, found: Sequence[int], marked: Sequence[str]) -> dict[int, str]:
    """For each document a line of its text around the first hit, the hits marked."""
    if not found or not marked:
        return dict.fromkeys(found, "")
    columns = (SearchRow.id, SearchRow.subject, SearchRow.parties, SearchRow.note, SearchRow.body)
    rows = session.execute(select(*columns).where(SearchRow.id.in_(found)))
    return {row[0]: snippet([row[4], row[1], row[3], row[2]], marked) for row in rows}


def snippet(texts: Sequence[str], marked: Sequence[str]) -> str:
    """A piece of the first of `texts` in which a marked word stands, or the start of any."""
    starts = "|".join(re.escape(word) for word in sorted(marked, key=len, reverse=True))
    plain = re.compile(rf"(?<![^\W_])(?:{starts})", re.IGNORECASE)
    for each in texts:
        if hit := plain.search(each, 0, SCANNED_CHARACTERS):
            return _mark(_around(each, hit.start()), marked)
    for each in texts:
        place = _place_by_stem(each, marked)
        if place is not None:
            return _mark(_around(each, place), marked)
    return " ".join(next((each for each in texts if each), "")[:SNIPPET_LENGTH].split())


def _place_by_stem(said: str, marked: Sequence[str]) -> int | None:
    for hit in re.finditer(r"[^\W_]+", said[: SCANNED_CHARACTERS // 10]):
        if _is_hit(hit.group(), marked):
            return hit.start()
    return None


def _is_hit(word: str, marked: Sequence[str]) -> bool:
    folded, root = _folded(word)
    return any(folded.startswith(each) or root == stem(each) for each in marked)


@lru_cache(maxsize=50_000)
def _folded(word: str) -> tuple[str, str]:
    folded = fold(word)
    return folded, stem(folded)


def _around(said: str, place: int) -> str:
    start = max(0, place - SNIPPET_BEFORE)
    start = said.find(" ", start, place) + 1 if start else 0
    piece = " ".join(said[start : start + SNIPPET_LENGTH].split())
    return ("… " if start else "") + piece + (" …" if start + SNIPPET_LENGTH < len(said) else "")


def _mark(piece: str, marked: Sequence[str]) -> str:
    def around(hit: re.Match[str]) -> str:
        word = hit.group()
        return f"{MARK}{word}{UNMARK}" if _is_hit(word, marked) else word

    return re.sub(r"[^\W_]+", around, piece)
