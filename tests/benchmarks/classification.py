"""Codes for everyday subjects: how often the right one is proposed, before and after learning.

`classification.csv` holds subjects as a kelurahan's letters carry them, each with the codes of
Permendagri 83/2022 that a careful clerk could give it, written without a look at the program's own
list of expressions. Learning: letters like some of them, in other words, are filed under their
codes; then all are asked again.
"""

import csv
import random
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from arsipdesk.archive import Archive
from arsipdesk.catalogue import learning
from arsipdesk.domain.records import Fields
from tests.benchmarks import bulk
from tests.benchmarks.figures import Figure

SUBJECTS = Path(__file__).with_name("classification.csv")
LETTERS = 200
"""How many letters are filed before all are asked again."""

WRONG_OF_FIVE = 15.0
"""Of a hundred subjects, how many may have no right code among the first five, before learning."""

OPENINGS = ("", "Permohonan", "Undangan", "Tindak lanjut", "Laporan", "Pemberitahuan")
ENDINGS = ("RW 03", "tahun 2026", "bulan Maret", "RT 05 RW 01", "atas nama Sutrisno", "tahap II")
PEER = "wrong first proposals in a hundred"


@dataclass(frozen=True)
class Asked:
    """A subject and the codes that are right for it, the likeliest first."""

    subject: str
    codes: tuple[str, ...]


def subjects() -> list[Asked]:
    """All subjects of the list."""
    with SUBJECTS.open(encoding="utf-8", newline="") as file:
        return [Asked(row["perihal"], tuple(row["kode"].split())) for row in csv.DictReader(file)]


def measure(base: Path, *, short: bool) -> Iterator[Figure]:
    """Wrong proposals in a hundred: of the first five (ours), of the first alone (beside it)."""
    every = subjects()[:: 3 if short else 1]
    like = random.Random(2026).sample(every, len(every) * 2 // 3)  # noqa: S311 - test letters
    unlike = [one for one in every if one not in like]
    parts = {"like what was filed": like, "unlike what was filed": unlike}
    with closing(bulk.new_archive(base / "classification")) as archive:
        before = wrong(every, archive)
        yield _figure("codes: before learning", before, WRONG_OF_FIVE, f"{len(every)} subjects")
        parts_before = {name: wrong(some, archive) for name, some in parts.items()}
        teach(archive, like, LETTERS // (3 if short else 1))
        yield _figure("codes: after learning", wrong(every, archive), before[0], "all again")
        for name, some in parts.items():
            five, first = parts_before[name]
            said = f"{len(some)}, before {100 - five:.1f} % and {100 - first:.1f} %"
            yield _figure(f"codes: {name}", wrong(some, archive), None, said)


def wrong(asked: Sequence[Asked], archive: Archive) -> tuple[float, float]:
    """How many of a hundred subjects find no right code among the first five, and as the first."""
    proposed = [(one, _proposed(archive, one.subject)) for one in asked]
    five = sum(not set(one.codes) & set(said[:5]) for one, said in proposed)
    first = sum(not said or said[0] not in one.codes for one, said in proposed)
    return five * 100 / len(asked), first * 100 / len(asked)


def _proposed(archive: Archive, subject: str) -> list[str]:
    with archive.catalogue.reading() as session:
        return [code.code for code, _sure in learning.suggest_codes(session, subject)]


def teach(archive: Archive, like: Sequence[Asked], letters: int) -> None:
    """File letters like these, in other words, as often as it takes."""
    chance = random.Random(83)  # noqa: S311 - test letters
    for number in range(letters):
        one = like[number % len(like)]
        archive.register(Fields(subject=reworded(one.subject, chance), code=one.codes[0]))


def reworded(subject: str, chance: random.Random) -> str:
    """Another letter of the same matter: a word less, another opening, another ending."""
    words = subject.split()
    if len(words) > 3:
        words.pop(chance.randrange(len(words)))
    return " ".join([chance.choice(OPENINGS), *words, chance.choice(ENDINGS)]).strip()


def _figure(name: str, got: tuple[float, float], bound: float | None, said: str) -> Figure:
    five, first = got
    told = f"{said}; right among five {100 - five:.1f} %, first {100 - first:.1f} %"
    return Figure(name, PEER, five, first, five, "%", bound, told)
