"""A clerk files scans, by keyboard alone."""

from arsipdesk.archive import Archive
from arsipdesk.domain.records import Fields
from arsipdesk.gui.inbox import Inbox
from arsipdesk.gui.window import Window
from tests.gui.conftest import OpenWindow, Press, Pump, calm, texts_under


def inbox_of(window: Window) -> Inbox:
    screen = window.current
    assert isinstance(screen, Inbox)
    return screen


def test_a_scan_is_filed_by_keyboard_only(
    office: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(office)
    inbox = inbox_of(window)
    assert inbox.scan is not None
    first = inbox.scan.name
    assert inbox.form.fields["number"].get() == "000.1.5/017/KEC/XI/2026"
    assert inbox.form.fields["date"].get() == "16-11-2026"
    assert inbox.form.fields["subject"].marked == "good"

    press("Control-Return")
    pump(lambda: office.counts().documents == 1)
    pump(calm(window))

    filed = office.documents(office.document_ids())[0]
    assert filed.subject == "Undangan Musrenbang Kecamatan"
    assert filed.agenda_number == 1
    assert "Agenda 0001" in window.toasts.text
    assert inbox.scan is not None
    assert inbox.scan.name != first, "the next scan is chosen"
    assert len(inbox.cards.rows) == 2


def test_every_scan_in_a_row_gets_the_next_number(
    office: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(office)
    inbox = inbox_of(window)
    for number in (1, 2, 3):
        assert inbox.scan is not None
        if not inbox.form.fields["subject"].get():
            inbox.form.fields["subject"].control.focus_set()
            press(text="Foto")
        press("Control-Return")
        pump(lambda n=number: office.counts().documents == n)
        pump(calm(window))
    assert sorted(d.agenda_number for d in office.documents(office.document_ids())) == [1, 2, 3]
    assert inbox.scan is None
    assert "diagendakan" in inbox.empty.title


def test_return_leads_to_the_doubtful_field_and_escape_back(
    office: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(office)
    inbox = inbox_of(window)
    press("Return")
    assert window.root.focus_get() is inbox.form.first_doubtful().control
    press("Escape")
    assert window.root.focus_get() is inbox.cards.canvas


def test_a_wrong_date_says_why_beside_the_field_and_loses_nothing(
    office: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(office)
    inbox = inbox_of(window)
    date, note = inbox.form.fields["date"], inbox.form.fields["subject"]
    note.put("Perihal yang saya ketik sendiri")
    date.control.focus_set()
    press("Control-a", "BackSpace", text="31-02-2026")
    press("Control-Return")
    pump(calm(window))

    assert "Bukan tanggal" in date.wrong
    assert window.root.focus_get() is date.control
    assert office.counts().documents == 0
    assert date.get() == "31-02-2026"
    assert note.get() == "Perihal yang saya ketik sendiri"

    press("Control-a", "BackSpace", text="1 Maret 2026")
    press("Control-Return")
    pump(lambda: office.counts().documents == 1)
    filed = office.documents(office.document_ids())[0]
    assert (str(filed.date), filed.subject) == ("2026-03-01", "Perihal yang saya ketik sendiri")
    pump(calm(window))


def test_what_was_typed_waits_while_another_scan_is_looked_at(
    office: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(office)
    inbox = inbox_of(window)
    number = inbox.form.fields["number"]
    number.control.focus_set()
    press("Control-a", "BackSpace", text="99/X")
    inbox.cards.canvas.focus_set()
    press("Down")
    pump(calm(window))
    assert number.get() != "99/X"
    press("k")
    assert number.get() == "99/X"


def test_a_subject_that_is_missing_is_asked_for(
    office: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(office)
    inbox = inbox_of(window)
    inbox.form.fields["subject"].put("")
    press("Control-Return")
    assert inbox.form.fields["subject"].wrong == "Wajib diisi."
    assert office.counts().documents == 0


def test_the_words_that_a_value_was_read_from_are_its_tip(
    office: Archive, open_window: OpenWindow
) -> None:
    inbox = inbox_of(open_window(office))
    subject = inbox.form.fields["subject"]
    tips = [str(tip.cget("text")) for tip in subject.tips]
    assert tips
    assert all("Undangan Musrenbang Kecamatan" in words for words in tips)


def test_a_copy_names_the_document_and_leads_to_it(
    office: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    scan = office.inbox()[0]
    filed = office.file(scan.scan, Fields(), accept=True)
    office.import_files([office.object_path(scan.sha256)])
    office.watch(once=True)
    window = open_window(office)
    inbox = inbox_of(window)
    assert inbox.scan is not None
    assert inbox.scan.state == "duplicate"
    assert not inbox.file_button.winfo_viewable(), "a copy can't be filed"
    press("Control-Return")
    assert office.counts().documents == 1

    window.show_document(filed.id)
    pump(calm(window))
    assert window.screen == "all"


def test_setting_aside_asks_first(
    office: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(office)
    inbox = inbox_of(window)
    before = len(office.inbox())
    inbox.discard_button.invoke()
    pump(lambda: window.root.grab_current() is not None)
    press("Escape")
    assert window.root.grab_current() is None
    assert len(office.inbox()) == before
    inbox.discard_button.invoke()
    pump(lambda: window.root.grab_current() is not None)
    press("Return")
    pump(lambda: len(office.inbox()) == before - 1)
    pump(calm(window))


def test_a_scan_that_another_program_filed_is_told_politely(
    office: Archive, open_window: OpenWindow, press: Press, pump: Pump
) -> None:
    window = open_window(office)
    inbox = inbox_of(window)
    assert inbox.scan is not None
    office.file(inbox.scan.scan, Fields(), accept=True)
    press("Control-Return")
    pump(lambda: window.root.grab_current() is not None)
    said = texts_under(window.root.grab_current())
    assert any("tidak sedang menunggu" in text for text in said)
    assert any("Tekan F5" in text for text in said)
    press("Escape")
    assert inbox.form.fields["subject"].get() == "Undangan Musrenbang Kecamatan"


def test_closing_right_after_filing_still_files(
    office: Archive, open_window: OpenWindow, press: Press
) -> None:
    window = open_window(office)
    window.root.focus_get().event_generate("<Control-Return>")  # type: ignore[union-attr]
    window.loop.close()
    assert office.counts().documents == 1
