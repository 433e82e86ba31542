"""Circulars and orders of the city, and its letters with the stamp of who got them."""

from tests.letters.heldout.blocks import (
    F4,
    IN,
    of,
    points,
    stamp,
    title,
)
from tests.letters.paper import Said, Sheet


def circular(said: Said) -> bytes:
    """A circular: addressees at the right, title in the middle, subject under TENTANG."""
    office, chief, name = said.more
    sheet = Sheet("Times", F4, 12)
    sheet.letterhead(office.split("\n"), ("Jalan Pemuda Nomor 148 Semarang 50132",))
    sheet.column(115, ("Semarang, " + said.day, "", "Kepada", "Yth. " + said.to))
    sheet.column(115, ("di -", "        SEMARANG"))
    sheet.gap(8)
    title(sheet, "SURAT EDARAN", "NOMOR " + said.number.partition("|")[0], underline=False)
    title(sheet, "TENTANG", said.title.upper(), underline=False, points=12)
    points(sheet, said.body, indent=2)
    sheet.signature((chief,), name, x=110)
    return sheet.done()


CIRCULAR = (
    Said(
        IN,
        "B/875/400.14.1.1/2026",
        "2026-07-27",
        "Pemasangan Bendera Merah Putih dan Umbul-Umbul Memperingati Hari Ulang Tahun ke-81 "
        "Kemerdekaan Republik Indonesia",
        of("Sekretariat Daerah", "Sekretaris Daerah"),
        "Kepala Perangkat Daerah, Camat, dan Lurah se-Kota Semarang",
        level="biasa",
        body=(
            "Dasar: Surat Menteri Sekretaris Negara Nomor B-15/M/S/TU.00.04/07/2026 tanggal 10 Juli "
            "2026 hal Pedoman Peringatan HUT Kemerdekaan.",
            "Setiap kantor dan rumah mengibarkan bendera mulai tanggal 1 sampai 31 Agustus 2026.",
            "Lurah meneruskan edaran ini kepada ketua RW dan RT di wilayahnya.",
        ),
        more=(
            "PEMERINTAH KOTA SEMARANG\nSEKRETARIAT DAERAH",
            "SEKRETARIS DAERAH KOTA SEMARANG,",
            "Ir. BUDIMAN SANTOSO, M.M.",
        ),
    ),
    Said(
        IN,
        "443.5/17 TAHUN 2026|443.5/17",
        "2026-01-13",
        "Kewaspadaan Dini Demam Berdarah Dengue",
        "Wali Kota Semarang|Pemerintah Kota Semarang",
        "Camat dan Lurah se-Kota Semarang",
        body=(
            "Menggerakkan warga melaksanakan pemberantasan sarang nyamuk setiap hari Jumat.",
            "Mengaktifkan juru pemantau jentik di setiap rumah.",
            "Melaporkan hasilnya kepada Dinas Kesehatan setiap tanggal 25.",
        ),
        more=("WALI KOTA SEMARANG", "WALI KOTA SEMARANG,", "SUGENG HARYANTO"),
    ),
)


def task_force(said: Said) -> bytes:
    """An order of the public order force: basis, to whom, what for; place and date at the end."""
    persons, office, address, chief, name = said.more
    sheet = Sheet("Helvetica", F4, 11)
    sheet.logo(24, "ring")
    sheet.letterhead(("PEMERINTAH KOTA SEMARANG", office), (address,))
    title(sheet, said.title.upper(), f"Nomor : {said.number}")
    sheet.fields((("Dasar", said.body[0]),), width=166, label=26)
    sheet.line_of("MEMERINTAHKAN :", align="C", style="B")
    sheet.fields((("Kepada", persons),), width=166, label=26)
    sheet.gap()
    sheet.fields((("Untuk", "\n".join(said.body[1:])),), width=166, label=26)
    sheet.gap(6)
    sheet.column(112, ("Dikeluarkan di Semarang", f"pada tanggal {said.day}"))
    sheet.signature((chief,), name, x=112, nip="NIP 19731120 199403 1 005")
    return sheet.done()


TASK_FORCE = (
    Said(
        IN,
        "300.1.1/341/2026",
        "2026-09-07",
        "Surat Perintah Tugas|Melaksanakan penertiban reklame di Jalan Jangli Raya pada 9 September 2026"
        "|Melaksanakan penertiban reklame di Jalan Jangli Raya",
        of("Satuan Polisi Pamong Praja", "Kepala Satuan Polisi Pamong Praja"),
        body=(
            "1. Peraturan Daerah Nomor 5 Tahun 2017 tentang Ketertiban Umum;\n"
            "2. Surat Lurah Karanganyar Gunung Nomor 300.1/77/VIII/2026 tanggal 31 Agustus 2026.",
            "1. Melaksanakan penertiban reklame di Jalan Jangli Raya pada 9 September 2026;",
            "2. Melaporkan hasilnya kepada pimpinan.",
        ),
        more=(
            "1. Nama : SUTRISNO; Pangkat : Penata Muda\n2. Nama : AGUS TRIYONO; Pangkat : Pengatur",
            "SATUAN POLISI PAMONG PRAJA",
            "Jl. Ronggolawe Selatan No. 1 Semarang Telp. 024 7605819",
            "KEPALA SATUAN POLISI PAMONG PRAJA",
            "MARTONO SUBAGYO, S.H.",
        ),
    ),
    Said(
        IN,
        "090/056/II/2026",
        "2026-02-19",
        "Surat Tugas|Melaksanakan reviu pengelolaan dana kelurahan pada Kelurahan Karanganyar Gunung"
        "|Melaksanakan reviu pengelolaan dana kelurahan",
        of("Inspektorat", "Inspektur"),
        body=(
            "Program Kerja Pengawasan Tahunan 2026 yang ditetapkan dengan Keputusan Wali Kota "
            "Nomor 700/1205 Tahun 2025.",
            "Melaksanakan reviu pengelolaan dana kelurahan pada Kelurahan Karanganyar Gunung "
            "selama lima hari kerja mulai tanggal 23 Februari 2026.",
        ),
        more=(
            "1. Dra. Wahyu Lestari (Pengendali Teknis)\n2. Fajar Kurniawan, S.E. (Anggota)",
            "INSPEKTORAT",
            "Jalan Pemuda Nomor 148 Semarang",
            "INSPEKTUR KOTA SEMARANG",
            "Ir. TEGUH PRAMONO, CGCAE",
        ),
    ),
)


def stamped(said: Said) -> bytes:
    """A department's letter with the stamp of the office that got it over its right side."""
    head, address, chief, name, agenda = said.more
    sheet = Sheet("Times", (210, 297), 11.5)
    sheet.letterhead(("PEMERINTAH KOTA SEMARANG", head), (address,), rule="1")
    sheet.set_x(130)
    sheet.cell(0, 5.4, "Semarang, " + said.day, new_x="LMARGIN", new_y="NEXT")
    sheet.gap(2)
    rows = [("Nomor", said.number), ("Lamp.", said.attachment), ("Hal", said.title)]
    sheet.fields(rows, width=90, label=18)
    sheet.gap()
    sheet.column(24, ("Kepada Yth.", said.to, "di -", "     SEMARANG"))
    sheet.gap(5)
    sheet.body(said.body)
    sheet.signature((chief,), name, nip="NIP. 19820511 200604 1 012")
    received, number = agenda.split("|")
    stamp(
        sheet,
        130,
        sheet.h - 70,
        (
            "KELURAHAN KARANGANYAR GUNUNG",
            f"Diterima tgl : {received}",
            f"No. Agenda  : {number}",
            "Diteruskan  : Sekretaris / Kasi",
        ),
    )
    return sheet.done()


STAMPED = (
    Said(
        IN,
        "900.1.13/0783/2026",
        "2026-03-30",
        "Penyampaian SPPT PBB-P2 Tahun 2026",
        of("Badan Pendapatan Daerah", "Kepala Badan Pendapatan Daerah"),
        "Lurah Karanganyar Gunung",
        "1 (satu) bendel",
        body=(
            "Bersama ini kami kirimkan 1.842 lembar SPPT PBB-P2 dan DHKP tahun 2026 untuk dibagikan "
            "kepada wajib pajak sebelum jatuh tempo 31 Agustus 2026.",
        ),
        more=(
            "BADAN PENDAPATAN DAERAH",
            "Jalan Pemuda Nomor 148 Gedung Pandanaran Lantai 2 Semarang",
            "KEPALA BADAN PENDAPATAN DAERAH",
            "INDRA GUNAWAN, S.E., M.M.",
            "01/04/2026|287",
        ),
    ),
    Said(
        IN,
        "600.1.17.2/455",
        "2026-08-12",
        "Pemberitahuan Pekerjaan Pelebaran Jalan Jangli",
        of("Dinas Pekerjaan Umum", "Kepala Dinas Pekerjaan Umum"),
        "Lurah Karanganyar Gunung",
        "2 lembar gambar",
        body=(
            "Diberitahukan dengan hormat bahwa berdasarkan kontrak Nomor 027/SP/BM/VII/2026 tanggal "
            "31 Juli 2026, pekerjaan pelebaran jalan dimulai pada 18 Agustus 2026.",
        ),
        more=(
            "DINAS PEKERJAAN UMUM",
            "Jalan Madukoro Raya Nomor 7 Semarang Telp. 024-76433969",
            "KEPALA BIDANG BINA MARGA",
            "HENDRA KUSUMA, S.T.",
            "14-8-2026|611",
        ),
    ),
    Said(
        IN,
        "400.3.5/1502/2025",
        "2025-11-26",
        "Permohonan Data Anak Tidak Sekolah",
        of("Dinas Pendidikan", "Kepala Dinas Pendidikan"),
        "Lurah Karanganyar Gunung",
        "-",
        body=("Mohon bantuan Saudara mengirimkan data anak usia 7-18 tahun yang tidak sekolah.",),
        more=(
            "DINAS PENDIDIKAN",
            "Jalan Dr. Wahidin Nomor 118 Semarang 50254",
            "KEPALA DINAS PENDIDIKAN",
            "BAMBANG SULISTYO, M.Pd.",
            "28 Nov 2025|934",
        ),
    ),
)


LAYOUTS = (
    (circular, CIRCULAR),
    (task_force, TASK_FORCE),
    (stamped, STAMPED),
)
