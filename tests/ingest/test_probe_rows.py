"""A PDF's text comes in the order in which its page is read, whatever order it was drawn in."""

from pathlib import Path

import fpdf

from arsipdesk.ingest.readers.pdf import open_document, texts_of


def drawn(tmp_path: Path, *pages: list[tuple[float, float, str]]) -> list[str]:
    """The texts of a PDF whose words were drawn at these places (in mm), in this order."""
    pdf = fpdf.FPDF()
    pdf.set_font("Helvetica", size=11)
    for page in pages:
        pdf.add_page()
        for x, y, text in page:
            pdf.text(x, y, text)
    path = tmp_path / "surat.pdf"
    pdf.output(str(path))
    document = open_document(path)
    try:
        return texts_of(document)
    finally:
        document.close()


LABELS = [(20.0, 40 + 6 * at, text) for at, text in enumerate(["Nomor", "Sifat", "Hal"])]
VALUES = [(45.0, 40 + 6 * at, text) for at, text in enumerate([": 470/12", ": Segera", ": Rapat"])]
BESIDE = [(130.0, 40.0, "Kepada"), (130.0, 46.0, "Yth. Lurah"), (130.0, 58.0, "di tempat")]


def test_labels_drawn_before_their_values_are_read_with_them(tmp_path: Path) -> None:
    (text,) = drawn(tmp_path, [*LABELS, *BESIDE, *VALUES])

    assert text.splitlines() == [
        "Nomor\t: 470/12\tKepada",
        "Sifat\t: Segera\tYth. Lurah",
        "Hal\t: Rapat",
        "\tdi tempat",
    ]


def test_words_drawn_over_each_other_are_not_lost(tmp_path: Path) -> None:
    (text,) = drawn(tmp_path, [(20, 40, "DITERIMA"), (21, 40.5, "Nomor 12"), (20, 40, "DITERIMA")])

    assert "DITERIMA" in text
    assert "Nomor" in text


def test_pages_in_the_middle_of_a_book_stay_as_they_stand_in_it(tmp_path: Path) -> None:
    texts = drawn(tmp_path, *[[*LABELS, *VALUES]] * 6)

    assert texts[4].splitlines()[0] == "Nomor"
    assert texts[0] == texts[5]
    assert texts[0].splitlines()[0] == "Nomor\t: 470/12"
