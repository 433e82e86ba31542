"""The menu of a page: turn it for good, leave it out, move it, cut the stack here; and undo."""

from collections.abc import Callable
from functools import partial

from arsipdesk.domain.pages import PagePlan
from arsipdesk.domain.records import ScanRecord
from arsipdesk.gui.controls import PopupMenu, icon_button
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.pageview import PageView
from arsipdesk.language import _


class PageTools:
    """Puts the button “Pages” into a page view; `scan` tells which waiting scan is shown, if any."""

    def __init__(
        self,
        desk: Desk,
        view: PageView,
        *,
        scan: Callable[[], ScanRecord | None] = lambda: None,
        next_scan: Callable[[], ScanRecord | None] = lambda: None,
        changed: Callable[[], object] = lambda: None,
    ) -> None:
        self._desk, self._view = desk, view
        self._scan, self._next_scan, self._changed = scan, next_scan, changed
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
        offers: list[tuple[str, Callable[[], object]] | None] = [
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
        offers.append(None)
        if plan.can_undo:
            offers.append((_("Undo"), lambda: pages.undo(sha256)))
        if plan.can_redo:
            offers.append((_("Redo"), lambda: pages.redo(sha256)))
        if not plan.automatic:
            offers.append((_("As it was scanned"), lambda: pages.reset(sha256)))
        self._add(menu, offers, self._view.again)
        self._offer_cuts(menu, page)
        return menu

    def _offer_cuts(self, menu: PopupMenu, page: int) -> None:
        scan, after, stacks = self._scan(), self._next_scan(), self._desk.archive.stacks
        if scan is None or scan.state != "new":
            return
        offers: list[tuple[str, Callable[[], object]] | None] = [None]
        if page > 0:
            words = _("Cut here: this page begins another letter")
            offers.append((words, lambda: stacks.split(scan.scan, [page])))
        if after is not None and after.state == "new":
            words = _("Join with “{name}”").format(name=self._short(after.name))
            offers.append((words, lambda: stacks.merge([scan.scan, after.scan])))
        stack = scan.part_of
        if stack is not None:
            offers.append((_("Put the stack together again"), lambda: stacks.unsplit(stack)))
        self._add(menu, offers, self._changed)

    def _short(self, name: str) -> str:
        return self._desk.look.shorten(name, "ArsipBody", self._desk.look.px(220))

    def _add(
        self,
        menu: PopupMenu,
        offers: list[tuple[str, Callable[[], object]] | None],
        then: Callable[[], object],
    ) -> None:
        for offer in offers:
            if offer is None:
                if menu.index("end") is not None:
                    menu.add_separator()
            else:
                menu.item(offer[0], partial(self._do, offer[1], then))

    def _do(self, change: Callable[[], object], then: Callable[[], object]) -> None:
        self._desk.loop.run(change, lambda done: _call(then), lane="writes", owner=self.button)


def _call(then: Callable[[], object]) -> None:
    then()
