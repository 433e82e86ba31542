"""A thousand files at once: how fast they are taken, and how much memory that needs."""

import hashlib
import json
import threading
from pathlib import Path

import psutil

from tests.faults import mixed
from tests.faults.audit import audit
from tests.faults.children import start
from tests.faults.kills import new_archive

MEMORY_ALLOWED = 300 * 1000 * 1000
"""Bytes for the whole program with its readers."""


def take_all(base: Path, files: int, seed: int) -> tuple[str, list[str]]:
    """Drop so many mixed files and take them; returns a line with figures, and the problems."""
    folder = new_archive(base / "arsip")
    dropped = mixed.drop(files, seed)
    mixed.put(folder / "masuk", dropped)
    out, err = base / "out", base / "err"
    child = start(["-C", str(folder), "watch", "--once", "--json"], out, err)
    memory = _Memory(child.pid)
    memory.start()
    code = child.wait()
    memory.stop.set()
    memory.join()
    if code:
        return f"mixed: watch ended with {code}", [err.read_text()]
    report = json.loads(out.read_text())
    damaged = [each for each in dropped if each.damaged]
    expected = {each.name: hashlib.sha256(each.content).hexdigest() for each in dropped}
    problems = audit(folder, expected, settled=True).all()
    if report["taken"] + report["duplicates"] + report["quarantined"] != files:
        problems.append(f"reported {report}")
    if report["quarantined"] != len(damaged):
        problems.append(f"{len(damaged)} damaged files, {report['quarantined']} put aside")
    if memory.peak > MEMORY_ALLOWED:
        problems.append(f"{memory.peak / 1e6:.0f} MB of memory")
    seconds = report["seconds"]
    line = (
        f"mixed: {files:,} files in {seconds:.1f} s ({files / seconds:.1f} a second),"
        f" {report['taken']:,} taken, {report['duplicates']} copies,"
        f" {report['quarantined']} put aside, peak {memory.peak / 1e6:.0f} MB"
    )
    return line, problems


class _Memory(threading.Thread):
    """Watches what a program and all it started hold; shared pages are counted once for each."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.program = psutil.Process(pid)
        self.stop = threading.Event()
        self.peak = 0

    def run(self) -> None:
        while not self.stop.wait(0.05):
            held = 0
            try:
                family = [self.program, *self.program.children(recursive=True)]
                held = sum(_resident(each) for each in family)
            except psutil.Error:
                continue
            self.peak = max(self.peak, held)


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0
