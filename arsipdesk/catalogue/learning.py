"""What the office's own filing teaches: naive Bayes over the words of confirmed letters.

Counts are rows (`LearnedValue`, `LearnedWord`), changed in the transaction that files or edits a
document, so they say what the documents say. A question reads the rows of one letter's words.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, delete, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from arsipdesk.catalogue import codes, settings
from arsipdesk.catalogue.models import Document, LearnedValue, LearnedWord
from arsipdesk.catalogue.synonyms import stems_of
from arsipdesk.catalogue.words import words
from arsipdesk.domain.records import CodeRecord

FIELDS = ("code", "kind")
MOST_WORDS = 24
"""How many words of a letter are learned and asked for."""

MOST_VALUES = 60
"""How many values a word is asked for, the most frequent."""

OLD_BATCH = 1_000
"""How many documents of older times are learned in one transaction."""

_OLD = "learned.old"
"""The setting with the id up to which documents of older times are still to be learned."""

_SMOOTH = 0.5
_NEW = 1.0
"""How many letters of a kind never seen before are reckoned with: they keep few letters modest."""

_CALM = 0.6
"""Words are not independent as the arithmetic has it; this keeps it from being too sure."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one confirmed document teaches: its values by field, and its words."""

    document: int
    values: tuple[tuple[str, str], ...]
    words: tuple[str, ...]


def features(subject: str, sender: str = "") -> tuple[str, ...]:
    """The words of a letter, its sender as one word such as `dari:dinas_sosial` before them."""
    named = [f"dari:{'_'.join(words(sender)[:8])}"] if words(sender) else []
    return tuple([*named, *stems_of(subject)][:MOST_WORDS])


def lesson(row: Document) -> Lesson:
    """What a document teaches as it stands."""
    values = [(field, str(getattr(row, field))) for field in FIELDS if getattr(row, field)]
    sender = row.sender.name if row.sender else ""
    return Lesson(row.id, tuple(values), features(row.subject, sender))


def confirm(session: Session, new: Lesson, instead_of: Lesson | None = None) -> None:
    """Learn a document that a person filed, or what an edit made of it, in the same transaction."""
    if new.document <= _pending(session, new.document - 1 if instead_of is None else None):
        return
    if instead_of == new:
        return
    if instead_of is not None:
        _count(session, [instead_of], -1)
    _count(session, [new], 1)


def _pending(session: Session, newest_old: int | None = None) -> int:
    """The id up to which documents wait to be learned; found out when it is first asked."""
    known = settings.get(session, _OLD)
    if known:
        return int(known)
    if newest_old is None:
        newest_old = session.scalar(select(func.max(Document.id))) or 0
    settings.put(session, _OLD, str(newest_old))
    return newest_old


def has_old(session: Session) -> bool:
    """Whether documents of older times wait to be learned."""
    known = settings.get(session, _OLD)
    if known:
        return int(known) > 0
    return session.scalar(select(Document.id).limit(1)) is not None


def learn_old(session: Session, batch: int = OLD_BATCH) -> bool:
    """Learn some documents of older times, the newest first; whether more are left."""
    end = _pending(session)
    wanted = select(Document).where(Document.id <= end).order_by(Document.id.desc()).limit(batch)
    rows = session.scalars(wanted).unique().all()
    _count(session, [lesson(row) for row in rows], 1)
    left = rows[-1].id - 1 if rows else 0
    settings.put(session, _OLD, str(left))
    return left > 0


def rebuild(session: Session) -> None:
    """Learn everything anew from the documents."""
    session.execute(delete(LearnedWord))
    session.execute(delete(LearnedValue))
    settings.put(session, _OLD, str(session.scalar(select(func.max(Document.id))) or 0))
    while learn_old(session):
        session.expire_all()


def _count(session: Session, lessons: Iterable[Lesson], step: int) -> None:
    values: Counter[tuple[str, str]] = Counter()
    heard: Counter[tuple[str, str, str]] = Counter()
    for each in lessons:
        values.update(each.values)
        heard.update((word, *pair) for pair in each.values for word in each.words)
    _add(
        session,
        LearnedValue,
        [{"field": f, "value": v, "count": n * step} for (f, v), n in values.items()],
    )
    _add(
        session,
        LearnedWord,
        [{"word": w, "field": f, "value": v, "count": n * step} for (w, f, v), n in heard.items()],
    )


def _add(
    session: Session,
    table: type[LearnedValue] | type[LearnedWord],
    rows: Sequence[Mapping[str, str | int]],
) -> None:
    if not rows:
        return
    new = insert(table)
    added = new.on_conflict_do_update(set_={"count": table.count + new.excluded.count})
    session.execute(added, list(rows))
    if int(rows[0]["count"]) < 0:
        session.execute(delete(table).where(table.count <= 0))


def suggest(
    session: Session, field: str, subject: str, sender: str = ""
) -> list[tuple[str, float]]:
    """The values that letters with these words had, each with its probability, likeliest first.

    What is missing to 1 is the probability of something never filed before.
    """
    total = session.scalar(select(func.sum(LearnedValue.count)).where(LearnedValue.field == field))
    if not total:
        return []
    heard = {word: _heard(session, field, word) for word in features(subject, sender)}
    known = {word: by_value for word, by_value in heard.items() if by_value}
    candidates = {value for by_value in known.values() for value in by_value}
    if not candidates:
        return []
    rows = select(LearnedValue.value, LearnedValue.count).where(
        LearnedValue.field == field, LearnedValue.value.in_(candidates)
    )
    counts = _as_dict(session, rows)
    return _probabilities(known, counts, int(total), len(heard) - len(known))


def _heard(session: Session, field: str, word: str) -> dict[str, int]:
    rows = (
        select(LearnedWord.value, LearnedWord.count)
        .where(LearnedWord.word == word, LearnedWord.field == field)
        .order_by(LearnedWord.count.desc())
        .limit(MOST_VALUES)
    )
    return _as_dict(session, rows)


def _as_dict(session: Session, rows: Select[str, int]) -> dict[str, int]:
    return dict(session.execute(rows).all())


def _probabilities(
    known: Mapping[str, Mapping[str, int]], counts: Mapping[str, int], total: int, strange: int
) -> list[tuple[str, float]]:
    usual = {word: sum(found.values()) / (total + _NEW) for word, found in known.items()}
    logs: dict[str, float] = defaultdict(float)
    for value, count in counts.items():
        logs[value] = math.log(count / (total + _NEW))
        for word, found in known.items():
            share = (found.get(value, 0) + _SMOOTH * usual[word]) / (count + _SMOOTH)
            logs[value] += _CALM * math.log(share)
    never = math.log(_NEW / (total + _NEW)) + _CALM * strange * 0.7
    never += _CALM * sum(math.log(usual[word]) for word in known)
    top = max(*logs.values(), never)
    parts = {value: math.exp(each - top) for value, each in logs.items()}
    whole = sum(parts.values()) + math.exp(never - top)
    ranked = sorted(parts.items(), key=lambda entry: (-entry[1], entry[0]))
    telling = {word: -math.log(share) for word, share in usual.items()}
    whole_letter = sum(telling.values()) + strange * math.log(total + _NEW)
    return [
        (value, part / whole * _heard_of(value, known, telling) / (whole_letter or 1.0))
        for value, part in ranked[:20]
    ]


def _heard_of(
    value: str, known: Mapping[str, Mapping[str, int]], telling: Mapping[str, float]
) -> float:
    """How much of what a letter's words tell was said in letters with this value: words that stand
    in every letter tell nothing, and a habit must not be heard in them."""
    return sum(telling[word] for word, found in known.items() if value in found)


def suggest_codes(
    session: Session, subject: str, sender: str = "", *, limit: int = 5
) -> list[tuple[CodeRecord, float]]:
    """Codes for a letter: what the list says, and what the office does, the likeliest first.

    Where the office knows these words its habit weighs more; where it does not, the list alone.
    """
    listed = codes.suggest(session, subject, limit=20)
    learned = dict(suggest(session, "code", subject, sender))
    known = sum(learned.values())
    scores = {code.code: score * (1 - 0.5 * known) for code, score in listed}
    for value, probability in learned.items():
        scores[value] = 1 - (1 - probability) * (1 - scores.get(value, 0.0))
    ranked = sorted(scores.items(), key=lambda entry: (-entry[1], entry[0]))
    return codes.in_use(session, ranked, limit)
