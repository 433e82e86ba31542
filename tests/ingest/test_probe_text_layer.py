"""A text layer is judged as a clerk would judge it, and mended where that is safe."""

from dataclasses import dataclass

import pytest

from arsipdesk.ingest.text_layer import pages_without_text, repair, usable

LETTER = """PEMERINTAH KOTA SEMARANG
KELURAHAN KARANGANYAR GUNUNG
Nomor : 400.10.4.4/123/IV/2024
Hal   : Undangan Rapat Koordinasi RW 05
Dengan hormat, mengharap kehadiran Bapak/Ibu pada hari Senin, 22 April 2024."""


@dataclass
class Pages:
    texts: tuple[str, ...]


def test_an_ordinary_letter_is_usable() -> None:
    assert usable(LETTER)


def test_a_table_of_contents_with_its_dots_is_usable() -> None:
    assert usable("\n".join(f"BAB {n} Gambaran Umum {'.' * 60} {n * 7}" for n in range(1, 9)))
    assert usable(
        "Nama lengkap pemohon bantuan : . . . . . . . . . . . . . . . . . . . . . . . . . . ."
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  \n ",
        "- 2 -",
        "Dicap dan ditandai",
        "\ufffd\ufffd\ufffdtah \ufffdo\ufffda Se\ufffdara\ufffdg \ufffde\ufffdura\ufffda\ufffd",
        "!\"#$ %&'( )*+, -./0 :;<= >?@[ ]^_` {|}~ !\"#$ %&'( )*+, abc def ghi jkl",
        "\uf020\uf021\uf022 Pemerintah Kota Semarang Kelurahan",
        "LAPORAN PENILAlAN KINERJA dan PEN3ABARAN anggaran tahun berjalan",
    ],
)
def test_a_layer_that_says_nothing_is_not_usable(text: str) -> None:
    assert not usable(text)


def test_a_few_misread_words_spoil_a_page_but_numbers_and_plates_do_not() -> None:
    sound = "Nomor polisi H1234AB, formulir F2KK, TP2KK, RW05, 2024pw, Covid19, A4. " * 8
    assert usable(sound)
    assert not usable(LETTER * 3 + " PERTANGGUNG3AWABAN PEN3ABARAN PENILAlAN")


def test_line_ends_and_control_characters_go() -> None:
    assert repair("Satu\r\nDua\rTiga\x00\x07\x9f\ud800\n") == "Satu\nDua\nTiga"


def test_words_split_at_a_line_end_come_back_whole() -> None:
    assert repair("peraturan perundang\ufffeundangan") == "peraturan perundang-undangan"
    assert repair("Undang\ufffeundang Nomor 2") == "Undang-undang Nomor 2"
    assert repair("pem\ufffebangunan jalan") == "pembangunan jalan"
    assert repair("RT 01\ufffe05") == "RT 01-05"
    assert repair("\ufffe") == "-"


def test_doubled_headings_are_halved_and_ordinary_words_are_not() -> None:
    assert repair("SSEEJJAARRAAHH  DDEESSAA  22002244") == "SEJARAH DESA 2024"
    assert repair("Bab I SSEEJJAARRAAHH") == "Bab I SEJARAH"
    assert repair("Balloon, Saad, massa, 2244, AABB") == "Balloon, Saad, massa, 2244, AABB"


def test_pages_without_a_text_worth_keeping_are_named() -> None:
    assert pages_without_text(Pages((LETTER, "", "- 3 -", LETTER))) == (1, 2)
