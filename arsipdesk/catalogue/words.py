"""Words as the search sees them: folded, stemmed, and numbers cut into their parts."""

import re
import unicodedata
from functools import lru_cache
from typing import Any

_WORD = re.compile(r"[^\W_]+")
_RUNS = re.compile(r"\d+|[^\W\d_]+")
_ROOTS = {
    "pohon": "mohon",
    "pinta": "minta",
    "pasuk": "masuk",
    "puat": "muat",
    "pilik": "milik",
    "pula": "mula",
    "pusnah": "musnah",
    "pusyawarah": "musyawarah",
    "panfaat": "manfaat",
    "paaf": "maaf",
    "ila": "nilai",
    "ilai": "nilai",
    "nila": "nilai",
    "meni": "nikah",
    "sata": "nyata",
    "aik": "naik",
    "etahu": "tahu",
    "ketahu": "tahu",
    "erima": "terima",
    "ima": "terima",
    "iksa": "periksa",
}
"""Roots of office words that the stemmer cuts wrongly: it takes every `mem-` and `men-` for a lost
p or t (`memohon`, `memusnahkan`), and endings that belong to the root (`nilai`, `terima`)."""

STEMMED_WORDS = 20_000
"""How many different words of one document are stemmed; the rest is found as written."""


def fold(text: str) -> str:
    """`text` in lower case and without diacritics, as FTS5's unicode61 folds it."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


def words(text: str) -> list[str]:
    """The folded words of `text` in order."""
    return _WORD.findall(fold(text))


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    from snowballstemmer import stemmer

    return stemmer("indonesian")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The Indonesian stem of a folded word; words with digits and very long ones stay as they are."""
    if len(word) < 4 or len(word) > 40 or not word.isalpha():
        return word
    root = str(_stemmer().stemWord(word))
    return _ROOTS.get(root, root) if root != word else root


def stems(text: str) -> str:
    """The different stems of `text` that differ from their word, for the index."""
    different = dict.fromkeys(words(text))
    found = {stem(word) for _, word in zip(range(STEMMED_WORDS), different, strict=False)}
    return " ".join(sorted(found))


def number_parts(number: str) -> str:
    """A letter's number with its parts beside it: `A-012B/V` is found by `012b`, `12` and `012`."""
    parts: list[str] = []
    for word in words(number):
        runs = _RUNS.findall(word)
        parts += runs if len(runs) > 1 else []
        parts += [run.lstrip("0") for run in runs if run.isdigit() and run.startswith("0")]
    return " ".join([number, *dict.fromkeys(part for part in parts if part)])
