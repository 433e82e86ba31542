"""Asking for the password of a file that is locked."""

from collections.abc import Callable

import ttkbootstrap as ttk

from arsipdesk.domain.records import QuarantineRecord, ScanRecord
from arsipdesk.gui.controls import label
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.dialogs import Dialog
from arsipdesk.gui.fields import TextField
from arsipdesk.gui.troubles import as_trouble
from arsipdesk.language import _


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
    """Opens a locked file with its password, so that it comes to the inbox."""

    def __init__(
        self, desk: Desk, entry: QuarantineRecord, done: Callable[[ScanRecord], object]
    ) -> None:
        super().__init__(desk.root, desk.look, _("Open with a password"), width=440)
        self._desk, self._entry, self._done = desk, entry, done
        look, px = desk.look, desk.look.px
        label(self.body, look, _("Open with a password"), "ArsipSection").pack(anchor="w")
        name = look.shorten(entry.name, "ArsipBody", px(430))
        label(self.body, look, name, colour=look.colours.muted).pack(
            anchor="w", pady=(px(4), px(10))
        )
        self.password = SecretField(self.body, look, _("Password"), required=True)
        self.password.pack(fill="x")
        self.box = ttk.Checkbutton(
            self.body,
            text=_("Keep it in this computer's keyring"),
            bootstyle="primary",
        )
        self.box.state(["!alternate"])  # a box that belongs to no variable begins undecided
        self.box.pack(anchor="w", pady=(px(12), 0))
        hint = _(
            "The file stays locked as it came. Without the keyring its text can be found,"
            " but its pages ask for the password."
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
        archive, key = self._desk.archive, self._entry.id
        password, remember = self.password.get(), self.box.instate(["selected"])
        self._go.configure(state="disabled")
        self._desk.loop.run(
            lambda: archive.unlock(key, password, remember=remember),
            self._opened,
            fail=self._refused,
            lane="writes",
            owner=self,
        )

    def _opened(self, scan: ScanRecord) -> None:
        self.close()
        self._done(scan)

    def _refused(self, error: Exception) -> None:
        self._go.configure(state="normal")
        trouble = as_trouble(error)
        self.password.say_wrong(f"{trouble.what} {trouble.todo}".strip())
        self.password.control.focus_set()
