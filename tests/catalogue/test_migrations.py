"""Archives of every earlier version open in this one, and those of a later one are left alone."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from arsipdesk.catalogue import database
from arsipdesk.catalogue.database import Catalogue, revisions
from arsipdesk.catalogue.models import Setting, Table
from arsipdesk.domain.errors import CatalogueTooNew

SEARCH_TABLES = ("search_index", "code_index")


def _of_revision(folder: Path, revision: str) -> Path:
    path = folder / "catalogue.sqlite"
    database._migrate(path, revision)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO setting VALUES ('archive', 'kelurahan')")
        connection.commit()
    return path


def test_the_newest_revision_is_the_one_this_program_writes(tmp_path: Path) -> None:
    assert revisions()[-1] == database.NEWEST_REVISION
    Catalogue.create(tmp_path / "catalogue.sqlite").close()
    assert database._revision(tmp_path / "catalogue.sqlite") == database.NEWEST_REVISION


@pytest.mark.parametrize("revision", revisions())
def test_an_archive_of_an_earlier_version_is_upgraded(tmp_path: Path, revision: str) -> None:
    path = _of_revision(tmp_path, revision)
    catalogue = Catalogue.open(path)
    with catalogue.reading() as session:
        setting = session.get(Setting, "archive")
        assert setting is not None
        assert setting.value == "kelurahan"
    catalogue.close()
    assert database._revision(path) == database.NEWEST_REVISION
    kept = list(tmp_path.glob(f"catalogue-{revision}-*.sqlite"))
    assert len(kept) == (revision != database.NEWEST_REVISION), "a copy is kept of the old one"


@pytest.mark.parametrize("revision", revisions())
def test_every_way_leads_to_the_same_tables(tmp_path: Path, revision: str) -> None:
    Catalogue.open(_of_revision(tmp_path, revision)).close()
    (tmp_path / "new").mkdir()
    Catalogue.create(tmp_path / "new" / "catalogue.sqlite").close()
    schemas = []
    for path in (tmp_path, tmp_path / "new"):
        with closing(sqlite3.connect(path / "catalogue.sqlite")) as connection:
            rows = connection.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2")
            schemas.append(rows.fetchall())
    assert schemas[0] == schemas[1]


def test_the_models_say_what_the_migrations_made(tmp_path: Path) -> None:
    catalogue = Catalogue.create(tmp_path / "catalogue.sqlite")

    def is_ours(_thing: object, name: str | None, kind: str, _there: bool, _to: object) -> bool:
        return not (kind == "table" and str(name).startswith(SEARCH_TABLES))

    with catalogue._readers.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": is_ours, "compare_type": True}
        )
        assert compare_metadata(context, Table.metadata) == []
    catalogue.close()


def test_a_later_version_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = _of_revision(tmp_path, "head")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = path.read_bytes()
    with pytest.raises(CatalogueTooNew):
        Catalogue.open(path)
    assert path.read_bytes() == before
