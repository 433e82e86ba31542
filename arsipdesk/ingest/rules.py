"""The office's rules: kept in order, tried on what is filed, and applied to the scans that wait.

A rule's values stand before what was read (confidence 0.97, its own words as the source), and the
first rule that fills a field wins. A rule that says `arsipkan` files a scan without a person, but
only where everything that would be filed is there and sure, and where nothing is a copy.
"""

import datetime as dt
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from arsipdesk.catalogue import codes, documents, history
from arsipdesk.catalogue.database import Catalogue
from arsipdesk.catalogue.models import Document, OfficeRule, Scan, SidecarDue
from arsipdesk.domain import events
from arsipdesk.domain.errors import RuleWrong, UnknownCode, UnknownRule, WrongUsage
from arsipdesk.domain.records import DocumentRecord, ScanRecord, Suggestion
from arsipdesk.domain.rules import (
    Fact,
    Rule,
    judge,
    parse_rule,
    print_rule,
    values,
)
from arsipdesk.ingest.returned import DOCUMENT
from arsipdesk.ingest.rule_trial import RuleTrial, tried
from arsipdesk.language import N_

WAITING = 500
"""How many waiting scans are looked at in one go, the newest."""

SURE = 0.8
"""What every field must reach that a rule relies on to file, or files."""

RULED = 0.97
"""How sure a value is that a rule gave."""

log = logging.getLogger(__name__)

_REQUIRED = ("kind", "subject", "code")
File = Callable[[Session, int, str, str], Document]
"""Files a scan in a writing session: its id, its text, and who did it."""


@dataclass(frozen=True, slots=True)
class RuleRecord:
    """A rule as it stands in its place (the first is 1)."""

    position: int
    text: str
    enabled: bool
    who: str
    changed: dt.datetime


@dataclass(frozen=True, slots=True)
class _Standing:
    """A rule in force, with the words it was written in."""

    rule: Rule
    text: str


class OfficeRules:
    """The rules of one archive. Methods may be called from any thread."""

    def __init__(
        self,
        catalogue: Catalogue,
        who: str,
        text_of: Callable[[str], Sequence[str]],
        file: File,
        after: Callable[[], None],
    ) -> None:
        self._catalogue, self._who, self._text_of = catalogue, who, text_of
        self._file, self._after = file, after
        self._seen: dict[int, int] = {}

    def all(self) -> list[RuleRecord]:
        """The rules in their order."""
        with self._catalogue.reading() as session:
            return [_as_record(row, n) for n, row in enumerate(_rows(session), 1)]

    def trial(self, text: str) -> RuleTrial:
        """How a rule would do on what is filed. Raises RuleWrong, UnknownCode."""
        rule = parse_rule(text)
        with self._catalogue.reading() as session:
            _check_code(session, rule)
            return tried(session, rule)

    def save(self, text: str, position: int | None = None) -> RuleRecord:
        """Keep a rule: a new one at the end, or in the place of the one at `position`.

        Raises RuleWrong, UnknownCode, UnknownRule.
        """
        said = print_rule(parse_rule(text))

        def change(session: Session) -> int:
            _check_code(session, parse_rule(said))
            rows = _rows(session)
            if position is None:
                session.add(self._row(len(rows) + 1, said))
                self._note(session, "rule_added", said)
                return len(rows) + 1
            row = _at(rows, position)
            self._note(session, "rule_changed", said, {"rule": [row.text, said]})
            row.text = said
            self._touch(row)
            return position

        return self._change(change)

    def remove(self, position: int) -> None:
        """Take a rule off; its words stay in the journal. Raises UnknownRule."""

        def change(session: Session) -> int:
            rows = _rows(session)
            row = _at(rows, position)
            self._note(session, "rule_removed", row.text)
            rows.remove(row)
            session.delete(row)
            _number(rows)
            return 0

        self._write(change)

    def enable(self, position: int, on: bool = True) -> RuleRecord:
        """Let a rule apply, or rest (`on=False`). Raises UnknownRule."""

        def change(session: Session) -> int:
            row = _at(_rows(session), position)
            if row.enabled is not on:
                row.enabled = on
                self._touch(row)
                self._note(session, "rule_enabled" if on else "rule_disabled", row.text)
            return position

        return self._change(change)

    def disable(self, position: int) -> RuleRecord:
        """Let a rule rest. Raises UnknownRule."""
        return self.enable(position, False)

    def move(self, position: int, to: int) -> RuleRecord:
        """Put a rule in another place; earlier ones win. Raises UnknownRule."""

        def change(session: Session) -> int:
            rows = _rows(session)
            row = _at(rows, position)
            _at(rows, to)
            rows.remove(row)
            rows.insert(to - 1, row)
            _number(rows)
            self._note(session, "rule_moved", row.text, {"position": [str(position), str(to)]})
            return to

        return self._change(change)

    # applying

    def said(
        self, found: Mapping[str, Suggestion], texts: Sequence[str], name: str
    ) -> dict[str, Suggestion]:
        """What was read of a file, with what the rules say of it in front."""
        with self._catalogue.reading() as session:
            standing = _in_force(session)
        said, _filing = _apply(standing, found, texts, name, "")
        return said

    def apply_to_waiting(self) -> None:
        """Apply the rules to the scans that wait and were not looked at since they changed.

        Each scan is one transaction: its new suggestions, and its filing where a rule says so.
        """
        for scan_id, sha256 in self._due():
            texts = self._text_of(sha256)
            try:
                with self._catalogue.writing() as session:
                    changed, filed = self.apply_rules(session, scan_id, texts)
            except (UnknownCode, WrongUsage) as error:
                log.warning("scan %s waits for a person: %s", scan_id, error)
                continue
            if filed is not None:
                self._after()
                events.document_filed.send(document=filed)
            if changed is not None:
                events.scan_changed.send(scan=changed)

    def _due(self) -> list[tuple[int, str]]:
        """Scans that wait and are not as they were when rules were last applied, oldest first."""
        with self._catalogue.reading() as session:
            standing = _in_force(session)
            if not standing:
                return []
            rows = select(Scan).where(Scan.state == "new").order_by(Scan.id.desc()).limit(WAITING)
            waiting = list(session.scalars(rows))
        marks = {scan.id: _mark(scan, standing) for scan in waiting}
        due = [scan for scan in waiting if self._seen.get(scan.id) != marks[scan.id]]
        self._seen = marks
        return [(scan.id, scan.sha256) for scan in reversed(due)]

    def apply_rules(
        self, session: Session, scan_id: int, texts: Sequence[str]
    ) -> tuple[ScanRecord | None, DocumentRecord | None]:
        """Apply the rules to one scan in a writing session: the scan where it changed, and the
        document it was filed as."""
        scan = session.get(Scan, scan_id)
        if scan is None or scan.state != "new":
            return None, None
        found = {field: Suggestion(**each) for field, each in scan.suggestions.items()}
        said, filing = _apply(_in_force(session), found, texts, scan.name, scan.channel)
        plain = {field: asdict(each) for field, each in said.items()}
        changed = plain != scan.suggestions
        if changed:
            scan.suggestions = plain
            session.merge(SidecarDue(key=f"object:{scan.sha256}"))
            session.flush()
        filed = None
        taken_back = documents.holding(session, scan.sha256, trashed=True) is not None
        if filing is not None and not taken_back and _may_be_filed(scan, said):
            who = f"aturan: {filing.text}"
            row = self._file(session, scan_id, "\n".join(texts), who)
            filed = documents.as_record(row)
        record = documents.scan_as_record(scan) if changed or filed else None
        return record, filed

    # keeping

    def _change(self, change: Callable[[Session], int]) -> RuleRecord:
        position = self._write(change)
        return self.all()[position - 1]

    def _write(self, change: Callable[[Session], int]) -> int:
        with self._catalogue.writing() as session:
            position = change(session)
            session.merge(SidecarDue(key="rules"))
        self._after()
        return position

    def _row(self, position: int, text: str) -> OfficeRule:
        now = dt.datetime.now(dt.UTC)
        return OfficeRule(position=position, text=text, enabled=True, who=self._who, changed=now)

    def _touch(self, row: OfficeRule) -> None:
        row.who, row.changed = self._who, dt.datetime.now(dt.UTC)

    def _note(
        self, session: Session, what: str, text: str, changes: dict[str, list[str]] | None = None
    ) -> None:
        history.record(session, what, who=self._who, note=text, changes=changes)


def _rows(session: Session) -> list[OfficeRule]:
    order = select(OfficeRule).order_by(OfficeRule.position, OfficeRule.id)
    return list(session.scalars(order))


def _at(rows: Sequence[OfficeRule], position: int) -> OfficeRule:
    if not 1 <= position <= len(rows):
        raise UnknownRule(number=position)
    return rows[position - 1]


def _number(rows: Sequence[OfficeRule]) -> None:
    for place, row in enumerate(rows, 1):
        row.position = place


def _as_record(row: OfficeRule, position: int) -> RuleRecord:
    return RuleRecord(position, row.text, row.enabled, row.who, row.changed)


def _check_code(session: Session, rule: Rule) -> None:
    code = values(rule).get("code")
    if code and not codes.find(session, code).enabled:
        raise WrongUsage(field=N_("Code"), value=code, allowed="400.10.4.4")


def _in_force(session: Session) -> list[_Standing]:
    """The rules that apply; one that this program can't read (a newer one wrote it) rests."""
    standing: list[_Standing] = []
    for row in _rows(session):
        try:
            standing += [_Standing(parse_rule(row.text), row.text)] if row.enabled else []
        except RuleWrong as error:
            log.warning("%s", error)
    return standing


def _mark(scan: Scan, standing: Sequence[_Standing]) -> int:
    """Changes when the scan or a rule does."""
    return hash((repr(scan.suggestions), repr(scan.like), scan.channel, repr(standing)))


def _apply(
    standing: Sequence[_Standing],
    found: Mapping[str, Suggestion],
    texts: Sequence[str],
    name: str,
    channel: str,
) -> tuple[dict[str, Suggestion], _Standing | None]:
    """The suggestions with the rules' values, and the first rule that files, if it is sure to."""
    said = dict(found)
    ruled: set[str] = set()
    filing: _Standing | None = None
    fixed = {
        "text": Fact("\n".join(texts)),
        "name": Fact(name),
        "channel": Fact(channel),
    }
    for each in standing:
        facts = {field: Fact(one.value, one.confidence) for field, one in said.items()} | fixed
        verdict = judge(each.rule.condition, facts)
        if not verdict.holds:
            continue
        for field, value in values(each.rule).items():
            if field not in ruled and not (field in found and found[field].by_hand):
                said[field] = Suggestion(value, RULED, each.text)
                ruled.add(field)
        if each.rule.files and verdict.confidence >= SURE:
            filing = filing or each
    return said, filing


def _may_be_filed(scan: Scan, said: Mapping[str, Suggestion]) -> bool:
    """Whether nothing is missing, doubtful, or perhaps filed already."""
    whole = all(field in said and said[field].value for field in _REQUIRED)
    sure = all(each.confidence >= SURE for each in said.values() if each.value)
    alone = scan.duplicate_of is None and scan.like is None and DOCUMENT not in said
    return whole and sure and alone
