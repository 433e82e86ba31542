"""`python -m tests.gui.served FOLDER`: how long the window stands still while it takes a folder in.

A real window is opened on a new archive, the files of FOLDER come into `masuk/`, and a person walks
through the inbox meanwhile. A tick every 5 ms tells how long Tk served nobody. Two peers are
measured in the same run: the same window before the files come, and beside it an empty window in a
program of its own, which stands still only where the machine itself does.
"""

import argparse
import json
import multiprocessing
import os
import shutil
import sys
import tempfile
import threading
import time
import tkinter as tk
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from arsipdesk.archive import Archive
from arsipdesk.gui.app import make_root
from arsipdesk.gui.collecting import spare_what_stands
from arsipdesk.gui.inbox import Inbox
from arsipdesk.gui.window import Window

TICK_MS = 5
LONG_S = 0.05
_STEP_MS, _LOOK_MS = 700, 200
_IDLE_S, _CALM_S = 5.0, 2.0


@dataclass(frozen=True)
class Stall:
    """A time in seconds in which Tk served nobody, `at` seconds after the beginning.

    In `starved` of it the thread could have worked, but the machine ran other programs (told by
    Linux alone); in `worked` it worked, and in `program` all threads together.
    """

    seconds: float
    starved: float
    worked: float
    program: float
    at: float

    @property
    def own(self) -> float:
        """What this program had a part in: some thread of it worked, and the machine let it."""
        return min(self.seconds - self.starved, self.program)


class Ticks:
    """Ticks of one root window."""

    def __init__(self, root: tk.Misc) -> None:
        self._root = root
        self._stalls: list[Stall] = []

    def start(self) -> None:
        """Begin to tick. Call it on the thread that serves the window."""
        self._account = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._stalls = []
        self._last = self._now()
        self._began = self._last[0]
        self._again()

    def _now(self) -> tuple[float, ...]:
        try:
            starved = int(self._account.read_text().split()[1]) / 1e9
        except OSError:
            starved = 0.0
        return time.perf_counter(), starved, time.thread_time(), time.process_time()

    def _again(self) -> None:
        self._timer = self._root.after(TICK_MS, self._tick)

    def _tick(self) -> None:
        now = self._now()
        times = (new - old for new, old in zip(now, self._last, strict=True))
        self._stalls.append(Stall(*times, at=now[0] - self._began))
        self._last = now
        self._again()

    def stop(self) -> list[Stall]:
        """End, and give the times between ticks, the longest of our own first."""
        self._root.after_cancel(self._timer)
        return sorted(self._stalls, key=lambda stall: -stall.own)


@dataclass(frozen=True)
class Served:
    """What was measured; times in seconds, stalls the longest first."""

    files: int
    waiting: int
    put_aside: int
    seconds: float
    looked_at: int
    idle: list[Stall]
    bare: list[Stall]
    busy: list[Stall]

    def figures(self) -> dict[str, object]:
        """For programs: what became of the files, and the longest stalls in seconds."""
        longest = {
            name: {
                "clock": max(stall.seconds for stall in stalls),
                "own": max(stall.own for stall in stalls),
                "over": sum(stall.own > LONG_S for stall in stalls),
            }
            for name, stalls in (("idle", self.idle), ("bare", self.bare), ("busy", self.busy))
        }
        counted = ("files", "waiting", "put_aside", "seconds", "looked_at")
        return {name: getattr(self, name) for name in counted} | {"longest": longest}

    def lines(self) -> list[str]:
        """For people."""
        told = f"{self.files} files in {self.seconds:.0f} s: {self.waiting} wait in the inbox,"
        lines = [f"{told} {self.put_aside} put aside, {self.looked_at} looked at"]
        lines += [f"{name}: {_told(getattr(self, name))}" for name in ("idle", "bare", "busy")]
        for stall in self.busy[:8]:
            parts = (stall.seconds, stall.starved, stall.worked, stall.program)
            seconds, starved, worked, program = (f"{part * 1000:.0f} ms" for part in parts)
            told = f"starved {starved}, worked {worked}, the whole program {program}"
            lines.append(f"  at {stall.at:.1f} s {seconds}: {told}")
        return lines


def _told(stalls: list[Stall]) -> str:
    whole = sorted((stall.seconds for stall in stalls), reverse=True)
    own = [stall.own for stall in stalls]
    return "; ".join(
        f"{name} longest {times[0] * 1000:.0f} ms, 99.9 % {times[len(times) // 1000] * 1000:.0f} ms,"
        f" over {LONG_S * 1000:.0f} ms {sum(each > LONG_S for each in times)} of {len(times)}"
        for name, times in (("by the clock", whole), ("our own", own))
    )


def _bare(pipe: Connection) -> None:
    """An empty window that ticks until something is said."""
    root = tk.Tk()
    ticks = Ticks(root)

    def listen() -> None:
        if pipe.poll():
            root.quit()
        else:
            root.after(_LOOK_MS, listen)

    ticks.start()
    listen()
    root.mainloop()
    pipe.send(ticks.stop())


class _Person:
    """Goes down the inbox, and begins at its top again."""

    def __init__(self, window: Window) -> None:
        self._window, self.seen = window, set[int]()
        window.root.after(_STEP_MS, self._step)

    def _step(self) -> None:
        inbox = self._window.current
        assert isinstance(inbox, Inbox)
        cards = inbox.cards
        if cards.current >= len(cards.rows) - 1:
            cards.canvas.event_generate("<Home>")
        else:
            cards.canvas.event_generate("<Down>")
        if inbox.scan is not None:
            self.seen.add(inbox.scan.scan)
        self._window.root.after(_STEP_MS, self._step)


def _serve(root: tk.Tk, done: Callable[[], bool], most: float) -> None:
    """Tk's own loop until `done`, or `most` seconds have gone by."""
    end = time.monotonic() + most

    def look() -> None:
        if done() or time.monotonic() > end:
            root.quit()
        else:
            root.after(_LOOK_MS, look)

    look()
    root.mainloop()


def measure(files: list[Path], base: Path, *, most: float) -> Served:
    """Have the window take copies of `files`, for at most `most` seconds."""
    ready = base / "files"
    ready.mkdir()
    for number, path in enumerate(files):
        shutil.copyfile(path, ready / f"{number:03d}-{path.name}")
    archive = Archive.create(base / "arsip", "Kelurahan Karanganyar Gunung")
    root = make_root("light")
    window = Window(root, archive, mode="light", screen="inbox")
    spare_what_stands(root)
    ticks = Ticks(root)
    _serve(root, lambda: not window.loop.busy, 10)
    ticks.start()
    _serve(root, lambda: False, _IDLE_S)
    idle = ticks.stop()

    mine, other = multiprocessing.get_context("spawn").Pipe()
    bare = multiprocessing.get_context("spawn").Process(target=_bare, args=(other,))
    bare.start()
    inbox = archive.layout.inbox

    def arrive() -> None:
        for path in sorted(ready.iterdir()):
            path.replace(inbox / path.name)

    last_full = time.monotonic()

    def all_taken() -> bool:
        nonlocal last_full
        if any(path.is_file() for path in inbox.iterdir()) or any(ready.iterdir()):
            last_full = time.monotonic()
        return time.monotonic() - last_full > _CALM_S

    person = _Person(window)
    began = time.monotonic()
    threading.Thread(target=arrive).start()
    ticks.start()
    _serve(root, all_taken, most)
    seconds = time.monotonic() - began
    busy = ticks.stop()
    mine.send("")
    beside: list[Stall] = mine.recv()
    bare.join()
    window.close()
    root.destroy()
    with archive:
        waiting, aside = len(archive.inbox()), len(archive.quarantine())
    return Served(len(files), waiting, aside, seconds, len(person.seen), idle, beside, busy)


def main() -> int:
    """Measure, and print what was measured."""
    parser = argparse.ArgumentParser(prog="python -m tests.gui.served", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--most", type=float, default=1200.0, help="seconds after which it ends")
    parser.add_argument("--json", type=Path, metavar="FILE")
    asked = parser.parse_args()
    files = sorted(path for path in asked.folder.rglob("*") if path.is_file())
    with tempfile.TemporaryDirectory(prefix="arsipdesk-served-") as folder:
        base = Path(folder)
        os.environ["ARSIPDESK_CONFIG_DIR"] = str(base / "settings")
        served = measure(files, base, most=asked.most)
    print("\n".join(served.lines()))  # noqa: T201 - what this program is for
    if asked.json:
        asked.json.write_text(json.dumps(served.figures(), indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
