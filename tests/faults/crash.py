"""A program that dies at its n-th durable step: the power goes off at every point there is."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from arsipdesk.archive import Archive
from arsipdesk.ingest.probe import Probe, ProbePool, Unreadable
from tests.faults.children import fork

DIED = 9
STEPS = ("fsync", "replace", "rename", "unlink", "chmod", "mkdir")


class QuickReader(ProbePool):
    """Reads without a worker: what it reads is not what these tests are about."""

    def probe(self, path: Path, name: str, password: str = "") -> Probe | Unreadable:
        if name.startswith("rusak"):
            return Unreadable("damaged")
        if name.startswith("terkunci") and not password:
            return Unreadable("password")
        return Probe("text/plain", 1, (path.read_text(errors="replace"),), thumbnail=b"\xff\xd8")


def opened(folder: Path) -> Archive:
    """An archive that reads without workers."""
    archive = Archive.open(folder)
    archive._pool = QuickReader()
    return archive


@dataclass
class Journal:
    """The durable steps of a program, in order; it dies before step number `last`."""

    last: int | None = None
    steps: list[tuple[str, ...]] = field(default_factory=list)

    def keep(self) -> None:
        """Write down (or die at) every durable step from now on, in this whole process."""
        for name in STEPS:
            setattr(os, name, self._watched(name, getattr(os, name)))
        event.listen(Engine, "commit", lambda connection: self._step("commit"))

    def _watched(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def called(*about: Any, **more: Any) -> Any:
            self._step(name, *about)
            return real(*about, **more)

        return called

    def _step(self, name: str, *about: Any) -> None:
        self.steps.append((name, *(_path(each) for each in about)))
        if len(self.steps) == self.last:
            os._exit(DIED)


def _path(about: Any) -> str:
    if isinstance(about, int):
        return os.path.realpath(f"/proc/self/fd/{about}")
    return str(about)


def steps_of(work: Callable[[Archive], object], folder: Path, notes: Path) -> list[list[str]]:
    """Do `work` in a child that nobody disturbs; returns its durable steps."""

    def run() -> int:
        journal = Journal()
        with opened(folder) as archive:
            journal.keep()
            work(archive)
            taken = list(journal.steps)
        notes.write_text("\n".join("\t".join(step) for step in taken))
        return 0

    code = fork(run, notes.with_suffix(".out"), notes.with_suffix(".err")).wait()
    assert code == 0, notes.with_suffix(".err").read_text()
    return [line.split("\t") for line in notes.read_text().splitlines()]


def die_at(step: int, work: Callable[[Archive], object], folder: Path, notes: Path) -> bool:
    """Do `work` in a child that dies before durable step `step`; False where it came to its end."""

    def run() -> int:
        journal = Journal(last=step)
        archive = opened(folder)
        journal.keep()
        work(archive)
        return 0

    code = fork(run, notes.with_suffix(".out"), notes.with_suffix(".err")).wait()
    assert code in (0, DIED), notes.with_suffix(".err").read_text()
    return code == DIED
