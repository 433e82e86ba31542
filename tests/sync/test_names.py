"""Whatever a subject says, its name in the share is one that every disk and cloud can hold."""

import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arsipdesk.sync import names

HOSTILE = [
    "$(touch PWNED)",
    "`touch PWNED`",
    "a; touch PWNED",
    "kutip \" dan ' dua",
    "baris\nbaru\r\nlagi",
    "../../etc/passwd",
    "..\\..\\windows",
    "huruf" * 100,
    "akhir titik...",
    "akhir spasi   ",
    "CON",
    "nul.txt",
    "com1",
    "LPT9.pdf",
    "🏠 rumah 🏭",
    "\u202egnirts\u202c dibalik",
    ".tersembunyi",
    "~$kunci",
    "",
    ".",
    "..",
    "\0nol",
    "C:\\autoexec.bat",
    "é" * 90,
    "\ufeffbom",
]


def is_safe(name: str) -> bool:
    stem = name.split(".", 1)[0].strip().casefold()
    return (
        0 < len(name) <= names.MAX_CHARACTERS + 1
        and len(name.encode()) <= names.MAX_BYTES + 1
        and not set(name) & set('\\/:*?"<>|')
        and all(unicodedata.category(c)[0] != "C" for c in name)
        and not name.startswith((".", " "))
        and not name.endswith((".", " "))
        and stem not in {"con", "prn", "aux", "nul"}
        and not (len(stem) == 4 and stem[:3] in ("com", "lpt") and stem[3].isdigit())
        and PurePosixPath(name).name == name
        and PureWindowsPath(name).name == name
        and not PureWindowsPath(name).is_reserved()
    )


@pytest.mark.parametrize("subject", HOSTILE)
def test_a_hostile_subject_becomes_a_plain_name(subject: str) -> None:
    assert is_safe(names.component(subject))
    assert is_safe(names.file_name(12, subject, ".pdf"))
    assert names.file_name(12, subject, ".pdf").startswith(("0012 - ", "0012.pdf"))


@given(st.text(max_size=300))
def test_any_text_becomes_a_safe_name(text: str) -> None:
    assert is_safe(names.component(text))


@given(st.text(max_size=200), st.integers(0, 99999), st.integers(1, 500))
def test_a_file_name_keeps_its_number_ending_and_variant(
    subject: str, number: int, variant: int
) -> None:
    name = names.file_name(number, subject, ".pdf", variant)
    assert is_safe(name)
    assert name.endswith(".pdf") and name.startswith(f"{number:04d}")
    assert variant == 1 or f"({variant})" in name


@given(st.text(max_size=200), st.integers(1, 500), st.sampled_from(["", ".pdf", ".tar"]))
def test_a_variant_is_known_again(subject: str, variant: int, ending: str) -> None:
    place = "400 Kesra/2024"
    path = f"{place}/{names.file_name(7, subject, ending, variant)}"
    assert names.is_variant(path, place, 7, subject, ending)
    assert not names.is_variant(path, "400 Kesra/2025", 7, subject, ending)
    assert not names.is_variant(path, place, 8, subject, ending)


@given(st.text(max_size=80))
def test_names_a_disk_can_not_tell_apart_have_one_key(text: str) -> None:
    name = names.component(text)
    decomposed = unicodedata.normalize("NFD", name)
    assert names.path_key(name) == names.path_key(decomposed)
    assert names.path_key("Éa/B") == names.path_key("éa/b")


def test_the_folder_says_class_and_year() -> None:
    classes = [("400", "Kesejahteraan Rakyat"), ("400.10", "Pemberdayaan / Desa")]
    place = names.folder(classes, 2024, no_code="Tanpa Kode")
    assert place == "400 Kesejahteraan Rakyat/400.10 Pemberdayaan _ Desa/2024"
    assert names.folder([], 2024, no_code="Tanpa Kode") == "Tanpa Kode/2024"


@pytest.mark.parametrize(
    ("name", "mime", "ending"),
    [
        ("surat.exe", "application/pdf", ".pdf"),
        ("foto.JPG", "image/jpeg", ".jpg"),
        ("data.CSV", "text/csv", ".csv"),
        ("tanpa akhiran", "application/octet-stream", ""),
        ("aneh.p;df", "application/octet-stream", ""),
        ("aneh.../..", "application/octet-stream", ""),
        ("C:\\x\\berkas.Odt", "application/octet-stream", ".odt"),
    ],
)
def test_the_ending_says_what_the_file_is(name: str, mime: str, ending: str) -> None:
    assert names.suffix(name, mime) == ending
