"""Invitations of the district."""

from tests.letters.heldout.blocks import (
    F4,
    IN,
    of,
    weekday,
    wrapped,
)
from tests.letters.paper import Said, Sheet


def district(said: Said) -> bytes:
    """The district's invitation: a table of day, time and place, Kepada at the right."""
    day, hour, place, event = said.more
    sheet = Sheet("Times", F4, 12)
    sheet.logo(25)
    sheet.letterhead(
        ("PEMERINTAH KOTA SEMARANG", "KECAMATAN CANDISARI"),
        ("Jalan Letjen Suprapto Nomor 1 Semarang Telp. (024) 8312350 Kode Pos 50253",),
    )
    sheet.line_of(f"Semarang, {said.day}", align="R")
    y = sheet.get_y() + 2
    sheet.set_y(y)
    sheet.fields(
        (
            ("Nomor", said.number),
            ("Sifat", "Penting" if "|" in said.urgency else "Segera"),
            ("Lampiran", said.attachment),
            ("Perihal", said.title),
        ),
        width=84,
    )
    sheet.beside(y, 122, ("Kepada Yth.", *wrapped(sheet, said.to, 68), "di -", "     T e m p a t"))
    sheet.gap(4)
    sheet.body(said.body[:1], indent=10)
    sheet.fields(
        (("Hari/Tanggal", weekday(day)), ("Waktu", hour), ("Tempat", place), ("Acara", event)),
        label=28,
        width=120,
        x=42,
    )
    sheet.gap()
    sheet.body(said.body[1:], indent=10)
    sheet.signature(
        ("CAMAT CANDISARI",), "MOCHAMAD IRFAN, S.IP., M.Si.", nip="NIP. 19790307 199810 1 001"
    )
    return sheet.done()


_DISTRICT = of("Kecamatan Candisari", "Camat Candisari")
DISTRICT = (
    Said(
        IN,
        "000.7.1.4/52",
        "2026-02-02",
        "Undangan Musrenbang Kecamatan",
        _DISTRICT,
        "Lurah se-Kecamatan Candisari|Para Lurah se-Kecamatan Candisari",
        "-",
        "segera|biasa",
        body=(
            "Berdasarkan Surat Edaran Wali Kota Semarang Nomor B/63/000.7/I/2026 tanggal 12 Januari "
            "2026, kami mengharap kehadiran Saudara bersama Ketua LPMK besok pada:",
        ),
        more=(
            "2026-02-10",
            "08.30 WIB s.d. selesai",
            "Aula Kantor Kecamatan Candisari",
            "Musyawarah Perencanaan Pembangunan RKPD Tahun 2027",
        ),
    ),
    Said(
        IN,
        "300.2.3/118/IV/2026",
        "2026-04-14",
        "Undangan Rapat Koordinasi Penanggulangan Bencana Tanah Longsor",
        _DISTRICT,
        "Lurah Karanganyar Gunung dan Ketua LPMK Karanganyar Gunung"
        "|Lurah Karanganyar Gunung dan Ketua LPMK",
        "1 (satu) lembar",
        "segera",
        body=(
            "Menindaklanjuti hasil pemantauan tanggal 12 April 2026 di wilayah RW 03, dengan ini "
            "kami mengundang Saudara pada rapat yang akan diselenggarakan pada:",
        ),
        more=(
            "2026-04-16",
            "13.00 WIB",
            "Ruang Rapat Kecamatan Candisari lantai 2",
            "Mitigasi bencana dan pembentukan kelurahan tangguh",
        ),
    ),
    Said(
        IN,
        "400.10.4.3/209",
        "2026-07-20",
        "Pembinaan Administrasi PKK dan Dasa Wisma",
        _DISTRICT,
        "Sekretaris Kelurahan se-Kecamatan Candisari",
        "-",
        "segera|biasa",
        body=(
            "Dengan hormat, mengharap kehadiran Saudara dengan membawa buku administrasi PKK pada:",
        ),
        more=(
            "2026-07-28",
            "Pukul 09.00 WIB",
            "Pendopo Kecamatan Candisari",
            "Pembinaan administrasi PKK",
        ),
    ),
)


LAYOUTS = ((district, DISTRICT),)
