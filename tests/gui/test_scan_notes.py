"""What a clerk is told of a file before entering it: what it holds, and what it resembles."""

from arsipdesk.archive import Archive
from arsipdesk.catalogue.models import Scan, StoredObject
from arsipdesk.gui.compare import CompareDialog
from arsipdesk.gui.inbox import Inbox
from arsipdesk.gui.marks import turned
from tests.gui.conftest import OpenWindow, Press, Pump, calm, texts_under


def _set_like(office: Archive) -> tuple[int, int]:
    """Let the newest scan resemble the one before it."""
    new, known = (scan.scan for scan in office.inbox()[:2])
    with office.catalogue.writing() as session:
        row = session.get(Scan, new)
        assert row is not None
        row.like = {"kind": "scan", "id": known, "score": 0.97}
    return new, known


def test_a_second_scan_of_a_letter_is_compared_and_set_aside(
    office: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    new, _known = _set_like(office)
    window = open_window(office)
    inbox = window.current
    assert isinstance(inbox, Inbox)
    pump(calm(window))
    (note,) = inbox.notes.shown
    assert note.action is not None
    note.action[1]()
    pump(lambda: any(isinstance(w, CompareDialog) for w in window.root.winfo_children()))
    (dialog,) = (w for w in window.root.winfo_children() if isinstance(w, CompareDialog))
    pump(lambda: all(view.canvas.painted for view in dialog.views))
    assert "97 %" in " ".join(texts_under(dialog))
    press("Shift-Tab")
    press("Return")
    pump(lambda: office.scan(new).state == "discarded")
    pump(calm(window))


def test_a_file_with_a_script_says_so_above_the_form(
    office: Archive, open_window: OpenWindow, pump: Pump
) -> None:
    first = office.inbox()[0]
    with office.catalogue.writing() as session:
        row = session.get(StoredObject, first.sha256)
        assert row is not None
        row.active, row.attachments = ["javascript", "attachments"], ["tagihan.exe"]
    window = open_window(office)
    inbox = window.current
    assert isinstance(inbox, Inbox)
    pump(calm(window))
    words = " ".join(texts_under(inbox.notes))
    assert "skrip" in words
    assert "tagihan.exe" in words


def test_marks_stay_on_their_words_when_the_page_is_turned() -> None:
    box = (0.1, 0.2, 0.3, 0.25)
    assert turned(box, 0) == box
    assert turned(box, 90) == (0.75, 0.1, 0.8, 0.3)
    once_round = box
    for _quarter in range(4):
        once_round = turned(once_round, 90)
    assert all(abs(a - b) < 1e-9 for a, b in zip(once_round, box, strict=True))
