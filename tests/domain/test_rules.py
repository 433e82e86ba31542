"""Kinds, statuses, codes and retention: the tables that say how the office works."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arsipdesk.domain.classification import ancestors, is_code, sort_key
from arsipdesk.domain.errors import MoveNotAllowed, ReasonMissing, WrongUsage
from arsipdesk.domain.kinds import (
    KINDS,
    LEVEL_NAMES,
    URGENCY_NAMES,
    AccessLevel,
    DocumentKind,
    Urgency,
    parse_kind,
    parse_level,
    parse_urgency,
)
from arsipdesk.domain.retention import FinalAction, RetentionRule, retention_dates, years_after
from arsipdesk.domain.status import FIRST, STATUSES, check_move, parse_status

CODES = st.lists(st.integers(0, 99), max_size=3).flatmap(
    lambda rest: st.integers(0, 999).map(lambda n: ".".join([f"{n:03d}", *map(str, rest)]))
)


# kinds


def test_every_kind_has_a_register_and_statuses() -> None:
    assert set(KINDS) == set(DocumentKind)
    assert len({rule.register for rule in KINDS.values()}) == len(KINDS)
    assert all(FIRST[rule.statuses] in STATUSES[rule.statuses] for rule in KINDS.values())
    assert (set(LEVEL_NAMES), set(URGENCY_NAMES)) == (set(AccessLevel), set(Urgency))


def test_kinds_in_english_and_indonesian() -> None:
    words = ("incoming_letter", "Surat Masuk", "surat-keluar", "SK", "nota dinas", "proposal")
    kinds = ("incoming_letter", "incoming_letter", "outgoing_letter", "decree", "memo", "proposal")
    assert tuple(parse_kind(word).value for word in words) == kinds


def test_levels_by_name_and_by_letter() -> None:
    levels = [
        parse_level(word) for word in ("B", "t", "Rahasia", "sangat rahasia", "SR", "terbuka")
    ]
    assert levels == ["biasa", "terbatas", "rahasia", "sangat_rahasia", "sangat_rahasia", "biasa"]
    assert parse_urgency("Sangat Segera") is Urgency.VERY_URGENT


@pytest.mark.parametrize("parse", [parse_kind, parse_level, parse_urgency])
def test_other_words_are_told_with_what_is_allowed(parse: object) -> None:
    with pytest.raises(WrongUsage, match=r"biasa|proposal"):
        parse("penting sekali")  # type: ignore[operator]


# statuses


@pytest.mark.parametrize("table", STATUSES)
def test_every_move_leads_to_a_status_and_every_status_can_be_reached(table: str) -> None:
    statuses = STATUSES[table]
    reached, new = set(), {FIRST[table]}
    if table == "proposal":
        new.add("draf")
    while new:
        reached |= new
        new = {move for code in new for move in statuses[code].moves} - reached
    assert reached == set(statuses)


def test_a_proposal_goes_its_way() -> None:
    way = (
        *("draf", "diajukan", "diterima", "diverifikasi", "disposisi_lurah", "direkomendasikan"),
        *("diteruskan", "disetujui", "dilaksanakan", "lpj", "selesai"),
    )
    for old, new in pairwise(way):
        check_move("proposal", old, new, "")


def test_no_way_leads_around_the_lurah() -> None:
    with pytest.raises(MoveNotAllowed, match="diterima"):
        check_move("proposal", "diajukan", "disetujui", "")


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [
        ("proposal", "diterima", "dikembalikan"),
        ("proposal", "diverifikasi", "perlu_perbaikan"),
        ("proposal", "diteruskan", "ditolak"),
        ("incoming", "diterima", "dikembalikan"),
        ("outgoing", "draf", "batal"),
    ],
)
def test_who_returns_or_rejects_says_why(table: str, old: str, new: str) -> None:
    with pytest.raises(ReasonMissing):
        check_move(table, old, new, "  ")
    check_move(table, old, new, "Lampiran kurang")


def test_statuses_by_code_and_by_name() -> None:
    assert parse_status("proposal", "Perlu-Perbaikan") == "perlu_perbaikan"
    assert parse_status("proposal", "disposisi lurah") == "disposisi_lurah"
    with pytest.raises(WrongUsage, match="diverifikasi"):
        parse_status("proposal", "hilang")


# classification codes (FACTS 4: text with leading zeros, at most four levels, sorted by segment)


def test_codes_sort_by_segment() -> None:
    codes = ["000.1.10", "000.1.9", "000.1", "100", "000.1.9.2", "000.1.1"]
    wanted = ["000.1", "000.1.1", "000.1.9", "000.1.9.2", "000.1.10", "100"]
    assert sorted(codes, key=sort_key) == wanted


@given(CODES, CODES)
def test_the_sort_key_orders_as_the_numbers_do(one: str, other: str) -> None:
    def numbers(code: str) -> list[int]:
        return [int(part) for part in code.split(".")]

    assert (sort_key(one) < sort_key(other)) == (numbers(one) < numbers(other))


@given(CODES)
def test_every_code_stands_below_its_ancestors(code: str) -> None:
    assert is_code(code)
    assert all(sort_key(above) < sort_key(code) for above in ancestors(code))
    assert len(ancestors(code)) == code.count(".")


@pytest.mark.parametrize(
    "text", ["", "0", "12", "0000", "000.", "000.1.2.3.4", "000.123", "٤٠٠", "400 "]
)
def test_what_is_no_code(text: str) -> None:
    assert not is_code(text)


# retention (FACTS 41)


def _rule(**about: object) -> RetentionRule:
    values: dict[str, object] = {
        "schedule": "jra",
        "code": "000.1",
        "description": "",
        "active_years": 2,
        "active_text": "2 tahun",
        "active_trigger": "",
        "inactive_years": 3,
        "inactive_text": "3 tahun",
        "final_action": FinalAction.DESTROY,
        "final_text": "Musnah",
        "needs_check": False,
    }
    return RetentionRule(**(values | about))  # type: ignore[arg-type]


def test_periods_follow_each_other() -> None:
    dates = retention_dates(_rule(), date(2024, 2, 29))
    assert dates is not None
    assert (dates.active_until, dates.inactive_until) == (date(2026, 2, 28), date(2029, 2, 28))


def test_a_period_that_starts_at_an_event_needs_its_date() -> None:
    rule = _rule(active_trigger="setelah pemeriksaan")
    assert retention_dates(rule, date(2020, 1, 1)) is None
    dates = retention_dates(rule, date(2020, 1, 1), event=date(2022, 5, 1))
    assert dates is not None
    assert dates.active_until == date(2024, 5, 1)


@pytest.mark.parametrize("about", [{"needs_check": True}, {"active_years": None}])
def test_doubtful_lines_are_not_applied(about: dict[str, object]) -> None:
    assert retention_dates(_rule(**about), date(2020, 1, 1)) is None


def test_a_leap_day_becomes_the_28th() -> None:
    assert years_after(date(2024, 2, 29), 4) == date(2028, 2, 29)
    assert years_after(date(2024, 2, 29), 1) == date(2025, 2, 28)
