"""Held-out letters of the neighbourhood: RT, PKK, youth, committees."""

from tests.letters.paper import Said, Sheet, long_date

LURAH = "Lurah Karanganyar Gunung"


def neighbourhood_introduces(said: Said) -> bytes:
    """An RT's form filled by typing: half a page, a birth date, the date with two signatures."""
    sheet = Sheet("Courier", (210, 297), 10.5)
    sheet.letterhead(
        [said.more[0], "KELURAHAN KARANGANYAR GUNUNG KECAMATAN CANDISARI"],
        ["Sekretariat: " + said.more[1]],
        rule="1",
    )
    sheet.line_of("SURAT PENGANTAR", align="C", style="BU", points=13)
    sheet.line_of(f"No : {said.number}", align="C")
    sheet.gap()
    sheet.body(["Yang bertanda tangan di bawah ini menerangkan bahwa :"], first=0)
    sheet.fields(
        [
            ("Nama lengkap", said.more[2]),
            ("Tempat/tgl lahir", said.more[3]),
            ("Agama", said.more[4]),
            ("No. KTP/KK", "3374090203740002 / 3374091212070123"),
            ("Keperluan", said.body[0]),
        ],
        label=44,
        width=165,
    )
    sheet.gap()
    sheet.body(["Demikian untuk dipergunakan sebagaimana mestinya."], first=0)
    sheet.column(120, [f"Semarang, {long_date(said.date, pad=True)}"])
    top = sheet.get_y()
    sheet.signature(["Ketua RW"], said.more[5], x=28)
    sheet.set_y(top)
    sheet.signature(["Ketua RT"], said.more[6], x=120)
    return sheet.done()


INTRODUCTIONS = tuple(
    Said(
        "incoming_letter", number, date, "Surat Pengantar", sender, body=(purpose,),
        more=(head, street, name, born, faith, "H. Sunaryo", "Edi Purnomo"),
    )
    for number, date, sender, head, street, name, born, faith, purpose in (
        ("012/RT03/RW05/III/2026", "2026-03-05", "RT 03 RW 05|RT 03 RW 05 Kelurahan Karanganyar Gunung|"
         "Ketua RT 03 RW 05",
         "RT 03 RW 05", "Jl. Jangli Tlawah 14", "Wahyuningsih", "Semarang, 09-02-1974", "Islam",
         "Pengurusan kartu keluarga baru"),
        ("47/04-02/2026", "2026-07-13", "RT 04 RW 02|RT 04 RW 02 Kelurahan Karanganyar Gunung|"
         "Ketua RT 04 RW 02", "RT 04 RW 02",
         "Jl. Karanganyar 8", "Stefanus Haryadi", "Solo, 17 Maret 1981", "Katolik",
         "Surat keterangan pindah ke Kota Surakarta"),
        ("005/RT.01/XI/26", "2026-11-23", "RT 01 RW 06|RT 01 RW 06 Kelurahan Karanganyar Gunung|"
         "Ketua RT 01 RW 06",
         "RUKUN TETANGGA 01 RUKUN WARGA 06", "Gang Mangga 3", "Aulia Rahma",
         "Pati, 1 Desember 2001", "Islam", "Persyaratan nikah (N1 s.d. N4)"),
        ("", "2026-01-05", "RT 02 RW 01|RT 02 RW 01 Kelurahan Karanganyar Gunung|"
         "Ketua RT 02 RW 01", "RT 02 RW 01", "Gang Delima 20",
         "Liem Tjong Han", "Semarang, 5 Januari 1960", "Buddha", "Keterangan ahli waris"),
    )
)  # fmt: skip


def women_invite(said: Said) -> bytes:
    """The PKK: two badges, "Kepada" in a right column without its own date, the date on top."""
    sheet = Sheet("Times")
    sheet.logo(24, "ring")
    sheet.logo(172)
    sheet.letterhead(
        ["TIM PENGGERAK", "PEMBERDAYAAN DAN KESEJAHTERAAN KELUARGA", said.more[0]],
        ["Sekretariat : Balai Kelurahan, Jl. Karanganyar Gunung 1 Semarang"],
    )
    sheet.line_of(f"Semarang, {said.day}", align="R")
    top = sheet.get_y() + 3
    sheet.set_y(top)
    sheet.fields(
        [("Nomor", said.number), ("Lampiran", said.attachment), ("Perihal", said.subject)],
        label=20,
        width=84,
    )
    sheet.beside(top, 120, ["Kepada Yth.", said.to, "di tempat"])
    sheet.gap()
    sheet.body((f"Mengharap dengan hormat kehadiran Ibu pada {said.body[0]}",))
    sheet.grid(
        [("Pukul", "Acara", "Petugas"), ("08.30", "Pendaftaran", "Pokja I"),
         ("09.00", "Mars PKK dan sambutan", "Ketua"), ("10.00", "Materi", "Narasumber")],
        (24, 80, 50),
    )  # fmt: skip
    sheet.body(("Catatan: membawa buku kegiatan.",), first=0)
    sheet.signature(["Ketua TP PKK,"], said.more[1], x=130)
    return sheet.done()


PKK = (
    Said(
        "incoming_letter", "023/SKR/PKK.KEC/IV/2026", "2026-04-13",
        "Undangan Pertemuan Rutin dan Pembinaan Administrasi",
        "Tim Penggerak PKK Kecamatan Candisari|PKK Kecamatan Candisari|"
        "TP PKK Kecamatan Candisari|"
        "Tim Penggerak Pemberdayaan dan Kesejahteraan Keluarga Kecamatan Candisari",
        "Ketua TP PKK Kelurahan Karanganyar Gunung", "1 lembar",
        body=("hari Senin tanggal 20 April 2026 bertempat di Aula Kecamatan Candisari.",),
        more=("KECAMATAN CANDISARI", "Ny. MULYANI"),
    ),
    Said(
        "incoming_letter", "09/PKK/RW05/VI/2026", "2026-06-08",
        "Permohonan Kehadiran pada Lomba Cipta Menu Beragam Bergizi Seimbang dan Aman",
        "PKK RW 05|TP PKK RW 05|Tim Penggerak PKK RW 05|"
        "Tim Penggerak Pemberdayaan dan Kesejahteraan Keluarga RW 05",
        "Ibu Lurah Karanganyar Gunung", "",
        body=("hari Minggu tanggal 14 Juni 2026 pukul 08.30 WIB di Balai RW 05.",),
        more=("RW 05", "Ny. SITI ROCHMAH"),
    ),
    Said(
        "incoming_letter", "411.2/56/TP.PKK", "2026-09-03", "Undangan Bimbingan Teknis Dasawisma",
        "Tim Penggerak PKK Kota Semarang|PKK Kota Semarang|TP PKK Kota Semarang|"
        "Tim Penggerak Pemberdayaan dan Kesejahteraan Keluarga Kota Semarang",
        "Ketua TP PKK Kelurahan se-Kota Semarang", "2 lembar",
        body=("hari Rabu tanggal 9 September 2026 di Gedung Moch. Ihsan lantai 8.",),
        more=("KOTA SEMARANG", "Ny. LISTYATI"),
    ),
    Said(
        "incoming_letter", "3/PKK-RT02/XI/2026", "2026-11-19", "Undangan Arisan dan Penyuluhan",
        "PKK RT 02 RW 03|TP PKK RT 02 RW 03|Tim Penggerak PKK RT 02 RW 03|"
        "Tim Penggerak Pemberdayaan dan Kesejahteraan Keluarga RT 02 RW 03",
        "Ketua TP PKK Kelurahan Karanganyar Gunung", "",
        body=("hari Selasa tanggal 24 November 2026 di rumah Ibu Endang.",),
        more=("RT 02 RW 03", "Ny. ENDANG"),
    ),
)  # fmt: skip


def youth_asks(said: Said) -> bytes:
    """A youth club or committee: letterhead in small, "Hal" over three lines, a stamp's words."""
    sheet = Sheet("Helvetica", points=11)
    sheet.logo(26, "star", 16)
    sheet.letterhead(said.more[:2], ["Sekretariat: Balai RW, HP 0812-2500-1234"])
    top = sheet.get_y()
    sheet.fields(
        [("No", said.number), ("Lamp", said.attachment), ("Hal", said.subject)],
        label=14,
        width=84,
    )
    sheet.beside(
        top, 116, [f"Semarang, {said.day}", "Kepada Yth :", f"Bapak {said.to}", "di Tempat"]
    )
    sheet.gap()
    sheet.line_of("Salam sejahtera,")
    sheet.body(said.body)
    sheet.signature(["Ketua Panitia"], said.more[2], x=30)
    sheet.plain(8)
    sheet.text(110, sheet.get_y() - 14, "PANITIA")
    sheet.text(104, sheet.get_y() - 10, "SEKRETARIAT")
    sheet.ellipse(98, sheet.get_y() - 24, 30, 20)
    sheet.plain()
    return sheet.done()


YOUTH = (
    Said(
        "incoming_letter", "017/KT-TM/VII/2026", "2026-07-06",
        "Permohonan Bantuan Dana dan Peminjaman Panggung untuk Malam Tirakatan serta Pentas "
        "Seni Peringatan Hari Ulang Tahun Kemerdekaan", "Karang Taruna Tunas Muda|"
        "Karang Taruna Tunas Muda Kelurahan Karanganyar Gunung",
        LURAH, "1 bendel proposal",
        body=("Dalam rangka memperingati Hari Kemerdekaan tanggal 17 Agustus 2026 kami "
              "mengajukan permohonan bantuan dana sebesar Rp 4.500.000,00.",),
        more=("KARANG TARUNA TUNAS MUDA", "KELURAHAN KARANGANYAR GUNUNG", "Dimas Aditya"),
    ),
    Said(
        "incoming_letter", "02/Pan-Natal/XII/2026", "2026-11-30",
        "Permohonan Izin Penggunaan Jalan", "Panitia Natal Bersama RW 03|"
        "Panitia Natal Bersama RW 03 Kelurahan Karanganyar Gunung", LURAH, "1 denah",
        body=("Kami mohon izin menutup Jalan Jangli Krajan pada tanggal 27 Desember 2026 pukul "
              "15.00 sampai 21.00 WIB.",),
        more=("PANITIA NATAL BERSAMA", "RW 03 KELURAHAN KARANGANYAR GUNUNG", "Yosef Kristanto"),
    ),
    Said(
        "incoming_letter", "31/A/FKK-KG/2026", "2026-05-11",
        "Penyampaian Hasil Survei Mawas Diri", "Forum Kesehatan Kelurahan|"
        "Forum Kesehatan Kelurahan Karanganyar Gunung", LURAH, "1 eksemplar",
        body=("Survei mawas diri dilaksanakan tanggal 1 sampai 30 April 2026 di enam RW.",),
        more=("FORUM KESEHATAN KELURAHAN", "KARANGANYAR GUNUNG", "Hj. Kusmiyati"),
    ),
    Said(
        "incoming_letter", "", "2026-08-18", "Laporan Kehilangan Aset Tenda dan Undangan "
        "Musyawarah Pengurus", "LPMK Karanganyar Gunung|"
        "Lembaga Pemberdayaan Masyarakat Kelurahan Karanganyar Gunung|"
        "Lembaga Pemberdayaan Masyarakat Kelurahan", LURAH, "",
        body=("Tenda inventaris nomor 05/INV/2021 hilang sejak tanggal 13 Agustus 2026.",),
        more=("LEMBAGA PEMBERDAYAAN MASYARAKAT KELURAHAN", "KARANGANYAR GUNUNG", "Suharto"),
    ),
)  # fmt: skip


LAYOUTS = (
    (neighbourhood_introduces, INTRODUCTIONS),
    (women_invite, PKK),
    (youth_asks, YOUTH),
)
