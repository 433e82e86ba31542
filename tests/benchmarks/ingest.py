"""Taking many mixed files in, against a bare pipeline: copy, fsync, hash, and PDF text by pdfium.

`python -m tests.benchmarks.ingest SOURCE TARGET` is that pipeline, in one process.
"""

import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pypdfium2

from tests.benchmarks import bulk
from tests.benchmarks.figures import Figure, Turns
from tests.faults import mixed

FILES, ROUNDS = 300, 3
PEER = "copy, fsync, SHA-256 and pdfium text in one process"


def measure(base: Path, *, short: bool) -> Iterator[Figure]:
    """`watch --once` of mixed files, by the clock on the wall."""
    files = 10 if short else FILES
    turns, peak = Turns([], []), 0
    for turn in range(1 if short else ROUNDS):
        folder = base / f"ingest-{turn}"
        bulk.new_archive(folder).close()
        dropped = mixed.drop(files, seed=turn)
        loose, bare = base / f"loose-{turn}", base / f"bare-{turn}"
        for place in (loose, bare):
            place.mkdir()
        mixed.put(folder / "masuk", dropped)
        mixed.put(loose, dropped)
        seconds, memory = _watch(folder, files)
        peak = max(peak, memory)
        turns.ours.append(seconds)
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.ingest", str(loose), str(bare)], check=True
        )
        turns.peer.append(time.perf_counter() - began)
    said = f"{files} files, {files / min(turns.ours):.1f} a second, peak {peak / 1e6:.0f} MB"
    yield turns.figure("ingest: watch --once", PEER, said=said)


def _watch(folder: Path, files: int) -> tuple[float, int]:
    """Seconds and peak bytes of a `watch --once` that takes all."""
    began = time.perf_counter()
    words = [sys.executable, "-m", "arsipdesk", "-C", str(folder), "watch", "--once", "--json"]
    with subprocess.Popen(words, stdout=subprocess.PIPE) as program:
        peak = _peak(program)
        assert program.stdout
        told = program.stdout.read()
    if program.returncode:
        raise RuntimeError(f"watch ended with {program.returncode}")
    report = json.loads(told)
    took = time.perf_counter() - began
    if report["taken"] + report["duplicates"] + report["quarantined"] != files:
        raise RuntimeError(f"not all were taken: {report}")
    return took, peak


def _peak(program: "subprocess.Popen[bytes]") -> int:
    """The most that a program and its readers held at once, until it ends."""
    peak, root = 0, psutil.Process(program.pid)
    while program.poll() is None:
        try:
            family = [root, *root.children(recursive=True)]
            peak = max(peak, sum(each.memory_info().rss for each in family))
        except psutil.Error:
            continue
        finally:
            time.sleep(0.1)
    return peak


def bare(source: Path, target: Path) -> None:
    """The least that must be done for each file."""
    for path in sorted(source.iterdir()):
        content = path.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        with (target / f"{digest}.part").open("wb") as copy:
            copy.write(content)
            copy.flush()
            os.fsync(copy.fileno())
        (target / f"{digest}.part").replace(target / digest)
        if path.suffix == ".pdf":
            _text(target / digest)


def _text(path: Path) -> list[str]:
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError:
        return []
    with document:
        return [page.get_textpage().get_text_range() for page in document]


if __name__ == "__main__":
    bare(Path(sys.argv[1]), Path(sys.argv[2]))
