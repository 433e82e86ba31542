"""Letters and papers of citizens."""

from tests.letters.heldout.blocks import (
    F4,
    IN,
    LURAH,
    across,
    copies,
    pairs,
    points,
    signers,
    title,
    to,
)
from tests.letters.paper import Said, Sheet, long_date

CLOSING = "Demikian surat ini saya sampaikan, atas perhatian Bapak/Ibu saya ucapkan terima kasih."


def citizen(said: Said) -> bytes:
    """A citizen's own letter, typed without a letterhead: place and day on top."""
    name, address, font, place = said.more
    sheet = Sheet(font, (210, 297), 11.5)
    sheet.line_of(f"{place}, {said.day}", align="R")
    sheet.gap()
    sheet.column(24, (f"Perihal : {said.title}",))
    if said.attachment:
        sheet.column(24, (f"Lampiran : {said.attachment}",))
    sheet.gap()
    sheet.column(24, ("Kepada", "Yth. " + said.to, "di", "   Semarang"))
    sheet.gap()
    sheet.column(24, ("Dengan hormat,", "Yang bertanda tangan di bawah ini:"))
    sheet.fields((("Nama", name), ("Alamat", address)), x=30)
    sheet.gap()
    sheet.body((*said.body, CLOSING), first=4)
    sheet.signature(("Hormat saya,",), name, x=130)
    return sheet.done()


CITIZEN = (
    Said(
        IN,
        "",
        "2026-02-26",
        "Pengaduan Saluran Air Tersumbat",
        "Widodo Santoso",
        to(LURAH, "Bapak"),
        body=("Sejak awal Februari air selokan depan rumah saya meluap ke jalan.",),
        more=("Widodo Santoso", "Jl. Tandang Raya 14 RT 01 RW 07", "Courier", "Semarang"),
    ),
    Said(
        IN,
        "",
        "2026-05-30",
        "Permohonan Izin Keramaian Hajatan",
        "Suryadi",
        to(LURAH, "Bapak"),
        "fotokopi KTP dan KK",
        body=("Bermaksud mengadakan hajatan pernikahan anak saya pada 20 Juni 2026.",),
        more=("Suryadi", "Karanganyar Gunung RT 06 RW 03", "Times", "Semarang"),
    ),
    Said(
        IN,
        "",
        "2026-09-17",
        "Keberatan atas Pendirian Warung di Trotoar",
        "Lestari Wulandari",
        to(LURAH, "Ibu", "Bapak"),
        "Foto lokasi",
        body=("Keberadaan warung tersebut mengganggu pejalan kaki dan anak sekolah.",),
        more=("Lestari Wulandari", "Perum Jangli Permai B-7", "Helvetica", "Karanganyar Gunung"),
    ),
    Said(
        IN,
        "",
        "2026-10-22",
        "Lamaran Pekerjaan sebagai Tenaga Kebersihan",
        "Agung Nur Cahyo",
        LURAH,
        "1 (satu) berkas",
        body=("Mengajukan lamaran pekerjaan. Saya lulusan SMA tahun 2022 dan siap bekerja.",),
        more=("Agung Nur Cahyo", "Jl. Deres RT 03 RW 08", "Times", "Semarang"),
    ),
)


def declaration(said: Said) -> bytes:
    """A declaration or a power of attorney: title, persons, what is said, day above the name."""
    *persons, name, second = said.more
    sheet = Sheet("Times", F4, 12)
    title(sheet, said.title.upper())
    sheet.body(("Yang bertanda tangan di bawah ini :",), first=0)
    for at, person in enumerate(persons):
        if at:
            sheet.line_of("memberikan kuasa kepada :" if second else "bersama dengan :")
        sheet.fields(pairs(person.split(";")), x=30, width=140)
    sheet.gap()
    sheet.body(said.body, first=0)
    across(sheet, (120, f"Semarang, {long_date(said.date, pad=True)}"))
    if second:
        signers(sheet, (("Penerima Kuasa,",), second, ""), (("Pemberi Kuasa,",), name, ""))
    else:
        across(sheet, (120, "Yang menyatakan,"))
        sheet.gap(8)
        across(sheet, (120, "Meterai Rp 10.000"))
        sheet.gap(8)
        across(sheet, (120, name))
    copies(sheet, ())
    return sheet.done()


DECLARATION = (
    Said(
        f"other|{IN}",
        "",
        "2026-03-18",
        "Surat Pernyataan",
        "Darmawan",
        body=(
            "Menyatakan dengan sebenarnya bahwa saya belum pernah menikah sampai surat ini dibuat.",
        ),
        more=("Nama|Darmawan;Lahir|Semarang, 2 April 1999;Alamat|RT 02 RW 05", "Darmawan", ""),
    ),
    Said(
        f"other|{IN}",
        "",
        "2026-07-02",
        "Surat Kuasa",
        "Sulastri",
        body=("Untuk mengambil bantuan sosial sembako atas nama pemberi kuasa di kantor pos.",),
        more=(
            "Nama|Sulastri;Umur|71 tahun;Alamat|RT 01 RW 03",
            "Nama|Fitriani;Umur|38 tahun;Alamat|RT 01 RW 03",
            "Sulastri",
            "Fitriani",
        ),
    ),
    Said(
        f"other|{IN}",
        "",
        "2026-11-09",
        "Surat Pernyataan Tidak Keberatan",
        "Haryono",
        body=("Tidak keberatan tanah saya selebar satu meter dipakai sebagai jalan kampung.",),
        more=("Nama|Haryono;NIK|3374082105600002;Alamat|Jl. Jangli 45 RT 04", "Haryono", ""),
    ),
)


def petition(said: Said) -> bytes:
    """Several citizens together: subject in the middle, names in a list at the end."""
    sheet = Sheet("Helvetica", (210, 297), 11)
    sheet.line_of(f"Hal: {said.title}", style="B")
    sheet.gap(3)
    sheet.column(24, ("Yang terhormat", said.to, "di Semarang"))
    sheet.gap(3)
    sheet.body(said.body, first=0)
    sheet.line_of(f"Semarang, {said.day}\nKami, {said.office}")
    points(sheet, said.more)
    return sheet.done()


PETITION = (
    Said(
        IN,
        "",
        "2026-04-27",
        "Permohonan Lampu Penerangan Jalan Gang Mawar",
        "Warga Gang Mawar RT 03 RW 08|Warga RT 03 RW 08|Warga Gang Mawar",
        to(LURAH, "Bapak"),
        body=("Sejak tiga bulan lampu jalan di gang kami padam sehingga rawan pencurian.",),
        more=("Sumadi", "Tri Wahyuni", "Bambang Irawan", "Yanti", "Kasmin"),
    ),
    Said(
        IN,
        "",
        "2026-08-20",
        "Usul Pemindahan Tempat Pembuangan Sampah",
        "Warga RT 07 RW 02",
        LURAH,
        body=("Bau sampah sangat mengganggu kesehatan balita dan warga lanjut usia kami.",),
        more=("Sudarmaji", "Ning Rahayu", "Petrus Kelik"),
    ),
)


LAYOUTS = (
    (citizen, CITIZEN),
    (declaration, DECLARATION),
    (petition, PETITION),
)
