"""Papers of other kinds, and heads that say several things on one line."""

import datetime as dt

import pytest

from arsipdesk.domain.records import Suggestion
from arsipdesk.ingest.suggest import suggest

TODAY = dt.date(2026, 12, 1)
BODY = "Dengan hormat,\nkami mohon izin meminjam halaman."


def read(*pages: str) -> dict[str, Suggestion]:
    return suggest(pages, today=TODAY, office="Kelurahan Karanganyar Gunung")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("SURAT IZIN\nKERAMAIAN UMUM\nNomor : 300/12", "Surat Izin Keramaian Umum"),
        ("PENGUMUMAN\nLELANG KENDARAAN\nNomor : 030/12", "Pengumuman Lelang Kendaraan"),
        ("PERJANJIAN KERJA SAMA\nANTARA\nKELURAHAN JOMBLANG\nDENGAN\nPT MAJU\nTENTANG\nBANK SAMPAH\nNOMOR : 415/12", "Bank Sampah"),
        ("NOTULEN\nTempat : Balai\nAcara : Pembahasan Dana\nPeserta : 20 orang", "Notulen Pembahasan Dana"),
        ("STANDAR OPERASIONAL PROSEDUR\nSURAT PENGANTAR\nNOMOR : 065/12", "Standar Operasional Prosedur Surat Pengantar"),
        ('PROPOSAL KEGIATAN\n"SEMARAK MERDEKA"\nDALAM RANGKA HUT RI\nTAHUN 2026', 'Proposal Kegiatan "Semarak Merdeka" dalam Rangka HUT RI Tahun 2026'),
        ("KEPUTUSAN LURAH JOMBLANG\nNomor : 141/12\nTentang\nPembentukan LPMK\nLurah Jomblang\nMenimbang : a.", "Pembentukan LPMK"),
    ],
)  # fmt: skip
def test_a_paper_is_named_by_its_whole_heading(text: str, subject: str) -> None:
    assert read(text)["subject"].value == subject


def test_labels_beside_each_other_are_all_read() -> None:
    found = read(
        "DINAS SOSIAL\nNomor : 400/12/2026 Tanggal : 5 Mei 2026\nHal : Undangan Rapat Lampiran : 1 lembar\n"
        f"Yth. Lurah Jomblang\n{BODY}"
    )

    said = {name: found[name].value for name in ("number", "date", "subject", "attachment")}
    assert said == {
        "number": "400/12/2026",
        "date": "2026-05-05",
        "subject": "Undangan Rapat",
        "attachment": "1 lembar",
    }


def test_a_day_beside_the_first_line_of_a_subject_is_no_part_of_it() -> None:
    found = read(
        "DINAS SOSIAL\nNomor : 12/2026\nHal : Undangan Rapat Semarang, 5 Mei 2026\nKoordinasi Lurah\n"
        f"Yth. Lurah Jomblang\n{BODY}"
    )

    assert found["subject"].value == "Undangan Rapat Koordinasi Lurah"


def test_a_subject_ends_where_a_sentence_begins() -> None:
    found = read(
        "DINAS SOSIAL\nNomor : 12/2026\nHal : Undangan Rapat Koordinasi Penanggulangan Bencana Banjir\n"
        "Menjawab surat Saudara tanggal 2 Mei 2026 kami sampaikan bahwa data\ntelah kami terima."
    )

    assert found["subject"].value == "Undangan Rapat Koordinasi Penanggulangan Bencana Banjir"


def test_a_recipient_without_honour_stands_above_his_place() -> None:
    found = read(
        f"DINAS SOSIAL\nNomor : 400/12\nHal : Undangan\nLurah Jomblang\ndi -\nSemarang\n{BODY}"
    )

    assert found["to"].value == "Lurah Jomblang"
    assert found["subject"].value == "Undangan"


@pytest.mark.parametrize("label", ["Hal/Perihal", "Perihal/Hal", "Subject", "Subyek"])
def test_other_words_for_the_subject_are_known(label: str) -> None:
    found = read(f"YAYASAN SAHABAT\nNo : 12/2026\n{label} : Penawaran\nYth. Lurah Jomblang\n{BODY}")

    assert found["subject"].value == "Penawaran"


def test_a_greeted_addressee_makes_a_letter() -> None:
    found = read(f"PT MAJU JAYA\nKepada Yth.\nLurah Jomblang\ndi tempat\n{BODY}")

    assert found["kind"].value == "incoming_letter"


def test_a_form_that_offers_every_urgency_says_none() -> None:
    found = read(
        "LEMBAR DISPOSISI\nSurat dari : Dinas Sosial\nSifat : Sangat segera / Segera / Rahasia\n"
    )

    assert not {"urgency", "level"} & set(found)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("RISALAH RAPAT\nTempat : Balai", "other"),
        ("RENCANA ANGGARAN BIAYA\nPEMBANGUNAN TALUD", "other"),
        ("KARTU KENDALI\nIndeks : X\nHal : Undangan\nDari : Dinas Sosial\nNomor surat : 400/12", "other"),
        ("TELAAHAN STAF\nKepada : Yth. Lurah\nDari : Kasi\nNomor : 12/TS\nHal : Usulan", "memo"),
        ("LURAH KARANGANYAR GUNUNG\nKOTA SEMARANG\nSURAT EDARAN\nNOMOR 1/2026\nTENTANG\nKEBERSIHAN", "outgoing_letter"),
    ],
)  # fmt: skip
def test_a_paper_is_known_by_its_heading(text: str, kind: str) -> None:
    assert read(text)["kind"].value == kind


def test_a_group_that_decides_is_the_sender() -> None:
    found = read(
        "SURAT KEPUTUSAN PENGURUS TAKMIR MASJID AL-IKHLAS\nNOMOR : 05/SK\nTENTANG\nQURBAN\nMenimbang :"
    )

    assert found["from"].value == "Pengurus Takmir Masjid Al-Ikhlas"
