"""Setting where backup or share goes: a folder, or a remote of rclone."""

from collections.abc import Callable

import ttkbootstrap as ttk

from arsipdesk.gui.controls import hairline, label
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.dialogs import Dialog
from arsipdesk.gui.fields import TextField
from arsipdesk.gui.troubles import as_trouble
from arsipdesk.language import N_, _

_MASK = "***"
ROLES = {
    "backup": (
        N_("Backup"),
        "shield-lock",
        N_("Everything, for the office alone. From here a lost computer is restored whole."),
    ),
    "share": (
        N_("Share"),
        "people",
        N_("Open documents only, in a tree of folders that people with a browser can read."),
    ),
}


class RemoteDialog(Dialog):
    """Sets the target of a remote: a folder, or an rclone remote."""

    def __init__(self, desk: Desk, role: str, target: str, done: Callable[[], None]) -> None:
        self._desk, self._role, self._done = desk, role, done
        name, _icon, words = ROLES[role]
        super().__init__(desk.root, desk.look, _(name), width=480)
        look = desk.look
        label(self.body, look, _("Target of “{role}”").format(role=_(name)), "ArsipSection").pack(
            anchor="w"
        )
        label(
            self.body, look, _(words), "ArsipSmall", look.colours.muted, wraplength=look.px(470)
        ).pack(anchor="w", pady=(look.px(4), look.px(10)))
        self.target = TextField(self.body, look, _("Target"), required=True)
        self.target.pack(fill="x")
        self.target.set(target)
        self._before_text = self.target.get()
        ttk.Button(
            self.body,
            text=_("Choose a folder…"),
            icon="folder2-open",
            bootstyle="secondary outline",
            command=self._choose,
        ).pack(anchor="w", pady=look.px(8))
        hint = _("A folder on another disk, or a remote of rclone such as drive:arsip.")
        label(
            self.body, look, hint, "ArsipSmall", look.colours.muted, wraplength=look.px(470)
        ).pack(anchor="w")
        hairline(self.body, look).pack(pady=(look.px(4), 0))
        self.button(_("Save"), self.save, main=True)
        self.button(_("Cancel"), self.close)
        self.show(self.target.control)

    def _choose(self) -> None:
        chosen = ttk.filedialog.askdirectory(parent=self, title=_("Choose a folder"))
        if chosen:
            self.target.set(chosen)

    def save(self) -> None:
        """Set the target; a refusal is told beside the field."""
        if not self.target.check():
            return
        if self.target.get() == self._before_text:
            self.close()
            return
        if _MASK in self.target.get():
            self.target.say_wrong(
                _("Write the password in full: *** only hides the one that is set.")
            )
            return
        archive, target = self._desk.archive, self.target.get()
        self._desk.loop.run(
            lambda: archive.set_remote(self._role, target),
            lambda done: self._saved(),
            fail=self._refused,
            lane="sync",
            owner=self,
        )

    def _saved(self) -> None:
        self.close()
        self._done()

    def _refused(self, error: Exception) -> None:
        trouble = as_trouble(error)
        self.target.say_wrong(f"{trouble.what} {trouble.todo}".strip())
