"""Finds the letter that came before: papers whose texts are nearly the same.

Each text has marks: the least hashes of its four-letter pieces under several hash functions, two of
them to a mark (Broder 1997, “On the resemblance and containment of documents”). Two readings of one
letter that differ in 8 % of their characters share at least one of 16 marks nearly always.
"""

import hashlib
from collections.abc import Callable, Sequence

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from arsipdesk.catalogue import documents
from arsipdesk.catalogue.models import Scan, TextMark
from arsipdesk.domain.records import Likeness
from arsipdesk.domain.sameness import evidence, letters

BANDS, ROWS, PIECE = 16, 2, 4
CANDIDATES = 40
"""The most texts that are held against a new one: those that share most marks with it."""

_BITS = (1 << 64) - 1
TextsOf = Callable[[str], Sequence[str]]


def _hash(content: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(content, digest_size=8).digest(), "big")


_FACTORS = [_hash(b"factor %d" % n) | 1 for n in range(BANDS * ROWS)]


def marks(text: str) -> list[int]:
    """The marks of a text as `sameness.letters` gives it, one a band; none of an empty one."""
    pieces = {text[at : at + PIECE] for at in range(len(text) - PIECE + 1)}
    hashes = [_hash(piece.encode()) for piece in pieces]
    if not hashes:
        return []
    least = [min(number * factor & _BITS for number in hashes) for factor in _FACTORS]
    bands = (least[at : at + ROWS] for at in range(0, len(least), ROWS))
    return [_signed(_hash(repr(band).encode())) for band in bands]


def _signed(number: int) -> int:
    return number - (1 << 64) if number >> 63 else number


def note_text(session: Session, sha256: str, texts: Sequence[str]) -> None:
    """Keep the marks of an original's text, instead of those it had before."""
    session.execute(delete(TextMark).where(TextMark.sha256 == sha256))
    found = enumerate(marks(letters(texts)))
    session.add_all(TextMark(sha256=sha256, band=band, mark=mark) for band, mark in found)
    session.flush()


def all_like(
    session: Session, sha256: str, texts: Sequence[str], texts_of: TextsOf
) -> list[Likeness]:
    """The documents, and scans that wait, that are the same letter as this text; most alike first.

    `texts_of` gives the pages of another original by its hash. No more than CANDIDATES are read.
    """
    text = letters(texts)
    wanted = marks(text)
    shared = (
        select(TextMark.sha256)
        .where(TextMark.mark.in_(wanted), TextMark.sha256 != sha256)
        .group_by(TextMark.sha256)
        .order_by(func.count().desc(), TextMark.sha256)
        .limit(CANDIDATES)
    )
    found: dict[tuple[str, int], Likeness] = {}
    for other in session.scalars(shared) if wanted else ():
        said = evidence(text, letters(texts_of(other)))
        holder = _holder(session, other) if said.same else None
        if holder and found.get(holder, Likeness(*holder, 0)).score < said.score:
            found[holder] = Likeness(*holder, round(said.score, 3))
    return sorted(found.values(), key=lambda each: (-each.score, each.kind, each.id))


def like(session: Session, sha256: str, texts: Sequence[str], texts_of: TextsOf) -> Likeness | None:
    """What a text is another reading of, or None. See `all_like`."""
    return next(iter(all_like(session, sha256, texts, texts_of)), None)


def _holder(session: Session, sha256: str) -> tuple[str, int] | None:
    """The document that has an original, or else the first scan of it that waits."""
    document = documents.holding(session, sha256)
    if document is not None:
        return "document", document.id
    waiting = select(Scan.id).where(Scan.sha256 == sha256, Scan.state == "new").order_by(Scan.id)
    scan = session.scalars(waiting).first()
    return ("scan", scan) if scan is not None else None
