"""The classification tree and the retention schedule: loaded from the shipped lists, looked up by all."""

import csv
import re
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from arsipdesk.assets import asset
from arsipdesk.catalogue import live
from arsipdesk.catalogue.models import Code, Document, Retention
from arsipdesk.catalogue.ranking import Entry, Ranking, make
from arsipdesk.catalogue.words import words
from arsipdesk.domain.classification import CURRENT_SCHEME, OLD_SCHEME, is_code, sort_key
from arsipdesk.domain.errors import UnknownCode, WrongUsage
from arsipdesk.domain.records import CodeRecord
from arsipdesk.domain.retention import FinalAction, RetentionRule
from arsipdesk.language import N_

SCHEDULE = "pergub-30"
_NUMBER = re.compile(r"\d{3}[\d.]*")


def load_lists(session: Session) -> None:
    """Fill an empty catalogue with both schemes, the shortlist and the sample schedule."""
    favourites = {row["kode"] for row in _rows("kode-sering-kelurahan.csv")}
    rows = [_current(row, row["kode"] in favourites) for row in _rows(f"{CURRENT_SCHEME}.csv")]
    old = list(_rows(f"{OLD_SCHEME}.csv"))
    parents = {row["kode"]: row["induk"] for row in old}
    rows += [_old(row, _depth(row["kode"], parents)) for row in old]
    session.execute(insert(Code), rows)
    session.execute(insert(Retention), [_retention(row) for row in _rows("jra-pergub-30.csv")])


def _rows(name: str) -> Iterator[dict[str, str]]:
    with asset("classification", name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _current(row: dict[str, str], favourite: bool) -> dict[str, Any]:
    printed = row["kode_tercetak"]
    return {
        "scheme": CURRENT_SCHEME,
        "code": row["kode"],
        "sort_key": sort_key(row["kode"]),
        "parent": row["induk"],
        "level": int(row["level"]),
        "leaf": row["daun"] == "1",
        "name": row["nama"],
        "details": row["rincian"],
        "aliases": [printed] if printed and printed != row["kode"] else [],
        "remark": row["catatan"],
        "enabled": True,
        "favourite": favourite,
    }


def _depth(code: str, parents: dict[str, str]) -> int:
    return 1 + _depth(parents[code], parents) if parents.get(code) else 1


def _old(row: dict[str, str], level: int) -> dict[str, Any]:
    """A code of the old list; where OpenSID's copy is doubtful, the comparison list's text stands."""
    doubtful = row["curiga"] == "1" and row["pembanding"]
    return {
        "scheme": OLD_SCHEME,
        "code": row["kode"],
        "sort_key": sort_key(row["kode"]),
        "parent": row["induk"],
        "level": level,
        "leaf": False,
        "name": row["pembanding"] if doubtful else row["uraian"],
        "details": row["keterangan"],
        "aliases": [],
        "remark": row["uraian"] if doubtful else "",
        "enabled": row["kosong"] != "1",
        "favourite": False,
    }


def _retention(row: dict[str, str]) -> dict[str, Any]:
    return {
        "schedule": SCHEDULE,
        "code": row["kode"],
        "description": row["uraian"],
        "active_years": int(row["aktif_tahun"]) if row["aktif_tahun"] else None,
        "active_text": row["aktif_teks"],
        "active_trigger": row["aktif_pemicu"],
        "inactive_years": int(row["inaktif_tahun"]) if row["inaktif_tahun"] else None,
        "inactive_text": row["inaktif_teks"],
        "final_action": row["nasib_akhir"],
        "final_text": row["nasib_akhir_teks"],
        "needs_check": row["perlu_cek"] == "1",
    }


def find(session: Session, code: str, scheme: str = CURRENT_SCHEME) -> CodeRecord:
    """The code, also by a misprinted variant. Raises WrongUsage (no such form), UnknownCode."""
    wanted = code.strip()
    row = session.scalars(select(Code).where(Code.scheme == scheme, Code.code == wanted)).first()
    if row is None:
        row = _by_alias(session, wanted, scheme)
    if row is not None:
        return as_record(row)
    if scheme == CURRENT_SCHEME and not is_code(wanted):
        raise WrongUsage(field=N_("Code"), value=code, allowed="400.10.4.4")
    raise UnknownCode(code=code, scheme=scheme)


def _by_alias(session: Session, wanted: str, scheme: str) -> Code | None:
    holding = select(Code).where(Code.scheme == scheme, func.json_array_length(Code.aliases) > 0)
    return next((row for row in session.scalars(holding) if wanted in row.aliases), None)


def children(session: Session, parent: str, scheme: str = CURRENT_SCHEME) -> list[CodeRecord]:
    """The codes right below `parent` ("" for the top classes), in their order."""
    rows = select(Code).where(Code.scheme == scheme, Code.parent == parent).order_by(Code.sort_key)
    return [as_record(row) for row in session.scalars(rows)]


def search(
    session: Session, query: str, *, limit: int = 20, scheme: str = CURRENT_SCHEME
) -> list[tuple[CodeRecord, float]]:
    """Codes whose number begins with `query` or that its words fit, best first, scored 0 to 1.

    The last word may be a beginning, and a word may be mistyped.
    """
    if not words(query):
        return []
    if _NUMBER.fullmatch(query.strip()):
        return [(code, 1.0) for code in _by_number(session, query.strip(), limit, scheme)]
    ranked = _ranking(session, scheme).rank(query, typing=True)
    return in_use(session, ranked, limit, scheme)


def suggest(
    session: Session, subject: str, *, limit: int = 5, scheme: str = CURRENT_SCHEME
) -> list[tuple[CodeRecord, float]]:
    """Codes that fit a letter's subject, best first, each with how sure that is (0 to 1)."""
    if _NUMBER.fullmatch(subject.strip()):
        return search(session, subject, limit=limit, scheme=scheme)
    return in_use(session, _ranking(session, scheme).rank(subject), limit, scheme)


def in_use(
    session: Session,
    ranked: Sequence[tuple[str, float]],
    limit: int,
    scheme: str = CURRENT_SCHEME,
) -> list[tuple[CodeRecord, float]]:
    """The best of `ranked` that are in use, as everybody else sees them."""
    wanted = [code for code, _score in ranked[: limit + 20]]
    same = (Code.scheme == scheme, Code.code.in_(wanted), Code.enabled)
    rows = {row.code: row for row in session.scalars(select(Code).where(*same))}
    found = [(as_record(rows[code]), score) for code, score in ranked[: limit + 20] if code in rows]
    return found[:limit]


_made: dict[tuple[object, ...], Ranking] = {}


def _ranking(session: Session, scheme: str) -> Ranking:
    """The ranking of a scheme's codes, made anew only where they are not the same any more."""
    size = func.sum(func.length(Code.name) + func.length(Code.details))
    mark = session.execute(select(func.count(), size).where(Code.scheme == scheme)).one()
    key = (scheme, *mark)
    if key not in _made:
        columns = (Code.code, Code.name, Code.details, Code.favourite)
        rows = session.execute(select(*columns).where(Code.scheme == scheme)).all()
        _made[key] = make([Entry(*row) for row in rows], everyday=scheme == CURRENT_SCHEME)
    return _made[key]


def _by_number(session: Session, start: str, limit: int, scheme: str) -> list[CodeRecord]:
    same = (Code.scheme == scheme, Code.code.startswith(start, autoescape=True))
    rows = session.scalars(select(Code).where(*same).order_by(Code.sort_key).limit(limit)).all()
    alias = None if rows else _by_alias(session, start, scheme)
    return [as_record(row) for row in ([alias] if alias else rows)]


def counts(session: Session) -> dict[str, int]:
    """How many documents stand under each code, exactly that code."""
    return {code: number for code, number in live.by_value(session, Document.code).items() if code}


def retention(session: Session, code: str, schedule: str = SCHEDULE) -> RetentionRule | None:
    """The line of the schedule for `code`, or None where the schedule names none."""
    same = (Retention.schedule == schedule, Retention.code == code)
    row = session.scalars(select(Retention).where(*same)).first()
    if row is None:
        return None
    return RetentionRule(
        schedule=row.schedule,
        code=row.code,
        description=row.description,
        active_years=row.active_years,
        active_text=row.active_text,
        active_trigger=row.active_trigger,
        inactive_years=row.inactive_years,
        inactive_text=row.inactive_text,
        final_action=FinalAction(row.final_action) if row.final_action else None,
        final_text=row.final_text,
        needs_check=row.needs_check,
    )


def as_record(row: Code) -> CodeRecord:
    """A code as everybody else sees it."""
    return CodeRecord(
        code=row.code,
        name=row.name,
        details=row.details,
        scheme=row.scheme,
        parent=row.parent,
        level=row.level,
        leaf=row.leaf,
        favourite=row.favourite,
        aliases=tuple(row.aliases),
        enabled=row.enabled,
    )
