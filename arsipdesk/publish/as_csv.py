"""Reports as CSV, for other programs and for Excel as it is set up in Indonesia."""

import csv
import datetime as dt
import io
from typing import BinaryIO

from arsipdesk.publish.sheet import Cell, Sheet, plain

SEPARATOR = ";"
"""Excel splits at the list separator of Windows, which for Indonesian is the semicolon: the comma is
the decimal sign there, and a file with commas opens as one column."""

ENCODING = "utf-8-sig"
"""UTF-8 with its mark, without which Excel reads the file in the code page of the machine."""

_FORMULA = tuple("=+-@＝＋－＠")


def write(sheet: Sheet, file: BinaryIO) -> None:
    """Write headings and rows; dates as `2024-02-03`. Raises OSError."""
    text = io.TextIOWrapper(file, ENCODING, newline="")
    rows = csv.writer(text, delimiter=SEPARATOR, lineterminator="\r\n")
    rows.writerow([heading.title for heading in sheet.headings])
    rows.writerows([_shown(cell) for cell in row] for row in sheet.rows)
    text.flush()
    text.detach()


def _shown(cell: Cell) -> str:
    if isinstance(cell, dt.date):
        return cell.isoformat()
    return harmless(plain(cell)) if isinstance(cell, str) else str("" if cell is None else cell)


def harmless(text: str) -> str:
    """`text` so that no spreadsheet runs it: an apostrophe before what would begin a formula (CWE-1236)."""
    return f"'{text}" if len(text) > 1 and text.startswith(_FORMULA) else text
