"""At the counter: letters get their number, move on, and are corrected."""

import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import text

from arsipdesk.archive import Archive
from arsipdesk.domain.errors import (
    FieldMissing,
    MoveNotAllowed,
    ReasonMissing,
    RegisterFixed,
    ScanNotWaiting,
    UnknownCode,
    UnknownDocument,
    UnknownScan,
    WrongUsage,
)
from arsipdesk.domain.kinds import DocumentKind
from arsipdesk.domain.records import DocumentRecord, Fields
from tests.faults.crash import opened


@pytest.fixture
def desk(folder: Path) -> Archive:
    """An archive whose files are read at once."""
    return opened(folder)


def _scan(desk: Archive, name: str, words: str = "") -> None:
    (desk.folder / "masuk" / name).write_text(words or f"Hal : {name}")
    desk.watch(once=True)


def _numbers(desk: Archive, kind: str) -> list[tuple[int, int]]:
    records = desk.documents(sorted(desk.document_ids(kind=kind)))
    return [(record.agenda_number, record.agenda_year) for record in records]


# numbers (FACTS 13 and 14: one series per register, anew every calendar year, without gaps)


def test_each_register_counts_by_itself_and_anew_each_year(desk: Archive) -> None:
    for year in (2025, 2025, 2026):
        for kind in ("incoming_letter", "proposal"):
            desk.register(Fields(subject="Surat", kind=kind, received=dt.date(year, 1, 2)))
    desk.register(Fields(subject="Susulan", received=dt.date(2025, 12, 31)))
    assert _numbers(desk, "incoming_letter") == [(1, 2025), (2, 2025), (1, 2026), (3, 2025)]
    assert _numbers(desk, "proposal") == [(1, 2025), (2, 2025), (1, 2026)]
    assert not desk.verify().problems


def test_what_we_send_is_numbered_in_the_year_of_its_date(desk: Archive) -> None:
    said = Fields(subject="Surat", date=dt.date(2025, 12, 31), received=dt.date(2026, 1, 2))
    years = {}
    for kind in ("incoming_letter", "outgoing_letter", "decree", "report"):
        years[kind] = desk.register(Fields(**said.given() | {"kind": kind})).agenda_year
    assert years == {
        "incoming_letter": 2026,
        "outgoing_letter": 2025,
        "decree": 2025,
        "report": 2026,
    }


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (Fields(subject="  "), FieldMissing),
        (Fields(subject=None), FieldMissing),
        (Fields(subject="Surat", code="999.9"), UnknownCode),
        (Fields(subject="Surat", level="gawat"), WrongUsage),
        (Fields(subject="Surat", urgency="nanti"), WrongUsage),
    ],
)
def test_a_failed_filing_gives_its_number_back(
    desk: Archive, wrong: Fields, error: type[Exception]
) -> None:
    desk.register(Fields(subject="Satu"))
    with pytest.raises(error):
        desk.register(wrong)
    assert desk.register(Fields(subject="Dua")).agenda_number == 2
    assert not desk.verify().problems


def test_a_gap_and_a_double_are_found(desk: Archive) -> None:
    for _ in range(3):
        desk.register(Fields(subject="Surat"))
    with desk.catalogue.writing() as session:
        session.execute(text("UPDATE document SET agenda_number = 9 WHERE id = 2"))
    assert "number_gap" in {problem.kind for problem in desk.verify().problems}


# scans


def test_a_scan_is_filed_with_what_it_suggests(desk: Archive) -> None:
    letter = "Nomor : 12/RW/III/2026\nHal : Undangan rapat warga\nSemarang, 16 Maret 2026"
    _scan(desk, "pindai.txt", letter)
    record = desk.file(1, Fields(sender="RW 05"), accept=True)
    assert (record.subject, record.reference_number) == ("Undangan rapat warga", "12/RW/III/2026")
    assert (record.date, record.sender) == (dt.date(2026, 3, 16), "RW 05")
    assert [file.name for file in record.files] == ["pindai.txt"]
    assert desk.inbox() == []
    assert desk.scan(1).document == record.id


def test_without_accept_only_what_was_said_counts(desk: Archive) -> None:
    _scan(desk, "pindai.txt", "Nomor : 12/RW/III/2026\nHal : Undangan rapat")
    with pytest.raises(FieldMissing):
        desk.file(1, Fields())
    assert desk.file(1, Fields(subject="Rapat")).reference_number == ""


def test_a_scan_is_filed_once(desk: Archive) -> None:
    _scan(desk, "pindai.txt")
    desk.file(1, Fields(subject="Surat"))
    with pytest.raises(ScanNotWaiting):
        desk.file(1, Fields(subject="Surat"))
    with pytest.raises(UnknownScan):
        desk.file(99, Fields(subject="Surat"))
    assert desk.counts().documents == 1


def test_a_copy_names_what_it_is_a_copy_of(desk: Archive) -> None:
    _scan(desk, "asli.txt", "isi")
    _scan(desk, "salinan.txt", "isi")
    copy = desk.scan(2)
    assert (copy.state, copy.duplicate_of, copy.duplicate_kind) == ("duplicate", 1, "scan")
    record = desk.file(1, Fields(subject="Surat"))
    copy = desk.scan(2)
    assert (copy.duplicate_of, copy.duplicate_kind) == (record.id, "document")
    with pytest.raises(ScanNotWaiting):
        desk.file(2, Fields(subject="Surat"))
    assert len(list(desk.store.hashes())) == 1


def test_when_a_scan_is_discarded_its_copy_can_be_filed(desk: Archive) -> None:
    for name in ("asli.txt", "salinan.txt", "lagi.txt"):
        _scan(desk, name, "isi")
    desk.discard(1)
    assert [(s.scan, s.state, s.duplicate_of) for s in desk.inbox()] == [
        (3, "duplicate", 2),
        (2, "new", None),
    ]
    desk.file(2, Fields(subject="Surat"))
    with pytest.raises(ScanNotWaiting):
        desk.discard(1)
    assert not desk.verify(deep=True).problems


def test_adding_a_file_that_waits_in_the_inbox_files_that_scan(
    desk: Archive, tmp_path: Path
) -> None:
    _scan(desk, "pindai.txt", "isi")
    path = tmp_path / "sama.txt"
    path.write_text("isi")
    (record,) = desk.add([path], Fields(subject="Surat"))
    assert desk.inbox() == []
    assert desk.scan(1).document == record.id
    assert desk.add([path], Fields(subject="Lagi"))[0].id == record.id
    assert desk.counts().documents == 1


# corrections


def test_an_edit_is_remembered_with_the_old_value(desk: Archive) -> None:
    record = desk.register(Fields(subject="Undagan", sender="RW 5", code="000.7.1.5"))
    desk.edit(record.id, Fields(subject="Undangan", sender="RW 05", code="", dossier="Musrenbang"))
    again = desk.show(record.id)
    assert (again.subject, again.sender, again.code) == ("Undangan", "RW 05", "")
    assert (again.agenda_number, again.dossier) == (record.agenda_number, "Musrenbang")
    event = desk.history(record.id)[-1]
    assert event.changes["code"] == ("000.7.1.5", "")
    of_code = {"code", "code_name", "scheme"}
    assert set(event.changes) == {"subject", "sender", "dossier"} | of_code


def test_an_edit_that_changes_nothing_writes_nothing(desk: Archive) -> None:
    record = desk.register(Fields(subject="Undangan"))
    assert desk.edit(record.id, Fields(subject="Undangan ")).changed == record.changed
    assert len(desk.history(record.id)) == 1


def test_a_wrong_edit_changes_nothing(desk: Archive) -> None:
    record = desk.register(Fields(subject="Undangan", sender="RW 05"))
    for wrong, error in (
        (Fields(sender="X", subject=" "), FieldMissing),
        (Fields(sender="X", kind="proposal"), RegisterFixed),
        (Fields(sender="X", code="999.9"), UnknownCode),
    ):
        with pytest.raises(error):
            desk.edit(record.id, wrong)
    assert desk.show(record.id) == record
    with pytest.raises(UnknownDocument):
        desk.edit(99, Fields(subject="X"))


# status


def _moved(desk: Archive, record: DocumentRecord, *way: str) -> DocumentRecord:
    for new in way:
        record = desk.change_status(record.id, new)
    return record


def test_a_proposal_moves_with_its_holder_and_deadline(desk: Archive) -> None:
    record = desk.register(Fields(subject="Proposal", kind="proposal"))
    assert (record.status, record.holder) == ("diterima", "Sari")
    due = dt.date(2026, 4, 1)
    record = desk.change_status(record.id, "diverifikasi", holder="Sekretaris", due=due)
    assert (record.status, record.holder, record.due) == ("diverifikasi", "Sekretaris", due)
    record = _moved(desk, record, "disposisi_lurah", "direkomendasikan", "diteruskan")
    last = desk.history(record.id)[-1]
    assert last.changes["status"] == ("direkomendasikan", "diteruskan")
    assert last.holder == "Sekretaris"


def test_a_move_that_is_not_allowed_changes_nothing(desk: Archive) -> None:
    record = desk.register(Fields(subject="Proposal", kind="proposal"))
    with pytest.raises(MoveNotAllowed, match="diverifikasi"):
        desk.change_status(record.id, "disetujui")
    with pytest.raises(ReasonMissing):
        desk.change_status(record.id, "dikembalikan")
    assert desk.show(record.id) == record
    desk.change_status(record.id, "dikembalikan", note="Lampiran kurang")
    assert desk.history(record.id)[-1].note == "Lampiran kurang"


def test_only_the_holder_may_change_without_a_move(desk: Archive) -> None:
    record = desk.register(Fields(subject="Surat"))
    assert desk.change_status(record.id, "diterima", holder="Lurah").holder == "Lurah"
    with pytest.raises(MoveNotAllowed):
        desk.change_status(record.id, "diterima")


def test_every_kind_can_be_filed(desk: Archive) -> None:
    for kind in DocumentKind:
        assert desk.register(Fields(subject="Naskah", kind=kind)).agenda_number == 1
    assert desk.counts().kinds == dict.fromkeys(DocumentKind, 1)


def test_a_deadline_stays_at_a_handover_and_ends_with_its_step(desk: Archive) -> None:
    record = desk.register(Fields(subject="Permohonan data"))
    due = dt.date(2026, 12, 1)
    desk.change_status(record.id, "diproses", holder="Kasi", due=due)
    handed = desk.change_status(record.id, "diproses", holder="Staf")
    assert (handed.holder, handed.due) == ("Staf", due)
    assert desk.change_status(record.id, "selesai").due is None
