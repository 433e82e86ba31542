"""Letters of neighbourhoods, their bodies, committees and citizens."""

from tests.letters.heldout.blocks import (
    F4,
    HALF,
    IN,
    LURAH,
    across,
    interleaved,
    pairs,
    signers,
    title,
    to,
    weekday,
)
from tests.letters.paper import Said, Sheet

KELURAHAN = "Karanganyar Gunung"


def women(said: Said) -> bytes:
    """The women's movement: an invitation on half a sheet."""
    hour, place = said.more
    sheet = Sheet("Times", HALF, 9.5)
    sheet.set_margins(14, 12, 12)
    sheet.set_xy(14, 12)
    sheet.letterhead(("TIM PENGGERAK PKK", "KELURAHAN KARANGANYAR GUNUNG"), ("Kota Semarang",))
    interleaved(
        sheet,
        (("Nomor", said.number), ("Lamp.", said.attachment), ("Hal", said.title)),
        ("Semarang, " + said.day, "Kepada", "Yth. " + said.to, "di tempat"),
        label=14,
        x=80,
    )
    sheet.body(said.body, first=4)
    sheet.fields((("Jam", hour), ("Tempat", place)), x=24, label=18)
    sheet.signature(("Ketua TP PKK Kelurahan",), "Ny. Endah Bambang", x=80)
    return sheet.done()


_WOMEN = "TP PKK Kelurahan Karanganyar Gunung|Tim Penggerak PKK Kelurahan Karanganyar Gunung"
_WOMEN += "|Ketua TP PKK Kelurahan Karanganyar Gunung|TP PKK Karanganyar Gunung|Tim Penggerak PKK"
WOMEN = (
    Said(
        IN,
        "015/SKR/PKK.KEL/III/2026",
        "2026-03-02",
        "Undangan Pertemuan Rutin",
        _WOMEN,
        "Ketua Pokja I s.d. IV",
        "-",
        body=(f"Mengharap kehadiran Ibu pada {weekday('2026-03-10')}.",),
        more=("15.30 WIB", "Balai Kelurahan"),
    ),
    Said(
        IN,
        "041/PKK/KG/VIII/2026",
        "2026-08-03",
        "Permohonan Narasumber Pelatihan Kader",
        _WOMEN,
        LURAH,
        "1 lembar",
        body=(f"Mohon Bapak Lurah memberi materi pada {weekday('2026-08-12')}.",),
        more=("09.00 WIB", "Aula RW 02"),
    ),
)


def youth(said: Said) -> bytes:
    """Youth and community bodies: labels left, date right above the addressee, three sign."""
    head, address, chair, clerk = said.more
    sheet = Sheet("Helvetica", F4, 11)
    sheet.logo(24, "ring", 16)
    sheet.letterhead(head.split("\n"), (address,))
    interleaved(
        sheet,
        (("No", said.number), ("Lamp", said.attachment), ("Perihal", said.title)),
        (f"Semarang, {said.day}", "Kepada Yth.", said.to, "di -", "  Tempat"),
        x=125,
    )
    sheet.body(("Dengan hormat,", *said.body), first=0)
    signers(sheet, (("Ketua,",), chair, ""), (("Sekretaris,",), clerk, ""))
    sheet.gap()
    sheet.line_of("Mengetahui,\nLurah Karanganyar Gunung", align="C")
    sheet.gap(14)
    sheet.line_of("SUGIARTO, S.Sos.", align="C", style="BU")
    return sheet.done()


YOUTH = (
    Said(
        f"{IN}|proposal",
        "009/KT-TB/VII/2026",
        "2026-07-07",
        "Permohonan Bantuan Dana Peringatan HUT RI",
        "Karang Taruna Tunas Bangsa|Karang Taruna Tunas Bangsa Kelurahan Karanganyar Gunung"
        "|Karang Taruna|Karang Taruna Kelurahan Karanganyar Gunung",
        "Pimpinan PT Sumber Jaya Tekstil",
        "1 (satu) proposal",
        body=("Kami mengajukan bantuan untuk lomba antar-RT dan malam tirakatan.",),
        more=(
            'KARANG TARUNA "TUNAS BANGSA"\nKELURAHAN KARANGANYAR GUNUNG',
            "Sekretariat: Balai Kelurahan Karanganyar Gunung",
            "Rendy Saputra",
            "Mega Lestari",
        ),
    ),
    Said(
        IN,
        "22/LPMK/KG/I/2026",
        "2026-01-15",
        "Hasil Rembug Warga RW 01 sampai dengan RW 08",
        "LPMK Karanganyar Gunung|LPMK Kelurahan Karanganyar Gunung|LPMK"
        "|Lembaga Pemberdayaan Masyarakat Kelurahan (LPMK) Karanganyar Gunung"
        "|Lembaga Pemberdayaan Masyarakat Kelurahan Karanganyar Gunung",
        LURAH,
        "1 (satu) berkas",
        body=("Bersama ini kami sampaikan daftar usulan prioritas untuk musrenbang kelurahan.",),
        more=(
            "LEMBAGA PEMBERDAYAAN MASYARAKAT KELURAHAN\n(LPMK) KARANGANYAR GUNUNG",
            "Jl. Karanganyar Gunung No. 1 Semarang",
            "Drs. Sarwono",
            "Kusnadi",
        ),
    ),
    Said(
        IN,
        "03/PAN-HUT/81/VIII/2026",
        "2026-08-01",
        "Undangan Malam Tirakatan",
        "Panitia Peringatan HUT Ke-81 RI|Panitia Peringatan HUT Ke-81 RI RW 05"
        "|Panitia HUT RI RW 05",
        to(LURAH, "Bapak"),
        "-",
        body=(f"Kami mohon kehadiran Bapak pada {weekday('2026-08-16')} pukul 20.00 WIB.",),
        more=(
            "PANITIA PERINGATAN HUT KE-81 RI\nRW 05 KARANGANYAR GUNUNG",
            "Sekretariat: Pos Kamling RT 03 RW 05",
            "Teguh Santosa",
            "Yuni Kristina",
        ),
    ),
)


def neighbourhood(said: Said) -> bytes:
    """A neighbourhood's or a block's letter: no badge, subject only, chair's name below."""
    head, role, name = said.more
    sheet = Sheet("Times", (210, 297), 12)
    sheet.letterhead(head.split("\n"), rule="1")
    if said.number:
        sheet.fields((("Nomor", said.number),), label=18)
    sheet.fields((("Hal", said.title),), label=18, width=130)
    sheet.gap()
    sheet.column(24, ("Kepada Yth.", said.to, "di", "    Tempat"))
    sheet.gap()
    sheet.body(("Assalamu'alaikum wr. wb.", *said.body))
    sheet.signature((f"Semarang, {said.day}", role), name)
    return sheet.done()


NEIGHBOURHOOD = (
    Said(
        IN,
        "07/RW.III/IV/2026",
        "2026-04-02",
        "Laporan Tanah Longsor dan Permohonan Bantuan Bronjong",
        "RW 03|Ketua RW 03|Pengurus RW 03|RW 03 Kelurahan Karanganyar Gunung"
        "|Rukun Warga (RW) 03 Kelurahan Karanganyar Gunung|Rukun Warga 03"
        "|Rukun Warga 03 Kelurahan Karanganyar Gunung|RW III",
        to(LURAH, "Bapak"),
        body=("Pada Selasa malam, 31 Maret 2026 talud di RT 02 longsor sepanjang 12 meter.",),
        more=("RUKUN WARGA (RW) 03\nKELURAHAN KARANGANYAR GUNUNG", "Ketua RW 03,", "Suparmin"),
    ),
    Said(
        IN,
        "",
        "2026-06-19",
        "Undangan Kerja Bakti",
        "RT 04 RW 06|Ketua RT 04 RW 06|Pengurus RT 04 RW 06|Rukun Tetangga 04 Rukun Warga 06"
        "|RT 04 RW 06 Kelurahan Karanganyar Gunung",
        "Warga RT 04|Bapak/Ibu Warga RT 04|Bapak-bapak Warga RT 04",
        body=("Kerja bakti membersihkan selokan dilaksanakan Minggu, 21 Juni 2026.",),
        more=("PENGURUS RT 04 RW 06\nKELURAHAN KARANGANYAR GUNUNG", "Ketua RT 04", "Ngatiman"),
    ),
    Said(
        IN,
        "19/RT.02/RW.01/X/2026",
        "2026-10-01",
        "Penyampaian Data Pengurus RT Masa Bakti 2026-2029",
        "RT 02 RW 01|Ketua RT 02 RW 01|Rukun Tetangga 02 Rukun Warga 01"
        "|RT 02 RW 01 Kelurahan Karanganyar Gunung"
        "|Rukun Tetangga 02 Rukun Warga 01 Kelurahan Karanganyar Gunung",
        LURAH,
        body=("Sesuai hasil musyawarah warga tanggal 20 September 2026, pengurus terlampir.",),
        more=(
            "RUKUN TETANGGA 02 RUKUN WARGA 01\nKELURAHAN KARANGANYAR GUNUNG",
            "Ketua RT 02 RW 01",
            "Heri Susanto",
        ),
    ),
)


def introduction(said: Said) -> bytes:
    """What a neighbourhood gives a citizen to take along: a form, two sign below."""
    person, rt, rw, chair, head = said.more
    sheet = Sheet("Times", (210, 297), 12)
    sheet.letterhead((f"RUKUN TETANGGA {rt} RUKUN WARGA {rw}", "KELURAHAN KARANGANYAR GUNUNG"))
    title(sheet, said.title.upper(), f"No. : {said.number}")
    sheet.body(("Yang bertanda tangan di bawah ini menerangkan bahwa :",), first=0)
    sheet.fields(pairs(person.split(";")), label=38, width=150)
    sheet.gap()
    sheet.body(said.body, first=0)
    across(sheet, (24, ""), (120, f"Semarang, {said.day}"))
    signers(
        sheet,
        ((f"Mengetahui Ketua RW {rw}",), head, ""),
        ((f"Ketua RT {rt}",), chair, ""),
    )
    return sheet.done()


INTRODUCTION = (
    Said(
        IN,
        "12/02/04/V/2026",
        "2026-05-12",
        "Surat Pengantar|mengurus Surat Keterangan Tidak Mampu untuk keringanan biaya sekolah",
        "RT 02 RW 04|Ketua RT 02 RW 04|Rukun Tetangga 02 Rukun Warga 04"
        "|RT 02 RW 04 Kelurahan Karanganyar Gunung"
        "|Rukun Tetangga 02 Rukun Warga 04 Kelurahan Karanganyar Gunung",
        body=("Keperluan: mengurus Surat Keterangan Tidak Mampu untuk keringanan biaya sekolah.",),
        more=(
            "Nama|Sri Hartini;Tempat/Tgl Lahir|Semarang, 14-07-1983;Pekerjaan|Buruh harian lepas;"
            "Alamat|Karanganyar Gunung RT 02 RW 04",
            "02",
            "04",
            "Mulyono",
            "Suwarto",
        ),
    ),
    Said(
        IN,
        "045/RT05/2026",
        "2026-11-02",
        "Surat Pengantar Domisili",
        "RT 05 RW 02|Ketua RT 05 RW 02|Rukun Tetangga 05 Rukun Warga 02"
        "|RT 05 RW 02 Kelurahan Karanganyar Gunung"
        "|Rukun Tetangga 05 Rukun Warga 02 Kelurahan Karanganyar Gunung",
        body=("Orang tersebut benar-benar berdomisili di wilayah kami sejak 3 Januari 2024.",),
        more=(
            "Nama|Bagus Setiawan;NIK|3374081209900003;Lahir|Kendal, 12 September 1990;"
            "Alamat|Jl. Jangli Krajan RT 05 RW 02",
            "05",
            "02",
            "Wagiman",
            "Sutopo, B.A.",
        ),
    ),
)


LAYOUTS = (
    (women, WOMEN),
    (youth, YOUTH),
    (neighbourhood, NEIGHBOURHOOD),
    (introduction, INTRODUCTION),
)
