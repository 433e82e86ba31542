"""The rows of a document list: all ids at once, the records only around what is seen."""

import tkinter as tk
from array import array
from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING

from arsipdesk.domain.records import DocumentRecord
from arsipdesk.gui.cards import DocumentRow
from arsipdesk.gui.loop import Loop

if TYPE_CHECKING:
    from arsipdesk.archive import Archive

_CHUNK = 40
_KEPT = 600
_DEEPEST_SNIPPET = 400


class DocumentRows:
    """A source for the card list over the ids that a question found."""

    def __init__(
        self,
        archive: "Archive",
        loop: Loop,
        owner: tk.Misc,
        changed: Callable[[], None],
        ids: "array[int]",
        asked: tuple[str, str, bool],
    ) -> None:
        self._archive, self._loop, self._owner, self._changed = archive, loop, owner, changed
        self.ids = ids
        self._asked = asked
        self._rows: OrderedDict[int, DocumentRow] = OrderedDict()
        self._on_the_way: set[int] = set()

    def __len__(self) -> int:
        return len(self.ids)

    def key(self, index: int) -> int:
        return self.ids[index]

    def keys(self) -> "array[int]":
        return self.ids

    def row(self, index: int) -> DocumentRow | None:
        found = self._rows.get(self.ids[index])
        if found is None:
            self._fetch(index // _CHUNK)
        return found

    def replace(self, document: DocumentRecord) -> None:
        """Show a changed record."""
        old = self._rows.get(document.id)
        if old is not None:
            self._rows[document.id] = DocumentRow(document, old.snippet)
            self._changed()

    def _fetch(self, chunk: int) -> None:
        if chunk in self._on_the_way:
            return
        self._on_the_way.add(chunk)
        start = chunk * _CHUNK
        wanted = list(self.ids[start : start + _CHUNK])
        self._loop.run(
            lambda: self._read(start, wanted),
            lambda rows: self._arrived(chunk, rows),
            lane="rows",
            owner=self._owner,
        )

    def _read(self, start: int, wanted: list[int]) -> list[DocumentRow]:
        query, sort, desc = self._asked
        snippets: dict[int, str] = {}
        if query and start < _DEEPEST_SNIPPET:
            page = self._archive.search(query, limit=_CHUNK, offset=start, sort=sort, desc=desc)
            snippets = {hit.document.id: hit.snippet for hit in page.items}
        records = self._archive.documents(wanted)
        return [DocumentRow(record, snippets.get(record.id, "")) for record in records]

    def _arrived(self, chunk: int, rows: list[DocumentRow]) -> None:
        self._on_the_way.discard(chunk)
        for row in rows:
            self._rows[row.document.id] = row
        while len(self._rows) > _KEPT:
            self._rows.popitem(last=False)
        self._changed()
