"""Names made to do harm: they run nothing, lead nowhere, and come back as they were."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from arsipdesk.archive import Archive
from arsipdesk.domain.records import Fields
from arsipdesk.recovery import rebuild
from tests.faults.conftest import Program
from tests.faults.crash import opened

WORDS = (
    "kutip \"ganda\" dan 'tunggal'",
    "a$(touch PWNED)b",
    "a`touch PWNED`b",
    "a; touch PWNED; b",
    "a && touch PWNED | cat",
    "baris\nbaru dan\ttab",
    "..",
    "../../../PWNED",
    "..\\..\\PWNED",
    "akhir titik...",
    "  ruang di tepi  ",
    "CON",
    "nul",
    "-rf",
    "--help",
    "~",
    "%s %n {0} {path} ${HOME}",
    "surat \N{PERSON WITH FOLDED HANDS}\N{GRINNING FACE}",
    "kiri \N{RIGHT-TO-LEFT OVERRIDE}fdp.exe",
    "\N{RIGHT-TO-LEFT MARK}\N{ZERO WIDTH SPACE}\N{COMBINING ACUTE ACCENT}",
    "';DROP TABLE document;--",
    "<script>alert(1)</script>",
    "[[palsu]]",
    "ⓕⓤⓛⓛ ﷺ 中文 العربية",
    "x" * 251,
    "é" * 125,
    "\N{GRINNING FACE}" * 62,
)
RAW = (b"r\xe9sum\xe9", b"\xff\xfe", b"\xed\xa0\x80")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such file names there")


def _names() -> Iterator[str]:
    """File names: the words where they can stand in a name, and bytes that are no text."""
    for word in WORDS:
        yield word.replace("/", "\N{DIVISION SLASH}") + ".odt"
    for raw in RAW:
        yield os.fsdecode(raw + b".odt")


@pytest.fixture
def outside(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder around the archive, where nothing may turn up; we stand in it."""
    place = folder.parent
    monkeypatch.chdir(place)
    known = {p.name for p in place.iterdir()}
    yield place
    found = {p.name for p in place.rglob("*")}
    assert not [name for name in found if name.startswith("PWNED")]
    assert {p.name for p in place.iterdir()} - known <= {"keluar", "letters"}


def _shown(archive: Archive) -> list[tuple[str, ...]]:
    records = archive.documents(sorted(archive.document_ids()))
    return [
        (
            *(r.subject, r.sender, r.recipient, r.reference_number, r.note, r.dossier),
            *(file.name for file in r.files),
        )
        for r in records
    ]


def test_subjects_and_people_come_back_as_they_were_said(folder: Path, outside: Path) -> None:
    words = [*WORDS, "x" * 300, "\N{GRINNING FACE}" * 300]
    with opened(folder) as archive:
        for word in words:
            said = dict.fromkeys(("subject", "sender", "recipient", "number", "note"), word)
            archive.register(Fields(**said, dossier=word))  # type: ignore[arg-type]
        before = _shown(archive)
        assert [row[0] for row in before] == [word.strip() for word in words]
        for word in words:
            assert archive.search(f'"{word}"').total >= 0
    rebuild(folder)
    with Archive.open(folder) as archive:
        assert _shown(archive) == before
        assert not archive.verify(deep=True).problems


@pytest.mark.parametrize("way", ["watched", "added"])
def test_files_of_any_name_are_filed_and_exported(folder: Path, outside: Path, way: str) -> None:
    source = folder / "masuk" if way == "watched" else outside / "letters"
    source.mkdir(exist_ok=True)
    names = list(_names())
    for number, name in enumerate(names):
        (source / name).write_text(f"Hal : Surat {number}")
    with opened(folder) as archive:
        if way == "watched":
            assert archive.watch(once=True).taken == len(names)
            for scan in archive.inbox():
                archive.file(scan.scan, Fields(), accept=True)
        else:
            archive.add([source / name for name in names], Fields())
        before = _shown(archive)
        shown = {os.fsencode(name).decode("utf-8", "replace") for name in names}
        assert {row[-1] for row in before} == shown
        target = outside / "keluar"
        target.mkdir()
        for number in archive.document_ids():
            (copy,) = archive.export(number, target)
            original = archive.show(number).files[0].sha256
            assert copy.parent == target
            assert copy.read_bytes() == archive.object_path(original).read_bytes()
        assert len(list(target.rglob("*"))) == len(names)
        assert not archive.verify(deep=True).problems
    rebuild(folder)
    with Archive.open(folder) as archive:
        assert _shown(archive) == before
        assert not archive.verify(deep=True).problems


def test_damaged_files_of_any_name_are_put_aside(folder: Path, outside: Path) -> None:
    names = [f"rusak {number} {name[:50]}" for number, name in enumerate(_names())]
    for number, name in enumerate(names):
        (folder / "masuk" / name).write_text(f"%PDF {number}")
    with opened(folder) as archive:
        assert archive.watch(once=True).quarantined == len(names)
        put_aside = sorted(p.name for p in (folder / "karantina").iterdir())
        before = sorted(entry.name for entry in archive.quarantine())
    assert all(name.isascii() and name.isprintable() and len(name) < 100 for name in put_aside)
    rebuild(folder)
    with Archive.open(folder) as archive:
        assert sorted(entry.name for entry in archive.quarantine()) == before
        assert not archive.verify(deep=True).problems


def test_a_name_of_no_text_is_taken_once_though_the_program_was_killed(folder: Path) -> None:
    """The row is written, the file not yet moved away: the next start knows it by its name."""
    from tests.faults.crash import die_at

    for raw in RAW:
        (folder / "masuk" / os.fsdecode(raw + b".odt")).write_bytes(raw)
    step, died = 0, True
    while died and step < 60:
        step += 6
        died = die_at(step, lambda archive: archive.watch(once=True), folder, folder.parent / "n")
    with opened(folder) as archive:
        archive.watch(once=True)
        states = [scan.state for scan in archive.inbox()]
        assert states == ["new"] * len(RAW)
        assert not archive.verify(deep=True).problems


def test_the_command_line_tells_hostile_names_on_one_line(
    program: Program, folder: Path, outside: Path
) -> None:
    names = [word for word in WORDS if len(os.fsencode(word)) < 200 and "/" not in word]
    for word in names:
        told = program("register", "--subject", word, "--from", word, "--json")
        assert told.code == 0, told.lines
        assert json.loads(told.out)["subject"] == word.strip()
    lines = program("search", "--limit", "100").out.splitlines()
    assert len(lines) <= len(names) + 3
    assert all(line.isprintable() for line in lines)
    missing = program("add", "tidak\nada\x1b[31m$(touch PWNED).pdf")
    missing.tells("touch PWNED")
    assert missing.lines[0].isprintable()
