"""What a clerk should know of a file before entering it: a strip of notes above the form."""

import tkinter as tk
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import ttkbootstrap as ttk

from arsipdesk.domain.readiness import SURE
from arsipdesk.domain.records import FileRecord, ScanRecord
from arsipdesk.gui.controls import label, panel, picture
from arsipdesk.gui.theme import Look
from arsipdesk.language import N_, _

ACTIVE_NAMES = {
    "javascript": N_("a script"),
    "launch": N_("a call to start another program"),
    "submit": N_("a form that sends data away"),
    "xfa": N_("an active form"),
    "macros": N_("macros"),
    "attachments": N_("attached files"),
}
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Note:
    """An icon, words, and what can be done about it (a button's text and command)."""

    icon: str
    words: str
    action: tuple[str, Callable[[], object]] | None = None


def active_note(file: ScanRecord | FileRecord) -> Note | None:
    """That a file holds what could run or be opened; it never was."""
    if not file.active and not file.attachments:
        return None
    kinds = [_(ACTIVE_NAMES.get(kind, kind)) for kind in file.active if kind != "attachments"]
    if file.attachments:
        names = ", ".join(file.attachments[:_NAMED])
        more = len(file.attachments) - _NAMED
        names += _(" and {n} more").format(n=more) if more > 0 else ""
        kinds.append(_("attached files ({names})").format(names=names))
    elif "attachments" in file.active:
        kinds.append(_(ACTIVE_NAMES["attachments"]))
    words = _("This file holds {kinds}. ArsipDesk never runs or opens them.")
    return Note("shield-exclamation", words.format(kinds=", ".join(kinds)))


def likeness_note(scan: ScanRecord, compare: Callable[[], object]) -> Note | None:
    """That a scan resembles a paper that is here, and a button to `compare` them."""
    if scan.like is None:
        return None
    words = _("This seems to be a letter that is here already.")
    return Note("files", words, (_("Compare"), compare))


def document_note(scan: ScanRecord, attach: Callable[[int], object]) -> Note | None:
    """That a sticker on the paper names a document without a scan, and a button to join them."""
    said = scan.suggestions.get("document")
    if said is None or not said.value.isdigit():
        return None
    number = int(said.value)
    words = _("Its sticker ({words}) belongs to a document that waits for its scan.")
    told = words.format(words=said.source)
    return Note("upc-scan", told, (_("Add it to the document"), lambda: attach(number)))


def whatsapp_note(scan: ScanRecord, ask_sender: Callable[[], object]) -> Note | None:
    """That nobody said yet who sent a file over WhatsApp."""
    known = scan.suggestions.get("from")
    if scan.channel != "whatsapp" or (known is not None and known.confidence >= SURE):
        return None
    words = _("This came over WhatsApp. Its sender is not known yet.")
    return Note("whatsapp", words, (_("Name the sender…"), ask_sender))


class NoteStrip(tk.Frame):
    """Amber notes, one below the other; takes no room while there are none."""

    def __init__(self, master: tk.Misc, look: Look) -> None:
        super().__init__(master, bg=look.colours.background)
        self._look = look
        self.shown: tuple[Note, ...] = ()

    def show(self, notes: Sequence[Note | None]) -> None:
        """Show these notes instead of those before."""
        for child in self.winfo_children():
            child.destroy()
        self.shown = tuple(note for note in notes if note is not None)
        for note in self.shown:
            self._add(note)
        if not self.shown:
            self.configure(height=1)

    def _add(self, note: Note) -> None:
        look, px = self._look, self._look.px
        ground, ink = look.colours.pills["waiting"]
        box = panel(self, ground)
        box.pack(fill="x", pady=(px(8), 0))
        picture(box, look, note.icon, 16, ink).pack(side="left", anchor="n", padx=px(8), pady=px(8))
        side = panel(box, ground)
        side.pack(side="left", fill="x", expand=True, padx=(0, px(8)), pady=px(6))
        words = label(side, look, note.words, "ArsipSmall", ink, wraplength=px(230))
        words.pack(anchor="w", fill="x")
        side.bind("<Configure>", lambda event: words.configure(wraplength=max(60, event.width)))
        if note.action is not None:
            text, command = note.action
            ttk.Button(side, text=text, bootstyle="secondary outline", command=command).pack(
                anchor="w", pady=(px(6), px(2))
            )
