"""Reads DOCX letters: letterhead, paragraphs, tables and text boxes, in reading order."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn

from arsipdesk.ingest.readers import TEXT_CHARACTERS, Finding, Stage, package
from arsipdesk.ingest.text_layer import repair

_PARAGRAPH, _TABLE, _ROW, _CELL = (qn(f"w:{tag}") for tag in ("p", "tbl", "tr", "tc"))
_TEXT, _TAB = qn("w:t"), qn("w:tab")
_BREAKS = (qn("w:br"), qn("w:cr"))
_BOX = qn("w:txbxContent")
_SKIPPED = ("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback", qn("w:del"))


def read(path: Path, mime: str) -> Iterator[Stage]:
    """The whole text as one page, because only an office program knows where pages end.

    Raises Refused where unpacking isn't safe, and what zipfile, lxml and python-docx raise for
    damaged files. python-docx parses with `resolve_entities=False`, so no entity is followed.
    """
    parts = package.check(path)
    document = docx.Document(str(path))
    about = document.core_properties
    found: Finding = {
        "mime": mime,
        "pages": None,
        "texts": [repair("\n".join(_lines(document))[:TEXT_CHARACTERS])],
        "title": repair(about.title),
        "author": repair(about.author),
        "active": package.active(parts),
        "attachments": package.attachments(parts),
    }
    if about.created:
        found["created"] = about.created.date().isoformat()
    if picture := package.picture(path):
        found["thumbnail"] = picture
    yield Stage(found)


def _lines(document: Any) -> Iterator[str]:
    first = document.sections[0] if len(document.sections) else None
    if first is not None:
        top = first.first_page_header if first.different_first_page_header_footer else first.header
        yield from _blocks(top._element)
    yield from _blocks(document.element.body)


def _blocks(element: Any) -> Iterator[str]:
    """The lines of a body, header, cell or box; the cells of a row stand on one line."""
    for child in element:
        if child.tag == _PARAGRAPH:
            yield _paragraph(child)
            for box in child.iter(_BOX):
                if not _inside(box, (*_SKIPPED, _BOX), child):
                    yield from _blocks(box)
        elif child.tag == _TABLE:
            yield from (_row(row) for row in child.iterchildren(_ROW))
        elif isinstance(child.tag, str) and child.tag not in _SKIPPED:
            yield from _blocks(child)


def _row(row: Any) -> str:
    cells = (" ".join(_blocks(cell)).strip() for cell in row.iterchildren(_CELL))
    return "\t".join(cells)


def _paragraph(paragraph: Any) -> str:
    pieces = paragraph.iter(_TEXT, _TAB, *_BREAKS)
    skipped = (*_SKIPPED, _BOX)
    return "".join(_sign(piece) for piece in pieces if not _inside(piece, skipped, paragraph))


def _sign(piece: Any) -> str:
    if piece.tag == _TEXT:
        return piece.text or ""
    if piece.tag == _TAB:
        return "\t" if piece.getparent().tag == qn("w:r") else ""
    return "\n"


def _inside(element: Any, tags: tuple[str, ...], top: Any) -> bool:
    for ancestor in element.iterancestors():
        if ancestor is top:
            return False
        if ancestor.tag in tags:
            return True
    return False
