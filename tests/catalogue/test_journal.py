"""The journal: whoever changes or removes a line of it is found out."""

import pytest
from sqlalchemy import text

from arsipdesk.archive import Archive
from arsipdesk.domain.records import Fields


@pytest.fixture
def busy(archive: Archive) -> Archive:
    """An archive with a history."""
    for number in range(3):
        archive.register(Fields(subject=f"Surat {number}"))
    archive.edit(2, Fields(subject="Surat dua", sender="RW 05"))
    archive.change_status(2, "dikembalikan", note="Tanpa tanda tangan")
    return archive


def _kinds(archive: Archive, sql: str) -> set[str]:
    with archive.catalogue.writing() as session:
        session.execute(text("PRAGMA defer_foreign_keys = ON"))
        session.execute(text(sql))
    return {problem.kind for problem in archive.verify().problems}


def test_an_honest_journal_is_whole(busy: Archive) -> None:
    assert not busy.verify(deep=True).problems
    said = [(event.what, event.who, event.note) for event in busy.history(2)]
    assert said == [
        ("registered", "Sari", ""),
        ("edited", "Sari", ""),
        ("status", "Sari", "Tanpa tanda tangan"),
    ]
    assert busy.history(2)[1].changes["subject"] == ("Surat 1", "Surat dua")
    assert busy.history(2)[2].changes["status"] == ("diterima", "dikembalikan")


@pytest.mark.parametrize(
    "change", ["note = 'Lengkap'", "who = 'Budi'", "at = '2020-01-01 00:00:00.000000'"]
)
@pytest.mark.parametrize("line", [2, 6])
def test_a_changed_line_is_found(busy: Archive, change: str, line: int) -> None:
    assert "event_changed" in _kinds(busy, f"UPDATE event SET {change} WHERE id = {line}")  # noqa: S608


@pytest.mark.parametrize("line", [1, 5, 6])
def test_a_removed_line_is_found_even_the_newest(busy: Archive, line: int) -> None:
    assert "event_missing" in _kinds(busy, f"DELETE FROM event WHERE id = {line}")  # noqa: S608


def test_a_line_with_a_new_hash_breaks_the_next(busy: Archive) -> None:
    from arsipdesk.catalogue.history import event_hash
    from arsipdesk.catalogue.models import Event

    with busy.catalogue.writing() as session:
        event = session.get(Event, 3)
        assert event is not None
        event.note = "palsu"
        event.hash = event_hash(event)
    assert {p.kind for p in busy.verify().problems} == {"event_missing"}
