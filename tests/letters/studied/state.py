"""Held-out letters of the state: army, water and power companies, a ministry."""

from tests.letters.paper import Said, Sheet


def army_orders(said: Said) -> bytes:
    """An order: the number under the title, reasons, names, "Dikeluarkan di" at its end."""
    sheet = Sheet("Courier", points=10.5)
    for text in ("KOMANDO DISTRIK MILITER 0733/KOTA SEMARANG", said.office.upper()):
        sheet.set_x(20)
        sheet.cell(100, 4.8, text, align="C", new_x="LMARGIN", new_y="NEXT")
    sheet.line(24, sheet.get_y() + 1, 116, sheet.get_y() + 1)
    sheet.gap(8)
    sheet.line_of("SURAT PERINTAH", align="C", style="BU")
    sheet.line_of(f"Nomor : {said.number}", align="C")
    sheet.gap()
    sheet.fields([("Menimbang", said.body[0]), ("Dasar", said.body[1])], label=28, width=165)
    sheet.gap()
    sheet.line_of("DIPERINTAHKAN", align="C", style="B")
    sheet.gap(2)
    sheet.fields([("Kepada", said.to), ("Untuk", said.body[2])], label=28, width=165)
    sheet.line_of("Selesai.")
    sheet.gap()
    sheet.fields(
        [("Dikeluarkan di", "Semarang"), ("Pada tanggal", said.day)], label=34, width=76, x=110
    )
    sheet.line(110, sheet.get_y() + 1, 188, sheet.get_y() + 1)
    sheet.signature([f"Komandan {said.sender},"], said.more[0], x=110)
    return sheet.done()


ARMY = tuple(
    Said(
        "incoming_letter", number, date, "Surat Perintah",
        "Koramil 11/Semarang Selatan", f"{to}|{to.partition(',')[0]}",
        body=(why, base, task), more=("TEGUH PRAYITNO",),
    )
    for number, date, to, why, base, task in (
        ("Sprin/12/IV/2026", "2026-04-13", "Serka Bambang Irawan, NRP 31970456",
         "bahwa perlu personel untuk mendampingi karya bakti.",
         "Surat Lurah Karanganyar Gunung Nomor 300/41/2026 tanggal 8 April 2026.",
         "Mendampingi karya bakti warga RW 03 tanggal 18 April 2026."),
        ("Sprin/31/VIII/2026", "2026-08-10", "Sertu Joko Susilo, NRP 21030987",
         "bahwa diperlukan pelatih baris-berbaris pasukan pengibar bendera.",
         "Permintaan Camat Candisari tanggal 3 Agustus 2026.",
         "Melatih pasukan pengibar bendera tanggal 11 s.d. 15 Agustus 2026."),
        ("Sprin/ 05 /II/2026", "2026-02-17", "Kopda Eko Wibowo, NRP 31040112",
         "bahwa telah terjadi tanah longsor di wilayah binaan.",
         "Perintah lisan Danramil tanggal 16 Februari 2026.",
         "Membantu evakuasi warga RT 05 RW 04 mulai 17 Februari 2026."),
        ("Sprin/44/XI/2026", "2026-11-05", "Serka Bambang Irawan, NRP 31970456",
         "bahwa perlu pengamanan kunjungan.", "Surat Camat Nomor 300/311 tanggal 2 November "
         "2026.", "Mengamankan kunjungan menteri tanggal 7 November 2026."),
    )
)  # fmt: skip


def water_company_tells(said: Said) -> bytes:
    """A city company: letterhead at the right, a number with dots, "Kepada Yth." at the left."""
    sheet = Sheet("Helvetica", points=10.5)
    sheet.logo(24, "ring", 14)
    sheet.letterhead(
        [said.office.upper()],
        ["Jalan Kelud Raya Nomor 60 Semarang", "Call center 1500-123, NPWP 01.106.944.7-508.000"],
        align="R",
        rule="1",
    )
    sheet.fields(
        [
            ("Nomor", said.number),
            ("Tanggal", said.day),
            ("Lampiran", said.attachment),
            ("Perihal", said.subject),
        ],
        width=120,
    )
    sheet.gap()
    sheet.column(24, ["Kepada Yth.", said.to, "Di Semarang"])
    sheet.gap()
    sheet.body(said.body, first=0)
    sheet.line_of("Hormat kami,")
    sheet.signature([said.sender, "Manajer Cabang Semarang Selatan"], said.more[0], x=24)
    return sheet.done()


COMPANIES = (
    Said(
        "incoming_letter", "690.1.234.2026", "2026-07-14",
        "Pemberitahuan Penghentian Aliran Air Sementara", "Perumda Air Minum Tirta Moedal",
        "Lurah Karanganyar Gunung", "1 lembar peta",
        body=("Kami beritahukan bahwa pada tanggal 16 Juli 2026 pukul 22.00 WIB dilakukan "
              "penyambungan pipa di Jalan Jangli sehingga aliran air terhenti.",),
        more=("IR. DANANG KURNIAWAN",),
    ),
    Said(
        "incoming_letter", "0412/AGA.04.01/F03110000/2026", "2026-09-22",
        "Pemberitahuan Pemeliharaan Jaringan Listrik", "PT PLN (Persero) ULP Semarang Selatan",
        "Lurah Karanganyar Gunung", "",
        body=("Pemeliharaan jaringan dilaksanakan hari Minggu, 27 September 2026. Permohonan "
              "maaf kami sampaikan atas padamnya aliran listrik.",), more=("RIZKY AMALIA",),
    ),
    Said(
        "incoming_letter", "S-118-KCP.CDS-2026", "2026-03-17",
        "Penawaran Pembukaan Rekening Tabungan Penerima Bantuan", "PT Bank Jateng",
        "Lurah Karanganyar Gunung", "1 (satu) brosur",
        body=("Sehubungan dengan penyaluran bantuan sosial nontunai, kami menawarkan layanan "
              "pembukaan rekening di kantor kelurahan.",), more=("LUSIANA DEWI, S.E.",),
    ),
    Said(
        "incoming_letter", "TEL.77/LG 000/R4W-4D100000/2026", "2026-01-29",
        "Permohonan Izin Penanaman Tiang Serat Optik di Jalan Karanganyar Gunung RW 02 dan "
        "RW 04", "PT Nusantara Serat Optik", "Lurah Karanganyar Gunung", "1 berkas gambar",
        body=("Kami bermaksud menanam dua belas tiang mulai tanggal 9 Februari 2026 dan mohon "
              "izin serta rekomendasi dari Bapak.",), more=("ANDREAS SETYO",),
    ),
)  # fmt: skip


def ministry_assigns(said: Said) -> bytes:
    """A ministry's surat tugas in a frame, with a table of those sent."""
    sheet = Sheet("Times", points=11.5)
    sheet.rect(14, 10, 182, 276)
    sheet.logo(24, "star")
    sheet.letterhead(
        ["KEMENTERIAN SOSIAL REPUBLIK INDONESIA", said.more[0]],
        ["Jalan Pahlawan Nomor 8 Semarang 50243", "Telepon (024) 8311729 www.kemensos.go.id"],
        rule="1",
    )
    sheet.line_of("SURAT TUGAS", align="C", style="B", points=13)
    sheet.line_of(f"NOMOR: {said.number}", align="C")
    sheet.gap()
    sheet.body((said.body[0],))
    sheet.line_of("memberi tugas kepada:")
    sheet.gap(1)
    sheet.grid(
        [("No", "Nama", "Jabatan"), ("1.", said.more[1], "Pendamping Sosial"),
         ("2.", said.more[2], "Penyuluh Sosial")], (12, 80, 70),
    )  # fmt: skip
    sheet.body((said.body[1], "Surat tugas ini dibuat untuk dilaksanakan dengan tanggung jawab."))
    sheet.column(110, [f"Semarang, {said.day}"])
    sheet.signature(["Kepala Balai,"], "I MADE SUARDANA, A.KS.", x=110)
    return sheet.done()


MINISTRY = tuple(
    Said(
        "incoming_letter", number, date, "Surat Tugas", f"{office}|Kementerian Sosial Republik Indonesia {office}|Kementerian Sosial {office}", body=(why, task),
        more=(office.upper(), a, b),
    )
    for office, number, date, a, b, why, task in (
        ("Balai Besar Rehabilitasi Sosial", "1204/4.21/RH.01/2/2026", "2026-02-18",
         "Dwi Astuti", "Slamet Riyadi",
         "Dalam rangka asesmen penyandang disabilitas, Kepala Balai",
         "untuk melaksanakan asesmen di Kelurahan Karanganyar Gunung pada tanggal 24 s.d. 26 "
         "Februari 2026."),
        ("Sentra Terpadu Kartini", "88/4.9/KP.07.6/10/2026", "2026-10-19",
         "Rahmat Hidayat", "Siti Aminah",
         "Berdasarkan surat Direktur Rehabilitasi Sosial Nomor 511/4/RH.00/9/2026 tanggal "
         "28 September 2026, Kepala Sentra",
         "untuk melakukan kunjungan keluarga penerima manfaat tanggal 21 Oktober 2026."),
        ("Balai Besar Rehabilitasi Sosial", "2310/4.21/PL.02/5/2026", "2026-05-29",
         "Dwi Astuti", "Hari Mulyono", "Untuk penyerahan alat bantu dengar, Kepala Balai",
         "untuk menyerahkan alat bantu dengar tanggal 3 Juni 2026 di Balai Kelurahan."),
        ("Sentra Terpadu Kartini", "17/4.9/DI.01/1/2026", "2026-01-12",
         "Rahmat Hidayat", "Niken Larasati", "Dalam rangka respons kasus, Kepala Sentra",
         "untuk mendampingi anak korban kekerasan pada tanggal 13 Januari 2026."),
    )
)  # fmt: skip

LAYOUTS = (
    (army_orders, ARMY),
    (water_company_tells, COMPANIES),
    (ministry_assigns, MINISTRY),
)
