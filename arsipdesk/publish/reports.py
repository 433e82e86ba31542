"""Reports: the registers and lists that an office prints, each one entry in a table."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy.orm import Session

from arsipdesk.catalogue.database import Catalogue
from arsipdesk.domain.dates import long_date
from arsipdesk.domain.errors import FolderMissing, WrongUsage, from_os_error
from arsipdesk.language import N_, _
from arsipdesk.publish import columns, lines
from arsipdesk.publish.columns import Column, Printing
from arsipdesk.publish.lines import Period
from arsipdesk.publish.sheet import Cell, Heading, Sheet
from arsipdesk.store.durable import replacing
from arsipdesk.store.layout import Layout


@dataclass(frozen=True, slots=True)
class Report:
    """A kind of report: its title, its columns, and where its lines come from, in order."""

    title: str
    columns: tuple[Column, ...]
    lines: Callable[[Session, Period], Iterator[Any]]
    footnote: str = ""


REPORTS: dict[str, Report] = {
    "agenda-masuk": Report(
        N_("Register of incoming letters"),
        columns.INCOMING,
        partial(lines.register, name="masuk"),
    ),
    "agenda-keluar": Report(
        N_("Register of outgoing letters"),
        columns.OUTGOING,
        partial(lines.register, name="keluar"),
    ),
    "agenda-proposal": Report(
        N_("Register of proposals"),
        columns.PROPOSALS,
        partial(lines.register, name="proposal"),
    ),
    "agenda-keputusan": Report(
        N_("Register of decrees"),
        columns.DECREES,
        partial(lines.register, name="keputusan"),
    ),
    "daftar-arsip": Report(
        N_("List of active records"),
        columns.RECORDS,
        lines.items,
        footnote=N_(
            "Retention follows the sample schedule that came with the program; your region's own "
            "schedule prevails. Where it depends on an event or needs a check, it is left open."
        ),
    ),
    "perlu-diperiksa": Report(N_("Files to be checked"), columns.PUT_ASIDE, lines.put_aside),
    "status": Report(N_("Documents by status and holder"), columns.STATUS, lines.by_status),
}


def _csv(sheet: Sheet, file: BinaryIO) -> None:
    from arsipdesk.publish.as_csv import write

    write(sheet, file)


def _xlsx(sheet: Sheet, file: BinaryIO) -> None:
    from arsipdesk.publish.as_xlsx import write

    write(sheet, file)


def _pdf(sheet: Sheet, file: BinaryIO) -> None:
    from arsipdesk.publish.as_pdf import write

    write(sheet, file)


FORMATS: dict[str, Callable[[Sheet, BinaryIO], None]] = {"pdf": _pdf, "xlsx": _xlsx, "csv": _csv}
"""How a report is written; each writer is loaded when it is used, as their libraries load slowly."""


def write_report(
    catalogue: Catalogue,
    name: str,
    fmt: str,
    path: Path,
    *,
    office: str,
    subtitle: str,
    today: dt.date,
    year: int | None = None,
    start: dt.date | None = None,
    end: dt.date | None = None,
    reason: Callable[[str], str] = str,
    most: int | None = None,
) -> int:
    """Write a report to `path`, which is replaced where it exists; returns the number of its rows.

    `year` is that of the agenda; `start` and `end` (inclusive) hold for the day that dates the
    entry in its register. `reason` puts a quarantine reason into words. `most` ends the
    report after so many rows. Raises WrongUsage (name,
    format, period, target), FolderMissing, ReadOnly, DiskFull, FileLocked.
    """
    report = _chosen(REPORTS, N_("Report"), name)
    write = _chosen(FORMATS, N_("Format"), fmt.lower())
    period = _period(year, start, end)
    check_target(path, catalogue.path.parent)
    rows = 0

    def counted(session: Session) -> Iterator[tuple[Cell, ...]]:
        nonlocal rows
        printing = Printing(today, reason)
        for line in islice(report.lines(session, period), most):
            rows += 1
            yield tuple(column.value(line, printing) for column in report.columns)

    try:
        with catalogue.reading() as session, replacing(path) as file:
            sheet = Sheet(
                name=name,
                office=office,
                subtitle=subtitle,
                title=_(report.title),
                period=in_words(period),
                footnote=_(report.footnote) if report.footnote else "",
                today=today,
                headings=tuple(_heading(column) for column in report.columns),
                rows=counted(session),
            )
            write(sheet, file)
    except OSError as error:
        raise from_os_error(error, path, writing=True) from error
    return rows


def _chosen(table: dict[str, Any], field: str, value: str) -> Any:
    if value not in table:
        raise WrongUsage(field=_(field), value=value, allowed=", ".join(table))
    return table[value]


def _heading(column: Column) -> Heading:
    return Heading(_(column.title), column.width, column.centred, column.once)


def _period(year: int | None, start: dt.date | None, end: dt.date | None) -> Period:
    if year is not None and not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise WrongUsage(field=_("Year"), value=year, allowed="2024")
    if start is not None and end is not None and end < start:
        raise WrongUsage(field="--to", value=end, allowed=f"{start} …")
    return Period(year, start, end)


def in_words(period: Period) -> str:
    """The period as a report's title names it."""
    said = [_("Year {year}").format(year=period.year)] if period.year else []
    start = long_date(period.start) if period.start else ""
    end = long_date(period.end) if period.end else ""
    if start and end:
        said.append(_("{start} to {end}").format(start=start, end=end))
    elif start:
        said.append(_("from {start}").format(start=start))
    elif end:
        said.append(_("until {end}").format(end=end))
    return ", ".join(said) or _("All years")


def check_target(path: Path, archive: Path) -> None:
    """A report goes into a folder that exists and takes the place of nothing the archive is made of."""
    if path.is_dir():
        raise WrongUsage(field=_("Target file"), value=path, allowed=path / "laporan.pdf")
    if not path.parent.is_dir():
        raise FolderMissing(path=path.parent)
    layout, place = Layout(archive.resolve()), path.resolve()
    kept = (layout.objects, layout.derived, layout.inbox, layout.quarantine)
    inside = any(place.is_relative_to(folder) for folder in kept)
    own = place.parent == layout.root and place.name.startswith(("catalogue", layout.identity.name))
    if inside or own:
        allowed = _("a file outside the archive's own folders")
        raise WrongUsage(field=_("Target file"), value=path, allowed=allowed)
