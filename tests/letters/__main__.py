"""`python -m tests.letters [--ocr]`: how well letters are read, known, studied and held out, by field.

`--ocr` reads pictures of 300 dpi by text recognition instead of the text in the PDF. Prints no
letter that is held out, so that rules can't be fitted to it, and keeps what it found in
`figures.json`, so that the next change is held against it.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.letters import heldout, studied
from tests.letters.known import LAYOUTS
from tests.letters.model import Fault, Letter, Score, Texts, draw, score, table, text_layer
from tests.letters.recognised import recognised

FIGURES = Path(__file__).with_name("figures.json")
EACH = 3
"""Letters of each known layout; the others bring their own."""

MAY_BE_STUDIED = ("known", "studied")
"""Sets that rules may be fitted to, so that their faults may be shown."""

STRICT_FIELDS = ("number", "date")
LEAST_F1 = 0.95
"""What the F1 of each of the `STRICT_FIELDS` may not fall below, over all letters together."""

LEAST_F1_RECOGNISED = 0.90
"""The same where the letters were read from pictures."""

MOST_WRONG_THOUGH_SURE = 0.01
"""The share of all values said with more confidence than 0.9 that may be wrong: the aim."""

Scores = dict[str, Score]


def sets() -> dict[str, list[Letter]]:
    """The three sets of letters by their names."""
    return {
        "known": list(draw(LAYOUTS, EACH)),
        "studied": list(studied.letters()),
        "heldout": list(heldout.letters()),
    }


def measured(
    letters: dict[str, list[Letter]], texts: Texts, *, from_pictures: bool = False
) -> dict[str, Scores]:
    """The scores of each set and, as `all`, of all together."""
    scores = {
        name: score(some, texts, from_pictures=from_pictures)[0] for name, some in letters.items()
    }
    return scores | {"all": together(scores.values())}


def together(several: Iterable[Scores]) -> Scores:
    """The sums of some scores, field by field."""
    total: Scores = {}
    for scores in several:
        for field, one in scores.items():
            into = total.setdefault(field, Score())
            for count in vars(one):
                setattr(into, count, getattr(into, count) + getattr(one, count))
    return total


def wrong_though_sure(scores: Scores) -> float:
    """The share of the values said with confidence that are wrong."""
    sure = sum(one.sure for one in scores.values())
    return sum(one.wrong_though_sure for one in scores.values()) / sure if sure else 0.0


def misses(scores: dict[str, Scores], least: float = LEAST_F1) -> list[str]:
    """What is not as good as it must be over all letters, as lines; none where all is well."""
    every = scores["all"]
    wanting = [
        f"{field}: F1 {every[field].f1:.3f} is below {least}"
        for field in STRICT_FIELDS
        if every[field].f1 < least
    ]
    share = wrong_though_sure(every)
    if share >= MOST_WRONG_THOUGH_SURE:
        wanting.append(f"{share:.1%} of the values said with confidence are wrong")
    return wanting


def as_json(scores: dict[str, Scores]) -> dict[str, object]:
    """The scores as they are kept: shares with three digits, and the counts behind them."""
    return {
        name: {
            "wrong_though_sure": round(wrong_though_sure(fields), 4),
            "fields": {field: _shares(one) | vars(one) for field, one in fields.items()},
        }
        for name, fields in scores.items()
    }


def _shares(one: Score) -> dict[str, float]:
    return {name: round(getattr(one, name), 3) for name in ("precision", "recall", "f1")}


def keep(way: str, scores: dict[str, Scores], letters: dict[str, list[Letter]]) -> None:
    """Write the figures of one way of reading (`text`, `ocr`) beside those of the other."""
    kept = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.exists() else {}
    kept["letters"] = {name: len(some) for name, some in letters.items()}
    kept["layouts"] = {name: len({one.layout for one in some}) for name, some in letters.items()}
    kept[way] = as_json(scores)
    FIGURES.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def faults(letters: list[Letter], texts: Texts) -> Iterator[str]:
    """The faults of some letters as lines."""
    found: list[Fault] = score(letters, texts)[1]
    for one in found:
        where = f"{one.letter.layout}/{one.letter.number_in_layout}"
        yield f"{where} {one.field} {one.confidence:.2f}: {one.said!r}, not {one.true!r}"


def told(scores: dict[str, Scores]) -> Iterator[str]:
    """The scores for people."""
    for name, fields in scores.items():
        yield f"{name}: {wrong_though_sure(fields):.2%} of what is said with confidence is wrong"
        yield table(fields) + "\n"


def main() -> int:
    """Measure, tell and keep; 1 where something is not as good as it must be."""
    parser = argparse.ArgumentParser(prog="python -m tests.letters", description=__doc__)
    parser.add_argument("--ocr", action="store_true", help="read pictures of 300 dpi")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="each Nth, kept nowhere")
    parser.add_argument("--faults", action="store_true", help="also list those that may be studied")
    asked = parser.parse_args()
    letters = {name: some[:: asked.every] for name, some in sets().items()}
    texts: Texts = recognised if asked.ocr else text_layer
    scores = measured(letters, texts, from_pictures=asked.ocr)
    lines = [*told(scores)]
    if asked.faults:
        lines += (line for name in MAY_BE_STUDIED for line in faults(letters[name], texts))
    wanting = misses(scores, LEAST_F1_RECOGNISED if asked.ocr else LEAST_F1)
    sys.stdout.write("\n".join([*lines, *wanting]) + "\n")
    if asked.every == 1:
        keep("ocr" if asked.ocr else "text", scores, letters)
    return 1 if wanting else 0


if __name__ == "__main__":
    sys.exit(main())
