"""Reads PDF files: pages, text and picture by pdfium, title, author and active content by pypdf."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pypdfium2.raw
from pypdf.generic import IndirectObject

from arsipdesk.ingest.readers import TEXT_CHARACTERS, TEXT_SECONDS, Finding, Refused, Stage
from arsipdesk.ingest.readers.picture import BOX, jpeg
from arsipdesk.ingest.text_layer import repair

THUMBNAIL_SECONDS = 10.0
METADATA_SECONDS = 4.0
PAGES_SEARCHED = 200
"""Pages whose annotations are searched for active content."""


pdfium: Any = pypdfium2.raw  # its functions are made when it is imported, unseen by mypy

_LOCKED = (4, 5)  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY of fpdfview.h


def read(path: Path, mime: str) -> Iterator[Stage]:
    """Pages and texts, then the thumbnail, then the metadata; the file is taken after the first.

    Raises Refused where pdfium can't open the file or finds no page in it.
    """
    document = _open(path)
    try:
        found: Finding = {"mime": mime, "pages": len(document), "texts": _texts(document)}
        yield Stage(found, rest=THUMBNAIL_SECONDS, crash_matters=True)
        picture = _thumbnail(document)
    finally:
        document.close()
    yield Stage({"thumbnail": picture} if picture else {}, rest=METADATA_SECONDS)
    yield Stage(_metadata(path))


def _open(path: Path) -> Any:
    """The document; opened by hand, because the error that pdfium names is only that of a null."""
    handle = pdfium.FPDF_LoadDocument(str(path).encode("utf-8", "surrogateescape") + b"\0", None)
    if not handle:
        code = pdfium.FPDF_GetLastError()
        raise Refused("password" if code in _LOCKED else "damaged", f"pdfium error {code}")
    document = pypdfium2.PdfDocument(handle)
    if len(document) < 1:
        document.close()
        raise Refused("damaged", "no pages")
    return document


def _texts(document: Any) -> list[str]:
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
        layer = page.get_textpage()
        return str(layer.get_text_range())
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


def _metadata(path: Path) -> Finding:
    """What pypdf says; nothing where it fails, as it does in many ways on real files."""
    found: Finding = {}
    try:
        with path.open("rb") as file:
            document = pypdf.PdfReader(file)
            _describe(document, found)
            found["active"] = sorted(_active(document))
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


_ACTIONS = {"/JavaScript": "javascript", "/Launch": "launch", "/SubmitForm": "submit"}


def _active(document: pypdf.PdfReader) -> set[str]:
    """Which kinds of active content the file holds: nothing of it is ever run."""
    root = document.root_object
    names = _dictionary(root.get("/Names"))
    form = _dictionary(root.get("/AcroForm"))
    found = set(_actions(root))
    if "/JavaScript" in names:
        found.add("javascript")
    if "/EmbeddedFiles" in names:
        found.add("attachments")
    if "/XFA" in form:
        found.add("xfa")
    for page in document.pages[:PAGES_SEARCHED]:
        found |= _actions(page)
        for reference in _sequence(page.get("/Annots")):
            annotation = _dictionary(reference)
            found |= _actions(annotation)
            if annotation.get("/Subtype") == "/FileAttachment":
                found.add("attachments")
    return found


def _actions(holder: Any) -> set[str]:
    """The kinds of action that a catalogue, page or annotation starts."""
    triggers = [holder.get("/A"), holder.get("/OpenAction")]
    triggers += _dictionary(holder.get("/AA")).values()
    kinds = (_dictionary(trigger).get("/S") for trigger in triggers)
    return {_ACTIONS[kind] for kind in kinds if isinstance(kind, str) and kind in _ACTIONS}


def _resolved(value: Any) -> Any:
    return value.get_object() if isinstance(value, IndirectObject) else value


def _dictionary(value: Any) -> Any:
    value = _resolved(value)
    return value if isinstance(value, dict) else {}


def _sequence(value: Any) -> Any:
    value = _resolved(value)
    return value if isinstance(value, list) else []
