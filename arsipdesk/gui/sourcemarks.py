"""Frames the words on the page that a suggestion was read from, when its field has the keyboard."""

from collections.abc import Callable, Sequence
from functools import partial

from arsipdesk.domain.records import ScanRecord
from arsipdesk.gui.desk import Desk
from arsipdesk.gui.form import DocumentForm
from arsipdesk.gui.marks import Box
from arsipdesk.gui.pageview import PageView
from arsipdesk.gui.suggested import by_field


class SourceMarks:
    """Follows the keyboard through a form; `scan` tells which scan it is about."""

    def __init__(
        self, desk: Desk, pages: PageView, form: DocumentForm, scan: Callable[[], ScanRecord | None]
    ) -> None:
        self._desk, self._pages, self._scan = desk, pages, scan
        for name, field in form.fields.items():
            field.control.bind("<FocusIn>", partial(self._entered, name), add="+")

    def _entered(self, name: str, event: object) -> None:
        scan = self._scan()
        said = by_field(scan).get(name) if scan is not None and scan.state == "new" else None
        if scan is None or said is None or said.page is None:
            self._pages.canvas.mark([])
            return
        page, source, archive = said.page, said.source, self._desk.archive

        def found(boxes: Sequence[Box]) -> None:
            if self._scan() is scan:
                self._pages.canvas.mark([(page, box) for box in boxes])

        self._desk.loop.run(
            lambda: archive.ocr.find_source(scan.sha256, page, source),
            found,
            key="source",
            owner=self._pages,
        )
