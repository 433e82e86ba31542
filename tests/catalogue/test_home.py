"""The page of the day counts what waits, what is due and what is missing."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import delete, update

from arsipdesk.archive import Archive
from arsipdesk.catalogue.home import Home, home
from arsipdesk.catalogue.models import Counter, Document, Event, Scan, SearchRow, Unscanned
from arsipdesk.domain.deadlines import DueGroup, due_group
from arsipdesk.domain.errors import WrongUsage
from arsipdesk.domain.records import DocumentRecord, Fields

TODAY = dt.date.today()
Register = Callable[..., DocumentRecord]


def in_days(days: int) -> dt.date:
    return TODAY + dt.timedelta(days=days)


@pytest.fixture
def register(archive: Archive) -> Register:
    """Register a letter from paper, and set its deadline and holder."""

    def make(
        subject: str, *, due: int | None = None, holder: str = "Sari", **said: str
    ) -> DocumentRecord:
        fields = replace(Fields(kind="incoming_letter", subject=subject), **said)
        made = archive.register(fields)
        if due is None and holder == "Sari":
            return made
        day = None if due is None else in_days(due)
        return archive.change_status(made.id, made.status, holder=holder, due=day)

    return make


def page(archive: Archive, user: str = "Sari") -> Home:
    with archive.catalogue.reading() as session:
        return home(session, user=user, today=TODAY, now=dt.datetime.now(dt.UTC))


def found(archive: Archive, query: str) -> set[str]:
    return {each.subject for each in archive.documents(archive.document_ids(query))}


def test_a_week_ends_on_sunday() -> None:
    friday = dt.date(2026, 11, 27)
    groups = [due_group(friday + dt.timedelta(days=n), friday) for n in (-1, 0, 1, 2, 3)]
    assert groups == ["late", "today", "week", "week", "later"]
    assert due_group(dt.date(2026, 11, 30), dt.date(2026, 11, 29)) is DueGroup.LATER


def test_what_is_late_comes_first_and_what_is_finished_not_at_all(
    archive: Archive, register: Register
) -> None:
    register("Nanti", due=30)
    register("Terlambat", due=-6)
    register("Hari ini", due=0)
    finished = register("Sudah selesai", due=-9)
    archive.change_status(finished.id, "selesai", due=in_days(-9))
    due = page(archive).due
    assert [each.subject for each in due.nearest] == ["Terlambat", "Hari ini", "Nanti"]
    assert due.overdue == 1
    assert archive.counts().overdue == 1


def test_deadlines_are_found_by_words(archive: Archive, register: Register) -> None:
    register("Terlambat", due=-1)
    register("Hari ini", due=0)
    register("Jauh", due=40)
    register("Tanpa tenggat")
    assert found(archive, "tenggat:lewat") == {"Terlambat"}
    assert found(archive, 'tenggat:"hari ini"') == {"Hari ini"}
    assert "Hari ini" in found(archive, "tenggat:minggu")
    assert found(archive, "tenggat:nanti") == {"Jauh"}
    assert found(archive, "tenggat:ada") == {"Terlambat", "Hari ini", "Jauh"}
    with pytest.raises(WrongUsage, match="lewat"):
        archive.document_ids("tenggat:kapan")


def test_deadlines_of_one_holder(archive: Archive, register: Register) -> None:
    register("Milik Budi", due=-1, holder="Budi")
    register("Milik Sari", due=-1)
    (only,) = archive.deadlines(holder="budi", overdue=True)
    assert (only.holder, only.due) == ("Budi", in_days(-1))
    assert archive.deadlines(holder="Bud") == []


def test_documents_are_held_until_they_are_finished(archive: Archive, register: Register) -> None:
    kept = register("Di tangan Sari")
    register("Di tangan Budi", holder="Budi")
    assert page(archive).waiting.held == 1
    assert found(archive, 'pemegang:"Sari" status:terbuka') == {"Di tangan Sari"}
    archive.change_status(kept.id, "selesai")
    assert page(archive).waiting.held == 0


def test_a_letter_without_a_scan_is_a_gap_until_it_has_one(
    archive: Archive, register: Register, tmp_path: Path
) -> None:
    letter = register("Tanpa pindaian")
    register("Tanpa berkas", kind="proposal")
    register("Masih draf", kind="outgoing_letter")
    gaps = page(archive).gaps
    assert (gaps.unscanned, gaps.proposals) == (1, 1)
    assert found(archive, "tanpa:pindaian -jenis:proposal") == {"Tanpa pindaian"}

    paper = tmp_path / "surat.txt"
    paper.write_text("Surat yang dipindai")
    archive.import_files([paper])
    archive.watch(once=True)
    (scan,) = archive.inbox()
    archive.attach(scan.scan, letter.id)
    assert page(archive).gaps.unscanned == 0
    (file,) = archive.show(letter.id).files
    archive.detach(letter.id, file.sha256)
    assert page(archive).gaps.unscanned == 1, "the last file was taken off again"


def test_the_rows_of_what_lacks_a_file_go_with_their_document(
    archive: Archive, register: Register
) -> None:
    made = register("Dihapus")
    with archive.catalogue.writing() as session:
        session.execute(delete(Event).where(Event.document_id == made.id))
        session.execute(delete(SearchRow).where(SearchRow.id == made.id))
        session.execute(delete(Document).where(Document.id == made.id))
    with archive.catalogue.reading() as session:
        assert session.get(Unscanned, made.id) is None


def test_void_numbers_are_told_and_skipped_ones_named(archive: Archive, register: Register) -> None:
    letter = register("Batal", kind="outgoing_letter")
    archive.change_status(letter.id, "batal", note="salah ketik")
    register("Surat masuk")
    assert page(archive).gaps.void == 1
    assert page(archive).gaps.skipped == 0
    with archive.catalogue.writing() as session:
        incoming = Counter.register != letter.register
        session.execute(update(Counter).where(incoming).values(last=3))
    gaps = page(archive).gaps
    assert gaps.skipped == 2
    assert [number for _register, number in gaps.holes] == [2, 3]


def test_a_scan_that_waits_for_days_is_a_gap(archive: Archive, tmp_path: Path) -> None:
    paper = tmp_path / "surat.txt"
    paper.write_text("Surat")
    archive.import_files([paper])
    archive.watch(once=True)
    home_page = page(archive)
    assert (home_page.waiting.scans, home_page.gaps.old_scans) == (1, 0)
    with archive.catalogue.writing() as session:
        long_ago = dt.datetime.now(dt.UTC) - dt.timedelta(days=9, hours=1)
        session.execute(update(Scan).values(arrived=long_ago))
    gaps = page(archive).gaps
    assert (gaps.old_scans, gaps.old_scan_days) == (1, 9)


def test_only_scans_that_were_read_surely_are_ready(archive: Archive, tmp_path: Path) -> None:
    for name in ("satu", "dua"):
        (tmp_path / f"{name}.txt").write_text(name)
        archive.import_files([tmp_path / f"{name}.txt"])
    archive.watch(once=True)
    sure = {"value": "x", "confidence": 0.9, "source": "x"}
    said = dict.fromkeys(("kind", "date", "subject"), sure)
    with archive.catalogue.writing() as session:
        session.execute(update(Scan).values(suggestions=said))
        doubted = said | {"date": sure | {"confidence": 0.5}}
        session.execute(update(Scan).where(Scan.id == 1).values(suggestions=doubted))
        session.execute(update(Scan).where(Scan.id == 2).values(channel="whatsapp"))
    waiting = page(archive).waiting
    assert (waiting.scans, waiting.ready, waiting.whatsapp) == (2, 1, 1)


def test_documents_without_a_code_are_found(archive: Archive, register: Register) -> None:
    register("Berkode", code="400.10.4.4")
    register("Tanpa kode")
    assert page(archive).gaps.uncoded == 1
    assert found(archive, "tanpa:kode") == {"Tanpa kode"}


def test_what_lies_in_sampah_is_in_no_number_and_leaves_no_hole(
    archive: Archive, register: Register
) -> None:
    letter = register("Terlambat", due=-1)
    register("Lain", due=-1)
    archive.put_in_trash([letter.id])
    found_page = page(archive)
    assert (found_page.documents, found_page.due.overdue, found_page.waiting.held) == (1, 1, 1)
    assert (found_page.gaps.unscanned, found_page.gaps.uncoded) == (1, 1)
    assert found_page.gaps.skipped == 0
    assert [each.due for each in archive.deadlines()] == [in_days(-1)]


def test_what_was_done_last_stands_first(archive: Archive, register: Register) -> None:
    for number in range(12):
        register(f"Surat {number}")
    recent = page(archive).recent
    assert len(recent) == 10
    newest = recent[0]
    assert newest.document is not None
    assert (newest.event.what, newest.document.subject) == ("registered", "Surat 11")
    assert newest.event.who == "Sari"
