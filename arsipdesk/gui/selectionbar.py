"""The bar over a list while several rows are chosen: how many, and what can be done with them."""

import tkinter as tk
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import ttkbootstrap as ttk

from arsipdesk.gui import wording
from arsipdesk.gui.controls import hairline, icon_button, label, panel
from arsipdesk.gui.theme import Look
from arsipdesk.language import N_, _


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done with many rows; `action` is its name among a screen's actions."""

    action: str
    icon: str
    words: str
    key: str


DEEDS = (
    Deed("bulk", "pencil-square", N_("Change together…"), "Ctrl+E"),
    Deed("copies", "download", N_("Save copies…"), "Ctrl+Shift+S"),
    Deed("delete", "trash", N_("Sampah"), "Del"),
)


class SelectionBar(tk.Frame):
    """Offers those DEEDS that `actions` knows; `on_clear` ends the choosing."""

    def __init__(
        self,
        master: tk.Misc,
        look: Look,
        actions: Callable[[], Mapping[str, Callable[[], object]]],
        on_clear: Callable[[], object],
    ) -> None:
        ground = look.colours.background
        super().__init__(master, bg=ground, height=look.px(40))
        self.pack_propagate(False)
        px = look.px
        hairline(self, look).pack(side="bottom", fill="x")
        done = icon_button(self, look, "x-lg", _("Choose no more (Esc)"), on_clear)
        done.pack(side="right", padx=(0, px(8)))
        self._count = label(self, look, "", "ArsipBold", look.colours.primary)
        self._count.pack(side="left", padx=(px(16), px(8)))
        self._texts, self._icons = panel(self, ground), panel(self, ground)
        self._look, self._actions = look, actions
        self.bind("<Configure>", lambda event: self._fit())

    def _offer(self) -> None:
        actions = self._actions()
        for deed in DEEDS:
            command = actions.get(deed.action)
            if command is None:
                continue
            words = f"{_(deed.words)}  ({deed.key})"
            icon_button(self._icons, self._look, deed.icon, words, command).pack(side="left")
            button = ttk.Button(
                self._texts, text=_(deed.words), icon=deed.icon, bootstyle="ghost", command=command
            )
            button.pack(side="left", padx=(0, self._look.px(2)))

    def show(self, number: int) -> None:
        """Tell how many rows are chosen."""
        if not self._texts.winfo_children():
            self._offer()
        self._count.configure(text=_("{n} chosen").format(n=wording.count(number)))
        self._fit()

    def _fit(self) -> None:
        """Words where there is room, icons alone where there is none."""
        room = self.winfo_width() - self._count.winfo_reqwidth() - self._icons.winfo_reqheight() * 2
        wide = self._texts.winfo_reqwidth() < room
        shown, hidden = (self._texts, self._icons) if wide else (self._icons, self._texts)
        if not shown.winfo_manager():
            hidden.pack_forget()
            shown.pack(side="left")
