"""Cutting and joining the scans that wait, and undoing both, from menus and by keys."""

from collections.abc import Callable, Sequence

from arsipdesk.domain.records import ScanRecord
from arsipdesk.gui import wording
from arsipdesk.gui.controls import PopupMenu
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.pageview import PageView
from arsipdesk.language import _

Wanted = Callable[[], ScanRecord | None]


class Stacking:
    """What can be done with the scan that `scan` tells; `below` tells the one after it in the list.

    `changed` gets the scan that stands in the place of those before.
    """

    def __init__(
        self,
        desk: Desk,
        view: PageView,
        *,
        scan: Wanted,
        below: Wanted,
        changed: Callable[[ScanRecord], object],
    ) -> None:
        self._desk, self._view = desk, view
        self._scan, self._below, self._changed = scan, below, changed

    def add_to(self, menu: PopupMenu) -> None:
        """Add what can be done now to a menu; nothing where no scan waits."""
        scan, page, below = self._waiting(), self._view.canvas.original_page, self._next()
        if scan is None:
            return
        if page > 0:
            words = _("Cut before page {n}: another letter begins there")
            menu.item(words.format(n=page + 1), self.cut, "Ctrl+B")
        if below is not None:
            name = self._desk.look.shorten(below.name, "ArsipBody", self._desk.look.px(220))
            menu.item(_("Join with “{name}”").format(name=name), self.join, "Ctrl+J")
        if scan.part_of is not None:
            menu.item(_("Put the stack together again"), self.undo, "Ctrl+U")
        elif scan.joined:
            menu.item(_("Take apart what was joined"), self.undo, "Ctrl+U")

    def _waiting(self) -> ScanRecord | None:
        scan = self._scan()
        return scan if scan is not None and scan.state == "new" else None

    def _next(self) -> ScanRecord | None:
        below = self._below()
        return below if below is not None and below.state == "new" else None

    def cut(self) -> None:
        """Cut the scan before the page in view."""
        scan, page = self._waiting(), self._view.canvas.original_page
        if scan is not None and page > 0:
            words = _("Cut into {n} letters. Ctrl+U puts them together again.")
            self._do(lambda: self._desk.archive.stacks.split(scan.scan, [page]), words)

    def join(self) -> None:
        """Join the scan and the one below it."""
        scan, below = self._waiting(), self._next()
        if scan is not None and below is not None:
            both = [scan.scan, below.scan]
            words = _("Joined into one. Ctrl+U takes it apart again.")
            self._do(lambda: [self._desk.archive.stacks.merge(both)], words)

    def undo(self) -> None:
        """Undo the cut or the join that made the scan."""
        scan = self._waiting()
        if scan is not None and (scan.joined or scan.part_of is not None):
            made = scan.scan if scan.part_of is None else scan.part_of
            words = _("As it was before: {n} files.")
            self._do(lambda: self._desk.archive.stacks.unsplit(made), words)

    def _do(self, change: Callable[[], Sequence[ScanRecord]], words: str) -> None:
        def done(scans: Sequence[ScanRecord]) -> None:
            self._desk.say(words.format(n=wording.count(len(scans))), "done")
            self._changed(scans[0])

        self._desk.loop.run(change, done, lane="writes", owner=self._view)
