"""The power goes off at every single durable step of taking and filing: nothing is lost or half done."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from arsipdesk.archive import Archive
from arsipdesk.domain.records import Fields
from tests.faults.audit import audit
from tests.faults.crash import die_at, opened, steps_of

Work = Callable[[Archive], object]
LETTER = b"Nomor : 12/RW/2026\nHal : Undangan rapat"


@pytest.fixture
def office(folder: Path) -> Path:
    """An archive with one letter filed and one scan that waits."""
    with opened(folder) as archive:
        for name in ("pertama.txt", "kedua.txt"):
            (folder / "masuk" / name).write_text(f"Hal : Surat {name}")
            archive.watch(once=True)
        archive.file(1, Fields(), accept=True)
    return folder


def _take(archive: Archive) -> object:
    return archive.watch(once=True)


def _file(archive: Archive) -> object:
    return archive.file(2, Fields(subject="Undangan", sender="RW 05", code="400.10.4.4"))


def _discard(archive: Archive) -> None:
    archive.discard(2)


STORIES: dict[str, tuple[str, bytes, Work]] = {
    "a new letter is taken": ("baru.txt", LETTER, _take),
    "a copy of a filed letter is taken": ("salinan.txt", b"Hal : Surat pertama.txt", _take),
    "a damaged file is put aside": ("rusak.pdf", b"%PDF-1.7 rusak", _take),
    "a scan is filed": ("", b"", _file),
    "a scan is discarded": ("", b"", _discard),
}


@pytest.mark.parametrize("story", STORIES)
def test_whatever_step_the_power_fails_at(story: str, office: Path, tmp_path: Path) -> None:
    name, content, work = STORIES[story]
    dropped = _drop(office, name, content)
    step, died = 0, True
    while died:
        step += 1
        copy = Path(shutil.copytree(office, tmp_path / f"copy{step}"))
        died = die_at(step, work, copy, tmp_path / "notes")
        with opened(copy) as archive:
            assert not archive.verify(deep=True).problems, f"step {step}"
            assert not audit(copy, dropped, settled=False).all(), f"step {step}"
            if work is _take:
                archive.watch(once=True)
        assert not audit(copy, dropped, settled=True).all(), f"step {step}"
        shutil.rmtree(copy)
    assert step > 5


def test_a_locked_letter_is_opened_whatever_step_the_power_fails_at(
    office: Path, tmp_path: Path
) -> None:
    content = b"%PDF-1.7 terkunci"
    sha256 = hashlib.sha256(content).hexdigest()
    (office / "masuk" / "terkunci.pdf").write_bytes(content)
    with opened(office) as archive:
        archive.watch(once=True)
    step, died = 0, True
    while died:
        step += 1
        copy = Path(shutil.copytree(office, tmp_path / f"copy{step}"))
        died = die_at(step, lambda archive: archive.unlock(1, "kunci"), copy, tmp_path / "notes")
        with opened(copy) as archive:
            assert not archive.verify(deep=True).problems, f"step {step}"
            waiting = [scan.sha256 for scan in archive.inbox()].count(sha256)
            assert waiting + len(archive.quarantine()) == 1, f"step {step}"
            if not waiting:
                archive.unlock(1, "kunci")
            assert list((copy / "karantina").iterdir()) == [], f"step {step}"
            assert not archive.verify(deep=True).problems, f"step {step}"
        shutil.rmtree(copy)
    assert step > 5


def _drop(office: Path, name: str, content: bytes) -> dict[str, str]:
    files = {p.name: p.read_bytes() for p in (office / "masuk").glob(".selesai/*/*")}
    if name:
        (office / "masuk" / name).write_bytes(content)
        files[name] = content
    return {each: hashlib.sha256(bytes_).hexdigest() for each, bytes_ in files.items()}


def test_a_refused_add_leaves_nothing_behind(office: Path, tmp_path: Path) -> None:
    letter = tmp_path / "surat.txt"
    letter.write_bytes(LETTER)
    with opened(office) as archive, pytest.raises(Exception, match="999"):
        archive.add([letter], Fields(subject="Surat", code="999.99"))
    dropped = _drop(office, "", b"")
    assert not audit(office, dropped, settled=True).all()


def test_every_step_is_on_the_disk_before_the_next_relies_on_it(
    office: Path, tmp_path: Path
) -> None:
    """What is renamed was written through, and the letter leaves the folder only after the commit."""
    (office / "masuk" / "baru.txt").write_bytes(LETTER)
    steps = steps_of(_take, office, tmp_path / "notes")
    sha256 = hashlib.sha256(LETTER).hexdigest()
    placed = next(n for n, s in enumerate(steps) if s[0] == "replace" and s[2].endswith(sha256))
    commit = next(n for n, s in enumerate(steps) if s[0] == "commit" and n > placed)
    cleared = next(n for n, s in enumerate(steps) if s[0] == "replace" and "baru.txt" in s[1])
    synced = [s[1] for s in steps[:commit] if s[0] == "fsync"]
    assert steps[placed][1] in [s[1] for s in steps[:placed] if s[0] == "fsync"]
    assert str(office / "objects" / sha256[:2]) in synced
    assert str(office / "objects") in synced
    assert commit < cleared
    for number, step in enumerate(steps):
        if step[0] == "replace" and "masuk" not in step[1]:
            before = [s[1] for s in steps[:number] if s[0] == "fsync"]
            after = [s[1] for s in steps[number:] if s[0] == "fsync"]
            assert step[1] in before, f"{step} was not written through"
            assert str(Path(step[2]).parent) in after, f"the name of {step} was not"


def test_a_commit_is_written_through(archive: Archive) -> None:
    with archive.catalogue.writing() as session:
        connection = session.connection()
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
