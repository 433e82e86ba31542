"""Verbs for the office's rules: rule list, add, test, edit, remove, enable, disable, move."""

from dataclasses import asdict
from typing import Annotated

import typer

from arsipdesk.cli import fields, output
from arsipdesk.cli.session import Session
from arsipdesk.ingest.rule_trial import TRIED, RuleTrial
from arsipdesk.ingest.rules import RuleRecord
from arsipdesk.language import N_, _

Number = Annotated[int, typer.Argument(metavar="N", min=1)]
Text = Annotated[str, typer.Argument(metavar="TEXT")]

SHOWN = 20
"""How many differences are printed."""

_FIELDS = {
    "kind": N_("Kind"),
    "code": N_("Code"),
    "from": N_("From"),
    "to": N_("To"),
    "urgency": N_("Urgency"),
    "level": N_("Access level"),
    "dossier": N_("Dossier"),
}


def add_to(app: typer.Typer) -> None:
    """Add these verbs to the program."""
    rule = typer.Typer(
        help=_("Rules of the office: what a scan is suggested, or filed as, and when."),
        rich_markup_mode=None,
    )
    rule.command("list", help=_(list_rules.__doc__ or ""))(list_rules)
    rule.command("add", help=_(add.__doc__ or ""))(add)
    rule.command("test", help=_(test.__doc__ or ""))(test)
    rule.command("edit", help=_(edit.__doc__ or ""))(edit)
    rule.command("remove", help=_(remove.__doc__ or ""))(remove)
    rule.command("enable", help=_(enable.__doc__ or ""))(enable)
    rule.command("disable", help=_(disable.__doc__ or ""))(disable)
    rule.command("move", help=_(move.__doc__ or ""))(move)
    app.add_typer(rule, name="rule")


def list_rules(context: typer.Context, as_json: fields.AsJson = False) -> None:
    """List the rules in their order; the first that fits wins."""
    session: Session = context.obj
    with session.archive() as archive:
        _list(archive.rules.all(), as_json)


def add(context: typer.Context, text: Text, as_json: fields.AsJson = False) -> None:
    """Add a rule, such as: jika perihal memuat "bantuan" maka kode = 400.9.7."""
    session: Session = context.obj
    with session.archive() as archive:
        _list([archive.rules.save(text)], as_json)


def test(context: typer.Context, text: Text, as_json: fields.AsJson = False) -> None:
    """Try a rule on what is filed, without keeping it."""
    session: Session = context.obj
    with session.archive() as archive:
        trial = archive.rules.trial(text)
    if as_json:
        output.print_json(asdict(trial))
    else:
        _tell(trial)


def edit(
    context: typer.Context, number: Number, text: Text, as_json: fields.AsJson = False
) -> None:
    """Write a rule anew in its place."""
    session: Session = context.obj
    with session.archive() as archive:
        _list([archive.rules.save(text, number)], as_json)


def remove(context: typer.Context, number: Number, as_json: fields.AsJson = False) -> None:
    """Remove a rule."""
    session: Session = context.obj
    with session.archive() as archive:
        archive.rules.remove(number)
        _list(archive.rules.all(), as_json)


def enable(context: typer.Context, number: Number, as_json: fields.AsJson = False) -> None:
    """Let a rule apply again."""
    session: Session = context.obj
    with session.archive() as archive:
        _list([archive.rules.enable(number)], as_json)


def disable(context: typer.Context, number: Number, as_json: fields.AsJson = False) -> None:
    """Let a rule rest."""
    session: Session = context.obj
    with session.archive() as archive:
        _list([archive.rules.disable(number)], as_json)


def move(
    context: typer.Context,
    number: Number,
    position: Annotated[int, typer.Argument(metavar="POSITION", min=1)],
    as_json: fields.AsJson = False,
) -> None:
    """Put a rule in another place."""
    session: Session = context.obj
    with session.archive() as archive:
        archive.rules.move(number, position)
        _list(archive.rules.all(), as_json)


def _list(rules: list[RuleRecord], as_json: bool) -> None:
    if as_json:
        output.print_json([asdict(rule) for rule in rules])
        return
    rows = (
        (str(rule.position), _("active") if rule.enabled else _("resting"), rule.text)
        for rule in rules
    )
    output.table((_("No."), _("State"), _("Rule")), rows)


def _tell(trial: RuleTrial) -> None:
    told = _(
        "of the newest {looked_at} documents (at most {most}) it fits {matching};"
        " {agreeing} are filed just so"
    )
    output.say(
        told.format(
            looked_at=trial.looked_at,
            most=TRIED,
            matching=trial.matching,
            agreeing=trial.agreeing,
        )
    )
    if trial.differing:
        rows = (
            (str(each.document), _(_FIELDS[each.field]), each.has or "–", each.would)
            for each in trial.differing[:SHOWN]
        )
        output.table((_("Document"), _("Field"), _("Has"), _("Would have")), rows)
