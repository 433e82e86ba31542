"""Suggestions that take into account what the office filed before."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from arsipdesk.catalogue import learning
from arsipdesk.domain.records import Suggestion

_MOST = 0.95
"""How sure experience alone can be."""

_PRINTED = 0.9
"""A code this sure stands in the letter's own number and needs no experience."""

_HABIT = 0.5
"""How likely the office's habit must be to be heard."""


def with_experience(session: Session, found: Mapping[str, Suggestion]) -> dict[str, Suggestion]:
    """`found`, with the code and kind that the office gives such letters, where it has a habit."""
    said = dict(found)
    subject = found.get("subject")
    if subject is None:
        return said
    sender = found["from"].value if "from" in found else ""
    trust = min(1.0, subject.confidence + 0.1)
    for field in learning.FIELDS:
        before = found.get(field)
        if before is not None and before.confidence >= _PRINTED:
            continue
        habits = dict(learning.suggest(session, field, subject.value, sender))
        value, score = _best(session, field, habits, subject.value, sender)
        if habits.get(value, 0.0) < _HABIT:
            continue
        sure = round(min(_MOST, score) * trust, 3)
        if before is None or sure > before.confidence or value == before.value:
            most = max(sure, before.confidence) if before and value == before.value else sure
            said[field] = Suggestion(value, most, subject.source, subject.page)
    return said


def _best(
    session: Session, field: str, habits: Mapping[str, float], subject: str, sender: str
) -> tuple[str, float]:
    if not habits:
        return "", 0.0
    if field == "code":
        ranked = learning.suggest_codes(session, subject, sender, limit=1)
        return (ranked[0][0].code, ranked[0][1]) if ranked else ("", 0.0)
    return max(habits.items(), key=lambda entry: entry[1])
