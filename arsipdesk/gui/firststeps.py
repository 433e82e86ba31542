"""What Beranda says of a new archive: the first three steps, each with its button."""

import tkinter as tk
from collections.abc import Callable
from functools import partial

import ttkbootstrap as ttk

from arsipdesk.gui.controls import ground_of, label, panel
from arsipdesk.gui.desk import Desk
from arsipdesk.language import _


class FirstSteps(tk.Frame):
    """Scan, file, back up."""

    def __init__(self, master: tk.Misc, desk: Desk) -> None:
        look, px = desk.look, desk.look.px
        super().__init__(master, bg=ground_of(master))
        self._desk = desk
        self._buttons: list[tk.Misc] = []
        edge = panel(self, look.colours.line)
        edge.pack(fill="x")
        inner = panel(edge, look.colours.background)
        inner.pack(fill="both", expand=True, padx=1, pady=1)
        body = panel(inner, look.colours.background)
        body.pack(fill="x", padx=px(28), pady=px(22))
        label(body, look, _("Three steps to begin with"), "ArsipSection").pack(anchor="w")
        self._steps = panel(body, look.colours.background)
        self._steps.pack(fill="x", pady=(px(8), 0))

    def show(self, *, backup: bool) -> None:
        """Say what to do first; a backup that is set is ticked off."""
        if self._buttons:
            for child in self._steps.winfo_children():
                child.destroy()
        self._buttons = []
        desk = self._desk
        folder = desk.archive.watched_folders()[0]
        steps: tuple[tuple[str, str, str, Callable[[], object], bool], ...] = (
            (
                _("Let the scans come"),
                _("Set your scanner to save into the folder “{folder}”, or import files.").format(
                    folder=folder
                ),
                _("Import files  (Ctrl+O)"),
                desk.import_files,
                False,
            ),
            (
                _("File the first letter"),
                _(
                    "Each scan is read and gets its number. A letter on paper can be registered too."
                ),
                _("New letter"),
                desk.new_document,
                False,
            ),
            (
                _("Set a backup"),
                _("A USB drive or the cloud: so nothing is lost when this computer breaks."),
                _("Set a backup"),
                partial(desk.go, "sync"),
                backup,
            ),
        )
        for number, step in enumerate(steps, 1):
            self._add(number, *step)

    def _add(
        self, number: int, title: str, text: str, words: str, call: Callable[[], object], done: bool
    ) -> None:
        look, px, ground = self._desk.look, self._desk.look.px, ground_of(self._steps)
        row = panel(self._steps, ground)
        row.pack(fill="x", pady=px(9))
        side = px(36)
        disc = tk.Canvas(row, width=side, height=side, bg=ground, highlightthickness=0)
        fill, ink = look.colours.pills["done" if done else "new"]
        disc.create_image(0, 0, anchor="nw", image=look.pill(side, side, fill))
        if done:
            disc.create_image(side // 2, side // 2, image=look.icon("check-lg", 18, ink))
        else:
            face = look.fonts["ArsipSection"]
            disc.create_text(side // 2, side // 2, text=str(number), font=face, fill=ink)
        disc.pack(side="left", padx=(0, px(14)))
        style = "primary" if number == 1 else "secondary outline"
        button = ttk.Button(row, text=words, bootstyle=style, command=call)
        button.pack(side="right", padx=(px(16), 0))
        self._buttons.append(button)
        told = panel(row, ground)
        told.pack(side="left", fill="x", expand=True)
        label(told, look, title, "ArsipBold").pack(anchor="w")
        about = label(told, look, text, "ArsipSmall", look.colours.muted)
        about.configure(width=1)
        about.pack(fill="x")
        told.bind("<Configure>", lambda event: about.configure(wraplength=event.width))

    def buttons(self) -> list[tk.Misc]:
        """What takes the keyboard, in order."""
        return self._buttons
