"""The office's rules at work: what they suggest, when they file by themselves, and when never."""

from pathlib import Path

import pytest
from fpdf import FPDF

from arsipdesk.archive import Archive
from arsipdesk.catalogue.models import Event, OfficeRule, Scan, SidecarDue
from arsipdesk.domain.errors import RuleWrong, UnknownCode, UnknownRule
from arsipdesk.domain.records import Fields, ScanRecord
from arsipdesk.ingest.returned import DOCUMENT
from arsipdesk.recovery import rebuild

BANSOS = 'jika perihal memuat "bantuan sosial" maka kode = 400.9.7, berkas = "Bansos"'
FILED = f"{BANSOS}, arsipkan"


def _letter(folder: Path, subject: str, number: int = 17) -> Path:
    pdf = FPDF(format="A4")
    pdf.add_page()
    pdf.set_font("Times", "B", 14)
    for line in ("PEMERINTAH KOTA SEMARANG", "DINAS SOSIAL"):
        pdf.cell(0, 8, line, align="C", new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("Times", "", 11)
    pdf.cell(0, 10, "Semarang, 17 November 2026", align="R", new_x="LMARGIN", new_y="NEXT")
    head = (f"Nomor : 400.9.7/{number}/XI/2026", "Sifat : Segera", "Lampiran : -")
    for line in (*head, f"Hal : {subject}", "Kepada Yth.", "Lurah Karanganyar Gunung"):
        pdf.cell(0, 6, line, new_x="LMARGIN", new_y="NEXT")
    pdf.multi_cell(0, 6, "Bersama ini kami sampaikan hal tersebut untuk ditindaklanjuti. " * 4)
    path = folder / f"pindaian-{number}.pdf"
    pdf.output(str(path))
    return path


def _arrives(archive: Archive, subject: str, number: int = 17) -> ScanRecord:
    _letter(archive.layout.inbox, subject, number)
    archive.watch(once=True)
    with archive.catalogue.reading() as session:
        newest = session.query(Scan).order_by(Scan.id.desc()).first()
        assert newest is not None
        number = newest.id
    return archive.scan(number)


def test_a_rule_suggests_in_its_own_words(archive: Archive) -> None:
    rule = archive.rules.save(BANSOS)
    scan = _arrives(archive, "Data Penerima Bantuan Sosial")
    assert scan.state == "new"
    code = scan.suggestions["code"]
    assert (code.value, code.confidence, code.source) == ("400.9.7", 0.97, rule.text)
    assert scan.suggestions["dossier"].value == "Bansos"
    filed = archive.file(scan.scan, Fields(), accept=True)
    assert (filed.dossier, filed.code) == ("Bansos", "400.9.7")


def test_the_first_rule_that_fills_a_field_wins(archive: Archive) -> None:
    archive.rules.save("jika perihal memuat bantuan maka kode = 400.9")
    archive.rules.save('jika perihal memuat sosial maka kode = 400.7, berkas = "Sosial"')
    said = _arrives(archive, "Data Penerima Bantuan Sosial").suggestions
    assert (said["code"].value, said["dossier"].value) == ("400.9", "Sosial")
    archive.rules.move(2, 1)
    again = _arrives(archive, "Data Penerima Bantuan Sosial", 18).suggestions
    assert again["code"].value == "400.7"


def test_a_rule_files_a_letter_without_a_person(archive: Archive) -> None:
    archive.rules.save(FILED)
    scan = _arrives(archive, "Data Penerima Bantuan Sosial")
    assert scan.state == "filed"
    document = archive.show(scan.document or 0)
    assert (document.code, document.dossier, document.holder) == ("400.9.7", "Bansos", "Sari")
    assert archive.history(document.id)[0].who == f"aturan: {FILED}"
    assert archive.verify(deep=True).ok
    assert archive.search("penerima").total == 1


def test_a_copy_a_lookalike_and_a_doubtful_letter_wait_for_a_person(archive: Archive) -> None:
    scan = _arrives(archive, "Data Penerima Bantuan Sosial")
    with archive.catalogue.writing() as session:
        row = session.get_one(Scan, scan.scan)
        row.like = {"kind": "document", "id": 1, "score": 0.9}
    archive.rules.save(FILED)
    archive.rules.apply_to_waiting()
    assert archive.scan(scan.scan).state == "new"
    with archive.catalogue.writing() as session:
        row = session.get_one(Scan, scan.scan)
        row.like = None
        row.suggestions = row.suggestions | {
            "subject": row.suggestions["subject"] | {"confidence": 0.7}
        }
    archive.rules.apply_to_waiting()
    assert archive.scan(scan.scan).state == "new"
    with archive.catalogue.writing() as session:
        row = session.get_one(Scan, scan.scan)
        row.suggestions = row.suggestions | {
            "subject": row.suggestions["subject"] | {"confidence": 0.9}
        }
    archive.rules.apply_to_waiting()
    assert archive.scan(scan.scan).state == "filed"
    copy = archive.layout.inbox / "salinan.pdf"
    copy.write_bytes(archive.object_path(scan.sha256).read_bytes())
    archive.watch(once=True)
    assert archive.counts().documents == 1


def test_what_a_killed_program_left_unfiled_is_filed_at_the_next_start(folder: Path) -> None:
    with Archive.open(folder) as first:
        scan = _arrives(first, "Data Penerima Bantuan Sosial")
        with first.catalogue.writing() as session:
            row = first.rules._row(1, FILED)
            session.add(row)
        assert first.scan(scan.scan).state == "new"
    with Archive.open(folder) as second:
        assert second.scan(scan.scan).state == "filed"


def test_a_rule_is_tried_on_what_is_filed(archive: Archive) -> None:
    agreed = Fields(subject="Bantuan sosial RW 1", code="400.9.7", dossier="Bansos")
    archive.register(agreed)
    other = archive.register(Fields(subject="Bantuan sosial RW 2", code="400.9", dossier="Bansos"))
    archive.register(Fields(subject="Undangan", code="000.1.5"))
    trial = archive.rules.trial(BANSOS)
    assert (trial.looked_at, trial.matching, trial.agreeing) == (3, 2, 1)
    (difference,) = trial.differing
    found = (difference.document, difference.field, difference.has, difference.would)
    assert found == (other.id, "code", "400.9", "400.9.7")


def test_a_trial_reads_texts_and_channels_too(archive: Archive) -> None:
    _arrives(archive, "Undangan Rapat")
    archive.file(1, Fields(code="000.1.5"), accept=True)
    said = "jika isi memuat ditindaklanjuti dan bukan kanal = whatsapp maka kode = 000.1.5"
    assert archive.rules.trial(said).agreeing == 1


def test_rules_are_kept_moved_rested_and_removed(archive: Archive) -> None:
    archive.rules.save("jika perihal memuat satu maka sifat = segera")
    archive.rules.save("jika perihal memuat dua maka sifat = segera")
    archive.rules.save("jika perihal memuat tiga maka sifat = segera", 1)
    archive.rules.move(1, 2)
    archive.rules.disable(1)
    said = [(rule.position, rule.text.split('"')[1], rule.enabled) for rule in archive.rules.all()]
    assert said == [(1, "dua", False), (2, "tiga", True)]
    archive.rules.enable(1)
    archive.rules.remove(2)
    assert [rule.who for rule in archive.rules.all()] == ["Sari"]
    with archive.catalogue.reading() as session:
        noted = [event.what for event in session.query(Event).order_by(Event.id)]
        assert session.query(SidecarDue).count() == 0
    assert noted[-7:] == [
        *("rule_added", "rule_added", "rule_changed", "rule_moved"),
        *("rule_disabled", "rule_enabled", "rule_removed"),
    ]
    assert archive.verify(deep=True).ok


def test_rules_come_back_with_a_rebuild(folder: Path) -> None:
    with Archive.open(folder) as archive:
        archive.rules.save(FILED)
        archive.rules.disable(1)
    rebuild(folder)
    with Archive.open(folder) as again:
        assert [(rule.text, rule.enabled) for rule in again.rules.all()] == [(FILED, False)]


def test_a_wrong_rule_changes_nothing(archive: Archive) -> None:
    with pytest.raises(RuleWrong):
        archive.rules.save("jika perihal")
    with pytest.raises(UnknownCode):
        archive.rules.save("jika perihal memuat a maka kode = 400.99")
    for change in (archive.rules.enable, archive.rules.remove):
        with pytest.raises(UnknownRule):
            change(1)
    with pytest.raises(UnknownRule):
        archive.rules.save(BANSOS, 1)
    with archive.catalogue.reading() as session:
        assert session.query(OfficeRule).count() == 0


def test_a_rule_that_cant_be_read_rests_and_the_others_go_on(archive: Archive) -> None:
    archive.rules.save(BANSOS)
    with archive.catalogue.writing() as session:
        session.add(archive.rules._row(2, "when it rains then file it"))
    assert _arrives(archive, "Bantuan Sosial").suggestions["dossier"].value == "Bansos"


def test_what_a_rule_suggests_but_the_catalogue_refuses_waits_for_a_person(
    archive: Archive,
) -> None:
    scan = _arrives(archive, "Data Penerima Bantuan Sosial")
    with archive.catalogue.writing() as session:
        row = session.get_one(Scan, scan.scan)
        row.suggestions = row.suggestions | {
            "urgency": {"value": "besok", "confidence": 1.0, "source": ""}
        }
    archive.rules.save(FILED)
    archive.rules.apply_to_waiting()
    assert archive.scan(scan.scan).state == "new"


def test_a_scan_that_bears_the_sticker_of_a_document_waits_for_a_person(archive: Archive) -> None:
    scan = _arrives(archive, "Data Penerima Bantuan Sosial")
    with archive.catalogue.writing() as session:
        row = session.get_one(Scan, scan.scan)
        row.suggestions = row.suggestions | {
            DOCUMENT: {"value": "1", "confidence": 0.97, "source": ""}
        }
    archive.rules.save(FILED)
    archive.rules.apply_to_waiting()
    assert archive.scan(scan.scan).state == "new"
