"""An office prints its registers and lists, and finds in them what it registered."""

import datetime as dt
from pathlib import Path

import pytest

from arsipdesk import language
from arsipdesk.domain.errors import FolderMissing, WrongUsage
from arsipdesk.publish.reports import FORMATS, REPORTS
from tests.publish.office import Office

D = dt.date

COLUMNS = {
    "agenda-masuk": "Serial No.|Date received|Letter No.|Letter dated|Received from|Summary|Code"
    "|Addressee / Holder|Remarks",
    "agenda-keluar": "Serial No.|Date sent|Letter No.|Letter dated|Sent to|Summary|Code|Remarks",
    "agenda-proposal": "Serial No.|Date received|Proposal number|Proposal date|Applicant"
    "|Title of the proposal|Code|Status|Holder|Remarks",
    "agenda-keputusan": "Serial No.|Decree number|Decree date|About|Code|Status|Remarks",
    "daftar-arsip": "Dossier No.|Classification code|Description of the dossier"
    "|Period of the records|Number of items|Item No.|Description of the item|Date"
    "|Stage of development|Active until|Inactive until|Final action|Remarks",
    "perlu-diperiksa": "No.|Date|File name|Size|Reason|Kept as",
    "status": "Status|Holder|Days waiting|Due date|Agenda|Letter No.|From / to|Summary|Remarks",
}


def test_every_report_has_the_columns_that_its_form_asks_for(office: Office) -> None:
    office.register("Undangan rapat")
    assert COLUMNS.keys() == REPORTS.keys()
    for name, columns in COLUMNS.items():
        row = office.xlsx(name)[1]
        assert "|".join(str(cell.value) for cell in row) == columns


def test_the_register_of_incoming_letters_says_what_was_registered(office: Office) -> None:
    office.register(
        "Permohonan rekomendasi proposal",
        number="012/RW.05/II/2024",
        date=D(2024, 2, 3),
        received=D(2024, 2, 5),
        sender="Ketua RW 05",
        recipient="Lurah Karanganyar Gunung",
        code="400.10.4.4",
        urgency="segera",
        level="terbatas",
        note="2 lampiran",
    )
    assert office.csv("agenda-masuk") == [
        {
            "Serial No.": "1",
            "Date received": "2024-02-05",
            "Letter No.": "012/RW.05/II/2024",
            "Letter dated": "2024-02-03",
            "Received from": "Ketua RW 05",
            "Summary": "Permohonan rekomendasi proposal",
            "Code": "400.10.4.4",
            "Addressee / Holder": "Lurah Karanganyar Gunung / Siti",
            "Remarks": "Received; Urgent; Restricted; 2 lampiran",
        }
    ]


def test_the_register_of_outgoing_letters_knows_what_was_sent_and_what_is_void(
    office: Office,
) -> None:
    sent = office.register("Undangan", kind="outgoing_letter", recipient="Camat")
    void = office.register("Salah ketik", kind="outgoing_letter")
    office.register("Belum ditandatangani", kind="outgoing_letter")
    office.move(sent, "ditandatangani")
    office.move(sent, "dikirim", holder="Kurir")
    office.move(sent, "selesai")
    office.move(void, "batal", note="alamat keliru")

    first, second, third = office.csv("agenda-keluar")

    assert (first["Date sent"], first["Remarks"]) == (D.today().isoformat(), "Done")
    assert (second["Date sent"], second["Remarks"]) == ("", "Void; alamat keliru")
    assert (third["Date sent"], third["Remarks"]) == ("", "Draft")


def test_a_register_is_in_the_order_of_its_numbers_whatever_the_dates(office: Office) -> None:
    for day in (9, 3, 7, 1):
        office.register(f"Surat tanggal {day}", received=D(2024, 2, day))
    office.register("Tahun lalu", received=D(2023, 12, 30))
    lines = office.csv("agenda-masuk")
    assert [line["Serial No."] for line in lines] == ["1", "1", "2", "3", "4"]
    assert lines[0]["Summary"] == "Tahun lalu"


def test_the_year_is_that_of_the_agenda_and_days_are_inclusive(office: Office) -> None:
    for day in (D(2023, 12, 31), D(2024, 1, 1), D(2024, 1, 31), D(2024, 2, 1)):
        office.register(str(day), received=day, date=D(2023, 12, 28))
        office.register(str(day), kind="proposal", received=day)

    def received(**asked: object) -> list[str]:
        return [line["Summary"] for line in office.csv("agenda-masuk", **asked)]

    assert received(year=2024) == ["2024-01-01", "2024-01-31", "2024-02-01"]
    assert received(start=D(2024, 1, 1), end=D(2024, 1, 31)) == ["2024-01-01", "2024-01-31"]
    assert received(year=2023, start=D(2024, 1, 1)) == []
    assert len(office.csv("daftar-arsip", year=2024)) == 6


def test_outgoing_letters_are_dated_by_their_own_date(office: Office) -> None:
    office.register("Undangan", kind="outgoing_letter", date=D(2024, 2, 3), received=D(2024, 3, 1))
    assert office.report("agenda-keluar", "csv", end=D(2024, 2, 3)) == 1
    assert office.report("agenda-keluar", "csv", start=D(2024, 2, 4)) == 0


def test_the_list_of_records_puts_items_into_dossiers_and_counts_them(office: Office) -> None:
    for year in (2022, 2024):
        office.register(
            f"Laporan {year}", code="000.1.10", dossier="Home Industri", date=D(year, 5, 1)
        )
    office.register("Lepas", code="000.1.9", date=D(2024, 1, 1))
    office.register("Tanpa kode", date=D(2024, 1, 1))

    lines = office.csv("daftar-arsip")

    said = [
        (
            line["Dossier No."],
            line["Classification code"],
            line["Period of the records"],
            line["Number of items"],
            line["Item No."],
            line["Description of the item"],
        )
        for line in lines
    ]
    assert said == [
        ("1", "000.1.9", "2024", "1", "1", "Lepas"),
        ("2", "000.1.10", "2022–2024", "2", "1", "Laporan 2022"),
        ("2", "000.1.10", "2022–2024", "2", "2", "Laporan 2024"),
        ("3", "", "2024", "1", "1", "Tanpa kode"),
    ]
    assert lines[1]["Description of the dossier"] == "Home Industri"
    assert lines[3]["Description of the dossier"] == "Not classified yet"


def test_retention_is_named_only_where_the_schedule_may_be_applied(office: Office) -> None:
    office.register("Telepon", code="000.1.1", date=D(2024, 2, 29))
    office.register("Perlu diperiksa", code="500.4.7.8", date=D(2024, 2, 29))
    office.register("Setelah peristiwa", code=_code_with_event(office), date=D(2024, 2, 29))
    lines = {line["Description of the item"]: line for line in office.csv("daftar-arsip")}
    retention = ("Active until", "Inactive until", "Final action")
    assert [lines["Telepon"][each] for each in retention] == ["2025-02-28", "2026-02-28", "Musnah"]
    for subject in ("Perlu diperiksa", "Setelah peristiwa"):
        assert [lines[subject][each] for each in retention] == ["", "", ""]


def _code_with_event(office: Office) -> str:
    from sqlalchemy import select

    from arsipdesk.catalogue.models import Retention

    with office.catalogue.reading() as session:
        rows = select(Retention.code).where(
            Retention.active_trigger != "", Retention.active_years.is_not(None)
        )
        return str(session.scalars(rows).first())


def test_who_has_what_and_for_how_long(office: Office) -> None:
    letter = office.register("Surat warga", received=D(2024, 3, 1))
    proposal = office.register("Proposal", kind="proposal", received=D(2024, 3, 1))
    done = office.register("Sudah selesai", received=D(2024, 1, 1))
    office.move(proposal, "diverifikasi", holder="Kasi Ekbang", due=D(2024, 3, 15))
    office.move(done, "selesai")
    ahead = D.today() + dt.timedelta(days=4)

    lines = {line["Summary"]: line for line in office.csv("status", today=ahead)}

    assert list(lines) == ["Surat warga", "Proposal", "Sudah selesai"]
    assert lines["Surat warga"]["Days waiting"] == str((ahead - D(2024, 3, 1)).days)
    assert lines["Proposal"]["Days waiting"] == "4"
    assert lines["Proposal"]["Holder"] == "Kasi Ekbang"
    assert lines["Proposal"]["Due date"] == "2024-03-15"
    assert lines["Proposal"]["Remarks"] == f"{(ahead - D(2024, 3, 15)).days} days late"
    assert lines["Sudah selesai"]["Days waiting"] == ""
    assert lines["Surat warga"]["Agenda"] == "masuk 1/2024"
    assert letter


def test_a_new_deadline_alone_does_not_restart_the_waiting(office: Office) -> None:
    letter = office.register("Surat warga", received=D(2024, 3, 1))
    office.move(letter, "diterima", due=D(2024, 4, 1))
    (line,) = office.csv("status")
    assert line["Days waiting"] == "19"
    assert line["Remarks"] == ""


def test_files_put_aside_are_listed_with_the_reason_in_words(office: Office) -> None:
    office.put_aside("rusak.pdf", dt.datetime(2024, 2, 1, 5, tzinfo=dt.UTC), size=1500)
    office.put_aside("lama.pdf", dt.datetime(2023, 2, 1, 5, tzinfo=dt.UTC))
    lines = office.csv("perlu-diperiksa", year=2024, reason=lambda code: f"in words: {code}")
    assert [(line["No."], line["File name"], line["Size"]) for line in lines] == [
        ("1", "rusak.pdf", "2 KB")
    ]
    assert lines[0]["Reason"] == "in words: damaged"


@pytest.mark.parametrize("name", REPORTS)
def test_an_empty_register_is_still_a_register(office: Office, name: str) -> None:
    for fmt in FORMATS:
        assert office.report(name, fmt) == 0
    assert office.csv(name) == []
    assert office.xlsx(name).max_row == 1
    (page,) = office.pdf(name)
    assert "NONE" in page
    assert "Total: 0" in page


def test_an_unknown_report_or_format_is_told_with_what_there_is(office: Office) -> None:
    with pytest.raises(WrongUsage, match="agenda-masuk, agenda-keluar"):
        office.report("agenda", "csv")
    with pytest.raises(WrongUsage, match="pdf, xlsx, csv"):
        office.report("agenda-masuk", "docx")
    with pytest.raises(WrongUsage, match="2024-02-01"):
        office.report("agenda-masuk", "csv", start=D(2024, 2, 1), end=D(2024, 1, 1))
    with pytest.raises(WrongUsage):
        office.report("agenda-masuk", "csv", year=10**20)
    assert list(office.desk.iterdir()) == []


def test_a_report_takes_the_place_of_the_last_one_or_leaves_it_whole(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.register("Pertama")
    target = office.desk / "agenda.csv"
    target.write_text("laporan lama, jauh lebih panjang " * 100)
    assert office.report("agenda-masuk", "csv", target) == 1
    written = target.read_bytes()
    assert b"lama" not in written

    def power_cut(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", power_cut)
    with pytest.raises(KeyboardInterrupt):
        office.report("agenda-masuk", "csv", target)
    assert target.read_bytes() == written
    assert list(office.desk.iterdir()) == [target]


def test_a_report_is_not_written_where_it_can_not_be(office: Office) -> None:
    with pytest.raises(FolderMissing):
        office.report("agenda-masuk", "pdf", office.desk / "tidak ada" / "agenda.pdf")
    with pytest.raises(WrongUsage):
        office.report("agenda-masuk", "pdf", office.desk)


@pytest.mark.parametrize("place", ["catalogue.sqlite", "arsip.toml", "objects/ab/x.pdf"])
def test_a_report_never_overwrites_the_archive_itself(office: Office, place: str) -> None:
    target = office.catalogue.path.parent / place
    target.parent.mkdir(parents=True, exist_ok=True)
    before = target.read_bytes() if target.exists() else None
    with pytest.raises(WrongUsage):
        office.report("agenda-masuk", "csv", target)
    assert (target.read_bytes() if target.exists() else None) == before


def test_a_register_of_thousands_is_streamed(office: Office, tmp_path: Path) -> None:
    from sqlalchemy import insert, select

    from arsipdesk.catalogue.models import Document

    first = office.register("Surat")
    with office.catalogue.writing() as session:
        row = session.execute(select(Document.__table__).where(Document.id == first)).mappings()
        facts = {k: v for k, v in row.one().items() if k != "id"}
        rows = [facts | {"uid": str(n), "agenda_number": n} for n in range(2, 3001)]
        session.execute(insert(Document), rows)
    lines = office.csv("agenda-masuk")
    assert [line["Serial No."] for line in lines] == [str(n) for n in range(1, 3001)]


def test_an_indonesian_office_prints_indonesian_forms(office: Office) -> None:
    language.use("id")
    office.register("Undangan", urgency="segera")
    row = office.xlsx("agenda-masuk")[1]
    assert [cell.value for cell in row] == [
        "Nomor Urut",
        "Tanggal Penerimaan",
        "Nomor Surat",
        "Tanggal Surat",
        "Pengirim",
        "Isi Singkat",
        "Kode",
        "Ditujukan / Pemegang",
        "Keterangan",
    ]
    (page,) = office.pdf("agenda-masuk", year=2024)
    for said in (
        "BUKU AGENDA SURAT MASUK",
        "Tahun 2024",
        "Diterima; Segera",
        "Lurah Karanganyar Gunung",
        "Petugas Arsip",
        "Halaman 1 dari 1",
    ):
        assert said in page
