"""Asks the archive for the documents of a list: the first at once, all of them when there is time."""

import tkinter as tk
from array import array
from collections.abc import Callable
from typing import TYPE_CHECKING

from arsipdesk.domain.records import Hit
from arsipdesk.gui.docrows import CHUNK, DocumentRows, Question

if TYPE_CHECKING:
    from arsipdesk.catalogue.view import FirstHits
    from arsipdesk.gui.desk import Desk

FIRST = 200
_REST_MS = 200

Came = Callable[[DocumentRows, "array[int]", bool], None]


class Asking:
    """`came` gets rows, their ids, and whether these are all; `changed` is called when rows came."""

    def __init__(
        self,
        desk: "Desk",
        owner: tk.Misc,
        *,
        came: Came,
        changed: Callable[[], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._desk, self._owner = desk, owner
        self._came, self._changed, self._failed = came, changed, failed
        self._known: tuple[Question, int] | None = None

    def rows(self, question: Question) -> DocumentRows:
        """Rows for an answer, none yet."""
        desk = self._desk
        return DocumentRows(desk.archive, desk.loop, self._owner, self._changed, question)

    def first(self, question: Question, lane: str = "search") -> None:
        """Ask for the first documents, and for the others when the person pauses."""
        archive, loop = self._desk.archive, self._desk.loop
        self._known = None
        loop.forget("library-rest")
        loop.run(
            lambda: archive.first_hits(
                question.query,
                kind=question.kind,
                sort=question.sort,
                desc=question.desc,
                limit=FIRST,
                shown=CHUNK,
            ),
            lambda first: self._first_came(question, first),
            fail=self._failed,
            lane=lane,
            key="library",
            owner=self._owner,
        )

    def _first_came(self, question: Question, first: "FirstHits") -> None:
        rows = self.rows(question)
        rows.put(first.hits)
        whole = len(first.ids) < FIRST
        self._came(rows, first.ids, whole)
        if not whole:
            self._desk.loop.later(
                _REST_MS, "library-rest", lambda: self._rest(rows), owner=self._owner
            )

    def _rest(self, rows: DocumentRows) -> None:
        """The first documents stand already; all ids make the list reach to its end."""
        self._ask_all(rows.question, lambda ids, hits: self._came(rows, ids, True), range(0))

    def again(self, question: Question, seen: range) -> None:
        """Ask again for all, those in sight (`seen`) with their records; if anything changed."""

        def came(ids: "array[int]", hits: list[Hit]) -> None:
            rows = self.rows(question)
            rows.put(hits)
            self._came(rows, ids, True)

        self._ask_all(question, came, seen)

    def _ask_all(
        self,
        question: Question,
        then: Callable[["array[int]", list[Hit]], None],
        seen: range,
    ) -> None:
        archive, known = self._desk.archive, self._known

        def work() -> tuple["array[int]", list[Hit], int] | None:
            newest = archive.newest_change()
            if known == (question, newest) and not question.marked:
                return None
            ids = archive.document_ids(
                question.query, kind=question.kind, sort=question.sort, desc=question.desc
            )
            hits = archive.hits(ids[seen.start : seen.stop], question.marked)
            return ids, hits, newest

        def came(answer: tuple["array[int]", list[Hit], int] | None) -> None:
            if answer is not None:
                ids, hits, newest = answer
                self._known = (question, newest)
                then(ids, hits)

        self._desk.loop.run(
            work, came, fail=self._failed, lane="ids", key="library", owner=self._owner
        )
