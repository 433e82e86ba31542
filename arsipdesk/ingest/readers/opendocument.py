"""Reads ODT letters: letterhead, paragraphs, tables and text boxes, in reading order."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import odfdo
from lxml import etree  # type: ignore[import-untyped]

from arsipdesk.ingest.readers import TEXT_CHARACTERS, Finding, Refused, Stage, package
from arsipdesk.ingest.text_layer import repair

_ODF = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
_TEXT, _TABLE, _DRAW, _STYLE, _OFFICE = (
    _ODF.format(name) for name in ("text", "table", "drawing", "style", "office")
)
_LINES = (f"{{{_TEXT}}}p", f"{{{_TEXT}}}h")
_SPACES, _TAB, _BREAK = (f"{{{_TEXT}}}{name}" for name in ("s", "tab", "line-break"))
_ROW = f"{{{_TABLE}}}table-row"
_BOX = f"{{{_DRAW}}}text-box"
_HEADER = f"{{{_STYLE}}}header"
_BODY = f"{{{_OFFICE}}}text"
_DELETED, _COMMENT = f"{{{_TEXT}}}tracked-changes", f"{{{_OFFICE}}}annotation"

_strict = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
etree.set_default_parser(_strict)  # odfdo parses with lxml's default, which follows entities


def read(path: Path, mime: str) -> Iterator[Stage]:
    """The whole text as one page, because only an office program knows where pages end.

    Raises Refused where unpacking isn't safe or a password is needed, and what zipfile, lxml and
    odfdo raise for damaged files.
    """
    parts = package.check(path)
    document = odfdo.Document(path)
    if b"encryption-data" in _part(document, "META-INF/manifest.xml"):
        raise Refused("password")
    found: Finding = {
        "mime": mime,
        "pages": None,
        "texts": [repair("\n".join(_all_lines(document))[:TEXT_CHARACTERS])],
        "active": package.active(parts),
        "attachments": package.attachments(parts),
    }
    about = document.meta
    found["title"] = repair(about.title or "")
    found["author"] = repair(about.initial_creator or about.creator or "")
    if created := about.creation_date:
        found["created"] = created.date().isoformat()
    if picture := package.picture(path):
        found["thumbnail"] = picture
    yield Stage(found)


def _part(document: odfdo.Document, name: str) -> bytes:
    content = document.container.get_part(name) if document.container else b""
    return content if isinstance(content, bytes) else str(content).encode()


def _all_lines(document: odfdo.Document) -> Iterator[str]:
    header = next(etree.fromstring(_part(document, "styles.xml"), _strict).iter(_HEADER), None)
    if header is not None:
        yield from _lines(header)
    for body in etree.fromstring(_part(document, "content.xml"), _strict).iter(_BODY):
        yield from _lines(body)


def _lines(element: Any) -> Iterator[str]:
    """The lines of a body, header, cell or box; the cells of a row stand on one line."""
    for child in element:
        if child.tag in _LINES:
            yield _words(child)
            yield from _boxes(child)
        elif child.tag == _ROW:
            yield "\t".join(" ".join(_lines(cell)).strip() for cell in child)
        elif isinstance(child.tag, str) and child.tag != _DELETED:
            yield from _lines(child)


def _boxes(paragraph: Any) -> Iterator[str]:
    for child in paragraph:
        yield from _lines(child) if child.tag == _BOX else _boxes(child)


def _words(element: Any) -> str:
    words = [element.text or ""]
    for child in element:
        if child.tag == _SPACES:
            words.append(" ")
        elif child.tag == _TAB:
            words.append("\t")
        elif child.tag == _BREAK:
            words.append("\n")
        elif isinstance(child.tag, str) and child.tag not in (_BOX, _COMMENT):
            words.append(_words(child))
        words.append(child.tail or "")
    return "".join(words)
