"""A clerk writes a rule, sees what it would have done, and keeps it."""

from arsipdesk.archive import Archive
from arsipdesk.domain.records import Fields
from arsipdesk.gui.rulesdialog import RulesDialog
from tests.gui.conftest import OpenWindow, Pump, calm, texts_under

RULE = 'jika pengirim memuat "Dinas Sosial" maka kode = 400.9.7'


def test_a_rule_is_tried_on_what_is_filed_before_it_is_kept(
    office: Archive, open_window: OpenWindow, pump: Pump
) -> None:
    office.register(Fields(subject="Bantuan beras", sender="Dinas Sosial", code="400.9.1"))
    window = open_window(office)
    dialog = RulesDialog(window.desk)
    pump(calm(window))
    dialog.text.put("jika pengirim maka")
    dialog.save()
    pump(calm(window))
    assert office.rules.all() == [], "a rule that can't be read is not kept"
    assert "aturan" in " ".join(texts_under(dialog)).lower()

    dialog.text.put(RULE)
    dialog.save()
    pump(lambda: len(office.rules.all()) == 1)
    pump(calm(window))
    told = str(dialog.told.cget("text"))
    assert "400.9.1" in told, "the document that differs is named"
    assert "400.9.7" in told
    assert dialog.chosen == 1

    dialog._switch()
    pump(lambda: not office.rules.all()[0].enabled)
    pump(calm(window))
    dialog._remove()
    pump(lambda: office.rules.all() == [])
    pump(calm(window))
    dialog.close()
