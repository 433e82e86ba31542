"""Reports as an Excel workbook, written row by row so that its size does not matter."""

import datetime as dt
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from arsipdesk.language import _
from arsipdesk.publish.sheet import Cell, Heading, Sheet, plain

LONGEST = 16_000
"""Characters in a cell: Excel takes 32,767 UTF-16 units, of which a character may need two."""

_MARGIN = 0.4  # inch
_DATE = "dd/mm/yyyy"
_THIN = Side(style="thin", color="808080")
_GRID = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_CHARACTERS_A_MILLIMETRE = 0.62


def write(sheet: Sheet, file: BinaryIO) -> None:
    """Write a workbook with one sheet: the headings frozen in the first row, then the rows."""
    workbook = Workbook(write_only=True)
    workbook.properties.creator = plain(sheet.office)
    workbook.properties.title = sheet.title
    page = workbook.create_sheet(sheet.name)
    _set_up(page, sheet)
    page.append([_head(page, heading) for heading in sheet.headings])
    cells = [_blank(page, heading) for heading in sheet.headings]
    last = 1
    for row in sheet.rows:
        for cell, value in zip(cells, row, strict=True):
            _fill(cell, value)
        page.append(cells)
        last += 1
    page.auto_filter.ref = f"A1:{get_column_letter(len(cells))}{last}"
    workbook.save(file)


def _set_up(page: Worksheet, sheet: Sheet) -> None:
    """How the sheet looks and prints: A4 landscape, one page wide, the headings on every page."""
    page.freeze_panes = "A2"
    page.print_title_rows = "1:1"
    for number, heading in enumerate(sheet.headings, 1):
        column = page.column_dimensions[get_column_letter(number)]
        column.width = max(7.0, heading.width * _CHARACTERS_A_MILLIMETRE)
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = page.page_margins
    margins.left = margins.right = _MARGIN
    margins.top, margins.bottom = 1.1, 0.7
    said = (sheet.office.upper(), sheet.title.upper(), sheet.period)
    page.oddHeader = HeaderFooterItem()
    page.oddHeader.center.text = "\n".join(plain(line)[:70].replace("&", "&&") for line in said)
    page.oddFooter = HeaderFooterItem()
    page.oddFooter.right.text = _("Page {page} of {pages}").format(page="&P", pages="&N")


def _head(page: Worksheet, heading: Heading) -> SheetCell:
    cell = WriteOnlyCell(page, heading.title)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="E8ECF1")
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    cell.border = _GRID
    return cell


def _blank(page: Worksheet, heading: Heading) -> SheetCell:
    cell = WriteOnlyCell(page)
    across = "center" if heading.centred else "general"
    cell.alignment = Alignment(horizontal=across, vertical="top", wrap_text=True)
    cell.border = _GRID
    return cell


def _fill(cell: SheetCell, value: Cell) -> None:
    if isinstance(value, str):
        text = plain(value)
        cell.value = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
        cell.data_type = "s"
    else:
        cell.value = value
        if isinstance(value, dt.date):
            cell.number_format = _DATE
