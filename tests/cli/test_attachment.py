"""What a letter says is attached goes from the scan to the register, and can be corrected."""

from pathlib import Path

from fpdf import FPDF

from tests.cli.conftest import Call

LINES = (
    "RUKUN WARGA 05",
    "KELURAHAN KARANGANYAR GUNUNG",
    "Nomor : 07/RW.05/III/2026",
    "Lampiran : 1 (satu) bendel",
    "Hal : Permohonan Perbaikan Saluran Air",
    "Semarang, 5 Maret 2026",
    "Kepada Yth. Lurah Karanganyar Gunung",
    "Dengan hormat, bersama ini kami mohon perbaikan saluran air di wilayah kami.",
)


def scanned(folder: Path) -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Times", size=12)
    for line in LINES:
        pdf.cell(0, 8, line, new_x="LMARGIN", new_y="NEXT")
    pdf.output(str(folder / "masuk" / "surat.pdf"))


def test_the_attachment_is_read_filed_shown_and_edited(desk: Call, folder: Path) -> None:
    scanned(folder)
    assert desk("watch", "--once").code == 0

    (scan,) = desk("inbox", "--json").json
    said = scan["suggestions"]["attachment"]
    assert (said["value"], said["page"]) == ("1 (satu) bendel", 0)
    assert said["source"] == "Lampiran : 1 (satu) bendel"

    filed = desk("file", scan["scan"], "--accept", "--json").json
    assert filed["attachment"] == "1 (satu) bendel"

    assert desk("edit", filed["id"], "--attachment", "2 bendel").code == 0
    shown = desk("show", filed["id"], "--json").json
    assert shown["attachment"] == "2 bendel"
    assert "2 bendel" in desk("show", filed["id"]).out
