"""What the screens that list documents share: the pages and the details of the chosen one."""

import tkinter as tk
from abc import abstractmethod
from collections.abc import Callable, Mapping
from typing import Any

from arsipdesk.domain.records import DocumentRecord
from arsipdesk.gui.cardlist import CardList
from arsipdesk.gui.details import Details
from arsipdesk.gui.pagetools import PageTools
from arsipdesk.gui.pageview import PageView
from arsipdesk.gui.panes import Panes
from arsipdesk.gui.screen import Screen


class DocumentScreen(Screen):
    """A list at the left, the pages of the chosen document, and its details at the right.

    A subclass calls `build` when it is ready to make its list.
    """

    cards: CardList[Any]

    def build(self) -> None:
        """Make list, pages and details, in the order of the Tab key."""
        look = self.desk.look
        self.panes = Panes(self, look, list_width=430, form_width=292)
        self.panes.pack(fill="both", expand=True)
        self.make_list(self.panes.list)
        self.pages = PageView(self.panes.pages, self.desk)
        self.pages.pack(fill="both", expand=True)
        PageTools(self.desk, self.pages)
        self.details = Details(self.panes.form, self.desk, self.saved)
        self.details.pack(fill="both", expand=True)

    @abstractmethod
    def make_list(self, master: tk.Misc) -> None:
        """Fill the left pane; sets `cards`."""

    @abstractmethod
    def saved(self, document: DocumentRecord) -> None:
        """A document was changed in the details."""

    # -- what is chosen -----------------------------------------------------------------
    def open_document(self, document: DocumentRecord) -> None:
        """Show a document, unless something unsaved keeps the person at another."""
        self.details.leave(lambda: self._show_document(document), self._back_to_shown)

    def _show_document(self, document: DocumentRecord) -> None:
        self.details.show(document)
        sources = [self.desk.source(file) for file in document.files]
        self.pages.show(sources, paper=not sources)

    def _back_to_shown(self) -> None:
        if self.details.document is not None:
            self.cards.select_key(self.details.document.id)

    def blank(self) -> None:
        """Show no document, unless something in it is not saved."""
        if not self.details.dirty:
            self.details.show(None)
            self.pages.show([])

    # -- keys of the window -------------------------------------------------------------
    def actions(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+S saves, Ctrl+P prints, F4 moves the status, Shift+F4 the deadline, F7 turns from
        pages to details."""
        return {
            "save": self.details.save,
            "print": self.details.open_print_menu,
            "status": self.details.open_menu,
            "deadline": self.details.change_deadline,
            "flip": self.panes.flip,
        }

    def leave(self, then: Callable[[], None]) -> None:
        """What was typed and not saved is asked about first."""
        self.details.leave(then, lambda: None)

    def focus_areas(self) -> list[tk.Misc]:
        """What F6 goes round."""
        return [self.cards.canvas, self.pages.canvas, self.details.form.fields["number"].control]
