"""The menu of a page: turn it for good, leave it out, move it, cut the stack here; and undo."""

from collections.abc import Callable
from functools import partial

from arsipdesk.domain.pages import PagePlan
from arsipdesk.gui.controls import PopupMenu, icon_button
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.pageview import PageView
from arsipdesk.gui.stacking import Stacking
from arsipdesk.language import _

_Offer = tuple[str, Callable[[], object]] | None
"""An entry's words and what it does; None is a line between entries."""


class PageTools:
    """Puts the button “Pages” into a page view; `stacking` cuts and joins where scans are shown."""

    def __init__(self, desk: Desk, view: PageView, stacking: Stacking | None = None) -> None:
        self._desk, self._view, self._stacking = desk, view, stacking
        self.button = icon_button(
            view.tools, desk.look, "files", _("Turn, leave out, move or cut pages"), self.open
        )
        view.offer(self.button)

    def open(self) -> None:
        """Open the menu once it is known what can be done with the pages."""
        source = self._view.source
        if source is None:
            return
        archive, sha256 = self._desk.archive, source.sha256
        self._desk.loop.run(
            lambda: archive.pages.plan(sha256),
            lambda plan: self._fill(sha256, plan).show_under(self.button),
            key="pageplan",
            owner=self.button,
        )

    def _fill(self, sha256: str, plan: PagePlan) -> PopupMenu:
        pages = self._desk.archive.pages
        at = min(max(0, self._view.canvas.page - 1), len(plan.pages) - 1)
        page = plan.pages[at].page
        menu = PopupMenu(self.button, self._desk.look)
        offers: list[_Offer] = [
            (_("Turn this page right"), lambda: pages.turn(sha256, page, 90)),
            (_("Turn this page left"), lambda: pages.turn(sha256, page, 270)),
        ]
        if len(plan.pages) > 1:
            offers.append((_("Leave this page out"), lambda: pages.hide(sha256, page)))
        if at > 0:
            offers.append((_("Move this page up"), lambda: pages.move(sha256, page, at - 1)))
        if at < len(plan.pages) - 1:
            offers.append((_("Move this page down"), lambda: pages.move(sha256, page, at + 1)))
        for hidden in plan.hidden[:5]:
            words = _("Show page {n} again").format(n=hidden + 1)
            offers.append((words, partial(pages.unhide, sha256, hidden)))
        offers += self._undoing(sha256, plan)
        for offer in offers:
            if offer is None:
                menu.add_separator()
            else:
                menu.item(offer[0], partial(self._do, offer[1]))
        if self._stacking is not None:
            menu.add_separator()
            self._stacking.add_to(menu)
        return menu

    def _undoing(self, sha256: str, plan: PagePlan) -> list[_Offer]:
        pages = self._desk.archive.pages
        offers: list[_Offer] = []
        if plan.can_undo:
            offers.append((_("Undo"), lambda: pages.undo(sha256)))
        if plan.can_redo:
            offers.append((_("Redo"), lambda: pages.redo(sha256)))
        if not plan.automatic:
            offers.append((_("As it was scanned"), lambda: pages.reset(sha256)))
        return [None, *offers] if offers else []

    def _do(self, change: Callable[[], object]) -> None:
        self._desk.loop.run(
            change, lambda done: self._view.again(), lane="writes", owner=self.button
        )
