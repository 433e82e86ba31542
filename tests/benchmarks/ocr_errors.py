"""How much of a page was read wrongly, whatever order its lines were read in."""

from collections import Counter

from rapidfuzz.distance import Levenshtein


def error_rate(read: str, true: str) -> float:
    """The wrong, missing and additional characters of `read` per character of `true`.

    Blanks aside. Two columns may be read line by line or one after the other, so words that stand in
    both texts are right wherever they stand. What is left over on both sides costs its edit distance:
    joined up in the order it was read (so that a word read as two costs nothing but its wrong
    letters), or word for word with the nearest, whichever is less.
    """
    said, meant = read.split(), true.split()
    letters = sum(map(len, meant))
    both = Counter(said) & Counter(meant)
    left, right = _without(said, both), _without(meant, both)
    joined = Levenshtein.distance("".join(left), "".join(right))
    return min(joined, _nearest(left, right)) / max(1, letters)


def _without(words: list[str], both: Counter[str]) -> list[str]:
    rest = both.copy()
    kept = []
    for word in words:
        if rest[word]:
            rest[word] -= 1
        else:
            kept.append(word)
    return kept


def _nearest(left: list[str], right: list[str]) -> int:
    """What it costs to make each word of `right` from the word of `left` that is nearest to it."""
    rest, cost = list(left), 0
    for word in sorted(right, key=len, reverse=True):
        if not rest:
            cost += len(word)
            continue
        nearest = min(rest, key=lambda one: Levenshtein.distance(one, word))
        distance = Levenshtein.distance(nearest, word)
        if distance < len(word):
            rest.remove(nearest)
        cost += min(distance, len(word))
    return cost + sum(map(len, rest))
