"""`Daftar Arsip.xlsx`: what the share holds, as tables that link to the files."""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import openpyxl
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, aliased

from arsipdesk.catalogue.models import Document, DocumentFile, Party, RemoteCopy
from arsipdesk.domain.kinds import KINDS, AccessLevel, DocumentKind
from arsipdesk.domain.status import STATUSES
from arsipdesk.language import _
from arsipdesk.sync.reports import Role

OVERVIEW = "Daftar Arsip.xlsx"
FOLDER = "Daftar Arsip"
NEWEST = 1000
PART = 1000
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 32_000
_LINKED = Font(color="0563C1", underline="single")
_WIDTHS = (9, 7, 14, 12, 12, 22, 28, 28, 60, 12, 34, 16)


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """One table of the whole list: the documents of a year whose ids lie in one thousand."""

    year: int
    thousand: int

    @property
    def path(self) -> str:
        """Where the table lies in the share."""
        return f"{FOLDER}/{self.year:04d}-{self.thousand + 1:04d}.xlsx"


def part_of(document: Document) -> Part:
    """The table that a document stands in; it never changes."""
    return Part(document.agenda_year, document.id // PART)


def overview(session: Session, parts: Sequence[str]) -> bytes:
    """The list at the share's root: the newest 1,000 documents, and links to all parts."""
    book = openpyxl.Workbook(write_only=True)
    _table(book, _rows().order_by(Document.id.desc()).limit(NEWEST), session, up="")
    sheet = book.create_sheet(_("All parts"))
    sheet.column_dimensions["A"].width = 40
    sheet.append([_heading(sheet, _("Year and part"))])
    for path in parts:
        name = path.rpartition("/")[2].removesuffix(".xlsx")
        sheet.append([_cell(sheet, name, link=path)])
    return _bytes(book)


def part(session: Session, which: Part) -> bytes:
    """One part of the whole list, by agenda number as the documents came."""
    first = which.thousand * PART
    rows = _rows().where(
        Document.id >= first, Document.id < first + PART, Document.agenda_year == which.year
    )
    book = openpyxl.Workbook(write_only=True)
    _table(book, rows.order_by(Document.id), session, up="../")
    return _bytes(book)


def _rows() -> Select[*tuple[Any, ...]]:
    """The documents that others may see, each with the path of its first file in the share."""
    sender, recipient = aliased(Party), aliased(Party)
    first_file = (
        select(RemoteCopy.path)
        .join(DocumentFile, DocumentFile.sha256 == RemoteCopy.sha256)
        .where(RemoteCopy.document_id == Document.id, RemoteCopy.role == Role.SHARE.value)
        .where(DocumentFile.document_id == Document.id)
        .order_by(DocumentFile.position, RemoteCopy.id.desc())
        .limit(1)
        .correlate(Document)
        .scalar_subquery()
    )
    return (
        select(
            Document.agenda_number,
            Document.agenda_year,
            Document.kind,
            Document.received,
            Document.date,
            Document.reference_number,
            func.coalesce(sender.name, ""),
            func.coalesce(recipient.name, ""),
            Document.subject,
            Document.code,
            Document.code_name,
            Document.status,
            first_file,
        )
        .outerjoin(sender, Document.sender_id == sender.id)
        .outerjoin(recipient, Document.recipient_id == recipient.id)
        .where(Document.level == AccessLevel.OPEN.value, Document.trashed.is_(None))
    )


def _table(book: Any, rows: Select[*tuple[Any, ...]], session: Session, *, up: str) -> None:
    sheet = book.create_sheet(_("Archive list"))
    sheet.freeze_panes = "A2"
    for number, width in enumerate(_WIDTHS):
        sheet.column_dimensions[chr(ord("A") + number)].width = width
    sheet.append([_heading(sheet, title) for title in _titles()])
    for row in session.execute(rows):
        sheet.append(_line(sheet, tuple(row), up))


def _titles() -> Iterable[str]:
    return (
        *(_("Agenda no."), _("Year"), _("Kind"), _("Received"), _("Letter date")),
        *(_("Letter no."), _("From"), _("To"), _("Subject"), _("Code"), _("Code name")),
        _("Status"),
    )


def _line(sheet: Any, row: tuple[Any, ...], up: str) -> list[Any]:
    number, year, kind, received, date, reference, sender, to, subject, code, name, status, path = (
        row
    )
    rule = KINDS[DocumentKind(kind)]
    standing = _(STATUSES[rule.statuses][status].name)
    return [
        *(number, year, _(rule.name), received, date),
        *(_cell(sheet, value) for value in (reference, sender, to)),
        _cell(sheet, subject, link=up + path if path else ""),
        *(_cell(sheet, value) for value in (code, name, standing)),
    ]


def _heading(sheet: Any, title: str) -> Any:
    cell = WriteOnlyCell(sheet, value=title)
    cell.font = Font(bold=True)
    return cell


def _cell(sheet: Any, value: str, *, link: str = "") -> Any:
    """A cell that is text whatever it begins with: nobody's subject is a formula."""
    said = _text(value)
    if not link and not said.startswith(("=", "#")):
        return said
    cell = WriteOnlyCell(sheet, value=said)
    cell.data_type = "s"
    if link:
        cell.hyperlink = quote(link, safe="/()'-_. ,").replace(" ", "%20")
        cell.font = _LINKED
    return cell


def _text(value: str) -> str:
    return _UNPRINTABLE.sub("", value)[:_LONGEST]


def _bytes(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
