"""Verbs for the morning: today, due."""

import datetime as dt
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from arsipdesk.cli import fields, output
from arsipdesk.cli.session import Session
from arsipdesk.domain.dates import short_date
from arsipdesk.domain.deadlines import due_group
from arsipdesk.domain.records import DocumentRecord
from arsipdesk.language import _

if TYPE_CHECKING:
    from arsipdesk.archive.overview import Today
    from arsipdesk.catalogue.home import Done


def add_to(app: typer.Typer) -> None:
    """Add these verbs to the program."""
    for verb in (today, due):
        app.command(help=_(verb.__doc__ or ""))(verb)


def today(context: typer.Context, as_json: fields.AsJson = False) -> None:
    """Show what waits, what is due, what is missing, and how safe the archive is."""
    session: Session = context.obj
    with session.archive() as archive:
        page = archive.today()
    if as_json:
        output.print_json(_today_json(page))
    else:
        _print_page(page)


def _today_json(page: "Today") -> dict[str, Any]:
    home = page.home
    nearest = [_due_json(document, page.day) for document in home.due.nearest]
    return {
        "day": page.day,
        "office": page.office,
        "user": page.user,
        "documents": home.documents,
        "waiting": asdict(home.waiting),
        "due": {"overdue": home.due.overdue, "week": home.due.week, "nearest": nearest},
        "gaps": asdict(home.gaps),
        "safety": asdict(page.safety),
        "recent": [_done_json(done) for done in home.recent],
    }


def _due_json(document: DocumentRecord, day: dt.date) -> dict[str, Any]:
    if document.due is None:
        return output.document_json(document)
    about = {"days": (document.due - day).days, "group": due_group(document.due, day).value}
    return output.document_json(document) | about


def _done_json(done: "Done") -> dict[str, Any]:
    document = done.document
    about = {"document": document.id if document else None}
    return output.event_json(done.event) | about | {"subject": document.subject if document else ""}


def _print_page(page: "Today") -> None:
    from arsipdesk.gui import briefing, wording

    home = page.home
    output.say(f"{briefing.long_day(page.day)} · {page.office}")
    _head(_("Waiting for you"))
    for line in briefing.waiting_lines(home):
        _line(briefing.number(line.count), line.text, line.detail)
    counted = {"late": home.due.overdue, "week": home.due.week}
    _head(_("Deadlines: {late} late, {week} this week").format(**counted))
    for document in home.due.nearest:
        if document.due is not None:
            _line(briefing.days_left(document.due, page.day), document.subject, document.holder)
    _head(_("Gaps"))
    for line in briefing.gap_lines(home):
        _line(briefing.number(line.count), line.text, line.detail)
    if not home.gaps.any:
        output.below(_("No gap is known."))
    title, todo = briefing.safety_words(page.safety)
    _head(f"{_('Safety')}: {title}")
    for name, told, _colour in briefing.safety_lines(page.safety, home.documents):
        output.below(f"{name}: {told}")
    if todo:
        output.below(f"→ {todo}")
    _head(_("Just done"))
    for done in home.recent:
        what, about = briefing.done_words(done)
        _line(wording.moment(done.event.at), f"{done.event.who}: {what}", about)


def _head(words: str) -> None:
    output.say("")
    output.say(words)


def _line(first: str, *rest: str) -> None:
    output.below("  ".join([first, " · ".join(each for each in rest if each)]))


def due(
    context: typer.Context,
    overdue: Annotated[bool, typer.Option("--overdue", help=_("Only what is late"))] = False,
    holder: Annotated[
        str, typer.Option(metavar="NAME", help=_("Only what this person holds"))
    ] = "",
    as_json: fields.AsJson = False,
) -> None:
    """List documents with a deadline, the most urgent first."""
    session: Session = context.obj
    with session.archive() as archive:
        found = archive.deadlines(overdue=overdue, holder=holder)
        records = archive.documents([each.id for each in found])
    day = dt.date.today()
    if as_json:
        output.print_json([_due_json(record, day) for record in records])
        return
    headings = (_("ID"), _("Deadline"), "", _("Holder"), _("Status"), _("Subject"))
    output.table(headings, [_due_row(record, day) for record in records])
    output.say(_("{n} documents").format(n=len(records)))


def _due_row(record: DocumentRecord, day: dt.date) -> tuple[object, ...]:
    from arsipdesk.gui import briefing

    if record.due is None:
        return (record.id, "-", "", record.holder, output.status_name(record), record.subject)
    left = briefing.days_left(record.due, day)
    when = short_date(record.due)
    return record.id, when, left, record.holder, output.status_name(record), record.subject
