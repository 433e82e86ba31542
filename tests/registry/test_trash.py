"""Sampah: what is put there is not found any more, loses nothing, and comes back as it was."""

import datetime as dt
from pathlib import Path

import pytest

from arsipdesk.archive import Archive
from arsipdesk.domain.errors import (
    DocumentInTrash,
    NotInTrash,
    ScanNotAside,
    UnknownDocument,
)
from arsipdesk.domain.records import DocumentRecord, Fields
from tests.faults.crash import opened


@pytest.fixture
def desk(folder: Path) -> Archive:
    """An archive whose files are read at once."""
    return opened(folder)


def scan(desk: Archive, name: str, words: str = "") -> int:
    (desk.folder / "masuk" / name).write_text(words or f"Hal : {name}")
    desk.watch(once=True)
    return desk.inbox()[0].scan


def letter(desk: Archive, subject: str = "Permohonan rekomendasi lengkuas") -> DocumentRecord:
    return desk.file(scan(desk, f"{subject}.txt"), Fields(subject=subject, sender="RW 05"))


def as_it_was(record: DocumentRecord) -> dict[str, object]:
    said = {name: getattr(record, name) for name in DocumentRecord.__slots__}
    return said | {"changed": None}


def test_a_document_in_sampah_is_not_found_and_not_counted(desk: Archive) -> None:
    gone, kept = letter(desk), letter(desk, "Undangan lengkuas")
    desk.edit(gone.id, Fields(code="400.10"))
    desk.put_in_trash([gone.id], note="Terdaftar dua kali")
    assert [hit.document.id for hit in desk.search("lengkuas").items] == [kept.id]
    assert [hit.document.id for hit in desk.search("dari:RW").items] == [kept.id]
    assert [hit.document.id for hit in desk.search("-rapat").items] == [kept.id]
    assert desk.search("").total == 1
    assert list(desk.document_ids()) == list(desk.document_ids(kind="incoming_letter")) == [kept.id]
    counts = desk.counts()
    assert (counts.documents, counts.kinds, counts.trash) == (1, {"incoming_letter": 1}, 1)
    assert desk.code_counts() == {}
    assert desk.show(gone.id).trashed is not None
    assert desk.verify(deep=True).ok


def test_sampah_tells_when_who_and_why(desk: Archive) -> None:
    record = letter(desk)
    desk.put_in_trash([record.id], note="Terdaftar dua kali")
    (entry,) = desk.trash()
    assert (entry.document.id, entry.who, entry.note) == (record.id, "Sari", "Terdaftar dua kali")
    assert dt.datetime.now(dt.UTC) - entry.at < dt.timedelta(minutes=1)


def test_what_is_put_back_is_as_it_was_and_found_by_its_text(desk: Archive) -> None:
    record = desk.file(scan(desk, "a.txt", "Kunyit putih untuk warga"), Fields(subject="Surat"))
    desk.put_in_trash([record.id])
    (back,) = desk.put_back([record.id])
    assert as_it_was(back) == as_it_was(record)
    assert desk.search("kunyit").total == 1
    assert (desk.trash(), desk.counts().trash) == ([], 0)
    assert [event.what for event in desk.history(record.id)] == ["filed", "trashed", "restored"]
    assert desk.verify(deep=True).ok


def test_the_number_stays_taken(desk: Archive) -> None:
    desk.put_in_trash([letter(desk).id])
    assert letter(desk, "Berikutnya").agenda_number == 2
    assert desk.verify().ok


def test_the_register_shows_the_void_entry_and_lists_leave_it_out(
    desk: Archive, tmp_path: Path
) -> None:
    desk.put_in_trash([letter(desk).id], note="Terdaftar dua kali")
    letter(desk, "Undangan")
    told = {}
    for name in ("agenda-masuk", "status", "daftar-arsip"):
        rows = desk.report(name, "csv", tmp_path / f"{name}.csv")
        told[name] = (rows, (tmp_path / f"{name}.csv").read_text(encoding="utf-8-sig"))
    rows, register = told["agenda-masuk"]
    assert rows == 2
    assert "batal (di Sampah); Terdaftar dua kali" in register
    for name in ("status", "daftar-arsip"):
        assert told[name][0] == 1
        assert "lengkuas" not in told[name][1]


def test_what_lies_in_sampah_is_not_changed(desk: Archive) -> None:
    record, waiting = letter(desk), scan(desk, "lampiran.txt")
    desk.put_in_trash([record.id])
    with pytest.raises(DocumentInTrash):
        desk.edit(record.id, Fields(subject="Lain"))
    with pytest.raises(DocumentInTrash):
        desk.change_status(record.id, "diproses")
    with pytest.raises(DocumentInTrash):
        desk.attach(waiting, record.id)
    with pytest.raises(DocumentInTrash):
        desk.detach(record.id, record.files[0].sha256)
    assert as_it_was(desk.show(record.id)) == as_it_was(record) | {
        "trashed": desk.show(record.id).trashed
    }


def test_all_are_put_there_or_none(desk: Archive) -> None:
    first, second = letter(desk), letter(desk, "Undangan")
    with pytest.raises(UnknownDocument):
        desk.put_in_trash([first.id, second.id, 99])
    desk.put_in_trash([first.id])
    with pytest.raises(DocumentInTrash):
        desk.put_in_trash([second.id, first.id])
    with pytest.raises(NotInTrash):
        desk.put_back([first.id, second.id])
    assert [entry.document.id for entry in desk.trash()] == [first.id]


def test_a_letter_whose_entry_lies_in_sampah_can_be_filed_anew(desk: Archive) -> None:
    record = letter(desk)
    desk.put_in_trash([record.id])
    again = scan(desk, "lagi.txt", "Hal : Permohonan rekomendasi lengkuas.txt")
    assert desk.scan(again).state == "new"
    assert desk.file(again, Fields(subject="Yang benar")).agenda_number == 2
    desk.put_back([record.id])
    assert desk.search("").total == 2
    assert desk.verify(deep=True).ok


def test_a_scan_of_a_letter_that_comes_back_is_its_copy(desk: Archive) -> None:
    record = letter(desk)
    desk.put_in_trash([record.id])
    again = scan(desk, "lagi.txt", "Hal : Permohonan rekomendasi lengkuas.txt")
    desk.put_back([record.id])
    copy = desk.scan(again)
    assert (copy.state, copy.duplicate_of, copy.duplicate_kind) == (
        "duplicate",
        record.id,
        "document",
    )


def test_adding_the_file_of_an_entry_in_sampah_files_it_anew(desk: Archive, tmp_path: Path) -> None:
    (tmp_path / "surat.txt").write_text("Hal : Undangan")
    (record,) = desk.add([tmp_path / "surat.txt"], Fields())
    desk.put_in_trash([record.id])
    (again,) = desk.add([tmp_path / "surat.txt"], Fields())
    assert (again.id, again.agenda_number) == (2, 2)
    assert desk.verify(deep=True).ok


def test_a_rebuilt_catalogue_keeps_sampah(desk: Archive) -> None:
    from arsipdesk.recovery import rebuild

    gone = letter(desk)
    bare = desk.register(Fields(subject="Tanpa berkas"))
    aside = scan(desk, "salah.txt")
    desk.discard(aside, note="Kertas kosong")
    desk.put_in_trash([gone.id, bare.id], note="Terdaftar dua kali")
    before = (desk.trash(), desk.scans_aside())
    desk.close()
    (desk.folder / "catalogue.sqlite").unlink()
    rebuild(desk.folder)
    with Archive.open(desk.folder) as again:
        assert (again.trash(), again.scans_aside()) == before
        assert again.search("").total == 0
        assert again.verify(deep=True).ok


def test_a_scan_that_was_set_aside_waits_again(desk: Archive) -> None:
    first = scan(desk, "kosong.txt")
    desk.discard(first, note="Kertas kosong")
    (aside,) = desk.scans_aside()
    assert aside.aside is not None
    assert (aside.scan, aside.aside.who, aside.aside.note) == (first, "Sari", "Kertas kosong")
    assert desk.put_scan_back(first).state == "new"
    assert (desk.scans_aside(), desk.inbox()[0].scan) == ([], first)
    with pytest.raises(ScanNotAside):
        desk.put_scan_back(first)
    assert desk.verify(deep=True).ok


def test_a_scan_comes_back_before_the_copy_that_waited_in_its_place(desk: Archive) -> None:
    first, second = scan(desk, "a.txt", "Hal : Sama"), scan(desk, "b.txt", "Hal : Sama")
    desk.discard(first)
    assert desk.scan(second).state == "new"
    desk.put_scan_back(first)
    copy = desk.scan(second)
    assert (desk.scan(first).state, copy.state, copy.duplicate_of) == ("new", "duplicate", first)


def test_a_scan_that_was_filed_meanwhile_comes_back_as_a_copy(desk: Archive) -> None:
    first, second = scan(desk, "a.txt", "Hal : Sama"), scan(desk, "b.txt", "Hal : Sama")
    desk.discard(first)
    record = desk.file(second, Fields(subject="Sama"))
    back = desk.put_scan_back(first)
    assert (back.state, back.duplicate_of, back.duplicate_kind) == (
        "duplicate",
        record.id,
        "document",
    )
