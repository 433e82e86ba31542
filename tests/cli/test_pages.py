"""Pages are cared for on the command line, where they count from 1; a sender is named in one line."""

from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from PIL import Image

from tests.cli.conftest import Call


@pytest.fixture
def stack(desk: Call, tmp_path: Path) -> Call:
    """An archive with document 1, a fax of three pages."""
    first, *others = [Image.new("1", (600, 900), 1) for _ in range(3)]
    first.save(tmp_path / "fax.tif", save_all=True, append_images=others, dpi=(100, 100))
    assert desk("add", tmp_path / "fax.tif", "--subject", "Fax").code == 0
    return desk


def test_pages_are_turned_hidden_moved_and_handed_on(stack: Call, tmp_path: Path) -> None:
    this = ("--document", "1")
    assert stack("pages", "turn", *this, 2, -90).code == 0
    assert stack("pages", "straighten", *this, 3, "-1.5").code == 0
    assert stack("pages", "hide", *this, 1).code == 0
    plan = stack("pages", "move", *this, 3, 1, "--json").json
    shown = [(page["page"], page["turn"], page["skew"]) for page in plan["pages"]]
    assert shown == [(3, 0, -1.5), (2, 270, 0.0)]
    assert (plan["hidden"], plan["automatic"]) == ([1], False)
    told = stack("pages", "show", *this).out
    assert "270°" in told and "Disembunyikan: 1" in told
    assert stack("pages", "export", *this, tmp_path / "rapi.pdf").code == 0
    pages = pypdf.PdfReader(tmp_path / "rapi.pdf").pages
    assert [page.rotation for page in pages] == [0, 270]


def test_a_slip_is_undone_and_all_is_reset(stack: Call) -> None:
    this = ("--document", "1", "--json")
    stack("pages", "hide", *this, 2)
    assert stack("pages", "undo", *this).json["hidden"] == []
    assert stack("pages", "redo", *this).json["hidden"] == [2]
    assert stack("pages", "unhide", *this, 2).json["hidden"] == []
    plan = stack("pages", "reset", *this).json
    assert plan["automatic"] and plan["can_undo"]


def test_a_scan_that_waits_has_pages_too(
    desk: Call, folder: Path, letter: Callable[..., Path]
) -> None:
    letter("surat.pdf").rename(folder / "masuk" / "surat.pdf")
    assert desk("watch", "--once").code == 0
    assert desk("pages", "turn", "--scan", 1, 1, 180, "--json").json["pages"][0]["turn"] == 180


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("pages", "show"), 2),
        (("pages", "show", "--scan", "1", "--document", "1"), 2),
        (("pages", "show", "--document", "9"), 1),
        (("pages", "show", "--document", "1", "--file", "2"), 1),
        (("pages", "hide", "--document", "1", "4"), 1),
        (("pages", "turn", "--document", "1", "1", "45"), 2),
        (("whatsapp", "--from", " "), 2),
    ],
)
def test_what_can_not_be_meant_is_refused_in_a_line(
    stack: Call, words: tuple[str, ...], code: int
) -> None:
    answer = stack(*words)
    assert answer.code == code
    assert len(answer.err.splitlines()) == 1


def test_the_sender_of_what_came_over_whatsapp_is_named_once(desk: Call, folder: Path) -> None:
    for shade in (250, 240):
        name = f"IMG-20240501-WA00{shade}.jpg"
        Image.new("L", (90, 120), shade).save(folder / "masuk" / "Dari WhatsApp" / name)
    desk("watch", "--once")
    assert [scan["scan"] for scan in desk("whatsapp", "--json").json] == [1, 2]
    named = desk("whatsapp", "--from", "Ketua RW 05", "--json").json
    assert {scan["suggestions"]["from"]["value"] for scan in named} == {"Ketua RW 05"}
    assert desk("whatsapp", "--json").json == []


def test_one_page_too_many_is_told_in_indonesian(stack: Call) -> None:
    told = stack("pages", "hide", "--document", 1, 1, 2, 3)
    assert (told.code, "“2 3” berlebih" in told.err) == (2, True)
    assert "nilai “-o” belum disebutkan" in stack("separators", "-o").err
    assert "“--json” tidak memakai nilai" in stack("inbox", "--json=ya").err
