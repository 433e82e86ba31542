"""The window on very many documents: how soon it can be used, and whether it ever stands still."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from arsipdesk.catalogue import search
from tests.benchmarks import bulk
from tests.benchmarks.figures import Figure, percentile, seconds

SHORT, LARGE = 2_000, 1_000_000
LIBRARY = "import ttkbootstrap"
READY_S, HELD_MB, STALL_MS, KEY_MS = 1.5, 200.0, 50.0, 100.0
_MATCH = "SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT 200"


@dataclass(frozen=True)
class Session:
    """What one start of the window told."""

    ready: float
    worked: float
    held_at_start: float
    said: dict[str, Any]


def measure(base: Path, *, short: bool) -> Iterator[Figure]:
    """Figures for 1,000,000 documents; in the short form for 2,000.

    `ARSIPDESK_BENCH_ARCHIVE` names a folder that is filled already.
    """
    size = SHORT if short else LARGE
    filled = os.environ.get("ARSIPDESK_BENCH_ARCHIVE")
    folder = Path(filled) if filled and not short else base / "gui"
    if not folder.exists():
        with bulk.new_archive(folder) as archive:
            bulk.fill(archive, size)
    with _screen() as display:
        environment = os.environ | {"DISPLAY": display} if display else dict(os.environ)
        _session(folder, environment)  # warms the disk, and writes what Python compiles
        bare = min(seconds(partial(_bare, environment)) for _ in range(3))
        sessions = [_session(folder, environment) for _ in range(1 if short else 3)]
    yield from _figures(folder, sessions, bare)


def _figures(folder: Path, sessions: list[Session], bare: float) -> Iterator[Figure]:
    best = min(sessions, key=lambda each: each.ready)
    size = f"{best.said['documents']:,} documents"
    yield _against(
        "gui: cold start", best.ready, bare, f"python -c '{LIBRARY}'", READY_S, "s", size
    )
    held = max(each.said["most"] for each in sessions)
    said = f"{size}, at the end {best.said['held']:.0f}, at the start {best.held_at_start:.0f}"
    yield _against("gui: memory at most", held, _bare_memory(), LIBRARY, HELD_MB, "MB", said)
    for view in ("cards", "table"):
        calm = min(sessions, key=lambda each: each.said[view]["wall"]).said
        said = f"{size}, {calm[view]['work']:.0f} ms of it work"
        name, peer = f"gui: longest block, {view}", "a loop with nothing to do"
        pair = (calm[view]["wall"], max(calm["bare"]["wall"], 1.0))
        yield _against(name, *pair, peer, STALL_MS, "ms", said)
    took = min((each.said["typing"] for each in sessions), key=lambda all_: percentile(all_, 95))
    sql = _typed_in_sql(folder)
    said = f"{size}, {len(took)} keys, median {percentile(took, 50):.0f} ms"
    pair = (percentile(took, 95), max(percentile(sql, 95), 0.1))
    yield _against("gui: key to first results, p95", *pair, "bare SQLite FTS5", KEY_MS, "ms", said)


def _against(
    name: str, ours: float, peer: float, peer_name: str, most: float, unit: str, said: str
) -> Figure:
    return Figure(name, peer_name, ours, peer, ours / peer, unit, most=most, said=said)


def _session(folder: Path, environment: dict[str, str]) -> Session:
    """Start the window, and read what is told of it."""
    began = time.perf_counter()
    words = [sys.executable, "-m", "tests.benchmarks.gui_child", str(folder)]
    with subprocess.Popen(words, env=environment, stdout=subprocess.PIPE, text=True) as child:
        if child.stdout is None:
            raise RuntimeError
        first = json.loads(child.stdout.readline())
        ready = time.perf_counter() - began
        return Session(ready, first["work"], first["ready"][0], json.loads(child.stdout.readline()))


def _bare(environment: dict[str, str]) -> None:
    subprocess.run([sys.executable, "-c", LIBRARY], env=environment, check=True)


def _bare_memory() -> float:
    words = [sys.executable, "-c", f"{LIBRARY}; {_TELL}"]
    said = subprocess.run(words, check=True, capture_output=True, text=True)
    return int(said.stdout) / 1024


_TELL = "print(next(l.split()[1] for l in open('/proc/self/status') if l.startswith('VmHWM')))"


def _typed_in_sql(folder: Path) -> list[float]:
    """The same searches in bare SQL, in milliseconds."""
    from tests.benchmarks.gui_child import WORDS

    took = []
    with closing(sqlite3.connect(folder / "catalogue.sqlite")) as database:
        for word in WORDS:
            for end in range(2, len(word) + 1):
                match = search.parse(word[:end]).match
                ask = partial(database.execute, _MATCH, (match,))
                took.append(seconds(lambda ask=ask: ask().fetchall()) * 1000)  # type: ignore[misc]
    return took


@contextmanager
def _screen() -> Iterator[str]:
    """A virtual screen of its own; "" where there is no program for it."""
    program = shutil.which("Xvfb")
    if program is None:
        yield ""
        return
    reading, writing = os.pipe()
    size = ["-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(
        [program, "-displayfd", str(writing), *size],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)
