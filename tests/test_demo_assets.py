"""The demo's scans: all there, say what the manifest says, and are made the same each time."""

import csv
import subprocess
import sys
import zlib
from importlib.metadata import version
from pathlib import Path

import docx
import pypdfium2
import pytest
from PIL import Image

from arsipdesk.domain.classification import is_code
from arsipdesk.domain.dates import long_date, parse_date
from arsipdesk.domain.kinds import DocumentKind, parse_kind

ROOT = Path(__file__).resolve().parents[1]
DEMO = ROOT / "assets" / "demo"
SCRIPT = ROOT / "packaging" / "make_demo.py"
with (DEMO / "manifest.csv").open(encoding="utf-8", newline="") as _table:
    ROWS = list(csv.DictReader(_table))
DOCUMENTS = [row for row in ROWS if row["role"] == "document"]
READABLE = [row for row in DOCUMENTS if row["text"] == "yes"]
QUICK = (
    "Scan_20260305_0001.pdf",
    "IMG-20260311-WA0007.jpg",
    "FAX_20260714_0912.tif",
    "Notulen Rapat Koordinasi KHI 11 Juli 2026.docx",
    "Undangan Sosialisasi KHI 13 April.pdf",
    "Scan_20260917_0006.pdf",
)


def _name(row: dict[str, str]) -> str:
    return row["file"]


def _role(role: str) -> str:
    return next(row["file"] for row in ROWS if row["role"] == role)


def _text(path: Path) -> str:
    """All that can be read in a file, in one line."""
    if path.suffix == ".docx":
        text = "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    else:
        with pypdfium2.PdfDocument(path) as pdf:
            text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    return " ".join(text.split())


def test_the_manifest_names_every_file_and_no_other() -> None:
    """A demo with a file that nobody described could not be checked."""
    there = {path.name for path in DEMO.iterdir()} - {"manifest.csv"}
    assert there == {row["file"] for row in ROWS}
    assert len(ROWS) >= 14
    assert sum(path.stat().st_size for path in DEMO.iterdir()) < 4_000_000


def test_every_kind_but_none_unknown_is_among_them() -> None:
    """The demo shows each kind of document that an office has."""
    assert {parse_kind(row["kind"]) for row in DOCUMENTS} == set(DocumentKind)


def test_the_codes_are_in_the_list_of_permendagri_83() -> None:
    """A letter's code is one of the regulation, and its number begins with it."""
    scheme = ROOT / "assets" / "classification" / "permendagri-83-2022.csv"
    with scheme.open(encoding="utf-8", newline="") as table:
        known = {row["kode"] for row in csv.DictReader(table)}
    for row in DOCUMENTS:
        assert is_code(row["code"]) and row["code"] in known
        assert row["number"].startswith(row["code"] + "/")


@pytest.mark.parametrize("row", READABLE, ids=_name)
def test_a_text_layer_says_what_the_manifest_says(row: dict[str, str]) -> None:
    """Number, date and subject can be read in the file, as a clerk reads them on the paper."""
    text = _text(DEMO / row["file"])
    day = long_date(parse_date(row["date"]))
    assert row["number"] in text
    assert day in text
    assert row["subject"].casefold() in text.casefold()


@pytest.mark.parametrize("row", [r for r in DOCUMENTS if r["text"] == "no"], ids=_name)
def test_an_image_only_scan_has_no_text_but_a_picture(row: dict[str, str]) -> None:
    """These wait for a person, or for text recognition."""
    path = DEMO / row["file"]
    if path.suffix == ".pdf":
        assert _text(path) == ""
        with pypdfium2.PdfDocument(path) as pdf:
            picture = pdf[0].render(scale=0.5).to_pil().convert("L")
    else:
        with Image.open(path) as scan:
            assert getattr(scan, "n_frames", 1) == (2 if path.suffix == ".tif" else 1)
            picture = scan.convert("L").resize((300, 420))
    dark, light = picture.getextrema()
    assert isinstance(dark, int) and isinstance(light, int) and light - dark > 100


def test_the_budget_of_the_proposal_adds_up() -> None:
    """Rp 200 million for 96 businesses: the figures of the story."""
    text = _text(DEMO / "PROPOSAL KAMPUNG HOME INDUSTRI fix (2).pdf")
    assert "JUMLAH 200.000.000" in text
    assert "Jumlah 96 214 41" in text
    groups = ("62.000.000", "95.500.000", "27.500.000", "15.000.000")
    assert all(group in text for group in groups)
    assert sum(int(group.replace(".", "")) for group in groups) == 200_000_000


def test_the_duplicate_is_the_covering_letter_byte_for_byte() -> None:
    """The same scan under another name must be recognised by its content alone."""
    copy = (DEMO / _role("duplicate")).read_bytes()
    assert copy == (DEMO / "Scan_20260305_0001.pdf").read_bytes()


def test_the_damaged_scan_cannot_be_opened() -> None:
    """It begins as a PDF does and breaks off, as when the power fails."""
    path = DEMO / _role("damaged")
    assert path.read_bytes().startswith(b"%PDF-")
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(path)


def _made_again(folder: Path, *files: str) -> None:
    command = [sys.executable, str(SCRIPT), "--out", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=110)


def _same_tools() -> bool:
    source = SCRIPT.read_text(encoding="utf-8").split("MADE_WITH = ", 1)[1].split("\n", 1)[0]
    pinned = dict(pair.replace('"', "").split(": ") for pair in source.strip("{}").split(", "))
    return all(version(tool) == number for tool, number in pinned.items()) and (
        "ng" not in zlib.ZLIB_RUNTIME_VERSION
    )


@pytest.mark.slow
@pytest.mark.skipif(not _same_tools(), reason="drawn with other versions of the drawing tools")
def test_the_script_makes_the_same_bytes_again(tmp_path: Path) -> None:
    """What is committed is what the script makes (some of the files: all take half a minute)."""
    _made_again(tmp_path, *QUICK)
    for name in (*QUICK, "manifest.csv"):
        assert (tmp_path / name).read_bytes() == (DEMO / name).read_bytes(), name
