"""Printing the sheets that come back through the scanner: separators, disposition sheets, labels."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from arsipdesk.domain.errors import WrongUsage
from arsipdesk.domain.records import DocumentRecord
from arsipdesk.gui.controls import PopupMenu, label
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.dialogs import Dialog
from arsipdesk.gui.fields import ChoiceField, TextField
from arsipdesk.gui.outside import print_made
from arsipdesk.gui.troubles import as_trouble
from arsipdesk.language import N_, _

FORMS = (
    ("disposition", N_("Print the disposition sheet"), N_("Disposition sheet")),
    ("label", N_("Print the label"), N_("Label")),
)
"""What can be printed for a document: its form, the words of the menu, and what it is called."""

Make = Callable[[Path], object]
"""Writes what is to be printed to a file."""

_PAPERS = (("a4", "A4"), ("f4", "F4 (folio)"))


def offer_sheets(desk: Desk, menu: PopupMenu, document: DocumentRecord) -> None:
    """Add what can be printed for a document to a menu."""
    for form, words, _name in FORMS:
        menu.item(_(words), partial(print_sheet, desk, document, form))


def print_sheet(desk: Desk, document: DocumentRecord, form: str) -> None:
    """Print a document's sheet of one of FORMS."""
    archive = desk.archive
    name = next(_(name) for known, _words, name in FORMS if known == form)
    file = f"{name} {document.agenda_number:04d}-{document.agenda_year}.pdf"

    def make(target: Path) -> None:
        archive.printer.sheet(document, target, form)

    _print(desk, name, file, make)


def print_report(desk: Desk, name: str, make: Make) -> None:
    """Print the report `name`, which `make` writes as a PDF."""
    _print(desk, name, f"{name}.pdf", make)


def _print(desk: Desk, name: str, file: str, make: Make) -> None:
    desk.loop.run(
        lambda: print_made(file, make), partial(_tell, desk, name), lane="outside", owner=desk.root
    )


def _tell(desk: Desk, name: str, printed: bool) -> None:
    """Say what became of what was to be printed."""
    done = _("{name}: sent to the printer.")
    shown = _("{name}: no printer took it. It is shown in its own program; print it from there.")
    desk.say((done if printed else shown).format(name=name), "done" if printed else "note")


class SeparatorsDialog(Dialog):
    """Asks how many separator sheets are to be printed, and on which paper."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.root, desk.look, _("Print separator sheets"), width=420)
        self._desk = desk
        look, px = desk.look, desk.look.px
        label(self.body, look, _("Print separator sheets"), "ArsipSection").pack(anchor="w")
        words = _(
            "Put one between two letters of a stack. After scanning, each letter waits in the inbox"
            " by itself. The sheets can be used again and again."
        )
        label(self.body, look, words, colour=look.colours.muted, wraplength=px(410)).pack(
            anchor="w", pady=(px(4), px(10))
        )
        self.count = TextField(self.body, look, _("Number of sheets"), required=True)
        self.paper = ChoiceField(self.body, look, _("Paper"))
        self.paper.offer(_PAPERS)
        for field, text in ((self.count, "10"), (self.paper, "a4")):
            field.pack(fill="x", pady=(0, px(10)))
            field.set(text)
        self._go = self.button(_("Print"), self.print, main=True)
        self.button(_("Cancel"), self.close)
        self.show(self.count.control)

    def print(self) -> None:
        """Print; a number that can't be is told beside its field."""
        if not self.count.check():
            return
        archive, paper, said = self._desk.archive, self.paper.get(), self.count.get()
        count = int(said) if said.isdecimal() else 0

        def make(target: Path) -> None:
            archive.printer.separators(target, count, paper)

        name = _("Separator sheets")
        self._go.configure(state="disabled")
        self._desk.loop.run(
            lambda: print_made(f"{name} {paper.upper()}.pdf", make),
            partial(self._done, name),
            fail=self._refused,
            lane="outside",
            owner=self,
        )

    def _done(self, name: str, printed: bool) -> None:
        self.close()
        _tell(self._desk, name, printed)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, WrongUsage):
            self._go.configure(state="normal")
            trouble = as_trouble(error)
            self.count.say_wrong(f"{trouble.what} {trouble.todo}")
            self.count.control.focus_set()
        else:
            self.close()
            self._desk.problem(error)
