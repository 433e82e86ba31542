"""The head of the window: whose archive it is, the two ways in, help, and the menu."""

import tkinter as tk
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import ttkbootstrap as ttk

from arsipdesk.gui.controls import PopupMenu, icon_button, label, panel, picture
from arsipdesk.gui.desk import Desk
from arsipdesk.language import _


@dataclass(frozen=True, slots=True)
class HeadCommands:
    """What the buttons of the head do."""

    new_document: Callable[[], object]
    import_files: Callable[[], object]
    help: Callable[[], object]
    rules: Callable[[], object]
    switch_theme: Callable[[str], object]
    about: Callable[[], object]


class Header(tk.Frame):
    """52 logical pixels high."""

    def __init__(
        self,
        master: tk.Misc,
        desk: Desk,
        commands: HeadCommands,
        toggle_side: Callable[[], object],
    ) -> None:
        look, px = desk.look, desk.look.px
        super().__init__(master, bg=look.colours.background, height=px(52))
        self.pack_propagate(False)
        self._desk, self._commands = desk, commands
        self.side_button = icon_button(self, look, "list", _("Side bar"), toggle_side)
        picture(self, look, "archive-fill", 20, look.colours.primary).pack(
            side="left", padx=(px(16), px(9))
        )
        user = panel(self, look.colours.background)
        user.pack(side="right", padx=(px(4), px(16)))
        picture(user, look, "person-circle", 16, look.colours.muted).pack(side="left")
        name = look.shorten(desk.archive.user, "ArsipBody", px(140))
        label(user, look, name).pack(side="left", padx=(px(6), 0))
        self._gear = icon_button(self, look, "gear", _("Appearance and about"), self.open_menu)
        self._gear.pack(side="right", padx=px(2))
        icon_button(self, look, "question-circle", _("Keys (F1)"), commands.help).pack(side="right")
        self.new_button = ttk.Button(
            self,
            text=_("New letter"),
            icon="plus-lg",
            bootstyle="primary",
            command=commands.new_document,
        )
        self.new_button.pack(side="right", padx=px(8))
        self.import_button = ttk.Button(
            self,
            text=_("Import files"),
            icon="box-arrow-in-down",
            bootstyle="secondary outline",
            command=commands.import_files,
        )
        self.import_button.pack(side="right")
        self._office = label(self, look, desk.archive.office, "ArsipSection")
        self._office.pack(side="left")
        self._subtitle = label(self, look, "", "ArsipSmall", look.colours.muted)
        self._subtitle.pack(side="left", padx=px(12), pady=(px(2), 0))
        self.bind("<Configure>", lambda event: self.after_idle(self._fit))

    def _fit(self) -> None:
        """Cut the office's name and place to the room that the buttons leave."""
        look, px = self._desk.look, self._desk.look.px
        archive = self._desk.archive
        room = self.import_button.winfo_x() - self._office.winfo_x() - px(20)
        office = look.shorten(archive.office, "ArsipSection", max(px(60), room))
        rest = room - look.width_of(office, "ArsipSection") - px(14)
        subtitle = look.shorten(archive.subtitle, "ArsipSmall", rest) if rest > px(70) else ""
        self._office.configure(text=office)
        self._subtitle.configure(text=subtitle)

    def show_side_button(self, shown: bool) -> None:
        """Offer to open the side bar where it is narrow."""
        if shown and not self.side_button.winfo_manager():
            self.side_button.pack(
                side="left", padx=(self._desk.look.px(8), 0), before=self.winfo_children()[1]
            )
        elif not shown:
            self.side_button.pack_forget()

    def open_menu(self) -> None:
        """Appearance, keys, about."""
        menu = PopupMenu(self._gear, self._desk.look)
        mode = self._desk.look.mode
        for name, words in (("light", _("Light")), ("dark", _("Dark"))):
            sign = "●  " if name == mode else "     "
            menu.item(sign + words, partial(self._commands.switch_theme, name))
        menu.add_separator()
        menu.item(_("Office rules…"), self._commands.rules)
        menu.item(_("Keys…"), self._commands.help, "F1")
        menu.item(_("About ArsipDesk…"), self._commands.about)
        menu.show_under(self._gear)
