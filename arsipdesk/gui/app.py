"""Starts the window, and takes pictures of it."""

import os
import sys
import time
import tkinter as tk
from pathlib import Path
from types import TracebackType

import ttkbootstrap as ttk
from PIL import Image, ImageGrab

from arsipdesk.archive import Archive
from arsipdesk.assets import asset
from arsipdesk.domain.errors import NoDisplay, from_os_error
from arsipdesk.gui import preferences, tkwords
from arsipdesk.gui.collecting import spare_what_stands
from arsipdesk.gui.dialogs import tell_trouble
from arsipdesk.gui.firstscreen import FirstScreen
from arsipdesk.gui.fonts import offer_bundled_fonts
from arsipdesk.gui.theme import Look, register_theme
from arsipdesk.gui.troubles import as_trouble, start_log
from arsipdesk.gui.window import Window
from arsipdesk.store.machine import remember_archive

_SIZE = (1366, 728)
_LEAST = (1024, 600)
_CALM_S, _PATIENCE_S = 0.4, 30.0


def make_root(mode: str, *, scaling: float | None = None) -> ttk.App:
    """The bare root window in the dress `mode`. Raises NoDisplay where there is no screen."""
    start_log()
    offer_bundled_fonts()
    register_theme()
    # Threads give the interpreter back sooner, so that typing stays smooth beside them.
    sys.setswitchinterval(0.0001)
    try:
        root = ttk.App(
            title="ArsipDesk",
            theme=f"arsip-{mode}",
            iconphoto=str(_icon()),
            minsize=_LEAST,
            scaling=scaling,
        )
    except tk.TclError as error:
        raise NoDisplay(detail=error) from error
    if scaling is None:
        _settle_scaling(root)
    tkwords.teach(root)
    wide = min(_SIZE[0], root.winfo_screenwidth())
    high = min(_SIZE[1], root.winfo_screenheight())
    left = (root.winfo_screenwidth() - wide) // 2
    root.geometry(f"{wide}x{high}+{left}+0")
    return root


def _settle_scaling(root: tk.Tk) -> None:
    """Screens that are within 6 % of a quarter step (1, 1.25, 1.5 …) are taken to be that step."""
    factor = float(root.tk.call("tk", "scaling")) * 0.75
    step = max(1.0, round(factor * 4) / 4)
    if abs(factor / step - 1) < 0.06 or factor < 1:
        root.tk.call("tk", "scaling", step / 0.75)


def _icon() -> Path:
    return asset("icons", "arsipdesk.ico" if sys.platform == "win32" else "arsipdesk.png")


class _Programme:
    """The root window over its life: first screen, then the window of an archive."""

    def __init__(self, archive: Archive | None) -> None:
        self._mode = preferences.theme()
        self.root = make_root(self._mode)
        self._mine: Archive | None = None
        self._window: Window | None = None
        self._first: FirstScreen | None = None
        self.root.report_callback_exception = self._unforeseen
        self.root.protocol("WM_DELETE_WINDOW", self._closing)
        if self.root.winfo_screenwidth() <= _SIZE[0] + 80:
            self._fill_screen()
        if archive is None:
            look = Look(self.root, self._mode)
            self._first = FirstScreen(self.root, look, self._opened)
            self._first.pack(fill="both", expand=True)
        else:
            self._show(archive)

    def _fill_screen(self) -> None:
        try:
            if sys.platform == "win32":
                self.root.state("zoomed")
            else:
                self.root.attributes("-zoomed", True)
        except tk.TclError:
            return  # no window manager that could; the size set before stays

    def _opened(self, archive: Archive) -> None:
        self._mine = archive
        remember_archive(archive.folder)
        if self._first is not None:
            self._first.destroy()
        self._show(archive)

    def _show(self, archive: Archive) -> None:
        self._window = Window(self.root, archive, mode=self._mode)
        spare_what_stands(self.root)

    def _unforeseen(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """An exception in a callback: into the log, and politely told."""
        if isinstance(error, Exception):
            look = self._window.look if self._window else Look(self.root, self._mode)
            tell_trouble(self.root, look, as_trouble(error))

    def _closing(self) -> None:
        if self._window is None:
            self.root.destroy()
        else:
            self._window.leave(self._end)

    def _end(self) -> None:
        if self._window is not None:
            self.root.withdraw()
            self._window.close()
        self.root.destroy()

    def run(self) -> None:
        """Until the window is closed."""
        try:
            self.root.mainloop()
        finally:
            if self._mine is not None:
                self._mine.close()


def run(archive: Archive | None) -> None:
    """Open the window and come back when it is closed. Raises NoDisplay.

    Without an archive a first screen offers to make or open one.
    """
    _Programme(archive).run()


def screenshot(archive: Archive, path: Path, screen: str = "", theme: str = "light") -> None:
    """Open the real window, wait until it is painted, and write a picture of it to `path`.

    `screen` is one of `inbox`, `incoming`, `outgoing`, `proposal`, `all`, `quarantine`, `sync`.
    Raises NoDisplay, ReadOnly, DiskFull, FolderMissing.
    """
    root = make_root(theme)
    window = Window(root, archive, mode=theme, screen=screen, watch=False)
    try:
        fill_screen(root)
        wait_until_painted(window)
        picture = grab(root)
    finally:
        window.close()
        root.destroy()
    try:
        picture.save(path)
    except OSError as error:
        raise from_os_error(error, path, writing=True) from error


def fill_screen(root: tk.Tk) -> None:
    """Make the window as large as the screen lets it be, below whatever title bar it has."""
    root.geometry(f"{root.winfo_screenwidth()}x{root.winfo_screenheight()}+0+0")
    root.update()
    left, top = root.winfo_rootx(), root.winfo_rooty()
    wide, high = root.winfo_screenwidth() - 2 * left, root.winfo_screenheight() - top - left
    root.geometry(f"{wide}x{high}+0+0")
    root.update()


def wait_until_painted(window: Window) -> None:
    """Let Tk work until nothing is fetched or painted any more, at most half a minute."""
    end = time.monotonic() + _PATIENCE_S
    calm_since = time.monotonic()
    while time.monotonic() < end:
        window.root.update()
        if window.loop.busy or window.renderer.busy:
            calm_since = time.monotonic()
        elif time.monotonic() - calm_since > _CALM_S:
            return
        time.sleep(0.005)


def grab(root: tk.Tk) -> Image.Image:
    """A picture of the window's inside as it stands on the screen."""
    root.lift()
    root.update()
    left, top = root.winfo_rootx(), root.winfo_rooty()
    box = (left, top, left + root.winfo_width(), top + root.winfo_height())
    return ImageGrab.grab(bbox=box, xdisplay=os.environ.get("DISPLAY") if os.name != "nt" else None)
