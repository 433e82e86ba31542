"""The proposal that nobody had a copy of."""

from datetime import date

from demo_papers.figures import BUDGET, BUSINESSES, GROUP_SUMS, TOTAL
from demo_papers.letterform import Facts, rupiah
from demo_papers.offices import (
    COORDINATOR,
    KELURAHAN,
    LPMK_HEAD,
    LURAH,
    PROGRAMME,
    RW,
    RW_HEAD,
    SECRETARY,
    TREASURER,
    sign,
)
from demo_papers.paper import CENTRE, Sheet
from demo_papers.reportform import chapter, cover, new_page

PROPOSAL = Facts(
    "proposal",
    "400.10.5.4/001/KHI-RW05/III/2026",
    date(2026, 3, 2),
    "Proposal Kampung Home Industri RW 05",
    PROGRAMME.name,
    "Lurah Karanganyar Gunung",
    "400.10.5.4",
)


def proposal(sheet: Sheet) -> None:
    """Six printed pages; the seventh, signed and stamped, comes from `approval_page`."""
    cover(sheet, ("PROPOSAL",), "Permohonan Bantuan Pengembangan Usaha Mikro", PROPOSAL)
    _background(sheet)
    _targets(sheet)
    _committee(sheet)
    _budget(sheet)
    _schedule(sheet)


def _background(sheet: Sheet) -> None:
    new_page(sheet, 1)
    chapter(sheet, "A. Latar Belakang")
    sheet.para(
        "RW 05 Kelurahan Karanganyar Gunung adalah permukiman padat di lereng perbukitan Candi, "
        "terdiri atas sembilan RT dengan 612 kepala keluarga. Sejak tahun 2015 tumbuh usaha rumahan "
        "yang dikelola terutama oleh ibu rumah tangga: keripik, kue kering, jamu, jahitan, batik, "
        "dan kerajinan. Pendataan Januari 2026 mencatat 96 pelaku usaha mikro dengan 214 tenaga "
        "kerja."
    )
    sheet.para(
        "Usaha itu berjalan sendiri-sendiri. Kemasan masih sederhana, baru 41 pelaku usaha yang "
        "memiliki Nomor Induk Berusaha, pembukuan jarang dilakukan, dan peralatan produksi "
        "terbatas. Pesanan besar sering ditolak karena tidak sanggup dipenuhi tepat waktu."
    )
    sheet.para(
        "Kampung Home Industri dirancang sebagai jawaban: satu kampung, satu gerai, satu standar "
        "mutu. Warga belajar bersama, memakai peralatan bersama, dan menjual dengan satu nama. "
        "Rembuk warga RW 05 pada tanggal 21 Februari 2026 menyepakati kegiatan ini dan menugaskan "
        "panitia menyusun proposal."
    )
    chapter(sheet, "B. Maksud dan Tujuan")
    sheet.items(
        (
            "Meningkatkan mutu dan keamanan produk 96 pelaku usaha mikro.",
            "Menambah pemilik Nomor Induk Berusaha dari 41 menjadi 90 pelaku usaha.",
            "Menyediakan peralatan produksi yang dipakai bersama di Balai RW 05.",
            "Menata kampung sehingga pembeli mudah menemukan rumah usaha.",
            "Menaikkan omzet rata-rata paling sedikit 25 persen dalam satu tahun.",
        )
    )
    chapter(sheet, "C. Dasar Kegiatan")
    sheet.items(
        (
            "Undang-Undang Nomor 20 Tahun 2008 tentang Usaha Mikro, Kecil, dan Menengah.",
            "Hasil Musrenbang Kelurahan Karanganyar Gunung tanggal 22 Januari 2026.",
            "Berita Acara Rembuk Warga RW 05 tanggal 21 Februari 2026.",
        )
    )


def _targets(sheet: Sheet) -> None:
    new_page(sheet, 2)
    chapter(sheet, "D. Sasaran")
    sheet.para(
        "Sasaran kegiatan adalah seluruh pelaku usaha mikro yang berdomisili di RW 05 dan telah "
        "menjalankan usahanya paling sedikit enam bulan, dengan rincian sebagai berikut."
    )
    rows = [(f"{n}.", kind, str(units), str(workers), str(nib), place)
            for n, (kind, units, workers, nib, place) in enumerate(BUSINESSES, 1)]  # fmt: skip
    rows.append(("", "Jumlah", "96", "214", "41", ""))
    sheet.grid(
        ("No.", "Jenis Usaha", "Unit", "Tenaga Kerja", "Memiliki NIB", "Lokasi (RT)"),
        (11, 60, 16, 22, 24, 32),
        rows,
        "CLCCCC",
        10,
        (len(rows) - 1,),
    )
    chapter(sheet, "E. Bentuk Kegiatan")
    sheet.items(
        (
            "Pelatihan keamanan pangan bersama Puskesmas, untuk izin Pangan Industri Rumah Tangga.",
            "Pelatihan kemasan, foto produk, dan pemasaran digital.",
            "Pendampingan pembukuan sederhana dan pengurusan Nomor Induk Berusaha.",
            "Pengadaan mesin pengemas, mesin jahit, oven, dan etalase untuk gerai bersama.",
            "Pembuatan gapura, papan nama rumah usaha, papan petunjuk, dan lampu jalan.",
        )
    )
    chapter(sheet, "F. Hasil yang Diharapkan")
    sheet.para(
        "Pada akhir tahun 2026 RW 05 memiliki gerai bersama yang buka setiap hari, katalog 96 "
        "produk dengan kemasan berlabel, dan panitia yang mampu mengelola peralatan bersama. Arsip "
        "kegiatan disimpan oleh koordinator, Ketua RW, kelurahan, dan kecamatan."
    )


def _committee(sheet: Sheet) -> None:
    new_page(sheet, 3)
    chapter(sheet, "G. Susunan Panitia")
    sheet.grid(
        ("No.", "Kedudukan", "Nama", "Unsur"),
        (11, 48, 60, 46),
        (
            ("1.", "Penanggung jawab", RW_HEAD.name, "Ketua RW 05"),
            ("2.", "Penasihat", LPMK_HEAD.name, "Ketua LPMK"),
            ("3.", "Koordinator program", COORDINATOR.name, "Warga RT 04"),
            ("4.", "Sekretaris", SECRETARY.name, "Warga RT 02"),
            ("5.", "Bendahara", TREASURER.name, "PKK RW 05"),
            ("6.", "Seksi pelatihan", "Agung Budi Santosa", "Karang Taruna"),
            ("7.", "Seksi usaha", "Yuni Marsitah", "Warga RT 07"),
            ("8.", "Seksi peralatan", "Joko Prihatin", "Warga RT 03"),
            ("9.", "Seksi data dan arsip", "Nur Hidayah", "Kader Posyandu"),
        ),
        "CLLL",
    )
    sheet.para("Tugas panitia dibagi sebagai berikut.", 0, 0.5)
    sheet.items(
        (
            "Koordinator memimpin kegiatan sehari-hari dan menjadi penghubung dengan kelurahan, "
            "kecamatan, dan dinas.",
            "Sekretaris menyiapkan surat, undangan, notulen, dan laporan.",
            "Bendahara mencatat setiap penerimaan dan pengeluaran dengan buktinya.",
            "Seksi data dan arsip menyimpan naskah asli dan mencatat siapa pemegang salinannya.",
        ),
        "a",
    )
    chapter(sheet, "H. Waktu dan Tempat")
    sheet.para(
        "Kegiatan dilaksanakan selama enam bulan, April sampai dengan September 2026, bertempat di "
        "Balai RW 05 dan rumah-rumah usaha. Jadwal lengkap tercantum dalam bagian J."
    )
    sheet.para(
        "Setiap akhir bulan panitia menyampaikan laporan kemajuan kepada Ketua RW 05 dan Lurah "
        "Karanganyar Gunung. Laporan pertanggungjawaban disampaikan pada bulan Oktober 2026."
    )


def _budget(sheet: Sheet) -> None:
    new_page(sheet, 4)
    chapter(sheet, "I. Rencana Anggaran Biaya (RAB)")
    rows: list[tuple[str, ...]] = []
    bold = []
    for letter, (group, items), total in zip("ABCD", BUDGET, GROUP_SUMS, strict=True):
        bold.append(len(rows))
        rows.append((letter, group, "", "", rupiah(total)))
        for n, (what, count, unit, price) in enumerate(items, 1):
            rows.append((str(n), what, f"{count} {unit}", rupiah(price), rupiah(count * price)))
    bold.append(len(rows))
    rows.append(("", "JUMLAH", "", "", rupiah(TOTAL)))
    sheet.grid(
        ("No.", "Uraian", "Volume", "Harga Satuan (Rp)", "Jumlah (Rp)"),
        (11, 70, 26, 29, 29),
        rows,
        "CLCRR",
        9.5,
        bold,
    )
    sheet.face("I")
    sheet.para("Terbilang: dua ratus juta rupiah.", 0)
    sheet.para(
        "Dana dimohonkan dari Pemerintah Kota Semarang melalui Dinas Koperasi dan Usaha Mikro. "
        "Swadaya warga berupa tenaga, tempat, dan konsumsi kerja bakti tidak dihitung dalam RAB.",
        0,
    )


def _schedule(sheet: Sheet) -> None:
    new_page(sheet, 5)
    chapter(sheet, "J. Jadwal Kegiatan")
    plan = (
        ("Sosialisasi dan pendataan", "x x . . . ."),
        ("Pelatihan keamanan pangan", ". . x x . ."),
        ("Pelatihan kemasan dan pemasaran", ". x x x . ."),
        ("Pengadaan peralatan bersama", ". . x x . ."),
        ("Penataan kampung", ". . . x x ."),
        ("Pendampingan usaha", "x x x x x x"),
        ("Bazar dan evaluasi", ". . . . x x"),
    )
    rows = [
        (f"{n}.", what, *("v" if mark == "x" else "" for mark in marks.split()))
        for n, (what, marks) in enumerate(plan, 1)
    ]
    sheet.grid(
        ("No.", "Kegiatan", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep"),
        (11, 70, 14, 14, 14, 14, 14, 14),
        rows,
        "CLCCCCCC",
    )
    chapter(sheet, "K. Penutup")
    sheet.para(
        "Demikian proposal ini kami susun dengan sebenarnya. Kami percaya bahwa dengan dukungan "
        "pemerintah dan kerja sama warga, Kampung Home Industri RW 05 dapat menjadi contoh bagi "
        "kampung lain di Kota Semarang. Atas perhatian dan dukungan Bapak dan Ibu, kami ucapkan "
        "terima kasih."
    )
    sheet.ln(5)
    sheet.set_x(115)
    sheet.text_line("Semarang, 2 Maret 2026", "R")
    sheet.ln(2)
    top = sheet.get_y()
    sign(sheet, SECRETARY, ("", "Sekretaris,"), None, 28, 66)
    sheet.set_y(top)
    sign(sheet, COORDINATOR, ("", "Koordinator Program,"), PROGRAMME, 118, 70, "proposal")


def approval_page(sheet: Sheet) -> None:
    """The page with the five signatures, scanned after everybody had signed."""
    sheet.add_page()
    sheet.spacing = 1.35
    sheet.set_y(22)
    sheet.text_line("LEMBAR PENGESAHAN", CENTRE, "B", 15)
    sheet.text_line("PROPOSAL KAMPUNG HOME INDUSTRI RW 05", CENTRE, "B")
    sheet.text_line(f"Nomor: {PROPOSAL.number}", CENTRE)
    sheet.ln(6)
    sheet.fields(
        (
            ("Nama kegiatan", "Kampung Home Industri RW 05"),
            ("Lokasi", "RW 05 Kelurahan Karanganyar Gunung, Kecamatan Candisari"),
            ("Penerima", "96 pelaku usaha mikro"),
            ("Jumlah dana", f"Rp{rupiah(TOTAL)},00 (dua ratus juta rupiah)"),
            ("Waktu", "April sampai dengan September 2026"),
        ),
        label=34,
    )
    sheet.ln(6)
    sheet.text_line("Semarang, 2 Maret 2026", "R")
    sheet.ln(2)
    top = sheet.get_y()
    sign(sheet, TREASURER, ("", "Bendahara,"), None, 28, 66, "sah")
    sheet.set_y(top)
    sign(sheet, COORDINATOR, ("", "Koordinator Program,"), PROGRAMME, 118, 70, "sah")
    sheet.ln(4)
    sheet.text_line("Mengetahui,", CENTRE)
    sheet.ln(1)
    top = sheet.get_y()
    sign(sheet, LPMK_HEAD, ("Ketua LPMK,",), None, 28, 66, "sah")
    sheet.set_y(top)
    sign(sheet, RW_HEAD, ("Ketua RW 05,",), RW, 118, 70, "sah")
    sheet.ln(5)
    sign(sheet, LURAH, ("Menyetujui,", "Lurah Karanganyar Gunung,"), KELURAHAN, 66, 84, "sah")
