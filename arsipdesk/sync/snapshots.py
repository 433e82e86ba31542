"""Snapshots of the catalogue in the backup: numbered, checked, never overwritten, one writer."""

import gzip
import hashlib
import json
import re
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from arsipdesk.catalogue import settings
from arsipdesk.catalogue.database import Catalogue, backup_database, integrity_problem
from arsipdesk.catalogue.models import Setting
from arsipdesk.domain.errors import CatalogueDamaged, RemoteBroken, TwoWriters
from arsipdesk.language import _
from arsipdesk.store.layout import Layout
from arsipdesk.sync.rclone import Rclone
from arsipdesk.sync.reports import Progress, Role, role_name

FOLDER = "catalogue"
HEAD = "backup.head"
DEVICES = "backup.devices"
FINGERPRINT = "backup.fingerprint"
_ENDING = ".sqlite.gz"
_NAME = re.compile(r"(\d{8,12})-([A-Za-z0-9-]{1,80})\.sqlite\.gz")
_GZIP_LEVEL = 2
_CHUNK = 1 << 20


@dataclass(frozen=True, order=True, slots=True)
class Snapshot:
    """A catalogue snapshot: its number in the archive's life, and the device that wrote it."""

    generation: int
    device: str

    @property
    def stem(self) -> str:
        """The snapshot's name without ending."""
        return f"{self.generation:08d}-{self.device}"

    @property
    def path(self) -> str:
        """Where the compressed database lies in the backup."""
        return f"{FOLDER}/{self.stem}{_ENDING}"

    @property
    def about(self) -> str:
        """Where the few facts about it lie: its hashes, its counts, the text of arsip.toml."""
        return f"{FOLDER}/{self.stem}.json"


def parse(name: str) -> Snapshot | None:
    """The snapshot whose file has this name, or None for any other file."""
    found = _NAME.fullmatch(name)
    return Snapshot(int(found.group(1)), found.group(2)) if found else None


def on_remote(remote: Rclone) -> list[Snapshot]:
    """The snapshots in a backup, newest first. Raises RemoteOffline, RemoteLogin, RemoteBroken."""
    found = (parse(entry["Name"]) for entry in remote.list(FOLDER) if not entry["IsDir"])
    return sorted((s for s in found if s), reverse=True)


def head(session: Session) -> Snapshot | None:
    """The newest snapshot that this archive has made or begun."""
    return parse(settings.get(session, HEAD) + _ENDING)


def refuse_second_writer(session: Session, newest: Snapshot | None) -> None:
    """Raise TwoWriters where the newest snapshot in the backup is not of this archive's line.

    This archive wrote (or was restored from) its head; a snapshot beyond the head, another one of
    the head's own number, or one of a device that never was in the line, is somebody else's.
    """
    if newest is None:
        return
    ours = head(session)
    if ours == newest:
        return
    known = settings.get(session, DEVICES).split()
    if ours is None or newest.generation >= ours.generation or newest.device not in known:
        raise TwoWriters(device=newest.device, generation=newest.generation)


def fingerprint(session: Session, layout: Layout) -> str:
    """A value that changes with everything a snapshot should carry, found without reading it all."""
    said = [session.execute(text(query)).all() for query in _MARKS]
    own = [HEAD, DEVICES, FINGERPRINT]
    kept = session.query(Setting.key, Setting.value).where(Setting.key.not_in(own))
    said.append(list(kept.order_by(Setting.key).all()))
    whole = repr(said).encode() + _identity(layout).encode()
    return hashlib.sha256(whole).hexdigest()


_COUNTED = ("document", "document_file", "stored_object", "party", "dossier", "remote_copy")
_MARKS = (
    "SELECT max(id), count(*) FROM event",
    "SELECT state, max(id), count(*), sum(source_done) FROM scan GROUP BY state ORDER BY state",
    "SELECT max(id), count(*), sum(source_done) FROM quarantine",
    "SELECT count(*), sum(enabled), sum(favourite) FROM classification_code",
    "SELECT count(*) FROM retention_rule",
    "SELECT count(*), sum(version) FROM outbox",
    "SELECT register, year, last FROM counter ORDER BY register, year",
    *(f"SELECT count(*), max(rowid) FROM {table}" for table in _COUNTED),  # noqa: S608
)


def _identity(layout: Layout) -> str:
    try:
        return layout.identity.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""


def send_snapshot(
    catalogue: Catalogue,
    layout: Layout,
    remote: Rclone,
    device: str,
    newest: Snapshot | None,
    staging: Path,
    moved: Progress | None,
) -> Snapshot | None:
    """Send a snapshot where something changed since the newest; None where nothing did.

    An archive that was moved or restored sends one at once, so that the folder it came from is
    known to be the old one from then on.
    The number is taken before the snapshot is made, so that it stands in the snapshot itself and
    a crash can't use it twice. Raises TwoWriters, CatalogueDamaged, RemoteOffline and its like.
    """
    with catalogue.writing() as session:
        refuse_second_writer(session, newest)
        last, mark = head(session), fingerprint(session, layout)
        same = settings.get(session, FINGERPRINT) == mark
        if newest and newest == last and same and last.device == device:
            return None
        snapshot = Snapshot(last.generation + 1 if last else 1, device)
        known = settings.get(session, DEVICES).split()
        settings.put(session, HEAD, snapshot.stem)
        settings.put(session, FINGERPRINT, mark)
        settings.put(session, DEVICES, " ".join(dict.fromkeys([*known, device])))
    _make(catalogue, layout, snapshot, staging)
    _send(remote, snapshot, staging, moved)
    return snapshot


def _make(catalogue: Catalogue, layout: Layout, snapshot: Snapshot, staging: Path) -> None:
    """Put a checked, compressed copy of the catalogue and the facts about it into `staging`."""
    copy = staging / "catalogue.sqlite"
    backup_database(catalogue.path, copy)
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    problem = integrity_problem(copy)
    if problem:
        raise CatalogueDamaged(path=layout.root, detail=problem[:120])
    packed = staging / f"{snapshot.path}.part"
    packed.parent.mkdir()
    with (
        copy.open("rb") as plain,
        packed.open("wb") as raw,
        gzip.GzipFile("", "wb", _GZIP_LEVEL, raw, mtime=0) as out,
    ):
        shutil.copyfileobj(plain, out, _CHUNK)
    with packed.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    about = {
        "format": 1,
        "generation": snapshot.generation,
        "device": snapshot.device,
        "sha256": digest,
        "bytes": packed.stat().st_size,
        "database_bytes": copy.stat().st_size,
        "rows": row_counts(copy),
        "arsip.toml": _identity(layout),
    }
    facts = json.dumps(about, indent=1, ensure_ascii=False)
    (staging / snapshot.about).write_text(facts, encoding="utf-8")
    copy.unlink()


def row_counts(database: Path) -> dict[str, int]:
    """How many documents and originals a database knows."""
    with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        return {
            name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608
            for name in ("document", "stored_object", "quarantine")
        }


def _send(remote: Rclone, snapshot: Snapshot, staging: Path, moved: Progress | None) -> None:
    names = [snapshot.about, f"{snapshot.path}.part"]
    failure = remote.send(staging, names, always=True, moved=moved)
    if failure:
        raise failure
    remote.rename(f"{snapshot.path}.part", snapshot.path)
    (staging / f"{snapshot.path}.part").rename(staging / snapshot.path)
    if remote.wrong(staging, [snapshot.about, snapshot.path]):
        missed = _("the snapshot of the catalogue did not arrive whole")
        raise RemoteBroken(role=role_name(Role.BACKUP), detail=missed)
