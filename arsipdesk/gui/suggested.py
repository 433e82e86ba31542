"""What was read from a scan, as the form shows it: values, marks, and the words behind them."""

from arsipdesk.domain.dates import parse_date
from arsipdesk.domain.errors import WrongUsage
from arsipdesk.domain.readiness import SURE
from arsipdesk.domain.records import ScanRecord, Suggestion
from arsipdesk.gui import wording
from arsipdesk.gui.scancards import GUESS
from arsipdesk.language import _

_FIELD_OF = {"from": "sender", "to": "recipient"}


def by_field(scan: ScanRecord) -> dict[str, Suggestion]:
    """The suggestions of a scan by the names of the form's fields, without mere guesses.

    A subject made of a scanner's file name would only have to be deleted.
    """
    said = scan.suggestions.items()
    return {_FIELD_OF.get(name, name): value for name, value in said if value.confidence >= GUESS}


def suggested_values(scan: ScanRecord) -> dict[str, str]:
    """The suggestions as the form shows them; received today unless said otherwise."""
    values = {"kind": "incoming_letter", "urgency": "biasa", "level": "biasa"}
    values |= {name: suggestion.value for name, suggestion in by_field(scan).items()}
    values.setdefault("received", scan.arrived.date().isoformat())
    return values | {name: _typed_day(values.get(name, "")) for name in ("date", "received")}


def _typed_day(said: str) -> str:
    try:
        return wording.typed(parse_date(said)) if said else ""
    except WrongUsage:
        return ""


def mark_of(suggestion: Suggestion | None) -> tuple[str, str]:
    """The mark of a suggestion and the words of its tip."""
    if suggestion is not None and suggestion.by_hand:
        return "good", _("Filled in by you.")
    if suggestion is None or not suggestion.value:
        return "check", _("Not found on the scan. Please fill it in if the letter has it.")
    if suggestion.confidence >= SURE:
        return "good", _("Read from: “{words}”").format(words=suggestion.source)
    return "check", _("Not sure. Read from: “{words}”").format(words=suggestion.source)
