"""The screen of backup and share: how they stand in words, where they go, and “sync now”."""

import tkinter as tk
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import ttkbootstrap as ttk

from arsipdesk.gui import wording
from arsipdesk.gui.controls import Pill, hairline, label, panel, picture
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.dialogs import Dialog
from arsipdesk.gui.fields import TextField
from arsipdesk.gui.troubles import as_trouble
from arsipdesk.language import N_, _

if TYPE_CHECKING:
    from arsipdesk.sync.reports import SyncState

_ROLES = {
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


class _RoleBox(tk.Frame):
    """One remote: its name, what it is for, its target, how it stands."""

    def __init__(
        self, master: tk.Misc, desk: Desk, role: str, change: Callable[[str], None]
    ) -> None:
        look, px = desk.look, desk.look.px
        super().__init__(master, bg=look.colours.line)
        body = panel(self, look.colours.background)
        body.pack(fill="both", expand=True, padx=1, pady=1)
        inner = panel(body, look.colours.background)
        inner.pack(fill="both", expand=True, padx=px(20), pady=px(18))
        name, icon, words = _ROLES[role]
        row = panel(inner, look.colours.background)
        row.pack(fill="x")
        picture(row, look, icon, 22, look.colours.primary).pack(side="left", padx=(0, px(10)))
        self.pill = Pill(row, look)
        self.pill.pack(side="right")
        label(row, look, _(name), "ArsipSection").pack(side="left")
        about = label(inner, look, _(words), "ArsipSmall", look.colours.muted)
        about.pack(fill="x", pady=(px(8), px(14)))
        # The words ask for no width of their own: else box and words would widen each other for ever.
        about.configure(width=1)
        inner.bind("<Configure>", lambda event: about.configure(wraplength=event.width))
        label(inner, look, _("Target"), "ArsipSmall", look.colours.muted).pack(anchor="w")
        self.target = label(inner, look, "", "ArsipBold")
        self.target.pack(fill="x")
        self.state = label(inner, look, "", "ArsipSmall", look.colours.muted)
        self.state.pack(fill="x", pady=(px(2), px(14)))
        self.button = ttk.Button(inner, bootstyle="secondary outline", command=lambda: change(role))
        self.button.pack(anchor="w")


class SyncScreen(tk.Frame):
    """Loads its state off the Tk thread; `sync` runs on a lane of its own."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        look, px = desk.look, desk.look.px
        super().__init__(master, bg=look.colours.background)
        self.desk = desk
        self._targets: dict[str, str] = {}
        self._syncing = False
        head = panel(self, look.colours.background, height=px(36))
        head.pack(fill="x", padx=px(24), pady=(px(16), px(4)))
        head.pack_propagate(False)
        self.button = ttk.Button(
            head, text=_("Sync now"), icon="arrow-repeat", bootstyle="primary", command=self.sync
        )
        self.test_button = ttk.Button(
            head, text=_("Test the connection"), bootstyle="secondary outline", command=self.test
        )
        label(head, look, _("Sync"), "ArsipTitle").pack(side="left")
        self.words = label(self, look, "", colour=look.colours.muted)
        self.words.pack(fill="x", padx=px(24), pady=(0, px(16)))
        boxes = panel(self, look.colours.background)
        boxes.pack(fill="x", padx=px(24))
        boxes.columnconfigure((0, 1), weight=1, uniform="roles")
        self.boxes = {role: _RoleBox(boxes, desk, role, self.change) for role in _ROLES}
        for column, box in enumerate(self.boxes.values()):
            box.grid(row=0, column=column, sticky="nsew", padx=(0 if column == 0 else px(16), 0))
        self._results = panel(self, look.colours.background)
        self._results.pack(fill="both", expand=True, padx=px(24), pady=px(20))
        self.reload()

    # -- state --------------------------------------------------------------------------
    def reload(self) -> None:
        """Load targets and state."""
        archive = self.desk.archive
        self.desk.loop.run(
            lambda: (archive.remotes(), archive.sync_state()),
            lambda both: self._came(*both),
            key="syncscreen",
            owner=self,
        )

    def _came(self, remotes: Sequence[Any], state: "SyncState") -> None:
        self._targets = {remote.role: remote.target for remote in remotes}
        at = {"backup": state.backup_at, "share": state.share_at}
        for role, box in self.boxes.items():
            target = self._targets.get(role, "")
            box.button.configure(text=_("Change the target…") if target else _("Set a target…"))
            room = max(self.desk.look.px(220), box.winfo_width() - self.desk.look.px(44))
            shown = self.desk.look.shorten(target, "ArsipBold", room)
            box.target.configure(text=shown or _("not set"))
            when = at[role]
            if not target:
                box.pill.show(_("Off"), "draft")
                box.state.configure(text="")
            elif when is None:
                box.pill.show(_("Never yet"), "waiting")
                box.state.configure(text=_("No copy has been made yet."))
            else:
                box.pill.show(_("Safe"), "done")
                words = _("Last copy {ago}, {moment}.")
                box.state.configure(
                    text=words.format(ago=wording.ago(when), moment=wording.moment(when))
                )
        self._say_state(state)

    def _say_state(self, state: "SyncState") -> None:
        self._offer_buttons()
        if not self._targets:
            words = _("Nothing leaves this computer yet. Set a backup first: a folder or a cloud.")
        elif self._syncing:
            words = _("Syncing. You can go on working.")
        elif state.problem:
            words = wording.sentence(state.problem)
        elif state.pending:
            words = _("{n} files wait to be copied.").format(n=wording.count(state.pending))
        else:
            words = _("Everything has been copied.")
        self.words.configure(text=words)

    def _offer_buttons(self) -> None:
        """Without a target there is nothing to sync: then the buttons are not there."""
        if not self._targets:
            self.button.pack_forget()
            self.test_button.pack_forget()
        elif not self.button.winfo_manager():
            self.button.pack(side="right")
            self.test_button.pack(side="right", padx=self.desk.look.px(8))
        first = not self._targets.get("backup")
        style = "primary" if first else "secondary outline"
        self.boxes["backup"].button.configure(bootstyle=style)

    # -- doing --------------------------------------------------------------------------
    def sync(self) -> None:
        """Copy what waits to every remote."""
        if self._syncing or not self._targets:
            return
        self._syncing = True
        self.button.configure(state="disabled", text=_("Syncing…"))
        self._clear_results()
        self.desk.loop.run(
            self.desk.archive.sync, self._synced, fail=self._failed, lane="sync", owner=self
        )
        self.words.configure(text=_("Syncing. You can go on working."))

    def _done(self) -> None:
        self._syncing = False
        self.button.configure(text=_("Sync now"), state="normal")
        self.reload()
        self.desk.refresh()

    def _synced(self, report: Any) -> None:
        self._done()
        for role in _ROLES:
            part = getattr(report, role)
            if part is not None:
                text = _("{role}: {n} files, {size} copied; {left} wait.").format(
                    role=_(_ROLES[role][0]),
                    n=wording.count(part.uploaded),
                    size=wording.size(part.bytes),
                    left=wording.count(part.pending),
                )
                self._result("check-circle-fill", self.desk.look.colours.good, text)
        self.desk.say(_("The sync is done."), "done")

    def _failed(self, error: Exception) -> None:
        self._done()
        trouble = as_trouble(error)
        text = " ".join(filter(None, (trouble.what, trouble.safe, trouble.todo)))
        self._result("exclamation-triangle-fill", self.desk.look.colours.warn, text)

    def test(self) -> None:
        """Try every remote without copying anything."""
        self._clear_results()
        self.test_button.configure(state="disabled")
        self.desk.loop.run(
            self.desk.archive.test_remotes, self._tested, fail=self._failed, lane="sync", owner=self
        )

    def _tested(self, tests: Sequence[Any]) -> None:
        self.test_button.configure(state="normal")
        colours = self.desk.look.colours
        for each in tests:
            name = _(_ROLES[each.role][0])
            if each.ok:
                self._result(
                    "check-circle-fill", colours.good, _("{role}: works.").format(role=name)
                )
            else:
                text = f"{name}: {wording.sentence(each.message)}"
                self._result("exclamation-triangle-fill", colours.warn, text)

    def _clear_results(self) -> None:
        for child in self._results.winfo_children():
            child.destroy()

    def _result(self, icon: str, colour: str, text: str) -> None:
        look = self.desk.look
        row = panel(self._results, look.colours.background)
        row.pack(fill="x", pady=(0, look.px(8)))
        picture(row, look, icon, 16, colour).pack(side="left", anchor="n", padx=(0, look.px(8)))
        label(row, look, text, wraplength=look.px(620)).pack(side="left")

    def change(self, role: str) -> None:
        """Ask for the target of a remote."""
        RemoteDialog(self.desk, role, self._targets.get(role, ""), self.reload)

    def focus_areas(self) -> list[tk.Misc]:
        """What F6 goes round."""
        return [self.button]


class RemoteDialog(Dialog):
    """Sets the target of a remote: a folder, or an rclone remote."""

    def __init__(self, desk: Desk, role: str, target: str, done: Callable[[], None]) -> None:
        self._desk, self._role, self._done = desk, role, done
        name, _icon, words = _ROLES[role]
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
