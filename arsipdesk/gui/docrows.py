"""The rows of a document list: all ids, the records only around what is seen."""

import tkinter as tk
from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from arsipdesk.domain.records import DocumentRecord, Hit
from arsipdesk.gui.cards import DocumentRow
from arsipdesk.gui.loop import Loop

if TYPE_CHECKING:
    from arsipdesk.archive import Archive

CHUNK = 24
_KEPT = 600
_NEWEST = 3
"""So many chunks at most wait to be fetched: while a person drags, the older are out of sight."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a list asks the archive, and in which order; `marked` where hits are to be marked."""

    query: str
    kind: str | None
    sort: str
    desc: bool
    marked: str = ""


class DocumentRows:
    """A source for the card list over the ids that a question found."""

    def __init__(
        self,
        archive: "Archive",
        loop: Loop,
        owner: tk.Misc,
        changed: Callable[[], None],
        question: Question,
    ) -> None:
        self._archive, self._loop, self._owner, self._changed = archive, loop, owner, changed
        self.question = question
        self.ids = array("q")
        self._rows: OrderedDict[int, DocumentRow] = OrderedDict()
        self._wanted: list[int] = []
        self._on_the_way: int | None = None
        self._gone: set[int] = set()

    def __len__(self) -> int:
        return len(self.ids)

    def key(self, index: int) -> int:
        return self.ids[index]

    def keys(self) -> "array[int]":
        return self.ids

    def row(self, index: int) -> DocumentRow | None:
        key = self.ids[index]
        found = self._rows.get(key)
        if found is None and key not in self._gone:
            self._want(index // CHUNK)
        return found

    def put(self, hits: Sequence[Hit]) -> None:
        """Keep records that are here already."""
        for hit in hits:
            self._rows[hit.document.id] = DocumentRow(hit.document, hit.snippet)
        while len(self._rows) > _KEPT:
            self._rows.popitem(last=False)

    def replace(self, document: DocumentRecord) -> None:
        """Show a changed record."""
        old = self._rows.get(document.id)
        if old is not None:
            self._rows[document.id] = DocumentRow(document, old.snippet)
            self._changed()

    def _want(self, chunk: int) -> None:
        if chunk == self._on_the_way:
            return
        if chunk in self._wanted:
            self._wanted.remove(chunk)
        self._wanted.append(chunk)
        del self._wanted[:-_NEWEST]
        self._fetch_next()

    def _fetch_next(self) -> None:
        """Fetch what was wanted last, one chunk at a time."""
        if self._on_the_way is not None or not self._wanted:
            return
        chunk = self._on_the_way = self._wanted.pop()
        ids, marked = list(self.ids[chunk * CHUNK : (chunk + 1) * CHUNK]), self.question.marked
        self._loop.run(
            lambda: self._archive.hits(ids, marked),
            lambda hits: self._arrived(ids, hits),
            lane="rows",
            owner=self._owner,
        )

    def _arrived(self, asked: Sequence[int], hits: Sequence[Hit]) -> None:
        self._on_the_way = None
        self.put(hits)
        self._gone.update(set(asked) - {hit.document.id for hit in hits})
        self._fetch_next()
        self._changed()
