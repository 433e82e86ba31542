"""Asking for the password of a file that is locked: to take it in, or to look at its pages."""

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from arsipdesk.domain.errors import NotRemembered
from arsipdesk.domain.records import QuarantineRecord
from arsipdesk.gui.controls import label
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.dialogs import Dialog
from arsipdesk.gui.fields import TextField
from arsipdesk.gui.render import Source
from arsipdesk.gui.troubles import as_trouble
from arsipdesk.language import _

Unlock = Callable[[str, bool], object]
"""Opens the file with a password, and keeps that in the keyring if told to."""


class SecretField(TextField):
    """A line of text that shows dots; blanks in it are kept."""

    def make(self) -> ttk.Entry:
        entry = super().make()
        self._entry.configure(show="•")
        assert isinstance(entry, ttk.Entry)  # noqa: S101 - what TextField makes
        return entry

    def get(self) -> str:
        return self._entry.get()


class UnlockDialog(Dialog):
    """Asks for a password until `unlock` takes it, then calls `done`."""

    def __init__(
        self,
        desk: Desk,
        master: tk.Misc,
        name: str,
        *,
        unlock: Unlock,
        done: Callable[[], object],
    ) -> None:
        super().__init__(master, desk.look, _("Open with a password"), width=440)
        self._desk, self._unlock, self._done = desk, unlock, done
        look, px = desk.look, desk.look.px
        label(self.body, look, _("Open with a password"), "ArsipSection").pack(anchor="w")
        shown = look.shorten(name, "ArsipBody", px(430))
        label(self.body, look, shown, colour=look.colours.muted).pack(
            anchor="w", pady=(px(4), px(10))
        )
        self.password = SecretField(self.body, look, _("Password"), required=True)
        self.password.pack(fill="x")
        self.box = ttk.Checkbutton(
            self.body, text=_("Remember it on this computer"), bootstyle="primary"
        )
        self.box.state(["!alternate"])  # a box that belongs to no variable begins undecided
        self.box.pack(anchor="w", pady=(px(12), 0))
        hint = _(
            "The file stays locked as it came. A password that is remembered lies in this computer's"
            " keyring; without it the pages ask again at the next start."
        )
        label(self.body, look, hint, "ArsipSmall", look.colours.muted, wraplength=px(430)).pack(
            anchor="w", pady=(px(8), 0)
        )
        self._go = self.button(_("Open"), self.open, main=True)
        self.button(_("Cancel"), self.close)
        self.show(self.password.control)

    def open(self) -> None:
        """Try the password; a wrong one is told beside the field."""
        if not self.password.check():
            return
        password, remember = self.password.get(), self.box.instate(["selected"])
        self._go.configure(state="disabled")
        self._desk.loop.run(
            lambda: self._unlock(password, remember),
            lambda opened: self._opened(),
            fail=self._refused,
            lane="writes",
            owner=self,
        )

    def _opened(self) -> None:
        self.close()
        self._done()

    def _refused(self, error: Exception) -> None:
        trouble = as_trouble(error)
        if isinstance(error, NotRemembered):  # it is open all the same
            self._opened()
            self._desk.say(trouble.what, "warn")
            return
        self._go.configure(state="normal")
        self.password.say_wrong(f"{trouble.what} {trouble.todo}".strip())
        self.password.control.focus_set()


def unlock_entry(desk: Desk, entry: QuarantineRecord, done: Callable[[], object]) -> UnlockDialog:
    """Ask for the password of a file that was put aside; opened, it waits in the inbox."""
    archive = desk.archive

    def unlock(password: str, remember: bool) -> object:
        return archive.unlock(entry.id, password, remember=remember)

    return UnlockDialog(desk, desk.root, entry.name, unlock=unlock, done=done)


def unlock_pages(
    desk: Desk, master: tk.Misc, source: Source, done: Callable[[], object]
) -> UnlockDialog:
    """Ask for the password of an original whose pages are to be looked at."""
    archive = desk.archive

    def unlock(password: str, remember: bool) -> None:
        archive.give_password(source.sha256, source.name, password, remember=remember)

    return UnlockDialog(desk, master, source.name, unlock=unlock, done=done)
