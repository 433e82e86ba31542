"""Retention arithmetic: when a document becomes inactive, and when its final action is due."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class FinalAction(StrEnum):
    """What happens to a document at the end of its retention (JRA, *nasib akhir*)."""

    DESTROY = "musnah"
    KEEP = "permanen"
    DESTROY_WITH_EXCEPTIONS = "musnah_bersyarat"


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """One line of a retention schedule.

    `active_trigger` is the event from which the active years run (empty: from the document's
    date). `needs_check` marks a line whose code may mean something else than the schedule says.
    """

    schedule: str
    code: str
    description: str
    active_years: int | None
    active_text: str
    active_trigger: str
    inactive_years: int | None
    inactive_text: str
    final_action: FinalAction | None
    final_text: str
    needs_check: bool


@dataclass(frozen=True, slots=True)
class RetentionDates:
    """The last day of the active and of the inactive period."""

    active_until: date
    inactive_until: date


def retention_dates(
    rule: RetentionRule, dated: date, event: date | None = None
) -> RetentionDates | None:
    """When the periods of `rule` end for a document of `dated`.

    None where nobody may compute it: the rule needs a check, names no years, or starts at an
    event (“setelah pemeriksaan”) whose date is not known yet.
    """
    if rule.needs_check or rule.active_years is None or rule.inactive_years is None:
        return None
    start = event if rule.active_trigger else dated
    if start is None:
        return None
    active_until = years_after(start, rule.active_years)
    return RetentionDates(active_until, years_after(active_until, rule.inactive_years))


def years_after(day: date, years: int) -> date:
    """The same day `years` later; 29 February becomes the 28th in a common year."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
