"""What an empty list says: a picture, one sentence, what to do first, one button."""

import tkinter as tk
from collections.abc import Callable
from dataclasses import dataclass

import ttkbootstrap as ttk

from arsipdesk.gui.controls import ground_of, label, panel
from arsipdesk.gui.theme import Look


@dataclass(frozen=True, slots=True)
class Advice:
    """Words for an empty place; `action` is the words and the call of its one button."""

    icon: str
    title: str
    text: str
    action: tuple[str, Callable[[], object]] | None = None


class EmptyState(tk.Frame):
    """Lies over an empty list."""

    def __init__(self, master: tk.Misc, look: Look) -> None:
        super().__init__(master, bg=ground_of(master))
        self._look = look
        self._inner = panel(self, ground_of(master))
        self._inner.place(relx=0.5, rely=0.42, anchor="center")
        self._words: list[tk.Label] = []
        self.bind("<Configure>", lambda event: self._wrap())
        self.title = ""

    def show(self, advice: Advice) -> None:
        """Say something else."""
        for child in self._inner.winfo_children():
            child.destroy()
        look, px = self._look, self._look.px
        self.title = advice.title
        side = px(88)
        disc = tk.Canvas(
            self._inner, width=side, height=side, bg=ground_of(self), highlightthickness=0
        )
        disc.create_image(0, 0, anchor="nw", image=look.pill(side, side, look.colours.selection))
        icon = look.icon(advice.icon, 36, look.colours.primary)
        disc.create_image(side // 2, side // 2, image=icon)
        disc.pack()
        self._words = []
        for text, face, colour in (
            (advice.title, "ArsipSection", look.colours.text),
            (advice.text, "ArsipBody", look.colours.muted),
        ):
            words = label(self._inner, look, text, face, colour)
            words.configure(justify="center")
            words.pack(pady=(px(10), 0))
            self._words.append(words)
        if advice.action is not None:
            words_of, call = advice.action
            button = ttk.Button(self._inner, text=words_of, command=call, bootstyle="primary")
            button.pack(pady=(px(16), 0))
        self.place(x=0, y=0, relwidth=1, relheight=1)
        self.tkraise()
        self._wrap()

    def _wrap(self) -> None:
        px = self._look.px
        width = max(px(180), min(px(330), self.winfo_width() - px(48)))
        for words in self._words:
            if words.winfo_exists():
                words.configure(wraplength=width)

    def hide(self) -> None:
        """Uncover the list."""
        self.title = ""
        self.place_forget()
