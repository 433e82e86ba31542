"""What a drawn letter is, how its text reaches the program, and how well the program reads it."""

import datetime as dt
import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pypdfium2
from PIL import Image
from rapidfuzz import fuzz

from arsipdesk.domain.records import Suggestion
from arsipdesk.ingest.readers.pdf import texts_of
from arsipdesk.ingest.suggest import recognised, suggest

TODAY = dt.date(2026, 12, 1)
OFFICE = "Kelurahan Karanganyar Gunung"
"""The office that receives the letters; what bears its letterhead goes out."""

FIELDS = ("kind", "number", "date", "subject", "from", "to", "attachment", "urgency", "level")
ALIKE = 92.0
"""From this likeness on (0 to 100) two wordings of a subject or a party count as the same."""

SURE = 0.9
"""Values with more confidence than this may hardly ever be wrong."""


@dataclass(frozen=True)
class Letter:
    """A drawn letter: its PDF, and what a careful clerk would write in the register about it.

    `truth` has the keys and spellings of `suggest()` (date in ISO form, kinds and urgencies as the
    command line takes them); a key is absent where the paper does not say it.
    """

    layout: str
    number_in_layout: int
    truth: dict[str, str]
    pdf: bytes


Layout = Callable[[random.Random], Letter]
Texts = Callable[[bytes], Sequence[str]]


@dataclass
class Score:
    """How one field was read: values right, wrong (or said though the paper has none), missed
    (wrong ones too), said with more confidence than `SURE`, and wrong although so sure."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    sure: int = 0
    wrong_though_sure: int = 0

    @property
    def precision(self) -> float:
        said = self.right + self.wrong
        return self.right / said if said else 1.0

    @property
    def recall(self) -> float:
        true = self.right + self.missed
        return self.right / true if true else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True)
class Fault:
    """A value that was read wrongly, or ("") not read."""

    letter: Letter
    field: str
    said: str
    true: str
    confidence: float


def draw(layouts: Iterable[Layout], each: int, seed: int = 1) -> Iterator[Letter]:
    """`each` letters of every layout; the same ones for the same seed."""
    for layout in layouts:
        for number in range(each):
            letter = layout(random.Random(f"{layout.__name__}/{number}/{seed}"))  # noqa: S311 - test letters
            yield Letter(layout.__name__, number, letter.truth, letter.pdf)


def text_layer(pdf: bytes) -> list[str]:
    """The text of each page as the program takes it from the PDF itself."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return texts_of(document)
    finally:
        document.close()


def pictures(pdf: bytes, dpi: int = 300) -> list[Image.Image]:
    """Each page as a scanner of this resolution would give it, in greys."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / 72).to_pil().convert("L") for page in document]
    finally:
        document.close()


def read(texts: Sequence[str]) -> dict[str, Suggestion]:
    """What the program suggests for these pages in the office of these tests."""
    return suggest(texts, name="scan0001.pdf", today=TODAY, office=OFFICE)


def score(
    letters: Iterable[Letter], texts: Texts, *, from_pictures: bool = False
) -> tuple[dict[str, Score], list[Fault]]:
    """How well each field is read from the letters, and every fault."""
    scores = {field: Score() for field in FIELDS}
    faults: list[Fault] = []
    for letter in letters:
        said = read(texts(letter.pdf))
        found = recognised(said) if from_pictures else said
        for field in FIELDS:
            fault = judge(letter, field, found.get(field), scores[field])
            if fault:
                faults.append(fault)
    return scores, faults


def judge(letter: Letter, field: str, found: Suggestion | None, into: Score) -> Fault | None:
    """Count one field of one letter; the fault, if it is one."""
    true = letter.truth.get(field, "")
    if found is None and not true:
        return None
    into.sure += found is not None and found.confidence > SURE
    if found is not None and true and same(field, found.value, true):
        into.right += 1
        return None
    into.missed += bool(true)
    into.wrong += found is not None
    into.wrong_though_sure += found is not None and found.confidence > SURE
    if found is None:
        return Fault(letter, field, "", true, 0.0)
    return Fault(letter, field, found.value, true, found.confidence)


def same(field: str, said: str, true: str) -> bool:
    """Whether a clerk would take the two for one: spaces, capitals, stops at the end aside.

    `true` may name several that a clerk would take for equals, with `|` between them.
    """
    return any(_same(field, said, one) for one in true.split("|"))


def _same(field: str, said: str, true: str) -> bool:
    left, right = _plain(field, said), _plain(field, true)
    if left == right:
        return True
    return field in {"subject", "from", "to"} and fuzz.ratio(left, right) >= ALIKE


def _plain(field: str, value: str) -> str:
    text = " ".join(value.casefold().split()).rstrip(" .,;:")
    if field == "number":
        return re.sub(r"\s*([/.-])\s*", r"\1", text)
    return text


def table(scores: Mapping[str, Score]) -> str:
    """The scores as lines of text."""
    lines = ["field      precision  recall     F1  wrong   sure  sure but wrong"]
    for field, got in scores.items():
        shares = f"{got.precision:>10.3f}{got.recall:>8.3f}{got.f1:>7.3f}"
        lines.append(f"{field:<11}{shares}{got.wrong:>7}{got.sure:>7}{got.wrong_though_sure:>16}")
    return "\n".join(lines)
