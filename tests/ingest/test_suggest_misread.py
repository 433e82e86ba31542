"""Letters as text recognition reads them: labels, numbers and days with wrong letters in them."""

import datetime as dt

import pytest

from arsipdesk.domain.records import Suggestion
from arsipdesk.ingest.suggest import suggest

TODAY = dt.date(2026, 12, 1)


def read(*pages: str) -> dict[str, Suggestion]:
    return suggest(pages, today=TODAY, office="Kelurahan Karanganyar Gunung")


def values(found: dict[str, Suggestion], *names: str) -> dict[str, str]:
    return {name: found[name].value for name in names if name in found}


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Noror : 470/12/KecCS", "number", "470/12/KecCS"),
        ("Nornor : 470/12/KecCS", "number", "470/12/KecCS"),
        ("Nomor 1 470/12/KecCS", "number", "470/12/KecCS"),
        ("Nomor # 470/12/KecCS", "number", "470/12/KecCS"),
        ("No.Surat : 470/12/KecCS", "number", "470/12/KecCS"),
        ("Penhal : Kerja Bakti", "subject", "Kerja Bakti"),
        ("Perihal 1: Kerja Bakti", "subject", "Kerja Bakti"),
        ("Ha1 : Kerja Bakti", "subject", "Kerja Bakti"),
        ("Lampitan : 2 lembar", "attachment", "2 lembar"),
        ("Larnp. : 2 lembar", "attachment", "2 lembar"),
        ("Sitat : Segera", "urgency", "segera"),
    ],
)
def test_a_label_with_a_wrong_letter_is_still_that_label(line: str, field: str, value: str) -> None:
    found = read(f"KECAMATAN CANDISARI\n{line}\nSemarang, 2 Mei 2026\nYth. Lurah Jomblang")

    assert found[field].value == value
    assert found[field].confidence <= 0.95


@pytest.mark.parametrize("line", ["Kepala : Budi", "Tinggal : Semarang", "Motor : Honda"])
def test_a_word_that_only_looks_like_a_label_is_none(line: str) -> None:
    found = read(f"KECAMATAN CANDISARI\n{line}\nHal : Kerja Bakti\nSemarang, 2 Mei 2026")

    assert values(found, "number", "to") == {}
    assert found["date"].value == "2026-05-02"


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("470/2O/Xl/2O26", "470/20/XI/2026"),
        ("470/12/V1I/2026", "470/12/VII/2026"),
        ("03/RW.OS/XI/2026", "03/RW.05/XI/2026"),
        ("62/!RW.05/XI/2026", "62/RW.05/XI/2026"),
        ("S00.3/12/VIII12026", "500.3/12/VIII/2026"),
        ("400,9.7/12/XI/2026", "400.9.7/12/XI/2026"),
        ("12/SOS/XI/2026", "12/SOS/XI/2026"),
        ("O5/BSI/XI/2026", "05/BSI/XI/2026"),
    ],
)
def test_figures_of_a_number_are_mended_only_where_they_can_be_nothing_else(
    printed: str, meant: str
) -> None:
    number = read(f"Nomor : {printed}\nHal : Kerja Bakti\nYth. Lurah")["number"]

    assert number.value == meant
    assert (number.confidence <= 0.9) == (printed != meant)


def test_two_strokes_before_the_year_are_the_roman_month_that_the_date_says() -> None:
    letter = "Nomor : 180/11/2026\nHal : Kerja Bakti\nSemarang, {} 2026\nYth. Lurah"

    assert read(letter.format("27 Februari"))["number"].value == "180/II/2026"
    assert read(letter.format("27 November"))["number"].value == "180/11/2026"


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("Semarang, l6 Novernber 2O26", "2026-11-16"),
        ("Semarang, 16 0ktober 2026", "2026-10-16"),
        ("Semarang, tgl. 1S Agustus 202S", "2025-08-15"),
        ("Semarang, 16 August 2026", "2026-08-16"),
        ("Semarang, October 5, 2026", "2026-10-05"),
        ("Semarang, 16 November 2026 M / 6 Jumadil Akhir 1448 H", "2026-11-16"),
        ("Bendahara, Semarang, 27/01/2024", "2024-01-27"),
    ],
)
def test_a_misread_or_foreign_day_is_understood(printed: str, day: str) -> None:
    found = read(f"Nomor : 3/RW.05\nHal : Kerja Bakti\n{printed}\nYth. Lurah")

    assert found["date"].value == day


def test_a_month_that_could_be_two_is_not_guessed() -> None:
    assert "date" not in read("Nomor : 3/RW.05\nHal : Kerja Bakti\nSemarang, 16 Juri 2026\nYth. X")


def test_minutes_say_their_day_in_words() -> None:
    found = read(
        "BERITA ACARA SERAH TERIMA BARANG\nNomor : 027/15/2026\n"
        "Pada hari ini Senin tanggal Enam Belas bulan November tahun Dua Ribu\n"
        "Dua Puluh Enam, kami yang bertanda tangan di bawah ini :"
    )

    assert found["date"].value == "2026-11-16"


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("1 (satu) berkas", "1 (satu) berkas"),
        ("I ( satu ) berkas", "1 (satu) berkas"),
        ("11 (satu) berkas", "1 (satu) berkas"),
        ("3 (tiga) Ibr", "3 (tiga) lbr"),
        ("Satu bendel", "Satu bendel"),
        ("-", ""),
        (": -", ""),
        ("Nihil", ""),
        ("- SEMARANG", ""),
    ],
)
def test_what_is_attached_is_noted_and_a_dash_is_nothing(said: str, value: str) -> None:
    found = read(f"Nomor : 3/RW.05\nLampiran : {said}\nHal : Kerja Bakti\nYth. Lurah")

    assert (found["attachment"].value if "attachment" in found else "") == value


def test_a_covering_list_is_about_what_it_sends() -> None:
    found = read(
        "KECAMATAN CANDISARI\nSURAT PENGANTAR\nNomor : 005/77/2026\nKepada Yth.\nLurah Jomblang\n"
        "No Naskah Dinas Yang Dikirimkan Banyaknya Keterangan\n"
        "1. Undangan Rapat Koordinasi 5 lembar Disampaikan dengan hormat\n"
        "2. Daftar Hadir 1 berkas untuk diketahui\nSemarang, 7 Juli 2026\nCAMAT CANDISARI"
    )

    assert found["subject"].value == "Undangan Rapat Koordinasi; Daftar Hadir"


def test_a_received_stamp_over_the_letterhead_changes_nothing() -> None:
    letter = (
        "KECAMATAN CANDISARI\nJl. Kesatrian 1\nUngaran, 9 November 2026\n"
        "Nomor : 600/12/2026\nHal : Kerja Bakti\nYth. Lurah Jomblang"
    )

    plain, stamped = read(letter), read(f"DITERIMA\n12 NOV 2026\nNo. Agenda : 87\n{letter}")

    names = ("kind", "number", "date", "subject", "from", "to")
    assert values(stamped, *names) == values(plain, *names)
    assert plain["date"].value == "2026-11-09"


def test_junk_between_the_lines_of_a_scan_does_not_cut_a_subject_in_two() -> None:
    letter = "Nomor : 3/RW.05\nHal : Permohonan Perbaikan\n~ .,\nSaluran Air\nYth. Lurah"

    assert read(letter)["subject"].value == "Permohonan Perbaikan Saluran Air"


def test_each_value_names_its_page_and_its_words_as_they_are_printed() -> None:
    found = read(
        "KEPUTUSAN LURAH KARANGANYAR GUNUNG\nNOMOR 23 TAHUN\u00a02026\nTENTANG\nPENGURUS PKK\n"
        "Menimbang : bahwa perlu pengurus",
        "KEDUA : berlaku sejak ditetapkan",
        "Ditetapkan di Semarang\npada tanggal 3\u20132\u20132026\nLURAH KARANGANYAR GUNUNG",
    )

    assert (found["kind"].page, found["number"].page, found["date"].page) == (0, 0, 2)
    assert found["date"].source == "Ditetapkan di Semarang pada tanggal 3\u20132\u20132026"


def test_a_file_name_stands_on_no_page() -> None:
    found = suggest([""], name="Proposal_Bazar.pdf", today=TODAY)

    assert {entry.page for entry in found.values()} == {None}


def test_a_citizen_signs_in_his_own_name() -> None:
    found = read(
        "Semarang, 2 Mei 2026\nHal : Permohonan Surat\nKepada Yth.\nBapak Lurah\ndi Semarang\n"
        "Dengan hormat,\nYang bertanda tangan di bawah ini saya :\nNama : Sri Wahyuni\n"
        "Demikian permohonan saya.\nHormat saya,\nSri Wahyuni"
    )

    assert found["from"].value == "Sri Wahyuni"


def test_of_two_signatures_side_by_side_the_one_that_only_saw_it_is_not_the_sender() -> None:
    found = read(
        "Nomor : 3/RT\nHal : Izin Keramaian\nYth. Kapolsek\nDengan hormat, mohon izin.\n"
        "Demikian permohonan kami.\nMengetahui, Hormat kami,\n"
        "Lurah Karanganyar Gunung Ketua RT 03\nSITI AMINAH Suyono"
    )

    assert found["from"].value == "Ketua RT 03"


def test_a_province_whose_name_ends_like_an_address_is_still_the_letterhead() -> None:
    found = read(
        "PEMERINTAH PROVINSI JAWA TENGAH\nDINAS SOSIAL\nJl. Pahlawan 12 Telp. 024-8311621\n"
        "Nomor : 400/12\nHal : Data Bantuan\nYth. Lurah Jomblang"
    )

    assert found["from"].value == "Dinas Sosial Provinsi Jawa Tengah"


def test_a_name_in_capitals_has_no_figures_within_its_words() -> None:
    found = read("D1NAS S0SIAL\nNomor : 4OO.9/123/V/2026\nHal : Data\nYih. Lurah Jomblang\n")

    assert values(found, "from", "number", "to") == {
        "from": "Dinas Sosial",
        "number": "400.9/123/V/2026",
        "to": "Lurah Jomblang",
    }


def test_a_word_that_the_end_of_a_line_split_is_one_again() -> None:
    found = read(
        "DINAS SOSIAL\nNomor : 400/12/2026\nHal : Verifi-\nkasi Data\nYth. Lurah Jomblang\n"
    )

    assert found["subject"].value == "Verifikasi Data"


def test_a_stamp_beside_the_letterhead_is_no_part_of_the_sender() -> None:
    found = read(
        "DINAS SOSIAL\tKELURAHAN KARANGANYAR GUNUNG\nNomor : 400/12/2026\tDITERIMA TGL 7-5-2026\n"
        "Hal : Data\tNO AGENDA : 45\nSemarang, 5 Mei 2026\nYth. Lurah Jomblang\n"
    )

    assert values(found, "from", "subject", "date") == {
        "from": "Dinas Sosial",
        "subject": "Data",
        "date": "2026-05-05",
    }


def test_a_recipient_beside_the_labels_is_read_down_his_column() -> None:
    found = read(
        "DINAS SOSIAL\nNomor\t: 400/12/2026\tSemarang, 5 Mei 2026\nLamp\t: -\tKepada Yth.\n"
        "Perihal\t: Undangan\tSdr. Ketua LPMK Kelurahan\n\tJomblang\n\tdi\n\tSemarang\nDengan hormat,"
    )

    assert values(found, "to", "subject") == {
        "to": "Ketua LPMK Kelurahan Jomblang",
        "subject": "Undangan",
    }
