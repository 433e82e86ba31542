"""The office's rules: written, tried on what is filed, put in order, switched on and off."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import ttkbootstrap as ttk

from arsipdesk.gui import wording
from arsipdesk.gui.controls import label, panel
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.dialogs import Dialog
from arsipdesk.gui.fields import LongTextField
from arsipdesk.gui.troubles import as_trouble
from arsipdesk.language import N_, _

if TYPE_CHECKING:
    from arsipdesk.ingest.rule_trial import RuleTrial
    from arsipdesk.ingest.rules import RuleRecord

_WIDTH = 780
_SHOWN = 4
_FIELDS = {
    "kind": N_("Kind"),
    "code": N_("Classification"),
    "from": N_("Sender"),
    "to": N_("Addressed to"),
    "urgency": N_("Urgency"),
    "level": N_("Access level"),
    "dossier": N_("Dossier"),
}


class _RuleField(LongTextField):
    lines = 3


class RulesDialog(Dialog):
    """Shows the rules in the order in which they apply, and an editor for one of them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.root, desk.look, _("Office rules"), width=_WIDTH)
        self._desk = desk
        self.rules: Sequence[RuleRecord] = ()
        look, px = desk.look, desk.look.px
        label(self.body, look, _("Office rules"), "ArsipSection").pack(anchor="w")
        words = _(
            "A rule fills in what the office always writes. The first that fits wins. Only a rule"
            " that ends with “arsipkan” enters a letter without asking."
        )
        label(self.body, look, words, colour=look.colours.muted, wraplength=px(_WIDTH - 10)).pack(
            anchor="w", pady=(px(4), px(10))
        )
        self._make_list()
        self.text = _RuleField(self.body, look, _("Rule"), on_change=self._typed)
        self.text.pack(fill="x", pady=(px(10), 0))
        example = 'jika pengirim memuat "Dinas Sosial" maka kode = 400.9.7, berkas = "Bansos"'
        told = _("For example: {rule}").format(rule=example)
        label(self.body, look, told, "ArsipSmall", look.colours.muted).pack(anchor="w")
        self.told = label(self.body, look, "", wraplength=px(_WIDTH - 10))
        self.told.pack(anchor="w", pady=(px(8), 0))
        self.button(_("Save the rule"), self.save, main=True)
        self.button(_("Try it"), self.trial)
        self.button(_("Close"), self.close)
        self._load()
        self.show(self.text.control)

    def _make_list(self) -> None:
        look, px = self.look, self.look.px
        row = panel(self.body, look.colours.background)
        row.pack(fill="both", expand=True)
        side = panel(row, look.colours.background)
        side.pack(side="right", fill="y", padx=(px(10), 0))
        commands: tuple[tuple[str, Callable[[], object]], ...] = (
            (_("New rule"), self.begin),
            (_("Up"), lambda: self._move(-1)),
            (_("Down"), lambda: self._move(1)),
            (_("On or off"), self._switch),
            (_("Remove"), self._remove),
        )
        for text, command in commands:
            button = ttk.Button(side, text=text, bootstyle="secondary outline", command=command)
            button.pack(fill="x", pady=(0, px(6)))
        self.table = ttk.Treeview(
            row, columns=("place", "rule", "on"), show="headings", height=6, selectmode="browse"
        )
        for name, title, width in (
            ("place", _("No."), 44),
            ("rule", _("Rule"), 540),
            ("on", _("Applies"), 70),
        ):
            self.table.heading(name, text=title, anchor="w")
            self.table.column(name, width=px(width), stretch=name == "rule", anchor="w")
        self.table.pack(side="left", fill="both", expand=True)
        self.table.bind("<<TreeviewSelect>>", lambda event: self._chosen())

    # -- the list -----------------------------------------------------------------------
    def _load(self, select: int = 0) -> None:
        def came(rules: Sequence["RuleRecord"]) -> None:
            self.rules = rules
            self.table.delete(*self.table.get_children())
            for rule in rules:
                state = _("yes") if rule.enabled else _("no")
                self.table.insert(
                    "", "end", iid=str(rule.position), values=(rule.position, rule.text, state)
                )
            if 1 <= select <= len(rules):
                self.table.selection_set(str(select))

        self._desk.loop.run(self._desk.archive.rules.all, came, key="rules", owner=self)

    @property
    def chosen(self) -> int:
        """The place of the rule that is chosen; 0 while a new one is written."""
        selection = self.table.selection()
        return int(selection[0]) if selection else 0

    def _chosen(self) -> None:
        if self.chosen and self.text.get() != self.rules[self.chosen - 1].text:
            self.text.set(self.rules[self.chosen - 1].text)
            self.told.configure(text="")

    def begin(self) -> None:
        """Begin a new rule."""
        self.table.selection_set(())
        self.text.set("")
        self.told.configure(text="")
        self.text.control.focus_set()

    def _move(self, by: int) -> None:
        at = self.chosen
        if at and 1 <= at + by <= len(self.rules):
            self._do(lambda: self._desk.archive.rules.move(at, at + by), select=at + by)

    def _switch(self) -> None:
        at = self.chosen
        if at:
            on = not self.rules[at - 1].enabled
            self._do(lambda: self._desk.archive.rules.enable(at, on), select=at)

    def _remove(self) -> None:
        at = self.chosen
        if at:
            self._do(lambda: self._desk.archive.rules.remove(at))
            self.begin()

    def _do(self, change: Callable[[], object], select: int = 0) -> None:
        self._desk.loop.run(
            change,
            lambda done: self._load(select),
            fail=self._refused,
            lane="writes",
            owner=self,
        )

    # -- the editor ---------------------------------------------------------------------
    def _typed(self) -> None:
        self.told.configure(text="")

    def trial(self) -> None:
        """Tell how the rule would do on what is filed."""
        text, archive = self.text.get(), self._desk.archive
        self._desk.loop.run(
            lambda: archive.rules.trial(text), self._tried, fail=self._refused, owner=self
        )

    def _tried(self, trial: "RuleTrial") -> None:
        words = _("Fits {matching} of the newest {looked_at} documents; {agreeing} agree already.")
        lines = [
            words.format(
                matching=wording.count(trial.matching),
                looked_at=wording.count(trial.looked_at),
                agreeing=wording.count(trial.agreeing),
            )
        ]
        for each in trial.differing[:_SHOWN]:
            words = _("Document {id}: {field} is “{has}”, the rule would write “{would}”.")
            field = _(_FIELDS.get(each.field, each.field))
            lines.append(
                words.format(id=each.document, field=field, has=each.has, would=each.would)
            )
        if len(trial.differing) > _SHOWN:
            more = wording.count(len(trial.differing) - _SHOWN)
            lines.append(_("{n} more differ.").format(n=more))
        self._tell("\n".join(lines), self.look.colours.text)

    def save(self) -> None:
        """Try the rule first, then keep it; what is wrong with it is told below."""
        text, rules, place = self.text.get(), self._desk.archive.rules, self.chosen

        def keep() -> "tuple[RuleTrial, RuleRecord]":
            return rules.trial(text), rules.save(text, place or None)

        def kept(both: "tuple[RuleTrial, RuleRecord]") -> None:
            self._load(both[1].position)
            self._tried(both[0])

        self._desk.loop.run(keep, kept, fail=self._refused, lane="writes", owner=self)

    def _refused(self, error: Exception) -> None:
        trouble = as_trouble(error)
        self._tell(f"{trouble.what} {trouble.todo}".strip(), self.look.colours.bad)

    def _tell(self, words: str, colour: str) -> None:
        self.told.configure(text=words, fg=colour)
