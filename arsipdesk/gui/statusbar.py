"""The foot of the window: sync in words, what waits, what is being read, how much there is."""

import tkinter as tk
from collections.abc import Callable
from typing import TYPE_CHECKING

import ttkbootstrap as ttk

from arsipdesk.gui import wording
from arsipdesk.gui.controls import icon_button, label, panel, picture, tip
from arsipdesk.gui.desk import Desk
from arsipdesk.language import _

if TYPE_CHECKING:
    from arsipdesk.catalogue.documents import Counts
    from arsipdesk.ingest.ocr.queue import ReadingState
    from arsipdesk.sync.reports import SyncState


class _Part:
    """An icon and words; hidden while it has none."""

    def __init__(self, master: tk.Misc, desk: Desk, side: str) -> None:
        self._desk, self._side = desk, side
        ground = desk.look.colours.chrome
        self.frame = panel(master, ground)
        self._icon = picture(self.frame, desk.look, "cloud", 14, desk.look.colours.muted)
        self._icon.pack(side="left", padx=(0, desk.look.px(6)))
        self.words = label(self.frame, desk.look, "", "ArsipSmall", desk.look.colours.muted)
        self.words.pack(side="left")

    def show(self, icon: str, colour: str, text: str) -> None:
        self._icon.configure(image=self._desk.look.icon(icon, 14, colour))
        self.words.configure(text=text)
        px = self._desk.look.px
        if not text:
            self.frame.pack_forget()
        elif not self.frame.winfo_manager():
            side = "right" if self._side == "right" else "left"
            self.frame.pack(side=side, padx=(px(12), px(4)))  # type: ignore[arg-type]


class StatusBar(tk.Frame):
    """28 logical pixels high."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        look = desk.look
        super().__init__(master, bg=look.colours.chrome, height=look.px(28))
        self.pack_propagate(False)
        self._look = look
        self._amount = _Part(self, desk, "right")
        self._reading = _Part(self, desk, "right")
        self._text = _Part(self, desk, "right")
        self.pause = icon_button(self, look, "pause-fill", _("Pause or go on"), self._pause)
        self.on_pause: Callable[[], object] = lambda: None
        self._bar = ttk.Progressbar(self, length=look.px(90), bootstyle="primary thin")
        self._sync = _Part(self, desk, "left")
        self._waiting = _Part(self, desk, "left")
        self._backup = _Part(self, desk, "left")

    @property
    def text(self) -> str:
        """Everything that the bar says."""
        parts = (self._sync, self._waiting, self._backup, self._text, self._reading, self._amount)
        shown = (str(part.words.cget("text")) for part in parts if part.frame.winfo_manager())
        return " | ".join(shown)

    def show_counts(self, counts: "Counts") -> None:
        """Say how many documents and bytes there are."""
        text = _("{n} documents · {size}").format(
            n=wording.count(counts.documents), size=wording.size(counts.bytes)
        )
        self._amount.show("database", self._look.colours.muted, text)

    def show_sync(self, state: "SyncState", targets: set[str]) -> None:
        """Say how backup and share stand."""
        colours = self._look.colours
        last = max((at for at in (state.backup_at, state.share_at) if at), default=None)
        if not targets:
            self._sync.show("cloud-slash", colours.warn, _("No backup has been set yet"))
        elif state.problem:
            text = self._look.shorten(
                wording.sentence(state.problem), "ArsipSmall", self._look.px(420)
            )
            self._sync.show("cloud-slash", colours.warn, text)
        elif last is None:
            self._sync.show("cloud-slash", colours.warn, _("Not synced yet"))
        else:
            text = _("Synced {ago}").format(ago=wording.ago(last))
            self._sync.show("cloud-check-fill", colours.good, text)
        waiting = _("{n} files wait to be copied").format(n=wording.count(state.pending))
        shown = waiting if state.pending and targets else ""
        self._waiting.show("cloud-arrow-up", colours.warn, shown)
        backup = state.backup_at
        text = _("Backup: {moment}").format(moment=wording.moment(backup)) if backup else ""
        self._backup.show("hdd-fill", colours.muted, text if "backup" in targets else "")

    def _pause(self) -> None:
        self.on_pause()

    def show_text_reading(self, state: "ReadingState") -> None:
        """Say how many scanned pages wait for their text to be read, and offer to pause."""
        colours = self._look.colours
        if not state.waiting:
            self._text.show("fonts", colours.muted, "")
            self.pause.pack_forget()
            return
        pages = wording.count(state.waiting)
        if not state.available:
            words = _("Text of {n} pages is not read: text recognition is missing")
            self._text.show("fonts", colours.warn, words.format(n=pages))
            tip(self._text.words, state.reason)
            self.pause.pack_forget()
            return
        words = (
            _("Text reading paused · {n} pages") if state.paused else _("Reading text · {n} pages")
        )
        colour = colours.warn if state.paused else colours.primary
        self._text.show("fonts", colour, words.format(n=pages))
        self.pause.configure(icon="play-fill" if state.paused else "pause-fill")
        if not self.pause.winfo_manager():
            self.pause.pack(side="right", after=self._text.frame)

    def show_reading(self, done: int, total: int) -> None:
        """Say how far the reading of new scans is; nothing when it is done."""
        if total <= 0 or done >= total:
            self._reading.show("cpu", self._look.colours.muted, "")
            self._bar.pack_forget()
            return
        text = _("Reading scans {done}/{total}").format(done=done, total=total)
        self._reading.show("cpu", self._look.colours.primary, text)
        self._bar.configure(value=100 * done / total)
        if not self._bar.winfo_manager():
            self._bar.pack(side="right", padx=(self._look.px(8), 0))
