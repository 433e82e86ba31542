"""Moving a document to another status: the menu of allowed moves and the small form of a move."""

import tkinter as tk
from collections.abc import Callable
from functools import partial

from arsipdesk.domain.errors import ArsipError, ReasonMissing
from arsipdesk.domain.records import DocumentRecord
from arsipdesk.gui import wording
from arsipdesk.gui.controls import PopupMenu, label
from arsipdesk.gui.datefield import DateField
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.dialogs import Dialog
from arsipdesk.gui.fields import LongTextField
from arsipdesk.gui.picker import SuggestField
from arsipdesk.gui.troubles import as_trouble
from arsipdesk.language import _


class StatusMenu:
    """Offers the moves that the status table allows."""

    def __init__(self, desk: Desk, done: Callable[[DocumentRecord], None]) -> None:
        self._desk, self._done = desk, done
        self.menu: PopupMenu | None = None

    def open(self, at: tk.Widget, document: DocumentRecord) -> None:
        """Show the menu under the widget `at`."""
        statuses = wording.statuses_of(document.kind)
        if self.menu is not None:
            self.menu.destroy()
        self.menu = menu = PopupMenu(at, self._desk.look)
        moves = statuses[document.status].moves
        for code in moves:
            words = _("Change to “{status}”…").format(status=_(statuses[code].name))
            menu.item(words, partial(self.move, document, code))
        if moves:
            menu.add_separator()
        words = _("Hand to someone, set a deadline…")
        menu.item(words, partial(self.move, document, document.status))
        menu.show_under(at)

    def move(self, document: DocumentRecord, new: str) -> "MoveDialog":
        """Open the form of the move to `new`."""
        return MoveDialog(self._desk, document, new, self._done)


class MoveDialog(Dialog):
    """Asks for the holder, the deadline and the note of a move."""

    def __init__(
        self, desk: Desk, document: DocumentRecord, new: str, done: Callable[[DocumentRecord], None]
    ) -> None:
        self._desk, self._document, self._new, self._done = desk, document, new, done
        status = wording.statuses_of(document.kind)[new]
        same = new == document.status
        title = _("Hand over") if same else _("Change status")
        super().__init__(desk.root, desk.look, title, width=400)
        look = desk.look
        head = _("Hand over") if same else _("Change to “{status}”").format(status=_(status.name))
        label(self.body, look, head, "ArsipSection").pack(anchor="w")
        about = f"{wording.agenda(document)} · {document.subject}"
        about = look.shorten(about, "ArsipSmall", look.px(395))
        label(self.body, look, about, "ArsipSmall", look.colours.muted).pack(anchor="w")
        self.holder = SuggestField(
            self.body, look, _("Held by"), desk.loop, desk.find_parties, required=same
        )
        self.due = DateField(self.body, look, _("Deadline"))
        self.note = LongTextField(self.body, look, _("Note"), required=status.needs_reason)
        for field in (self.holder, self.due, self.note):
            field.pack(fill="x", pady=(look.px(10), 0))
        self.holder.set("" if not same else document.holder)
        self.due.set(wording.typed(document.due))
        self.button(_("Save"), self.save, main=True)
        self.button(_("Cancel"), self.close)
        self.show(self.note.control if status.needs_reason else self.holder.control)

    def to_deadline(self) -> None:
        """Let the person begin with the deadline."""
        self.due.control.focus_set()

    def save(self) -> None:
        """Make the move; a refusal is told beside the note and nothing typed is lost."""
        checks = [field.check() for field in (self.holder, self.due, self.note)]
        if not all(checks):
            return
        archive, document = self._desk.archive, self._document
        note, holder, due = self.note.get(), self.holder.get() or None, self.due.date()
        self._desk.loop.run(
            lambda: archive.change_status(
                document.id, self._new, note=note, holder=holder, due=due
            ),
            self._saved,
            fail=self._refused,
            lane="writes",
            owner=self,
        )

    def _saved(self, document: DocumentRecord) -> None:
        self.close()
        self._done(document)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, ReasonMissing):
            self.note.say_wrong(as_trouble(error).what)
        elif isinstance(error, ArsipError):
            trouble = as_trouble(error)
            self.note.say_wrong(f"{trouble.what} {trouble.todo}")
        else:
            self._desk.problem(error)
