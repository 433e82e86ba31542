"""The same letter scanned again is known by its text; another letter on the same form is not."""

import random
from pathlib import Path

import pytest
from fpdf import FPDF
from sqlalchemy import select

from arsipdesk.archive import Archive
from arsipdesk.catalogue.likeness import marks
from arsipdesk.catalogue.models import Setting, TextMark
from arsipdesk.cli.app import run
from arsipdesk.domain.records import Fields, Likeness, ScanRecord
from arsipdesk.domain.sameness import evidence, letters, side_by_side
from arsipdesk.ingest import again

FORM = """PEMERINTAH KOTA SEMARANG
KECAMATAN CANDISARI
KELURAHAN KARANGANYAR GUNUNG
Jalan Karanganyar Gunung No. 241 Semarang Kode Pos 50255

SURAT KETERANGAN DOMISILI
Nomor: 470/{number}/III/2026

Yang bertanda tangan di bawah ini Lurah Karanganyar Gunung menerangkan dengan sebenarnya bahwa:
Nama: {name}
Tempat, tanggal lahir: Semarang, {born}
NIK: 33740{nik}
Orang tersebut di atas adalah benar-benar warga kami yang berdomisili di alamat tersebut.
Demikian surat keterangan ini dibuat untuk dapat dipergunakan sebagaimana mestinya.
Semarang, {day} Maret 2026
LURAH KARANGANYAR GUNUNG
SRI WAHYUNI, S.Sos., M.M.
"""
STAMP = "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat BSrE.\n"


def letter(number: int, name: str = "Budi Santoso") -> str:
    chance = random.Random(number)  # noqa: S311 - made-up people
    return FORM.format(
        number=f"{number:03d}",
        name=name,
        born=f"{chance.randint(1, 28)} Mei {chance.randint(1955, 2004)}",
        nik=chance.randint(10**10, 10**11 - 1),
        day=chance.randint(1, 28),
    )


def misread(text: str, share: float, seed: int = 1) -> str:
    """`text` as a bad scan reads: letters stand for others, here and there one is lost."""
    chance = random.Random(seed)  # noqa: S311 - made-up faults
    wrong = {"l": "1", "i": "l", "o": "0", "e": "c", "n": "ri", "a": "o", "m": "rn", "u": "v"}
    signs = []
    for sign in text:
        if sign.isalpha() and chance.random() < share:
            signs.append(wrong.get(sign.lower(), ""))
        else:
            signs.append(sign)
    return "".join(signs)


def pdf(path: Path, text: str) -> Path:
    document = FPDF()
    document.add_page()
    document.set_font("Times", size=11)
    document.multi_cell(0, 5, text)
    document.output(str(path))
    return path


def arrive(archive: Archive, name: str, text: str) -> ScanRecord:
    pdf(archive.layout.inbox / name, text)
    archive.watch(once=True)
    return next(scan for scan in archive.inbox() if scan.name == name)


def test_same_letter_scanned_twice_is_shown_as_another_scan_of_it(archive: Archive) -> None:
    first = arrive(archive, "a.pdf", letter(12))
    assert first.like is None
    second = arrive(archive, "b.pdf", misread(letter(12), 0.03))
    assert second.state == "new"
    assert second.like is not None
    assert (second.like.kind, second.like.id) == ("scan", first.scan)
    assert 0.8 < second.like.score < 1


def test_a_letter_that_is_filed_is_named_by_its_document(archive: Archive) -> None:
    document = archive.file(arrive(archive, "a.pdf", letter(12)).scan, Fields(subject="Domisili"))
    found = arrive(archive, "b.pdf", STAMP + letter(12)).like
    assert found == Likeness("document", document.id, 1.0)


def test_a_hundred_letters_on_one_form_are_a_hundred_letters(archive: Archive) -> None:
    names = ("Budi Santoso", "Siti Aminah", "Agus Wijaya", "Dewi Lestari")
    for number in range(1, 25):
        pdf(archive.layout.inbox / f"{number}.pdf", letter(number, names[number % 4]))
    archive.watch(once=True)
    assert [scan.like for scan in archive.inbox()] == [None] * 24
    found = arrive(archive, "lagi.pdf", misread(letter(7, names[3]), 0.02)).like
    assert found is not None
    assert archive.scan(found.id).name == "7.pdf"


def test_short_texts_and_discarded_scans_are_like_nothing(archive: Archive) -> None:
    arrive(archive, "a.pdf", "Tanda terima surat")
    assert arrive(archive, "b.pdf", "Tanda terima surat.").like is None
    archive.discard(arrive(archive, "c.pdf", letter(12)).scan)
    assert arrive(archive, "d.pdf", misread(letter(12), 0.02)).like is None


def test_a_letter_whose_text_is_read_later_is_known_then(archive: Archive) -> None:
    """As text recognition reads it: the later of the two scans is the other again."""
    first = arrive(archive, "a.pdf", " ")
    second = arrive(archive, "b.pdf", letter(12))
    assert second.like is None
    archive.derived.put(first.sha256, [misread(letter(12), 0.03)], None)
    with archive.catalogue.writing() as session:
        (changed,) = again.text_changed(session, first.sha256, archive.derived.texts)
        assert changed.id == second.scan
    found = archive.scan(second.scan).like
    assert found is not None
    assert (found.kind, found.id) == ("scan", first.scan)
    assert archive.scan(first.scan).like is None


def test_letters_of_an_older_archive_are_caught_up_with(archive: Archive) -> None:
    first = arrive(archive, "a.pdf", letter(12))
    with archive.catalogue.writing() as session:
        for row in session.scalars(select(TextMark)):
            session.delete(row)
        for setting in session.scalars(select(Setting).where(Setting.key.startswith("likeness"))):
            session.delete(setting)
    archive.watch(once=True)
    found = arrive(archive, "b.pdf", misread(letter(12), 0.02)).like
    assert found is not None
    assert found.id == first.scan


@pytest.mark.parametrize("share", [0.0, 0.01, 0.03, 0.05, 0.08])
def test_misreadings_do_not_hide_a_letter(share: float) -> None:
    plain = letters([letter(12)])
    for seed in range(20):
        read = letters([misread(letter(12), share, seed)])
        assert set(marks(plain)) & set(marks(read))
        assert evidence(plain, read).same, evidence(plain, read)


def test_one_digit_of_a_clean_letter_makes_it_another() -> None:
    one, other = letters([letter(12)]), letters([letter(12).replace("470/012", "470/013")])
    assert evidence(one, other).score > 0.99
    assert not evidence(one, other).same


def test_another_name_makes_another_letter() -> None:
    other = letter(12).replace("Budi Santoso", "Kartini Wulandari")
    assert not evidence(letters([letter(12)]), letters([other])).same


def test_lines_stand_beside_their_like() -> None:
    one = ["Nomor: 5\nHal: Undangan rapat", "Lurah"]
    other = ["Nomor: 6\nHAL : Undangan rapat\nTerima kasih atas perhatiannya"]
    found = [(line.left, line.right, line.same) for line in side_by_side(one, other)]
    assert ("Hal: Undangan rapat", "HAL : Undangan rapat", True) in found
    assert ("Nomor: 5", "Nomor: 6", False) in found
    assert ("Lurah", "", False) in found
    assert ("", "Terima kasih atas perhatiannya", False) in found


def test_the_command_line_tells_what_differs(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    first = arrive(archive, "a.pdf", letter(12))
    second = arrive(archive, "b.pdf", letter(12).replace("warga kami", "warqa kami"))
    words = ["-C", str(archive.folder), "similar"]
    assert run([*words, str(second.scan)]) == 0
    told = capsys.readouterr().out
    assert f"pindaian {first.scan}" in told
    assert "+ Orang tersebut di atas adalah benar-benar warga kami" in told
    assert "SRI WAHYUNI" not in told
    assert run([*words, "99"]) == 1
