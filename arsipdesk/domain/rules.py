"""Rules that an office writes in its own words: read, held against a letter, and printed again.

    jika pengirim = "Dinas Sosial" dan perihal memuat "bantuan"
    maka kode = 400.9.7, berkas = "Bansos", arsipkan

The grammar is as small as the example: tests joined by `dan`, `atau`, `bukan` and brackets, then
what is to be said of the letter. Texts are compared word by word, whatever their case.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from arsipdesk.domain.classification import is_code
from arsipdesk.domain.errors import RuleWrong, WrongUsage
from arsipdesk.domain.kinds import parse_kind, parse_level, parse_urgency
from arsipdesk.language import N_, _

ASKED = {
    "jenis": "kind",
    "nomor": "number",
    "perihal": "subject",
    "pengirim": "from",
    "kepada": "to",
    "isi": "text",
    "nama_berkas": "name",
    "kanal": "channel",
}
"""What a rule may ask, and the field it means; `isi` is the text of all pages."""

SAID = {
    "jenis": "kind",
    "kode": "code",
    "pengirim": "from",
    "kepada": "to",
    "sifat": "urgency",
    "tingkat": "level",
    "berkas": "dossier",
    "catatan": "note",
}
"""What a rule may say, and the field it fills."""

FILE = "arsipkan"
"""The action that files a letter without a person."""

_OTHER_NAMES = {"dossier": "berkas"}
_MOST_CHARACTERS = 2000
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Check:
    """A field held against a value, as in `perihal memuat "bantuan"`."""

    field: str
    operator: str
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    """That a condition does not hold."""

    inner: "Condition"


@dataclass(frozen=True, slots=True)
class All:
    """That two or more conditions hold."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Any:
    """That one of two or more conditions holds."""

    parts: tuple["Condition", ...]


Condition = Check | Not | All | Any


@dataclass(frozen=True, slots=True)
class Rule:
    """When it applies, what it says then (pairs of a name of `SAID` and a value), and whether the
    letter is filed without a person."""

    condition: Condition
    says: tuple[tuple[str, str], ...]
    files: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """What is known of a field of a letter, and how surely (0 to 1)."""

    value: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a condition holds, and how sure the facts are that make it so."""

    holds: bool
    confidence: float


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).casefold()
    return re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c)))


def _within(part: list[str], whole: list[str]) -> bool:
    starts = range(len(whole) - len(part) + 1)
    return any(whole[at : at + len(part)] == part for at in starts)


OPERATORS: dict[str, Callable[[list[str], list[str]], bool]] = {
    "=": lambda said, asked: said == asked,
    "memuat": lambda said, asked: _within(asked, said),
    "diawali": lambda said, asked: said[: len(asked)] == asked,
    "diakhiri": lambda said, asked: said[-len(asked) :] == asked,
    "cocok": lambda said, asked: set(asked) <= set(said),
}
"""How a text is held against a value, both as words; `cocok` takes the words in any order."""


def judge(condition: Condition, facts: Mapping[str, Fact]) -> Verdict:
    """Whether `condition` holds for a letter's `facts` (by the fields of `ASKED`)."""
    if isinstance(condition, Check):
        fact = facts.get(ASKED[condition.field], Fact("", 0.0))
        return Verdict(_holds(condition, fact.value), fact.confidence)
    if isinstance(condition, Not):
        inner = judge(condition.inner, facts)
        return Verdict(not inner.holds, inner.confidence)
    verdicts = [judge(part, facts) for part in condition.parts]
    wanted = isinstance(condition, Any)
    deciding = [each.confidence for each in verdicts if each.holds is wanted]
    if deciding:
        return Verdict(wanted, max(deciding))
    return Verdict(not wanted, min(each.confidence for each in verdicts))


def _holds(test: Check, value: str) -> bool:
    if test.field == "jenis":
        return value == parse_kind(test.value).value
    said = _words(value)
    return bool(said) and OPERATORS[test.operator](said, _words(test.value))


def fields_asked(condition: Condition) -> set[str]:
    """The names of `ASKED` that a condition speaks of."""
    if isinstance(condition, Check):
        return {condition.field}
    if isinstance(condition, Not):
        return fields_asked(condition.inner)
    return set().union(*(fields_asked(part) for part in condition.parts))


def values(rule: Rule) -> dict[str, str]:
    """What a rule says, by the fields of suggestions, spelled as documents hold it."""
    return {SAID[name]: _READ[name](value) for name, value in rule.says}


def _as_it_is(value: str) -> str:
    return value


def _code(value: str) -> str:
    if not is_code(value):
        raise WrongUsage(field=N_("Code"), value=value, allowed="400.10.4.4")
    return value


_READ: dict[str, Callable[[str], str]] = {
    **dict.fromkeys(SAID, _as_it_is),
    "jenis": lambda value: parse_kind(value).value,
    "kode": _code,
    "sifat": lambda value: parse_urgency(value).value,
    "tingkat": lambda value: parse_level(value).value,
}


# printing


def print_rule(rule: Rule) -> str:
    """The rule as text that `parse_rule` reads back to the same rule."""
    says = [f"{name} = {_value(value)}" for name, value in rule.says]
    return f"jika {_condition(rule.condition)} maka {', '.join(says + [FILE] * rule.files)}"


def _condition(condition: Condition) -> str:
    if isinstance(condition, Check):
        return f"{condition.field} {condition.operator} {_value(condition.value)}"
    if isinstance(condition, Not):
        return f"bukan {_part(condition.inner)}"
    joint = " dan " if isinstance(condition, All) else " atau "
    return joint.join(_part(part) for part in condition.parts)


def _part(condition: Condition) -> str:
    text = _condition(condition)
    return f"({text})" if isinstance(condition, All | Any) else text


def _value(value: str) -> str:
    if re.fullmatch(r"\d+(\.\d+)*", value, re.ASCII):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


# reading

_TOKEN = re.compile(
    r'\s*(?:(?P<text>["“”](?:\\.|[^"“”\\])*["“”])|(?P<mark>[(),=])|(?P<word>[^\s"“”(),=]+))', re.S
)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at: int


def parse_rule(text: str) -> Rule:
    """The rule that `text` says. Raises RuleWrong, with the place (from 1) where it goes wrong."""
    if len(text) > _MOST_CHARACTERS:
        raise _wrong(_MOST_CHARACTERS, N_("the rule is too long"))
    return _Reader(_tokens(text)).rule()


def _wrong(at: int, reason: str) -> RuleWrong:
    return RuleWrong(position=at + 1, reason=_(reason))


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    at = 0
    while text[at:].strip():
        found = _TOKEN.match(text, at)
        start = at + len(text[at:]) - len(text[at:].lstrip())
        if found is None:
            raise _wrong(start, N_("a quotation mark is not closed"))
        kind = found.lastgroup or ""
        tokens.append(_Token(kind, _plain(kind, found[kind]), start))
        at = found.end()
    return [*tokens, _Token("end", "", len(text))]


def _plain(kind: str, text: str) -> str:
    if kind == "text":
        return re.sub(r"\\(.)", r"\1", text[1:-1], flags=re.S)
    return text


class _Reader:
    """Reads tokens from left to right, one function for each part of the grammar."""

    def __init__(self, tokens: list[_Token]) -> None:
        self.tokens = tokens
        self.place = 0
        self.depth = 0

    @property
    def next(self) -> _Token:
        return self.tokens[self.place]

    def take(self, *wanted: str) -> bool:
        """Step over the next token where it is one of these words or marks."""
        token = self.next
        if token.kind in ("word", "mark") and token.text.casefold() in wanted:
            self.place += 1
            return True
        return False

    def need(self, word: str, reason: str) -> None:
        if not self.take(word):
            raise _wrong(self.next.at, reason)

    def rule(self) -> Rule:
        self.need("jika", N_("a rule begins with “jika”"))
        condition = self.either()
        self.need("maka", N_("“dan”, “atau” or “maka” is missing"))
        says: list[tuple[str, str]] = []
        files = self.action(says)
        while self.take(","):
            files = self.action(says) or files
        if self.next.kind != "end":
            raise _wrong(self.next.at, N_("a comma is missing"))
        return Rule(condition, tuple(says), files)

    def either(self) -> Condition:
        parts = [self.both()]
        while self.take("atau"):
            parts.append(self.both())
        return Any(tuple(parts)) if len(parts) > 1 else parts[0]

    def both(self) -> Condition:
        parts = [self.one()]
        while self.take("dan"):
            parts.append(self.one())
        return All(tuple(parts)) if len(parts) > 1 else parts[0]

    def one(self) -> Condition:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise _wrong(self.next.at, N_("the brackets are nested too deeply"))
        try:
            return self.negated_or_bracketed()
        finally:
            self.depth -= 1

    def negated_or_bracketed(self) -> Condition:
        if self.take("bukan"):
            return Not(self.one())
        if self.take("("):
            inner = self.either()
            self.need(")", N_("a bracket is not closed"))
            return inner
        return self.test()

    def test(self) -> Check:
        name = self.name(
            ASKED, N_("a field to ask is missing (jenis, nomor, perihal, pengirim, …)")
        )
        operator = self.next
        if not self.take(*OPERATORS):
            raise _wrong(operator.at, N_("“=”, memuat, diawali, diakhiri or cocok is missing"))
        value = self.value()
        if not _words(value.text):
            raise _wrong(value.at, N_("there is no word to compare with"))
        if name == "jenis":
            if operator.text != "=":
                raise _wrong(operator.at, N_("a kind can only be compared with “=”"))
            _read_value(parse_kind, value)
        return Check(name, operator.text.casefold(), value.text)

    def action(self, says: list[tuple[str, str]]) -> bool:
        if self.take(FILE):
            return True
        start = self.next
        name = self.name(SAID, N_("a field to fill or “arsipkan” is missing"))
        if any(name == other for other, _value in says):
            raise _wrong(start.at, N_("this field is filled twice"))
        self.need("=", N_("“=” is missing"))
        value = self.value()
        _read_value(_READ[name], value)
        says.append((name, value.text))
        return False

    def name(self, known: Mapping[str, str], reason: str) -> str:
        token = self.next
        name = _OTHER_NAMES.get(token.text.casefold(), token.text.casefold())
        if token.kind != "word" or name not in known:
            raise _wrong(token.at, reason)
        self.place += 1
        return name

    def value(self) -> _Token:
        token = self.next
        if token.kind not in ("word", "text") or not token.text.strip():
            raise _wrong(token.at, N_("a value is missing; put several words in quotation marks"))
        self.place += 1
        return token


def _read_value(read: Callable[[str], str], value: _Token) -> None:
    try:
        read(value.text)
    except WrongUsage as error:
        raise _wrong(value.at, str(error)) from error
