"""The classification codes and the retention schedule that every archive brings along."""

import csv
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from arsipdesk.archive import Archive
from arsipdesk.assets import asset
from arsipdesk.catalogue import codes
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
    current = {row.code: row for row in rows if row.scheme == CURRENT_SCHEME}
    assert len(current) == 2988
    assert all(is_code(code) for code in current)
    assert all(not row.parent or row.parent in current for row in current.values())
    assert Counter(row.level for row in current.values())[4] > 0
    assert max(row.level for row in current.values()) == 4
    assert current["000"].name.casefold() == "umum"


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


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("gotong", "400.10.3.2"),
        ("gotong royong", "400.10.3.2"),
        ("musrenb", "000.7.1.5"),
        ("posyndu", "400.7.15"),
        ("karang tarna", "400.9.12.5"),
        ("Permohonan pengantar SKCK", "300.1"),
    ],
)
def test_everyday_begun_and_mistyped_words_find_a_code(
    archive: Archive, said: str, code: str
) -> None:
    assert code in [each.code for each in archive.search_codes(said, limit=5)]


def test_everyday_words_stand_for_codes_that_there_are(archive: Archive) -> None:
    known = {row["kode"] for row in _printed()}
    with asset("classification", "synonyms.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 400
    assert len({row["ungkapan"] for row in rows}) == len(rows)
    assert all(row["kode"] and set(row["kode"].split()) <= known for row in rows)


def _subjects() -> list[tuple[str, list[str]]]:
    """Subjects of a kelurahan's letters, each with the codes that are right for it."""
    with Path(__file__).with_name("subjects.csv").open(encoding="utf-8") as file:
        return [(row["perihal"], row["kode"].split()) for row in csv.DictReader(file)]


def test_subjects_of_letters_find_their_code(archive: Archive) -> None:
    """The list that the everyday words were written beside, so it says no more than that it holds."""
    first = fifth = 0
    seconds: list[float] = []
    with archive.catalogue.reading() as session:
        codes.suggest(session, "rapat")
        for subject, right in _subjects():
            start = time.perf_counter()
            found = codes.suggest(session, subject)
            seconds.append(time.perf_counter() - start)
            got = [code.code for code, _ in found]
            first += bool(got) and got[0] in right
            fifth += not set(got).isdisjoint(right)
            assert all(0 <= score <= 1 for _, score in found)
    count, median = len(seconds), sorted(seconds)[len(seconds) // 2]
    figures = f"top-1 {first / count:.0%}, top-5 {fifth / count:.0%}, {median * 1000:.1f} ms"
    sys.stdout.write(f"{figures}\n")
    assert count >= 150
    assert first / count >= 0.9
    assert fifth / count >= 0.97
    assert median < 0.03


def test_old_codes_are_found_too(archive: Archive) -> None:
    with archive.catalogue.reading() as session:
        found = codes.search(session, "undangan", scheme=OLD_SCHEME)
    assert "005" in [code.code for code, _ in found]


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
