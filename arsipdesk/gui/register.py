"""“Surat baru”: registers a letter from its paper alone, with its number at once."""

import datetime as dt
from collections.abc import Callable

from arsipdesk.domain.records import DocumentRecord
from arsipdesk.gui import wording
from arsipdesk.gui.controls import label
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.details import show_at_field
from arsipdesk.gui.dialogs import Dialog
from arsipdesk.gui.form import DocumentForm
from arsipdesk.gui.scrollbox import ScrollBox
from arsipdesk.language import _


class RegisterDialog(Dialog):
    """Asks for the fields of a letter; `done` gets the registered document."""

    def __init__(self, desk: Desk, kind: str, done: Callable[[DocumentRecord], None]) -> None:
        super().__init__(desk.root, desk.look, _("New letter"), width=460)
        self._desk, self._done = desk, done
        look, px = desk.look, desk.look.px
        label(self.body, look, _("New letter"), "ArsipSection").pack(anchor="w")
        words = _("Registers a letter from its paper. The scan can follow later.")
        label(self.body, look, words, "ArsipSmall", look.colours.muted).pack(anchor="w")
        scroll = ScrollBox(self.body, look)
        room = min(px(430), desk.root.winfo_height() - px(230))
        scroll.configure(height=room)
        scroll.pack_propagate(False)
        scroll.pack(fill="both", expand=True, pady=(px(4), 0))
        self.form = DocumentForm(scroll.body, desk, with_kind=True)
        self.form.pack(fill="x", padx=(0, px(14)))
        self.form.load(
            {
                "kind": kind,
                "received": wording.typed(dt.date.today()),
                "urgency": "biasa",
                "level": "biasa",
            }
        )
        self.save_button = self.button(_("Register  (Ctrl+Enter)"), self.save, main=True)
        self.button(_("Cancel"), self.close)
        self.unbind("<Return>")  # Return in a field must not register half a letter
        self.bind("<Control-Return>", lambda event: self.save())
        self.bind("<Control-KP_Enter>", lambda event: self.save())
        self.show(self.form.fields["number"].control)

    def save(self) -> str:
        """Register; what is refused is told beside its field and nothing typed is lost."""
        if self.form.check():
            fields, archive = self.form.collect(), self._desk.archive
            self.save_button.configure(state="disabled")
            self._desk.loop.run(
                lambda: archive.register(fields),
                self._saved,
                fail=self._refused,
                lane="writes",
                owner=self,
            )
        return "break"

    def _saved(self, document: DocumentRecord) -> None:
        self.close()
        self._done(document)

    def _refused(self, error: Exception) -> None:
        self.save_button.configure(state="normal")
        if not show_at_field(self.form, error):
            self._desk.problem(error)
