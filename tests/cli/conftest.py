"""The command line as a script calls it: words in, exit code and output back."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from fpdf import FPDF

from arsipdesk.cli.app import run


@dataclass(frozen=True)
class Answer:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value on standard output."""
        return json.loads(self.out)


Call = Callable[..., Answer]


@pytest.fixture
def call(capfd: pytest.CaptureFixture[str]) -> Call:
    """Run `arsipdesk WORDS…`."""

    def called(*words: object) -> Answer:
        capfd.readouterr()
        code = run([str(word) for word in words])
        out, err = capfd.readouterr()
        return Answer(code, out, err)

    return called


@pytest.fixture
def desk(call: Call, folder: Path) -> Call:
    """Run `arsipdesk -C ARCHIVE WORDS…` on a new archive."""
    return lambda *words: call("-C", folder, *words)


@pytest.fixture
def letter(tmp_path: Path) -> Callable[..., Path]:
    """Make a letter as a PDF with a text layer."""

    def make(
        name: str = "surat.pdf", subject: str = "Undangan Musrenbang", number: int = 12
    ) -> Path:
        pdf = FPDF()
        pdf.set_creation_date(dt.datetime(2026, 3, 16, tzinfo=dt.UTC))
        pdf.add_page()
        pdf.set_font("Times", size=12)
        for line in (
            "PEMERINTAH KOTA SEMARANG",
            "KECAMATAN CANDISARI",
            "Semarang, 16 Maret 2026",
            f"Nomor : 000.7.1.5/{number:03d}/III/2026",
            "Sifat : Segera",
            f"Hal : {subject}",
            "Kepada Yth. Lurah Karanganyar Gunung",
            "Bersama ini kami mengundang Saudara untuk hadir dalam musyawarah perencanaan.",
        ):
            pdf.cell(0, 8, line, new_x="LMARGIN", new_y="NEXT")
        path = tmp_path / name
        pdf.output(str(path))
        return path

    return make
