"""Dates as people write them on the counter and in letters."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arsipdesk.domain.dates import (
    FIRST_YEAR,
    LAST_YEAR,
    MONTHS,
    ROMAN_MONTHS,
    SHORT_MONTHS,
    long_date,
    month_number,
    parse_date,
    short_date,
)
from arsipdesk.domain.errors import WrongUsage

TODAY = date(2026, 3, 16)
DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
RECENT = st.dates(date(1970, 1, 1), date(2069, 12, 31))


@given(DAYS)
def test_every_form_of_a_day_means_that_day(day: date) -> None:
    year = f"{day.year:04d}"
    forms = [
        day.isoformat(),
        f"{day.day}/{day.month}/{year}",
        f"{day.day:02d}-{day.month:02d}-{year}",
        f"{day.day}.{day.month}.{year}",
        f"{day.day} {MONTHS[day.month - 1]} {year}",
        f"{day.day} {SHORT_MONTHS[day.month - 1]} {year}",
        f"{day.day}-{ROMAN_MONTHS[day.month - 1]}-{year}",
    ]
    assert [parse_date(form) for form in forms] == [day] * len(forms)


@given(RECENT)
def test_two_digit_years_lie_between_1970_and_2069(day: date) -> None:
    assert parse_date(f"{day.day}/{day.month}/{day.year % 100:02d}") == day


@given(DAYS)
def test_what_lists_and_letters_show_is_read_back(day: date) -> None:
    assert parse_date(long_date(day)) == day
    assert parse_date(short_date(day)) == day


@given(st.text(max_size=30))
def test_any_other_text_is_refused_in_words(text: str) -> None:
    try:
        parse_date(text, TODAY)
    except WrongUsage as error:
        assert "2024-02-03" in str(error)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("hari ini", TODAY),
        ("  Hari   INI ", TODAY),
        ("kemarin", date(2026, 3, 15)),
        ("besok", date(2026, 3, 17)),
        ("1 Pebruari 2024", date(2024, 2, 1)),
        ("5 Nopember 2023", date(2023, 11, 5)),
        ("17 agt 2020", date(2020, 8, 17)),
        ("29/2/2024", date(2024, 2, 29)),
    ],
)
def test_words_and_old_spellings(text: str, day: date) -> None:
    assert parse_date(text, TODAY) == day


@pytest.mark.parametrize("text", ["", "29/2/2023", "31 April 2024", "2024-13-01", "0/1/2024", "12"])
def test_no_day_of_the_calendar(text: str) -> None:
    with pytest.raises(WrongUsage):
        parse_date(text, TODAY)


def test_months_by_any_name() -> None:
    names = ("Mei", "DES", "viii", "agt", "Sep.", "bulan")
    assert [month_number(name) for name in names] == [5, 12, 8, 8, 9, None]


def test_dates_in_letters_and_lists() -> None:
    assert (long_date(TODAY), short_date(date(2024, 8, 1))) == ("16 Maret 2026", "1 Agu 2024")


@given(st.one_of(st.dates(max_value=date(1899, 12, 31)), st.dates(min_value=date(2101, 1, 1))))
def test_a_mistyped_year_is_refused(day: date) -> None:
    with pytest.raises(WrongUsage):
        parse_date(day.isoformat())
