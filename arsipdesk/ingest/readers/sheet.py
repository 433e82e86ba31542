"""Reads XLSX sheets: the values of their cells, one row a line."""

import time
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import openpyxl

from arsipdesk.ingest.readers import TEXT_CHARACTERS, TEXT_SECONDS, Finding, Stage, package
from arsipdesk.ingest.text_layer import repair


def read(path: Path, mime: str) -> Iterator[Stage]:
    """All sheets as one text; formulas are read as the values they were saved with.

    Raises Refused where unpacking isn't safe, and what zipfile and openpyxl raise for damaged
    files. openpyxl parses with lxml without entities and with defusedxml.
    """
    parts = package.check(path)
    with path.open("rb") as file:  # by its path openpyxl refuses any name that doesn't end in .xlsx
        book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
        found = _found(book, mime, parts)
        book.close()
    if picture := package.picture(path):
        found["thumbnail"] = picture
    yield Stage(found)


def _found(book: Any, mime: str, parts: Collection[str]) -> Finding:
    about = book.properties
    found: Finding = {
        "mime": mime,
        "pages": None,
        "texts": [repair(_text(book))],
        "title": repair(about.title or ""),
        "author": repair(about.creator or ""),
        "active": package.active(parts),
        "attachments": package.attachments(parts),
    }
    if about.created:
        found["created"] = about.created.date().isoformat()
    return found


def _text(book: Any) -> str:
    """As many lines as fit the limits on text and time."""
    lines: list[str] = []
    room, until = TEXT_CHARACTERS, time.process_time() + TEXT_SECONDS
    for line in _lines(book):
        room -= len(line) + 1
        if room < 0 or time.process_time() > until:
            break
        if line:
            lines.append(line)
    return "\n".join(lines)


def _lines(book: Any) -> Iterator[str]:
    for sheet in book.worksheets:
        yield sheet.title
        sheet.reset_dimensions()  # the size that a file claims may be a million rows of nothing
        for row in sheet.iter_rows(values_only=True):
            yield "\t".join(str(value) for value in row if value is not None)
