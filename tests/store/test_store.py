"""The store: originals never change, nothing is half written, and what went wrong is found."""

import json
import os
import shutil
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arsipdesk.archive import Archive
from arsipdesk.domain.errors import (
    FileChangedWhileCopied,
    FileMissing,
    InsideCloudFolder,
    NotAnArchive,
)
from arsipdesk.domain.records import Fields
from arsipdesk.store import identity, machine, objects
from arsipdesk.store.copying import plain_name
from arsipdesk.store.durable import free_name, move_file, replace_file
from arsipdesk.store.identity import Identity
from arsipdesk.store.objects import ObjectStore, hash_file
from arsipdesk.store.paths import as_path, as_text, clean_name
from tests.faults.crash import opened


@pytest.fixture
def store(tmp_path: Path) -> ObjectStore:
    """An empty store."""
    made = ObjectStore(tmp_path / "objects")
    made.create()
    return made


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A letter to store."""
    path = tmp_path / "surat.pdf"
    path.write_bytes(b"%PDF-1.7 surat")
    return path


def _temporary(store: ObjectStore) -> list[Path]:
    return list((store.root / "tmp").iterdir())


# originals


def test_an_original_lies_under_its_hash_and_is_read_only(store: ObjectStore, letter: Path) -> None:
    with store.staging(letter, "surat.pdf") as staged:
        assert not store.path(staged.sha256).exists()
        store.keep(staged)
    path = store.path(staged.sha256)
    assert hash_file(path) == staged.sha256 == path.name
    assert path.parent.name == staged.sha256[:2]
    assert not path.stat().st_mode & 0o222
    assert not _temporary(store)
    assert list(store.hashes()) == [staged.sha256]


def test_the_same_bytes_again_change_nothing(store: ObjectStore, letter: Path) -> None:
    for _ in range(2):
        with store.staging(letter, "surat.pdf") as staged:
            store.keep(staged)
        before = store.path(staged.sha256).stat()
    assert store.path(staged.sha256).stat().st_ino == before.st_ino
    assert not _temporary(store)


def test_a_damaged_original_is_made_whole_by_the_next_copy(
    store: ObjectStore, letter: Path
) -> None:
    with store.staging(letter, "surat.pdf") as staged:
        store.keep(staged)
    path = store.path(staged.sha256)
    path.chmod(0o644)
    path.write_bytes(b"%PDF-1.7 sUrat")
    with store.staging(letter, "surat.pdf") as staged:
        store.keep(staged)
    assert store.check(staged.sha256, staged.bytes, deep=True) is None


def test_a_failure_leaves_no_copy_behind(store: ObjectStore, letter: Path) -> None:
    with pytest.raises(ZeroDivisionError), store.staging(letter, "surat.pdf"):
        _ = 1 / 0
    assert not _temporary(store)
    with pytest.raises(FileMissing), store.staging(letter.with_name("tidak ada"), "x"):
        pass
    assert not _temporary(store)


def test_a_file_that_changes_while_it_is_copied_is_not_taken(
    store: ObjectStore, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.read

    def scanner_goes_on(descriptor: int, size: int) -> bytes:
        chunk = real(descriptor, size)
        os.utime(letter, (1, 1))
        return chunk

    monkeypatch.setattr(os, "read", scanner_goes_on)
    with pytest.raises(FileChangedWhileCopied, match=r"surat\.pdf"), store.staging(letter, "x"):
        pass
    assert not _temporary(store)


# what a program leaves that was killed


def _left_behind(store: ObjectStore, owner: str, kind: str) -> Path:
    path = store.root / "tmp" / f"{owner}-{'0' * 32}.{kind}"
    about = {"sha256": "a" * 64, "name": "surat.pdf", "source": "/masuk/surat.pdf"}
    path.write_text(json.dumps(about))
    return path


def test_leftovers_of_the_dead_are_cleared_and_their_claims_told(store: ObjectStore) -> None:
    dead = f"{objects._host()}-{2**22 - 7}-1"
    for kind in ("part", "tmp", "claim"):
        _left_behind(store, dead, kind)
    (claim,) = store.dead_claims()
    assert (claim.sha256, claim.name, claim.source) == ("a" * 64, "surat.pdf", "/masuk/surat.pdf")
    assert _temporary(store) == [claim.path]


def test_what_the_living_work_on_is_left_alone(store: ObjectStore, letter: Path) -> None:
    staged = store.stage(letter, "surat.pdf")
    foreign = store.root / "tmp" / "desktop.ini"
    foreign.write_text("")
    assert store.dead_claims() == []
    assert staged.path.exists()
    assert foreign.exists()


def test_a_process_number_given_again_is_not_taken_for_the_old_one(store: ObjectStore) -> None:
    reused = _left_behind(store, f"{objects._host()}-{os.getpid()}-1", "part")
    store.dead_claims()
    assert not reused.exists()


def test_another_computers_leftovers_wait_a_day(store: ObjectStore) -> None:
    other = _left_behind(store, "PC_LAMA-12-1", "part")
    store.dead_claims()
    assert other.exists()
    old = time.time() - objects.ABANDONED_SECONDS - 60
    os.utime(other, (old, old))
    store.dead_claims()
    assert not other.exists()


# verify


@pytest.fixture
def filed(folder: Path, letter: Path) -> Archive:
    """An archive with one letter."""
    letter.write_text("Hal : Undangan rapat")
    archive = opened(folder)
    archive.add([letter], Fields(subject="Undangan"))
    return archive


def _original(archive: Archive) -> Path:
    return archive.object_path(archive.show(1).files[0].sha256)


def _problems(archive: Archive, *, deep: bool) -> list[str]:
    return [problem.kind for problem in archive.verify(deep=deep).problems]


def test_a_flipped_bit_is_found(filed: Archive) -> None:
    path = _original(filed)
    path.chmod(0o644)
    data = bytearray(path.read_bytes())
    data[3] ^= 1
    path.write_bytes(data)
    assert _problems(filed, deep=False) == []
    outcome = filed.verify(deep=True)
    assert [problem.kind for problem in outcome.problems] == ["object_damaged"]
    assert outcome.problems[0].where == str(path)
    assert (outcome.objects, outcome.ok) == (1, 0)


@pytest.mark.parametrize("deep", [False, True])
def test_a_shortened_missing_or_stray_original_is_found(filed: Archive, deep: bool) -> None:
    path = _original(filed)
    path.chmod(0o644)
    os.truncate(path, 3)
    assert _problems(filed, deep=deep) == ["object_damaged"]
    path.unlink()
    assert _problems(filed, deep=deep) == ["object_missing"]
    (path.parent / ("f" * 64)).write_bytes(b"asing")
    assert sorted(_problems(filed, deep=deep)) == ["object_missing", "object_without_row"]


def test_a_sidecar_that_says_something_else_is_found(filed: Archive) -> None:
    sidecar = _original(filed).with_suffix(".json")
    sidecar.write_text(sidecar.read_text().replace("Undangan", "Undangam"))
    assert _problems(filed, deep=False) == []
    assert _problems(filed, deep=True) == ["sidecar_stale"]
    sidecar.unlink()
    assert _problems(filed, deep=True) == ["sidecar_stale"]


# names and files


@given(st.binary(min_size=1, max_size=40).filter(lambda b: b"\0" not in b and b"/" not in b))
def test_a_path_of_any_bytes_comes_back(raw: bytes) -> None:
    path = Path("/masuk") / os.fsdecode(raw)
    text = as_text(path)
    text.encode("utf-8")
    clean_name(path.name).encode("utf-8")
    assert as_path(text) == path


@given(
    st.text(
        st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=300
    )
)
def test_any_name_fits_beside_another_of_its_kind(name: str) -> None:
    class Taken(type(Path())):  # type: ignore[misc]
        """A folder in which the first two names are taken."""

        asked = 0

        def exists(self, **_options: object) -> bool:
            Taken.asked += 1
            return Taken.asked < 3

    Taken.asked = 0
    found = free_name(Taken("/masuk"), name)
    assert len(os.fsencode(found.name)) <= 255
    assert "(3)" in found.name


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "baru" / "arsip.toml"
    replace_file(path, b"satu")
    replace_file(path, b"dua")
    assert path.read_bytes() == b"dua"
    with pytest.raises(OSError, match="directory"):
        replace_file(tmp_path / "baru", b"tiga")
    assert [p.name for p in path.parent.iterdir()] == ["arsip.toml"]
    assert [p.name for p in tmp_path.iterdir()] == ["baru"]


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="needs a second disk")
def test_a_file_is_moved_to_another_disk(tmp_path: Path) -> None:
    source, target = Path("/dev/shm") / f"arsip-{os.getpid()}", tmp_path / "tujuan"
    source.write_bytes(b"surat")
    move_file(source, target)
    assert target.read_bytes() == b"surat"
    assert not source.exists()


# identity and machine


def test_what_an_archive_is_called_is_read_back(tmp_path: Path) -> None:
    said = Identity(
        "u-1", 'Kelurahan "Maju"\n[x]', "Kec. Ünïk", "permendagri-83-2022", ("/a b",), 2
    )
    identity.write(tmp_path / "arsip.toml", said)
    assert identity.read(tmp_path / "arsip.toml") == said


@pytest.mark.parametrize("text", ["", "uid = 1", "uid = ", "\x00", 'uid = "a"\noffice = "b"'])
def test_a_folder_with_a_broken_identity_is_no_archive(tmp_path: Path, text: str) -> None:
    (tmp_path / "arsip.toml").write_text(text)
    with pytest.raises(NotAnArchive):
        Archive.open(tmp_path)


@pytest.mark.parametrize(
    "place",
    ["Google Drive", "OneDrive - Pemkot", "Dropbox", "Nextcloud", "ownCloud", "iCloudDrive"],
)
def test_a_cloud_clients_folder_is_refused(tmp_path: Path, place: str) -> None:
    with pytest.raises(InsideCloudFolder, match=r"sinkron|sync|selaras"):
        Archive.create(tmp_path / place / "Kantor" / "arsip", "Kelurahan")
    assert not (tmp_path / place).exists()


def test_a_folder_with_a_cloud_clients_mark_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").touch()
    with pytest.raises(InsideCloudFolder):
        Archive.create(tmp_path / "arsip", "Kelurahan")
    machine.refuse_cloud_folder(tmp_path.parent / "onedrive itu bagus")


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
@pytest.mark.parametrize(
    "name", ["arsip?mode=memory", "arsip#1", "arsip %20 & co", "arsip:x", "'\"`"]
)
def test_an_archive_may_lie_in_a_folder_of_any_name(folder: Path, name: str) -> None:
    odd = folder.with_name(name)
    shutil.move(folder, odd)
    with Archive.open(odd) as archive:
        archive.register(Fields(subject="Surat"))
        assert not archive.verify(deep=True).problems
    assert sorted(p.name for p in odd.parent.iterdir()) == [name]


def test_a_copy_never_has_the_name_of_a_device() -> None:
    assert plain_name("CON.pdf") == "_CON.pdf"
    assert plain_name("con") == "_con"
    assert plain_name("consent.pdf") == "consent.pdf"
    assert plain_name("../../etc/passwd") == "_.._etc_passwd"
