"""Kills a verb at random moments of its run, restarts it, and counts what went wrong."""

import os
import random
import shutil
import statistics
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from arsipdesk.archive import Archive
from tests.faults.children import adopt_orphans
from tests.faults.scenes import Scene, scene_of

VERBS = ("watch", "file", "sync")
REAL_EVERY = 20
"""Every so many kills hit a program that was started as a person starts it."""

AGAIN = 0.2
"""How often the restart is killed as well, before anything is checked."""

Say = Callable[[str], None]


@dataclass
class Tally:
    """What the kills of one verb came to."""

    verb: str
    say: Say
    kills: int = 0
    restarts_killed: int = 0
    checked: int = 0
    clean: int = 0
    files: int = 0
    seconds: float = 0.0
    wrong: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)

    def note(self, problems: list[str]) -> None:
        """Count one check of the archive after a kill."""
        self.checked += 1
        self.clean += not any(p.startswith("verify") for p in problems)
        self.wrong.update(p.partition(":")[0] for p in problems)
        self.problems += problems
        for problem in problems:
            self.say(f"  ! {problem}")

    def line(self) -> str:
        """The figures in one line."""
        names = {
            "lost": "lost",
            "twice": "twice",
            "half_filed": "half-filed",
            "orphans": "orphans",
            "gaps": "gaps",
            "leftovers": "leftovers",
            "promise": "broken promises",
            "remote": "broken on the remote",
        }
        figures = ", ".join(f"{shown} {self.wrong[name]}" for name, shown in names.items())
        others = sum(n for name, n in self.wrong.items() if name not in (*names, "verify"))
        return (
            f"{self.verb}: {self.kills:,} kills (and {self.restarts_killed:,} of the restart),"
            f" {self.files:,} files, {figures}, other {others},"
            f" verify clean {self.clean:,}/{self.checked:,}, {self.seconds:.0f} s"
        )


def kill(verb: str, kills: int, seed: int, base: Path, say: Say = print) -> Tally:
    """Kill `verb` so many times; `base` is an empty folder. Stops early at the tenth problem."""
    adopt_orphans()
    began = time.monotonic()
    tally = Tally(verb, say)
    template = new_archive(base / "template")
    chance = random.Random(seed)  # noqa: S311 - the same moments for the same seed
    number = 0
    while tally.kills < kills and len(tally.problems) < 10:
        number += 1
        work = base / f"{verb}-{number}"
        with scene_of(verb, template, work, chance.randrange(1 << 30), number) as scene:
            wanted = min(kills, tally.kills + scene.kills)
            _play(scene, tally, wanted, chance)
            tally.note(scene.finish())
            tally.files += scene.number
        tally.seconds = time.monotonic() - began
        say(f"  {tally.line()}")
    shutil.rmtree(template)
    return tally


def _play(scene: Scene, tally: Tally, wanted: int, chance: random.Random) -> None:
    lasts = {False: _seconds(scene, real=False)}
    while tally.kills < wanted and len(tally.problems) < 10:
        real = tally.kills % REAL_EVERY == REAL_EVERY - 1
        if real not in lasts:
            lasts[real] = _seconds(scene, real=real)
        scene.prepare()
        child = scene.start(real=real)
        group = chance.random() < 0.5
        began = time.monotonic()
        if not child.kill_after(chance.uniform(0, lasts[real]), group=group):
            lasts[real] += (time.monotonic() - began - lasts[real]) / 3
            continue
        tally.kills += 1
        if chance.random() < AGAIN:
            again = scene.start()
            tally.restarts_killed += again.kill_after(chance.uniform(0, lasts[False]), group=group)
        found = scene.problems_after_restart()
        tally.note([f"{each} (kill {tally.kills})" for each in found])


def _seconds(scene: Scene, *, real: bool) -> float:
    """How long a run lasts that nobody disturbs."""
    took = []
    for _ in range(3):
        scene.prepare()
        began = time.monotonic()
        code = scene.start(real=real).wait()
        took.append(time.monotonic() - began)
        assert code == 0, f"{scene.verb} ended with {code}: {scene.problems_after_restart()}"
    return statistics.median(took)


def new_archive(folder: Path) -> Path:
    """An archive that takes files without waiting for them to settle."""
    os.environ.setdefault("ARSIPDESK_CONFIG_DIR", str(folder.with_name("settings")))
    Archive.create(folder, "Kelurahan Karanganyar Gunung").close()
    identity = folder / "arsip.toml"
    said = identity.read_text()
    identity.write_text(said.replace("settle_seconds = 5.0", "settle_seconds = 0.0"))
    return folder
