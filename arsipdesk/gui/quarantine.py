"""Files that could not be read safely: what they are called, why, and what to do with them."""

import tkinter as tk
from collections.abc import Callable, Sequence

import ttkbootstrap as ttk

from arsipdesk.domain.records import QuarantineRecord
from arsipdesk.gui import wording
from arsipdesk.gui.cardlist import CardList, CardState
from arsipdesk.gui.cards import draw_ground, ground_items
from arsipdesk.gui.controls import hairline, label, panel
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.empty import Advice, EmptyState
from arsipdesk.gui.outside import open_folder
from arsipdesk.gui.rows import Listed
from arsipdesk.gui.screen import Screen
from arsipdesk.gui.theme import Look
from arsipdesk.gui.unlock import unlock_entry
from arsipdesk.language import _


class _Painter:
    """Name and size; the reason in words; when it came."""

    def __init__(self, look: Look, reason_of: Callable[[QuarantineRecord], str]) -> None:
        self.look, self._reason_of = look, reason_of
        self.height = look.px(64)

    def create(self, canvas: tk.Canvas) -> dict[str, int]:
        look, colours = self.look, self.look.colours
        small = look.fonts["ArsipSmall"]
        sign = look.icon("exclamation-triangle-fill", 18, colours.warn)
        return {
            **ground_items(canvas, look),
            "sign": canvas.create_image(0, 0, image=sign),
            "name": canvas.create_text(
                0, 0, anchor="nw", font=look.fonts["ArsipBold"], fill=colours.text
            ),
            "reason": canvas.create_text(0, 0, anchor="nw", font=small, fill=colours.text),
            "when": canvas.create_text(0, 0, anchor="ne", font=small, fill=colours.muted),
        }

    def draw(
        self,
        canvas: tk.Canvas,
        items: dict[str, int],
        box: tuple[int, int],
        row: QuarantineRecord | None,
        state: CardState,
    ) -> None:
        look, px = self.look, self.look.px
        top, width = box
        draw_ground(canvas, look, items, (top, width, self.height), state)
        if row is None:
            return
        when = f"{wording.moment(row.arrived)} · {wording.size(row.bytes)}"
        right = width - px(16)
        canvas.coords(items["sign"], px(28), top + self.height // 2)
        canvas.coords(items["when"], right, top + px(12))
        canvas.itemconfigure(items["when"], text=when)
        room = right - px(52) - look.width_of(when, "ArsipSmall") - px(12)
        canvas.coords(items["name"], px(52), top + px(11))
        canvas.itemconfigure(items["name"], text=look.shorten(row.name, "ArsipBold", room))
        reason = wording.sentence(self._reason_of(row))
        canvas.coords(items["reason"], px(52), top + px(34))
        shown = look.shorten(reason, "ArsipSmall", right - px(52))
        canvas.itemconfigure(items["reason"], text=shown)


class Quarantine(Screen):
    """The screen “Perlu diperiksa”."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        look = desk.look
        px = look.px
        super().__init__(master, desk)
        self._entries: Sequence[QuarantineRecord] = ()
        self._entry: QuarantineRecord | None = None
        head = panel(self, look.colours.background)
        head.pack(fill="x", padx=px(16), pady=(px(12), px(10)))
        self._button = ttk.Button(
            head,
            text=_("Open the folder"),
            icon="folder2-open",
            bootstyle="secondary outline",
            command=self._open_folder,
        )
        self._button.pack(side="right")
        label(head, look, _("To be looked at"), "ArsipTitle").pack(side="left")
        self._count = label(head, look, "", "ArsipSmall", look.colours.muted)
        self._count.pack(side="left", padx=px(10), pady=(px(5), 0))
        words = _(
            "These files could not be read safely. None was deleted: they lie in the quarantine "
            "folder. Scan the paper again, or ask the sender for a good copy."
        )
        note = label(self, look, words, "ArsipSmall", look.colours.muted)
        note.pack(fill="x", padx=px(16), pady=(0, px(10)))
        note.bind("<Configure>", lambda event: note.configure(wraplength=event.width))
        hairline(self, look).pack(fill="x")
        self._foot = panel(self, look.colours.chrome)
        self.unlock_button = ttk.Button(
            self._foot,
            text=_("Open with a password…"),
            icon="key",
            bootstyle="primary",
            command=self.unlock,
        )
        self._reason = label(self._foot, look, "", wraplength=px(700))
        self._reason.pack(anchor="w", padx=px(16), pady=px(12))
        holder = panel(self, look.colours.background)
        holder.pack(fill="both", expand=True)
        self.cards: CardList[QuarantineRecord] = CardList(
            holder, look, _Painter(look, desk.archive.quarantine_reason)
        )
        self.cards.pack(fill="both", expand=True)
        self.cards.on_select = self._chosen
        self.empty = EmptyState(holder, look)
        self.reload()

    def reload(self, *, keep: bool = False) -> None:
        """Load the list."""
        archive = self.desk.archive
        self.desk.loop.run(archive.quarantine, self._came, key="quarantine", owner=self)

    def _came(self, entries: Sequence[QuarantineRecord]) -> None:
        self._entries = entries
        rows: Listed[QuarantineRecord] = Listed(entries, lambda entry: entry.id)
        self.cards.set_rows(rows, keep=True)
        self._count.configure(text=_("{n} files").format(n=wording.count(len(entries))))
        if entries:
            self.empty.hide()
            if self.cards.selected() is None:
                self.cards.select(0)
            return
        self._foot.pack_forget()
        self.empty.show(
            Advice(
                "shield-check",
                _("Every file could be read"),
                _("A file that is damaged or locked would be told here, with the reason."),
            )
        )

    def _chosen(self, key: int) -> None:
        entry = next(each for each in self._entries if each.id == key)
        self._reason.configure(
            text=f"{entry.name}: {wording.sentence(self.desk.archive.quarantine_reason(entry))}"
        )
        self._entry = entry
        px = self.desk.look.px
        if entry.reason == "password":
            self.unlock_button.pack(side="right", padx=px(16), pady=px(8))
        else:
            self.unlock_button.pack_forget()
        self._foot.pack(side="bottom", fill="x")

    def unlock(self) -> None:
        """Ask for the password of the file that is chosen."""
        entry = self._entry
        if entry is not None and entry.reason == "password":
            unlock_entry(self.desk, entry, lambda: self._unlocked(entry))

    def _unlocked(self, entry: QuarantineRecord) -> None:
        self.desk.say(_("{name} waits in the inbox now.").format(name=entry.name), "done")
        self.desk.refresh()

    def _open_folder(self) -> None:
        folder = self.desk.archive.folder / "karantina"
        self.desk.loop.run(lambda: open_folder(folder), lane="outside", owner=self)

    def focus_areas(self) -> list[tk.Misc]:
        """What F6 goes round."""
        return [self.cards.canvas]
