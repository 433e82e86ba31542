"""The catalogue file: how it is made, opened, read and written."""

import datetime as dt
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry

from arsipdesk.domain.errors import (
    ArsipError,
    CatalogueBusy,
    CatalogueDamaged,
    CatalogueMissing,
    CatalogueTooNew,
    DiskFull,
    FolderMissing,
    ReadOnly,
    StorageFailed,
)

NEWEST_REVISION = "0005"
"""The revision this program writes; a test holds it against the newest migration."""

BUSY_SECONDS = 30
LEAST_FREE = 1 << 20
"""Bytes below which SQLite's “disk I/O error” means a full disk."""

_MIGRATIONS = Path(__file__).with_name("migrations")
_ERRORS: dict[int, type[ArsipError]] = {
    sqlite3.SQLITE_BUSY: CatalogueBusy,
    sqlite3.SQLITE_LOCKED: CatalogueBusy,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: ReadOnly,
    sqlite3.SQLITE_PERM: ReadOnly,
    sqlite3.SQLITE_CORRUPT: CatalogueDamaged,
    sqlite3.SQLITE_NOTADB: CatalogueDamaged,
    sqlite3.SQLITE_CANTOPEN: FolderMissing,
    sqlite3.SQLITE_IOERR: StorageFailed,
}


class Catalogue:
    """One catalogue file. `reading` and `writing` hand out short sessions; any thread may ask.

    Writers queue up (`BEGIN IMMEDIATE`), so what a writing session reads stays true until it ends.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._readers = _engine(path, "BEGIN", query_only=True)
        self._writers = _engine(path, "BEGIN IMMEDIATE", query_only=False)

    @classmethod
    def create(cls, path: Path) -> "Catalogue":
        """A new, empty catalogue, made by the migrations. Raises ReadOnly, DiskFull."""
        with _told(path):
            _migrate(path)
        return cls(path)

    @classmethod
    def open(cls, path: Path) -> "Catalogue":
        """An existing catalogue, upgraded where it is older.

        Raises CatalogueMissing, CatalogueDamaged, CatalogueTooNew, CatalogueBusy.
        """
        if not path.is_file():
            raise CatalogueMissing(path=path.parent, detail="")
        with _told(path):
            revision = _revision(path)
            if revision != NEWEST_REVISION:
                _upgrade(path, revision)
        return cls(path)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of the catalogue and can't change it."""
        with _told(self.path), Session(self._readers) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that commits at its end, or changes nothing where anything is raised."""
        with (
            _told(self.path),
            Session(self._writers, expire_on_commit=False) as session,
            session.begin(),
        ):
            session.connection()
            yield session

    def close(self) -> None:
        """Close all connections; the last one folds the log back into the file."""
        self._readers.dispose()
        self._writers.dispose()


def _engine(path: Path, begin: str, *, query_only: bool) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
    )

    def connected(connection: sqlite3.Connection, entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")
        if query_only:
            connection.execute("PRAGMA query_only=ON")

    def begun(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", begun)
    return engine


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn the database's own failures into errors that a person can read."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        known = _ERRORS.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF)
        if known is FolderMissing and path.is_file():
            known = ReadOnly  # the file is there, but not the two that must be made beside it
        if known is StorageFailed and shutil.disk_usage(path.parent).free < LEAST_FREE:
            known = DiskFull
        if known is None:
            raise
        raise known(path=path.parent, detail=cause) from error


def _revision(path: Path) -> str | None:
    with sqlite3.connect(path, timeout=BUSY_SECONDS) as connection:
        try:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.OperationalError as error:
            if "no such table" not in str(error):
                raise
            row = None
    connection.close()
    return str(row[0]) if row else None


def refuse_newer(path: Path) -> None:
    """Raise CatalogueTooNew where a newer program wrote the catalogue; a damaged one passes."""
    try:
        revision = _revision(path) if path.is_file() else None
    except sqlite3.Error:
        return
    if revision is not None and revision not in revisions():
        raise CatalogueTooNew(path=path.parent)


def revisions() -> list[str]:
    """Every revision this program knows, oldest first."""
    return sorted(p.name[:4] for p in (_MIGRATIONS / "versions").glob("[0-9]*.py"))


def _upgrade(path: Path, revision: str | None) -> None:
    if revision is None:
        raise CatalogueDamaged(path=path.parent, detail="alembic_version")
    if revision not in revisions():
        raise CatalogueTooNew(path=path.parent)
    stamp = dt.datetime.now(dt.UTC).strftime("%Y%m%d-%H%M%S")
    backup_database(path, path.with_name(f"catalogue-{revision}-{stamp}.sqlite"))
    _migrate(path)


def _migrate(path: Path, to: str = "head") -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    engine = _engine(path, "BEGIN IMMEDIATE", query_only=False)
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, to)
    finally:
        engine.dispose()


def backup_database(source: Path, target: Path) -> None:
    """Copy a database that may be in use to `target`, complete and at one moment."""
    with _told(source):
        reader = sqlite3.connect(source, timeout=BUSY_SECONDS)
        writer = sqlite3.connect(target)
        try:
            reader.backup(writer)
        finally:
            writer.close()
            reader.close()


def integrity_problem(path: Path) -> str:
    """What SQLite's own check finds wrong with a database, or "" where it is whole."""
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        try:
            rows = connection.execute("PRAGMA integrity_check(5)").fetchall()
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        return str(error)
    found = "; ".join(str(row[0]) for row in rows)
    return "" if found == "ok" else found
