"""Where words stand on a page tells what belongs together, in whatever blocks they were read."""

import datetime as dt

from arsipdesk.ingest.page_rows import ReadLine, Word, page_text
from arsipdesk.ingest.suggest import suggest

A4 = 210 / 297
LETTER = 0.012
"""The width of a letter, as a part of the page's."""


def line(left: float, top: float, text: str, *, paragraph: bool = False) -> ReadLine:
    """A read line of one size of letters that begins at these parts of the page."""
    words: list[Word] = []
    for word in text.split():
        right = left + len(word) * LETTER
        words.append((word, left, top, right, top + 0.01, 0.95, 0))
        left = right + LETTER
    return ReadLine(words, paragraph)


HEAD = [
    line(0.3, 0.05, "KECAMATAN CANDISARI"),
    *(line(0.1, 0.1 + 0.02 * row, text) for row, text in enumerate(["Nomor", "Lampiran", "Hal"])),
    line(0.2, 0.1, ": 470/12/2026"),
    line(0.2, 0.12, ": 2 lembar"),
    line(0.2, 0.14, ": Undangan Rapat"),
    line(0.2, 0.16, "Koordinasi"),
    line(0.6, 0.1, "Kepada"),
    line(0.6, 0.12, "Yth. Ketua RW 05"),
    line(0.6, 0.14, "Kelurahan Jomblang"),
    line(0.6, 0.16, "di -"),
    line(0.6, 0.18, "SEMARANG"),
    line(0.1, 0.22, "Bersama ini kami mengundang Saudara", paragraph=True),
]


def test_labels_and_values_that_were_read_as_blocks_stand_on_one_row_again() -> None:
    text = page_text(HEAD, A4)

    assert "Nomor\t: 470/12/2026\tKepada\n" in text
    assert text.endswith("\tSEMARANG\n\nBersama ini kami mengundang Saudara")


def test_a_letter_of_two_columns_is_understood_when_read_from_its_picture() -> None:
    found = suggest([page_text(HEAD, A4)], today=dt.date(2026, 12, 1))

    said = {field: found[field].value for field in ("number", "attachment", "subject", "to")}
    assert said == {
        "number": "470/12/2026",
        "attachment": "2 lembar",
        "subject": "Undangan Rapat Koordinasi",
        "to": "Ketua RW 05 Kelurahan Jomblang",
    }
    assert found["to"].page == 0


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    prose = "kata demi kata dalam satu lajur"
    left = [line(0.05, 0.05 + 0.02 * row, prose) for row in range(20)]
    right = [line(0.55, 0.05 + 0.02 * row, prose.upper()) for row in range(20)]

    assert page_text([*left, *right], A4) == "\n".join([prose] * 20 + [prose.upper()] * 20)


def test_a_page_without_words_has_no_text() -> None:
    assert page_text([], A4) == ""


def test_words_that_cover_each_other_are_all_kept() -> None:
    text = page_text([line(0.1, 0.1, "DITERIMA"), line(0.1, 0.101, "Nomor 12")], A4)

    assert sorted(text.split()) == ["12", "DITERIMA", "Nomor"]
