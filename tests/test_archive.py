"""The archive as the window and the command line hold it."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from arsipdesk.archive import Archive
from arsipdesk.domain import events
from arsipdesk.domain.errors import (
    ArsipError,
    DiskFull,
    FieldMissing,
    FileMissing,
    FileThere,
    FileUnreadable,
    FolderMissing,
    FolderNotEmpty,
    NotAFile,
    WrongUsage,
)
from arsipdesk.domain.records import DocumentRecord, Fields, ScanRecord
from arsipdesk.ingest import watch
from tests.faults.crash import opened


@pytest.fixture
def desk(folder: Path) -> Archive:
    """An archive whose files are read at once."""
    return opened(folder)


def _letter(folder: Path, name: str, words: str = "") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(words or f"Hal : {name}")
    return folder / name


# making and opening


def test_a_new_archive_is_whole_and_knows_its_office(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "arsip", " Kelurahan Baru ", subtitle="Kec. Lama") as made:
        assert not made.verify(deep=True).problems
        uid = made.uid
    with Archive.open(tmp_path / "arsip") as again:
        assert (again.uid, again.office, again.subtitle) == (uid, "Kelurahan Baru", "Kec. Lama")
        assert again.watched_folders() == [tmp_path / "arsip" / "masuk"]


def test_an_archive_is_made_only_where_nothing_lies(tmp_path: Path) -> None:
    _letter(tmp_path / "penuh", "surat.txt")
    with pytest.raises(FolderNotEmpty):
        Archive.create(tmp_path / "penuh", "Kelurahan")
    assert [p.name for p in (tmp_path / "penuh").iterdir()] == ["surat.txt"]
    for office, scheme in (("", "permendagri-83-2022"), ("Kelurahan", "lain")):
        with pytest.raises(WrongUsage):
            Archive.create(tmp_path / "baru", office, scheme=scheme)
    assert not (tmp_path / "baru").exists()


# files in and out


def test_a_file_is_added_and_exported_byte_for_byte(desk: Archive, tmp_path: Path) -> None:
    letter = _letter(tmp_path / "meja", "surat.txt", "Nomor : 7/RW/2026\nHal : Undangan")
    (record,) = desk.add([letter], Fields(kind="proposal"))
    assert (record.subject, record.reference_number) == ("Undangan", "7/RW/2026")
    assert letter.exists(), "what is added stays where it is"
    (tmp_path / "keluar").mkdir()
    names = [desk.export(record.id, tmp_path / "keluar")[0].name for _ in range(2)]
    assert names == ["surat.txt", "surat (2).txt"]
    assert (tmp_path / "keluar" / "surat.txt").read_bytes() == letter.read_bytes()
    with pytest.raises(FileThere):
        desk.export(record.id, letter)


def test_what_cant_be_added_changes_nothing(desk: Archive, tmp_path: Path) -> None:
    damaged = _letter(tmp_path / "meja", "rusak.pdf")
    for path, error in (
        (damaged, FileUnreadable),
        (damaged.parent, NotAFile),
        (damaged.with_name("tidak ada"), FileMissing),
    ):
        with pytest.raises(error):
            desk.add([path], Fields(subject="Surat"))
    assert damaged.exists()
    assert not desk.counts().documents
    assert not desk.verify(deep=True).problems
    assert not list((desk.folder / "objects" / "tmp").iterdir())


def test_a_document_from_paper_has_nothing_to_export(desk: Archive, tmp_path: Path) -> None:
    number = desk.register(Fields(subject="Kertas")).id
    with pytest.raises(FileMissing):
        desk.export(number, tmp_path)


def test_imported_files_are_taken_like_scans(desk: Archive, tmp_path: Path) -> None:
    paths = [_letter(tmp_path / place, "surat.txt", place) for place in ("a", "b")]
    desk.import_files(paths)
    assert desk.watch(once=True).taken == 2
    assert sorted(scan.name for scan in desk.inbox()) == ["surat (2).txt", "surat.txt"]
    assert all(path.exists() for path in paths)


def test_files_of_one_name_from_two_subfolders_are_both_kept(desk: Archive) -> None:
    for place in ("a", "b"):
        _letter(desk.folder / "masuk" / place, "surat.txt", place)
    assert desk.watch(once=True).taken == 2
    kept = sorted(p.read_text() for p in (desk.folder / "masuk").glob(".selesai/*/*"))
    assert kept == ["a", "b"]


# watching


def test_a_scan_that_is_still_written_is_left_until_it_stands_still(
    desk: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = watch.Watch(desk._desk(), desk.watched_folders(), settle=0.4, after_each=lambda: None)
    path = _letter(desk.folder / "masuk", "lambat.txt", "a")
    writer = threading.Thread(target=_write_slowly, args=(path,))
    writer.start()
    report = slow.run(once=True, stop=threading.Event())
    writer.join()
    assert report.taken == 1
    (scan,) = desk.inbox()
    assert scan.bytes == 6


def _write_slowly(path: Path) -> None:
    for _ in range(5):
        threading.Event().wait(0.15)
        with path.open("a") as file:
            file.write("a")


def test_a_watch_takes_what_arrives_until_it_is_stopped(desk: Archive) -> None:
    arrived: list[ScanRecord] = []
    stop = threading.Event()

    def note(_sender: object, scan: ScanRecord) -> None:
        arrived.append(scan)
        stop.set()

    events.scan_arrived.connect(note)
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(desk.watch, stop=stop)
        threading.Event().wait(0.2)
        _letter(desk.folder / "masuk", "baru.txt")
        report = running.result(timeout=20)
    assert (report.taken, [scan.name for scan in arrived]) == (1, ["baru.txt"])


def test_a_share_that_is_gone_for_a_while_does_not_end_the_watch(
    desk: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "RESCAN_SECONDS", 0.05)
    inbox, away = desk.folder / "masuk", desk.folder / "dicabut"
    _letter(inbox, "di jaringan.txt")
    inbox.rename(away)
    stop = threading.Event()
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(desk.watch, stop=stop)
        threading.Event().wait(0.3)
        away.rename(inbox)
        threading.Event().wait(1.0)
        stop.set()
        report = running.result(timeout=20)
    assert report.taken == 1
    assert len(report.problems) == 1
    inbox.rename(away)
    with pytest.raises(FolderMissing):
        desk.watch(once=True)


# all at once


def test_threads_share_an_archive(desk: Archive) -> None:
    filed: list[DocumentRecord] = []

    def note(_sender: object, document: DocumentRecord) -> None:
        filed.append(document)

    events.document_filed.connect(note)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: desk.register(Fields(subject=f"Surat {n}")), range(40)))
        pages = list(pool.map(lambda n: desk.search("surat", limit=5, offset=n), range(20)))
    assert sorted(each.agenda_number for each in filed) == list(range(1, 41))
    assert {page.total for page in pages} == {40}
    assert not desk.verify(deep=True).problems


# a disk that fills up at the worst moment


def test_a_sidecar_that_finds_no_room_does_not_unfile_the_letter(
    desk: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_about: object) -> None:
        raise DiskFull(path=desk.folder)

    with monkeypatch.context() as disk:
        disk.setattr(desk.store, "write_sidecar", full)
        record = desk.register(Fields(subject="Surat"))
        assert desk.show(record.id) == record
    desk.close()
    with Archive.open(desk.folder) as again:
        assert not again.verify(deep=True).problems
        assert again.store.sidecar_path(record.uid).is_file()


def test_every_failure_is_one_that_a_person_can_read(desk: Archive) -> None:
    for call in (
        lambda: desk.show(9),
        lambda: desk.history(9),
        lambda: desk.scan(9),
        lambda: desk.code("x"),
        lambda: desk.register(Fields()),
        lambda: desk.change_status(9, "selesai"),
    ):
        with pytest.raises(ArsipError) as told:
            call()
        assert len(str(told.value).splitlines()) == 1
    with pytest.raises(FieldMissing):
        desk.register(Fields(subject="\0"))
    assert not list((desk.folder / "objects" / "tmp").iterdir())
