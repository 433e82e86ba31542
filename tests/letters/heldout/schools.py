"""Letters of schools, universities, the health centre and the hospital."""

from tests.letters.heldout.blocks import (
    F4,
    IN,
    LURAH,
    across,
    copies,
    interleaved,
    to,
    weekday,
)
from tests.letters.paper import Said, Sheet


def faculty(said: Said) -> bytes:
    """A state university: permission for research or field work, students in a table."""
    head, address, place, dean, *students = said.more
    sheet = Sheet("Times", (210, 297), 11.5)
    sheet.logo(14, "ring", 15)
    sheet.letterhead(head.split("\n"), address.split("\n"))
    across(sheet, (24, "Nomor"), (42, f": {said.number}"), (138, f"{place}, {said.day}"))
    across(sheet, (24, "Lampiran"), (42, f": {said.attachment}"))
    across(sheet, (24, "Hal"), (42, f": {said.title}"))
    sheet.gap(5)
    sheet.column(24, ("Yth. " + said.to, "di Semarang"))
    sheet.gap(4)
    sheet.body(said.body[:1])
    rows = [tuple(one.split("|")) for one in students]
    sheet.grid((("No", "Nama", "NIM"), *rows), (12, 80, 50))
    sheet.body(said.body[1:])
    sheet.signature(
        ("a.n. Dekan", "Wakil Dekan Akademik dan Kemahasiswaan,"),
        dean,
        nip="NIP 197001011998031002",
    )
    copies(sheet, ("Dekan (sebagai laporan)", "Ketua Program Studi"), "Tembusan:")
    return sheet.done()


FACULTY = (
    Said(
        IN,
        "2154/UN7.F7/PT.01.04/III/2026",
        "2026-03-17",
        "Permohonan Izin Penelitian",
        "Fakultas Ilmu Sosial dan Ilmu Politik Universitas Diponegoro|Universitas Diponegoro"
        "|Universitas Diponegoro Fakultas Ilmu Sosial dan Ilmu Politik|FISIP Universitas Diponegoro"
        "|Fakultas Ilmu Sosial dan Ilmu Politik",
        to(LURAH, "Bapak/Ibu"),
        "1 (satu) eksemplar proposal",
        body=("Dengan ini kami mohonkan izin penelitian skripsi bagi mahasiswa berikut ini:",),
        more=(
            "KEMENTERIAN PENDIDIKAN TINGGI, SAINS, DAN TEKNOLOGI\nUNIVERSITAS DIPONEGORO\n"
            "FAKULTAS ILMU SOSIAL DAN ILMU POLITIK",
            "Jalan Prof. Sudarto, S.H. Tembalang Semarang Kode Pos 50275\n"
            "Tel. (024) 7465407 www.fisip.undip.ac.id email: fisip@undip.ac.id",
            "Semarang",
            "Dr. Retno Wulandari, M.Si.",
            "1|Salsabila Putri Ayuningtyas|14020122140087",
        ),
    ),
    Said(
        IN,
        "B/3310/UN37.1.3/KM.05/2026",
        "2026-06-29",
        "Penerjunan Mahasiswa KKN Semester Gasal 2026/2027",
        "Universitas Negeri Semarang|Lembaga Penelitian dan Pengabdian kepada Masyarakat"
        "|Universitas Negeri Semarang Lembaga Penelitian dan Pengabdian kepada Masyarakat"
        "|LPPM Universitas Negeri Semarang"
        "|Lembaga Penelitian dan Pengabdian kepada Masyarakat Universitas Negeri Semarang",
        to(LURAH, "Bapak/Ibu"),
        "1 (satu) berkas",
        level="biasa",
        body=(
            "Bersama ini kami beritahukan penerjunan mahasiswa KKN pada 13 Juli s.d. 27 Agustus "
            "2026 dengan susunan sebagai berikut:",
        ),
        more=(
            "UNIVERSITAS NEGERI SEMARANG\nLEMBAGA PENELITIAN DAN PENGABDIAN KEPADA MASYARAKAT",
            "Gedung Prof. Retno Sriningsih, Kampus Sekaran Gunungpati Semarang 50229",
            "Semarang",
            "Prof. Dr. Imam Subekti, M.Pd.",
            "1|Rizky Maulana|4101422055",
            "2|Nadia Khoirunnisa|2501421018",
            "3|Yosua Kristian Adi|5302422009",
        ),
    ),
    Said(
        IN,
        "4490/IT2.VII/TU.00.09/2026",
        "2026-10-12",
        "Permohonan Data untuk Tugas Akhir",
        "Politeknik Negeri Semarang|Jurusan Teknik Sipil Politeknik Negeri Semarang"
        "|Politeknik Negeri Semarang Jurusan Teknik Sipil|Jurusan Teknik Sipil",
        LURAH,
        "-",
        body=("Kami mohon mahasiswa berikut dapat memperoleh data jaringan drainase kelurahan:",),
        more=(
            "POLITEKNIK NEGERI SEMARANG\nJURUSAN TEKNIK SIPIL",
            "Jalan Prof. Sudarto, Tembalang, Kotak Pos 6199/SMS Semarang 50061",
            "Semarang",
            "Ir. Danang Purwanto, M.T.",
            "1|Galih Ramadhan|3.11.23.1.10",
        ),
    ),
)


def islamic_university(said: Said) -> bytes:
    """A private Islamic university: greeting, days of both calendars above each other."""
    hijri, signer = said.more
    sheet = Sheet("Helvetica", (210, 297), 10.5)
    sheet.logo(24, "star")
    sheet.letterhead(
        ("YAYASAN BADAN WAKAF SULTAN AGUNG", "UNIVERSITAS ISLAM SULTAN AGUNG (UNISSULA)"),
        ("Jl. Raya Kaligawe Km. 4 Semarang 50112; Telp. (024) 6583584 Fax. (024) 6582455",),
        rule="1",
    )
    sheet.line_of("Bismillahirrahmanirrahim", align="C", style="I", points=9)
    sheet.gap(2)
    interleaved(
        sheet,
        (("Nomor", said.number), ("Lamp", said.attachment), ("H a l", said.title)),
        ("Semarang, " + hijri, "                    " + said.day + " M"),
        x=120,
    )
    sheet.column(24, ("Kepada Yang Terhormat", said.to, "Di -", "     SEMARANG"))
    sheet.gap(3)
    sheet.line_of("Assalamu'alaikum Warahmatullahi Wabarakatuh", style="I")
    sheet.body(said.body)
    sheet.line_of("Wassalamu'alaikum Warahmatullahi Wabarakatuh", style="I")
    sheet.signature(("Dekan,",), signer, nip="NIK. 210 600 042")
    return sheet.done()


_UNISSULA = "Universitas Islam Sultan Agung|Universitas Islam Sultan Agung (UNISSULA)|UNISSULA"
ISLAMIC_UNIVERSITY = (
    Said(
        IN,
        "518/D.1/SA-FK/II/2026",
        "2026-02-09",
        "Permohonan Izin Praktik Lapangan Kedokteran Keluarga",
        _UNISSULA,
        to(LURAH, "Bapak", "Bp."),
        "1 bendel",
        body=("Puji syukur ke hadirat Allah. Kami mohon izin praktik bagi 12 mahasiswa kami.",),
        more=("21 Sya'ban 1447 H", "Dr. dr. H. Setyo Budiono, Sp.PK."),
    ),
    Said(
        IN,
        "1207/A.3/SA-LPPM/VII/2026",
        "2026-07-06",
        "Kerja Sama Pengabdian kepada Masyarakat",
        _UNISSULA,
        to(LURAH, "Bapak", "Bp."),
        "-",
        body=("Kami bermaksud melaksanakan penyuluhan hukum waris bagi warga kelurahan.",),
        more=("21 Muharram 1448 H", "Dr. Hj. Lathifah Hanum, S.H., M.Hum."),
    ),
)


def school(said: Said) -> bytes:
    """A school: Nomor, Lamp. and Hal at the left, the addressee at the right under the date."""
    head, address, chief, name, place = said.more
    sheet = Sheet("Times", F4, 12)
    sheet.logo(25)
    sheet.letterhead(head.split("\n"), address.split("\n"))
    y = sheet.get_y()
    sheet.fields(
        (("No", said.number), ("Lamp.", said.attachment), ("Hal", said.title)), label=14, width=86
    )
    right = (f"{place}, {said.day}", "", "Kepada", "Yth. " + said.to, "di", "    " + place)
    sheet.beside(y, 125, right)
    sheet.gap(5)
    sheet.body(("Dengan hormat,", *said.body))
    sheet.signature((chief,), name, nip="NIP. 19670924 199003 1 006" if "NEGERI" in head else "")
    return sheet.done()


SCHOOL = (
    Said(
        IN,
        "421.2/064/2026",
        "2026-06-08",
        "Permohonan Bantuan Sosialisasi SPMB",
        "SD Negeri Karanganyar Gunung 02|SDN Karanganyar Gunung 02"
        "|Kepala SD Negeri Karanganyar Gunung 02|Sekolah Dasar Negeri Karanganyar Gunung 02",
        to(LURAH, "Bapak"),
        "1 (satu) lembar",
        body=("Mohon bantuan menyebarluaskan jadwal penerimaan murid baru tahun 2026/2027.",),
        more=(
            "PEMERINTAH KOTA SEMARANG\nDINAS PENDIDIKAN\nSD NEGERI KARANGANYAR GUNUNG 02",
            "Jl. Karanganyar Gunung No. 236 Semarang 50255 Telp. (024) 8411925\nNPSN 20329125",
            "Kepala Sekolah,",
            "SITI ROKHAYAH, S.Pd.",
            "Semarang",
        ),
    ),
    Said(
        IN,
        "045.2/311/SMP.39/IX/2026",
        "2026-09-21",
        "Undangan Peringatan Maulid Nabi",
        "SMP Negeri 39 Semarang|SMPN 39 Semarang|Kepala SMP Negeri 39 Semarang|SMP Negeri 39",
        to(LURAH, "Bapak/Ibu"),
        "-",
        body=(f"Mengharap kehadiran Bapak/Ibu pada {weekday('2026-09-26')} pukul 08.00 WIB.",),
        more=(
            "PEMERINTAH KOTA SEMARANG\nDINAS PENDIDIKAN\nSMP NEGERI 39 SEMARANG",
            "Jl. Sompok Lama No. 43A Semarang 50249",
            "Kepala SMP Negeri 39",
            "Drs. PONIMAN, M.Pd.",
            "Semarang",
        ),
    ),
    Said(
        IN,
        "077/TK-PERTIWI/IV/2026",
        "2026-04-20",
        "Pinjam Tempat Latihan Menari",
        "TK Pertiwi 12|TK Pertiwi 12 Karanganyar Gunung|Kepala TK Pertiwi 12|Yayasan Dharma Pertiwi",
        to(LURAH, "Bapak"),
        "-",
        body=("Kami mohon dapat memakai balai kelurahan setiap Sabtu sore untuk latihan menari.",),
        more=(
            "YAYASAN DHARMA PERTIWI\nTK PERTIWI 12",
            "Jalan Tandang Raya Gang IV Semarang",
            "Kepala TK,",
            "Lilis Suryani, S.Pd.AUD.",
            "Semarang",
        ),
    ),
)


LAYOUTS = (
    (faculty, FACULTY),
    (islamic_university, ISLAMIC_UNIVERSITY),
    (school, SCHOOL),
)
