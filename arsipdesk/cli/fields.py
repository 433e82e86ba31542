"""The options that say what a document is, the same for every verb that files one."""

import functools
import inspect
from collections.abc import Callable
from typing import Annotated, Any, TypeVar

import typer

from arsipdesk.domain.dates import parse_date
from arsipdesk.domain.records import Fields
from arsipdesk.language import _

Kind = Annotated[
    str | None,
    typer.Option(
        help=_("incoming_letter, outgoing_letter, proposal, decree, report, memo or other")
    ),
]
Code = Annotated[str | None, typer.Option(help=_("Classification code, such as 400.10.4.4"))]
Subject = Annotated[str | None, typer.Option(help=_("What it is about"))]
Number = Annotated[str | None, typer.Option(help=_("The number printed on the letter"))]
Attachment = Annotated[str | None, typer.Option(help=_("What is attached to the letter"))]
Date = Annotated[str | None, typer.Option(help=_("The letter's date"))]
Received = Annotated[str | None, typer.Option(help=_("The day it was received"))]
Sender = Annotated[str | None, typer.Option("--from", help=_("Who it comes from"))]
Recipient = Annotated[str | None, typer.Option("--to", help=_("Who it goes to"))]
Level = Annotated[str | None, typer.Option(help=_("biasa, terbatas, rahasia or sangat_rahasia"))]
Urgency = Annotated[str | None, typer.Option(help=_("biasa, segera or sangat_segera"))]
DossierName = Annotated[str | None, typer.Option("--dossier", help=_("The dossier it belongs to"))]
Note = Annotated[str | None, typer.Option(help=_("A note"))]
AsJson = Annotated[bool, typer.Option("--json", help=_("Print one JSON value"))]


_OPTIONS: dict[str, object] = {
    "kind": Kind,
    "code": Code,
    "subject": Subject,
    "number": Number,
    "attachment": Attachment,
    "date": Date,
    "received": Received,
    "sender": Sender,
    "recipient": Recipient,
    "level": Level,
    "urgency": Urgency,
    "dossier": DossierName,
    "note": Note,
}
_DAYS = ("date", "received")
_Outcome = TypeVar("_Outcome")


def taking_fields(verb: Callable[..., _Outcome]) -> Callable[..., _Outcome]:
    """Give a verb all these options, and hand them to it as its `said: Fields`."""

    @functools.wraps(verb)
    def called(**arguments: Any) -> _Outcome:
        given = {name: arguments.pop(name) for name in _OPTIONS}
        days = {name: parse_date(given[name]) for name in _DAYS if given[name]}
        return verb(said=Fields(**{**given, **dict.fromkeys(_DAYS), **days}), **arguments)

    own = inspect.signature(verb).parameters
    keyword = inspect.Parameter.KEYWORD_ONLY
    options = [
        inspect.Parameter(name, keyword, default=None, annotation=kind)
        for name, kind in _OPTIONS.items()
    ]
    kept = [each.replace(kind=keyword) for name, each in own.items() if name != "said"]
    parameters = [*kept, *options]
    called.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    called.__annotations__ = {each.name: each.annotation for each in parameters}
    return called
