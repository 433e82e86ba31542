"""Where on the pages the words of a suggestion stand, and how exactly they stand there."""

from collections.abc import Sequence
from dataclasses import replace

from arsipdesk.domain.records import Suggestion
from arsipdesk.ingest.scan_lines import Line


class Places:
    """Finds words among the lines they were read from."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._starts: list[int] = []
        at = 0
        for line in lines:
            self._starts.append(at)
            at += len(line.words) + 1
        self._text = " ".join(line.words for line in lines)

    def located(self, said: Suggestion) -> Suggestion:
        """`said` with the page of its words, spelled as they stand there before any cleaning.

        Words gathered from several places bear the page of the first; words that stand on no page
        (a file's name) bear none.
        """
        start = self._text.find(said.source)
        if start >= 0:
            return self._between(said, start, start + len(said.source))
        for line in self._lines:
            if said.source.startswith(line.words):
                return replace(said, page=line.page)
        return said

    def _between(self, said: Suggestion, start: int, end: int) -> Suggestion:
        covered = [
            line
            for line, at in zip(self._lines, self._starts, strict=True)
            if at < end and at + len(line.words) > start
        ]
        source = said.source
        if any(line.printed != line.words for line in covered):
            source = " ".join(line.printed for line in covered)
        return replace(said, source=source, page=covered[0].page if covered else None)
