"""The page of the day and the deadlines, as a script reads them and as a person does."""

import datetime as dt

from arsipdesk.gui.briefing import days_left, greeting, long_day
from arsipdesk.language import use
from tests.cli.conftest import Call


def register(desk: Call, subject: str, *, due: int | None = None, holder: str = "Budi") -> int:
    made = desk("register", "--kind", "incoming_letter", "--subject", subject, "--json").json
    if due is not None:
        day = dt.date.today() + dt.timedelta(days=due)
        desk("status", made["id"], made["status"], "--holder", holder, "--due", day.isoformat())
    return int(made["id"])


def test_today_says_what_waits_what_is_due_and_what_is_missing(desk: Call) -> None:
    late = register(desk, "Permohonan data", due=-6)
    answer = desk("today", "--json")
    assert answer.code == 0
    said = answer.json
    assert said["due"]["overdue"] == 1
    nearest = said["due"]["nearest"][0]
    assert (nearest["id"], nearest["days"], nearest["group"]) == (late, -6, "late")
    assert said["gaps"]["unscanned"] == 1
    assert said["safety"]["light"] == "red"
    assert said["recent"][0]["document"] == late
    page = desk("today").out
    assert "terlambat 6 hari" in page
    assert "Tercatat, belum dipindai" in page
    assert "Arsip hanya ada di komputer ini" in page


def test_due_lists_the_most_urgent_first_and_one_holder_alone(desk: Call) -> None:
    later = register(desk, "Nanti", due=20)
    late = register(desk, "Terlambat", due=-1, holder="Sari")
    register(desk, "Tanpa tenggat")
    assert [each["id"] for each in desk("due", "--json").json] == [late, later]
    assert [each["id"] for each in desk("due", "--overdue", "--json").json] == [late]
    assert [each["id"] for each in desk("due", "--holder", "budi", "--json").json] == [later]
    assert "terlambat 1 hari" in desk("due").out


def test_days_are_said_as_people_say_them() -> None:
    today = dt.date(2026, 11, 25)
    said = [days_left(today + dt.timedelta(days=n), today) for n in (-6, 0, 1, 3)]
    assert said == ["terlambat 6 hari", "hari ini", "besok", "3 hari lagi"]


def test_the_greeting_knows_the_hour_and_the_day_its_language() -> None:
    hours = [
        greeting("Sari", dt.datetime(2026, 11, 25, hour, tzinfo=dt.UTC))
        for hour in (3, 7, 13, 16, 20)
    ]
    assert hours == [f"Selamat {t}, Sari" for t in ("malam", "pagi", "siang", "sore", "malam")]
    assert long_day(dt.date(2026, 11, 25)) == "Rabu, 25 November 2026"
    use("en")
    assert long_day(dt.date(2026, 11, 25)) == "Wednesday, 25 November 2026"
