"""Letters and papers of neighbourhoods, firms, schools and citizens; decrees, memos, proposals."""

from random import Random

from tests.letters.known import world
from tests.letters.known.paper import LEFT, RIGHT_COLUMN, Sheet
from tests.letters.known.truth import letter
from tests.letters.model import Letter


def request_of_a_group_dated_at_the_end(chance: Random) -> Letter:
    """No, Lamp, Hal on the left; address below; place and date over the signature."""
    sheet, house, day = Sheet(), chance.choice(world.GROUPS), world.day(chance)
    number, matter = (
        world.own_number(chance, house.unit, day),
        f"Permohonan {chance.choice(world.MATTERS)}",
    )
    to, place = chance.choice(world.RECIPIENTS)
    attachment = chance.choice(world.ATTACHMENTS)
    sheet.letterhead(house.big, house.small, "C", chance.choice((0, 1)))
    no, lamp = chance.choice((("No.", "Lamp."), ("Nomor", "Lampiran"), ("No", "Lamp")))
    sheet.labels([(no, number), (lamp, attachment), ("Hal", matter)], width=100)
    sheet.gap()
    sheet.line("Kepada Yth.")
    sheet.line(to)
    sheet.line(place)
    sheet.gap()
    sheet.body(
        "Assalamu'alaikum Wr. Wb.", "Dengan hormat,",
        "Sehubungan dengan rapat warga tanggal 2 Maret 2024, kami mengajukan permohonan tersebut.",
        "Demikian permohonan kami, atas perhatian Bapak kami ucapkan terima kasih.",
    )  # fmt: skip
    sheet.signature(world.dated(chance, day), house.post, name=chance.choice(world.PEOPLE))
    said = {"number": number, "date": day, "subject": matter, "from": house.name, "to": to}
    return letter(sheet, said, attachment=attachment)


def invitation_on_half_a_sheet(chance: Random) -> Letter:
    """A5, UNDANGAN as a heading, the occasion as `Acara`; the RT's head signs."""
    sheet, house, day = Sheet("Helvetica", 10, "A5"), world.GROUPS[1], world.day(chance)
    number, matter = world.own_number(chance, house.unit, day), chance.choice(world.MATTERS)
    sheet.heading(*house.big, size=11)
    sheet.gap(3)
    sheet.heading("UNDANGAN", underline=True)
    sheet.line(f"No : {number}")
    sheet.gap(2)
    sheet.line("Kepada Yth.")
    sheet.line("Bapak/Ibu/Saudara Warga RT 03")
    sheet.line("di Tempat")
    sheet.gap(2)
    sheet.body("Mengharap kehadiran Bapak/Ibu/Saudara pada :")
    sheet.labels([("Hari, tgl", f"Minggu, {world.long(chance, world.day(chance))}"),
                  ("Jam", "19.30 WIB"), ("Acara", matter)], width=75)  # fmt: skip
    sheet.signature(world.dated(chance, day), house.post, x=80, name="Slamet Riyadi")
    said = {"number": number, "date": day, "subject": f"Undangan {matter}", "from": house.name}
    return letter(sheet, said | {"to": "Warga RT 03"})


def firm_letter_with_date_under_the_head(chance: Random) -> Letter:
    """A company: date first, then `No.`/`Ref.`, address on the left, subject under it, bold."""
    sheet, house, day = Sheet("Helvetica", 10.5), chance.choice(world.FIRMS), world.day(chance)
    number, matter = (
        world.own_number(chance, house.unit, day),
        f"Penawaran {chance.choice(world.MATTERS)}",
    )
    sheet.letterhead(house.big, house.small, chance.choice("LC"), 1)
    sheet.line(f"Semarang, {world.long(chance, day)}")
    sheet.gap(2)
    sheet.line(f"{chance.choice(('No.', 'Ref.', 'Nomor'))} : {number}")
    attachment = chance.choice(world.ATTACHMENTS)
    sheet.line(f"Lampiran : {attachment}")
    sheet.gap(2)
    sheet.line("Kepada Yth.")
    sheet.line("Bapak Lurah Karanganyar Gunung")
    sheet.line("Jl. Karanganyar Gunung No. 241")
    sheet.line("Semarang")
    sheet.gap()
    sheet.line(f"Perihal : {matter}", bold=True)
    sheet.gap()
    sheet.body("Dengan hormat,", "Bersama surat ini kami menawarkan kerja sama mulai 1 Maret 2027.",
               "Atas perhatiannya kami ucapkan terima kasih.", "Hormat kami,")  # fmt: skip
    sheet.signature(house.big[0].title(), x=LEFT, name=chance.choice(world.PEOPLE))
    sheet.line(house.post)
    said = {"number": number, "date": day, "subject": matter, "from": house.name}
    return letter(sheet, said | {"to": "Lurah Karanganyar Gunung"}, attachment=attachment)


def school_letter_with_two_coats_of_arms(chance: Random) -> Letter:
    """A school or faculty; number and date on one line, `Perihal` over two lines."""
    sheet, house, day = Sheet("Times", 12), chance.choice(world.SCHOOLS), world.day(chance)
    number = world.own_number(chance, house.unit, day)
    matter = f"Permohonan Izin {chance.choice(world.MATTERS)} bagi Siswa dan Mahasiswa"
    sheet.letterhead(house.big, house.small, "C", 2)
    rows = [("Nomor", number), ("Lamp", "1 lembar"), ("Perihal", matter)]
    sheet.labels(rows, (world.dated(chance, day),), width=88)
    sheet.gap()
    for text in ("Kepada", "Yth. Bapak/Ibu Lurah Karanganyar Gunung", "di Semarang"):
        sheet.line(text)
    sheet.gap()
    sheet.body("Dengan hormat,", "Kami mohon izin kegiatan pada tanggal 9 sampai 20 Februari 2027.")
    sheet.signature(house.post + ",", name=chance.choice(world.PEOPLE))
    said = {"number": number, "date": day, "subject": matter, "from": house.name}
    return letter(sheet, said | {"to": "Lurah Karanganyar Gunung", "attachment": "1 lembar"})


def committee_letter_with_two_signatures(chance: Random) -> Letter:
    """A committee without a letterhead's address; head and secretary sign, the RW countersigns."""
    sheet, day = Sheet("OpenSans", 10), world.day(chance)
    number, matter = (
        world.own_number(chance, "PAN-HUT", day),
        f"Permohonan Dana {chance.choice(world.MATTERS)}",
    )
    sheet.letterhead(("PANITIA HUT RI KE-81", "RW 05 KELURAHAN KARANGANYAR GUNUNG"), (), "C", 0)
    sheet.right(world.dated(chance, day))
    attachment = chance.choice(world.ATTACHMENTS)
    sheet.labels([("Nomor", number), ("Lamp.", attachment), ("Perihal", matter)], width=90)
    sheet.gap()
    for text in ("Yth. Pimpinan Bank Jateng", "Cabang Candisari", "di tempat"):
        sheet.line(text)
    sheet.gap()
    sheet.body("Salam sejahtera,", "Bersama ini kami mohon bantuan dana kegiatan tanggal 17 Agustus.",
               "Demikian permohonan ini, terima kasih.")  # fmt: skip
    sheet.two_signatures(("Ketua Panitia,",), ("Sekretaris,",), ("Agus Salim", "Titik Handayani"))
    sheet.centred("Mengetahui,")
    sheet.centred("Ketua RW 05")
    sheet.gap(14)
    sheet.centred("Suyono")
    said = {"number": number, "date": day, "subject": matter, "to": "Pimpinan Bank Jateng"}
    said["from"] = "Panitia HUT RI Ke-81 RW 05 Kelurahan Karanganyar Gunung"
    said["to"] = "Pimpinan Bank Jateng Cabang Candisari"
    return letter(sheet, said, attachment=attachment)


def citizens_letter_without_a_head(chance: Random) -> Letter:
    """No letterhead, no number: date, subject, address, and who asks, by name."""
    sheet, day = Sheet("Courier", 11), world.day(chance)
    who, matter = "Sri Wahyuni", f"Permohonan {chance.choice(world.MATTERS)}"
    sheet.right(world.dated(chance, day))
    attachment = chance.choice(world.ATTACHMENTS)
    sheet.labels([("Hal", matter), ("Lampiran", attachment)], width=100)
    sheet.gap()
    for text in ("Kepada Yth.", "Bapak Lurah Karanganyar Gunung", "di Semarang"):
        sheet.line(text)
    sheet.gap()
    sheet.body("Dengan hormat,", "Yang bertanda tangan di bawah ini saya :")
    sheet.labels(
        [("Nama", who), ("Tgl lahir", "12 Mei 1980"), ("Alamat", "RT 03 RW 05")], width=100
    )
    sheet.body("mengajukan permohonan tersebut di atas.", "Demikian permohonan saya.")
    sheet.signature("Hormat saya,", name=who)
    said = {"date": day, "subject": matter, "from": who, "to": "Lurah Karanganyar Gunung"}
    return letter(sheet, said, attachment=attachment)


def rt_letter_signed_below(chance: Random) -> Letter:
    """No letterhead: only the signature says that the RT's head writes."""
    sheet, day = Sheet(), world.day(chance)
    number, matter = (
        world.own_number(chance, "RT.02", day),
        f"Pemberitahuan {chance.choice(world.MATTERS)}",
    )
    sheet.line(world.dated(chance, day), RIGHT_COLUMN)
    sheet.labels([("Nomor", number), ("Hal", matter)], width=80)
    sheet.gap()
    for text in ("Kepada Yth. Ketua RW 05", "di Tempat"):
        sheet.line(text)
    sheet.gap()
    sheet.body("Assalamu'alaikum Wr. Wb.", "Kami beritahukan kegiatan pada Minggu, 28 Juni 2026.",
               "Wassalamu'alaikum Wr. Wb.", "Hormat kami,")  # fmt: skip
    sheet.signature("Ketua RT 02 RW 05", name="Slamet Riyadi")
    said = {"number": number, "date": day, "subject": matter, "from": "Ketua RT 02 RW 05"}
    return letter(sheet, said | {"to": "Ketua RW 05"})


def decree(chance: Random) -> Letter:
    """KEPUTUSAN LURAH with NOMOR and TAHUN; its day stands on the second page."""
    sheet, day = Sheet("Times", 12), world.day(chance)
    post = chance.choice(("LURAH KARANGANYAR GUNUNG", "CAMAT CANDISARI", "KETUA RW 05"))
    serial = chance.randrange(1, 90)
    number = chance.choice(
        (f"{serial} TAHUN {day.year}", f"100.3.3.3/{serial} TAHUN {day.year}",
         f"{serial:02}/SK/KRG/{world.ROMAN_MONTHS[day.month - 1]}/{day.year}", f"400.10.2.2/{serial}/TAHUN {day.year}")
    )  # fmt: skip
    matter = f"Pembentukan Panitia {chance.choice(world.MATTERS)} Tahun {day.year}"
    sheet.heading(f"KEPUTUSAN {post}", f"{chance.choice(('NOMOR', 'NOMOR :'))} {number}")
    sheet.gap(2)
    sheet.heading("TENTANG")
    sheet.gap(2)
    sheet.heading(matter.upper())
    sheet.gap(2)
    sheet.heading(f"{post},")
    sheet.gap()
    sheet.labels(
        [("Menimbang", "a. bahwa dalam rangka kegiatan perlu dibentuk panitia;"),
         ("Mengingat", "1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;"),
         ("", "2. Peraturan Wali Kota Semarang Nomor 12 Tahun 2021 tanggal 4 Mei 2021;")], width=130,
    )  # fmt: skip
    sheet.heading("MEMUTUSKAN :")
    sheet.labels(
        [("Menetapkan", ""), ("KESATU", "Membentuk panitia dengan susunan terlampir.")], width=130
    )
    sheet.page()
    sheet.labels([("KEDUA", "Keputusan ini berlaku sejak tanggal ditetapkan.")], width=130)
    sheet.signature("Ditetapkan di Semarang", f"pada tanggal {world.long(chance, day)}", post + ",",
                    name=chance.choice(world.PEOPLE))  # fmt: skip
    said = {
        "number": number,
        "date": day,
        "subject": matter,
        "from": post.title().replace("Rw", "RW"),
    }
    return letter(sheet, said, kind="decree")


def minutes(chance: Random) -> Letter:
    """BERITA ACARA with a number; the day is said in words and once in figures."""
    sheet, day = Sheet(), world.day(chance)
    number, matter = world.number(chance, "KRG", day), chance.choice(world.MATTERS)
    sheet.letterhead(world.OWN.big, world.OWN.small)
    sheet.heading("BERITA ACARA", matter.upper())
    sheet.centred(f"Nomor : {number}")
    sheet.gap()
    sheet.body(
        f"Pada hari ini, Kamis tanggal {world.long(chance, day)} bertempat di Balai Kelurahan telah "
        "dilaksanakan kegiatan tersebut dan disepakati hal-hal sebagai berikut:",
        "1. Kegiatan dimulai pada 3 Februari 2027;", "Demikian berita acara ini dibuat.",
    )  # fmt: skip
    sheet.two_signatures(("PIHAK PERTAMA,",), ("PIHAK KEDUA,",), ("Agus Salim", "Titik Handayani"))
    said = {
        "number": number,
        "date": day,
        "subject": f"Berita Acara {matter}",
        "from": world.OWN.name,
    }
    return letter(sheet, said, kind="other")


def memo(chance: Random) -> Letter:
    """NOTA DINAS: six labels, one under the other."""
    sheet, day = Sheet("Helvetica", 11), world.day(chance)
    number, matter = world.number(chance, "Kesos", day), f"Laporan {chance.choice(world.MATTERS)}"
    sifat, attachment = chance.choice(("Biasa", "Segera")), chance.choice(world.ATTACHMENTS)
    sheet.letterhead(world.OWN.big, world.OWN.small)
    sheet.heading("NOTA DINAS")
    sheet.gap()
    sheet.labels(
        [("Kepada", "Yth. Lurah Karanganyar Gunung"), ("Dari", "Kasi Kesejahteraan Sosial"),
         ("Tanggal", chance.choice((world.long(chance, day), f"{day:%d-%m-%Y}"))), ("Nomor", number),
         ("Sifat", sifat), ("Lampiran", attachment), ("Hal", matter)], width=110,
    )  # fmt: skip
    sheet.gap()
    sheet.body("Bersama ini dilaporkan bahwa pada tanggal 3 Mei 2025 kegiatan telah selesai.",
               "Demikian untuk menjadi periksa.")  # fmt: skip
    sheet.signature("Kasi Kesejahteraan Sosial,", name="Dra. ENDANG LESTARI")
    said = {"number": number, "date": day, "subject": matter, "from": "Kasi Kesejahteraan Sosial"}
    said["to"] = "Lurah Karanganyar Gunung"
    return letter(sheet, said, kind="memo", sifat=sifat, attachment=attachment)


def proposal_with_title_page(chance: Random) -> Letter:
    """A title page in capitals, who hands it in below; the day stands at the end."""
    sheet, day = Sheet("OpenSans", 11), world.day(chance)
    matter, house = chance.choice(world.MATTERS), chance.choice((world.GROUPS[0], world.GROUPS[2]))
    sheet.down_to(50)
    sheet.heading("PROPOSAL", matter.upper(), size=18)
    sheet.down_to(150)
    sheet.centred("Diajukan oleh :")
    sheet.heading(*house.big)
    sheet.heading("KECAMATAN CANDISARI", "KOTA SEMARANG", str(day.year))
    sheet.page()
    sheet.heading("A. LATAR BELAKANG")
    sheet.body("Kampung Home Industri berdiri sejak 12 Juli 2020 dengan 96 usaha kecil.")
    sheet.page()
    sheet.body("Demikian proposal ini kami susun.")
    sheet.signature(world.dated(chance, day), house.post, name="Budi Santoso")
    said = {"date": day, "subject": f"Proposal {matter}", "from": house.name}
    return letter(sheet, said, kind="proposal")


def proposal_behind_a_covering_letter(chance: Random) -> Letter:
    """A letter of the group first, the proposal's title page second."""
    sheet, house, day = Sheet(), chance.choice(world.GROUPS), world.day(chance)
    number, plain = world.own_number(chance, house.unit, day), chance.choice(world.MATTERS)
    matter = f"Permohonan Bantuan Dana {plain}"
    sheet.letterhead(house.big, house.small, "C", 1)
    rows = [("Nomor", number), ("Lampiran", "1 (satu) bendel"), ("Perihal", matter)]
    sheet.labels(
        rows, (world.dated(chance, day), "", "Kepada", "Yth. Wali Kota Semarang", "di Semarang")
    )
    sheet.gap()
    sheet.body("Dengan hormat,", "Bersama ini kami ajukan proposal sebagaimana terlampir.")
    sheet.two_signatures(("Mengetahui,", "Lurah Karanganyar Gunung"), ("Hormat kami,", house.post),
                         ("SITI AMINAH", "Suyono"))  # fmt: skip
    sheet.page()
    sheet.down_to(60)
    sheet.heading("PROPOSAL", plain.upper(), *house.big, size=16)
    said = {"number": number, "date": day, "subject": matter, "from": house.name}
    said |= {"to": "Wali Kota Semarang", "attachment": "1 (satu) bendel"}
    return letter(sheet, said, kind="proposal")


def report(chance: Random) -> Letter:
    """LAPORAN PERTANGGUNGJAWABAN with a cover; the day stands on the last page."""
    sheet, day = Sheet("Helvetica", 12), world.day(chance)
    matter = chance.choice(world.MATTERS)
    sheet.down_to(60)
    sheet.heading("LAPORAN PERTANGGUNGJAWABAN", matter.upper(), f"TAHUN {day.year}", size=16)
    sheet.gap(60)
    sheet.centred("Disusun oleh :")
    sheet.heading("PANITIA PELAKSANA RW 05")
    sheet.page()
    sheet.heading("BAB I", "PENDAHULUAN")
    sheet.body("Kegiatan dilaksanakan pada tanggal 12 Juli 2023 di Balai RW 05.")
    sheet.page()
    sheet.body("Demikian laporan ini kami buat dengan sebenarnya.")
    sheet.two_signatures(
        ("Bendahara,",), (world.dated(chance, day), "Ketua Panitia,"), ("Titik", "Agus Salim")
    )
    subject = f"Laporan Pertanggungjawaban {matter} Tahun {day.year}"
    return letter(
        sheet, {"date": day, "subject": subject, "from": "Panitia Pelaksana RW 05"}, kind="report"
    )


def form(chance: Random) -> Letter:
    """A form of the own office, filled in; no number."""
    sheet, day = Sheet("Courier", 10), world.day(chance)
    sheet.letterhead(world.OWN.big, world.OWN.small)
    title = (
        f"FORMULIR PENDAFTARAN {chance.choice(('PELATIHAN UMKM', 'BAZAR WARGA', 'SENAM LANSIA'))}"
    )
    sheet.heading(title)
    sheet.gap()
    sheet.labels([("Nama", "Sri Wahyuni"), ("TTL", "Semarang, 12 Mei 1980"), ("No. HP", "081325556677"),
                  ("Alamat", "Jl. Tegalsari VII No. 3 RT 03 RW 05")], width=110)  # fmt: skip
    sheet.gap()
    sheet.signature(world.dated(chance, day), "Pendaftar,", name="Sri Wahyuni")
    return letter(
        sheet, {"date": day, "subject": title.title(), "from": world.OWN.name}, kind="other"
    )


LAYOUTS = (
    *(request_of_a_group_dated_at_the_end, invitation_on_half_a_sheet),
    *(firm_letter_with_date_under_the_head, school_letter_with_two_coats_of_arms),
    *(committee_letter_with_two_signatures, citizens_letter_without_a_head, rt_letter_signed_below),
    *(
        decree,
        minutes,
        memo,
        proposal_with_title_page,
        proposal_behind_a_covering_letter,
        report,
        form,
    ),
)
