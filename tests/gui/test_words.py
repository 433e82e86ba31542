"""Everything the window says is Indonesian, and said the same way everywhere."""

import datetime as dt

import pytest
from babel.messages.pofile import read_po

from arsipdesk.archive import Archive
from arsipdesk.assets import asset
from arsipdesk.gui import wording
from arsipdesk.gui.help import HelpDialog
from arsipdesk.gui.register import RegisterDialog
from arsipdesk.gui.screens import SCREENS
from tests.gui.conftest import OpenWindow, Press, Pump, calm, texts_under

NOT_SENTENCES = {"Ctrl+K", "Enter", "Esc"}


@pytest.fixture(scope="module")
def indonesian() -> dict[str, str]:
    with asset("locale", "id", "LC_MESSAGES", "arsipdesk.po").open("rb") as file:
        return {str(m.id): str(m.string) for m in read_po(file) if m.id}


def test_no_english_shows(
    office: Archive,
    open_window: OpenWindow,
    press: Press,
    pump: Pump,
    indonesian: dict[str, str],
) -> None:
    english = {text for text, said in indonesian.items() if text != said} - NOT_SENTENCES
    window = open_window(office)
    for name in SCREENS:
        window.open_screen(name)
        pump(calm(window))
        assert not english & set(texts_under(window.root)), name
    dialogs = (HelpDialog(window.desk), RegisterDialog(window.desk, "proposal", lambda d: None))
    for dialog in dialogs:
        pump()
        assert not english & set(texts_under(dialog))
        dialog.close()


def test_numbers_sizes_and_dates_are_said_the_indonesian_way() -> None:
    assert wording.count(12482) == "12.482"
    assert wording.size(38_400_000_000) == "38,4 GB"
    assert wording.size(999) == "999 B"
    assert wording.size(28_000) == "28 KB"
    today = dt.date(2026, 11, 24)
    assert wording.day(dt.date(2026, 11, 18), today) == "18 Nov"
    assert wording.day(dt.date(2024, 8, 17), today) == "17 Agu 2024"
    assert wording.day(None) == "—"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "baru saja"), (2, "2 menit lalu"), (185, "3 jam lalu"), (60 * 50, "2 hari lalu")],
)
def test_how_long_ago(minutes: int, words: str) -> None:
    now = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
    assert wording.ago(now - dt.timedelta(minutes=minutes), now) == words


def test_class_names_in_capitals_are_quieted() -> None:
    assert wording.quiet("KEAMANAN DAN KETERTIBAN") == "Keamanan dan Ketertiban"
    assert wording.quiet("Musrenbang Kelurahan") == "Musrenbang Kelurahan"
