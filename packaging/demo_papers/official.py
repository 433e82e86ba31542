"""The letters of the kecamatan, the dinas and the puskesmas: what they say."""

from datetime import date

from demo_papers.figures import TOTAL
from demo_papers.letterform import (
    Closing,
    Facts,
    letter,
    rupiah,
    weekday_date,
)
from demo_papers.offices import (
    CAMAT,
    DINAS,
    DINAS_HEAD,
    KECAMATAN,
    PUSKESMAS,
    PUSKESMAS_HEAD,
)
from demo_papers.paper import CENTRE, Sheet

LURAH_DESK = ("Lurah Karanganyar Gunung",)
MUSRENBANG = Facts(
    "incoming_letter",
    "000.7.1.4/058/II/2026",
    date(2026, 2, 3),
    "Undangan Musrenbang Tingkat Kecamatan Tahun 2026",
    KECAMATAN.name,
    "Lurah Karanganyar Gunung",
    "000.7.1.4",
)
APPROVAL = Facts(
    "incoming_letter",
    "500.3.4.1/1187/IV/2026",
    date(2026, 4, 20),
    "Pemberitahuan Persetujuan Bantuan Kampung Home Industri",
    DINAS.name,
    "Lurah Karanganyar Gunung",
    "500.3.4.1",
)
FOOD_SAFETY = Facts(
    "incoming_letter",
    "400.7.30.4/214/VI/2026",
    date(2026, 6, 8),
    "Pemberitahuan Penyuluhan Keamanan Pangan",
    PUSKESMAS.name,
    "Lurah Karanganyar Gunung",
    "400.7.30.4",
)
PROGRESS = Facts(
    "incoming_letter",
    "400.10.5.4/391/VII/2026",
    date(2026, 7, 13),
    "Permintaan Laporan Kemajuan Kegiatan",
    KECAMATAN.name,
    "Lurah Karanganyar Gunung",
    "400.10.5.4",
)


def musrenbang(sheet: Sheet) -> None:
    """The kecamatan invites to the yearly planning meeting."""

    def body(sheet: Sheet) -> None:
        sheet.para(
            "Dalam rangka penyusunan Rencana Kerja Pemerintah Daerah Kota Semarang Tahun 2027, "
            "kami mengharap kehadiran Saudara pada Musyawarah Perencanaan Pembangunan "
            "(Musrenbang) Kecamatan Candisari, yang akan diselenggarakan pada:"
        )
        sheet.fields(
            (
                ("Hari, tanggal", weekday_date(date(2026, 2, 12))),
                ("Waktu", "pukul 08.30 WIB sampai selesai"),
                ("Tempat", "Aula Kantor Kecamatan Candisari"),
                ("Acara", "Pembahasan usulan prioritas kelurahan"),
            ),
            label=30,
            indent=10,
        )
        sheet.ln(2)
        sheet.para("Sehubungan dengan hal tersebut, Saudara diminta untuk:", gap=0.5)
        sheet.items(
            (
                "mengajak Ketua LPMK dan dua orang wakil masyarakat, satu di antaranya perempuan;",
                "membawa daftar usulan prioritas kelurahan yang telah ditandatangani; dan",
                "menyerahkan berkas pendukung paling lambat hari Selasa, 10 Februari 2026.",
            ),
            "a",
        )
        sheet.para("Demikian untuk menjadi perhatian dan pelaksanaannya.")

    closing = Closing(CAMAT, ("Camat Candisari,",),
                      ("Kepala Badan Perencanaan Pembangunan Daerah Kota Semarang;", "Arsip."),
                      (date(2026, 2, 4), 149, 76))  # fmt: skip
    letter(sheet, KECAMATAN, MUSRENBANG, LURAH_DESK, body, closing, "Segera", "1 (satu) lembar")


def approval(sheet: Sheet) -> None:
    """The dinas approves the money."""

    def body(sheet: Sheet) -> None:
        sheet.para(
            "Menindaklanjuti surat Camat Candisari tanggal 1 April 2026 tentang penerusan "
            "proposal, dan berdasarkan hasil verifikasi lapangan pada hari "
            f"{weekday_date(date(2026, 4, 14))}, dengan ini kami beritahukan bahwa proposal "
            "Kampung Home Industri RW 05 Kelurahan Karanganyar Gunung disetujui dengan ketentuan:"
        )
        sheet.items(
            (
                f"nilai bantuan sebesar Rp{rupiah(TOTAL)},00 (dua ratus juta rupiah), disalurkan "
                "dalam dua tahap, masing-masing 60 persen dan 40 persen;",
                "penerima manfaat sebanyak 96 pelaku usaha mikro sesuai dengan daftar;",
                "tahap kedua disalurkan setelah laporan kemajuan diterima dan diperiksa; dan",
                "laporan pertanggungjawaban disampaikan paling lambat tanggal 15 Oktober 2026.",
            ),
            "a",
        )
        sheet.para(
            "Untuk kelengkapan administrasi, Saudara diminta menyampaikan salinan keputusan tim "
            "pelaksana, nomor rekening panitia, dan pakta integritas paling lambat tanggal "
            "30 April 2026."
        )
        sheet.para("Demikian disampaikan, atas kerja samanya diucapkan terima kasih.")

    closing = Closing(DINAS_HEAD, ("Kepala Dinas Koperasi dan Usaha Mikro", "Kota Semarang,"),
                      ("Camat Candisari;", "Ketua RW 05 Kelurahan Karanganyar Gunung;",
                       "Koordinator Kampung Home Industri RW 05."),
                      (date(2026, 4, 21), 150, 78))  # fmt: skip
    letter(sheet, DINAS, APPROVAL, LURAH_DESK, body, closing, "Penting", "1 (satu) berkas")


def food_safety(sheet: Sheet) -> None:
    """The health centre announces a course."""

    def body(sheet: Sheet) -> None:
        sheet.para(
            "Dalam rangka pembinaan industri rumah tangga pangan di wilayah kerja Puskesmas "
            "Candisari, dengan ini kami beritahukan bahwa akan dilaksanakan penyuluhan keamanan "
            "pangan bagi pelaku usaha Kampung Home Industri RW 05 pada:"
        )
        sheet.fields(
            (
                ("Hari, tanggal", weekday_date(date(2026, 6, 18))),
                ("Waktu", "pukul 09.00 sampai dengan 12.00 WIB"),
                ("Tempat", "Balai RW 05, Jalan Karanganyar Gunung V"),
                ("Peserta", "54 pelaku usaha makanan, minuman, dan katering"),
            ),
            label=30,
            indent=10,
        )
        sheet.ln(2)
        sheet.para(
            "Peserta yang lulus ujian memperoleh sertifikat sebagai syarat izin Pangan Industri "
            "Rumah Tangga (PIRT). Mohon bantuan Saudara menyampaikan pemberitahuan ini kepada "
            "warga dan mengirimkan daftar peserta paling lambat tanggal 15 Juni 2026."
        )
        sheet.para("Atas bantuan Saudara, kami ucapkan terima kasih.")

    closing = Closing(PUSKESMAS_HEAD, ("Kepala Puskesmas Candisari,",),
                      ("Kepala Dinas Kesehatan Kota Semarang;", "Koordinator Program."),
                      (date(2026, 6, 9), 148, 80))  # fmt: skip
    letter(sheet, PUSKESMAS, FOOD_SAFETY, LURAH_DESK, body, closing)


def progress(sheet: Sheet) -> None:
    """The kecamatan asks for a progress report, by fax, with the form to fill in."""

    def body(sheet: Sheet) -> None:
        sheet.para(
            "Memperhatikan surat Kepala Dinas Koperasi dan Usaha Mikro Kota Semarang Nomor "
            "500.3.4.1/1187/IV/2026 tanggal 20 April 2026, Saudara diminta menyampaikan laporan "
            "kemajuan kegiatan Kampung Home Industri RW 05 sampai dengan 30 Juni 2026."
        )
        sheet.para(
            "Laporan disusun menurut formulir terlampir dan diterima paling lambat pada hari "
            f"{weekday_date(date(2026, 7, 24))}. Laporan menjadi dasar penyaluran tahap kedua."
        )
        sheet.para("Demikian untuk dilaksanakan.")

    closing = Closing(CAMAT, ("Camat Candisari,",), ("Ketua RW 05 Kelurahan Karanganyar Gunung.",))
    letter(sheet, KECAMATAN, PROGRESS, LURAH_DESK, body, closing, "Segera", "1 (satu) lembar")
    sheet.add_page()
    sheet.text_line("Lampiran Surat Camat Candisari", size=10.5)
    sheet.text_line("Nomor 400.10.5.4/391/VII/2026, tanggal 13 Juli 2026", size=10.5)
    sheet.ln(6)
    sheet.text_line("FORMULIR LAPORAN KEMAJUAN KEGIATAN", CENTRE, "B")
    sheet.ln(4)
    parts = ("Pelatihan dan pendampingan", "Peralatan produksi bersama", "Penataan kampung",
             "Administrasi", "Jumlah")  # fmt: skip
    sheet.grid(
        ("No.", "Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "Fisik (%)", "Kendala"),
        (11, 50, 28, 28, 18, 30),
        [(str(n) if n < 5 else "", part, "\n", "", "", "") for n, part in enumerate(parts, 1)],
        "CLRRCL",
        10.5,
    )
