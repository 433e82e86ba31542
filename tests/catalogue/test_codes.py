"""The classification codes and the retention schedule that every archive brings along."""

import csv
from collections import Counter

import pytest

from arsipdesk.archive import Archive
from arsipdesk.assets import asset
from arsipdesk.catalogue.models import Code, Retention
from arsipdesk.domain.classification import CURRENT_SCHEME, OLD_SCHEME, is_code
from arsipdesk.domain.errors import UnknownCode, WrongUsage
from arsipdesk.domain.records import Fields
from arsipdesk.domain.retention import retention_dates


@pytest.fixture
def rows(archive: Archive) -> list[Code]:
    """All codes of both schemes."""
    with archive.catalogue.reading() as session:
        return list(session.query(Code))


def _printed() -> list[dict[str, str]]:
    with asset("classification", f"{CURRENT_SCHEME}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_all_2988_codes_of_2022_are_there(rows: list[Code]) -> None:
    codes = {row.code: row for row in rows if row.scheme == CURRENT_SCHEME}
    assert len(codes) == 2988
    assert all(is_code(code) for code in codes)
    assert all(not row.parent or row.parent in codes for row in codes.values())
    assert Counter(row.level for row in codes.values())[4] > 0
    assert max(row.level for row in codes.values()) == 4
    assert codes["000"].name.casefold() == "umum"


def test_the_old_list_is_there_beside_it(rows: list[Code]) -> None:
    old = [row for row in rows if row.scheme == OLD_SCHEME]
    assert len(old) > 2000
    assert any(row.code == "005" and "undangan" in row.name.casefold() for row in old)


def test_the_longest_description_is_whole(archive: Archive) -> None:
    """FACTS 5: descriptions reach 860 characters."""
    longest = max(_printed(), key=lambda row: len(row["rincian"]) + len(row["nama"]))
    found = archive.code(longest["kode"])
    assert (found.name, found.details) == (longest["nama"], longest["rincian"])
    assert len(found.name) + len(found.details) > 800


def test_a_misprinted_code_is_found_under_both_numbers(archive: Archive) -> None:
    misprints = [r for r in _printed() if r["kode_tercetak"] not in ("", r["kode"])]
    assert len(misprints) == 10
    known = {row["kode"] for row in _printed()}
    for row in misprints:
        assert row["kode_tercetak"] in archive.code(row["kode"]).aliases
        if row["kode_tercetak"] not in known:
            assert archive.code(row["kode_tercetak"]).code == row["kode"]


def test_codes_stand_in_the_order_of_their_segments(archive: Archive) -> None:
    children = [code.code for code in archive.child_codes("000.1")]
    assert children == sorted(children, key=lambda code: [int(n) for n in code.split(".")])
    assert children.index("000.1.9") < children.index("000.1.10")
    assert [code.code for code in archive.child_codes()][:2] == ["000", "100"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("musrenbang kelurahan", "000.7.1.5"),
        ("karang taruna", "400.9.12.5"),
        ("400.10.4.3", "400.10.4.3"),
        ("surat tugas", "800.1.11.1"),
    ],
)
def test_a_code_is_found_by_its_words_or_number(archive: Archive, said: str, code: str) -> None:
    assert code in [each.code for each in archive.search_codes(said, limit=5)]


@pytest.mark.parametrize("said", ["", "   ", '"', "NEAR(", "400.", "***", "\0", "x" * 5000, "٤٠٠"])
def test_no_words_break_the_search_for_codes(archive: Archive, said: str) -> None:
    archive.search_codes(said)


def test_codes_that_dont_exist_are_told(archive: Archive) -> None:
    with pytest.raises(UnknownCode, match="code search"):
        archive.code("400.99.99")
    with pytest.raises(WrongUsage, match=r"400\.10\.4\.4"):
        archive.code("empat ratus")


def test_the_shortlist_of_a_kelurahan_is_marked(rows: list[Code]) -> None:
    with asset("classification", "kode-sering-kelurahan.csv").open(encoding="utf-8") as file:
        wanted = {row["kode"] for row in csv.DictReader(file)}
    marked = {row.code for row in rows if row.favourite and row.scheme == CURRENT_SCHEME}
    assert marked == wanted


def test_retention_starts_at_the_event_where_the_schedule_says_so(archive: Archive) -> None:
    import datetime as dt

    with archive.catalogue.reading() as session:
        lines = list(session.query(Retention))
    checked = [line for line in lines if line.needs_check]
    triggered = [line for line in lines if line.active_trigger and not line.needs_check]
    assert checked
    assert triggered
    for line in (*checked[:3], *triggered[:3]):
        rule = archive.retention(line.code)
        assert rule is not None
        assert retention_dates(rule, dt.date(2020, 1, 1)) is None
    assert archive.retention("999.9") is None


def test_documents_are_counted_under_their_code(archive: Archive) -> None:
    for _ in range(2):
        archive.register(Fields(subject="Undangan", code="000.7.1.5"))
    archive.register(Fields(subject="Tanpa kode"))
    assert archive.code_counts() == {"000.7.1.5": 2}


def test_a_letter_keeps_the_code_and_the_scheme_it_was_filed_under(archive: Archive) -> None:
    """FACTS 3: a revision of the list rewrites no history."""
    record = archive.register(Fields(subject="Undangan", code="000.7.1.5"))
    with archive.catalogue.writing() as session:
        code = session.query(Code).filter_by(scheme=CURRENT_SCHEME, code="000.7.1.5").one()
        code.name = "NAMA BARU"
    again = archive.show(record.id)
    assert (again.scheme, again.code_name) == (CURRENT_SCHEME, record.code_name)
