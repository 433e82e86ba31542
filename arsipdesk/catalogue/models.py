"""The tables of the catalogue."""

import datetime as dt
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    MetaData,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.types import TypeDecorator

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[dt.datetime]):
    """A moment: aware in Python, UTC in the table."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        return value.astimezone(dt.UTC).replace(tzinfo=None) if value else None

    def process_result_value(
        self, value: dt.datetime | None, dialect: Dialect
    ) -> dt.datetime | None:
        return value.replace(tzinfo=dt.UTC) if value else None


class Table(DeclarativeBase):
    """What all tables share: names for constraints, and types."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it off the class
        dt.datetime: UtcDateTime,
        str: String,
        dict[str, Any]: JSON,
        list[str]: JSON,
        list[dict[str, Any]]: JSON,
    }


class Setting(Table):
    """A fact about the archive itself, such as its UUID or the newest backup's generation."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class Code(Table):
    """A classification code of one scheme. Codes are disabled, never deleted."""

    __tablename__ = "classification_code"
    __table_args__ = (UniqueConstraint("scheme", "code"), Index(None, "scheme", "parent"))

    id: Mapped[int] = mapped_column(primary_key=True)
    scheme: Mapped[str]
    code: Mapped[str]
    sort_key: Mapped[str]
    parent: Mapped[str]
    level: Mapped[int]
    leaf: Mapped[bool]
    name: Mapped[str]
    details: Mapped[str]
    aliases: Mapped[list[str]]
    remark: Mapped[str]
    enabled: Mapped[bool]
    favourite: Mapped[bool]


class Retention(Table):
    """A line of a retention schedule (JRA); see `domain.retention.RetentionRule`."""

    __tablename__ = "retention_rule"
    __table_args__ = (UniqueConstraint("schedule", "code"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    schedule: Mapped[str]
    code: Mapped[str]
    description: Mapped[str]
    active_years: Mapped[int | None]
    active_text: Mapped[str]
    active_trigger: Mapped[str]
    inactive_years: Mapped[int | None]
    inactive_text: Mapped[str]
    final_action: Mapped[str]
    final_text: Mapped[str]
    needs_check: Mapped[bool]


class Party(Table):
    """A person or office that letters come from or go to."""

    __tablename__ = "party"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    folded: Mapped[str] = mapped_column(index=True)


class Dossier(Table):
    """All documents of one matter (*berkas*)."""

    __tablename__ = "dossier"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    created: Mapped[dt.datetime]


class StoredObject(Table):
    """An original in the store, named by its SHA-256.

    `active` names what could run in it and never did, `attachments` the files inside it. `made_from`
    names the pages of other originals that it was put together from: `[{"sha256", "pages"}]`.
    """

    __tablename__ = "stored_object"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    bytes: Mapped[int]
    mime: Mapped[str]
    pages: Mapped[int | None]
    title: Mapped[str]
    stored: Mapped[dt.datetime]
    active: Mapped[list[str]] = mapped_column(default=list, server_default="[]")
    attachments: Mapped[list[str]] = mapped_column(default=list, server_default="[]")
    made_from: Mapped[list[dict[str, Any]]] = mapped_column(default=list, server_default="[]")


class DocumentFile(Table):
    """That an original belongs to a document, and under which name it came."""

    __tablename__ = "document_file"
    __table_args__ = (UniqueConstraint("document_id", "sha256"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"))
    sha256: Mapped[str] = mapped_column(ForeignKey("stored_object.sha256"), index=True)
    name: Mapped[str]
    position: Mapped[int]
    object: Mapped[StoredObject] = relationship(lazy="joined")


class Document(Table):
    """One registered item: a letter, proposal, decree, report; `trashed` while it lies in Sampah."""

    __tablename__ = "document"
    __table_args__ = (
        UniqueConstraint("register", "agenda_year", "agenda_number"),
        Index(None, "kind", "received"),
        Index(None, "holder", "status"),
        Index(None, "due", sqlite_where=text("due IS NOT NULL")),
        Index("ix_document_void", "agenda_year", sqlite_where=text("status = 'batal'")),
        Index(None, "trashed", sqlite_where=text("trashed IS NOT NULL")),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    register: Mapped[str]
    agenda_number: Mapped[int]
    agenda_year: Mapped[int]
    reference_number: Mapped[str]
    subject: Mapped[str]
    attachment: Mapped[str] = mapped_column(default="", server_default="")
    date: Mapped[dt.date | None]
    received: Mapped[dt.date | None] = mapped_column(index=True)
    sender_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), index=True)
    recipient_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), index=True)
    scheme: Mapped[str]
    code: Mapped[str]
    code_name: Mapped[str]
    code_sort_key: Mapped[str] = mapped_column(index=True)
    level: Mapped[str]
    urgency: Mapped[str]
    status: Mapped[str]
    holder: Mapped[str]
    due: Mapped[dt.date | None]
    dossier_id: Mapped[int | None] = mapped_column(ForeignKey("dossier.id"), index=True)
    note: Mapped[str]
    created: Mapped[dt.datetime]
    changed: Mapped[dt.datetime]
    trashed: Mapped[dt.datetime | None]

    sender: Mapped[Party | None] = relationship(foreign_keys=[sender_id], lazy="joined")
    recipient: Mapped[Party | None] = relationship(foreign_keys=[recipient_id], lazy="joined")
    dossier: Mapped[Dossier | None] = relationship(lazy="joined")
    files: Mapped[list[DocumentFile]] = relationship(
        order_by=DocumentFile.position, lazy="selectin", cascade="all"
    )


class Unscanned(Table):
    """A document that has no file. Triggers keep the rows: few of many documents are read at once."""

    __tablename__ = "unscanned"

    document_id: Mapped[int] = mapped_column(
        ForeignKey("document.id", ondelete="CASCADE"), primary_key=True
    )


class Scan(Table):
    """A file that arrived; `source_done` once it was moved out of the watched folder.

    `channel` is how it came ("" or `whatsapp`), `codes` what bar codes and QR codes stand on its
    pages, `part_of` the scan that it was cut out of, `like` what it seems to be a second scan of.
    `aside` says when, by whom and why it was set aside: `{"at", "who", "note"}`.
    """

    __tablename__ = "scan"

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(ForeignKey("stored_object.sha256"), index=True)
    name: Mapped[str]
    source_path: Mapped[str]
    source_done: Mapped[bool]
    arrived: Mapped[dt.datetime]
    state: Mapped[str] = mapped_column(index=True)
    duplicate_of: Mapped[int | None]
    duplicate_kind: Mapped[str | None]
    document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"), index=True)
    suggestions: Mapped[dict[str, Any]]
    channel: Mapped[str] = mapped_column(default="", server_default="")
    codes: Mapped[list[dict[str, Any]]] = mapped_column(default=list, server_default="[]")
    part_of: Mapped[int | None]
    like: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    aside: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    object: Mapped[StoredObject] = relationship(lazy="joined")


class PageReading(Table):
    """That a page of an original needs its text read from its picture (OCR), and how that went.

    `state` is `waiting`, `read` or `failed`. `turn` is by how many degrees clockwise (0, 90, 180,
    270) and `skew` by how many more the page must be turned to stand upright; `corners` is where the
    paper lies in a photo: x and y of top left, top right, bottom right, bottom left, as fractions.
    """

    __tablename__ = "page_reading"

    sha256: Mapped[str] = mapped_column(ForeignKey("stored_object.sha256"), primary_key=True)
    page: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[str] = mapped_column(index=True)
    turn: Mapped[int] = mapped_column(default=0)
    skew: Mapped[float] = mapped_column(default=0.0)
    blank: Mapped[bool] = mapped_column(default=False)
    corners: Mapped[list[float] | None] = mapped_column(JSON(none_as_null=True))
    confidence: Mapped[float] = mapped_column(default=0.0)
    engine: Mapped[str] = mapped_column(default="")
    tries: Mapped[int] = mapped_column(default=0)


class PageVersion(Table):
    """How a person wants the pages of an original to be shown; the one in force is `current`.

    `pages` has one entry for each page shown, see `domain.pages.ShownPage`.
    """

    __tablename__ = "page_version"
    __table_args__ = (UniqueConstraint("sha256", "version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(ForeignKey("stored_object.sha256"))
    version: Mapped[int]
    pages: Mapped[list[dict[str, Any]]]
    who: Mapped[str]
    at: Mapped[dt.datetime]
    current: Mapped[bool]


class OfficeRule(Table):
    """A rule that the office wrote: what a scan is to be suggested, or filed as, and when."""

    __tablename__ = "office_rule"

    id: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int]
    text: Mapped[str]
    enabled: Mapped[bool]
    who: Mapped[str]
    changed: Mapped[dt.datetime]


class LearnedValue(Table):
    """In how many confirmed documents a field has a value."""

    __tablename__ = "learned_value"

    field: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]


class LearnedWord(Table):
    """In how many confirmed documents whose field has a value a word stands."""

    __tablename__ = "learned_word"

    word: Mapped[str] = mapped_column(primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]


class TextMark(Table):
    """What texts that are nearly the same have in common: one min-hash for each band."""

    __tablename__ = "text_mark"
    __table_args__ = (Index(None, "mark"),)

    sha256: Mapped[str] = mapped_column(ForeignKey("stored_object.sha256"), primary_key=True)
    band: Mapped[int] = mapped_column(primary_key=True)
    mark: Mapped[int] = mapped_column(BigInteger)


class Quarantined(Table):
    """A file that could not be read safely; it lies in `karantina/`."""

    __tablename__ = "quarantine"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    stored_as: Mapped[str] = mapped_column(unique=True)
    source_path: Mapped[str]
    source_done: Mapped[bool]
    reason: Mapped[str]
    detail: Mapped[str]
    sha256: Mapped[str]
    bytes: Mapped[int]
    arrived: Mapped[dt.datetime]


class Event(Table):
    """One change, chained to the one before by `hash`, so that no row can vanish unseen."""

    __tablename__ = "event"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"), index=True)
    at: Mapped[dt.datetime]
    who: Mapped[str]
    what: Mapped[str]
    note: Mapped[str]
    holder: Mapped[str]
    changes: Mapped[dict[str, Any]]
    previous: Mapped[str]
    hash: Mapped[str]


class Counter(Table):
    """The last agenda number that was given in a register and year."""

    __tablename__ = "counter"

    register: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    last: Mapped[int]


class SidecarDue(Table):
    """A sidecar that must be written anew: `object:SHA256` or `document:UID`."""

    __tablename__ = "sidecar_due"

    key: Mapped[str] = mapped_column(primary_key=True)


class Outbox(Table):
    """Work for the sync: that `key` (an object, a document) changed and `role` does not know yet.

    `version` rises when the same thing changes again while it is being sent.
    """

    __tablename__ = "outbox"
    __table_args__ = (UniqueConstraint("role", "what", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    role: Mapped[str]
    what: Mapped[str]
    key: Mapped[str]
    version: Mapped[int]
    noted: Mapped[dt.datetime]
    attempts: Mapped[int]
    next_try: Mapped[dt.datetime | None]
    problem: Mapped[str]


class RemoteCopy(Table):
    """What we know to lie on a remote: its path there, its bytes, and when that was checked.

    `path_key` is the path as a remote without case or normalisation would see it.
    """

    __tablename__ = "remote_copy"
    __table_args__ = (UniqueConstraint("role", "path_key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    role: Mapped[str]
    path: Mapped[str]
    path_key: Mapped[str]
    document_id: Mapped[int | None] = mapped_column(index=True)
    sha256: Mapped[str] = mapped_column(index=True)
    bytes: Mapped[int]
    checked: Mapped[dt.datetime]


class SearchRow(Table):
    """The words of a document as the full-text index reads them (the index itself is FTS5)."""

    __tablename__ = "search_row"

    id: Mapped[int] = mapped_column(ForeignKey("document.id"), primary_key=True)
    subject: Mapped[str]
    parties: Mapped[str]
    numbers: Mapped[str]
    note: Mapped[str]
    body: Mapped[str]
    stems: Mapped[str]
