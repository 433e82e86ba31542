"""What stands in the form's place for a scan that came twice, or while nothing is chosen."""

import tkinter as tk
from collections.abc import Callable

import ttkbootstrap as ttk

from arsipdesk.domain.records import DocumentRecord, ScanRecord
from arsipdesk.gui import wording
from arsipdesk.gui.controls import label, panel, picture
from arsipdesk.gui.desk import Desk
from arsipdesk.language import _


class TwinNote:
    """Covers the form of the inbox."""

    def __init__(self, master: tk.Misc, desk: Desk, discard: Callable[[], None]) -> None:
        self._desk, self._discard = desk, discard
        self._cover = panel(master, desk.look.colours.background)
        self._shown: ScanRecord | None = None

    def hide(self) -> None:
        """Uncover the form."""
        self._shown = None
        self._cover.place_forget()

    def cover(self, words: str) -> None:
        """Cover the form with one sentence."""
        self._clear()
        look = self._desk.look
        inner = panel(self._cover, look.colours.background)
        inner.place(relx=0.5, rely=0.4, anchor="center")
        picture(inner, look, "card-checklist", 36, look.colours.muted).pack()
        text = label(inner, look, words, colour=look.colours.muted, wraplength=look.px(220))
        text.configure(justify="center")
        text.pack(pady=look.px(10))

    def _clear(self) -> None:
        self._shown = None
        for child in self._cover.winfo_children():
            child.destroy()
        self._cover.place(x=0, y=0, relwidth=1, relheight=1)
        self._cover.tkraise()

    def show(self, scan: ScanRecord) -> None:
        """Say what the scan is a copy of, and offer to set it aside."""
        self._clear()
        self._shown = scan
        if scan.duplicate_kind != "document" or scan.duplicate_of is None:
            self._fill(scan, None)
            return
        original, archive = scan.duplicate_of, self._desk.archive
        self._desk.loop.run(
            lambda: archive.show(original),
            lambda document: self._fill(scan, document),
            key="twin",
            owner=self._cover,
        )

    def _fill(self, scan: ScanRecord, document: DocumentRecord | None) -> None:
        if self._shown is not scan:
            return
        look, px = self._desk.look, self._desk.look.px
        body = panel(self._cover, look.colours.background)
        body.pack(fill="x", padx=px(16), pady=px(14))
        picture(body, look, "files", 30, look.colours.warn).pack(anchor="w")
        wrap = px(260)
        title = _("This file came before")
        label(body, look, title, "ArsipSection", wraplength=wrap).pack(anchor="w", pady=(px(8), 0))
        if document is None:
            words = _("A scan with the same contents is waiting in this list. Enter that one.")
        else:
            words = _("It has the same contents as {agenda}: {subject}").format(
                agenda=wording.agenda(document), subject=document.subject
            )
        label(body, look, words, wraplength=wrap).pack(anchor="w", pady=(px(6), px(12)))
        if document is not None:
            key = document.id
            ttk.Button(
                body,
                text=_("Show {agenda}").format(agenda=wording.agenda(document)),
                bootstyle="primary",
                command=lambda: self._desk.show_document(key),
            ).pack(fill="x")
        ttk.Button(
            body,
            text=_("Set aside"),
            icon="trash",
            bootstyle="secondary outline",
            command=self._discard,
        ).pack(fill="x", pady=(px(8), 0))
