"""Held-out papers that certify and decide: the kelurahan's own, and decrees of who is above."""

from tests.letters.paper import Said, Sheet


def kelurahan_certificate(said: Said) -> bytes:
    """The kelurahan's own letter about a person: a title, a number, a birth date in the body."""
    sheet = Sheet("Times", (215, 330), 12)
    sheet.logo(24)
    sheet.letterhead(
        ["PEMERINTAH KOTA SEMARANG", "KECAMATAN CANDISARI", "KELURAHAN KARANGANYAR GUNUNG"],
        ["Jalan Karanganyar Gunung Nomor 1 Telepon 024-8314567 Semarang 50255"],
    )
    sheet.line_of(said.subject.upper(), align="C", style="BU", points=13)
    sheet.line_of(f"Nomor : {said.number}", align="C")
    sheet.gap()
    sheet.body(["Yang bertanda tangan di bawah ini Lurah Karanganyar Gunung menerangkan bahwa:"])
    name, born, work, home = said.more
    sheet.fields(
        [
            ("Nama", name),
            ("Tempat, tgl lahir", born),
            ("Pekerjaan", work),
            ("NIK", "3374 0901 2345 0007"),
            ("Alamat", home),
        ],
        label=38,
        width=150,
        x=34,
    )
    sheet.gap(2)
    sheet.body(said.body)
    sheet.column(118, [f"Semarang, {said.day}"])
    sheet.signature(
        ["LURAH KARANGANYAR GUNUNG"], "AGUS SETIAWAN, S.STP.", nip="NIP 198208172001121003"
    )
    return sheet.done()


CERTIFICATES = tuple(
    Said(
        "outgoing_letter", number, date, subject, "Kelurahan Karanganyar Gunung",
        body=(text, "Demikian surat keterangan ini dibuat untuk dipergunakan seperlunya."),
        more=more,
    )
    for number, date, subject, text, more in (
        ("500.3.2/145/2026", "2026-03-26", "Surat Keterangan Usaha",
         "Orang tersebut benar memiliki usaha warung kelontong sejak tanggal 1 Januari 2019.",
         ("Sutrisno", "Semarang, 14 Agustus 1975", "Wiraswasta", "RT 02 RW 03")),
        ("400.9.3/088", "2026-06-09", "Surat Keterangan Tidak Mampu",
         "Berdasarkan surat pengantar RT 05 RW 01 Nomor 09/RT05/VI/2026 tanggal 8 Juni 2026, "
         "orang tersebut benar tergolong keluarga tidak mampu.",
         ("Nur Hidayah", "Demak, 2 Mei 1988", "Buruh harian", "RT 05 RW 01")),
        ("470/0311/IX/2026", "2026-09-17", "Surat Keterangan Domisili",
         "Orang tersebut benar berdomisili di wilayah kami sejak 12 September 2024.",
         ("Yohanes Budi Santoso", "Klaten, 30-11-1969", "Karyawan swasta", "RT 01 RW 06")),
        ("400.12.3.1/27/KG/2026", "2026-12-01", "Surat Keterangan Kematian",
         "Orang tersebut telah meninggal dunia pada hari Jumat, 27 November 2026 di rumah.",
         ("Suparmi", "Semarang, 21 April 1941", "Mengurus rumah tangga", "RT 06 RW 04")),
    )
)  # fmt: skip


def decree(said: Said) -> bytes:
    """A keputusan: its title centred, older laws before the date that counts, at its end."""
    sheet = Sheet("Times", (215, 330), 11.5)
    sheet.logo(98, "star", 16)
    sheet.set_y(34)
    for text, style in (
        (said.office.upper(), "B"),
        (f"KEPUTUSAN {said.office.upper()}", ""),
        (f"NOMOR {said.number}", ""),
        ("TENTANG", ""),
        (said.subject.upper(), "B"),
    ):
        sheet.line_of(text, align="C", style=style)
        sheet.gap(1)
    sheet.gap(2)
    sheet.line_of(f"{said.office.upper()},", align="C")
    sheet.fields(
        [
            ("Menimbang", f"bahwa {said.body[0]}"),
            (
                "Mengingat",
                "1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah; 2. Peraturan "
                "Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan;",
            ),
            ("Memperhatikan", said.body[1]),
        ],
        label=32,
        width=165,
    )
    sheet.gap(2)
    sheet.line_of("MEMUTUSKAN:", align="C", style="B")
    sheet.fields(
        [
            ("Menetapkan", f"KEPUTUSAN {said.office.upper()} TENTANG {said.subject.upper()}."),
            ("KESATU", said.body[2]),
            ("KEDUA", "Keputusan ini mulai berlaku pada tanggal ditetapkan."),
        ],
        label=32,
        width=165,
    )
    sheet.gap(4)
    sheet.column(118, ["Ditetapkan di Semarang", f"pada tanggal {said.day}"])
    sheet.signature([f"{said.office.upper()},"], said.more[0])
    return sheet.done()


DECREES = (
    Said(
        "decree", "400.10.2/07 TAHUN 2026", "2026-01-12",
        "Penetapan Ketua Rukun Tetangga dan Rukun Warga Masa Bakti 2026-2031",
        "Lurah Karanganyar Gunung",
        body=("masa bakti ketua rukun tetangga berakhir tanggal 31 Desember 2025;",
              "Berita Acara Pemilihan tanggal 20 Desember 2025;",
              "Menetapkan ketua rukun tetangga dan rukun warga sebagaimana tercantum dalam "
              "lampiran keputusan ini."), more=("AGUS SETIAWAN, S.STP.",),
    ),
    Said(
        "decree", "411.4/15", "2026-04-27", "Pembentukan Tim Penggerak Kampung Iklim",
        "Camat Candisari",
        body=("perlu dibentuk tim penggerak kampung iklim di tingkat kecamatan;",
              "Surat Kepala Dinas Lingkungan Hidup Nomor 660/412/2026 tanggal 2 April 2026;",
              "Membentuk tim penggerak dengan susunan keanggotaan dalam lampiran."),
        more=("MOELJANTO, S.Sos., M.M.",),
    ),
    Said(
        "decree", "463.3/518 TAHUN 2026", "2026-07-20",
        "Penerima Bantuan Rehabilitasi Rumah Tidak Layak Huni Tahap II", "Wali Kota Semarang",
        body=("dalam rangka penanggulangan kemiskinan perlu diberikan bantuan perumahan;",
              "Hasil verifikasi lapangan tanggal 6 Juli 2026;",
              "Memberikan bantuan kepada penerima dengan nama dan alamat dalam lampiran."),
        more=("AGUSTINA WILUJENG",),
    ),
    Said(
        "decree", "12/KG/2026", "2026-03-02",
        "Pengangkatan Kader Pos Pelayanan Terpadu Mawar Merah", "Lurah Karanganyar Gunung",
        body=("untuk kelancaran kegiatan pos pelayanan terpadu perlu diangkat kader;",
              "Usulan Ketua TP PKK Kelurahan tanggal 23 Februari 2026;",
              "Mengangkat nama-nama dalam lampiran sebagai kader."),
        more=("AGUS SETIAWAN, S.STP.",),
    ),
)  # fmt: skip

LAYOUTS = (
    (kelurahan_certificate, CERTIFICATES),
    (decree, DECREES),
)
