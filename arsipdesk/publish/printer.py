"""Writes the sheets that come back through the scanner to files."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from arsipdesk.domain.errors import WrongUsage, from_os_error
from arsipdesk.domain.records import DocumentRecord
from arsipdesk.language import N_
from arsipdesk.publish.reports import check_target
from arsipdesk.publish.sheets import FORMS, Office, separators, sheet
from arsipdesk.store.durable import replacing

CodeOf = Callable[[str, str], str]
"""The code of a sheet: by the letter of its form and its document's UID."""


class Printer:
    """Prints for one archive, whose folder is `folder`."""

    def __init__(self, folder: Path, office: Office, code_of: CodeOf, separator: str) -> None:
        self._folder = folder
        self._office = office
        self._code_of = code_of
        self._separator = separator

    def sheet(self, record: DocumentRecord, target: Path, form: str = "disposition") -> None:
        """Write a document's `disposition` sheet or `label` as a PDF.

        Raises WrongUsage, FolderMissing, ReadOnly, DiskFull.
        """
        if form not in FORMS:
            raise WrongUsage(field=N_("Form"), value=form, allowed=", ".join(FORMS))
        code = self._code_of(FORMS[form], record.uid)
        self._write(
            target, lambda file: sheet(file, record, form=form, code=code, office=self._office)
        )

    def separators(self, target: Path, count: int, paper: str = "a4") -> None:
        """Write separator sheets as a PDF for `a4` or `f4`. Raises as `sheet` does."""
        code, office = self._separator, self._office
        self._write(
            target, lambda file: separators(file, count, code=code, office=office, paper=paper)
        )

    def _write(self, target: Path, draw: Callable[[BinaryIO], None]) -> None:
        check_target(target, self._folder)
        try:
            with replacing(target) as file:
                draw(file)
        except OSError as error:
            raise from_os_error(error, target, writing=True) from error
