"""Documents filed in a second by one program and by four, against bare inserts into SQLite."""

import multiprocessing
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from multiprocessing.synchronize import Barrier
from pathlib import Path

from arsipdesk.archive import Archive
from arsipdesk.domain.records import Fields
from tests.benchmarks import bulk
from tests.benchmarks.figures import Figure, Turns

PEER = "one bare insert with synchronous=FULL for each"
_DOCUMENT = (
    "INSERT INTO document (uid, kind, register, agenda_number, agenda_year, reference_number,"
    " subject, scheme, code, code_name, code_sort_key, level, urgency, status, holder, note,"
    " created, changed) SELECT hex(randomblob(16)), 'letter', 'bare',"
    " coalesce(max(agenda_number), 0) + 1, 2026, '', ?, '', '', '', '', '', '', '', '', '', '2026',"
    " '2026' FROM document WHERE register = 'bare'"
)

Writer = Callable[[Path, int], None]


def measure(base: Path, *, short: bool) -> Iterator[Figure]:
    """Letters registered by one program, then by four at once (in the short form by two)."""
    letters, rounds = (10, 1) if short else (200, 5)
    for programs in (2,) if short else (1, 4):
        folder = base / f"filing-{programs}"
        bulk.new_archive(folder).close()
        turns = Turns([], [])
        for _ in range(rounds):
            turns.ours.append(_together(_file, folder, programs, letters))
            turns.peer.append(_together(_insert, folder, programs, letters))
        _count(folder, programs * letters * rounds)
        rate = programs * letters / min(turns.ours)
        said = f"{programs * letters} letters, up to {rate:.0f} a second"
        name = f"filing by {programs} program{'s' if programs > 1 else ''}"
        yield turns.figure(name, PEER, said=said)


def _count(folder: Path, wanted: int) -> None:
    with Archive.open(folder) as archive:
        filed = archive.search("surat dari loket").total
    if filed != wanted:
        raise RuntimeError(f"{filed} filed, {wanted} wanted")


def _together(writer: Writer, folder: Path, programs: int, letters: int) -> float:
    """Seconds from the moment when all are ready until the last has written its last letter."""
    context = multiprocessing.get_context("spawn")
    ready = context.Barrier(programs + 1)
    work = partial(_wait_and_write, writer, folder, letters, ready)
    running = [context.Process(target=work) for _ in range(programs)]
    for process in running:
        process.start()
    ready.wait(60)
    began = time.perf_counter()
    ready.wait(600)
    took = time.perf_counter() - began
    for process in running:
        process.join()
        if process.exitcode:
            raise RuntimeError("a program failed")
    return took


def _wait_and_write(writer: Writer, folder: Path, letters: int, ready: Barrier) -> None:
    try:
        writer(folder, 0)
        ready.wait(60)
        writer(folder, letters)
        ready.wait(600)
    except BaseException:
        ready.abort()
        raise


def _file(folder: Path, letters: int) -> None:
    with Archive.open(folder) as archive:
        for number in range(letters):
            archive.register(Fields(subject=f"Surat {number} dari loket", code="400.10.4.4"))


def _insert(folder: Path, letters: int) -> None:
    path = folder / "catalogue.sqlite"
    with closing(sqlite3.connect(path, timeout=60, isolation_level=None)) as database:
        database.execute("PRAGMA synchronous=FULL")
        for number in range(letters):
            database.execute("BEGIN IMMEDIATE")
            database.execute(_DOCUMENT, (f"Surat {number}",))
            database.execute("COMMIT")
