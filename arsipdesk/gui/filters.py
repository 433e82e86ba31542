"""The filters of a document list: what is chosen, how it is asked, and the chips that show it."""

import datetime as dt
import re
import tkinter as tk
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from arsipdesk.domain.status import STATUSES
from arsipdesk.gui import wording
from arsipdesk.gui.controls import PopupMenu, ground_of
from arsipdesk.gui.theme import Look
from arsipdesk.language import _

_UNSETTLED = re.compile(r"(?:^|\s)[^\W\d_]$")


@dataclass(frozen=True, slots=True)
class Filter:
    """What a list shows. `query` turns it into the search language of the archive."""

    kind: str = ""
    text: str = ""
    code: str = ""
    code_name: str = ""
    status: str = ""
    year: int = 0

    def query(self) -> str:
        """The question to the archive, without the kind, which is asked apart."""
        parts = [self.text]
        if self.code:
            parts.append(f"kode:{self.code}")
        if self.status:
            parts.append(f"status:{self.status}")
        if self.year:
            parts.append(f"tahun:{self.year}")
        return " ".join(part for part in parts if part)

    def query_with_kind(self) -> str:
        """The whole question in the search language."""
        return " ".join(
            part for part in (self.query(), f"jenis:{self.kind}" * bool(self.kind)) if part
        )

    def settled(self) -> "Filter":
        """The same without a last word of a single letter, which a person is about to go on with."""
        return replace(self, text=_UNSETTLED.sub("", self.text))

    @property
    def narrowed(self) -> bool:
        """Whether a chip is set."""
        return bool(self.code or self.status or self.year)

    def bare(self) -> "Filter":
        """The same list without chips and words."""
        return Filter(kind=self.kind)


def status_choices(kind: str) -> list[tuple[str, str]]:
    """The statuses of a kind, or of all kinds, each name once."""
    tables = [wording.statuses_of(kind)] if kind else list(STATUSES.values())
    seen: dict[str, str] = {}
    for table in tables:
        for code, status in table.items():
            seen.setdefault(code, _(status.name))
    return list(seen.items())


class Chip(tk.Canvas):
    """A rounded button; with `removes` it shows a cross."""

    def __init__(
        self, master: tk.Misc, look: Look, text: str, press: Callable[[], None], *, removes: bool
    ) -> None:
        px, colours = look.px, look.colours
        text = look.shorten(text, "ArsipSmall", px(230))
        wide = look.width_of(text, "ArsipSmall") + px(22) + (px(16) if removes else 0)
        super().__init__(
            master,
            bg=ground_of(master),
            highlightthickness=px(1),
            highlightbackground=ground_of(master),
            highlightcolor=colours.primary,
            takefocus=1,
            width=wide,
            height=px(24),
            cursor="hand2",
        )
        self.text = text
        ground = colours.selection if removes else colours.chip
        ink = colours.primary if removes else colours.text
        edge = px(1)
        self.create_image(edge, edge, anchor="nw", image=look.pill(wide, px(24), ground))
        self.create_text(
            px(12), edge + px(12), anchor="w", text=text, fill=ink, font=look.fonts["ArsipSmall"]
        )
        if removes:
            self.create_image(wide - px(13), edge + px(12), image=look.icon("x", 14, ink))
        keys = ("<Button-1>", "<Return>", "<space>", *(("<Delete>",) if removes else ()))
        for key in keys:
            self.bind(key, lambda event: press())


class FilterBar(tk.Frame):
    """The chips under the search box, and the menu that adds one."""

    def __init__(self, master: tk.Misc, look: Look, on_change: Callable[[Filter], None]) -> None:
        super().__init__(master, bg=ground_of(master))
        self._look, self._on_change = look, on_change
        self._filter = Filter()
        self._menu: PopupMenu | None = None

    def show(self, chosen: Filter) -> None:
        """Show the chips of a filter."""
        self._filter = chosen
        for child in self.winfo_children():
            child.destroy()
        chips: Sequence[tuple[str, Filter]] = (
            (f"{chosen.code} {chosen.code_name}".strip(), replace(chosen, code="", code_name="")),
            (self._status_name(), replace(chosen, status="")),
            (str(chosen.year) if chosen.year else "", replace(chosen, year=0)),
        )
        for text, without in chips:
            if text:
                self._add(text, lambda without=without: self._on_change(without), removes=True)  # type: ignore[misc]
        self._adder = self._add(_("+ Filter"), self.open_menu, removes=False)

    def _status_name(self) -> str:
        return dict(status_choices("")).get(self._filter.status, self._filter.status)

    def _add(self, text: str, press: Callable[[], None], *, removes: bool) -> Chip:
        chip = Chip(self, self._look, text, press, removes=removes)
        chip.pack(side="left", padx=(0, self._look.px(6)))
        return chip

    def open_menu(self) -> None:
        """Offer statuses and years to filter by."""
        chosen = self._filter
        self._menu = menu = PopupMenu(self, self._look)
        statuses, years = PopupMenu(menu, self._look), PopupMenu(menu, self._look)
        for code, name in status_choices(chosen.kind):
            other = replace(chosen, status=code)
            statuses.item(name, partial(self._on_change, other))
        this_year = dt.date.today().year
        for year in range(this_year, this_year - 10, -1):
            other = replace(chosen, year=year)
            years.item(str(year), partial(self._on_change, other))
        menu.submenu(_("Status"), statuses)
        menu.submenu(_("Year"), years)
        if chosen.narrowed:
            menu.add_separator()
            bare = Filter(kind=chosen.kind, text=chosen.text)
            menu.item(_("Take all filters away"), partial(self._on_change, bare))
        menu.show_under(self._adder)
