"""Letters as they come over the counter, and what the archive reads from each of them."""

import datetime as dt

import letters_from_offices
import letters_from_people
import pytest
from suggest_letter import Letter

from arsipdesk.domain.records import CodeRecord
from arsipdesk.ingest.suggest import suggest

TODAY = dt.date(2026, 12, 1)
OFFICE = "Kelurahan Karanganyar Gunung"
LETTERS = (*letters_from_offices.LETTERS, *letters_from_people.LETTERS)
INVITATION = letters_from_offices.LETTERS[0].pages[0]
CODED = letters_from_offices.LETTERS[1].pages[0]


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.story)
def test_a_letter_is_read_as_a_clerk_would_read_it(letter: Letter) -> None:
    found = suggest(letter.pages, name="scan0001.pdf", today=TODAY, office=OFFICE)

    read = {name: found[name].value for name in letter.expected if name in found}
    assert read == letter.expected
    unsure = {name: found[name] for name in letter.sure if found[name].confidence < 0.9}
    assert unsure == {}
    assert [name for name in letter.absent if name in found] == []


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.story)
def test_each_value_names_words_that_stand_on_the_page(letter: Letter) -> None:
    found = suggest(letter.pages, name="scan0001.pdf", today=TODAY, office=OFFICE)

    page = " ".join(" ".join(letter.pages).split())
    strange = {
        field: entry.source
        for field, entry in found.items()
        for word in entry.source.split()
        if word not in page and "SSAALL" not in page and "P R O" not in page
    }
    assert strange == {}


def code(number: str, name: str, aliases: tuple[str, ...] = ()) -> CodeRecord:
    return CodeRecord(number, name, "", "permendagri-83-2022", "", 4, True, False, aliases)


HOME_INDUSTRY = code("400.10.4.4", "Usaha Ekonomi Masyarakat", aliases=("400.10.44",))
VILLAGE = code("400.10.2.2", "Administrasi Pemerintahan Desa dan Kelurahan")


def test_a_code_in_the_number_is_the_letters_code_if_the_list_knows_it() -> None:
    def listed(text: str) -> list[tuple[CodeRecord, float]]:
        return [(VILLAGE, 1.0)] if text == VILLAGE.code else []

    found = suggest([CODED], today=TODAY, codes=listed)

    assert found["code"].value == "400.10.2.2"
    assert found["code"].confidence >= 0.9
    assert "400.10.2.2" in found["code"].source


def test_a_code_that_the_subject_supports_too_is_surer_still() -> None:
    def backed(text: str) -> list[tuple[CodeRecord, float]]:
        return [(VILLAGE, 0.6)]

    def alone(text: str) -> list[tuple[CodeRecord, float]]:
        return [(VILLAGE, 1.0)] if text == VILLAGE.code else [(HOME_INDUSTRY, 0.6)]

    both = suggest([CODED], today=TODAY, codes=backed)["code"]
    number_only = suggest([CODED], today=TODAY, codes=alone)["code"]
    assert number_only.value == both.value == "400.10.2.2"
    assert both.confidence > number_only.confidence


def test_a_misprinted_code_leads_to_the_code_it_is_an_alias_of() -> None:
    letter = "Nomor : 400.10.44/7/2026\nHal : Bazar UMKM\nYth. Camat"

    found = suggest([letter], today=TODAY, codes=lambda text: [(HOME_INDUSTRY, 0.5)])

    assert found["code"].value == "400.10.4.4"


def test_without_a_code_in_the_number_the_subject_proposes_one_with_doubt() -> None:
    found = suggest([INVITATION], today=TODAY, codes=lambda text: [(HOME_INDUSTRY, 0.7)])

    assert found["code"].value == "400.10.4.4"
    assert found["code"].confidence < 0.9
    assert "Home Industri" in found["code"].source


def test_two_codes_that_fit_as_well_leave_doubt() -> None:
    one = suggest([INVITATION], today=TODAY, codes=lambda text: [(HOME_INDUSTRY, 0.6)])
    two = suggest(
        [INVITATION], today=TODAY, codes=lambda text: [(HOME_INDUSTRY, 0.6), (VILLAGE, 0.58)]
    )

    assert two["code"].confidence < 0.5 < one["code"].confidence


def test_a_code_that_no_list_knows_is_not_proposed() -> None:
    assert "code" not in suggest([CODED], today=TODAY, codes=lambda text: [])


def test_a_sender_is_spelled_as_the_archive_already_spells_it() -> None:
    misread = INVITATION.replace("KECAMATAN CANDISARI", "KECAMATAN CANDlSARI", 1)

    found = suggest([misread], today=TODAY, parties=lambda text: ["Kecamatan Candisari"])

    assert found["from"].value == "Kecamatan Candisari"


def test_rw_05_is_never_taken_for_rw_06() -> None:
    letter = "RW 05\nNomor : 3/RW.05/2026\nHal : Kerja Bakti\nYth. Lurah"

    found = suggest([letter], today=TODAY, parties=lambda text: ["RW 06"])

    assert found["from"].value == "RW 05"


@pytest.mark.parametrize(
    ("office", "kind"),
    [
        ("Kelurahan Karanganyar Gunung", "outgoing_letter"),
        ("KELURAHAN KARANGANYAR GUNUNG, Kota Semarang", "outgoing_letter"),
        ("Kantor Lurah Karanganyar Gunung", "outgoing_letter"),
        ("Kelurahan Karanganyar", "incoming_letter"),
        ("Kecamatan Candisari", "incoming_letter"),
        ("", "incoming_letter"),
    ],
)
def test_the_same_letter_goes_out_here_and_comes_in_elsewhere(office: str, kind: str) -> None:
    found = suggest([CODED], today=TODAY, office=office)["kind"]

    assert found.value == kind
    assert (found.confidence >= 0.8) == bool(office)


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("Semarang, 16 November 2026", "2026-11-16"),
        ("Semarang, 16-11-2026", "2026-11-16"),
        ("Semarang, 16/11/2026", "2026-11-16"),
        ("Semarang,16Nopember2026", "2026-11-16"),
        ("Semarang, tanggal 16 Nop. 2026", "2026-11-16"),
        ("Semarang, 1 Pebruari 2026", "2026-02-01"),
        ("Tanggal : 16 November 2026", "2026-11-16"),
        ("Tgl. 16-11-2026", "2026-11-16"),
    ],
)
def test_a_date_is_read_however_it_is_written(written: str, date: str) -> None:
    letter = f"RW 05\nNomor : 3/RW.05/2026\nHal : Kerja Bakti\n{written}\nYth. Lurah"

    found = suggest([letter], today=TODAY)["date"]

    assert (found.value, found.confidence >= 0.9) == (date, True)


@pytest.mark.parametrize("written", ["2 Desember 2026", "16 November 2062", "16 November 1926"])
def test_a_date_ahead_or_of_long_ago_is_doubtful(written: str) -> None:
    letter = f"Nomor : 3/RW.05\nHal : Kerja Bakti\nSemarang, {written}\nYth. Lurah"

    assert suggest([letter], today=TODAY)["date"].confidence < 0.5


def test_a_scan_without_text_is_named_by_its_file() -> None:
    found = suggest(["", "  "], name="Proposal_Kampung-Home Industri.pdf", today=TODAY)

    assert found["subject"].value == "Proposal Kampung Home Industri"
    assert found["kind"].value == "proposal"
    assert max(entry.confidence for entry in found.values()) < 0.5


def test_a_scanners_file_name_says_next_to_nothing() -> None:
    assert suggest([], name="scan_0007.pdf", today=TODAY)["subject"].confidence <= 0.1
    assert suggest([], name="", today=TODAY) == {}


def test_the_month_in_the_number_warns_of_a_misread_date() -> None:
    right = suggest([INVITATION], today=TODAY)["date"]
    wrong = suggest([INVITATION.replace("16 November", "16 Maret")], today=TODAY)["date"]

    assert wrong.confidence < 0.8 < right.confidence


def test_a_number_without_its_label_is_a_guess_and_a_date_is_no_number() -> None:
    unlabelled = suggest(["KECAMATAN CANDISARI\n470/12/KecCK/2026\nHal : Undangan"], today=TODAY)
    date_only = suggest(["KECAMATAN CANDISARI\n1/10/2012\nHal : Undangan"], today=TODAY)

    assert unlabelled["number"].value == "470/12/KecCK/2026"
    assert unlabelled["number"].confidence < 0.6
    assert "number" not in date_only
