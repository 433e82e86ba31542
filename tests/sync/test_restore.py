"""A lost PC comes back whole: every row, every original, or a clear word on what is missing."""

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from arsipdesk.archive import Archive
from arsipdesk.domain.errors import (
    FolderMissing,
    FolderNotEmpty,
    NothingToRestore,
    RemoteLogin,
    RemoteOffline,
)
from arsipdesk.domain.records import Fields
from arsipdesk.sync import restore as restoring
from arsipdesk.sync.reports import State
from arsipdesk.sync.restore import restore
from tests.faults import servers
from tests.sync.conftest import Office, OpenOffice
from tests.sync.test_names import HOSTILE


def rows(folder: Path) -> dict[str, list[str]]:
    """Every row of every table of a catalogue."""
    with closing(sqlite3.connect(folder / "catalogue.sqlite")) as connection:
        kinds = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        tables = [name for (name,) in connection.execute(kinds)]
        everything = {t: connection.execute(f'SELECT * FROM "{t}"') for t in tables}  # noqa: S608
        return {table: sorted(map(repr, rows)) for table, rows in everything.items()}


def originals(folder: Path) -> dict[str, str]:
    """Every original and quarantined file, with the hash of what it holds."""
    files = [p for top in ("objects", "karantina") for p in (folder / top).rglob("*")]
    return {
        p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in files
        if p.is_file() and p.suffix != ".json"
    }


def fill(office: Office) -> None:
    """File documents with all kinds of names, put one file aside."""
    for number, subject in enumerate(s for s in HOSTILE if s.strip("\0 ")):
        office.hand_in(subject, b"isi %d" % number, name=subject, sender=subject)
    office.hand_in("Dua lampiran", b"satu", b"dua")
    office.hand_in("Hanya kertas")
    office.put_aside("rusak\n$(touch PWNED).pdf", b"%PDF-rusak")


def same(office: Office, folder: Path) -> None:
    """The restored archive holds what the office's holds, row by row and byte by byte."""
    assert rows(office.folder) == rows(folder)
    assert originals(office.folder) == originals(folder)
    assert (folder / "arsip.toml").read_text() == (office.folder / "arsip.toml").read_text()


def test_from_webdav_every_row_and_byte_is_equal(office: Office, tmp_path: Path) -> None:
    fill(office)
    with servers.webdav(tmp_path / "nas") as nas:
        target = nas.target("cadangan $(touch PWNED) `x`; 'kita'")
        office.archive.set_remote("backup", target)
        office.archive.set_remote("share", nas.target("berbagi"))
        assert office.sync().ok
        report = restore(target, tmp_path / "PC baru")
    assert report.missing == 0 and report.verified == report.objects > 10
    assert report.documents == office.archive.counts().documents
    same(office, tmp_path / "PC baru")
    assert not list(tmp_path.rglob("PWNED"))


def test_from_s3_every_row_and_byte_is_equal(office: Office, tmp_path: Path) -> None:
    fill(office)
    (tmp_path / "s3").mkdir()
    with servers.s3(tmp_path / "s3") as cloud:
        target = cloud.target("wadah/cadangan")
        office.archive.set_remote("backup", target)
        office.archive.set_remote("share", cloud.target("berbagi/arsip"))
        assert office.sync().ok
        document = office.hand_in("Menyusul", b"menyusul")
        assert office.sync().ok
        report = restore(target, tmp_path / "PC baru")
    assert report.missing == 0
    same(office, tmp_path / "PC baru")
    with Archive.open(tmp_path / "PC baru") as archive:
        assert archive.show(document.id).subject == "Menyusul"


@pytest.fixture
def usb(tmp_path: Path, office: Office) -> Path:
    """A USB disk that is the backup."""
    office.archive.set_remote("backup", str(tmp_path / "usb"))
    return tmp_path / "usb"


def test_the_restored_archive_goes_on_and_the_old_one_must_not(
    office: Office, usb: Path, tmp_path: Path
) -> None:
    office.hand_in("Undangan", b"undangan")
    office.sync()
    restore(str(usb), tmp_path / "PC baru")
    with Archive.open(tmp_path / "PC baru") as new:
        new.set_remote("backup", str(usb))
        report = new.sync()
        assert report.backup.state is State.OK
        again = new.sync()
        assert again.backup.generation == report.backup.generation
    office.hand_in("Dari PC lama", b"lama")
    assert office.sync().backup.state is State.CONFLICT


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "gone"])
def test_a_damaged_snapshot_falls_back_to_the_one_before(
    office: Office, usb: Path, tmp_path: Path, damage: str
) -> None:
    office.hand_in("Undangan", b"undangan")
    office.sync()
    office.hand_in("Kedua", b"kedua")
    office.sync()
    newest = sorted((usb / "catalogue").glob("*.gz"))[-1]
    whole = newest.read_bytes()
    half = len(whole) // 2
    newest.write_bytes(
        {
            "cut": whole[:half],
            "flipped": whole[:half] + bytes([whole[half] ^ 255]) + whole[half + 1 :],
            "empty": b"",
            "gone": b"not a snapshot",
        }[damage]
    )
    if damage in ("cut", "flipped"):
        newest.with_name(newest.name.replace(".sqlite.gz", ".json")).unlink()
    report = restore(str(usb), tmp_path / "PC baru")
    assert report.documents == 1 and report.missing == 0
    assert report.passed_over == (newest.name.removesuffix(".sqlite.gz"),)
    with Archive.open(tmp_path / "PC baru") as archive:
        archive.set_remote("backup", str(usb))
        assert archive.sync().backup.state is State.OK
        assert archive.sync().backup.generation == 3


def test_lost_originals_are_counted_and_fetched_when_they_are_back(
    office: Office, usb: Path, tmp_path: Path
) -> None:
    lost = office.hand_in("Hilang", b"hilang").files[0].sha256
    bad = office.hand_in("Rusak", b"rusak").files[0].sha256
    office.hand_in("Utuh", b"utuh")
    office.sync()
    copies = {s: usb / "objects" / s[:2] / s for s in (lost, bad)}
    copies[lost].unlink()
    copies[bad].chmod(0o644)
    copies[bad].write_bytes(b"RUSAK")
    folder = tmp_path / "PC baru"
    report = restore(str(usb), folder)
    assert (report.objects, report.verified, report.missing) == (3, 1, 2)
    assert not (folder / "objects" / bad[:2] / bad).exists()
    with Archive.open(folder) as archive:
        assert archive.counts().documents == 3
        archive.edit(1, Fields(subject="Hilang sementara"))
    copies[lost].write_bytes(b"hilang")
    copies[bad].write_bytes(b"rusak")
    report = restore(str(usb), folder)
    assert (report.objects, report.verified, report.missing) == (3, 3, 0)
    with Archive.open(folder) as archive:
        assert archive.show(1).subject == "Hilang sementara"
    with pytest.raises(FolderNotEmpty):
        restore(str(usb), folder)


def test_an_interrupted_restore_goes_on_where_it_stopped(
    office: Office, usb: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restoring, "BATCH", 2)
    for number in range(6):
        office.hand_in(f"Surat {number}", b"%d" % number)
    office.sync()
    fetched: list[str] = []
    fetch = restoring._Restore._fetch

    def count_and_cut(self, layout, lacking):  # type: ignore[no-untyped-def]
        if len(fetched) == 4:
            raise KeyboardInterrupt
        fetched.extend(each.sha256 for each in lacking)
        return fetch(self, layout, lacking)

    with monkeypatch.context() as patch:
        patch.setattr(restoring._Restore, "_fetch", count_and_cut)
        with pytest.raises(KeyboardInterrupt):
            restore(str(usb), tmp_path / "PC baru")
    assert not (tmp_path / "PC baru").exists()
    fetched.clear()

    def count(self, layout, lacking):  # type: ignore[no-untyped-def]
        fetched.extend(each.sha256 for each in lacking)
        return fetch(self, layout, lacking)

    with monkeypatch.context() as patch:
        patch.setattr(restoring._Restore, "_fetch", count)
        assert restore(str(usb), tmp_path / "PC baru").verified == 6
    assert len(fetched) == 2
    same(office, tmp_path / "PC baru")


def test_a_folder_that_holds_something_is_left_alone(
    office: Office, usb: Path, tmp_path: Path
) -> None:
    office.hand_in("Undangan", b"undangan")
    office.sync()
    (tmp_path / "penuh").mkdir()
    (tmp_path / "penuh" / "surat.txt").write_text("penting")
    with pytest.raises(FolderNotEmpty):
        restore(str(usb), tmp_path / "penuh")
    (tmp_path / "kosong").mkdir()
    assert restore(str(usb), tmp_path / "kosong").documents == 1


def test_what_can_not_be_restored_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "lain").mkdir()
    cases = {
        str(tmp_path / "lain"): NothingToRestore,
        str(tmp_path / "tiada"): FolderMissing,
        f"{servers.dav_remote(servers.free_port(), 'x')}:arsip": RemoteOffline,
    }
    for target, kind in cases.items():
        with pytest.raises(kind) as told:
            restore(target, tmp_path / "PC baru")
        assert "\n" not in str(told.value)
    with servers.webdav(tmp_path / "nas") as nas, pytest.raises(RemoteLogin) as told:
        restore(f"{servers.dav_remote(nas.port, 'salah')}:arsip", tmp_path / "PC baru")
    assert "salah" not in str(told.value)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_hostile_archive_folder_and_target_run_nothing(
    open_office: OpenOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    odd = "Arsip $(touch PWNED)\n;`touch PWNED` '\" 🏠 \u202e"
    office = open_office(odd)
    fill(office)
    office.archive.set_remote("backup", str(tmp_path / f"cadangan {odd}"))
    office.archive.set_remote("share", str(tmp_path / f"berbagi {odd}"))
    report = office.sync()
    assert report.ok, report
    assert restore(str(tmp_path / f"cadangan {odd}"), tmp_path / f"baru {odd}").missing == 0
    same(office, tmp_path / f"baru {odd}")
    assert not list(tmp_path.rglob("PWNED"))
