"""Setting text for print: which glyphs the font has, and where lines break."""

import re
import unicodedata
from collections.abc import Callable, Container, Iterator
from functools import lru_cache

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_INVISIBLE = {"Cf", "Mn", "Me"}
_LOOKALIKES = str.maketrans({"‐": "-", "‑": "-", "→": "-", "✓": "v"})
_UNKNOWNS = re.compile(f"{UNKNOWN}+")
_BREAK_AFTER = "/-"


class Typesetter:
    """Breaks text into lines of a font; `glyphs` are the code points it has, `measure` its widths."""

    def __init__(self, glyphs: Container[int], measure: Callable[[str], float]) -> None:
        self._glyphs = glyphs
        self._measure = lru_cache(maxsize=20_000)(measure)

    def width(self, text: str) -> float:
        """The width of a text that the font can set, in the unit of `measure`."""
        return self._measure(text)

    def settable(self, text: str) -> str:
        """`text` in glyphs that the font has: a plainer form where there is one, else `UNKNOWN`.

        One `UNKNOWN` stands for as many characters in a row as have no glyph.
        """
        whole = unicodedata.normalize("NFC", text).translate(_LOOKALIKES)
        known = "".join(c if ord(c) in self._glyphs else self._plainer(c) for c in whole)
        return _UNKNOWNS.sub(UNKNOWN, known)

    def _plainer(self, character: str) -> str:
        if unicodedata.category(character) in _INVISIBLE:
            return ""
        plain = unicodedata.normalize("NFKC", character)
        return plain if all(ord(c) in self._glyphs for c in plain) else UNKNOWN

    def broken(self, text: str, width: float) -> list[str]:
        """The lines of `text`, none wider than `width`; at least one, that may be empty."""
        found, line = [], ""
        for word in self._pieces(self.settable(text), width):
            longer = line + word
            if line and self.width(longer.rstrip()) > width:
                found.append(line.rstrip())
                line = word
            else:
                line = longer
        return [*found, line.rstrip()]

    def _pieces(self, text: str, width: float) -> Iterator[str]:
        """Words with the space after them, cut where one alone is too wide."""
        for word in text.split():
            if self.width(word) <= width:
                yield word + " "
            else:
                yield from self._cut(word, width)

    def _cut(self, word: str, width: float) -> Iterator[str]:
        """A word that fits on no line, cut after a slash or hyphen if one is near, else anywhere."""
        while self.width(word) > width:
            end = 1
            while end < len(word) - 1 and self.width(word[: end + 1]) <= width:
                end += 1
            breaks = [word.rfind(c, end // 2, end) + 1 for c in _BREAK_AFTER]
            end = max(breaks) or end
            yield word[:end]
            word = word[end:]
        yield word + " "
