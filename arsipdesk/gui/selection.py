"""Which rows of a list are chosen: these, or all but these; a million rows make no million entries."""

from collections.abc import Iterator, Sequence

_FEW = 50_000
"""Up to so many ids a stretch is kept as it is; a longer one as what lies outside, where that is less."""


class Selection:
    """Ids that are chosen. `marking` while a person picks rows one by one."""

    def __init__(self) -> None:
        self._ids: set[int] = set()
        self._all_but = False
        self.marking = False

    def __contains__(self, key: int) -> bool:
        return (key in self._ids) != self._all_but

    def count(self, among: int) -> int:
        """How many are chosen in a list of `among` rows."""
        return among - len(self._ids) if self._all_but else len(self._ids)

    def only(self, key: int | None) -> None:
        """Choose this row alone, or none."""
        self._ids = set() if key is None else {key}
        self._all_but = self.marking = False

    def everything(self) -> None:
        """Choose all rows."""
        self._ids = set()
        self._all_but = self.marking = True

    def toggle(self, key: int) -> None:
        """Choose a row besides the others, or no more. The first toggle of a lone row keeps it."""
        lone = not self.marking and not self._all_but and self._ids == {key}
        self.marking = True
        if not lone:
            self._ids ^= {key}

    def stretch(self, keys: Sequence[int], first: int, last: int, *, add: bool) -> None:
        """Choose the rows from `first` to `last` of `keys`; with `add` besides what is chosen."""
        inside = keys[first : last + 1]
        if add and self._all_but:
            self._ids.difference_update(inside)
        elif add:
            self._ids.update(inside)
        elif len(inside) > max(_FEW, len(keys) // 2):
            self._ids = {*keys[:first], *keys[last + 1 :]}
            self._all_but = True
        else:
            self._ids = set(inside)
            self._all_but = False
        self.marking = True

    def keep_to(self, keys: Sequence[int]) -> None:
        """Forget ids that the list does not hold any more."""
        if self._ids:
            self._ids.intersection_update(keys)

    def of(self, keys: Sequence[int]) -> Iterator[int]:
        """The chosen ones of `keys` in their order, as they are now; may be walked by any thread."""
        ids, all_but = frozenset(self._ids), self._all_but
        return (key for key in keys if (key in ids) != all_but)
