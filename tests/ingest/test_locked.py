"""Letters that are locked with a password: put aside, opened with it, and stored as they came."""

import hashlib
import logging
from collections.abc import Iterator
from pathlib import Path

import keyring
import probe_files as make
import pypdf
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from PIL import Image, ImageDraw

from arsipdesk.archive import Archive
from arsipdesk.cli.app import run
from arsipdesk.domain import events
from arsipdesk.domain.errors import (
    CannotUnlock,
    NotLocked,
    NotRemembered,
    UnknownQuarantined,
    WrongPassword,
)
from arsipdesk.domain.records import QuarantineRecord
from arsipdesk.store.objects import hash_file

SECRET = "rahasia-Ü-2026"


class InMemory(KeyringBackend):
    """A keyring that forgets everything at its end."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def ring() -> Iterator[InMemory]:
    before, ring = keyring.get_keyring(), InMemory()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


@pytest.fixture
def no_ring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    yield
    keyring.set_keyring(before)


def locked_pdf(path: Path, algorithm: str = "AES-256") -> Path:
    writer = pypdf.PdfWriter(make.pdf(path))
    writer.encrypt(SECRET, "pemilik", algorithm=algorithm)
    writer.write(path)
    return path


def put_aside(archive: Archive, algorithm: str = "AES-256") -> QuarantineRecord:
    """A locked letter lies in quarantine."""
    locked_pdf(archive.layout.inbox / "gaji.pdf", algorithm)
    archive.watch(once=True)
    (entry,) = archive.quarantine()
    assert entry.reason == "password"
    return entry


@pytest.mark.parametrize("algorithm", ["RC4-40", "RC4-128", "AES-128", "AES-256-R5", "AES-256"])
def test_a_locked_letter_is_opened_and_stored_as_it_came(archive: Archive, algorithm: str) -> None:
    entry = put_aside(archive, algorithm)
    came = hash_file(archive.layout.quarantine / entry.stored_as)
    arrived = []
    with events.scan_arrived.connected_to(lambda sender, scan: arrived.append(scan)):
        scan = archive.unlock(entry.id, SECRET)
    assert arrived == [scan]
    assert (scan.name, scan.state, scan.pages, scan.sha256) == ("gaji.pdf", "new", 1, came)
    assert hash_file(archive.object_path(scan.sha256)) == came
    assert make.WORDS in archive.text(scan.sha256)[0]
    assert archive.thumbnail_path(scan.sha256)
    assert archive.quarantine() == []
    assert list(archive.layout.quarantine.iterdir()) == []
    assert archive.verify(deep=True).ok
    assert archive.inbox() == [scan]


def test_a_wrong_password_changes_nothing(archive: Archive) -> None:
    entry = put_aside(archive)
    for wrong in ("", "salah", SECRET.lower(), "x" * 10_000):
        with pytest.raises(WrongPassword, match=r"gaji\.pdf"):
            archive.unlock(entry.id, wrong)
    assert archive.quarantine() == [entry]
    assert archive.inbox() == []
    assert list(archive.store.hashes()) == []
    assert (archive.layout.quarantine / entry.stored_as).is_file()
    assert archive.unlock(entry.id, SECRET).state == "new"


def test_only_locked_pdfs_that_lie_there_are_opened(archive: Archive) -> None:
    with pytest.raises(UnknownQuarantined):
        archive.unlock(7, SECRET)
    (archive.layout.inbox / "rusak.pdf").write_bytes(b"%PDF-1.7 bukan")
    office = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    (archive.layout.inbox / "rapat.docx").write_bytes(office)
    archive.watch(once=True)
    entries = {entry.name: entry for entry in archive.quarantine()}
    with pytest.raises(NotLocked):
        archive.unlock(entries["rusak.pdf"].id, SECRET)
    with pytest.raises(CannotUnlock):
        archive.unlock(entries["rapat.docx"].id, SECRET)
    assert len(archive.quarantine()) == 2


def test_a_password_is_kept_in_the_keyring_and_opens_the_file_ever_after(
    archive: Archive, ring: InMemory
) -> None:
    scan = archive.unlock(put_aside(archive).id, SECRET, remember=True)
    assert ring.kept == {("arsipdesk", f"{archive.uid} {scan.sha256}"): SECRET}
    with Archive.open(archive.folder) as again:
        assert again.password(scan.sha256) == SECRET
        assert again.password("0" * 64) == ""
        for path in (again.layout.derived / scan.sha256[:2]).iterdir():
            path.unlink()
        assert make.WORDS in again.text(scan.sha256)[0]


def test_a_password_that_is_not_kept_is_forgotten_with_the_program(
    archive: Archive, ring: InMemory
) -> None:
    scan = archive.unlock(put_aside(archive).id, SECRET)
    assert archive.password(scan.sha256) == SECRET
    with Archive.open(archive.folder) as again:
        assert again.password(scan.sha256) == ""
    assert ring.kept == {}


def test_without_a_keyring_the_file_is_opened_all_the_same(archive: Archive, no_ring: None) -> None:
    entry = put_aside(archive)
    with pytest.raises(NotRemembered):
        archive.unlock(entry.id, SECRET, remember=True)
    assert [scan.name for scan in archive.inbox()] == ["gaji.pdf"]
    assert archive.quarantine() == []


def test_a_password_is_written_nowhere(
    archive: Archive, ring: InMemory, computer: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    entry = put_aside(archive)
    with pytest.raises(WrongPassword) as error:
        archive.unlock(entry.id, "salah" + SECRET)
    archive.unlock(entry.id, SECRET, remember=True)
    archive.close()
    assert SECRET not in caplog.text + str(error.value)
    for folder in (archive.folder, computer):
        for path in folder.rglob("*"):
            assert not path.is_file() or SECRET.encode() not in path.read_bytes(), path


def test_a_file_left_behind_by_a_power_cut_is_cleared_up(archive: Archive) -> None:
    entry = put_aside(archive)
    place = archive.layout.quarantine / entry.stored_as
    file, note = place.read_bytes(), place.with_name(f"{place.name}.txt").read_bytes()
    archive.unlock(entry.id, SECRET)
    place.write_bytes(file)
    place.with_name(f"{place.name}.txt").write_bytes(note)
    (archive.layout.quarantine / "catatan.txt").write_text("milik petugas")
    with Archive.open(archive.folder) as again:
        assert [path.name for path in again.layout.quarantine.iterdir()] == ["catatan.txt"]
        assert len(again.inbox()) == 1


def test_the_same_locked_file_again_is_a_copy(archive: Archive, tmp_path: Path) -> None:
    entry = put_aside(archive)
    content = (archive.layout.quarantine / entry.stored_as).read_bytes()
    scan = archive.unlock(entry.id, SECRET)
    (archive.layout.inbox / "lagi.pdf").write_bytes(content)
    assert archive.watch(once=True).duplicates == 1
    assert hashlib.sha256(content).hexdigest() == scan.sha256


def test_a_locked_scan_is_read_by_text_recognition(archive: Archive, tmp_path: Path) -> None:
    page = Image.new("L", (1240, 1754), "white")
    ImageDraw.Draw(page).text((120, 200), "Undangan Musrenbang", font_size=60, fill="black")
    page.save(archive.layout.inbox / "pindai.pdf", resolution=150)
    writer = pypdf.PdfWriter(archive.layout.inbox / "pindai.pdf")
    writer.encrypt(SECRET, algorithm="AES-128")
    writer.write(archive.layout.inbox / "pindai.pdf")
    archive.watch(once=True)
    scan = archive.unlock(archive.quarantine()[0].id, SECRET)
    assert archive.ocr.run(once=True).pages == 1
    assert "Undangan Musrenbang" in archive.text(scan.sha256)[0]


def test_on_the_command_line_the_password_comes_from_a_file(
    archive: Archive, tmp_path: Path, no_ring: None, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = put_aside(archive)
    secret = tmp_path / "sandi.txt"
    secret.write_text(f"{SECRET}\n", encoding="utf-8")
    words = ["-C", str(archive.folder), "unlock", str(entry.id), "--password-file", str(secret)]
    assert run([*words, "--remember"]) == 0
    said = capsys.readouterr()
    assert "gaji.pdf" in said.out
    assert "keyring" in said.err or "gantungan" in said.err
    assert run(words) == 1
    assert run([*words[:-1], str(tmp_path / "tidak ada")]) == 1
