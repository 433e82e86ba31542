"""Large archives made fast: many documents as rows, in Indonesian that an office would write."""

import csv
import datetime as dt
import hashlib
import random
import uuid
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sqlalchemy import insert, text

from arsipdesk.archive import Archive
from arsipdesk.assets import asset
from arsipdesk.catalogue.models import Table
from arsipdesk.catalogue.words import fold, stems
from arsipdesk.domain.classification import CURRENT_SCHEME, sort_key
from arsipdesk.domain.kinds import KINDS, AccessLevel, DocumentKind, Urgency
from arsipdesk.domain.status import FIRST

BATCH = 5000
CACHE_KIB = 1 << 19
YEARS = range(2017, 2027)
OFFICE = "Kelurahan Karanganyar Gunung"
RARE, RARE_EVERY = "lengkuas", 20_000
OPENINGS = (
    *("Undangan", "Permohonan", "Laporan", "Pemberitahuan", "Surat Pengantar", "Proposal"),
    *("Usulan", "Notulen Rapat", "Tindak Lanjut", "Rekomendasi", "Daftar Hadir", "Berita Acara"),
)
_TABLES = Table.metadata.tables
KIND = KINDS[DocumentKind.INCOMING_LETTER]


@dataclass(frozen=True)
class Code:
    """A classification code and its name."""

    code: str
    name: str


@dataclass(frozen=True)
class Letter:
    """One document to make: its number, and what its only file holds."""

    id: int
    content: bytes

    @property
    def sha256(self) -> str:
        """The name of its file in the store."""
        return hashlib.sha256(self.content).hexdigest()


@cache
def codes() -> list[Code]:
    """The codes that an office may file under."""
    with asset("classification", "permendagri-83-2022.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["level"] != "1"]
    return [Code(row["kode"], row["nama"]) for row in rows]


@cache
def _sentences() -> list[tuple[str, str]]:
    """Some thousand sentences out of the words of the code list, each with its stems."""
    chance = random.Random(83)  # noqa: S311 - the same words each time
    made = []
    for _ in range(1500):
        one, two = chance.choice(codes()).name, chance.choice(codes()).name
        said = f"Sehubungan dengan {one} kami mohon {two} di RW {chance.randrange(1, 12):02d}."
        made.append((said, stems(said)))
    return made


@cache
def _subjects() -> list[tuple[str, str]]:
    """Some thousand subjects, each with its stems."""
    chance = random.Random(2022)  # noqa: S311 - the same words each time
    made = []
    for _ in range(5000):
        said = f"{chance.choice(OPENINGS)} {chance.choice(codes()).name}"[:110].strip()
        made.append((said, stems(said)))
    return made


def new_archive(folder: Path) -> Archive:
    """A new, empty archive that takes files without waiting."""
    Archive.create(folder, OFFICE).close()
    identity = folder / "arsip.toml"
    said = identity.read_text(encoding="utf-8")
    identity.write_text(said.replace("settle_seconds = 5.0", "settle_seconds = 0.0"), "utf-8")
    return Archive.open(folder)


def letters(count: int) -> Iterator[Letter]:
    """The documents that `fill` makes."""
    for number in range(1, count + 1):
        yield Letter(number, f"Surat nomor {number} dari arsip besar\n".encode())


def fill(archive: Archive, count: int) -> None:
    """Put `count` documents with one file each into an empty archive: rows and words only."""
    chance = random.Random(5)  # noqa: S311 - the same archive each time
    people = [f"Ketua RW {n:02d} {word.name[:30]}" for n, word in enumerate(codes()[:400], 1)]
    with archive.catalogue.writing() as session:
        rows = [{"id": n, "name": name, "folded": fold(name)} for n, name in enumerate(people, 1)]
        session.execute(insert(_TABLES["party"]), rows)
    batch: list[Letter] = []
    for letter in letters(count):
        batch.append(letter)
        if len(batch) == BATCH or letter.id == count:
            _insert(archive, batch, people, chance)
            batch = []
    with archive.catalogue.writing() as session:
        session.execute(
            insert(_TABLES["counter"]),
            [{"register": KIND.register, "year": year, "last": count} for year in YEARS],
        )
    fold_log(archive)


def fold_log(archive: Archive) -> None:
    """Fold the database's log back, so that what is measured next doesn't pay for the filling."""
    with closing(archive.catalogue._writers.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _insert(
    archive: Archive, batch: list[Letter], people: list[str], chance: random.Random
) -> None:
    now = dt.datetime.now(dt.UTC)
    made = [_document(letter, chance, now, people) for letter in batch]
    with archive.catalogue.writing() as session:
        session.execute(text(f"PRAGMA cache_size=-{CACHE_KIB}"))
        session.execute(insert(_TABLES["document"]), [row for row, _ in made])
        session.execute(insert(_TABLES["stored_object"]), [_stored(each, now) for each in batch])
        session.execute(insert(_TABLES["document_file"]), [_file(each) for each in batch])
        session.execute(insert(_TABLES["search_row"]), [words for _, words in made])


def _document(
    letter: Letter, chance: random.Random, now: dt.datetime, people: list[str]
) -> tuple[dict[str, object], dict[str, object]]:
    """The row of a document, and the words by which it is found."""
    code = codes()[int(len(codes()) * chance.random() ** 3)]
    year = chance.choice(YEARS)
    received = dt.date(year, 1, 1) + dt.timedelta(days=chance.randrange(365))
    subject, roots = chance.choice(_subjects())
    sender = chance.randrange(len(people))
    if letter.id % RARE_EVERY == 1:
        subject += f" {RARE}"
    row: dict[str, object] = {
        "id": letter.id,
        "uid": str(uuid.UUID(int=chance.getrandbits(128))),
        "kind": DocumentKind.INCOMING_LETTER.value,
        "register": KIND.register,
        "agenda_number": letter.id,
        "agenda_year": year,
        "reference_number": f"{code.code}/{letter.id}/RW05/{year}",
        "subject": subject,
        "date": received,
        "received": received,
        "sender_id": sender + 1,
        "recipient_id": 1,
        "scheme": CURRENT_SCHEME,
        "code": code.code,
        "code_name": code.name,
        "code_sort_key": sort_key(code.code),
        "level": AccessLevel.OPEN.value,
        "urgency": Urgency.NORMAL.value,
        "status": FIRST[KIND.statuses],
        "holder": "Sari",
        "note": "",
        "created": now,
        "changed": now,
    }
    said = [chance.choice(_sentences()) for _ in range(3)]
    words: dict[str, object] = {
        "id": letter.id,
        "subject": f"{subject} {code.name}",
        "parties": f"{people[sender]} {people[0]} Sari",
        "numbers": f"{row['reference_number']} {letter.id} {letter.id:04d}/{year} {code.code}",
        "note": "",
        "body": " ".join(sentence for sentence, _ in said),
        "stems": " ".join([roots, *(stem for _, stem in said)]),
    }
    return row, words


def _stored(letter: Letter, now: dt.datetime) -> dict[str, object]:
    return {
        "sha256": letter.sha256,
        "bytes": len(letter.content),
        "mime": "text/plain",
        "pages": 1,
        "title": "",
        "stored": now,
    }


def _file(letter: Letter) -> dict[str, object]:
    return {
        "document_id": letter.id,
        "sha256": letter.sha256,
        "name": f"{letter.id}.txt",
        "position": 0,
    }
