"""Letters of parties, congregations and of firms that type."""

from tests.letters.heldout.blocks import (
    F4,
    IN,
    LURAH,
    points,
    signers,
    to,
    weekday,
)
from tests.letters.paper import Said, Sheet


def party(said: Said) -> bytes:
    """A party's or a mass organisation's letter: two sign, subject in italics."""
    head, address, chair, secretary = said.more
    sheet = Sheet("Times", F4, 12)
    sheet.logo(24, "star")
    sheet.letterhead(head.split("\n"), (address,))
    sheet.fields(
        (
            ("Nomor", said.number),
            ("Sifat", "Penting"),
            ("Lamp.", said.attachment),
            ("Hal", said.title),
        ),
        width=110,
        label=16,
    )
    sheet.gap()
    sheet.column(110, ("Kepada Yth :", said.to, "Di -", "      Semarang"))
    sheet.gap()
    sheet.line_of("Salam sejahtera,", style="I")
    sheet.body(said.body)
    sheet.line_of(f"Semarang, {said.day}", align="C")
    signers(sheet, (("Ketua,",), chair, ""), (("Sekretaris,",), secretary, ""))
    return sheet.done()


PARTY = (
    Said(
        IN,
        "045/EX/DPC-29.11/VI/2026",
        "2026-06-03",
        "Pemberitahuan Bakti Sosial dan Senam Bersama",
        "DPC Partai Karya Rakyat Kota Semarang|Partai Karya Rakyat|DPC Partai Karya Rakyat"
        "|Dewan Pimpinan Cabang Partai Karya Rakyat Kota Semarang",
        to(LURAH, "Bapak"),
        "-",
        "segera|biasa",
        body=(f"Kegiatan diadakan pada {weekday('2026-06-14')} di lapangan Jangli.",),
        more=(
            "DEWAN PIMPINAN CABANG\nPARTAI KARYA RAKYAT\nKOTA SEMARANG",
            "Jalan Veteran No. 20 Semarang",
            "H. Supriyono, S.H.",
            "Wisnu Aji",
        ),
    ),
    Said(
        IN,
        "17/PAC/A.1/X/2026",
        "2026-10-15",
        "Permohonan Peminjaman Tenda dan Kursi",
        "PAC Pemuda Marhaen Candisari|Pimpinan Anak Cabang Pemuda Marhaen Kecamatan Candisari"
        "|Pemuda Marhaen|Pimpinan Anak Cabang Pemuda Marhaen",
        to(LURAH, "Bapak"),
        "-",
        "segera|biasa",
        body=("Untuk peringatan Sumpah Pemuda kami mohon meminjam 2 tenda dan 100 kursi.",),
        more=(
            "PIMPINAN ANAK CABANG\nPEMUDA MARHAEN\nKECAMATAN CANDISARI",
            "Sekretariat: Jl. Lompobatang 8 Semarang",
            "Bayu Kusumo",
            "Anton Wijaya",
        ),
    ),
)


def believers(said: Said) -> bytes:
    """A mosque, a church, a foundation: number and matter left, both calendars, chair and clerk."""
    head, address, day, greeting, chair, clerk = said.more
    sheet = Sheet("Times", (210, 297), 12)
    sheet.letterhead(head.split("\n"), address.split("\n"), rule="1")
    sheet.line_of(day, align="R")
    sheet.fields(
        (("Nomor", said.number), ("Lamp", said.attachment), ("Hal", said.title)),
        label=16,
        width=100,
    )
    sheet.gap(3)
    sheet.column(24, ("Kepada Yth.", said.to, "di tempat"))
    sheet.gap(3)
    sheet.line_of(greeting, style="BI")
    sheet.body(said.body)
    signers(sheet, *(((one.split("|")[0],), one.split("|")[1], "") for one in (chair, clerk)))
    return sheet.done()


BELIEVERS = (
    Said(
        f"{IN}|proposal",
        "021/TKM-AI/II/2026",
        "2026-02-12",
        "Permohonan Bantuan Renovasi Tempat Wudu",
        "Takmir Masjid Al-Ikhlas|Masjid Al-Ikhlas|Takmir Masjid Al-Ikhlas Karanganyar Gunung"
        "|Takmir Masjid Al-Ikhlas RW 04 Karanganyar Gunung|Ketua Takmir Masjid Al-Ikhlas",
        to(LURAH, "Bapak"),
        "1 (satu) bendel proposal",
        body=("Renovasi membutuhkan dana Rp 48.750.000 sebagaimana rencana anggaran terlampir.",),
        more=(
            "TAKMIR MASJID AL-IKHLAS\nRW 04 KARANGANYAR GUNUNG",
            "Jl. Karanganyar Gunung Gang Masjid Semarang",
            "Semarang, 24 Sya'ban 1447 H / 12 Februari 2026 M",
            "Assalamu'alaikum Wr. Wb.",
            "Ketua Takmir,|H. Masduki",
            "Sekretaris,|Abdul Ghofur",
        ),
    ),
    Said(
        IN,
        "112/MJ-GKJ/XI/2026",
        "2026-11-19",
        "Pemberitahuan Ibadah dan Perayaan Natal",
        "Gereja Kristen Jawa Candisari|GKJ Candisari|Majelis Gereja Kristen Jawa Candisari"
        "|Majelis GKJ Candisari|Majelis Gereja Kristen Jawa Candisari Semarang",
        to(LURAH, "Bapak/Ibu"),
        "1 lembar jadwal",
        body=("Kami mohon dukungan keamanan dan parkir pada 24 dan 25 Desember 2026.",),
        more=(
            "MAJELIS GEREJA KRISTEN JAWA\nCANDISARI SEMARANG",
            "Jalan Dr. Wahidin 51 Semarang\nTelp. 024-8318877",
            "Semarang, 19 November 2026",
            "Salam damai dalam kasih Kristus,",
            "Ketua Majelis,|Pdt. Samuel Hartanto",
            "Sekretaris,|Pnt. Lukas Adi",
        ),
    ),
    Said(
        IN,
        "15/YPA-KS/VIII/2026",
        "2026-08-05",
        "Undangan Santunan Anak Yatim",
        "Yayasan Panti Asuhan Kasih Sesama|Panti Asuhan Kasih Sesama"
        "|Ketua Yayasan Panti Asuhan Kasih Sesama",
        to(LURAH, "Bapak"),
        "-",
        body=(f"Santunan kami selenggarakan pada {weekday('2026-08-15')} sesudah salat Asar.",),
        more=(
            "YAYASAN\nPANTI ASUHAN KASIH SESAMA",
            "Akta Notaris No. 14 tanggal 9 Mei 2011, SK Menkumham AHU-2281.AH.01.04 Tahun 2011",
            "Semarang, 5 Agustus 2026",
            "Assalamu'alaikum Wr. Wb.",
            "Ketua,|Hj. Umi Kulsum",
            "Bendahara,|Sri Wahyuni",
        ),
    ),
)


def cable(said: Said) -> bytes:
    """A firm's one-page notice with all labels in capitals and a list of what it wants."""
    head, signer = said.more
    sheet = Sheet("Courier", (210, 297), 10.5)
    sheet.line_of(head, style="B", points=13)
    sheet.gap(4)
    rows = [("NOMOR", said.number), ("TANGGAL", said.day), ("LAMPIRAN", said.attachment)]
    sheet.fields((*rows, ("PERIHAL", said.title), ("KEPADA", said.to)), label=28, width=150)
    sheet.line_of("-" * 68)
    points(sheet, said.body, indent=0)
    sheet.signature((head,), signer, x=24)
    return sheet.done()


CABLE = (
    Said(
        IN,
        "TEL.118/HK.810/R4W-4A100000/2026",
        "2026-05-28",
        "Izin Penarikan Kabel Serat Optik",
        "PT Telkom Indonesia (Persero) Tbk|PT Telkom Indonesia|Telkom Indonesia",
        LURAH,
        "1 (satu) peta",
        body=("Pekerjaan berlangsung 8-19 Juni 2026.", "Mohon izin dan pendampingan ketua RW."),
        more=("PT TELKOM INDONESIA (PERSERO) TBK", "GUNTUR WICAKSONO"),
    ),
    Said(
        IN,
        "POS/0447/SMG/2026",
        "2026-03-16",
        "Jadwal Penyaluran Bantuan Sosial Sembako",
        "PT Pos Indonesia (Persero)|PT Pos Indonesia|Kantor Pos Semarang"
        "|PT Pos Indonesia (Persero) Kantor Pos Semarang",
        LURAH,
        "-",
        body=("Penyaluran dilaksanakan di balai kelurahan.", "Penerima membawa KTP dan KK asli."),
        more=("PT POS INDONESIA (PERSERO) KANTOR POS SEMARANG", "TITIK HANDAYANI"),
    ),
)


LAYOUTS = (
    (party, PARTY),
    (believers, BELIEVERS),
    (cable, CABLE),
)
