"""What is seen before there is an archive: make a new one, or open one."""

import tkinter as tk
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import ttkbootstrap as ttk

from arsipdesk.archive import Archive
from arsipdesk.gui.controls import label, panel, picture
from arsipdesk.gui.dialogs import Dialog, tell_trouble
from arsipdesk.gui.fields import TextField
from arsipdesk.gui.theme import Look
from arsipdesk.gui.troubles import as_trouble
from arsipdesk.language import _


class FirstScreen(tk.Frame):
    """`done` gets the archive that was made or opened."""

    def __init__(self, master: tk.Tk, look: Look, done: Callable[[Archive], None]) -> None:
        px, ground = look.px, look.colours.chrome
        super().__init__(master, bg=ground)
        self._look, self._done = look, done
        card = panel(self, look.colours.line)
        card.place(relx=0.5, rely=0.46, anchor="center")
        body = panel(card, look.colours.background)
        body.pack(padx=1, pady=1)
        inner = panel(body, look.colours.background)
        inner.pack(padx=px(40), pady=px(34))
        picture(inner, look, "archive-fill", 44, look.colours.primary).pack()
        label(inner, look, _("Welcome to ArsipDesk"), "ArsipTitle").pack(pady=(px(14), px(4)))
        words = _("An archive is one folder on this computer. Everything in it stays yours.")
        text = label(inner, look, words, colour=look.colours.muted, wraplength=px(380))
        text.configure(justify="center")
        text.pack(pady=(0, px(20)))
        self.new_button = ttk.Button(
            inner,
            text=_("Make a new archive"),
            icon="plus-lg",
            bootstyle="primary",
            command=self.make_new,
        )
        self.new_button.pack(fill="x")
        self.open_button = ttk.Button(
            inner,
            text=_("Open an archive"),
            icon="folder2-open",
            bootstyle="secondary outline",
            command=self.open_old,
        )
        self.open_button.pack(fill="x", pady=(px(10), 0))
        self.after(50, self.new_button.focus_set)

    def make_new(self) -> None:
        """Ask for the office and the folder."""
        NewArchiveDialog(self, self._look, self._take)

    def open_old(self) -> None:
        """Ask for the folder of an archive."""
        chosen = ttk.filedialog.askdirectory(parent=self, title=_("Choose the archive folder"))
        if chosen:
            self.open_folder(Path(chosen))

    def open_folder(self, folder: Path) -> None:
        """Open the archive in `folder`."""
        run_apart(self, lambda: Archive.open(folder), self._take, self._failed)

    def _failed(self, error: Exception) -> None:
        tell_trouble(self, self._look, as_trouble(error))

    def _take(self, archive: Archive) -> None:
        self._done(archive)


class NewArchiveDialog(Dialog):
    """Asks for the office's name, its place, and the folder of a new archive."""

    def __init__(self, master: tk.Misc, look: Look, done: Callable[[Archive], None]) -> None:
        super().__init__(master, look, _("New archive"), width=460)
        self._done = done
        px = look.px
        label(self.body, look, _("New archive"), "ArsipSection").pack(anchor="w")
        self.office = TextField(self.body, look, _("Name of the office"), required=True)
        self.place_of = TextField(self.body, look, _("District and city"))
        self.folder = TextField(self.body, look, _("Folder (new or empty)"), required=True)
        for field in (self.office, self.place_of, self.folder):
            field.pack(fill="x", pady=(px(10), 0))
        self.folder.set(str(Path.home() / "Arsip"))
        ttk.Button(
            self.body,
            text=_("Choose a folder…"),
            icon="folder2-open",
            bootstyle="secondary outline",
            command=self._choose,
        ).pack(anchor="w", pady=px(8))
        self.save_button = self.button(_("Make the archive"), self.save, main=True)
        self.button(_("Cancel"), self.close)
        self.show(self.office.control)

    def _choose(self) -> None:
        chosen = ttk.filedialog.askdirectory(parent=self, title=_("Choose a folder"))
        if chosen:
            self.folder.set(chosen)

    def save(self) -> None:
        """Make the archive; a refusal is told beside the folder."""
        checks = [field.check() for field in (self.office, self.folder)]
        if not all(checks):
            return
        folder, office, place = Path(self.folder.get()), self.office.get(), self.place_of.get()
        self.save_button.configure(state="disabled", text=_("Making the archive…"))
        run_apart(
            self,
            lambda: Archive.create(folder, office, subtitle=place),
            self._made,
            self._refused,
        )

    def _made(self, archive: Archive) -> None:
        self.close()
        self._done(archive)

    def _refused(self, error: Exception) -> None:
        self.save_button.configure(state="normal", text=_("Make the archive"))
        trouble = as_trouble(error)
        self.folder.say_wrong(" ".join(filter(None, (trouble.what, trouble.safe, trouble.todo))))


def run_apart(
    widget: tk.Misc,
    work: Callable[[], Archive],
    then: Callable[[Archive], None],
    fail: Callable[[Exception], None],
) -> None:
    """Do `work` on a thread and wait for it without holding up Tk."""
    pool = ThreadPoolExecutor(1, thread_name_prefix="arsip-open")
    future: Future[Archive] = pool.submit(work)
    pool.shutdown(wait=False)

    def look_again() -> None:
        if not future.done():
            widget.after(30, look_again)
            return
        error = future.exception()
        if isinstance(error, Exception):
            fail(error)
        elif error is None:
            then(future.result())

    look_again()
