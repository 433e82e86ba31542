"""Held-out letters of a mosque and of single persons."""

from tests.letters.paper import Said, Sheet

LURAH = "Lurah Karanganyar Gunung"


def mosque_invites(said: Said) -> bytes:
    """A mosque: both calendars in the date, greetings, numbers with an Islamic year."""
    sheet = Sheet("Times", points=12)
    sheet.logo(26, "star", 16)
    sheet.letterhead(said.more[:2], ["Jl. Karanganyar Gunung Raya Semarang"])
    hijri = said.more[2]
    sheet.line_of(f"Semarang, {hijri} H / {said.day} M", align="R")
    sheet.fields(
        [("Nomor", said.number), ("Lamp", said.attachment), ("Perihal", said.subject)], label=20
    )
    sheet.gap()
    sheet.column(24, ["Yang terhormat,", f"Bapak {said.to}", "di Semarang"])
    sheet.gap()
    sheet.line_of("Assalamu'alaikum warahmatullahi wabarakatuh", style="I")
    sheet.body(said.body)
    sheet.line_of("Wassalamu'alaikum warahmatullahi wabarakatuh", style="I")
    sheet.signature(["Ketua Takmir,"], said.more[3])
    return sheet.done()


MOSQUES = (
    Said(
        "incoming_letter", "011/TMJ-AN/Ram/1447", "2026-03-04", "Undangan Buka Puasa Bersama",
        "Takmir Masjid An-Nur|"
        "Takmir Masjid An-Nur RW 02 Karanganyar Gunung", LURAH,
        body=("Kami mengharap kehadiran Bapak pada hari Sabtu, 7 Maret 2026 bertepatan dengan "
              "17 Ramadan 1447 H, pukul 16.30 WIB.",),
        more=("TAKMIR MASJID AN-NUR", "RW 02 KARANGANYAR GUNUNG", "14 Ramadan 1447",
              "H. Abdul Wahid"),
    ),
    Said(
        "incoming_letter", "24/PHBI-QURBAN/2026", "2026-05-12",
        "Pemberitahuan Pelaksanaan Salat Iduladha dan Penyembelihan Hewan Kurban",
        "Panitia Hari Besar Islam Baiturrahman|"
        "Panitia Hari Besar Islam Baiturrahman Kelurahan Karanganyar Gunung", LURAH, "1 jadwal",
        body=("Dengan ini kami beritahukan bahwa salat Iduladha dilaksanakan di lapangan pada "
              "27 Mei 2026.",),
        more=("PANITIA HARI BESAR ISLAM BAITURRAHMAN", "KELURAHAN KARANGANYAR GUNUNG",
              "24 Zulkaidah 1447", "Drs. Mashudi"),
    ),
    Said(
        "incoming_letter", "B-03/YHD/VI/1448", "2026-12-01",
        "Permohonan Rekomendasi Izin Operasional Taman Pendidikan Al-Qur'an",
        "Yayasan Hidayatul Ummah", LURAH, "1 (satu) bendel",
        body=("Kami bermaksud memperpanjang izin yang berakhir 31 Desember 2026.",),
        more=("YAYASAN HIDAYATUL UMMAH", "AKTA NOTARIS NOMOR 12 TAHUN 2011",
              "21 Jumadilakhir 1448", "KH. Mustofa"),
    ),
    Said(
        "incoming_letter", "007.MT/I/2026", "2026-01-12", "Undangan Pengajian Isra Mikraj",
        "Majelis Taklim Nurul Iman|"
        "Majelis Taklim Nurul Iman RW 05 Karanganyar Gunung", LURAH,
        body=("Pengajian diadakan Jumat malam, 16 Januari 2026 ba'da isya.",),
        more=("MAJELIS TAKLIM NURUL IMAN", "RW 05 KARANGANYAR GUNUNG", "23 Rajab 1447",
              "Ustaz Ridwan"),
    ),
)  # fmt: skip


def person_asks(said: Said) -> bytes:
    """A private letter: no letterhead and no number, who asks is a name in the text."""
    sheet = Sheet("Times", points=12)
    sheet.gap(8)
    sheet.line_of(f"Semarang, {said.day}", align="R")
    sheet.fields([("Hal", said.subject), ("Lamp.", said.attachment)], label=16, width=110)
    sheet.gap()
    sheet.column(
        24, ["Kepada Yth.", f"Bapak {said.to}", "Jl. Karanganyar Gunung No. 1", "Semarang"]
    )
    sheet.gap()
    sheet.line_of("Dengan hormat,")
    sheet.line_of("Yang bertanda tangan di bawah ini:")
    sheet.fields(
        [("Nama", said.sender), ("Alamat", said.more[0]), ("No. HP", "0857 4012 7788")],
        width=120,
        x=30,
    )
    sheet.gap(2)
    sheet.body(said.body)
    sheet.signature(["Hormat saya,"], said.sender, x=130)
    return sheet.done()


PERSONS = (
    Said(
        "incoming_letter", "", "2026-02-16", "Permohonan Surat Keterangan Tanah Tidak Sengketa",
        "Sugiyanto", LURAH, "fotokopi sertifikat",
        body=("dengan ini memohon surat keterangan atas tanah hak milik nomor 01234 yang "
              "dibeli tanggal 4 Mei 1998.",), more=("RT 04 RW 06",),
    ),
    Said(
        "incoming_letter", "", "2026-06-22", "Pengaduan Kandang Ayam di Permukiman",
        "Theresia Indrawati", LURAH, "",
        body=("mengadukan bau dari kandang ayam di sebelah rumah saya yang berdiri sejak bulan "
              "Maret 2026.",), more=("Jl. Tegal Rejo 11 RT 02 RW 04",),
    ),
    Said(
        "incoming_letter", "", "2026-10-05", "Lamaran Pekerjaan sebagai Tenaga Kebersihan",
        "Muhammad Fajar", LURAH, "1 berkas",
        body=("mengajukan lamaran sebagai tenaga kebersihan. Saya lahir di Semarang tanggal "
              "3 Juli 2003.",), more=("RT 01 RW 01",),
    ),
    Said(
        "incoming_letter", "", "2026-09-08", "Permohonan Keringanan Pajak Bumi dan Bangunan",
        "Ngatini", LURAH, "2 lembar",
        body=("memohon surat pengantar untuk keringanan pajak tahun 2026 karena tidak bekerja.",),
        more=("RT 03 RW 05",),
    ),
)  # fmt: skip

LAYOUTS = (
    (mosque_invites, MOSQUES),
    (person_asks, PERSONS),
)
