"""Which classification codes fit a text: the list's own words and everyday words, weighed together.

A word counts the more the fewer codes it belongs to. An everyday expression counts with all its
words, and within one that says more (`rapat koordinasi rw` before `rapat`) hardly at all. What a
code's name says counts more than its details, and those more than the names above it.
"""

import bisect
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from arsipdesk.catalogue import synonyms
from arsipdesk.catalogue.words import stem, words
from arsipdesk.domain.classification import ancestors

_NAME, _DETAILS, _ABOVE = 1.0, 0.5, 0.3
_FALL = (1.0, 0.84, 0.66, 0.5, 0.42, 0.35)
"""What an expression's first, second … code gets of its weight."""

_WITHIN = 0.35
"""What is left of an expression whose words all belong to a longer one that was said too."""

_HALF = 0.7
"""What is left of an expression of which only a part was said."""

_FORMAL = 0.45
"""The weight of the list's own words beside everyday words."""

_PARENT, _BELOW, _FAVOURITE = 0.3, 0.95, 0.03
_PREFIX, _TYPO = 0.8, 0.6
_LEAST_ALIKE = 82
"""How alike (0 to 100) a mistyped word must be to one that is known."""

_MANNER = frozenset(
    stem(word)
    for word in words(
        "surat undangan permohonan mohon pemberitahuan pengantar pengajuan penyampaian permintaan"
        " laporan kegiatan pelaksanaan usulan rekomendasi izin keterangan rapat koordinasi acara"
        " sosialisasi pelatihan kelurahan kota kecamatan warga masyarakat data daftar jadwal"
        " pembinaan pembentukan penyelenggaraan peserta program proposal lomba bantuan dinas peringatan"
        " hari bulan pembangunan pengurus penyelesaian penunjukan pemantauan calon penerima"
        " penggunaan pemerintah daerah desa undang pertemuan dana hasil tim"
    )
)
"""Words that say in which manner a letter speaks, and not of what."""

_MANNER_WEIGHT = 0.45


@dataclass(frozen=True, slots=True)
class Entry:
    """A code as the ranking needs it."""

    code: str
    name: str
    details: str
    favourite: bool


@dataclass(slots=True)
class Ranking:
    """The words of one list of codes; made once, then only asked."""

    favourites: frozenset[str]
    postings: dict[str, dict[str, float]] = field(default_factory=dict)
    name_weight: dict[str, float] = field(default_factory=dict)
    weight: dict[str, float] = field(default_factory=dict)
    known: list[str] = field(default_factory=list)
    everyday: bool = True

    def rank(self, text: str, *, typing: bool = False) -> list[tuple[str, float]]:
        """Codes that fit `text`, best first, each with how sure that is (0 to 1).

        With `typing` the last word may be a beginning, and unknown words may be mistyped.
        """
        asked = self._asked(text, typing)
        total = sum(self._weight(each) * share for each, share in asked.items())
        if not total:
            return []
        points = self._everyday(asked, total) if self.everyday else {}
        for code, formal in self._formal(asked, total).items():
            points[code] = points.get(code, 0.0) + _FORMAL * formal
        self._lift_parents(points)
        for code in points.keys() & self.favourites:
            points[code] += _FAVOURITE
        best = sorted(points.items(), key=lambda entry: (-entry[1], entry[0]))
        return [(code, sureness(score)) for code, score in best]

    def _weight(self, word: str) -> float:
        known = self.weight.get(word, 4.0)
        return known * _MANNER_WEIGHT if word in _MANNER else known

    def _asked(self, text: str, typing: bool) -> dict[str, float]:
        """The stems asked for, each with what share of its weight it has."""
        said = synonyms.stems_of(text[:2000])[:40]
        asked = dict.fromkeys(said, 1.0)
        if not typing:
            return asked
        last = (words(text) or [""])[-1]
        for each in said:
            if each in self.weight:
                continue
            begun = last if stem(last) == each else each
            near = self._beginning(begun) or self._alike(each)
            if near:
                del asked[each]
                asked.update((other, share) for other, share in near if other not in asked)
        return asked

    def _beginning(self, start: str) -> list[tuple[str, float]]:
        if len(start) < 2:
            return []
        first = bisect.bisect_left(self.known, start)
        found = self.known[first : first + 30]
        stems = dict.fromkeys(stem(word) for word in found if word.startswith(start))
        common = sorted((each for each in stems if each in self.weight), key=self._weight)
        return [(each, _PREFIX) for each in common[:3]]

    def _alike(self, word: str) -> list[tuple[str, float]]:
        if len(word) < 4 or len(word) > 30:
            return []
        from rapidfuzz import fuzz, process

        found = process.extract(
            word, self.known, scorer=fuzz.ratio, limit=2, score_cutoff=_LEAST_ALIKE
        )
        stems = dict.fromkeys(stem(known) for known, _score, _place in found)
        return [(each, _TYPO) for each in stems if each in self.weight]

    def _everyday(self, asked: Mapping[str, float], total: float) -> dict[str, float]:
        found = synonyms.said(asked.keys())
        points: dict[str, list[float]] = defaultdict(list)
        for expression in found:
            worth = sum(self._weight(each) * asked[each] for each in expression.stems) / total
            if any(expression.stems < other.stems for other in found):
                worth *= _WITHIN
            for code, share in zip(expression.codes, _FALL, strict=False):
                points[code].append(worth * share)
        spoken = frozenset(each for expression in found for each in expression.stems)
        for each in asked.keys() - spoken - _MANNER:
            for code, worth in self._half_said(each, asked).items():
                points[code].append(worth * asked[each] / total)
        return {code: _together(worths) for code, worths in points.items()}

    def _half_said(self, word: str, asked: Mapping[str, float]) -> dict[str, float]:
        """What expressions are worth of which only a part was said, `word` among it."""
        points: dict[str, float] = {}
        for expression in synonyms.holding(word):
            whole = sum(self._weight(each) for each in expression.stems)
            there = sum(self._weight(each) for each in expression.stems & asked.keys())
            worth = _HALF * self._weight(word) * (there / whole) ** 2
            for code, share in zip(expression.codes, _FALL, strict=False):
                points[code] = max(points.get(code, 0.0), worth * share)
        return points

    def _formal(self, asked: Mapping[str, float], total: float) -> dict[str, float]:
        hits: dict[str, float] = defaultdict(float)
        named: dict[str, float] = defaultdict(float)
        for each, share in asked.items():
            for code, place in self.postings.get(each, {}).items():
                hits[code] += self._weight(each) * share * place
                named[code] += self.weight[each] * share if place == _NAME else 0.0
        return {
            code: min(1.0, hit / total) * (0.6 + 0.4 * named[code] / self.name_weight[code])
            for code, hit in hits.items()
        }

    def _lift_parents(self, points: dict[str, float]) -> None:
        """A code above one that fits is itself a fair answer, but never a better one for that."""
        lifted: dict[str, list[float]] = defaultdict(list)
        for code, score in points.items():
            above = ancestors(code)
            if len(above) > 1:
                lifted[above[-1]].append(score)
        for code, scores in lifted.items():
            own, best = points.get(code, 0.0), max(scores)
            points[code] = max(own, min(own + _PARENT * best, _BELOW * best))


def _together(worths: Iterable[float]) -> float:
    first, *rest = sorted(worths, reverse=True)
    return first + 0.3 * sum(rest)


def sureness(points: float) -> float:
    """How sure (0 to 1) a match with so many points is: a smooth curve, chosen by hand, that on our
    own letters says less than was right."""
    return round(1 - math.exp(-1.6 * max(0.0, points)), 4)


def make(entries: Sequence[Entry], *, everyday: bool) -> Ranking:
    """The ranking of a list of codes; `everyday` says whether the everyday words are of this list."""
    ranking = Ranking(frozenset(e.code for e in entries if e.favourite), everyday=everyday)
    names = {entry.code: synonyms.stems_of(entry.name) for entry in entries}
    postings: dict[str, dict[str, float]] = defaultdict(dict)
    for entry in entries:
        above = [each for code in ancestors(entry.code) for each in names.get(code, ())]
        fields = (above, synonyms.stems_of(entry.details), names[entry.code])
        for stems, place in zip(fields, (_ABOVE, _DETAILS, _NAME), strict=True):
            for each in stems:
                postings[each][entry.code] = place
    expressions = list(synonyms.expressions()) if everyday else []
    spread: dict[str, set[str]] = {each: set(codes) for each, codes in postings.items()}
    for expression in expressions:
        for each in expression.stems:
            spread.setdefault(each, set()).update(expression.codes[:2])
    ranking.postings = dict(postings)
    ranking.weight = {
        each: math.log(1 + len(entries) / len(codes)) for each, codes in spread.items()
    }
    ranking.name_weight = {
        code: sum(ranking.weight[each] for each in stems) or 1.0 for code, stems in names.items()
    }
    said = {word for entry in entries for word in words(f"{entry.name} {entry.details}")}
    ranking.known = sorted(said | set(synonyms.vocabulary() if everyday else ()))
    return ranking
