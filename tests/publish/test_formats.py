"""Hostile and odd text in every format, each opened again by a reader."""

import datetime as dt

import pytest

from arsipdesk.publish.as_csv import harmless
from arsipdesk.publish.as_pdf import village
from arsipdesk.publish.sheet import plain
from tests.publish.office import Office

D = dt.date
FORMULAS = [
    '=HYPERLINK("http://x","klik")',
    "+6281234567",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "＝1+1",
]
LONG = "Permohonan " + "kegiatan pemberdayaan masyarakat " * 26
ODD = "Undangan 🎉\nrapat\x07 \u202egnp.exe\u202c دعوة \u200f\ud800 𝐔𝐧𝐝𝐚𝐧𝐠𝐚𝐧 é ﷽"


def test_excel_in_indonesia_opens_the_csv_by_a_double_click(office: Office) -> None:
    office.register("Rapat; membahas dana, dan “jadwal”", sender="Ketua RW 05")
    office.report("agenda-masuk", "csv")
    written = office.path("agenda-masuk", "csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbfSerial No.;Date received;")
    assert '"Rapat; membahas dana, dan “jadwal”"'.encode() in written
    assert written.endswith(b"\r\n")


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_spreadsheet_runs_what_a_letter_says(office: Office, formula: str) -> None:
    office.register(formula, sender=formula)
    (line,) = office.csv("agenda-masuk")
    assert line["Summary"] == line["Received from"] == f"'{formula}"

    cell = office.xlsx("agenda-masuk")["F2"]
    assert (cell.value, cell.data_type) == (formula, "s")


def test_a_lone_dash_stays_a_dash() -> None:
    assert harmless("-") == "-"
    assert harmless("RW-05") == "RW-05"


def test_an_error_of_a_spreadsheet_is_only_text(office: Office) -> None:
    office.register("#REF!")
    assert office.xlsx("agenda-masuk")["F2"].data_type == "s"


def test_the_workbook_has_frozen_headings_real_dates_and_prints_across(office: Office) -> None:
    office.register("Undangan", date=D(2024, 2, 3), code="000.1.5")
    sheet = office.xlsx("agenda-masuk", office="R&D", year=2024)
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.auto_filter.ref == "A1:I2"
    assert sheet.column_dimensions["F"].width > 2 * sheet.column_dimensions["B"].width
    assert (sheet["A2"].value, sheet["G2"].value) == (1, "000.1.5")
    assert sheet["D2"].is_date
    assert sheet["D2"].value == dt.datetime(2024, 2, 3)  # noqa: DTZ001 - Excel has no zones
    assert sheet.oddHeader.center.text == "R&&D\nREGISTER OF INCOMING LETTERS\nYear 2024"


def test_odd_characters_reach_every_format_on_one_line(office: Office) -> None:
    office.register(ODD, sender=ODD, number=ODD, note=ODD, recipient=ODD)
    said = "Undangan 🎉 rapat gnp.exe دعوة ? 𝐔𝐧𝐝𝐚𝐧𝐠𝐚𝐧 é ﷽"
    (line,) = office.csv("agenda-masuk")
    assert line["Summary"] == said
    assert office.xlsx("agenda-masuk")["F2"].value == said
    (page,) = office.pdf("agenda-masuk")
    assert "rapat gnp.exe" in page
    assert "Undangan é" in page.replace("\r\n", " ")


def test_a_cell_that_excel_could_not_hold_is_cut(office: Office) -> None:
    office.register("🎉" * 40_000)
    value = office.xlsx("agenda-masuk")["F2"].value
    assert value.endswith("…")
    assert len(value.encode("utf-16-le")) // 2 < 32_767


def test_the_printed_register_has_letterhead_title_and_signatures(office: Office) -> None:
    office.register("Undangan rapat", sender="Ketua RW 05", date=D(2024, 2, 3))
    (page,) = office.pdf("agenda-masuk", year=2024, start=D(2024, 2, 1), end=D(2024, 2, 29))
    for said in (
        "KELURAHAN KARANGANYAR GUNUNG",
        "Kec. Candisari · Kota Semarang",
        "REGISTER OF INCOMING LETTERS",
        "Year 2024, 1 Februari 2024 to 29 Februari 2024",
        "Undangan rapat",
        "3 Feb 2024",
        "Total: 1",
        "Lurah of Karanganyar Gunung",
        "Karanganyar Gunung, 20 Maret 2024",
        "Records clerk",
        "Page 1 of 1",
    ):
        assert said in page


def test_a_long_register_has_its_headings_and_number_on_every_page(office: Office) -> None:
    with office.catalogue.writing() as session:
        from arsipdesk.domain.records import Fields
        from arsipdesk.registry import filing

        for n in range(75):
            fields = Fields(subject=f"Surat ke-{n}.", received=D(2024, 1, 2))
            filing.file_document(session, fields, [], who="Siti", what="registered")
    pages = office.pdf("agenda-masuk")
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert "Date received" in page.replace("\r\n", " ")
        assert f"Page {number} of {len(pages)}" in page
    printed = "\n".join(pages)
    places = [printed.index(f"Surat ke-{n}.") for n in range(75)]
    assert places == sorted(places)
    assert "Surat ke-74." in pages[-1]
    assert "Records clerk" in pages[-1]
    assert "Records clerk" not in "".join(pages[:-1])


@pytest.mark.parametrize("times", [1, 12])
def test_a_very_long_subject_is_printed_whole(office: Office, times: int) -> None:
    words = [f"kata{n}" for n in range(120 * times)]
    office.register(" ".join(words))
    office.register("Berikutnya")
    printed = " ".join(office.pdf("agenda-masuk")).split()
    assert [word for word in printed if word.startswith("kata")] == words
    assert len(LONG) > 860 > len(" ".join(words[:100]))


def test_a_word_wider_than_its_column_is_cut_not_lost(office: Office) -> None:
    number = "400.10/" + "0123456789" * 30
    office.register("Nomor panjang", number=number)
    (page,) = office.pdf("agenda-masuk")
    assert number in "".join(page.split())


def test_an_office_name_wider_than_the_page_is_set_smaller(office: Office) -> None:
    (page,) = office.pdf("agenda-masuk", office="Kelurahan " + "Karanganyar " * 20)
    assert page.count("KARANGANYAR") == 20


def test_what_is_said_once_in_a_group_is_said_again_on_the_next_page(office: Office) -> None:
    for n in range(30):
        office.register(f"Surat {n}", code="000.1.5", dossier="Berkas rapat")
    pages = office.pdf("daftar-arsip")
    assert len(pages) > 1
    assert [page.count("Berkas rapat") for page in pages] == [1] * len(pages)


def test_the_village_is_the_office_without_its_rank() -> None:
    assert village("KELURAHAN Karanganyar Gunung") == "Karanganyar Gunung"
    assert village("Kelurahan") == "Kelurahan"
    assert village("Kantor Arsip") == "Kantor Arsip"


def test_plain_text_keeps_words_apart() -> None:
    assert plain("satu\r\n\tdua\x00tiga\u2028empat") == "satu dua tiga empat"
