"""The letters of the coordinator and of RW 05: what they say."""

from datetime import date

from demo_papers.figures import BUSINESSES, TOTAL
from demo_papers.letterform import Closing, Facts, letter, rupiah, weekday_date
from demo_papers.offices import COORDINATOR, LPMK_HEAD, PROGRAMME, RW, RW_HEAD, letterhead, sign
from demo_papers.paper import CENTRE, Sheet

LURAH_DESK = ("Lurah Karanganyar Gunung",)
COVERING = Facts(
    "incoming_letter",
    "400.10.5.4/005/KHI-RW05/III/2026",
    date(2026, 3, 5),
    "Penyampaian Proposal Kampung Home Industri RW 05",
    PROGRAMME.name,
    "Lurah Karanganyar Gunung",
    "400.10.5.4",
)
RECOMMENDATION = Facts(
    "incoming_letter",
    "400.10.5.4/008/KHI-RW05/III/2026",
    date(2026, 3, 16),
    "Permohonan Surat Rekomendasi",
    PROGRAMME.name,
    "Lurah Karanganyar Gunung",
    "400.10.5.4",
)
DATA = Facts(
    "incoming_letter",
    "400.10.3.3/017/KHI-RW05/V/2026",
    date(2026, 5, 12),
    "Penyampaian Data Pelaku Usaha Kampung Home Industri",
    PROGRAMME.name,
    "Lurah Karanganyar Gunung",
    "400.10.3.3",
)
MEETING = Facts(
    "incoming_letter",
    "400.10.3.2/006/RW05/III/2026",
    date(2026, 3, 9),
    "Undangan Rapat Koordinasi",
    RW.name,
    "Lurah Karanganyar Gunung",
    "400.10.3.2",
)
BAZAAR = Facts(
    "incoming_letter",
    "400.10.5.3/026/KHI-RW05/VIII/2026",
    date(2026, 8, 18),
    "Permohonan Izin Pemakaian Halaman Kelurahan",
    PROGRAMME.name,
    "Lurah Karanganyar Gunung",
    "400.10.5.3",
)
DAMAGED = Facts(
    "incoming_letter",
    "400.10.5.4/029/KHI-RW05/IX/2026",
    date(2026, 9, 17),
    "Laporan Kemajuan Bulan Agustus",
    PROGRAMME.name,
    "Lurah Karanganyar Gunung",
    "400.10.5.4",
)
_SIGNED = ("Panitia Kampung Home Industri RW 05", "Koordinator Program,")


def covering(sheet: Sheet) -> None:
    """The letter with which the proposal was handed in: the one that offices lose."""

    def body(sheet: Sheet) -> None:
        sheet.para("Dengan hormat,", 0)
        sheet.para(
            "Bersama surat ini kami sampaikan proposal kegiatan Kampung Home Industri RW 05 "
            "Kelurahan Karanganyar Gunung Tahun 2026, dengan permohonan dana sebesar "
            f"Rp{rupiah(TOTAL)},00 (dua ratus juta rupiah). Proposal disusun bersama 96 pelaku "
            "usaha mikro di sembilan RT dan telah disepakati dalam rembuk warga RW 05 pada "
            f"hari {weekday_date(date(2026, 2, 21))}."
        )
        sheet.para("Sebagai bahan pertimbangan, kami lampirkan:", gap=0.5)
        sheet.items(
            (
                "proposal beserta rencana anggaran biaya, rangkap 4 (empat);",
                "berita acara rembuk warga dan daftar hadir;",
                "daftar pelaku usaha per RT; dan",
                "salinan KTP pengurus panitia.",
            ),
            "a",
        )
        sheet.para(
            "Kami mohon berkenan Bapak memeriksa, mengetahui, dan meneruskan proposal tersebut "
            "kepada Camat Candisari. Mohon pula kami diberi tanda terima sebagai bukti bahwa "
            "berkas telah diserahkan."
        )
        sheet.para("Atas perhatian dan bantuan Bapak, kami ucapkan terima kasih.")

    closing = Closing(COORDINATOR, _SIGNED, ("Ketua RW 05;", "Ketua LPMK Karanganyar Gunung."),
                      (date(2026, 3, 5), 149, 77))  # fmt: skip
    letter(sheet, PROGRAMME, COVERING, LURAH_DESK, body, closing, "Penting", "1 (satu) berkas")


def recommendation(sheet: Sheet) -> None:
    """The coordinator asks for the lurah's recommendation."""

    def body(sheet: Sheet) -> None:
        sheet.para("Dengan hormat,", 0)
        sheet.para(
            "Menindaklanjuti surat kami Nomor 400.10.5.4/005/KHI-RW05/III/2026 tanggal 5 Maret "
            "2026 tentang penyampaian proposal, dengan ini kami mohon Bapak menerbitkan surat "
            "rekomendasi untuk kegiatan berikut."
        )
        sheet.fields(
            (
                ("Kegiatan", "Kampung Home Industri RW 05 Tahun 2026"),
                ("Lokasi", "RW 05 Kelurahan Karanganyar Gunung"),
                ("Pelaksana", "Panitia Kampung Home Industri RW 05"),
                ("Nilai", f"Rp{rupiah(TOTAL)},00 (dua ratus juta rupiah)"),
                ("Penerima", "96 pelaku usaha mikro"),
            ),
            label=26,
            indent=10,
        )
        sheet.ln(2)
        sheet.para(
            "Surat rekomendasi menjadi syarat verifikasi di Dinas Koperasi dan Usaha Mikro Kota "
            "Semarang, dan paling lambat diserahkan pada tanggal 27 Maret 2026. Apabila terdapat "
            "kekurangan berkas, kami siap melengkapinya."
        )
        sheet.para("Atas perkenan Bapak, kami ucapkan terima kasih.")

    closing = Closing(COORDINATOR, _SIGNED, ("Ketua RW 05.",), (date(2026, 3, 16), 148, 74))
    letter(sheet, PROGRAMME, RECOMMENDATION, LURAH_DESK, body, closing, "Segera")


def data(sheet: Sheet) -> None:
    """The list of businesses that the kelurahan asked for, with its table overleaf."""

    def body(sheet: Sheet) -> None:
        sheet.para("Dengan hormat,", 0)
        sheet.para(
            "Memenuhi permintaan Seksi Pembangunan pada sosialisasi tanggal 16 April 2026, "
            "bersama ini kami sampaikan data pelaku usaha Kampung Home Industri RW 05 menurut "
            "jenis usaha, hasil pendataan tanggal 2 sampai dengan 9 Mei 2026."
        )
        sheet.para(
            "Jumlah pelaku usaha sebanyak 96 unit dengan 214 tenaga kerja. Sebanyak 41 unit telah "
            "memiliki Nomor Induk Berusaha, dan 23 unit telah memiliki izin Pangan Industri Rumah "
            "Tangga. Rincian tercantum dalam lampiran surat ini."
        )
        sheet.para(
            "Data ini kami mohon dipakai sebagai dasar pembagian peserta pelatihan. Perubahan akan "
            "kami laporkan setiap akhir triwulan. Atas perhatian Bapak, kami ucapkan terima kasih."
        )

    closing = Closing(COORDINATOR, _SIGNED, ("Ketua RW 05;", "Kepala Seksi Pembangunan."),
                      (date(2026, 5, 12), 150, 78))  # fmt: skip
    letter(sheet, PROGRAMME, DATA, LURAH_DESK, body, closing, enclosed="1 (satu) lembar")
    _data_sheet(sheet)


def _data_sheet(sheet: Sheet) -> None:
    sheet.add_page()
    sheet.text_line("Lampiran Surat Koordinator Kampung Home Industri RW 05", size=10)
    sheet.text_line("Nomor 400.10.3.3/017/KHI-RW05/V/2026, tanggal 12 Mei 2026", size=10)
    sheet.ln(5)
    sheet.text_line("DATA PELAKU USAHA MENURUT JENIS", CENTRE, "B")
    sheet.text_line("KAMPUNG HOME INDUSTRI RW 05 TAHUN 2026", CENTRE, "B")
    sheet.ln(3)
    rows: list[tuple[str, ...]] = [
        (str(n), kind, str(units), str(workers), str(nib), place)
        for n, (kind, units, workers, nib, place) in enumerate(BUSINESSES, 1)
    ]
    sums = (
        sum(units for _, units, *_ in BUSINESSES),
        sum(workers for _, _, workers, *_ in BUSINESSES),
        sum(nib for *_, nib, _ in BUSINESSES),
    )
    rows.append(("", "Jumlah", *map(str, sums), ""))
    sheet.grid(
        ("No.", "Jenis Usaha", "Unit", "Tenaga Kerja", "Memiliki NIB", "Lokasi (RT)"),
        (11, 58, 16, 24, 24, 32),
        rows,
        "CLCCCC",
        11,
        (len(rows) - 1,),
    )
    sheet.ln(4)
    sheet.para("Data dihimpun oleh panitia bersama Ketua RT 01 sampai dengan RT 09.", 0)
    sheet.ln(3)
    sign(sheet, COORDINATOR, ("Koordinator Program,",), PROGRAMME, seed="lampiran")


def meeting(sheet: Sheet) -> None:
    """The RW head invites to the first meeting; it came as a photograph over WhatsApp."""

    def body(sheet: Sheet) -> None:
        sheet.para("Dengan hormat,", 0)
        sheet.para(
            "Sehubungan dengan persiapan kegiatan Kampung Home Industri RW 05, kami mengundang "
            "Bapak untuk hadir pada rapat koordinasi yang akan diselenggarakan pada:"
        )
        sheet.fields(
            (
                ("Hari, tanggal", weekday_date(date(2026, 3, 14))),
                ("Waktu", "pukul 19.30 WIB sampai selesai"),
                ("Tempat", "Balai RW 05, Jalan Karanganyar Gunung V"),
                ("Acara", "1. Pembagian tugas panitia\n2. Pendataan 96 pelaku usaha\n3. Lain-lain"),
            ),
            label=30,
            indent=10,
        )
        sheet.ln(2)
        sheet.para(
            "Mengingat pentingnya acara tersebut, kami mohon Bapak hadir tepat waktu. "
            "Atas kehadiran Bapak, kami ucapkan terima kasih."
        )

    letter(sheet, RW, MEETING, LURAH_DESK, body, Closing(RW_HEAD, ("Ketua RW 05,",)), "Segera")


def bazaar(sheet: Sheet) -> None:
    """A request of three signatures, scanned by telephone without any text layer."""
    sheet.add_page()
    letterhead(sheet, PROGRAMME)
    sheet.text_line("Semarang, 18 Agustus 2026", "R")
    sheet.fields(
        (("Nomor", BAZAAR.number), ("Lampiran", "1 (satu) lembar denah"), ("Hal", BAZAAR.subject)),
        label=22,
        room=101,
    )
    sheet.ln(5)
    sheet.hanging("Yth.", "Lurah Karanganyar Gunung\ndi Semarang", 10)
    sheet.ln(5)
    sheet.para("Dengan hormat,", 0)
    sheet.para(
        "Dalam rangka memasarkan hasil usaha warga, kami akan menyelenggarakan Bazar Kampung Home "
        f"Industri pada hari {weekday_date(date(2026, 9, 5))} sampai dengan "
        f"{weekday_date(date(2026, 9, 6))}, pukul 08.00 sampai dengan 21.00 WIB. Untuk itu kami "
        "mohon izin memakai halaman kantor kelurahan, dengan 24 tenda dan satu panggung kecil."
    )
    sheet.para(
        "Kebersihan, keamanan, dan parkir menjadi tanggung jawab panitia bersama Karang Taruna "
        "dan Linmas RW 05. Halaman kami kembalikan dalam keadaan bersih pada hari Minggu malam."
    )
    sheet.para("Demikian permohonan kami. Atas izin Bapak, kami ucapkan terima kasih.")
    sheet.ln(4)
    top = sheet.get_y()
    sign(sheet, RW_HEAD, ("Mengetahui,", "Ketua RW 05,"), RW, 30, 70, "bazar")
    sheet.set_y(top)
    sign(sheet, COORDINATOR, ("", "Koordinator Program,"), PROGRAMME, 118, 70, "bazar")
    sheet.ln(5)
    sign(sheet, LPMK_HEAD, ("Menyetujui,", "Ketua LPMK,"), None, 75, 70, "bazar")


def damaged(sheet: Sheet) -> None:
    """The letter whose scan broke off half-way."""

    def body(sheet: Sheet) -> None:
        sheet.para(
            "Bersama ini kami laporkan kemajuan kegiatan Kampung Home Industri sampai dengan "
            "31 Agustus 2026: pelatihan selesai 80 persen dan peralatan produksi telah diterima."
        )

    letter(sheet, PROGRAMME, DAMAGED, LURAH_DESK, body, Closing(COORDINATOR, _SIGNED))
