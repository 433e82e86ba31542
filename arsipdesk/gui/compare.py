"""Two papers that look alike, side by side, so that a person can tell whether they are one letter."""

import tkinter as tk
from collections.abc import Callable
from dataclasses import dataclass

from arsipdesk.domain.records import Likeness, ScanRecord
from arsipdesk.gui import wording
from arsipdesk.gui.controls import hairline, label, panel
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.dialogs import Dialog
from arsipdesk.gui.pageview import PageView
from arsipdesk.gui.render import Source
from arsipdesk.language import _


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two papers: what it is called, and its files."""

    title: str
    words: str
    sources: tuple[Source, ...]


class CompareDialog(Dialog):
    """Shows the new scan at the left and what it resembles at the right."""

    def __init__(
        self, desk: Desk, new: Side, known: Side, alike: float, same: Callable[[], object]
    ) -> None:
        super().__init__(desk.root, desk.look, _("The same letter again?"), width=900)
        look, px = desk.look, desk.look.px
        self.resizable(True, True)
        percent = round(alike * 100)
        words = _(
            "Their texts agree by {percent} %. Compare number, date and signature. If it is the same"
            " letter, the new scan is set aside and kept."
        )
        label(self.body, look, _("The same letter again?"), "ArsipSection").pack(anchor="w")
        told = label(self.body, look, words.format(percent=percent), colour=look.colours.muted)
        told.pack(anchor="w", pady=(px(4), px(10)))
        both = panel(self.body, look.colours.background, height=px(430))
        both.pack(fill="both", expand=True)
        both.pack_propagate(False)
        self.views = [self._side(desk, both, new)]
        hairline(both, look, upright=True).pack(side="left", fill="y", padx=px(6))
        self.views.append(self._side(desk, both, known))
        self.button(_("It is the same letter"), lambda: self._agreed(same), main=True)
        other = self.button(_("It is another letter"), self.close)
        self.show(other)

    def _side(self, desk: Desk, master: tk.Misc, side: Side) -> PageView:
        look, px = desk.look, desk.look.px
        column = panel(master, look.colours.background)
        column.pack(side="left", fill="both", expand=True)
        title = look.shorten(side.title, "ArsipBold", px(420))
        label(column, look, title, "ArsipBold").pack(anchor="w")
        words = look.shorten(side.words, "ArsipSmall", px(420))
        label(column, look, words, "ArsipSmall", look.colours.muted).pack(
            anchor="w", pady=(0, px(6))
        )
        view = PageView(column, desk)
        view.pack(fill="both", expand=True)
        view.show(list(side.sources))
        return view

    def _agreed(self, same: Callable[[], object]) -> None:
        self.close()
        same()


def compare(desk: Desk, scan: ScanRecord, like: Likeness, same: Callable[[], object]) -> None:
    """Load what a scan resembles and show both; `same` is done when a person says it is one letter."""
    archive = desk.archive
    new = Side(_("New scan"), scan.name, (desk.source(scan),))

    def known() -> Side:
        if like.kind == "document":
            record = archive.show(like.id)
            sources = tuple(desk.source(file) for file in record.files)
            return Side(wording.agenda(record), record.subject, sources)
        other = archive.scan(like.id)
        return Side(_("Waits in this list"), other.name, (desk.source(other),))

    def show(side: Side) -> None:
        CompareDialog(desk, new, side, like.score, same)

    desk.loop.run(known, show, key="compare", owner=desk.root)
