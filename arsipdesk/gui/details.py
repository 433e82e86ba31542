"""The form of a registered document: what is said of it, its status, and its history."""

import tkinter as tk
from collections.abc import Callable, Sequence

import ttkbootstrap as ttk

from arsipdesk.domain.errors import ArsipError, FieldMissing, UnknownCode
from arsipdesk.domain.records import DocumentRecord, EventRecord
from arsipdesk.gui import wording
from arsipdesk.gui.controls import Pill, PopupMenu, icon_button, label, panel, picture
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.dialogs import Dialog
from arsipdesk.gui.form import DocumentForm, values_of
from arsipdesk.gui.printing import offer_sheets
from arsipdesk.gui.scrollbox import ScrollBox
from arsipdesk.gui.statusmove import StatusMenu
from arsipdesk.gui.timeline import Timeline
from arsipdesk.gui.troubles import as_trouble
from arsipdesk.language import _


class Details(tk.Frame):
    """Shows one document; `on_saved` gets the record after each change."""

    def __init__(
        self, master: tk.Misc, desk: Desk, on_saved: Callable[[DocumentRecord], None]
    ) -> None:
        super().__init__(master, bg=desk.look.colours.background)
        self._desk, self._on_saved = desk, on_saved
        self.document: DocumentRecord | None = None
        self.menu = StatusMenu(desk, self._moved)
        look = desk.look
        px = look.px
        foot = panel(self, look.colours.background, height=px(56))
        foot.pack(side="bottom", fill="x", padx=px(16))
        foot.pack_propagate(False)
        self.save_button = ttk.Button(
            foot, text=_("Save  (Ctrl+S)"), bootstyle="primary", command=self.save
        )
        self._saved = panel(foot, look.colours.background)
        picture(self._saved, look, "check-circle", 14, look.colours.good).pack(side="left")
        words = label(
            self._saved, look, _("All changes are saved"), "ArsipSmall", look.colours.muted
        )
        words.pack(side="left", padx=px(7))
        head = panel(self, look.colours.background)
        head.pack(fill="x", padx=px(16), pady=(px(12), 0))
        self._title = label(head, look, "", "ArsipSection")
        self.pill = Pill(head, look, self.open_menu)
        self.pill.pack(side="right")
        self.print_button = icon_button(
            head, look, "printer", _("Print a sheet for it (Ctrl+P)"), self.open_print_menu
        )
        self.print_button.pack(side="right", padx=px(2))
        self._title.pack(side="left")
        self._about = label(self, look, "", "ArsipSmall", look.colours.muted)
        self._about.pack(fill="x", padx=px(16))
        self._scroll = ScrollBox(self, look)
        self._scroll.pack(fill="both", expand=True, padx=(px(16), px(4)), pady=(0, 0))
        body = panel(self._scroll.body, look.colours.background)
        body.pack(fill="x", padx=(0, px(12)))
        self.form = DocumentForm(body, desk, with_kind=False, on_change=self._typed)
        self.form.pack(fill="x")
        caps = label(body, look, _("HISTORY"), "ArsipCaps", look.colours.muted)
        caps.pack(anchor="w", pady=(px(14), px(8)))
        self.timeline = Timeline(body, look)
        self.timeline.pack(fill="x", pady=(0, px(8)))
        foot.lift()  # after the fields in the order of the Tab key
        self._cover = panel(self, look.colours.background)
        self._fill_cover()
        self.show(None)

    def _fill_cover(self) -> None:
        look = self._desk.look
        inner = panel(self._cover, look.colours.background)
        inner.place(relx=0.5, rely=0.4, anchor="center")
        picture(inner, look, "card-text", 36, look.colours.muted).pack()
        words = label(
            inner,
            look,
            _("Details appear here."),
            colour=look.colours.muted,
            wraplength=look.px(220),
        )
        words.configure(justify="center")
        words.pack(pady=look.px(10))

    # -- showing ------------------------------------------------------------------------
    def show(self, document: DocumentRecord | None) -> None:
        """Show another document, or nothing."""
        self.document = document
        if document is None:
            self.form.load({})
            self.timeline.clear()
            self._cover.place(x=0, y=0, relwidth=1, relheight=1)
            self._cover.tkraise()
            return
        self._cover.place_forget()
        self._show_head(document)
        self.form.load(values_of(document))
        self._scroll.to_top()
        self._show_save()
        self._load_history(document)

    def _show_head(self, document: DocumentRecord) -> None:
        status = wording.status_of(document)
        self._title.configure(text=wording.agenda(document))
        self.pill.show(_(status.name), status.colour)
        parts = [wording.kind_name(document.kind)]
        if document.holder:
            parts.append(_("held by {name}").format(name=document.holder))
        look = self._desk.look
        room = max(look.px(250), self.winfo_width() - look.px(32))
        self._about.configure(text=look.shorten(" · ".join(parts), "ArsipSmall", room))

    def _load_history(self, document: DocumentRecord) -> None:
        archive = self._desk.archive

        def arrived(events: Sequence[EventRecord]) -> None:
            if self.document is not None and self.document.id == document.id:
                self.timeline.show(self.document, events)

        self._desk.loop.run(
            lambda: archive.history(document.id), arrived, key="history", owner=self
        )

    def open_menu(self) -> None:
        """Open the menu of allowed status changes."""
        if self.document is not None:
            self.menu.open(self.pill, self.document)

    def open_print_menu(self) -> None:
        """Open the menu of what can be printed for the document."""
        if self.document is not None:
            menu = PopupMenu(self.print_button, self._desk.look)
            offer_sheets(self._desk, menu, self.document)
            menu.show_under(self.print_button)

    def change_deadline(self) -> None:
        """Ask for another deadline."""
        if self.document is not None:
            self.menu.move(self.document, self.document.status).to_deadline()

    def _moved(self, document: DocumentRecord) -> None:
        status = _(wording.status_of(document).name)
        words = _("{agenda} is now “{status}”.").format(
            agenda=wording.agenda(document), status=status
        )
        self._desk.say(words, "done")
        self._took(document, keep_typed=self.form.dirty)

    # -- changing -----------------------------------------------------------------------
    def _typed(self) -> None:
        self._show_save()

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return self.document is not None and self.form.dirty

    def _show_save(self) -> None:
        px = self._desk.look.px
        if self.dirty and not self.save_button.winfo_manager():
            self._saved.pack_forget()
            self.save_button.pack(fill="x", pady=px(8))
        elif not self.dirty and not self._saved.winfo_manager():
            self.save_button.pack_forget()
            self._saved.pack(pady=px(18))

    def save(self, then: Callable[[], None] = lambda: None) -> None:
        """Save what was typed; what the archive refuses is told beside its field."""
        document = self.document
        if document is None or not self.form.dirty or not self.form.check():
            return
        fields = self.form.collect(only_changed=True)

        def saved(record: DocumentRecord) -> None:
            self._took(record)
            then()

        archive = self._desk.archive
        self._desk.loop.run(
            lambda: archive.edit(document.id, fields),
            saved,
            fail=self._refused,
            lane="writes",
            owner=self,
        )

    def _took(self, document: DocumentRecord, *, keep_typed: bool = False) -> None:
        if self.document is not None and self.document.id == document.id:
            if keep_typed:
                self.document = document
                self._show_head(document)
                self._load_history(document)
            else:
                self.show(document)
        self._on_saved(document)

    def _refused(self, error: Exception) -> None:
        if not show_at_field(self.form, error):
            self._desk.problem(error)

    def leave(self, then: Callable[[], None], stay: Callable[[], None]) -> None:
        """Go on with `then`; where something is not saved, ask first what to do with it."""
        if not self.dirty or self.document is None:
            then()
            return
        look = self._desk.look
        dialog = Dialog(self, look, _("Not saved yet"))
        name = wording.agenda(self.document)
        label(
            dialog.body,
            look,
            _("Save the changes to {agenda}?").format(agenda=name),
            "ArsipSection",
        ).pack(anchor="w")

        def save() -> None:
            dialog.destroy()
            stay()
            self.save(then)

        def drop() -> None:
            dialog.destroy()
            self.show(self.document)
            then()

        def back() -> None:
            dialog.close()
            stay()

        keep = dialog.button(_("Save"), save, main=True)
        dialog.button(_("Don't save"), drop)
        dialog.button(_("Go back"), back)
        dialog.show(keep)


def show_at_field(form: DocumentForm, error: Exception) -> bool:
    """Tell a refusal beside the field it is about; False where it is about none."""
    if not isinstance(error, ArsipError):
        return False
    name = {UnknownCode: "code", FieldMissing: "subject"}.get(type(error))
    if name is None:
        return False
    trouble = as_trouble(error)
    return form.show_refusal(name, " ".join(filter(None, (trouble.what, trouble.todo))))
