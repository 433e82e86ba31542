"""The form of a document: used to file a scan, to register from paper and to correct a record."""

import tkinter as tk
from collections.abc import Callable, Mapping
from typing import Any

import ttkbootstrap as ttk

from arsipdesk.domain.kinds import KINDS, LEVEL_NAMES, URGENCY_NAMES
from arsipdesk.domain.records import DocumentRecord, Fields
from arsipdesk.gui import wording
from arsipdesk.gui.controls import ground_of, panel
from arsipdesk.gui.datefield import DateField
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.fields import ChoiceField, Field, LongTextField, TextField
from arsipdesk.gui.picker import CodeField, SuggestField
from arsipdesk.language import _

_MORE = ("urgency", "level", "recipient", "attachment", "dossier", "note")


class DocumentForm(tk.Frame):
    """Fields by the names of `Fields`. `on_change` is called when a person changes one."""

    def __init__(
        self,
        master: tk.Misc,
        desk: Desk,
        *,
        with_kind: bool,
        on_change: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(master, bg=ground_of(master))
        self._desk, self._on_change = desk, on_change
        self.fields: dict[str, Field] = {}
        self._loaded: dict[str, str] = {}
        self._open = False
        self._make(with_kind)

    def _make(self, with_kind: bool) -> None:
        look, desk = self._desk.look, self._desk
        ground = ground_of(self)
        self._main, self._rest = panel(self, ground), panel(self, ground)
        self._main.pack(fill="x")
        if with_kind:
            kind = self._choice(self._main, "kind", _("Kind"))
            kind.offer([(value.value, _(rule.name)) for value, rule in KINDS.items()])
        self._add(self._main, "number", TextField, _("Letter number"))
        dates = panel(self._main, ground)
        dates.pack(fill="x")
        dates.columnconfigure((0, 1), weight=1, uniform="dates")
        for column, (name, title) in enumerate(
            (("date", _("Letter date")), ("received", _("Received on")))
        ):
            field = DateField(dates, look, title, on_change=self._changed)
            field.grid(row=0, column=column, sticky="new", padx=(look.px(8) * column, 0))
            self.fields[name] = field
        self._gap(dates)
        self._party(self._main, "sender", _("Sender"))
        self._add(self._main, "subject", LongTextField, _("Subject"), required=True)
        width = look.px(420)
        code = CodeField(
            self._main,
            look,
            _("Classification"),
            desk.loop,
            desk.find_codes,
            on_change=self._changed,
            width=width,
        )
        self._put("code", code)
        self._toggle = ttk.Button(
            self, bootstyle="link", padding=(0, look.px(2)), command=self.toggle_more
        )
        self._toggle.pack(anchor="w", pady=(look.px(6), 0))
        self._make_rest(ground)
        self._show_rest()

    def _make_rest(self, ground: str) -> None:
        look = self._desk.look
        pair = panel(self._rest, ground)
        pair.pack(fill="x")
        pair.columnconfigure((0, 1), weight=1, uniform="pair")
        offers: tuple[tuple[str, str, Mapping[Any, str]], ...] = (
            ("urgency", _("Urgency"), URGENCY_NAMES),
            ("level", _("Access level"), LEVEL_NAMES),
        )
        for column, (name, title, names) in enumerate(offers):
            field = ChoiceField(pair, look, title, on_change=self._changed)
            field.offer([(value.value, _(text)) for value, text in names.items()])
            field.grid(row=0, column=column, sticky="new", padx=(look.px(8) * column, 0))
            self.fields[name] = field
        self._gap(pair)
        self._party(self._rest, "recipient", _("Addressed to"))
        self._add(self._rest, "attachment", TextField, _("Attachment"))
        self._add(self._rest, "dossier", TextField, _("Dossier"))
        self._add(self._rest, "note", LongTextField, _("Note"))

    def _gap(self, row: tk.Widget) -> None:
        row.pack_configure(pady=(self._desk.look.px(8), 0))

    def _put(self, name: str, field: Field) -> None:
        field.pack(fill="x")
        self._gap(field)
        self.fields[name] = field

    def _add(
        self,
        master: tk.Misc,
        name: str,
        kind: type[TextField] | type[LongTextField],
        title: str,
        *,
        required: bool = False,
    ) -> None:
        look = self._desk.look
        self._put(name, kind(master, look, title, required=required, on_change=self._changed))

    def _choice(self, master: tk.Misc, name: str, title: str) -> ChoiceField:
        field = ChoiceField(master, self._desk.look, title, required=True, on_change=self._changed)
        self._put(name, field)
        return field

    def _party(self, master: tk.Misc, name: str, title: str) -> None:
        desk = self._desk
        field = SuggestField(
            master, desk.look, title, desk.loop, desk.find_parties, on_change=self._changed
        )
        self._put(name, field)

    # -- the fold -----------------------------------------------------------------------
    def toggle_more(self) -> None:
        """Show or hide the fields that are seldom needed."""
        self._open = not self._open
        self._show_rest()

    def _show_rest(self) -> None:
        words = _("Fewer fields") if self._open else _("More fields")
        self._toggle.configure(text=words, icon="chevron-up" if self._open else "chevron-down")
        if self._open:
            self._rest.pack(fill="x", before=self._toggle)
        else:
            self._rest.pack_forget()

    # -- values -------------------------------------------------------------------------
    def _changed(self) -> None:
        self._on_change()

    def load(self, values: dict[str, str]) -> None:
        """Show values; a field that is not named becomes empty."""
        for name, field in self.fields.items():
            field.set(values.get(name, ""))
        self._loaded = self.values()

    def values(self) -> dict[str, str]:
        """What stands in the fields now, as text."""
        return {name: field.get() for name, field in self.fields.items()}

    @property
    def dirty(self) -> bool:
        """Whether anything differs from what was loaded."""
        return self.values() != self._loaded

    def check(self) -> bool:
        """Whether every value can be taken; else the first wrong field gets the keyboard."""
        wrong = [name for name, field in self.fields.items() if not field.check()]
        if wrong:
            if not self._open and any(name in _MORE for name in wrong):
                self.toggle_more()
            self.fields[wrong[0]].control.focus_set()
        return not wrong

    def collect(self, *, only_changed: bool = False) -> Fields:
        """The values as `Fields`; call `check` first. Empty values of a new document are left out."""
        said: dict[str, Any] = {}
        for name, field in self.fields.items():
            value = field.get()
            if only_changed and value == self._loaded.get(name, ""):
                continue
            if isinstance(field, DateField):
                said[name] = field.date()
            elif value or only_changed:
                said[name] = value
        return Fields(**said)

    def first_doubtful(self) -> Field:
        """The first field with an amber mark, or the first of all."""
        fields = list(self.fields.values())
        return next((field for field in fields if field.marked == "check"), fields[0])

    def show_refusal(self, name: str, reason: str) -> bool:
        """Show beside the field `name` why the archive refused it; False where it is not here."""
        field = self.fields.get(name)
        if field is None:
            return False
        if name in _MORE and not self._open:
            self.toggle_more()
        field.say_wrong(reason)
        field.control.focus_set()
        return True


def values_of(document: DocumentRecord) -> dict[str, str]:
    """A record as the form shows it."""
    return {
        "kind": document.kind,
        "number": document.reference_number,
        "date": wording.typed(document.date),
        "received": wording.typed(document.received),
        "sender": document.sender,
        "recipient": document.recipient,
        "subject": document.subject,
        "attachment": document.attachment,
        "code": f"{document.code} · {wording.quiet(document.code_name)}"
        if document.code_name
        else document.code,
        "urgency": document.urgency,
        "level": document.level,
        "dossier": document.dossier,
        "note": document.note,
    }
