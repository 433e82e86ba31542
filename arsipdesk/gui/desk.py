"""What every screen works with: the archive, the loop, the look, and how to tell the person things."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import ttkbootstrap as ttk

from arsipdesk.gui.loop import Loop
from arsipdesk.gui.picker import Choice, code_choices
from arsipdesk.gui.render import Renderer, Source
from arsipdesk.gui.theme import Look

if TYPE_CHECKING:
    from arsipdesk.archive import Archive
    from arsipdesk.domain.records import FileRecord, ScanRecord


def _nothing(*args: object) -> None:
    """Stands where no screen has put its own answer yet."""


@dataclass
class Desk:
    """`say` shows a toast, `problem` a failure, `refresh` reloads what is shown, `go` changes screen,
    `show_query` lists the documents that a question finds."""

    root: ttk.App
    archive: "Archive"
    loop: Loop
    look: Look
    renderer: Renderer
    say: Callable[[str, str], None] = field(default=_nothing)
    problem: Callable[[Exception], None] = field(default=_nothing)
    refresh: Callable[[], None] = field(default=_nothing)
    go: Callable[[str], None] = field(default=_nothing)
    show_query: Callable[[str], None] = field(default=_nothing)
    show_document: Callable[[int], None] = field(default=_nothing)
    open_outside: Callable[[Source], None] = field(default=_nothing)
    new_document: Callable[[], None] = field(default=_nothing)
    import_files: Callable[[], None] = field(default=_nothing)

    def source(self, file: "FileRecord | ScanRecord") -> Source:
        """A file or scan as the page preview takes it."""
        return Source(
            file.sha256, file.mime, file.name, self.archive.object_path, prepare=self._prepared
        )

    def _prepared(self, source: Source) -> Source:
        """A file with its password and the order of its pages. Run it off the Tk thread."""
        plan = self.archive.pages.plan(source.sha256)
        as_it_is = plan.is_plain(len(plan.pages) + len(plan.hidden))
        password = self.archive.password(source.sha256) or ""
        return replace(source, pages=None if as_it_is else plan.pages, password=password)

    def find_codes(self, text: str) -> list[Choice]:
        """Codes for the code picker. Run it off the Tk thread."""
        return code_choices(self.archive.search_codes(text, limit=30))

    def find_parties(self, text: str) -> list[Choice]:
        """Known senders and recipients. Run it off the Tk thread."""
        return [Choice(name) for name in self.archive.parties(text, limit=10)]
