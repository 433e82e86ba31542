"""A small office whose registers the tests fill, print and read again."""

import csv
import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from arsipdesk.catalogue.database import Catalogue
from arsipdesk.catalogue.models import Quarantined
from arsipdesk.domain.records import Fields
from arsipdesk.publish.reports import write_report
from arsipdesk.registry import editing, filing

TODAY = dt.date(2024, 3, 20)


@dataclass
class Office:
    """A kelurahan with a catalogue, and a folder into which it prints."""

    catalogue: Catalogue
    desk: Path

    def register(self, subject: str, **fields: Any) -> int:
        said = {"kind": "incoming_letter", "received": dt.date(2024, 2, 5)} | fields
        with self.catalogue.writing() as session:
            filed = Fields(subject=subject, **said)
            row = filing.file_document(session, filed, [], who="Siti", what="registered")
            return row.id

    def move(self, document: int, status: str, **more: Any) -> None:
        with self.catalogue.writing() as session:
            editing.change_status(session, document, status, who="Siti", **more)

    def put_aside(self, name: str, arrived: dt.datetime, size: int = 2000) -> None:
        with self.catalogue.writing() as session:
            session.add(
                Quarantined(
                    name=name,
                    stored_as=f"{arrived:%j}-{size}.pdf",
                    source_path="",
                    source_done=True,
                    reason="damaged",
                    detail="",
                    sha256="0" * 64,
                    bytes=size,
                    arrived=arrived,
                )
            )

    def report(self, name: str, fmt: str, path: Path | None = None, **asked: Any) -> int:
        return write_report(
            self.catalogue,
            name,
            fmt,
            path or self.path(name, fmt),
            **{
                "office": "Kelurahan Karanganyar Gunung",
                "subtitle": "Kec. Candisari · Kota Semarang",
                "today": TODAY,
            }
            | asked,
        )

    def path(self, name: str, fmt: str) -> Path:
        return self.desk / f"{name}.{fmt}"

    def csv(self, name: str, **asked: Any) -> list[dict[str, str]]:
        """The lines of a report as another program reads them."""
        self.report(name, "csv", **asked)
        with self.path(name, "csv").open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file, delimiter=";"))

    def xlsx(self, name: str, **asked: Any) -> Worksheet:
        self.report(name, "xlsx", **asked)
        sheet = load_workbook(self.path(name, "xlsx")).active
        assert isinstance(sheet, Worksheet)
        return sheet

    def pdf(self, name: str, **asked: Any) -> list[str]:
        """The text of each printed page."""
        self.report(name, "pdf", **asked)
        document = pypdfium2.PdfDocument(self.path(name, "pdf"))
        texts = [page.get_textpage().get_text_bounded() for page in document]
        document.close()
        return texts
