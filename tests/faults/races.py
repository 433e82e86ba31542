"""Several programs at once in one archive: numbers without gap or double, no file taken twice."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from arsipdesk.archive import Archive
from arsipdesk.domain.records import Fields
from tests.faults.children import fork
from tests.faults.kills import new_archive


def race(base: Path, *, writers: int, letters: int) -> tuple[str, list[str]]:
    """Let programs register letters at once; returns a line with figures, and the problems."""
    folder = new_archive(base / "arsip")
    began = time.monotonic()
    children = [
        fork(lambda n=n: _register(folder, n, letters), base / f"out{n}", base / f"err{n}")  # type: ignore[misc]
        for n in range(writers)
    ]
    codes = [child.wait() for child in children]
    seconds = time.monotonic() - began
    problems = [
        f"program {n} ended with {code}: {(base / f'err{n}').read_text()}"
        for n, code in enumerate(codes)
        if code
    ]
    with closing(sqlite3.connect(folder / "catalogue.sqlite")) as catalogue:
        numbers = [n for (n,) in catalogue.execute("SELECT agenda_number FROM document")]
    wanted = set(range(1, writers * letters + 1))
    gaps, doubles = len(wanted - set(numbers)), len(numbers) - len(set(numbers))
    if sorted(numbers) != sorted(wanted):
        problems.append(f"{gaps} gaps, {doubles} doubles, {len(set(numbers) - wanted)} beyond")
    with Archive.open(folder) as archive:
        problems += [f"verify: {each}" for each in archive.verify(deep=True).problems]
    line = (
        f"races: {writers} programs filed {len(numbers):,} letters into one register,"
        f" numbers {min(numbers)}-{max(numbers)}, gaps {gaps}, doubles {doubles}, {seconds:.0f} s"
    )
    return line, problems


def _register(folder: Path, program: int, letters: int) -> int:
    with Archive.open(folder) as archive:
        for number in range(letters):
            archive.register(
                Fields(subject=f"Surat {number} dari loket {program}", sender=f"RW {number % 9}")
            )
    return 0
