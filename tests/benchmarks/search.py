"""Finding among very many documents, against the same questions in bare SQL."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from arsipdesk.archive import Archive
from arsipdesk.catalogue import search
from tests.benchmarks import bulk
from tests.benchmarks.figures import Figure, in_turn, percentile

SHORT, MIDDLE, LARGE = 2_000, 100_000, 1_000_000
HITS = 50
PEER = "bare SQLite FTS5"
_MATCH = "SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT 50"
_ROWS = (
    "SELECT d.*, s.name, r.name, o.name FROM document d LEFT JOIN party s ON s.id = d.sender_id"
    " LEFT JOIN party r ON r.id = d.recipient_id LEFT JOIN dossier o ON o.id = d.dossier_id"
    " WHERE d.id IN ({})"
)
_FILES = (
    "SELECT f.*, o.* FROM document_file f JOIN stored_object o ON o.sha256 = f.sha256"
    " WHERE f.document_id IN ({})"
)
_SNIPPETS = (
    "SELECT rowid, snippet(search_index, -1, '[[', ']]', ' … ', 24) FROM search_index"
    " WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT 50"
)


@dataclass(frozen=True)
class Question:
    """What a clerk asks, and how bare SQL finds it: its newest ids, and how many there are."""

    name: str
    query: str
    ids: str
    count: str
    said: tuple[str, ...]
    snippets: bool = True

    def ask(self, database: sqlite3.Connection) -> tuple[int, list[int]]:
        """Ask in bare SQL for all that a page of hits shows."""
        rows = _SNIPPETS if self.snippets else self.ids
        found = [row[0] for row in database.execute(rows, self.said)]
        marks = ", ".join("?" for _ in found)
        database.execute(_ROWS.format(marks), found).fetchall()
        database.execute(_FILES.format(marks), found).fetchall()
        return int(database.execute(self.count, self.said).fetchone()[0]), found


def _words(name: str, query: str) -> Question:
    count = "SELECT count(*) FROM search_index WHERE search_index MATCH ?"
    return Question(name, query, _MATCH, count, (search.parse(query).match,))


def _code(name: str, code: str) -> Question:
    where = "FROM document WHERE code = ? OR code LIKE ?"
    ids = f"SELECT id {where} ORDER BY id DESC LIMIT 50"
    return Question(
        *(name, f"kode:{code}", ids, f"SELECT count(*) {where}", (code, f"{code}.%")),
        snippets=False,
    )


def _questions() -> list[Question]:
    return [
        _words("a common word", "surat"),
        _words("a two-letter prefix", "pe"),
        _words("a rare word", bulk.RARE),
        _words("two words", "undangan rapat"),
        _words("a word without another", "laporan -rapat"),
        _words("a letter's number", "nomor:1312"),
        _code("a class of codes", "400"),
        _code("one code", "000.1.2.3"),
    ]


def measure(base: Path, *, short: bool) -> Iterator[Figure]:
    """Figures for 100,000 and 1,000,000 documents; in the short form for 2,000."""
    for size in (SHORT,) if short else (MIDDLE, LARGE):
        folder = base / f"search-{size}"
        with bulk.new_archive(folder) as archive:
            bulk.fill(archive, size)
            with closing(sqlite3.connect(folder / "catalogue.sqlite")) as database:
                yield from _figures(archive, database, size, rounds=3 if short else 40)


def _figures(
    archive: Archive, database: sqlite3.Connection, size: int, rounds: int
) -> Iterator[Figure]:
    yield _newest(archive, database, size, rounds)
    for question in _questions():
        page = archive.search(question.query, limit=HITS)
        hits = (page.total, [hit.document.id for hit in page.items])
        if hits != question.ask(database):
            raise RuntimeError(f"{question.query}: not what bare SQL finds")
        ours = partial(archive.search, question.query, limit=HITS)
        turns = in_turn(ours, partial(question.ask, database), rounds)
        p95 = percentile(turns.ours, 95) * 1000
        said = f"{page.total:,} of {size:,} found, p95 {p95:.1f} ms"
        yield turns.figure(f"search {question.name}", PEER, unit="ms", said=said)


def _newest(archive: Archive, database: sqlite3.Connection, size: int, rounds: int) -> Figure:
    """Only the ids of the newest hits of a common word, which a list asks for first."""
    query = search.parse("surat")

    def bare() -> None:
        database.execute(_MATCH, (query.match,)).fetchall()

    with archive.catalogue.reading() as session:
        turns = in_turn(partial(search.ids, session, query, limit=HITS), bare, rounds)
    p95 = percentile(turns.ours, 95) * 1000
    said = f"{size:,} documents, p95 {p95:.2f} ms"
    return turns.figure("search ids of the newest 50", PEER, unit="ms", said=said)
