"""Reads PDF files: pages, text and picture by pdfium, title, author and active content by pypdf."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pypdfium2.raw

from arsipdesk.ingest.readers import (
    TEXT_CHARACTERS,
    TEXT_SECONDS,
    Finding,
    Refused,
    Stage,
    pdf_active,
)
from arsipdesk.ingest.readers.pdf_text import rows_of
from arsipdesk.ingest.readers.picture import BOX, jpeg
from arsipdesk.ingest.scan_lines import FIRST_PAGES
from arsipdesk.ingest.text_layer import repair

THUMBNAIL_SECONDS = 10.0
METADATA_SECONDS = 4.0

pdfium: Any = pypdfium2.raw  # its functions are made when it is imported, unseen by mypy

_LOCKED = (4, 5)  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY of fpdfview.h


def read(path: Path, mime: str, password: str = "") -> Iterator[Stage]:
    """Pages and texts, then the thumbnail, then the metadata; the file is taken after the first.

    Raises Refused where pdfium can't open the file (with `password`) or finds no page in it.
    """
    document = open_document(path, password)
    try:
        found: Finding = {"mime": mime, "pages": len(document), "texts": texts_of(document)}
        yield Stage(found, rest=THUMBNAIL_SECONDS, crash_matters=True)
        seen = _seen(document)
    finally:
        document.close()
    yield Stage(seen, rest=METADATA_SECONDS)
    yield Stage(_metadata(path, password, seen))


def open_document(path: Path, password: str = "") -> Any:
    """The document; opened by hand, because the error that pdfium names is only that of a null.

    Raises Refused: `password` where it is locked with another one, `damaged`.
    """
    file = str(path).encode("utf-8", "surrogateescape") + b"\0"
    key = password.encode() + b"\0" if password else None
    handle = pdfium.FPDF_LoadDocument(file, key)
    if not handle:
        code = pdfium.FPDF_GetLastError()
        raise Refused("password" if code in _LOCKED else "damaged", f"pdfium error {code}")
    document = pypdfium2.PdfDocument(handle)
    if len(document) < 1:
        document.close()
        raise Refused("damaged", "no pages")
    return document


def texts_of(document: Any) -> list[str]:
    """One text a page; pages that can't be read, or not in time, have an empty one."""
    texts: list[str] = []
    room, until = TEXT_CHARACTERS, time.process_time() + TEXT_SECONDS
    for number in range(len(document)):
        if room <= 0 or time.process_time() > until:
            break
        text = repair(_text(document, number))[:room]
        room -= len(text)
        texts.append(text)
    return texts + [""] * (len(document) - len(texts))


def _text(document: Any, number: int) -> str:
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return ""
    try:
        if number < FIRST_PAGES or number == len(document) - 1:
            return rows_of(page)
        return str(page.get_textpage().get_text_range())
    except pypdfium2.PdfiumError:
        return ""
    finally:
        page.close()


def _thumbnail(document: Any) -> bytes | None:
    try:
        page = document[0]
        width, height = page.get_size()
        scale = min(BOX[0] / max(width, 1), BOX[1] / max(height, 1))
        bitmap = page.render(scale=scale, limit_image_cache=True)
        return jpeg(bitmap.to_pil().convert("RGB"))
    except (pypdfium2.PdfiumError, ValueError, OverflowError, MemoryError):
        return None


def _seen(document: Any) -> Finding:
    """The first page's picture, and what pdfium knows of scripts and attached files."""
    found: Finding = {"attachments": pdf_active.attachments(document), "active": []}
    if pdf_active.scripted(document):
        found["active"].append("javascript")
    if found["attachments"]:
        found["active"].append("attachments")
    if picture := _thumbnail(document):
        found["thumbnail"] = picture
    return found


def _metadata(path: Path, password: str, seen: Finding) -> Finding:
    """What pypdf says; nothing where it fails, as it does in many ways on real files."""
    found: Finding = {}
    try:
        with path.open("rb") as file:
            document = pypdf.PdfReader(file, password=password or None)
            _describe(document, found)
            found["active"] = sorted(pdf_active.active(document).union(seen["active"]))
            found["attachments"] = [*seen["attachments"], *pdf_active.pinned(document)]
    except Exception:  # noqa: BLE001 - the file is taken all the same, whatever pypdf raises
        return found
    return found


def _describe(document: pypdf.PdfReader, found: Finding) -> None:
    about = document.metadata
    if about is None:
        return
    found["title"] = repair(str(about.title or ""))
    found["author"] = repair(str(about.author or ""))
    if created := _creation_date(about):
        found["created"] = created


def _creation_date(about: pypdf.DocumentInformation) -> str:
    try:
        return about.creation_date.date().isoformat() if about.creation_date else ""
    except (ValueError, TypeError, AttributeError, OverflowError):
        return ""
