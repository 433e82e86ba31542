"""Search: the query language, what a query finds, and the index of a document's words."""

import datetime as dt
import re
import time
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import cast

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    String,
    and_,
    column,
    false,
    func,
    or_,
    select,
    table,
)
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from arsipdesk.catalogue import deadlines, home
from arsipdesk.catalogue.live import IN_TRASH, LIVE
from arsipdesk.catalogue.models import Document, Dossier, Party, SearchRow
from arsipdesk.catalogue.words import fold, number_parts, stem, stems, words
from arsipdesk.domain.classification import sort_key
from arsipdesk.domain.errors import WrongUsage
from arsipdesk.domain.kinds import parse_kind, parse_level, parse_urgency
from arsipdesk.domain.status import STATUSES, parse_status
from arsipdesk.language import N_

_TERM = re.compile(r'(-?)(?:([^\W\d_]+):)?(?:"([^"]*)"|(\S+))')
_INDEX = table("search_index", column("rowid", Integer), column("search_index", String))

_Sender = aliased(Party)
_Recipient = aliased(Party)

_SIGNS = re.compile(r"[^\w\s\"'\-:*.,;]")
"""Signs that are searched for (an emoji) and that no word holds: they find nothing, not all."""

MOST_TERMS = 60

_INDEXED = ("", "created", "received")
"""Orders that an index of documents knows."""

_SOME, _PATIENCE_S = 2000, 0.05


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query: the full-text expression, conditions on fields, and the words to mark."""

    match: str
    conditions: tuple[ColumnElement[bool], ...]
    marked: tuple[str, ...]


def parse(query: str) -> Query:
    """Read the query language: words, "phrases", -without, and `field:value`.

    Raises WrongUsage where a field that has fixed values is given another one.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    codes: list[str] = []
    conditions: list[ColumnElement[bool]] = []
    marked: list[str] = []
    for minus, field, phrase, word in _TERM.findall(query)[:MOST_TERMS]:
        value = phrase or word
        name = fold(field)
        if name in _FIELDS and value.strip('"'):
            found = _FIELDS[name](value.strip('"'))
            conditions.append(~found if minus else found)
            codes += [value] if name == "kode" and not minus and "*" not in value else []
            continue
        if not minus and value.endswith(":") and fold(value[:-1]) in _FIELDS:
            continue  # a field that a person is about to fill in
        of_number = name == "nomor" and value.strip('"')
        value = f"{field}:{value}" if field and not of_number else value
        expression = _number(value) if of_number else _full_text(value, exact=bool(phrase))
        if expression:
            (unwanted if minus else wanted).append(expression)
            marked += [] if minus or of_number else words(value)
    if _SIGNS.search(query) and not (wanted or unwanted or conditions):
        conditions.append(false())
    return Query(_match(wanted, unwanted, codes, conditions), tuple(conditions), tuple(marked))


def _match(
    wanted: Sequence[str],
    unwanted: Sequence[str],
    codes: Sequence[str],
    conditions: list[ColumnElement[bool]],
) -> str:
    """The full-text expression. Where there is one it names the codes too: the index passes over
    other documents far faster than their rows can be read. Where there is none, `conditions` keep
    out what is unwanted."""
    if not wanted:
        conditions += [Document.id.not_in(_ids_matching(each)) for each in unwanted]
        return ""
    coded = (f'numbers:"{said}"' for code in codes if (said := " ".join(words(code))))
    match = " AND ".join([*wanted, *coded])
    return f"({match}) NOT ({' OR '.join(unwanted)})" if unwanted else match


def _full_text(value: str, *, exact: bool) -> str:
    found = words(value)
    if not found:
        return ""
    said = " ".join(found)
    if exact:
        return f'"{said}"'
    root = stem(found[0])
    by_stem = f' OR stems:"{root}"' if len(found) == 1 and root.isalpha() else ""
    return f'("{said}"*{by_stem})'


def _number(value: str) -> str:
    said = " ".join(words(value))
    return f'numbers:("{said}"*)' if said else ""


def _ids_matching(match: str) -> Select[int]:
    return select(_INDEX.c.rowid).where(_matches(match))


def _matches(match: str) -> ColumnElement[bool]:
    return _INDEX.c.search_index.op("MATCH", is_comparison=True)(match)


def _code(value: str) -> ColumnElement[bool]:
    """The code itself and those below it, as a stretch of the index of sort keys.

    With a star at its end whatever begins like it: `400.1*` is `400.1` and `400.10`.
    """
    if value.endswith("*"):
        return Document.code.startswith(value.rstrip("*"), autoescape=True)
    key = sort_key(value.rstrip("."))
    below = and_(Document.code_sort_key > f"{key}.", Document.code_sort_key < f"{key}/")
    return or_(Document.code_sort_key == key, below)


def _year(value: str) -> ColumnElement[bool]:
    if not (value.isascii() and value.isdigit() and len(value) == 4 and int(value)):
        raise WrongUsage(field=N_("Year"), value=value, allowed="2024")
    year = int(value)
    dated = Document.date.between(dt.date(year, 1, 1), dt.date(year, 12, 31))
    return or_(Document.agenda_year == year, dated)


_OPEN = "terbuka"


def _status(value: str) -> ColumnElement[bool]:
    if value.casefold() == _OPEN:
        return deadlines.is_open()
    for statuses in STATUSES:
        try:
            return Document.status == parse_status(statuses, value)
        except WrongUsage:
            continue
    known = dict.fromkeys(code for statuses in STATUSES.values() for code in statuses)
    raise WrongUsage(field=N_("Status"), value=value, allowed=", ".join([_OPEN, *known]))


_LACKING: dict[str, Callable[[], ColumnElement[bool]]] = {
    "pindaian": home.unscanned,
    "kode": home.uncoded,
}


def _without(value: str) -> ColumnElement[bool]:
    if value.casefold() not in _LACKING:
        raise WrongUsage(field=N_("Without"), value=value, allowed=", ".join(_LACKING))
    return _LACKING[value.casefold()]()


def _party(column: InstrumentedAttribute[int | None]) -> Callable[[str], ColumnElement[bool]]:
    def condition(value: str) -> ColumnElement[bool]:
        named = select(Party.id).where(Party.folded.contains(fold(value), autoescape=True))
        return column.in_(named)

    return condition


def _dossier(value: str) -> ColumnElement[bool]:
    return Document.dossier_id.in_(
        select(Dossier.id).where(func.lower(Dossier.name).contains(value.lower(), autoescape=True))
    )


_FIELDS: dict[str, Callable[[str], ColumnElement[bool]]] = {
    "kode": _code,
    "tahun": _year,
    "status": _status,
    "dari": _party(Document.sender_id),
    "kepada": _party(Document.recipient_id),
    "jenis": lambda value: Document.kind == parse_kind(value).value,
    "berkas": _dossier,
    "keamanan": lambda value: Document.level == parse_level(value).value,
    "sifat": lambda value: Document.urgency == parse_urgency(value).value,
    "tenggat": deadlines.span,
    "tanpa": _without,
    "pemegang": lambda value: func.lower(Document.holder).contains(value.lower(), autoescape=True),
}

SORTS: dict[str, tuple[ColumnElement[object] | InstrumentedAttribute[object], ...]] = {
    "": (Document.id,),
    "created": (Document.id,),
    "changed": (Document.changed,),
    "received": (Document.received,),
    "date": (Document.date,),
    "agenda": (Document.agenda_year, Document.agenda_number),
    "number": (Document.reference_number,),
    "subject": (func.lower(Document.subject),),
    "from": (func.coalesce(_Sender.folded, ""),),
    "to": (func.coalesce(_Recipient.folded, ""),),
    "party": (func.coalesce(_Sender.folded, _Recipient.folded, ""),),
    "code": (Document.code_sort_key,),
    "status": (Document.status,),
    "kind": (Document.kind,),
    "level": (Document.level,),
    "urgency": (Document.urgency,),
    "holder": (func.lower(Document.holder),),
    "due": (Document.due,),
    "dossier": (func.lower(func.coalesce(Dossier.name, "")),),
}


def ids(
    session: Session,
    query: Query,
    *,
    kind: str | None = None,
    sort: str = "",
    desc: bool = True,
    limit: int | None = None,
    offset: int = 0,
) -> list[int]:
    """The ids of the documents that `query` finds, newest first by default. Raises WrongUsage."""
    rows = _ordered(query, kind, sort, desc).limit(limit).offset(offset)
    return list(_streamed(session, rows))


def all_ids(
    session: Session, query: Query, *, kind: str | None = None, sort: str = "", desc: bool = True
) -> "array[int]":
    """The same ids, all of them, in eight bytes each. Raises WrongUsage."""
    return array("q", _streamed(session, _ordered(query, kind, sort, desc)))


def first_ids(
    session: Session,
    query: Query,
    *,
    kind: str | None = None,
    sort: str = "",
    desc: bool = True,
    limit: int,
) -> list[int]:
    """The first `limit` of these ids, as soon as can be. Raises WrongUsage.

    Where an index knows the order but another one the conditions, SQLite would collect all that the
    conditions find to sort it. Mostly they find enough among the first few thousand.
    """
    by_row = sort in ("", "created")
    if not query.match and sort in _INDEXED and (query.conditions or (kind and by_row)):
        found = _among_the_first(session, query, kind, sort, desc, limit)
        if len(found) >= limit:
            return found[:limit]
    return ids(session, query, kind=kind, sort=sort, desc=desc, limit=limit)


def _among_the_first(
    session: Session, query: Query, kind: str | None, sort: str, desc: bool, limit: int
) -> list[int]:
    """What is found among the first documents in an order; it stops where that takes too long."""
    by_row = sort in ("", "created")
    everything = _ordered(parse(""), None if by_row else kind, sort, desc)
    fits = and_(*query.conditions, *([Document.kind == kind] if kind and by_row else []))
    found: list[int] = []
    began, seen = time.perf_counter(), 0
    while len(found) < limit and time.perf_counter() - began < _PATIENCE_S:
        some = list(_streamed(session, everything.limit(_SOME).offset(seen)))
        # The condition is asked as a value: as a condition it would tempt SQLite to its own index.
        rows = session.execute(select(Document.id, fits).where(Document.id.in_(some))).all()
        fitting = {row[0] for row in rows if row[1]}
        found += [each for each in some if each in fitting]
        seen += len(some)
        if len(some) < _SOME:
            break
    return found


def _ordered(query: Query, kind: str | None, sort: str, desc: bool) -> Select[int]:
    if sort not in SORTS:
        raise WrongUsage(field=N_("Sort"), value=sort, allowed=", ".join(filter(None, SORTS)))
    by_row = _INDEX.c.rowid if query.match else Document.id
    newest = sort in ("", "created")
    rows = _found(select(by_row), query, kind, sorts=not newest)
    if not query.match:  # the index holds no words of what lies in Sampah
        rows = rows.where(LIVE)
    if sort in ("from", "party"):
        rows = rows.outerjoin(_Sender, Document.sender_id == _Sender.id)
    if sort in ("to", "party"):
        rows = rows.outerjoin(_Recipient, Document.recipient_id == _Recipient.id)
    if sort == "dossier":
        rows = rows.outerjoin(Dossier, Document.dossier_id == Dossier.id)
    keys = [by_row] if newest else [*SORTS[sort], by_row]
    return rows.order_by(*(key.desc() if desc else key.asc() for key in keys))


def _streamed(session: Session, rows: Select[int]) -> Iterator[int]:
    """Ids straight from the driver: three times as fast, and no million of rows at once."""
    with session.connection().execute(rows) as found:
        if found.cursor is not None:
            yield from chain.from_iterable(cast(Iterable[tuple[int]], found.cursor))


def total(session: Session, query: Query, kind: str | None = None) -> int:
    """How many documents `query` finds.

    Where rows and not words are asked, all are counted and the few in Sampah taken away: to ask each
    whether it is there would take ten times as long.
    """
    every = _found(select(func.count()), query, kind)
    if query.match:
        return session.scalars(every).one()
    return session.scalars(every).one() - session.scalars(every.where(IN_TRASH)).one()


def _found(
    rows: Select[int], query: Query, kind: str | None, *, sorts: bool = False
) -> Select[int]:
    """What a query finds; documents are read only where a condition or the order (`sorts`) asks."""
    if not query.match:
        rows = rows.select_from(Document)
    elif query.conditions or kind or sorts:
        rows = rows.join_from(_INDEX, Document, Document.id == _INDEX.c.rowid)
        rows = rows.where(_matches(query.match))
    else:
        rows = rows.select_from(_INDEX).where(_matches(query.match))
    if kind:
        rows = rows.where(Document.kind == kind)
    return rows.where(*query.conditions)


def index(session: Session, document: Document, body: str) -> None:
    """Put a document's words into the index, or anew after a change; none while it is in Sampah."""
    if document.trashed is not None:
        drop(session, document.id)
        return
    people = [p.name for p in (document.sender, document.recipient) if p]
    people += [document.holder, document.dossier.name if document.dossier else ""]
    agenda = f"{document.agenda_number} {document.agenda_number:04d}/{document.agenda_year}"
    said = f"{document.subject} {document.note} {document.code_name}"
    row = SearchRow(
        id=document.id,
        subject=f"{document.subject} {document.code_name}",
        parties=" ".join(people),
        numbers=f"{number_parts(document.reference_number)} {agenda} {document.code}",
        note=document.note,
        body=body,
        stems=stems(f"{said} {' '.join(people)} {body}"),
    )
    session.merge(row)
    session.flush()


def drop(session: Session, document_id: int) -> None:
    """Take a document's words out of the index."""
    row = session.get(SearchRow, document_id)
    if row is not None:
        session.delete(row)
        session.flush()
