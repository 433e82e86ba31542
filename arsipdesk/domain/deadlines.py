"""Deadlines: how far a day is away, and in which group of a list it stands."""

import datetime as dt
from enum import StrEnum


class DueGroup(StrEnum):
    """The groups of a list of deadlines, in their order; the values are part of the JSON."""

    LATE = "late"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"


def week_end(today: dt.date) -> dt.date:
    """The Sunday of the week (Monday to Sunday) that `today` lies in."""
    return today + dt.timedelta(days=6 - today.weekday())


def due_group(due: dt.date, today: dt.date) -> DueGroup:
    """Where a deadline stands, seen from `today`."""
    if due < today:
        return DueGroup.LATE
    if due == today:
        return DueGroup.TODAY
    return DueGroup.WEEK if due <= week_end(today) else DueGroup.LATER
