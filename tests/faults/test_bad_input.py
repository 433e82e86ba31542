"""Full disks, locks, missing shares and damaged catalogues: one line says what to do, nothing is lost."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from arsipdesk import language
from arsipdesk.archive import Archive
from arsipdesk.domain.records import Fields
from tests.faults.conftest import Program, disk, fill, write_protect
from tests.faults.crash import opened


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """These tests read the English texts."""
    monkeypatch.setenv("ARSIPDESK_LANGUAGE", "en")
    language.use("en")


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A letter that lies on the desk."""
    path = tmp_path / "surat.txt"
    path.write_text("Nomor : 12/RW/2026\nHal : Undangan rapat warga")
    return path


def _filed(folder: Path, number: int = 3) -> None:
    with opened(folder) as archive:
        for n in range(number):
            path = folder.parent / f"lama {n}.txt"
            path.write_text(f"Hal : Surat lama {n}")
            archive.add([path], Fields(subject=f"Surat lama {n}"))


def _is_whole(folder: Path, documents: int) -> None:
    with Archive.open(folder) as archive:
        outcome = archive.verify(deep=True)
        assert (outcome.documents, outcome.problems) == (documents, ())


# a full disk


def test_a_full_disk_is_told_and_loses_nothing(
    program: Program, folder: Path, tmp_path: Path, letter: Path
) -> None:
    with disk(tmp_path / "disk", "40m") as place:
        archive = Path(shutil.copytree(folder, place / "arsip"))
        _filed(archive)
        (archive / "masuk" / "baru.txt").write_text("Hal : Baru")
        big = tmp_path / "besar.txt"
        big.write_bytes(b"surat " * 500_000)
        ballast = fill(place)
        for words in (
            ("add", big, "--subject", "Surat besar"),
            ("register", "--subject", "Surat " + "panjang " * 3000),
            ("watch", "--once"),
        ):
            program(*words, archive=archive).tells("disk is full", "kept", "free some space")
        assert (archive / "masuk" / "baru.txt").exists()
        ballast.unlink()
        assert program("watch", "--once", archive=archive).code == 0
        assert program("add", letter, archive=archive).code == 0
        _is_whole(archive, 4)


# what may not be read or written


def test_a_write_protected_disk_is_told(
    program: Program, folder: Path, tmp_path: Path, letter: Path
) -> None:
    with disk(tmp_path / "disk", "40m") as place:
        archive = Path(shutil.copytree(folder, place / "arsip"))
        _filed(archive)
        (archive / "masuk" / "baru.txt").write_text("Hal : Baru")
        write_protect(place)
        for words in (("add", letter), ("register", "--subject", "Surat"), ("watch", "--once")):
            program(*words, archive=archive).tells("can't be written", "nothing was changed")
        subprocess.run(["mount", "-o", "remount,rw", str(place)], check=True)
        _is_whole(archive, 3)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_read_only_folder_is_told(plain_user: Program, folder: Path, letter: Path) -> None:
    _filed(folder)
    inner = [folder, *(p for p in folder.rglob("*") if not p.is_symlink())]
    modes = {path: path.stat().st_mode for path in inner}
    for path in inner:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        for words in (("add", letter), ("register", "--subject", "Surat"), ("watch", "--once")):
            plain_user(*words).tells("can't be written", "nothing was changed", "permissions")
    finally:
        for path, mode in modes.items():
            path.chmod(mode)
    _is_whole(folder, 3)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_locked_file_waits_and_the_others_are_taken(plain_user: Program, folder: Path) -> None:
    locked, free = folder / "masuk" / "a terkunci.txt", folder / "masuk" / "b bebas.txt"
    for path in (locked, free):
        path.write_text(f"Hal : {path.stem}")
    locked.chmod(0)
    plain_user("watch", "--once").tells("a terkunci.txt is locked", "still where it was")
    assert locked.exists()
    assert not free.exists()
    plain_user("add", locked).tells("is locked", "still where it was")
    locked.chmod(0o644)
    assert plain_user("watch", "--once").code == 0
    assert not locked.exists()
    _is_whole(folder, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_subfolder_that_may_not_be_read_doesnt_stop_the_others(
    plain_user: Program, folder: Path
) -> None:
    closed = folder / "masuk" / "a rahasia"
    closed.mkdir(mode=0)
    (folder / "masuk" / "b bebas.txt").write_text("Hal : Bebas")
    try:
        plain_user("watch", "--once").tells("a rahasia")
    finally:
        closed.chmod(0o755)
    assert not (folder / "masuk" / "b bebas.txt").exists()


# what is not there


def test_a_missing_file_is_told(program: Program, tmp_path: Path) -> None:
    program("add", tmp_path / "tidak ada.pdf").tells("does not exist")


def test_a_missing_share_is_told_and_masuk_is_taken(
    program: Program, folder: Path, tmp_path: Path
) -> None:
    share = tmp_path / "jaringan" / "pemindai"
    identity = folder / "arsip.toml"
    identity.write_text(identity.read_text().replace("watched = []", f'watched = ["{share}"]'))
    (folder / "masuk" / "surat.txt").write_text("Hal : Undangan")
    program("watch", "--once").tells(str(share), "can't be reached", "check the network")
    assert not (folder / "masuk" / "surat.txt").exists()
    share.mkdir(parents=True)
    (share / "dari pemindai.txt").write_text("Hal : Pindaian")
    assert program("watch", "--once").code == 0
    assert len(json.loads(program("inbox", "--json").out)) == 2


def test_a_missing_archive_is_told(program: Program, tmp_path: Path) -> None:
    program("search", archive=tmp_path / "usb" / "arsip").tells("not an archive folder")


def test_a_missing_catalogue_is_told_and_rebuilt(program: Program, folder: Path) -> None:
    _filed(folder)
    for path in folder.glob("catalogue.sqlite*"):
        path.unlink()
    for words in (
        ("search",),
        ("register", "--subject", "Surat"),
        ("verify",),
        ("watch", "--once"),
    ):
        program(*words).tells("is missing", "originals in objects/ are untouched", "rebuild")
    assert not (folder / "catalogue.sqlite").exists()
    assert program("rebuild").code == 0
    _is_whole(folder, 3)


def test_an_empty_catalogue_is_told(program: Program, folder: Path) -> None:
    (folder / "catalogue.sqlite").write_bytes(b"")
    program("search").tells("damaged", "rebuild")


# catalogues that can't be used


def test_a_catalogue_of_a_newer_version_is_left_alone(program: Program, folder: Path) -> None:
    _filed(folder)
    with closing(sqlite3.connect(folder / "catalogue.sqlite")) as catalogue:
        catalogue.execute("UPDATE alembic_version SET version_num = '9999'")
        catalogue.commit()
    before = (folder / "catalogue.sqlite").read_bytes()
    for words in (
        ("search",),
        ("register", "--subject", "Surat"),
        ("verify",),
        ("watch", "--once"),
    ):
        program(*words).tells("newer version", "nothing was changed", "install")
    assert (folder / "catalogue.sqlite").read_bytes() == before


def test_a_damaged_header_is_told_and_rebuilt(program: Program, folder: Path) -> None:
    _filed(folder)
    with (folder / "catalogue.sqlite").open("r+b") as file:
        file.write(b"\x00rusak" * 20)
    for words in (
        ("search",),
        ("register", "--subject", "Surat"),
        ("verify",),
        ("watch", "--once"),
    ):
        program(*words).tells("damaged", "untouched", "rebuild")
    assert program("rebuild").code == 0
    _is_whole(folder, 3)
    assert list(folder.glob("catalogue-*.sqlite")), "the damaged one is kept"


@pytest.mark.parametrize("table", ["document", "scan", "search_index_data", "sqlite_schema"])
def test_damaged_pages_are_told_and_rebuilt(program: Program, folder: Path, table: str) -> None:
    """Every page of a table is overwritten, as by a bad disk."""
    _filed(folder)
    catalogue = folder / "catalogue.sqlite"
    with closing(sqlite3.connect(catalogue)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = connection.execute("SELECT pageno FROM dbstat WHERE name = ?", (table,)).fetchall()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with catalogue.open("r+b") as file:
        for (page,) in pages:
            file.seek((page - 1) * size + (100 if page == 1 else 0))
            file.write(os.urandom(size - 100))
    told = program("verify", "--deep")
    assert told.code == 1
    assert "Traceback" not in "".join(told.lines)
    for words in (("search", "lama"), ("register", "--subject", "Surat"), ("watch", "--once")):
        told = program(*words)
        assert "Traceback" not in "".join(told.lines)
        if told.code:
            told.tells("damaged", "untouched", "rebuild")
    assert program("rebuild").code == 0
    with Archive.open(folder) as archive:
        assert not archive.verify(deep=True).problems
        assert archive.search("lama").total == 3


def test_an_archive_in_a_cloud_folder_is_refused(program: Program, folder: Path) -> None:
    inside = folder.parent / "OneDrive - Kelurahan" / "arsip"
    inside.parent.mkdir()
    folder.rename(inside)
    program("search", archive=inside).tells("OneDrive", "nothing was changed")
