"""Letters of the city's departments, its secretary and the district."""

from tests.letters.heldout.blocks import (
    CITY,
    F4,
    IN,
    LURAH,
    copies,
    interleaved,
    of,
    points,
    to,
    weekday,
)
from tests.letters.paper import Said, Sheet


def department(said: Said) -> bytes:
    """A department's letter of today: date and addressee at the right, labels at the left."""
    head, address, chief, name, nip = said.more
    sheet = Sheet("Times", F4, 12)
    sheet.logo(24)
    sheet.letterhead(("PEMERINTAH KOTA SEMARANG", head), (address, "SEMARANG 50241"))
    interleaved(
        sheet,
        (
            ("Nomor", said.number),
            ("Sifat", {"segera": "Segera", "biasa": "Biasa"}.get(said.urgency, "Penting")),
            ("Lampiran", said.attachment),
            ("Hal", said.title),
        ),
        (f"Semarang, {said.day}", "", "Kepada", "Yth. " + said.to, "di -", "      SEMARANG"),
    )
    sheet.body(said.body, indent=12)
    sheet.signature((chief + ",",), name, x=112, nip=nip)
    copies(sheet, ("Wali Kota Semarang (sebagai laporan);", "Arsip."), "Tembusan Yth. :")
    return sheet.done()


DEPARTMENT = (
    Said(
        IN,
        "400.9.10/1187/2026",
        "2026-02-17",
        "Pemutakhiran Data Penerima Bantuan Sosial Triwulan I Tahun 2026",
        of("Dinas Sosial", "Kepala Dinas Sosial"),
        "Lurah se-Kota Semarang|Para Lurah se-Kota Semarang",
        "1 (satu) berkas",
        "segera",
        body=(
            "Menindaklanjuti surat Menteri Sosial Nomor S-45/MS/DI.01/1/2026 tanggal 22 Januari "
            "2026 hal Pemutakhiran Data Tunggal Sosial dan Ekonomi Nasional, dengan ini diminta "
            "Saudara melaksanakan musyawarah kelurahan paling lambat tanggal 6 Maret 2026.",
        ),
        more=(
            "DINAS SOSIAL",
            "Jalan Pemuda Nomor 148 Telepon (024) 3584087 Faksimile (024) 3584088",
            "KEPALA DINAS SOSIAL KOTA SEMARANG",
            "Drs. HARTONO WIBOWO, M.Si.",
            "NIP 19680412 199003 1 008",
        ),
    ),
    Said(
        IN,
        "600.4.15/0342/III/2026",
        "2026-03-09",
        "Jadwal Pengangkutan Sampah dan Penataan TPS",
        of("Dinas Lingkungan Hidup", "Kepala Dinas Lingkungan Hidup"),
        to(LURAH, "Sdr."),
        "-",
        "biasa",
        body=(
            "Dalam rangka peningkatan kebersihan kota, bersama ini kami sampaikan bahwa mulai "
            "tanggal 1 April 2026 pengangkutan sampah dari TPS Jalan Karanganyar Gunung Raya "
            "dilaksanakan setiap hari pukul 05.00 WIB.",
        ),
        more=(
            "DINAS LINGKUNGAN HIDUP",
            "Jl. Tapak, Tugurejo, Telp. (024) 8664742, Email: dlh@semarangkota.go.id",
            "Plt. KEPALA DINAS LINGKUNGAN HIDUP",
            "ARIEF NUGROHO, S.T., M.T.",
            "NIP 197502281999031004",
        ),
    ),
    Said(
        IN,
        "600.1.14/217/2026",
        "2026-06-02",
        "Permintaan Usulan Lokasi Perbaikan Saluran Drainase Lingkungan Tahun Anggaran 2027",
        of("Dinas Perumahan dan Kawasan Permukiman"),
        to(LURAH, "Sdr."),
        "1 (satu) lembar",
        "segera|biasa",
        body=(
            "Sehubungan dengan penyusunan rencana kerja tahun 2027, mohon Saudara mengirimkan "
            "usulan lokasi perbaikan saluran drainase sesuai formulir terlampir melalui surat "
            "elektronik kepada Bidang Permukiman.",
        ),
        more=(
            "DINAS PERUMAHAN DAN KAWASAN PERMUKIMAN",
            "Jalan Pemuda No. 148 Lantai 4, Telp. 024-3513366",
            "a.n. KEPALA DINAS\nSekretaris",
            "Dra. ENDANG SETYOWATI",
            "NIP 19700915 199603 2 003",
        ),
    ),
    Said(
        IN,
        "400.7.8.1/2210/2026",
        "2026-10-28",
        "Pelaksanaan Sub-PIN Polio Putaran Kedua",
        of("Dinas Kesehatan", "Kepala Dinas Kesehatan"),
        "Camat dan Lurah se-Kota Semarang",
        "2 (dua) lembar",
        "segera",
        body=(
            "Dengan hormat, berdasarkan Keputusan Menteri Kesehatan Nomor HK.01.07/MENKES/1533/2026 "
            "tanggal 5 Oktober 2026, Kota Semarang melaksanakan imunisasi tambahan polio bagi anak "
            "usia 0 sampai dengan 7 tahun pada tanggal 9 sampai dengan 15 November 2026.",
        ),
        more=(
            "DINAS KESEHATAN",
            "Jalan Pandanaran Nomor 79 Telp. (024) 8415269 Kode Pos 50241",
            "KEPALA DINAS KESEHATAN KOTA SEMARANG",
            "dr. RATIH KUSUMANINGRUM, M.Kes.",
            "Pembina Utama Muda\nNIP 19710623 200112 2 002",
        ),
    ),
)


def electronic(said: Said) -> bytes:
    """A letter of the new order that was signed electronically: all at the left, a code below."""
    head, address, chief, name, unit = said.more
    sheet = Sheet("Helvetica", (210, 297), 11)
    sheet.logo(26, size=16)
    sheet.letterhead((f"PEMERINTAH {CITY.upper()}", head), (address,), rule="1")
    sheet.set_x(122)
    sheet.cell(0, 5.4, f"Semarang, {said.day}", new_x="LMARGIN", new_y="NEXT")
    rows = [("Nomor", said.number), ("Sifat", "Segera" if said.urgency == "segera" else "Biasa")]
    rows += [("Lampiran", said.attachment), ("Hal", said.title)]
    sheet.fields(rows, width=120)
    sheet.gap(5)
    sheet.column(sheet.l_margin, ("Yth. " + said.to, unit, "di Semarang") if unit else ())
    if not unit:
        sheet.column(sheet.l_margin, ("Yth.",))
        points(sheet, said.to.split("; "), indent=4)
        sheet.column(sheet.l_margin, ("di", "     Tempat"))
    sheet.gap(4)
    sheet.body(said.body, first=0)
    y = sheet.get_y() + 4
    sheet.rect(24, y, 20, 20)
    for at in range(5):
        sheet.rect(26 + 3 * at, y + 3 * at, 3, 3, style="F")
    sheet.set_y(y)
    sheet.column(48, ("Ditandatangani secara elektronik oleh:", *chief.split("\n"), "", name))
    sheet.gap(12)
    sheet.line_of(
        "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang "
        "diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), BSSN. UU ITE No. 11 Tahun 2008 "
        "Pasal 5 Ayat 1.",
        points=7.5,
    )
    return sheet.done()


ELECTRONIC = (
    Said(
        IN,
        "400.12.2/1045/X/2026",
        "2026-10-05",
        "Pelayanan Jemput Bola Perekaman KTP Elektronik",
        of("Dinas Kependudukan dan Pencatatan Sipil", "Kepala Dinas Kependudukan"),
        f"{LURAH}|{LURAH} Kecamatan Candisari",
        "-",
        "biasa",
        body=(
            "Dalam rangka percepatan cakupan perekaman KTP elektronik bagi pemilih pemula, kami "
            "akan melaksanakan pelayanan jemput bola di balai kelurahan pada:",
            f"hari, tanggal  : {weekday('2026-10-17')}\npukul             : 08.00 s.d. 13.00 WIB",
        ),
        more=(
            "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL",
            "Jalan Kanguru Raya Nomor 3 Semarang, Laman dispendukcapil.semarangkota.go.id",
            "KEPALA DINAS",
            "YUDHI PRASETYO, S.STP., M.M.",
            "Kecamatan Candisari",
        ),
    ),
    Said(
        IN,
        "500.3.10/88/436.7/2026",
        "2026-01-21",
        "Undangan Sosialisasi Perizinan Berusaha bagi Pelaku UMKM",
        of("Dinas Koperasi dan Usaha Mikro", "Kepala Dinas Koperasi dan Usaha Mikro"),
        "Lurah Jomblang; Lurah Karanganyar Gunung; Lurah Candi"
        "|1. Lurah Jomblang; 2. Lurah Karanganyar Gunung; 3. Lurah Candi"
        "|1. Lurah Jomblang 2. Lurah Karanganyar Gunung 3. Lurah Candi",
        "1 (satu) lembar",
        "segera",
        body=(
            "Memperhatikan Peraturan Pemerintah Nomor 7 Tahun 2021 tentang Kemudahan, Pelindungan, "
            "dan Pemberdayaan Koperasi dan UMKM, kami mengundang Saudara beserta tiga pelaku usaha "
            f"mikro pada {weekday('2026-01-29')} pukul 09.00 WIB di Gedung Balai Kota.",
        ),
        more=(
            "DINAS KOPERASI DAN USAHA MIKRO",
            "Jalan Pemuda Nomor 175 Semarang 50132 Telepon (024) 3584077",
            "a.n. KEPALA DINAS KOPERASI DAN USAHA MIKRO\nKepala Bidang Pemberdayaan Usaha Mikro",
            "NUR ROCHMAH, S.E.",
            "",
        ),
    ),
    Said(
        IN,
        "T-000.9.6.1/0415/2026",
        "2026-05-18",
        "Hasil Evaluasi Penyelenggaraan Kearsipan pada Kelurahan",
        of("Dinas Arsip dan Perpustakaan", "Kepala Dinas Arsip dan Perpustakaan"),
        f"{LURAH}|{LURAH} selaku Pimpinan Unit Kearsipan",
        "1 (satu) berkas",
        "biasa",
        "terbatas",
        body=(
            "Bersama ini disampaikan hasil pengawasan kearsipan internal tahun 2026. Nilai yang "
            "diperoleh kelurahan Saudara adalah 72,45 dengan kategori B (baik).",
        ),
        more=(
            "DINAS ARSIP DAN PERPUSTAKAAN",
            "Jl. Prof. Sudarto No. 116, Sumurboto, Banyumanik, Semarang",
            "KEPALA DINAS",
            "SRI MULYANINGSIH, S.Sos., M.Hum.",
            "selaku Pimpinan Unit Kearsipan",
        ),
    ),
)


LAYOUTS = (
    (department, DEPARTMENT),
    (electronic, ELECTRONIC),
)
