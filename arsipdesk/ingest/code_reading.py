"""Has the codes on a scan's pages read by a worker, within bounds; that it fails costs the codes only."""

import logging
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from arsipdesk.domain.records import PaperCode
from arsipdesk.ingest.probe import Probe, ProbePool, Unreadable
from arsipdesk.ingest.text_layer import usable

PAGES = 300
"""Pages of a file that are looked at."""

SECONDS = 90.0
"""The time that the pages of one file may take, by the clock: A4 at 200 dpi takes a tenth each."""

BATCH = 16
"""Pages that a worker is asked for at once."""

log = logging.getLogger(__name__)


def read_codes(pool: ProbePool, path: Path, name: str, probe: Probe | None) -> list[PaperCode]:
    """The codes on the pages of a scan: those without a usable text layer, and pictured ones.

    Raises ProbeStopped, ReaderUnavailable.
    """
    if probe is None or not probe.mime.startswith(("application/pdf", "image/")):
        return []
    count = min(probe.pages or 0, PAGES)
    texts = probe.texts[:count]
    until = time.monotonic() + SECONDS
    found: list[PaperCode] = []
    for start in range(0, count, BATCH):
        if time.monotonic() > until:
            log.warning("%s: pages from %s on were not searched for codes", name, start + 1)
            break
        pages = range(start, min(start + BATCH, count))
        found += _codes_on(pool, path, name, texts, pages)
    return found


def _codes_on(
    pool: ProbePool, path: Path, name: str, texts: Sequence[str], pages: range
) -> Iterator[PaperCode]:
    pictured = [page for page in pages if page < len(texts) and usable(texts[page])]
    always = [page for page in pages if page not in pictured]
    said = pool.work("codes", path, name, {"pages": always, "pictured": pictured})
    if isinstance(said, Unreadable):
        log.info("%s: no codes: %s %s", name, said.reason, said.detail)
        return
    for answer in said:
        yield from _checked(answer, pages)


def _checked(answer: dict[str, Any], pages: range) -> Iterator[PaperCode]:
    """What a worker says, in the form it must have: the file may have taken it over."""
    codes = answer.get("codes")
    if answer.get("page") not in pages or not isinstance(codes, list):
        return
    for code in codes[:20]:
        if isinstance(code, dict) and isinstance(code.get("text"), str):
            text = code["text"].encode("utf-8", "replace").decode().replace("\0", " ")
            yield PaperCode(int(answer["page"]), str(code.get("form", ""))[:20], text[:1000])
