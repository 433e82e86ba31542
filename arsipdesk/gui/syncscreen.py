"""The screen of backup and share: how they stand in words, where they go, and “sync now”."""

import tkinter as tk
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import ttkbootstrap as ttk

from arsipdesk.gui import wording
from arsipdesk.gui.controls import Pill, label, panel, picture
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.dialogs import ask
from arsipdesk.gui.remotedialog import ROLES, RemoteDialog
from arsipdesk.gui.screen import Screen
from arsipdesk.gui.troubles import as_trouble
from arsipdesk.language import _

if TYPE_CHECKING:
    from arsipdesk.sync.reports import Remote, RemoteTest, RoleReport, SyncReport, SyncState


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
        name, icon, words = ROLES[role]
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


class SyncScreen(Screen):
    """Loads its state off the Tk thread; `sync` runs on a lane of its own."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        look, px = desk.look, desk.look.px
        super().__init__(master, desk)
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
        self.boxes: dict[str, _RoleBox] = {
            role: _RoleBox(boxes, desk, role, self.change) for role in ROLES
        }
        for column, box in enumerate(self.boxes.values()):
            box.grid(row=0, column=column, sticky="nsew", padx=(0 if column == 0 else px(16), 0))
        self._results = panel(self, look.colours.background)
        self._results.pack(fill="both", expand=True, padx=px(24), pady=px(20))
        self.reload()

    # -- state --------------------------------------------------------------------------
    def reload(self, *, keep: bool = False) -> None:
        """Load targets and state."""
        archive = self.desk.archive
        self.desk.loop.run(
            lambda: (archive.remotes(), archive.sync_state()),
            lambda both: self._came(*both),
            key="syncscreen",
            owner=self,
        )

    def _came(self, remotes: "Sequence[Remote]", state: "SyncState") -> None:
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
    def sync(self, *, force: bool = False) -> None:
        """Copy what waits to every remote; `force` is the yes to many documents leaving the share."""
        if self._syncing or not self._targets:
            return
        self._syncing = True
        self.button.configure(state="disabled", text=_("Syncing…"))
        self._clear_results()
        archive = self.desk.archive
        self.desk.loop.run(
            lambda: archive.sync(force=force),
            self._synced,
            fail=self._failed,
            lane="sync",
            owner=self,
        )
        self.words.configure(text=_("Syncing. You can go on working."))

    def _done(self) -> None:
        self._syncing = False
        self.button.configure(text=_("Sync now"), state="normal")
        self.reload()
        self.desk.refresh()

    def _synced(self, report: "SyncReport") -> None:
        self._done()
        parts = {"backup": report.backup, "share": report.share}
        told = {role: part for role, part in parts.items() if part.state != "not_set"}
        for role, part in told.items():
            self._tell_role(_(ROLES[role][0]), part)
        if all(part.state == "ok" for part in told.values()):
            self.desk.say(_("The sync is done."), "done")
        elif any(part.state == "ask" for part in told.values()):
            self._ask_to_remove()
        else:
            self.desk.say(_("The sync is not complete. What is missing waits."), "warn")

    def _tell_role(self, name: str, part: "RoleReport") -> None:
        colours = self.desk.look.colours
        if part.state == "ok":
            text = _("{role}: {n} files, {size} copied; {left} wait.").format(
                role=name,
                n=wording.count(part.uploaded),
                size=wording.size(part.bytes),
                left=wording.count(part.pending),
            )
            self._result("check-circle-fill", colours.good, text)
        elif part.state != "ask":
            text = f"{name}: {wording.sentence(part.problem)}"
            self._result("exclamation-triangle-fill", colours.warn, text)

    def _ask_to_remove(self) -> None:
        ask(
            self,
            self.desk.look,
            _("Take many documents off the share?"),
            _(
                "Many documents that were open are so no longer, and would leave the share at once. "
                "They stay in the archive."
            ),
            _("Take them off"),
            lambda: self.sync(force=True),
        )

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

    def _tested(self, tests: "Sequence[RemoteTest]") -> None:
        self.test_button.configure(state="normal")
        colours = self.desk.look.colours
        for each in tests:
            name = _(ROLES[each.role][0])
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
