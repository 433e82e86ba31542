"""The catalogue is lost: everything comes back from the sidecars beside the originals."""

import json
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from arsipdesk.archive import Archive
from arsipdesk.domain.records import Fields
from arsipdesk.recovery import rebuild
from tests.faults import mixed
from tests.faults.crash import opened

TABLES = (
    *("document", "document_file", "stored_object", "scan", "quarantine", "counter"),
    *("party", "dossier", "classification_code", "retention_rule", "search_row"),
)
UNLIKE = {"party": {"id"}, "dossier": {"id", "created"}, "document_file": {"id"}}
NAMES = {"sender_id": "party", "recipient_id": "party", "dossier_id": "dossier"}


@pytest.fixture
def office(folder: Path) -> Path:
    """A busy archive: filed, edited, moved on, discarded, put aside, waiting, from paper alone."""
    with opened(folder) as archive:
        inbox = folder / "masuk"
        for name in ("satu", "dua", "tiga", "empat"):
            (inbox / f"{name}.txt").write_text(f"Nomor : 1/{name}\nHal : Surat {name}")
            archive.watch(once=True)
        (inbox / "salinan satu.txt").write_text("Nomor : 1/satu\nHal : Surat satu")
        (inbox / "rusak.pdf").write_bytes(b"%PDF-1.7")
        archive.watch(once=True)
        proposal = Fields(kind="proposal", dossier="Berkas A", code="400.10.4.3", level="rahasia")
        archive.file(1, Fields(sender="RW 05", recipient="Lurah", note="Asli"), accept=True)
        archive.file(2, proposal, accept=True)
        archive.discard(3)
        archive.register(Fields(subject="Dari kertas", urgency="segera"))
        archive.edit(1, Fields(subject="Surat satu (ralat)", sender="RW 06"))
        archive.change_status(2, "dikembalikan", note="Kurang lengkap", holder="Koordinator")
    return folder


def _value(key: str, value: Any, names: dict[str, dict[int, str]]) -> Any:
    if key in NAMES:
        return names[NAMES[key]].get(value)
    return json.dumps(json.loads(value), sort_keys=True) if key == "suggestions" else value


def _rows(folder: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All that must be equal, without numbers that mean nothing outside their table."""
    with closing(sqlite3.connect(folder / "catalogue.sqlite")) as catalogue:
        catalogue.row_factory = sqlite3.Row
        names = {
            table: dict(catalogue.execute(f"SELECT id, name FROM {table}").fetchall())  # noqa: S608
            for table in ("party", "dossier")
        }
        return {
            table: sorted(
                (
                    tuple(
                        _value(key, row[key], names)
                        for key in row.keys()  # noqa: SIM118 - a Row iterates its values
                        if key not in UNLIKE.get(table, ())
                    )
                    for row in catalogue.execute(f"SELECT * FROM {table}")  # noqa: S608
                ),
                key=repr,
            )
            for table in TABLES
        }


def _histories(folder: Path) -> list[list[dict[str, Any]]]:
    with Archive.open(folder) as archive:
        ids = sorted(archive.document_ids())
        told = [[asdict(event) for event in archive.history(number)] for number in ids]
    for history in told:
        for event in history:
            del event["id"]
    return told


def _lose_catalogue(folder: Path) -> None:
    for path in folder.glob("catalogue.sqlite*"):
        path.unlink()


def test_everything_comes_back_but_the_hashes_of_events(office: Path) -> None:
    before, told = _rows(office), _histories(office)
    _lose_catalogue(office)
    report = rebuild(office)
    assert (report.documents, report.objects, report.scans) == (3, 4, 5)
    assert report.problems == []
    after = _rows(office)
    # A party that no document names any more is gone.
    before["party"] = [row for row in before["party"] if "RW 05" not in row]
    for table in TABLES:
        for row, old in zip(after[table], before[table], strict=True):
            assert row == old, table
    assert _histories(office) == told
    with Archive.open(office) as archive:
        assert not archive.verify(deep=True).problems
        assert archive.register(Fields(subject="Berikutnya")).agenda_number == 3


def test_what_letters_say_is_read_again_where_that_is_lost_too(
    folder: Path, tmp_path: Path
) -> None:
    letter = tmp_path / "surat.docx"
    letter.write_bytes(mixed.MAKERS[".docx"](7, random.Random(7)))  # noqa: S311 - always the same
    with Archive.open(folder) as archive:
        archive.add([letter], Fields(subject="Tanpa judul"))
        assert archive.search("gunung").total == 1
    _lose_catalogue(folder)
    shutil.rmtree(folder / "derived")
    rebuild(folder)
    with Archive.open(folder) as archive:
        assert archive.search("gunung").total == 1


def test_the_damaged_catalogue_is_kept_beside_the_new_one(office: Path) -> None:
    (office / "catalogue.sqlite").write_bytes(b"rusak")
    rebuild(office)
    (kept,) = office.glob("catalogue-2*.sqlite")
    assert kept.read_bytes() == b"rusak"
    assert not list(office.glob("catalogue.new*"))


def test_a_rebuild_that_was_cut_off_is_begun_again(office: Path) -> None:
    _lose_catalogue(office)
    for name in ("catalogue.new.sqlite", "catalogue.new.sqlite-wal"):
        (office / name).write_bytes(b"setengah")
    assert rebuild(office).documents == 3


def _cut(sidecar: Path) -> None:
    sidecar.write_bytes(sidecar.read_bytes()[:200])


def _spoil(sidecar: Path) -> None:
    said = json.loads(sidecar.read_text())
    said["documents"][0]["created"] = "kemarin"
    sidecar.write_text(json.dumps(said))


def _strip(sidecar: Path) -> None:
    said = json.loads(sidecar.read_text())
    del said["documents"][0]["history"]
    sidecar.write_text(json.dumps(said))


@pytest.mark.parametrize("damage", [_cut, _spoil, _strip, Path.unlink])
def test_a_damaged_sidecar_costs_one_document_and_no_original(
    office: Path, damage: Callable[[Path], None]
) -> None:
    with Archive.open(office) as archive:
        sha256 = archive.show(2).files[0].sha256
        sidecar = archive.store.sidecar_path(sha256)
    damage(sidecar)
    _lose_catalogue(office)
    report = rebuild(office)
    assert report.problems == ([] if damage is Path.unlink else [str(sidecar)])
    assert (report.documents, report.objects) == (2, 3)
    with Archive.open(office) as archive:
        assert sha256 in [scan.sha256 for scan in archive.inbox()], "it can be filed again"
        kinds = {problem.kind for problem in archive.verify(deep=True).problems}
        assert kinds == set()


def test_a_missing_original_is_told_and_stops_nothing(office: Path) -> None:
    with Archive.open(office) as archive:
        path = archive.object_path(archive.show(1).files[0].sha256)
    path.chmod(0o644)
    path.unlink()
    shutil.rmtree(office / "derived")
    _lose_catalogue(office)
    assert rebuild(office).documents == 3
    with Archive.open(office) as archive:
        assert [p.kind for p in archive.verify().problems] == ["object_missing"]


def test_the_sidecars_follow_every_change(office: Path) -> None:
    with Archive.open(office) as archive:
        record = archive.show(2)
        sidecar = json.loads(archive.store.sidecar_path(record.files[0].sha256).read_text())
        (said,) = sidecar["documents"]
        assert (said["status"], said["holder"]) == ("dikembalikan", "Koordinator")
        assert [event["what"] for event in said["history"]] == ["filed", "status"]
        paper = json.loads(archive.store.sidecar_path(archive.show(3).uid).read_text())
        assert paper["documents"][0]["subject"] == "Dari kertas"
