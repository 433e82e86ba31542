"""Layouts of real letters: words set apart, names over two lines, police, PKK, title pages, orders."""

import datetime as dt

import pytest

from arsipdesk.domain.records import Suggestion
from arsipdesk.ingest.suggest import recognised, suggest

TODAY = dt.date(2026, 12, 1)
BODY = "Dengan hormat,\nkami mohon izin meminjam halaman.\nAtas perhatian Bapak kami ucapkan terima kasih."


def read(*pages: str) -> dict[str, Suggestion]:
    return suggest(pages, today=TODAY, office="Kelurahan Karanganyar Gunung")


def test_a_number_is_read_though_the_letters_of_its_label_are_set_apart() -> None:
    found = read(f"SD NEGERI JANGLI 02\nN o. : 421.2/056/SD/2026\nH a l : Izin\n{BODY}")

    assert found["number"].value == "421.2/056/SD/2026"


def test_a_subject_runs_on_with_in_the_frame_of() -> None:
    found = read(
        "SD NEGERI JANGLI 02\nNo. : 421.2/056\nHal : Izin Kerja Bakti Siswa\ndalam Rangka Proyek"
        f" Sekolah\nKepada\nYth. Lurah Jomblang\ndi tempat\n{BODY}"
    )

    assert found["subject"].value == "Izin Kerja Bakti Siswa dalam Rangka Proyek Sekolah"
    assert found["to"].value == "Lurah Jomblang"


def test_the_last_letters_of_a_number_stand_below_it() -> None:
    found = read(
        "SEKTOR CANDISARI\nNomor : B/112/VIII/OPS.1.1./2026/Sek.Cd\nsr\nKlasifikasi : BIASA\n"
        f"Perihal : Undangan Rapat\nSemarang, 12 Agustus 2026\nYth. Lurah Jomblang\n{BODY}"
    )

    assert found["number"].value == "B/112/VIII/OPS.1.1./2026/Sek.Cdsr"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("Yth. Ketua TP PKK Kelurahan\nKaranganyar Gunung\ndi -\nSemarang", "Ketua TP PKK Kelurahan Karanganyar Gunung"),
        ("Yth. Lurah Jomblang\nJalan Sriwijaya 2\nSemarang", "Lurah Jomblang"),
        ("Yth.\nCamat\nLurah\nKepala Puskesmas se-Kota Semarang", "Camat; Lurah; Kepala Puskesmas se-Kota Semarang"),
    ],
)  # fmt: skip
def test_a_recipient_is_read_with_all_lines_of_his_name(lines: str, name: str) -> None:
    found = read(f"DINAS SOSIAL\nNomor : 440/22\nHal : Undangan\nKepada\n{lines}\n{BODY}")

    assert found["to"].value == name


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (
            "KEPOLISIAN NEGARA REPUBLIK INDONESIA\nDAERAH JAWA TENGAH\nRESOR KOTA BESAR SEMARANG\n"
            "SEKTOR CANDISARI",
            "Kepolisian Sektor Candisari",
        ),
        (
            "TIM PENGGERAK\nPEMBERDAYAAN DAN KESEJAHTERAAN KELUARGA\nKOTA SEMARANG",
            "TP PKK Kota Semarang",
        ),
        ("PALANG MERAH INDONESIA\nKOTA SEMARANG", "Palang Merah Indonesia Kota Semarang"),
    ],
)
def test_a_sender_is_named_by_the_unit_that_writes(head: str, name: str) -> None:
    found = read(f"{head}\nJl. Sriwijaya 2\nNomor : 440/22\nHal : Undangan\nYth. Lurah\n{BODY}")

    assert found["from"].value == name


def test_a_title_page_says_who_hands_a_proposal_to_whom() -> None:
    found = read(
        "PROPOSAL\nPELATIHAN MEMBATIK\nDiajukan kepada:\nLurah Jomblang\nDiajukan oleh:\n"
        "KELOMPOK USAHA BERSAMA\nCANTING AYU\nTAHUN 2026"
    )

    assert found["to"].value == "Lurah Jomblang"
    assert found["from"].value == "Kelompok Usaha Bersama Canting Ayu"


def test_a_report_is_named_by_what_it_is_about_and_sent_by_who_signs() -> None:
    found = read(
        "LAPORAN\nTENTANG\nKERJA BAKTI SERENTAK\nNOMOR 045/LAP/2026\nA. Pendahuluan\nDiikuti warga.\n"
        "Dibuat di Semarang\npada tanggal 4 Mei 2026\nForum RW Jomblang\nH. Sunaryo"
    )

    assert found["subject"].value == "Kerja Bakti Serentak"
    assert found["from"].value == "Forum RW Jomblang"


def test_the_subject_of_a_circular_ends_where_its_text_begins() -> None:
    found = read(
        "DINAS SOSIAL\nSURAT EDARAN\nNOMOR 400.9/87\nTENTANG\nPEMUTAKHIRAN DATA\nSEMESTER I\n"
        "Pemutakhiran dilaksanakan oleh kelurahan.\n1. Dasar: undang-undang."
    )

    assert found["subject"].value == "Pemutakhiran Data Semester I"


def test_an_order_to_one_person_names_him_and_a_list_nobody() -> None:
    order = "KORAMIL 11\nSURAT PERINTAH\nNomor : Sprin/12/IV/2026\nMenimbang : bahwa perlu.\n"

    assert read(f"{order}Kepada : Serka Bambang Irawan")["to"].value == "Serka Bambang Irawan"
    assert "to" not in read(f"{order}Kepada : 1. Nama : Budi\n2. Nama : Sri")


def test_a_month_in_figures_stays_unless_it_was_read_from_a_picture() -> None:
    page = "SENTRA TERPADU\nSURAT TUGAS\nNOMOR: 17/4.9/DI.01/1/2026\nSemarang, 12 Januari 2026"

    assert read(page)["number"].value == "17/4.9/DI.01/1/2026"
    assert recognised(read(page))["number"].value == "17/4.9/DI.01/I/2026"


def test_a_foundations_number_says_nothing_of_secrecy() -> None:
    rest = f"\nNomor : B-03/YHD/VI/2026\nHal : Izin\nYth. Lurah Jomblang\n{BODY}"

    assert "level" not in read(f"YAYASAN HIDAYATUL UMMAH{rest}")
    assert read(f"DINAS SOSIAL{rest}")["level"].value == "biasa"


def test_what_was_read_from_an_emblem_is_no_part_of_the_sender() -> None:
    for speck in ("NY\t", "NY "):
        found = read(
            f"PEMERINTAH KOTA SEMARANG\nDINAS KESEHATAN\n{speck}PUSKESMAS KAGOK\nJl. Jangli 24\n"
            f"Nomor : 443/93\nHal : Undangan\nYth. Lurah Jomblang\n{BODY}"
        )

        assert found["from"].value == "Puskesmas Kagok"


def test_a_subject_ends_before_a_sentence_that_begins_with_no_known_word() -> None:
    found = read(
        "PUSKESMAS KAGOK\nNomor : 443/93\nHal : Jadwal Imunisasi\n"
        "Kiranya petugas kelurahan mendampingi pelacakan kontak pada tanggal 19 November 2026."
    )

    assert found["subject"].value == "Jadwal Imunisasi"


def test_a_covering_list_names_what_is_sent_by_its_own_column() -> None:
    found = read(
        "KECAMATAN CANDISARI\nSURAT PENGANTAR\nNomor : 500/725\nNO\tJENIS YANG DIKIRIM\tBANYAKNYA\t"
        "KETERANGAN\n1\tProposal Senam Lansia dan\t1 berkas\tDikirim dengan hormat\n"
        "Pemeriksaan Gratis\tuntuk menjadikan periksa\nPenerima,"
    )

    assert found["subject"].value == "Proposal Senam Lansia dan Pemeriksaan Gratis"


@pytest.mark.parametrize(
    ("number", "meant"),
    [
        ("B/45/1!/HUK/2026", "B/45/III/HUK/2026"),
        ("012/RT03/1III/2026", "012/RT03/III/2026"),
        ("470/12/VI/2026", "470/12/VI/2026"),
        ("Sprin/ 05 /III/2026", "Sprin/05/III/2026"),
    ],
)
def test_a_month_that_is_no_numeral_is_read_by_the_letters_day(number: str, meant: str) -> None:
    found = read(
        f"SEKTOR CANDISARI\nNomor : {number}\nHal : Undangan\nSemarang, 3 Maret 2026\n{BODY}"
    )

    assert found["number"].value == meant
    assert found["number"].confidence <= 0.9 or number.replace(" ", "") == meant


@pytest.mark.parametrize("none", ["Lampiran\t1\t-", "Lampiran 1 -", "Lampiran\t1", "Lampiran : -"])
def test_a_dash_is_no_attachment_though_its_colon_was_read_as_a_one(none: str) -> None:
    found = read(f"DINAS SOSIAL\nNomor : 440/22\n{none}\nHal : Undangan\nYth. Lurah\n{BODY}")

    assert "attachment" not in found


def test_a_group_in_our_kelurahan_is_not_our_office() -> None:
    found = read(
        'PAMSIMAS "TIRTA JAYA"\nKELURAHAN KARANGANYAR GUNUNG\nNo: 03/PAM-TJ/2026\n'
        f"Hal: Laporan Keuangan\nYth. Lurah Karanganyar Gunung\n{BODY}"
    )

    assert found["from"].value == 'PAMSIMAS "Tirta Jaya"'
    assert found["kind"].value == "incoming_letter"


def test_residents_sign_a_letter_together() -> None:
    found = read(
        "Semarang, 10 Juli 2026\nHal : Permohonan Perbaikan\nYth. Lurah Jomblang\ndi tempat\n"
        f"{BODY}\nHormat kami,\nWarga RT 03 RW 05\nSuparman"
    )

    assert found["from"].value == "Warga RT 03 RW 05"


def test_an_islamic_date_below_a_subject_is_no_part_of_it() -> None:
    found = read(
        "BADAN AMIL ZAKAT NASIONAL\nKOTA SEMARANG\nNomor : 120/BAZNAS/2026\nHal : Pendataan Mustahik\n"
        f"Tahun 2026\nSemarang, 20 Safar 1448 H\n4 Agustus 2026 M\nYth. Lurah Jomblang\n{BODY}"
    )

    assert found["subject"].value == "Pendataan Mustahik Tahun 2026"
    assert found["date"].value == "2026-08-04"


def test_a_letter_of_invitation_is_named_by_its_occasion() -> None:
    found = read(
        "KECAMATAN CANDISARI\nSURAT UNDANGAN\nNomor : 005/312/2026\nDengan hormat,\n"
        "Acara : Rapat Koordinasi Kebersihan"
    )

    assert found["subject"].value == "Undangan Rapat Koordinasi Kebersihan"


def test_a_page_number_read_from_an_emblem_is_no_part_of_the_sender() -> None:
    found = read(
        "PEMERINTAH KOTA SEMARANG\n24\tDINAS PENDIDIKAN\nJl. Jangli 24\nNomor : 443/93\n"
        f"Hal : Undangan\nYth. Lurah Jomblang\n{BODY}"
    )

    assert found["from"].value == "Dinas Pendidikan Kota Semarang"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("KEJAKSAAN REPUBLIK INDONESIA\nKEJAKSAAN TINGGI JAWA TENGAH\nKEJAKSAAN NEGERI KOTA SEMARANG", "Kejaksaan Negeri Kota Semarang"),
        ("MAHKAMAH AGUNG REPUBLIK INDONESIA\nPENGADILAN TINGGI AGAMA SEMARANG\nPENGADILAN AGAMA SEMARANG", "Pengadilan Agama Semarang"),
        ("KEMENTERIAN AGRARIA DAN TATA RUANG/\nBADAN PERTANAHAN NASIONAL\nKANTOR PERTANAHAN KOTA SEMARANG", "Kantor Pertanahan Kota Semarang"),
        ("KOMISI PEMILIHAN UMUM\nKOTA SEMARANG", "Komisi Pemilihan Umum Kota Semarang"),
        ("GERAKAN PRAMUKA\nKWARTIR RANTING CANDISARI", "Kwartir Ranting Candisari"),
        ("YAYASAN AL-FALAH\nMADRASAH IBTIDAIYAH AL-FALAH\nTERAKREDITASI A", "Madrasah Ibtidaiyah Al-Falah"),
    ],
)  # fmt: skip
def test_the_lowest_of_a_ladder_of_offices_writes(head: str, name: str) -> None:
    found = read(f"{head}\nJl. Sriwijaya 2\nNomor : 440/22\nHal : Undangan\nYth. Lurah\n{BODY}")

    assert found["from"].value == name


@pytest.mark.parametrize("label", ["No.Pol.", "Nomor Surat Keterangan", "Nomor Dokumen", "Nomer"])
def test_other_words_for_the_number_are_known(label: str) -> None:
    found = read(f"DINAS SOSIAL\n{label} : 470/12/2026\nHal : Undangan\nYth. Lurah\n{BODY}")

    assert found["number"].value == "470/12/2026"
