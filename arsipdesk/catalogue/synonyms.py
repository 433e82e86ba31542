"""Everyday words for classification codes: what people say where the regulation speaks formally.

`assets/classification/synonyms.csv` is our own table: an expression (`ungkapan`) and the codes it
stands for, the most fitting first.
"""

import csv
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from arsipdesk.assets import asset
from arsipdesk.catalogue.words import stem, words


@dataclass(frozen=True, slots=True)
class Expression:
    """An everyday expression: its stems, in any order, and the codes it stands for."""

    stems: frozenset[str]
    codes: tuple[str, ...]


FILLERS = frozenset(
    words(
        "dan atau yang di ke dari untuk pada dengan oleh dalam atas bagi serta tentang agar akan telah"
        " para antara secara kepada sebagai sehubungan perihal hal no nomor th tgl tahun tanggal nya"
        " saudara bapak ibu yth"
    )
)
"""Words that say nothing of a matter."""


def stems_of(text: str) -> list[str]:
    """The different stems of `text` in order, without fillers and bare numbers."""
    asked = (word for word in words(text) if word not in FILLERS and not word.isdigit())
    return list(dict.fromkeys(stem(word) for word in asked))


@lru_cache(maxsize=1)
def _by_stem() -> dict[str, list[Expression]]:
    """The expressions that each stem is in."""
    with asset("classification", "synonyms.csv").open(encoding="utf-8", newline="") as file:
        rows = [(stems_of(row["ungkapan"]), row["kode"].split()) for row in csv.DictReader(file)]
    table: dict[str, list[Expression]] = defaultdict(list)
    for said, codes in rows:
        expression = Expression(frozenset(said), tuple(codes))
        for each in expression.stems:
            table[each].append(expression)
    return dict(table)


def vocabulary() -> Iterable[str]:
    """The words of all expressions, as written."""
    with asset("classification", "synonyms.csv").open(encoding="utf-8", newline="") as file:
        return {word for row in csv.DictReader(file) for word in words(row["ungkapan"])}


def expressions() -> Iterator[Expression]:
    """Every expression of the table, once for each of its stems."""
    for group in _by_stem().values():
        yield from group


def holding(stem: str) -> Sequence[Expression]:
    """The expressions that `stem` is a word of."""
    return _by_stem().get(stem, ())


def said(stems: Collection[str]) -> list[Expression]:
    """The expressions whose words are all among `stems`."""
    asked = frozenset(stems)
    found = {e: None for each in stems for e in holding(each) if e.stems <= asked}
    return list(found)
