"""What a PDF file could run, and the files inside it: told, never run and never unpacked."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdf
import pypdfium2.raw
from pypdf.generic import IndirectObject

PAGES_SEARCHED = 200
"""Pages whose annotations are searched for active content."""

ACTIONS_IN_A_ROW = 20
"""How many actions that start one another are followed."""

ATTACHMENTS_NAMED = 50
_NAME_BYTES = 1024

pdfium: Any = pypdfium2.raw  # its functions are made when it is imported, unseen by mypy

_ACTIONS = {
    "/JavaScript": "javascript",
    "/Launch": "launch",
    "/SubmitForm": "submit",
    "/ImportData": "submit",
}


def attachments(document: Any) -> list[str]:
    """The names of the files that pdfium finds attached to a document."""
    count = min(pdfium.FPDFDoc_GetAttachmentCount(document), ATTACHMENTS_NAMED)
    return [_attachment(document, number) for number in range(count)]


def _attachment(document: Any, number: int) -> str:
    attachment = pdfium.FPDFDoc_GetAttachment(document, number)
    size = pdfium.FPDFAttachment_GetName(attachment, None, 0) if attachment else 0
    if not 2 < size <= _NAME_BYTES:
        return "?"
    room = ctypes.create_string_buffer(size)
    pdfium.FPDFAttachment_GetName(
        attachment, ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort)), size
    )
    return _decoded(room.raw[: size - 2].decode("utf-16-le", "replace"))


def _decoded(name: str) -> str:
    """A name in UTF-16 of which pdfium made each byte a letter: it does where there is no `/UF`."""
    if not name.startswith("\xfe\xff"):
        return name
    return name.encode("latin-1", "replace").decode("utf-16", "replace")


def scripted(document: Any) -> bool:
    """Whether pdfium finds scripts that a viewer would run when it opens the document."""
    return bool(pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0)


def active(document: pypdf.PdfReader) -> set[str]:
    """Which kinds of active content pypdf finds. Raises whatever pypdf raises on damaged files."""
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


def pinned(document: pypdf.PdfReader) -> list[str]:
    """The names of files that are pinned to pages, which pdfium doesn't list."""
    found: list[str] = []
    for page in document.pages[:PAGES_SEARCHED]:
        for reference in _sequence(page.get("/Annots")):
            annotation = _dictionary(reference)
            if annotation.get("/Subtype") == "/FileAttachment":
                file = _dictionary(annotation.get("/FS"))
                found.append(str(file.get("/UF") or file.get("/F") or "?"))
    return found[:ATTACHMENTS_NAMED]


def _actions(holder: Any) -> set[str]:
    """The kinds of action that a catalogue, page or annotation starts."""
    triggers = [holder.get("/A"), holder.get("/OpenAction")]
    triggers += _dictionary(holder.get("/AA")).values()
    kinds = (step.get("/S") for trigger in triggers for step in _steps(trigger))
    return {_ACTIONS[kind] for kind in kinds if isinstance(kind, str) and kind in _ACTIONS}


def _steps(trigger: Any) -> Iterator[Any]:
    """An action, and those that it starts in turn."""
    waiting = [trigger]
    for _ in range(ACTIONS_IN_A_ROW):
        if not waiting:
            return
        step = _dictionary(waiting.pop())
        yield step
        following = _resolved(step.get("/Next"))
        waiting += following if isinstance(following, list) else [following] if following else []


def _resolved(value: Any) -> Any:
    return value.get_object() if isinstance(value, IndirectObject) else value


def _dictionary(value: Any) -> Any:
    value = _resolved(value)
    return value if isinstance(value, dict) else {}


def _sequence(value: Any) -> Any:
    value = _resolved(value)
    return value if isinstance(value, list) else []
