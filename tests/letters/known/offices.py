"""Letters of government offices: invitations, covering lists, circulars, orders, certificates."""

from random import Random

from tests.letters.known import world
from tests.letters.known.paper import LEFT, RIGHT_COLUMN, Sheet
from tests.letters.known.truth import letter
from tests.letters.model import Letter

SIFAT = ("Biasa", "Segera", "Sangat Segera", "Penting", "Amat Segera", "Rahasia", "Terbatas")


def invitation_with_date_beside_the_number(chance: Random) -> Letter:
    """Letterhead in the middle; the right column holds date and address, drawn row by row."""
    sheet, house, day = Sheet(), world.KECAMATAN, world.day(chance)
    number, matter = (
        world.number(chance, house.unit, day),
        f"Undangan {chance.choice(world.MATTERS)}",
    )
    to, place = chance.choice(world.RECIPIENTS)
    attachment, sifat = chance.choice(world.ATTACHMENTS), chance.choice(SIFAT)
    sheet.letterhead(house.big, house.small)
    rows = [("Nomor", number), ("Sifat", sifat), ("Lampiran", attachment), ("Hal", matter)]
    sheet.labels(rows, (world.dated(chance, day), "", "Kepada", f"Yth. {to}", place))
    sheet.gap()
    sheet.body(
        "Dengan hormat,",
        "Mengharap kehadiran Saudara pada acara yang akan diselenggarakan besok pada:",
    )
    sheet.labels(
        [("Hari/Tanggal", world.long(chance, world.day(chance))), ("Pukul", "09.00 WIB"),
         ("Tempat", "Aula Kecamatan Candisari")], x=LEFT + 10,
    )  # fmt: skip
    sheet.body("Demikian atas perhatian dan kehadirannya diucapkan terima kasih.")
    sheet.signature(house.post + ",", name=chance.choice(world.PEOPLE))
    said = {"number": number, "date": day, "subject": matter, "from": house.name, "to": to}
    return letter(sheet, said, attachment=attachment, sifat=sifat)


def agency_letter_in_separate_columns(chance: Random) -> Letter:
    """A program drew labels, values and the right column one after the other; date above all."""
    sheet, house, day = Sheet("Helvetica", 11), chance.choice(world.AGENCIES), world.day(chance)
    number, matter = world.number(chance, house.unit, day), chance.choice(world.MATTERS)
    to, place = chance.choice(world.RECIPIENTS)
    attachment, sifat = chance.choice(world.ATTACHMENTS), chance.choice(SIFAT[:3])
    sheet.letterhead(house.big, house.small, "C", 1)
    sheet.line(world.dated(chance, day), RIGHT_COLUMN)
    sheet.gap()
    rows = [("Nomor", number), ("Sifat", sifat), ("Lampiran", attachment), ("Perihal", matter)]
    sheet.labels(rows, ("Yth. " + to, place), columns_apart=True)
    sheet.gap()
    other = world.long(chance, world.day(chance))
    sheet.body(
        f"Menindaklanjuti surat Gubernur Jawa Tengah Nomor 470/0012/2025 tanggal {other} perihal "
        "tersebut pada pokok surat, bersama ini disampaikan hal-hal sebagai berikut:",
        "1. Agar segera dilakukan pendataan di wilayah masing-masing;",
        "2. Hasil pendataan dikirim paling lambat 1 (satu) minggu setelah surat ini diterima.",
    )
    sheet.two_signatures(
        ("", "Tembusan :", "1. Wali Kota Semarang;", "2. Arsip."), (f"a.n. {house.post}", "SEKRETARIS,"),
        ("", chance.choice(world.PEOPLE)),
    )  # fmt: skip
    said = {"number": number, "date": day, "subject": matter, "from": house.name, "to": to}
    return letter(sheet, said, attachment=attachment, sifat=sifat)


def letter_of_new_rules_with_address_on_the_left(chance: Random) -> Letter:
    """The form of Permendagri 1/2023: address on the left below the subject, date beside number."""
    sheet, house, day = Sheet("OpenSans", 10), world.NEIGHBOUR, world.day(chance)
    number, matter = (
        world.number(chance, house.unit, day),
        f"Permohonan {chance.choice(world.MATTERS)}",
    )
    attachment, sifat = chance.choice(world.ATTACHMENTS), chance.choice(SIFAT[:2])
    sheet.letterhead(house.big, house.small, "C", 2)
    rows = [("Nomor", number), ("Sifat", sifat), ("Lampiran", attachment), ("Hal", matter)]
    sheet.labels(rows, (world.dated(chance, day),), width=85)
    sheet.gap()
    sheet.line("Yth. 1. Camat Candisari")
    sheet.line("2. Lurah Karanganyar Gunung", LEFT + 8)
    sheet.line("3. Ketua LPMK", LEFT + 8)
    sheet.line("di-")
    sheet.line("Semarang", LEFT + 8)
    sheet.gap()
    sheet.body(
        "Dalam rangka menindaklanjuti hasil musyawarah tanggal 3 Januari 2024, mohon bantuan "
        "Saudara untuk memfasilitasi kegiatan dimaksud.",
        "Demikian, atas kerja samanya disampaikan terima kasih.",
    )
    sheet.signature("Ditandatangani secara elektronik oleh:", house.post, name=world.PEOPLE[1])
    said = {"number": number, "date": day, "subject": matter, "from": house.name}
    said["to"] = "Camat Candisari; Lurah Karanganyar Gunung; Ketua LPMK"
    return letter(sheet, said, attachment=attachment, sifat=sifat)


def ministry_letter_with_secrecy_in_the_number(chance: Random) -> Letter:
    """A ministry's office: logo left, letterhead left, `Derajat`, number with R- or B- in front."""
    sheet, day = Sheet("Helvetica", 10.5), world.day(chance)
    prefix, level = chance.choice((("R", "rahasia"), ("B", "biasa"), ("T", "terbatas")))
    number = f"{prefix}-{chance.randrange(10, 900)}/KUA.11.33.05/PW.01/{day.month:02}/{day.year}"
    matter, to = chance.choice(world.MATTERS), "Lurah Karanganyar Gunung"
    sheet.letterhead(
        ("KEMENTERIAN AGAMA REPUBLIK INDONESIA", "KANTOR URUSAN AGAMA KECAMATAN CANDISARI"),
        ("Jalan Sisingamangaraja 10 Semarang", "Telepon (024) 8311111; Email: kuacandisari@kemenag.go.id"),
        "L",
    )  # fmt: skip
    rows = [("Nomor", number), ("Derajat", "Segera"), ("Lamp.", "-"), ("Hal", matter)]
    sheet.labels(rows, (world.long(chance, day),), width=80)
    sheet.gap()
    sheet.line(f"Yth. {to}")
    sheet.line("Kota Semarang")
    sheet.gap()
    sheet.body("Assalamu'alaikum Wr. Wb.", "Sehubungan dengan hal tersebut, kami sampaikan.",
               "Wassalamu'alaikum Wr. Wb.")  # fmt: skip
    sheet.signature("Kepala,", name="H. Ahmad Fauzi, S.Ag")
    said = {"number": number, "date": day, "subject": matter, "urgency": "segera"}
    said["to"] = f"{to} Kota Semarang"
    said |= {"from": "Kantor Urusan Agama Kecamatan Candisari", "level": level}
    return letter(sheet, said)


def police_letter_dated_below_the_head(chance: Random) -> Letter:
    """The police's form: letterhead left, `Klasifikasi`, date right, K e p a d a on its own."""
    sheet, day = Sheet("Courier", 10), world.day(chance)
    roman = world.ROMAN_MONTHS[day.month - 1]
    number = f"B/{chance.randrange(1, 400)}/{roman}/{day.year}/Polsek"
    matter = f"Pemberitahuan {chance.choice(world.MATTERS)}"
    sheet.letterhead(
        ("KEPOLISIAN RESOR KOTA BESAR SEMARANG", "KEPOLISIAN SEKTOR CANDISARI"),
        ("Jl. Dr. Wahidin 1 Semarang",), "L", 0,
    )  # fmt: skip
    sheet.line(world.dated(chance, day), RIGHT_COLUMN)
    rows = [
        ("Nomor", number),
        ("Klasifikasi", "Biasa"),
        ("Lampiran", "1 (satu) lembar"),
        ("Perihal", matter),
    ]
    sheet.labels(rows, ("", "", "Kepada", "Yth. Lurah Karanganyar Gunung", "di Semarang"))
    sheet.gap()
    sheet.body(
        "1. Rujukan Undang-Undang Nomor 2 Tahun 2002 tentang Kepolisian Negara Republik Indonesia.",
        "2. Sehubungan dengan rujukan tersebut di atas, bersama ini diberitahukan kegiatan dimaksud.",
    )
    sheet.signature("KAPOLSEK CANDISARI", name="IWAN KURNIAWAN, S.H.")
    said = {"number": number, "date": day, "subject": matter, "from": "Kepolisian Sektor Candisari"}
    said |= {"to": "Lurah Karanganyar Gunung", "attachment": "1 (satu) lembar", "level": "biasa"}
    return letter(sheet, said)


def covering_list(chance: Random) -> Letter:
    """SURAT PENGANTAR: a table says what goes with it; receipt on the left of the signature."""
    sheet, day = Sheet(), world.day(chance)
    house = chance.choice((world.KECAMATAN, world.NEIGHBOUR, world.OWN))
    number = world.number(chance, house.unit, day)
    matter = f"{chance.choice(('Proposal', 'Laporan', 'Daftar'))} {chance.choice(world.MATTERS)}"
    sheet.letterhead(house.big, house.small)
    sheet.line(world.dated(chance, day), RIGHT_COLUMN)
    sheet.line("Kepada", RIGHT_COLUMN)
    sheet.line("Yth. Camat Candisari", RIGHT_COLUMN)
    sheet.line("di Semarang", RIGHT_COLUMN)
    sheet.gap()
    sheet.heading("SURAT PENGANTAR", underline=True)
    sheet.centred(f"Nomor : {number}")
    sheet.gap()
    sheet.table(
        (12, 80, 30, 45),
        (("NO", "JENIS YANG DIKIRIM", "BANYAKNYA", "KETERANGAN"),
         ("1.", matter, "1 (satu) berkas", "Dikirim dengan hormat untuk menjadikan periksa"),
        ),
    )  # fmt: skip
    sheet.two_signatures(
        ("Diterima tanggal : ....................", "Penerima,"), ("", house.post + ","),
        ("( ............................ )", chance.choice(world.PEOPLE)),
    )  # fmt: skip
    said = {
        "number": number,
        "date": day,
        "subject": matter,
        "from": house.name,
        "to": "Camat Candisari",
    }
    return letter(sheet, said, own=house is world.OWN)


def circular(chance: Random) -> Letter:
    """SURAT EDARAN, its number with a year, its matter below TENTANG."""
    sheet, day = Sheet("OpenSans", 10), world.day(chance)
    number = chance.choice(
        (f"{chance.choice(world.CODES)}/{chance.randrange(1, 90)} TAHUN {day.year}",
         f"{chance.randrange(1, 40)} TAHUN {day.year}", world.number(chance, "SETDA", day))
    )  # fmt: skip
    matter = chance.choice(world.MATTERS)
    sheet.heading("WALI KOTA SEMARANG")
    sheet.gap(6)
    sheet.line(f"Semarang, {world.long(chance, day)}", RIGHT_COLUMN)
    sheet.line("Kepada", RIGHT_COLUMN)
    sheet.line("Yth. Camat dan Lurah se-Kota Semarang", RIGHT_COLUMN - 8)
    sheet.line("di SEMARANG", RIGHT_COLUMN)
    sheet.gap(6)
    sheet.heading("SURAT EDARAN", f"NOMOR {number}", "TENTANG", matter.upper())
    sheet.gap()
    sheet.body(
        "Dalam rangka mendukung kegiatan dimaksud dan memperhatikan surat Menteri Dalam Negeri "
        "Nomor 440/77/SJ tanggal 4 Januari 2024, disampaikan:",
        "a. Camat dan Lurah agar menggerakkan masyarakat;", "b. Melaporkan hasilnya.",
    )  # fmt: skip
    sheet.signature("WALI KOTA SEMARANG,", name="HENDRA WIJAYA")
    said = {"number": number, "date": day, "subject": matter, "from": "Wali Kota Semarang"}
    return letter(sheet, said | {"to": "Camat dan Lurah se-Kota Semarang"})


def order_to_go(chance: Random) -> Letter:
    """SURAT TUGAS of the own office or the kecamatan; place and date stand at the signature."""
    sheet, day = Sheet(), world.day(chance)
    house = chance.choice((world.KECAMATAN, world.OWN))
    number = world.number(chance, house.unit, day)
    sheet.letterhead(house.big, house.small, "C", 2)
    title = chance.choice(("SURAT TUGAS", "SURAT PERINTAH TUGAS"))
    sheet.heading(title, underline=True)
    sheet.centred(f"{chance.choice(('Nomor', 'NOMOR', 'No.'))} : {number}")
    sheet.gap()
    other = world.long(chance, world.day(chance))
    sheet.labels(
        [("Dasar", f"Surat Camat Candisari Nomor 470/1127/XI/2023 tanggal {other}")], width=130
    )
    sheet.centred("MENUGASKAN :")
    sheet.labels([("Kepada", "1. Nama : Budi Santoso"), ("", "2. Nama : Sri Wahyuni"),
                  ("Untuk", f"Mengikuti {chance.choice(world.MATTERS)}")], width=130)  # fmt: skip
    sheet.gap()
    place = chance.choice(
        (("Ditetapkan di : Semarang", f"pada tanggal : {world.long(chance, day)}"),
         (f"Semarang, {world.long(chance, day)}",),
         ("Dikeluarkan di Semarang", f"Pada Tanggal {world.long(chance, day)}"))
    )  # fmt: skip
    sheet.signature(*place, house.post + ",", name=chance.choice(world.PEOPLE))
    said = {"number": number, "date": day, "subject": title.title(), "from": house.name}
    return letter(sheet, said, own=house is world.OWN)


def certificate(chance: Random) -> Letter:
    """SURAT KETERANGAN with dates of birth in its body, the bearer signs on the left."""
    sheet, day = Sheet("Helvetica", 11), world.day(chance)
    house = chance.choice((world.OWN, world.NEIGHBOUR))
    number = world.number(chance, house.unit, day)
    title = f"SURAT KETERANGAN {chance.choice(('USAHA', 'TIDAK MAMPU', 'DOMISILI', 'KEMATIAN'))}"
    sheet.letterhead(house.big, house.small)
    sheet.heading(title, underline=True)
    sheet.centred(f"Nomor : {number}")
    sheet.gap()
    sheet.body("Yang bertanda tangan di bawah ini Lurah menerangkan bahwa :")
    sheet.labels(
        [("Nama", "Sri Wahyuni"), ("NIK", "3374065205800001"), ("TTL", "Semarang, 12 Mei 1980"),
         ("Alamat", "Jl. Tegalsari VII No. 3 RT 03 RW 05"), ("Tanggal", "Berlaku 1 Januari 2027")],
        width=100,
    )  # fmt: skip
    sheet.body("Demikian surat keterangan ini dibuat untuk dipergunakan sebagaimana mestinya.")
    sheet.two_signatures(
        ("", "Pemegang Surat,"), (world.dated(chance, day), house.post + ","),
        ("Sri Wahyuni", chance.choice(world.PEOPLE)),
    )  # fmt: skip
    said = {"number": number, "date": day, "subject": title.title(), "from": house.name}
    return letter(sheet, said, own=house is world.OWN)


def announcement(chance: Random) -> Letter:
    """PENGUMUMAN with number and TENTANG, without an addressee."""
    sheet, day = Sheet(), world.day(chance)
    house = chance.choice((world.KECAMATAN, world.NEIGHBOUR))
    number, matter = world.number(chance, house.unit, day), chance.choice(world.MATTERS)
    sheet.letterhead(house.big, house.small)
    sheet.heading("PENGUMUMAN", f"NOMOR : {number}")
    sheet.gap(2)
    sheet.heading("TENTANG", matter.upper())
    sheet.gap()
    sheet.body("Diberitahukan kepada seluruh warga bahwa kegiatan dimulai 5 Januari 2027.")
    sheet.signature("Dikeluarkan di Semarang", f"pada tanggal {world.long(chance, day)}",
                    house.post + ",", name=chance.choice(world.PEOPLE))  # fmt: skip
    return letter(sheet, {"number": number, "date": day, "subject": matter, "from": house.name})


LAYOUTS = (
    *(invitation_with_date_beside_the_number, agency_letter_in_separate_columns),
    *(letter_of_new_rules_with_address_on_the_left, ministry_letter_with_secrecy_in_the_number),
    *(police_letter_dated_below_the_head, covering_list, circular, order_to_go, certificate),
    announcement,
)
