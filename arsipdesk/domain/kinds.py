"""The kinds of documents: one table that says everything that differs between them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from arsipdesk.domain.errors import WrongUsage
from arsipdesk.language import N_


class DocumentKind(StrEnum):
    """What a document is; the values are the names the command line takes."""

    INCOMING_LETTER = "incoming_letter"
    OUTGOING_LETTER = "outgoing_letter"
    PROPOSAL = "proposal"
    DECREE = "decree"
    REPORT = "report"
    MEMO = "memo"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class KindRule:
    """`register` is the agenda the kind is numbered in; `dated_by` the field that picks its year."""

    name: str
    register: str
    statuses: str
    dated_by: str = "received"


KINDS: dict[DocumentKind, KindRule] = {
    DocumentKind.INCOMING_LETTER: KindRule(N_("Incoming letter"), "masuk", "incoming"),
    DocumentKind.OUTGOING_LETTER: KindRule(N_("Outgoing letter"), "keluar", "outgoing", "date"),
    DocumentKind.PROPOSAL: KindRule(N_("Proposal"), "proposal", "proposal"),
    DocumentKind.DECREE: KindRule(N_("Decree"), "keputusan", "record", "date"),
    DocumentKind.REPORT: KindRule(N_("Report"), "laporan", "record"),
    DocumentKind.MEMO: KindRule(N_("Memo"), "nota", "record"),
    DocumentKind.OTHER: KindRule(N_("Other"), "lain", "record"),
}


class AccessLevel(StrEnum):
    """Who may see a document; only `biasa` ever leaves the office (FACTS 18 and 20)."""

    OPEN = "biasa"
    RESTRICTED = "terbatas"
    SECRET = "rahasia"  # noqa: S105 - a level's name, no password
    TOP_SECRET = "sangat_rahasia"  # noqa: S105 - a level's name, no password


class Urgency(StrEnum):
    """How fast a document must be handled (FACTS 17)."""

    NORMAL = "biasa"
    URGENT = "segera"
    VERY_URGENT = "sangat_segera"


LEVEL_NAMES = {
    AccessLevel.OPEN: N_("Open"),
    AccessLevel.RESTRICTED: N_("Restricted"),
    AccessLevel.SECRET: N_("Secret"),
    AccessLevel.TOP_SECRET: N_("Top secret"),
}
URGENCY_NAMES = {
    Urgency.NORMAL: N_("Normal"),
    Urgency.URGENT: N_("Urgent"),
    Urgency.VERY_URGENT: N_("Very urgent"),
}

_SYNONYMS: dict[type[StrEnum], dict[str, StrEnum]] = {
    DocumentKind: {
        "surat_masuk": DocumentKind.INCOMING_LETTER,
        "surat_keluar": DocumentKind.OUTGOING_LETTER,
        "masuk": DocumentKind.INCOMING_LETTER,
        "keluar": DocumentKind.OUTGOING_LETTER,
        "keputusan": DocumentKind.DECREE,
        "sk": DocumentKind.DECREE,
        "laporan": DocumentKind.REPORT,
        "nota": DocumentKind.MEMO,
        "nota_dinas": DocumentKind.MEMO,
        "lain": DocumentKind.OTHER,
        "lainnya": DocumentKind.OTHER,
    },
    AccessLevel: {
        "terbuka": AccessLevel.OPEN,
        "open": AccessLevel.OPEN,
        "restricted": AccessLevel.RESTRICTED,
        "secret": AccessLevel.SECRET,
        "top_secret": AccessLevel.TOP_SECRET,
        "b": AccessLevel.OPEN,
        "t": AccessLevel.RESTRICTED,
        "r": AccessLevel.SECRET,
        "sr": AccessLevel.TOP_SECRET,
    },
    Urgency: {
        "normal": Urgency.NORMAL,
        "urgent": Urgency.URGENT,
        "very_urgent": Urgency.VERY_URGENT,
    },
}
_FIELD_NAMES = {
    DocumentKind: N_("Kind"),
    AccessLevel: N_("Access level"),
    Urgency: N_("Urgency"),
}


_Choice = TypeVar("_Choice", bound=StrEnum)


def _parse(choices: type[_Choice], text: str) -> _Choice:
    word = "_".join(text.casefold().replace("-", " ").replace("_", " ").split())
    if word in _SYNONYMS[choices]:
        return choices(_SYNONYMS[choices][word])
    if word in {choice.value for choice in choices}:
        return choices(word)
    allowed = ", ".join(choice.value for choice in choices)
    raise WrongUsage(field=_FIELD_NAMES[choices], value=text, allowed=allowed)


def parse_kind(text: str) -> DocumentKind:
    """The kind that `text` names, in English or Indonesian. Raises WrongUsage."""
    return _parse(DocumentKind, text)


def parse_level(text: str) -> AccessLevel:
    """The access level that `text` names, in full or as B, T, R, SR. Raises WrongUsage."""
    return _parse(AccessLevel, text)


def parse_urgency(text: str) -> Urgency:
    """The urgency that `text` names. Raises WrongUsage."""
    return _parse(Urgency, text)
