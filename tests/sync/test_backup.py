"""The backup: what is whole goes up once, what is damaged never does, and one computer writes it."""

import gzip
import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from arsipdesk.catalogue import outbox
from arsipdesk.domain.errors import CatalogueDamaged
from arsipdesk.sync import snapshots
from arsipdesk.sync.reports import State
from tests.sync.conftest import Office, OpenOffice


@pytest.fixture
def usb(tmp_path: Path, office: Office) -> Path:
    """A USB disk that is the backup."""
    folder = tmp_path / "usb" / "cadangan"
    folder.parent.mkdir()
    office.archive.set_remote("backup", str(folder))
    return folder


def snapshot_names(backup: Path) -> list[str]:
    return sorted(p.name for p in (backup / "catalogue").glob("*.gz"))


def test_originals_quarantine_and_catalogue_reach_the_backup(office: Office, usb: Path) -> None:
    document = office.hand_in("Proposal Kampung", b"proposal", b"lampiran")
    aside = office.put_aside("rusak$(touch PWNED).pdf", b"%PDF-rusak")
    report = office.sync()
    assert report.backup.state is State.OK and report.share.state is State.NOT_SET
    assert report.backup.uploaded == 3
    assert report.backup.bytes == len(b"proposal" + b"lampiran" + b"%PDF-rusak")
    assert report.backup.pending == 0 and report.backup.generation == 1
    for file in document.files:
        assert (usb / "objects" / file.sha256[:2] / file.sha256).stat().st_size == file.bytes
    assert (usb / "karantina" / aside).read_bytes() == b"%PDF-rusak"
    assert (usb / "karantina" / f"{aside}.txt").is_file()
    assert len(snapshot_names(usb)) == 1


def test_a_sync_without_change_writes_nothing(office: Office, usb: Path) -> None:
    office.hand_in("Undangan", b"undangan")
    office.sync()
    before = {p: p.stat().st_mtime_ns for p in usb.rglob("*")}
    report = office.sync()
    assert report.ok and report.backup.uploaded == 0 and report.backup.generation == 1
    assert {p: p.stat().st_mtime_ns for p in usb.rglob("*")} == before


def test_a_change_without_a_file_makes_a_new_snapshot(office: Office, usb: Path) -> None:
    document = office.hand_in("Undangan", b"undangan")
    first = office.sync().backup.generation
    office.archive.change_status(document.id, "diproses")
    second = office.sync().backup.generation
    assert (first, second) == (1, 2)
    assert len(snapshot_names(usb)) == 2


def test_the_facts_beside_a_snapshot_prove_it(office: Office, usb: Path) -> None:
    office.hand_in("Undangan", b"undangan")
    office.sync()
    name = snapshot_names(usb)[0]
    facts = json.loads((usb / "catalogue" / name.replace(".sqlite.gz", ".json")).read_text())
    assert facts["rows"]["document"] == 1 and facts["generation"] == 1
    assert facts["arsip.toml"] == (office.folder / "arsip.toml").read_text()
    plain = usb.parent / "salinan.sqlite"
    plain.write_bytes(gzip.decompress((usb / "catalogue" / name).read_bytes()))
    with sqlite3.connect(plain) as copy:
        assert copy.execute("SELECT subject FROM document").fetchall() == [("Undangan",)]
    copy.close()


@pytest.mark.parametrize("damage", [b"", b"UNDANGAN", b"undangan yang lebih panjang"])
def test_a_damaged_original_never_replaces_the_good_copy(
    office: Office, usb: Path, damage: bytes
) -> None:
    document = office.hand_in("Undangan", b"undangan")
    office.sync()
    sha256 = document.files[0].sha256
    original = office.archive.object_path(sha256)
    original.chmod(0o644)
    original.write_bytes(damage)
    with office.archive.catalogue.writing() as session:
        outbox.note(session, "object", sha256)
    office.hand_in("Surat lain", b"surat lain")
    report = office.sync()
    assert report.backup.state is State.BROKEN and sha256 in report.backup.problem
    assert report.backup.uploaded == 1 and report.backup.pending == 1
    assert (usb / "objects" / sha256[:2] / sha256).read_bytes() == b"undangan"


def test_a_half_file_in_the_backup_is_sent_again(office: Office, usb: Path) -> None:
    document = office.hand_in("Undangan", b"undangan")
    sha256 = document.files[0].sha256
    half = usb / "objects" / sha256[:2] / sha256
    half.parent.mkdir(parents=True)
    half.write_bytes(b"unda")
    assert office.sync().backup.state is State.OK
    assert half.read_bytes() == b"undangan"


def test_an_unplugged_disk_is_offline_and_nothing_is_lost(office: Office, usb: Path) -> None:
    office.hand_in("Undangan", b"undangan")
    office.sync()
    usb.rename(usb.with_name("dicabut"))
    office.hand_in("Surat kedua", b"kedua")
    report = office.sync()
    assert report.backup.state is State.OFFLINE and report.backup.pending == 1
    usb.mkdir()  # an empty mount point is not the disk
    assert office.sync().backup.state is State.OFFLINE
    assert list(usb.iterdir()) == []
    usb.rmdir()
    usb.with_name("dicabut").rename(usb)
    assert office.sync().backup.state is State.OK
    assert office.archive.sync_state().pending == 0


def test_an_emptied_backup_is_filled_again(office: Office, usb: Path) -> None:
    document = office.hand_in("Undangan", b"undangan")
    office.sync()
    for path in usb.rglob("*"):
        if path.is_file() and path.name != ".arsipdesk":
            path.unlink()
    assert office.sync().backup.uploaded == 1
    sha256 = document.files[0].sha256
    assert (usb / "objects" / sha256[:2] / sha256).read_bytes() == b"undangan"
    assert len(snapshot_names(usb)) == 1


def test_another_target_is_filled_from_the_start(office: Office, usb: Path, tmp_path: Path) -> None:
    office.hand_in("Undangan", b"undangan")
    office.sync()
    office.archive.set_remote("backup", str(tmp_path / "usb" / "kedua"))
    report = office.sync()
    assert report.backup.uploaded == 1 and report.backup.generation == 2
    office.archive.set_remote("backup", str(usb))
    assert office.sync().backup.state is State.OK


def test_two_computers_with_one_archive_do_not_overwrite_each_other(
    office: Office, usb: Path, open_office: OpenOffice, tmp_path: Path
) -> None:
    office.hand_in("Undangan", b"undangan")
    office.sync()
    office.close()
    shutil.copytree(office.folder, tmp_path / "Komputer kedua")
    first, second = open_office("Arsip Kelurahan"), open_office("Komputer kedua")
    second.hand_in("Dari komputer kedua", b"kedua")
    assert second.sync().backup.generation == 2
    first.hand_in("Dari komputer pertama", b"pertama")
    before = sorted(usb.rglob("*"))
    report = first.sync()
    assert report.backup.state is State.CONFLICT and report.backup.pending == 1
    assert sorted(usb.rglob("*")) == before
    assert second.sync().ok


def test_a_backup_of_somebody_else_is_left_alone(
    office: Office, open_office: OpenOffice, usb: Path
) -> None:
    (usb / "catalogue").mkdir()
    (usb / "catalogue" / "00000007-pc-lain-12345678.sqlite.gz").write_bytes(b"milik orang")
    office.hand_in("Undangan", b"undangan")
    report = office.sync()
    assert report.backup.state is State.CONFLICT and "pc-lain-12345678" in report.backup.problem
    assert not (usb / "objects").exists()


def test_no_snapshot_is_made_of_a_damaged_catalogue(
    office: Office, usb: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.hand_in("Undangan", b"undangan")
    office.sync()
    office.hand_in("Kedua", b"kedua")

    def damaged(path: Path) -> str:
        return "row 3 missing from index"

    monkeypatch.setattr(snapshots, "integrity_problem", damaged)
    report = office.sync()
    assert report.backup.state is State.BROKEN
    assert report.backup.problem == str(
        CatalogueDamaged(path=office.folder, detail="row 3 missing from index")
    )
    assert len(snapshot_names(usb)) == 1
    monkeypatch.undo()


def test_an_interrupted_snapshot_leaves_no_second_writer(
    office: Office, usb: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.hand_in("Undangan", b"undangan")
    with monkeypatch.context() as patch:
        patch.setattr(snapshots, "_send", _power_cut)
        with pytest.raises(KeyboardInterrupt):
            office.sync()
    assert snapshot_names(usb) == []
    report = office.sync()
    assert report.backup.state is State.OK and report.backup.generation == 2
    with monkeypatch.context() as patch:
        patch.setattr(office.archive._remotes, "filled", _power_cut)
        office.hand_in("Kedua", b"kedua")
        with pytest.raises(KeyboardInterrupt):
            office.sync()
    assert office.sync().backup.state is State.OK


def _power_cut(*about: object) -> None:
    raise KeyboardInterrupt
