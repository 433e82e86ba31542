"""The window of a large archive, started as a person starts it, with somebody at its keys.

Prints one line of JSON when the list can be used, and one for all that was measured then.
"""

import json
import sys
import time
import tkinter as tk
from collections.abc import Callable, Iterator
from pathlib import Path

from arsipdesk.cli.app import run as run_command
from arsipdesk.gui import app
from arsipdesk.gui.docrows import DocumentRows
from arsipdesk.gui.library import Library
from arsipdesk.gui.window import Window

TICK_MS = 5
WORDS = ("surat", "undangan rapat", "lengkuas", "pemberitahuan", "laporan 2024", "posyandu")


def memory() -> tuple[float, float]:
    """Megabytes that are held now, and that were held at most."""
    said = Path("/proc/self/status").read_text()
    kib = {line.split(":")[0]: line.split()[1] for line in said.splitlines() if "kB" in line}
    return int(kib["VmRSS"]) / 1024, int(kib["VmHWM"]) / 1024


class Ticker:
    """Asks Tk every few milliseconds; the longest pause is how long the event loop stood still."""

    def __init__(self, root: tk.Misc) -> None:
        self._root = root
        self.longest = self.longest_work = 0.0
        self._last = (time.perf_counter(), time.thread_time())
        self._tick = root.after(TICK_MS, self._ticked)

    def _ticked(self) -> None:
        now = (time.perf_counter(), time.thread_time())
        self.longest = max(self.longest, now[0] - self._last[0] - TICK_MS / 1000)
        self.longest_work = max(self.longest_work, now[1] - self._last[1])
        self._last = now
        self._tick = self._root.after(TICK_MS, self._ticked)

    def stop(self) -> dict[str, float]:
        """The longest pause in milliseconds, and the processor time that Tk's thread had in one."""
        self._root.after_cancel(self._tick)
        return {"wall": self.longest * 1000, "work": self.longest_work * 1000}


def pump(root: tk.Misc, until: Callable[[], bool], seconds: float = 120.0) -> None:
    """Let Tk work until a condition holds."""
    end = time.perf_counter() + seconds
    while not until():
        root.update()
        time.sleep(0.001)
        if time.perf_counter() > end:
            raise TimeoutError


def stalls(root: tk.Misc, steps: Iterator[Callable[[], object]], pause_ms: int) -> dict[str, float]:
    """Do the steps one after the other inside Tk's own loop; the longest pause on the way."""
    going = True

    def step() -> None:
        nonlocal going
        call = next(steps, None)
        if call is None:
            going = False
        else:
            root.after(pause_ms, step)
            call()

    root.update()
    ticker = Ticker(root)
    root.after(pause_ms, step)
    while going:
        root.tk.dooneevent(0)
    return ticker.stop()


def drags(library: Library) -> Iterator[Callable[[], object]]:
    """The bar from end to end and back, jumps, pages and the wheel."""
    cards = library.cards
    command = str(cards.bar.cget("command"))
    for place in [*range(301), *range(300, -1, -3)]:
        yield lambda place=place: cards.tk.call(command, "moveto", str(place / 300))  # type: ignore[misc]
    for key in ("End", "Home", *["Next"] * 20, "End", *["Prior"] * 20, *["Down"] * 20):
        yield lambda key=key: cards.canvas.event_generate(f"<{key}>")  # type: ignore[misc]
    for _ in range(60):
        yield lambda: cards.canvas.event_generate("<Button-5>", x=30, y=30)


def type_words(root: tk.Misc, library: Library) -> list[float]:
    """Milliseconds from each key in the search box to the first results of what stands there."""
    entry, took = library.search.entry, []
    library.search.focus_entry()
    entry.focus_force()
    for word in WORDS:
        for end in range(1, len(word) + 1):
            key = {" ": "space"}.get(word[end - 1], word[end - 1])
            began = time.perf_counter()
            entry.event_generate(f"<KeyPress-{key}>")
            entry.event_generate(f"<KeyRelease-{key}>")
            wanted = word[:end].strip()
            if end > 1 and word[end - 2] != " " and wanted == word[:end]:
                pump(root, lambda wanted=wanted: shows(library, wanted))  # type: ignore[misc]
                took.append((time.perf_counter() - began) * 1000)
            pause = time.perf_counter() + (0.3 if end % 3 == 0 else 0.08)
            pump(root, lambda pause=pause: time.perf_counter() > pause)  # type: ignore[misc]
        entry.delete(0, "end")
        entry.event_generate("<KeyRelease-BackSpace>")
        pump(root, lambda: shows(library, ""))
    return took


def shows(library: Library, text: str) -> bool:
    """Whether the list has drawn what the search for `text` found."""
    rows, cards = library.cards.rows, library.cards
    return (
        isinstance(rows, DocumentRows)
        and rows.question.query == text
        and not cards._pending
        and (not len(rows) or rows.row(0) is not None)
    )


def measure(window: Window) -> dict[str, object]:
    """Everything that is measured once the window stands."""
    root, library = window.root, window.current
    if not isinstance(library, Library):
        raise TypeError
    app.wait_until_painted(window)
    said: dict[str, object] = {"documents": len(library.cards.rows)}
    quiet = (lambda: None for _ in range(300))
    bare = tk.Toplevel(root)
    said["bare"] = stalls(root, quiet, 10)
    bare.destroy()
    library.cards.canvas.focus_force()
    said["cards"] = stalls(root, drags(library), 10)
    app.wait_until_painted(window)
    library.flip_view()
    app.wait_until_painted(window)
    said["table"] = stalls(root, drags(library), 10)
    library.flip_view()
    app.wait_until_painted(window)
    said["typing"] = type_words(root, library)
    said["held"], said["most"] = memory()
    return said


def at_the_keys(programme: "app._Programme") -> None:
    """Takes the place of the main loop."""
    window = programme._window
    if window is None:
        raise TypeError
    window.open_screen("incoming")
    pump(programme.root, lambda: ready(window))
    sys.stdout.write(json.dumps({"ready": memory(), "work": time.thread_time()}) + "\n")
    sys.stdout.flush()
    sys.stdout.write(json.dumps(measure(window)) + "\n")
    programme._end()


def ready(window: Window) -> bool:
    """Whether the list stands there with its first documents."""
    library = window.current
    return isinstance(library, Library) and len(library.cards.rows) > 0 and shows(library, "")


if __name__ == "__main__":
    app._Programme.run = at_the_keys  # type: ignore[method-assign]
    sys.exit(run_command(["-C", sys.argv[1], "window"]))
