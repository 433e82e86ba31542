"""Lists, notices and memos of the kelurahan."""

from tests.letters.heldout.blocks import (
    LURAH,
    OUT,
    across,
    points,
    title,
)
from tests.letters.heldout.office import CHIEF, NAME, NIP, OWN, own_sheet
from tests.letters.paper import Said


def consignment(said: Said) -> bytes:
    """A list of what is sent along, in a table."""
    sheet = own_sheet()
    sheet.column(118, (f"Semarang, {said.day}", "Kepada", "Yth. " + said.to, "di", "   Semarang"))
    sheet.gap(6)
    title(sheet, said.title.upper(), f"Nomor : {said.number}")
    rows = [tuple(row.split("|")) for row in said.more]
    sheet.grid((("No", "Jenis yang Dikirim", "Banyaknya", "Keterangan"), *rows), (10, 82, 30, 48))
    across(sheet, (24, "Diterima tanggal ......................"))
    across(sheet, (24, "Penerima,"), (120, LURAH))
    sheet.gap(16)
    across(sheet, (24, "......................"), (120, NAME))
    across(sheet, (120, NIP))
    return sheet.done()


CONSIGNMENT = (
    Said(
        OUT,
        "400.12/45/2026",
        "2026-03-06",
        "Surat Pengantar|Laporan kependudukan Februari 2026",
        OWN,
        "Kepala Dinas Kependudukan dan Pencatatan Sipil",
        more=("1|Laporan kependudukan Februari 2026|1 berkas|Dikirim dengan hormat",),
    ),
    Said(
        OUT,
        "900.1.3/160/IX/2026",
        "2026-09-30",
        "Surat Pengantar|SPJ Dana Kelurahan Triwulan III",
        OWN,
        "Camat Candisari",
        more=("1|SPJ Dana Kelurahan Triwulan III|2 bendel|Untuk diperiksa", "2|Rekap|1 lembar|-"),
    ),
)


def notice(said: Said) -> bytes:
    """A public notice: title, number, subject; day at the end."""
    sheet = own_sheet("Helvetica")
    title(sheet, "PENGUMUMAN", f"Nomor : {said.number}", underline=False, points=14)
    title(sheet, "TENTANG", said.title.upper(), underline=False, points=11)
    sheet.body(said.body, first=0)
    points(sheet, said.more)
    sheet.column(112, ("Dikeluarkan di Semarang", "Pada tanggal " + said.day))
    sheet.signature(CHIEF, NAME, x=112, nip=NIP)
    return sheet.done()


NOTICE = (
    Said(
        f"{OUT}|other",
        "100.2.2.4/101/2026",
        "2026-06-01",
        "Perubahan Jam Pelayanan Kantor Kelurahan",
        OWN,
        body=("Diberitahukan kepada seluruh warga bahwa mulai 8 Juni 2026 jam pelayanan berubah:",),
        more=("Senin sampai Kamis pukul 08.00 - 15.00 WIB", "Jumat pukul 08.00 - 11.00 WIB"),
    ),
    Said(
        f"{OUT}|other",
        "400.10.3.1/150/2026",
        "2026-09-01",
        "Pendaftaran Calon Ketua RW Masa Bakti 2026-2031",
        OWN,
        body=("Panitia membuka pendaftaran pada 7 sampai 14 September 2026 dengan syarat:",),
        more=(
            "Berusia paling rendah 21 tahun",
            "Berdomisili di RW setempat paling singkat 1 tahun",
        ),
    ),
)


def memo(said: Said) -> bytes:
    """A memo from desk to desk, or a staff study."""
    sheet = own_sheet()
    title(sheet, said.more[0])
    rows = [("Kepada", "Yth. " + said.to), ("Dari", said.office), ("Tanggal", said.day)]
    rows += [("Nomor", said.number), ("Sifat", "Segera" if said.urgency == "segera" else "Biasa")]
    sheet.fields([*rows, ("Lampiran", said.attachment), ("Hal", said.title)], width=150)
    sheet.line(24, sheet.get_y() + 2, 195, sheet.get_y() + 2)
    sheet.gap(6)
    sheet.body(said.body)
    sheet.signature((said.office + ",",), said.more[1])
    return sheet.done()


MEMO = (
    Said(
        "memo",
        "000.2.3/05/EKB/2026",
        "2026-02-11",
        "Permohonan Pencairan Dana Kegiatan",
        "Kepala Seksi Ekonomi dan Pembangunan",
        LURAH,
        "1 (satu) lembar",
        "segera",
        body=("Mohon persetujuan pencairan dana pelatihan batik sebesar Rp 7.500.000.",),
        more=("NOTA DINAS", "RINA MARLINA, S.E."),
    ),
    Said(
        "memo",
        "400.9/12/KS",
        "2026-07-22",
        "Pembagian Tugas Verifikasi Data Kemiskinan",
        "Sekretaris Kelurahan",
        "Para Kepala Seksi",
        "-",
        "biasa",
        body=("Menindaklanjuti disposisi Lurah tanggal 20 Juli 2026, agar Saudara membagi tugas.",),
        more=("NOTA DINAS", "SUYATNO"),
    ),
    Said(
        "memo",
        "300/03/TRANTIB/2026",
        "2026-10-13",
        "Telaahan Staf tentang Penataan Pedagang Jalan Jangli|Penataan Pedagang Jalan Jangli",
        "Kepala Seksi Pemerintahan",
        LURAH,
        "2 lembar",
        "biasa",
        body=("I. Persoalan: pedagang memakai bahu jalan.", "II. Saran: relokasi ke lapangan."),
        more=("TELAAHAN STAF", "EKO SUPRAPTO, S.IP."),
    ),
)


LAYOUTS = (
    (consignment, CONSIGNMENT),
    (notice, NOTICE),
    (memo, MEMO),
)
