"""The values that services hand out: what a document, a scan, a suggestion is to everybody else."""

import datetime as dt
from dataclasses import dataclass, field, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One original of a document; `bytes` is its size, `pages` is None where nobody can count them.

    `active` names what could run in it (`javascript`, `macros` …), `attachments` the files in it.
    """

    sha256: str
    name: str
    bytes: int
    pages: int | None
    mime: str
    active: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """One registered item as it stands in the catalogue."""

    id: int
    uid: str
    kind: str
    register: str
    agenda_number: int
    agenda_year: int
    reference_number: str
    subject: str
    attachment: str
    date: dt.date | None
    received: dt.date | None
    sender: str
    recipient: str
    code: str
    code_name: str
    scheme: str
    level: str
    urgency: str
    status: str
    holder: str
    dossier: str
    note: str
    due: dt.date | None
    files: tuple[FileRecord, ...]
    created: dt.datetime
    changed: dt.datetime
    trashed: dt.datetime | None = None


BY_HAND = "✎"
"""The source of a suggestion that a person typed before."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposed value, how sure we are of it (0 to 1), and the words it was read from.

    `page` is the page that the words stand on (the first is 0), None where they stand on none.
    """

    value: str
    confidence: float
    source: str
    page: int | None = None

    @property
    def by_hand(self) -> bool:
        """Whether a person said so; nothing that is read takes its place."""
        return self.source == BY_HAND


@dataclass(frozen=True, slots=True)
class Aside:
    """When, by whom and why a scan was set aside."""

    at: dt.datetime
    who: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ScanRecord:
    """A file that arrived in a watched folder.

    `state` is `new`, `duplicate`, `filed`, `discarded` or `split` (its pages wait as other scans).
    `duplicate_of` is the id of the document that holds the same bytes, or of the earlier scan;
    `duplicate_kind` says which of the two. `channel` is how it came ("" or `whatsapp`), `part_of`
    the scan it was cut out of, `joined` whether it was put together of others. `codes` is what is
    printed on its pages in bars and squares, `like` what it seems to be another scan of, `aside` how
    it came to be `discarded`.
    """

    scan: int
    sha256: str
    name: str
    bytes: int
    pages: int | None
    mime: str
    arrived: dt.datetime
    state: str
    duplicate_of: int | None
    duplicate_kind: str | None
    document: int | None
    suggestions: dict[str, Suggestion]
    channel: str = ""
    part_of: int | None = None
    joined: bool = False
    codes: tuple["PaperCode", ...] = ()
    like: "Likeness | None" = None
    active: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    aside: Aside | None = None


@dataclass(frozen=True, slots=True)
class PaperCode:
    """A bar code or QR code on a page (the first is 0): its form, such as `QRCode`, and its text."""

    page: int
    form: str
    text: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """That two papers carry nearly the same text: what the other is (`document` or `scan`), its id,
    and how alike they are (0 to 1)."""

    kind: str
    id: int
    score: float


@dataclass(frozen=True, slots=True)
class QuarantineRecord:
    """A file that could not be read safely; it lies in `karantina/` under `stored_as`."""

    id: int
    name: str
    stored_as: str
    reason: str
    sha256: str
    bytes: int
    arrived: dt.datetime


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One line of a document's history. `changes` maps a field to its old and new value."""

    id: int
    at: dt.datetime
    who: str
    what: str
    note: str
    holder: str
    changes: dict[str, tuple[str | None, str | None]]


@dataclass(frozen=True, slots=True)
class Trashed:
    """A document in Sampah: when it came there, who put it there, and why."""

    document: DocumentRecord
    at: dt.datetime
    who: str
    note: str


@dataclass(frozen=True, slots=True)
class CodeRecord:
    """A classification code; `parent` is "" for a top class, `aliases` its misprinted variants."""

    code: str
    name: str
    details: str
    scheme: str
    parent: str
    level: int
    leaf: bool
    favourite: bool
    aliases: tuple[str, ...]
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that a search found; `snippet` marks the hits with `[[` and `]]`."""

    document: DocumentRecord
    snippet: str


@dataclass(frozen=True, slots=True)
class Fields:
    """What a person (or a confirmed suggestion) says of a document; None leaves a field alone."""

    kind: str | None = None
    code: str | None = None
    subject: str | None = None
    number: str | None = None
    attachment: str | None = None
    date: dt.date | None = None
    received: dt.date | None = None
    sender: str | None = None
    recipient: str | None = None
    level: str | None = None
    urgency: str | None = None
    dossier: str | None = None
    note: str | None = None

    def given(self) -> dict[str, Any]:
        """The fields that were said, by name."""
        pairs = ((f.name, getattr(self, f.name)) for f in fields(self))
        return {name: value for name, value in pairs if value is not None}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something `verify` found: its `kind`, `what` it is about, and `where` it lies."""

    kind: str
    what: str
    where: str


@dataclass(frozen=True, slots=True)
class Verification:
    """The outcome of `verify`: how much there is, and everything that is not as it should be."""

    documents: int
    objects: int
    problems: tuple[Problem, ...] = field(default=())

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems
