"""The kelurahan's own papers: a note, a covering note, an invitation."""

from datetime import date

from demo_papers.figures import TOTAL
from demo_papers.letterform import Closing, Facts, letter, rupiah, weekday_date
from demo_papers.offices import KELURAHAN, LURAH, SEKLUR, Person, letterhead, sign
from demo_papers.paper import CENTRE, RIGHT, Sheet

NOTE = Facts(
    "memo",
    "400.10.5.4/011/ND/III/2026",
    date(2026, 3, 18),
    "Telaah Proposal Kampung Home Industri RW 05",
    "Sekretaris Kelurahan",
    "Lurah Karanganyar Gunung",
    "400.10.5.4",
)
FORWARDING = Facts(
    "outgoing_letter",
    "400.10.5.4/037/III/2026",
    date(2026, 3, 25),
    "Surat Pengantar Proposal Kampung Home Industri RW 05",
    KELURAHAN.name,
    "Camat Candisari",
    "400.10.5.4",
)
SOCIALISATION = Facts(
    "outgoing_letter",
    "400.10.3.2/046/IV/2026",
    date(2026, 4, 13),
    "Undangan Sosialisasi Kampung Home Industri",
    KELURAHAN.name,
    "Ketua RT 01 s.d. RT 09 di RW 05",
    "400.10.3.2",
)


def note(sheet: Sheet) -> None:
    """The secretary's note to the lurah about the proposal."""
    sheet.add_page()
    letterhead(sheet, KELURAHAN)
    sheet.text_line("NOTA DINAS", CENTRE, "B", 14)
    sheet.ln(4)
    sheet.fields(
        (
            ("Yth.", "Lurah Karanganyar Gunung"),
            ("Dari", "Sekretaris Kelurahan"),
            ("Nomor", NOTE.number),
            ("Tanggal", "18 Maret 2026"),
            ("Sifat", "Segera"),
            ("Lampiran", "1 (satu) berkas"),
            ("Hal", NOTE.subject),
        ),
        label=26,
    )
    rule = sheet.get_y() + 2
    sheet.line(sheet.l_margin, rule, sheet.w - sheet.r_margin, rule)
    sheet.ln(6)
    sheet.para(
        "Menindaklanjuti surat Koordinator Kampung Home Industri RW 05 tanggal 5 Maret dan "
        "16 Maret 2026, dengan hormat kami laporkan hasil telaah sebagai berikut.",
    )
    sheet.items(
        (
            "Berkas proposal lengkap: susunan panitia, rencana anggaran biaya, daftar pelaku "
            "usaha, dan salinan KTP pengurus telah dilampirkan.",
            f"Jumlah rencana anggaran Rp{rupiah(TOTAL)},00 sesuai dengan rinciannya.",
            "Jumlah pelaku usaha sebanyak 96 unit sesuai dengan data Ketua RT 01 sampai dengan "
            "RT 09.",
            "Proposal baru ada pada panitia dan kelurahan. Ketua RW 05 dan kecamatan belum "
            "menerima salinannya.",
        )
    )
    sheet.para("Berdasarkan hal tersebut, kami menyarankan agar Bapak berkenan:", gap=0.5)
    sheet.items(
        (
            "menandatangani lembar pengesahan proposal;",
            "meneruskan proposal kepada Camat Candisari dengan surat pengantar; dan",
            "memerintahkan penyerahan satu salinan kepada Ketua RW 05 dengan tanda terima.",
        ),
        "a",
    )
    sheet.para("Demikian kami sampaikan. Mohon arahan Bapak lebih lanjut.")
    sheet.ln(3)
    sign(sheet, SEKLUR, ("Sekretaris Kelurahan,",), None, seed="nota")


def forwarding(sheet: Sheet) -> None:
    """The kelurahan's covering note to the kecamatan, with its table and its receipt strip."""
    sheet.add_page()
    letterhead(sheet, KELURAHAN)
    sheet.text_line("Semarang, 25 Maret 2026", RIGHT)
    sheet.ln(2)
    sheet.hanging("Yth.", "Camat Candisari\ndi Semarang", 10)
    sheet.ln(7)
    sheet.text_line("SURAT PENGANTAR", CENTRE, "B", 14)
    sheet.text_line("PROPOSAL KAMPUNG HOME INDUSTRI RW 05", CENTRE, "B")
    sheet.text_line(f"Nomor: {FORWARDING.number}", CENTRE)
    sheet.ln(5)
    sheet.grid(
        ("No.", "Naskah yang Dikirimkan", "Banyaknya", "Keterangan"),
        (12, 74, 28, 51),
        (
            ("1.", "Proposal Kampung Home Industri RW 05 Kelurahan Karanganyar Gunung Tahun 2026",
             "2 berkas", "Dikirim dengan hormat untuk verifikasi dan diteruskan kepada Dinas "
             "Koperasi dan Usaha Mikro"),
            ("2.", "Surat Koordinator Kampung Home Industri RW 05 Nomor "
             "400.10.5.4/005/KHI-RW05/III/2026", "1 lembar", "Salinan"),
            ("3.", "Daftar pelaku usaha RT 01 sampai dengan RT 09", "1 berkas", "96 pelaku usaha"),
        ),
        "CLCL",
        11,
    )  # fmt: skip
    sheet.ln(3)
    sheet.text_line("Diterima tanggal 26 Maret 2026")
    sheet.ln(3)
    top = sheet.get_y()
    receiver = Person("Wahyu Prasetyo", "Pengadministrasi Umum", "19881107 201402 1 002")
    sign(sheet, receiver, ("Penerima,", "Pengadministrasi Umum,"), None, 25, 72, "terima")
    sheet.set_y(top)
    sign(sheet, LURAH, ("Pengirim,", "Lurah Karanganyar Gunung,"), KELURAHAN, 112, 78, "antar")
    sheet.ln(5)
    sheet.text_line("Telepon (024) 555 0145", size=10)


def socialisation(sheet: Sheet) -> None:
    """The kelurahan invites the heads of the nine RT."""

    def body(sheet: Sheet) -> None:
        sheet.para(
            "Menindaklanjuti Keputusan Lurah Karanganyar Gunung Nomor 7 Tahun 2026 tentang Tim "
            "Pelaksana Kampung Home Industri RW 05, kami mengundang Saudara untuk hadir pada:"
        )
        sheet.fields(
            (
                ("Hari, tanggal", weekday_date(date(2026, 4, 16))),
                ("Waktu", "pukul 19.00 WIB sampai selesai"),
                ("Tempat", "Aula Kantor Kelurahan Karanganyar Gunung"),
                ("Acara", "Sosialisasi kegiatan dan pendataan pelaku usaha"),
            ),
            label=30,
            indent=10,
        )
        sheet.ln(2)
        sheet.para(
            "Saudara diminta membawa daftar pelaku usaha di wilayah masing-masing, lengkap dengan "
            "nama, jenis usaha, dan nomor telepon. Apabila berhalangan, mohon menugaskan pengurus "
            "RT yang mengetahui data tersebut."
        )
        sheet.para("Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih.")

    letter(
        sheet,
        KELURAHAN,
        SOCIALISATION,
        ("Ketua RT 01 s.d. RT 09 di RW 05",),
        body,
        Closing(LURAH, ("Lurah Karanganyar Gunung,",), ("Ketua RW 05;", "Koordinator Program.")),
        "Segera",
    )
