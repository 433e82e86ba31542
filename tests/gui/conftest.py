"""A screen of its own, one root window per session, and a window on a real archive per test."""

import os
import shutil
import subprocess
import sys
import time
import tkinter as tk
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

import pytest
import ttkbootstrap as ttk

from arsipdesk.archive import Archive
from arsipdesk.gui.app import make_root
from arsipdesk.gui.window import Window
from tests.gui import papers

Pump = Callable[..., None]
OpenWindow = Callable[..., Window]
Press = Callable[..., None]


def calm(window: Window) -> Callable[[], bool]:
    """Whether nothing is fetched or painted any more."""
    return lambda: not window.loop.busy and not window.renderer.busy


def texts_under(widget: tk.Misc | None) -> list[str]:
    """Every text that a widget and its children show."""
    assert widget is not None
    found = []
    for each in (widget, *all_under(widget)):
        if "text" in each.keys():  # noqa: SIM118 - Tk's own keys()
            found.append(str(each.cget("text")))
        if isinstance(each, tk.Canvas):
            found += [
                str(each.itemcget(i, "text")) for i in each.find_all() if each.type(i) == "text"
            ]
    return found


def all_under(widget: tk.Misc) -> list[tk.Misc]:
    """A widget's children and theirs."""
    children = list(widget.winfo_children())
    return children + [deeper for child in children for deeper in all_under(child)]


@pytest.fixture(scope="session")
def screen() -> Iterator[str]:
    """A virtual screen of 1366x768 that nothing else uses, or the desktop's where there is none."""
    program = shutil.which("Xvfb")
    if program is None:
        if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
            pytest.skip("there is neither Xvfb nor a display")
        yield os.environ.get("DISPLAY", "")
        return
    reading, writing = os.pipe()
    before = os.environ.get("DISPLAY")
    server = subprocess.Popen(
        [program, "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    os.environ["DISPLAY"] = f":{number}"
    yield f":{number}"
    server.terminate()
    server.wait(10)
    os.environ.pop("DISPLAY", None)
    if before is not None:
        os.environ["DISPLAY"] = before


class Troubles(list[BaseException]):
    """What went wrong in callbacks; Tk itself would only print it."""


@pytest.fixture(scope="session")
def troubles() -> Troubles:
    return Troubles()


@pytest.fixture(scope="session")
def session_root(screen: str, troubles: Troubles) -> Iterator[ttk.App]:
    root = make_root("light")

    def collect(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        traceback.print_exception(kind, error, trace)
        troubles.append(error)

    root.report_callback_exception = collect
    root.geometry("1366x768+0+0")
    root.update()
    yield root
    root.destroy()


@pytest.fixture
def root(session_root: ttk.App, troubles: Troubles) -> Iterator[ttk.App]:
    """The root window, empty; the test fails where a callback raised."""
    troubles.clear()
    session_root.geometry("1366x768+0+0")
    session_root.deiconify()
    session_root.update()
    yield session_root
    for child in session_root.winfo_children():
        child.destroy()
    for pending in session_root.tk.splitlist(session_root.tk.call("after", "info")):
        session_root.after_cancel(pending)
    session_root.update()
    assert not troubles, troubles


@pytest.fixture
def pump(root: ttk.App) -> Pump:
    """Let Tk work until a condition holds."""

    def work(condition: Callable[[], object] = lambda: True, seconds: float = 8.0) -> None:
        end = time.monotonic() + seconds
        while True:
            root.update()
            if condition():
                return
            assert time.monotonic() < end, "the window did not get there in time"
            time.sleep(0.004)

    return work


@pytest.fixture(scope="session")
def office_folder(_new_archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with two letters, a photo and a copy in its inbox, and a broken file put aside."""
    base = tmp_path_factory.mktemp("office")
    folder = Path(shutil.copytree(_new_archive, base / "arsip"))
    with Archive.open(folder) as archive:
        for made in (
            papers.photo(base / "IMG_0001.jpg"),
            papers.letter(base / "pindai-0002.pdf", papers.REQUEST),
            papers.letter(base / "pindai-0001.pdf", papers.INVITATION, pages=3),
            papers.broken(base / "rusak.pdf"),
        ):
            archive.import_files([made])
            archive.watch(once=True)
    return folder


@pytest.fixture
def office(office_folder: Path, tmp_path: Path) -> Iterator[Archive]:
    """A copy of that archive, open."""
    with Archive.open(Path(shutil.copytree(office_folder, tmp_path / "kantor"))) as archive:
        yield archive


@pytest.fixture
def open_window(root: ttk.App, pump: Pump) -> Iterator[OpenWindow]:
    """Opens the window of an archive and waits until it is painted."""
    opened: list[Window] = []

    def open_it(archive: Archive, screen: str = "inbox", *, mode: str = "light") -> Window:
        window = Window(root, archive, mode=mode, screen=screen, watch=False)
        opened.append(window)
        pump(lambda: not window.loop.busy and not window.renderer.busy, seconds=30)
        window.current.focus_areas()[0].focus_force()
        pump()
        return window

    yield open_it
    for window in opened:
        window.close()


@pytest.fixture
def press(root: ttk.App, pump: Pump) -> Callable[..., None]:
    """Presses keys where the keyboard is: names of keys, or text that is typed letter by letter."""

    def one(widget: tk.Misc, sequence: str) -> None:
        widget.event_generate(sequence)
        pump()

    def keys(*sequences: str, text: str = "") -> None:
        pump(lambda: root.focus_get() is not None)
        for sequence in sequences:
            one(root.focus_get() or root, f"<{sequence}>")
        for letter in text:
            widget = root.focus_get() or root
            name = {" ": "space", "-": "minus", "/": "slash", ".": "period"}.get(letter, letter)
            widget.event_generate(f"<KeyPress-{name}>")
            widget.event_generate(f"<KeyRelease-{name}>")
            pump()

    return keys
