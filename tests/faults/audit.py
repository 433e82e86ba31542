"""A second opinion on an archive: reads the folder and the tables itself, through none of its code."""

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Findings:
    """What is wrong, by kind; empty lists everywhere are what we want."""

    lost: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    half_filed: list[str] = field(default_factory=list)
    orphans: list[str] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    leftovers: list[str] = field(default_factory=list)

    def all(self) -> list[str]:
        """Every finding as one line."""
        return [f"{kind}: {what}" for kind, found in vars(self).items() for what in found]


def audit(folder: Path, dropped: dict[str, str], *, settled: bool) -> Findings:
    """Hold an archive against the files that were dropped (name to SHA-256).

    `settled`: everything must have been taken out of `masuk/` by now.
    """
    with closing(sqlite3.connect(folder / "catalogue.sqlite")) as catalogue:
        catalogue.row_factory = sqlite3.Row
        tables = {
            name: [dict(row) for row in catalogue.execute(f"SELECT * FROM {name}")]  # noqa: S608
            for name in (
                *("scan", "quarantine", "stored_object", "document", "document_file"),
                *("event", "counter", "search_row", "sidecar_due"),
            )
        }
    found = Findings()
    _arrivals(folder, tables, dropped, found, settled=settled)
    _objects(folder, tables, found)
    _documents(tables, found)
    _numbers(tables, found)
    _leftovers(folder, found)
    return found


Tables = dict[str, list[dict[str, Any]]]


def _arrivals(
    folder: Path, tables: Tables, dropped: dict[str, str], found: Findings, *, settled: bool
) -> None:
    waiting = {p.name for p in (folder / "masuk").iterdir() if not p.name.startswith(".")}
    cleared = {p.name for p in (folder / "masuk").glob(".selesai/*/*")}
    taken = Counter(row["name"] for row in tables["scan"] + tables["quarantine"])
    hashes = {(row["name"], row["sha256"]) for row in tables["scan"] + tables["quarantine"]}
    found.twice += [name for name, number in taken.items() if number > 1]
    for name, sha256 in dropped.items():
        if name not in waiting and (name, sha256) not in hashes:
            found.lost.append(name)
        if name in waiting and settled:
            found.lost.append(f"{name} is still in masuk/")
        if name not in waiting and name not in cleared:
            found.lost.append(f"{name} is gone from masuk/ and not in .selesai/")
    for row in tables["scan"]:
        if row["source_done"] and row["name"] in waiting:
            found.twice.append(f"{row['name']} was taken and lies in masuk/")
    for row in tables["quarantine"]:
        place = folder / "karantina" / row["stored_as"]
        note = place.with_name(f"{place.name}.txt")
        if not place.is_file() or _hash(place) != row["sha256"] or not note.is_file():
            found.lost.append(f"karantina/{row['stored_as']}")
    if settled:
        rows = {row["stored_as"] for row in tables["quarantine"]}
        lying = {p.name for p in (folder / "karantina").iterdir() if p.suffix != ".txt"}
        found.orphans += sorted(lying - rows)


def _objects(folder: Path, tables: Tables, found: Findings) -> None:
    rows = {row["sha256"]: row for row in tables["stored_object"]}
    lying = {p.name: p for p in folder.glob("objects/??/*") if len(p.name) == 64}
    used = {row["sha256"] for row in tables["scan"] + tables["document_file"]}
    found.orphans += [f"object without row {name}" for name in lying.keys() - rows.keys()]
    found.orphans += [f"row that nothing uses {name}" for name in rows.keys() - used]
    found.lost += [f"object {name}" for name in rows.keys() - lying.keys()]
    for sha256, path in lying.items():
        if _hash(path) != sha256:
            found.lost.append(f"object {sha256} has other bytes")
        if path.stat().st_mode & 0o222:
            found.leftovers.append(f"object {sha256} is writable")
    due = {row["key"] for row in tables["sidecar_due"]}
    by_id = {row["id"]: row["uid"] for row in tables["document"]}
    for sha256 in rows:
        told = _sidecar(folder / "objects" / sha256[:2] / f"{sha256}.json")
        holders = {
            by_id[f["document_id"]] for f in tables["document_file"] if f["sha256"] == sha256
        }
        if f"object:{sha256}" not in due and told != holders:
            found.half_filed.append(f"the sidecar of {sha256} tells of other documents")


def _sidecar(path: Path) -> set[str] | None:
    if not path.is_file():
        return None
    return {document["uid"] for document in json.loads(path.read_bytes())["documents"]}


def _documents(tables: Tables, found: Findings) -> None:
    with_files = {row["document_id"] for row in tables["document_file"]}
    with_event = {row["document_id"] for row in tables["event"]}
    with_words = {row["id"] for row in tables["search_row"]}
    scans = [row for row in tables["scan"] if row["document_id"] is not None]
    filed = {row["document_id"] for row in scans}
    for row in tables["document"]:
        if row["id"] not in with_files & with_event & with_words & filed:
            found.half_filed.append(f"document {row['id']}")
    for number, times in Counter(row["document_id"] for row in scans).items():
        if times > 1:
            found.twice.append(f"document {number} was filed from {times} scans")
    for row in tables["scan"]:
        if (row["state"] == "filed") != (row["document_id"] is not None):
            found.half_filed.append(f"scan {row['id']}")


def _numbers(tables: Tables, found: Findings) -> None:
    series: dict[tuple[str, int], list[int]] = {}
    for row in tables["document"]:
        series.setdefault((row["register"], row["agenda_year"]), []).append(row["agenda_number"])
    last = {(row["register"], row["year"]): row["last"] for row in tables["counter"]}
    for register in series.keys() | last.keys():
        numbers = sorted(series.get(register, []))
        if numbers != list(range(1, len(numbers) + 1)) or last.get(register) != len(numbers):
            found.gaps.append(f"{register}: {numbers} counted {last.get(register)}")


def _leftovers(folder: Path, found: Findings) -> None:
    found.leftovers += [f"objects/tmp/{p.name}" for p in (folder / "objects" / "tmp").iterdir()]
    for pattern in ("objects/**/*.tmp", "objects/??/.*", "karantina/*.tmp", "karantina/.*"):
        found.leftovers += [str(p) for p in folder.glob(pattern)]


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def acknowledged(output: Path) -> Iterator[Any]:
    """The JSON values that a program had printed, one after another, the last perhaps cut off."""
    text, decoder, place = output.read_text(encoding="utf-8"), json.JSONDecoder(), 0
    while (place := text.find("{", place)) >= 0:
        try:
            value, place = decoder.raw_decode(text, place)
        except ValueError:
            return
        yield value
